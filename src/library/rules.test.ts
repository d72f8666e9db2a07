/** Rules that repeal and amend: known from their own words, said beside what is found, and by whoever may see both. */
import { beforeAll, expect, test } from 'vitest';
import { jobsOf, systemActor } from '../platform/index.ts';
import { unitCalled } from '../platform/testing/ids.ts';
import { testHouse, type Caller, type TestHouse } from '../testing/index.ts';
import { must } from '../testing/steps.ts';
import type { PaperView } from './schema.ts';
import { paperSource } from './searchable.ts';
import { putIn } from './testing/put-in.ts';

let house: TestHouse;
let staff: Caller;
beforeAll(async () => {
  house = await testHouse();
  staff = await house.as('staf.ntt');
});

const paperOf = (id: string): Promise<PaperView> => must(staff, 'GET', `/api/library/${id}`);

async function rule(name: string, text: string, more: Record<string, string> = {}): Promise<string> {
  const paperId = await readRule(name, text, more);
  const { documentId } = await paperOf(paperId);
  await must(staff, 'POST', `/api/documents/paper/${paperId}/${documentId}/decisions`, { acceptConfident: true });
  return paperId;
}

/** Put in and read; nobody has decided anything of it. */
async function readRule(name: string, text: string, more: Record<string, string> = {}): Promise<string> {
  const { paperId } = await putIn(staff, text, { name, ...more });
  await house.platform.workJobs(jobsOf(house.platform.rooms));
  return paperId ?? '';
}

const regulation = (number: number, year: number, about: string, closing: string): string =>
  [
    'PERATURAN KOMISI PEMILIHAN UMUM',
    'REPUBLIK INDONESIA',
    `NOMOR ${number} TAHUN ${year}`,
    'TENTANG',
    about,
    '',
    'DENGAN RAHMAT TUHAN YANG MAHA ESA',
    '',
    'MEMUTUSKAN:',
    'Menetapkan : PERATURAN KOMISI PEMILIHAN UMUM TENTANG HAL INI.',
    '',
    'Pasal 1',
    closing,
    '',
    'Ditetapkan di Jakarta',
    `pada tanggal 5 Mei ${year}`,
  ].join('\n');

test('a repealed rule is known as such by the rule that repeals it, and says so where it is found', async () => {
  const old = await rule('lama.txt', regulation(90, 2021, 'PENDATAAN CONTOH', 'Peraturan ini berlaku.'));
  expect(await paperOf(old)).toMatchObject({ kind: 'pkpu', number: '90', year: 2021, status: 'berlaku' });
  const changing = await rule(
    'ubah.txt',
    regulation(
      12,
      2022,
      'PERUBAHAN ATAS PERATURAN KOMISI PEMILIHAN UMUM NOMOR 90 TAHUN 2021 TENTANG PENDATAAN CONTOH',
      'Peraturan ini berlaku.',
    ),
  );
  expect(await paperOf(old)).toMatchObject({ status: 'diubah', saidBy: [{ relation: 'mengubah', paperId: changing }] });
  const now = await rule(
    'baru.txt',
    regulation(
      3,
      2024,
      'PENDATAAN CONTOH YANG BARU',
      'Pada saat Peraturan ini mulai berlaku, Peraturan KPU Nomor 90 Tahun 2021 tentang Pendataan Contoh dicabut dan ' +
        'dinyatakan tidak berlaku.',
    ),
  );
  const repealed = await paperOf(old);
  expect(repealed).toMatchObject({ status: 'dicabut' });
  expect(await paperOf(now)).toMatchObject({
    says: [{ relation: 'mencabut', paperId: old, number: '90', year: 2021 }],
  });
  const shown = await house.platform.database.read(systemActor(unitCalled('53')), (tx) => paperSource.shown(tx, [old]));
  expect(shown.get(old)?.note?.id).toBe('Dicabut oleh: Pendataan Contoh yang Baru');
});

test('what was read of a rule is said as unconfirmed until a person decides, and no more once it is refused', async () => {
  const noteOfPaper = async (id: string) =>
    (await house.platform.database.read(systemActor(unitCalled('53')), (tx) => paperSource.shown(tx, [id]))).get(id)
      ?.note?.id;
  const old = await readRule('tua.txt', regulation(81, 2020, 'CONTOH YANG TUA', 'Peraturan ini berlaku.'));
  expect(await noteOfPaper(old)).toBeUndefined();
  const now = await readRule(
    'muda.txt',
    regulation(
      17,
      2025,
      'CONTOH YANG MUDA',
      'Peraturan KPU Nomor 81 Tahun 2020 tentang Contoh yang Tua dicabut dan dinyatakan tidak berlaku.',
    ),
  );
  expect(await noteOfPaper(old)).toBe('Mungkin dicabut oleh: muda (terbaca, belum dikonfirmasi)');
  // Neither the page nor the list calls it in force meanwhile.
  const seen = await paperOf(old);
  expect([seen.status, seen.perhaps?.id]).toEqual([null, await noteOfPaper(old)]);
  const { documentId } = await paperOf(now);
  const { items } = await must<{ items: { proposal: { id: string; path: string } }[] }>(
    staff,
    'GET',
    `/api/documents/paper/${now}/${documentId}`,
  );
  const relation = items.find(({ proposal }) => proposal.path === 'relations')?.proposal.id ?? '';
  const decide = (decision: string) =>
    must(staff, 'POST', `/api/documents/paper/${now}/${documentId}/decisions`, {
      decisions: [{ proposalId: relation, decision }],
    });
  await decide('accept');
  expect(await noteOfPaper(old)).toBe('Mungkin dicabut oleh: muda (terbaca, belum dikonfirmasi)');
  await decide('undo');
  await decide('refuse');
  expect(await noteOfPaper(old)).toBeUndefined();
});

test('what is found of a paper are its passages under their headings, by class', async () => {
  const id = await rule('rahasia.txt', regulation(7, 2023, 'HAL TERTUTUP', 'Isi yang dijaga.'), {
    security: 'rahasia',
  });
  const [found] = await house.platform.database.read(systemActor(unitCalled('53')), (tx) =>
    paperSource.passages(tx, [id]),
  );
  expect(found).toMatchObject({ security: 'rahasia', below: false, kind: 'pkpu', year: 2023, date: '2023-05-05' });
  const article = found?.passages.find(({ text }) => text.includes('Isi yang dijaga.'));
  expect(article?.heading).toContain('Pasal 1');
  const others = await house.as('kasubbag.ntt');
  expect((await others('GET', `/api/library/${id}`)).status).toBe(404);
});

test('a paper stands in the index once the search has followed the trail, and its last step says so', async () => {
  const id = await rule('indeks.txt', regulation(44, 2025, 'HAL YANG DICARI', 'Kata kunci: kelapa sawit.'));
  for (const { schedules = [] } of house.platform.rooms)
    for (const schedule of schedules)
      if (schedule.name.startsWith('search.')) await house.platform.runSchedule(schedule);
  await house.platform.workJobs(jobsOf(house.platform.rooms));
  const { steps } = await paperOf(id);
  expect(steps.at(-1)).toMatchObject({ step: 'index', state: 'selesai' });
  const found = await must<{ hits: { id: string }[] }>(staff, 'GET', '/api/search?q=kelapa+sawit');
  expect(found.hits.map((hit) => hit.id)).toContain(id);
});
