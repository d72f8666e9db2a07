/** A classification code, new or with a new value from a day on. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { z } from 'zod';
import { paperFates, type PaperClass } from '../../../src/library/schema.ts';
import type { UnitId } from '../../../src/platform/schema.ts';
import { SelectField, TextField, toast } from '../../design/index.ts';
import { FormDialog } from '../../forms/form-dialog.tsx';
import { useCheckedForm, type CheckedForm } from '../../forms/use-checked-form.ts';
import { useText } from '../../i18n/messages.ts';
import { today } from '../../i18n/today.ts';
import { BasisFields } from './basis-fields.tsx';
import { classMessages } from './messages.ts';
import { addClass } from './queries.ts';
import { retentionOf } from './rows.ts';

const shape = z.object({
  code: z.string().trim().min(1).max(40),
  labelId: z.string().trim().min(1).max(200),
  labelEn: z.string().trim().min(1).max(200),
  active: z.string().trim(),
  inactive: z.string().trim(),
  fate: z.string(),
  since: z.string().min(1),
  source: z.string().trim().min(3).max(500),
  verified: z.boolean(),
});
type Values = z.input<typeof shape>;

export function ClassForm({
  unitId,
  known,
  onClose,
}: {
  readonly unitId: UnitId;
  /** The code that gets a new value; without it the code is new. */
  readonly known?: PaperClass;
  readonly onClose: () => void;
}) {
  const t = useText(classMessages);
  const save = useSave(unitId, onClose);
  const wrong = t('keptWrong');
  const form = useCheckedForm<Values>({
    schema: useMemo(
      () =>
        shape.refine(({ active, inactive, fate }) => retentionOf(active, inactive, fate) !== undefined, {
          message: wrong,
          path: ['active'],
        }),
      [wrong],
    ),
    start: startOf(known),
    submit: (values) => save.mutate(values),
    failure: save.error,
  });
  return (
    <FormDialog
      title={known ? t('changeOf', { code: known.code }) : t('add')}
      form={form}
      submit={t('save')}
      busy={save.isPending}
      error={save.error}
      onClose={onClose}
    >
      {!known && <TextField label={t('code')} required maxLength={40} spellCheck={false} {...form.text('code')} />}
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField label={t('labelId')} required maxLength={200} {...form.text('labelId')} />
        <TextField label={t('labelEn')} required maxLength={200} {...form.text('labelEn')} />
      </div>
      <Kept form={form} />
      <BasisFields since={form.pick('since')} source={form.text('source')} verified={form.tick('verified')} />
    </FormDialog>
  );
}

function startOf(known: PaperClass | undefined): Values {
  const newest = known?.values[0];
  return {
    code: known?.code ?? '',
    labelId: newest?.label.id ?? '',
    labelEn: newest?.label.en ?? '',
    active: newest?.activeYears?.toString() ?? '',
    inactive: newest?.inactiveYears?.toString() ?? '',
    fate: newest?.fate ?? '',
    since: today(),
    source: '',
    verified: false,
  };
}

function useSave(unitId: UnitId, onSaved: () => void) {
  const t = useText(classMessages);
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ code, labelId, labelEn, active, inactive, fate, ...basis }: Values) =>
      addClass(
        { unitId, ...basis },
        {
          code: code.trim(),
          label: { id: labelId.trim(), en: labelEn.trim() },
          retention: retentionOf(active.trim(), inactive.trim(), fate) ?? null,
        },
      ),
    onSuccess: () => {
      toast(t('saved'));
      onSaved();
      return queries.invalidateQueries({ queryKey: ['paper-classes'] });
    },
  });
}

function Kept({ form }: { readonly form: CheckedForm<Values> }) {
  const t = useText(classMessages);
  return (
    <div className="grid gap-4 sm:grid-cols-3">
      <TextField label={t('active')} hint={t('keptHint')} inputMode="numeric" {...form.text('active')} />
      <TextField label={t('inactive')} inputMode="numeric" {...form.text('inactive')} />
      <SelectField
        label={t('fate')}
        options={[{ value: '', label: t('unknown') }, ...paperFates.map((value) => ({ value, label: t(value) }))]}
        {...form.text('fate')}
      />
    </div>
  );
}
