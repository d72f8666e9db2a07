/** Scans as materials of an activity: recognised page by page as a job, and doubted where recognition doubts. */
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import { diskFileStore, jobsOf } from '../../platform/index.ts';
import { testHouse, type Caller, type TestHouse } from '../../testing/index.ts';
import { handsOf, must, ntt } from '../../testing/steps.ts';
import { drawPage } from '../ocr/testing/drawn-page.ts';
import type { Found } from '../fact-form.ts';
import type { FactProposal, PageLayout, ReviewedDocument } from '../schema.ts';
import { doubtsIn, showDoubts } from './doubts.ts';
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

  test('a file that is taken out of the store says so; once it is back, it is read', async () => {
    const bytes = await pageOf(days[1] ?? '');
    const material = await add(bytes, 'hilang.png');
    const { sha256 } = await must<ReviewedDocument>(writer, 'GET', material);
    await house.platform.files.remove(sha256);
    await work();
    const gone = await must<ReviewedDocument>(writer, 'GET', material);
    expect(gone).toMatchObject({ status: 'gagal', failure: { code: 'documents/file-gone' } });
    await house.platform.files.put(new Uint8Array(bytes), 10_000_000);
    await must(writer, 'POST', `${material}/retry`, {});
    await work();
    expect((await must<ReviewedDocument>(writer, 'GET', material)).text).toContain(days[1]);
  });

  test('what is doubted is seen beside its proposal, by those who see the thing', async () => {
    const text = `Rapat koordinasi berlangsung pada ${days[0]} di Kupang.`;
    const start = text.indexOf('2026');
    const word = { start, end: start + 4, box: [0.4, 0.1, 0.1, 0.03] as const, sure: false, confidence: 0.9 };
    const size = { page: 1, width: 1_165, height: 1_653, turned: 0 as const };
    const layout: PageLayout = { ...size, source: 'ocr', words: [word] };
    const material = await add(await pageOf(days[0] ?? ''), 'ragu.png');
    const { owner, files } = house.platform;
    const row = await owner
      .selectFrom('documents')
      .selectAll()
      .where('name', '=', 'ragu.png')
      .executeTakeFirstOrThrow();
    const kept = await keepValue(files, { text, layout, warnings: [] });
    const judged = { verdict: 'good' as const, confidence: 1, coverage: 1 };
    const page = { document_id: row.id, unit_id: row.unit_id, page: 1, kept, ...judged };
    await owner.insertInto('document_pages').values(page).execute();
    await work();
    const read = await must<ReviewedDocument>(writer, 'GET', material);
    expect(read.doubts).toEqual([{ n: 1, page: 1, start, end: start + 4, picture: true }]);
    const resting = read.items.filter(({ proposal }) => proposal.start <= start && proposal.end >= start + 4);
    expect(resting.map(({ proposal }) => proposal.confidence)).toContain('low');
    const cutting = await writer('GET', `${material}/doubts/1`);
    expect([cutting.status, cutting.headers.get('content-type')]).toEqual([200, 'image/webp']);
    expect((await writer('GET', `${material}/doubts/2`)).status).toBe(404);
    expect((await (await house.as('staf.alor'))('GET', `${material}/doubts/1`)).status).toBe(404);
  });
});

describe('the cutting of what is doubted', () => {
  const text = 'Hadir 35 orang di Kupang sampai 17.00 bersama tamu';
  const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
  const doubted = { box: [0.25, 0.5, 0.25, 0.1] as const, sure: false };
  const layout = (turned: PageLayout['turned']): PageLayout => ({
    page: 1,
    width: 200,
    height: 400,
    turned,
    source: 'ocr',
    words: [
      { ...at('35'), ...doubted },
      { ...at('Kupang'), ...doubted, confidence: 0.3 },
      { ...at('17.00'), box: doubted.box, confidence: 0.3 },
      { ...at('tamu'), box: doubted.box, confidence: 0.3 },
    ],
  });

  test('numbers are shown, and words that a proposal rests on; of too many those of the proposals', () => {
    const told = (proposals: readonly { start: number; end: number }[]) =>
      doubtsIn(text, [layout(0)], proposals).map(({ start, end }) => text.slice(start, end));
    expect(told([])).toEqual(['35', '17.00']);
    expect(told([at('di Kupang')])).toEqual(['35', 'Kupang', '17.00']);
    const many = { ...layout(0), words: Array.from({ length: 500 }, () => ({ ...at('35'), ...doubted })) };
    const crowded = doubtsIn(text, [many, layout(0)], [at('17.00')]);
    expect(crowded).toHaveLength(200);
    expect(crowded.at(-1)).toMatchObject(at('17.00'));
  });

  test.each([0, 90, 180, 270] as const)(
    'it is cut where the word stands once the page is turned by %d',
    async (turned) => {
      const files = diskFileStore(await mkdtemp(path.join(tmpdir(), 'doubts-')));
      // The word is a red field on the upright page; the file shows that page turned back.
      const red = {
        left: 50,
        top: 200,
        input: { create: { width: 50, height: 40, channels: 3, background: 'red' } },
      } as const;
      const upright = sharp({ create: { width: 200, height: 400, channels: 3, background: 'white' } }).composite([red]);
      const bytes = await sharp(await upright.png().toBuffer())
        .rotate(360 - turned)
        .png()
        .toBuffer();
      const [doubt] = doubtsIn(text, [layout(turned)], []);
      const shown = await showDoubts(files, { bytes, name: 'foto.png' }, doubt ? [doubt] : [], async () => true);
      const cutting = await sharp(await files.read(shown?.[0]?.picture ?? ''))
        .raw()
        .toBuffer({ resolveWithObject: true });
      const { width, height, channels } = cutting.info;
      const middle = (Math.floor(height / 2) * width + Math.floor(width / 2)) * channels;
      expect([...cutting.data.subarray(middle, middle + 3)].map((value) => Math.round(value / 255))).toEqual([1, 0, 0]);
      // A corner shows what stands around it.
      expect([...cutting.data.subarray(0, 3)].map((value) => Math.round(value / 255))).toEqual([1, 1, 1]);
      // It ends at the edge of the page.
      expect([width, height]).toEqual([160, 88]);
    },
  );

  test('a page that cannot be drawn leaves the doubt without a picture; work that is to stop stops', async () => {
    const files = diskFileStore(await mkdtemp(path.join(tmpdir(), 'doubts-')));
    const doubts = doubtsIn(text, [layout(0)], []);
    const broken = { bytes: new TextEncoder().encode('bukan gambar'), name: 'rusak.png' };
    expect((await showDoubts(files, broken, doubts, async () => true))?.map(({ picture }) => picture)).toEqual([
      null,
      null,
    ]);
    expect(await showDoubts(files, broken, doubts, async () => false)).toBeNull();
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
