/** The face of the evidence room: pure functions that say what a sentence rests on. Also used in the browser. */
export * from './schema.ts';
export { splitSentences, type Span } from './sentences.ts';
export { normalise, originalSpan, type Normalised } from './normalise.ts';
