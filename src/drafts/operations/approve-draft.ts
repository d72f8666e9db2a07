/**
 * Approves exactly this text under exactly these sources. The record is chained to the unit's last approval; the
 * database checks all of it again and lets only one of two simultaneous approvals through.
 */
import { approve, holdChain, type NewApproval } from '../../approvals/index.ts';
import { holdingOf, officePosts, positionTitle, postLabel, samePost } from '../../identity/index.ts';
import { takeText } from '../../library/index.ts';
import {
  mayStep,
  nameSubjects,
  ok,
  type AuditEvent,
  type HeldPosition,
  type OperationContext,
  type Outcome,
  type Result,
} from '../../platform/index.ts';
import { about, event } from '../events.ts';
import { fail } from '../failures.ts';
import { textBlockers } from '../loop/blockers.ts';
import { claimHash } from '../loop/hashes.ts';
import { blockText, draftText } from '../loop/text.ts';
import { approvingPosition } from '../policy.ts';
import { chainsOf } from '../queries/chain.ts';
import { readBasis, subjectOf } from '../queries/read-basis.ts';
import { askRoom } from '../queries/words-on-paper.ts';
import { unitOfDraft, type LoadedDraft } from '../queries/read-draft.ts';
import { draftMachine } from '../states.ts';
import { kindOf, type AnyTextKind } from '../text-kind.ts';
import { openDraft } from './open-draft.ts';
import { authorOf } from './write-version.ts';
import type { DraftContent, DraftId } from '../schema.ts';

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
  const asked = await askRoom(context, opened.value);
  if (!asked.ok) return asked;

  const kind = kindOf(context.rooms, draft.kind);
  const held = await signingPosition(context, draft, kind);
  if (held === undefined) return notTheSigner(context, draft);
  const approval = await approvalOf(context, opened.value, input, held);
  const { seq, hash } = await approve(context, approval);
  await context.tx
    .updateTable('drafts')
    .set({ state: 'disetujui', approval: seq })
    .where('id', '=', draft.id)
    .execute();
  const { textHash, sourcesHash } = approval;
  const approved = event('draft.approved', about(draft), { version: draft.version, textHash, sourcesHash, hash });
  const paper = await keptAsPaper(context, opened.value);
  // Last: who takes a number makes others of its series wait until the end of the transaction.
  const { subject_id: subjectId, unit_id, id: draftId } = draft;
  const followed = await kind.approved?.(context, { subjectId, unitId: unit_id, draftId });
  if (followed?.ok === false) return followed;
  return ok({ value: { approval: seq, hash }, events: [approved, ...(followed?.value ?? []), ...paper] });
}

/** The position in which the actor approves: of a text with a chain, the one that signs. */
async function signingPosition(
  { tx, actor }: OperationContext,
  draft: LoadedDraft['draft'],
  kind: AnyTextKind,
): Promise<HeldPosition | undefined> {
  if (kind.chain === undefined) return approvingPosition(actor, kind, draft.unit_id);
  const chain = (await chainsOf(tx, [draft])).get(draft.id);
  return chain && holdingOf(actor, draft.unit_id, chain.signer);
}

/** Who signs it, and who that is today; a post that ended leaves nobody, and it is said what to do. */
async function notTheSigner({ tx, clock }: OperationContext, draft: LoadedDraft['draft']) {
  const signer = (await chainsOf(tx, [draft])).get(draft.id)?.signer;
  if (signer === undefined) return fail('drafts/not-allowed');
  const posts = await officePosts(tx, draft.unit_id, clock.now());
  const holders = posts.find((post) => samePost(post, signer))?.holders ?? [];
  const post = postLabel(signer, draft.unit_id).id;
  return holders.length === 0
    ? fail('drafts/signer-vacant', { post })
    : fail('drafts/not-the-signer', { post, holders: holders.join(', ') });
}

/** What an office sends, files or publishes is a paper of it from now on; a post is none. */
async function keptAsPaper(
  context: OperationContext,
  { draft, standing }: LoadedDraft,
): Promise<readonly AuditEvent[]> {
  const kind = kindOf(context.rooms, draft.kind);
  if (kind.leads === 'post') return [];
  const text = draftText(standing.content);
  const title = `${kind.label.id} – ${await nameOfText(context, draft, standing.content)}`;
  const found = await readBasis(context.tx, context.rooms, draft);
  return takeText(context, { unitId: draft.unit_id, title, text, security: found?.basis.security ?? 'biasa' });
}

/** Its title, else what it is about: a name outlives the words, so no sentence of a text is one. */
async function nameOfText({ tx, rooms }: OperationContext, draft: LoadedDraft['draft'], content: DraftContent) {
  const title = content.blocks.find(({ kind }) => kind === 'title');
  if (title !== undefined) return blockText(title);
  const subject = subjectOf(draft);
  const named = await nameSubjects(tx, rooms, [subject]);
  return named(subject.type, subject.id).name?.id ?? '';
}

async function approvalOf(
  context: OperationContext,
  { draft, version, standing }: LoadedDraft,
  input: ApproveDraft,
  held: HeldPosition,
): Promise<NewApproval> {
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
    position: await positionTitle(context.tx, held),
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
