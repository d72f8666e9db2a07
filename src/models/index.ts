/**
 * The face of models: ask the model that a unit's administrator chose. Without one the caller works with the engine
 * that is built in, and it works so, too, whenever a model fails.
 */
import './tables.ts';

export { askModel, modelFor, modelOf, modelRests, type ModelAnswer, type ModelAsk, type ModelInfo } from './ask.ts';
export {
  claimsIn,
  claimsSchema,
  fencedPassages,
  passagesAreData,
  type ModelClaim,
  type PromptPassage,
} from './prompts/passages.ts';
export type { JsonSchema } from './prompts/ready.ts';
export { modelsRoom } from './room.ts';
