/**
 * Remembers answers for a moment, so that a crowd at one page costs one rendering. Nothing lives longer than `freshFor`
 * milliseconds: a published item shows at once in every process, with no message between them.
 */
export type Cache<T> = (key: string, make: () => Promise<T>) => Promise<T>;

export function briefCache<T>(freshFor: number, most = 300): Cache<T> {
  const kept = new Map<string, { readonly value: Promise<T>; readonly until: number }>();
  return (key, make) => {
    const now = performance.now();
    const found = kept.get(key);
    if (found && found.until > now) return found.value;
    const value = make();
    kept.delete(key);
    if (freshFor > 0) {
      kept.set(key, { value, until: now + freshFor });
      // A failure is told to those who wait for it, and asked for again by the next.
      value.catch(() => kept.delete(key));
      if (kept.size > most) kept.delete(kept.keys().next().value as string);
    }
    return value;
  };
}
