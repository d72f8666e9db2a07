/** The check of a list by the rules: begin it, see how far it is, stop it, and read which revision was looked at and what each rule counted. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import type { CheckRun, VoterList } from '../../../src/elections/voters/schema.ts';
import { answer, api } from '../../api/client.ts';
import { Banner, Button, Card, Progress, Skeleton, Table } from '../../design/index.ts';
import { formatInstant, formatNumber } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/language.ts';
import { useText } from '../../i18n/messages.ts';
import { useCan } from '../../identity/session.ts';
import { checkMessages } from './messages.ts';
import { checkJobQuery, checksQuery, rulesQuery } from './queries.ts';
import { titleOf } from './rules-page.tsx';

/** `onChecked`: findings have changed. */
export function CheckCard({ list, onChecked }: { readonly list: VoterList; readonly onChecked?: () => void }) {
  const t = useText(checkMessages);
  const language = useLanguage();
  const queries = useQueryClient();
  const mayCheck = useCan('voters.edit', list.unitId) && list.state === 'terimpor';
  const { data, error } = useQuery(checksQuery(list.id));
  const refresh = () => queries.invalidateQueries({ queryKey: ['voter-checks', list.id] });
  const start = useMutation({ mutationFn: () => answer(api.POST('/api/voters/lists/{listId}/check', { params: { path: { listId: list.id } } })), onSettled: refresh });
  const last = data?.runs.find(({ source }) => source === 'rules');
  if (error) return <Banner kind="bad">{error.message}</Banner>;
  if (!data) return <Skeleton lines={2} />;
  return (
    <Card title={t('check')} aside={mayCheck && data.jobId === null && <Button look={last === undefined || last.revision < list.revision ? 'primary' : 'secondary'} busy={start.isPending} onClick={() => start.mutate()}>{last ? t('again') : t('start')}</Button>}>
      <div className="grid gap-3">
        {start.error && <Banner kind="bad">{start.error.message}</Banner>}
        {data.jobId !== null && <Running jobId={data.jobId} list={list} mayCancel={mayCheck} onEnd={() => { void refresh(); onChecked?.(); }} />}
        {last ? <Last run={last} list={list} /> : data.jobId === null && <p className="text-ink-soft">{t('never')}</p>}
        <p className="text-sm"><Link to="/pemilih/aturan" className="font-semibold text-nila-text hover:underline">{t('rulesPage')}</Link></p>
      </div>
      <span className="sr-only" role="status">{last && t('done', doneValues(last, language))}</span>
    </Card>
  );
}

function Running({ jobId, list, mayCancel, onEnd }: { readonly jobId: string; readonly list: VoterList; readonly mayCancel: boolean; readonly onEnd: () => void }) {
  const t = useText(checkMessages);
  const language = useLanguage();
  const { data: job } = useQuery(checkJobQuery(jobId));
  const cancel = useMutation({ mutationFn: () => answer(api.POST('/api/voters/lists/{listId}/check/cancel', { params: { path: { listId: list.id } } })), onSettled: onEnd });
  const ended = job !== undefined && !['queued', 'running'].includes(job.state);
  useEffect(() => {
    if (ended && job.state !== 'failed') onEnd();
    // The job's end is told once.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [ended]);
  if (job?.state === 'failed') return <Banner kind="bad">{job.failure?.message[language]}</Banner>;
  return (
    <div className="grid items-end gap-3 sm:grid-cols-[1fr_auto]">
      <Progress label={job?.state === 'running' ? t('running', { rows: formatNumber(list.rows, language) }) : t('waiting')} {...(job?.state === 'running' && job.total > 0 ? { done: job.done, total: job.total } : {})} />
      {mayCancel && <Button size="small" busy={cancel.isPending} onClick={() => cancel.mutate()}>{t('cancel')}</Button>}
    </div>
  );
}

const doneValues = (run: CheckRun, language: 'id' | 'en') => ({
  when: formatInstant(run.finishedAt, language), revision: run.revision, rules: run.counts.length, found: formatNumber(run.counts.reduce((sum, { found }) => sum + found, 0), language),
  added: formatNumber(run.findings.added, language), closed: formatNumber(run.findings.closed, language),
});

function Last({ run, list }: { readonly run: CheckRun; readonly list: VoterList }) {
  const t = useText(checkMessages);
  const language = useLanguage();
  const { data: rules } = useQuery(rulesQuery);
  const [open, setOpen] = useState(false);
  const counts = run.counts.toSorted((a, b) => b.found - a.found || (a.code < b.code ? -1 : 1));
  const title = (code: string) => {
    const rule = rules?.find((each) => each.code === code);
    return rule ? titleOf(rule, language) : '';
  };
  return (
    <>
      {run.revision < list.revision && <Banner kind="attention">{t('outdated', { revision: list.revision })}</Banner>}
      <p>{t('done', doneValues(run, language))}</p>
      <p><Button size="small" aria-expanded={open} onClick={() => setOpen(!open)}>{open ? t('hide') : t('show')}</Button></p>
      {open && (
        <Table<CheckRun['counts'][number]> label={t('counts')} rows={counts} rowKey={({ code }) => code} columns={[
          { key: 'rule', head: t('rule'), cell: ({ code }) => <><span className="mr-2 text-ink-faint">{code}</span>{title(code)}</> },
          { key: 'found', head: t('found'), numeric: true, cell: ({ found }) => (found === 0 ? <span className="text-ink-faint">{t('none')}</span> : formatNumber(found, language)) },
          { key: 'hidden', head: t('hidden'), numeric: true, cell: ({ hidden }) => (hidden === 0 ? '–' : formatNumber(hidden, language)) },
        ]} />
      )}
    </>
  );
}
