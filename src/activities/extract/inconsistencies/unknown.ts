/** What the text leaves open: units that nobody knows, quotations of nobody, one edition under two numbers. */
import { speechPattern } from '../../../language/index.ts';
import type { Inconsistency } from '../../proposals.ts';
import type { UnitMention } from '../units.ts';
import type { Detector, Seen } from './seen.ts';

/** Units that nobody knows, each name once. */
export const unknownUnits: Detector = (seen, report) => {
  const told = new Set<string>();
  return seen.found.mentions.flatMap((mention): Inconsistency[] => {
    // "… yang disusun KPU Provinsi. Modul tersebut …": the sentence ends behind the level.
    const isCut = /(?:Provinsi|Kabupaten|Kota)\.\s/u.test(mention.name);
    if (!mention.unknown || isCut || told.has(mention.name) || isWrittenApart(seen, mention)) return [];
    told.add(mention.name);
    return [
      report(
        'unknown-unit',
        [mention],
        `Satker “${mention.name}” tidak dikenal. Periksa ejaannya.`,
        `No unit is called “${mention.name}”. Check the spelling.`,
      ),
    ];
  });
};

/** "KPU Kota Palangka Raya", known as "Palangkaraya". */
function isWrittenApart({ text, found }: Seen, { name, end }: UnitMention): boolean {
  const next = /^\s+(\p{Lu}[\p{L}'’]+)/u.exec(text.slice(end, end + 40))?.[1];
  return next !== undefined && found.units.find(`${name}${next.toLowerCase()}`)[0]?.unitId !== undefined;
}

const speech = new RegExp(
  String.raw`(?<!\p{L})(?:(?:${speechPattern('beside', 'proposed')})(?:nya)?|` +
    String.raw`${speechPattern('verb', 'proposed')}|menurut)(?!\p{L})`,
  'iu',
);

/** Direct quotes without a speaker among the people found, and without a word beside them that leads to one. */
export const quotesOfNobody: Detector = (seen, report) => {
  const names = new Set(seen.found.people.flatMap((person) => [...person.names]));
  return seen.found.statements.flatMap((statement) => {
    if (statement.kind !== 'quote' || names.has(statement.speaker ?? '')) return [];
    const around =
      seen.text.slice(Math.max(0, statement.start - 120), statement.start) +
      seen.text.slice(statement.end, statement.end + 120);
    // "…," kelakar Sani: whatever the word, a name or "sang" follows it.
    const led = /^[,”"\s]*\p{Ll}{3,}\s(?:\p{Lu}|sang\s|seorang\s)/u.test(
      seen.text.slice(statement.end, statement.end + 60),
    );
    return led || speech.test(around)
      ? []
      : [
          report(
            'no-speaker',
            [statement],
            'Kutipan langsung tanpa pembicara yang jelas.',
            'A direct quote without a clear speaker.',
          ),
        ];
  });
};

/** "seri ketiga … seri kedua ini": the one at hand is called by two numbers. */
export const seriesNumbers: Detector = ({ text, found: { series } }, report) => {
  const first = new Map<string, (typeof series)[number]>();
  return series.flatMap((mention) => {
    const known = first.get(mention.word);
    if (!known) first.set(mention.word, mention);
    const here = /^\s+(?:ini|kali ini)(?!\p{L})/u.test(text.slice(mention.end, mention.end + 12));
    return known && here && known.number !== mention.number
      ? [
          report(
            'series-differs',
            [known, mention],
            `Nomor seri berbeda: ${known.value} dan ${mention.value}.`,
            `The series number differs: ${known.value} and ${mention.value}.`,
          ),
        ]
      : [];
  });
};
