/** Gives a dated figure a value from a day on. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { ListedValue } from '../../src/reference/schema.ts';
import { answer, api, ApiFailure } from '../api/client.ts';
import { Checkbox, DateField, TextField, toast } from '../design/index.ts';
import { FormDialog } from '../forms/form-dialog.tsx';
import { useCheckedForm, type CheckedForm } from '../forms/use-checked-form.ts';
import { formatDate } from '../i18n/format.ts';
import { useLanguage } from '../i18n/language.ts';
import { useText } from '../i18n/messages.ts';
import { today } from '../i18n/today.ts';
import { figureOf, formatValue, purposeOf, valueForm, type ValueForm } from './core/legal-values.ts';
import { legalMessages } from './messages.ts';
import { valuesQuery } from './queries.ts';
import type { UnitId } from '../../src/platform/schema.ts';

/** Failures that are about one field. */
const fieldOf: Readonly<Record<string, 'value' | 'since'>> = {
  'reference/out-of-range': 'value',
  'reference/too-early': 'since',
  'reference/too-far': 'since',
};

export function AddValue({
  parameter,
  unitId,
  onClose,
}: {
  readonly parameter: ListedValue;
  readonly unitId: UnitId;
  readonly onClose: () => void;
}) {
  const t = useText(legalMessages);
  const language = useLanguage();
  const save = useSaveValue(parameter, unitId, onClose);
  const [newest] = parameter.values;
  const form = useCheckedForm<ValueForm>({
    schema: useMemo(() => valueForm(parameter), [parameter]),
    start: {
      value: String(newest?.value ?? ''),
      since: newest && newest.since > today() ? newest.since : today(),
      source: '',
      verified: false,
    },
    submit: (values) => save.mutate(values),
    failure: save.error,
  });
  const refused = save.error instanceof ApiFailure ? fieldOf[save.error.code] : undefined;
  return (
    <FormDialog
      title={t('addTitle', { label: parameter.label[language] })}
      description={t(purposeOf(parameter.code))}
      form={form}
      submit={t('save')}
      busy={save.isPending}
      disabled={!form.complete}
      error={refused === undefined ? save.error : null}
      onClose={onClose}
    >
      <FigureAndDay form={form} parameter={parameter} refused={refused && { [refused]: save.error?.message }} />
      <TextField label={t('source')} hint={t('sourceHint')} required maxLength={500} {...form.text('source')} />
      <Checkbox label={t('verified')} {...form.tick('verified')} />
    </FormDialog>
  );
}

function useSaveValue(parameter: ListedValue, unitId: UnitId, onSaved: () => void) {
  const t = useText(legalMessages);
  const queries = useQueryClient();
  const basedOn = parameter.values[0]?.version ?? 0;
  return useMutation({
    mutationFn: ({ value, ...rest }: ValueForm) =>
      answer(
        api.POST('/api/reference/values/{code}', {
          params: { path: { code: parameter.code } },
          body: { unitId, basedOn, value: figureOf(value, parameter) ?? 0, ...rest },
        }),
      ),
    onSuccess: () => {
      toast(t('saved'));
      onSaved();
      return queries.invalidateQueries({ queryKey: valuesQuery.queryKey });
    },
  });
}

/** A figure that cannot be is told as it is typed; `refused` is what only the server knew. */
function FigureAndDay({
  form,
  parameter: { code, least, most, values },
  refused = {},
}: {
  readonly form: CheckedForm<ValueForm>;
  readonly parameter: ListedValue;
  readonly refused: { readonly [Field in 'value' | 'since']?: string | undefined } | undefined;
}) {
  const t = useText(legalMessages);
  const language = useLanguage();
  const { value } = form.values;
  const impossible = value.trim() !== '' && figureOf(value, { least, most }) === null;
  const range = t('range', { least: formatValue(code, least, language), most: formatValue(code, most, language) });
  const [newest] = values;
  return (
    <>
      <TextField
        label={t('figure')}
        required
        inputMode="numeric"
        {...form.text('value')}
        {...(impossible ? { error: range } : { hint: range, error: refused.value ?? form.error('value') })}
      />
      <DateField
        label={t('since')}
        required
        {...form.pick('since')}
        error={refused.since ?? form.error('since')}
        {...(newest ? { hint: t('fromDay', { day: formatDate(newest.since, language) }) } : {})}
      />
    </>
  );
}
