/** Words in capitals that stand on one side only: names that were added, abbreviations that were lost. */
import { cities, isNameWord, provinces, regencies } from '../../language/index.ts';
import { spansOf } from './forms.ts';
import type { Sides } from './names.ts';
import type { RenderingCheck, RenderingProblem, Term } from './schema.ts';

const placeWords: ReadonlySet<string> = new Set(
  [...regencies, ...cities].flatMap((name) => name.toLowerCase().split(' ')),
);
/** Parts of names of places that name none alone. */
const noNames = new Set('barat timur utara selatan tengah kota raya jaya kepulauan pulau laut hulu hilir'.split(' '));
const calendar = new RegExp(
  '^(?:January|February|March|April|May|June|July|August|September|October|November|December|' +
    '(?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)days?|I|The|A|An|Rp|IDR)$',
);
/** Words around the number of a rule. */
const citing = ['number', 'no', 'article', 'paragraph', 'letter', 'point', 'year'];
const longBodies: ReadonlyMap<string, RegExp> = new Map([
  ['kpu', /Komisi Pemilihan Umum/i],
  ['bawaslu', /Badan Pengawas Pemilihan Umum/i],
  ['kip', /Komisi Independen Pemilihan/i],
]);

/** Problems are names and abbreviations; other words are for a person to look at. */
export function capitals(sides: Sides): RenderingCheck {
  const { sentence, english } = sides;
  const own = wordsOf(sentence);
  const explained = explainedBy(sides, own);
  const isExplained = (lower: string): boolean =>
    own.has(lower) || explained.has(lower) || explained.has(lower.replace(/e?s$/, ''));
  const problems: RenderingProblem[] = [];
  const judge = new Set<string>();
  for (const { 0: word, index } of english.matchAll(/(?<![\p{L}\p{N}'’-])\p{Lu}[\p{L}'’-]*/gu)) {
    const lower = word.toLowerCase().replace(/['’]s?$/, '');
    if (isExplained(lower) || calendar.test(word)) continue;
    if (/^\p{Lu}{2,}s?$/u.test(word) || isName(lower)) problems.push({ code: 'added', text: word });
    else if (!beginsSentence(english, index)) judge.add(word);
  }
  return { problems: [...problems, ...lostAbbreviations(sides)], judge: [...judge] };
}

const wordsOf = (text: string): ReadonlySet<string> =>
  new Set([...text.matchAll(/[\p{L}\p{N}'’-]+/gu)].map(([word]) => word.toLowerCase()));

const isName = (lower: string): boolean =>
  lower.length > 3 && !noNames.has(lower) && (isNameWord(lower) || placeWords.has(lower));

const beginsSentence = (text: string, at: number): boolean => /(?:^|[.!?:“"(])$/u.test(text.slice(0, at).trimEnd());

/** English words for terms that the sentence holds, short or in full. */
function explainedBy({ sentence, atoms, terms }: Sides, own: ReadonlySet<string>): ReadonlySet<string> {
  const isCiting = atoms.some(({ kind }) => kind === 'regulation');
  const holds = ({ term }: Term): boolean =>
    term.split(' ').every((word) => own.has(word)) ||
    longBodies.get(term)?.test(sentence) === true ||
    shortsOf(term).some((short) => own.has(short)) ||
    atoms.some(({ kind, value }) => kind === 'regulation' && value.startsWith(`${term} `));
  return new Set([
    ...terms.filter(holds).flatMap(({ english }) => english.flatMap((form) => form.split(/[\s-]/))),
    ...(isCiting ? citing : []),
  ]);
}

const shortsOf = (name: string): string[] =>
  provinces
    .filter((one) => one.name.toLowerCase() === name)
    .flatMap(({ short }) => short.map((one) => one.toLowerCase()));

/** Abbreviations of the sentence that stand in the rendering neither so nor in English. A line of capitals has none. */
function lostAbbreviations({ sentence, english, terms }: Sides): RenderingProblem[] {
  if ((sentence.match(/\p{Lu}/gu)?.length ?? 0) > (sentence.match(/\p{Ll}/gu)?.length ?? 0)) return [];
  return [...sentence.matchAll(/(?<![\p{L}\p{N}])\p{Lu}{2,}(?![\p{L}\p{N}])/gu)]
    .map(([word]) => word)
    .filter((word) => spansOf(english, [word, ...englishOf(word.toLowerCase(), terms)]).length === 0)
    .map((text) => ({ code: 'missing', text }));
}

function englishOf(short: string, terms: readonly Term[]): string[] {
  const names = provinces.filter((one) => one.short.some((form) => form.toLowerCase() === short));
  const full = names.map(({ name }) => name.toLowerCase());
  return [
    ...full,
    ...terms.filter(({ term }) => term === short || full.includes(term)).flatMap(({ english }) => english),
  ];
}
