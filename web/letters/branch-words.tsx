/** What is said of a branch: to whom, where it stands, what is asked, what befell it. */
import { Link } from '@tanstack/react-router';
import TriangleAlert from 'lucide-react/icons/triangle-alert';
import UserX from 'lucide-react/icons/user-x';
import type { Disposition, DispositionState } from '../../src/letters/schema.ts';
import { Badge, type Tone } from '../design/index.ts';
import { formatDate, formatInstant } from '../i18n/format.ts';
import { useLanguage } from '../i18n/language.ts';
import { useText } from '../i18n/messages.ts';
import { letterMessages } from './messages.ts';
import { Told } from './told.tsx';

type OfBranch = { readonly branch: Disposition };

const tones: Record<DispositionState, Tone> = {
  terkirim: 'attention',
  dibaca: 'nila',
  diteruskan: 'nila',
  dilaporkan: 'attention',
  selesai: 'good',
  ditarik: 'plain',
};

/** It waits for somebody: to be answered, or its answer to be taken. */
export const isWaiting = ({ kind, state }: Disposition): boolean =>
  kind === 'disposisi' && (state === 'terkirim' || state === 'dibaca' || state === 'dilaporkan');

/** `withTime`: also when it came to where it stands, where nothing below says so. */
export function BranchHeading({ branch, withTime = false }: OfBranch & { readonly withTime?: boolean }) {
  const t = useText(letterMessages);
  const language = useLanguage();
  const { to, state, kind, late } = branch;
  return (
    <span className="flex min-w-0 flex-wrap items-center gap-x-2 gap-y-1">
      <h3 className="min-w-0 font-semibold break-words">{to.label[language]}</h3>
      <Badge tone={tones[state]}>{t(state)}</Badge>
      {kind === 'tembusan' && <Badge tone="plain">{t('copy')}</Badge>}
      {late && (
        <Badge tone="bad" icon={<TriangleAlert aria-hidden className="size-3.5" />}>
          {t('late')}
        </Badge>
      )}
      {isWaiting(branch) && to.holders.length === 0 && (
        <Badge tone="bad" icon={<UserX aria-hidden className="size-3.5" />}>
          {t('vacant')}
        </Badge>
      )}
      {to.holders.length > 0 && <span className="text-sm text-ink-soft">{to.holders.join(', ')}</span>}
      {withTime && (
        <span className="text-sm text-ink-faint">
          {formatInstant(branch.reportedAt ?? branch.readAt ?? branch.sentAt, language)}
        </span>
      )}
    </span>
  );
}

export function BranchWords({ branch }: OfBranch) {
  const t = useText(letterMessages);
  const language = useLanguage();
  const { instructions, note, due } = branch;
  return (
    <>
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
    </>
  );
}

function Times({ branch }: OfBranch) {
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

/** How the whole tree stands, in one line. */
export function TreeSummary({ branches }: { readonly branches: readonly Disposition[] }) {
  const t = useText(letterMessages);
  const own = branches.filter(({ kind, state }) => kind === 'disposisi' && state !== 'ditarik');
  const count = (holds: (branch: Disposition) => boolean) => own.filter(holds).length;
  const counts = [
    ['treeAnswer', count(({ state }) => state === 'terkirim' || state === 'dibaca')],
    ['treeReports', count(({ state }) => state === 'dilaporkan')],
    ['treeLate', count((branch) => branch.late && isWaiting(branch))],
    ['treeVacant', count((branch) => isWaiting(branch) && branch.to.holders.length === 0)],
    ['treeDone', count(({ state }) => state === 'selesai')],
  ] as const;
  const said = counts.filter(([, number]) => number > 0).map(([words, number]) => t(words, { count: number }));
  if (own.length < 2) return null;
  return <p className="mb-3 text-sm text-ink-soft">{said.join(' · ')}</p>;
}
