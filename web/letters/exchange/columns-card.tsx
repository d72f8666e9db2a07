/** Which column of a list holds what, with a few of its rows: proposed, corrected, saved. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import {
  exchangeFields,
  exchangeFieldWords,
  neededFields,
  type ColumnMap,
  type ExchangeField,
  type ExchangeFile,
  type ExchangeLayout,
} from '../../../src/letters/schema.ts';
import { Badge, Banner, Button, Card, Checkbox, SelectField, Scrolled, Skeleton } from '../../design/index.ts';
import { useLanguage } from '../../i18n/language.ts';
import { useText } from '../../i18n/messages.ts';
import { exchangeMessages } from './messages.ts';
import { layoutsQuery, refuseFile, sayColumns, useExchangeCall } from './queries.ts';

type Chosen = readonly (ColumnMap | null)[];
type Props = { readonly file: ExchangeFile; readonly onDone: () => void };

export function ColumnsCard({ file, onDone }: Props) {
  const { data, error } = useQuery(layoutsQuery(file.id, file.state));
  if (error) return <Banner kind="bad">{error.message}</Banner>;
  return data === undefined ? <Skeleton lines={8} /> : <Columns file={file} layouts={data.items} onDone={onDone} />;
}

function Columns({
  file: { id, purpose, state },
  layouts,
  onDone,
}: Props & { readonly layouts: readonly ExchangeLayout[] }) {
  const t = useText(exchangeMessages);
  const [chosen, setChosen] = useState<Chosen>(
    layouts.map(({ chosen: before, proposed }) => (state === 'siap' ? before : proposed)),
  );
  const send = useExchangeCall(() => sayColumns(id, [...chosen]), onDone);
  const refuse = useExchangeCall(() => refuseFile(id));
  const fields =
    purpose === 'agenda' ? exchangeFields : exchangeFields.filter((one) => one !== 'agenda' && one !== 'received');
  return (
    <Card title={t('columns')}>
      <p className="mb-4 max-w-prose text-ink-soft">{t('columnsWhy')}</p>
      {layouts.map((layout, at) => (
        <LayoutFields
          key={layout.heads.join('|')}
          layout={layout}
          fields={fields}
          needed={neededFields[purpose]}
          columns={chosen[at] ?? null}
          onChange={(columns) => setChosen(chosen.with(at, columns))}
        />
      ))}
      {send.error && <Banner kind="bad">{send.error.message}</Banner>}
      <div className="flex flex-wrap gap-2">
        <Button look="primary" busy={send.isPending} onClick={() => send.mutate(undefined)}>
          {t('readLines')}
        </Button>
        <Button look="quiet" busy={refuse.isPending} onClick={() => refuse.mutate(undefined)}>
          {t('drop')}
        </Button>
      </div>
    </Card>
  );
}

type LayoutProps = {
  readonly layout: ExchangeLayout;
  readonly fields: readonly ExchangeField[];
  readonly needed: readonly ExchangeField[];
  readonly columns: ColumnMap | null;
  readonly onChange: (columns: ColumnMap | null) => void;
};

function LayoutFields({ layout, fields, needed, columns, onChange }: LayoutProps) {
  const t = useText(exchangeMessages);
  const language = useLanguage();
  const { heads, sheets, rows, known, proposed, examples } = layout;
  const options = [
    { value: '', label: t('noColumn') },
    ...heads.map((head, column) => ({
      value: String(column),
      label: t('columnNamed', { letter: letterOf(column), head: head === '' ? '–' : head }),
    })),
  ];
  const choose = (field: ExchangeField, value: string) => {
    const { [field]: _before, ...others } = columns ?? {};
    onChange(value === '' ? others : { ...others, [field]: Number(value) });
  };
  return (
    <section className="mb-6 border-b border-line pb-5">
      <p className="mb-2 flex flex-wrap items-center gap-2 text-sm text-ink-soft">
        {t('layoutRows', { rows, sheets: sheets.join(', ') })}
        {known && <Badge tone="good">{t('known')}</Badge>}
      </p>
      {examples.length === 0 ? (
        <p className="mb-3 text-sm text-ink-soft">{t('examplesHidden')}</p>
      ) : (
        <Examples heads={heads} rows={examples} />
      )}
      <Checkbox
        label={t('leaveOut')}
        checked={columns === null}
        onChange={({ target }) => onChange(target.checked ? null : proposed)}
        className="my-3"
      />
      {columns !== null && (
        <div className="grid gap-3 sm:grid-cols-2 lg:grid-cols-3">
          {fields.map((field) => (
            <SelectField
              key={field}
              label={`${exchangeFieldWords[field][language]}${needed.includes(field) ? ' *' : ''}`}
              options={options}
              value={columns[field] === undefined ? '' : String(columns[field])}
              onChange={({ target }) => choose(field, target.value)}
            />
          ))}
        </div>
      )}
    </section>
  );
}

/** A, B … Z, AA: as spreadsheets call columns. */
const letterOf = (column: number): string =>
  column < 26
    ? String.fromCharCode(65 + column)
    : letterOf(Math.floor(column / 26) - 1) + String.fromCharCode(65 + (column % 26));

function Examples({
  heads,
  rows,
}: {
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
}) {
  const t = useText(exchangeMessages);
  return (
    <Scrolled label={t('columns')}>
      <table className="text-sm">
        <thead>
          <tr>
            {heads.map((head, column) => (
              <th key={letterOf(column)} scope="col" className="border border-line px-2 py-1 text-left font-semibold">
                {letterOf(column)}: {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells) => (
            <tr key={cells.join('|')}>
              {heads.map((_, column) => (
                <td key={letterOf(column)} lang="id" className="max-w-64 truncate border border-line px-2 py-1">
                  {cells[column] ?? ''}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scrolled>
  );
}
