/** The face of submissions: what a unit sends upward, period by period, and what the unit above says to it. */
import './tables.ts';

export { receivedBelow, standOn, type Received } from './adding-up.ts';
export { receive, sendBack } from './operations/answer.ts';
export { send } from './operations/send.ts';
export { setDueDate } from './operations/set-due-date.ts';
export {
  brokenSources,
  listBelow,
  periodsSentTo,
  type Below,
  type BelowQuery,
  type UnitBelow,
} from './queries/list-below.ts';
export { attemptsOf, dueDateOf, historyOf, isSent, readSubmission, receiverAmong } from './queries/submissions.ts';
export { toAnswer, toSendAgain } from './queries/waiting.ts';
export { submissionsRoom } from './room.ts';
export { submissionNames } from './subjects.ts';
export { defineSeries, type Figures, type Series } from './series.ts';
