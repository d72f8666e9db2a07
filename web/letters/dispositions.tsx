/** The tree of a letter's dispositions: each branch with its state, its times, and what the reader may do to it. */
import ChevronRight from 'lucide-react/icons/chevron-right';
import { useState } from 'react';
import type { Disposition, LetterView } from '../../src/letters/schema.ts';
import { Button, cx } from '../design/index.ts';
import { useLanguage } from '../i18n/language.ts';
import { useText } from '../i18n/messages.ts';
import { BranchHeading, BranchWords, isWaiting, TreeSummary } from './branch-words.tsx';
import { DisposeDialog } from './dispose-dialog.tsx';
import { letterMessages } from './messages.ts';
import { MoveDialog } from './move-dialog.tsx';
import { moveMessages } from './move-messages.ts';
import {
  acceptReport,
  moveOne,
  readBranch,
  returnReport,
  useLetterCall,
  withdrawBranch,
  type PostChosen,
} from './queries.ts';
import { ReasonDialog } from './reason-dialog.tsx';
import { ReportDialog } from './report-dialog.tsx';

export function DispositionTree({
  letter,
  branches,
}: {
  readonly letter: LetterView;
  readonly branches: readonly Disposition[];
}) {
  const t = useText(letterMessages);
  if (branches.length === 0) return <p className="text-ink-soft">{t('noDispositions')}</p>;
  return (
    <>
      <TreeSummary branches={branches} />
      <Branches letter={letter} branches={branches} parentId={null} />
    </>
  );
}

function Branches({
  letter,
  branches,
  parentId,
}: {
  readonly letter: LetterView;
  readonly branches: readonly Disposition[];
  readonly parentId: string | null;
}) {
  const own = branches.filter((branch) => branch.parentId === parentId);
  if (own.length === 0) return null;
  return (
    <ul
      className={cx(
        'grid grid-cols-[minmax(0,1fr)] gap-3',
        parentId !== null && 'mt-3 border-l-2 border-line pl-3 sm:pl-5',
      )}
    >
      {own.map((branch) => (
        <li key={branch.id}>
          <Branch letter={letter} branch={branch} />
          <Branches letter={letter} branches={branches} parentId={branch.id} />
        </li>
      ))}
    </ul>
  );
}

type OfBranch = { readonly letter: LetterView; readonly branch: Disposition };

/** One that asks nothing of the reader and waits for nobody stands in one line, which opens. */
function Branch({ letter, branch }: OfBranch) {
  const isQuiet = !isWaiting(branch) && !Object.values(branch.may).some(Boolean);
  if (isQuiet)
    return (
      <article className="rounded-md border border-line bg-surface">
        <details className="group">
          <summary className="flex cursor-pointer items-start gap-2 rounded-md px-3 py-2">
            <ChevronRight aria-hidden className="mt-1 size-4 shrink-0 text-ink-faint group-open:rotate-90" />
            <BranchHeading branch={branch} withTime />
          </summary>
          <div className="grid gap-1.5 px-3 pb-3">
            <BranchWords branch={branch} />
          </div>
        </details>
      </article>
    );
  return (
    <article className="grid gap-1.5 rounded-md border border-line bg-surface p-3">
      <BranchHeading branch={branch} />
      <BranchWords branch={branch} />
      <Acts letter={letter} branch={branch} />
    </article>
  );
}

type Open = 'hand-on' | 'report' | 'withdraw' | 'return' | 'move';

function Acts({ letter, branch }: OfBranch) {
  const t = useText(letterMessages);
  const [open, setOpen] = useState<Open>();
  const close = () => setOpen(undefined);
  const read = useLetterCall(() => readBranch(branch.id));
  const accept = useLetterCall(() => acceptReport(branch.id));
  const withdraw = useLetterCall((reason: string) => withdrawBranch(branch.id, reason), close, 'here');
  const giveBack = useLetterCall((reason: string) => returnReport(branch.id, reason), close, 'here');
  const move = useLetterCall(
    ({ to, reason }: { readonly to: PostChosen | null; readonly reason: string }) => moveOne(branch.id, to, reason),
    close,
    'here',
  );
  const moveWords = useText(moveMessages);
  const language = useLanguage();
  const { may } = branch;
  if (!Object.values(may).some(Boolean)) return null;
  return (
    <div className="flex flex-wrap gap-2 pt-1">
      {may.read && (
        <Button size="small" look="primary" busy={read.isPending} onClick={() => read.mutate(undefined)}>
          {t('read')}
        </Button>
      )}
      {may.handOn && (
        <Button size="small" onClick={() => setOpen('hand-on')}>
          {t('handOn')}
        </Button>
      )}
      {may.report && (
        <Button size="small" onClick={() => setOpen('report')}>
          {t('report')}
        </Button>
      )}
      {may.decide && (
        <>
          <Button size="small" look="primary" busy={accept.isPending} onClick={() => accept.mutate(undefined)}>
            {t('accept')}
          </Button>
          <Button size="small" onClick={() => setOpen('return')}>
            {t('giveBack')}
          </Button>
        </>
      )}
      {may.withdraw && (
        <Button size="small" look="quiet" onClick={() => setOpen('withdraw')}>
          {t('withdraw')}
        </Button>
      )}
      {may.move && (
        <Button size="small" onClick={() => setOpen('move')}>
          {moveWords('move')}
        </Button>
      )}
      {open === 'move' && (
        <MoveDialog
          unitId={letter.unitId}
          from={{ position: branch.to.position, section: branch.to.section }}
          lead={moveWords('moveOneLead', { post: branch.to.label[language] })}
          busy={move.isPending}
          error={move.error}
          onMove={(to, reason) => move.mutate({ to, reason })}
          onClose={close}
        />
      )}
      {open === 'hand-on' && <DisposeDialog letter={letter} parent={branch} onClose={close} />}
      {open === 'report' && <ReportDialog letter={letter} branch={branch} onClose={close} />}
      {(open === 'withdraw' || open === 'return') && (
        <ReasonDialog
          title={t(open === 'withdraw' ? 'withdraw' : 'giveBack')}
          busy={withdraw.isPending || giveBack.isPending}
          error={withdraw.error ?? giveBack.error}
          onSend={(reason) => (open === 'withdraw' ? withdraw : giveBack).mutate(reason)}
          onClose={close}
        />
      )}
    </div>
  );
}
