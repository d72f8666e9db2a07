/**
 * The steps of the loop as people take them through the API; what must succeed throws with the answer when it does
 * not.
 */
import type { ActivityText as DraftKind } from '../activities/schema.ts';
import type { DraftView } from '../drafts/index.ts';
import { jobs } from '../rooms.ts';
import type { Caller, TestHouse } from './index.ts';
import type { UnitId } from '../platform/index.ts';
import { unitCalled } from '../platform/testing/ids.ts';

/** A demo unit: its id and the last part of its people's user names. */
export type Place = { readonly unitId: UnitId; readonly name: string };
export const ntt: Place = { unitId: unitCalled('53'), name: 'ntt' };
export const regencies: readonly Place[] = [
  { unitId: unitCalled('5301'), name: 'kupang' },
  { unitId: unitCalled('5305'), name: 'alor' },
  { unitId: unitCalled('5308'), name: 'ende' },
];

export async function must<T>(caller: Caller, method: string, path: string, body?: unknown): Promise<T> {
  const { status, body: answer } = await caller(method, path, body);
  if (status >= 300) throw new Error(`${method} ${path}: ${status} ${JSON.stringify(answer)}`);
  return answer;
}

/** The status and the failure's code of a call that should be refused. */
export async function refusal(caller: Caller, method: string, path: string, body?: unknown): Promise<string> {
  const { status, body: answer } = await caller(method, path, body);
  return `${status} ${(answer as { error?: { code?: string } } | null)?.error?.code ?? ''}`.trim();
}

export type Hands = { readonly writer: Caller; readonly checker: Caller; readonly decider: Caller };

/** Writer, checker and decider of a demo unit. */
export async function handsOf(house: Pick<TestHouse, 'as'>, { name }: Place): Promise<Hands> {
  return {
    writer: await house.as(`staf.${name}`),
    checker: await house.as(`kasubbag.${name}`),
    decider: await house.as(`sekretaris.${name}`),
  };
}

/** An activity of NTT with these facts, approved by the head of section. Returns its id. */
export async function approvedActivity(house: Pick<TestHouse, 'as'>, facts: object): Promise<string> {
  const { writer, checker } = await handsOf(house, ntt);
  const { id } = await must<{ id: string }>(writer, 'POST', '/api/activities', { unitId: ntt.unitId });
  const { version } = await must<{ version: number }>(writer, 'PUT', `/api/activities/${id}/facts`, {
    version: 1,
    facts,
  });
  await approveSheet(writer, checker, id, version);
  return id;
}

export async function approveSheet(
  writer: Caller,
  approver: Caller,
  activityId: string,
  version: number,
): Promise<void> {
  await must(writer, 'POST', `/api/activities/${activityId}/submit`, { version });
  const { factsHash } = await must<{ factsHash: string }>(approver, 'GET', `/api/activities/${activityId}`);
  await must(approver, 'POST', `/api/activities/${activityId}/approve`, { factsHash });
}

/** Adds text to an activity and works the job that reads it. Returns the material's id. */
export async function paste(house: TestHouse, writer: Caller, activityId: string, text: string): Promise<string> {
  const { id } = await must<{ id: string }>(writer, 'POST', `/api/documents/activity/${activityId}/paste`, { text });
  await house.platform.workJobs(jobs);
  return id;
}

export async function draftsOf(
  writer: Caller,
  { unitId }: Place,
  activityId: string,
  kinds: readonly DraftKind[],
): Promise<ReadonlyMap<DraftKind, string>> {
  const { drafts } = await must<{ drafts: { id: string; kind: DraftKind }[] }>(writer, 'POST', '/api/drafts', {
    subject: { type: 'activity', id: activityId },
    unitId,
    kinds,
  });
  return new Map(drafts.map(({ kind, id }) => [kind, id]));
}

export const viewOf = (caller: Caller, draftId: string): Promise<DraftView> =>
  must(caller, 'GET', `/api/drafts/${draftId}`);

/** The draft's content as the editor sends it back, with the text of one sentence changed. */
export function edited(view: DraftView, claimId: string, change: (text: string) => string) {
  return {
    blocks: view.content.blocks.map(({ id, kind, claims }) => ({
      id,
      kind,
      claims: claims.map((claim) => ({
        id: claim.id,
        text: claim.id === claimId ? change(claim.text) : claim.text,
        passages: [],
      })),
    })),
  };
}

/** Sent by the writer and checked by the head of section, who reads and confirms what needs reading. */
export async function toReviewed({ writer, checker }: Hands, draftId: string): Promise<number> {
  const { version } = await viewOf(writer, draftId);
  await must(writer, 'POST', `/api/drafts/${draftId}/send`, { version });
  for (const { code, claimId } of (await viewOf(checker, draftId)).blockers) {
    if (code === 'unconfirmed-claim')
      await must(checker, 'POST', `/api/drafts/${draftId}/confirm`, {
        version,
        claimId,
        passageOpened: true,
        seconds: 5,
      });
  }
  await must(checker, 'POST', `/api/drafts/${draftId}/review`, { version });
  return version;
}

/** Reviewed, and approved by the secretary. */
export async function toApproved(hands: Hands, draftId: string): Promise<void> {
  const version = await toReviewed(hands, draftId);
  await must(hands.decider, 'POST', `/api/drafts/${draftId}/approve`, { version, secondsOpen: 60, passagesOpened: 3 });
}
