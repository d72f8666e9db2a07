/** A classification code, new or with a new value from a day on. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { z } from 'zod';
import { paperFates, type PaperClass } from '../../../src/library/schema.ts';
import { securityClasses, type UnitId } from '../../../src/platform/schema.ts';
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
  parent: z.string().trim().max(40),
  kind: z.string().trim().max(200),
  security: z.enum(['', ...securityClasses]),
  access: z.string().trim().max(200),
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
      <Place form={form} />
      <BasisFields since={form.pick('since')} source={form.text('source')} verified={form.tick('verified')} />
    </FormDialog>
  );
}

const blank = {
  labelId: '',
  labelEn: '',
  active: '',
  inactive: '',
  fate: '',
  parent: '',
  kind: '',
  security: '' as const,
  access: '',
};

/** As the newest value says, so that what is not changed is not lost with the new one. */
function startOf(known: PaperClass | undefined): Values {
  const [newest] = known?.values ?? [];
  const fresh = { code: known?.code ?? '', since: today(), source: '', verified: false };
  return newest === undefined ? { ...blank, ...fresh } : { ...typedOf(newest), ...fresh };
}

const typedOf = ({ label, activeYears, inactiveYears, ...value }: PaperClass['values'][number]) => ({
  labelId: label.id,
  labelEn: label.en,
  active: activeYears?.toString() ?? '',
  inactive: inactiveYears?.toString() ?? '',
  fate: value.fate ?? '',
  parent: value.parent ?? '',
  kind: value.kind ?? '',
  security: value.security ?? ('' as const),
  access: value.access ?? '',
});

function useSave(unitId: UnitId, onSaved: () => void) {
  const t = useText(classMessages);
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({
      code,
      labelId,
      labelEn,
      active,
      inactive,
      fate,
      parent,
      kind,
      security,
      access,
      ...basis
    }: Values) =>
      addClass(
        { unitId, ...basis },
        {
          code: code.trim(),
          label: { id: labelId.trim(), en: labelEn.trim() },
          retention: retentionOf(active.trim(), inactive.trim(), fate) ?? null,
          parent: parent.trim() || null,
          kind: kind.trim() || null,
          security: security || null,
          access: access.trim() || null,
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

/** Where the code stands in its table, and who may see what is filed under it. */
function Place({ form }: { readonly form: CheckedForm<Values> }) {
  const t = useText(classMessages);
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField label={t('parent')} hint={t('parentHint')} spellCheck={false} {...form.text('parent')} />
        <TextField label={t('archiveKind')} hint={t('archiveKindHint')} {...form.text('kind')} />
      </div>
      <div className="grid gap-4 sm:grid-cols-2">
        <SelectField
          label={t('security')}
          options={[
            { value: '', label: t('unknown') },
            ...securityClasses.map((value) => ({ value, label: t(value) })),
          ]}
          {...form.text('security')}
        />
        <TextField label={t('access')} hint={t('accessHint')} {...form.text('access')} />
      </div>
    </>
  );
}
