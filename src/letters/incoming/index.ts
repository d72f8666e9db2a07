/** The face of incoming letters: taken in from the library, their fields, their lists. */
export { countArrivals, listArrivals } from './arrivals/list-arrivals.ts';
export { readArrivalJob } from './arrivals/read-arrival.ts';
export { letterForm } from './fact-form.ts';
export { lockLetter, type HeldLetter } from './operations/letter.ts';
export { countLetters } from './queries/list-letters.ts';
export { presentLetters, secretAmong, summaryColumns } from './queries/summaries.ts';
export { readLetter as readIncoming } from './reading/index.ts';
export { closedUp } from './reading/lines.ts';
export { incomingRoutes, unitOfLetter } from './routes.ts';
