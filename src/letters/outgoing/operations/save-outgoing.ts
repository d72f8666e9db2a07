/** Saves the fields of a letter. Words that nobody changed are made anew from them; changed words stay, and say so. */
import { readDraft, regenerateDraft } from '../../../drafts/index.ts';
import {
  about,
  ok,
  type AuditEvent,
  type Operation,
  type OperationContext,
  type Result,
} from '../../../platform/index.ts';
import { event } from '../events.ts';
import { fail } from '../failures.ts';
import { isOpen } from '../merge/operations/open-merge.ts';
import { openOutgoing } from './open-outgoing.ts';
import type { OutgoingRow } from '../queries/read-outgoing.ts';
import type { OutgoingFields, OutgoingId } from '../schema.ts';
import { outgoingStateWords } from '../../state-words.ts';

type Input = { readonly id: OutgoingId; readonly version: number; readonly fields: OutgoingFields };
type Saved = { id: OutgoingId; version: number; reworded: boolean };

export const saveOutgoing: Operation<Input, Saved> = async (context, { id, version, fields }) => {
  const opened = await openOutgoing(context, id, version);
  if (!opened.ok) return opened;
  const row = opened.value;
  if (row.merged_of !== null) return fail('letters/merge-part');
  if (!(await isOpen(context, row))) return fail('letters/outgoing-state', { state: outgoingStateWords[row.state] });
  const changed = Object.keys(fields).filter(
    (name) =>
      JSON.stringify(fields[name as keyof OutgoingFields]) !== JSON.stringify(row.fields[name as keyof OutgoingFields]),
  );
  if (changed.length === 0) return fail('letters/outgoing-same');
  await context.tx
    .updateTable('outgoing_letters')
    .set({ version: version + 1, fields: JSON.stringify(fields) })
    .where('id', '=', id)
    .execute();
  const reworded = await reword(context, row);
  if (!reworded.ok) return reworded;
  return ok({
    value: { id, version: version + 1, reworded: reworded.value !== null },
    events: [
      event('outgoing.saved', about('outgoing', { unitId: row.unit_id, id }), { version: version + 1, changed }),
      ...(reworded.value ?? []),
    ],
  });
};

/** Null where a person had changed the words, or nothing but their order would differ. */
async function reword(context: OperationContext, row: OutgoingRow): Promise<Result<readonly AuditEvent[] | null>> {
  const loaded = row.draft_id === null ? null : await readDraft(context.tx, row.draft_id);
  if (loaded === null || loaded.version.origin !== 'template') return ok(null);
  const made = await regenerateDraft(context, {
    draftId: loaded.draft.id,
    baseVersion: loaded.draft.version,
    reword: false,
  });
  if (made.ok) return ok(made.value.events);
  return made.failure.code === 'drafts/unchanged' ? ok(null) : made;
}
