/** Switches a rule off or on from a day on. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { z } from 'zod';
import type { SavedRule } from '../../../src/elections/voters/schema.ts';
import { answer, api } from '../../api/client.ts';
import { DateField, TextArea, toast } from '../../design/index.ts';
import { FormDialog } from '../../forms/form-dialog.tsx';
import { useCheckedForm } from '../../forms/use-checked-form.ts';
import { useText } from '../../i18n/messages.ts';
import { today } from '../../i18n/today.ts';
import { ruleMessages } from './messages.ts';
import type { UnitId } from '../../../src/platform/schema.ts';

const switchForm = z.object({ since: z.string().min(1), reason: z.string().trim().min(3) });

export function SwitchRule({
  rule,
  unitId,
  onClose,
}: {
  readonly rule: SavedRule;
  readonly unitId: UnitId;
  readonly onClose: () => void;
}) {
  const t = useText(ruleMessages);
  const queries = useQueryClient();
  const on = !rule.on;
  const save = useMutation({
    mutationFn: (values: z.infer<typeof switchForm>) =>
      answer(
        api.POST('/api/voters/rules/{code}/switch', {
          params: { path: { code: rule.code } },
          body: { unitId, on, basedOn: rule.version, ...values },
        }),
      ),
    onSuccess: ({ code, version }) => {
      toast(t('saved', { code, version }));
      onClose();
      return queries.invalidateQueries({ queryKey: ['voter-rules'] });
    },
  });
  const form = useCheckedForm({
    schema: switchForm,
    start: { since: today(), reason: '' },
    submit: (values) => save.mutate(values),
    failure: save.error,
  });
  return (
    <FormDialog
      title={t(on ? 'switchOnTitle' : 'switchTitle', { code: rule.code })}
      description={t('switchWhy')}
      form={form}
      submit={t(on ? 'switchOn' : 'switchOff')}
      busy={save.isPending}
      disabled={!form.complete}
      error={save.error}
      onClose={onClose}
    >
      <DateField label={t('since')} {...form.pick('since')} />
      <TextArea label={t('reason')} hint={t('reasonHint')} required maxLength={1_000} {...form.text('reason')} />
    </FormDialog>
  );
}
