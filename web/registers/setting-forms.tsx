/** Dialogs of settings: the form of a kind's numbers, the unit's code, and going on from an earlier book. */
import { useMutation } from '@tanstack/react-query';
import { z } from 'zod';
import { newNumberCodeSchema, newNumberFormatSchema, type NumberFormat } from '../../src/registers/schema.ts';
import { answer, api } from '../api/client.ts';
import { Checkbox, DateField, SelectField, TextField, toast } from '../design/index.ts';
import { FormDialog } from '../forms/form-dialog.tsx';
import { useCheckedForm, type CheckedForm } from '../forms/use-checked-form.ts';
import { useLanguage } from '../i18n/language.ts';
import { useText } from '../i18n/messages.ts';
import { today } from '../i18n/today.ts';
import { useUnit } from '../identity/session.ts';
import { exampleOf, useKinds } from './kinds.ts';
import { registersMessages } from './messages.ts';
import { useRefresh } from './queries.ts';

type Closing = { readonly onClose: () => void };
type Dated = { readonly since: string; readonly source: string; readonly verified: boolean };

function DatedFields<V extends Dated>({ form: given }: { readonly form: CheckedForm<V> }) {
  const t = useText(registersMessages);
  const form = given as unknown as CheckedForm<Dated>;
  return (
    <>
      <DateField label={t('since')} required {...form.pick('since')} />
      <TextField label={t('source')} hint={t('sourceHint')} required maxLength={500} {...form.text('source')} />
      <Checkbox label={t('verified')} {...form.tick('verified')} />
    </>
  );
}

function useSave<V>(call: (values: V) => Promise<unknown>, onClose: () => void) {
  const t = useText(registersMessages);
  const refresh = useRefresh();
  return useMutation({
    mutationFn: call,
    onSuccess: () => {
      toast(t('saved'));
      onClose();
      return refresh();
    },
  });
}

const formatSchema = newNumberFormatSchema.omit({ unitId: true, kind: true, label: true });

export function ChangeFormat({
  format: { kind, label, series, template },
  code,
  onClose,
}: Closing & { readonly format: NumberFormat; readonly code: string }) {
  const t = useText(registersMessages);
  const language = useLanguage();
  const { unitId } = useUnit();
  const save = useSave(
    (values: z.output<typeof formatSchema>) =>
      answer(api.POST('/api/registers/formats', { body: { unitId, kind, label, ...values } })),
    onClose,
  );
  const form = useCheckedForm({
    schema: formatSchema,
    start: { series, template, since: today(), source: '', verified: false },
    submit: (values) => save.mutate(values),
    failure: save.error,
  });
  return (
    <FormDialog
      title={t('changeTitle', { kind: label[language] })}
      form={form}
      submit={t('save')}
      busy={save.isPending}
      error={save.error}
      onClose={onClose}
    >
      <TextField label={t('series')} hint={t('seriesHint')} required maxLength={40} {...form.text('series')} />
      <TextField label={t('template')} hint={t('templateHint')} required maxLength={120} {...form.text('template')} />
      <p className="text-sm text-ink-soft">
        {t('example')}: <span className="numeric break-all">{exampleOf(form.values.template, kind, code)}</span>
      </p>
      <DatedFields form={form} />
    </FormDialog>
  );
}

const codeSchema = newNumberCodeSchema.omit({ unitId: true });

export function ChangeCode({ code, onClose }: Closing & { readonly code: string }) {
  const t = useText(registersMessages);
  const { unitId } = useUnit();
  const save = useSave(
    (values: z.output<typeof codeSchema>) => answer(api.POST('/api/registers/codes', { body: { unitId, ...values } })),
    onClose,
  );
  const form = useCheckedForm({
    schema: codeSchema,
    start: { code, since: today(), source: '', verified: false },
    submit: (values) => save.mutate(values),
    failure: save.error,
  });
  return (
    <FormDialog
      title={t('code')}
      form={form}
      submit={t('save')}
      busy={save.isPending}
      error={save.error}
      onClose={onClose}
    >
      <TextField label={t('codeField')} required maxLength={20} {...form.text('code')} />
      <DatedFields form={form} />
    </FormDialog>
  );
}

const beginSchema = z.object({
  kind: z.string().min(1),
  last: z
    .string()
    .trim()
    .regex(/^[1-9]\d{0,4}$/),
});

export function BeginSeries({ onClose }: Closing) {
  const t = useText(registersMessages);
  const { unitId } = useUnit();
  const { kinds } = useKinds();
  const refresh = useRefresh();
  const begin = useMutation({
    mutationFn: ({ kind, last }: z.output<typeof beginSchema>) =>
      answer(
        api.POST('/api/registers/begin', {
          body: { unitId, kind, year: Number(today().slice(0, 4)), last: Number(last) },
        }),
      ),
    onSuccess: ({ next }) => {
      toast(t('begun', { next: String(next) }));
      onClose();
      return refresh();
    },
  });
  const form = useCheckedForm({
    schema: beginSchema,
    start: { kind: 'SD', last: '' },
    submit: (values) => begin.mutate(values),
    failure: begin.error,
  });
  return (
    <FormDialog
      title={t('begin')}
      description={t('beginWhy')}
      form={form}
      submit={t('beginDo')}
      busy={begin.isPending}
      disabled={!form.complete}
      error={begin.error}
      onClose={onClose}
    >
      <SelectField label={t('kind')} required options={kinds} {...form.text('kind')} />
      <TextField label={t('last')} required inputMode="numeric" {...form.text('last')} />
    </FormDialog>
  );
}
