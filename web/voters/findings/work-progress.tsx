/** How far the deciding is: what is left, who did how much, and batches that can be taken back. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Progress as Progressing, Rule, VoterList } from '../../../src/elections/voters/schema.ts';
import { Banner, Button, Dialog, Progress, Skeleton, Table, toast } from '../../design/index.ts';
import { formatInstant, formatNumber } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/language.ts';
import { useText } from '../../i18n/messages.ts';
import { useCan, useMe } from '../../identity/session.ts';
import { AssignDialog } from './assign-dialog.tsx';
import { findingMessages } from './messages.ts';
import { progressQuery, undoBatch } from './queries.ts';
import { rememberedMessages } from './remembered-messages.ts';
import { UndoDialog } from './undo-dialog.tsx';
import { titleOf } from './words.ts';

/** What is left, who did how much, and batches that can be taken back. */
export function WorkSheet({
  list,
  rules,
  onClose,
}: {
  readonly list: VoterList;
  readonly rules: readonly Rule[];
  readonly onClose: () => void;
}) {
  const t = useText(findingMessages);
  return (
    <Dialog open shape="sheet" title={t('perOperator')} onClose={onClose}>
      <div className="pb-5">
        <Work list={list} rules={rules} />
      </div>
    </Dialog>
  );
}

function Work({ list, rules }: { readonly list: VoterList; readonly rules: readonly Rule[] }) {
  const t = useText(findingMessages);
  const language = useLanguage();
  const me = useMe();
  const [assigning, setAssigning] = useState(false);
  const mayAssign = useCan('voters.edit', list.unitId) && list.state === 'terimpor';
  const { data, error } = useQuery(progressQuery(list.id));
  const number = (value: number) => formatNumber(value, language);
  if (error) return <Banner kind="bad">{error.message}</Banner>;
  if (!data) return <Skeleton lines={2} />;
  const mine = data.people.find((person) => person.id === me.personId);
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
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
      {data.people.length > 0 && <People people={data.people} />}
      {mayAssign && data.open > 0 && (
        <div>
          <Button size="small" onClick={() => setAssigning(true)}>
            {t('assign')}
          </Button>
        </div>
      )}
      {data.batches.length > 0 && <Batches list={list} batches={data.batches} rules={rules} />}
      {assigning && (
        <AssignDialog listId={list.id} people={data.people} rules={rules} onClose={() => setAssigning(false)} />
      )}
    </div>
  );
}

function People({ people }: { readonly people: Progressing['people'] }) {
  const t = useText(findingMessages);
  const language = useLanguage();
  const number = (value: number) => formatNumber(value, language);
  return (
    <Table<Progressing['people'][number]>
      label={t('perOperator')}
      rows={people}
      rowKey={(person) => person.id}
      columns={[
        { key: 'name', head: t('operator'), cell: ({ name }) => name },
        { key: 'today', head: t('today'), numeric: true, cell: ({ today }) => number(today) },
        { key: 'all', head: t('all'), numeric: true, cell: ({ decided }) => number(decided) },
        {
          key: 'left',
          head: t('assignedLeft'),
          numeric: true,
          cell: ({ assigned, remaining }) => (assigned === 0 ? '–' : `${number(remaining)} / ${number(assigned)}`),
        },
      ]}
    />
  );
}

function Batches({
  list,
  batches,
  rules,
}: {
  readonly list: VoterList;
  readonly batches: Progressing['batches'];
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
  readonly batches: Progressing['batches'];
  readonly rules: readonly Rule[];
  readonly mayUndo: boolean;
  /** The batch that is being taken back. */
  readonly undoing: string | undefined;
  readonly onUndo: (batchId: string) => void;
}) {
  const t = useText(findingMessages);
  const ofEarlier = useText(rememberedMessages);
  const language = useLanguage();
  return (
    <Table<Progressing['batches'][number]>
      label={t('batches')}
      rows={batches}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'what',
          head: t('batches'),
          cell: ({ code, action, remembered }) =>
            remembered ? (
              ofEarlier('title')
            ) : (
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
