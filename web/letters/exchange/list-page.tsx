/** Lists of letters from elsewhere: a new one, and those before. */
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { exchangePurposes, type ExchangeFile, type ExchangePurpose } from '../../../src/letters/schema.ts';
import { upload } from '../../api/client.ts';
import { Banner, Card, FileDrop, NotVerified, PagedCard, SelectField, Table } from '../../design/index.ts';
import { formatInstant } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/language.ts';
import { useText } from '../../i18n/messages.ts';
import { today } from '../../i18n/today.ts';
import { useCan, useUnit } from '../../identity/session.ts';
import { ExportCard } from './export-card.tsx';
import { exchangeMessages } from './messages.ts';
import { FileState } from './pieces.tsx';
import { filesQuery } from './queries.ts';
import { SrikandiCard } from './srikandi-card.tsx';

export function ExchangePage() {
  const t = useText(exchangeMessages);
  const { unitId } = useUnit();
  const { halaman = 1 } = useSearch({ from: '/staff/surat/srikandi' });
  const navigate = useNavigate({ from: '/surat/srikandi' });
  const { data, error } = useQuery(filesQuery(unitId, halaman));
  const manages = useCan('registers.manage');
  return (
    <div className="mx-auto grid max-w-5xl grid-cols-[minmax(0,1fr)] gap-5">
      <header>
        <Link to="/surat" className="text-nila-text hover:underline">
          ← {t('back')}
        </Link>
        <h1 className="text-2xl font-bold">{t('title')}</h1>
        <p className="max-w-prose text-ink-soft">{t('lead')}</p>
      </header>
      {manages && <NewFile />}
      <PagedCard
        data={data}
        error={error}
        none={t('none')}
        title={t('files')}
        className=""
        onPage={(page) => void navigate({ search: { halaman: page } })}
      >
        {({ items }) => <Files items={items} />}
      </PagedCard>
      {manages && <ExportCard />}
      <SrikandiCard />
    </div>
  );
}

function NewFile() {
  const t = useText(exchangeMessages);
  const { unitId } = useUnit();
  const navigate = useNavigate();
  const [purpose, setPurpose] = useState<ExchangePurpose>('srikandi-keluar');
  const [month, setMonth] = useState(today().slice(0, 7));
  const [year, setYear] = useState(today().slice(0, 4));
  const period = purpose === 'agenda' ? year : month;
  const send = useMutation({
    mutationFn: (file: File) =>
      upload('/api/letters/exchange', file, {
        params: { query: { unitId, purpose, period, name: file.name.slice(0, 200) } },
      }),
    onSuccess: ({ fileId }) => navigate({ to: '/surat/srikandi/$fileId', params: { fileId } }),
  });
  return (
    <Card>
      <div className="mb-3 flex flex-wrap gap-3">
        <SelectField
          label={t('purpose')}
          options={exchangePurposes.map((value) => ({ value, label: t(value) }))}
          value={purpose}
          onChange={({ target }) => setPurpose(exchangePurposes.find((one) => one === target.value) ?? 'agenda')}
          className="max-sm:basis-full sm:w-96"
        />
        {purpose === 'agenda' ? (
          <SelectField
            label={t('year')}
            options={choices(12, 'year')}
            value={year}
            onChange={({ target }) => setYear(target.value)}
            className="max-sm:basis-full sm:w-40"
          />
        ) : (
          <SelectField
            label={t('month')}
            options={choices(24, 'month')}
            value={month}
            onChange={({ target }) => setMonth(target.value)}
            className="max-sm:basis-full sm:w-40"
          />
        )}
      </div>
      {purpose !== 'agenda' && (
        <p className="mb-3 max-w-prose text-sm text-ink-soft">
          <NotVerified /> {t('formatUnknown')}
        </p>
      )}
      {send.error && <Banner kind="bad">{send.error.message}</Banner>}
      <FileDrop
        accept={purpose === 'agenda' ? '.xlsx,.csv' : '.xlsx,.csv,.pdf'}
        disabled={send.isPending}
        onFiles={([file]) => file && send.mutate(file)}
      />
    </Card>
  );
}

/** The last so many years or months, the newest first: '2026', '2026-11'. */
function choices(count: number, what: 'year' | 'month') {
  const [year = 0, month = 1] = today().split('-').map(Number);
  return Array.from({ length: count }, (_, n) => {
    const value =
      what === 'year' ? String(year - n) : new Date(Date.UTC(year, month - 1 - n, 1)).toISOString().slice(0, 7);
    return { value, label: value };
  });
}

function Files({ items }: { readonly items: readonly ExchangeFile[] }) {
  const t = useText(exchangeMessages);
  const language = useLanguage();
  return (
    <Table<ExchangeFile>
      label={t('files')}
      rows={items}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'file',
          head: t('file'),
          cell: ({ id, name, purpose, period }) => (
            <>
              <Link
                to="/surat/srikandi/$fileId"
                params={{ fileId: id }}
                className="font-semibold break-words text-nila-text hover:underline"
              >
                {name}
              </Link>
              <span className="block text-sm text-ink-faint">
                {t(purpose)} · {period}
              </span>
            </>
          ),
        },
        { key: 'state', head: t('state'), cell: (file) => <FileState file={file} /> },
        { key: 'at', head: t('at'), cell: ({ askedAt }) => formatInstant(askedAt, language) },
      ]}
    />
  );
}
