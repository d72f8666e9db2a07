/** Words that turn, bound or frame a statement, and whether a claim keeps them. */
export { denies, leftOut, leftToReader, putIn, type Turned } from './compare.ts';
export { findTurns, type Turn } from './find.ts';
export { turnsItems, turnsStatement } from './classes.ts';
