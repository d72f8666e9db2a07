/** The other unit learns what was done about a submission: its trail, and what moves in it, tell it too. */
import { sql } from 'kysely';
import { z } from 'zod';
import {
  about,
  defineJob,
  ok,
  runOperation,
  type Operation,
  type OperationContext,
  type UnitId,
} from '../platform/index.ts';
import { event, ofSubmission } from './events.ts';
import { fail } from './failures.ts';
import { readSubmission } from './queries/submissions.ts';

const told = ['sent', 'received', 'sent-back'] as const;
type Told = (typeof told)[number];

const events = {
  sent: 'submission.arrived',
  received: 'submission.received-above',
  'sent-back': 'submission.came-back',
} as const satisfies Record<Told, string>;

export const tellJob = defineJob({
  kind: 'submissions.tell',
  input: z.object({ submissionId: z.uuid(), what: z.enum(told) }),
  about: ({ submissionId }) => ({ type: 'submission', id: submissionId }),
  lane: 'light',
  run: async ({ platform, actor, unitId }, input) => {
    const written = await runOperation(platform, actor, writeDown, { ...input, unitId });
    return written.ok ? ok({}) : written;
  },
});

/** Called in the transaction in which the actor did it, after it was done. */
export async function tellOther({ tx, clock }: OperationContext, submissionId: string, what: Told): Promise<void> {
  await sql`select kc.tell_submission(${submissionId}::uuid, ${what}, ${clock.now()})`.execute(tx);
}

const writeDown: Operation<{ submissionId: string; what: Told; unitId: UnitId }, null> = async (
  { tx },
  { submissionId, what, unitId },
) => {
  const found = await readSubmission(tx, submissionId);
  if (found === undefined) return fail('submission/not-found');
  return ok({
    value: null,
    events: [event(events[what], about('submission', { unitId, id: submissionId }), ofSubmission(found))],
  });
};
