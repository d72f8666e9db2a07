/**
 * A short list of two things each: who, and where or as what. Enter goes to the next row, Backspace in an empty one
 * takes it out; lines that are pasted (name; place, or cells of a sheet) become a row each.
 */
import X from 'lucide-react/icons/x';
import { useRef, type KeyboardEvent } from 'react';
import { Button, FieldGroup, IconButton, TextField } from '../../design/index.ts';

export type Pair = readonly [one: string, other: string];

/** What the two fields, the way out of a row and the way to a new one are called; rows count from 1. */
type Says = {
  readonly one: (n: number) => string;
  readonly other: (n: number) => string;
  readonly remove: (n: number) => string;
  readonly add: string;
};
type Props = {
  readonly label: string;
  readonly hint: string;
  readonly says: Says;
  readonly items: readonly Pair[];
  readonly onChange: (items: readonly Pair[]) => void;
};

export function PairRows({ label, hint, says, items, onChange }: Props) {
  const frame = useRef<HTMLDivElement>(null);
  const rows: readonly Pair[] = items.length === 0 ? [['', '']] : items;
  /** Once what was changed stands there. */
  const goTo = (row: number, field: 0 | 1) =>
    requestAnimationFrame(() =>
      frame.current?.querySelectorAll<HTMLInputElement>(`[data-row='${row}'] input`)[field]?.focus(),
    );
  /** Rows in place of so many, and where to go on. */
  const put = (at: number, taken: number, pairs: readonly Pair[], to?: readonly [number, 0 | 1]): void => {
    onChange(rows.toSpliced(at, taken, ...pairs));
    if (to !== undefined) goTo(...to);
  };
  const enter = (at: number): void => {
    if (at < rows.length - 1) goTo(at + 1, 0);
    else if (rows[at]?.[0] !== '') put(at + 1, 0, [['', '']], [at + 1, 0]);
  };
  return (
    <FieldGroup label={label}>
      <p className="text-sm text-ink-faint">{hint}</p>
      <div ref={frame} className="grid gap-2">
        {rows.map((pair, at) => (
          <Row
            // Rows have no name but their place.
            key={`row ${at}`}
            at={at}
            pair={pair}
            says={says}
            alone={rows.length === 1}
            onEnter={() => enter(at)}
            onPut={(pairs) => put(at, 1, pairs)}
            onSplit={(pairs) => put(at, 1, pairs, [at + pairs.length - 1, 1])}
            onRemove={() => put(at, 1, [], [Math.max(0, at - 1), 0])}
          />
        ))}
      </div>
      <div>
        <Button size="small" onClick={() => put(rows.length, 0, [['', '']], [rows.length, 0])}>
          {says.add}
        </Button>
      </div>
    </FieldGroup>
  );
}

function Row({
  at,
  pair,
  says,
  alone,
  onEnter,
  onPut,
  onSplit,
  onRemove,
}: {
  readonly at: number;
  readonly pair: Pair;
  readonly says: Says;
  readonly alone: boolean;
  readonly onEnter: () => void;
  readonly onPut: (pairs: readonly Pair[]) => void;
  readonly onSplit: (pairs: readonly Pair[]) => void;
  readonly onRemove: () => void;
}) {
  const [one, other] = pair;
  const isEmpty = one === '' && other === '';
  const typed = (text: string): void => {
    const pairs = pairsIn(text);
    if (pairs === null) return onPut([[text, other]]);
    const [[first, second] = ['', ''], ...more] = pairs;
    onSplit([[first, second === '' ? other : second], ...more]);
  };
  const pressed = (event: KeyboardEvent): void => {
    const isOut = event.key === 'Backspace' && isEmpty && !alone;
    if (event.key !== 'Enter' && !isOut) return;
    event.preventDefault();
    if (isOut) onRemove();
    else onEnter();
  };
  return (
    <div
      data-row={at}
      className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-2 gap-y-1 sm:grid-cols-[minmax(0,3fr)_minmax(0,2fr)_auto]"
    >
      <TextField
        label={says.one(at + 1)}
        labelHidden
        placeholder={says.one(at + 1)}
        value={one}
        maxLength={2_000}
        onKeyDown={pressed}
        onChange={({ target }) => typed(target.value)}
        onPaste={(event) => {
          const text = event.clipboardData.getData('text').trim();
          if (!/[\n\t]/.test(text)) return;
          event.preventDefault();
          typed(`${one}${text}`);
        }}
      />
      <TextField
        label={says.other(at + 1)}
        labelHidden
        placeholder={says.other(at + 1)}
        value={other}
        maxLength={200}
        className="max-sm:col-start-1"
        onKeyDown={pressed}
        onChange={({ target }) => onPut([[one, target.value]])}
      />
      <IconButton
        label={says.remove(at + 1)}
        disabled={alone && isEmpty}
        onClick={onRemove}
        className="max-sm:col-start-2 max-sm:row-start-1"
      >
        <X aria-hidden className="size-5" />
      </IconButton>
    </div>
  );
}

/** Null of a text that is one thing alone. */
export function pairsIn(text: string): Pair[] | null {
  if (!/[;\n\t]/.test(text)) return null;
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  return (lines.length === 0 ? [''] : lines).map((line) => {
    const [one = '', ...other] = line.split(/;|\t/);
    return [one.trim(), other.join(' ').trim()];
  });
}
