/** A new version of a rule, or a rule of one's own: tried on a sample before it can be saved. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { groupings, type SavedRule, listIdSchema } from '../../../src/elections/voters/schema.ts';
import { answer, api } from '../../api/client.ts';
import { Button, Checkbox, DateField, Dialog, SelectField, TextArea, TextField, toast } from '../../design/index.ts';
import { useCheckedForm } from '../../forms/use-checked-form.ts';
import { useText } from '../../i18n/messages.ts';
import { today } from '../../i18n/today.ts';
import { ruleForm, ruleText, ruleValues, type RuleValues } from './core/rule-form.ts';
import { ruleMessages } from './messages.ts';
import { RuleCondition } from './rule-condition.tsx';
import { RuleFailure } from './rule-failure.tsx';
import { RuleWords, type RulePart } from './rule-words.tsx';
import type { UnitId } from '../../../src/platform/schema.ts';

const formId = 'ubah-aturan';

export function EditRule({
  rule,
  unitId,
  onClose,
}: {
  readonly rule?: SavedRule;
  readonly unitId: UnitId;
  readonly onClose: () => void;
}) {
  const t = useText(ruleMessages);
  const { save, attempt } = useRuleCalls(unitId, rule?.version ?? 0, onClose);
  const form = useCheckedForm<RuleValues>({
    schema: ruleForm,
    start: ruleValues(rule, today()),
    submit: (values) => {
      attempt.reset();
      save.mutate(values);
    },
    failure: save.error ?? attempt.error,
  });
  return (
    <Dialog
      open
      shape="sheet"
      onClose={onClose}
      title={rule ? t('editTitle', { code: rule.code }) : t('add')}
      actions={
        <>
          <Button look="quiet" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button look="primary" type="submit" form={formId} busy={save.isPending} disabled={!form.complete}>
            {t('save')}
          </Button>
        </>
      }
    >
      <form id={formId} className="grid gap-4 pb-4" {...form.element}>
        {!rule && <NewRule form={form} />}
        {form.values.grouping !== 'pair' && (
          <RuleCondition
            form={form}
            unitId={unitId}
            attempt={attempt}
            onTry={() => {
              save.reset();
              attempt.mutate(form.values);
            }}
          />
        )}
        <RuleWords form={form} />
        <RuleRecord form={form} />
        {save.error && <RuleFailure failure={save.error} sql={form.values.sql} />}
      </form>
    </Dialog>
  );
}

/** Saves a version, or tries it without saving. */
function useRuleCalls(unitId: UnitId, basedOn: number, onClose: () => void) {
  const t = useText(ruleMessages);
  const queries = useQueryClient();
  const body = (values: RuleValues) => ({
    unitId,
    code: values.code,
    grouping: values.grouping,
    since: values.since,
    listId: listIdSchema.safeParse(values.listId).data ?? null,
    text: ruleText(values),
  });
  const attempt = useMutation({
    mutationFn: (values: RuleValues) => answer(api.POST('/api/voters/rules/try', { body: body(values) })),
  });
  const save = useMutation({
    mutationFn: (values: RuleValues) => {
      const { until, reason } = values;
      return answer(
        api.POST('/api/voters/rules', { body: { ...body(values), basedOn, until: until || null, reason } }),
      );
    },
    onSuccess: (done) => {
      toast(t('saved', { code: done.code, version: done.version }));
      onClose();
      return queries.invalidateQueries({ queryKey: ['voter-rules'] });
    },
  });
  return { save, attempt };
}

/** Code and grouping: once given, they stay. */
function NewRule({ form }: RulePart) {
  const t = useText(ruleMessages);
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      <TextField
        label={t('code')}
        hint={t('codeHint')}
        required
        maxLength={3}
        spellCheck={false}
        {...form.text('code')}
        onChange={(event) => form.set('code', event.target.value.toUpperCase())}
      />
      <SelectField
        label={t('looksAt')}
        options={groupings.filter((each) => each !== 'pair').map((each) => ({ value: each, label: t(each) }))}
        {...form.text('grouping')}
      />
    </div>
  );
}

/** Where it comes from, from when on, and why. */
function RuleRecord({ form }: RulePart) {
  const t = useText(ruleMessages);
  return (
    <>
      <TextField label={t('legalBasis')} required maxLength={500} {...form.text('legalBasis')} />
      <TextField label={t('source')} required maxLength={500} {...form.text('source')} />
      <Checkbox label={t('verified')} {...form.tick('verified')} />
      <div className="grid gap-3 sm:grid-cols-2">
        <DateField label={t('since')} required {...form.pick('since')} />
        <DateField label={t('until')} {...form.pick('until')} />
      </div>
      <TextArea label={t('reason')} hint={t('reasonHint')} required maxLength={1_000} {...form.text('reason')} />
    </>
  );
}
