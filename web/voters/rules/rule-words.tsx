/** What a rule says to people: its sentences in both languages, the columns it points at, how grave it is. */
import { columns, severities } from '../../../src/elections/voters/schema.ts';
import { Checkbox, SelectField, TextArea, TextField } from '../../design/index.ts';
import type { CheckedForm } from '../../forms/use-checked-form.ts';
import { useLanguage } from '../../i18n/language.ts';
import { useText } from '../../i18n/messages.ts';
import type { RuleSentence, RuleValues } from './core/rule-form.ts';
import { ruleMessages } from './messages.ts';

export type RulePart = { readonly form: CheckedForm<RuleValues> };

export function RuleWords({ form }: RulePart) {
  const t = useText(ruleMessages);
  return (
    <>
      <BothLanguages form={form} name="title" labels={[t('titleId'), t('titleEn')]} />
      <BothLanguages form={form} name="message" labels={[t('messageId'), t('messageEn')]} />
      <BothLanguages form={form} name="why" labels={[t('whyId'), t('whyEn')]} />
      <BothLanguages form={form} name="proof" labels={[t('proofId'), t('proofEn')]} />
      <RuleColumns form={form} />
      <div className="grid gap-3 sm:grid-cols-2">
        <SelectField
          label={t('severity')}
          options={severities.map((each) => ({ value: each, label: t(each) }))}
          {...form.text('severity')}
        />
        <TextField
          label={t('risk')}
          inputMode="numeric"
          {...form.text('risk')}
          onChange={(event) => form.set('risk', event.target.value.trim())}
        />
      </div>
      <TextField label={t('hiddenBy')} hint={t('hiddenByHint')} {...form.text('hiddenBy')} />
    </>
  );
}

/** One sentence in both languages; what is wrong with either stands at the Indonesian one. */
function BothLanguages({
  form,
  name,
  labels: [idLabel, enLabel],
}: RulePart & { readonly name: RuleSentence; readonly labels: readonly [string, string] }) {
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      <TextArea label={idLabel} required {...form.text(`${name}.id`)} error={form.error(name)} />
      <TextArea label={enLabel} required {...form.text(`${name}.en`)} />
    </div>
  );
}

function RuleColumns({ form }: RulePart) {
  const t = useText(ruleMessages);
  const language = useLanguage();
  const { fields } = form.values;
  return (
    <fieldset>
      <legend className="mb-1 text-sm font-semibold">{t('fields')}</legend>
      <p className="mb-1 text-xs text-ink-faint">{t('fieldsHint')}</p>
      <div className="grid grid-cols-2 gap-x-4 gap-y-1">
        {columns
          .filter(({ made }) => !made)
          .map(({ name, label }) => (
            <Checkbox
              key={name}
              label={label[language]}
              checked={fields.includes(name)}
              onChange={(event) =>
                form.set('fields', event.target.checked ? [...fields, name] : fields.filter((each) => each !== name))
              }
            />
          ))}
      </div>
    </fieldset>
  );
}
