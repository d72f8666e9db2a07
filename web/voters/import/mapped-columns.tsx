/** The columns of a file, each with samples of what stands in it and the field that it becomes. */
import {
  fields,
  type FieldName,
  type Import,
  type Mapping,
  type Preview,
} from '../../../src/elections/voters/schema.ts';
import { Badge, SelectField, Table } from '../../design/index.ts';
import { useLanguage } from '../../i18n/language.ts';
import { useText } from '../../i18n/messages.ts';
import { fieldAt, type MappingProblem } from './core/mapping.ts';
import { importMessages } from './messages.ts';

type Column = Preview['columns'][number];

export function MappedColumns({
  item,
  columns,
  mapping,
  problems,
  onChoose,
}: {
  readonly item: Import;
  readonly columns: readonly Column[];
  readonly mapping: Mapping;
  readonly problems: readonly MappingProblem[];
  readonly onChoose: (at: number, field: FieldName | '') => void;
}) {
  const t = useText(importMessages);
  const language = useLanguage();
  const options = [
    { value: '', label: t('notRead') },
    ...fields
      .filter(({ name }) => name !== 'reject_no' || item.corrects !== null)
      .map(({ name, label }) => ({ value: name, label: label[language] })),
  ];
  return (
    <Table<Column>
      label={t('mapTitle', { name: item.name })}
      rows={columns}
      rowKey={({ at }) => String(at)}
      columns={[
        {
          key: 'column',
          head: t('fileColumn'),
          cell: ({ header }) => <span className="font-semibold break-words">{header}</span>,
        },
        { key: 'samples', head: t('samples'), cell: ({ samples }) => <Samples samples={samples} /> },
        {
          key: 'field',
          head: t('becomes'),
          className: 'sm:w-80',
          cell: (column) => (
            <FieldChoice
              column={column}
              field={fieldAt(mapping, column.at)}
              options={options}
              problems={problems.filter(({ at }) => at === column.at)}
              onChoose={(field) => onChoose(column.at, field)}
            />
          ),
        },
      ]}
    />
  );
}

function Samples({ samples }: { readonly samples: readonly string[] }) {
  const t = useText(importMessages);
  return (
    <span className="grid gap-0.5 text-sm text-ink-soft">
      {samples.length === 0 ? (
        <span className="text-ink-faint">{t('empty')}</span>
      ) : (
        samples.map((sample, at) => (
          <span key={at} className="numeric max-w-72 truncate">
            {sample}
          </span>
        ))
      )}
    </span>
  );
}

/** What a column becomes, what is wrong with that, and why it was proposed while it stands as proposed. */
function FieldChoice({
  column: { header, because, proposed },
  field,
  options,
  problems,
  onChoose,
}: {
  readonly column: Column;
  readonly field: FieldName | undefined;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly problems: readonly MappingProblem[];
  readonly onChoose: (field: FieldName | '') => void;
}) {
  const t = useText(importMessages);
  const language = useLanguage();
  return (
    <span className="grid gap-1">
      <SelectField
        label={t('becomesOf', { name: header })}
        labelHidden
        options={options}
        value={field ?? ''}
        error={problems.find(({ blocks }) => blocks)?.[language]}
        onChange={(event) => onChoose(event.target.value as FieldName | '')}
      />
      {problems
        .filter(({ blocks }) => !blocks)
        .map((problem) => (
          <span key={problem.en} className="text-sm text-needs-reading">
            {problem[language]}
          </span>
        ))}
      {because && field === proposed && (
        <span>
          <Badge tone={because === 'saved' ? 'good' : 'plain'}>{t(because)}</Badge>
        </span>
      )}
    </span>
  );
}
