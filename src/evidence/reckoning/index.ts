/**
 * Values that no passage writes but that follow from what it writes in one step: sums, differences and shares of its
 * numbers, how long something took, a day told from another, how many there are in a list. They are true only if the
 * sentence means them so: for a reader.
 */
import { meaning, root, words } from '../../language/index.ts';
import { lastAnswer } from '../last-answer.ts';
import type { Atom } from '../schema.ts';
import type { PreparedPassage } from '../sources.ts';
import { reckonBound, roundedOff } from './bounds.ts';
import { reckonChange, reckonFraction } from './changes.ts';
import { reckonDate, reckonDays, reckonDuration, reckonTime } from './days.ts';
import { reckonList } from './lists.ts';
import { reckonMeasure } from './measures.ts';
import { isOrdinal, kindOf, quantitiesOf, valueOf, type Reckoned } from './quantities.ts';
import { reckonNeighbour } from './neighbours.ts';
import { reckonProduct } from './products.ts';
import { reckonRate } from './rates.ts';
import { reckonSpan } from './spans.ts';
import { reckonSum, restOf, type Wanted } from './sums.ts';

export type { Reckoned } from './quantities.ts';

/**
 * How the atom follows from the passages; undefined where it does not. `claim` is what stands around it. A value that
 * stands in the passages with something else is a length of time or the rest of a whole at best.
 */
export function reckon(
  atom: Atom,
  claim: { readonly text: string; readonly atoms: readonly Atom[] },
  passages: readonly PreparedPassage[],
  standsElsewhere: boolean,
): Reckoned | undefined {
  if (atom.kind === 'date') return reckonDate(atom, passages) ?? reckonNeighbour(atom, passages);
  if (atom.kind === 'time') return reckonTime(atom, passages);
  if (atom.kind !== 'number' && atom.kind !== 'money') return undefined;
  if (Number.isNaN(valueOf(atom))) return undefined;
  if (isOrdinal(atom)) return reckonNeighbour(atom, passages);
  const lasted = reckonDuration(atom, claim.text, passages) ?? reckonDays(atom, claim.text, passages);
  const measured = lasted ?? reckonMeasure(atom, claim.text, passages) ?? reckonSpan(atom, claim.text, passages);
  if (measured) return measured;
  const wanted = wantedOf(atom, claim);
  const all = quantitiesOf(passages);
  const changed = reckonChange(atom, claim, all) ?? reckonFraction(atom, claim.text, all);
  if (changed) return changed;
  if (standsElsewhere) return wanted.beside.size > 0 ? restOf(wanted, all) : undefined;
  return (
    reckonBound(wanted, { text: atom.text, before: before(atom, claim.text) }, all) ??
    reckonSum(wanted, all) ??
    reckonRate(atom, claim, all) ??
    reckonProduct(atom, claim.text, passages) ??
    reckonList(atom, passages)
  );
}

const before = ({ start }: Atom, text: string): string => text.slice(Math.max(0, start - 40), start);

function wantedOf(atom: Atom, claim: { readonly text: string; readonly atoms: readonly Atom[] }): Wanted {
  const decimals = /\.(\d+)/.exec(atom.value)?.[1]?.length ?? 0;
  const zeros = /(0*)$/.exec(atom.value.replace('%', ''))?.[1]?.length ?? 0;
  return {
    kind: kindOf(atom),
    value: valueOf(atom),
    decimals,
    lastPlace: decimals > 0 ? 10 ** -decimals : 10 ** zeros,
    noun: atom.of === 'poin' ? undefined : atom.of,
    says: saidIn(claim.text),
    beside: numbersBeside(atom, claim),
    rounded: roundedOff({ text: atom.text, before: before(atom, claim.text) }),
  };
}

/** The words of a text and what they mean. */
const saidIn = lastAnswer(
  (text): ReadonlySet<string> => new Set(words(text).flatMap(({ lower }) => [lower, meaning(root(lower))])),
);

/** The other numbers of the claim; "seorang" is one. */
const numbersBeside = (atom: Atom, { text, atoms }: { readonly text: string; readonly atoms: readonly Atom[] }) =>
  new Set([
    ...atoms.filter((other) => other !== atom && (other.kind === 'number' || other.kind === 'money')).map(valueOf),
    ...(/(?<!\p{L})se(?:orang|buah|lembar|ekor|unit)(?!\p{L})/iu.test(text) ? [1] : []),
  ]);
