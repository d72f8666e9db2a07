/** Proposals to destroy of a unit: a new one by a day, and those before. */
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { Destruction, DestructionState } from '../../src/records/schema.ts';
import { Badge, Banner, Button, Card, DateField, PagedCard, Table, type Tone } from '../design/index.ts';
import { formatDate } from '../i18n/format.ts';
import { useLanguage } from '../i18n/language.ts';
import { useText } from '../i18n/messages.ts';
import { today } from '../i18n/today.ts';
import { useCan, useUnit } from '../identity/session.ts';
import { destructionMessages } from './destruction-messages.ts';
import { destructionsQuery, propose } from './destruction-queries.ts';
import { useRecordsCall } from './queries.ts';

export const destructionTones: Readonly<Record<DestructionState, Tone>> = {
  menyusun: 'nila',
  diperiksa: 'attention',
  diajukan: 'attention',
  disetujui: 'nila',
  selesai: 'good',
  batal: 'plain',
};

export function DestructionsPage() {
  const t = useText(destructionMessages);
  const { unitId } = useUnit();
  const { halaman = 1 } = useSearch({ from: '/staff/arsip/musnah' });
  const navigate = useNavigate({ from: '/arsip/musnah' });
  const { data, error } = useQuery(destructionsQuery(unitId, halaman));
  return (
    <div className="mx-auto grid max-w-5xl grid-cols-[minmax(0,1fr)] gap-5">
      <header className="grid gap-1">
        <Link to="/arsip" search={{}} className="w-fit text-sm font-semibold text-nila-text hover:underline">
          ← {t('back')}
        </Link>
        <h1 className="text-2xl font-bold">{t('destructions')}</h1>
        <p className="max-w-prose text-ink-soft">{t('lead')}</p>
      </header>
      {useCan('records.manage') && <NewProposal />}
      <PagedCard
        data={data}
        error={error}
        none={t('none')}
        onPage={(page) => void navigate({ search: { halaman: page } })}
      >
        {({ items }) => <Proposals items={items} />}
      </PagedCard>
    </div>
  );
}

function NewProposal() {
  const t = useText(destructionMessages);
  const { unitId } = useUnit();
  const navigate = useNavigate();
  const [until, setUntil] = useState<string | undefined>(today());
  const send = useRecordsCall(
    () => propose(unitId, until ?? ''),
    ({ id }) => void navigate({ to: '/arsip/musnah/$destructionId', params: { destructionId: id }, search: {} }),
  );
  return (
    <Card>
      {send.error && <Banner kind="bad">{send.error.message}</Banner>}
      <div className="flex flex-wrap items-end gap-3">
        <DateField label={t('until')} value={until} onChange={setUntil} />
        <Button
          look="primary"
          busy={send.isPending}
          disabled={until === undefined}
          onClick={() => send.mutate(undefined)}
        >
          {t('propose')}
        </Button>
      </div>
    </Card>
  );
}

export function useCounts(): (counts: Destruction['counts']) => string {
  const t = useText(destructionMessages);
  return ({ lines, takenOut, destroyed, keptBack }) =>
    t('counts', { lines, out: takenOut, done: destroyed, back: keptBack });
}

function Proposals({ items }: { readonly items: readonly Destruction[] }) {
  const t = useText(destructionMessages);
  const language = useLanguage();
  const counted = useCounts();
  return (
    <Table<Destruction>
      label={t('destructions')}
      rows={items}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'until',
          head: t('until'),
          cell: ({ id, until, createdByName }) => (
            <>
              <Link
                to="/arsip/musnah/$destructionId"
                params={{ destructionId: id }}
                search={{}}
                className="font-semibold text-nila-text hover:underline"
              >
                {t('before', { day: formatDate(until, language) })}
              </Link>
              <span className="block text-sm text-ink-faint">{t('madeBy', { name: createdByName })}</span>
            </>
          ),
        },
        {
          key: 'state',
          head: t('files'),
          cell: ({ state, counts }) => (
            <>
              <Badge tone={destructionTones[state]}>{t(state)}</Badge>
              <span className="block text-sm text-ink-soft">{counted(counts)}</span>
            </>
          ),
        },
      ]}
    />
  );
}
