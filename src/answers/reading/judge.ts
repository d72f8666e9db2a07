/**
 * How probable it is that a passage answers a question: a logistic regression over the features, each weight of the
 * sign that the feature has, trained on the project's own questions (npm run answers:train). Calibrated: of the
 * questions that get .8, four of five are answered by the passage.
 */
import { features, type Choice, type FeatureName, type Features } from './features.ts';
import { trained } from './trained.ts';

export type Trained = {
  /** What tells which sentence of a passage answers. */
  readonly choice: Choice;
  readonly bias: number;
  readonly weights: Readonly<Record<FeatureName, number>>;
  /** The score is made a probability by 1 / (1 + exp(-(slope * score + lead * its lead + shift))). */
  readonly slope: number;
  readonly lead: number;
  /** What the best passage leads by on average: for a paper that is asked alone. */
  readonly usualLead: number;
  readonly shift: number;
  /** The least probability with which an answer is given. */
  readonly threshold: number;
};

export const threshold = trained.threshold;

export const scoreOf = (found: Features, { bias, weights }: Pick<Trained, 'bias' | 'weights'> = trained): number =>
  features.reduce((sum, { name }) => sum + weights[name] * found[name], bias);

/** A passage that leads the next paper by more than this leads it as much as can be. */
const mostLead = 3;

/** `ahead`: by how much the best passage is better than that of any other paper. */
export const probabilityOf = (found: Features, ahead = trained.usualLead): number =>
  1 / (1 + Math.exp(-(trained.slope * scoreOf(found) + trained.lead * leadOf(found, ahead) + trained.shift)));

/**
 * What being `ahead` counts, 0 … `mostLead`. Where a name or a number of the question is missing, it is no merit to be
 * the only one that comes near.
 */
export const leadOf = ({ missingName, otherName, missingNumber }: Features, ahead: number): number =>
  Math.max(missingName, otherName, missingNumber) === 1 ? 0 : Math.min(mostLead, Math.max(0, ahead));
