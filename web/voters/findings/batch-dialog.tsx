/**
 * One decision for all open findings of one kind that match a filter: how many and which is shown first; more than a
 * hundred are confirmed by typing their number. The whole batch can be taken back.
 */
import type {
  DecisionKind,
  FindingCounts,
  FindingFilter,
  Rule,
  VoterList,
} from '../../../src/elections/voters/schema.ts';
import { Banner, Button, Dialog } from '../../design/index.ts';
import { formatNumber } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/language.ts';
import { useText } from '../../i18n/messages.ts';
import { BatchDecision } from './batch-decision.tsx';
import { BatchCount, BatchKind, BatchSamples } from './batch-findings.tsx';
import { findingMessages } from './messages.ts';
import { useBatch } from './use-batch.ts';

const formId = 'sekaligus';

export function BatchDialog({
  list,
  filter,
  counts,
  rules,
  kinds,
  onClose,
  onDone,
}: {
  readonly list: VoterList;
  readonly filter: FindingFilter;
  readonly counts: FindingCounts | undefined;
  readonly rules: readonly Rule[];
  readonly kinds: readonly DecisionKind[];
  readonly onClose: () => void;
  readonly onDone: () => void;
}) {
  const t = useText(findingMessages);
  const language = useLanguage();
  const { code, choose, selected, preview, size, form, send } = useBatch({ listId: list.id, filter, kinds, onDone });
  const count = preview.data?.count ?? 0;
  return (
    <Dialog
      open
      shape="sheet"
      onClose={onClose}
      title={t('batch')}
      description={t('batchLead')}
      actions={
        <>
          <Button look="quiet" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button look="primary" type="submit" form={formId} busy={send.isPending} disabled={size !== 'ready'}>
            {count > 0 ? t('batchSend', { count: formatNumber(count, language) }) : t('batch')}
          </Button>
        </>
      }
    >
      <form id={formId} className="grid gap-4 pb-2" {...form.element}>
        <BatchKind code={code} onChoose={choose} filter={filter} counts={counts} rules={rules} />
        {send.error && <Banner kind="bad">{send.error.message}</Banner>}
        {code !== '' && <BatchCount preview={preview} size={size} />}
        {count > 0 && <BatchSamples listId={list.id} filter={selected} rules={rules} />}
        {preview.data && (size === 'ready' || size === 'several-rows') && (
          <BatchDecision
            listId={list.id}
            kinds={kinds}
            form={form}
            count={count}
            severalRows={size === 'several-rows' ? preview.data.severalRows : 0}
          />
        )}
      </form>
    </Dialog>
  );
}
