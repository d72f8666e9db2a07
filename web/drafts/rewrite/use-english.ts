/** The English of a draft: asked for over the saved text, watched while it comes, cancelled if wanted. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { DraftId } from '../../../src/drafts/schema.ts';
import { toastFailure } from '../../design/index.ts';
import { useLanguage } from '../../i18n/language.ts';
import type { Editor } from '../use-editor.ts';
import { askForEnglish, cancelJob, englishQuery, isOpen, rewriteJobQuery } from './queries.ts';

export type English = ReturnType<typeof useEnglish>;

export function useEnglish(draftId: DraftId, editor: Pick<Editor, 'save'>) {
  const queries = useQueryClient();
  const language = useLanguage();
  const [jobId, setJobId] = useState<string>();
  const { data: job } = useQuery(rewriteJobQuery(jobId));
  const ask = useMutation({
    mutationFn: async (claimIds: readonly string[] | undefined) =>
      askForEnglish(draftId, await editor.save(), claimIds),
    onSuccess: (asked) => setJobId(asked.jobId),
    onError: toastFailure,
  });
  const { done = 0 } = job ?? {};
  // Each lot can be read as soon as it is there.
  useEffect(
    () => void queries.invalidateQueries({ queryKey: englishQuery(draftId).queryKey }),
    [done, draftId, queries],
  );
  const over = job !== undefined && !isOpen(job.state) ? job : undefined;
  useEffect(() => {
    if (!over) return;
    if (over.state === 'failed' && over.failure) toastFailure(new Error(over.failure.message[language]));
    void queries.invalidateQueries({ queryKey: englishQuery(draftId).queryKey });
    setJobId(undefined);
  }, [over, draftId, queries, language]);
  return {
    ask: ask.mutate,
    busy: ask.isPending || jobId !== undefined,
    running: jobId === undefined ? undefined : { done, total: job?.total ?? 0 },
    cancel: () => {
      if (jobId !== undefined) void cancelJob(jobId).catch(toastFailure);
    },
  };
}
