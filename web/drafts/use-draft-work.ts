/** All that happens on the page of a draft: what is typed, which sentence is chosen, which step comes next. */
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { Blocker, DraftView } from '../../src/drafts/schema.ts';
import { useText } from '../i18n/messages.ts';
import { useCan, useMe } from '../identity/session.ts';
import { blockersWhileTyping, nextStep, type NextStep } from './core/next-step.ts';
import { confirmations, mayConfirm, mayType } from './core/permissions.ts';
import { focusSentence, openAt } from './draft-text.tsx';
import { draftMessages } from './messages.ts';
import type { NoteFor } from './note-dialog.tsx';
import { subjectGoal, useRooms } from '../shell/room.ts';
import { sourcesQuery } from './queries.ts';
import { useEditor } from './use-editor.ts';
import { useSource } from './use-source.ts';
import { useSteps } from './use-steps.ts';

export type DraftWork = ReturnType<typeof useDraftWork>;

/** `answeredAt`: when the server last answered with the draft. */
export function useDraftWork(draft: DraftView, answeredAt: number) {
  const me = useMe();
  const mayPublish = useCan('publish', draft.unitId);
  const loaded = useQuery(sourcesQuery(draft.id, draft.sourcesChangedAt)).data;
  const editor = useEditor(draft, me.personId, answeredAt, loaded);
  const source = useSource(loaded !== undefined);
  const steps = useSteps(draft, editor, source.reading);
  const [asking, ask] = useState<NoteFor>();
  const [unlocked, setUnlocked] = useState<number>();
  const confirmed = confirmations(draft);
  const blockers = editor.dirty ? blockersWhileTyping(draft.blockers, editor.content, editor.checks) : draft.blockers;
  return {
    loaded,
    editor,
    source,
    steps,
    confirmed,
    nameOf: useNames(draft),
    writable: mayType(draft, { dirty: editor.dirty, unlocked }),
    unlock: () => setUnlocked(draft.version),
    step: nextStep({ ...draft, blockers }, { personId: me.personId, mayPublish }),
    act: useAct(draft, steps, ask),
    /** What the note is written for that is asked for now. */
    asking,
    ask,
    /** Confirms the sentence once its source is open, and opens that first. */
    confirm: (claimId: string) => {
      const needed = editor.checks.get(claimId)?.status === 'needs-reading' && !confirmed.has(claimId);
      if (!needed || !mayConfirm(draft, me.personId)) return;
      if (source.selected === claimId && source.open) steps.confirm(claimId);
      else source.show(claimId);
    },
    /** Goes to where a blocker can be settled. */
    settle: ({ code, claimId }: Blocker) => {
      if (claimId !== undefined) {
        source.show(claimId);
        requestAnimationFrame(() => focusSentence(claimId));
      } else if (code === 'sources-changed') steps.regenerate(false);
    },
    /** Opens the block of a sentence for writing. */
    edit: (claimId: string) => {
      source.close();
      openAt(editor, claimId);
    },
  };
}

/** People of a draft as the one who looks at it calls them. */
function useNames({ names }: DraftView): (person: string) => string {
  const t = useText(draftMessages);
  const { personId } = useMe();
  return (person) => {
    if (person === personId) return t('you');
    return person === 'system' ? t('theSystem') : (names[person] ?? t('colleague'));
  };
}

/** Does the next step; those that wait for somebody else do nothing. */
function useAct({ id, subject }: DraftView, steps: ReturnType<typeof useSteps>, ask: (note: NoteFor) => void) {
  const navigate = useNavigate();
  const goal = subjectGoal(useRooms(), subject);
  const publish = () => void navigate({ to: '/draf/$draftId/terbit', params: { draftId: id } });
  const acts: Partial<Record<NextStep['act'], () => void>> = {
    send: () => ask('send'),
    review: steps.review,
    approve: steps.approve,
    archive: steps.archive,
    unarchive: steps.unarchive,
    publish,
    published: publish,
    issue: () => goal && void navigate(goal as never),
  };
  return (act: NextStep['act']) => acts[act]?.();
}
