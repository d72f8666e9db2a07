/**
 * Which passages could carry a claim: those that share most with it, rare words and numbers counting more; one alone,
 * the cited ones, several facts of a sheet, or several sentences of one source that complete each other.
 */
import { compare, overlap, type Comparison, type ReadClaim } from './paraphrase.ts';
import type { Judgement, Passage, Problem } from './schema.ts';
import { atomKeys } from './sources.ts';
import type { PreparedPassage, PreparedSources } from './sources.ts';
import type { Attribution } from './speakers.ts';
import { weigh, type Fault } from './weighing/index.ts';

/**
 * How many best passages are tried alone, how many facts of one sheet or sentences of one source may carry a claim
 * together.
 */
const candidates = 6;
const together = 4;
const anchorWorth = 2;
/** What has more numbers and names is no sentence, and is not compared. */
const mostAtoms = 400;
/** Passages that tell so much less of the claim than others do are not what it rests on. */
const leastLess = 0.2;

export type Support = {
  readonly problems: readonly Problem[];
  readonly judge: readonly Judgement[];
  readonly passages: readonly Passage[];
};

type Where = {
  readonly cited: readonly PreparedPassage[];
  /** Passages that the claim or its quotes name: they are preferred. */
  readonly named: readonly PreparedPassage[];
  readonly sources: PreparedSources;
  readonly more: (passages: readonly PreparedPassage[]) => Attribution;
  /** Compares all to the end, though nothing more can come of it: to test that nothing does. */
  readonly isThorough?: boolean;
};

/** Passages that carry the claim, else the nearest with what is wrong. */
export function findSupport(claim: ReadClaim, from: Where): Support {
  const nearest = findNearest(claim, from);
  if (!nearest) {
    const whole = { start: 0, end: claim.text.length, text: claim.text };
    return { problems: [{ code: 'no-passage', ...whole }], judge: [], passages: [] };
  }
  const { said, attributed, passages } = nearest;
  const weighed = weigh(claim.sentence, said.problems, besideOf(nearest));
  const problems = [...weighed.problems, ...attributed.problems];
  if (problems.length > 0) return { problems, judge: [], passages: asPassages(passages) };
  return {
    problems,
    judge: [...said.judge, ...weighed.judge, ...attributed.judge],
    passages: asPassages([...passages, ...(said.more ?? [])]),
  };
}

/** Passages with what the comparison with them, and the checks of speakers, say. */
export type Nearest = {
  readonly passages: readonly PreparedPassage[];
  readonly said: Comparison;
  readonly attributed: Attribution;
};

/** What a claim is weighed beside. */
export const besideOf = ({ passages, said }: Nearest) => ({
  sentences: passages.flatMap((passage) => passage.sentences()),
  isSheet: passages.some(({ kind }) => kind !== 'material'),
  isReckoned: said.judge.some(({ why }) => why === 'reckoned'),
});

/** The first passages with which nothing is wrong, else those with the least; undefined where there are none. */
export function findNearest(claim: ReadClaim, from: Where): Nearest | undefined {
  if (claim.atoms.length > mostAtoms) return undefined;
  const attempts = attemptsFor(claim, from.cited, bestPassages(claim, from.sources, from.named));
  let nearest: { found: Nearest; problems: readonly Problem[] } | undefined;
  let denied = 0;
  const shares = attempts.map((passages) => overlap(claim, passages));
  const most = Math.max(0, ...shares);
  const halfCompared: { readonly passages: readonly PreparedPassage[]; readonly share: number }[] = [];
  const compareWith = (passages: readonly PreparedPassage[], isLost: (problems: readonly Fault[]) => boolean) => {
    let near: readonly PreparedPassage[] | undefined;
    return compare(claim, passages, () => (near ??= around(passages, from.sources)), isLost);
  };
  const isDenied = (share: number): boolean =>
    share < denied ||
    halfCompared.some(
      ({ passages, share: other }) =>
        share < other && (deniesIt(compareWith(passages, deniesIt).problems) || deniesIt(from.more(passages).problems)),
    );
  for (const [at, passages] of attempts.entries()) {
    const share = shares[at] as number;
    if (share < most - leastLess) continue;
    let isHalf = false;
    // It carries nothing and explains no better. Whether it denies the claim is asked when another carries it.
    const isLost = (problems: readonly Fault[]): boolean => {
      isHalf = !from.isThorough && nearest !== undefined && weight(problems) >= weight(nearest.problems);
      return isHalf;
    };
    const said = compareWith(passages, isLost);
    if (deniesIt(said.problems)) denied = Math.max(denied, share);
    else if (isHalf && share > denied) halfCompared.push({ passages, share });
    if (isHalf) continue;
    const attributed = from.more(passages);
    const problems = [...said.problems, ...attributed.problems];
    if (deniesIt(problems)) denied = Math.max(denied, share);
    if (problems.length === 0 && !isDenied(share)) return { passages, said, attributed };
    if (problems.length > 0 && (!nearest || weight(problems) < weight(nearest.problems)))
      nearest = { found: { passages, said, attributed }, problems };
  }
  return nearest?.found;
}

/** How many sentences before and behind a passage its numbers may be reckoned with. */
const sentencesAround = 9;
/** A sheet of more facts is not reckoned with as a whole. */
const mostFacts = 60;

/**
 * The passages with all facts of their sheets and the sentences around them. Kept with the sources: many claims
 * are compared with the same passages.
 */
function around(passages: readonly PreparedPassage[], sources: PreparedSources): readonly PreparedPassage[] {
  const places = passages.map((passage) => sources.passages.indexOf(passage));
  const key = places.join(' ');
  const kept = surroundings.get(sources) ?? new Map<string, readonly PreparedPassage[]>();
  surroundings.set(sources, kept);
  const known = kept.get(key);
  if (known) return known;
  const isAround = (other: PreparedPassage, at: number): boolean =>
    passages.some((passage, index) => {
      if (passage.passage.sourceId !== other.passage.sourceId) return false;
      return Math.abs(at - (places[index] as number)) <= (passage.kind === 'material' ? sentencesAround : mostFacts);
    });
  const others = sources.passages.filter((other, at) => !passages.includes(other) && isAround(other, at));
  const made = [...passages, ...others];
  if (kept.size < mostKept) kept.set(key, made);
  return made;
}
const surroundings = new WeakMap<PreparedSources, Map<string, readonly PreparedPassage[]>>();
const mostKept = 2000;

const asPassages = (passages: readonly PreparedPassage[]): Passage[] => passages.map(({ passage }) => passage);

/** A passage that denies the claim is not outvoted by one that knows less of it. */
const denials: ReadonlySet<Problem['code']> = new Set([
  'left-out',
  'roles-exchanged',
  'negation-differs',
  'quantifier-differs',
  'contradicted-atom',
  'wrong-noun',
]);

const deniesIt = (problems: readonly Problem[]): boolean => problems.some(({ code }) => denials.has(code));

/**
 * Problems that say "another sentence" weigh more than one wrong atom, and what refuses by itself more than a doubt:
 * the nearest passage explains best.
 */
const weight = (problems: readonly (Problem | Fault)[]): number =>
  problems.reduce((sum, problem) => sum + (problem.code === 'no-passage' ? 5 : isOfWall(problem) ? 2 : 1), 0);
const isOfWall = (problem: Problem | Fault): boolean =>
  'cause' in problem && (problem.cause === 'value' || problem.cause === 'denial');

function attemptsFor(
  claim: ReadClaim,
  cited: readonly PreparedPassage[],
  best: readonly PreparedPassage[],
): (readonly PreparedPassage[])[] {
  const sheet = [...new Set([...cited, ...best])].filter(({ kind }) => kind === 'fact-sheet' || kind === 'local-facts');
  const completed = complete(claim, best);
  const attempts = [
    ...best.slice(0, candidates).map((passage) => [passage]),
    ...(cited.length > 0 ? [cited] : []),
    ...(completed.length > 1 ? [completed] : []),
    ...(sheet.length > 1 ? [sheet] : []),
  ];
  return attempts.filter((one, at) => !attempts.slice(0, at).some((earlier) => areTheSame(one, earlier)));
}

const areTheSame = (one: readonly PreparedPassage[], other: readonly PreparedPassage[]): boolean =>
  one.length === other.length && one.every((passage, at) => passage === other[at]);

/** The best passage and those of its source that tell what it does not. */
function complete(claim: ReadClaim, best: readonly PreparedPassage[]): PreparedPassage[] {
  const [first] = best;
  if (!first) return [];
  const chosen = [first];
  const missing = new Set(keysOf(claim).filter((key) => !keysOfPassage(first).has(key)));
  const others = best.filter((passage) => passage !== first && passage.passage.sourceId === first.passage.sourceId);
  while (missing.size > 0 && chosen.length < together) {
    const gain = (passage: PreparedPassage): number =>
      [...missing].filter((key) => keysOfPassage(passage).has(key)).length;
    const next = others.filter((passage) => !chosen.includes(passage)).sort((a, b) => gain(b) - gain(a))[0];
    if (!next || gain(next) === 0) break;
    chosen.push(next);
    for (const key of keysOfPassage(next)) missing.delete(key);
  }
  return chosen;
}

const keysOf = (claim: ReadClaim): string[] => [...claim.stems, ...claim.atoms.flatMap(atomKeys)];
const keysOfPassage = (passage: PreparedPassage): ReadonlySet<string> => passage.keys();

/** Passages that share most with the claim. */
function bestPassages(
  claim: ReadClaim,
  sources: PreparedSources,
  cited: readonly PreparedPassage[],
): PreparedPassage[] {
  const scores = new Map<PreparedPassage, number>();
  for (const key of new Set(keysOf(claim))) {
    const list = sources.postings.get(key);
    if (!list) continue;
    const worth = Math.log(1 + sources.passages.length / list.length) * (key.startsWith('#') ? anchorWorth : 1);
    for (const passage of list) scores.set(passage, (scores.get(passage) ?? 0) + worth);
  }
  for (const passage of cited) if (scores.has(passage)) scores.set(passage, (scores.get(passage) as number) + 1);
  return [...scores]
    .sort((a, b) => b[1] - a[1])
    .slice(0, 2 * candidates)
    .map(([passage]) => passage);
}
