/** One list: what it is, how far it is, and its parts. */
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { Suspense } from 'react';
import { type VoterList, listIdSchema } from '../../src/elections/voters/schema.ts';
import { Badge, Skeleton, Tabs } from '../design/index.ts';
import { formatDate, formatNumber } from '../i18n/format.ts';
import { useLanguage } from '../i18n/language.ts';
import { useText } from '../i18n/messages.ts';
import { listParts } from './list-tabs.tsx';
import { listTones } from './lists-page.tsx';
import { voterMessages } from './messages.ts';
import { listQuery } from './queries.ts';
import { pathId } from '../shell/path-id.ts';
import { ReturnedNote } from './returned-note.tsx';

export function ListPage() {
  const listId = pathId(listIdSchema, useParams({ from: '/staff/pemilih/$listId' }).listId);
  const { data: list, error } = useQuery({ ...listQuery(listId), throwOnError: true });
  if (error) return null;
  return list ? <Parts key={list.id} list={list} /> : <Skeleton lines={10} />;
}

function Parts({ list }: { readonly list: VoterList }) {
  const t = useText(voterMessages);
  const language = useLanguage();
  const { tab } = useSearch({ from: '/staff/pemilih/$listId' });
  const navigate = useNavigate({ from: '/pemilih/$listId' });
  const parts = listParts.filter(({ shown }) => shown(list));
  const current = parts.find((part) => part.tab === tab)?.tab ?? 'impor';
  return (
    <div className="mx-auto grid max-w-6xl grid-cols-[minmax(0,1fr)] gap-1 sm:-mt-3">
      <header className="flex flex-wrap items-baseline gap-x-3 gap-y-0.5">
        <Link to="/pemilih" className="text-sm font-semibold text-nila-text hover:underline">
          ← {t('back')}
        </Link>
        <h1 className="text-xl font-bold break-words">{list.name}</h1>
        <p className="flex flex-wrap items-center gap-x-3 gap-y-0.5 text-sm text-ink-soft">
          <Badge tone={listTones[list.state]}>{t(list.state)}</Badge>
          <span>
            {list.kind === 'other' ? '' : `${list.kind.toUpperCase()} · `}
            {list.period}
          </span>
          {list.rows > 0 && (
            <span className="numeric">{t('countVoters', { count: formatNumber(list.rows, language) })}</span>
          )}
          <span className="max-sm:hidden">{t('ageOn', { day: formatDate(list.votingDay, language) })}</span>
          <span>{t('countCap', { count: formatNumber(list.tpsCap, language) })}</span>
        </p>
      </header>
      <ReturnedNote list={list} />
      <Tabs
        label={t('parts')}
        value={current}
        onChange={(next) => void navigate({ search: { tab: next } })}
        items={parts.map(({ tab: value, label, panel: Panel }) => ({
          value,
          label: label[language],
          panel: (
            <Suspense fallback={<Skeleton lines={6} />}>
              <Panel list={list} />
            </Suspense>
          ),
        }))}
      />
    </div>
  );
}
