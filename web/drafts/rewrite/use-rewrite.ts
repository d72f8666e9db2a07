/** A rewriting that was asked for here: sent over the saved text, watched until it is done, cancelled if wanted. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { DraftId, Instruction } from '../../../src/drafts/schema.ts';
import { toastFailure } from '../../design/index.ts';
import { useLanguage } from '../../i18n/language.ts';
import type { Editor } from '../use-editor.ts';
import { askForRewrite, cancelJob, isOpen, proposalsQuery, rewriteJobQuery } from './queries.ts';

type Asked = { readonly instruction: Instruction; readonly claimIds?: readonly string[] };
export type Rewrite = ReturnType<typeof useRewrite>;

export function useRewrite(draftId: DraftId, editor: Pick<Editor, 'save'>) {
  const queries = useQueryClient();
  const language = useLanguage();
  const [running, setRunning] = useState<{ readonly jobId: string; readonly instruction: Instruction }>();
  const { data: job } = useQuery(rewriteJobQuery(running?.jobId));
  const ask = useMutation({
    // What is typed is saved first: the model works on the text that its proposal will be compared with.
    mutationFn: async ({ instruction, claimIds }: Asked) =>
      askForRewrite(draftId, await editor.save(), instruction, claimIds),
    onSuccess: ({ jobId }, { instruction }) => setRunning({ jobId, instruction }),
    onError: toastFailure,
  });
  const over = job !== undefined && !isOpen(job.state) ? job : undefined;
  useEffect(() => {
    if (!over) return;
    if (over.state === 'failed' && over.failure) toastFailure(new Error(over.failure.message[language]));
    void queries.invalidateQueries({ queryKey: proposalsQuery(draftId).queryKey });
    setRunning(undefined);
  }, [over, draftId, queries, language]);
  return {
    ask: ask.mutate,
    busy: ask.isPending || running !== undefined,
    running: running?.instruction,
    cancel: () => {
      if (running) void cancelJob(running.jobId).catch(toastFailure);
    },
  };
}
