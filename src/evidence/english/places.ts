/** Bodies and regions in a sentence and in its rendering: "KPU Kabupaten Alor" is "the KPU of Alor Regency". */
import { provinces } from '../../language/index.ts';
import { findRegions } from '../atoms/places.ts';
import type { Atom } from '../schema.ts';
import { anyOf, escaped, formsOf, spansOf } from './forms.ts';
import { bodies, levels, provinceNames } from './glossary.ts';
import type { RenderingProblem, Term } from './schema.ts';

/** "kpu kabupaten alor" in its parts; what is not told is empty. */
export type Place = { readonly body: string; readonly level: string; readonly name: string; readonly text: string };

const bodyNames = new Set(bodies.map(({ term }) => term));
const levelNames = new Set(levels.map(({ term }) => term));

export function placeOf({ value, text }: Pick<Atom, 'value' | 'text'>): Place {
  const words = value.split(' ');
  const body = bodyNames.has(words[0] ?? '') ? (words.shift() as string) : '';
  const level = levelNames.has(words[0] ?? '') ? (words.shift() as string) : '';
  return { body, level, name: words.join(' '), text };
}

const shortForms: ReadonlyMap<string, readonly string[]> = new Map(
  provinces.map(({ name, short }) => [name.toLowerCase(), short]),
);

/** Forms under which a place's bare name may stand in English. */
function nameForms(name: string, terms: readonly Term[]): readonly string[] {
  if (name === 'ri') return ['ri', 'republic of indonesia', 'indonesia', 'indonesian', 'national'];
  return [...formsOf(terms, provinceNames, name), ...(shortForms.get(name) ?? [])];
}

/** "Alor Regency", "the Regency of Alor" and "Kabupaten Alor". */
export function placeForms({ level, name }: Place, terms: readonly Term[]): readonly string[] {
  const names = nameForms(name, terms);
  if (level === '') return names;
  return formsOf(terms, levels, level).flatMap((word) =>
    names.flatMap((one) => [`${one} ${word}`, `${word} of ${one}`, `${word} ${one}`]),
  );
}

/** Bodies and regions of the sentence that the rendering does not name, or names at another level. */
export const missingPlaces = (english: string, places: readonly Place[], terms: readonly Term[]): RenderingProblem[] =>
  places
    .filter(
      (place) =>
        spansOf(english, placeForms(place, terms)).length === 0 ||
        (place.body !== '' && spansOf(english, formsOf(terms, bodies, place.body)).length === 0),
    )
    .map(({ text }) => ({ code: 'missing', text }));

/** Provinces and places of a level that the rendering alone names. */
export function addedPlaces(
  sentence: string,
  english: string,
  places: readonly Place[],
  terms: readonly Term[],
): RenderingProblem[] {
  const added = [...addedProvinces(english, places, terms), ...addedLevels(sentence, english, places)];
  return [...new Set(added)].map((text) => ({ code: 'added', text }));
}

function addedProvinces(english: string, places: readonly Place[], terms: readonly Term[]): string[] {
  const provinceOf = new Map(
    [...shortForms.keys()].flatMap((name) => nameForms(name, terms).map((form) => [form.toLowerCase(), name] as const)),
  );
  const pattern = new RegExp(String.raw`(?<!\p{L})(?:${anyOf(provinceOf.keys())})(?!\p{L})`, 'giu');
  return [...english.matchAll(pattern)]
    .map(([written]) => written)
    .filter((written) => /\p{Lu}/u.test(written))
    .filter((written) => {
      const lower = written.toLowerCase();
      return !places.some(({ name }) => name === provinceOf.get(lower) || name.includes(lower));
    });
}

const levelOf: ReadonlyMap<string, string> = new Map(
  levels.flatMap(({ term, english }) => english.map((word) => [word, term] as const)),
);
const properName = String.raw`\p{Lu}[\p{L}'’-]+(?:\s\p{Lu}[\p{Ll}'’-]+){0,2}`;
const inCapitals = (word: string): string => word.replace(/(^|[\s-])\p{L}/gu, (letter) => letter.toUpperCase());
const levelWords = [...levelOf.keys()];
const levelBehind = new RegExp(
  String.raw`(?<!\p{L})(${properName}?)\s(${anyOf([...levelWords, ...levelWords.map(inCapitals)])})(?!\p{L})`,
  'gu',
);
const levelBefore = new RegExp(
  String.raw`(?<!\p{L})(${anyOf([...levelWords, ...levelWords.map(inCapitals)])})\sof\s(${properName})`,
  'gu',
);

function addedLevels(sentence: string, english: string, places: readonly Place[]): string[] {
  const told = [
    ...[...english.matchAll(levelBehind)].map(([text, name = '', word = '']) => ({ text, name, word })),
    ...[...english.matchAll(levelBefore)].map(([text, word = '', name = '']) => ({ text, name, word })),
    ...findRegions(english).map((atom) => ({ text: atom.text, name: placeOf(atom).name, word: '' })),
  ];
  return told
    .filter(({ name, word }) => {
      const last = name.toLowerCase().split(' ').at(-1) ?? '';
      const level = levelOf.get(word.toLowerCase());
      const own = places.filter((place) => place.name.includes(last));
      if (own.length > 0) return !own.some((place) => level === undefined || ['', level].includes(place.level));
      return !new RegExp(String.raw`(?<!\p{L})${escaped(last)}(?!\p{L})`, 'iu').test(sentence) && !isLevelWord(last);
    })
    .map(({ text }) => text);
}

/** "The District" names none. */
const isLevelWord = (word: string): boolean =>
  ['the', 'each', 'every', 'this', 'that', 'all', 'a', 'an'].includes(word);
