/**
 * Keeps what a person is typing in this browser until the server has acknowledged it: a lost session, a lost link or a
 * closed tab loses nothing. One entry per thing ("activity:<id>"), removed by `forget`.
 */
const prefix = 'kc:unsaved:';

export type Kept<T> = {
  readonly value: T;
  readonly at: string;
  /** Version of the thing it was typed over. */ readonly version: number;
};

export function keep(key: string, value: unknown, version: number): void {
  try {
    localStorage.setItem(
      prefix + key,
      JSON.stringify({ value, at: new Date().toISOString(), version } satisfies Kept<unknown>),
    );
  } catch {
    // Full or forbidden storage: the text still lives on the page.
  }
}

export function kept<T>(key: string): Kept<T> | undefined {
  try {
    const text = localStorage.getItem(prefix + key);
    return text === null ? undefined : (JSON.parse(text) as Kept<T>);
  } catch {
    return undefined;
  }
}

export function forget(key: string): void {
  try {
    localStorage.removeItem(prefix + key);
  } catch {
    // Nothing was kept.
  }
}
