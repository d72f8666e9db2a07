/** The unit's activities: own and shared from above. */
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import CalendarPlus from 'lucide-react/icons/calendar-plus';
import { useState } from 'react';
import type { ActivitySummary } from '../../src/activities/schema.ts';
import { answer, api } from '../api/client.ts';
import {
  Badge,
  Banner,
  Button,
  Card,
  EmptyState,
  List,
  Pager,
  Skeleton,
  TextField,
  toastFailure,
  type Tone,
} from '../design/index.ts';
import { formatDate, formatInstant } from '../i18n/format.ts';
import { useLanguage } from '../i18n/language.ts';
import { useText } from '../i18n/messages.ts';
import { useCan, useUnit } from '../identity/session.ts';
import { activitiesQuery } from './api.ts';
import { activityMessages } from './messages.ts';

export function ActivitiesPage() {
  const t = useText(activityMessages);
  const { cari = '', halaman = 1 } = useSearch({ from: '/staff/kegiatan' });
  const navigate = useNavigate({ from: '/kegiatan' });
  const [typed, setTyped] = useState(cari);
  const { data, error, isPending } = useQuery(activitiesQuery({ page: halaman, q: cari }));
  const search = (words: string) => {
    setTyped(words);
    void navigate({ search: words.trim() === '' ? {} : { cari: words.trim() }, replace: true });
  };
  return (
    <div className="mx-auto grid max-w-4xl grid-cols-[minmax(0,1fr)] gap-5">
      <header className="flex flex-wrap items-end justify-between gap-3">
        <h1 className="text-2xl font-bold">{t('activities')}</h1>
        <NewActivityButton />
      </header>
      <TextField
        label={t('search')}
        type="search"
        value={typed}
        onChange={(event) => search(event.target.value)}
        className="max-w-md"
      />
      {error && <Banner kind="bad">{error.message}</Banner>}
      {isPending ? (
        <Skeleton lines={8} />
      ) : (
        data &&
        (data.total === 0 ? (
          <EmptyState
            title={cari ? t('noneFound', { words: cari }) : t('noneYet')}
            action={cari ? undefined : <NewActivityButton />}
          >
            {cari ? undefined : t('noneYetLead')}
          </EmptyState>
        ) : (
          <Card className="py-1! sm:py-1!">
            <List label={t('activities')}>
              {data.items.map((activity) => (
                <li key={activity.id}>
                  <ActivityRow activity={activity} />
                </li>
              ))}
            </List>
            <Pager
              page={data.page}
              size={data.size}
              total={data.total}
              onPage={(page) => void navigate({ search: { ...(cari ? { cari } : {}), halaman: page } })}
            />
          </Card>
        ))
      )}
    </div>
  );
}

/** Begins an activity for the unit now worked for and opens it. */
export function NewActivityButton() {
  const t = useText(activityMessages);
  const navigate = useNavigate();
  const { unitId } = useUnit();
  const may = useCan('activity.edit');
  const begin = useMutation({
    mutationFn: () => answer(api.POST('/api/activities', { body: { unitId } })),
    onSuccess: ({ id }) =>
      navigate({ to: '/kegiatan/$activityId', params: { activityId: id }, search: { tab: 'bahan' } }),
    onError: toastFailure,
  });
  if (!may) return null;
  return (
    <Button
      look="primary"
      busy={begin.isPending}
      icon={<CalendarPlus aria-hidden className="size-4.5" />}
      onClick={() => begin.mutate()}
    >
      {t('newActivity')}
    </Button>
  );
}

const tones: Record<ActivitySummary['state'], Tone> = { menyusun: 'plain', diajukan: 'attention', disetujui: 'good' };

/** One activity in a list. */
export function ActivityRow({
  activity,
}: {
  readonly activity: Pick<
    ActivitySummary,
    'id' | 'title' | 'state' | 'relation' | 'reopened' | 'startsOn' | 'at' | 'localFactsOf'
  >;
}) {
  const t = useText(activityMessages);
  const language = useLanguage();
  const { unitId } = useUnit();
  return (
    <Link
      to="/kegiatan/$activityId"
      params={{ activityId: activity.id }}
      className="-mx-2 grid gap-1 rounded-md px-2 py-3 hover:bg-sunken"
    >
      <span className="font-semibold">{activity.title || t('untitled')}</span>
      <span className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-ink-faint">
        <Badge tone={tones[activity.state]}>{t(activity.state)}</Badge>
        {activity.relation === 'shared' && <Badge tone="nila">{t('shared')}</Badge>}
        {activity.reopened && <Badge tone="attention">{t('reopened')}</Badge>}
        {activity.localFactsOf.includes(unitId) && <Badge>{t('localDone')}</Badge>}
        {activity.startsOn && <span>{formatDate(activity.startsOn, language, 'weekday')}</span>}
        <span>{t('changed', { at: formatInstant(activity.at, language) })}</span>
      </span>
    </Link>
  );
}
