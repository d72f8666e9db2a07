/** Whoever reads English reads no Indonesian state: not in the sentence of a refusal, and not in what is put into it. */
import { glob, readFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { allFailures, type Words } from '../platform/index.ts';
import { rooms } from '../rooms.ts';
import { testHouse, type Caller } from '../testing/index.ts';
import { must } from '../testing/steps.ts';
import { registered, withNumbers } from './testing/letters.ts';
import * as stateWords from './state-words.ts';

let chief: Caller;
let letterId: string;
beforeAll(async () => {
  const house = await testHouse();
  await withNumbers(house);
  chief = await house.as('sekretaris.ntt');
  const clerk = await house.as('kasubbag.ntt');
  const of = { text: 'Surat biasa.', name: 'surat.txt', security: 'biasa', read: false };
  letterId = (await registered(house, clerk, of)).id;
});

const ours = ['letters', 'records'];
/** Every state of the machines of the house: proper words of its data, foreign ones on an English screen. */
const states = new Set<string>(
  rooms.flatMap((room) =>
    (('machines' in room && room.machines) || []).flatMap(({ steps }) =>
      steps.flatMap(({ old, new: next }) => [old, next]),
    ),
  ),
);
/** What stands in quotation marks is cited from a paper or a screen and stays as it is there. */
const stateIn = (text: string): string | undefined =>
  text
    .replace(/["“][^"”]*["”]/g, '')
    .toLowerCase()
    .match(/[a-z]+(?:-[a-z]+)*/g)
    ?.find((word) => states.has(word));

test('the states of the house are known, so that the tests below look for something', () => {
  for (const state of ['didisposisi', 'ditandatangani', 'dimusnahkan', 'menyimpan']) expect(states).toContain(state);
});

test('each state has its own words, and those in English hold none of the Indonesian ones', () => {
  for (const [name, words] of Object.entries(stateWords))
    for (const [state, { id, en }] of Object.entries<Words>(words)) {
      expect(stateIn(en), `${name} ${state}`).toBeUndefined();
      expect(en, `${name} ${state}`).not.toBe(id);
    }
});

test('no refusal of letters or records says a state in Indonesian to who reads English', () => {
  const sentences = [...allFailures()].filter(([code]) => ours.some((room) => code.startsWith(`${room}/`)));
  expect(sentences.length).toBeGreaterThan(100);
  for (const [code, { en }] of sentences) expect(stateIn(en), code).toBeUndefined();
});

test('what is put into a refusal as a state comes from the words of states', async () => {
  let found = 0;
  for await (const file of glob(`{${ours.join(',')}}/**/*.ts`, { cwd: path.join(import.meta.dirname, '..') })) {
    if (file.endsWith('.test.ts')) continue;
    const text = await readFile(path.join(import.meta.dirname, '..', file), 'utf8');
    for (const [call, given] of text.matchAll(/\bfail\(\s*'[^']+',\s*\{[^}]*?\bstate\b(:\s*\w+)?[^}]*\}/g)) {
      found += 1;
      expect(given, `${file}: ${call}`).toMatch(/StateWords$/);
    }
  }
  expect(found).toBeGreaterThan(15);
});

test('a step that is over is refused in both languages, each in its own words', async () => {
  const body = { to: [{ position: 'kasubbag', section: 'rendatin' }], note: 'Tindak lanjuti.' };
  const { ids } = await must<{ ids: string[] }>(chief, 'POST', `/api/letters/${letterId}/dispositions`, body);
  await must(chief, 'POST', `/api/dispositions/${ids[0]}/withdraw`, { reason: 'Salah alamat.' });
  const { status, body: refused } = await chief('POST', `/api/dispositions/${ids[0]}/withdraw`, { reason: 'Lagi.' });
  const { message } = (refused as { error: { message: Words } }).error;
  expect(status).toBe(409);
  expect(message.id).toContain('“ditarik”');
  expect(message.en).toContain('“withdrawn”');
});
