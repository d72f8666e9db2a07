/** The one step before a version: what is still open, what it is compared with, and the button that settles. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useCallback, useEffect, useState } from 'react';
import { z } from 'zod';
import type { Settlement, ListId } from '../../../src/elections/voters/schema.ts';
import { jobQuery } from '../../api/job-query.ts';
import {
  Banner,
  Button,
  buttonClass,
  Card,
  Progress,
  TextArea,
  TextField,
  toast,
  toastFailure,
} from '../../design/index.ts';
import { useCheckedForm } from '../../forms/use-checked-form.ts';
import { formatNumber } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/language.ts';
import { say, useText } from '../../i18n/messages.ts';
import { useCan } from '../../identity/session.ts';
import { versionMessages } from './messages.ts';
import { cancelSettling, compareWith, settleList } from './queries.ts';

export function SettleCard({ settlement }: { readonly settlement: Settlement }) {
  const t = useText(versionMessages);
  const maySettle = useCan('voters.settle', settlement.unitId);
  const [asked, setAsked] = useState<string | null>(settlement.jobId);
  const jobId = settlement.jobId ?? asked;
  const forget = useCallback(() => setAsked(null), []);
  if (settlement.state !== 'terimpor')
    return (
      <Card title={t('settleTitle')}>
        <p className="text-ink-soft">{t('notImported')}</p>
      </Card>
    );
  return (
    <Card title={t('settleTitle')}>
      <div className="grid gap-4">
        <p className="max-w-prose text-ink-soft">{t('settleWhat')}</p>
        <Standing settlement={settlement} mayChange={maySettle} />
        {jobId !== null && <Running jobId={jobId} listId={settlement.listId} mayCancel={maySettle} onEnd={forget} />}
        {!maySettle ? (
          <Banner>{t('mayNotSettle')}</Banner>
        ) : (
          settlement.jobId === null && asked === null && <SettleForm settlement={settlement} onAsked={setAsked} />
        )}
      </div>
    </Card>
  );
}

function Standing({ settlement, mayChange }: { readonly settlement: Settlement; readonly mayChange: boolean }) {
  const t = useText(versionMessages);
  const language = useLanguage();
  const number = (value: number) => formatNumber(value, language);
  const toFindings = (
    <Link
      to="/pemilih/$listId"
      params={{ listId: settlement.listId }}
      search={{ tab: 'temuan' }}
      className={buttonClass(settlement.openErrors > 0 ? 'primary' : 'secondary', 'small')}
    >
      {t('toFindings')}
    </Link>
  );
  return (
    <>
      {settlement.openErrors > 0 ? (
        <Banner kind="attention" title={t('openErrors', { count: number(settlement.openErrors) })} action={toFindings}>
          {t('openErrorsWhat')}
        </Banner>
      ) : (
        settlement.conflictCount === 0 &&
        settlement.rejected === 0 &&
        settlement.unchecked.length === 0 && (
          <Banner kind="good">
            {t('allDecided')} {t('decisions', { count: number(settlement.decisions) })}
          </Banner>
        )
      )}
      {settlement.unchecked.length > 0 && (
        <Banner kind="attention" title={t('unchecked')} action={settlement.openErrors === 0 && toFindings}>
          {t('uncheckedWhat', { checks: settlement.unchecked.map((check) => t(check)).join(', ') })}
        </Banner>
      )}
      {settlement.rejected > 0 && (
        <Banner kind="attention" title={t('rejected', { count: number(settlement.rejected) })}>
          {t('rejectedWhat')}
        </Banner>
      )}
      {settlement.conflictCount > 0 && (
        <Banner
          kind="attention"
          title={t('conflicts', { count: number(settlement.conflictCount) })}
          action={settlement.openErrors === 0 && settlement.unchecked.length === 0 && toFindings}
        >
          {t('conflictsWhat', { rows: settlement.conflicts.map(({ row }) => number(row)).join(', ') })}
        </Banner>
      )}
      {settlement.openWarnings > 0 && (
        <p className="text-sm text-ink-soft">
          {t('openWarnings', { count: number(settlement.openWarnings) })}{' '}
          {settlement.openErrors === 0 && settlement.unchecked.length === 0 && toFindings}
        </p>
      )}
      <Compared settlement={settlement} mayChange={mayChange} />
    </>
  );
}

/** The version that changes are counted from. */
function Compared({ settlement, mayChange }: { readonly settlement: Settlement; readonly mayChange: boolean }) {
  const t = useText(versionMessages);
  const language = useLanguage();
  const queries = useQueryClient();
  const compare = useMutation({
    mutationFn: (versionId: string) => compareWith(settlement.listId, versionId),
    onError: toastFailure,
    onSuccess: () => queries.invalidateQueries({ queryKey: ['voter-list', settlement.listId] }),
  });
  return settlement.latestId !== null && mayChange ? (
    <Banner
      kind="attention"
      action={
        <Button
          size="small"
          look={settlement.openErrors > 0 ? 'secondary' : 'primary'}
          busy={compare.isPending}
          onClick={() => compare.mutate(settlement.latestId ?? '')}
        >
          {t('compareWithIt')}
        </Button>
      }
    >
      {t('latestExists', { name: settlement.latestName ?? '' })}
    </Banner>
  ) : (
    <p className="text-sm text-ink-soft">
      {settlement.previous ? (
        <>
          {t('compared')}: <strong>{settlement.previous.name}</strong> (
          {formatNumber(settlement.previous.rows, language)})
        </>
      ) : (
        t('comparedNone')
      )}
    </p>
  );
}

const named = { name: z.string().trim().min(3) };
const schemas = {
  done: z.object({ ...named, reason: z.string().trim() }),
  /** What is still open is settled with a reason. */
  open: z.object({ ...named, reason: z.string().trim().min(1) }),
};

function SettleForm({
  settlement,
  onAsked,
}: {
  readonly settlement: Settlement;
  readonly onAsked: (jobId: string) => void;
}) {
  const t = useText(versionMessages);
  const queries = useQueryClient();
  const needsReason =
    settlement.openErrors > 0 ||
    settlement.conflictCount > 0 ||
    settlement.rejected > 0 ||
    settlement.unchecked.length > 0;
  const settle = useMutation({
    mutationFn: (values: { name: string; reason: string }) => settleList(settlement.listId, values.name, values.reason),
    onError: toastFailure,
    onSuccess: async ({ jobId }) => {
      onAsked(jobId);
      await queries.invalidateQueries({ queryKey: ['voter-list', settlement.listId, 'settlement'] });
    },
  });
  const form = useCheckedForm({
    schema: needsReason ? schemas.open : schemas.done,
    start: { name: settlement.suggestedName, reason: '' },
    submit: (values) => settle.mutate(values),
    failure: settle.error,
  });
  return (
    <form className="grid max-w-xl gap-4" {...form.element}>
      <TextField label={t('name')} maxLength={120} required {...form.text('name')} />
      {needsReason && (
        <TextArea
          label={t('reason')}
          hint={t('reasonHint')}
          maxLength={1_000}
          limit={1_000}
          required
          {...form.text('reason')}
        />
      )}
      <div>
        <Button
          type="submit"
          look={needsReason ? 'secondary' : 'primary'}
          busy={settle.isPending}
          disabled={!form.complete}
        >
          {t('settle')}
        </Button>
      </div>
    </form>
  );
}

function Running({
  jobId,
  listId,
  mayCancel,
  onEnd,
}: {
  readonly jobId: string;
  readonly listId: ListId;
  readonly mayCancel: boolean;
  readonly onEnd: () => void;
}) {
  const t = useText(versionMessages);
  const queries = useQueryClient();
  const cancel = useMutation({
    mutationFn: () => cancelSettling(listId),
    onError: toastFailure,
    onSuccess: () => queries.invalidateQueries({ queryKey: ['job', jobId] }),
  });
  const { data: job } = useQuery(jobQuery(jobId));
  const ended = job !== undefined && !['queued', 'running'].includes(job.state);
  const settled = t('settled');
  useEffect(() => {
    if (!ended) return;
    void queries.invalidateQueries({ queryKey: ['voter-list', listId] });
    if (job.state === 'done') toast(settled);
    else if (job.failure === null) onEnd();
  }, [ended, job?.state, job?.failure, listId, queries, onEnd, settled]);
  if (ended && job.failure)
    return (
      <Banner
        kind="bad"
        title={t('failed')}
        action={
          <Button size="small" onClick={onEnd}>
            {t('close')}
          </Button>
        }
      >
        {say(job.failure.message)}
      </Banner>
    );
  return (
    <div className="grid gap-1">
      <Progress label={t('settling')} {...(job && job.total > 0 ? { done: job.done, total: job.total } : {})} />
      <p className="flex flex-wrap items-center gap-3 text-sm text-ink-soft">
        {t('settlingWhat')}
        {mayCancel && (
          <Button size="small" busy={cancel.isPending} onClick={() => cancel.mutate()}>
            {t('cancelSettling')}
          </Button>
        )}
      </p>
    </div>
  );
}
