/** How a unit's numbers are counted and written: what holds, since when, by which source; a new setting. */
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { NumberCode, NumberFormat } from '../../src/registers/schema.ts';
import { Badge, Banner, Button, Card, NotVerified, Skeleton, Table } from '../design/index.ts';
import { formatDate } from '../i18n/format.ts';
import { useLanguage } from '../i18n/language.ts';
import { useText } from '../i18n/messages.ts';
import { today } from '../i18n/today.ts';
import { useCan, useUnit } from '../identity/session.ts';
import { exampleOf, formatsOn } from './kinds.ts';
import { registersMessages } from './messages.ts';
import { settingsQuery } from './queries.ts';
import { BeginSeries, ChangeCode, ChangeFormat } from './setting-forms.tsx';

export function SettingsPage() {
  const t = useText(registersMessages);
  const { unitId, unitName } = useUnit();
  const { data, error } = useQuery(settingsQuery(unitId));
  return (
    <div className="mx-auto grid max-w-6xl grid-cols-[minmax(0,1fr)] gap-5">
      <header>
        <Link to="/buku-nomor" className="text-nila-text hover:underline">
          ← {t('back')}
        </Link>
        <h1 className="text-2xl font-bold">{t('numberSettings')}</h1>
        <p className="text-ink-soft">{unitName}</p>
      </header>
      {error ? (
        <Banner kind="bad">{error.message}</Banner>
      ) : data === undefined ? (
        <Skeleton lines={8} />
      ) : (
        <>
          <Code now={codeNow(data.codes)} />
          <Formats formats={data.formats} code={codeNow(data.codes)?.code ?? unitId} />
        </>
      )}
    </div>
  );
}

const codeNow = (codes: readonly NumberCode[]): NumberCode | undefined => codes.find(({ since }) => since <= today());

function Code({ now }: { readonly now: NumberCode | undefined }) {
  const t = useText(registersMessages);
  const manages = useCan('registers.manage');
  const [open, setOpen] = useState<'code' | 'begin'>();
  return (
    <Card
      title={t('code')}
      aside={
        manages && (
          <span className="flex flex-wrap gap-2">
            <Button size="small" onClick={() => setOpen('begin')}>
              {t('begin')}
            </Button>
            <Button size="small" onClick={() => setOpen('code')}>
              {t('change')}
            </Button>
          </span>
        )
      }
    >
      {now && (
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <strong className="numeric">{now.code}</strong>
          <span className="text-sm text-ink-soft">{now.source}</span>
          {!now.verified && <NotVerified />}
        </p>
      )}
      {open === 'code' && <ChangeCode code={now?.code ?? ''} onClose={() => setOpen(undefined)} />}
      {open === 'begin' && <BeginSeries onClose={() => setOpen(undefined)} />}
    </Card>
  );
}

function Formats({ formats, code }: { readonly formats: readonly NumberFormat[]; readonly code: string }) {
  const t = useText(registersMessages);
  const language = useLanguage();
  const manages = useCan('registers.manage');
  const [changed, setChanged] = useState<NumberFormat>();
  const rows = formatsOn(formats, today()).toSorted((one, other) =>
    one.label[language].localeCompare(other.label[language], 'id'),
  );
  return (
    <Card title={t('formats')}>
      <p className="mb-2 max-w-prose text-sm text-ink-soft">{t('formatsWhy')}</p>
      <Table<NumberFormat>
        label={t('formats')}
        rows={rows}
        rowKey={({ kind }) => kind}
        columns={[
          {
            key: 'kind',
            head: t('kind'),
            cell: ({ kind, label }) => (
              <>
                <span className="font-semibold">{label[language]}</span>
                <span className="block text-sm text-ink-faint">{kind}</span>
              </>
            ),
          },
          { key: 'series', head: t('series'), cell: ({ series }) => <span className="numeric">{series}</span> },
          {
            key: 'template',
            head: t('example'),
            cell: ({ template, kind }) => (
              <>
                <span className="numeric break-all">{exampleOf(template, kind, code)}</span>
                <span className="block text-sm break-all text-ink-faint">{template}</span>
              </>
            ),
          },
          {
            key: 'since',
            head: t('since'),
            cell: ({ since }) => <span className="whitespace-nowrap">{formatDate(since, language, 'short')}</span>,
          },
          {
            key: 'source',
            head: t('source'),
            cell: ({ source, verified, own }) => (
              <span className="inline-flex flex-wrap items-center gap-x-2 gap-y-1 text-sm text-ink-soft">
                <Badge>{t(own ? 'own' : 'national')}</Badge>
                {source}
                {!verified && <NotVerified />}
              </span>
            ),
          },
          ...(manages
            ? [
                {
                  key: 'change',
                  head: t('change'),
                  cell: (format: NumberFormat) => (
                    <Button
                      size="small"
                      aria-label={t('changeTitle', { kind: format.label[language] })}
                      onClick={() => setChanged(format)}
                    >
                      {t('change')}
                    </Button>
                  ),
                },
              ]
            : []),
        ]}
      />
      {changed && <ChangeFormat format={changed} code={code} onClose={() => setChanged(undefined)} />}
    </Card>
  );
}
