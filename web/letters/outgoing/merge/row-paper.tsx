/** One row as it will stand on paper, and what the check says of it; arrows go to the rows beside it. */
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import {
  outgoingIdSchema,
  type MergePaper,
  type MergeRow,
  type MergeView,
  type OutgoingId,
} from '../../../../src/letters/schema.ts';
import { Badge, Banner, Button, buttonClass, Card, Skeleton, toast } from '../../../design/index.ts';
import { useLanguage } from '../../../i18n/language.ts';
import { useText } from '../../../i18n/messages.ts';
import { useLetterCall } from '../../queries.ts';
import { mergeMessages } from './messages.ts';
import { PrintedPages } from '../printed-pages.tsx';
import { editRow, meanDouble, mergePaperQuery, removeRows, rowPictureQuery } from './queries.ts';
import { RowFields } from './row-fields.tsx';
import { stampOf } from './rows-card.tsx';

type Props = {
  readonly id: OutgoingId;
  /** Place of the row in the list. */
  readonly at: number;
  readonly merge: MergeView;
  readonly open: boolean;
  readonly onGo: (n: number) => void;
  readonly onClose: () => void;
};

export function RowPaper({ id, at, merge, open, onGo, onClose }: Props) {
  const t = useText(mergeMessages);
  const { data, error } = useQuery(mergePaperQuery(id, at, stampOf(merge)));
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => frame.current?.focus(), []);
  const go = (n: number | null | undefined) => n != null && onGo(n);
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.target !== event.currentTarget) return;
    if (event.key === 'ArrowRight') go(data?.after);
    if (event.key === 'ArrowLeft') go(data?.before);
    if (event.key === 'Escape') onClose();
  };
  return (
    <div ref={frame} role="group" aria-label={t('paper')} tabIndex={-1} onKeyDown={onKeyDown}>
      <Card title={data ? t('paperOf', { n: data.row.n, of: data.of }) : t('paper')}>
        <div className="mb-3 flex flex-wrap items-center gap-2">
          <Button disabled={data?.before == null} onClick={() => go(data?.before)}>
            ← {t('previous')}
          </Button>
          <Button disabled={data?.after == null} onClick={() => go(data?.after)}>
            {t('following')} →
          </Button>
          {data?.nextOpen != null && <Button onClick={() => go(data.nextOpen)}>{t('nextOpen')}</Button>}
          <Button look="quiet" onClick={onClose}>
            {t('close')}
          </Button>
          <span className="text-sm text-ink-faint">{t('keys')}</span>
        </div>
        {error && !data && <Banner kind="bad">{error.message}</Banner>}
        {!data && !error && <Skeleton lines={8} />}
        {data && <Paper key={data.row.id} id={id} paper={data} merge={merge} open={open} onClose={onClose} />}
      </Card>
    </div>
  );
}

type PaperProps = Pick<Props, 'id' | 'merge' | 'open' | 'onClose'> & { readonly paper: MergePaper };

function Paper({ id, paper: { row, text }, merge, open, onClose }: PaperProps) {
  return (
    <div className="grid gap-3">
      <Findings id={id} row={row} merge={merge} open={open} />
      {row.letter && <OwnLetter row={row} letter={row.letter} />}
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-4 lg:grid-cols-2">
        <pre lang="id" className="overflow-auto rounded-md bg-sunken p-4 font-serif whitespace-pre-wrap">
          {text}
        </pre>
        <PrintedPages query={rowPictureQuery(id, row.n, stampOf(merge))} />
      </div>
      {open && <Change id={id} row={row} merge={merge} onClose={onClose} />}
    </div>
  );
}

type RowProps = Pick<Props, 'id' | 'merge'> & { readonly row: MergeRow };

function Findings({ id, row, merge, open }: RowProps & { readonly open: boolean }) {
  const t = useText(mergeMessages);
  const language = useLanguage();
  const mean = useLetterCall(() => meanDouble(id, row.id, merge.version));
  return row.findings.map(({ rule, says, stops }) => (
    <Banner
      key={`${rule} ${says.id}`}
      kind={stops ? 'bad' : 'attention'}
      action={
        rule === 'double-recipient' &&
        open && (
          <Button size="small" busy={mean.isPending} onClick={() => mean.mutate(undefined)}>
            {t('meant')}
          </Button>
        )
      }
    >
      {says[language]}
    </Banner>
  ));
}

/** The letter that a row has become. */
function OwnLetter({ row, letter }: { readonly row: MergeRow; readonly letter: NonNullable<MergeRow['letter']> }) {
  const t = useText(mergeMessages);
  return (
    <p className="flex flex-wrap items-center gap-2">
      <span className="numeric font-semibold">{letter.number}</span>
      <Badge>{t(letter.state)}</Badge>
      <Link
        to="/surat-keluar/$outgoingId"
        params={{ outgoingId: outgoingIdSchema.parse(row.id) }}
        className={buttonClass('secondary')}
      >
        {t('openLetter')}
      </Link>
      {(['pdf', 'docx'] as const).map((format) => (
        <a key={format} className={buttonClass('secondary')} href={`/api/letters/outgoing/${row.id}/paper.${format}`}>
          {t(format)}
        </a>
      ))}
    </p>
  );
}

function Change({ id, row, merge, onClose }: RowProps & { readonly onClose: () => void }) {
  const t = useText(mergeMessages);
  const [editing, setEditing] = useState(false);
  const remove = useLetterCall(() => removeRows(id, merge.version, [row.id]), onClose);
  const save = useLetterCall(
    (cells: Record<string, string>) => editRow(id, row.id, merge.version, cells),
    () => {
      setEditing(false);
      toast(t('saved'));
    },
  );
  if (editing)
    return (
      <RowFields
        columns={merge.columns}
        cells={row.cells}
        busy={save.isPending}
        error={save.error}
        label={t('save')}
        onSave={(cells) => save.mutate(cells)}
      />
    );
  return (
    <div className="flex flex-wrap gap-2">
      <Button onClick={() => setEditing(true)}>{t('edit')}</Button>
      {!row.letter && (
        <Button look="quiet" busy={remove.isPending} onClick={() => remove.mutate(undefined)}>
          {t('remove')}
        </Button>
      )}
    </div>
  );
}
