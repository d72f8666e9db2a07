/** What the units below have sent: who has and has not, the sum, and the one step that is next. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import Inbox from 'lucide-react/icons/inbox';
import { useState } from 'react';
import type { SentRow } from '../../../src/elections/voters/schema.ts';
import {
  Badge,
  Banner,
  Button,
  buttonClass,
  Card,
  DateField,
  EmptyState,
  Pager,
  Progress,
  SelectField,
  Skeleton,
  Table,
  TextField,
  toast,
  toastFailure,
  type Tone,
} from '../../design/index.ts';
import { formatDate, formatInstant, formatNumber } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/language.ts';
import { useText } from '../../i18n/messages.ts';
import { useCan, useUnit } from '../../identity/session.ts';
import { measureLabel } from './labels.ts';
import { recapMessages } from './messages.ts';
import { periodsQuery, sentQuery, setDueDate, sumRecaps, type Period, type Sent, type SentFilter } from './queries.ts';

export const sentTones: Record<SentRow['state'], Tone> = {
  belum: 'plain',
  dikirim: 'attention',
  diterima: 'good',
  dikembalikan: 'bad',
};
const keyOf = ({ kind, period }: Period) => `${kind} ${period}`;

export function SentPage() {
  const t = useText(recapMessages);
  const { unitId, unitName } = useUnit();
  const search = useSearch({ from: '/staff/pemilih/rekap' });
  const navigate = useNavigate({ from: '/pemilih/rekap' });
  const { data: periods, error } = useQuery(periodsQuery(unitId));
  const [typed, setTyped] = useState('');
  const chosen: Period | undefined = search.periode
    ? { kind: search.jenis ?? 'pdpb', period: search.periode }
    : periods?.[0];
  const choose = (next: Period) => void navigate({ search: { periode: next.period, jenis: next.kind } });
  const options =
    chosen && !periods?.some((one) => keyOf(one) === keyOf(chosen)) ? [chosen, ...(periods ?? [])] : (periods ?? []);
  return (
    <div className="mx-auto grid max-w-6xl grid-cols-[minmax(0,1fr)] gap-5">
      <header className="flex flex-wrap items-end justify-between gap-3">
        <div>
          <p className="text-sm">
            <Link to="/pemilih" className="font-semibold text-nila-text hover:underline">
              ← {t('myRecaps')}
            </Link>
          </p>
          <h1 className="text-xl font-bold sm:text-2xl">{t('pageTitle')}</h1>
          <p className="text-ink-soft">{t('pageIntro', { unit: unitName })}</p>
        </div>
        <div className="flex flex-wrap items-end gap-3">
          {options.length > 0 && (
            <SelectField
              label={t('period')}
              value={chosen ? keyOf(chosen) : ''}
              options={options.map((one) => ({
                value: keyOf(one),
                label: `${one.kind === 'other' ? '' : `${one.kind.toUpperCase()} `}${one.period}`,
              }))}
              onChange={({ target }) => {
                const found = options.find((one) => keyOf(one) === target.value);
                if (found) choose(found);
              }}
            />
          )}
          <form
            className="flex items-end gap-2"
            onSubmit={(event) => {
              event.preventDefault();
              if (typed.trim().length > 1) choose({ kind: 'pdpb', period: typed.trim() });
            }}
          >
            <TextField
              label={t('newPeriod')}
              placeholder="2026-TW4"
              value={typed}
              maxLength={40}
              className="w-32"
              onChange={({ target }) => setTyped(target.value)}
            />
            <Button type="submit" disabled={typed.trim().length < 2}>
              {t('openPeriod')}
            </Button>
          </form>
        </div>
      </header>
      {error ? (
        <Banner kind="bad" title={t('loadFailed')}>
          {error.message}
        </Banner>
      ) : !periods ? (
        <Skeleton lines={6} />
      ) : chosen ? (
        <Matrix key={keyOf(chosen)} unitId={unitId} unitName={unitName} period={chosen} />
      ) : (
        <EmptyState icon={<Inbox className="size-6" />} title={t('none')}>
          {t('nothingBelowWhat')}
        </EmptyState>
      )}
    </div>
  );
}

function Matrix({
  unitId,
  unitName,
  period,
}: {
  readonly unitId: string;
  readonly unitName: string;
  readonly period: Period;
}) {
  const t = useText(recapMessages);
  const language = useLanguage();
  const [filter, setFilter] = useState<SentFilter>('');
  const [page, setPage] = useState(1);
  const { data, error } = useQuery(sentQuery(unitId, period, filter, page));
  if (error)
    return (
      <Banner kind="bad" title={t('loadFailed')}>
        {error.message}
      </Banner>
    );
  if (!data) return <Skeleton lines={8} />;
  if (data.counts.all === 0)
    return (
      <EmptyState
        icon={<Inbox className="size-6" />}
        title={t('nothingBelow')}
        action={
          <Link to="/pemilih" className={buttonClass('primary')}>
            {t('myRecaps')}
          </Link>
        }
      >
        {t('nothingBelowWhat')}
      </EmptyState>
    );
  const number = (value: number) => formatNumber(value, language);
  const states = ['belum', 'dikirim', 'diterima', 'dikembalikan'] as const;
  const first = data.items.find(({ state }) => state === 'dikirim');
  return (
    <>
      <Card>
        <div className="grid gap-3">
          <Progress
            label={t('progress', { done: number(data.counts.diterima), all: number(data.counts.all) })}
            done={data.counts.diterima}
            total={data.counts.all}
          />
          <Due key={data.due?.due ?? ''} unitId={unitId} period={period} due={data.due} late={data.counts.late} />
          {data.counts.dikirim > 0 && (
            <Banner
              kind="attention"
              action={
                first?.submission ? (
                  <Link
                    to="/pemilih/rekap/$recapId"
                    params={{ recapId: first.submission.recapId }}
                    className={buttonClass('primary', 'small')}
                  >
                    {t('open')} {first.unitName}
                  </Link>
                ) : (
                  <Button look="primary" size="small" onClick={() => setFilter('dikirim')}>
                    {t('open')}
                  </Button>
                )
              }
            >
              {t('nextReceive', { count: number(data.counts.dikirim) })}
            </Banner>
          )}
        </div>
      </Card>
      <Sum unitId={unitId} unitName={unitName} period={period} sent={data} />
      <Card>
        <SelectField
          label={t('state')}
          className="mb-3 max-w-xs"
          value={filter}
          options={[
            { value: '', label: `${t('all')} (${number(data.counts.all)})` },
            ...states.map((state) => ({ value: state, label: `${t(state)} (${number(data.counts[state])})` })),
            { value: 'terlambat', label: `${t('late')} (${number(data.counts.late)})` },
          ]}
          onChange={({ target }) => {
            setFilter(target.value as SentFilter);
            setPage(1);
          }}
        />
        {data.total === 0 ? (
          <p className="text-ink-soft">{t('none')}</p>
        ) : (
          <Table<SentRow>
            label={t('pageTitle')}
            rows={data.items}
            rowKey={({ unitId: id }) => id}
            columns={[
              {
                key: 'unit',
                head: t('unit'),
                cell: (row) =>
                  row.submission ? (
                    <Link
                      to="/pemilih/rekap/$recapId"
                      params={{ recapId: row.submission.recapId }}
                      className="font-semibold text-nila-text hover:underline"
                    >
                      {row.unitName}
                    </Link>
                  ) : (
                    row.unitName
                  ),
              },
              {
                key: 'state',
                head: t('state'),
                cell: (row) => (
                  <span className="flex flex-wrap items-center gap-1.5">
                    <Badge tone={sentTones[row.state]}>{t(row.state)}</Badge>
                    {row.late && <Badge tone="bad">{t('late')}</Badge>}
                    {row.submission && (
                      <span className="text-sm text-ink-faint">
                        {formatInstant(row.submission.sentAt, language)}
                        {row.attempts > 1 && ` · ${t('attempt', { n: row.attempts })}`}
                      </span>
                    )}
                  </span>
                ),
              },
              {
                key: 'voters',
                head: t('voters'),
                numeric: true,
                cell: (row) => (row.top ? number(row.top['total'] ?? 0) : '—'),
              },
              {
                key: 'change',
                head: t('newAndRemoved'),
                numeric: true,
                cell: (row) => (row.top ? `${number(row.top['baru'] ?? 0)} / ${number(row.top['tms'] ?? 0)}` : '—'),
              },
            ]}
          />
        )}
        <Pager page={data.page} size={data.size} total={data.total} onPage={setPage} />
      </Card>
    </>
  );
}

function Due({
  unitId,
  period,
  due,
  late,
}: {
  readonly unitId: string;
  readonly period: Period;
  readonly due: Sent['due'];
  readonly late: number;
}) {
  const t = useText(recapMessages);
  const language = useLanguage();
  const mayChange = useCan('voters.settle', unitId);
  const queries = useQueryClient();
  const [editing, setEditing] = useState(false);
  const [day, setDay] = useState(due?.due ?? '');
  const [source, setSource] = useState(due?.source ?? '');
  const save = useMutation({
    mutationFn: () => setDueDate(unitId, period, day, source),
    onError: toastFailure,
    onSuccess: async () => {
      toast(t('dueSaved'));
      setEditing(false);
      await queries.invalidateQueries({ queryKey: ['submissions', unitId] });
    },
  });
  if (editing) {
    return (
      <form
        className="flex flex-wrap items-end gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          if (day) save.mutate();
        }}
      >
        <DateField label={t('due')} value={day} onChange={(next) => setDay(next ?? '')} />
        <TextField
          label={t('dueSource')}
          value={source}
          maxLength={200}
          className="min-w-48 flex-1"
          onChange={({ target }) => setSource(target.value)}
        />
        <Button type="submit" look="primary" busy={save.isPending} disabled={day === ''}>
          {t('dueSave')}
        </Button>
      </form>
    );
  }
  return (
    <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
      <span>
        {due ? (
          <>
            {t('due')}: <strong>{formatDate(due.due, language)}</strong>
            {due.source && ` (${due.source})`}
          </>
        ) : (
          t('dueNone')
        )}
      </span>
      {late > 0 && <Badge tone="bad">{t('lateCount', { count: formatNumber(late, language) })}</Badge>}
      {mayChange && (
        <Button size="small" onClick={() => setEditing(true)}>
          {t('dueChange')}
        </Button>
      )}
    </p>
  );
}

const summed = ['awal', 'baru', 'tms', 'masuk', 'keluar', 'total', 'l', 'p', 'tps'] as const;

function Sum({
  unitId,
  unitName,
  period,
  sent,
}: {
  readonly unitId: string;
  readonly unitName: string;
  readonly period: Period;
  readonly sent: Sent;
}) {
  const t = useText(recapMessages);
  const language = useLanguage();
  const maySum = useCan('voters.settle', unitId);
  const queries = useQueryClient();
  const navigate = useNavigate();
  const missing = sent.counts.all - sent.counts.diterima;
  const sum = useMutation({
    mutationFn: () => sumRecaps(unitId, period, missing > 0),
    onError: toastFailure,
    onSuccess: async ({ recapId }) => {
      toast(t('summed'));
      await queries.invalidateQueries({ queryKey: ['submissions', unitId] });
      await navigate({ to: '/pemilih/rekap/$recapId', params: { recapId } });
    },
  });
  if (sent.counts.diterima === 0) return null;
  const number = (value: number) => formatNumber(value, language);
  // Moves within a unit cancel out; those across its border belong in the sum.
  const moved = sent.received['masuk'] !== sent.received['keluar'];
  const equal = sent.own !== null && summed.every((name) => (sent.own?.top[name] ?? 0) === (sent.received[name] ?? 0));
  const own = sent.own && (
    <Link
      to="/pemilih/rekap/$recapId"
      params={{ recapId: sent.own.recapId }}
      className={buttonClass(equal ? 'primary' : 'secondary', 'small')}
    >
      {t('openOwn', { unit: unitName })}
    </Link>
  );
  return (
    <Card title={t('sumTitle')}>
      <div className="grid gap-3">
        <dl className="flex flex-wrap gap-x-6 gap-y-2">
          {summed
            .filter((name) => moved || (name !== 'masuk' && name !== 'keluar'))
            .map((name) => (
              <div key={name}>
                <dt className="text-xs font-semibold text-ink-faint">{measureLabel(name, language)}</dt>
                <dd className="numeric text-lg font-bold">{number(sent.received[name] ?? 0)}</dd>
              </div>
            ))}
        </dl>
        {missing > 0 && <p className="text-sm text-needs-reading">{t('sumPartial', { count: number(missing) })}</p>}
        {sent.own && (
          <Banner kind={equal ? 'good' : 'attention'} action={own}>
            {equal
              ? t('ownEqual', { unit: unitName })
              : t('ownDiffers', {
                  unit: unitName,
                  own: number(sent.own.top['total'] ?? 0),
                  sum: number(sent.received['total'] ?? 0),
                })}
          </Banner>
        )}
        {sent.own !== null && sent.own.broken.length > 0 && (
          <p className="text-sm text-needs-reading">
            {t('sumBroken', { units: sent.own.broken.map(({ unitName: name }) => name).join(', ') })}
          </p>
        )}
        {maySum && !equal && (
          <div>
            <Button
              look={sent.counts.dikirim > 0 ? 'secondary' : 'primary'}
              busy={sum.isPending}
              onClick={() => sum.mutate()}
            >
              {sent.own ? t('sumAgain') : t('sumNow', { count: number(sent.counts.diterima) })}
            </Button>
          </div>
        )}
      </div>
    </Card>
  );
}
