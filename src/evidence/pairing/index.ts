/**
 * Does an atom of the claim stand in the passages, and with what it belongs to: the noun or unit that a number
 * counts, the position and degrees of a person, the neighbours that tell two values of one kind apart?
 */
import { weekdayOf } from '../../language/index.ts';
import { personSupports } from '../atoms/people.ts';
import { reckon, type Reckoned } from '../reckoning/index.ts';
import type { Atom, ProblemCode } from '../schema.ts';
import type { PreparedPassage } from '../sources.ts';
import { holdsDegrees, holdsPosition, isAnothers, positionFits } from './holders.ts';
import { boundsTheSame } from './limits.ts';
import { countsTheSame, isForTheSame, measuresTheSame } from './nouns.ts';
import { isSaidOtherwise } from './otherwise.ts';
import { rivals, supports } from './values.ts';

export { supports } from './values.ts';

/** The facts of one item (a person's name, position, role) are one passage for pairing. */
export function groupByItem(passages: readonly PreparedPassage[]): PreparedPassage[][] {
  const groups = new Map<string, PreparedPassage[]>();
  passages.forEach((passage, index) => {
    const key = passage.item ? `${passage.passage.sourceId} ${passage.item}` : `#${index}`;
    const group = groups.get(key);
    if (group) group.push(passage);
    else groups.set(key, [passage]);
  });
  return [...groups.values()];
}

/** What is wrong with an atom of the claim, or how a reader may reckon it from the passages. */
export type AtomVerdict = { readonly problem?: ProblemCode; readonly reckoned?: Reckoned };
const holds: AtomVerdict = {};

/**
 * An empty verdict when the passages have the atom, paired as in the claim. Values may be reckoned from the passages
 * `around` them too.
 */
export function judgeAtom(
  atom: Atom,
  claim: { readonly text: string; readonly atoms: readonly Atom[] },
  groups: readonly PreparedPassage[][],
  around: () => readonly PreparedPassage[],
): AtomVerdict {
  // Negations and bounds are judged with what they turn (turns.ts), quotes letter by letter.
  if (atom.kind === 'quote' || atom.kind === 'negation' || atom.kind === 'quantifier') return holds;
  const others = groups.flat();
  if (isAnothers(atom, around)) return { problem: 'wrong-noun' };
  if (isOfItsDate(atom, claim)) return holds;
  const paired = pairedIn(atom, claim.text, groups);
  if (paired.stands || isSaidOtherwise(atom, others, around)) return holds;
  const reckoned = reckon(atom, claim, others, paired.problem !== undefined) ?? reckonAround(atom, claim, around());
  if (reckoned !== undefined) return { reckoned };
  if (paired.problem) return { problem: paired.problem };
  if (atom.kind === 'person' && isThere(atom, others)) return holds;
  const hasRival = others.some((passage) => passage.atoms().some((other) => rivals(atom, other)));
  if (!hasRival && countsBoth(atom, claim.text)) return holds;
  return { problem: hasRival ? 'contradicted-atom' : 'missing-atom' };
}

/** "Rabu, 7 Januari 2026": the calendar gives the weekday of a full date, and the date is looked for itself. */
function isOfItsDate(
  { kind, value, end }: Atom,
  { text, atoms }: { readonly text: string; readonly atoms: readonly Atom[] },
): boolean {
  if (kind !== 'date' || !value.startsWith('wd:')) return false;
  const date = atoms.find((other) => other.kind === 'date' && other.start > end - 1 && other.start - end <= besideIt);
  if (!date || /[^\s,(]/.test(text.slice(end, date.start))) return false;
  return weekdayOf(date.value.split('/')[0] as string) === Number(value.slice('wd:'.length));
}
const besideIt = 3;

/** The heading of its line has the value, of the same noun. */
const isLabelled = (atom: Atom, passage: PreparedPassage): boolean =>
  passage.labelled().some((other) => other.of === atom.of && supports(atom, other));

function reckonAround(
  atom: Atom,
  claim: { readonly text: string; readonly atoms: readonly Atom[] },
  passages: readonly PreparedPassage[],
): Reckoned | undefined {
  const isWritten = passages.some((passage) => passage.atoms().some((other) => supports(atom, other)));
  return reckon(atom, claim, passages, isWritten);
}

/** The atom's value stands in a passage, with what it belongs to; else what is wrong with the pair. */
function pairedIn(
  atom: Atom,
  text: string,
  groups: readonly PreparedPassage[][],
): { readonly stands: boolean; readonly problem?: ProblemCode | undefined } {
  let problem: ProblemCode | undefined;
  for (const group of groups) {
    for (const passage of group) {
      if (isLabelled(atom, passage)) return { stands: true };
      for (const candidate of passage.atoms()) {
        if (!supports(atom, candidate)) continue;
        problem = pairing(atom, text, candidate, passage, group);
        if (!problem) return { stands: true };
      }
    }
  }
  return { stands: false, problem };
}

const isThere = (person: Atom, passages: readonly PreparedPassage[]): boolean =>
  passages.some((passage) => isNamed(passage, person.value)) && positionFits(person.of, passages);

/** "kedua lembaga" is both of them. */
const countsBoth = (atom: Atom, text: string): boolean =>
  /^ke(?:dua|tiga|empat)$/i.test(atom.text) && /^\s\p{Ll}/u.test(text.slice(atom.end));

/**
 * The person whose words the passage is, whom its "ia" means, or whose name it is; not everybody named a sentence
 * earlier.
 */
function isNamed(passage: PreparedPassage, person: string): boolean {
  if (` ${passage.words.map(({ lower }) => lower).join(' ')} `.includes(` ${person} `)) return true;
  if (!passage.speaker || !personSupports(passage.speaker, person)) return false;
  return passage.passage.speaker !== undefined || !passage.atoms().some((atom) => atom.kind === 'person');
}

function pairing(
  claim: Atom,
  text: string,
  source: Atom,
  passage: PreparedPassage,
  group: readonly PreparedPassage[],
): ProblemCode | undefined {
  switch (claim.kind) {
    case 'number':
      return measuresTheSame(claim, text, source, passage) &&
        countsTheSame(claim, text, source, passage, group) &&
        isForTheSame(claim, text, source, passage)
        ? undefined
        : 'wrong-noun';
    case 'money':
      return isForTheSame(claim, text, source, passage) ? undefined : 'wrong-noun';
    case 'date':
    case 'time':
      return boundsTheSame(claim, text, source, passage) ? undefined : 'wrong-noun';
    case 'person':
      return holdsPosition(claim.of, source.of, group) && holdsDegrees(claim, text, source, passage, group)
        ? undefined
        : 'wrong-noun';
    case 'position':
      return positionFits(claim.of, group) ? undefined : 'wrong-noun';
    default:
      return undefined;
  }
}
