/** A batch of findings of one kind: how many they are, what is decided about them, and its sending. */
import { useMutation, useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { DecisionKind, FindingFilter, Selection, ListId } from '../../../src/elections/voters/schema.ts';
import { toast, toastFailure } from '../../design/index.ts';
import { checkedBy } from '../../forms/checked-by.ts';
import { useCheckedForm } from '../../forms/use-checked-form.ts';
import { formatNumber } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/language.ts';
import { useText } from '../../i18n/messages.ts';
import { batchDecision, batchMissing, batchSize, firstBatch, type BatchValues } from './core/batch.ts';
import { findingMessages } from './messages.ts';
import { missingWord } from './missing-words.ts';
import { batchPreviewQuery, decideBatch, undoBatch } from './queries.ts';

/** `onDone`: after the batch was decided, and again after it was taken back. */
export function useBatch({
  listId,
  filter,
  kinds,
  onDone,
}: {
  readonly listId: ListId;
  readonly filter: FindingFilter;
  readonly kinds: readonly DecisionKind[];
  readonly onDone: () => void;
}) {
  const t = useText(findingMessages);
  const language = useLanguage();
  const [code, setCode] = useState(filter.code ?? '');
  const { severity: _severity, state: _state, code: _code, ...place } = filter;
  const selected = { ...place, code };
  const selection: Selection = { filter: selected };
  const preview = useQuery({ ...batchPreviewQuery(listId, selection), enabled: code !== '' });
  const count = preview.data?.count ?? 0;
  const schema = useMemo(
    () =>
      checkedBy<BatchValues>((values) =>
        Object.fromEntries(
          Object.entries(batchMissing(values, count, kinds)).map(([field, missing]) => [
            field,
            missing.what === 'typed' ? t('batchWrong') : missingWord(missing, t),
          ]),
        ),
      ),
    [count, kinds, t],
  );
  const send = useMutation({
    mutationFn: (values: BatchValues) =>
      decideBatch(listId, { selection, expected: count, decision: batchDecision(values) }),
    onSuccess: ({ batchId, count: decided }) => {
      const takeBack = () =>
        void undoBatch(listId, batchId, t('undoneAtOnce')).then(({ count: back }) => {
          toast(t('batchUndone', { count: formatNumber(back, language) }));
          onDone();
        }, toastFailure);
      toast(t('batchDone', { count: formatNumber(decided, language) }), { undo: takeBack });
      onDone();
    },
    onError: () => void preview.refetch(),
  });
  const form = useCheckedForm<BatchValues>({
    schema,
    start: firstBatch,
    submit: (values) => {
      if (size === 'ready') send.mutate(values);
    },
    failure: send.error,
  });
  const size = preview.data ? batchSize(preview.data, form.values.action) : 'none';
  const choose = (next: string) => {
    setCode(next);
    form.set('typed', '');
  };
  return { code, choose, selected, preview, size, form, send };
}
