/** What the editor's page shows of one draft, for the person who looks at it. */
import { approvalHolds, readApproval } from '../../approvals/index.ts';
import { holdingOf, personNames } from '../../identity/index.ts';
import { seesClass, type Actor, type Platform, type Tx } from '../../platform/index.ts';
import { blockersFor } from '../loop/blockers.ts';
import { claimHash, textHash } from '../loop/hashes.ts';
import { mayDraft } from '../policy.ts';
import type { DraftView, DraftId } from '../schema.ts';
import { kindOf } from '../text-kind.ts';
import { chainsOf, nextPost, viewChain, type ChainSoFar } from './chain.ts';
import { readBasis, subjectOf } from './read-basis.ts';
import { clearanceOf, readDraft, type DraftRow } from './read-draft.ts';

/** Null when there is no such draft in the actor's sight. */
export async function viewDraft(
  tx: Tx,
  { rooms, sealKey, clock }: Pick<Platform, 'rooms' | 'sealKey' | 'clock'>,
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
    (draft.forgotten_at !== null || textHash(version.content) === version.text_hash) &&
    (await approvalHolds(tx, sealKey, { unitId: draft.unit_id, seq: draft.approval, textHash: version.text_hash }));
  const kind = kindOf(rooms, draft.kind);
  const byHash = new Map(
    version.content.blocks.flatMap(({ claims }) => claims).map(({ id, text }) => [claimHash(text), id]),
  );
  const chain = await chainFor(tx, rooms, draft);
  const turn = maySign(actor, draft, chain);
  const named = [
    version.author,
    ...version.contributors,
    draft.sent_by,
    draft.returned_by,
    draft.reviewed_by,
    approval?.approvedBy,
    ...standing.confirmations.map(({ person }) => person),
    ...(chain?.initials ?? []).map(({ person }) => person),
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
    leads: kind.leads,
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
    chain: chain && (await viewChain(tx, draft.unit_id, chain, clock.now())),
    names: Object.fromEntries(names),
    may: {
      write: mayDraft(actor, kind, 'edit', draft.unit_id),
      review: turn.review ?? mayDraft(actor, kind, 'review', draft.unit_id),
      approve: turn.approve ?? mayDraft(actor, kind, 'approve', draft.unit_id),
    },
  };
}

/** The posts that a text of a chain passes: as it was sent, or as it would be. */
async function chainFor(tx: Tx, rooms: Platform['rooms'], draft: DraftRow): Promise<ChainSoFar | null> {
  if (kindOf(rooms, draft.kind).chain === undefined) return null;
  const standing = draft.sent_at === null ? undefined : (await chainsOf(tx, [draft])).get(draft.id);
  if (standing !== undefined) return standing;
  const rests = await readBasis(tx, rooms, draft);
  const chain = rests?.kind.chain?.(rests.basis);
  return chain === undefined ? null : { posts: chain.initials, signer: chain.signer, initials: [] };
}

/** In a chain it is a post's turn, and one post signs; else what the position allows. */
const maySign = (actor: Actor, { unit_id }: DraftRow, chain: ChainSoFar | null) =>
  chain === null
    ? {}
    : {
        // After the last initials it is the signer who reads, and may send it back.
        review: holdingOf(actor, unit_id, nextPost(chain) ?? chain.signer) !== undefined,
        approve: holdingOf(actor, unit_id, chain.signer) !== undefined,
      };

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
