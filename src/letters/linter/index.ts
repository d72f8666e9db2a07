/** The linter of letters: a letter's parts, read from its text, against the rules of its kind. */
export { rules, type RuleData } from './catalogue.ts';
export type { KnownPerson, LetterContext } from './context.ts';
export type { LetterStructure } from './kinds.ts';
export { linterRoutes } from './routes.ts';
export { lintLetter } from './lint.ts';
export { mended } from './mend.ts';
export { readLetter, type LetterParts } from './parts.ts';
export type { LetterFinding } from './schema.ts';
