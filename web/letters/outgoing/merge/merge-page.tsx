/** The list of a letter to many: filled, checked row by row as it will be printed, then sent on once for all. */
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import {
  numberings,
  outgoingIdSchema,
  type MergeView,
  type Numbering,
  type OutgoingId,
  type OutgoingView,
} from '../../../../src/letters/schema.ts';
import { Badge, Banner, Button, Card, RadioGroup, Skeleton } from '../../../design/index.ts';
import { useText } from '../../../i18n/messages.ts';
import { pathId } from '../../../shell/path-id.ts';
import { useLetterCall } from '../../queries.ts';
import { outgoingQuery } from '../queries.ts';
import { outgoingMessages } from '../messages.ts';
import { FilesCard } from './files-card.tsx';
import { FillCard } from './fill-card.tsx';
import { FindingsCard } from './findings-card.tsx';
import { mergeMessages } from './messages.ts';
import { NextCard } from './next-card.tsx';
import { endMerge, mergeQuery, setMerge } from './queries.ts';
import { RowPaper } from './row-paper.tsx';
import { RowsCard } from './rows-card.tsx';
import { SignedCard } from './signed-card.tsx';

export function MergePage() {
  const id = pathId(outgoingIdSchema, useParams({ from: '/staff/surat-keluar/$outgoingId/daftar' }).outgoingId);
  const letter = useQuery(outgoingQuery(id));
  const merge = useQuery(mergeQuery(id));
  const error = letter.error ?? merge.error;
  if (error && !merge.data) return <Banner kind="bad">{error.message}</Banner>;
  if (!letter.data || !merge.data) return <Skeleton lines={10} />;
  return <Merge letter={letter.data} merge={merge.data} />;
}

/** Whether words and rows may still change: until the first letter is signed. */
const isOpen = ({ state, destroyedAt }: OutgoingView, { may, letters }: MergeView): boolean =>
  may.write &&
  destroyedAt === null &&
  (state === 'menyusun' || state === 'bernomor') &&
  letters.ditandatangani + letters.terkirim === 0;

export function Merge({ letter, merge }: { readonly letter: OutgoingView; readonly merge: MergeView }) {
  const t = useText(mergeMessages);
  const says = useText(outgoingMessages);
  const [looking, setLooking] = useState<number | null>(null);
  const { id } = letter;
  const open = isOpen(letter, merge);
  const isNumbered = merge.letters.count > 0;
  return (
    <div className="mx-auto grid max-w-6xl grid-cols-[minmax(0,1fr)] gap-4">
      <header className="grid gap-1.5">
        <Link
          to="/surat-keluar/$outgoingId"
          params={{ outgoingId: id }}
          className="w-fit text-sm font-semibold text-nila-text hover:underline"
        >
          ← {t('back')}
        </Link>
        <h1 lang="id" className="text-xl font-bold break-words sm:text-2xl">
          {t('title')}: {letter.subject}
        </h1>
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-ink-faint">
          <Badge>{says(letter.state)}</Badge>
          <span>{t(merge.numbering)}</span>
          <span className="numeric">{t('rowsOfMerge', { rows: merge.rows })}</span>
        </p>
      </header>
      {letter.destroyedAt === null ? <NextCard letter={letter} merge={merge} /> : <Banner>{t('destroyed')}</Banner>}
      {looking !== null && (
        <RowPaper id={id} at={looking} merge={merge} open={open} onGo={setLooking} onClose={() => setLooking(null)} />
      )}
      {isNumbered && letter.destroyedAt === null && <FilesCard id={id} merge={merge} />}
      {isNumbered && letter.destroyedAt === null && <SignedCard id={id} merge={merge} />}
      {merge.rows > 0 && <FindingsCard merge={merge} onLook={setLooking} />}
      {open && !isNumbered && <FillCard id={id} merge={merge} />}
      {merge.rows > 0 && <RowsCard id={id} merge={merge} open={open} onLook={setLooking} />}
      {/* What is added now voids the approval: it does not stand in the way. */}
      {open && isNumbered && <FillCard id={id} merge={merge} />}
      {open && letter.state === 'menyusun' && <Settings id={id} merge={merge} />}
    </div>
  );
}

function Settings({ id, merge }: { readonly id: OutgoingId; readonly merge: MergeView }) {
  const t = useText(mergeMessages);
  const set = useLetterCall((numbering: Numbering) => setMerge(id, { ...merge, numbering }));
  const end = useLetterCall(() => endMerge(id, merge.version));
  return (
    <Card title={t('numbering')}>
      <RadioGroup
        label={t('numbering')}
        name="numbering"
        value={merge.numbering}
        options={numberings.map((value) => ({ value, label: t(value), hint: t(`${value}Hint`) }))}
        onChange={(value) => set.mutate(value)}
      />
      <Button look="quiet" busy={end.isPending} onClick={() => end.mutate(undefined)} className="mt-3">
        {t('end')}
      </Button>
    </Card>
  );
}
