/** People and positions in a sentence and in its rendering: names stay, positions have the English of the glossary. */
import { isNameOfPerson } from '../../language/index.ts';
import type { Atom } from '../schema.ts';
import { formsOf, spansOf, type Span } from './forms.ts';
import { bodies, positions } from './glossary.ts';
import { addedPlaces, missingPlaces, placeForms, placeOf, type Place } from './places.ts';
import type { RenderingProblem, Term } from './schema.ts';

/** A sentence with its atoms, its rendering, and the terms that hold. */
export type Sides = {
  readonly sentence: string;
  readonly english: string;
  readonly atoms: readonly Atom[];
  readonly terms: readonly Term[];
};

export function nameProblems(sides: Sides): RenderingProblem[] {
  const { sentence, english, atoms, terms } = sides;
  const people = peopleOf(sides);
  const places = atoms.filter(({ kind }) => kind === 'region').map(placeOf);
  return [
    ...peopleProblems(english, people),
    ...missingPlaces(english, places, terms),
    ...addedPlaces(sentence, english, places, terms),
    ...missingPositions(sides),
    ...wrongHolders(english, heldBy(people), positions, terms),
    ...wrongHolders(english, seatedBy(places, terms), bodies, terms),
  ];
}

/** People whom the atoms know, and runs of capitals that are names of people. */
function peopleOf({ sentence, atoms }: Sides): Atom[] {
  const taken = atoms.filter(({ kind }) => ['person', 'region', 'position'].includes(kind));
  const runs = [...sentence.matchAll(/\p{Lu}[\p{Ll}'’]+(?:\s\p{Lu}[\p{Ll}'’]+)+/gu)]
    .map(({ index, 0: text }) => ({ start: index, end: index + text.length, text, value: text.toLowerCase() }))
    .filter(({ start, end }) => !taken.some((one) => one.start < end && start < one.end))
    .filter(({ text }) => isNameOfPerson(text))
    .map((run): Atom => ({ kind: 'person', ...run }));
  return [...atoms.filter(({ kind }) => kind === 'person'), ...runs].toSorted((one, other) => one.start - other.start);
}

/** People stay who they are, in the order in which they are named. */
function peopleProblems(english: string, people: readonly Atom[]): RenderingProblem[] {
  const found = people.map(({ text, value }) => ({ text, at: spansOf(english, [value])[0]?.start }));
  const missing = found
    .filter(({ at }) => at === undefined)
    .map(({ text }): RenderingProblem => ({ code: 'missing', text }));
  const places = found.flatMap(({ at }) => (at === undefined ? [] : [at]));
  const isInOrder = places.every((at, n) => n === 0 || (places[n - 1] as number) <= at);
  return isInOrder ? missing : [...missing, { code: 'order', text: people.map(({ text }) => text).join(', ') }];
}

/** Positions of the sentence that the glossary knows and the rendering does not say. */
const missingPositions = ({ english, atoms, terms }: Sides): RenderingProblem[] =>
  atoms
    .filter(({ kind, value }) => kind === 'position' && termOfPosition(value) !== undefined)
    .filter(({ value }) => spansOf(english, formsOf(terms, positions, termOfPosition(value) ?? '')).length === 0)
    .map(({ text }) => ({ code: 'missing', text }));

/** The longest position of the glossary that a position begins with. */
const termOfPosition = (value: string): string | undefined =>
  positions
    .map(({ term }) => term)
    .filter((term) => value === term || value.startsWith(`${term} `))
    .toSorted((one, other) => other.length - one.length)[0];

/** A name and what it stands with: a person's position, a place's body. */
type Held = { readonly text: string; readonly forms: readonly string[]; readonly by: string };

const heldBy = (people: readonly Atom[]): Held[] =>
  people.flatMap(({ text, value, of = '' }) => {
    const by = termOfPosition(of);
    return by === undefined ? [] : [{ text, forms: [value], by }];
  });

const seatedBy = (places: readonly Place[], terms: readonly Term[]): Held[] =>
  places
    .filter(({ body }) => body !== '')
    .map((place) => ({ text: place.text, forms: placeForms(place, terms), by: place.body }));

/** Where several positions or bodies stand, the nearest one of each name must be its own. */
function wrongHolders(
  english: string,
  held: readonly Held[],
  known: readonly Term[],
  terms: readonly Term[],
): RenderingProblem[] {
  const all = [...new Set(held.map(({ by }) => by))];
  if (all.length < 2) return [];
  const stands = all.flatMap((by) => spansOf(english, formsOf(terms, known, by)).map((span) => ({ by, span })));
  return held
    .filter(({ forms, by }) => {
      const [at] = spansOf(english, forms);
      if (at === undefined) return false;
      const [nearest] = stands.toSorted((one, other) => apart(one.span, at) - apart(other.span, at));
      return nearest !== undefined && nearest.by !== by;
    })
    .map(({ text }) => ({ code: 'wrong-holder', text }));
}

const apart = (one: Span, other: Span): number =>
  one.start < other.end && other.start < one.end ? 0 : Math.max(one.start - other.end, other.start - one.end);
