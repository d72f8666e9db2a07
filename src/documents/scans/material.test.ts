/** Scans as materials of an activity: recognised page by page as a job, and doubted where recognition doubts. */
import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import { jobsOf } from '../../platform/index.ts';
import { testHouse, type Caller, type TestHouse } from '../../testing/index.ts';
import { handsOf, must, ntt } from '../../testing/steps.ts';
import { drawPage } from '../ocr/testing/drawn-page.ts';
import type { Found } from '../fact-form.ts';
import type { FactProposal, PageLayout, ReviewedDocument } from '../schema.ts';
import { keepValue } from './kept-files.ts';
import { withDoubts } from './uncertain.ts';

const style = '#set page(paper: "a5")\n#set text(size: 12pt)\n';
const days = ['3 Maret 2026', '10 Maret 2026', '17 Maret 2026'];
const pageOf = (day: string): Promise<Buffer> =>
  drawPage(
    `${style}Rapat koordinasi pemutakhiran data pemilih berlangsung pada ${day} di Kupang dan dihadiri 35 peserta.`,
    200,
  );
const tiffOf = async (): Promise<Buffer> =>
  sharp(await Promise.all(days.map(pageOf)), { join: { animated: true } })
    .tiff({ compression: 'lzw' })
    .toBuffer();

describe('a scan as material', () => {
  let house: TestHouse;
  let writer: Caller;
  beforeAll(async () => {
    house = await testHouse();
    ({ writer } = await handsOf(house, ntt));
  });
  const work = (): Promise<void> => house.platform.workJobs(jobsOf(house.platform.rooms));

  async function begin(): Promise<string> {
    const body = { unitId: ntt.unitId, title: 'Rapat' };
    const { id } = await must<{ id: string }>(writer, 'POST', '/api/activities', body);
    return `/api/documents/activity/${id}`;
  }
  async function add(bytes: Uint8Array, name: string): Promise<string> {
    const things = await begin();
    const added = await must<{ id: string }>(
      writer,
      'POST',
      `${things}/upload?name=${name}&mime=image/tiff`,
      new Uint8Array(bytes),
    );
    return `${things}/${added.id}`;
  }

  test('every page of a TIFF is read, and what is proposed says where it stands', async () => {
    const material = await add(await tiffOf(), 'pindaian.tiff');
    await work();
    const read = await must<ReviewedDocument>(writer, 'GET', material);
    expect(read).toMatchObject({ status: 'terbaca', failure: null, warnings: [] });
    expect(read.job).toMatchObject({ state: 'done', done: 3, total: 3 });
    const pages = read.pages.map(({ start, end }) => read.text.slice(start, end));
    expect(pages).toHaveLength(3);
    for (const [index, day] of days.entries()) expect(pages[index]).toContain(day);
    const dates = read.items.filter(({ proposal }) => proposal.path === 'startDate' || proposal.path === 'date');
    expect(read.items.length).toBeGreaterThan(0);
    for (const { proposal } of dates) expect(days).toContain(read.text.slice(proposal.start, proposal.end));
  });

  test('a page without writing says so, and the thing goes on without it', async () => {
    const material = await add(await drawPage(`${style}#box()`, 150), 'kosong.png');
    await work();
    const read = await must<ReviewedDocument>(writer, 'GET', material);
    expect(read).toMatchObject({ status: 'gagal', failure: { code: 'documents/blank-pages' }, items: [] });
    expect(read.failure?.message.id).toContain('kosong.png hanya berisi halaman kosong (1 halaman)');
  });

  test('a page that was recognised is not recognised again after the work was killed', async () => {
    const material = await add(await pageOf(days[0] ?? ''), 'lanjut.png');
    const { owner, files } = house.platform;
    const kept = await keepValue(files, { text: 'Terbaca sebelum mati.', layout: null, warnings: [] });
    const document = await owner
      .selectFrom('documents')
      .select(['id', 'unit_id'])
      .where('name', '=', 'lanjut.png')
      .executeTakeFirstOrThrow();
    const judged = { verdict: 'good' as const, confidence: 1, coverage: 1 };
    await owner
      .insertInto('document_pages')
      .values({ document_id: document.id, unit_id: document.unit_id, page: 1, kept, ...judged })
      .execute();
    await work();
    expect((await must<ReviewedDocument>(writer, 'GET', material)).text).toBe('Terbaca sebelum mati.');
  });
});

describe('what recognition doubts', () => {
  const text = 'Hadir 35 orang di Kupang';
  const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
  const found: Found<FactProposal> = {
    proposals: [
      { id: 'm1-1', ...at('35 orang'), page: 1, confidence: 'high', group: 'what', path: 'attended', value: 35 },
      { id: 'm1-2', ...at('Kupang'), page: 1, confidence: 'high', group: 'where', path: 'place', value: 'Kupang' },
    ],
    inconsistencies: [],
  };
  const layout = (source: PageLayout['source'], number: { readonly sure?: boolean; readonly confidence: number }) => ({
    page: 1,
    width: 100,
    height: 100,
    turned: 0 as const,
    source,
    words: [
      { ...at('35'), box: [0, 0, 0.1, 0.1] as const, ...number },
      { ...at('Kupang'), box: [0.5, 0, 0.1, 0.1] as const, confidence: 0.95 },
    ],
  });
  const told = (layouts: readonly PageLayout[]) =>
    withDoubts(found, text, layouts).proposals.map(({ confidence, note }) => [confidence, note !== undefined]);

  test.each([
    ['a number on which two engines agree stays sure', layout('ocr', { sure: true, confidence: 0.9 }), 'high', false],
    ['one that only one engine read is taken with no other', layout('ocr', { confidence: 0.9 }), 'medium', false],
    ['one on which they differ is to be read', layout('ocr', { sure: false, confidence: 0.9 }), 'low', true],
    ['so is a word of which little is believed', layout('ocr', { sure: true, confidence: 0.5 }), 'low', true],
    ['typed text is believed', layout('text', { confidence: 0.1 }), 'high', false],
  ] as const)('%s', (_, page, confidence, noted) => {
    expect(told([page])).toEqual([
      [confidence, noted],
      ['high', false],
    ]);
  });
});
