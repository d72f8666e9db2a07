/** The linter of letters: a letter's parts, read from its text, against the rules of its kind. */
import './tables.ts';

export { ruleOf, rules, type RuleData } from './catalogue.ts';
export { checkOwn, ownGround, type OwnGround, type OwnLetter } from './check-own.ts';
export type { KnownPerson, LetterContext } from './context.ts';
export { structureRules, type LetterStructure } from './kinds.ts';
export { stoppingOn } from './rules-on.ts';
export { linterRoutes } from './routes.ts';
export { linterSubjects } from './subjects.ts';
export { lintLetter } from './lint.ts';
export { mended } from './mend.ts';
export { readLetter, type LetterParts } from './parts.ts';
export type { LetterFinding } from './schema.ts';
