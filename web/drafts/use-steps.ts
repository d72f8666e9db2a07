/** The steps of a draft as the server does them: each says that it is done, and how to take it back where it can be. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { DraftView, DraftId } from '../../src/drafts/schema.ts';
import { toast, toastFailure } from '../design/index.ts';
import { useText } from '../i18n/messages.ts';
import { draftMessages } from './messages.ts';
import {
  approveDraft,
  archiveDraft,
  confirmClaim,
  regenerateDraft,
  restoreVersion,
  returnDraft,
  reviewDraft,
  sendForReview,
  unarchiveDraft,
} from './queries.ts';
import type { Editor } from './use-editor.ts';
import type { Chosen } from './use-source.ts';

export function useSteps(draft: DraftView, editor: Editor, reading: Chosen['reading']) {
  const t = useText(draftMessages);
  const { id, version } = draft;
  const { isPending, mutate } = useStep(id);
  /** Back to the text as it stood before a step that made the version `made`. */
  const backFrom = (made: number) =>
    mutate({ done: t('restored', { n: version }), call: () => restoreVersion(id, made, version) });
  const unarchive = () => mutate({ done: t('unarchivedDone'), call: () => unarchiveDraft(id, version) });
  return {
    busy: isPending,
    confirm: (claimId: string) =>
      mutate({
        done: t('sentenceConfirmed'),
        call: () => confirmClaim(id, version, claimId, reading.secondsOn(claimId)),
      }),
    /** Writes the text anew from its sources; `reword`: in other words. */
    regenerate: (reword: boolean) =>
      mutate({
        done: t('regenerated'),
        call: async () => regenerateDraft(id, await editor.save(), reword),
        undo: backFrom,
      }),
    restore: (n: number, then: () => void) =>
      mutate(
        { done: t('restored', { n }), call: async () => restoreVersion(id, await editor.save(), n), undo: backFrom },
        { onSuccess: then },
      ),
    send: (note: string, then: () => void) =>
      mutate(
        { done: t('sentDone'), call: async () => sendForReview(id, await editor.save(), note) },
        { onSuccess: then },
      ),
    giveBack: (comment: string, then: () => void) =>
      mutate({ done: t('returnedDone'), call: () => returnDraft(id, version, comment) }, { onSuccess: then }),
    review: () =>
      mutate({
        done: t(draft.chain === null ? 'reviewedDone' : 'initialledDone'),
        call: () => reviewDraft(id, version),
      }),
    approve: () =>
      mutate({
        done: t('approvedDone'),
        call: () => approveDraft(id, version, reading.secondsOpen(), reading.passagesOpened()),
      }),
    archive: () => mutate({ done: t('archivedDone'), call: () => archiveDraft(id, version), undo: unarchive }),
    unarchive,
  };
}

type StepCall = {
  readonly done: string;
  readonly call: () => Promise<unknown>;
  /** Takes it back, given the version that the step made. */
  readonly undo?: (version: number) => void;
};

/** Runs a step of a draft, says that it is done, and reads everything again that may have changed. */
function useStep(draftId: DraftId) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async ({ call }: StepCall) => {
      const value = await call();
      await queries.refetchQueries({ queryKey: ['draft', draftId] });
      void queries.invalidateQueries();
      return value;
    },
    onSuccess: (value, { done, undo }) => {
      const version = (value as { version?: number }).version ?? 0;
      toast(done, undo ? { undo: () => undo(version) } : {});
    },
    onError: (error) => {
      toastFailure(error);
      void queries.invalidateQueries({ queryKey: ['draft', draftId] });
    },
  });
}
