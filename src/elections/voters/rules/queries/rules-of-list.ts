/** The rules for one list: those of its day, with its own limits. */
import type { Tx } from '../../../../platform/index.ts';
import { nikProvinces } from '../../../regions/index.ts';
import { referenceValues } from '../../../../reference/index.ts';
import { noteWordsOn, type NoteWords } from '../../findings/index.ts';
import { capOf, type ListRow } from '../../list/index.ts';
import { compileRules, parametersOn, rulesOn, type CompiledRules, type RuleValues } from '../compile.ts';
import { savedRules } from './rules.ts';
import type { Rule } from '../schema.ts';

/** Codes that were ever a province's: a NIK keeps the code of where it was issued. */
const provincesOn = (day: string): number[] =>
  nikProvinces.filter(({ since }) => since <= day).map(({ code }) => Number(code));

export type RulesOfList = {
  readonly rules: readonly Rule[];
  readonly values: RuleValues;
  /** How notes are read on `today`, as the queue reads them. */
  readonly noteWords: readonly NoteWords[];
  readonly compiled: CompiledRules;
};

/**
 * A list is judged by the rules and limits of its voting day; `today` (of its unit) only says which birth dates are in
 * the future.
 */
export async function rulesOfList(tx: Tx, list: ListRow, today: string): Promise<RulesOfList> {
  const rules = rulesOn(await savedRules(tx), list.voting_day);
  const all = await referenceValues(tx);
  const values: RuleValues = {
    ...parametersOn(all, list.voting_day),
    votingDay: { day: list.voting_day },
    today: { day: today },
    tpsCap: capOf(list, all),
    unit: list.unit_id,
    provinces: provincesOn(list.voting_day),
  };
  return { rules, values, noteWords: await noteWordsOn(tx, today), compiled: compileRules(rules, values) };
}

/** Values for a rule that is tried without a list. */
export async function valuesOn(tx: Tx, day: string): Promise<RuleValues> {
  return {
    ...parametersOn(await referenceValues(tx), day),
    votingDay: { day },
    today: { day },
    tpsCap: 500,
    unit: '00',
    provinces: provincesOn(day),
  };
}
