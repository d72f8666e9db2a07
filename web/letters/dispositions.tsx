/** The tree of a letter's dispositions: each branch with its state, its times, and what the reader may do to it. */
import { Link } from '@tanstack/react-router';
import TriangleAlert from 'lucide-react/icons/triangle-alert';
import UserX from 'lucide-react/icons/user-x';
import { useState } from 'react';
import type { Disposition, DispositionState, LetterView } from '../../src/letters/schema.ts';
import { Badge, Button, cx, toastFailure, type Tone } from '../design/index.ts';
import { formatDate, formatInstant } from '../i18n/format.ts';
import { useLanguage } from '../i18n/language.ts';
import { useText } from '../i18n/messages.ts';
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
import { Told } from './told.tsx';

const tones: Record<DispositionState, Tone> = {
  terkirim: 'attention',
  dibaca: 'nila',
  diteruskan: 'nila',
  dilaporkan: 'attention',
  selesai: 'good',
  ditarik: 'plain',
};

export function DispositionTree({
  letter,
  branches,
}: {
  readonly letter: LetterView;
  readonly branches: readonly Disposition[];
}) {
  const t = useText(letterMessages);
  if (branches.length === 0) return <p className="text-ink-soft">{t('noDispositions')}</p>;
  return <Branches letter={letter} branches={branches} parentId={null} />;
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

function Branch({ letter, branch }: OfBranch) {
  const t = useText(letterMessages);
  const language = useLanguage();
  const { to, state, kind, instructions, note, due, late } = branch;
  const isOpen = state === 'terkirim' || state === 'dibaca' || state === 'dilaporkan';
  return (
    <article className="grid gap-1.5 rounded-md border border-line bg-surface p-3">
      <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <h3 className="min-w-0 font-semibold break-words">{to.label[language]}</h3>
        <Badge tone={tones[state]}>{t(state)}</Badge>
        {kind === 'tembusan' && <Badge tone="plain">{t('copy')}</Badge>}
        {late && (
          <Badge tone="bad" icon={<TriangleAlert aria-hidden className="size-3.5" />}>
            {t('late')}
          </Badge>
        )}
        {isOpen && to.holders.length === 0 && (
          <Badge tone="bad" icon={<UserX aria-hidden className="size-3.5" />}>
            {t('vacant')}
          </Badge>
        )}
      </div>
      {to.holders.length > 0 && <p className="text-sm text-ink-soft">{to.holders.join(', ')}</p>}
      <p lang="id" className="break-words">
        {[...instructions.map((one) => one[language]), note].filter(Boolean).join('. ')}
        {due && <span className="text-ink-soft"> · {t('dueOn', { day: formatDate(due, language) })}</span>}
      </p>
      <Times branch={branch} />
      <Told branch={branch} />
      {branch.result && (
        <p lang="id" className="rounded-md bg-sunken px-3 py-2 break-words whitespace-pre-line">
          {branch.result}
          {branch.resultPaperId && (
            <Link
              to="/dokumen/$paperId"
              params={{ paperId: branch.resultPaperId }}
              className="ml-2 font-semibold text-nila-text hover:underline"
            >
              {t('resultPaper')}
            </Link>
          )}
        </p>
      )}
      {branch.reason && <p className="text-sm text-ink-soft">{branch.reason}</p>}
      <Acts letter={letter} branch={branch} />
    </article>
  );
}

function Times({ branch }: { readonly branch: Disposition }) {
  const t = useText(letterMessages);
  const language = useLanguage();
  const at = (instant: string) => formatInstant(instant, language);
  const told = [
    t('fromTo', { from: branch.from.label, at: at(branch.sentAt) }),
    branch.readAt && t('readAt', { name: branch.readByName ?? '', at: at(branch.readAt) }),
    branch.reportedAt && t('reportedAt', { name: branch.reportedByName ?? '', at: at(branch.reportedAt) }),
  ];
  return <p className="text-sm text-ink-faint">{told.filter(Boolean).join(' · ')}</p>;
}

type Open = 'hand-on' | 'report' | 'withdraw' | 'return' | 'move';

function Acts({ letter, branch }: OfBranch) {
  const t = useText(letterMessages);
  const [open, setOpen] = useState<Open>();
  const close = () => setOpen(undefined);
  const read = useLetterCall(() => readBranch(branch.id), undefined, toastFailure);
  const accept = useLetterCall(() => acceptReport(branch.id), undefined, toastFailure);
  const withdraw = useLetterCall((reason: string) => withdrawBranch(branch.id, reason), close);
  const giveBack = useLetterCall((reason: string) => returnReport(branch.id, reason), close);
  const move = useLetterCall(
    ({ to, reason }: { readonly to: PostChosen | null; readonly reason: string }) => moveOne(branch.id, to, reason),
    close,
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
