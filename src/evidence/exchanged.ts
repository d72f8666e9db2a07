/**
 * Values of one kind that have changed places: numbers, amounts, dates, times, people, regions and other names.
 */
import { meaning, root, type Word } from '../language/index.ts';
import { kept } from './kept.ts';
import { supports } from './pairing/index.ts';
import { placedIn, placedInClaim, type Paired, type Placed } from './placed.ts';
import { isOrdinal } from './reckoning/quantities.ts';
import type { PreparedPassage } from './sources.ts';

/** A sentence has fewer; a list of thousands is not compared value by value. */
const mostOfClaim = 80;
const mostOfPassages = 600;

/**
 * Two atoms of one kind whose surroundings are each other's in the passage: "laki-laki 10, perempuan 12" told as
 * "laki-laki 12, perempuan 10". Every value is there, and every statement is false. An atom is out of place when it
 * stands with words that another value has beside it and its own has not, and with none of its own. The other value
 * may stand in another fact of the sheet.
 */
export function exchanged(
  claim: Paired,
  passages: readonly PreparedPassage[],
  around: () => readonly PreparedPassage[],
): Placed[] {
  const own = placedInClaim(claim).slice(0, mostOfClaim);
  if (own.length === 0) return [];
  const found = passages.flatMap(placedIn).slice(0, mostOfPassages);
  const isSheet = passages.some(({ kind }) => kind !== 'material');
  const others = isSheet ? [...found.filter(isName), ...valuesOf(around())] : found;
  const names: Names = {
    claim: namesIn(claim.words),
    source: () => new Set(passages.flatMap((one) => [...namesOf(one)])),
  };
  const isInClaim = (other: Placed): boolean => own.some((one) => one.value === other.value);
  return own.filter((atom) => {
    const mine = found.filter((other) => other.kind === atom.kind && isSame(atom, other));
    if (mine.length === 0) return false;
    const foreign = others.filter(
      (other) =>
        other.kind === atom.kind &&
        (isToldAlone(atom) || isInClaim(other)) &&
        isOfOneSeries(atom, other) &&
        !isSame(atom, other) &&
        !isSame(other, atom) &&
        !isSamePlace(atom, other),
    );
    if (isLedByAnother(atom, mine, foreign, own)) return true;
    return foreign.some((other) => mine.every((at) => belongsTo(other, at, unexplained(atom, other, own), names)));
  });
}

/** A place in a series is told from another of the same series only. */
const isOfOneSeries = (one: Placed, other: Placed): boolean =>
  one.atom === undefined || !isOrdinal(one.atom) || one.leads === other.leads;

const isName = ({ atom }: Placed): boolean => atom === undefined;
const valuesOf = (passages: readonly PreparedPassage[]): Placed[] =>
  passages
    .flatMap(placedIn)
    .filter((one) => !isName(one))
    .slice(0, mostOfPassages);

/** Names of regions and things are only told apart where the claim exchanges two of them. */
const isToldAlone = ({ atom, kind }: Placed): boolean => atom !== undefined && kind !== 'region';

/** "Contoh 8" where the source has "Contoh 13", and 8 never behind "Contoh"; unless the claim has "Contoh 13" too. */
function isLedByAnother(
  atom: Placed,
  mine: readonly Placed[],
  others: readonly Placed[],
  claim: readonly Placed[],
): boolean {
  if (atom.leads === '' || mine.some(({ leads }) => leads === atom.leads)) return false;
  return others.some(
    (foreign) =>
      foreign.leads === atom.leads &&
      !claim.some((other) => other !== atom && other.leads === atom.leads && isSame(other, foreign)),
  );
}

/** Words beside the atom that do not stand beside the foreign value in the claim itself: "dari 15.00 menjadi 13.00". */
const unexplained = (atom: Placed, foreign: Placed, claim: readonly Placed[]): ReadonlySet<string> => {
  const beside = claim.filter((other) => other !== atom && other.kind === foreign.kind && isSame(other, foreign));
  return new Set([...atom.near].filter((word) => !beside.some((other) => other.close.has(word))));
};

type Names = { readonly claim: ReadonlySet<string>; readonly source: () => ReadonlySet<string> };
/** Kept with the passage: claims are compared with it one after another. */
const namesOf = kept(({ words }: PreparedPassage): ReadonlySet<string> => namesIn(words));
/** What names among the words mean, but for the first word. */
const namesIn = (found: readonly Word[]): ReadonlySet<string> =>
  new Set(
    found
      .slice(1)
      .filter(({ text }) => /^\p{Lu}\p{Ll}/u.test(text))
      .map(({ lower }) => meaning(root(lower))),
  );

/**
 * Of the words beside the atom, the foreign place has some that its own has not, and its own has none that the
 * foreign has not; where a name tells the two apart, what else stands with its own may be told of both ("pelantikan
 * di A pukul 09.00, di B pukul 13.30").
 */
function belongsTo(foreign: Placed, own: Placed, near: ReadonlySet<string>, names: Names): boolean {
  const ofForeign = [...near].filter((word) => foreign.near.has(word) && !own.near.has(word));
  const ofOwn = [...near].filter((word) => own.near.has(word) && !foreign.near.has(word));
  if (own.near.size === 0 || ofForeign.length === 0) return false;
  if (ofOwn.length === 0) return true;
  if (isName(own)) return false;
  const isNamed = ofForeign.some((word) => names.claim.has(word)) && !ofOwn.some((word) => names.claim.has(word));
  return isNamed && [...own.near].some((word) => names.source().has(word));
}

/** "Kabupaten Bangka" beside "KPU Kabupaten Bangka": the same place, told of two bodies. */
const isSamePlace = (one: Placed, other: Placed): boolean =>
  one.kind === 'region' && (one.value.endsWith(other.value) || other.value.endsWith(one.value));

const isSame = (one: Placed, other: Placed): boolean =>
  one.atom && other.atom
    ? supports(one.atom, other.atom) || isSameDay(one.value, other.value)
    : one.value === other.value;
/** "18 Februari 2026" and "18/2". */
const isSameDay = (one: string, other: string): boolean =>
  /^--\d\d-\d\d$/.test(other) && /^\d{4}-\d\d-\d\d$/.test(one) && one.slice(4) === other.slice(1);
