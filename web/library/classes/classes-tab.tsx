/** Classification codes: reference data of the whole country, kept by its administrator, read by everyone. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { PaperClass } from '../../../src/library/schema.ts';
import { Button, Card, NotVerified, Table, TextField } from '../../design/index.ts';
import { formatDate } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/language.ts';
import { useText } from '../../i18n/messages.ts';
import { today } from '../../i18n/today.ts';
import { SearchedList, useSearchedPage } from '../../search/searched-list.tsx';
import { ClassForm } from './class-form.tsx';
import { ClassList } from './class-list.tsx';
import { classMessages } from './messages.ts';
import { classesQuery, useKeepingUnit } from './queries.ts';

type Open = 'new' | 'list' | PaperClass;

export function ClassesTab() {
  const t = useText(classMessages);
  const unitId = useKeepingUnit();
  const [open, setOpen] = useState<Open>();
  const close = () => setOpen(undefined);
  return (
    <Card
      title={t('classes')}
      aside={
        unitId && (
          <span className="flex flex-wrap gap-2">
            <Button onClick={() => setOpen('list')}>{t('import')}</Button>
            <Button onClick={() => setOpen('new')}>{t('add')}</Button>
          </span>
        )
      }
    >
      <p className="mb-3 max-w-prose text-sm text-ink-soft">{t('why')}</p>
      <Found {...(unitId && { onChange: setOpen })} />
      {unitId && open === 'list' && <ClassList unitId={unitId} onClose={close} />}
      {unitId && open && open !== 'list' && (
        <ClassForm unitId={unitId} {...(open !== 'new' && { known: open })} onClose={close} />
      )}
    </Card>
  );
}

function Found({ onChange }: { readonly onChange?: (known: PaperClass) => void }) {
  const t = useText(classMessages);
  const { page, setPage, q, field } = useSearchedPage();
  const asked = useQuery(classesQuery(page, q));
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
      <TextField {...field} label={t('search')} hint={t('searchHint')} className="w-full max-w-sm" />
      <SearchedList asked={asked} none={t(q === '' ? 'none' : 'noMatch')} onPage={setPage}>
        {(rows) => <Classes rows={rows} {...(onChange && { onChange })} />}
      </SearchedList>
    </div>
  );
}

type Value = PaperClass['values'][number];

/** The value that holds today; before its first day the first one. */
const shownOf = ({ values }: PaperClass): Value | undefined =>
  values.find(({ since }) => since <= today()) ?? values.at(-1);

function Classes({
  rows,
  onChange,
}: {
  readonly rows: readonly PaperClass[];
  readonly onChange?: (known: PaperClass) => void;
}) {
  const t = useText(classMessages);
  const language = useLanguage();
  const kept = (value: Value | undefined) =>
    value === undefined || value.activeYears === null || value.inactiveYears === null || value.fate === null
      ? t('keptUnknown')
      : t('keptSays', { active: value.activeYears, inactive: value.inactiveYears, fate: value.fate });
  return (
    <Table<PaperClass>
      label={t('classes')}
      rows={rows}
      rowKey={({ code }) => code}
      columns={[
        {
          key: 'code',
          head: t('code'),
          cell: (row) => (
            <span className="numeric font-semibold max-sm:break-all sm:whitespace-nowrap">{row.code}</span>
          ),
        },
        { key: 'label', head: t('label'), cell: (row) => shownOf(row)?.label[language] },
        { key: 'kept', head: t('kept'), cell: (row) => kept(shownOf(row)) },
        { key: 'since', head: t('since'), cell: (row) => <Days row={row} /> },
        {
          key: 'source',
          head: t('source'),
          cell: (row) => (
            <span className="inline-flex flex-wrap items-center gap-x-2 gap-y-1 text-sm text-ink-soft">
              {shownOf(row)?.source}
              {!shownOf(row)?.verified && <NotVerified />}
            </span>
          ),
        },
        ...(onChange
          ? [
              {
                key: 'change',
                head: t('change'),
                cell: (row: PaperClass) => (
                  <Button size="small" aria-label={t('changeOf', { code: row.code })} onClick={() => onChange(row)}>
                    {t('change')}
                  </Button>
                ),
              },
            ]
          : []),
      ]}
    />
  );
}

/** Since when the shown value holds, and the days of the others. */
function Days({ row }: { readonly row: PaperClass }) {
  const t = useText(classMessages);
  const language = useLanguage();
  const shown = shownOf(row);
  return (
    <>
      {shown && formatDate(shown.since, language)}
      {row.values
        .filter((value) => value !== shown)
        .map(({ since }) => (
          <span key={since} className="block text-sm text-ink-faint">
            {t(since > (shown?.since ?? '') ? 'later' : 'earlier', { day: formatDate(since, language) })}
          </span>
        ))}
    </>
  );
}
