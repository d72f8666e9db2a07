/** Replaces a published text by its corrected, newly approved version, with a note that readers see for ever. */
import { readDraft, takeForPublication } from '../../drafts/index.ts';
import { findPersonalData } from '../../evidence/index.ts';
import { can } from '../../identity/index.ts';
import {
  about,
  ok,
  type Operation,
  type OperationContext,
  type Outcome,
  type Result,
  among,
} from '../../platform/index.ts';
import { event } from '../events.ts';
import { fail } from '../failures.ts';
import { signPublication } from '../signature.ts';
import { snapshotOf } from './snapshot.ts';
import type { PublicationId } from '../schema.ts';

export type AddCorrection = { readonly publicationId: PublicationId; readonly note: string };

export const addCorrection: Operation<AddCorrection, { id: PublicationId }> = async (context, input) => {
  const publication = await context.tx
    .selectFrom('publications')
    .select(['unit_id'])
    .where('id', '=', input.publicationId)
    .where('unit_id', 'in', among(context.actor.unitIds))
    .executeTakeFirst();
  if (publication === undefined) return fail('newsroom/not-found');
  if (!can(context.actor, 'publish', publication.unit_id)) return fail('newsroom/not-allowed');
  return correct(context, input);
};

/** The same for a publication that the caller has already found to be the actor's. */
export async function correct(
  context: OperationContext,
  { publicationId, note }: AddCorrection,
): Promise<Result<Outcome<{ id: PublicationId }>>> {
  const { tx, actor, clock } = context;
  if (note.trim() === '') return fail('newsroom/note-missing');
  if (findPersonalData(note).length > 0) return fail('newsroom/personal-data');
  const { draft_id: draftId } = await tx
    .selectFrom('publications')
    .select('draft_id')
    .where('id', '=', publicationId)
    .executeTakeFirstOrThrow();
  // The draft is locked first, here and when it is published, so that the two cannot wait for each other.
  const locked = await readDraft(tx, draftId, { lock: true });
  if (locked === null) return fail('newsroom/not-found');
  const before = await tx
    .selectFrom('publications')
    .select(['unit_id', 'version', 'text_hash'])
    .where('id', '=', publicationId)
    .forUpdate()
    .executeTakeFirstOrThrow();
  if (before.version === locked.draft.version) return fail('newsroom/same-text');
  const taken = await takeForPublication(context, draftId);
  if (!taken.ok) return taken;
  const made = await snapshotOf(context, taken.value);
  if (!made.ok) return made;
  const snapshot = made.value;
  const last = await tx
    .selectFrom('corrections')
    .select('n')
    .where('publication_id', '=', publicationId)
    .orderBy('n', 'desc')
    .limit(1)
    .executeTakeFirst();
  const n = (last?.n ?? 0) + 1;
  await tx
    .insertInto('corrections')
    .values({
      publication_id: publicationId,
      n,
      unit_id: before.unit_id,
      note: note.trim(),
      version_before: before.version,
      version_after: snapshot.version,
      text_hash_before: before.text_hash,
      text_hash_after: snapshot.text_hash,
      approved_position: snapshot.approved_position,
      corrected_by: actor.personId ?? '',
      at: clock.now(),
    })
    .execute();
  await tx
    .updateTable('publications')
    .set({ ...snapshot, unpublished_at: null, unpublished_by: null, unpublished_reason: null })
    .where('id', '=', publicationId)
    .execute();
  await signPublication(context, publicationId);
  return ok({
    value: { id: publicationId },
    events: [
      event('publication.corrected', about('publication', { unitId: before.unit_id, id: publicationId }), {
        draftId,
        version: snapshot.version,
        textHash: snapshot.text_hash,
        correction: n,
      }),
    ],
  });
}
