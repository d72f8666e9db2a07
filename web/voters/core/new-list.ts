/** What is typed for a new list, what it still lacks, and what is sent of it. */
import type { ListKind } from '../../../src/elections/voters/schema.ts';
import { valueOn, type ListedValue } from '../../../src/reference/schema.ts';

export type NewList = {
  readonly kind: ListKind;
  readonly name: string;
  readonly period: string;
  /** YYYY-MM-DD, or empty. */
  readonly votingDay: string;
  /** Code of the dated cap, or `ownCap`. */
  readonly tpsCapFrom: string;
  /** The cap as it was typed, where it is no dated one. */
  readonly tpsCap: string;
  /** The version that it will be compared with; null: to be said when it is settled. */
  readonly previousVersionId: string | null;
};

export const ownCap = '';

export const emptyList = (caps: readonly ListedValue[]): NewList => ({
  kind: 'pdpb',
  name: '',
  period: '',
  votingDay: '',
  tpsCapFrom: caps[0]?.code ?? ownCap,
  tpsCap: '',
  previousVersionId: null,
});

/** A dated cap as on the day that decides the age, as on `today` while that is not given; undefined before its first. */
export const capOn = ({ values }: ListedValue, votingDay: string, today: string) => valueOn(values, votingDay || today);

/** Fields that cannot be sent as they are; `tpsCapFrom`: the cap did not hold yet on the day that decides the age. */
export function missingOf(list: NewList, caps: readonly ListedValue[], today: string): (keyof NewList)[] {
  const dated = caps.find(({ code }) => code === list.tpsCapFrom);
  const known = dated && capOn(dated, list.votingDay, today);
  const figure = list.tpsCapFrom === ownCap ? Number(list.tpsCap) : known?.value;
  const fits = figure !== undefined && Number.isInteger(figure) && figure >= 1 && figure <= 2_000;
  return [
    ...(list.name.trim().length < 3 ? (['name'] as const) : []),
    ...(list.period.trim().length < 2 ? (['period'] as const) : []),
    ...(list.votingDay === '' ? (['votingDay'] as const) : []),
    ...(fits ? [] : [list.tpsCapFrom === ownCap ? ('tpsCap' as const) : ('tpsCapFrom' as const)]),
  ];
}

/** The body of the request, but for the unit. */
export const bodyOf = ({ tpsCapFrom, tpsCap, ...list }: NewList) => ({
  ...list,
  ...(tpsCapFrom === ownCap ? { tpsCap: Number(tpsCap) } : { tpsCapFrom }),
});
