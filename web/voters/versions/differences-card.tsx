/** What happened to voters since the previous version: by kind, by village, and voter by voter. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import {
  voterEvents,
  type DifferenceRow,
  type Differences,
  type Version,
  type VoterEvent,
} from '../../../src/elections/voters/schema.ts';
import {
  Badge,
  Banner,
  Button,
  Card,
  Dialog,
  Pager,
  SelectField,
  Skeleton,
  Table,
  Tabs,
  type Tone,
} from '../../design/index.ts';
import { formatInstant, formatNumber } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/language.ts';
import { useText } from '../../i18n/messages.ts';
import { fieldLabel, reasonLabel } from '../recap/labels.ts';
import { versionMessages } from './messages.ts';
import { differencesQuery, differenceVotersQuery, historyQuery, type VoterFilter } from './queries.ts';

const tones: Record<VoterEvent, Tone> = {
  baru: 'good',
  tms: 'bad',
  keluar: 'attention',
  ubah: 'nila',
  pindah: 'plain',
};
type View = 'kinds' | 'villages' | 'voters';

export function DifferencesCard({
  version,
  event,
}: {
  readonly version: Version;
  /** Whose voters to show first. */ readonly event: VoterEvent | null;
}) {
  const t = useText(versionMessages);
  const [view, setView] = useState<View>(event === null ? 'kinds' : 'voters');
  const [filter, setFilter] = useState<VoterFilter>(event === null ? {} : { event });
  const [page, setPage] = useState(1);
  const { data, error } = useQuery(differencesQuery(version.id, page));
  const open = (next: VoterFilter) => {
    setFilter(next);
    setView('voters');
  };
  return (
    <Card title={t(version.previousId === null ? 'differencesFirst' : 'differences')}>
      {error ? (
        <Banner kind="bad" title={t('loadFailed')}>
          {error.message}
        </Banner>
      ) : !data ? (
        <Skeleton lines={5} />
      ) : data.counts.length === 0 ? (
        <p className="text-ink-soft">{t('noDifferences')}</p>
      ) : (
        <Tabs<View>
          label={t('differences')}
          value={view}
          onChange={setView}
          items={[
            { value: 'kinds', label: t('byKind'), panel: <Kinds counts={data.counts} onOpen={open} /> },
            {
              value: 'villages',
              label: t('byVillage'),
              panel: <Villages data={data} onOpen={open} onPage={setPage} />,
            },
            {
              value: 'voters',
              label: t('voters'),
              panel: (
                <Voters key={JSON.stringify(filter)} versionId={version.id} filter={filter} onFilter={setFilter} />
              ),
            },
          ]}
        />
      )}
    </Card>
  );
}

const link = 'text-left font-semibold text-nila-text hover:underline';

function Kinds({
  counts,
  onOpen,
}: {
  readonly counts: Differences['counts'];
  readonly onOpen: (filter: VoterFilter) => void;
}) {
  const t = useText(versionMessages);
  const language = useLanguage();
  return (
    <Table<Differences['counts'][number]>
      label={t('byKind')}
      rows={counts}
      rowKey={({ event, reason, fields }) => `${event} ${reason} ${fields}`}
      columns={[
        {
          key: 'kind',
          head: t('kind'),
          cell: ({ event, reason, fields }) => (
            <span className="flex flex-wrap items-center gap-2">
              <Badge tone={tones[event]}>{t(event)}</Badge>
              {event === 'tms' && reasonLabel(reason, language)}
              {fields !== '' &&
                fields
                  .split(',')
                  .map((field) => fieldLabel(field, language))
                  .join(', ')}
            </span>
          ),
        },
        {
          key: 'count',
          head: t('count'),
          numeric: true,
          cell: ({ event, count }) => (
            <button type="button" className={link} onClick={() => onOpen({ event })}>
              {formatNumber(count, language)}
            </button>
          ),
        },
      ]}
    />
  );
}

function Villages({
  data,
  onOpen,
  onPage,
}: {
  readonly data: Differences;
  readonly onOpen: (filter: VoterFilter) => void;
  readonly onPage: (page: number) => void;
}) {
  const t = useText(versionMessages);
  const language = useLanguage();
  const number = (key: 'added' | 'removed' | 'changed' | 'movedIn' | 'movedOut', head: string) => ({
    key,
    head,
    numeric: true,
    cell: (row: Differences['villages']['items'][number]) => formatNumber(row[key], language),
  });
  return (
    <>
      <Table<Differences['villages']['items'][number]>
        label={t('byVillage')}
        rows={data.villages.items}
        rowKey={({ village }) => village}
        columns={[
          {
            key: 'village',
            head: t('village'),
            cell: ({ village, name }) => (
              <button type="button" className={link} onClick={() => onOpen({ village })}>
                {name ?? village}
              </button>
            ),
          },
          number('added', t('added')),
          {
            key: 'removed',
            head: t('removed'),
            numeric: true,
            cell: (row) => (
              <>
                {formatNumber(row.removed, language)}
                {row.unexplained > 0 && (
                  <span className="block text-xs text-needs-reading">
                    {t('ofWhichUnexplained', { count: formatNumber(row.unexplained, language) })}
                  </span>
                )}
              </>
            ),
          },
          number('changed', t('changed')),
          number('movedIn', t('movedIn')),
          number('movedOut', t('movedOut')),
        ]}
      />
      <Pager {...data.villages} onPage={onPage} />
    </>
  );
}

function Voters({
  versionId,
  filter,
  onFilter,
}: {
  readonly versionId: string;
  readonly filter: VoterFilter;
  readonly onFilter: (filter: VoterFilter) => void;
}) {
  const t = useText(versionMessages);
  const language = useLanguage();
  const [page, setPage] = useState(1);
  const [voter, setVoter] = useState<number | null>(null);
  const { data, error } = useQuery(differenceVotersQuery(versionId, filter, page));
  return (
    <div className="grid gap-3">
      <SelectField
        label={t('kind')}
        className="max-w-xs"
        value={filter.event ?? ''}
        options={[{ value: '', label: t('all') }, ...voterEvents.map((event) => ({ value: event, label: t(event) }))]}
        onChange={({ target }) =>
          onFilter({
            ...(filter.village ? { village: filter.village } : {}),
            ...(target.value ? { event: target.value as VoterEvent } : {}),
          })
        }
      />
      {error ? (
        <Banner kind="bad">{error.message}</Banner>
      ) : !data ? (
        <Skeleton lines={6} />
      ) : data.total === 0 ? (
        <p className="text-ink-soft">{t('noDifferences')}</p>
      ) : (
        <>
          <Table<DifferenceRow>
            label={t('voters')}
            rows={data.items}
            rowKey={(row) => String(row.voter)}
            columns={[
              {
                key: 'voter',
                head: t('voterNumber'),
                cell: (row) => <span className="numeric">{formatNumber(row.voter, language)}</span>,
              },
              {
                key: 'person',
                head: t('person'),
                cell: (row) => (
                  <>
                    {row.name ?? '—'}
                    <span className="numeric block text-sm text-ink-faint">{row.nik ?? '—'}</span>
                  </>
                ),
              },
              { key: 'what', head: t('what'), cell: (row) => <What row={row} /> },
              {
                key: 'history',
                head: '',
                cell: (row) => (
                  <Button size="small" onClick={() => setVoter(row.voter)}>
                    {t('history')}
                  </Button>
                ),
              },
            ]}
          />
          <Pager page={data.page} size={data.size} total={data.total} onPage={setPage} />
        </>
      )}
      {voter !== null && <HistoryDialog versionId={versionId} voter={voter} onClose={() => setVoter(null)} />}
    </div>
  );
}

function What({
  row,
}: {
  readonly row: Pick<DifferenceRow, 'event' | 'reason' | 'fields' | 'villageName' | 'fromVillageName'>;
}) {
  const t = useText(versionMessages);
  const language = useLanguage();
  return (
    <span className="grid gap-0.5">
      <span>
        <Badge tone={tones[row.event]}>{t(row.event)}</Badge>{' '}
        {row.event === 'tms' && reasonLabel(row.reason ?? '', language)}
      </span>
      {row.event === 'pindah' && (
        <span className="text-sm">{t('fromTo', { from: row.fromVillageName ?? '', to: row.villageName ?? '' })}</span>
      )}
      {row.fields.length > 0 && (
        <span className="text-sm text-ink-soft">
          {t('fields', { fields: row.fields.map((field) => fieldLabel(field, language)).join(', ') })}
        </span>
      )}
    </span>
  );
}

function HistoryDialog({
  versionId,
  voter,
  onClose,
}: {
  readonly versionId: string;
  readonly voter: number;
  readonly onClose: () => void;
}) {
  const t = useText(versionMessages);
  const language = useLanguage();
  const { data, error } = useQuery(historyQuery(versionId, voter));
  return (
    <Dialog
      open
      shape="sheet"
      onClose={onClose}
      title={t('historyOf', { voter: formatNumber(voter, language) })}
      actions={<Button onClick={onClose}>{t('close')}</Button>}
    >
      {error ? (
        <Banner kind="bad">{error.message}</Banner>
      ) : !data ? (
        <Skeleton lines={4} />
      ) : data.events.length === 0 ? (
        <p className="text-ink-soft">{t('historyNone')}</p>
      ) : (
        <ol className="grid gap-3">
          {data.events.map((event) => (
            <li key={event.versionId} className="border-l-2 border-line pl-3">
              <p className="text-sm text-ink-faint">
                {event.versionName} · {formatInstant(event.settledAt, language)}
              </p>
              <What row={event} />
            </li>
          ))}
        </ol>
      )}
    </Dialog>
  );
}
