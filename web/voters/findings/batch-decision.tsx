/** What is decided about all findings of a batch. */
import type { DecisionKind, ListId } from '../../../src/elections/voters/schema.ts';
import { Banner, RadioGroup, SelectField, TextArea, TextField } from '../../design/index.ts';
import type { CheckedForm } from '../../forms/use-checked-form.ts';
import { formatNumber } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/language.ts';
import { useText } from '../../i18n/messages.ts';
import { batchActions, type BatchValues } from './core/batch.ts';
import { kindOf, mostReason } from './core/decision.ts';
import { askAbove } from './core/typed-count.ts';
import { findingMessages } from './messages.ts';
import { ProofField } from './proof-field.tsx';

export function BatchDecision({
  listId,
  kinds,
  form,
  count,
  severalRows,
}: {
  readonly listId: ListId;
  readonly kinds: readonly DecisionKind[];
  readonly form: CheckedForm<BatchValues>;
  readonly count: number;
  /** Findings with several rows, which cannot be struck together; 0 where that does not matter. */
  readonly severalRows: number;
}) {
  const t = useText(findingMessages);
  const language = useLanguage();
  const { action, proofs } = form.values;
  const kind = kindOf(form.values, kinds);
  return (
    <>
      <RadioGroup
        label={t('decide')}
        name="putusan-bersama"
        value={action}
        onChange={(next) => form.set('action', next)}
        options={batchActions.map((value) => ({ value, label: t(value), hint: t(`${value}What`) }))}
      />
      {severalRows > 0 && (
        <Banner kind="attention">{t('batchSeveral', { count: formatNumber(severalRows, language) })}</Banner>
      )}
      {action === 'tms' && (
        <SelectField
          label={t('tmsReason')}
          required
          {...form.text('tmsReason')}
          options={[
            { value: '', label: t('chooseReason') },
            ...kinds
              .filter((each) => each.action === 'tms' && each.code !== '')
              .map((each) => ({ value: each.code, label: each.label[language] })),
          ]}
        />
      )}
      <TextArea label={t('reason')} required hint={t('reasonHint')} limit={mostReason} {...form.text('reason')} />
      <ProofField
        listId={listId}
        proofs={proofs}
        wanted={kind?.proofKinds ?? []}
        usual={kind?.proofKinds[0] ?? ''}
        required={kind?.needsProof ?? false}
        error={form.error('proofs')}
        onChange={(next) => form.set('proofs', next)}
        withKey={false}
      />
      {count > askAbove && (
        <TextField
          label={t('batchConfirm', { count: formatNumber(count, language) })}
          inputMode="numeric"
          className="max-w-56"
          {...form.text('typed')}
        />
      )}
    </>
  );
}
