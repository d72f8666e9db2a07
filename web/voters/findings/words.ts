/** What a finding says, from the rule that made it. */
import type { Finding, FindingWords, Rule } from '../../../src/elections/voters/schema.ts';
import { describeFinding } from '../../../src/elections/voters/schema.ts';
import type { Language } from '../../i18n/language.ts';
import { formatDate, formatNumber } from '../../i18n/format.ts';
import { say } from '../../i18n/messages.ts';
import { findingMessages } from './messages.ts';

export type Words = FindingWords & { readonly verified: boolean };

/** The version that found it; where that is gone the newest, and where there is none only the code. */
export function wordsOf(
  { code, ruleVersion, parameters }: Pick<Finding, 'code' | 'ruleVersion' | 'parameters'>,
  rules: readonly Rule[],
  language: Language,
): Words {
  const versions = rules.filter((rule) => rule.code === code).toSorted((a, b) => b.version - a.version);
  const rule = versions.find(({ version }) => version === ruleVersion) ?? versions[0];
  if (rule) return { ...describeFinding(rule, readable(parameters, language), language), verified: rule.verified };
  const unknown = say(findingMessages.ruleUnknown, { code }, language);
  return {
    title: say(findingMessages.finding, { code }, language),
    message: unknown,
    why: unknown,
    legalBasis: '–',
    proof: '–',
    verified: false,
  };
}

/** "Baris 1.038": a row of the list, spelt so wherever it is named. */
export const rowWords = (row: number, language: Language): string =>
  say(findingMessages.row, { row: formatNumber(row, language) }, language);

/** What a kind of finding is called, whatever the finding. */
export const titleOf = (code: string, rules: readonly Rule[], language: Language): string =>
  wordsOf({ code, ruleVersion: 0, parameters: {} }, rules, language).title;

/** Days and large counts as people write them. Codes of regions are texts and stay as they are. */
const readable = (parameters: Finding['parameters'], language: Language): Record<string, string | number> =>
  Object.fromEntries(
    Object.entries(parameters).map(([name, value]) => [
      name,
      typeof value === 'number'
        ? formatNumber(value, language)
        : /^\d{4}-\d{2}-\d{2}$/.test(value)
          ? formatDate(value, language)
          : value,
    ]),
  );
