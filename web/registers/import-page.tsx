/** One register that came in: what can be taken, what cannot and why; then a person takes it or drops it. */
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { lineVerdicts, type ImportedLine, type ImportId, type RegisterImport } from '../../src/registers/schema.ts';
import { answer, api } from '../api/client.ts';
import { Badge, Banner, Button, Card, Pager, SelectField, Skeleton, Table, type Tone } from '../design/index.ts';
import { formatDate, formatNumber } from '../i18n/format.ts';
import { useLanguage } from '../i18n/language.ts';
import { useText } from '../i18n/messages.ts';
import { useCan } from '../identity/session.ts';
import { importTones, useCounts } from './imports-page.tsx';
import { registersMessages } from './messages.ts';
import { importedLinesQuery, importQuery, useRefresh } from './queries.ts';

export function ImportPage() {
  const t = useText(registersMessages);
  const language = useLanguage();
  const importId = useParams({ from: '/staff/buku-nomor/impor/$importId' }).importId as ImportId;
  const { data, error } = useQuery(importQuery(importId));
  const counted = useCounts();
  return (
    <div className="mx-auto grid max-w-6xl grid-cols-[minmax(0,1fr)] gap-5">
      <header>
        <Link to="/buku-nomor/impor" className="text-nila-text hover:underline">
          ← {t('imports')}
        </Link>
        {data && (
          <>
            <h1 className="text-2xl font-bold break-words">{data.name}</h1>
            <p className="flex flex-wrap items-center gap-2 text-ink-soft">
              {data.kind} · {data.year} <Badge tone={importTones[data.state]}>{t(data.state)}</Badge>
              {data.counts && counted(data.counts)}
            </p>
          </>
        )}
      </header>
      {error && <Banner kind="bad">{error.message}</Banner>}
      {data === undefined ? (
        !error && <Skeleton lines={8} />
      ) : data.failure ? (
        <Banner kind="bad">{data.failure[language]}</Banner>
      ) : data.counts === null ? (
        <Skeleton lines={8} />
      ) : (
        <>
          <Decide found={data} />
          <Lines importId={importId} state={data.state} />
        </>
      )}
    </div>
  );
}

function Decide({ found: { id, state, counts, missing } }: { readonly found: RegisterImport }) {
  const t = useText(registersMessages);
  const language = useLanguage();
  const refresh = useRefresh();
  const manages = useCan('registers.manage');
  const call = useMutation({
    mutationFn: (how: 'take' | 'refuse') =>
      answer(
        how === 'take'
          ? api.POST('/api/registers/imports/{registerImportId}/take', { params: { path: { registerImportId: id } } })
          : api.POST('/api/registers/imports/{registerImportId}/refuse', {
              params: { path: { registerImportId: id } },
            }),
      ),
    onSuccess: refresh,
  });
  return (
    <>
      {missing.length > 0 && (
        <Card title={t('missingNumbers')}>
          <p className="numeric break-words">{missing.join(', ')}</p>
          <p className="text-sm text-ink-soft">{t('missingWhy')}</p>
        </Card>
      )}
      {call.error && <Banner kind="bad">{call.error.message}</Banner>}
      {state === 'siap' && manages && (
        <div className="flex flex-wrap gap-2">
          <Button
            look="primary"
            busy={call.isPending && call.variables === 'take'}
            disabled={counts?.take === 0}
            onClick={() => call.mutate('take')}
          >
            {t('takeIn', { count: formatNumber(counts?.take ?? 0, language) })}
          </Button>
          <Button busy={call.isPending && call.variables === 'refuse'} onClick={() => call.mutate('refuse')}>
            {t('drop')}
          </Button>
        </div>
      )}
    </>
  );
}

const tones: Readonly<Record<ImportedLine['verdict'], Tone>> = { ambil: 'good', tolak: 'bad', sama: 'plain' };

function Lines({ importId, state }: { readonly importId: ImportId; readonly state: RegisterImport['state'] }) {
  const t = useText(registersMessages);
  const { halaman = 1, putusan } = useSearch({ from: '/staff/buku-nomor/impor/$importId' });
  const navigate = useNavigate({ from: '/buku-nomor/impor/$importId' });
  const verdict = lineVerdicts.find((one) => one === putusan);
  const { data, error } = useQuery(importedLinesQuery(importId, halaman, verdict, state));
  return (
    <Card title={t('lines')}>
      <SelectField
        label={t('result')}
        value={verdict ?? ''}
        options={[{ value: '', label: t('all') }, ...lineVerdicts.map((value) => ({ value, label: t(value) }))]}
        onChange={({ target }) => void navigate({ search: target.value === '' ? {} : { putusan: target.value } })}
        className="mb-2 max-sm:basis-full sm:w-48"
      />
      {error ? (
        <Banner kind="bad">{error.message}</Banner>
      ) : data === undefined ? (
        <Skeleton lines={8} />
      ) : (
        <>
          <LineTable items={data.items} />
          <Pager
            page={data.page}
            size={data.size}
            total={data.total}
            onPage={(page) => void navigate({ search: { ...(verdict && { putusan: verdict }), halaman: page } })}
          />
        </>
      )}
    </Card>
  );
}

function LineTable({ items }: { readonly items: readonly ImportedLine[] }) {
  const t = useText(registersMessages);
  const language = useLanguage();
  return (
    <Table<ImportedLine>
      label={t('lines')}
      rows={items}
      rowKey={({ sheet, line }) => `${sheet} ${line}`}
      columns={[
        {
          key: 'line',
          head: t('line'),
          cell: ({ sheet, line }) => (
            <span className="whitespace-nowrap">
              {sheet} {line}
            </span>
          ),
        },
        {
          key: 'number',
          head: t('number'),
          cell: ({ number }) => <span className="numeric break-all">{number || '–'}</span>,
        },
        {
          key: 'date',
          head: t('date'),
          cell: ({ date }) => (
            <span className="whitespace-nowrap">{date === null ? '–' : formatDate(date, language, 'short')}</span>
          ),
        },
        {
          key: 'title',
          head: t('title'),
          cell: ({ title, party, cells, verdict }) => (
            <span lang="id" className="break-words">
              {verdict === 'tolak' && title === '' ? cells.filter((cell) => cell !== '').join(' | ') : title}
              {party !== '' && <span className="block text-sm text-ink-soft">{party}</span>}
            </span>
          ),
        },
        {
          key: 'result',
          head: t('result'),
          cell: ({ verdict, why, about, notes, void: note }) => (
            <>
              <Badge tone={tones[verdict]}>{t(verdict)}</Badge>
              {why && <span className="block text-sm">{(t as Says)(why, { about })}</span>}
              {note !== null && <span className="block text-sm">{t('voidLine', { note })}</span>}
              {notes.length > 0 && (
                <span className="block text-sm text-ink-soft">{notes.map((one) => t(one)).join(', ')}</span>
              )}
            </>
          ),
        },
      ]}
    />
  );
}

/** Reasons differ in what they are about; a value that a sentence does not name is left out. */
type Says = (key: ImportedLine['why'] & string, values: { readonly about: string }) => string;
