/** Checks a letter against the rules of its kind. Pure, and bounded by the length of its text. */
import { formsOfOurs, ruleOf, type Found } from './catalogue.ts';
import type { LetterContext } from './context.ts';
import type { LetterParts } from './parts.ts';
import { checkDates } from './rules/dates.ts';
import { checkDue, checkMeeting, checkNamed, checkTimes } from './rules/order-of-days.ts';
import { checkWords } from './rules/figures.ts';
import { checkNumber } from './rules/number.ts';
import { checkAnnexHead, checkNamedYear } from './rules/agreement.ts';
import { checkDaysAlike } from './rules/days-alike.ts';
import { checkOffice } from './rules/offices.ts';
import { checkSignerNamed } from './rules/signer-named.ts';
import { checkAttachments } from './rules/attachments.ts';
import { checkAddress, checkNature } from './rules/head.ts';
import { checkCopies, checkLists } from './rules/lists.ts';
import { checkParts } from './rules/parts.ts';
import { checkAlike, checkLength, checkNames } from './rules/names.ts';
import { checkSigner } from './rules/people.ts';
import { checkReferences } from './rules/references.ts';
import { checkSaidSums } from './rules/said-sums.ts';
import { checkSums } from './rules/sums.ts';
import { checkStretches } from './rules/stretches.ts';
import { checkWhole } from './rules/whole.ts';
import type { LetterFinding } from './schema.ts';

const checks: readonly ((letter: LetterParts, context: LetterContext) => readonly Found[])[] = [
  checkParts,
  checkNumber,
  checkDates,
  checkMeeting,
  checkTimes,
  checkDue,
  checkNamed,
  checkNature,
  checkAttachments,
  checkAddress,
  checkWords,
  checkSums,
  checkSaidSums,
  checkStretches,
  checkWhole,
  checkOffice,
  checkSignerNamed,
  checkAnnexHead,
  checkDaysAlike,
  checkNamedYear,
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
    .filter(({ rule }) => !letter.isForeign || !formsOfOurs.has(rule))
    .map(({ rule, start, end, says, mend, doubtful = false }) => {
      const { source, verified } = ruleOf(rule);
      return { rule, start, end, says, mend: mend ?? null, source, verified, doubtful };
    })
    .toSorted((one, other) => one.start - other.start || one.end - other.end);
