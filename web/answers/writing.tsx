/** A model at work on an answer: its words while they come, marked as unchecked; it can be stopped. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { AnswerView } from '../../src/answers/schema.ts';
import { Button, Progress, toastFailure } from '../design/index.ts';
import { useText } from '../i18n/messages.ts';
import { useCan } from '../identity/session.ts';
import { answerMessages } from './messages.ts';
import { answerQuery, stopModel } from './queries.ts';

export function Writing({ view }: { readonly view: AnswerView }) {
  const t = useText(answerMessages);
  const queries = useQueryClient();
  const mayStop = useCan('answers.ask', view.unitId);
  const stop = useMutation({
    mutationFn: () => stopModel(view.id),
    onError: toastFailure,
    onSettled: () => queries.invalidateQueries({ queryKey: answerQuery(view.id).queryKey }),
  });
  return (
    <div className="grid gap-3">
      <div className="flex flex-wrap items-center gap-4">
        <div className="min-w-0 flex-1 basis-60">
          <Progress label={t('waiting')} />
        </div>
        {mayStop && (
          <Button size="small" busy={stop.isPending} onClick={() => stop.mutate()}>
            {t('stop')}
          </Button>
        )}
      </div>
      {view.writing && <WordsSoFar>{view.writing}</WordsSoFar>}
    </div>
  );
}

/** What a model has written so far. */
export function WordsSoFar({ children }: { readonly children: string }) {
  const t = useText(answerMessages);
  return (
    <section aria-label={t('writing')} className="rounded-md border border-dashed border-line-strong px-3 py-2">
      <p className="text-sm font-semibold text-needs-reading">{t('writing')}</p>
      <p lang="id" className="font-text break-words whitespace-pre-line text-ink-soft">
        {children}
      </p>
      <p className="text-sm text-ink-faint">{t('writingWhy')}</p>
    </section>
  );
}
