/** The rows of the list, those with findings first. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { MergeRow, MergeRowId, MergeView, OutgoingId } from '../../../../src/letters/schema.ts';
import {
  Badge,
  Button,
  Card,
  Checkbox,
  PagedCard,
  Table,
  TextField,
  type Column,
  type Tone,
} from '../../../design/index.ts';
import { formatDate } from '../../../i18n/format.ts';
import { useLanguage } from '../../../i18n/language.ts';
import { useText, type Text } from '../../../i18n/messages.ts';
import { useLetterCall } from '../../queries.ts';
import { useRested } from '../use-rested.ts';
import { mergeMessages } from './messages.ts';
import { mergeRowsQuery, removeRows } from './queries.ts';
import { SendSigned } from './send-signed.tsx';

type Props = {
  readonly id: OutgoingId;
  readonly merge: MergeView;
  readonly open: boolean;
  readonly onLook: (n: number) => void;
};

/** Of what the rows that are shown are: they are read again when it changes. */
export const stampOf = ({ version, hash, check, letters }: MergeView): string =>
  [version, hash, check.state, check.done, letters.bernomor, letters.ditandatangani, letters.terkirim].join(' ');

export function RowsCard({ id, merge, open, onLook }: Props) {
  const t = useText(mergeMessages);
  const [page, setPage] = useState(1);
  const [onlyOpen, setOnlyOpen] = useState(false);
  const [typed, setTyped] = useState('');
  const words = useRested(typed.trim(), 300);
  const { data, error } = useQuery(mergeRowsQuery(id, page, onlyOpen, words, stampOf(merge)));
  const empty = useLetterCall(() => removeRows(id, merge.version, 'all'));
  const [chosen, setChosen] = useState<readonly MergeRowId[]>([]);
  const choosing = merge.may.write && merge.letters.ditandatangani > 0;
  const columns: Column<MergeRow>[] = [
    ...(choosing ? [pickColumn(t, chosen, setChosen)] : []),
    { key: 'n', head: t('row'), cell: ({ n }) => n, numeric: true },
    { key: 'to', head: t('recipient'), cell: ({ to }) => <span lang="id">{to || '–'}</span> },
    { key: 'place', head: t('place'), cell: ({ place }) => <span lang="id">{place}</span> },
    { key: 'standing', head: t('standing'), cell: (row) => <RowStanding row={row} merge={merge} /> },
    {
      key: 'look',
      head: t('preview'),
      cell: ({ n, to }) => (
        <Button size="small" aria-label={t('previewOf', { n, to })} onClick={() => onLook(n)}>
          {t('preview')}
        </Button>
      ),
    },
  ];
  return (
    <>
      <div className="grid items-end gap-3 sm:grid-cols-[minmax(0,1fr)_auto]">
        <TextField
          label={t('search')}
          type="search"
          value={typed}
          onChange={({ target }) => {
            setTyped(target.value);
            setPage(1);
          }}
        />
        <Checkbox
          label={t('onlyOpen')}
          checked={onlyOpen}
          onChange={({ target }) => {
            setOnlyOpen(target.checked);
            setPage(1);
          }}
        />
      </div>
      <PagedCard data={data} error={error} none={<p className="text-ink-soft">{t('noneFound')}</p>} onPage={setPage}>
        {({ items }) => (
          <Table compact label={t('rows')} columns={columns} rows={items} rowKey={({ id: rowId }) => rowId} />
        )}
      </PagedCard>
      {choosing && chosen.length > 0 && (
        <Card>
          <SendSigned id={id} rows={chosen} count={chosen.length} onDone={() => setChosen([])} />
        </Card>
      )}
      {open && merge.letters.count === 0 && (
        <Button look="quiet" busy={empty.isPending} onClick={() => empty.mutate(undefined)} className="w-fit">
          {t('removeAll')}
        </Button>
      )}
    </>
  );
}

/** Letters that are signed and not sent can be chosen, on whatever page of the list they stand. */
const pickColumn = (
  t: Text<typeof mergeMessages>,
  chosen: readonly MergeRowId[],
  onChoose: (rows: readonly MergeRowId[]) => void,
): Column<MergeRow> => ({
  key: 'pick',
  head: t('choose'),
  cell: ({ id, n, to, letter }) =>
    letter?.state === 'ditandatangani' && (
      <input
        type="checkbox"
        className="size-4.5 accent-nila"
        aria-label={t('chooseRow', { n, to })}
        checked={chosen.includes(id)}
        disabled={chosen.length >= mostChosen && !chosen.includes(id)}
        onChange={() => onChoose(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id])}
      />
    ),
});
/** As many as one call takes. */
const mostChosen = 1_000;

const tones: Readonly<Record<NonNullable<MergeRow['letter']>['state'], Tone>> = {
  menyusun: 'plain',
  bernomor: 'nila',
  ditandatangani: 'attention',
  terkirim: 'good',
  batal: 'bad',
};

export function RowStanding({ row, merge }: { readonly row: MergeRow; readonly merge: MergeView }) {
  const t = useText(mergeMessages);
  const language = useLanguage();
  const { findings, letter } = row;
  const isStopped = findings.some(({ stops }) => stops);
  return (
    <span className="flex flex-wrap items-center gap-1.5">
      {letter && <span className="numeric">{letter.number}</span>}
      {letter && !letter.sent && <Badge tone={tones[letter.state]}>{t(letter.state)}</Badge>}
      {letter?.sent && (
        <Badge tone="good">{t('sentOn', { day: formatDate(letter.sent.day, language), by: letter.sent.by })}</Badge>
      )}
      {merge.check.state === 'selesai' && findings.length === 0 && !letter && <Badge tone="good">{t('clean')}</Badge>}
      {merge.check.state !== 'selesai' && !letter && <Badge>{t('unchecked')}</Badge>}
      {merge.check.state === 'selesai' && findings.length > 0 && (
        <Badge tone={isStopped ? 'bad' : 'attention'}>{isStopped ? t('stops') : t('look')}</Badge>
      )}
    </span>
  );
}
