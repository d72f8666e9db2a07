/** Registers kept by hand that come in: a new one, and those before. */
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { RegisterImport } from '../../src/registers/schema.ts';
import { upload } from '../api/client.ts';
import { Badge, Banner, Card, FileDrop, PagedCard, SelectField, Table, type Tone } from '../design/index.ts';
import { formatInstant, formatNumber } from '../i18n/format.ts';
import { useLanguage } from '../i18n/language.ts';
import { useText } from '../i18n/messages.ts';
import { today } from '../i18n/today.ts';
import { useCan, useUnit } from '../identity/session.ts';
import { useKinds } from './kinds.ts';
import { registersMessages } from './messages.ts';
import { importsQuery } from './queries.ts';

export const importTones: Readonly<Record<RegisterImport['state'], Tone>> = {
  dibaca: 'nila',
  siap: 'attention',
  menyimpan: 'nila',
  diterima: 'good',
  ditolak: 'plain',
  gagal: 'bad',
};

export function ImportsPage() {
  const t = useText(registersMessages);
  const { unitId } = useUnit();
  const { halaman = 1 } = useSearch({ from: '/staff/buku-nomor/impor' });
  const navigate = useNavigate({ from: '/buku-nomor/impor' });
  const { data, error } = useQuery(importsQuery(unitId, halaman));
  return (
    <div className="mx-auto grid max-w-5xl grid-cols-[minmax(0,1fr)] gap-5">
      <header>
        <Link to="/buku-nomor" className="text-nila-text hover:underline">
          ← {t('back')}
        </Link>
        <h1 className="text-2xl font-bold">{t('imports')}</h1>
        <p className="max-w-prose text-ink-soft">{t('importsWhy')}</p>
      </header>
      {useCan('registers.manage') && <NewImport />}
      <PagedCard
        data={data}
        error={error}
        none={t('noImports')}
        onPage={(page) => void navigate({ search: { halaman: page } })}
      >
        {({ items }) => <Imports items={items} />}
      </PagedCard>
    </div>
  );
}

function NewImport() {
  const t = useText(registersMessages);
  const { unitId } = useUnit();
  const { kinds } = useKinds();
  const navigate = useNavigate();
  const [kind, setKind] = useState('SD');
  const now = Number(today().slice(0, 4));
  const [year, setYear] = useState(String(now));
  const send = useMutation({
    mutationFn: (file: File) =>
      upload('/api/registers/imports', file, {
        params: { query: { unitId, kind, year: Number(year), name: file.name.slice(0, 200) } },
      }),
    onSuccess: ({ importId }) => navigate({ to: '/buku-nomor/impor/$importId', params: { importId } }),
  });
  return (
    <Card>
      <div className="mb-3 flex flex-wrap gap-3">
        <SelectField
          label={t('kind')}
          options={kinds}
          value={kind}
          onChange={({ target }) => setKind(target.value)}
          className="max-sm:basis-full sm:w-56"
        />
        <SelectField
          label={t('year')}
          options={Array.from({ length: 8 }, (_, n) => String(now - n)).map((value) => ({ value, label: value }))}
          value={year}
          onChange={({ target }) => setYear(target.value)}
          className="max-sm:basis-full sm:w-32"
        />
      </div>
      {send.error && <Banner kind="bad">{send.error.message}</Banner>}
      <FileDrop accept=".xlsx" disabled={send.isPending} onFiles={([file]) => file && send.mutate(file)} />
    </Card>
  );
}

/** "12 diambil, 3 ditolak …". */
export function useCounts(): (counts: NonNullable<RegisterImport['counts']>) => string {
  const t = useText(registersMessages);
  const language = useLanguage();
  const number = (value: number) => formatNumber(value, language);
  return ({ take, reject, same, missing }) =>
    t('counts', { take: number(take), reject: number(reject), same: number(same), missing: number(missing) });
}

function Imports({ items }: { readonly items: readonly RegisterImport[] }) {
  const t = useText(registersMessages);
  const language = useLanguage();
  const counted = useCounts();
  return (
    <Table<RegisterImport>
      label={t('imports')}
      rows={items}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'file',
          head: t('file'),
          cell: ({ id, name, kind, year }) => (
            <>
              <Link
                to="/buku-nomor/impor/$importId"
                params={{ importId: id }}
                className="font-semibold break-words text-nila-text hover:underline"
              >
                {name}
              </Link>
              <span className="block text-sm text-ink-faint">
                {kind} · {year}
              </span>
            </>
          ),
        },
        {
          key: 'state',
          head: t('state'),
          cell: ({ state, counts }) => (
            <>
              <Badge tone={importTones[state]}>{t(state)}</Badge>
              {counts && <span className="block text-sm text-ink-soft">{counted(counts)}</span>}
            </>
          ),
        },
        { key: 'at', head: t('date'), cell: ({ askedAt }) => formatInstant(askedAt, language) },
      ]}
    />
  );
}
