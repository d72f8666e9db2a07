/** A kind of activity, new or changed. It is ended by its last day, never deleted: old sheets name it. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { z } from 'zod';
import { answer, api } from '../api/client.ts';
import { Checkbox, DateField, TextArea, TextField, toast } from '../design/index.ts';
import { FormDialog } from '../forms/form-dialog.tsx';
import { useCheckedForm } from '../forms/use-checked-form.ts';
import { useText } from '../i18n/messages.ts';
import { useMe } from '../identity/session.ts';
import { kindsQuery } from './api.ts';
import { kindMessages } from './kind-messages.ts';
import type { Kind } from './kinds-tab.tsx';

/** Days that are not given are empty, words stand between commas; what is missing the server says. */
const kindForm = z.object({
  code: z.string(),
  labelId: z.string(),
  labelEn: z.string(),
  words: z.string(),
  since: z.string(),
  until: z.string(),
  source: z.string(),
  verified: z.boolean(),
});
type Values = z.infer<typeof kindForm>;

const newKind: Values = {
  code: '',
  labelId: '',
  labelEn: '',
  words: '',
  since: '',
  until: '',
  source: '',
  verified: false,
};
const valuesOf = ({ code, label, words, since, until, source, verified }: Kind): Values => ({
  code,
  labelId: label.id,
  labelEn: label.en,
  words: words.join(', '),
  since: since ?? '',
  until: until ?? '',
  source,
  verified,
});

export function EditKind({ kind, onClose }: { readonly kind: Kind | undefined; readonly onClose: () => void }) {
  const t = useText(kindMessages);
  const save = useSaveKind(onClose);
  const form = useCheckedForm<Values>({
    schema: kindForm,
    start: kind ? valuesOf(kind) : newKind,
    submit: (values) => save.mutate(values),
    failure: save.error,
  });
  return (
    <FormDialog
      title={kind ? t('editKind', { name: kind.label.id }) : t('add')}
      form={form}
      submit={t('save')}
      busy={save.isPending}
      error={save.error}
      onClose={onClose}
    >
      {!kind && (
        <TextField
          label={t('code')}
          hint={t('codeHint')}
          required
          spellCheck={false}
          autoCapitalize="none"
          {...form.text('code')}
        />
      )}
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField label={t('labelId')} required {...form.text('labelId')} />
        <TextField label={t('labelEn')} required {...form.text('labelEn')} />
      </div>
      <TextArea label={t('words')} hint={t('wordsHint')} rows={2} {...form.text('words')} />
      <div className="grid gap-4 sm:grid-cols-2">
        <DateField label={t('since')} {...form.pick('since')} />
        <DateField label={t('until')} {...form.pick('until')} />
      </div>
      <TextField label={t('source')} hint={t('sourceHint')} required {...form.text('source')} />
      <Checkbox label={t('verified')} {...form.tick('verified')} />
    </FormDialog>
  );
}

function useSaveKind(onClose: () => void) {
  const t = useText(kindMessages);
  const me = useMe();
  const unitId = me.positions.find((held) => held.position === 'admin-nasional')?.unitId ?? me.home.id;
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ code, words, since, until, ...values }: Values) =>
      answer(
        api.PUT('/api/activity-kinds/{code}', {
          params: { path: { code } },
          body: { unitId, ...values, words: listOf(words), since: since || null, until: until || null },
        }),
      ),
    onSuccess: () => {
      toast(t('saved'));
      onClose();
      return queries.invalidateQueries({ queryKey: kindsQuery.queryKey });
    },
  });
}

const listOf = (words: string): string[] =>
  words
    .split(',')
    .map((word) => word.trim())
    .filter(Boolean);
