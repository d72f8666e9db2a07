/** What the columns of a file mean: proposed, checked in place as they are changed, confirmed by a person. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import {
  fields,
  type FieldName,
  type Import,
  type Mapping,
  type Preview,
} from '../../../src/elections/voters/schema.ts';
import {
  Badge,
  Banner,
  Button,
  Card,
  Checkbox,
  SelectField,
  Skeleton,
  Table,
  toastFailure,
} from '../../design/index.ts';
import { formatNumber } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/language.ts';
import { useText } from '../../i18n/messages.ts';
import { importMessages } from './messages.ts';
import { cancelImport, previewQuery, problemsQuery, startImport } from './queries.ts';

export function MappingScreen({ listId, item }: { readonly listId: string; readonly item: Import }) {
  const t = useText(importMessages);
  const { data, error } = useQuery(previewQuery(listId, item.id));
  if (error) return <Banner kind="bad">{error.message}</Banner>;
  return data ? (
    <Form listId={listId} item={item} preview={data} />
  ) : (
    <Card title={t('mapTitle', { name: item.name })}>
      <Skeleton lines={8} />
    </Card>
  );
}

function Form({
  listId,
  item,
  preview,
}: {
  readonly listId: string;
  readonly item: Import;
  readonly preview: Preview;
}) {
  const t = useText(importMessages);
  const language = useLanguage();
  const queries = useQueryClient();
  const [mapping, setMapping] = useState<Mapping>(preview.mapping);
  const { data: problems = preview.problems } = useQuery(problemsQuery(listId, item.id, mapping));
  const refresh = () => queries.invalidateQueries({ queryKey: ['voter-imports', listId] });
  const start = useMutation({ mutationFn: () => startImport(listId, item.id, mapping), onSuccess: refresh });
  const takeBack = useMutation({
    mutationFn: () => cancelImport(listId, item.id),
    onSuccess: refresh,
    onError: toastFailure,
  });
  const choose = (at: number, field: FieldName | '') =>
    setMapping({
      ...mapping,
      columns: [
        ...mapping.columns.filter((column) => column.at !== at),
        ...(field === '' ? [] : [{ at, field }]),
      ].toSorted((a, b) => a.at - b.at),
    });
  const fieldAt = (at: number) => mapping.columns.find((column) => column.at === at)?.field;
  const uses = (...names: FieldName[]) => mapping.columns.some(({ field }) => names.includes(field));
  const said = (at: number | null) => problems.filter((problem) => problem.at === at);
  const blocking = problems.filter(({ blocks }) => blocks).length;
  const options = [
    { value: '', label: t('notRead') },
    ...fields
      .filter(({ name }) => name !== 'reject_no' || item.corrects !== null)
      .map(({ name, label }) => ({ value: name, label: label[language] })),
  ];
  const delimiter = preview.dialect?.delimiter === '\t' ? t('tab') : (preview.dialect?.delimiter ?? '');
  return (
    <Card
      title={t('mapTitle', { name: item.name })}
      aside={
        preview.dialect && (
          <span className="text-sm text-ink-faint">
            {t('dialect', {
              delimiter,
              encoding: preview.dialect.encoding.toUpperCase(),
              row: formatNumber(preview.headerRow, language),
            })}
          </span>
        )
      }
    >
      <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
        <p className="text-ink-soft">{t('mapLead')}</p>
        {start.error && <Banner kind="bad">{start.error.message}</Banner>}
        {said(null).map((problem) => (
          <Banner key={problem.en} kind={problem.blocks ? 'bad' : 'attention'}>
            {problem[language]}
          </Banner>
        ))}
        <Table<Preview['columns'][number]>
          label={t('mapTitle', { name: item.name })}
          rows={preview.columns}
          rowKey={({ at }) => String(at)}
          columns={[
            {
              key: 'column',
              head: t('fileColumn'),
              cell: (column) => <span className="font-semibold break-words">{column.header}</span>,
            },
            {
              key: 'samples',
              head: t('samples'),
              cell: (column) => (
                <span className="grid gap-0.5 text-sm text-ink-soft">
                  {column.samples.length === 0 ? (
                    <span className="text-ink-faint">{t('empty')}</span>
                  ) : (
                    column.samples.map((sample, at) => (
                      <span key={at} className="numeric max-w-72 truncate">
                        {sample}
                      </span>
                    ))
                  )}
                </span>
              ),
            },
            {
              key: 'field',
              head: t('becomes'),
              className: 'sm:w-80',
              cell: (column) => (
                <span className="grid gap-1">
                  <SelectField
                    label={t('becomesOf', { name: column.header })}
                    labelHidden
                    options={options}
                    value={fieldAt(column.at) ?? ''}
                    error={said(column.at).find(({ blocks }) => blocks)?.[language]}
                    onChange={(event) => choose(column.at, event.target.value as FieldName | '')}
                  />
                  {said(column.at)
                    .filter(({ blocks }) => !blocks)
                    .map((problem) => (
                      <span key={problem.en} className="text-sm text-needs-reading">
                        {problem[language]}
                      </span>
                    ))}
                  {column.because && fieldAt(column.at) === column.proposed && (
                    <span>
                      <Badge tone={column.because === 'saved' ? 'good' : 'plain'}>{t(column.because)}</Badge>
                    </span>
                  )}
                </span>
              ),
            },
          ]}
        />
        <div className="grid gap-4 sm:grid-cols-2">
          {uses('birth_date', 'birth_both') && (
            <SelectField
              label={t('dates')}
              value={mapping.dates}
              options={(['dmy', 'mdy', 'ymd'] as const).map((value) => ({ value, label: t(value) }))}
              onChange={(event) => setMapping({ ...mapping, dates: event.target.value as Mapping['dates'] })}
            />
          )}
          {uses('sex') && (
            <SelectField
              label={t('sexes')}
              value={mapping.sex}
              options={(['LP', 'PW'] as const).map((value) => ({ value, label: t(value) }))}
              onChange={(event) => setMapping({ ...mapping, sex: event.target.value as Mapping['sex'] })}
            />
          )}
        </div>
        {preview.sheets.length > 1 && (
          <fieldset className="grid gap-2">
            <legend className="mb-1 text-sm font-semibold">{t('sheets')}</legend>
            {preview.sheets.map((sheet) => (
              <Checkbox
                key={sheet.at}
                label={sheet.name}
                hint={sheet.why?.[language]}
                disabled={!sheet.chosen}
                checked={mapping.sheets.includes(sheet.at)}
                onChange={(event) =>
                  setMapping({
                    ...mapping,
                    sheets: event.target.checked
                      ? [...mapping.sheets, sheet.at].toSorted((a, b) => a - b)
                      : mapping.sheets.filter((at) => at !== sheet.at),
                  })
                }
              />
            ))}
          </fieldset>
        )}
        <div className="sticky bottom-0 -mx-4 -mb-4 flex flex-wrap items-center justify-end gap-3 border-t border-line bg-surface px-4 py-3 max-sm:bottom-14 sm:-mx-5 sm:-mb-5 sm:px-5">
          {blocking > 0 && (
            <p role="status" className="mr-auto text-sm font-semibold text-unsupported">
              {t('problems', { count: blocking })}
            </p>
          )}
          <Button look="quiet" busy={takeBack.isPending} onClick={() => takeBack.mutate()}>
            {t('takeBack')}
          </Button>
          <Button look="primary" busy={start.isPending} disabled={blocking > 0} onClick={() => start.mutate()}>
            {t('start')}
          </Button>
        </div>
      </div>
    </Card>
  );
}
