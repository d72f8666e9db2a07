/** Gives out the refused lines or the differences of a list; who took it stands on it and in the trail. */
import { knownUnit, personNames } from '../../../identity/index.ts';
import { monthNames } from '../../../language/index.ts';
import { about, localTime, ok, type Operation, type OperationContext, type UnitId } from '../../../platform/index.ts';
import { event } from '../events.ts';
import { fail } from '../failures.ts';
import type { Correction, PrintedDifferences } from '../print/index.ts';
import { listDifferences } from '../queries/differences.ts';
import { listLines } from '../queries/files.ts';
import type { ExchangeFileId } from '../schema.ts';
import { fileById } from './held.ts';

/** Of one file: more than it can have. */
const all = { page: 1, size: 100_000 } as const;

export const printCorrection: Operation<{ readonly fileId: ExchangeFileId }, Correction> = async (
  context,
  { fileId },
) => {
  const held = await fileById(context.tx, fileId);
  if (held === undefined) return fail('letters/no-exchange');
  const { items: lines } = await listLines(context.tx, fileId, { ...all, verdict: 'tolak' });
  const { unit_id: unitId, name, mapping } = held;
  return ok({
    value: { name, mapping: mapping ?? [], lines, ...(await signed(context, unitId)) },
    events: [
      event('exchange-file.printed', about('exchange-file', { unitId, id: fileId }), {
        what: 'perbaikan',
        lines: lines.length,
      }),
    ],
  });
};

export const printDifferences: Operation<{ readonly fileId: ExchangeFileId }, PrintedDifferences> = async (
  context,
  { fileId },
) => {
  const held = await fileById(context.tx, fileId);
  if (held === undefined) return fail('letters/no-exchange');
  const { unit_id: unitId, purpose, period } = held;
  const { items: differences } = await listDifferences(context.tx, fileId, { ...all, open: 'no' });
  const [year, month] = period.split('-');
  const direction = purpose === 'srikandi-masuk' ? 'Surat masuk' : 'Surat keluar';
  return ok({
    value: {
      what: `${direction}, ${monthNames[Number(month) - 1] ?? ''} ${year}`,
      differences,
      ...(await signed(context, unitId)),
    },
    events: [
      event('exchange-file.printed', about('exchange-file', { unitId, id: fileId }), {
        what: 'perbedaan',
        lines: differences.length,
      }),
    ],
  });
};

async function signed(
  { tx, actor, clock }: OperationContext,
  unitId: UnitId,
): Promise<{ readonly unit: string; readonly printed: string }> {
  const { zone, fullName: unit } = await knownUnit(tx, unitId);
  const by = (await personNames(tx, [actor.personId ?? ''])).get(actor.personId ?? '') ?? '';
  const { date, time } = localTime(clock.now(), zone);
  return { unit, printed: `Dicetak ${by}, ${date.split('-').reverse().join('-')} ${time.replace(':', '.')} ${zone}` };
}
