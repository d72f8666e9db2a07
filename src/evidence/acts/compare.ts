/** Acts of a claim beside the acts of its passages: places kept, exchanged, filled otherwise. */
import { kept } from '../kept.ts';
import type { SentenceReading } from '../relations.ts';
import { readActs, type Act, type Phrase, type Place } from './read.ts';

/** The acts of a sentence, read once. */
export const actsOf = kept(({ tokens }: SentenceReading): readonly Act[] => readActs(tokens));

export type Placing = 'same' | 'moved' | 'other' | 'other-new' | 'foreign' | 'untold';
export type Placed = {
  readonly act: Act;
  readonly source: Act;
  readonly place: Place;
  readonly phrase: Phrase;
  readonly placing: Placing;
};

const opposed: Partial<Readonly<Record<Place, readonly Place[]>>> = {
  agent: ['patient', 'to'],
  patient: ['agent'],
  to: ['agent', 'from'],
  from: ['to'],
  since: ['until'],
  until: ['since'],
  before: ['after'],
  after: ['before'],
};

/** The phrases tell of one thing: one has most of the other's words. */
function isLike(one: Phrase, other: Phrase): boolean {
  const shared = one.words.intersection(other.words).size;
  const least = Math.min(one.words.size, other.words.size);
  return least > 0 && !haveOtherHeads(one, other) && (shared === least || shared / least > 0.5);
}
/** "Sekretaris KPU Andai" and "Bendahara KPU Andai"; a name is like the office and the name. */
function haveOtherHeads(one: Phrase, other: Phrase): boolean {
  const [own, theirs] = [headOf(one), headOf(other)];
  return own !== undefined && theirs !== undefined && !other.words.has(own) && !one.words.has(theirs);
}
/** How like the phrase is to the one most like it: shared words, and a shared head; 0 where none is like it. */
const nearness = (phrase: Phrase, others: readonly Phrase[]): number =>
  Math.max(
    0,
    ...others.map((other) =>
      isLike(phrase, other)
        ? phrase.words.intersection(other.words).size / phrase.words.union(other.words).size +
          (headOf(phrase) === headOf(other) ? 1 : 0)
        : 0,
    ),
  );
const sharesWord = (one: Phrase, others: readonly Phrase[]): boolean =>
  others.some((other) => !one.words.isDisjointFrom(other.words));

const phrasesAt = ({ places }: Act, place: Place): readonly Phrase[] => places.get(place) ?? [];

function placingIn(own: Act, place: Place, phrase: Phrase, source: Act, isKnown: (word: string) => boolean): Placing {
  const isMerged = (own.isPlain || source.isPlain) && (place === 'agent' || place === 'patient');
  const there = isMerged ? [...phrasesAt(source, 'agent'), ...phrasesAt(source, 'patient')] : phrasesAt(source, place);
  const likeness = nearness(phrase, there);
  const others = isMerged ? [] : (opposed[place] ?? []);
  const elsewhere = Math.max(0, ...others.map((other) => nearness(phrase, phrasesAt(source, other))));
  if (elsewhere > likeness) return 'moved';
  if (likeness > 0) return 'same';
  const isShared = sharesWord(phrase, there);
  if (isShared)
    return place === 'agent' && there.every((one) => isOfAnother(phrase, one, isKnown)) ? 'other' : 'untold';
  const beside = isMerged ? [...phrasesAt(own, 'agent'), ...phrasesAt(own, 'patient')] : phrasesAt(own, place);
  const isFilled = beside.some((one) => one !== phrase && nearness(one, there) > 0);
  const words = [...phrase.words];
  if (there.length > 0 && !isFilled && roles.has(place)) return words.every(isKnown) ? 'other' : 'other-new';
  return words.every((word) => !source.clause.has(word) && isKnown(word)) ? 'foreign' : 'untold';
}

/** "Sekretaris KPU Andai" beside "Bendahara KPU Andai": of one body, and not the same. */
function isOfAnother(phrase: Phrase, other: Phrase, isKnown: (word: string) => boolean): boolean {
  const own = headOf(phrase);
  return own !== undefined && haveOtherHeads(phrase, other) && isKnown(own);
}
const headOf = ({ words }: Phrase): string | undefined => [...words].find((word) => !/\d/.test(word));

const roles: ReadonlySet<Place> = new Set<Place>(['agent', 'patient', 'to', 'from']);

/** Every act of the claim that the sentences tell, by the one of them that tells it most alike. */
export function placings(claim: SentenceReading, sentences: readonly SentenceReading[]): readonly Placed[] {
  const known = latest.get(claim);
  if (known && areTheSame(known.sentences, sentences)) return known.placed;
  const placed = place(claim, sentences);
  latest.set(claim, { sentences, placed });
  return placed;
}
/** A claim is asked of the same sentences more than once in a row. */
const latest = new WeakMap<
  SentenceReading,
  { readonly sentences: readonly SentenceReading[]; readonly placed: readonly Placed[] }
>();
const areTheSame = (one: readonly SentenceReading[], other: readonly SentenceReading[]): boolean =>
  one.length === other.length && one.every((sentence, at) => sentence === other[at]);

function place(claim: SentenceReading, sentences: readonly SentenceReading[]): Placed[] {
  const isKnown = (word: string): boolean => sentences.some(({ allMeanings }) => allMeanings.has(word));
  const told = sentences.flatMap(actsOf);
  return actsOf(claim).flatMap((act) => {
    const each = told
      .filter((one) => one.meaning === act.meaning)
      .map((source) =>
        [...act.places].flatMap(([at, phrases]) =>
          phrases.map((phrase): Placed => {
            const placing = placingIn(act, at, phrase, source, isKnown);
            return { act, source, place: at, phrase, placing };
          }),
        ),
      );
    return each.toSorted((one, other) => weight(other) - weight(one))[0] ?? [];
  });
}
const weight = (all: readonly Placed[]): number =>
  all.reduce((sum, { placing }) => sum + (placing === 'same' ? 1 : isMisplaced(placing) ? -1 : 0), 0);

/** The phrase is told of the act, in another place than there, or the place is another's there. */
export const isMisplaced = (placing: Placing): placing is 'moved' | 'other' | 'foreign' =>
  placing === 'moved' || placing === 'other' || placing === 'foreign';

/** The act at this place of the claim has all that is told of it where the sentences have it. */
export function keepsAct(placed: readonly Placed[], start: number): boolean {
  const own = placed.filter(({ act }) => act.token.start === start);
  const sides = own.filter(({ place: at }) => at === 'agent' || at === 'patient');
  return (
    sides.some(({ placing }) => placing === 'same') &&
    sides.every(({ placing }) => placing === 'same') &&
    !own.some(({ placing }) => isMisplaced(placing))
  );
}

/** So do all acts of the claim that the sentences tell, with two phrases and more. */
export const keepsActs = (placed: readonly Placed[]): boolean =>
  placed.filter(({ placing }) => placing === 'same').length > 1 &&
  !placed.some(({ placing }) => isMisplaced(placing)) &&
  placed.every(({ act }) => placed.some((one) => one.act === act && one.placing === 'same'));

/** "dari 61 ke 74" where an act of the sentences goes from 74 to 61. */
export function turnedWays(claim: SentenceReading, sentences: readonly SentenceReading[]): readonly Act[] {
  const ends = (act: Act): readonly [readonly Phrase[], readonly Phrase[]] => [
    phrasesAt(act, 'from'),
    [...phrasesAt(act, 'to'), ...phrasesAt(act, 'as')],
  ];
  const told = sentences.flatMap(actsOf);
  return actsOf(claim).filter((act) => {
    const [from, to] = ends(act);
    return told.some((other) => {
      const [whence, whither] = ends(other);
      const isThere = (some: readonly Phrase[], others: readonly Phrase[]): boolean =>
        some.some((phrase) => nearness(phrase, others) > 0);
      return isThere(from, whither) && isThere(to, whence) && !isThere(from, whence) && !isThere(to, whither);
    });
  });
}
