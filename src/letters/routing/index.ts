/** The face of routing: dispositions from post to post, their tree, their reports. */
export { escalateJob, escalateSchedule } from './escalate.ts';
export { remindJob, remindSchedule } from './remind.ts';
export { openAtPost } from './queries/vacant-posts.ts';
export { keepsSecrets } from './posts.ts';
export { lineAbove, superiorsOn } from './superiors.ts';
export { countQueues } from './queries/queues.ts';
export { lettersTasks } from './tasks.ts';
export { routingRoutes } from './routes.ts';
