/** The letters that a unit writes and sent, newest first. */
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import {
  outgoingQueues,
  outgoingStates,
  type OutgoingQueue,
  type OutgoingSummary,
} from '../../../src/letters/schema.ts';
import {
  Badge,
  Banner,
  buttonClass,
  Card,
  EmptyState,
  Pager,
  SelectField,
  Skeleton,
  TextField,
} from '../../design/index.ts';
import { useTypedSearch } from '../../forms/use-typed-search.ts';
import { formatDate } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/language.ts';
import { useText } from '../../i18n/messages.ts';
import { useUnit } from '../../identity/session.ts';
import { letterMessages } from '../messages.ts';
import { tilesQuery } from '../queries.ts';
import { Tile } from '../queue-tiles.tsx';
import { mergeMessages } from './merge/messages.ts';
import { outgoingMessages } from './messages.ts';
import { outgoingListQuery } from './queries.ts';

export function OutgoingListPage() {
  const t = useText(outgoingMessages);
  const unit = useUnit();
  const { antrean, keadaan, cari = '', halaman = 1 } = useSearch({ from: '/staff/surat-keluar' });
  const navigate = useNavigate({ from: '/surat-keluar' });
  const state = outgoingStates.find((one) => one === keadaan);
  const queue = outgoingQueues.find((one) => one === antrean);
  const asked = { state: queue === undefined ? state : undefined, queue, page: halaman, q: cari };
  const { data, error } = useQuery(outgoingListQuery(unit.unitId, asked));
  const typed = useTypedSearch(
    cari,
    (words) =>
      void navigate({
        search: (before) => ({ ...before, cari: words === '' ? undefined : words, halaman: undefined }) as never,
        replace: true,
      }),
  );
  return (
    <div className="mx-auto grid max-w-5xl grid-cols-[minmax(0,1fr)] gap-4">
      <header className="grid gap-2">
        <Link to="/surat" className="w-fit text-sm font-semibold text-nila-text hover:underline">
          ← {t('toIncoming')}
        </Link>
        <div className="flex flex-wrap items-center justify-between gap-2">
          <h1 className="text-xl font-bold sm:text-2xl">{t('outgoing')}</h1>
          <span className="flex flex-wrap gap-2">
            <Link to="/surat-keluar/jenis" className={buttonClass('secondary')}>
              {t('kinds')}
            </Link>
            <Link to="/surat-keluar/baru" className={buttonClass('primary')}>
              {t('begin')}
            </Link>
          </span>
        </div>
        <p className="text-ink-soft">{t('lead', { unit: unit.unitName })}</p>
        <Link to="/surat-keluar/penerbit" className="w-fit text-sm font-semibold text-nila-text hover:underline">
          {t('anchors')}
        </Link>
      </header>
      <div className="grid gap-3 sm:grid-cols-[minmax(0,1fr)_16rem]">
        <TextField label={t('search')} type="search" {...typed} />
        <SelectField
          label={t('state')}
          value={queue === undefined ? (state ?? '') : ''}
          options={[{ value: '', label: t('all') }, ...outgoingStates.map((one) => ({ value: one, label: t(one) }))]}
          onChange={({ target }) =>
            void navigate({
              search: ({ cari: words }) =>
                ({ cari: words, keadaan: target.value === '' ? undefined : target.value }) as never,
            })
          }
        />
      </div>
      <Queues open={queue} />
      {error && !data && <Banner kind="bad">{error.message}</Banner>}
      {!data && !error && <Skeleton lines={6} />}
      {data?.items.length === 0 && <Nothing narrowed={queue !== undefined || state !== undefined || cari !== ''} />}
      {data && data.items.length > 0 && (
        <Card>
          <ul className="grid divide-y divide-line">
            {data.items.map((letter) => (
              <Line key={letter.id} letter={letter} />
            ))}
          </ul>
        </Card>
      )}
      {data && (
        <Pager
          page={data.page}
          size={data.size}
          total={data.total}
          onPage={(page) => void navigate({ search: (before) => ({ ...before, halaman: page }) as never })}
        />
      )}
    </div>
  );
}

function Nothing({ narrowed }: { readonly narrowed: boolean }) {
  const t = useText(outgoingMessages);
  return narrowed ? (
    <EmptyState
      title={t('noneHere')}
      action={
        <Link to="/surat-keluar" className={buttonClass('secondary')}>
          {t('showAll')}
        </Link>
      }
    />
  ) : (
    <EmptyState title={t('none')}>{t('noneHint')}</EmptyState>
  );
}

/** What waits in each queue; the number on it is how many rows its list has. */
function Queues({ open }: { readonly open: OutgoingQueue | undefined }) {
  const t = useText(letterMessages);
  const { unitId } = useUnit();
  const { data } = useQuery(tilesQuery(unitId));
  return (
    <nav aria-label={t('queues')} className="flex flex-wrap gap-1.5">
      {[undefined, ...outgoingQueues].map((queue) => (
        <Tile
          key={queue ?? 'semua'}
          tile={{
            key: queue ?? 'semua',
            says: t(queue ?? 'semua'),
            count: queue === undefined ? 0 : (data?.outgoing[queue] ?? 0),
            on: open === queue,
            to: '/surat-keluar',
            search: queue === undefined ? {} : { antrean: queue },
          }}
        />
      ))}
    </nav>
  );
}

function Line({ letter }: { readonly letter: OutgoingSummary }) {
  const t = useText(outgoingMessages);
  const says = useText(mergeMessages);
  const language = useLanguage();
  return (
    <li>
      <Link
        to="/surat-keluar/$outgoingId"
        params={{ outgoingId: letter.id }}
        className="grid gap-0.5 rounded-md px-2 py-2.5 hover:bg-sunken"
      >
        <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <span className="font-semibold break-words">{letter.subject}</span>
          <Badge>{t(letter.state)}</Badge>
          {letter.merge && <Badge tone="nila">{says('rowsOfMerge', { rows: letter.merge.rows })}</Badge>}
        </span>
        <span className="flex flex-wrap gap-x-3 text-sm text-ink-faint">
          <span>{letter.label[language]}</span>
          <span className="numeric">{letter.number ?? t('noNumber')}</span>
          {letter.date && <span>{formatDate(letter.date, language)}</span>}
          <span>{letter.to}</span>
          {letter.mergedOf && <span>{says('partOf', { n: letter.mergedOf.n, of: letter.mergedOf.of })}</span>}
        </span>
      </Link>
    </li>
  );
}
