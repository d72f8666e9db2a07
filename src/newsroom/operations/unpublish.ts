/** Takes an item off the portal. Its address stays taken and tells readers why. */
import { readDraft, takeBack } from '../../drafts/index.ts';
import { findPersonalData } from '../../evidence/index.ts';
import { can } from '../../identity/index.ts';
import { about, ok, type Operation, among } from '../../platform/index.ts';
import { event } from '../events.ts';
import { fail } from '../failures.ts';
import { signPublication } from '../signature.ts';
import type { PublicationId } from '../schema.ts';

export type Unpublish = { readonly publicationId: PublicationId; readonly reason: string };

export const unpublish: Operation<Unpublish, { id: PublicationId }> = async (context, { publicationId, reason }) => {
  const { tx, actor, clock } = context;
  const found = await tx
    .selectFrom('publications')
    .select(['unit_id', 'draft_id'])
    .where('id', '=', publicationId)
    .where('unit_id', 'in', among(actor.unitIds))
    .executeTakeFirst();
  if (found === undefined) return fail('newsroom/not-found');
  if (!can(actor, 'publish', found.unit_id)) return fail('newsroom/not-allowed');
  if (reason.trim() === '') return fail('newsroom/reason-missing');
  if (findPersonalData(reason).length > 0) return fail('newsroom/personal-data');
  await readDraft(tx, found.draft_id, { lock: true });
  const publication = await tx
    .updateTable('publications')
    .set({ unpublished_at: clock.now(), unpublished_by: actor.personId ?? '', unpublished_reason: reason.trim() })
    .where('id', '=', publicationId)
    .where('unpublished_at', 'is', null)
    .returning(['version', 'text_hash'])
    .executeTakeFirst();
  if (publication === undefined) return fail('newsroom/already-withdrawn');
  await signPublication(context, publicationId);
  await takeBack(context, found.draft_id);
  return ok({
    value: { id: publicationId },
    events: [
      event('publication.unpublished', about('publication', { unitId: found.unit_id, id: publicationId }), {
        draftId: found.draft_id,
        version: publication.version,
        textHash: publication.text_hash,
      }),
    ],
  });
};
