/** What waits for this person, the oldest first. */
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import ChevronRight from 'lucide-react/icons/chevron-right';
import ClipboardCheck from 'lucide-react/icons/clipboard-check';
import { useState } from 'react';
import type { Waiting } from '../../src/desk/schema.ts';
import { answer, api } from '../api/client.ts';
import { Badge, Banner, buttonClass, Card, EmptyState, List, Pager, Skeleton } from '../design/index.ts';
import { formatInstant } from '../i18n/format.ts';
import { useLanguage } from '../i18n/language.ts';
import { useText } from '../i18n/messages.ts';
import { useCan, useMe } from '../identity/session.ts';
import { taskView, useRooms, type TaskView } from '../shell/room.ts';
import { homeMessages } from './messages.ts';

const size = 10;

const waitingQuery = (page: number) => ({
  queryKey: ['desk', 'waiting', page],
  queryFn: () => answer(api.GET('/api/desk/waiting', { params: { query: { page, size } } })),
  // What was just done must not wait here any more.
  staleTime: 0,
});

export function WaitingForMe() {
  const t = useText(homeMessages);
  const [page, setPage] = useState(1);
  const { data, error, isPending } = useQuery(waitingQuery(page));
  return (
    <Card
      title={t('waiting')}
      aside={data && data.total > 0 && <Badge tone="attention">{t('waitingCount', { count: data.total })}</Badge>}
    >
      {error && <Banner kind="bad">{error.message}</Banner>}
      {isPending && <Skeleton lines={4} />}
      {data?.total === 0 && <NothingWaits />}
      {data && data.total > 0 && (
        <>
          <List label={t('waiting')}>
            {data.items.map((item) => (
              <li key={JSON.stringify([item.task, item.unitId, item.subject, item.values])}>
                <WaitingRow item={item} />
              </li>
            ))}
          </List>
          <Pager page={data.page} size={data.size} total={data.total} onPage={setPage} />
        </>
      )}
    </Card>
  );
}

function NothingWaits() {
  const t = useText(homeMessages);
  const begins = useCan('activity.edit');
  const manages = useCan('people.manage');
  return (
    <EmptyState
      icon={<ClipboardCheck className="size-6" />}
      title={t('nothingWaits')}
      action={
        manages &&
        !begins && (
          <Link to="/admin" className={buttonClass('primary')}>
            {t('managePeople')}
          </Link>
        )
      }
    >
      {begins ? t('nothingWaitsLead') : t('nothingWaitsReader')}
    </EmptyState>
  );
}

/** A code that no room of the workspace knows yet stays visible and leads nowhere. */
function WaitingRow({ item }: { readonly item: Waiting }) {
  const view = taskView(useRooms(), item.task);
  const look = '-mx-2 flex items-center gap-3 rounded-md px-2 py-3 hover:bg-sunken';
  if (view === undefined)
    return (
      <span className={look}>
        <TaskWords item={item} />
      </span>
    );
  return (
    <Link {...view.goal(item)} className={look}>
      <TaskWords item={item} view={view} />
      <ChevronRight aria-hidden className="size-5 shrink-0 text-ink-faint" />
    </Link>
  );
}

function TaskWords({ item, view }: { readonly item: Waiting; readonly view?: TaskView }) {
  const t = useText(homeMessages);
  const language = useLanguage();
  const { positions } = useMe();
  const unit = positions.find((held) => held.unitId === item.unitId)?.unitName;
  const severalUnits = new Set(positions.map((held) => held.unitId)).size > 1;
  const Icon = view?.icon ?? ClipboardCheck;
  const mark = view?.mark?.(item.values, language);
  const detail = view?.detail?.(item.values);
  return (
    <>
      <span aria-hidden className="grid size-10 shrink-0 place-items-center rounded-md bg-nila-soft text-nila-text">
        <Icon className="size-5" />
      </span>
      <span className="min-w-0 flex-1">
        <span className="flex flex-wrap items-center gap-2 text-sm font-semibold text-nila-text">
          {view?.says[language] ?? item.task}
          {mark !== undefined && <Badge>{mark}</Badge>}
        </span>
        <span className="block font-semibold break-words">
          {item.title || (view?.title?.(item, language) ?? t('untitled'))}
        </span>
        {detail !== undefined && <span className="block text-sm break-words text-ink-soft">{detail}</span>}
        <span className="text-sm text-ink-faint">
          {[severalUnits ? unit : undefined, t('since', { at: formatInstant(item.since, language) })]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </span>
    </>
  );
}
