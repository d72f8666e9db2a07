/**
 * How probable it is that a passage answers a question: a logistic regression over the features, each weight of the
 * sign that the feature has, trained on the project's own questions (npm run answers:train). Calibrated: of the
 * questions that get .8, four of five are answered by the passage.
 */
import { features, type FeatureName, type Features } from './features.ts';
import { trained } from './trained.ts';

export type Trained = {
  readonly bias: number;
  readonly weights: Readonly<Record<FeatureName, number>>;
  /** The score is made a probability by 1 / (1 + exp(-(slope * score + shift))). */
  readonly slope: number;
  readonly shift: number;
  /** The least probability with which an answer is given. */
  readonly threshold: number;
};

export const threshold = trained.threshold;

export const scoreOf = (found: Features, { bias, weights }: Pick<Trained, 'bias' | 'weights'> = trained): number =>
  features.reduce((sum, { name }) => sum + weights[name] * found[name], bias);

export const probabilityOf = (found: Features): number =>
  1 / (1 + Math.exp(-(trained.slope * scoreOf(found) + trained.shift)));
