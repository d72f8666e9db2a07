/** A list of invented voters, brought in through the API where the browser is to look at what follows. */
import { expect } from 'vitest';
import type { GeneratedVoter } from '../../src/elections/voters/generate/index.ts';
import { fileColumns } from '../../src/elections/voters/generate/write.ts';
import type { ImportSum, Preview } from '../../src/elections/voters/schema.ts';
import type { Caller } from '../../src/testing/caller.ts';
import { must } from '../../src/testing/steps.ts';

/** Begins the unit's list and imports its file through the API; the sum of its rows. */
export async function sendList(
  clerk: Caller,
  {
    unitId,
    list: name,
    voters,
  }: { readonly unitId: string; readonly list: string; readonly voters: readonly GeneratedVoter[] },
): Promise<ImportSum> {
  const { id } = await must<{ id: string }>(clerk, 'POST', '/api/voters/lists', {
    unitId,
    name,
    kind: 'pdpb',
    period: '2026-TW4',
    votingDay: '2026-12-31',
    tpsCap: 500,
  });
  const imports = `/api/voters/lists/${id}/imports`;
  const lines = [
    fileColumns.map(([header]) => header),
    ...voters.map((voter) => fileColumns.map(([, field]) => voter[field] ?? '')),
  ];
  const file = Buffer.from(lines.map((line) => line.join(';')).join('\n'));
  const sent = await must<{ id: string }>(
    (method, path) => clerk(method, path, file),
    'POST',
    `${imports}?name=daftar.csv`,
  );
  const state = async () => (await must<{ items: { state: string }[] }>(clerk, 'GET', imports)).items[0]?.state;
  await expect.poll(state, { timeout: 60_000 }).toBe('menunggu');
  const { mapping } = await must<Preview>(clerk, 'GET', `${imports}/${sent.id}/preview`);
  await must(clerk, 'POST', `${imports}/${sent.id}/start`, { mapping });
  const sum = async () => (await must<{ sum: ImportSum }>(clerk, 'GET', imports)).sum;
  await expect.poll(async () => (await sum()).accepted, { timeout: 60_000 }).toBeGreaterThan(0);
  return sum();
}
