/** The title against the body: mode, unit, period or edition, place, count. */
import { ordinalWords, readOrdinal, root, seriesPattern } from '../../../language/index.ts';
import type { Inconsistency } from '../../proposals.ts';
import type { Span } from '../reading.ts';
import { placesListed } from './products.ts';
import type { Detector, Quantity, Report, Seen } from './seen.ts';

export const titleAgainstBody: Detector = (seen, report) => {
  const { title } = seen;
  if (!title || seen.corrected) return [];
  return [mode, unit, periods, placeNames, counts].flatMap((check) => check(seen, title, report));
};

function mode({ found }: Seen, title: Span, report: Report): Inconsistency[] {
  const inTitle = found.modes.find((one) => one.end <= title.end);
  const inBody = found.modes.filter((one) => one.start >= title.end);
  const against = inTitle && !inBody.some((one) => one.mode === inTitle.mode) ? inBody[0] : undefined;
  if (!inTitle || !against) return [];
  return [
    report(
      'mode-differs',
      [inTitle, against],
      `Judul menyebut ${inTitle.mode}, isi menyebut ${against.mode}.`,
      `The title says ${inTitle.mode}, the body says ${against.mode}.`,
    ),
  ];
}

function unit({ found }: Seen, title: Span, report: Report): Inconsistency[] {
  const inTitle = found.mentions.find((one) => one.end <= title.end && one.unitId);
  const inBody = found.mentions.filter((one) => one.start >= title.end && one.unitId);
  // A letterhead names who writes, not what the text is about.
  const isLetterhead = inTitle?.start === title.start && inTitle.end === title.end;
  // The national office is named for what it asks, beside the one that the title tells of.
  const nationalOnly = inBody.every(({ name }) => /\sRI$|Republik Indonesia$/u.test(name));
  if (!inTitle || isLetterhead || nationalOnly || !inBody[0] || inBody.some((one) => one.unitId === inTitle.unitId))
    return [];
  return [
    report(
      'unit-differs',
      [inTitle, inBody[0]],
      `Judul menyebut ${inTitle.name}, isi tidak menyebutnya (tertulis ${inBody[0].name}).`,
      `The title names ${inTitle.name}; the body does not (it names ${inBody[0].name}).`,
    ),
  ];
}

const numbered = new RegExp(
  String.raw`(?<!\p{L})(?<word>${seriesPattern('numeral')}|${seriesPattern('activity')}|edisi|putaran|termin|volume)` +
    String.raw`\s+(?:ke-?\s?)?` +
    String.raw`(?<number>${ordinalWords(10).join('|')}|[IVX]{1,6}|\d{1,3})(?![\p{L}\d/])`,
  'giu',
);
type Numbered = Span & { readonly word: string; readonly number: number; readonly written: string };

/** "Triwulan III" in the title, only "triwulan kedua" in the body. */
function periods({ text }: Seen, title: Span, report: Report): Inconsistency[] {
  const all = [...text.matchAll(numbered)].map((match): Numbered => {
    const { word = '', number = '' } = match.groups ?? {};
    const kind = word.toLowerCase().replace(/^tw$/, 'triwulan');
    return {
      start: match.index,
      end: match.index + match[0].length,
      word: kind,
      number: readOrdinal(number),
      written: match[0],
    };
  });
  const inTitle = all.filter((one) => one.end <= title.end);
  return inTitle.flatMap((one) => {
    const others = all.filter((other) => other.start >= title.end && other.word === one.word);
    const [other] = others;
    const alone = inTitle.filter(({ word }) => word === one.word).length === 1;
    const past =
      other &&
      /(?:sebelumnya|lalu|berikutnya|selanjutnya|dibanding\p{L}*|(?<!\p{L})dari \p{L}+ [\dIVX]|\d dan \d)/u.test(
        text.slice(Math.max(0, other.start - 40), other.end + 30),
      );
    return other && alone && !past && others.every(({ number }) => number !== one.number)
      ? [differs('series-differs', one, one.written, other, other.written, report)]
      : [];
  });
}

const named = new RegExp(
  [
    String.raw`(?<!\p{L})(?<level>Kecamatan|Desa|Kelurahan|Distrik|Nagari|SM[AKP]N?|MAN|MTsN?|Universitas|`,
    String.raw`Hotel|Aula|Gedung|Lapas|Rutan|Pulau|Pasar)(?<name>(?: (?:\d{1,3}|\p{Lu}[\p{L}'’]+)){1,4})`,
  ].join(''),
  'gu',
);

/** "Kecamatan Silo" in the title, only one other Kecamatan in the body. */
function placeNames({ text }: Seen, title: Span, report: Report): Inconsistency[] {
  const all = [...text.matchAll(named)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    written: match[0],
    level: match.groups?.level ?? '',
    words: new Set((match.groups?.name ?? '').trim().toLowerCase().split(' ')),
  }));
  const inTitle = all.filter((one) => one.end <= title.end);
  return inTitle.flatMap((one) => {
    const others = all.filter((other) => other.start >= title.end && other.level === one.level);
    const shared = others.some(({ words }) => sameWords(one.words, words));
    const distinct = new Set(others.map(({ written }) => written));
    const [other] = others;
    const unique = inTitle.filter(({ level }) => level === one.level).length === 1;
    return other &&
      unique &&
      !shared &&
      distinct.size === 1 &&
      /(?<!\p{L})di\s$/iu.test(text.slice(Math.max(0, one.start - 4), one.start)) &&
      /(?<!\p{L})(?:di|bertempat di)\s$/u.test(text.slice(Math.max(0, other.start - 4), other.start))
      ? [differs('title-differs', one, one.written, other, other.written, report)]
      : [];
  });
}

/** Numbers must be the same; of the words one is enough, since places are shortened ("Aula KPU", "Aula Kantor KPU"). */
function sameWords(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const number = (words: ReadonlySet<string>): string => [...words].filter((word) => /\d/.test(word)).join();
  return number(one) === number(other) && [...one].some((word) => !/\d/.test(word) && other.has(word));
}

/** "Tiga Sekolah" in the title, four schools in the body; "35 Anggota" there and "36 anggota" here. */
function counts(seen: Seen, title: Span, report: Report): Inconsistency[] {
  const inTitle = seen.quantities.filter(
    (one) => one.end <= title.end && one.kind === 'count' && !one.vague && one.value > 1,
  );
  return inTitle.flatMap((one) => {
    const noun = one.noun.split(' ')[0] ?? '';
    if (noun === '' || /^(?:hari|jam|tahun|bulan|kali)$/.test(noun)) return [];
    return [...againstList(seen, title, one, noun, report), ...againstCount(seen, title, one, noun, report)].slice(
      0,
      1,
    );
  });
}

function againstList(seen: Seen, title: Span, one: Quantity, noun: string, report: Report): Inconsistency[] {
  if (!/^(?:sekolah|kecamatan|desa|kelurahan|distrik|kabupaten)$/.test(noun)) return [];
  const lists = placesListed(seen, noun).filter(({ start }) => start >= title.end);
  const [list] = lists;
  return list && lists.length === 1 && list.count !== one.value && sharesWords(seen, title, list.sentence)
    ? [differs('count-differs', one, `${one.written} ${noun}`, list, `${list.count} nama`, report)]
    : [];
}

/** The only other number of the same things in the body, told of the same deed. */
function againstCount(seen: Seen, title: Span, one: Quantity, noun: string, report: Report): Inconsistency[] {
  const others = seen.quantities.filter(
    (other) => other.start >= title.end && other.kind === 'count' && other.noun.split(' ')[0] === noun,
  );
  const [other] = others;
  if (!other || others.length > 1 || other.value === one.value || other.vague) return [];
  if (
    /(?:dari|lainnya|sisanya|setiap|masing-masing|tambahan)\s*$/.test(other.before) ||
    /^\s+\p{L}+\s+(?:lain|di antaranya|dari|yang|paling|utama|baru|pertama|berbeda|tambahan)/u.test(other.after)
  )
    return [];
  const sums = seen.quantities.some(({ value }) => value === Math.abs(one.value - other.value));
  return !sums && sharesWords(seen, title, other.sentence)
    ? [differs('title-differs', one, `${one.written} ${noun}`, other, `${other.written} ${noun}`, report)]
    : [];
}

/** The sentence tells of what the title tells of: two roots of it at least. */
function sharesWords({ text, sentences }: Seen, title: Span, at: number): boolean {
  const rootsIn = (words: string): ReadonlySet<string> =>
    new Set((words.match(/\p{L}{4,}/gu) ?? []).map((word) => root(word)));
  const own = rootsIn(text.slice(title.start, title.end).toLowerCase());
  return [...rootsIn(sentences[at]?.lower ?? '')].filter((word) => own.has(word)).length >= 2;
}

const differs = (
  code: Inconsistency['code'],
  one: Span,
  said: string,
  other: Span,
  otherSaid: string,
  report: Report,
): Inconsistency =>
  report(
    code,
    [one, other],
    `Judul menyebut ${said}, isi menyebut ${otherSaid}.`,
    `The title says ${said}, the body says ${otherSaid}.`,
  );
