/** What a draft rests on now, from the room of its kind. */
import type { Room, Subject, Tx } from '../../platform/index.ts';
import { kindOf, type AnyTextKind, type Basis } from '../text-kind.ts';
import type { DraftRow } from './read-draft.ts';

export const subjectOf = (draft: Pick<DraftRow, 'subject_type' | 'subject_id'>): Subject => ({
  type: draft.subject_type,
  id: draft.subject_id,
});

/** Null where there is nothing that this unit may write about. */
export async function readBasis(
  tx: Tx,
  rooms: readonly Room[],
  draft: Pick<DraftRow, 'kind' | 'subject_id' | 'unit_id'>,
): Promise<{ kind: AnyTextKind; basis: Basis<unknown> } | null> {
  const kind = kindOf(rooms, draft.kind);
  const basis = await kind.basis(tx, draft.subject_id, draft.unit_id);
  return basis && { kind, basis };
}
