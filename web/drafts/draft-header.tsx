/** On top of a draft: what it is, and how far it is. */
import { Link } from '@tanstack/react-router';
import ChevronLeft from 'lucide-react/icons/chevron-left';
import type { ReactNode } from 'react';
import type { DraftView } from '../../src/drafts/schema.ts';
import { Badge, Button, Stepper } from '../design/index.ts';
import { formatInstant } from '../i18n/format.ts';
import { useLanguage } from '../i18n/language.ts';
import { useText } from '../i18n/messages.ts';
import { subjectGoal, useRooms } from '../shell/room.ts';
import { countersOf, withinLimits } from './core/counters.ts';
import { wayOfDraft } from './core/next-step.ts';
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
  return (
    <header className="grid grid-cols-[minmax(0,1fr)] gap-4">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <BackLink draft={draft} />
        <h1 className="text-xl font-bold">{draft.label[language]}</h1>
        <Badge>{t('versionN', { n: editor.version })}</Badge>
        <SaveNote editor={editor} />
        <div className="ml-auto flex items-center gap-2">{menu}</div>
      </div>
      <Stepper
        label={t('wayOfDraft')}
        steps={wayOfDraft(draft).map(({ state, is }) => ({ key: state, label: t(state), state: is }))}
      />
      <Counters editor={editor} />
    </header>
  );
}

/** To what the text is about: an activity's texts, or the page of another thing. */
function BackLink({ draft: { subject } }: { readonly draft: DraftView }) {
  const t = useText(draftMessages);
  const ofActivity = subject.type === 'activity';
  const goal = subjectGoal(useRooms(), subject);
  if (goal === undefined) return null;
  return (
    <Link
      {...goal}
      {...(ofActivity ? { search: { tab: 'draf' } as never } : {})}
      className={
        'inline-flex min-h-8 items-center gap-1 rounded-md text-sm font-semibold ' +
        'text-ink-soft hover:text-nila-text'
      }
    >
      <ChevronLeft aria-hidden className="size-4" />
      {t(ofActivity ? 'backToActivity' : 'backToSource')}
    </Link>
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
