/**
 * The checks of a list: when each last ran, on which revision, what each rule found, and the buttons to run them again.
 */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import Building2 from 'lucide-react/icons/building-2';
import SearchCheck from 'lucide-react/icons/search-check';
import UsersRound from 'lucide-react/icons/users-round';
import { useEffect, useState, type ReactNode } from 'react';
import type {
  CheckRun,
  CrossState,
  FindingSource,
  ListedRule,
  VoterList,
} from '../../../src/elections/voters/schema.ts';
import { Badge, Banner, Button, EmptyState, Progress, Skeleton, Table, toastFailure } from '../../design/index.ts';
import { formatInstant, formatNumber } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/language.ts';
import { useText } from '../../i18n/messages.ts';
import { useCan } from '../../identity/session.ts';
import { crossMessages } from '../linkage/messages.ts';
import { cancelComparison, compareUnits, crossStateQuery } from '../linkage/queries.ts';
import { findingMessages } from './messages.ts';
import {
  cancelCheck,
  cancelDuplicates,
  checkRules,
  checksQuery,
  duplicatesQuery,
  findDuplicates,
  jobQuery,
} from './queries.ts';

/**
 * What makes findings, and the comparison with other units, whose matches the search for duplicates makes findings of.
 */
type Check = FindingSource | 'across';
type Running = { readonly source: Check; readonly jobId: string };

const begin = { rules: checkRules, linkage: findDuplicates, across: compareUnits };
const cancel = { rules: cancelCheck, linkage: cancelDuplicates, across: cancelComparison };

export function Checks({ list, rules }: { readonly list: VoterList; readonly rules: readonly ListedRule[] }) {
  const t = useText(findingMessages);
  const crossText = useText(crossMessages);
  const queries = useQueryClient();
  const mayRun = useCan('voters.edit', list.unitId) && list.state === 'terimpor';
  const { data, error } = useQuery(checksQuery(list.id));
  const duplicates = useQuery(duplicatesQuery(list.id)).data;
  const across = useQuery(crossStateQuery(list.id)).data;
  const [started, setStarted] = useState<Running>();
  const running: Running | undefined =
    started ??
    (data?.jobId
      ? { source: 'rules', jobId: data.jobId }
      : duplicates?.jobId
        ? { source: 'linkage', jobId: duplicates.jobId }
        : across?.jobId
          ? { source: 'across', jobId: across.jobId }
          : undefined);
  const start = useMutation({
    mutationFn: async (source: Check) => ({ source, jobId: (await begin[source](list.id)).jobId }),
    onSuccess: setStarted,
    onError: toastFailure,
  });
  const ended = () => {
    setStarted(undefined);
    void queries.invalidateQueries({ queryKey: ['findings', list.id] });
  };
  if (error)
    return (
      <Banner
        kind="bad"
        action={
          <Button
            size="small"
            onClick={() => void queries.invalidateQueries({ queryKey: checksQuery(list.id).queryKey })}
          >
            {t('tryAgain')}
          </Button>
        }
      >
        {error.message}
      </Banner>
    );
  if (!data) return <Skeleton lines={3} />;
  const last = (source: FindingSource): CheckRun | undefined => data.runs.find((run) => run.source === source);
  const never = data.runs.length === 0;
  const button = (source: FindingSource) =>
    mayRun &&
    !running && (
      <Button
        size={never ? 'normal' : 'small'}
        look={
          source === 'rules'
            ? never
              ? 'primary'
              : 'secondary'
            : last('rules') && !last('linkage')
              ? 'primary'
              : 'secondary'
        }
        busy={start.isPending && start.variables === source}
        onClick={() => start.mutate(source)}
        icon={
          source === 'rules' ? (
            <SearchCheck aria-hidden className="size-4" />
          ) : (
            <UsersRound aria-hidden className="size-4" />
          )
        }
      >
        {t(source === 'rules' ? 'checkRules' : 'checkDuplicates')}
      </Button>
    );
  if (never && !running)
    return (
      <EmptyState
        icon={<SearchCheck className="size-6" />}
        title={t('notYet')}
        action={
          <>
            {button('rules')}
            {button('linkage')}
          </>
        }
      >
        {t('notYetLead')}
      </EmptyState>
    );
  return (
    <section aria-label={t('checks')} className="grid gap-3 rounded-lg border border-line bg-surface px-4 py-3">
      {running && <RunningCheck key={running.jobId} list={list} running={running} mayStop={mayRun} onEnd={ended} />}
      <ul className="grid items-start gap-x-6 gap-y-3 lg:grid-cols-2">
        {(['rules', 'linkage'] as const).map((source) => (
          <LastRun key={source} source={source} run={last(source)} list={list} rules={rules} button={button(source)} />
        ))}
        {across && (
          <Across
            list={list}
            state={across}
            button={
              mayRun &&
              !running && (
                <Button
                  size="small"
                  busy={start.isPending && start.variables === 'across'}
                  onClick={() => start.mutate('across')}
                  icon={<Building2 aria-hidden className="size-4" />}
                >
                  {crossText('compare')}
                </Button>
              )
            }
          />
        )}
      </ul>
    </section>
  );
}

function LastRun({
  source,
  run,
  list,
  rules,
  button,
}: {
  readonly source: FindingSource;
  readonly run: CheckRun | undefined;
  readonly list: VoterList;
  readonly rules: readonly ListedRule[];
  readonly button: ReactNode;
}) {
  const t = useText(findingMessages);
  const language = useLanguage();
  const number = (value: number) => formatNumber(value, language);
  // Both checks may be open at once.
  const label = `${t(source === 'rules' ? 'rulesName' : 'duplicatesName')}: ${t('perRule')}`;
  return (
    <li className="grid gap-1">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <p className="flex flex-wrap items-center gap-2 font-bold">
          {t(source === 'rules' ? 'rulesName' : 'duplicatesName')}
          {run && run.revision < list.revision && <Badge tone="attention">{t('oldRevision')}</Badge>}
        </p>
        {button}
      </div>
      <p className="text-sm text-ink-soft">
        {run
          ? `${t('runAt', { revision: run.revision, at: formatInstant(run.finishedAt, language) })} · ${t('runResult', { added: number(run.findings.added), kept: number(run.findings.kept), closed: number(run.findings.closed) })}`
          : t('neverRun')}
      </p>
      {run && run.revision < list.revision && (
        <p className="text-sm text-needs-reading">{t('outdated', { revision: list.revision })}</p>
      )}
      {run && run.counts.length > 0 && (
        <details>
          <summary className="text-sm font-semibold text-nila-text">
            {t('perRule')} ({number(run.counts.length)})
          </summary>
          <div className="mt-1 max-h-96 overflow-y-auto" tabIndex={0} role="region" aria-label={label}>
            <Table<CheckRun['counts'][number]>
              label={label}
              rows={run.counts}
              rowKey={({ code }) => code}
              columns={[
                {
                  key: 'code',
                  head: t('codeHead'),
                  cell: ({ code }) => <span className="numeric font-semibold">{code}</span>,
                },
                {
                  key: 'rule',
                  head: t('rule'),
                  cell: ({ code }) => rules.find((rule) => rule.code === code)?.title[language] ?? '',
                },
                {
                  key: 'found',
                  head: t('found'),
                  numeric: true,
                  cell: ({ found, hidden }) => (
                    <>
                      {found === 0 ? (
                        <span className="text-ink-soft">{t('checkedNone')}</span>
                      ) : (
                        <strong>{number(found)}</strong>
                      )}
                      {hidden > 0 && (
                        <span className="block text-xs text-ink-soft">
                          {number(hidden)} {t('hiddenByOthers')}
                        </span>
                      )}
                    </>
                  ),
                },
              ]}
            />
          </div>
        </details>
      )}
    </li>
  );
}

/** The comparison with other units: when it was, and what is compared. */
function Across({
  list,
  state,
  button,
}: {
  readonly list: VoterList;
  readonly state: CrossState & { readonly total: number };
  readonly button: ReactNode;
}) {
  const t = useText(crossMessages);
  const say = useText(findingMessages);
  const language = useLanguage();
  const { compared, total } = state;
  return (
    <li className="grid gap-1 lg:col-span-2">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <p className="flex flex-wrap items-center gap-2 font-bold">
          {t('name')}
          {compared && compared.revision < list.revision && <Badge tone="attention">{say('oldRevision')}</Badge>}
        </p>
        {button}
      </div>
      <p className="text-sm text-ink-soft">
        {compared
          ? t('compared', {
              revision: compared.revision,
              at: formatInstant(compared.at, language),
              count: formatNumber(total, language),
            })
          : t('never')}
      </p>
      <p className="text-sm text-ink-soft">{t('lead')}</p>
    </li>
  );
}

function RunningCheck({
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
