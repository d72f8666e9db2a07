/** How tests give a list of letters and say its columns. */
import { expect } from 'vitest';
import { jobsOf } from '../../../platform/index.ts';
import { testHouse, type Caller, type TestHouse } from '../../../testing/index.ts';
import { must } from '../../../testing/steps.ts';
import { withNumbers } from '../../testing/letters.ts';
import type { ExchangeFile, ExchangeFileId, ExchangeLayout, ExchangeLine, ExchangePurpose } from '../schema.ts';

/** A house that numbers letters and has its reference data, its day, and who may exchange lists there. */
export async function exchangeHouse(): Promise<{ house: TestHouse; secretary: Caller; day: string }> {
  const house = await testHouse();
  await withNumbers(house);
  for (const room of house.platform.rooms)
    if (room.name === 'reference') await room.start?.(house.platform, house.platform.owner);
  return {
    house,
    secretary: await house.as('sekretaris.ntt'),
    day: house.platform.clock.now().toISOString().slice(0, 10),
  };
}

type Given = {
  readonly purpose: ExchangePurpose;
  readonly period: string;
  readonly bytes: Uint8Array;
  readonly name?: string;
  readonly by?: string;
};

/** Uploads a list of NTT; its rows are read then. */
export async function uploaded(
  house: TestHouse,
  { purpose, period, bytes, name = 'daftar.xlsx', by = 'sekretaris.ntt' }: Given,
): Promise<ExchangeFileId> {
  const { headers } = await house.signIn(by);
  const query = new URLSearchParams({ unitId: '53', purpose, period, name });
  const answer = await house.api.request(`/api/letters/exchange?${query.toString()}`, {
    method: 'POST',
    headers,
    body: bytes,
  });
  expect(answer.status).toBe(202);
  await house.platform.workJobs(jobsOf(house.platform.rooms));
  return ((await answer.json()) as { fileId: ExchangeFileId }).fileId;
}

/** Takes the columns as they are proposed; the lines are read then. */
export async function arranged(house: TestHouse, by: Caller, id: ExchangeFileId): Promise<void> {
  const { items } = await must<{ items: ExchangeLayout[] }>(by, 'GET', `/api/letters/exchange/${id}/layouts`);
  await must(by, 'POST', `/api/letters/exchange/${id}/mapping`, { mapping: items.map(({ proposed }) => proposed) });
  await house.platform.workJobs(jobsOf(house.platform.rooms));
}

export const view = (by: Caller, id: ExchangeFileId): Promise<ExchangeFile> =>
  must<ExchangeFile>(by, 'GET', `/api/letters/exchange/${id}`);

/** All of them. */
export async function lines(by: Caller, id: ExchangeFileId): Promise<ExchangeLine[]> {
  const found: ExchangeLine[] = [];
  for (let page = 1; ; page += 1) {
    const { items, total } = await must<{ items: ExchangeLine[]; total: number }>(
      by,
      'GET',
      `/api/letters/exchange/${id}/lines?size=100&page=${page}`,
    );
    found.push(...items);
    if (found.length >= total) return found;
  }
}
