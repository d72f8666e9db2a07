/** People of a running demo program who publish items and are sent files to read, all through the API. */
import { setTimeout as sleep } from 'node:timers/promises';
import { demoFacts } from '../../src/activities/index.ts';
import { callerAt, type Caller } from '../../src/testing/caller.ts';
import { approvedActivity, draftsOf, handsOf, must, ntt, toApproved, type Hands } from '../../src/testing/steps.ts';
import { hostileFile } from './hostile-files.ts';

export type Office = {
  /** A news item, approved and ready; `publish` gives its path on the portal. */
  readonly item: (title: string) => Promise<{ readonly publish: () => Promise<string> }>;
  /** Sends a file that costs its reader much, and waits until it is read or refused. */
  readonly readHostileFile: (number: number) => Promise<void>;
};

export async function officeAt(workspaceUrl: string): Promise<Office> {
  const callers = new Map<string, Promise<Caller>>();
  const as = (username: string): Promise<Caller> => {
    const caller = callers.get(username) ?? callerAt(workspaceUrl, username);
    callers.set(username, caller);
    return caller;
  };
  const hands = await handsOf({ as }, ntt);
  const { id: working } = await must<{ id: string }>(hands.writer, 'POST', '/api/activities', { unitId: ntt.unitId });
  return {
    item: async (title) => ready(hands, await approvedActivity({ as }, { ...demoFacts('00'), title })),
    readHostileFile: (number) => readHostileFile(hands.writer, working, number),
  };
}

async function ready(hands: Hands, activityId: string) {
  const draftId = (await draftsOf(hands.writer, ntt, activityId, ['news'])).get('news') ?? '';
  await toApproved(hands, draftId);
  return {
    publish: async () => {
      const { id } = await must<{ id: string }>(hands.writer, 'POST', `/api/drafts/${draftId}/publish`, {});
      const { url } = await must<{ url: string }>(hands.writer, 'GET', `/api/publications/${id}`);
      return new URL(url).pathname;
    },
  };
}

async function readHostileFile(writer: Caller, activityId: string, number: number): Promise<void> {
  const { name, bytes } = hostileFile(number);
  const documents = `/api/documents/activity/${activityId}`;
  const { id } = await must<{ id: string }>(writer, 'POST', `${documents}/upload?name=${name}`, bytes);
  for (;;) {
    const all = await must<{ id: string; status: string }[]>(writer, 'GET', documents);
    if (all.find((one) => one.id === id)?.status !== 'menunggu') return;
    await sleep(100);
  }
}
