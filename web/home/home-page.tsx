/** Home: what waits for this person, then what moves in the unit. */
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import ChevronRight from 'lucide-react/icons/chevron-right';
import ClipboardCheck from 'lucide-react/icons/clipboard-check';
import FilePenLine from 'lucide-react/icons/file-pen-line';
import MapPinPlus from 'lucide-react/icons/map-pin-plus';
import Send from 'lucide-react/icons/send';
import { useState, type ReactNode } from 'react';
import { activitiesQuery } from '../activities/api.ts';
import { ActivityRow, NewActivityButton } from '../activities/activities-page.tsx';
import { answer, api } from '../api/client.ts';
import { Badge, Banner, buttonClass, Card, EmptyState, List, Pager, Skeleton } from '../design/index.ts';
import { formatInstant } from '../i18n/format.ts';
import { useLanguage } from '../i18n/language.ts';
import { useText } from '../i18n/messages.ts';
import { useCan, useMe, useUnit } from '../identity/session.ts';
import { gather } from './gather.ts';
import { homeMessages } from './messages.ts';

const size = 10;

const waitingQuery = (page: number) => ({
  queryKey: ['desk', 'waiting', page],
  queryFn: () => answer(api.GET('/api/desk/waiting', { params: { query: { page, size } } })),
  // What was just done must not wait here any more.
  staleTime: 0,
});
type WaitingPage = Awaited<ReturnType<ReturnType<typeof waitingQuery>['queryFn']>>;
type Waiting = WaitingPage['items'][number];

export function HomePage() {
  const t = useText(homeMessages);
  const me = useMe();
  const [firstName = me.name] = me.name.split(' ');
  const [hour] = useState(() => new Date().getHours());
  return (
    <div className="mx-auto grid max-w-6xl grid-cols-[minmax(0,1fr)] gap-6">
      <header className="flex flex-wrap items-end justify-between gap-3">
        <h1 className="text-2xl font-bold">{t(greeting(hour), { name: firstName })}</h1>
        <NewActivityButton />
      </header>
      <div className="grid items-start gap-6 lg:grid-cols-[3fr_2fr]">
        <div className="grid gap-6">
          <WaitingForMe />
          <LatestActivities />
        </div>
        <Moves />
      </div>
    </div>
  );
}

/** Greetings as people say them here: pagi until 11, siang until 15, sore until 18. */
const greeting = (hour: number) => (hour < 11 ? 'morning' : hour < 15 ? 'noon' : hour < 18 ? 'afternoon' : 'evening');

function WaitingForMe() {
  const t = useText(homeMessages);
  const [page, setPage] = useState(1);
  const begins = useCan('activity.edit');
  const manages = useCan('people.manage');
  const { data, error, isPending } = useQuery(waitingQuery(page));
  return (
    <Card
      title={t('waiting')}
      aside={data && data.total > 0 && <Badge tone="attention">{t('waitingCount', { count: data.total })}</Badge>}
    >
      {error && <Banner kind="bad">{error.message}</Banner>}
      {isPending && <Skeleton lines={4} />}
      {data?.total === 0 && (
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
      )}
      {data && data.total > 0 && (
        <>
          <List label={t('waiting')}>
            {data.items.map((item) => (
              <li
                key={`${item.task} ${item.unitId} ${item.draftId ?? item.activityId ?? item.recapId ?? item.listId ?? item.listKind} ${item.period ?? ''} ${item.title}`}
              >
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

const icons: Record<Waiting['task'], ReactNode> = {
  'approve-sheet': <ClipboardCheck className="size-5" />,
  'mend-sheet': <FilePenLine className="size-5" />,
  'add-local-facts': <MapPinPlus className="size-5" />,
  review: <ClipboardCheck className="size-5" />,
  approve: <ClipboardCheck className="size-5" />,
  revise: <FilePenLine className="size-5" />,
  renew: <FilePenLine className="size-5" />,
  publish: <Send className="size-5" />,
  correct: <FilePenLine className="size-5" />,
  'map-import': <FilePenLine className="size-5" />,
  'correct-rejects': <FilePenLine className="size-5" />,
  'decide-findings': <ClipboardCheck className="size-5" />,
  'settle-list': <ClipboardCheck className="size-5" />,
  'mend-recap': <FilePenLine className="size-5" />,
  'receive-recaps': <ClipboardCheck className="size-5" />,
};

function WaitingRow({ item }: { readonly item: Waiting }) {
  const t = useText(homeMessages);
  const language = useLanguage();
  const me = useMe();
  const unit = me.positions.find((held) => held.unitId === item.unitId)?.unitName;
  const severalUnits = new Set(me.positions.map((held) => held.unitId)).size > 1;
  const kind = item.draftKind;
  const body = (
    <>
      <span aria-hidden className="grid size-10 shrink-0 place-items-center rounded-md bg-nila-soft text-nila-text">
        {icons[item.task]}
      </span>
      <span className="min-w-0 flex-1">
        <span className="flex flex-wrap items-center gap-2 text-sm font-semibold text-nila-text">
          {t(item.task)}
          {isDraftKind(kind) && <Badge>{t(kind)}</Badge>}
          {item.count !== undefined && (
            <Badge>{t(item.countIsMore ? 'countOpenMore' : 'countOpen', { count: item.count })}</Badge>
          )}
        </span>
        <span className="block font-semibold break-words">
          {item.task === 'receive-recaps' ? t('recapsOf', { period: item.period ?? '' }) : item.title || t('untitled')}
        </span>
        {item.reason && <span className="block text-sm break-words text-ink-soft">{item.reason}</span>}
        <span className="text-sm text-ink-faint">
          {[severalUnits ? unit : undefined, t('since', { at: formatInstant(item.since, language) })]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </span>
      <ChevronRight aria-hidden className="size-5 shrink-0 text-ink-faint" />
    </>
  );
  const look = '-mx-2 flex items-center gap-3 rounded-md px-2 py-3 hover:bg-sunken';
  if (item.draftId && (item.task === 'publish' || item.task === 'correct'))
    return (
      <Link to="/terbitan" className={look}>
        {body}
      </Link>
    );
  if (item.draftId)
    return (
      <Link to="/draf/$draftId" params={{ draftId: item.draftId }} className={look}>
        {body}
      </Link>
    );
  if (item.listId)
    return (
      <Link
        to="/pemilih/$listId"
        params={{ listId: item.listId }}
        search={{ tab: item.task === 'decide-findings' ? 'temuan' : item.task === 'settle-list' ? 'versi' : 'impor' }}
        className={look}
      >
        {body}
      </Link>
    );
  if (item.recapId)
    return (
      <Link to="/pemilih/rekap/$recapId" params={{ recapId: item.recapId }} className={look}>
        {body}
      </Link>
    );
  const listKind = (['pdpb', 'dps', 'dpt', 'other'] as const).find((known) => known === item.listKind);
  if (item.task === 'receive-recaps')
    return (
      <Link
        to="/pemilih/rekap"
        search={{ ...(item.period ? { periode: item.period } : {}), ...(listKind ? { jenis: listKind } : {}) }}
        className={look}
      >
        {body}
      </Link>
    );
  const tab = item.task === 'add-local-facts' ? 'lokal' : 'fakta';
  return (
    <Link to="/kegiatan/$activityId" params={{ activityId: item.activityId ?? '' }} search={{ tab }} className={look}>
      {body}
    </Link>
  );
}

const draftKinds = ['news', 'report', 'minutes', 'facebook', 'x', 'instagram', 'whatsapp'] as const;
const isDraftKind = (kind: string | undefined): kind is (typeof draftKinds)[number] =>
  draftKinds.some((known) => known === kind);

function LatestActivities() {
  const t = useText(homeMessages);
  const { data } = useQuery(activitiesQuery({ page: 1, size: 5 }));
  if (!data || data.total === 0) return null;
  return (
    <Card
      title={t('activities')}
      aside={
        <Link to="/kegiatan" className="text-sm font-semibold text-nila-text underline underline-offset-3">
          {t('allActivities')}
        </Link>
      }
    >
      <List label={t('activities')}>
        {data.items.map((activity) => (
          <li key={activity.id}>
            <ActivityRow activity={activity} />
          </li>
        ))}
      </List>
    </Card>
  );
}

function Moves() {
  const t = useText(homeMessages);
  const language = useLanguage();
  const { unitId } = useUnit();
  const { data, error, isPending } = useQuery({
    queryKey: ['desk', 'moves', unitId],
    queryFn: () => answer(api.GET('/api/desk/moves', { params: { query: { page: 1, size: 25 } } })),
  });
  return (
    <Card title={t('moves')}>
      {error && <Banner kind="bad">{error.message}</Banner>}
      {isPending && <Skeleton lines={6} />}
      {data?.total === 0 && <p className="text-ink-soft">{t('noMoves')}</p>}
      {data && (
        <ol className="grid gap-3 border-l-2 border-line pl-4">
          {gather(data.items).map(({ move, times }) => (
            <li
              key={`${move.at} ${move.action} ${move.subjectId}`}
              className="relative before:absolute before:top-2 before:-left-[1.3rem] before:size-2 before:rounded-full before:bg-line-strong"
            >
              <p className="text-sm">
                {move.subjectType === 'activity' ? (
                  <Link
                    to="/kegiatan/$activityId"
                    params={{ activityId: move.subjectId }}
                    className="font-semibold hover:underline"
                  >
                    {move.says[language]}
                  </Link>
                ) : (
                  <span className="font-semibold">{move.says[language]}</span>
                )}
              </p>
              <p className="text-xs text-ink-faint">
                {move.actor ?? t('system')} · {formatInstant(move.at, language)}
                {times > 1 && ` · ${t('times', { count: times })}`}
              </p>
            </li>
          ))}
        </ol>
      )}
    </Card>
  );
}
