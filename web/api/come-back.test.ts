import { QueryClient, QueryObserver, type QueryObserverOptions } from '@tanstack/react-query';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ApiFailure } from './client.ts';
import { comeBack } from './come-back.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const failure = (status: number) =>
  new ApiFailure(status, { code: 'any', message: { id: 'Tidak terbaca', en: 'Not read' } });

/** A page that reads one thing: what it shows, and how often it asked. `fails` is the failure while there is one. */
function page(options: Partial<QueryObserverOptions<string>> = {}) {
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const server: { fails: ApiFailure | undefined; asked: number } = { fails: undefined, asked: 0 };
  const queryFn = async () => {
    server.asked += 1;
    if (server.fails) throw server.fails;
    return 'isi';
  };
  const observer = new QueryObserver<string>(queries, { queryKey: ['isi'], queryFn, ...options });
  const stop = comeBack(queries);
  const open = () => {
    const close = observer.subscribe(() => undefined);
    return () => {
      close();
      stop();
    };
  };
  return { server, open, shown: () => observer.getCurrentResult() };
}

test('a page whose server was away shows its content by itself, also one that reads at its own pace', async () => {
  for (const options of [{}, { refetchInterval: () => false as const }]) {
    const { server, open, shown } = page(options);
    server.fails = failure(503);
    const close = open();
    await vi.advanceTimersByTimeAsync(20_000);
    expect(shown().isError).toBe(true);
    expect(server.asked).toBeGreaterThan(2);
    server.fails = undefined;
    await vi.advanceTimersByTimeAsync(10_000);
    expect(shown().data).toBe('isi');
    const { asked } = server;
    await vi.advanceTimersByTimeAsync(60_000);
    // Once it is there nobody asks on.
    expect(server.asked).toBe(asked);
    close();
  }
});

test('a refusal stays a refusal, and a page that was left asks no more', async () => {
  const refused = page();
  refused.server.fails = failure(403);
  const leave = refused.open();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(refused.server.asked).toBe(1);
  leave();
  const away = page();
  away.server.fails = failure(0);
  const close = away.open();
  await vi.advanceTimersByTimeAsync(5_000);
  close();
  const { asked } = away.server;
  await vi.advanceTimersByTimeAsync(60_000);
  expect(away.server.asked).toBe(asked);
});
