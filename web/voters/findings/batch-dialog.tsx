/**
 * One decision for all open findings of one kind that match a filter: how many and which is shown first; more than a
 * hundred are confirmed by typing their number. The whole batch can be taken back.
 */
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type {
  DecisionKind,
  FindingCounts,
  FindingFilter,
  Rule,
  Selection,
  VoterList,
} from '../../../src/elections/voters/schema.ts';
import {
  Banner,
  Button,
  Dialog,
  RadioGroup,
  SelectField,
  Skeleton,
  TextArea,
  TextField,
  toast,
  toastFailure,
} from '../../design/index.ts';
import { formatNumber } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/language.ts';
import { useText } from '../../i18n/messages.ts';
import { kindOf, leastReason, longNumber, type HeldProof } from './core/decision.ts';
import { shownValues } from './core/shown.ts';
import { askAbove, saysCount } from './core/typed-count.ts';
import { showFirstWrong } from '../../forms/first-wrong.ts';
import { findingMessages } from './messages.ts';
import { ProofField, proofWords } from './proof-field.tsx';
import { batchPreviewQuery, decideBatch, samplesQuery, undoBatch } from './queries.ts';
import { wordsOf } from './words.ts';

type BatchAction = 'tetap' | 'tms' | 'coktas';
const batchActions = ['tetap', 'tms', 'coktas'] as const satisfies readonly BatchAction[];

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
  const [code, setCode] = useState(filter.code ?? '');
  const { severity: _severity, state: _state, code: _code, ...rest } = filter;
  const selection: Selection = { filter: { ...rest, code } };
  const [action, setAction] = useState<BatchAction>('tetap');
  const [tmsReason, setTmsReason] = useState('');
  const [reason, setReason] = useState('');
  const [proofs, setProofs] = useState<readonly HeldProof[]>([]);
  const [typed, setTyped] = useState('');
  const [checked, setChecked] = useState(false);
  const preview = useQuery({ ...batchPreviewQuery(list.id, selection), enabled: code !== '' });
  const count = preview.data?.count ?? 0;
  const number = formatNumber(count, language);
  const kind = kindOf({ action, tmsReason }, kinds);
  const several = action === 'tms' ? (preview.data?.severalRows ?? 0) : 0;
  const tooMany = preview.data !== undefined && count > preview.data.limit;
  const wrong = {
    reason:
      reason.trim().length < leastReason
        ? t('missReason', { least: leastReason })
        : longNumber.test(reason)
          ? t('missLongNumber')
          : undefined,
    tms: action === 'tms' && tmsReason === '' ? t('missTms') : undefined,
    proof:
      kind?.needsProof && !proofs.some((proof) => kind.proofKinds.includes(proof.kind))
        ? t('missProof', { kinds: kind.proofKinds.map((each) => proofWords(each, t)).join(', ') })
        : undefined,
    typed: count > askAbove && !saysCount(typed, count) ? t('batchWrong') : undefined,
  };
  const ready = count > 0 && !tooMany && several === 0 && Object.values(wrong).every((each) => each === undefined);
  const send = useMutation({
    mutationFn: () => {
      const given = { reason: reason.trim(), proofIds: proofs.map(({ id }) => id) };
      return decideBatch(list.id, {
        selection,
        expected: count,
        decision: action === 'tms' ? { action, tmsReason, ...given } : { action, ...given },
      });
    },
    onSuccess: ({ batchId, count: decided }) => {
      toast(t('batchDone', { count: formatNumber(decided, language) }), {
        undo: () =>
          void undoBatch(list.id, batchId, t('undoneAtOnce')).then(({ count: back }) => {
            toast(t('batchUndone', { count: formatNumber(back, language) }));
            onDone();
          }, toastFailure),
      });
      onDone();
    },
    onError: () => void preview.refetch(),
  });
  const codes = counts?.byCode.filter(({ open }) => open > 0) ?? [];
  const village =
    filter.village === undefined
      ? undefined
      : counts?.byVillage.find((each) => (each.village ?? '-') === filter.village);
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
          <Button
            look="primary"
            type="submit"
            form="sekaligus"
            busy={send.isPending}
            disabled={count === 0 || tooMany || several > 0}
          >
            {count > 0 ? t('batchSend', { count: number }) : t('batch')}
          </Button>
        </>
      }
    >
      <form
        id="sekaligus"
        noValidate
        className="grid gap-4 pb-2"
        onSubmit={(event) => {
          event.preventDefault();
          setChecked(true);
          if (ready) send.mutate();
          else showFirstWrong(event.currentTarget);
        }}
      >
        <SelectField
          label={t('filterCode')}
          required
          value={code}
          onChange={(event) => {
            setCode(event.target.value);
            setTyped('');
          }}
          hint={t('batchNeedsCode')}
          options={[
            { value: '', label: t('chooseCode') },
            ...codes.map((each) => ({
              value: each.code,
              label: `${each.code} ${wordsOf({ code: each.code, ruleVersion: 0, parameters: {} }, rules, language).title}`,
            })),
          ]}
        />
        {village && (
          <p className="text-sm">
            {t('filterVillage')}: <strong>{village.name ?? village.village ?? t('withoutVillage')}</strong>
          </p>
        )}
        {filter.assignee && (
          <p className="text-sm">
            {t('filterAssignee')}: <strong>{t(filter.assignee === 'me' ? 'myShare' : 'nobodysShare')}</strong>
          </p>
        )}
        {send.error && <Banner kind="bad">{send.error.message}</Banner>}
        {code !== '' &&
          (preview.error ? (
            <Banner kind="bad">{preview.error.message}</Banner>
          ) : preview.isPending ? (
            <Skeleton lines={2} />
          ) : count === 0 ? (
            <Banner>{t('batchNone')}</Banner>
          ) : tooMany ? (
            <Banner kind="attention">
              {t('batchTooMany', { count: number, limit: formatNumber(preview.data.limit, language) })}
            </Banner>
          ) : (
            <p className="numeric text-lg font-bold">{t('batchCount', { count: number })}</p>
          ))}
        {count > 0 && <Samples listId={list.id} filter={{ ...rest, code }} rules={rules} />}
        {count > 0 && !tooMany && (
          <>
            <RadioGroup
              label={t('decide')}
              name="putusan-bersama"
              value={action}
              onChange={setAction}
              options={batchActions.map((value) => ({ value, label: t(value), hint: t(`${value}What`) }))}
            />
            {several > 0 && (
              <Banner kind="attention">{t('batchSeveral', { count: formatNumber(several, language) })}</Banner>
            )}
            {action === 'tms' && (
              <SelectField
                label={t('tmsReason')}
                required
                value={tmsReason}
                onChange={(event) => setTmsReason(event.target.value)}
                {...(checked && wrong.tms ? { error: wrong.tms } : {})}
                options={[
                  { value: '', label: t('chooseReason') },
                  ...kinds
                    .filter((each) => each.action === 'tms' && each.code !== '')
                    .map((each) => ({ value: each.code, label: each.label[language] })),
                ]}
              />
            )}
            <TextArea
              label={t('reason')}
              required
              hint={t('reasonHint')}
              limit={1_000}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
              {...(checked && wrong.reason ? { error: wrong.reason } : {})}
            />
            <ProofField
              listId={list.id}
              proofs={proofs}
              wanted={kind?.proofKinds ?? []}
              required={kind?.needsProof ?? false}
              onChange={setProofs}
              withKey={false}
            />
            {checked && wrong.proof && <Banner kind="bad">{wrong.proof}</Banner>}
            {count > askAbove && (
              <TextField
                label={t('batchConfirm', { count: number })}
                inputMode="numeric"
                className="max-w-56"
                value={typed}
                onChange={(event) => setTyped(event.target.value)}
                {...(checked && wrong.typed ? { error: wrong.typed } : {})}
              />
            )}
          </>
        )}
      </form>
    </Dialog>
  );
}

function Samples({
  listId,
  filter,
  rules,
}: {
  readonly listId: string;
  readonly filter: FindingFilter;
  readonly rules: readonly Rule[];
}) {
  const t = useText(findingMessages);
  const language = useLanguage();
  const { data } = useQuery(samplesQuery(listId, filter));
  if (!data) return <Skeleton lines={3} />;
  return (
    <section aria-label={t('batchSamples')} className="grid gap-1">
      <h3 className="text-sm font-semibold">{t('batchSamples')}</h3>
      <ul className="divide-y divide-line rounded-lg border border-line text-sm">
        {data.items.map((finding) => {
          const [voter] = finding.voters;
          const values = voter ? shownValues(voter, language) : {};
          return (
            <li key={finding.id} className="px-3 py-2">
              <p className="font-semibold">{wordsOf(finding, rules, language).message}</p>
              <p className="text-ink-soft">
                {[values.name, values.birth_date, finding.villageName, values.tps && `TPS ${values.tps}`]
                  .filter(Boolean)
                  .join(' · ')}
              </p>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
