/** Pages that are pictures: recognised one by one, kept when the work is killed, shown with picture and places. */
import sharp from 'sharp';
import { beforeAll, expect, test } from 'vitest';
import { keepValue } from '../documents/index.ts';
import { jobsOf } from '../platform/index.ts';
import { unitCalled } from '../platform/testing/ids.ts';
import { testHouse, type Caller, type TestHouse } from '../testing/index.ts';
import type { DocumentSummary, ReviewedDocument } from '../documents/schema.ts';
import { handmadePdf } from '../documents/testing/handmade-pdf.ts';
import { must, refusal } from '../testing/steps.ts';
import { paperIdSchema, type PaperPageText, type PaperView } from './schema.ts';
import { putIn } from './testing/put-in.ts';

let house: TestHouse;
let staff: Caller;
beforeAll(async () => {
  house = await testHouse();
  staff = await house.as('staf.ntt');
});
const work = (): Promise<void> => house.platform.workJobs(jobsOf(house.platform.rooms));
const paperOf = (id: string): Promise<PaperView> => must(staff, 'GET', `/api/library/${id}`);

/** A page as a scanner gives it, with one line for each. */
const scanOf = (lines: readonly string[]): Promise<Buffer> =>
  sharp(
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" width="1654" height="2339">` +
        `<rect width="100%" height="100%" fill="white"/>${lines
          .map((line, n) => `<text x="160" y="${260 + n * 90}" font-family="sans-serif" font-size="44">${line}</text>`)
          .join('')}</svg>`,
    ),
  )
    .withMetadata({ density: 200 })
    .png()
    .toBuffer();

const upload = async (name: string, bytes: Uint8Array): Promise<string> =>
  (await putIn(staff, bytes, { name })).paperId ?? '';

test('a scan becomes text with places, and its picture is made when it is looked at', async () => {
  const id = await upload(
    'pindai.png',
    await scanOf(['SURAT EDARAN NOMOR 12 TAHUN 2026', 'tentang jam layanan informasi']),
  );
  await work();
  const paper = await paperOf(id);
  expect(paper.steps.map(({ step, state }) => `${step} ${state}`)).toEqual([
    'type selesai',
    'text selesai',
    'ocr selesai',
    'fields selesai',
    'index menunggu',
  ]);
  const page = await must<PaperPageText>(staff, 'GET', `/api/library/${id}/pages/1`);
  expect(page.text).toContain('NOMOR 12 TAHUN 2026');
  expect(page.layout?.source).toBe('ocr');
  const number = page.layout?.words.find(
    ({ start, end }) => page.text.slice(start - page.start, end - page.start) === '2026',
  );
  expect(number?.box[1]).toBeGreaterThan(0.05);
  expect(number?.box[1]).toBeLessThan(0.2);
  expect(page.picture).toBe('asked');
  expect((await staff('GET', `/api/library/${id}/pages/1/picture`)).status).toBe(202);
  await work();
  const picture = await staff('GET', `/api/library/${id}/pages/1/picture`);
  expect([picture.status, picture.headers.get('content-type')]).toEqual([200, 'image/webp']);
  expect((await staff('GET', `/api/library/${id}/pages/2`)).status).toBe(404);
  expect(await refusal(staff, 'GET', `/api/library/${id}/pages/2/picture`)).toBe('404 library/no-page');
});

test('a page of a format without pictures has none, and nobody is asked to make it', async () => {
  const id = await upload('catatan.txt', Buffer.from('Catatan tanpa gambar halaman.'));
  await work();
  const path = `/api/library/${id}/pages/1`;
  expect((await must<PaperPageText>(staff, 'GET', path)).picture).toBe('tidak-ada');
  expect(await refusal(staff, 'GET', `${path}/picture`)).toBe('404 library/no-picture');
});

test('pages that are blank are told to be blank, and nothing is made up', async () => {
  const files = { 'kosong.png': await scanOf([]), 'kosong.pdf': Buffer.from(handmadePdf(['', '', ''])) };
  for (const [name, content] of Object.entries(files)) {
    const id = await upload(name, content);
    await work();
    const paper = await paperOf(id);
    const { failure, again } = paper.steps[2] ?? {};
    expect([name, paper.state, failure?.code, again]).toEqual([name, 'gagal', 'documents/blank-pages', false]);
  }
});

test('a page that was recognised is not recognised again after the work was killed', async () => {
  const id = paperIdSchema.parse(
    await upload('lanjut.png', await scanOf(['Undangan rapat hari Senin di aula kantor'])),
  );
  const { owner, files } = house.platform;
  const kept = await keepValue(files, { text: 'Terbaca sebelum mati.', layout: null, warnings: [] });
  await owner
    .insertInto('paper_pages')
    .values({ paper_id: id, unit_id: unitCalled('53'), page: 1, source: 'ocr', kept })
    .execute();
  await work();
  expect((await must<PaperPageText>(staff, 'GET', `/api/library/${id}/pages/1`)).text).toBe('Terbaca sebelum mati.');
});

test('what recognition doubts is doubted by the fields, and where the paper becomes material', async () => {
  const text = 'SURAT EDARAN NOMOR 12 TAHUN 2026\nRapat berlangsung pada 3 Maret 2026 di Kupang.';
  const id = paperIdSchema.parse(await upload('ragu.png', await scanOf(['Surat edaran'])));
  const word = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
  const doubted = { sure: false, confidence: 0.9 };
  const words = [
    { ...word('12'), ...doubted, box: [0.5, 0.05, 0.05, 0.02] as const },
    { ...word('3 Maret'), ...doubted, box: [0.5, 0.1, 0.05, 0.02] as const },
  ];
  const layout = { page: 1, width: 1_654, height: 2_339, turned: 0 as const, source: 'ocr' as const, words };
  const { owner, files } = house.platform;
  const kept = await keepValue(files, { text, layout, warnings: [] });
  const judged = { verdict: 'good' as const, confidence: 1, coverage: 1 };
  await owner
    .insertInto('paper_pages')
    .values({ paper_id: id, unit_id: unitCalled('53'), page: 1, source: 'ocr', kept, ...judged })
    .execute();
  await work();
  const fields = await must<DocumentSummary[]>(staff, 'GET', `/api/documents/paper/${id}`);
  const field = await must<ReviewedDocument>(staff, 'GET', `/api/documents/paper/${id}/${fields[0]?.id}`);
  const sureOf = (path: string) => field.items.find(({ proposal }) => proposal.path === path)?.proposal.confidence;
  expect([sureOf('number'), sureOf('kind')]).toEqual(['low', 'high']);

  const activity = await must<{ id: string }>(staff, 'POST', '/api/activities', { unitId: '53', title: 'Rapat' });
  const used = await must<{ id: string }>(staff, 'POST', `/api/library/${id}/use/activity/${activity.id}`);
  await work();
  const material = `/api/documents/activity/${activity.id}/${used.id}`;
  const read = await must<ReviewedDocument>(staff, 'GET', material);
  expect(read.doubts.map(({ start, end }) => read.text.slice(start, end))).toEqual(['12', '3 Maret']);
  const day = read.items.find(({ proposal }) => read.text.slice(proposal.start, proposal.end).includes('3 Maret'));
  expect(day?.proposal.confidence).toBe('low');
  expect((await staff('GET', `${material}/doubts/2`)).headers.get('content-type')).toBe('image/webp');
});

test('a picture of an original that is gone from the store is not promised for ever', async () => {
  const id = await upload('lenyap.png', await scanOf(['Undangan rapat koordinasi']));
  await work();
  await house.platform.files.remove((await paperOf(id)).sha256);
  const asked = await staff('GET', `/api/library/${id}/pages/1/picture`);
  await work();
  const { jobId } = asked.body as { jobId: string };
  const job = await must<{ state: string; failure: { code: string } }>(staff, 'GET', `/api/jobs/${jobId}`);
  expect(job).toMatchObject({ state: 'failed', failure: { code: 'documents/file-gone' } });
});
