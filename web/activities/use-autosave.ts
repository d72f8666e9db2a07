/**
 * Saves a form by itself while a person types, one save at a time, and loses nothing: what is not yet acknowledged is
 * kept in this browser; when somebody else has saved in the meantime, both versions stay and the person chooses.
 */
import { useCallback, useEffect, useRef, useState } from 'react';
import { ApiFailure } from '../api/client.ts';
import type { Sentence } from '../i18n/messages.ts';
import { forget, keep, kept } from '../shell/unsaved.ts';

export type SaveState = 'saved' | 'typing' | 'saving' | 'failed' | 'conflict';

/** Milliseconds of silence before a save. */
const pause = 900;
/** Milliseconds until a save that met no server, or no session, is tried again. */
const again = 5_000;

export type Autosave<T> = {
  readonly value: T;
  readonly change: (next: T | ((before: T) => T)) => void;
  readonly state: SaveState;
  readonly savedAt: Date | undefined;
  readonly fields: Readonly<Record<string, Sentence>>;
  readonly failure: string | undefined;
  /** What somebody else saved meanwhile. */
  readonly theirs: { readonly value: T; readonly version: number } | undefined;
  readonly keepMine: () => void;
  readonly takeTheirs: () => void;
  /** When the text came back from this browser after an interruption. */
  readonly restoredAt: string | undefined;
  /** Saves now; true when everything is on the server. */
  readonly flush: () => Promise<boolean>;
};

export function useAutosave<T>({
  name,
  stored,
  version,
  storedAt,
  save,
  reload,
}: {
  /** Key of what is typed, in this browser. */
  readonly name: string;
  readonly stored: T;
  readonly version: number;
  /** When it was stored; null while nothing is. */
  readonly storedAt: string | null;
  /** Stores the value over `version`; gives the new version. */
  readonly save: (value: T, version: number) => Promise<number>;
  /** Reads what is stored now, after a conflict. */
  readonly reload: () => Promise<{ readonly value: T; readonly version: number }>;
}): Autosave<T> {
  const [initial] = useState(() => kept<T>(name));
  const [value, setValue] = useState<T>(() => initial?.value ?? stored);
  const [state, setState] = useState<SaveState>(initial ? 'typing' : 'saved');
  const [savedAt, setSavedAt] = useState<Date | undefined>(() => (storedAt ? new Date(storedAt) : undefined));
  const [fields, setFields] = useState<Readonly<Record<string, Sentence>>>({});
  const [failure, setFailure] = useState<string>();
  const [theirs, setTheirs] = useState<{ value: T; version: number }>();
  const latest = useRef({
    value,
    version: initial?.version ?? version,
    dirty: initial !== undefined,
    passing: false,
    running: undefined as Promise<boolean> | undefined,
  });
  const calls = useRef({ save, reload });
  calls.current = { save, reload };

  // Saved elsewhere while nobody types here (an accepted proposal, another tab): the form follows.
  useEffect(() => {
    const now = latest.current;
    if (now.dirty || now.running || version <= now.version) return;
    now.value = stored;
    now.version = version;
    setValue(stored);
  }, [stored, version]);

  const run = useCallback(async (): Promise<boolean> => {
    const now = latest.current;
    if (now.running) await now.running;
    if (!now.dirty) return true;
    const sent = now.value;
    setState('saving');
    now.running = (async () => {
      try {
        now.version = await calls.current.save(sent, now.version);
      } catch (error) {
        return await explain(error);
      }
      return settle();
    })();
    const done = await now.running;
    now.running = undefined;
    return done;

    function settle(): boolean {
      setFields({});
      setFailure(undefined);
      setSavedAt(new Date());
      const still = now.value !== sent;
      now.dirty = still;
      if (!still) forget(name);
      setState(still ? 'typing' : 'saved');
      return !still;
    }

    async function explain(error: unknown): Promise<boolean> {
      if (error instanceof ApiFailure && error.code.endsWith('/unchanged')) return settle();
      if (error instanceof ApiFailure && error.code.endsWith('/conflict')) {
        setTheirs(await calls.current.reload());
        setState('conflict');
        return false;
      }
      if (error instanceof ApiFailure) setFields(error.fields);
      now.passing = error instanceof ApiFailure && [0, 401, 503].includes(error.status);
      setFailure(error instanceof Error ? error.message : String(error));
      setState('failed');
      return false;
    }
  }, [name]);

  useEffect(() => {
    const wait = state === 'typing' ? pause : state === 'failed' && latest.current.passing ? again : undefined;
    if (wait === undefined) return;
    const timer = setTimeout(() => void run(), wait);
    return () => clearTimeout(timer);
  }, [state, value, run]);

  // Leaving the page inside the workspace: what is typed is sent at once.
  useEffect(
    () => () => {
      if (latest.current.dirty) void run();
    },
    [run],
  );

  const change = useCallback(
    (next: T | ((before: T) => T)) => {
      const now = latest.current;
      now.value = typeof next === 'function' ? (next as (before: T) => T)(now.value) : next;
      now.dirty = true;
      keep(name, now.value, now.version);
      setValue(now.value);
      setState((before) => (before === 'conflict' ? before : 'typing'));
    },
    [name],
  );

  const keepMine = () => {
    if (!theirs) return;
    latest.current.version = theirs.version;
    setTheirs(undefined);
    setState('typing');
    void run();
  };
  const takeTheirs = () => {
    if (!theirs) return;
    Object.assign(latest.current, { value: theirs.value, version: theirs.version, dirty: false });
    forget(name);
    setValue(theirs.value);
    setTheirs(undefined);
    setState('saved');
  };
  return {
    value,
    change,
    state,
    savedAt,
    fields,
    failure,
    theirs,
    keepMine,
    takeTheirs,
    restoredAt: initial?.at,
    flush: run,
  };
}
