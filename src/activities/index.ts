/** The face of activities: fact sheets, raw material and its proposals, each unit's local facts. */
import './tables.ts';

export { createActivity } from './operations/create-activity.ts';
export { createDemoActivity } from './demo-activity.ts';
export { demoFacts, demoMaterial } from './demo.ts';
export { factsHash } from './facts-hash.ts';
export { activityToAnnounce } from './queries/activity-to-announce.ts';
export { dayOfActivity } from './queries/day-of-activity.ts';
export { activitiesRoom } from './room.ts';
