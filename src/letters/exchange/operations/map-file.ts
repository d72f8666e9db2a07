/** A person says which column holds what; the lines are then read by a job, again where the columns are changed. */
import { about, ok, type Operation } from '../../../platform/index.ts';
import { event } from '../events.ts';
import { fail } from '../failures.ts';
import { neededFields, type ColumnMap, type ExchangeFileId } from '../schema.ts';
import { arrangeFileJob } from './arrange-file.ts';
import { fileInState } from './held.ts';

type Mapped = { readonly fileId: ExchangeFileId; readonly mapping: readonly (ColumnMap | null)[] };

const words = {
  agenda: 'nomor agenda',
  received: 'tanggal terima',
  number: 'nomor surat',
  date: 'tanggal surat',
} as const;

/** `mapping`: one for each layout of the file, null where its rows are left out. */
export const mapFile: Operation<Mapped, { fileId: ExchangeFileId }> = async (
  { tx, actor, clock, ask },
  { fileId, mapping },
) => {
  const found = await fileInState(tx, fileId, 'dipetakan', 'siap');
  if (!found.ok) return found;
  const { unit_id: unitId, purpose, layouts } = found.value;
  const chosen = (layouts ?? []).map((_, at) => mapping[at] ?? null);
  const used = chosen.filter((one) => one !== null);
  const missing = neededFields[purpose].filter(
    (field) => used.length === 0 || used.some((columns) => columns[field] === undefined),
  );
  if (missing.length > 0)
    return fail('letters/exchange-mapping', {
      missing: missing.map((one) => words[one as keyof typeof words]).join(', '),
    });
  if (used.some((columns) => new Set(Object.values(columns)).size < Object.keys(columns).length))
    return fail('letters/exchange-twice');
  await tx
    .updateTable('exchange_files')
    .set({ state: 'disusun', mapping: JSON.stringify(chosen), mapped_by: actor.personId, mapped_at: clock.now() })
    .where('id', '=', fileId)
    .execute();
  await ask(arrangeFileJob, { fileId }, { unitId });
  const changed = (layouts ?? []).filter(
    ({ proposed }, at) => JSON.stringify(sorted(proposed)) !== JSON.stringify(sorted(chosen[at] ?? {})),
  ).length;
  return ok({
    value: { fileId },
    events: [
      event('exchange-file.mapped', about('exchange-file', { unitId, id: fileId }), {
        changed,
        leftOut: chosen.length - used.length,
      }),
    ],
  });
};

const sorted = (columns: ColumnMap) => Object.entries(columns).toSorted(([one], [other]) => (one < other ? -1 : 1));
