/** What should happen next to a draft, and what stands in the way. */
import ArrowRight from 'lucide-react/icons/arrow-right';
import Copy from 'lucide-react/icons/copy';
import type { ReactNode } from 'react';
import type { Blocker, DraftContent, DraftView } from '../../src/drafts/schema.ts';
import { Button, Card } from '../design/index.ts';
import { formatInstant } from '../i18n/format.ts';
import { useLanguage } from '../i18n/language.ts';
import { useText } from '../i18n/messages.ts';
import type { NextStep } from './core/next-step.ts';
import { draftMessages } from './messages.ts';
import { useCopyText } from './use-copy-text.ts';

const reasons = {
  send: 'sendWhy',
  review: 'reviewWhy',
  approve: 'approveWhy',
  publish: 'publishWhy',
  archive: 'archiveWhy',
  unarchive: 'unarchiveWhy',
  published: 'publishedWhy',
  issue: 'issueWhy',
  'wait-for-writer': 'waitForWriter',
  'wait-for-reviewer': 'waitForReviewer',
  'wait-for-approver': 'waitForApprover',
  'wait-for-publisher': 'waitForPublisher',
} as const;
const verbs = {
  send: 'send',
  review: 'review',
  approve: 'approve',
  publish: 'publish',
  archive: 'archive',
  unarchive: 'unarchive',
  published: 'seePublication',
  issue: 'issue',
} as const;

/** Most blockers that are listed; all are counted. */
const mostBlockers = 8;

/** `onAct` does the step; `onBlocker` goes to the place where it can be settled. */
export function NextStepCard({
  step,
  draft,
  content,
  busy,
  secondary,
  hint,
  onAct,
  onBlocker,
}: {
  readonly step: NextStep;
  readonly draft: DraftView;
  readonly content: DraftContent;
  readonly busy: boolean;
  readonly secondary?: ReactNode;
  /** What is said below the reason of the step. */
  readonly hint?: string | undefined;
  readonly onAct: (act: NextStep['act']) => void;
  readonly onBlocker: (blocker: Blocker) => void;
}) {
  const t = useText(draftMessages);
  const language = useLanguage();
  const inTurn = draft.chain !== null && step.act === 'review';
  const filing = step.act === 'archive' || step.act === 'unarchive';
  const verb = step.act in verbs && (draft.may.review || !filing) ? verbs[step.act as keyof typeof verbs] : undefined;
  const gaps = content.blocks.filter(({ kind }) => kind === 'gap').length;
  return (
    <Card title={t('nextStep')} className="border-nila/40">
      <p className="mb-3 text-ink-soft">{why()}</p>
      {hint && <p className="mb-3 text-sm text-ink-soft">{hint}</p>}
      {draft.sent && draft.state === 'konsep' && <SentNote sent={draft.sent} names={draft.names} />}
      {step.blockers.length > 0 && <Blockers blockers={step.blockers} content={content} onBlocker={onBlocker} />}
      {step.act === 'send' && gaps > 0 && (
        <p className="mb-3 text-sm text-ink-faint">{t('openQuestions', { count: gaps })}</p>
      )}
      <div className="flex flex-wrap gap-2">
        {step.act === 'archive' && <CopyText content={content} />}
        {verb && (
          <Button
            look={filing ? 'secondary' : 'primary'}
            busy={busy}
            disabled={step.blockers.length > 0}
            onClick={() => onAct(step.act)}
          >
            {t(inTurn ? 'initial' : verb)}
          </Button>
        )}
        {secondary}
      </div>
    </Card>
  );

  /** In a chain of initials a text waits for one post, by name. */
  function why(): string {
    if (draft.chain === null) return t(reasons[step.act]);
    if (step.act === 'send') return t('sendChainWhy');
    if (inTurn) return t('initialWhy');
    const next = draft.chain.posts.find(({ by }) => by === null);
    if (step.act === 'wait-for-reviewer' && next) return t('waitForInitials', { post: next.says[language] });
    if (step.act === 'wait-for-approver') return t('waitForSigner', { post: draft.chain.signer.says[language] });
    return t(reasons[step.act]);
  }
}

/** An approved text that does not go to the portal is there to be used. */
function CopyText({ content }: { readonly content: DraftContent }) {
  const t = useText(draftMessages);
  return (
    <Button look="primary" icon={<Copy aria-hidden className="size-4" />} onClick={useCopyText(content)}>
      {t('copyText')}
    </Button>
  );
}

function SentNote({
  sent,
  names,
}: {
  readonly sent: NonNullable<DraftView['sent']>;
  readonly names: DraftView['names'];
}) {
  const t = useText(draftMessages);
  const language = useLanguage();
  return (
    <p className="mb-3 text-sm text-ink-faint">
      {t('sentNote', { name: names[sent.by] ?? t('colleague'), when: formatInstant(sent.at, language) })}
      {sent.note && (
        <>
          : <span className="text-ink">{sent.note}</span>
        </>
      )}
    </p>
  );
}

function Blockers({
  blockers,
  content,
  onBlocker,
}: {
  readonly blockers: readonly Blocker[];
  readonly content: DraftContent;
  readonly onBlocker: (blocker: Blocker) => void;
}) {
  const t = useText(draftMessages);
  return (
    <div className="mb-3">
      <p className="mb-1 text-sm font-semibold">{t('blockersTitle', { count: blockers.length })}</p>
      <ul className="grid grid-cols-[minmax(0,1fr)]">
        {blockers.slice(0, mostBlockers).map((blocker) => (
          <li key={`${blocker.code} ${blocker.claimId ?? ''}`}>
            <button
              type="button"
              onClick={() => onBlocker(blocker)}
              className={
                'flex min-h-8 w-full items-center gap-2 rounded-md px-2 py-1 text-left text-sm hover:bg-sunken'
              }
            >
              <ArrowRight aria-hidden className="size-4 shrink-0 text-ink-faint" />
              <span className="min-w-0 flex-1 truncate">{says(blocker)}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );

  function says({ code, claimId }: Blocker): string {
    const text = content.blocks.flatMap(({ claims }) => claims).find(({ id }) => id === claimId)?.text ?? '';
    if (code === 'unsupported-claim') return t('blockerUnsupported', { text });
    if (code === 'unconfirmed-claim') return t('blockerUnconfirmed', { text });
    return t(
      ({ 'sources-changed': 'blockerSources', 'empty-text': 'blockerEmpty', 'own-text': 'blockerOwn' } as const)[code],
    );
  }
}
