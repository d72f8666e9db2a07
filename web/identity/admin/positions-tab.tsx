/** Positions and what each allows: reference data, with its source. */
import { useQuery } from '@tanstack/react-query';
import { Badge, Banner, Card, NotVerified, Skeleton, Table } from '../../design/index.ts';
import { formatDate } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/language.ts';
import { useText } from '../../i18n/messages.ts';
import { positionsQuery } from './api.ts';
import { adminMessages } from './messages.ts';

export function PositionsTab() {
  const t = useText(adminMessages);
  const language = useLanguage();
  const { data, error } = useQuery(positionsQuery);
  if (error) return <Banner kind="bad">{error.message}</Banner>;
  if (!data) return <Skeleton lines={8} />;
  return (
    <Card>
      <Table
        label={t('positions')}
        rows={data.positions}
        rowKey={(position) => position.code}
        columns={[
          {
            key: 'position',
            head: t('position'),
            cell: (position) => <span className="font-semibold">{position.label[language]}</span>,
          },
          {
            key: 'allows',
            head: t('allows'),
            cell: (position) => (
              <span className="flex flex-wrap gap-1.5">
                {position.allows.map(({ code, label }) => (
                  <Badge key={code}>{label[language]}</Badge>
                ))}
              </span>
            ),
          },
          {
            key: 'valid',
            head: t('valid'),
            cell: (position) => t('fromDay', { day: formatDate(position.since, language) }),
          },
          {
            key: 'source',
            head: t('source'),
            cell: (position) => (
              <span className="inline-flex flex-wrap items-center gap-2 text-sm text-ink-soft">
                {position.source}
                {!position.verified && <NotVerified />}
              </span>
            ),
          },
        ]}
      />
    </Card>
  );
}
