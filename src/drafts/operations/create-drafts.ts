/** Composes the first version of a unit's texts about a subject. Kinds that exist already stay as they are. */
import { randomUUID } from 'node:crypto';
import {
  ok,
  type AuditEvent,
  type OperationContext,
  type Outcome,
  type Result,
  type Subject,
  type UnitId,
} from '../../platform/index.ts';
import { about, event } from '../events.ts';
import { fail } from '../failures.ts';
import { mayDraft } from '../policy.ts';
import { findKind, type AnyTextKind, type Basis } from '../text-kind.ts';
import { authorOf, writeVersion } from './write-version.ts';
import { type DraftId, draftIdSchema } from '../schema.ts';

export type CreateDrafts = {
  readonly subject: { readonly type: string; readonly id: string };
  readonly unitId: UnitId;
  readonly kinds: readonly string[];
};
type Made = { readonly id: DraftId; readonly kind: string };

export async function createDrafts(
  context: OperationContext,
  { subject, unitId, kinds }: CreateDrafts,
): Promise<Result<Outcome<{ drafts: Made[] }>>> {
  const drafts: Made[] = [];
  const events: AuditEvent[] = [];
  // Kinds of one room read the same: a subject's basis is read once.
  const bases = new Map<AnyTextKind['basis'], Basis<unknown> | null>();
  for (const code of new Set(kinds)) {
    const kind = findKind(context.rooms, code);
    if (kind === undefined || kind.about !== subject.type) return fail('drafts/no-such-kind', { kind: code });
    if (!mayDraft(context.actor, kind, 'edit', unitId)) return fail('drafts/not-allowed');
    if (!bases.has(kind.basis)) bases.set(kind.basis, await kind.basis(context.tx, subject.id, unitId));
    const basis = bases.get(kind.basis) ?? null;
    if (basis === null || !basis.writable) return fail('drafts/sheet-not-approved');
    if (basis.security === 'rahasia' && kind.walled !== true) return fail('drafts/secret-basis');
    const { id, isNew } = await draftOf(context, { subject: { type: kind.about, id: subject.id }, unitId, kind });
    drafts.push({ id, kind: code });
    if (!isNew) continue;
    const content = kind.compose(basis, subject.id);
    const start = { origin: 'template', basedOn: null, contributors: [] } as const;
    await writeVersion(context, { draftId: id, n: 1, unitId, ...start, content, kind, basis });
    events.push(event('draft.created', about({ id, unit_id: unitId }), { kind: code, about: subject, version: 1 }));
  }
  return events.length === 0
    ? fail('drafts/exist-already', {}, { details: { drafts } })
    : ok({ value: { drafts }, events });
}

/**
 * The unit's draft of this kind about the subject: the one that is there, or a new one; of kinds that may be many a new
 * one.
 */
async function draftOf(
  context: OperationContext,
  { subject, unitId, kind }: { readonly subject: Subject; readonly unitId: UnitId; readonly kind: AnyTextKind },
): Promise<{ id: DraftId; isNew: boolean }> {
  const { tx } = context;
  const all = tx
    .selectFrom('drafts')
    .where('subject_type', '=', subject.type)
    .where('subject_id', '=', subject.id)
    .where('unit_id', '=', unitId)
    .where('kind', '=', kind.code);
  const before = kind.many ? await all.select((row) => row.fn.max('n').as('n')).executeTakeFirst() : undefined;
  const id = draftIdSchema.parse(randomUUID());
  const made = await tx
    .insertInto('drafts')
    .values({
      id,
      subject_type: subject.type,
      subject_id: subject.id,
      unit_id: unitId,
      kind: kind.code,
      n: (before?.n ?? 0) + 1,
      created_by: authorOf(context),
      created_at: context.clock.now(),
    })
    .onConflict((conflict) => conflict.columns(['subject_type', 'subject_id', 'unit_id', 'kind', 'n']).doNothing())
    .returning('id')
    .executeTakeFirst();
  return made === undefined
    ? { ...(await all.select('id').executeTakeFirstOrThrow()), isNew: false }
    : { id, isNew: true };
}
