/** When holders of dispositions are reminded, when what nobody answers goes up, and which position stands above which. */
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Superior } from '../../src/letters/schema.ts';
import type { UnitId } from '../../src/platform/schema.ts';
import { valueOn, type ListedValue } from '../../src/reference/schema.ts';
import { Banner, Button, Card, NotVerified, Skeleton, Table } from '../design/index.ts';
import { formatDate } from '../i18n/format.ts';
import { useLanguage } from '../i18n/language.ts';
import { useText } from '../i18n/messages.ts';
import { today } from '../i18n/today.ts';
import { AddValue } from '../reference/add-value.tsx';
import { holidaysQuery, useKeepingUnit, valuesQuery } from '../reference/queries.ts';
import { BackToLetters } from './back-to-letters.tsx';
import { followUpMessages } from './follow-up-messages.ts';
import { superiorsQuery } from './queries.ts';
import { SuperiorDialog } from './superior-dialog.tsx';

/** Figures of this page. */
const codes = ['letters/remind-days', 'letters/escalate-days'];

export function FollowUpPage() {
  const t = useText(followUpMessages);
  const keeping = useKeepingUnit();
  return (
    <div className="mx-auto grid max-w-4xl grid-cols-[minmax(0,1fr)] gap-4">
      <header className="grid gap-1">
        <BackToLetters />
        <h1 className="text-2xl font-bold">{t('title')}</h1>
        <p className="text-ink-soft">{t('lead')}</p>
      </header>
      <Days keeping={keeping} />
      <Holidays />
      <Superiors keeping={keeping} />
    </div>
  );
}

function Days({ keeping }: { readonly keeping: UnitId | undefined }) {
  const t = useText(followUpMessages);
  const language = useLanguage();
  const { data, error } = useQuery(valuesQuery);
  const [open, setOpen] = useState<ListedValue>();
  const values = (data ?? []).filter(({ code }) => codes.includes(code));
  return (
    <Card title={t('days')}>
      {error && <Banner kind="bad">{error.message}</Banner>}
      {!data && !error && <Skeleton lines={3} />}
      <ul className="grid gap-3">
        {values.map((value) => {
          const now = valueOn(value.values, today());
          return (
            <li key={value.code} className="flex flex-wrap items-center justify-between gap-2">
              <div className="min-w-0">
                <p>
                  {value.label[language]}: <strong className="numeric">{now?.value ?? '–'}</strong>
                </p>
                {now && <Basis {...now} />}
              </div>
              {keeping && (
                <Button
                  size="small"
                  aria-label={`${t('change')}: ${value.label[language]}`}
                  onClick={() => setOpen(value)}
                >
                  {t('change')}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      {open && keeping && <AddValue parameter={open} unitId={keeping} onClose={() => setOpen(undefined)} />}
    </Card>
  );
}

/** Whether the days off of this year are known, and the way to them. */
function Holidays() {
  const t = useText(followUpMessages);
  const year = Number(today().slice(0, 4));
  const { data, error } = useQuery(holidaysQuery(year));
  return (
    <Card title={t('holidays')}>
      {error && <Banner kind="bad">{error.message}</Banner>}
      {!data && !error && <Skeleton lines={1} />}
      {data && (
        <p className={data.items.length === 0 ? 'text-attention' : 'text-ink-soft'}>
          {data.items.length === 0 ? t('noHolidays', { year }) : t('holidaysKnown', { year, count: data.items.length })}
        </p>
      )}
      <Link to="/surat/hari-libur" search={{}} className="w-fit text-nila-text hover:underline">
        {t('toHolidays')}
      </Link>
    </Card>
  );
}

type From = { readonly since: string; readonly source: string; readonly verified: boolean };

function Basis({ since, source, verified }: From) {
  const t = useText(followUpMessages);
  const language = useLanguage();
  return (
    <span className="inline-flex flex-wrap items-center gap-x-2 gap-y-1 text-sm text-ink-soft">
      {t('since', { day: formatDate(since, language), source })}
      {!verified && <NotVerified />}
    </span>
  );
}

function Superiors({ keeping }: { readonly keeping: UnitId | undefined }) {
  const t = useText(followUpMessages);
  const language = useLanguage();
  const { data, error } = useQuery(superiorsQuery);
  const [open, setOpen] = useState<Superior>();
  return (
    <Card title={t('line')}>
      <p className="mb-2 text-sm text-ink-soft">{t('lineLead')}</p>
      {error && <Banner kind="bad">{error.message}</Banner>}
      {!data && !error && <Skeleton lines={6} />}
      {data && (
        <Table<Superior>
          label={t('line')}
          rows={data}
          rowKey={({ position }) => position}
          columns={[
            { key: 'position', head: t('position'), cell: ({ label }) => label[language] },
            { key: 'above', head: t('above'), cell: ({ aboveLabel }) => aboveLabel?.[language] ?? t('nobody') },
            { key: 'source', head: t('source'), cell: (row) => <Basis {...row} /> },
            ...(keeping
              ? [
                  {
                    key: 'change',
                    head: t('change'),
                    cell: (row: Superior) => (
                      <Button
                        size="small"
                        aria-label={`${t('change')}: ${row.label[language]}`}
                        onClick={() => setOpen(row)}
                      >
                        {t('change')}
                      </Button>
                    ),
                  },
                ]
              : []),
          ]}
        />
      )}
      {open && data && keeping && (
        <SuperiorDialog superior={open} all={data} unitId={keeping} onClose={() => setOpen(undefined)} />
      )}
    </Card>
  );
}
