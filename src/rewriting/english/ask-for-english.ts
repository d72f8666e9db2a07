/** Asks for the English of a draft's sentences. */
import { readDraft } from '../../drafts/index.ts';
import type { DraftId } from '../../drafts/schema.ts';
import { ok, openJob, type Operation } from '../../platform/index.ts';
import { event } from '../events.ts';
import { fail } from '../failures.ts';
import { renderJob } from './render-job.ts';
import { sentencesOf } from './renderings.ts';

export type AskForEnglish = {
  readonly draftId: DraftId;
  readonly version: number;
  readonly claimIds?: readonly string[] | undefined;
};

export const askForEnglish: Operation<AskForEnglish, { jobId: string }> = async (
  { tx, ask },
  { draftId, version, claimIds },
) => {
  const found = await readDraft(tx, draftId);
  if (found === null) return fail('rewriting/nothing');
  if (found.draft.version !== version) return fail('rewriting/old-version', { version: found.draft.version });
  if ((await openJob(tx, renderJob, draftId)) !== null) return fail('rewriting/running');
  const known = sentencesOf(found.version.content);
  const wanted = known.filter(({ claimId }) => claimIds?.includes(claimId) ?? true);
  if (wanted.length === 0) return fail('rewriting/nothing');
  const unitId = found.draft.unit_id;
  const asked = { draftId, version, claimIds: claimIds === undefined ? null : [...claimIds] };
  const jobId = await ask(renderJob, asked, { unitId });
  const about = { unitId, subject: { type: 'draft' as const, id: draftId } };
  return ok({ value: { jobId }, events: [event('draft.english-asked', about, { version, jobId })] });
};
