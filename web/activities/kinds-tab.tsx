/** Kinds of activity: reference data of the whole country, edited by the national administrator, read by everyone. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Badge, Banner, Button, Card, NotVerified, Skeleton, Table } from '../design/index.ts';
import { formatDate } from '../i18n/format.ts';
import { useLanguage } from '../i18n/language.ts';
import { useText } from '../i18n/messages.ts';
import { useMe } from '../identity/session.ts';
import { kindsQuery } from './api.ts';
import { EditKind } from './edit-kind.tsx';
import { kindMessages } from './kind-messages.ts';

export type Kind = NonNullable<ReturnType<typeof useKinds>['data']>[number];
const useKinds = () => useQuery(kindsQuery);

export function KindsTab() {
  const t = useText(kindMessages);
  const language = useLanguage();
  const mayEdit = useMe().positions.some((held) => held.position === 'admin-nasional');
  const { data, error } = useKinds();
  const [editing, setEditing] = useState<Kind | 'new'>();
  if (error) return <Banner kind="bad">{error.message}</Banner>;
  if (!data) return <Skeleton lines={8} />;
  const valid = ({ since, until }: Kind) =>
    [since && t('from', { day: formatDate(since, language) }), until && t('to', { day: formatDate(until, language) })]
      .filter(Boolean)
      .join(', ');
  return (
    <Card title={t('kinds')} aside={mayEdit && <Button onClick={() => setEditing('new')}>{t('add')}</Button>}>
      <Table
        label={t('kinds')}
        rows={data}
        rowKey={(kind) => kind.code}
        columns={[
          {
            key: 'kind',
            head: t('kind'),
            cell: (kind) => (
              <>
                <span className="font-semibold">{kind.label[language]}</span>{' '}
                <span className="text-ink-faint">{kind.code}</span>
              </>
            ),
          },
          {
            key: 'words',
            head: t('words'),
            cell: (kind) => (
              <span className="flex flex-wrap gap-1.5">
                {kind.words.map((word) => (
                  <Badge key={word}>{word}</Badge>
                ))}
              </span>
            ),
          },
          { key: 'valid', head: t('valid'), cell: (kind) => valid(kind) || '–' },
          {
            key: 'source',
            head: t('source'),
            cell: (kind) => (
              <span className="inline-flex flex-wrap items-center gap-2 text-sm text-ink-soft">
                {kind.source}
                {!kind.verified && <NotVerified />}
              </span>
            ),
          },
          ...(mayEdit
            ? [
                {
                  key: 'edit',
                  head: t('edit'),
                  cell: (kind: Kind) => (
                    <Button size="small" onClick={() => setEditing(kind)}>
                      {t('edit')}
                    </Button>
                  ),
                },
              ]
            : []),
        ]}
      />
      {editing && <EditKind kind={editing === 'new' ? undefined : editing} onClose={() => setEditing(undefined)} />}
    </Card>
  );
}
