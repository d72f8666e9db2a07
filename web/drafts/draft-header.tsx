/** On top of a draft: what it is, how far it is, what should happen next, and what stands in the way. */
import { Link } from '@tanstack/react-router';
import ArrowRight from 'lucide-react/icons/arrow-right';
import ChevronLeft from 'lucide-react/icons/chevron-left';
import type { ReactNode } from 'react';
import type { Blocker, DraftView } from '../../src/drafts/schema.ts';
import { Badge, Button, Card, Stepper } from '../design/index.ts';
import { formatInstant } from '../i18n/format.ts';
import { useLanguage } from '../i18n/language.ts';
import { useText } from '../i18n/messages.ts';
import { countersOf, withinLimits } from './core/counters.ts';
import { isForPortal, type NextStep } from './core/next-step.ts';
import { draftMessages } from './messages.ts';
import type { Editor } from './use-editor.ts';

export function DraftHeader({
  draft,
  editor,
  menu,
}: {
  readonly draft: DraftView;
  readonly editor: Editor;
  readonly menu: ReactNode;
}) {
  const t = useText(draftMessages);
  const language = useLanguage();
  const states = [
    'konsep',
    'diperiksa',
    'disetujui',
    draft.state === 'arsip' || !isForPortal(draft) ? 'arsip' : 'terbit',
  ] as const;
  const now = states.findIndex((state) => state === draft.state);
  const finished = draft.state === 'terbit' || draft.state === 'arsip';
  return (
    <header className="grid grid-cols-[minmax(0,1fr)] gap-4">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Link
          to="/kegiatan/$activityId"
          params={{ activityId: draft.subject.id }}
          search={{ tab: 'draf' }}
          className="inline-flex min-h-8 items-center gap-1 rounded-md text-sm font-semibold text-ink-soft hover:text-nila-text"
        >
          <ChevronLeft aria-hidden className="size-4" />
          {t('backToActivity')}
        </Link>
        <h1 className="text-xl font-bold">{draft.label[language]}</h1>
        <Badge>{t('versionN', { n: editor.version })}</Badge>
        <SaveNote editor={editor} />
        <div className="ml-auto flex items-center gap-2">{menu}</div>
      </div>
      <Stepper
        label={t('wayOfDraft')}
        steps={states.map((state, at) => ({
          key: state,
          label: t(state),
          state: at < now || (at === now && finished) ? 'done' : at === now ? 'now' : 'later',
        }))}
      />
      <Counters editor={editor} />
    </header>
  );
}

function SaveNote({ editor }: { readonly editor: Editor }) {
  const t = useText(draftMessages);
  const language = useLanguage();
  const words = editor.saving
    ? t('saving')
    : editor.failure !== null
      ? t('saveFailed')
      : editor.dirty
        ? t('unsaved')
        : t('saved', { when: formatInstant(editor.savedAt, language) });
  return (
    <span
      role="status"
      className={`text-sm ${editor.failure !== null ? 'font-semibold text-unsupported' : 'text-ink-faint'}`}
    >
      {words}
      {editor.failure !== null && !editor.saving && !editor.conflict && (
        <Button size="small" look="quiet" onClick={() => void editor.save().catch(() => undefined)}>
          {t('tryAgain')}
        </Button>
      )}
    </span>
  );
}

function Counters({ editor }: { readonly editor: Editor }) {
  const t = useText(draftMessages);
  const counters = countersOf(editor.content);
  if (counters.length === 0) return null;
  const keys = { words: 'words', 'title-words': 'titleWords', characters: 'characters' } as const;
  return (
    <p className="flex flex-wrap gap-2">
      {counters.map((counter) => (
        <Badge key={counter.unit} tone={withinLimits(counter) ? 'plain' : 'attention'}>
          {t(keys[counter.unit], { count: counter.count })}
        </Badge>
      ))}
    </p>
  );
}

const reasons = {
  send: 'sendWhy',
  review: 'reviewWhy',
  approve: 'approveWhy',
  publish: 'publishWhy',
  archive: 'archiveWhy',
  unarchive: 'unarchiveWhy',
  published: 'publishedWhy',
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
} as const;

/** `onAct` does the step; `onBlocker` goes to the place where it can be settled. */
export function NextStepCard({
  step,
  draft,
  editor,
  busy,
  secondary,
  onAct,
  onBlocker,
}: {
  readonly step: NextStep;
  readonly draft: DraftView;
  readonly editor: Editor;
  readonly busy: boolean;
  readonly secondary?: ReactNode;
  readonly onAct: (act: NextStep['act']) => void;
  readonly onBlocker: (blocker: Blocker) => void;
}) {
  const t = useText(draftMessages);
  const language = useLanguage();
  const verb = step.act in verbs ? verbs[step.act as keyof typeof verbs] : undefined;
  const gaps = editor.content.blocks.filter(({ kind }) => kind === 'gap').length;
  const shown = step.blockers.slice(0, 8);
  return (
    <Card title={t('nextStep')} className="border-nila/40">
      <p className="mb-3 text-ink-soft">{t(reasons[step.act])}</p>
      {draft.sent && draft.state === 'konsep' && (
        <p className="mb-3 text-sm text-ink-faint">
          {t('sentNote', {
            name: draft.names[draft.sent.by] ?? t('colleague'),
            when: formatInstant(draft.sent.at, language),
          })}
          {draft.sent.note && (
            <>
              : <span className="text-ink">{draft.sent.note}</span>
            </>
          )}
        </p>
      )}
      {shown.length > 0 && (
        <div className="mb-3">
          <p className="mb-1 text-sm font-semibold">{t('blockersTitle', { count: step.blockers.length })}</p>
          <ul className="grid grid-cols-[minmax(0,1fr)]">
            {shown.map((blocker) => (
              <li key={`${blocker.code} ${blocker.claimId ?? ''}`}>
                <button
                  type="button"
                  onClick={() => onBlocker(blocker)}
                  className="flex min-h-8 w-full items-center gap-2 rounded-md px-2 py-1 text-left text-sm hover:bg-sunken"
                >
                  <ArrowRight aria-hidden className="size-4 shrink-0 text-ink-faint" />
                  <span className="min-w-0 flex-1 truncate">{blockerText(blocker)}</span>
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
      {step.act === 'send' && gaps > 0 && (
        <p className="mb-3 text-sm text-ink-faint">{t('openQuestions', { count: gaps })}</p>
      )}
      <div className="flex flex-wrap gap-2">
        {verb && (
          <Button
            look={step.act === 'unarchive' ? 'secondary' : 'primary'}
            busy={busy}
            disabled={step.blockers.length > 0}
            onClick={() => onAct(step.act)}
          >
            {t(verb)}
          </Button>
        )}
        {secondary}
      </div>
    </Card>
  );

  function blockerText({ code, claimId }: Blocker): string {
    const text = editor.content.blocks.flatMap(({ claims }) => claims).find(({ id }) => id === claimId)?.text ?? '';
    if (code === 'unsupported-claim') return t('blockerUnsupported', { text });
    if (code === 'unconfirmed-claim') return t('blockerUnconfirmed', { text });
    return t(
      ({ 'sources-changed': 'blockerSources', 'empty-text': 'blockerEmpty', 'own-text': 'blockerOwn' } as const)[code],
    );
  }
}
