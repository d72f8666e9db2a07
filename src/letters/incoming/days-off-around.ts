/** Days off around a letter: those of the year before its receipt, of that year and of the next. */
import { daysOff, type DaysOff } from '../../reference/index.ts';
import type { Tx } from '../../platform/index.ts';

export function daysOffAround(tx: Tx, receivedOn: string): Promise<DaysOff> {
  const year = Number(receivedOn.slice(0, 4));
  return daysOff(tx, year - 1, year + 1);
}
