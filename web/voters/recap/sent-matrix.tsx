/** Who below has sent for one period, what it adds up to, and what waits to be received. */
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import Inbox from 'lucide-react/icons/inbox';
import { useState } from 'react';
import type { SentRow } from '../../../src/elections/voters/schema.ts';
import {
  Badge,
  Banner,
  Button,
  buttonClass,
  Card,
  EmptyState,
  Pager,
  Progress,
  SelectField,
  Skeleton,
  Table,
} from '../../design/index.ts';
import { formatInstant, formatNumber } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/language.ts';
import { useText } from '../../i18n/messages.ts';
import { sentTones } from './attempts.tsx';
import { DueDate } from './due-date.tsx';
import { recapMessages } from './messages.ts';
import { sentQuery, type Period, type Sent, type SentFilter } from './queries.ts';
import { ReceivedSum } from './received-sum.tsx';
import type { UnitId } from '../../../src/platform/schema.ts';

export function SentMatrix({
  unitId,
  unitName,
  period,
}: {
  readonly unitId: UnitId;
  readonly unitName: string;
  readonly period: Period;
}) {
  const t = useText(recapMessages);
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
  if (data.counts.all === 0) return <NothingBelow />;
  const show = (next: SentFilter) => {
    setFilter(next);
    setPage(1);
  };
  return (
    <>
      <Card>
        <div className="grid gap-3">
          <Received counts={data.counts} />
          <DueDate key={data.due?.due ?? ''} unitId={unitId} period={period} due={data.due} late={data.counts.late} />
          <Waiting sent={data} onShow={() => show('dikirim')} />
        </div>
      </Card>
      <ReceivedSum unitId={unitId} unitName={unitName} period={period} sent={data} />
      <Card>
        <StateFilter counts={data.counts} value={filter} onChange={show} />
        {data.total === 0 ? <p className="text-ink-soft">{t('none')}</p> : <Units rows={data.items} />}
        <Pager page={data.page} size={data.size} total={data.total} onPage={setPage} />
      </Card>
    </>
  );
}

function NothingBelow() {
  const t = useText(recapMessages);
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
}

function Received({ counts: { diterima, all } }: { readonly counts: Sent['counts'] }) {
  const t = useText(recapMessages);
  const language = useLanguage();
  const words = { done: formatNumber(diterima, language), all: formatNumber(all, language) };
  return <Progress label={t('progress', words)} done={diterima} total={all} />;
}

/** The way to what waits to be received: the first of it that this page lists, or the list of all of it. */
function Waiting({ sent: { counts, items }, onShow }: { readonly sent: Sent; readonly onShow: () => void }) {
  const t = useText(recapMessages);
  const language = useLanguage();
  if (counts.dikirim === 0) return null;
  const first = items.find(({ state }) => state === 'dikirim');
  const way = first?.submission ? (
    <Link
      to="/pemilih/rekap/$recapId"
      params={{ recapId: first.submission.recapId }}
      className={buttonClass('primary', 'small')}
    >
      {t('open')} {first.unitName}
    </Link>
  ) : (
    <Button look="primary" size="small" onClick={onShow}>
      {t('open')}
    </Button>
  );
  return (
    <Banner kind="attention" action={way}>
      {t('nextReceive', { count: formatNumber(counts.dikirim, language) })}
    </Banner>
  );
}

function StateFilter({
  counts,
  value,
  onChange,
}: {
  readonly counts: Sent['counts'];
  readonly value: SentFilter;
  readonly onChange: (filter: SentFilter) => void;
}) {
  const t = useText(recapMessages);
  const language = useLanguage();
  const counted = (label: string, count: number) => `${label} (${formatNumber(count, language)})`;
  const states = ['belum', 'dikirim', 'diterima', 'dikembalikan'] as const;
  return (
    <SelectField
      label={t('state')}
      className="mb-3 max-w-xs"
      value={value}
      options={[
        { value: '', label: counted(t('all'), counts.all) },
        ...states.map((state) => ({ value: state, label: counted(t(state), counts[state]) })),
        { value: 'terlambat', label: counted(t('late'), counts.late) },
      ]}
      onChange={({ target }) => onChange(target.value as SentFilter)}
    />
  );
}

function Units({ rows }: { readonly rows: readonly SentRow[] }) {
  const t = useText(recapMessages);
  const language = useLanguage();
  const number = (value = 0) => formatNumber(value, language);
  return (
    <Table<SentRow>
      label={t('pageTitle')}
      rows={rows}
      rowKey={({ unitId }) => unitId}
      columns={[
        { key: 'unit', head: t('unit'), cell: (row) => <Unit row={row} /> },
        { key: 'state', head: t('state'), cell: (row) => <State row={row} /> },
        { key: 'voters', head: t('voters'), numeric: true, cell: ({ top }) => (top ? number(top['total']) : '—') },
        {
          key: 'change',
          head: t('newAndRemoved'),
          numeric: true,
          cell: ({ top }) => (top ? `${number(top['baru'])} / ${number(top['tms'])}` : '—'),
        },
      ]}
    />
  );
}

function Unit({ row: { submission, unitName } }: { readonly row: SentRow }) {
  if (!submission) return unitName;
  return (
    <Link
      to="/pemilih/rekap/$recapId"
      params={{ recapId: submission.recapId }}
      className="font-semibold text-nila-text hover:underline"
    >
      {unitName}
    </Link>
  );
}

const remarkBadges = {
  partial: 'countPartial',
  unchecked: 'countUnchecked',
  rejected: 'countRejected',
  unsettled: 'countUnsettled',
  outside: 'countOutside',
  unplaced: 'countUnplaced',
  sexless: 'countSexless',
} as const;

function State({ row: { state, late, submission, attempts, remarks } }: { readonly row: SentRow }) {
  const t = useText(recapMessages);
  const language = useLanguage();
  return (
    <span className="flex flex-wrap items-center gap-1.5">
      <Badge tone={sentTones[state]}>{t(state)}</Badge>
      {late && <Badge tone="bad">{t('late')}</Badge>}
      {remarks.map(({ code, count }) => (
        <Badge key={code} tone="attention">
          {t(remarkBadges[code], { count: formatNumber(count, language) })}
        </Badge>
      ))}
      {submission && (
        <span className="text-sm text-ink-faint">
          {formatInstant(submission.sentAt, language)}
          {attempts > 1 && ` · ${t('attempt', { n: attempts })}`}
        </span>
      )}
    </span>
  );
}
