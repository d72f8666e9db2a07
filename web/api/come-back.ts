/**
 * What could not be read because the server was away is read again until it can be. One watch over all queries, so that
 * no page needs a way of its own back, and none that reads again at its own pace loses it.
 */
import type { QueryClient } from '@tanstack/react-query';
import { isUnreachable } from './client.ts';

/** Milliseconds between two attempts. */
const again = 4_000;

/** Begins to watch; what comes back ends it. */
export function comeBack(queries: QueryClient): () => void {
  const away = {
    type: 'active',
    predicate: ({ state }: { state: { error: unknown } }) => isUnreachable(state.error),
  } as const;
  let timer: ReturnType<typeof setInterval> | undefined;
  const rest = () => {
    clearInterval(timer);
    timer = undefined;
  };
  const attempt = () => {
    if (queries.getQueryCache().findAll(away).length === 0) return rest();
    void queries.refetchQueries(away, { cancelRefetch: false });
  };
  const unwatch = queries.getQueryCache().subscribe(({ type, query }) => {
    if (type === 'updated' && isUnreachable(query.state.error)) timer ??= setInterval(attempt, again);
  });
  return () => {
    unwatch();
    rest();
  };
}
