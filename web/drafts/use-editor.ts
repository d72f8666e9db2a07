/**
 * The working copy of a draft: what is typed, how it stands with its sources now, and its way to the server. Every
 * keystroke is kept in this browser until the server has acknowledged it; nothing typed is ever thrown away unasked.
 */
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Block, DraftContent, DraftView } from '../../src/drafts/schema.ts';
import { toast } from '../design/index.ts';
import { useLeaving } from '../forms/use-leaving.ts';
import { useVersionedSave } from '../forms/use-versioned-save.ts';
import { say } from '../i18n/messages.ts';
import { addBlock, sameText, toEdited, typeInto } from './core/edit.ts';
import { draftMessages } from './messages.ts';
import { draftQuery, saveContent } from './queries.ts';
import { useLiveChecks, type Judged, type Loaded } from './use-live-checks.ts';
import type { PersonId } from '../../src/platform/schema.ts';

/** Milliseconds of quiet before a text is saved: while somebody types in a block, and after they have left it. */
const quietWhileTyping = 4_000;
const quietAfterwards = 300;
/** Milliseconds before an unsaved text is sent again. */
const retryAfter = 10_000;

/** A block that is a text area: `over` is the draft as it was when it was opened. */
type Editing = {
  readonly block: Block;
  readonly typed: string;
  readonly caret: number;
  readonly over: DraftContent;
  /** A text that came from the server since then closes it. */
  readonly since: number;
};

export type Editor = ReturnType<typeof useEditor>;

/**
 * `answeredAt`: when the server last answered; an answer after a lost connection or session is the time to save again.
 */
export function useEditor(view: DraftView, personId: PersonId, answeredAt: number, loaded: Loaded | undefined) {
  const [opened, setEditing] = useState<Editing | null>(null);
  const [judged, setJudged] = useState<Judged & { readonly version: number }>(view);
  const checks = useLiveChecks(judged, loaded, view.may.write);
  const save = useContentSave(view, personId, {
    typing: opened !== null,
    onSaved: (content, version) => setJudged({ content, checks: [...checks.of(content).checks.values()], version }),
  });
  // The server's verdicts on the version that stands here.
  if (view.version === save.version && view.version >= judged.version && view.content !== judged.content)
    setJudged(view);
  const editing = opened !== null && opened.since === save.replaced ? opened : null;
  if (opened !== editing) setEditing(null);
  const { value: content, dirty, retry } = save;
  const verdicts = useMemo(() => (dirty ? checks.of(content) : checks.judged), [dirty, checks, content]);

  useEffect(() => retry(), [answeredAt, retry]);
  useLeaving(dirty);
  return {
    content,
    checks: verdicts.checks,
    took: verdicts.took,
    dirty,
    saving: save.state === 'saving',
    failure: save.state === 'failed' ? (save.failure ?? null) : null,
    conflict: save.theirs ?? null,
    version: save.version,
    savedAt: save.savedAt ?? view.savedAt,
    save: save.flush,
    ...useBlocks(save, checks.restsOn, editing, setEditing),
    keepMine: save.keepMine,
    takeTheirs: () => {
      save.takeTheirs();
      toast(say(draftMessages.mineDropped), { undo: () => save.change(content) });
    },
  };
}

/** The text's way to the server, and back from this browser. */
function useContentSave(
  view: DraftView,
  personId: PersonId,
  { typing, onSaved }: { readonly typing: boolean; readonly onSaved: (content: DraftContent, version: number) => void },
) {
  const queries = useQueryClient();
  const save = useVersionedSave<DraftContent>({
    // Of this person: at a shared desk nobody is handed what somebody else typed.
    name: `draft:${view.id}:${personId}`,
    stored: { value: view.content, version: view.version, at: view.savedAt },
    adopt: !typing,
    same: sameText,
    pause: typing ? quietWhileTyping : quietAfterwards,
    again: retryAfter,
    send: async (content, version) => {
      const saved = await saveContent(view.id, version, toEdited(content));
      onSaved(content, saved.version);
      await queries.invalidateQueries({ queryKey: ['draft', view.id] });
      return saved.version;
    },
    reload: async () => {
      const now = await queries.fetchQuery({ ...draftQuery(view.id), staleTime: 0 });
      return { value: now.content, version: now.version, at: now.savedAt };
    },
  });
  const told = useRef(false);
  const { restoredAt, theirs, drop } = save;
  useEffect(() => {
    if (told.current) return;
    told.current = true;
    if (restoredAt && !theirs) toast(say(draftMessages.restoredLocal), { undo: drop });
  }, [restoredAt, theirs, drop]);
  return save;
}

/** Writing in one block at a time. */
function useBlocks(
  { value, change, replaced }: Pick<ReturnType<typeof useContentSave>, 'value' | 'change' | 'replaced'>,
  restsOn: Parameters<typeof typeInto>[3],
  editing: Editing | null,
  setEditing: (next: Editing | null) => void,
) {
  /** The blocks that the text area stands for: its own, and those that line breaks made of it. */
  const edited = useMemo(() => {
    if (!editing) return [];
    const others = new Set(editing.over.blocks.map(({ id }) => id).filter((id) => id !== editing.block.id));
    return value.blocks.filter(({ id }) => !others.has(id));
  }, [editing, value]);
  return {
    editing,
    edited,
    open: (block: Block, typed: string, caret: number) =>
      setEditing({ block, typed, caret, over: value, since: replaced }),
    type: (typed: string) => {
      if (!editing) return;
      setEditing({ ...editing, typed });
      change(typeInto(editing.over, editing.block, typed, restsOn));
    },
    close: useCallback(() => setEditing(null), [setEditing]),
    add: (after: string | undefined) => {
      const added = addBlock(value, after);
      setEditing({ block: added.block, typed: '', caret: 0, over: added.content, since: replaced });
    },
  };
}
