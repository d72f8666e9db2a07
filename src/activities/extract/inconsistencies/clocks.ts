/** Times of the day as they are written and spoken: "pukul 13.00 WIB", "jam 2 siang", "09.00–11.30 Wita". */
import type { Span } from '../reading.ts';

/** Minutes since midnight, of the zone that is written, if one is. */
export type Clock = Span & {
  readonly from: number;
  readonly to?: number;
  readonly zone: string;
  readonly written: string;
};

const digits = String.raw`(?:[01]?\d|2[0-4])[.:][0-5]\d`;
const zone = String.raw`\s?(?:WIB|WITA|WIT)(?![\p{L}])`;
const part = String.raw`\s(?:dini hari|pagi|siang|sore|petang|malam)(?!\p{L})`;
const until = String.raw`\s?(?:-|–|—|s\.d\.|s\/d|sampai dengan|sampai|hingga)\s?(?:pukul\s|jam\s|pkl\.?\s)?`;
const pattern = new RegExp(
  String.raw`(?<cue>(?:pukul|jam|pkl\.?|waktu\s?:)\s?)?(?<![\d.,:\p{L}]|\d/)` +
    String.raw`(?<from>${digits}|(?<=(?:pukul|jam|pkl\.?)\s)\d{1,2}(?![\d.,:/]))` +
    String.raw`(?!\d|[.:]\d)(?<zone1>${zone})?(?<part1>${part})?` +
    String.raw`(?:${until}(?<to>${digits})(?!\d|[.:]\d)(?<zone2>${zone})?(?<part2>${part})?)?`,
  'giu',
);

/** Times in the order of the text. A bare "15.30" without a cue, a zone or another end is none. */
export function readClocks(text: string): Clock[] {
  const clocks: Clock[] = [];
  for (const match of text.matchAll(pattern)) {
    const { cue, from = '', to, zone1, zone2, part1, part2 } = match.groups ?? {};
    const spoken = !/[.:]/.test(from);
    if (!(zone1 ?? zone2 ?? part1 ?? cue) || (spoken && !(zone1 ?? part1) && !cue)) continue;
    const start = match.index + (cue?.length ?? 0);
    const end = match.index + match[0].length;
    clocks.push({
      start,
      end,
      from: minutes(from, part1 ?? part2),
      ...(to ? { to: minutes(to, part2) } : {}),
      zone: (zone2 ?? zone1 ?? '').trim().toUpperCase(),
      written: text.slice(start, end),
    });
  }
  return clocks;
}

function minutes(written: string, part: string | undefined): number {
  const [hours = 0, rest = 0] = written.split(/[.:]/).map(Number);
  const afternoon = /sore|petang|malam/i.test(part ?? '') || (/siang/i.test(part ?? '') && hours <= 4);
  return ((afternoon && hours < 12 ? hours + 12 : hours) * 60 + rest) % 1440;
}

/** "13.05" */
export const printMinutes = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}.${String(minutes % 60).padStart(2, '0')}`;
