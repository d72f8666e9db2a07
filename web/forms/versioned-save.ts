/**
 * What a person types, on its way to a server that keeps versions: saved by itself after a moment of quiet, one save
 * at a time, over the version it was typed on. What is not yet acknowledged is kept in this browser. When somebody
 * else has saved meanwhile both texts stay until the person chooses.
 *
 *     saved -> typing -> saving -> saved
 *                          |-> failed -> typing (a change) | saving (by itself where the cause passes, or asked for)
 *                          '-> conflict -> typing (keep mine) | saved (take theirs)
 */
import { ApiFailure } from '../api/client.ts';
import { forget, keep, kept } from '../shell/unsaved.ts';

export type SaveState = 'saved' | 'typing' | 'saving' | 'failed' | 'conflict';

export type Stored<T> = {
  readonly value: T;
  readonly version: number;
  /** When it was stored; null while nothing is. */
  readonly at: string | null;
};

export type SaveCalls<T> = {
  /** Whether two values say the same, so that nothing has to be saved. */
  readonly same: (one: T, other: T) => boolean;
  /** Stores the value over `version`; gives the new version. */
  readonly send: (value: T, version: number) => Promise<number>;
  /** Reads what is stored now, after a conflict. */
  readonly reload: () => Promise<Stored<T>>;
  /** Milliseconds of quiet before a save. */
  readonly pause: number;
  /** Milliseconds until a save that met no server, or no session, is tried again. */
  readonly again: number;
};

/** What the screen shows. */
export type SaveView<T> = {
  readonly value: T;
  /** The version that `value` was typed over. */
  readonly version: number;
  readonly savedAt: string | null;
  readonly state: SaveState;
  /** Whether something of `value` is not on the server. */
  readonly dirty: boolean;
  /** Why the last save failed, until one succeeds. */
  readonly failure: Error | undefined;
  /** What somebody else saved meanwhile. */
  readonly theirs: Stored<T> | undefined;
  /** When the text was kept that came back from this browser. */
  readonly restoredAt: string | undefined;
  /** How often the value was replaced by the server's; whoever holds a part of it begins anew. */
  readonly replaced: number;
};

export class VersionedSave<T> {
  readonly #name: string;
  readonly #listeners = new Set<() => void>();
  #calls: SaveCalls<T>;
  #base: Stored<T>;
  #view: SaveView<T>;
  #running: Promise<number> | undefined;
  /** What the server answered while a save was under way. */
  #late: { readonly stored: Stored<T>; readonly adopt: boolean } | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #shown = false;

  /** `name` is the key in this browser: one for each thing and person. */
  constructor(name: string, stored: Stored<T>, calls: SaveCalls<T>) {
    const found = kept<T>(name);
    const restored = found && !calls.same(found.value, stored.value) ? found : undefined;
    const overtaken = restored !== undefined && restored.version < stored.version;
    if (found && !restored) forget(name);
    this.#name = name;
    this.#calls = calls;
    this.#base = { ...stored, version: restored?.version ?? stored.version };
    this.#view = {
      value: restored ? restored.value : stored.value,
      version: this.#base.version,
      savedAt: stored.at,
      state: overtaken ? 'conflict' : restored ? 'typing' : 'saved',
      dirty: restored !== undefined,
      failure: undefined,
      theirs: overtaken ? stored : undefined,
      restoredAt: restored?.at,
      replaced: 0,
    };
  }

  readonly view = (): SaveView<T> => this.#view;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Takes the calls of the newest rendering; a new length of quiet counts from now. */
  use(calls: SaveCalls<T>): void {
    const quiet = this.#calls.pause;
    this.#calls = calls;
    if (calls.pause !== quiet) this.#arm();
  }

  /** A screen shows it: saves by itself from now on. */
  enter(): void {
    this.#shown = true;
    this.#arm();
  }

  /** The screen goes: what is typed is sent at once. */
  leave(): void {
    this.#shown = false;
    clearTimeout(this.#timer);
    if (this.#view.state !== 'conflict') void this.flush().catch(() => undefined);
  }

  readonly change = (next: T | ((before: T) => T)): void => {
    const value = typeof next === 'function' ? (next as (before: T) => T)(this.#view.value) : next;
    const dirty = !this.#calls.same(value, this.#base.value);
    if (dirty || this.#running) keep(this.#name, value, this.#base.version);
    else forget(this.#name);
    const { state } = this.#view;
    const busy = state === 'conflict' || state === 'saving';
    this.#show({ value, dirty, state: busy ? state : dirty ? 'typing' : 'saved' });
  };

  /** Saves now. Gives the version that holds everything typed; throws what stood in the way. */
  readonly flush = async (): Promise<number> => {
    while (this.#running) await this.#running.catch(() => undefined);
    if (!this.#view.dirty) return this.#base.version;
    this.#running = this.#save(this.#view.value);
    return this.#running;
  };

  /** The server answers again: a save that met none is tried now. */
  readonly retry = (): void => {
    if (this.#view.state === 'failed' && passes(this.#view.failure)) void this.flush().catch(() => undefined);
  };

  /**
   * What the server holds now. A newer version is taken where nothing is unsaved, and is a conflict where something is.
   * `adopt`: the server's own writing of the version held here (ids it gave, spaces it took) replaces what stands here.
   */
  receive(stored: Stored<T>, adopt: boolean): void {
    if (this.#running) this.#late = { stored, adopt };
    else if (stored.version > this.#base.version) this.#meet(stored);
    else if (stored.version === this.#base.version && adopt && !this.#view.dirty) this.#take(stored);
  }

  readonly keepMine = (): void => {
    const { theirs, value } = this.#view;
    if (!theirs) return;
    this.#base = theirs;
    keep(this.#name, value, theirs.version);
    const dirty = !this.#calls.same(value, theirs.value);
    this.#show({ version: theirs.version, theirs: undefined, dirty, state: dirty ? 'typing' : 'saved' });
    void this.flush().catch(() => undefined);
  };

  readonly takeTheirs = (): void => {
    if (this.#view.theirs) this.#take(this.#view.theirs);
  };

  /** Back to what is stored. */
  readonly drop = (): void => this.#take(this.#base);

  async #save(sent: T): Promise<number> {
    this.#show({ state: 'saving' });
    try {
      const version = await this.#send(sent);
      this.#settle({ value: sent, version, at: new Date().toISOString() });
      return version;
    } catch (error) {
      await this.#explain(error);
      throw error;
    } finally {
      this.#running = undefined;
      const late = this.#late;
      this.#late = undefined;
      if (late) this.receive(late.stored, late.adopt);
    }
  }

  async #send(sent: T): Promise<number> {
    try {
      return await this.#calls.send(sent, this.#base.version);
    } catch (error) {
      if (error instanceof ApiFailure && error.code.endsWith('/unchanged')) return this.#base.version;
      throw error;
    }
  }

  #settle(stored: Stored<T>): void {
    this.#base = stored;
    const dirty = !this.#calls.same(this.#view.value, stored.value);
    if (dirty) keep(this.#name, this.#view.value, stored.version);
    else forget(this.#name);
    const state = dirty ? 'typing' : 'saved';
    const { version, at } = stored;
    this.#show({ version, savedAt: at, state, dirty, failure: undefined, theirs: undefined });
  }

  async #explain(error: unknown): Promise<void> {
    if (error instanceof ApiFailure && /\/(conflict|edited-meanwhile)$/.test(error.code)) {
      try {
        return this.#meet(await this.#calls.reload());
      } catch (unread) {
        return this.#fail(unread);
      }
    }
    this.#fail(error);
  }

  #fail(error: unknown): void {
    this.#show({ state: 'failed', failure: error instanceof Error ? error : new Error(String(error)) });
  }

  /** Another version stands on the server. An own save whose answer was lost is no conflict. */
  #meet(stored: Stored<T>): void {
    if (!this.#view.dirty) this.#take(stored);
    else if (this.#calls.same(this.#view.value, stored.value)) this.#settle(stored);
    else this.#show({ theirs: stored, state: 'conflict' });
  }

  #take(stored: Stored<T>): void {
    const { value, replaced } = this.#view;
    this.#base = stored;
    forget(this.#name);
    this.#show({
      value: stored.value,
      version: stored.version,
      savedAt: stored.at,
      state: 'saved',
      dirty: false,
      failure: undefined,
      theirs: undefined,
      replaced: replaced + (value === stored.value ? 0 : 1),
    });
  }

  #show(change: Partial<SaveView<T>>): void {
    this.#view = { ...this.#view, ...change };
    this.#arm();
    for (const listener of this.#listeners) listener();
  }

  #arm(): void {
    clearTimeout(this.#timer);
    const { state, failure } = this.#view;
    const wait =
      state === 'typing' ? this.#calls.pause : state === 'failed' && passes(failure) ? this.#calls.again : undefined;
    if (this.#shown && wait !== undefined)
      this.#timer = setTimeout(() => void this.flush().catch(() => undefined), wait);
  }
}

/** Lost connections, ended sessions and busy servers pass; a refusal does not. */
const passes = (failure: unknown): boolean =>
  failure instanceof ApiFailure && [0, 401, 408, 429, 502, 503, 504].includes(failure.status);
