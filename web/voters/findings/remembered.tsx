/**
 * Earlier lists' decisions on the open findings of a list: how many fit, which do not and why, and the way to take all
 * that fit at once.
 */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Remembered, TakeableFit, VoterList } from '../../../src/elections/voters/schema.ts';
import { Banner, Button, Checkbox, Dialog, Progress, Table, toast } from '../../design/index.ts';
import { formatNumber } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/language.ts';
import { useText } from '../../i18n/messages.ts';
import { useCan } from '../../identity/session.ts';
import { actionWords } from './decision-view.tsx';
import { findingMessages } from './messages.ts';
import { kindsQuery } from './queries.ts';
import { rememberedMessages } from './remembered-messages.ts';
import { rememberedQuery, takeRemembered } from './remembered-queries.ts';

const exact: readonly TakeableFit[] = ['same'];
const all: readonly TakeableFit[] = ['same', 'beside', 'fewer'];

const sumOf = (rows: readonly { readonly count: number }[]) => rows.reduce((sum, { count }) => sum + count, 0);

/** Nothing where nothing can be taken at once: what is left says so at its finding. */
export function RememberedDecisions({ list }: { readonly list: VoterList }) {
  const t = useText(rememberedMessages);
  const language = useLanguage();
  const mayTake = useCan('voters.edit', list.unitId) && list.state === 'terimpor';
  const { data } = useQuery(rememberedQuery(list.id));
  const [looking, setLooking] = useState(false);
  const waits = data?.takeable.length || data?.refused.some(({ why }) => why === 'unknown');
  if (!data || !waits) return null;
  const number = (value: number) => formatNumber(value, language);
  return (
    <>
      <Banner
        title={t('title')}
        action={
          mayTake && (
            <Button size="small" onClick={() => setLooking(true)}>
              {t('look')}
            </Button>
          )
        }
      >
        {t('found', {
          takeable: number(sumOf(data.takeable)),
          refused: number(sumOf(data.refused)),
          fresh: number(data.fresh),
        })}
        {data.carried > 0 && ` ${t('carried', { count: number(data.carried) })}`}
      </Banner>
      {looking && <TakeDialog list={list} remembered={data} onClose={() => setLooking(false)} />}
    </>
  );
}

function TakeDialog({
  list,
  remembered,
  onClose,
}: {
  readonly list: VoterList;
  readonly remembered: Remembered;
  readonly onClose: () => void;
}) {
  const t = useText(rememberedMessages);
  const language = useLanguage();
  const queries = useQueryClient();
  const differing = remembered.takeable.some(({ fit }) => fit !== 'same');
  const [fits, setFits] = useState(exact);
  const [taken, setTaken] = useState(0);
  const count = sumOf(remembered.takeable.filter(({ fit }) => fits.includes(fit)));
  const again = () => queries.invalidateQueries({ queryKey: ['findings', list.id] });
  const take = useMutation({
    mutationFn: () => takeRemembered(list.id, { fits, expected: count }, setTaken),
    onSuccess: (sum) => {
      toast(t('taken', { count: formatNumber(sum, language) }));
      onClose();
      return again();
    },
    onError: again,
  });
  return (
    <Dialog
      open
      shape="sheet"
      onClose={onClose}
      title={t('title')}
      description={t('lead')}
      actions={
        <>
          <Button look="quiet" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button look="primary" busy={take.isPending} disabled={count === 0} onClick={() => take.mutate()}>
            {t('take', { count: formatNumber(count, language) })}
          </Button>
        </>
      }
    >
      <div className="grid gap-4 pb-2">
        {take.error && <Banner kind="bad">{take.error.message}</Banner>}
        {take.error && taken > 0 && <Banner>{t('takenSoFar', { count: formatNumber(taken, language) })}</Banner>}
        {take.isPending && <Progress label={t('taking')} done={taken} total={count} />}
        <Tallies remembered={remembered} fits={fits} />
        {differing && (
          <Checkbox
            label={t('withDifferences')}
            hint={t('withDifferencesHint')}
            checked={fits === all}
            disabled={take.isPending}
            onChange={({ currentTarget }) => setFits(currentTarget.checked ? all : exact)}
          />
        )}
      </div>
    </Dialog>
  );
}

type Told = {
  readonly action: Remembered['refused'][number]['action'];
  readonly tmsReason: string | null;
  readonly why: Remembered['refused'][number]['why'];
  readonly count: number;
};

/** What is taken, and what is not and why. */
function Tallies({ remembered, fits }: { readonly remembered: Remembered; readonly fits: readonly TakeableFit[] }) {
  const t = useText(rememberedMessages);
  const told = remembered.takeable.map(({ fit, ...each }) => ({ ...each, why: fit }));
  const left = told.filter(({ why }) => !fits.includes(why));
  return (
    <>
      <Tally label={t('takeable')} head={t('fit')} rows={told.filter(({ why }) => fits.includes(why))} />
      <Tally label={t('notTakeable')} head={t('why')} rows={[...left, ...remembered.refused]} />
    </>
  );
}

function Tally({
  label,
  head,
  rows,
}: {
  readonly label: string;
  readonly head: string;
  readonly rows: readonly Told[];
}) {
  const t = useText(rememberedMessages);
  const ofFindings = useText(findingMessages);
  const language = useLanguage();
  const { data: kinds } = useQuery(kindsQuery);
  if (rows.length === 0) return null;
  return (
    <section className="grid gap-1">
      <h3 className="text-sm font-semibold">
        {label} ({formatNumber(sumOf(rows), language)})
      </h3>
      <Table<Told>
        label={label}
        rows={rows}
        rowKey={({ action, tmsReason, why }) => [action, tmsReason, why].join(' ')}
        columns={[
          { key: 'decision', head: t('decision'), cell: (row) => actionWords(row, kinds ?? [], ofFindings, language) },
          { key: 'why', head, cell: ({ why }) => t(why) },
          { key: 'count', head: t('count'), numeric: true, cell: ({ count }) => formatNumber(count, language) },
        ]}
      />
    </section>
  );
}
