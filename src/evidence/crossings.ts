/**
 * What keeps every word of its source and joins them otherwise: an act told of the doer or the thing of another act
 * ("Bela menyetor" where Arman did, and Bela signed), a number under the denied label ("9 tidak sah" told as "9 sah"),
 * the part of one whole told of another.
 */
import { meaning, monthNumber, readNumberWords, root, type TurnClass } from '../language/index.ts';
import { kept } from './kept.ts';
import type { Token } from './reading.ts';
import type { Relation, SentenceReading } from './relations.ts';
import type { Atom } from './schema.ts';
import type { PreparedPassage } from './sources.ts';
import type { Turn } from './turns/index.ts';

type Told = { readonly relation: Relation; readonly sentence: SentenceReading };
const sides = ['agent', 'patient'] as const;

/** Read once: many sentences are compared with the same passages. */
const actsOf = kept((sentences: readonly SentenceReading[]): ReadonlyMap<string, readonly Told[]> => {
  const told = sentences.flatMap((sentence) => sentence.relations.map((relation) => ({ relation, sentence })));
  return Map.groupBy(told, ({ relation }) => relation.pivot);
});

/**
 * Acts of the claim that every sentence which tells them best tells of another, where the one whom the claim names is
 * the doer or the thing of another act there.
 */
export function crossedActs(claim: SentenceReading, all: readonly SentenceReading[]): Relation[] {
  const told = actsOf(all);
  return claim.relations.filter((relation) => {
    const same = told.get(relation.pivot);
    return (
      same?.length &&
      sides.some((side) => {
        const nearest = nearestOf(claim, relation[side], same);
        return nearest.length > 0 && nearest.every((one) => isCrossed(relation, one, told, side));
      })
    );
  });
}

/** Of those that tell the act, the ones whose sentence tells most of what the claim has beside this side of it. */
function nearestOf({ meanings }: SentenceReading, side: ReadonlySet<string>, same: readonly Told[]): readonly Told[] {
  const rest = meanings.difference(side);
  const shares = same.map(({ sentence }) => rest.intersection(sentence.meanings).size);
  const most = Math.max(...shares);
  return most < Math.max(leastWords, rest.size * leastTold) ? [] : same.filter((_, at) => shares[at] === most);
}
/** So much of what the claim has beside that side must stand in one sentence for that sentence to tell it. */
const leastWords = 2;
const leastTold = 0.5;

function isCrossed(
  claim: Relation,
  { relation }: Told,
  told: ReadonlyMap<string, readonly Told[]>,
  side: 'agent' | 'patient',
): boolean {
  const mine = claim[side].difference(relation[side]);
  const theirs = new Set([...relation[side]].filter((word) => isNamed(word) && !claim[side].has(word)));
  if (mine.size === 0 || theirs.size === 0) return false;
  const here = relation.agent.union(relation.patient).union(relation.recipient);
  if ([...mine].some((word) => here.has(word))) return false;
  const isOther = ({ relation: other }: Told): boolean =>
    other !== relation &&
    [...mine].every((word) => other[side].has(word)) &&
    ![...theirs].some((word) => other[side].has(word));
  return told.entries().some(([pivot, some]) => !withoutAct.test(pivot) && some.some(isOther));
}
/** Relations without an act tell no doer. */
const withoutAct = /^(?:cause|order|than|from)$/;
/** A day or a number is nobody and nothing; "kegiatan" may be whatever is told of. */
const isNamed = (word: string): boolean => !/\d/.test(word) && monthNumber(word) === 0 && !general.has(word);
const general = new Set(
  'kegiatan acara agenda forum pertemuan hal pihak warga peserta'.split(' ').map((word) => meaning(root(word))),
);

const stops =
  'dan|serta|sedangkan|sementara|namun|tetapi|karena|sehingga|agar|untuk|bahwa|di|pada|dari|ke|dalam|dengan|oleh|' +
  'saat|ketika|setelah|sebelum|jika|bila';
const negations = /^(?:tidak|tak|belum|bukan|non)$/;
const labelReach = 50;

/** The words on one side of a number up to the next mark or number, each with whether it is denied. */
function labelAt(text: string, { start, end }: Atom): Map<string, boolean> {
  const behind = text.slice(end, end + labelReach);
  const ahead = text.slice(Math.max(0, start - labelReach), start);
  const right = behind.slice(0, behind.search(edge) < 0 ? undefined : behind.search(edge));
  const left = ahead.split(edges).at(-1) ?? '';
  const label = new Map<string, boolean>();
  for (const side of [left, right]) {
    const own = side.toLowerCase().match(/\p{L}+/gu) ?? [];
    const near = side === left ? own.slice(-labelWords) : own.slice(0, labelWords);
    near.forEach((word, at) => {
      if (!negations.test(word)) label.set(word, negations.test(near[at - 1] ?? ''));
    });
  }
  return label;
}
const labelWords = 5;
const edge = new RegExp(String.raw`[,.;:()\d]|(?<!\p{L})(?:${stops})(?!\p{L})`, 'iu');
const edges = new RegExp(edge.source, 'giu');

/**
 * Numbers of the claim under a label that is denied where their passages affirm it, or the other way; only where the
 * label is told both ways.
 */
export function turnedLabels(
  claim: { readonly text: string; readonly atoms: readonly Atom[] },
  passages: readonly PreparedPassage[],
): Atom[] {
  const isTwofold = (word: string): boolean =>
    passages.some(({ text }) =>
      new RegExp(String.raw`(?<!\p{L})(?:tidak|tak|belum|bukan)\s${word}(?!\p{L})`, 'iu').test(text),
    );
  return claim.atoms.filter((atom) => {
    if (atom.kind !== 'number') return false;
    const own = labelAt(claim.text, atom);
    const told = passages.flatMap((passage) =>
      passage
        .atoms()
        .filter(({ kind, value }) => kind === atom.kind && value === atom.value)
        .map((one) => labelAt(passage.text, one)),
    );
    return [...own].some(([word, isDenied]) => {
      const same = told.filter((label) => label.has(word));
      return same.length > 0 && same.every((label) => label.get(word) !== isDenied) && isTwofold(word);
    });
  });
}

const counts = ({ kind }: Atom): boolean => kind === 'number';

/**
 * "dari 9.300 berkas, 4" where the passage that tells the 4 tells them of 150 of the same things: a part told of
 * another whole.
 */
export function partsOfAnother(
  claim: { readonly text: string; readonly atoms: readonly Atom[] },
  passages: readonly PreparedPassage[],
): Atom[] {
  return claim.atoms.filter((whole) => {
    const before = claim.text.slice(Math.max(0, whole.start - 30), whole.start);
    if (!counts(whole) || !/(?<!\p{L})dari(?:\s(?:total|seluruh|semua|sejumlah))?\s*$/iu.test(before)) return false;
    const part =
      claim.atoms.find((one) => counts(one) && one.start > whole.end) ??
      claim.atoms.findLast((one) => counts(one) && one.end < whole.start);
    if (!part || whole.of === undefined) return false;
    const telling = passages.filter((passage) => passage.atoms().some(({ value }) => value === part.value));
    return (
      telling.length > 0 &&
      telling.every((passage) => {
        const numbers = passage.atoms().filter(counts);
        const isTold = numbers.some(({ value }) => value === whole.value);
        return !isTold && numbers.some((one) => one.value !== part.value && one.of === whole.of);
      })
    );
  });
}

/**
 * "Seluruh peserta menerima … buku" where all got something and books are told of two of them: what is told of some
 * that are counted, and of nobody else.
 */
export function widenedFromSome(claim: SentenceReading, all: readonly SentenceReading[]): Turn | undefined {
  const turn = claim.turns.find(isWhole);
  const noun = turn?.heads[0];
  if (!turn || noun === undefined || all.length < 2) return undefined;
  if (claim.tokens.some(isAmount) || claim.turns.some(({ class: kind }) => partial.has(kind))) return undefined;
  const ofSome = all.filter((one) => !one.turns.some(isWhole) && isCounted(one, noun));
  const others = all.filter((one) => !ofSome.includes(one));
  if (ofSome.length === 0 || !others.some((one) => one.turns.some(isWhole) && one.allMeanings.has(noun)))
    return undefined;
  const isOnlyOfSome = (word: string): boolean =>
    ofSome.some(({ meanings }) => meanings.has(word)) && !others.some(({ allMeanings }) => allMeanings.has(word));
  return [...claim.meanings].some(isOnlyOfSome) ? turn : undefined;
}
const isWhole = ({ class: kind }: Turn): boolean => kind === 'all' || kind === 'each';
const partial: ReadonlySet<TurnClass> = new Set<TurnClass>(['some', 'few', 'only', 'most', 'exception']);
const isAmount = ({ lower }: Token): boolean =>
  /\d/.test(lower) || /^(?:sebagian|beberapa|sejumlah)$/.test(lower) || readNumberWords(lower) !== '0';
const isCounted = ({ tokens }: SentenceReading, noun: string): boolean =>
  tokens.some((token, at) => token.meaning === noun && tokens.slice(Math.max(0, at - 2), at).some(isAmount));
