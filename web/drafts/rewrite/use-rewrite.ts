/** A rewriting that was asked for here: sent over the saved text, watched until it is done, cancelled if wanted. */
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { DraftId, Instruction } from '../../../src/drafts/schema.ts';
import { toastFailure } from '../../design/index.ts';
import { useModelJob } from '../../models/use-model-job.ts';
import { useText } from '../../i18n/messages.ts';
import type { Editor } from '../use-editor.ts';
import { rewriteMessages } from './messages.ts';
import { askForRewrite, proposalsQuery } from './queries.ts';

type Asked = { readonly instruction: Instruction; readonly claimIds?: readonly string[] };
export type Rewrite = ReturnType<typeof useRewrite>;

export function useRewrite(draftId: DraftId, editor: Pick<Editor, 'save'>) {
  const [asked, setAsked] = useState<Instruction>();
  const t = useText(rewriteMessages);
  const { running, watch, cancel } = useModelJob(proposalsQuery(draftId).queryKey, { stopped: t('rewriteStopped') });
  const ask = useMutation({
    // What is typed is saved first: the model works on the text that its proposal will be compared with.
    mutationFn: async ({ instruction, claimIds }: Asked) =>
      askForRewrite(draftId, await editor.save(), instruction, claimIds),
    onSuccess: ({ jobId }, { instruction }) => {
      setAsked(instruction);
      watch(jobId);
    },
    onError: toastFailure,
  });
  return { ask: ask.mutate, busy: ask.isPending || running, running: running ? asked : undefined, cancel };
}
