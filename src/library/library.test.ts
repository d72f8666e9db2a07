import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { positions } from '../identity/positions.ts';
import { testHouse, type Caller, type TestHouse } from '../testing/index.ts';
import { must, refusal } from '../testing/steps.ts';
import type { paperPageSchema, PaperView, takenInSchema } from './schema.ts';

type Taken = z.infer<typeof takenInSchema>;
type Page = z.infer<typeof paperPageSchema>;

let house: TestHouse;
let staff: Caller;
beforeAll(async () => {
  house = await testHouse();
  staff = await house.as('staf.ntt');
});

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const upload = (by: Caller, text: string, more: Record<string, string> = {}): Promise<Taken> =>
  must(
    by,
    'POST',
    `/api/library/upload?${new URLSearchParams({ unitId: '53', name: 'a.txt', ...more }).toString()}`,
    bytes(text),
  );
const titles = async (by: Caller): Promise<string[]> =>
  (await must<Page>(by, 'GET', '/api/library?size=100')).items.map(({ title }) => title);

test('a file becomes a paper under the name of the file, and its bytes come back as they came', async () => {
  const { paperId, state } = await upload(staff, 'Isi surat.', { name: 'surat_masuk 12.txt', section: 'kul' });
  expect(state).toBe('diterima');
  const paper = await must<PaperView>(staff, 'GET', `/api/library/${paperId}`);
  expect(paper).toMatchObject({ title: 'surat masuk 12', name: 'surat_masuk 12.txt', section: 'kul', mayEdit: true });
  expect(paper.steps.map(({ step }) => step)).toEqual(['type', 'text', 'ocr', 'fields', 'index']);
  expect((await staff('GET', `/api/library/${paperId}/file`)).body).toBe('Isi surat.');
});

test('the same bytes are one paper of a unit, whoever brings them and under whatever name', async () => {
  const first = await upload(staff, 'Sama persis.', { name: 'satu.txt' });
  const again = await upload(await house.as('kasubbag.ntt'), 'Sama persis.', { name: 'dua.txt' });
  expect(again).toMatchObject({ state: 'sudah-ada', paperId: first.paperId });
  const all = (await titles(staff)).filter((title) => title === 'satu' || title === 'dua');
  expect(all).toEqual(['satu']);
});

test('files that are put in together make one intake, counted', async () => {
  const { intakeId } = await upload(staff, 'Pertama.', { name: 'p1.txt' });
  await upload(staff, 'Kedua.', { name: 'p2.txt', intakeId });
  await upload(staff, 'Pertama.', { name: 'p3.txt', intakeId });
  expect(await must(staff, 'GET', `/api/library/intakes/${intakeId}`)).toMatchObject({
    counts: { total: 3, same: 1 },
    items: [
      { name: 'p1.txt', state: 'diterima' },
      { name: 'p2.txt', state: 'diterima' },
      { name: 'p3.txt', state: 'sudah-ada' },
    ],
  });
});

describe('who sees a paper', () => {
  test('of the class rahasia: whoever put it in, and those who keep secrets', async () => {
    const { paperId } = await upload(staff, 'Sangat tertutup.', { name: 'tertutup.txt', security: 'rahasia' });
    for (const [name, sees] of [
      ['staf.ntt', true],
      ['kasubbag.ntt', false],
      ['sekretaris.ntt', true],
      ['ketua.ntt', true],
    ] as const) {
      const reader = await house.as(name);
      expect([name, (await titles(reader)).includes('tertutup')]).toEqual([name, sees]);
      expect([name, (await reader('GET', `/api/library/${paperId}`)).status]).toEqual([name, sees ? 200 : 404]);
      expect([name, (await reader('GET', `/api/library/${paperId}/file`)).status]).toEqual([name, sees ? 200 : 404]);
    }
    const again = await upload(await house.as('kasubbag.ntt'), 'Sangat tertutup.', { name: 'lagi.txt' });
    expect(again.state).toBe('sudah-ada');
  });

  test('that is shared: units below, and nobody writes there; beside and above see nothing', async () => {
    const { paperId } = await upload(staff, 'Untuk semua.', { name: 'bagikan.txt', below: 'yes' });
    const own = await upload(staff, 'Untuk kami.', { name: 'sendiri.txt' });
    const below = await house.as('staf.kupang');
    expect(await must(below, 'GET', `/api/library/${paperId}`)).toMatchObject({ mayEdit: false });
    expect((await below('GET', `/api/library/${own.paperId}`)).status).toBe(404);
    expect(await refusal(staff, 'POST', '/api/library/upload?unitId=53&name=x&security=terbatas&below=yes', bytes('y'))) //
      .toBe('422 library/shared-class');
  });

  test('the wall knows the positions that keep secrets as the program does', async () => {
    for (const { code, allows } of positions) {
      const { rows } = await sql<{ may: boolean }>`select kc.keeps_secrets(${code}) as may`.execute(
        house.platform.owner,
      );
      expect([code, rows[0]?.may]).toEqual([code, allows.includes('library.secret')]);
    }
  });
});
