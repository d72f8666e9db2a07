/** A real model of the add-on, where `npm run fetch:small-model` has laid one. */
import { expect, test } from 'vitest';
import { readyPrompt } from '../prompts/ready.ts';
import { claimsIn, claimsSchema, fencedPassages, passagesAreData } from '../prompts/passages.ts';
import { fileEngine, modelFiles } from './file.ts';

const [model] = (await modelFiles()).toSorted((one, other) => one.bytes - other.bytes);
const why = 'no model in .addons/models: npm run fetch:small-model';
if (!model) console.log(`skipped: ${why}`);
const name = model?.name ?? '';
const asking = (seconds: number, signal = new AbortController().signal) => ({ seconds, signal });
const passages = [
  { id: 'p1', text: 'Rapat dihadiri 20 orang pada 17 Oktober 2025.' },
  { id: 'p2', text: 'Ketua meminta semua anggota menandatangani berita acara.' },
];
const prompt = readyPrompt({
  system: `Ringkas dalam bahasa Indonesia. ${passagesAreData}`,
  prompt: `${fencedPassages(passages)}\nRingkas bahan ini dalam dua kalimat.`,
  schema: claimsSchema(['p1', 'p2'], 2),
});

test.skipIf(!model)('answers in the shape that was asked for, piece by piece', { timeout: 180_000 }, async () => {
  const heard: string[] = [];
  const said = await fileEngine(name)(prompt, { ...asking(150), onText: (piece) => heard.push(piece) });
  if (!said.ok) throw new Error(said.failure.message.en);
  console.log(name, said.value);
  expect(heard.join('')).toBe(said.value.text);
  expect(heard.length).toBeGreaterThan(3);
  expect(JSON.parse(said.value.text)).toHaveProperty('claims');
  for (const claim of claimsIn(JSON.parse(said.value.text), ['p1', 'p2']))
    expect(['p1', 'p2']).toEqual(expect.arrayContaining([...claim.passageIds]));
  expect(said.value.tokensPerSecond).toBeGreaterThan(0);
});

test.skipIf(!model)('stops in time, and at once when it is no longer wanted', { timeout: 180_000 }, async () => {
  const slow = await fileEngine(name)(prompt, asking(1));
  expect(slow).toMatchObject({ ok: false, failure: { code: 'models/too-slow' } });
  const given = new AbortController();
  setTimeout(() => given.abort(), 300);
  const begun = performance.now();
  const cancelled = await fileEngine(name)(prompt, asking(150, given.signal));
  expect(cancelled).toMatchObject({ ok: false, failure: { code: 'models/cancelled' } });
  expect(performance.now() - begun).toBeLessThan(20_000);
});

test('a file that is not there is a failure with what to do', async () => {
  expect(await fileEngine('tidak-ada.gguf')(prompt, asking(5))).toMatchObject({
    failure: { code: 'models/no-such-file' },
  });
});
