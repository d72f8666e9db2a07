/**
 * Who may do what with drafts, by position in the draft's own unit. That nobody reviews or approves their own text is
 * not a matter of position: it is checked against the contributors of the version.
 */
import type { Actor, HeldPosition, UnitId } from '../platform/index.ts';

export type DraftAct = 'read' | 'write' | 'review' | 'approve';

/**
 * Data, not law: practice of the offices. Writers are staff; kasubbag and sekretaris check; the sekretaris (head of
 * Bakohumas of the unit) or the ketua approves. Source: kota-kediri.kpu.go.id, 17/7/2025; the chain of texts on
 * election matters is belum diverifikasi.
 */
const positions: Readonly<Record<DraftAct, readonly string[]>> = {
  read: ['staf', 'kasubbag', 'kabag', 'sekretaris', 'anggota', 'ketua', 'pusdatin'],
  write: ['staf', 'kasubbag', 'kabag', 'sekretaris', 'anggota', 'ketua', 'pusdatin'],
  review: ['kasubbag', 'kabag', 'sekretaris', 'anggota', 'ketua', 'pusdatin'],
  approve: ['sekretaris', 'ketua'],
};

export const mayDraft = (actor: Actor, act: DraftAct, unitId: UnitId): boolean => actingPosition(actor, act, unitId) !== undefined || (actor.kind === 'system' && act === 'write' && actor.unitIds.includes(unitId));

/** The position in which the actor does this: the first that allows it. It is printed with an approval. */
export const actingPosition = (actor: Actor, act: DraftAct, unitId: UnitId): HeldPosition | undefined =>
  actor.kind === 'person' ? actor.positions.find((held) => held.unitId === unitId && positions[act].includes(held.position)) : undefined;
