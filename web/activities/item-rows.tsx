/** One list of facts behind a fold: compact rows, each changed in its place; a removed one can be taken back. */
import Plus from 'lucide-react/icons/plus';
import Trash2 from 'lucide-react/icons/trash-2';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { Button, Fold, IconButton, toast, useFold } from '../design/index.ts';
import { useText } from '../i18n/messages.ts';
import { FactRow, type Row, type RowOrigin } from './fact-row.tsx';
import { activityMessages } from './messages.ts';
import { PartForm } from './single-facts.tsx';

type Item = { readonly id: string };
export type Change<T> = (change: (before: T[]) => T[]) => void;
export type SetItem<T> = (part: { [K in keyof T]?: T[K] | undefined }) => void;

export type RowsProps<T> = {
  readonly items: readonly T[];
  readonly onChange: Change<T>;
  readonly errors?: Readonly<Record<string, string>> | undefined;
  /** Where a fact comes from, by its id; nothing where it is not said. */
  readonly origin?: ((id: string) => RowOrigin) | undefined;
};

type ItemForm<T> = {
  /** How an item reads; without a value it is not finished and not saved yet. */
  readonly row: (item: T, at: number) => Pick<Row, 'label' | 'value'>;
  /** What else can be done with a row. */
  readonly aside?: (item: T, set: SetItem<T>) => ReactNode;
  readonly children: (item: T, set: SetItem<T>) => ReactNode;
};

/** Most rows that are shown without being asked for. */
const shortList = 30;

/** `onChange` receives a function of the rows, so that undoing a removal keeps what was typed since. */
export function ItemRows<T extends Item>({
  title,
  add,
  addLabel,
  hint,
  waits,
  ...list
}: RowsProps<T> &
  ItemForm<T> & {
    readonly title: string;
    /** Makes an empty row; undefined while none can be added. */
    readonly add: (() => T) | undefined;
    readonly addLabel: string;
    readonly hint?: ReactNode;
    /** How many wait for a decision, in words; such a list does not begin folded. */
    readonly waits?: string | undefined;
  }) {
  const t = useText(activityMessages);
  const { items, onChange, errors } = list;
  const { part, editing, setEditing } = useEdited(items);
  const wrong = items.some(({ id }) => errors?.[id]);
  const lacks = wrong ? t('wrongHere') : waits;
  const [open, setOpen] = useFold(lacks !== undefined || (items.length > 0 && items.length <= shortList));
  const begin = () => {
    const item = add?.();
    if (!item) return;
    setOpen(true);
    onChange((rows) => [...rows, item]);
    setEditing(item.id);
  };
  return (
    <div ref={part}>
      <Fold
        title={title}
        holds={items.length === 0 ? t('noneHere') : String(items.length)}
        lacks={lacks}
        open={open}
        onOpen={setOpen}
        action={
          add && (
            <Button size="small" look="quiet" icon={<Plus aria-hidden className="size-4" />} onClick={begin}>
              <span className="max-sm:sr-only">{addLabel}</span>
            </Button>
          )
        }
      >
        <ul aria-label={title}>
          {items.map((item, at) => (
            <li key={item.id} id={`fakta-${item.id}`}>
              <OneItem
                {...list}
                item={item}
                at={at}
                name={`${title} ${at + 1}`}
                editing={editing === item.id}
                onEdit={(now) => setEditing(now ? item.id : undefined)}
              />
            </li>
          ))}
        </ul>
        {hint && <div className="px-3 sm:px-5">{hint}</div>}
      </Fold>
    </div>
  );
}

function OneItem<T extends Item>({
  item,
  at,
  name,
  editing,
  onEdit,
  onChange,
  errors,
  origin,
  row,
  aside,
  children,
}: RowsProps<T> &
  ItemForm<T> & {
    readonly item: T;
    readonly at: number;
    readonly name: string;
    readonly editing: boolean;
    readonly onEdit: (now: boolean) => void;
  }) {
  const t = useText(activityMessages);
  const { id } = item;
  const set: SetItem<T> = (changed) =>
    onChange((rows) => rows.map((one) => (one.id === id ? withoutEmpty({ ...one, ...changed } as T) : one)));
  const remove = () => {
    onChange((rows) => rows.filter((one) => one.id !== id));
    toast(t('removed'), {
      undo: () => onChange((rows) => (rows.some((one) => one.id === id) ? rows : rows.toSpliced(at, 0, item))),
    });
  };
  if (editing)
    return (
      <PartForm
        onDone={() => onEdit(false)}
        aside={
          <Button size="small" look="quiet" icon={<Trash2 aria-hidden className="size-4" />} onClick={remove}>
            {t('remove')}
          </Button>
        }
      >
        {children(item, set)}
        {errors?.[id] && <p className="text-sm text-unsupported">{errors[id]}</p>}
      </PartForm>
    );
  const { label, value } = row(item, at);
  return (
    <FactRow
      place={id}
      row={{ label, value, origin: origin?.(id), lacks: value ? undefined : t('unfinished'), error: errors?.[id] }}
      onEdit={() => onEdit(true)}
      aside={
        <>
          {aside?.(item, set)}
          <IconButton label={`${t('remove')} ${name}`} onClick={remove} className="size-8 max-sm:hidden">
            <Trash2 aria-hidden className="size-4" />
          </IconButton>
        </>
      }
    />
  );
}

/** Which row is being changed, and where the hand goes: into its form, and back to its row. */
function useEdited(items: readonly Item[]) {
  const part = useRef<HTMLDivElement>(null);
  const [editing, setEditing] = useState<string>();
  const last = useRef<string>(undefined);
  const shown = items.some(({ id }) => id === editing);
  useEffect(() => {
    if (editing !== undefined && shown)
      part.current?.querySelector<HTMLElement>('form :is(input, textarea, select)')?.focus();
    if (editing === undefined && last.current !== undefined)
      part.current?.querySelector<HTMLElement>(`[data-place="${CSS.escape(last.current)}"]`)?.focus();
    last.current = editing;
  }, [editing, shown]);
  return { part, editing, setEditing };
}

/** Optional facts that were emptied are absent, not empty. */
const optional = new Set(['titlesBefore', 'titlesAfter', 'position', 'topic', 'owner', 'due', 'unit', 'credit']);
function withoutEmpty<T extends object>(row: T): T {
  return Object.fromEntries(
    Object.entries(row).filter(([key, value]) => value !== undefined && !(value === '' && optional.has(key))),
  ) as T;
}
