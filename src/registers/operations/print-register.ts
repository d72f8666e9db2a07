/** Prints a register: who printed it, and what of it, stands on it and in the trail. */
import { knownUnit, personNames } from '../../identity/index.ts';
import { about, localTime, ok, type Operation } from '../../platform/index.ts';
import { event } from '../events.ts';
import { fail } from '../failures.ts';
import { mostPrinted, type PrintedRegister } from '../print/index.ts';
import { wholeRegister } from '../queries/register-lines.ts';
import { numberSettings } from '../queries/settings.ts';
import type { RegisterQuery } from '../schema.ts';

export const printRegister: Operation<
  Omit<RegisterQuery, 'page' | 'size'> & { readonly as: 'pdf' | 'xlsx' },
  PrintedRegister
> = async ({ tx, actor, clock, rooms }, { as, ...ask }) => {
  const { unitId, year, kind, series } = ask;
  const { zone, fullName: unit } = await knownUnit(tx, unitId);
  const lines = await wholeRegister(tx, rooms, ask);
  if (as === 'pdf' && lines.length > mostPrinted)
    return fail('registers/too-many-lines', { count: lines.length, most: mostPrinted });
  const { formats } = await numberSettings(tx, unitId);
  const kinds = formats.filter((format) => (kind === undefined ? format.series === series : format.kind === kind));
  const by = (await personNames(tx, [actor.personId ?? ''])).get(actor.personId ?? '') ?? '';
  const at = clock.now();
  const { date, time } = localTime(at, zone);
  return ok({
    value: {
      unit,
      year,
      narrowed: [...new Set(kinds.map(({ label }) => label.id))].join(', '),
      lines,
      printed: `Dicetak ${by}, ${date.split('-').reverse().join('-')} ${time.replace(':', '.')} ${zone}`,
      at,
    },
    events: [
      event('register.printed', about('number-setting', { unitId, id: `${unitId}/${series ?? '*'}/${year}` }), {
        as,
        year,
        lines: lines.length,
      }),
    ],
  });
};
