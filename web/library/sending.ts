/**
 * Files on their way to the server. They travel on while another page of the workspace is looked at, a few at a time;
 * those of one drop come in together. While the server is away they wait; what it refused stays in the list with a
 * sentence.
 */
import { useSyncExternalStore } from 'react';
import type { IntakeId } from '../../src/library/schema.ts';
import type { UnitId } from '../../src/platform/schema.ts';
import { isUnreachable } from '../api/client.ts';
import { putIn, type Keeping } from './queries.ts';

/** How many travel at once: more would only share the same link. */
const atOnce = 3;
/** Milliseconds after which a server that did not answer is tried again. */
const rest = 4_000;

export type Sending = {
  readonly key: number;
  readonly file: File;
  readonly state: 'waiting' | 'sending' | 'failed';
  /** Of its bytes that have arrived, 0..1. */
  readonly share: number;
  readonly failure?: string;
};
type Drop = {
  readonly unitId: UnitId;
  readonly keeping: Keeping;
  /** The intake that they join; undefined until the first of them has arrived. */
  intakeId: IntakeId | undefined;
  readonly onTaken: (intakeId: IntakeId) => void;
};
type Put = typeof putIn;

/** The list, and what moves it. One for the workspace; tests make their own with another `put`. */
export function makeSendings(put: Put = putIn) {
  let list: readonly Sending[] = [];
  let nextKey = 1;
  const drops = new Map<number, Drop>();
  const listeners = new Set<() => void>();
  const set = (next: readonly Sending[]) => {
    list = next;
    for (const listener of listeners) listener();
  };
  const change = (key: number, to: Partial<Sending>) =>
    set(list.map((one) => (one.key === key ? { ...one, ...to } : one)));
  const remove = (key: number) => {
    drops.delete(key);
    set(list.filter((one) => one.key !== key));
  };

  const next = (): Sending | undefined =>
    list.find(
      ({ key, state }) =>
        state === 'waiting' &&
        // Until it is known which intake a drop's files join, one of them travels alone.
        (drops.get(key)?.intakeId !== undefined ||
          !list.some((other) => other.state === 'sending' && drops.get(other.key) === drops.get(key))),
    );

  let resting: ReturnType<typeof setTimeout> | undefined;
  const goOn = (): void => {
    clearTimeout(resting);
    resting = undefined;
    pump();
  };

  const pump = (): void => {
    if (resting !== undefined) return;
    while (list.filter(({ state }) => state === 'sending').length < atOnce) {
      const one = next();
      if (!one) return;
      change(one.key, { state: 'sending', share: 0 });
      void send(one);
    }
  };

  const send = async ({ key, file }: Sending): Promise<void> => {
    const drop = drops.get(key);
    if (!drop) return;
    try {
      const taken = await put(drop.unitId, file, drop.keeping, drop.intakeId, (share) => change(key, { share }));
      drop.intakeId ??= taken.intakeId;
      remove(key);
      drop.onTaken(taken.intakeId);
    } catch (error) {
      if (isUnreachable(error)) {
        change(key, { state: 'waiting', share: 0 });
        resting ??= setTimeout(goOn, rest);
      } else change(key, { state: 'failed', failure: error instanceof Error ? error.message : String(error) });
    }
    pump();
  };

  return {
    list: () => list,
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    /** Sends files that came together; `onTaken` is told for each that arrived which intake it joined. */
    add(files: readonly File[], unitId: UnitId, keeping: Keeping, onTaken: Drop['onTaken']): void {
      const drop: Drop = { unitId, keeping, intakeId: undefined, onTaken };
      const added = files.map((file): Sending => ({ key: nextKey++, file, state: 'waiting', share: 0 }));
      for (const { key } of added) drops.set(key, drop);
      set([...list, ...added]);
      pump();
    },
    /** Sends those that were refused once more. */
    again(...keys: readonly number[]): void {
      for (const key of keys) change(key, { state: 'waiting', share: 0 });
      goOn();
    },
    leaveOut(...keys: readonly number[]): void {
      for (const key of keys) remove(key);
    },
  };
}

export const sendings = makeSendings();
export const useSendings = (): readonly Sending[] => useSyncExternalStore(sendings.subscribe, sendings.list);
