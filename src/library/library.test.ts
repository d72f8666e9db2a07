import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { positions } from '../identity/positions.ts';
import { testHouse, type Caller, type TestHouse } from '../testing/index.ts';
import { must, refusal } from '../testing/steps.ts';
import type { PaperChoices, PaperClass, paperPageSchema, PaperView } from './schema.ts';
import { putIn, type Taken } from './testing/put-in.ts';

type Page = z.infer<typeof paperPageSchema>;

let house: TestHouse;
let staff: Caller;
beforeAll(async () => {
  house = await testHouse();
  staff = await house.as('staf.ntt');
});

const upload = (by: Caller, text: string, more: Record<string, string> = {}): Promise<Taken> =>
  putIn(by, text, { name: 'a.txt', ...more });
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
    expect(
      await refusal(
        staff,
        'POST',
        '/api/library/upload?unitId=53&name=x&security=terbatas&below=yes',
        new TextEncoder().encode('y'),
      ),
    ) //
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

describe('what is said of a paper', () => {
  const settings = (paper: PaperView) => ({
    version: paper.version,
    title: paper.title,
    section: null,
    security: paper.security,
    classification: null,
    below: false,
  });
  const paperOf = (by: Caller, id: string | null): Promise<PaperView> => must(by, 'GET', `/api/library/${id}`);

  test('is set once at a time, and by nobody of another unit', async () => {
    const { paperId } = await upload(staff, 'Aturan main.', { name: 'atur.txt', below: 'yes' });
    const paper = await paperOf(staff, paperId);
    const path = `/api/library/${paperId}/settings`;
    await must(staff, 'POST', path, { ...settings(paper), title: 'Aturan', section: 'rendatin', below: true });
    expect(await paperOf(staff, paperId)).toMatchObject({ title: 'Aturan', section: 'rendatin', version: 2 });
    expect(await refusal(staff, 'POST', path, settings(paper))).toBe('409 library/conflict');
    const below = await house.as('staf.kupang');
    expect((await below('POST', path, settings(paper))).status).toBe(403);
    expect(await refusal(staff, 'POST', path, { ...settings(paper), version: 2, classification: 'XX.99' })).toBe(
      '422 library/classification',
    );
  });

  test('rahasia is set only by those who will see it then', async () => {
    const { paperId, intakeId } = await upload(staff, 'Jadi rahasia.', { name: 'jadi.txt' });
    const section = await house.as('kasubbag.ntt');
    const secret = { ...settings(await paperOf(staff, paperId)), security: 'rahasia' };
    expect(await refusal(section, 'POST', `/api/library/${paperId}/settings`, secret)).toBe('403 library/would-hide');
    await must(await house.as('sekretaris.ntt'), 'POST', `/api/library/${paperId}/settings`, secret);
    expect((await section('GET', `/api/library/${paperId}`)).status).toBe(404);
    for (const path of ['/api/library/intakes?unitId=53', `/api/library/intakes/${intakeId}`])
      expect(JSON.stringify(await section('GET', path)), path).not.toContain('jadi.txt');
    expect((await paperOf(staff, paperId)).security).toBe('rahasia');
  });

  describe('opened to more people', () => {
    const put = async (more: Record<string, string>) => {
      const { paperId } = await upload(
        await house.as('sekretaris.ntt'),
        `Dijaga ${more['name']}.`,
        more as { name: string },
      );
      return (by: Caller, change: object) =>
        paperOf(by, paperId).then((paper) =>
          refusal(by, 'POST', `/api/library/${paperId}/settings`, {
            ...settings(paper),
            section: paper.section,
            below: paper.below,
            ...change,
          }),
        );
    };
    const reason = 'Sudah diumumkan';

    test('a restricted one: by who put it in, its section head and keepers of secrets, with a reason', async () => {
      const change = await put({ name: 'terbatas.txt', security: 'terbatas', section: 'parmas-sdm' });
      const lower = { security: 'biasa', reason };
      for (const name of ['staf.ntt', 'staf.rendatin.ntt', 'kasubbag.rendatin.ntt']) {
        const other = await house.as(name);
        expect([name, await change(other, lower)]).toEqual([name, '403 library/not-yours-to-open']);
        // Nor by moving it to the own section first.
        expect([name, await change(other, { section: 'rendatin' })]).toEqual([name, '403 library/not-yours-to-open']);
      }
      const head = await house.as('kasubbag.ntt');
      expect(await change(head, { ...lower, reason: '' })).toBe('422 library/opening-unexplained');
      expect(await change(head, lower)).toBe('200');
      const trail = await must<{ items: { action: string; says: { id: string } }[] }>(
        await house.as('admin.ntt'),
        'GET',
        '/api/audit?unit=53&size=50',
      );
      expect(trail.items).toContainEqual(
        expect.objectContaining({
          action: 'paper.opened-further',
          says: expect.objectContaining({ id: `Dokumen dibuka bagi lebih banyak orang: ${reason}` }),
        }),
      );
      expect(await change(await house.as('staf.rendatin.ntt'), { security: 'terbatas' })).toBe('200');
    });

    test('an ordinary one, by sharing it below: likewise; taking it back is for all who set papers', async () => {
      const change = await put({ name: 'biasa.txt', section: 'rendatin' });
      expect(await change(staff, { below: true, reason })).toBe('403 library/not-yours-to-open');
      expect(await change(staff, { section: 'parmas-sdm' })).toBe('200');
      const owner = await house.as('sekretaris.ntt');
      expect(await change(owner, { below: true })).toBe('422 library/opening-unexplained');
      expect(await change(owner, { below: true, reason })).toBe('200');
      expect(await change(await house.as('staf.rendatin.ntt'), { below: false })).toBe('200');
    });
  });

  test('a code says how long papers are kept, from a day on, with its source; the nation alone adds one', async () => {
    const admin = await house.as('admin.nasional');
    const code = {
      unitId: '00',
      code: 'KU.01',
      label: { id: 'Pembayaran', en: 'Payments' },
      since: '2025-01-01',
      retention: { activeYears: 2, inactiveYears: 5, fate: 'musnah' },
      source: 'contoh uji',
      verified: false,
    };
    expect((await staff('POST', '/api/library/classes', code)).status).toBe(403);
    await must(admin, 'POST', '/api/library/classes', code);
    expect(await refusal(admin, 'POST', '/api/library/classes', code)).toBe('409 library/class-there');
    const { paperId } = await upload(staff, 'Kuitansi.', { name: 'kuitansi.txt' });
    const paper = await paperOf(staff, paperId);
    await must(staff, 'POST', `/api/library/${paperId}/settings`, { ...settings(paper), classification: 'KU.01' });
    expect((await paperOf(staff, paperId)).retention).toMatchObject({
      activeYears: 2,
      fate: 'musnah',
      verified: false,
    });
  });

  test('codes come as a list of one source; they are read page by page with what they were before', async () => {
    const admin = await house.as('admin.nasional');
    const basis = { unitId: '00', since: '2025-03-01', source: 'daftar uji', verified: true };
    const row = (code: string, label: string) => ({ code, label: { id: label, en: label }, retention: null });
    const list = { ...basis, rows: [row('ZZ.01', 'Perlengkapan rapat'), row('ZZ.02', 'Undangan rapat')] };
    expect((await staff('POST', '/api/library/classes/list', list)).status).toBe(403);
    expect(await must(admin, 'POST', '/api/library/classes/list', list)).toEqual({ added: 2, same: 0 });
    const more = { ...list, rows: [...list.rows, row('ZZ.03', 'Notulen')] };
    expect(await must(admin, 'POST', '/api/library/classes/list', more)).toEqual({ added: 1, same: 2 });
    expect(await refusal(admin, 'POST', '/api/library/classes/list', more)).toBe('409 library/classes-there');
    const later = { ...basis, since: '2025-06-01', ...row('ZZ.02', 'Undangan') };
    await must(admin, 'POST', '/api/library/classes', later);
    const found = await must<{ items: PaperClass[]; total: number }>(staff, 'GET', '/api/library/classes?q=zz%20rapat');
    expect(found.total).toBe(2);
    expect(found.items[1]).toMatchObject({
      code: 'ZZ.02',
      values: [
        { since: '2025-06-01', label: { id: 'Undangan' } },
        { since: '2025-03-01', verified: true, source: 'daftar uji' },
      ],
    });
    const second = await must<{ items: PaperClass[] }>(staff, 'GET', '/api/library/classes?q=zz&size=1&page=2');
    expect(second.items.map(({ code }) => code)).toEqual(['ZZ.02']);
  });

  test('what the list is narrowed by is told of the papers that the reader may see', async () => {
    const { paperId } = await upload(staff, 'Pedoman bersama.', { name: 'bersama.txt', below: 'yes' });
    await upload(staff, 'Hanya kami.', { name: 'hanya-kami.txt' });
    await sql`update papers set kind = 'pedoman', year = 2021 where id = ${paperId}`.execute(house.platform.owner);
    const choices = (caller: Caller, more = '') => must<PaperChoices>(caller, 'GET', `/api/library/choices${more}`);
    const own = await choices(staff, '?unitId=53');
    expect(own.kinds).toContainEqual({ value: 'pedoman', count: 1 });
    expect(own.years).toContainEqual({ value: 2021, count: 1 });
    const below = await house.as('staf.kupang');
    const countOf = ({ units }: PaperChoices) => units.find(({ value }) => value === '53')?.count ?? 0;
    const shared = await choices(below);
    const seen = await must<z.infer<typeof paperPageSchema>>(below, 'GET', '/api/library?unitId=53');
    expect(countOf(shared)).toBe(seen.total);
    expect(countOf(own)).toBeGreaterThan(seen.total);
    expect(shared.units[0]?.name).toMatch(/^KPU /);
    expect(await choices(below, '?unitId=5301')).toMatchObject({ kinds: [], years: [] });
    const listed = await must<z.infer<typeof paperPageSchema>>(
      below,
      'GET',
      '/api/library?unitId=53&kind=pedoman&year=2021&state=diproses',
    );
    expect(listed.items.map(({ id }) => id)).toEqual([paperId]);
  });

  test('a secret file does not join an intake that everybody sees', async () => {
    const open = await upload(staff, 'Terbuka satu.', { name: 'terbuka.txt' });
    const { intakeId } = open;
    const secret = await upload(staff, 'Tertutup dua.', { name: 'nama rahasia.txt', security: 'rahasia', intakeId });
    expect(secret.intakeId).not.toBe(intakeId);
    expect((await (await house.as('kasubbag.ntt'))('GET', `/api/library/intakes/${secret.intakeId}`)).status).toBe(404);
  });
});
