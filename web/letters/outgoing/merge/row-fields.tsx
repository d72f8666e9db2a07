/** What one row says, column by column, as a form. */
import { useState } from 'react';
import { writtenAs, type MergeColumn } from '../../../../src/letters/schema.ts';
import { Banner, Button, TextField } from '../../../design/index.ts';

export function RowFields({
  columns,
  cells,
  label,
  busy,
  error,
  onSave,
}: {
  readonly columns: readonly MergeColumn[];
  readonly cells: Readonly<Record<string, string>>;
  readonly label: string;
  readonly busy: boolean;
  readonly error: Error | null;
  readonly onSave: (cells: Record<string, string>) => void;
}) {
  const [typed, setTyped] = useState<Record<string, string>>({});
  const said = (slot: string): string => typed[slot] ?? cells[slot] ?? '';
  return (
    <form
      className="grid gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        onSave(Object.fromEntries(columns.map(({ slot }) => [slot, said(slot)])));
      }}
    >
      {error && <Banner kind="bad">{error.message}</Banner>}
      <div className="grid gap-3 sm:grid-cols-2 lg:grid-cols-3">
        {columns.map(({ slot, head, written }) => {
          const value = said(slot);
          const shown = writtenAs(value, written);
          return (
            <TextField
              key={slot}
              label={head}
              hint={'text' in shown && shown.text !== value ? shown.text : undefined}
              value={value}
              onChange={({ target }) => setTyped({ ...typed, [slot]: target.value })}
            />
          );
        })}
      </div>
      <div>
        <Button type="submit" look="primary" busy={busy}>
          {label}
        </Button>
      </div>
    </form>
  );
}
