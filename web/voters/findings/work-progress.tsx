/** How far the deciding is: what is left, who did how much, and batches that can be taken back. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import type { Progress as Work, Rule, VoterList } from '../../../src/elections/voters/schema.ts';
import { Banner, Button, Progress, Skeleton, Table, toast } from '../../design/index.ts';
import { formatInstant, formatNumber } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/language.ts';
import { useText } from '../../i18n/messages.ts';
import { useCan, useMe } from '../../identity/session.ts';
import { AssignDialog } from './assign-dialog.tsx';
import { findingMessages } from './messages.ts';
import { progressQuery, undoBatch } from './queries.ts';
import { UndoDialog } from './undo-dialog.tsx';
import { titleOf } from './words.ts';

export function WorkProgress({ list, rules }: { readonly list: VoterList; readonly rules: readonly Rule[] }) {
  const t = useText(findingMessages);
  const language = useLanguage();
  const me = useMe();
  const id = useId();
  const [assigning, setAssigning] = useState(false);
  const mayAssign = useCan('voters.edit', list.unitId) && list.state === 'terimpor';
  const { data, error } = useQuery(progressQuery(list.id));
  const number = (value: number) => formatNumber(value, language);
  if (error) return <Banner kind="bad">{error.message}</Banner>;
  if (!data) return <Skeleton lines={2} />;
  if (data.total === 0) return null;
  const mine = data.people.find((person) => person.id === me.personId);
  return (
    <section aria-labelledby={id} className="grid gap-2">
      <h2 id={id} className="sr-only">
        {t('progress')}
      </h2>
      <Progress
        label={[
          t('decidedOf', { decided: number(data.decided), total: number(data.total) }),
          t('remaining', { count: number(data.open) }),
          data.waiting > 0 ? t('waiting', { count: number(data.waiting) }) : '',
          t('mine', { count: number(mine?.today ?? 0) }),
        ]
          .filter(Boolean)
          .join(' · ')}
        done={data.decided}
        total={data.total}
      />
      {(data.people.length > 0 || data.batches.length > 0) && (
        <details>
          <summary className="text-sm font-semibold text-nila-text">
            {t('perOperator')}
            {data.batches.length > 0 && ` · ${t('batches')} (${number(data.batches.length)})`}
          </summary>
          <div className="mt-2 grid gap-4 lg:grid-cols-2">
            <div className="grid content-start gap-2">
              <Table<Work['people'][number]>
                label={t('perOperator')}
                rows={data.people}
                rowKey={(person) => person.id}
                columns={[
                  { key: 'name', head: t('operator'), cell: ({ name }) => name },
                  { key: 'today', head: t('today'), numeric: true, cell: ({ today }) => number(today) },
                  { key: 'all', head: t('all'), numeric: true, cell: ({ decided }) => number(decided) },
                  {
                    key: 'left',
                    head: t('assignedLeft'),
                    numeric: true,
                    cell: ({ assigned, remaining }) =>
                      assigned === 0 ? '–' : `${number(remaining)} / ${number(assigned)}`,
                  },
                ]}
              />
              {mayAssign && data.open > 0 && (
                <div>
                  <Button size="small" onClick={() => setAssigning(true)}>
                    {t('assign')}
                  </Button>
                </div>
              )}
            </div>
            {data.batches.length > 0 && <Batches list={list} batches={data.batches} rules={rules} />}
          </div>
        </details>
      )}
      {assigning && (
        <AssignDialog listId={list.id} people={data.people} rules={rules} onClose={() => setAssigning(false)} />
      )}
    </section>
  );
}

function Batches({
  list,
  batches,
  rules,
}: {
  readonly list: VoterList;
  readonly batches: Work['batches'];
  readonly rules: readonly Rule[];
}) {
  const t = useText(findingMessages);
  const language = useLanguage();
  const queries = useQueryClient();
  const mayUndo = useCan('voters.edit', list.unitId) && list.state === 'terimpor';
  const [taking, setTaking] = useState<string>();
  const undo = useMutation({
    mutationFn: ({ batchId, reason }: { batchId: string; reason: string }) => undoBatch(list.id, batchId, reason),
    onSuccess: ({ count }) => {
      toast(t('batchUndone', { count: formatNumber(count, language) }));
      return queries.invalidateQueries({ queryKey: ['findings', list.id] });
    },
  });
  return (
    <>
      <BatchTable
        batches={batches}
        rules={rules}
        mayUndo={mayUndo}
        undoing={undo.isPending ? undo.variables.batchId : undefined}
        onUndo={setTaking}
      />
      {taking && (
        <UndoDialog
          title={t('undoBatch')}
          onClose={() => setTaking(undefined)}
          onUndo={(reason) => undo.mutateAsync({ batchId: taking, reason })}
        />
      )}
    </>
  );
}

function BatchTable({
  batches,
  rules,
  mayUndo,
  undoing,
  onUndo,
}: {
  readonly batches: Work['batches'];
  readonly rules: readonly Rule[];
  readonly mayUndo: boolean;
  /** The batch that is being taken back. */
  readonly undoing: string | undefined;
  readonly onUndo: (batchId: string) => void;
}) {
  const t = useText(findingMessages);
  const language = useLanguage();
  return (
    <Table<Work['batches'][number]>
      label={t('batches')}
      rows={batches}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'what',
          head: t('batches'),
          cell: ({ code, action }) => (
            <>
              {titleOf(code, rules, language)}: <strong>{t(action)}</strong>
            </>
          ),
        },
        {
          key: 'by',
          head: t('madeBy'),
          cell: ({ by, at }) => `${by ?? t('bySystem')}, ${formatInstant(at, language)}`,
        },
        {
          key: 'count',
          head: t('found'),
          numeric: true,
          cell: ({ count, standing }) =>
            standing === count
              ? formatNumber(count, language)
              : t('standingOf', { standing: formatNumber(standing, language), count: formatNumber(count, language) }),
        },
        {
          key: 'undo',
          head: t('undoHead'),
          cell: ({ id, standing }) =>
            mayUndo && standing > 0 ? (
              <Button size="small" busy={undoing === id} onClick={() => onUndo(id)}>
                {t('undoBatch')}
              </Button>
            ) : (
              '–'
            ),
        },
      ]}
    />
  );
}
