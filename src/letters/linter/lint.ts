/** Checks a letter against the rules of its kind. Pure, and bounded by the length of its text. */
import { ruleOf, type Found } from './catalogue.ts';
import type { LetterContext } from './context.ts';
import type { LetterParts } from './parts.ts';
import { checkDates, checkDue, checkMeeting, checkNamed } from './rules/dates.ts';
import { checkSums, checkWords } from './rules/figures.ts';
import { checkNumber } from './rules/number.ts';
import { checkAddress, checkAttachments, checkCopies, checkLists, checkNature, checkParts } from './rules/parts.ts';
import { checkAlike, checkLength, checkNames, checkSigner } from './rules/people.ts';
import { checkReferences } from './rules/references.ts';
import type { LetterFinding } from './schema.ts';

const checks: readonly ((letter: LetterParts, context: LetterContext) => readonly Found[])[] = [
  checkParts,
  checkNumber,
  checkDates,
  checkMeeting,
  checkDue,
  checkNamed,
  checkNature,
  checkAttachments,
  checkAddress,
  checkWords,
  checkSums,
  checkSigner,
  checkLength,
  checkNames,
  checkAlike,
  checkReferences,
  checkLists,
  checkCopies,
];

/** In the order of the text. What is known beside the letter and not given is not asked. */
export const lintLetter = (letter: LetterParts, context: LetterContext = {}): LetterFinding[] =>
  checks
    .flatMap((check) => check(letter, context))
    .map(({ rule, start, end, says, mend }) => {
      const { source, verified } = ruleOf(rule);
      return { rule, start, end, says, mend: mend ?? null, source, verified };
    })
    .toSorted((one, other) => one.start - other.start || one.end - other.end);
