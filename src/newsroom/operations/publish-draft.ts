/**
 * Publishes an approved news item. Approving and publishing are two steps, each whole: a program killed between them
 * leaves an approved draft. A withdrawn item comes back under its old number and address; where the text has changed
 * since, with a correction note.
 */
import { randomUUID } from 'node:crypto';
import { kindOf, readDraft, takeForPublication } from '../../drafts/index.ts';
import { can } from '../../identity/index.ts';
import {
  about,
  ok,
  runOperation,
  type Actor,
  type Operation,
  type Platform,
  type Result,
} from '../../platform/index.ts';
import { event } from '../events.ts';
import { fail } from '../failures.ts';
import { correct } from './add-correction.ts';
import { snapshotOf } from './snapshot.ts';
import { signPublication } from '../signature.ts';
import type { DraftId } from '../../drafts/schema.ts';
import { publicationIdSchema, type PublicationId } from '../schema.ts';

export type PublishDraft = {
  readonly draftId: DraftId;
  /** Needed only where the text differs from the one that was public before. */ readonly note?: string | undefined;
};

/** Publishing what is published already gives the same publication and changes nothing. */
export async function publishOnce(
  platform: Platform,
  actor: Actor,
  input: PublishDraft,
): Promise<Result<{ id: PublicationId }>> {
  const result = await runOperation(platform, actor, publishDraft, input);
  if (result.ok || result.failure.code !== 'newsroom/already-published') return result;
  return ok(result.failure.details as { id: PublicationId });
}

/** Fails with newsroom/already-published (details: its id) where these words are public. */
export const publishDraft: Operation<PublishDraft, { id: PublicationId }> = async (context, { draftId, note }) => {
  const { tx, actor, clock } = context;
  const locked = await readDraft(tx, draftId, { lock: true });
  if (locked === null) return fail('newsroom/not-found');
  const { draft } = locked;
  if (!can(actor, 'publish', draft.unit_id)) return fail('newsroom/not-allowed');
  if (kindOf(context.rooms, draft.kind).leads !== 'publish') return fail('newsroom/not-news');
  const before = await tx
    .selectFrom('publications')
    .select(['id', 'version', 'unpublished_at'])
    .where('draft_id', '=', draftId)
    .executeTakeFirst();
  if (before && before.unpublished_at === null && before.version === draft.version)
    return fail('newsroom/already-published', {}, { details: { id: before.id } });
  if (before && before.version !== draft.version)
    return correct(context, { publicationId: before.id, note: note ?? '' });

  if (draft.sources_changed_at !== null) return fail('newsroom/sources-changed');
  const taken = await takeForPublication(context, draftId);
  if (!taken.ok) return taken;
  const made = await snapshotOf(context, taken.value);
  if (!made.ok) return made;
  const snapshot = made.value;
  const id = before?.id ?? publicationIdSchema.parse(randomUUID());
  if (before)
    await tx
      .updateTable('publications')
      .set({ ...snapshot, unpublished_at: null, unpublished_by: null, unpublished_reason: null })
      .where('id', '=', id)
      .execute();
  else
    await tx
      .insertInto('publications')
      .values({
        id,
        unit_id: draft.unit_id,
        draft_id: draftId,
        ...snapshot,
        published_at: clock.now(),
        published_by: actor.personId ?? '',
      })
      .execute();
  await signPublication(context, id);
  return ok({
    value: { id },
    events: [
      event(
        before ? 'publication.restored' : 'publication.published',
        about('publication', { unitId: draft.unit_id, id }),
        { draftId, version: snapshot.version, textHash: snapshot.text_hash },
      ),
    ],
  });
};
