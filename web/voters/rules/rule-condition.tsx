/** When a rule finds something: its condition, the words it may use, and a trial on a sample. */
import { useQuery, type UseMutationResult } from '@tanstack/react-query';
import type { Trial } from '../../../src/elections/voters/schema.ts';
import { Banner, Button, Scrolled, SelectField, TextArea } from '../../design/index.ts';
import { formatNumber } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/language.ts';
import { useText } from '../../i18n/messages.ts';
import { useCan } from '../../identity/session.ts';
import { listsQuery } from '../queries.ts';
import { triableRule, type RuleValues } from './core/rule-form.ts';
import { valuesOfLines } from './core/value-lines.ts';
import { ruleMessages } from './messages.ts';
import { ruleWordsQuery } from './queries.ts';
import { RuleFailure } from './rule-failure.tsx';
import type { RulePart } from './rule-words.tsx';
import type { UnitId } from '../../../src/platform/schema.ts';

type Attempt = Pick<UseMutationResult<Trial, Error, RuleValues>, 'data' | 'error' | 'isPending'>;

const useRuleWords = () => useQuery(ruleWordsQuery);

export function RuleCondition({
  form,
  unitId,
  attempt,
  onTry,
}: RulePart & { readonly unitId: UnitId; readonly attempt: Attempt; readonly onTry: () => void }) {
  const t = useText(ruleMessages);
  const { data: words } = useRuleWords();
  const own = words?.groupings.find((each) => each.grouping === form.values.grouping);
  const read = valuesOfLines(form.values.lines);
  return (
    <>
      <TextArea
        label={t('condition')}
        hint={t('conditionHint', { alias: own?.alias ?? 'v' })}
        required
        spellCheck={false}
        className="[&_textarea]:font-mono [&_textarea]:text-sm"
        {...form.text('sql')}
      />
      <TextArea
        label={t('values')}
        hint={t('valuesHint')}
        spellCheck={false}
        className="[&_textarea]:font-mono [&_textarea]:text-sm"
        {...form.text('lines')}
        error={'wrongLine' in read ? t('valuesWrong', { line: read.wrongLine }) : undefined}
      />
      {own && words && <UsableWords own={own} words={words} />}
      <Trying form={form} unitId={unitId} attempt={attempt} onTry={onTry} />
    </>
  );
}

function Trying({
  form,
  unitId,
  attempt,
  onTry,
}: RulePart & { readonly unitId: UnitId; readonly attempt: Attempt; readonly onTry: () => void }) {
  const t = useText(ruleMessages);
  const { data: lists } = useQuery({ ...listsQuery(unitId, 1, ''), enabled: useCan('voters.read', unitId) });
  return (
    <div className="grid items-end gap-3 rounded-md bg-sunken p-3 sm:grid-cols-[1fr_auto]">
      <SelectField
        label={t('tryOn')}
        options={[
          { value: '', label: t('synthetic') },
          ...(lists?.items ?? []).map(({ id, name, period }) => ({ value: id, label: `${name} · ${period}` })),
        ]}
        {...form.text('listId')}
      />
      <Button busy={attempt.isPending} disabled={!triableRule.safeParse(form.values).success} onClick={onTry}>
        {t('tryIt')}
      </Button>
      {attempt.error && (
        <div className="sm:col-span-2">
          <RuleFailure failure={attempt.error} sql={form.values.sql} />
        </div>
      )}
      {attempt.data && <Tried trial={attempt.data} />}
    </div>
  );
}

type RuleVocabulary = NonNullable<ReturnType<typeof useRuleWords>['data']>;

/** What a condition may speak of: columns, dated values, functions. */
function UsableWords({
  own,
  words,
}: {
  readonly own: RuleVocabulary['groupings'][number];
  readonly words: RuleVocabulary;
}) {
  const t = useText(ruleMessages);
  const language = useLanguage();
  return (
    <details className="rounded-md border border-line px-3 py-2 text-sm">
      <summary className="cursor-pointer font-semibold">{t('words')}</summary>
      <Scrolled label={t('words')} className="max-h-72">
        <Words
          items={own.words.map((each) => ({ name: `${own.alias}.${each.name}`, meaning: each.meaning[language] }))}
        />
        <p className="mt-3 font-semibold">{t('parameters')}</p>
        <Words items={words.parameters.map(({ name, value }) => ({ name: `{${name}}`, meaning: value }))} />
        <p className="mt-3 font-semibold">{t('functions')}</p>
        <Words items={words.functions.map(({ name, meaning }) => ({ name, meaning: meaning[language] }))} />
      </Scrolled>
    </details>
  );
}

function Words({ items }: { readonly items: readonly { readonly name: string; readonly meaning: string }[] }) {
  return (
    <dl className="mt-1 grid gap-1 sm:grid-cols-[auto_1fr] sm:gap-x-3">
      {items.map(({ name, meaning }) => (
        <div key={name} className="contents">
          <dt className="font-mono break-words">{name}</dt>
          <dd className="text-ink-soft max-sm:mb-1">{meaning}</dd>
        </div>
      ))}
    </dl>
  );
}

function Tried({ trial: { looked, found, milliseconds } }: { readonly trial: Trial }) {
  const t = useText(ruleMessages);
  const language = useLanguage();
  const values = {
    looked: formatNumber(looked, language),
    found: formatNumber(found, language),
    milliseconds: formatNumber(milliseconds, language),
  };
  const odd = looked > 0 && (found === 0 || found === looked);
  return (
    <div className="sm:col-span-2">
      <Banner kind={odd ? 'attention' : 'good'}>
        {found === 0 ? t('triedNone', values) : found === looked ? t('triedAll', values) : t('tried', values)}
      </Banner>
    </div>
  );
}
