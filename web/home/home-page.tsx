/** Home: what waits for this person, then what moves in the unit. */
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { activitiesQuery } from '../activities/api.ts';
import { ActivityRow, NewActivityButton } from '../activities/activities-page.tsx';
import { Card, List } from '../design/index.ts';
import { useText } from '../i18n/messages.ts';
import { LinkNotice } from '../identity/link-notice.tsx';
import { useMe } from '../identity/session.ts';
import { greetedName } from './greeted-name.ts';
import { homeMessages } from './messages.ts';
import { Moves } from './moves.tsx';
import { WaitingForMe } from './waiting.tsx';

export function HomePage() {
  const t = useText(homeMessages);
  const me = useMe();
  const [hour] = useState(() => new Date().getHours());
  return (
    <div className="mx-auto grid max-w-6xl grid-cols-[minmax(0,1fr)] gap-6">
      <header className="flex flex-wrap items-end justify-between gap-3">
        <h1 className="text-2xl font-bold">{t(greeting(hour), { name: greetedName(me.name) })}</h1>
        <NewActivityButton />
      </header>
      <LinkNotice />
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
