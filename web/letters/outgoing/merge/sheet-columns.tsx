/** What the columns of a file are: proposed, corrected by a person, taken. */
import { useState } from 'react';
import {
  columnKinds,
  mergeSlotOf,
  type MergeColumn,
  type MergeSheet,
  type OutgoingId,
  type SheetMapping,
} from '../../../../src/letters/schema.ts';
import { Banner, Button, Card, Checkbox, SelectField, TextField } from '../../../design/index.ts';
import { useText } from '../../../i18n/messages.ts';
import { useLetterCall } from '../../queries.ts';
import { mergeMessages } from './messages.ts';
import { refuseSheet, takeSheet } from './queries.ts';

export function SheetColumns({
  id,
  sheet,
  hasRows,
}: {
  readonly id: OutgoingId;
  readonly sheet: MergeSheet;
  readonly hasRows: boolean;
}) {
  const t = useText(mergeMessages);
  const { heads, proposed, name, lines, examples, twice } = sheet;
  const { mapping, options, change, set } = useMapping(sheet, hasRows);
  const { columns, recipientSlot, placeSlot, replace } = mapping;
  const take = useLetterCall(() => takeSheet(id, sheet.id, mapping));
  const refuse = useLetterCall(() => refuseSheet(id, sheet.id));
  return (
    <Card title={t('columns', { name })} className="border-nila/40">
      <p className="mb-3 max-w-prose text-ink-soft">{t('columnsHint')}</p>
      {twice.length > 0 && <Banner kind="attention">{t('twice', { heads: [...new Set(twice)].join(', ') })}</Banner>}
      <div className="grid gap-4">
        {heads.map((head, at) => (
          <ColumnFields
            key={`${at} ${head}`}
            head={head === '' ? `${t('head')} ${at + 1}` : head}
            values={examples.map((cells) => cells[at] ?? '')}
            column={columns[at] ?? null}
            proposed={proposed[at] ?? null}
            onChange={(column) => change(at, column)}
          />
        ))}
      </div>
      <div className="my-4 grid gap-3 sm:grid-cols-2">
        <SelectField
          label={t('recipientColumn')}
          value={recipientSlot}
          options={[{ value: '', label: t('noColumn') }, ...options]}
          onChange={({ target }) => set({ recipientSlot: target.value })}
        />
        <SelectField
          label={t('placeColumn')}
          value={placeSlot ?? ''}
          options={[{ value: '', label: t('noColumn') }, ...options]}
          onChange={({ target }) => set({ placeSlot: target.value === '' ? null : target.value })}
        />
      </div>
      {hasRows && (
        <Checkbox
          label={t('replaceRows')}
          checked={replace}
          onChange={({ target }) => set({ replace: target.checked })}
          className="mb-3"
        />
      )}
      {take.error && <Banner kind="bad">{take.error.message}</Banner>}
      <div className="flex flex-wrap gap-2">
        <Button
          look="primary"
          busy={take.isPending}
          disabled={recipientSlot === ''}
          onClick={() => take.mutate(undefined)}
        >
          {t('take', { lines })}
        </Button>
        <Button look="quiet" busy={refuse.isPending} onClick={() => refuse.mutate(undefined)}>
          {t('drop')}
        </Button>
      </div>
    </Card>
  );
}

/** What is taken of a file, as far as a person has said it. */
function useMapping({ heads, proposed, recipientSlot, placeSlot }: MergeSheet, hasRows: boolean) {
  const [mapping, setMapping] = useState<SheetMapping>({
    columns: heads.map((_, at) => proposed[at] ?? null),
    recipientSlot: recipientSlot ?? '',
    placeSlot,
    replace: hasRows,
  });
  const set = (more: Partial<SheetMapping>) => setMapping({ ...mapping, ...more });
  const options = mapping.columns.flatMap((one) => (one === null ? [] : [{ value: one.slot, label: one.head }]));
  const change = (at: number, column: MergeColumn | null) => {
    const before = mapping.columns[at]?.slot;
    const now = column?.slot ?? null;
    // Whom a letter goes to stays the same column under another name.
    set({
      columns: mapping.columns.with(at, column),
      ...(mapping.recipientSlot === before ? { recipientSlot: now ?? '' } : {}),
      ...(mapping.placeSlot === before ? { placeSlot: now } : {}),
    });
  };
  return { mapping, options, change, set };
}

function ColumnFields({
  head,
  values,
  column,
  proposed,
  onChange,
}: {
  readonly head: string;
  /** The first that stand below it. */
  readonly values: readonly string[];
  readonly column: MergeColumn | null;
  readonly proposed: MergeColumn | null;
  readonly onChange: (column: MergeColumn | null) => void;
}) {
  const t = useText(mergeMessages);
  return (
    <fieldset className="grid items-end gap-3 border-b border-line pb-3 sm:grid-cols-3">
      <legend className="mb-1 font-semibold">
        {head}{' '}
        <span lang="id" className="text-sm font-normal break-words text-ink-faint">
          {values.filter(Boolean).slice(0, 3).join(' · ')}
        </span>
      </legend>
      {column && (
        <>
          <TextField
            label={t('slot')}
            value={column.slot}
            onChange={({ target }) =>
              onChange({ ...column, slot: target.value.toLowerCase().replaceAll(/[^a-z0-9_]/g, '_') })
            }
          />
          <SelectField
            label={t('written')}
            value={column.written}
            options={columnKinds.map((value) => ({ value, label: t(value) }))}
            onChange={({ target }) =>
              onChange({ ...column, written: columnKinds.find((one) => one === target.value) ?? 'teks' })
            }
          />
        </>
      )}
      <Checkbox
        label={t('leaveOut')}
        checked={column === null}
        onChange={({ target }) =>
          onChange(target.checked ? null : (proposed ?? { slot: mergeSlotOf(head), head, written: 'teks' }))
        }
      />
    </fieldset>
  );
}
