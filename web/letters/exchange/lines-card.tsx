/** The lines of a list, each with what becomes of it and why. */
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import {
  exchangeNoteWords,
  exchangeReasonWords,
  exchangeVerdicts,
  type ExchangeFile,
  type ExchangeLine,
  type ExchangeVerdict,
} from '../../../src/letters/schema.ts';
import { Badge, Banner, Card, Pager, SelectField, Skeleton, Table, type Tone } from '../../design/index.ts';
import { formatDate } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/language.ts';
import { useText } from '../../i18n/messages.ts';
import { given } from '../../shell/search-params.ts';
import { exchangeMessages } from './messages.ts';
import { linesQuery } from './queries.ts';

const tones: Readonly<Record<ExchangeVerdict, Tone>> = { ambil: 'good', tolak: 'bad', sama: 'plain', lewati: 'plain' };

export function LinesCard({ file: { id, state } }: { readonly file: ExchangeFile }) {
  const t = useText(exchangeMessages);
  const { baris = 1, putusan } = useSearch({ from: '/staff/surat/srikandi/$fileId' });
  const navigate = useNavigate({ from: '/surat/srikandi/$fileId' });
  const verdict = exchangeVerdicts.find((one) => one === putusan);
  const { data, error } = useQuery(linesQuery(id, baris, verdict, state));
  const go = (search: { readonly baris?: number; readonly putusan?: string | undefined }) =>
    void navigate({ search: (before) => given({ ...before, baris: undefined, ...search }) });
  return (
    <Card title={t('lines')}>
      <SelectField
        label={t('result')}
        value={verdict ?? ''}
        options={[{ value: '', label: t('all') }, ...exchangeVerdicts.map((value) => ({ value, label: t(value) }))]}
        onChange={({ target }) => go({ putusan: target.value === '' ? undefined : target.value })}
        className="mb-2 max-sm:basis-full sm:w-48"
      />
      {error ? (
        <Banner kind="bad">{error.message}</Banner>
      ) : data === undefined ? (
        <Skeleton lines={8} />
      ) : (
        <>
          <LineTable items={data.items} />
          <Pager page={data.page} size={data.size} total={data.total} onPage={(page) => go({ baris: page })} />
        </>
      )}
    </Card>
  );
}

function LineTable({ items }: { readonly items: readonly ExchangeLine[] }) {
  const t = useText(exchangeMessages);
  const language = useLanguage();
  const day = (iso: string | null) => (iso === null ? '–' : formatDate(iso, language, 'short'));
  return (
    <Table<ExchangeLine>
      label={t('lines')}
      rows={items}
      rowKey={({ sheet, line }) => `${sheet} ${line}`}
      columns={[
        {
          key: 'line',
          head: t('line'),
          cell: ({ sheet, line, agenda }) => (
            <span className="whitespace-nowrap">
              {sheet} {line}
              {agenda !== null && <strong className="numeric block">{agenda}</strong>}
            </span>
          ),
        },
        {
          key: 'number',
          head: t('number'),
          cell: ({ number, date, received }) => (
            <>
              <span className="numeric break-all">{number || '–'}</span>
              <span className="block text-sm text-ink-soft">
                {day(date)}
                {received !== null && ` → ${day(received)}`}
              </span>
            </>
          ),
        },
        {
          key: 'letter',
          head: t('letter'),
          cell: ({ subject, party, cells, verdict, letterId }) => (
            <span lang="id" className="break-words">
              {subject === '' && verdict !== 'ambil' ? cells.filter((cell) => cell !== '').join(' | ') : subject}
              {party !== '' && <span className="block text-sm text-ink-soft">{party}</span>}
              {letterId !== null && (
                <Link to="/surat/$letterId" params={{ letterId }} className="text-sm text-nila-text hover:underline">
                  {t('openLetter')}
                </Link>
              )}
            </span>
          ),
        },
        { key: 'result', head: t('result'), cell: (line) => <Result line={line} /> },
      ]}
    />
  );
}

function Result({ line: { verdict, why, about, notes, void: note } }: { readonly line: ExchangeLine }) {
  const t = useText(exchangeMessages);
  const language = useLanguage();
  return (
    <>
      <Badge tone={tones[verdict]}>{t(verdict)}</Badge>
      {why && <span className="block text-sm">{exchangeReasonWords[why][language].replace('{about}', about)}</span>}
      {note !== null && <span className="block text-sm">{t('voidLine', { note })}</span>}
      {notes.length > 0 && (
        <span className="block text-sm text-ink-soft">
          {notes.map((one) => exchangeNoteWords[one][language]).join(', ')}
        </span>
      )}
    </>
  );
}
