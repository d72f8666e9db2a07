/** What the columns of a file mean: proposed, checked in place as they are changed, confirmed by a person. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Import, Mapping, Preview, ListId } from '../../../src/elections/voters/schema.ts';
import { Banner, Button, Card, Checkbox, SelectField, Skeleton, toastFailure } from '../../design/index.ts';
import { formatNumber } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/language.ts';
import { useText } from '../../i18n/messages.ts';
import { uses, withField, withSheet, type MappingProblem } from './core/mapping.ts';
import { MappedColumns } from './mapped-columns.tsx';
import { importMessages } from './messages.ts';
import { RegionShare } from './region-share.tsx';
import { cancelImport, previewQuery, problemsQuery, startImport } from './queries.ts';

type Waiting = { readonly listId: ListId; readonly item: Import };

export function MappingScreen({ listId, item }: Waiting) {
  const t = useText(importMessages);
  const { data, error } = useQuery(previewQuery(listId, item.id));
  if (error) return <Banner kind="bad">{error.message}</Banner>;
  return data ? (
    <MappingForm listId={listId} item={item} preview={data} />
  ) : (
    <Card title={t('mapTitle', { name: item.name })}>
      <Skeleton lines={8} />
    </Card>
  );
}

function MappingForm({ listId, item, preview }: Waiting & { readonly preview: Preview }) {
  const t = useText(importMessages);
  const language = useLanguage();
  const [mapping, setMapping] = useState<Mapping>(preview.mapping);
  const { data: problems = preview.problems } = useQuery(problemsQuery(listId, item.id, mapping));
  const { start, takeBack } = useMappingCalls({ listId, item });
  return (
    <Card title={t('mapTitle', { name: item.name })} aside={<Dialect preview={preview} />}>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
        <p className="text-ink-soft">{t('mapLead')}</p>
        {item.failure && <Banner kind="bad">{item.failure.message[language]}</Banner>}
        {start.error && <Banner kind="bad">{start.error.message}</Banner>}
        {preview.regions && <RegionShare share={preview.regions} ofSamples />}
        <ProblemsOfFile problems={problems} />
        <MappedColumns
          item={item}
          columns={preview.columns}
          mapping={mapping}
          problems={problems}
          onChoose={(at, field) => setMapping(withField(mapping, at, field))}
        />
        <Readings mapping={mapping} onChange={setMapping} />
        {preview.format === 'xlsx' && <SheetNames mapping={mapping} onChange={setMapping} />}
        <Sheets sheets={preview.sheets} mapping={mapping} onChange={setMapping} />
        <div className="sticky bottom-0 -mx-4 -mb-4 flex flex-wrap items-center justify-end gap-3 border-t border-line bg-surface px-4 py-3 max-sm:bottom-14 sm:-mx-5 sm:-mb-5 sm:px-5">
          <Blocking problems={problems} />
          <Button look="quiet" busy={takeBack.isPending} onClick={() => takeBack.mutate()}>
            {t('takeBack')}
          </Button>
          <Button
            look="primary"
            busy={start.isPending}
            disabled={problems.some(({ blocks }) => blocks)}
            onClick={() => start.mutate(mapping)}
          >
            {t('start')}
          </Button>
        </div>
      </div>
    </Card>
  );
}

/** Starts the import with a mapping, or takes the file back. */
function useMappingCalls({ listId, item }: Waiting) {
  const queries = useQueryClient();
  const refresh = () => queries.invalidateQueries({ queryKey: ['voter-imports', listId] });
  const start = useMutation({
    mutationFn: (mapping: Mapping) => startImport(listId, item.id, mapping),
    onSuccess: refresh,
  });
  const takeBack = useMutation({
    mutationFn: () => cancelImport(listId, item.id),
    onSuccess: refresh,
    onError: toastFailure,
  });
  return { start, takeBack };
}

const namedDelimiters = { '\t': 'tab', ',': 'comma', ';': 'semicolon', '|': 'bar' } as const;

/** How the file is written, as far as that was found out. */
function Dialect({ preview: { dialect, headerRow } }: { readonly preview: Preview }) {
  const t = useText(importMessages);
  const language = useLanguage();
  if (!dialect) return null;
  const named = namedDelimiters[dialect.delimiter as keyof typeof namedDelimiters];
  return (
    <span className="text-sm text-ink-faint">
      {t('dialect', {
        delimiter: named === undefined ? dialect.delimiter : t(named),
        encoding: dialect.encoding.toUpperCase(),
        row: formatNumber(headerRow, language),
      })}
    </span>
  );
}

type Problems = { readonly problems: readonly MappingProblem[] };

/** What is wrong with the file as a whole; the rest stands beside its column. */
function ProblemsOfFile({ problems }: Problems) {
  const language = useLanguage();
  return problems
    .filter(({ at }) => at === null)
    .map((problem) => (
      <Banner key={problem.en} kind={problem.blocks ? 'bad' : 'attention'}>
        {problem[language]}
      </Banner>
    ));
}

function Blocking({ problems }: Problems) {
  const t = useText(importMessages);
  const count = problems.filter(({ blocks }) => blocks).length;
  if (count === 0) return null;
  return (
    <p role="status" className="mr-auto text-sm font-semibold text-unsupported">
      {t('problems', { count })}
    </p>
  );
}

type Changing = { readonly mapping: Mapping; readonly onChange: (mapping: Mapping) => void };

/** How days and sexes are written, where a column has any. */
function Readings({ mapping, onChange }: Changing) {
  const t = useText(importMessages);
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      {uses(mapping, 'birth_date', 'birth_both') && (
        <SelectField
          label={t('dates')}
          value={mapping.dates}
          options={(['dmy', 'mdy', 'ymd'] as const).map((value) => ({ value, label: t(value) }))}
          onChange={(event) => onChange({ ...mapping, dates: event.target.value as Mapping['dates'] })}
        />
      )}
      {uses(mapping, 'sex') && (
        <SelectField
          label={t('sexes')}
          value={mapping.sex}
          options={(['LP', 'PW'] as const).map((value) => ({ value, label: t(value) }))}
          onChange={(event) => onChange({ ...mapping, sex: event.target.value as Mapping['sex'] })}
        />
      )}
    </div>
  );
}

/** What the names of a workbook's sheets say of the rows in them. */
function SheetNames({ mapping, onChange }: Changing) {
  const t = useText(importMessages);
  return (
    <SelectField
      label={t('sheetAs')}
      className="max-w-sm"
      value={mapping.sheetAs ?? ''}
      options={[
        { value: '', label: t('notRead') },
        { value: 'tps', label: t('sheetAsTps') },
      ]}
      onChange={(event) => onChange({ ...mapping, sheetAs: event.target.value === 'tps' ? 'tps' : null })}
    />
  );
}

/** Which sheets of a workbook are read, where it has several. */
function Sheets({ sheets, mapping, onChange }: Changing & { readonly sheets: Preview['sheets'] }) {
  const t = useText(importMessages);
  const language = useLanguage();
  if (sheets.length < 2) return null;
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-1 text-sm font-semibold">{t('sheets')}</legend>
      {sheets.map((sheet) => (
        <Checkbox
          key={sheet.at}
          label={sheet.name}
          hint={sheet.why?.[language]}
          disabled={!sheet.chosen}
          checked={mapping.sheets.includes(sheet.at)}
          onChange={(event) => onChange(withSheet(mapping, sheet.at, event.target.checked))}
        />
      ))}
    </fieldset>
  );
}
