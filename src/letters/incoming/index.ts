/** The face of incoming letters: taken in from the library, their fields, their lists. */
export { letterForm } from './fact-form.ts';
export { lockLetter, type HeldLetter } from './operations/letter.ts';
export { countLetters } from './queries/list-letters.ts';
export { presentLetters, secretAmong, summaryColumns } from './queries/summaries.ts';
export { incomingRoutes, unitOfLetter } from './routes.ts';
