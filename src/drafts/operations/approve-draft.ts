/**
 * Approves exactly this text under exactly these sources. The record is chained to the unit's last approval; the
 * database checks all of it again and lets only one of two simultaneous approvals through.
 */
import { sql } from 'kysely';
import { ok, type OperationContext, type Outcome, type Result } from '../../platform/index.ts';
import { approvalRecord, canonicalJson, type ApprovalRecord } from '../../evidence/index.ts';
import { draftEvent } from '../events.ts';
import { fail } from '../failures.ts';
import { textBlockers } from '../loop/blockers.ts';
import { claimHash, sha256 } from '../loop/hashes.ts';
import { approvingPosition } from '../policy.ts';
import { positionTitle } from '../queries/drafting-unit.ts';
import type { LoadedDraft } from '../queries/read-draft.ts';
import { openDraft } from './open-draft.ts';
import { authorOf } from './write-version.ts';

export type ApproveDraft = {
  readonly draftId: string;
  readonly version: number;
  /** How long the approver had the text open. */ readonly secondsOpen: number;
  readonly passagesOpened: number;
};

export async function approveDraft(
  context: OperationContext,
  input: ApproveDraft,
): Promise<Result<Outcome<{ approval: number; hash: string }>>> {
  const { tx, clock } = context;
  const opened = await openDraft(context, input.draftId, 'approve', input.version);
  if (!opened.ok) return opened;
  const { draft, standing } = opened.value;
  if (draft.state === 'disetujui') return fail('drafts/already-approved');
  if (draft.state !== 'diperiksa') return fail('drafts/wrong-state', { state: draft.state });
  if (standing.contributors.includes(authorOf(context))) return fail('drafts/own-text');
  const blockers = textBlockers(standing);
  if (blockers.length > 0) return fail('drafts/blocked', { count: blockers.length }, { details: { blockers } });

  // One approval of a unit after the other: each is chained to the last.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`draft_approvals ${draft.unit_id}`}, 0))`.execute(tx);
  const previous = await tx
    .selectFrom('draft_approvals')
    .select(['seq', 'hash'])
    .where('unit_id', '=', draft.unit_id)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  const at = clock.now();
  const { hash, ...record } = approvalRecord(
    sha256,
    await recordOf(context, opened.value, input, at, previous?.hash ?? null),
  );
  const seq = (previous?.seq ?? 0) + 1;
  await tx
    .insertInto('draft_approvals')
    .values({
      unit_id: draft.unit_id,
      seq,
      draft_id: draft.id,
      version: draft.version,
      record: canonicalJson(record),
      hash,
      at,
    })
    .execute();
  await tx.updateTable('drafts').set({ state: 'disetujui', approval: seq }).where('id', '=', draft.id).execute();
  return ok({
    value: { approval: seq, hash },
    events: [
      draftEvent('draft.approved', draft.unit_id, draft.id, {
        version: draft.version,
        textHash: record.textHash,
        sourcesHash: record.sourcesHash,
        hash,
      }),
    ],
  });
}

async function recordOf(
  context: OperationContext,
  { draft, version, standing }: LoadedDraft,
  input: ApproveDraft,
  at: Date,
  prevHash: string | null,
): Promise<Omit<ApprovalRecord, 'hash'>> {
  const held = approvingPosition(context.actor, draft.unit_id);
  const confirmations = await context.tx
    .selectFrom('claim_confirmations')
    .select(['claim_hash', 'person', 'at', 'passage_opened'])
    .where('draft_id', '=', draft.id)
    .where('sources_hash', '=', version.sources_hash)
    .orderBy('at')
    .orderBy('claim_hash')
    .execute();
  const claimIds = new Map(
    standing.content.blocks.flatMap(({ claims }) => claims).map(({ id, text }) => [claimHash(text), id]),
  );
  return {
    subject: `draft:${draft.id}/${draft.version}`,
    textHash: version.text_hash,
    sourcesHash: version.sources_hash,
    engine: { kind: version.origin },
    claims: version.checks.map(({ claimId, status }) => ({ id: claimId, status })),
    confirmedBy: confirmations.flatMap(({ claim_hash, person, at: confirmedAt, passage_opened }) => {
      const claimId = claimIds.get(claim_hash);
      return claimId === undefined
        ? []
        : [{ claimId, personId: person, at: confirmedAt.toISOString(), passageOpened: passage_opened }];
    }),
    approvedBy: authorOf(context),
    position: held === undefined ? '' : await positionTitle(context.tx, held),
    at: at.toISOString(),
    secondsOpen: Math.max(0, Math.round(input.secondsOpen)),
    passagesOpened: Math.max(0, Math.round(input.passagesOpened)),
    prevHash,
  };
}
