/** What the editor's page shows of one draft, for the person who looks at it. */
import { approvalHolds, readApproval } from '../../approvals/index.ts';
import { personNames } from '../../identity/index.ts';
import { seesClass, type Actor, type Platform, type Tx } from '../../platform/index.ts';
import { blockersFor } from '../loop/blockers.ts';
import { claimHash, textHash } from '../loop/hashes.ts';
import { mayDraft } from '../policy.ts';
import type { DraftView, DraftId } from '../schema.ts';
import { kindOf } from '../text-kind.ts';
import { readBasis, subjectOf } from './read-basis.ts';
import { clearanceOf, readDraft, type DraftRow } from './read-draft.ts';

/** Null when there is no such draft in the actor's sight. */
export async function viewDraft(
  tx: Tx,
  { rooms, sealKey }: Pick<Platform, 'rooms' | 'sealKey'>,
  actor: Actor,
  draftId: DraftId,
): Promise<DraftView | null> {
  const loaded = await readDraft(tx, draftId);
  if (loaded === null) return null;
  const { draft, version, standing } = loaded;
  if (actor.upTo !== undefined && !(await maySeeBasis(tx, rooms, actor, draft))) return null;
  const cleared = await clearanceOf(tx, draft);
  const approval = await readApproval(tx, draft.unit_id, draft.approval);
  const fits =
    draft.approval !== null &&
    textHash(version.content) === version.text_hash &&
    (await approvalHolds(tx, sealKey, { unitId: draft.unit_id, seq: draft.approval, textHash: version.text_hash }));
  const kind = kindOf(rooms, draft.kind);
  const byHash = new Map(
    version.content.blocks.flatMap(({ claims }) => claims).map(({ id, text }) => [claimHash(text), id]),
  );
  const named = [
    version.author,
    ...version.contributors,
    draft.sent_by,
    draft.returned_by,
    draft.reviewed_by,
    approval?.approvedBy,
    ...standing.confirmations.map(({ person }) => person),
  ];
  const names = await personNames(
    tx,
    named.filter((id) => id !== null && id !== undefined),
  );
  return {
    id: draft.id,
    subject: subjectOf(draft),
    unitId: draft.unit_id,
    kind: draft.kind,
    label: kind.label,
    state: draft.state,
    version: draft.version,
    origin: version.origin,
    createdAt: draft.created_at.toISOString(),
    savedAt: version.created_at.toISOString(),
    author: version.author,
    contributors: version.contributors,
    ...turns(draft),
    content: version.content,
    checks: [...standing.checks],
    confirmed: standing.confirmations.flatMap(({ claimHash: hash, person }) => {
      const claimId = byHash.get(hash);
      return claimId === undefined ? [] : [{ claimId, person }];
    }),
    blockers: blockersFor(standing, actor.personId ?? ''),
    sourcesChangedAt: draft.sources_changed_at?.toISOString() ?? null,
    personalData: {
      findings: [...version.personal_data],
      cleared: cleared === undefined ? null : { ...cleared, at: cleared.at.toISOString() },
    },
    approval:
      approval === null
        ? null
        : { by: approval.approvedBy, position: approval.position, at: approval.at, hash: approval.hash, fits },
    names: Object.fromEntries(names),
    may: {
      write: mayDraft(actor, kind, 'edit', draft.unit_id),
      review: mayDraft(actor, kind, 'review', draft.unit_id),
      approve: mayDraft(actor, kind, 'approve', draft.unit_id),
    },
  };
}

/** A text is of the class of what it rests on: a program that may not see that sees no text made of it. */
async function maySeeBasis(tx: Tx, rooms: Platform['rooms'], actor: Actor, draft: DraftRow): Promise<boolean> {
  const rests = await readBasis(tx, rooms, draft);
  return rests !== null && seesClass(actor, rests.basis.security);
}

function turns(draft: DraftRow): Pick<DraftView, 'sent' | 'returned' | 'reviewed'> {
  const turn = (by: string | null, at: Date | null, note: string | null) =>
    by === null || at === null ? null : { by, at: at.toISOString(), note };
  return {
    sent: turn(draft.sent_by, draft.sent_at, draft.sent_note),
    returned: turn(draft.returned_by, draft.returned_at, draft.returned_comment),
    reviewed: turn(draft.reviewed_by, draft.reviewed_at, null),
  };
}
