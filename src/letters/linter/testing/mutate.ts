/**
 * Faults planted by machine into any letter, at every place where they can stand: the text with one change, and the
 * rules that may say so. It knows letters by their lines alone, not by what the linter reads of them.
 */
import {
  monthPattern,
  printDate,
  printNumberWords,
  readDateMentions,
  weekdayName,
  weekdayPattern,
} from '../../../language/index.ts';
import type { RuleCode } from '../catalogue.ts';

export type Mutation = {
  readonly kind: string;
  readonly rules: readonly RuleCode[];
  readonly text: string;
  /** Where it was changed. */
  readonly at: number;
};

type Change = { readonly at: number; readonly text: string };
type Kind = {
  readonly kind: string;
  readonly rules: readonly RuleCode[];
  readonly changes: (text: string) => readonly Change[];
};

/** Every match, each changed alone; what `by` leaves alone (null) is none. */
const each =
  (pattern: RegExp, by: (match: RegExpExecArray, text: string) => string | null) =>
  (text: string): Change[] =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const changed = by(match, text);
      if (changed === null || changed === match[0]) return [];
      return [
        { at: match.index, text: text.slice(0, match.index) + changed + text.slice(match.index + match[0].length) },
      ];
    });
const gone = (pattern: RegExp) => each(pattern, () => '');

const date = String.raw`\d{1,2}\s+(?:${monthPattern})\s+\d{4}`;
const dated = new RegExp(String.raw`(?<![\d–-]\s?|s\.d\.\s|dengan\s|hingga\s)${date}`, 'giu');
/** A day some years away, its weekday before it put right. */
function moved(years: number) {
  return (written: string): string => {
    const [day] = readDateMentions(written, '2000-01-01');
    if (day?.first === undefined) return written;
    const other = `${Number(day.first.slice(0, 4)) + years}${day.first.slice(4)}`.replace('-02-29', '-02-28');
    return written
      .replace(new RegExp(weekdayPattern, 'iu'), weekdayName(other) ?? '')
      .replace(new RegExp(date, 'iu'), printDate(other) ?? '');
  };
}
const wholeDay = String.raw`(?:hari\s+)?(?:(?:${weekdayPattern})(?:,|\s+tanggal|\s+)\s*)?(?:tanggal\s+)?${date}`;
/** The head ends with whom it goes to, or what it is about. */
const isBody = (text: string, at: number): boolean =>
  at > Math.min(text.length, Math.max(...[/Yth/u, /TENTANG/u, /^Hal\b|^Perihal\b/mu].map((one) => text.search(one))));
const letterheadEnds = (text: string): number => Math.max(0, text.search(/^\[Kepala halaman\]/mu));
const running = (text: string, at: number): boolean => letterheadEnds(text) === 0 || at < letterheadEnds(text);
const other = (one: string, all: readonly string[]): string =>
  all.find((word) => word.toLowerCase() !== one.toLowerCase()) ?? one;
const days = ['Senin', 'Selasa', 'Rabu'];

const kinds: readonly Kind[] = [
  {
    kind: 'weekday',
    rules: ['weekday'],
    changes: each(
      new RegExp(String.raw`(?<!\p{L})(?<day>${weekdayPattern})(?=(?:,|\s+tanggal)?\s+${date})`, 'giu'),
      ({ 0: day }) => other(day, days),
    ),
  },
  {
    kind: 'day that does not exist',
    rules: ['date-impossible'],
    changes: each(dated, ({ 0: written, index }, text) =>
      isBody(text, index) ? written.replace(/^\d{1,2}\s+\p{L}+/u, '31 September') : null,
    ),
  },
  {
    kind: 'year of the number',
    // Its annex has the right one.
    rules: ['number-year', 'annex-differs'],
    changes: (text) =>
      each(/(?<=^[ \t|:]*N(?:omor|OMOR)\b[^\n]*?(?:\/|TAHUN ))20\d\d(?=\s*(?:$|\||\t))/gmu, ({ 0: year }) =>
        String(Number(year) - 1),
      )(text).slice(0, 1),
  },
  {
    kind: 'words of a figure',
    rules: ['words-differ'],
    changes: each(
      /(?<![\d.,/])(\d{1,3}) \((\p{Ll}+(?: \p{Ll}+)*)\)/gu,
      ({ 1: figure = '' }) => `${figure} (${printNumberWords(String(Number(figure) + 3)) ?? ''})`,
    ),
  },
  {
    kind: 'digit of a NIP',
    rules: ['service-number'],
    changes: each(/(?<=\bNIP\b[.\s:|]*)\d[\d ]{16,21}(?=\s|$)/gu, ({ 0: digits }) => digits.replace(/\d$/, '')),
  },
  {
    kind: 'sum of a table',
    rules: ['sum-differs'],
    changes: each(/(?<=^[ \t|]*(?:Jumlah|Total)[^\n]*?)\d[\d.]*(?=[^\d\n]*$)/gmu, ({ 0: figure }) =>
      figure.replace(/\d$/, (digit) => String((Number(digit) + 1) % 10)),
    ),
  },
  {
    kind: 'due before the letter',
    rules: ['deadline-before'],
    changes: each(
      new RegExp(String.raw`(?<=paling\s+lambat\s+|selambat-lambatnya\s+|selambatnya\s+)${wholeDay}`, 'giu'),
      ({ 0: written }) => moved(-3)(written),
    ),
  },
  {
    kind: 'letter that is named later than the letter',
    // The year in its number is the right one.
    rules: ['reference-later', 'reference-year'],
    changes: each(
      new RegExp(String.raw`(?<=\b[Ss]urat\b[^.;\n]{0,60}Nomor\s+\S+\s+tanggal\s+)${date}`, 'giu'),
      ({ 0: written, index }, text) => (isBody(text, index) ? moved(3)(written) : null),
    ),
  },
  {
    kind: 'meeting before the letter',
    rules: ['meeting-before'],
    changes: (text) =>
      /Und\/|^SURAT TUGAS/mu.test(text)
        ? each(
            new RegExp(String.raw`(?<=^[ \t|]*[Hh]ari[ ,/]*(?:[Tt]anggal)?[ \t]*:[ \t]*)${wholeDay}`, 'gimu'),
            ({ 0: written }) => moved(-3)(written),
          )(text)
        : [],
  },
  {
    kind: 'nature that is none',
    rules: ['nature-unknown'],
    changes: each(/(?<=^[ \t|:]*Sifat[ \t|:]+)(?:Biasa|Segera|Sangat Segera|Penting|Rahasia)/gmu, () => 'Kilat Amat'),
  },
  {
    kind: 'mark of a list twice',
    rules: ['list-order'],
    changes: each(/(?<=^([b-e])\.[ \t][^\n]*\n+)[c-f](?=\.[ \t])/gmu, ({ 1: before = '', 0: mark, index }, text) =>
      isBody(text, index) && mark.charCodeAt(0) === before.charCodeAt(0) + 1 ? before : null,
    ),
  },
  {
    kind: 'mark of a list left out',
    rules: ['list-order'],
    changes: each(/(?<=^([1-7])\.[ \t][^\n]*\n+)[2-8](?=\.[ \t])/gmu, ({ 1: before = '', 0: mark, index }, text) =>
      isBody(text, index) &&
      running(text, index) &&
      !/^[^\n]*\.{6}/u.test(text.slice(index)) &&
      Number(mark) === Number(before) + 1 &&
      !/Tembusan|^Yth/mu.test(text.slice(Math.max(0, index - 300), index))
        ? String(Number(mark) + 1)
        : null,
    ),
  },
  {
    kind: 'number of a copy',
    rules: ['copies-order'],
    changes: each(/(?<=^Tembusan:?[ \t]*\n+1\.[ \t][^\n]*\n+)2(?=\.[ \t])/gmu, () => '3'),
  },
  { kind: 'Hal left out', rules: ['part-missing'], changes: gone(/^(?:Hal|Perihal)\s*:[^\n]*\n/gmu) },
  {
    kind: 'Sifat left out',
    rules: ['part-missing'],
    changes: (text) =>
      /^(?:Lampiran)\s*:/mu.test(text) && !/^NOTA DINAS/mu.test(text) ? gone(/^Sifat\s*:[^\n]*\n/gmu)(text) : [],
  },
  {
    kind: 'Menimbang left out',
    rules: ['part-missing'],
    changes: (text) =>
      text.startsWith('KEPUTUSAN') || /^KEPUTUSAN/mu.test(text) ? gone(/^Menimbang\s*:[^\n]*\n/gmu)(text) : [],
  },
  { kind: 'MEMUTUSKAN left out', rules: ['part-missing'], changes: gone(/^MEMUTUSKAN\s*:?[ \t]*\n/gmu) },
  { kind: 'Dari left out', rules: ['part-missing'], changes: gone(/^Dari\s*:[^\n]*\n/gmu) },
  {
    kind: 'address left out',
    rules: ['part-missing'],
    changes: (text) =>
      /^Yth\.[ \t]\p{L}/mu.test(text) &&
      !/^SURAT EDARAN/mu.test(text) &&
      (text.match(/Yth|Kepada/giu) ?? []).length === 1
        ? gone(/^Yth\.[ \t]\p{L}[^\n]*\n/gmu)(text)
        : [],
  },
  {
    kind: 'place of the meeting left out',
    rules: ['part-missing'],
    changes: (text) =>
      /^[ \t]*[Pp]ukul\s*:|^[ \t]*[Ww]aktu\s*:/mu.test(text) ? gone(/^[ \t]*[Tt]empat[ \t]*:[^\n]*\n/gmu)(text) : [],
  },
  { kind: 'a.n. without its stops', rules: ['signer-form'], changes: each(/^a\.n\.(?=[ \t])/gmu, () => 'an') },
  {
    kind: 'Plh. without its stop',
    rules: ['signer-form'],
    changes: each(/^Pl[ht]\.(?=[ \t])/gmu, ({ 0: form }) => form.slice(0, 3)),
  },
  {
    kind: 'hours turned round',
    rules: ['stretch-order'],
    changes: each(
      /(?<from>0[89]\.[03]0|1[0-4]\.[03]0) (?<sign>s\.d\.|-|–|sampai dengan) (?<to>1[1-4]\.[03]0)/gu,
      ({ groups }) => `${groups?.['to'] ?? ''} ${groups?.['sign'] ?? ''} ${groups?.['from'] ?? ''}`,
    ),
  },
  {
    kind: 'Sifat and Hal turned round',
    rules: ['part-order'],
    changes: (text) =>
      /^NOTA DINAS/mu.test(text)
        ? []
        : each(
            /^(Sifat\s*:[^\n]*)\n+(Lampiran\s*:[^\n]*)\n+((?:Hal|Perihal)\s*:[^\n]*)$/gmu,
            ([, nature = '', attached = '', subject = '']) => `${subject}\n${attached}\n${nature}`,
          )(text),
  },
  { kind: 'name of who signs', rules: ['name-differs'], changes: (text) => namesTwice(text) },
];

/** A name above "NIP" at the end that stands elsewhere too, changed where it signs. */
function namesTwice(text: string): Change[] {
  const all = [...text.matchAll(/^(?<name>\p{Lu}\p{Ll}{2,}(?: \p{Lu}\p{Ll}{3,}){1,3})[^\n]{0,20}\n+NIP/gmu)];
  const last = all.at(-1);
  const name = last?.groups?.['name'] ?? '';
  if (last === undefined || text.split(name).length < 3) return [];
  const wrong = `${name.slice(0, -2)}${name.at(-1)}`;
  return [{ at: last.index, text: text.slice(0, last.index) + wrong + text.slice(last.index + name.length) }];
}

export const mutationKinds = kinds.map(({ kind }) => kind);

/** Every fault at every place; of a kind at most so many. */
export const mutationsOf = (text: string, most = 6): Mutation[] =>
  kinds.flatMap(({ kind, rules, changes }) =>
    changes(text)
      .slice(0, most)
      .map((change) => ({ kind, rules, ...change })),
  );
