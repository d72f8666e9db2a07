/**
 * The other ways to write what somebody asks the portal for: dates, regulations, abbreviations and their full words,
 * forms of a root. Pure. What matches is decided by the database, which searches for what was typed first.
 */
import {
  longForms,
  monthNames,
  readDates,
  readRegulationCitations,
  regulationNames,
  weekdayName,
  wordForms,
} from '../../language/index.ts';

/** A part of a query. Of `all` the words count wherever they stand, those of `phrases` one after the other. */
export type Asked = { readonly typed: string; readonly all: readonly string[]; readonly phrases: readonly string[] };

/** Most letters and parts of a query that are read, and most of its words that are sought in their other forms. */
const longest = 400;
const mostParts = 16;
const mostForms = 6;

type Part = Asked & { readonly start: number; readonly end: number };

/** A query as its parts, in order. */
export function widen(query: string): Asked[] {
  const text = query.slice(0, longest);
  const parts = [...regulations(text), ...dates(text), ...fullWords(text)];
  const taken = parts.reduce<Part[]>(
    (kept, part) => (kept.some(({ start, end }) => part.start < end && start < part.end) ? kept : [...kept, part]),
    [],
  );
  return [...taken, ...words(text, taken)]
    .toSorted((one, other) => one.start - other.start)
    .slice(0, mostParts)
    .map(({ typed, all, phrases }) => ({ typed, all, phrases }));
}

/** "PKPU 7/2022" is printed "Peraturan KPU Nomor 7 Tahun 2022", too. */
const regulations = (text: string): Part[] =>
  readRegulationCitations(text).map(({ start, end, kind, number, year }) => ({
    start,
    end,
    typed: text.slice(start, end),
    all: [],
    phrases: regulationNames(kind).flatMap((name) =>
      ['Nomor', 'No', ''].flatMap((before) =>
        ['Tahun', 'Thn', 'Th', ''].map((between) => [name, before, number, between, year].filter(Boolean).join(' ')),
      ),
    ),
  }));

const dates = (text: string): Part[] =>
  readDates(text).flatMap(({ kind, start, end, value }) => {
    const phrases = kind === 'date' ? waysToWriteDate(value) : [];
    return phrases.length === 0 ? [] : [{ start, end, typed: text.slice(start, end), all: [], phrases }];
  });

/** "3 Juli 2025", "3/7/2025", "03-07-2025", "Kamis (3/7)"; of a month with its year "Juli 2025", "7/2025". */
function waysToWriteDate(value: string): string[] {
  const [, year, month = '', day] = /^(\d{4}|-)-(\d{2})(?:-(\d{2}))?$/.exec(value) ?? [];
  const name = monthNames[Number(month) - 1];
  if (year === undefined || name === undefined) return [];
  const plain = (digits: string) => String(Number(digits));
  if (day === undefined) return [`${name} ${year}`, `${plain(month)} ${year}`, `${month} ${year}`];
  if (year === '-') return [`${plain(day)} ${name}`, `${plain(day)} ${plain(month)}`, `${day} ${month}`];
  return [
    `${plain(day)} ${name} ${year}`,
    `${plain(day)} ${plain(month)} ${year}`,
    `${day} ${month} ${year}`,
    `${year} ${month} ${day}`,
    `${weekdayName(value)} ${plain(day)} ${plain(month)}`,
    `${weekdayName(value)} ${day} ${month}`,
  ];
}

/** "Daftar Pemilih Tetap" is asked for as DPT, too. */
const fullWords = (text: string): Part[] =>
  [...longForms].flatMap(([short, long]) => {
    const found = new RegExp(
      String.raw`(?<![\p{L}\p{N}])${long.replaceAll(' ', String.raw`\s+`)}(?![\p{L}\p{N}])`,
      'iu',
    );
    const match = long.includes(' ') ? found.exec(text) : null;
    if (!match) return [];
    return [{ start: match.index, end: match.index + match[0].length, typed: match[0], all: [short], phrases: [] }];
  });

/** What is left, between spaces: abbreviations with their full words, other words with the forms of their root. */
function words(text: string, taken: readonly Part[]): Part[] {
  let widened = 0;
  return [...text.matchAll(/\S+/gu)].flatMap((match) => {
    const [typed] = match;
    const [start, end] = [match.index, match.index + typed.length];
    if (taken.some((part) => start < part.end && part.start < end)) return [];
    const word = typed.toLowerCase().replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
    const long = longForms.get(word);
    const forms = long === undefined && widened < mostForms ? wordForms(word) : [];
    if (forms.length > 0) widened += 1;
    return [
      { start, end, typed, all: forms, phrases: long === undefined ? [] : [long, long.replace(/ (?=\S+$)/, ' dan ')] },
    ];
  });
}
