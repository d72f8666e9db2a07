/**
 * Prints a form of a recap: aggregates that people send on, so they do not expire; who printed them and when stands on
 * them and in the trail.
 */
import { knownUnit, personNames } from '../../../../identity/index.ts';
import { about, localTime, ok, type Operation } from '../../../../platform/index.ts';
import { event } from '../events.ts';
import { fail } from '../failures.ts';
import type { FormPdf } from '../form-pdf.ts';
import { filledForm } from '../queries/filled-form.ts';
import { viewerOfRecap } from '../access.ts';
import { signatureOf } from '../signature.ts';

export const printForm: Operation<
  { readonly recapId: string; readonly form: string; readonly as: 'pdf' | 'xlsx' },
  FormPdf
> = async ({ tx, actor, clock }, { recapId, form, as }) => {
  const unitId = await viewerOfRecap(tx, { params: { recapId }, body: undefined, query: {} }, actor);
  const filled = await filledForm(tx, recapId, form);
  if (unitId === null || filled === null) return fail('recap/no-form');
  const { zone, shortName: unit } = await knownUnit(tx, unitId);
  const by = (await personNames(tx, [actor.personId ?? ''])).get(actor.personId ?? '') ?? '';
  const at = clock.now();
  const { date, time } = localTime(at, zone);
  return ok({
    value: {
      ...filled,
      at,
      signature: await signatureOf(tx, recapId, await knownUnit(tx, filled.unitId), at),
      printed: `Dicetak ${by}, ${unit}, ${date.split('-').reverse().join('-')} ${time.replace(':', '.')} ${zone}`,
    },
    events: [
      event('recap.form-printed', about('voter-recap', { unitId, id: recapId }), {
        recapId,
        form,
        as,
        contentHash: filled.hash,
      }),
    ],
  });
};
