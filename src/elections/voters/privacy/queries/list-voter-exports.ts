import { listExports } from '../../../../exports/index.ts';
import type { Platform, Tx, UnitId } from '../../../../platform/index.ts';
import { findingFilterSchema } from '../../findings/schema.ts';
import type { ExportKind, ExportPurpose, VoterExport } from '../schema.ts';
import { type ListId, listIdSchema } from '../../list/schema.ts';

type Filter = {
  readonly unitId: UnitId;
  readonly listId?: ListId | undefined;
  readonly page: number;
  readonly size: number;
};

/** Exports of a unit's lists, the newest first: who had which file made, for what, until when. */
export async function listVoterExports(
  platform: Platform,
  tx: Tx,
  { listId, ...page }: Filter,
): Promise<{ items: VoterExport[]; total: number; page: number; size: number }> {
  const found = await listExports(platform, tx, { ...page, subject: { type: 'voter-list', id: listId } });
  const lists = found.items.map(({ subject }) => listIdSchema.parse(subject.id));
  const names =
    lists.length === 0
      ? []
      : await tx.selectFrom('voter_lists').select(['id', 'name']).where('id', 'in', lists).execute();
  const items = found.items.map(({ subject, scope, records, kind, purpose, ...one }) => {
    const { village = null, code = null } = findingFilterSchema.parse(scope);
    return {
      ...one,
      kind: kind as ExportKind,
      purpose: purpose as ExportPurpose,
      listId: listIdSchema.parse(subject.id),
      listName: names.find(({ id }) => id === subject.id)?.name ?? '',
      village,
      code,
      voters: records,
    };
  });
  return { ...found, items };
}
