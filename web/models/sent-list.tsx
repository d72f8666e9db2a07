/** What was sent to the models, to the letter, newest first; the text of one unfolds. */
import { useQuery } from '@tanstack/react-query';
import SendIcon from 'lucide-react/icons/send';
import { useState } from 'react';
import type { Sent } from '../../src/models/schema.ts';
import type { UnitId } from '../../src/platform/schema.ts';
import { Badge, Banner, Card, EmptyState, List, Pager, Skeleton } from '../design/index.ts';
import { formatInstant, formatNumber } from '../i18n/format.ts';
import { useLanguage } from '../i18n/language.ts';
import { useText } from '../i18n/messages.ts';
import { modelMessages } from './messages.ts';
import { sentQuery } from './queries.ts';

export function SentList({ unitId }: { readonly unitId: UnitId }) {
  const t = useText(modelMessages);
  const [page, setPage] = useState(1);
  const { data, error } = useQuery(sentQuery(unitId, page));
  if (error) return <Banner kind="bad">{error.message}</Banner>;
  if (!data) return <Skeleton lines={6} />;
  if (data.total === 0)
    return (
      <EmptyState icon={<SendIcon className="size-6" />} title={t('nothingSent')}>
        {t('nothingSentWhy')}
      </EmptyState>
    );
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
      <p className="text-ink-soft">{t('sentLead')}</p>
      <Card className="py-1! sm:py-1!">
        <List label={t('sent')}>
          {data.items.map((one) => (
            <li key={one.id}>
              <Call call={one} />
            </li>
          ))}
        </List>
        <Pager page={data.page} size={data.size} total={data.total} onPage={setPage} />
      </Card>
    </div>
  );
}

function Call({ call }: { readonly call: Sent }) {
  const t = useText(modelMessages);
  const language = useLanguage();
  return (
    <details className="group py-3">
      <summary className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <span className="font-semibold">{t(call.task === 'check' ? 'check-task' : call.task)}</span>
        <span className="text-sm text-ink-faint">
          {formatInstant(call.at, language)}, {call.by ? t('by', { name: call.by.name }) : t('byProgram')} ·{' '}
          {call.engine} ({call.model})
          {call.ms !== null && ` · ${t('took', { count: formatNumber(call.ms / 1_000, language, 1) })}`}
        </span>
        <span className="flex flex-wrap gap-1">
          <Badge tone={call.place === 'outside' ? 'attention' : 'nila'}>{t(call.place)}</Badge>
          {call.security !== 'biasa' && <Badge tone="bad">{t(call.security)}</Badge>}
          {call.hidden > 0 && <Badge>{t('hidden', { count: call.hidden })}</Badge>}
          {call.failure && <Badge tone="bad">{t('failed')}</Badge>}
        </span>
      </summary>
      {call.shown && call.purgedAt === null ? (
        <div className="mt-3 grid grid-cols-[minmax(0,1fr)] gap-3">
          <Words title={t('system')}>{call.system}</Words>
          <Words title={t('prompt')}>{call.prompt}</Words>
          <Words title={t('answered')}>{call.answer ?? call.failure?.[language] ?? t('noAnswer')}</Words>
        </div>
      ) : (
        <p className="mt-2 text-sm text-ink-soft">
          {call.purgedAt === null ? t('notShown') : t('purged', { when: formatInstant(call.purgedAt, language) })}
        </p>
      )}
    </details>
  );
}

function Words({ title, children }: { readonly title: string; readonly children: string }) {
  return (
    <section aria-label={title}>
      <h2 className="text-xs font-semibold text-ink-faint">{title}</h2>
      <pre
        tabIndex={0}
        className="max-h-80 overflow-auto rounded-md bg-sunken px-3 py-2 font-sans text-sm break-words whitespace-pre-wrap"
      >
        {children}
      </pre>
    </section>
  );
}
