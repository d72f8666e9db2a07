/** The voter lists of the unit now worked for. */
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import Users from 'lucide-react/icons/users';
import { useState } from 'react';
import type { VoterList } from '../../src/elections/voters/schema.ts';
import {
  Badge,
  Banner,
  Button,
  Card,
  EmptyState,
  Pager,
  Skeleton,
  Table,
  TextField,
  type Tone,
} from '../design/index.ts';
import { useTypedSearch } from '../forms/use-typed-search.ts';
import { formatInstant, formatNumber } from '../i18n/format.ts';
import { useLanguage } from '../i18n/language.ts';
import { useText } from '../i18n/messages.ts';
import { useCan, useUnit } from '../identity/session.ts';
import { voterMessages } from './messages.ts';
import { NewListDialog } from './new-list-dialog.tsx';
import { listsQuery } from './queries.ts';

export function ListsPage() {
  const t = useText(voterMessages);
  if (useCan('voters.read')) return <Lists />;
  return (
    <EmptyState icon={<Users className="size-6" />} title={t('lists')} action={<RulesLink />}>
      {t('mayNotRead')}
    </EmptyState>
  );
}

function Lists() {
  const t = useText(voterMessages);
  const { unitId } = useUnit();
  const { cari = '', halaman = 1 } = useSearch({ from: '/staff/pemilih' });
  const navigate = useNavigate({ from: '/pemilih' });
  const typed = useTypedSearch(cari, (words) => void navigate({ search: words ? { cari: words } : {}, replace: true }));
  const { data, error, isPending } = useQuery(listsQuery(unitId, halaman, cari));
  const [making, setMaking] = useState(false);
  const newList = useCan('voters.edit') ? (
    <Button look="primary" onClick={() => setMaking(true)}>
      {t('newList')}
    </Button>
  ) : undefined;
  const empty = data?.total === 0 && cari === '';
  return (
    <div className="mx-auto grid max-w-6xl grid-cols-[minmax(0,1fr)] gap-5">
      <header className="flex flex-wrap items-end justify-between gap-3">
        <Introduction />
        {!empty && newList}
      </header>
      {!empty && <TextField type="search" label={t('search')} className="max-w-md" {...typed} />}
      {error ? (
        <Banner kind="bad">{error.message}</Banner>
      ) : isPending ? (
        <Skeleton lines={6} />
      ) : empty ? (
        <EmptyState icon={<Users className="size-6" />} title={t('noneTitle')} action={newList}>
          {t('none')}
        </EmptyState>
      ) : data.total === 0 ? (
        <p className="text-ink-soft">{t('noMatch')}</p>
      ) : (
        <Card className="py-2! sm:py-2!">
          <ListTable items={data.items} />
          <Pager
            page={data.page}
            size={data.size}
            total={data.total}
            onPage={(page) => void navigate({ search: { ...(cari ? { cari } : {}), halaman: page } })}
          />
        </Card>
      )}
      {making && <NewListDialog onClose={() => setMaking(false)} />}
    </div>
  );
}

/** What the page is for, and the ways to what stands beside the lists. */
function Introduction() {
  const t = useText(voterMessages);
  const { unitId, unitName } = useUnit();
  // Only national and provincial offices (codes of two digits) have units below them that send.
  const receives = unitId.length === 2;
  return (
    <div>
      <h1 className="text-2xl font-bold">{t('lists')}</h1>
      <p className="text-ink-soft">
        {t('intro', { unit: unitName })} <RulesLink />
        {receives && (
          <>
            {' '}
            ·{' '}
            <Link to="/pemilih/rekap" className="font-semibold text-nila-text hover:underline">
              {t('sentRecaps')}
            </Link>
          </>
        )}
      </p>
    </div>
  );
}

function RulesLink() {
  const t = useText(voterMessages);
  return (
    <Link to="/pemilih/aturan" className="font-semibold text-nila-text hover:underline">
      {t('rules')}
    </Link>
  );
}

export const listTones: Record<VoterList['state'], Tone> = {
  kosong: 'plain',
  mengimpor: 'attention',
  terimpor: 'nila',
  ditetapkan: 'good',
};

function ListTable({ items }: { readonly items: readonly VoterList[] }) {
  const t = useText(voterMessages);
  const language = useLanguage();
  return (
    <Table<VoterList>
      label={t('lists')}
      rows={items}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'list',
          head: t('list'),
          cell: (row) => (
            <>
              <Link
                to="/pemilih/$listId"
                params={{ listId: row.id }}
                className="font-semibold text-nila-text hover:underline"
              >
                {row.name}
              </Link>
              <span className="block text-sm text-ink-faint">{formatInstant(row.createdAt, language)}</span>
            </>
          ),
        },
        { key: 'period', head: t('period'), cell: (row) => row.period },
        { key: 'state', head: t('state'), cell: (row) => <Badge tone={listTones[row.state]}>{t(row.state)}</Badge> },
        { key: 'rows', head: t('rows'), numeric: true, cell: (row) => formatNumber(row.rows, language) },
      ]}
    />
  );
}
