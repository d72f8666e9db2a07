/** Somebody at a running program who never stops writing, and remembers what was acknowledged. */
import { setTimeout as sleep } from 'node:timers/promises';
import { callerAt, type Caller } from '../../src/testing/caller.ts';

export type Clerk = {
  /** Ids of activities that the program said it has. */
  readonly acknowledged: string[];
  /** Ids of documents that the program said it has and reads in the background. */
  readonly toBeRead: string[];
  /** Answers other than an acknowledgement, and how often. */
  readonly refusals: ReadonlyMap<string, number>;
  /** Waits until something written from now on is acknowledged. Throws after `most` milliseconds. */
  readonly nextAcknowledged: (most: number) => Promise<void>;
  readonly stop: () => Promise<void>;
};

const pause = { done: 15, refused: 100 };
/** Every so many activities one gets a text, which is read in the background. */
const textEvery = 5;

export async function clerkAt(workspaceUrl: string): Promise<Clerk> {
  const call = await callerAt(workspaceUrl, 'staf.ntt');
  const told = new AbortController();
  const acknowledged: string[] = [];
  const toBeRead: string[] = [];
  const refusals = new Map<string, number>();
  const write = async (): Promise<void> => {
    for (let n = 0; !told.signal.aborted; n += 1) {
      const id = await kept(call, refusals, '/api/activities', { unitId: '53', title: `Rapat pleno ${n}` });
      if (id !== null) acknowledged.push(id);
      if (id !== null && n % textEvery === 0) {
        const text = `Rapat pleno ${n} diikuti ${n + 10} orang di Kupang.`;
        const document = await kept(call, refusals, `/api/documents/activity/${id}/paste`, { text });
        if (document !== null) toBeRead.push(document);
      }
      await sleep(id === null ? pause.refused : pause.done);
    }
  };
  const writing = [write(), write()];
  return {
    acknowledged,
    toBeRead,
    refusals,
    nextAcknowledged: async (most) => {
      // Two are under way at once: of what is asked from now on, the third is the first for sure.
      const enough = acknowledged.length + writing.length + 1;
      for (const end = performance.now() + most; acknowledged.length < enough; await sleep(20))
        if (performance.now() > end) throw new Error(`nothing was acknowledged for ${most} ms: ${said(refusals)}`);
    },
    stop: async () => {
      told.abort();
      await Promise.all(writing);
    },
  };
}

/** The id of what was made; null when it was not acknowledged. */
async function kept(
  call: Caller,
  refusals: Map<string, number>,
  address: string,
  body: object,
): Promise<string | null> {
  const answer = await call('POST', address, body).catch((error: unknown) => ({
    status: `${error as Error}`,
    body: null,
  }));
  if (typeof answer.status === 'number' && answer.status < 300) return (answer.body as unknown as { id: string }).id;
  const code = (answer.body as { error?: { code: string } } | null)?.error?.code ?? '';
  const refusal = `${answer.status} ${code}`.trim();
  refusals.set(refusal, (refusals.get(refusal) ?? 0) + 1);
  return null;
}

export const said = (refusals: ReadonlyMap<string, number>): string =>
  [...refusals].map(([refusal, times]) => `${times} × ${refusal}`).join(', ');
