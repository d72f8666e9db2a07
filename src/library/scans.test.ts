/** Pages that are pictures: recognised one by one, kept when the work is killed, shown with picture and places. */
import sharp from 'sharp';
import { beforeAll, expect, test } from 'vitest';
import { keepValue } from '../documents/index.ts';
import { jobsOf } from '../platform/index.ts';
import { unitCalled } from '../platform/testing/ids.ts';
import { testHouse, type Caller, type TestHouse } from '../testing/index.ts';
import { must } from '../testing/steps.ts';
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
});

test('a page that is blank says so, and nothing is made up', async () => {
  const id = await upload('kosong.png', await scanOf([]));
  await work();
  const paper = await paperOf(id);
  expect([paper.state, paper.steps[2]?.failure?.code]).toEqual(['gagal', 'documents/only-images']);
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
