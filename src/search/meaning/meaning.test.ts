/** Meaning beside words: by a server of embeddings (a small one of our own), and by the add-on where it is there. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { grant } from '../../identity/testing/grants.ts';
import { systemActor, type Platform, type Room } from '../../platform/index.ts';
import { unitCalled } from '../../platform/testing/ids.ts';
import { rooms as shipped } from '../../rooms.ts';
import { testHouse, type TestHouse } from '../../testing/index.ts';
import { notesRoom } from '../../testing/notes/room.ts';
import { must } from '../../testing/steps.ts';
import { findPassages } from '../find-passages.ts';
import { followJob, followSchedule } from '../follow.ts';
import { indexState } from '../queries/index-state.ts';
import { runJob } from '../../platform/workers/run-job.ts';
import { addOnEngine, addOnFolder, engineOf } from './engine.ts';
import { readMeaningsJob } from './read-meanings.ts';

const rooms: readonly Room[] = [...shipped, notesRoom];
grant('notes.edit', ['staf', 'kasubbag']);

/** Of each text the things that it speaks of, whatever it calls them. */
const things = [/kendaraan|mobil|truk/i, /beras|pangan|makanan/i, /hujan|banjir|cuaca/i];
const asked: string[] = [];
let server: Server;
let broken = false;
let house: TestHouse;
let platform: Platform;
const unit = unitCalled('53');

beforeAll(async () => {
  server = createServer((request, response) => {
    let text = '';
    request.on('data', (chunk: Buffer) => void (text += chunk.toString()));
    request.on('end', () => {
      const { input } = JSON.parse(text) as { input: string[] };
      asked.push(...input);
      const data = input.map((one, index) => ({
        index,
        embedding: [0.1, ...things.map((of) => Number(of.test(one)))],
      }));
      response.writeHead(broken ? 500 : 200, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ data }));
    });
  }).listen(0, '127.0.0.1');
  house = await testHouse(rooms);
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`;
  platform = {
    ...house.platform,
    config: { ...house.platform.config, embeddings: { url, model: 'm', key: 'rahasia' } },
  };
  const writer = await house.as('staf.ntt');
  for (const text of [
    'Truk logistik berangkat pukul lima.',
    'Harga beras naik di pasar.',
    'Banjir menutup jalan desa.',
  ])
    await must(writer, 'POST', '/api/notes', { unitId: '53', text });
  await house.platform.runSchedule(followSchedule);
  await work([followJob]);
});
afterAll(() => void server.close());

/** Works the queue on the platform that has the server of embeddings. */
async function work(jobs: readonly Parameters<typeof runJob>[2][number][]): Promise<void> {
  for (;;) {
    const next = await house.platform.owner
      .selectFrom('jobs')
      .select('id')
      .where('state', '=', 'queued')
      .where(
        'kind',
        'in',
        jobs.map(({ kind }) => kind),
      )
      .executeTakeFirst();
    if (!next) return;
    await runJob(house.platform.owner, platform, jobs, next.id);
  }
}

const find = (query: string) => findPassages(platform, { ...systemActor(unit), kind: 'person' }, { query });
const state = async () => {
  const engine = await engineOf(platform.config);
  return platform.database.read(systemActor(unit), (tx) => indexState(tx, engine?.name ?? null));
};

describe('a server of embeddings', () => {
  test('reads the index in the background; then things are found that share no word with the question', async () => {
    expect((await state()).meaning).toMatchObject({ done: 0, total: 3 });
    expect((await find('kendaraan')).hits).toEqual([]);
    await work([readMeaningsJob]);
    expect((await state()).meaning).toMatchObject({ done: 3, total: 3 });
    const { hits, meaning } = await find('kendaraan');
    expect(meaning).toBe(true);
    expect(hits[0]?.title).toBe('Truk logistik berangkat pukul lima.');
    expect((await find('Harga beras')).hits[0]?.title).toBe('Harga beras naik di pasar.');
  });

  test('that fails leaves the search to words', async () => {
    broken = true;
    const { hits, meaning } = await find('banjir');
    expect([meaning, hits.map(({ title }) => title)]).toEqual([false, ['Banjir menutup jalan desa.']]);
    broken = false;
  });

  test('forgets what a thing said before', async () => {
    const [truck] = (await find('truk')).hits;
    const writer = await house.as('staf.ntt');
    await must(writer, 'PUT', `/api/notes/${truck?.id}`, { text: 'Rapat diundur ke hari Senin.' });
    await house.platform.runSchedule(followSchedule);
    await work([followJob, readMeaningsJob]);
    expect((await find('mobil')).hits[0]?.title).not.toBe('Truk logistik berangkat pukul lima.');
    expect(asked).toContain('Rapat diundur ke hari Senin.');
  });
});

const isThere = existsSync(path.join(addOnFolder, 'addon.json'));
if (!isThere) console.log('skipped: the engine of meanings (npm run vectors:add) is not in .addons/vectors');

test.runIf(isThere)('the add-on tells what is meant alike', async () => {
  const engine = addOnEngine(addOnFolder);
  const query = await engine?.ofQuery('kapan pemilih memberikan suara?');
  const [near, far] =
    (await engine?.ofPassages(['Pemungutan suara dimulai pukul tujuh.', 'Kucing tidur di atap.'])) ?? [];
  const likeness = (one?: Float32Array) => one?.reduce((sum, value, at) => sum + value * (query?.[at] ?? 0), 0) ?? 0;
  expect(likeness(near)).toBeGreaterThan(likeness(far));
});
