/** A check at work: how far it is, the way to stop it, and what it says when it fails. */
import { useMutation, useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { VoterList } from '../../../src/elections/voters/schema.ts';
import { jobQuery } from '../../api/job-query.ts';
import { Banner, Button, Progress, toastFailure } from '../../design/index.ts';
import { formatNumber } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/language.ts';
import { useText } from '../../i18n/messages.ts';
import { crossMessages } from '../linkage/messages.ts';
import { cancelComparison } from '../linkage/queries.ts';
import { findingMessages } from './messages.ts';
import { cancelCheck, cancelDuplicates } from './queries.ts';
import type { Running } from './use-checks.ts';

const cancel = { rules: cancelCheck, linkage: cancelDuplicates, across: cancelComparison };

export function RunningCheck({
  list,
  running,
  mayStop,
  onEnd,
}: {
  readonly list: VoterList;
  readonly running: Running;
  readonly mayStop: boolean;
  readonly onEnd: () => void;
}) {
  const t = useText(findingMessages);
  const crossText = useText(crossMessages);
  const language = useLanguage();
  const { data: job } = useQuery(jobQuery(running.jobId));
  const over = job !== undefined && !['queued', 'running'].includes(job.state);
  useEffect(() => {
    if (over && job.state !== 'failed') onEnd();
    // Told once, when the job ends.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [over]);
  const stop = useMutation({ mutationFn: () => cancel[running.source](list.id), onError: toastFailure });
  if (job?.state === 'failed')
    return (
      <Banner
        kind="bad"
        title={t('checkFailed')}
        action={
          <Button size="small" onClick={onEnd}>
            {t('close')}
          </Button>
        }
      >
        {job.failure?.message[language]}
      </Banner>
    );
  const label =
    job?.state === 'queued'
      ? t('waitingInQueue')
      : running.source === 'across'
        ? crossText('comparing', { rows: formatNumber(list.rows, language) })
        : t(running.source === 'rules' ? 'checking' : 'searching', { rows: formatNumber(list.rows, language) });
  return (
    <div className="flex flex-wrap items-end gap-3 rounded-lg bg-nila-soft px-4 py-3">
      <div className="min-w-0 flex-1 basis-52">
        <Progress label={label} {...(job && job.total > 0 ? { done: job.done, total: job.total } : {})} />
      </div>
      {mayStop && (
        <Button size="small" busy={stop.isPending} onClick={() => stop.mutate()}>
          {t('cancelCheck')}
        </Button>
      )}
    </div>
  );
}
