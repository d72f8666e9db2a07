/** The face of activities: fact sheets, raw material and its proposals, each unit's local facts. */
import './tables.ts';

export { createActivity } from './operations/create-activity.ts';
export { createDemoActivity } from './demo-activity.ts';
export { demoFacts, demoMaterial } from './demo.ts';
export { factsHash } from './facts-hash.ts';
export { activitiesRoom } from './room.ts';
export { factSheetSource, localFactsSource, materialSource } from './sources.ts';
export { storedFigures, type StoredFigure } from './stored-figures.ts';
export { compose, pronounMentions, rerender, type ComposeInput } from './texts/index.ts';
export { xLimit } from './texts/templates/social.ts';
export { countCharacters } from './texts/wording/words.ts';
export { layouts } from './texts/layouts.ts';
