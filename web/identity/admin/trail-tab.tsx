/** A unit's audit trail, newest first. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ApiFailure } from '../../api/client.ts';
import { Banner, Card, EmptyState, Pager, Skeleton, Table } from '../../design/index.ts';
import { formatInstant } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/language.ts';
import { useText } from '../../i18n/messages.ts';
import { SubjectName } from '../../shell/subject-name.tsx';
import { trailQuery } from './api.ts';
import { adminMessages } from './messages.ts';
import type { UnitId } from '../../../src/platform/schema.ts';

export function TrailTab({ unitId }: { readonly unitId: UnitId }) {
  const t = useText(adminMessages);
  const language = useLanguage();
  const [page, setPage] = useState(1);
  const { data, error, isPending } = useQuery(trailQuery(unitId, page));
  if (error)
    return (
      <Banner kind="bad">
        {error instanceof ApiFailure && error.status === 403 ? t('noTrailFor') : error.message}
      </Banner>
    );
  if (isPending) return <Skeleton lines={8} />;
  if (data.total === 0) return <EmptyState title={t('noTrail')}>{t('trailLead')}</EmptyState>;
  return (
    <Card>
      <p className="mb-3 text-sm text-ink-soft">{t('trailLead')}</p>
      <Table
        label={t('trail')}
        rows={data.items}
        rowKey={(event) => String(event.seq)}
        columns={[
          { key: 'seq', head: '#', cell: (event) => <span className="numeric text-ink-faint">{event.seq}</span> },
          {
            key: 'when',
            head: t('when'),
            cell: (event) => <time dateTime={event.at}>{formatInstant(event.at, language)}</time>,
          },
          {
            key: 'who',
            head: t('who'),
            cell: (event) =>
              event.actor ?? (event.job?.askedBy ? t('programFor', { name: event.job.askedBy }) : t('program')),
          },
          { key: 'what', head: t('what'), cell: (event) => event.says[language] },
          { key: 'about', head: t('about'), cell: (event) => <SubjectName subject={event.subject} /> },
          {
            key: 'seal',
            head: t('seal'),
            cell: (event) => <code className="text-sm text-ink-faint">{event.hash.slice(0, 10)}</code>,
          },
        ]}
      />
      <Pager page={data.page} size={data.size} total={data.total} onPage={setPage} />
    </Card>
  );
}
