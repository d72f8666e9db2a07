/** The English of a draft: asked for over the saved text, watched while it comes, cancelled if wanted. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { DraftId } from '../../../src/drafts/schema.ts';
import { toastFailure } from '../../design/index.ts';
import { useModelJob } from '../../models/use-model-job.ts';
import { useText } from '../../i18n/messages.ts';
import type { Editor } from '../use-editor.ts';
import { rewriteMessages } from './messages.ts';
import { askForEnglish, englishQuery } from './queries.ts';

export type English = ReturnType<typeof useEnglish>;

export function useEnglish(draftId: DraftId, editor: Pick<Editor, 'save'>) {
  const queries = useQueryClient();
  const t = useText(rewriteMessages);
  const { running, job, watch, cancel } = useModelJob(englishQuery(draftId).queryKey, { stopped: t('englishStopped') });
  const ask = useMutation({
    mutationFn: async (claimIds: readonly string[] | undefined) =>
      askForEnglish(draftId, await editor.save(), claimIds),
    onSuccess: ({ jobId }) => watch(jobId),
    onError: toastFailure,
  });
  const { done = 0, total = 0 } = job ?? {};
  // Each lot can be read as soon as it is there.
  useEffect(
    () => void queries.invalidateQueries({ queryKey: englishQuery(draftId).queryKey }),
    [done, draftId, queries],
  );
  return { ask: ask.mutate, busy: ask.isPending || running, running: running ? { done, total } : undefined, cancel };
}
