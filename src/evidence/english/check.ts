/**
 * Compares an English rendering with its Indonesian sentence, atom by atom, both ways. What passes still has to be read
 * by a person: a rendering is never verified.
 */
import { words } from '../../language/index.ts';
import { findAtoms } from '../atoms/index.ts';
import { functionWords } from '../atoms/words.ts';
import { visible } from '../schema.ts';
import { glossary, nouns, regulations, termsOn } from './glossary.ts';
import { capitals } from './capitals.ts';
import { nameProblems } from './names.ts';
import { readEnglish, type Reading } from './read.ts';
import { saidIn, type Said, type SaidKind } from './said.ts';
import type { RenderingCheck, RenderingProblem, Term } from './schema.ts';
import { negationProblems, turnProblems } from './turns.ts';

export type RenderingContext = {
  /** The day whose terms hold, as 2026-11-30. */
  readonly on: string;
  /** Names of people known to the caller, without titles. */
  readonly names?: readonly string[];
  /** Terms of an office besides the glossary. */
  readonly terms?: readonly Term[];
};

/** Characters of a sentence or its rendering; more is not compared. */
const longest = 6_000;

/** `problems` is empty where nothing speaks against the rendering. */
export function checkRendering(sentence: string, rendering: string, context: RenderingContext): RenderingCheck {
  const english = visible(rendering).normalize('NFC').replace(/\s+/g, ' ').trim();
  if (english.length > longest || sentence.length > longest) return only('too-long', english.slice(0, 80));
  const shape = shapeProblems(sentence, english);
  if (shape.length > 0) return { problems: shape, judge: [] };
  const terms = termsOn([...glossary, ...(context.terms ?? [])], context.on);
  const atoms = findAtoms(sentence, { names: context.names ?? [] });
  const said = saidIn(sentence, atoms);
  const codes = said.filter(({ kind }) => kind === 'code').map(({ text }) => text.toLowerCase());
  const reading = readEnglish(
    english,
    codes,
    regulations.filter((one) => terms.includes(one)),
  );
  const valuesOf = (kind: 'negation' | 'quantifier'): string[] =>
    atoms.filter((atom) => atom.kind === kind).map(({ value }) => value);
  const named = capitals({ sentence, english, atoms, terms });
  const problems: RenderingProblem[] = [
    ...reading.unreadable.map((text): RenderingProblem => ({ code: 'unreadable', text })),
    ...figureProblems(said, reading.said),
    ...oneProblems(sentence, english, said, reading),
    ...nounProblems(sentence, said, english, reading.said),
    ...nameProblems({ sentence, english, atoms, terms }),
    ...named.problems,
    ...negationProblems(valuesOf('negation'), sentence, english),
    ...turnProblems(sentence, valuesOf('quantifier'), english),
    ...quoteProblems(sentence, english),
  ];
  return { problems: distinct(problems), judge: named.judge };
}

const only = (code: RenderingProblem['code'], text: string): RenderingCheck => ({
  problems: [{ code, text }],
  judge: [],
});

const distinct = (problems: readonly RenderingProblem[]): RenderingProblem[] => [
  ...new Map(problems.map((one) => [`${one.code} ${one.text}`, one])).values(),
];

/** Words of the sentence's frame that are English words, too. */
const alsoEnglish = new Set(['pun', 'jam', 'hal', 'para', 'se', 'ia', 'nya', 'demi']);

/** Not English, a half of it, or far more than it. */
function shapeProblems(sentence: string, english: string): RenderingProblem[] {
  const own = words(sentence).map(({ lower }) => lower);
  const rendered = words(english);
  if (rendered.length === 0) return [{ code: 'half', text: english }];
  const left = rendered.filter(
    ({ lower, text }) => text === lower && functionWords.has(lower) && !alsoEnglish.has(lower),
  );
  const small = rendered.filter(({ lower, text }) => text === lower && /^\p{L}+$/u.test(text));
  const copied = small.filter(({ lower }) => own.includes(lower));
  if (left.length > 0) return [{ code: 'not-english', text: left.map(({ text }) => text).join(', ') }];
  if (small.length >= 3 && copied.length > small.length / 2)
    return [{ code: 'not-english', text: copied.map(({ text }) => text).join(', ') }];
  if (own.length >= 6 && rendered.length < own.length * 0.55) return [{ code: 'half', text: english }];
  return rendered.length > own.length * 2.6 + 6 ? [{ code: 'too-long', text: english.slice(0, 80) }] : [];
}

const compared: readonly (readonly SaidKind[])[] = [
  ['number', 'money'],
  ['date'],
  ['time'],
  ['zone'],
  ['regulation'],
  ['code'],
];

/** Each kind of figure by its values in their order; the same value told twice in a row counts once. */
function figureProblems(said: readonly Said[], rendered: readonly Said[]): RenderingProblem[] {
  return compared.flatMap((kinds): RenderingProblem[] => {
    const own = inRow(said, kinds);
    const other = inRow(rendered, kinds);
    const missing = own.filter(({ value }) => !other.some((one) => one.value === value));
    const added = other.filter(({ value }) => !own.some((one) => one.value === value));
    if (missing.length > 0 || added.length > 0)
      return [
        ...missing.map(({ text }): RenderingProblem => ({ code: 'missing', text })),
        ...added.map(({ text }): RenderingProblem => ({ code: 'added', text })),
      ];
    const first = (row: readonly Said[]): string => [...new Set(row.map(({ value }) => value))].join(' ');
    return kinds[0] !== 'regulation' && first(own) !== first(other)
      ? [{ code: 'order', text: other.map(({ text }) => text).join(', ') }]
      : [];
  });
}

/** "21 (dua puluh satu)" is one. A lone one may be an article or a pronoun and is looked at by itself. */
const inRow = (said: readonly Said[], kinds: readonly SaidKind[]): Said[] =>
  said
    .filter(({ kind, value }) => kinds.includes(kind) && !(kind === 'number' && value === '1'))
    .filter(({ value }, at, row) => row[at - 1]?.value !== value);

const ownOne = new RegExp(
  String.raw`(?<!\p{L})(?:satu|pertama|salah|suatu|` +
    String.raw`se(?:orang|buah|ekor|lembar|kali|hari|minggu|bulan|tahun|jam|tiap|suatu))(?!\p{L})`,
  'iu',
);

function oneProblems(sentence: string, english: string, said: readonly Said[], reading: Reading): RenderingProblem[] {
  const isOne = ({ kind, value }: Said): boolean => kind === 'number' && value === '1';
  const isOwn = said.some(isOne);
  const isRendered = reading.ones > 0 || reading.said.some(isOne);
  if (isOwn && !isRendered && !/\b(?:a|an|single|once|first)\b/i.test(english)) return [{ code: 'missing', text: '1' }];
  return isRendered && !isOwn && !ownOne.test(sentence) ? [{ code: 'added', text: 'one' }] : [];
}

/** Words behind a number that may say what it counts, up to the next figure or stop. */
const reach = 5;
const behind = (text: string, end: number): string[] =>
  (/^[^.,;:()\d]*/u.exec(text.slice(end))?.[0] ?? '').toLowerCase().split(/\s+/).filter(Boolean).slice(0, reach);

/** A number counts what it counts in the sentence, as far as the glossary knows the noun. */
function nounProblems(
  sentence: string,
  said: readonly Said[],
  english: string,
  rendered: readonly Said[],
): RenderingProblem[] {
  const counted = said.filter(({ kind }) => kind === 'number');
  return counted.flatMap(({ value, end }): RenderingProblem[] => {
    const own = nounIn(behind(sentence, end).slice(0, 2), ({ term }) => [term]);
    const others = rendered.filter((one) => one.kind === 'number' && one.value === value);
    if (own === undefined || others.length === 0) return [];
    const fits = others.some((other) => {
      const windows = behind(english, other.end);
      const found = nounIn(windows, ({ english: forms }) => forms);
      return found === undefined || nouns.some((one) => one.term === own.term && holds(windows, one.english));
    });
    return fits ? [] : [{ code: 'wrong-noun', text: others[0]?.text ?? value }];
  });
}

const nounIn = (window: readonly string[], formsOf: (term: Term) => readonly string[]): Term | undefined =>
  nouns
    .map((term) => ({ term, at: placeIn(window, formsOf(term)) }))
    .filter(({ at }) => at >= 0)
    .toSorted((one, other) => one.at - other.at)[0]?.term;

const holds = (window: readonly string[], forms: readonly string[]): boolean => placeIn(window, forms) >= 0;

/** At which word any of these forms begins, in the singular or the plural; -1: nowhere. */
function placeIn(window: readonly string[], forms: readonly string[]): number {
  const text = ` ${window.map((word) => word.replace(/^[“"'(]+|[”"')!?]+$/g, '')).join(' ')} `;
  const places = forms
    .flatMap((form) => [form, `${form}s`, form.replace(/y$/, 'ies')].map((one) => text.indexOf(` ${one} `)))
    .filter((at) => at >= 0);
  return places.length === 0 ? -1 : Math.min(...places);
}

/** As many quoted passages on one side as on the other. */
function quoteProblems(sentence: string, english: string): RenderingProblem[] {
  const count = (text: string): number => text.match(/[“”„"]/gu)?.length ?? 0;
  return count(sentence) === count(english) ? [] : [{ code: 'quote', text: english.slice(0, 80) }];
}
