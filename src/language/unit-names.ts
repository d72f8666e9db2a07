/** Names of election units, however they are written. */
import { bodiesMarked, bodyValuePattern, levelsOf, nation } from './tables/unit-levels.ts';
import { oneLine } from './words.ts';

/** What is written in full or abbreviated, and what a key has for it. */
const shortened: readonly (readonly [written: string | RegExp, key: string])[] = [
  [new RegExp(String.raw`\((?:${bodyValuePattern('own')})\)`, 'g'), ' '],
  ...bodiesMarked('own').flatMap(({ body, full }) => (full ? [[full.toLowerCase(), body.toLowerCase()] as const] : [])),
  ...levelsOf('province', 'regency').flatMap(({ level, short }) =>
    short ? [[wholeWord(String.raw`${short.toLowerCase()}\.?`), level.toLowerCase()] as const] : [],
  ),
  [wholeWord(String.raw`kepl?\.`), 'kepulauan'],
  [wholeWord(nation.full.toLowerCase()), nation.short.toLowerCase()],
];

/** One key for all ways to write a unit's name: "KPU Kab. Alor", "Komisi Pemilihan Umum (KPU) Kabupaten Alor". */
export function unitKey(name: string): string {
  const key = shortened.reduce((text, [written, short]) => text.replace(written, short), oneLine(name).toLowerCase());
  return oneLine(key.replace(/[.’']/g, ''));
}

function wholeWord(pattern: string): RegExp {
  return new RegExp(`(?<![a-z])${pattern}(?![a-z])`, 'g');
}
