/**
 * The working copy of a draft: what is typed, how it stands with its sources now, and its way to the server. Every
 * keystroke is kept in this browser until the server has acknowledged it; nothing typed is ever thrown away unasked.
 */
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Block, DraftContent, DraftView } from '../../src/drafts/schema.ts';
import { prepareSources, type Claim, type ClaimCheck, type Source } from '../../src/evidence/index.ts';
import { ApiFailure } from '../api/client.ts';
import { toast } from '../design/index.ts';
import { say } from '../i18n/messages.ts';
import { forget, keep, kept } from '../shell/unsaved.ts';
import { addBlock, sameText, toEdited, typeInto } from './core/edit.ts';
import { createLiveCheck, type Figures } from './core/live-check.ts';
import { draftMessages } from './messages.ts';
import { draftQuery, saveContent } from './queries.ts';

/** Milliseconds of quiet before a text is saved: while somebody types in a block, and after they have left it. */
const quietWhileTyping = 4_000;
const quietAfterwards = 300;
/** Milliseconds before an unsaved text is sent again. */
const retryAfter = 10_000;

type Base = {
  readonly version: number;
  readonly content: DraftContent;
  readonly checks: readonly ClaimCheck[];
  readonly savedAt: string;
};
type Editing = { readonly block: Block; readonly typed: string; readonly caret: number };
const baseOf = ({ version, content, checks, savedAt }: DraftView): Base => ({ version, content, checks, savedAt });

export type Editor = ReturnType<typeof useEditor>;

/** `answeredAt`: when the server last answered; an answer after a lost connection or session is the time to save again. */
export function useEditor(
  view: DraftView,
  personId: string,
  answeredAt: number,
  loaded: { readonly sources: readonly Source[]; readonly figures: Figures } | undefined,
) {
  const queries = useQueryClient();
  // Of this person: at a shared desk nobody is handed what somebody else typed.
  const key = `draft:${view.id}:${personId}`;
  const [base, setBase] = useState<Base>(() => baseOf(view));
  const [content, setContent] = useState(view.content);
  const [editing, setEditing] = useState<Editing | null>(null);
  const [conflict, setConflict] = useState<DraftView | null>(null);
  const [saving, setSaving] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const [settled, setSettled] = useState<DraftContent | null>(null);

  const prepared = useMemo(() => (loaded ? once(() => prepareSources(loaded.sources)) : undefined), [loaded]);
  const live = useMemo(
    () => (prepared && loaded ? createLiveCheck(prepared, base.content, base.checks, loaded.figures) : undefined),
    [prepared, loaded, base],
  );
  // Sources are prepared while nobody waits, so that the first key typed is as quick as the next.
  useEffect(() => {
    if (!live || !view.may.write) return;
    const waiting = whenIdle(() => live(base.content));
    return () => waiting.cancel();
  }, [live, base.content, view.may.write]);
  const fromServer = useMemo(() => new Map(base.checks.map((check) => [check.claimId, check])), [base]);
  // What a sentence without support was nearest to is no citation: it would only mislead the next reader.
  const restsOn = useCallback(
    ({ id, passages }: Claim) => {
      const check = fromServer.get(id);
      if (check === undefined || check.status === 'unsupported') return [];
      return passages.length > 0 ? passages : check.passages;
    },
    [fromServer],
  );
  const working = useMemo(
    () => (editing ? typeInto(content, editing.block, editing.typed, restsOn) : content),
    [content, editing, restsOn],
  );
  /** The blocks that the text area stands for: its own, and those that line breaks made of it. */
  const edited = useMemo(() => {
    if (!editing) return [];
    const others = new Set(content.blocks.map(({ id }) => id).filter((id) => id !== editing.block.id));
    return working.blocks.filter(({ id }) => !others.has(id));
  }, [editing, content, working]);
  const dirty = working !== settled && !sameText(working, base.content);
  const verdicts = useMemo(
    () => (dirty && live ? live(working) : { checks: fromServer, took: 0 }),
    [dirty, live, working, fromServer],
  );

  const now = useRef({ base, content, working, editing, dirty, verdicts });
  now.current = { base, content, working, editing, dirty, verdicts };

  const bringBack = useRef(false);
  useEffect(() => {
    if (bringBack.current) return;
    bringBack.current = true;
    const found = kept<DraftContent>(key);
    if (!found || sameText(found.value, view.content)) return forget(key);
    setContent(found.value);
    if (found.version === view.version)
      toast(say(draftMessages.restoredLocal), {
        undo: () => {
          forget(key);
          setContent(view.content);
        },
      });
    else setConflict(view);
  }, [key, view]);

  // Another answer from the server: taken over, unless it is not what the person typed on.
  useEffect(() => {
    const { base: before, content: mine, dirty: unsaved, editing: open } = now.current;
    if (view.version < before.version || before.content === view.content) return;
    if (view.version !== before.version && unsaved) return setConflict(view);
    setBase(baseOf(view));
    if (!open && (!unsaved || sameText(mine, view.content))) setContent(view.content);
  }, [view]);

  const save = useCallback(async (): Promise<number> => {
    const { base: before, working: sent, dirty: unsaved, verdicts: known } = now.current;
    if (!unsaved) return before.version;
    setSaving(true);
    setFailure(null);
    try {
      const { version } = await saveContent(view.id, before.version, toEdited(sent));
      setSettled(sent);
      setBase({ version, content: sent, checks: [...known.checks.values()], savedAt: new Date().toISOString() });
      if (now.current.working === sent) forget(key);
      await queries.invalidateQueries({ queryKey: ['draft', view.id] });
      return version;
    } catch (error) {
      if (error instanceof ApiFailure && error.code === 'drafts/unchanged') {
        setSettled(sent);
        forget(key);
        return before.version;
      }
      setFailure(error);
      if (error instanceof ApiFailure && error.code === 'drafts/edited-meanwhile')
        await queries.refetchQueries(draftQuery(view.id));
      throw error;
    } finally {
      setSaving(false);
    }
  }, [key, queries, view.id]);

  useEffect(() => {
    if (!dirty) return;
    keep(key, working, base.version);
    if (saving || conflict || (failure !== null && !mayRetry(failure))) return;
    const timer = setTimeout(
      () => void save().catch(() => undefined),
      failure !== null ? retryAfter : editing ? quietWhileTyping : quietAfterwards,
    );
    return () => clearTimeout(timer);
  }, [dirty, working, base.version, saving, conflict, failure, editing, key, save]);

  useEffect(() => setFailure((before: unknown) => (mayRetry(before) ? null : before)), [answeredAt]);

  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (now.current.dirty) event.preventDefault();
    };
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, []);

  // Leaving the page inside the workspace: what is typed is sent at once.
  useEffect(
    () => () => {
      if (now.current.dirty) void save().catch(() => undefined);
    },
    [save],
  );

  const close = useCallback(() => {
    if (!now.current.editing) return;
    setContent(now.current.working);
    setEditing(null);
  }, []);

  return {
    content: working,
    checks: verdicts.checks,
    took: verdicts.took,
    dirty,
    saving,
    failure,
    editing,
    edited,
    conflict,
    version: base.version,
    savedAt: base.savedAt,
    save,
    open: (block: Block, typed: string, caret: number) => {
      setContent(now.current.working);
      setEditing({ block, typed, caret });
    },
    type: (typed: string) => {
      setFailure(null);
      setEditing((open) => open && { ...open, typed });
    },
    close,
    add: (after: string | undefined) => {
      const added = addBlock(now.current.working, after);
      setContent(added.content);
      setEditing({ block: added.block, typed: '', caret: 0 });
    },
    keepMine: () => {
      if (!conflict) return;
      setBase(baseOf(conflict));
      setFailure(null);
      setConflict(null);
    },
    takeTheirs: () => {
      if (!conflict) return;
      const mine = now.current.working;
      setEditing(null);
      setBase(baseOf(conflict));
      setContent(conflict.content);
      setFailure(null);
      setConflict(null);
      forget(key);
      toast(say(draftMessages.mineDropped), { undo: () => setContent(mine) });
    },
  };
}

/** Lost connections and ended sessions pass; a refusal does not. */
const mayRetry = (failure: unknown): boolean =>
  failure instanceof ApiFailure && [0, 401, 408, 429, 502, 503, 504].includes(failure.status);

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** Runs when the page has nothing else to do; Safari has no idle callback. */
function whenIdle(work: () => void): { cancel: () => void } {
  if (typeof requestIdleCallback !== 'function') {
    const timer = setTimeout(work, 200);
    return { cancel: () => clearTimeout(timer) };
  }
  const handle = requestIdleCallback(work, { timeout: 2_000 });
  return { cancel: () => cancelIdleCallback(handle) };
}
