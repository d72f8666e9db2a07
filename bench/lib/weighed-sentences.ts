/** Sentences of the sets on the scales: what is held for and against each, whatever each of it is worth. */
import { readClaim } from '../../src/evidence/claims.ts';
import { prepareSources } from '../../src/evidence/index.ts';
import { besideOf, findNearest } from '../../src/evidence/lookup.ts';
import { attributionProblems } from '../../src/evidence/speakers.ts';
import { scales, walls, worth, type Scales } from '../../src/evidence/weighing/index.ts';
import { weighNear } from '../../src/evidence/weighing/near.ts';
import { trained } from '../../src/evidence/weighing/trained.ts';
import { asSource, type Judged, type Sentence } from './sentence-sets.ts';

export type OnScales = { readonly laid: Scales; readonly isWall: boolean };

/** Nothing where the sentence is not compared with passages. */
export function layOnScales(item: Sentence): OnScales | undefined {
  const sources = prepareSources([asSource(item)]);
  const claim = readClaim(item.sentence, sources.names);
  const context = { sources, rerender: () => null };
  const more = (passages: Parameters<typeof attributionProblems>[1]) => attributionProblems(claim, passages, context);
  const nearest = findNearest(claim, { cited: [], named: [], sources, more });
  if (!nearest) return undefined;
  const { sentences, isSheet, isReckoned } = besideOf(nearest);
  const laid = scales(nearest.said.problems, isReckoned, weighNear(claim.sentence, sentences, isSheet));
  const isWall = nearest.attributed.problems.length > 0 || walls.some((wall) => laid.causes.has(wall));
  return { laid, isWall };
}

/** Where a claim would be refused if it needed `least`: true ones refused beside altered ones that pass. */
export type Trade = { readonly least: number; readonly refused: number; readonly passing: number };

/** The trade between the two errors, at the trained threshold and on both sides of it. */
export function tradeOf(judged: readonly Judged[]): Trade[] {
  const laid = judged.map(({ item, check }) => {
    const own = layOnScales(item);
    const isRefused = check.status === 'unsupported';
    const value = own && !own.isWall ? worth(own.laid) : undefined;
    // What was decided before the scales stays as it is at every threshold.
    const isWeighed = value !== undefined && value < trained.least === isRefused;
    return { set: item.right, isRefused: (least: number) => (isWeighed ? value < least : isRefused) };
  });
  const share = (right: string, is: (one: (typeof laid)[number]) => boolean): number => {
    const own = laid.filter(({ set }) => set === right);
    return own.filter(is).length / Math.max(1, own.length);
  };
  return steps.map((step) => {
    const least = trained.least + step;
    return {
      least,
      refused: share('not-unsupported', ({ isRefused }) => isRefused(least)),
      passing: share('not-accepted', ({ isRefused }) => !isRefused(least)),
    };
  });
}
const steps = [-2, -1.5, -1, -0.75, -0.5, -0.25, 0, 0.2, 0.4, 0.6, 0.8, 1, 1.5, 2];
