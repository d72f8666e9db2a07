/** What becomes of a page whose reading breaks off: a process that was ended, a machine that was busy. */
import { expect, test } from 'vitest';
import { ok } from '../../platform/index.ts';
import { endedEarly } from '../failures.ts';
import type { RecognisedPage } from './assemble.ts';
import { recognisePages, type JudgedPage, type PageReader } from './recognise-pages.ts';

const good = (page: number): JudgedPage => ({
  text: `Halaman ${page}.`,
  layout: null,
  warnings: [],
  verdict: 'good',
  confidence: 1,
  coverage: 1,
});
const limits = { name: 'pindai.pdf', seconds: 1, megabytes: 1 };

/** Reads three pages; `fails` says how often the second breaks off, and how. */
async function readThree(kept: Map<number, RecognisedPage>, how: 'died' | 'time' | 'memory', fails: number) {
  const read: number[] = [];
  const reader: PageReader = async ({ page }) => {
    read.push(page);
    return page === 2 && read.filter((one) => one === 2).length <= fails ? endedEarly(how, limits) : ok(good(page));
  };
  const scanned = [1, 2, 3].map((page) => ({ page, why: 'no-text' as const }));
  const pages = scanned.map(() => ({ start: 0, end: 0 }));
  const text = await recognisePages(
    { progress: async () => true },
    { bytes: new Uint8Array(), name: 'pindai.pdf', left: { text: '', pages, warnings: [], layouts: [], scanned } },
    { kept: async (page) => kept.get(page) ?? null, keep: async (page, judged) => void kept.set(page, judged) },
    reader,
  );
  if (text === 'stopped' || !text.ok) throw new Error('nothing was read');
  return { read, text: text.value.text, said: text.value.warnings.length };
}

test.each(['died', 'time'] as const)(
  'a reading that ends early (%s) is begun again, and nothing is missing',
  async (how) => {
    const kept = new Map<number, RecognisedPage>();
    const { read, text, said } = await readThree(kept, how, 1);
    expect([read, text, said]).toEqual([[1, 2, 2, 3], 'Halaman 1.\n\nHalaman 2.\n\nHalaman 3.', 0]);
  },
);

test('one that breaks off again is said, and read by whoever comes to the page next', async () => {
  const kept = new Map<number, RecognisedPage>();
  const { text, said } = await readThree(kept, 'died', 2);
  expect([text, said, [...kept.keys()]]).toEqual(['Halaman 1.\n\n\n\nHalaman 3.', 1, [1, 3]]);
  const next = await readThree(kept, 'died', 0);
  expect([next.read, next.text]).toEqual([[2], 'Halaman 1.\n\nHalaman 2.\n\nHalaman 3.']);
});

test('a page that takes too much memory is not tried again: it would again', async () => {
  const kept = new Map<number, RecognisedPage>();
  const { read, said } = await readThree(kept, 'memory', 1);
  expect([read, said, [...kept.keys()]]).toEqual([[1, 2, 3], 1, [1, 2, 3]]);
});
