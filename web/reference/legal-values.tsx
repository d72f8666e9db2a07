/**
 * The dated figures that lists and rules use: what holds today, since when and by which source; what held before; a new
 * value.
 */
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { valueOn, type ListedValue } from '../../src/reference/schema.ts';
import { Banner, Button, Card, Dialog, NotVerified, Skeleton, Table } from '../design/index.ts';
import { formatDate, formatInstant } from '../i18n/format.ts';
import { useLanguage } from '../i18n/language.ts';
import { useText } from '../i18n/messages.ts';
import { today } from '../i18n/today.ts';
import { AddValue } from './add-value.tsx';
import { byPurpose, formatValue, purposeOf } from './core/legal-values.ts';
import { legalMessages } from './messages.ts';
import { useKeepingUnit, valuesQuery } from './queries.ts';

type Opened = { readonly code: string; readonly adding: boolean };

export function LegalValues() {
  const t = useText(legalMessages);
  const unitId = useKeepingUnit();
  const { data, error } = useQuery(valuesQuery);
  const [open, setOpen] = useState<Opened>();
  const opened = data?.find(({ code }) => code === open?.code);
  const keeps = unitId !== undefined;
  return (
    <Card title={t('values')}>
      <p className="mb-2 max-w-prose text-sm text-ink-soft">{t('valuesWhy')}</p>
      <Link to="/surat/hari-libur" search={{}} className="mb-2 inline-block text-nila-text hover:underline">
        {t('holidays')}
      </Link>
      {error ? (
        <Banner kind="bad">{error.message}</Banner>
      ) : data ? (
        <Values parameters={data} keeps={keeps} onOpen={setOpen} />
      ) : (
        <Skeleton lines={8} />
      )}
      {opened && !open?.adding && (
        <History
          parameter={opened}
          keeps={keeps}
          onAdd={() => setOpen({ code: opened.code, adding: true })}
          onClose={() => setOpen(undefined)}
        />
      )}
      {opened && open?.adding && keeps && (
        <AddValue parameter={opened} unitId={unitId} onClose={() => setOpen(undefined)} />
      )}
    </Card>
  );
}

function Values({
  parameters,
  keeps,
  onOpen,
}: {
  readonly parameters: readonly ListedValue[];
  readonly keeps: boolean;
  readonly onOpen: (opened: Opened) => void;
}) {
  const t = useText(legalMessages);
  const language = useLanguage();
  const rows = byPurpose(parameters).map((parameter) => ({ ...parameter, now: valueOn(parameter.values, today()) }));
  return (
    <Table<(typeof rows)[number]>
      label={t('values')}
      rows={rows}
      rowKey={({ code }) => code}
      columns={[
        {
          key: 'value',
          head: t('value'),
          cell: ({ code, label }) => (
            <button
              type="button"
              onClick={() => onOpen({ code, adding: false })}
              className="text-left font-semibold text-nila-text hover:underline"
            >
              {label[language]}
            </button>
          ),
        },
        { key: 'use', head: t('usedFor'), cell: ({ code }) => t(purposeOf(code)) },
        {
          key: 'now',
          head: t('now'),
          numeric: true,
          cell: ({ code, now }) => (now ? formatValue(code, now.value, language) : '–'),
        },
        {
          key: 'since',
          head: t('since'),
          cell: ({ code, now, values: [newest] }) => (
            <>
              {now ? formatDate(now.since, language) : '–'}
              {newest && newest.since > today() && (
                <span className="block text-sm text-ink-faint">
                  {t('next', {
                    value: formatValue(code, newest.value, language),
                    day: formatDate(newest.since, language),
                  })}
                </span>
              )}
            </>
          ),
        },
        { key: 'source', head: t('source'), cell: ({ now }) => now && <Source {...now} /> },
        ...(keeps
          ? [
              {
                key: 'add',
                head: t('add'),
                cell: ({ code, label }: ListedValue) => (
                  <Button
                    size="small"
                    aria-label={t('addTitle', { label: label[language] })}
                    onClick={() => onOpen({ code, adding: true })}
                  >
                    {t('add')}
                  </Button>
                ),
              },
            ]
          : []),
      ]}
    />
  );
}

function Source({ source, verified }: { readonly source: string; readonly verified: boolean }) {
  return (
    <span className="inline-flex flex-wrap items-center gap-x-2 gap-y-1 text-sm text-ink-soft">
      {source}
      {!verified && <NotVerified />}
    </span>
  );
}

function History({
  parameter: { code, label, values },
  keeps,
  onAdd,
  onClose,
}: {
  readonly parameter: ListedValue;
  readonly keeps: boolean;
  readonly onAdd: () => void;
  readonly onClose: () => void;
}) {
  const t = useText(legalMessages);
  const language = useLanguage();
  return (
    <Dialog
      open
      shape="sheet"
      onClose={onClose}
      title={label[language]}
      actions={
        keeps && (
          <Button look="primary" onClick={onAdd}>
            {t('add')}
          </Button>
        )
      }
    >
      <p className="text-ink-soft">{t(purposeOf(code))}</p>
      <h3 className="mt-4 mb-1 font-bold">{t('history')}</h3>
      <ol className="grid gap-3 pb-4">
        {values.map(({ version, value, since, savedAt, savedByName, ...from }, n) => (
          <li key={version} className="border-l-2 border-line pl-3">
            <p className="font-semibold">
              {t('entry', { value: formatValue(code, value, language), day: formatDate(since, language) })}
            </p>
            {values[n - 1]?.since === since && <p className="text-sm">{t('corrected')}</p>}
            <p>
              <Source {...from} />
            </p>
            <p className="text-sm text-ink-faint">
              {savedByName === null ? t('program') : `${savedByName} · ${formatInstant(savedAt, language)}`}
            </p>
          </li>
        ))}
      </ol>
    </Dialog>
  );
}
