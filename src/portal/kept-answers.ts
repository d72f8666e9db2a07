/**
 * Answers kept in memory, bounded in number and in bytes. When there is no room, those go first that nobody asked for
 * since they were put in: a stranger who asks for a thousand addresses once pushes out no page that is read.
 */
export type KeptAnswers<T> = {
  readonly get: (key: string) => T | undefined;
  readonly set: (key: string, value: T, bytes: number) => void;
  readonly delete: (key: string) => void;
};

export type Bounds = { readonly most: number; readonly bytes: number };

export function keptAnswers<T>({ most, bytes }: Bounds): KeptAnswers<T> {
  type Entry = { readonly value: T; readonly bytes: number; asked: boolean };
  /** Oldest first. */
  const entries = new Map<string, Entry>();
  let held = 0;

  function put(key: string, entry: Entry): void {
    entries.set(key, entry);
    held += entry.bytes;
  }
  function drop(key: string): void {
    held -= entries.get(key)?.bytes ?? 0;
    entries.delete(key);
  }
  /** The oldest goes, unless it was asked for: then it is young once more. */
  function makeRoom(): void {
    for (const [key, entry] of entries) {
      if (entries.size <= most && held <= bytes) return;
      drop(key);
      if (entry.asked) put(key, { ...entry, asked: false });
    }
  }

  return {
    get(key) {
      const entry = entries.get(key);
      if (entry === undefined) return undefined;
      entry.asked = true;
      return entry.value;
    },
    set(key, value, size) {
      drop(key);
      put(key, { value, bytes: size, asked: false });
      makeRoom();
    },
    delete: drop,
  };
}
