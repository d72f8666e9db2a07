/** The columns of SRIKANDI's lists: what holds, since when, by which source; who keeps the registers sets others. */
import { queryOptions, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import {
  listFields,
  listFieldWords,
  srikandiDirections,
  type ListColumn,
  type ListField,
  type NewSrikandiColumns,
  type SrikandiColumns,
} from '../../../src/letters/schema.ts';
import type { UnitId } from '../../../src/platform/schema.ts';
import { answer, api } from '../../api/client.ts';
import {
  Badge,
  Banner,
  Button,
  Card,
  Checkbox,
  DateField,
  Dialog,
  FieldGroup,
  NotVerified,
  SelectField,
  TextField,
  toast,
} from '../../design/index.ts';
import { formatDate } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/language.ts';
import { useText } from '../../i18n/messages.ts';
import { today } from '../../i18n/today.ts';
import { useCan, useMe, useUnit } from '../../identity/session.ts';
import { useExchangeCall } from './queries.ts';
import { srikandiMessages } from './srikandi-messages.ts';

const columnsQuery = (unitId: UnitId) =>
  queryOptions({
    queryKey: ['exchange', 'srikandi-columns', unitId],
    queryFn: () => answer(api.GET('/api/letters/srikandi-columns', { params: { query: { unitId } } })),
  });

export function SrikandiCard() {
  const t = useText(srikandiMessages);
  const { unitId } = useUnit();
  const manages = useCan('registers.manage');
  const { data, error } = useQuery(columnsQuery(unitId));
  const [edited, setEdited] = useState<SrikandiColumns>();
  const rows = data?.items ?? [];
  return (
    <Card title={t('title')}>
      <p className="mb-3 max-w-prose text-ink-soft">{t('lead')}</p>
      {error && <Banner kind="bad">{error.message}</Banner>}
      <ul className="grid divide-y divide-line">
        {srikandiDirections.flatMap((direction) =>
          standing(rows.filter((row) => row.direction === direction)).map((row) => (
            <Standing
              key={`${direction} ${row.own} ${row.version}`}
              row={row}
              onChange={manages ? () => setEdited(row) : undefined}
            />
          )),
        )}
      </ul>
      {edited && <ColumnsDialog row={edited} onClose={() => setEdited(undefined)} />}
    </Card>
  );
}

/** The row that holds today, and those that hold later; they come with the unit's own first, the newest first. */
function standing(rows: readonly SrikandiColumns[]): readonly SrikandiColumns[] {
  const day = today();
  const holds = rows.find(({ since }) => since <= day);
  return rows.filter((row) => row.since > day || row === holds);
}

type StandingProps = { readonly row: SrikandiColumns; readonly onChange: (() => void) | undefined };

function Standing({ row: { direction, own, columns, since, source, verified }, onChange }: StandingProps) {
  const t = useText(srikandiMessages);
  const language = useLanguage();
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2 py-2.5">
      <div className="grid min-w-0 gap-0.5">
        <span className="flex flex-wrap items-center gap-2">
          <span className="font-semibold">{t(direction)}</span>
          {own && <Badge tone="nila">{t('own')}</Badge>}
          {since > today() && <Badge>{t('later')}</Badge>}
          {!verified && <NotVerified />}
        </span>
        <span className="text-sm break-words">{columns.map(({ head }) => head).join(' · ')}</span>
        <span className="text-sm break-words text-ink-faint">
          {t('from', { day: formatDate(since, language) })} · {source}
        </span>
      </div>
      {onChange && (
        <Button size="small" aria-label={`${t('change')}: ${t(direction)}`} onClick={onChange}>
          {t('change')}
        </Button>
      )}
    </li>
  );
}

/** A column as it is typed. */
type Typed = { readonly field: ListField; readonly head: string; readonly also: string };
const typedOf = ({ field, head, also }: ListColumn): Typed => ({ field, head, also: also.join('; ') });
const columnOf = ({ field, head, also }: Typed): ListColumn => ({
  field,
  head: head.trim(),
  also: also
    .split(';')
    .map((one) => one.trim())
    .filter(Boolean),
});

function ColumnsDialog({ row, onClose }: { readonly row: SrikandiColumns; readonly onClose: () => void }) {
  const t = useText(srikandiMessages);
  const { unitId } = useUnit();
  const [columns, setColumns] = useState<readonly Typed[]>(row.columns.map(typedOf));
  const [held, setHeld] = useState<Held>({ since: today(), source: '', verified: false, nationwide: false });
  const body = (): NewSrikandiColumns => ({
    unitId,
    direction: row.direction,
    columns: columns.map(columnOf),
    ...held,
    since: held.since ?? '',
  });
  const save = useExchangeCall(
    () => answer(api.POST('/api/letters/srikandi-columns', { body: body() })),
    () => {
      toast(t('saved'));
      onClose();
    },
  );
  const free = listFields.find((field) => !columns.some((one) => one.field === field));
  return (
    <Dialog
      open
      onClose={onClose}
      shape="sheet"
      title={t('dialogTitle', { direction: t(row.direction) })}
      description={t('dialogLead')}
      actions={
        <Button
          look="primary"
          busy={save.isPending}
          disabled={
            held.since === undefined || held.source.trim().length < 3 || columns.some(({ head }) => head.trim() === '')
          }
          onClick={() => save.mutate(undefined)}
        >
          {t('save')}
        </Button>
      }
    >
      <div className="grid gap-3">
        {save.error && <Banner kind="bad">{save.error.message}</Banner>}
        {columns.map((column, at) => (
          <ColumnFields
            key={column.field}
            n={at + 1}
            column={column}
            taken={columns.map(({ field }) => field)}
            onChange={(changed) => setColumns(columns.with(at, changed))}
            onUp={
              at === 0
                ? undefined
                : () => setColumns(columns.toSpliced(at - 1, 2, ...columns.slice(at - 1, at + 1).toReversed()))
            }
            onRemove={() => setColumns(columns.toSpliced(at, 1))}
          />
        ))}
        {free !== undefined && (
          <Button onClick={() => setColumns([...columns, { field: free, head: '', also: '' }])}>{t('add')}</Button>
        )}
        <Holding held={held} onChange={setHeld} />
      </div>
    </Dialog>
  );
}

/** From which day it holds, by which source, and for whom. */
type Held = {
  readonly since: string | undefined;
  readonly source: string;
  readonly verified: boolean;
  readonly nationwide: boolean;
};

function Holding({ held, onChange }: { readonly held: Held; readonly onChange: (held: Held) => void }) {
  const t = useText(srikandiMessages);
  const mayNationwide = useMe().home.level === 'national';
  const set = (part: Partial<Held>) => onChange({ ...held, ...part });
  return (
    <>
      <DateField label={t('since')} required value={held.since} onChange={(since) => set({ since })} />
      <TextField
        label={t('source')}
        hint={t('sourceHint')}
        required
        maxLength={500}
        value={held.source}
        onChange={({ target }) => set({ source: target.value })}
      />
      <Checkbox
        label={t('verified')}
        checked={held.verified}
        onChange={({ target }) => set({ verified: target.checked })}
      />
      {mayNationwide && (
        <Checkbox
          label={t('nationwide')}
          checked={held.nationwide}
          onChange={({ target }) => set({ nationwide: target.checked })}
        />
      )}
    </>
  );
}

type FieldsProps = {
  readonly n: number;
  readonly column: Typed;
  /** Fields that columns hold already. */
  readonly taken: readonly ListField[];
  readonly onChange: (column: Typed) => void;
  readonly onUp: (() => void) | undefined;
  readonly onRemove: () => void;
};

function ColumnFields({ n, column, taken, onChange, onUp, onRemove }: FieldsProps) {
  const t = useText(srikandiMessages);
  const language = useLanguage();
  const options = listFields
    .filter((field) => field === column.field || !taken.includes(field))
    .map((value) => ({ value, label: listFieldWords[value][language] }));
  return (
    <FieldGroup label={t('column', { n })}>
      <div className="grid items-end gap-2 sm:grid-cols-2">
        <SelectField
          label={t('field')}
          options={options}
          value={column.field}
          onChange={({ target }) =>
            onChange({ ...column, field: listFields.find((one) => one === target.value) ?? column.field })
          }
        />
        <TextField
          label={t('head')}
          required
          maxLength={60}
          value={column.head}
          onChange={({ target }) => onChange({ ...column, head: target.value })}
        />
        <div className="flex items-end gap-1 sm:col-span-2">
          <div className="min-w-0 grow">
            <TextField
              label={t('also')}
              placeholder={t('alsoHint')}
              value={column.also}
              onChange={({ target }) => onChange({ ...column, also: target.value })}
            />
          </div>
          <Button look="quiet" disabled={onUp === undefined} aria-label={t('up', { n })} onClick={() => onUp?.()}>
            ↑
          </Button>
          <Button look="quiet" aria-label={t('remove', { n })} onClick={onRemove}>
            ×
          </Button>
        </div>
      </div>
    </FieldGroup>
  );
}
