/** What a unit has published, and what is ready to be. */
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import Newspaper from 'lucide-react/icons/newspaper';
import type { PublicationView, WaitingPublication } from '../../src/newsroom/schema.ts';
import {
  Badge,
  Banner,
  buttonClass,
  Card,
  EmptyState,
  List,
  Pager,
  Skeleton,
  Table,
  TextField,
} from '../design/index.ts';
import { useTypedSearch } from '../forms/use-typed-search.ts';
import { formatInstant, formatNumber } from '../i18n/format.ts';
import { useLanguage } from '../i18n/language.ts';
import { useText } from '../i18n/messages.ts';
import { useUnit } from '../identity/session.ts';
import { newsroomMessages } from './messages.ts';
import { publicationsQuery, waitingPublicationsQuery } from './queries.ts';

export function PublicationsPage() {
  const t = useText(newsroomMessages);
  const { unitId, unitName } = useUnit();
  const { cari = '', halaman = 1 } = useSearch({ from: '/staff/terbitan' });
  const navigate = useNavigate({ from: '/terbitan' });
  const typed = useTypedSearch(cari, (words) => void navigate({ search: words ? { cari: words } : {}, replace: true }));
  const list = useQuery(publicationsQuery(unitId, halaman, cari));
  const waiting = useQuery(waitingPublicationsQuery).data ?? [];
  const empty = list.data?.total === 0;
  return (
    <div className="mx-auto grid grid-cols-[minmax(0,1fr)] max-w-6xl gap-5">
      <header>
        <h1 className="text-xl font-bold sm:text-2xl">{t('publications')}</h1>
        <p className="text-ink-soft">{t('intro', { unit: unitName })}</p>
      </header>
      {waiting.length > 0 && <Waiting items={waiting} />}
      {(!empty || cari !== '') && <TextField type="search" label={t('search')} className="max-w-md" {...typed} />}
      {list.isPending ? (
        <Skeleton lines={6} />
      ) : list.error ? (
        <Banner kind="bad">{list.error.message}</Banner>
      ) : empty ? (
        cari !== '' ? (
          <p className="text-ink-soft">{t('noMatch')}</p>
        ) : (
          <EmptyState
            icon={<Newspaper className="size-6" />}
            title={t('noneTitle')}
            action={
              <Link to="/kegiatan" className={buttonClass(waiting.length > 0 ? 'secondary' : 'primary')}>
                {t('toActivities')}
              </Link>
            }
          >
            {t('none')}
          </EmptyState>
        )
      ) : (
        <div>
          <Publications items={list.data.items} />
          <Pager
            page={list.data.page}
            size={list.data.size}
            total={list.data.total}
            onPage={(page) => void navigate({ search: { ...(cari ? { cari } : {}), halaman: page } })}
          />
        </div>
      )}
    </div>
  );
}

function Publications({ items }: { readonly items: readonly PublicationView[] }) {
  const t = useText(newsroomMessages);
  const language = useLanguage();
  return (
    <Table<PublicationView>
      label={t('publications')}
      rows={items}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'item',
          head: t('item'),
          cell: (row) => (
            <Link
              to="/terbitan/$publicationId"
              params={{ publicationId: row.id }}
              lang="id"
              className="font-text text-[1.0625rem] leading-snug font-semibold text-nila-text hover:underline"
            >
              {row.title}
            </Link>
          ),
        },
        {
          key: 'at',
          head: t('publishedAt'),
          cell: (row) => <span className="whitespace-nowrap">{formatInstant(row.publishedAt, language)}</span>,
        },
        {
          key: 'views',
          head: t('views'),
          numeric: true,
          cell: (row) => t('viewCount', { count: formatNumber(row.views, language) }),
        },
        {
          key: 'state',
          head: t('state'),
          cell: (row) => (
            <span className="flex flex-wrap gap-1">
              {row.unpublished ? <Badge tone="bad">{t('withdrawn')}</Badge> : <Badge tone="good">{t('public')}</Badge>}
              {row.corrections.length > 0 && (
                <Badge tone="attention">{t('corrected', { count: row.corrections.length })}</Badge>
              )}
            </span>
          ),
        },
      ]}
    />
  );
}

function Waiting({ items }: { readonly items: readonly WaitingPublication[] }) {
  const t = useText(newsroomMessages);
  const language = useLanguage();
  return (
    <Card title={t('waitingTitle')}>
      <List label={t('waitingTitle')}>
        {items.map((item) => (
          <li key={item.draftId} className="flex flex-wrap items-center gap-x-4 gap-y-2 py-2.5">
            <div className="min-w-0 flex-1 basis-64">
              <p lang="id" className="font-text leading-snug font-semibold">
                {item.title}
              </p>
              <p className="text-sm text-ink-faint">
                {t(item.task === 'publish' ? 'publishTask' : 'correctTask')} · {formatInstant(item.since, language)}
              </p>
            </div>
            <Link
              to="/draf/$draftId/terbit"
              params={{ draftId: item.draftId }}
              className={buttonClass('primary', 'small')}
            >
              {t(item.task === 'publish' ? 'publish' : 'publishCorrection')}
            </Link>
          </li>
        ))}
      </List>
    </Card>
  );
}
