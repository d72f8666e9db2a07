/**
 * Approves exactly this text under exactly these sources. The record is chained to the unit's last approval; the
 * database checks all of it again and lets only one of two simultaneous approvals through.
 */
import { approve, holdChain, type NewApproval } from '../../approvals/index.ts';
import { positionTitle } from '../../identity/index.ts';
import { takeText } from '../../library/index.ts';
import {
  mayStep,
  ok,
  type AuditEvent,
  type OperationContext,
  type Outcome,
  type Result,
} from '../../platform/index.ts';
import { about, event } from '../events.ts';
import { fail } from '../failures.ts';
import { textBlockers } from '../loop/blockers.ts';
import { claimHash } from '../loop/hashes.ts';
import { draftText } from '../loop/text.ts';
import { approvingPosition } from '../policy.ts';
import { readBasis } from '../queries/read-basis.ts';
import { unitOfDraft, type LoadedDraft } from '../queries/read-draft.ts';
import { draftMachine } from '../states.ts';
import { kindOf } from '../text-kind.ts';
import { openDraft } from './open-draft.ts';
import { authorOf } from './write-version.ts';
import type { DraftId } from '../schema.ts';

export type ApproveDraft = {
  readonly draftId: DraftId;
  readonly version: number;
  /** How long the approver had the text open. */ readonly secondsOpen: number;
  readonly passagesOpened: number;
};

export async function approveDraft(
  context: OperationContext,
  input: ApproveDraft,
): Promise<Result<Outcome<{ approval: number; hash: string }>>> {
  const unitId = await unitOfDraft(context.tx, input.draftId);
  if (unitId !== null) await holdChain(context.tx, unitId);
  const opened = await openDraft(context, input.draftId, 'approve', input.version);
  if (!opened.ok) return opened;
  const { draft, standing } = opened.value;
  if (draft.state === 'disetujui') return fail('drafts/already-approved');
  if (!mayStep(draftMachine, draft.state, 'approve', 'disetujui'))
    return fail('drafts/wrong-state', { state: draft.state });
  if (standing.contributors.includes(authorOf(context))) return fail('drafts/own-text');
  const blockers = textBlockers(standing);
  if (blockers.length > 0) return fail('drafts/blocked', { count: blockers.length }, { details: { blockers } });

  const approval = await approvalOf(context, opened.value, input);
  const { seq, hash } = await approve(context, approval);
  await context.tx
    .updateTable('drafts')
    .set({ state: 'disetujui', approval: seq })
    .where('id', '=', draft.id)
    .execute();
  const { textHash, sourcesHash } = approval;
  const approved = event('draft.approved', about(draft), { version: draft.version, textHash, sourcesHash, hash });
  return ok({ value: { approval: seq, hash }, events: [approved, ...(await keptAsPaper(context, opened.value))] });
}

/** What an office sends, files or publishes is a paper of it from now on; a post is none. */
async function keptAsPaper(
  context: OperationContext,
  { draft, standing }: LoadedDraft,
): Promise<readonly AuditEvent[]> {
  const kind = kindOf(context.rooms, draft.kind);
  if (kind.leads === 'post') return [];
  const text = draftText(standing.content);
  const title = `${kind.label.id} – ${text.split('\n')[0] ?? ''}`;
  const found = await readBasis(context.tx, context.rooms, draft);
  return takeText(context, { unitId: draft.unit_id, title, text, security: found?.basis.security ?? 'biasa' });
}

async function approvalOf(
  context: OperationContext,
  { draft, version, standing }: LoadedDraft,
  input: ApproveDraft,
): Promise<NewApproval> {
  const held = approvingPosition(context.actor, kindOf(context.rooms, draft.kind), draft.unit_id);
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
    unitId: draft.unit_id,
    subject: { type: 'draft', id: draft.id },
    version: draft.version,
    textHash: version.text_hash,
    sourcesHash: version.sources_hash,
    engine: { kind: version.origin, ...(await modelOf(context, version)) },
    claims: version.checks.map(({ claimId, status }) => ({ id: claimId, status })),
    confirmedBy: confirmations.flatMap(({ claim_hash, person, at: confirmedAt, passage_opened }) => {
      const claimId = claimIds.get(claim_hash);
      return claimId === undefined
        ? []
        : [{ claimId, personId: person, at: confirmedAt.toISOString(), passageOpened: passage_opened }];
    }),
    position: held === undefined ? '' : await positionTitle(context.tx, held),
    secondsOpen: Math.max(0, Math.round(input.secondsOpen)),
    passagesOpened: Math.max(0, Math.round(input.passagesOpened)),
  };
}

/** The model whose words a person took into this version. */
async function modelOf({ tx }: OperationContext, { draft_id, n }: LoadedDraft['version']) {
  const proposal = await tx
    .selectFrom('draft_proposals')
    .select('model')
    .where('draft_id', '=', draft_id)
    .where('version', '=', n)
    .executeTakeFirst();
  return proposal ?? {};
}
