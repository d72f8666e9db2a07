/** A reader's word that one sentence says what its passage says. It holds for these words under these sources only. */
import { ok, type OperationContext, type Outcome, type Result } from '../../platform/index.ts';
import { about, event } from '../events.ts';
import { fail } from '../failures.ts';
import { claimHash } from '../loop/hashes.ts';
import { openDraft } from './open-draft.ts';
import { authorOf } from './write-version.ts';
import type { DraftId } from '../schema.ts';

export type ConfirmClaim = {
  readonly draftId: DraftId;
  readonly version: number;
  readonly claimId: string;
  readonly passageOpened: boolean;
  /** Seconds the passage was open. */ readonly seconds: number;
};

export async function confirmClaim(
  context: OperationContext,
  { draftId, version, claimId, passageOpened, seconds }: ConfirmClaim,
): Promise<Result<Outcome<{ claimId: string }>>> {
  const opened = await openDraft(context, draftId, 'review', version);
  if (!opened.ok) return opened;
  const { draft, version: current } = opened.value;
  const person = authorOf(context);
  if (current.contributors.includes(person)) return fail('drafts/own-text');
  const claim = current.content.blocks.flatMap(({ claims }) => claims).find(({ id }) => id === claimId);
  if (claim === undefined) return fail('drafts/claim-not-found');
  if (current.checks.find((check) => check.claimId === claimId)?.status !== 'needs-reading')
    return fail('drafts/no-reading-needed');
  if (!passageOpened) return fail('drafts/passage-not-opened');
  await context.tx
    .insertInto('claim_confirmations')
    .values({
      draft_id: draftId,
      claim_hash: claimHash(claim.text),
      sources_hash: current.sources_hash,
      unit_id: draft.unit_id,
      person,
      passage_opened: true,
      seconds: Math.round(seconds),
      at: context.clock.now(),
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return ok({
    value: { claimId },
    events: [event('draft.claim-confirmed', about(draft), { version, claimId, seconds: Math.round(seconds) })],
  });
}
