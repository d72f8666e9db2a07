/**
 * The chance from which pairs are findings (kept as bits): the curve of the last search, its figures as a table, who
 * chose and why, and choosing another.
 */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { z } from 'zod';
import type { CurvePoint, VoterList, ListId } from '../../../src/elections/voters/schema.ts';
import { answer, api } from '../../api/client.ts';
import { Button, Scrolled, SelectField, Table, TextArea, toast } from '../../design/index.ts';
import { FormDialog } from '../../forms/form-dialog.tsx';
import { useCheckedForm } from '../../forms/use-checked-form.ts';
import { formatInstant, formatNumber, formatChance } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/language.ts';
import { useText } from '../../i18n/messages.ts';
import { useCan } from '../../identity/session.ts';
import { duplicatesQuery } from '../findings/queries.ts';
import { chanceOf } from './core/chance.ts';
import { linkageMessages } from './messages.ts';

const chooseThreshold = (listId: ListId, body: { threshold: number; reason: string }) =>
  answer(api.PUT('/api/voters/lists/{listId}/duplicates/threshold', { params: { path: { listId } }, body }));

/** Nothing before the first search. */
export function Threshold({ list }: { readonly list: VoterList }) {
  const t = useText(linkageMessages);
  const language = useLanguage();
  const mayChoose = useCan('voters.settle', list.unitId);
  const state = useQuery(duplicatesQuery(list.id)).data;
  const [choosing, setChoosing] = useState(false);
  if (!state?.run) return null;
  const { run, threshold } = state;
  const bits = (value: number) => formatNumber(value, language, 1);
  const percent = (value: number) => formatChance(value, language);
  const whole = run.curve.filter((point) => Number.isInteger(point.threshold));
  return (
    <details className="rounded-lg border border-line bg-surface px-4 py-3">
      <summary className="font-bold">{t('title', { chance: chanceOf(threshold.threshold, language) })}</summary>
      <div className="mt-3 grid gap-3">
        <p>
          {t('now', { chance: chanceOf(threshold.threshold, language), bits: bits(threshold.threshold) })}{' '}
          {threshold.since === null
            ? t('notChosen')
            : t('chosen', {
                name: threshold.chosenByName ?? '–',
                at: formatInstant(threshold.since, language),
                reason: threshold.reason ?? '',
              })}
        </p>
        <img
          className="w-full max-w-3xl"
          alt={t('picture')}
          src={`/api/voters/lists/${list.id}/duplicates/curve.svg?language=${language}&search=${run.id}&threshold=${threshold.threshold}`}
        />
        <p className="text-sm text-ink-soft">
          {run.decisions === 0 ? t('expected') : t('calibrated', { decisions: formatNumber(run.decisions, language) })}
        </p>
        {run.skipped.map(({ rule, rows }) => (
          <p key={rule} className="text-sm text-needs-reading">
            {t(rule === 'pairs' ? 'pairsLost' : 'skipped', { rule, rows: formatNumber(rows, language) })}
          </p>
        ))}
        <Scrolled label={t('table')} className="max-h-72">
          <Table<CurvePoint>
            label={t('table')}
            rows={whole}
            rowKey={(point) => String(point.threshold)}
            columns={[
              { key: 'chance', head: t('chance'), numeric: true, cell: (point) => chanceOf(point.threshold, language) },
              { key: 'found', head: t('found'), numeric: true, cell: (point) => formatNumber(point.found, language) },
              { key: 'precision', head: t('precision'), numeric: true, cell: (point) => percent(point.precision) },
              { key: 'recall', head: t('recall'), numeric: true, cell: (point) => percent(point.recall) },
              { key: 'bits', head: t('bits'), numeric: true, cell: (point) => bits(point.threshold) },
            ]}
          />
        </Scrolled>
        {mayChoose && (
          <div>
            <Button onClick={() => setChoosing(true)}>{t('choose')}</Button>
          </div>
        )}
      </div>
      {choosing && (
        <ChooseDialog list={list} curve={whole} now={threshold.threshold} onClose={() => setChoosing(false)} />
      )}
    </details>
  );
}

function ChooseDialog({
  list,
  curve,
  now,
  onClose,
}: {
  readonly list: VoterList;
  readonly curve: readonly CurvePoint[];
  readonly now: number;
  readonly onClose: () => void;
}) {
  const t = useText(linkageMessages);
  const language = useLanguage();
  const queries = useQueryClient();
  const send = useMutation({
    mutationFn: ({ threshold, reason }: { threshold: string; reason: string }) =>
      chooseThreshold(list.id, { threshold: Number(threshold), reason }),
    onSuccess: async () => {
      toast(t('saved'));
      onClose();
      await queries.invalidateQueries({ queryKey: ['findings', list.id] });
    },
  });
  const form = useCheckedForm({
    schema: useMemo(() => z.object({ threshold: z.string(), reason: z.string().trim().min(10, t('reasonHint')) }), [t]),
    start: { threshold: String(curve.find((point) => point.threshold >= now)?.threshold ?? now), reason: '' },
    submit: (values) => send.mutate(values),
    failure: send.error,
  });
  const percent = (value: number) => formatChance(value, language);
  return (
    <FormDialog
      title={t('choose')}
      description={t('expected')}
      form={form}
      submit={t('save')}
      busy={send.isPending}
      error={send.error}
      onClose={onClose}
    >
      <SelectField
        label={t('chance')}
        required
        {...form.text('threshold')}
        options={curve.map((point) => ({
          value: String(point.threshold),
          label: `${chanceOf(point.threshold, language)} · ${t('precision')} ${percent(point.precision)} · ${t('recall')} ${percent(point.recall)}`,
        }))}
      />
      <TextArea label={t('reason')} required hint={t('reasonHint')} {...form.text('reason')} />
    </FormDialog>
  );
}
