/**
 * What separates a claim that a person may be asked to read from one that is refused: the walls, then the sum of what
 * its doubts and supports are worth. It says nothing of what is verified.
 */
import type { SentenceReading } from '../relations.ts';
import type { Judgement, Problem } from '../schema.ts';
import { walls, type Cause, type Doubt, type Fault, type Support, type Wall } from './causes.ts';
import { weighNear, type Found } from './near.ts';
import { trained } from './trained.ts';

export { causeOfLeftOut, causeOfPutIn, doubts, supports, walls, type Cause, type Fault } from './causes.ts';

/**
 * Made by `npm run evidence:train`. A doubt is worth nothing or less, a support nothing or more; a claim needs `least`.
 */
export type Trained = {
  readonly doubts: Readonly<Record<Doubt, number>>;
  readonly supports: Readonly<Record<Support, number>>;
  readonly least: number;
};

/** All that is held for and against a claim, each once. */
export type Scales = { readonly causes: ReadonlySet<Cause>; readonly supports: ReadonlySet<Support> };

export type Verdict = { readonly problems: readonly Problem[]; readonly judge: readonly Judgement[] };

/** Lays a claim on the scales beside the sentences that it was compared with. */
export function scales(
  faults: readonly Fault[],
  isReckoned: boolean,
  near: { readonly doubts: readonly Found[]; readonly supports: readonly Support[] },
): Scales {
  return {
    causes: new Set([...faults.map(({ cause }) => cause), ...near.doubts.map(({ doubt }) => doubt)]),
    supports: new Set([...near.supports, ...(isReckoned ? (['reckoned'] as const) : [])]),
  };
}

const isWall = (cause: Cause): cause is Wall => (walls as readonly Cause[]).includes(cause);

/** What the doubts and supports are worth together. */
export const worth = ({ causes, supports: own }: Scales, weights: Trained = trained): number =>
  [...causes].reduce((sum, cause) => sum + (isWall(cause) ? 0 : weights.doubts[cause]), 0) +
  [...own].reduce((sum, support) => sum + weights.supports[support], 0);

/**
 * The problems for which the claim is refused; none where a person may read it, who is then told of the doubts.
 */
export function weigh(
  claim: SentenceReading,
  faults: readonly Fault[],
  beside: { readonly sentences: readonly SentenceReading[]; readonly isSheet: boolean; readonly isReckoned: boolean },
): Verdict {
  if (faults.some(({ cause }) => isWall(cause))) return { problems: faults.map(plain), judge: [] };
  const near = weighNear(claim, beside.sentences, beside.isSheet);
  if (worth(scales(faults, beside.isReckoned, near)) < trained.least)
    return { problems: [...faults.map(plain), ...near.doubts.map((found) => problemOf(claim, found))], judge: [] };
  return { problems: [], judge: faults.map(judgementOf) };
}

const plain = ({ code, start, end, text }: Fault): Problem => ({ code, start, end, text });
const problemOf = ({ text: own }: SentenceReading, { code, start, end, text }: Found): Problem => ({
  code,
  start,
  end,
  text: text ?? own.slice(start, end),
});

const judgementOf = ({ code, start, end, text }: Fault): Judgement => ({
  start,
  end,
  text,
  why: code === 'left-out' ? 'turn-left-out' : code === 'unknown-word' ? 'other-word' : 'told-otherwise',
});
