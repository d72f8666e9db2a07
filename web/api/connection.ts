/** Whether the server answers, and how quickly: what the banner on top of the page tells. */
import { useSyncExternalStore } from 'react';

export type Connection = 'good' | 'slow' | 'offline';

/** Above this many milliseconds, three answers in a row count as a slow link. */
const slowAfter = 2_500;

let state: Connection = 'good';
let slowAnswers = 0;
const listeners = new Set<() => void>();

export const useConnection = (): Connection => useSyncExternalStore(subscribe, () => state);

/** Notes how long an answer took, in milliseconds. */
export function noteSpeed(milliseconds: number): void {
  slowAnswers = milliseconds > slowAfter ? slowAnswers + 1 : 0;
  set(slowAnswers >= 3 ? 'slow' : 'good');
}

/** Notes that the server could not be reached. */
export const noteFailure = (): void => set('offline');

function set(next: Connection): void {
  if (next === state) return;
  state = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  const offline = () => set('offline');
  listeners.add(listener);
  window.addEventListener('offline', offline);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('offline', offline);
  };
}
