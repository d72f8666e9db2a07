/** Dialogs that change a register: take, insert, settle and void a number. */
import { useMutation } from '@tanstack/react-query';
import { z } from 'zod';
import {
  classificationSchema,
  insertedNumberSchema,
  settleNumberSchema,
  takeNumberSchema,
  voidNumberSchema,
  type IssuedNumber,
  type RegisterLine,
} from '../../src/registers/schema.ts';
import { answer, api } from '../api/client.ts';
import { DateField, SelectField, TextArea, TextField, toast } from '../design/index.ts';
import { FormDialog } from '../forms/form-dialog.tsx';
import { useCheckedForm, type CheckedForm } from '../forms/use-checked-form.ts';
import { useText } from '../i18n/messages.ts';
import { today } from '../i18n/today.ts';
import { useUnit } from '../identity/session.ts';
import { useKinds } from './kinds.ts';
import { registersMessages } from './messages.ts';
import { useRefresh } from './queries.ts';

type Closing = { readonly onClose: () => void };
type Of = Closing & { readonly line: RegisterLine };
type Said = 'taken' | 'voided' | 'settled';

/** An act of the server on a number: told when it is done, and shown at once. */
function useAct<V>(call: (values: V) => Promise<IssuedNumber>, said: Said, onClose: () => void) {
  const t = useText(registersMessages);
  const refresh = useRefresh();
  return useMutation({
    mutationFn: call,
    onSuccess: ({ text }) => {
      toast(t(said, { number: text }));
      onClose();
      return refresh();
    },
  });
}

/** A field that is left empty is ''. */
const typed = { classification: classificationSchema.or(z.string().trim().max(0)) };
const empty = { classification: '', title: '', party: '' };

type Paper = { readonly date: string; readonly classification: string; readonly title: string; readonly party: string };

function PaperFields<V extends Paper>({ form: given }: { readonly form: CheckedForm<V> }) {
  const t = useText(registersMessages);
  const form = given as unknown as CheckedForm<Paper>;
  return (
    <>
      <DateField label={t('date')} required {...form.pick('date')} />
      <TextField
        label={t('classification')}
        hint={t('classificationHint')}
        maxLength={20}
        {...form.text('classification')}
      />
      <TextField label={t('title')} required maxLength={500} {...form.text('title')} />
      <TextField label={t('party')} hint={t('optional')} maxLength={300} {...form.text('party')} />
    </>
  );
}

const takeSchema = takeNumberSchema.omit({ unitId: true }).extend(typed);

export function TakeNumber({ onClose }: Closing) {
  const t = useText(registersMessages);
  const { unitId } = useUnit();
  const { kinds } = useKinds();
  const take = useAct(
    ({ classification, ...values }: z.output<typeof takeSchema>) =>
      answer(
        api.POST('/api/registers/numbers', { body: { unitId, ...values, classification: classification || null } }),
      ),
    'taken',
    onClose,
  );
  const form = useCheckedForm({
    schema: takeSchema,
    start: { kind: 'SD', date: today(), ...empty },
    submit: (values) => take.mutate(values),
    failure: take.error,
  });
  return (
    <FormDialog
      title={t('take')}
      description={t('takeWhy')}
      form={form}
      submit={t('take')}
      busy={take.isPending}
      error={take.error}
      onClose={onClose}
    >
      <SelectField label={t('kind')} required options={kinds} {...form.text('kind')} />
      <PaperFields form={form} />
    </FormDialog>
  );
}

const insertSchema = insertedNumberSchema.extend(typed);

export function InsertNumber({ line, onClose }: Of) {
  const t = useText(registersMessages);
  const insert = useAct(
    ({ classification, ...values }: z.output<typeof insertSchema>) =>
      answer(
        api.POST('/api/registers/numbers/{numberId}/insert', {
          params: { path: { numberId: line.id } },
          body: { ...values, classification: classification || null },
        }),
      ),
    'taken',
    onClose,
  );
  const form = useCheckedForm({
    schema: insertSchema,
    start: { date: line.date ?? today(), ...empty, reason: '' },
    submit: (values) => insert.mutate(values),
    failure: insert.error,
  });
  return (
    <FormDialog
      title={t('insertTitle', { number: line.text })}
      description={t('insertWhy')}
      form={form}
      submit={t('insert')}
      busy={insert.isPending}
      error={insert.error}
      onClose={onClose}
    >
      <PaperFields form={form} />
      <TextArea label={t('reason')} required rows={2} maxLength={500} {...form.text('reason')} />
    </FormDialog>
  );
}

export function VoidNumber({ line, onClose }: Of) {
  const t = useText(registersMessages);
  const cancel = useAct(
    (values: { reason: string }) =>
      answer(
        api.POST('/api/registers/numbers/{numberId}/void', { params: { path: { numberId: line.id } }, body: values }),
      ),
    'voided',
    onClose,
  );
  const form = useCheckedForm({
    schema: voidNumberSchema,
    start: { reason: '' },
    submit: (values) => cancel.mutate(values),
    failure: cancel.error,
  });
  return (
    <FormDialog
      title={t('voidTitle', { number: line.text })}
      description={t('voidWhy')}
      form={form}
      submit={t('void')}
      look="danger"
      busy={cancel.isPending}
      disabled={!form.complete}
      error={cancel.error}
      onClose={onClose}
    >
      <TextArea label={t('reason')} required rows={2} maxLength={500} {...form.text('reason')} />
    </FormDialog>
  );
}

export function SettleNumber({ line, onClose }: Of) {
  const t = useText(registersMessages);
  const settle = useAct(
    (values: { date: string }) =>
      answer(
        api.POST('/api/registers/numbers/{numberId}/settle', { params: { path: { numberId: line.id } }, body: values }),
      ),
    'settled',
    onClose,
  );
  const form = useCheckedForm({
    schema: settleNumberSchema,
    start: { date: today() },
    submit: (values) => settle.mutate(values),
    failure: settle.error,
  });
  return (
    <FormDialog
      title={t('settleTitle', { number: line.text })}
      description={t('settleWhy')}
      form={form}
      submit={t('settle')}
      busy={settle.isPending}
      error={settle.error}
      onClose={onClose}
    >
      <DateField label={t('signedOn')} required {...form.pick('date')} />
    </FormDialog>
  );
}
