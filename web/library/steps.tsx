/** How far a paper is: each step with its state, and what to do where one did not work. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import Check from 'lucide-react/icons/check';
import CircleAlert from 'lucide-react/icons/circle-alert';
import CircleDashed from 'lucide-react/icons/circle-dashed';
import LoaderCircle from 'lucide-react/icons/loader-circle';
import Minus from 'lucide-react/icons/minus';
import type { PaperId, StepState } from '../../src/library/schema.ts';
import { Button, cx, toastFailure } from '../design/index.ts';
import { useLanguage } from '../i18n/language.ts';
import { useText } from '../i18n/messages.ts';
import type { Icon } from '../shell/room.ts';
import { libraryMessages } from './messages.ts';
import { retryPaper } from './queries.ts';
import type { Step } from './step-states.ts';

const looks: Record<
  StepState,
  readonly [Icon, string, 'stepWaiting' | 'stepRunning' | 'stepDone' | 'stepFailed' | 'stepSkipped']
> = {
  menunggu: [CircleDashed, 'text-ink-faint', 'stepWaiting'],
  berjalan: [LoaderCircle, 'text-nila-text', 'stepRunning'],
  selesai: [Check, 'text-verbatim', 'stepDone'],
  gagal: [CircleAlert, 'text-unsupported', 'stepFailed'],
  dilewati: [Minus, 'text-ink-faint', 'stepSkipped'],
};

/** All steps in one line of small marks with their words. */
export function StepLine({ steps }: { readonly steps: readonly Step[] }) {
  const t = useText(libraryMessages);
  return (
    <ol aria-label={t('steps')} className="flex flex-wrap gap-x-3 gap-y-1 text-sm">
      {steps.map(({ step, state, done, total }) => {
        const [StepIcon, look, words] = looks[state];
        return (
          <li key={step} className={cx('flex items-center gap-1', look)}>
            <StepIcon aria-hidden className={cx('size-4 shrink-0', state === 'berjalan' && 'animate-spin')} />
            {t(step)}
            {state === 'berjalan' && total > 0 && <span className="numeric">{t('ofTotal', { done, total })}</span>}
            <span className="sr-only">({t(words)})</span>
          </li>
        );
      })}
    </ol>
  );
}

/** What went wrong, in the sentence of the step, and the button that tries it again. */
export function FailedSteps({
  paperId,
  steps,
  mayRetry,
}: {
  readonly paperId: PaperId;
  readonly steps: readonly Step[];
  readonly mayRetry: boolean;
}) {
  const t = useText(libraryMessages);
  const language = useLanguage();
  const failed = steps.filter(({ state, failure }) => state === 'gagal' && failure !== null);
  return failed.map(({ step, failure, again }) => (
    <div key={step} className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
      <p className="min-w-0 flex-1 basis-56">
        <span className="font-semibold">{t('stepWentWrong', { step: t(step) })}.</span> {failure?.message[language]}
      </p>
      {mayRetry && again && <Retry paperId={paperId} step={step} />}
    </div>
  ));
}

function Retry({ paperId, step }: { readonly paperId: PaperId; readonly step: Step['step'] }) {
  const t = useText(libraryMessages);
  const queries = useQueryClient();
  const send = useMutation({
    mutationFn: () => retryPaper(paperId, step),
    onSuccess: () =>
      Promise.all(
        [['paper', paperId], ['papers'], ['intakes']].map((queryKey) => queries.invalidateQueries({ queryKey })),
      ),
    onError: toastFailure,
  });
  return (
    <Button size="small" busy={send.isPending} onClick={() => send.mutate()}>
      {t('retry')}
    </Button>
  );
}
