/** Where a unit sits, writes from and is found, with the source of each. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { z } from 'zod';
import { answer, api } from '../../api/client.ts';
import { Checkbox, SelectField, TextArea, TextField, toast } from '../../design/index.ts';
import { FormDialog } from '../../forms/form-dialog.tsx';
import { useCheckedForm } from '../../forms/use-checked-form.ts';
import { useText } from '../../i18n/messages.ts';
import type { UnitRow } from './api.ts';
import { adminMessages } from './messages.ts';

const zones = ['WIB', 'WITA', 'WIT'] as const;
/** What is missing the server says. */
const unitForm = z.object({
  datelineCity: z.string(),
  host: z.string(),
  address: z.string(),
  zone: z.enum(zones),
  source: z.string(),
  verified: z.boolean(),
});
type Values = z.infer<typeof unitForm>;

export function EditUnit({ unit, onClose }: { readonly unit: UnitRow; readonly onClose: () => void }) {
  const t = useText(adminMessages);
  const queries = useQueryClient();
  const save = useMutation({
    mutationFn: (values: Values) =>
      answer(
        api.PUT('/api/units/{id}', {
          params: { path: { id: unit.id } },
          body: { ...values, address: values.address.trim() === '' ? null : values.address },
        }),
      ),
    onSuccess: () => {
      toast(t('saved'));
      onClose();
      return queries.invalidateQueries({ queryKey: ['units'] });
    },
  });
  const { datelineCity, host, address, zone, source, verified } = unit;
  const form = useCheckedForm<Values>({
    schema: unitForm,
    start: { datelineCity, host, address: address ?? '', zone, source, verified },
    submit: (values) => save.mutate(values),
    failure: save.error,
  });
  return (
    <FormDialog
      title={t('editUnit', { name: unit.shortName })}
      form={form}
      submit={t('save')}
      busy={save.isPending}
      error={save.error}
      onClose={onClose}
    >
      <TextField label={t('datelineCity')} required {...form.text('datelineCity')} />
      <TextField label={t('host')} required spellCheck={false} {...form.text('host')} />
      <TextArea label={t('address')} rows={2} {...form.text('address')} />
      <SelectField
        label={t('zone')}
        options={zones.map((each) => ({ value: each, label: each }))}
        {...form.text('zone')}
      />
      <TextField label={t('source')} hint={t('sourceHint')} required {...form.text('source')} />
      <Checkbox label={t('verified')} {...form.tick('verified')} />
    </FormDialog>
  );
}
