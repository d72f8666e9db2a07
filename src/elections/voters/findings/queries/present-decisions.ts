/** Decisions as screens see them: words opened, numbers masked, people by name. */
import { personNames } from '../../../../identity/index.ts';
import type { Platform, Tx } from '../../../../platform/index.ts';
import { type ColumnName, maskNumber } from '../../list/schema.ts';
import type { Changes, Decision } from '../schema.ts';
import { sealsOf } from '../seals.ts';

export async function presentDecisions(
  platform: Platform,
  tx: Tx,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Decision>> {
  if (ids.length === 0) return new Map();
  const seals = sealsOf(platform);
  const rows = await tx
    .selectFrom('voter_decisions as d')
    .leftJoin('voter_decisions as e', 'e.id', 'd.remembered_from')
    .leftJoin('voter_lists as l', 'l.id', 'e.list_id')
    .selectAll('d')
    .select(['e.list_id as from_list', 'l.name as from_name', 'e.decided_by as from_by', 'e.decided_at as from_at'])
    .where('d.id', 'in', [...new Set(ids)])
    .execute();
  const people = await personNames(
    tx,
    rows.flatMap(({ decided_by, undone_by, from_by }) => [decided_by, undone_by, from_by].filter((id) => id !== null)),
  );
  const proofIds = [...new Set(rows.flatMap(({ proofs }) => proofs))];
  const proofs = new Map(
    proofIds.length === 0
      ? []
      : (
          await tx
            .selectFrom('voter_proofs')
            .select(['id', 'kind', 'mime', 'bytes'])
            .where('id', 'in', proofIds)
            .execute()
        ).map((proof) => [proof.id, proof]),
  );
  const person = (id: string | null) => (id === null ? null : { id, name: people.get(id) ?? id });
  return new Map(
    rows.map((row) => [
      row.id,
      {
        id: row.id,
        action: row.action,
        tmsReason: row.tms_reason,
        rows: row.rows,
        keepRow: row.keep_row,
        fields: row.fields as ColumnName[],
        changes: row.changes_sealed === null ? null : maskedChanges(seals.openChanges(row.changes_sealed)),
        reason: seals.openWords(row.reason_sealed),
        proofs: row.proofs.flatMap((id) => proofs.get(id) ?? []),
        batchId: row.batch_id,
        decidedBy: person(row.decided_by),
        decidedAt: row.decided_at.toISOString(),
        remembered:
          row.from_list === null || row.from_at === null
            ? null
            : {
                listId: row.from_list,
                listName: row.from_name ?? '',
                decidedBy: person(row.from_by),
                decidedAt: row.from_at.toISOString(),
              },
        undone:
          row.undone_at === null || row.undone_cause === null
            ? null
            : {
                at: row.undone_at.toISOString(),
                by: person(row.undone_by),
                cause: row.undone_cause,
                reason: seals.openWords(row.undone_reason_sealed),
              },
      },
    ]),
  );
}

const maskedChanges = (changes: Changes): Decision['changes'] =>
  Object.fromEntries(
    Object.entries(changes).map(([name, value]) => [
      name,
      name === 'nik' || name === 'nkk' ? maskNumber(value as string | null) : value,
    ]),
  );
