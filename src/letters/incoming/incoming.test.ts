/** A paper becomes a letter: numbered, read, checked; the same one is known again. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { DocumentSummary } from '../../documents/schema.ts';
import { putIn } from '../../library/testing/put-in.ts';
import { jobsOf } from '../../platform/index.ts';
import { testHouse, type Caller, type TestHouse } from '../../testing/index.ts';
import { must, refusal } from '../../testing/steps.ts';
import type { LetterView } from '../schema.ts';
import { acceptAll, invitation, proposedOf, shortLetter, registered, withNumbers } from '../testing/letters.ts';
import { pagedLetters } from '../testing/paged.ts';

let house: TestHouse;
let clerk: Caller;
beforeAll(async () => {
  house = await testHouse();
  await withNumbers(house);
  clerk = await house.as('kasubbag.ntt');
});
const work = (): Promise<void> => house.platform.workJobs(jobsOf(house.platform.rooms));
const viewOf = (id: string, by = clerk) => must<LetterView>(by, 'GET', `/api/letters/${id}`);

async function summaryOf(id: string): Promise<DocumentSummary> {
  const [document] = await must<DocumentSummary[]>(clerk, 'GET', `/api/documents/letter/${id}`);
  if (document === undefined) throw new Error('the letter has no document');
  return document;
}
describe('a letter that was read', () => {
  test('proposes its fields with their passages, and takes over what is accepted', async () => {
    const { id } = await registered(house, clerk, { text: invitation, name: 'undangan rakor.txt' });
    const { items, text } = await proposedOf(clerk, id);
    const passages = items.map(({ proposal: { path, start, end } }) => [path, text.slice(start, end)]);
    expect(passages).toContainEqual(['number', '412/PR.05-Und/14/2025']);
    expect(passages).toContainEqual(['date', '6 Oktober 2025']);
    // Everything else is read by a person, however plain it is.
    expect(await acceptAll(clerk, id)).toEqual(['date']);
    const { fields, due, title } = await viewOf(id);
    expect(fields).toMatchObject({
      number: '412/PR.05-Und/14/2025',
      date: '2025-10-06',
      sender: 'KPU RI',
      recipient: 'Ketua KPU Provinsi Nusa Contoh',
      subject: 'Undangan Rapat Koordinasi Penyusunan Arsip',
      nature: 'Segera',
      secrecy: null,
      attachments: '1 (satu) berkas',
      duties: [{ what: 'menyampaikan daftar arsip aktif', by: '2025-10-14' }],
      meetings: [{ date: '2025-10-17', time: '09:00', zone: 'WITA', place: 'Aula Kantor KPU Provinsi Nusa Contoh' }],
    });
    expect([due, title]).toEqual(['2025-10-14', 'Undangan Rapat Koordinasi Penyusunan Arsip']);
  });

  test('is typed where nothing was found, once at a time, and checked', async () => {
    const { id } = await registered(house, clerk, { text: 'Catatan tanpa kepala surat.', name: 'catatan.txt' });
    const before = await viewOf(id);
    expect(before.fields).toMatchObject({ number: null, date: null, sender: null, duties: [], meetings: [] });
    expect(await refusal(clerk, 'POST', `/api/letters/${id}/check`, { version: before.version })).toBe(
      '422 letters/nothing-filled',
    );
    const fields = { ...before.fields, sender: 'Dinas Contoh', date: '2025-10-01' };
    const { version } = await must<{ version: number }>(clerk, 'PUT', `/api/letters/${id}/fields`, {
      version: before.version,
      fields,
    });
    expect(await refusal(clerk, 'PUT', `/api/letters/${id}/fields`, { version: before.version, fields })).toBe(
      '409 letters/conflict',
    );
    await must(clerk, 'POST', `/api/letters/${id}/check`, { version });
    expect(await viewOf(id)).toMatchObject({ checked: true, checkedByName: 'Yohanes Peraga' });
  });

  test('becomes an activity with its facts in one step, once', async () => {
    const { id } = await registered(house, clerk, { text: `${invitation}\nKegiatan.`, name: 'acara.txt' });
    expect(await refusal(clerk, 'POST', `/api/letters/${id}/activity`, {})).toBe('422 letters/no-meeting');
    await acceptAll(clerk, id);
    const { activityId } = await must<{ activityId: string }>(clerk, 'POST', `/api/letters/${id}/activity`, {});
    expect(await must(clerk, 'GET', `/api/activities/${activityId}`)).toMatchObject({
      facts: {
        title: 'Undangan Rapat Koordinasi Penyusunan Arsip',
        when: { start: '2025-10-17', startTime: '09:00', zone: 'WITA' },
        place: 'Aula Kantor KPU Provinsi Nusa Contoh',
        organiser: { name: 'KPU RI' },
        papers: [{ citation: 'Surat KPU RI Nomor 412/PR.05-Und/14/2025 tanggal 6 Oktober 2025' }],
      },
    });
    expect(await must(clerk, 'GET', `/api/documents/activity/${activityId}`)).toMatchObject([{ name: 'acara.txt' }]);
    expect(await refusal(clerk, 'POST', `/api/letters/${id}/activity`, {})).toBe('409 letters/activity-there');
  });
});

describe('registering', () => {
  test('a file that is still being read: its fields are proposed when it is', async () => {
    const text = `${invitation}\nMenyusul.`;
    const { id } = await registered(house, clerk, { text, name: 'menyusul.txt', read: false });
    expect(await viewOf(id)).toMatchObject({ reading: 'diproses', title: 'menyusul.txt' });
    await work();
    expect((await proposedOf(clerk, id)).items.length).toBeGreaterThan(5);
  });

  test('the same file twice is refused with its number; after a cancellation it is free again', async () => {
    const first = await registered(house, clerk, { text: 'Satu berkas.', name: 'satu.txt' });
    const again = { unitId: '53', paperId: first.paperId };
    expect(await refusal(clerk, 'POST', '/api/letters', again)).toBe('409 letters/registered-already');
    const { version } = await viewOf(first.id);
    await must(clerk, 'POST', `/api/letters/${first.id}/cancel`, { version, reason: 'Salah berkas.' });
    const { agenda } = await must<{ agenda: number }>(clerk, 'POST', '/api/letters', again);
    expect(agenda).toBe(first.agenda + 1);
  });

  test('the same letter in another file is known by number, day and sender, before they are accepted', async () => {
    const one = await registered(house, clerk, { text: invitation.replace('412/', '413/'), name: 'pindai 1.txt' });
    await acceptAll(clerk, one.id);
    const text = `${invitation.replace('412/', '413/')}\nDipindai lagi.`;
    const two = await registered(house, clerk, { text, name: 'pindai 2.txt' });
    expect((await viewOf(two.id)).same).toEqual([{ id: one.id, agenda: one.agenda, year: 2025, why: 'nomor' }]);
  });

  test('twenty hands at once get twenty numbers without a gap', async () => {
    const papers: string[] = [];
    for (let n = 0; n < 20; n += 1)
      papers.push((await putIn(clerk, `Surat serentak ${n}.`, { name: `s${n}.txt` })).paperId ?? '');
    const numbers = await Promise.all(
      papers.map((paperId) => must<{ agenda: number }>(clerk, 'POST', '/api/letters', { unitId: '53', paperId })),
    );
    const sorted = numbers.map(({ agenda }) => agenda).toSorted((a, b) => a - b);
    expect(sorted).toEqual(sorted.map((_, at) => (sorted[0] ?? 0) + at));
  });

  test('is for those whose position says so; foreign units see nothing', async () => {
    const { id, paperId } = await registered(house, clerk, { text: 'Tertutup bagi luar.', name: 'luar.txt' });
    const staff = await house.as('staf.ntt');
    expect((await staff('POST', '/api/letters', { unitId: '53', paperId })).status).toBe(403);
    expect((await (await house.as('kasubbag.kupang'))('GET', `/api/letters/${id}`)).status).toBe(404);
  });
});

test('a secret letter is read for those who see its file, and for nobody else', async () => {
  const text = `${invitation.replace('412/', '414/')}\nSangat tertutup.`;
  const { id } = await registered(house, clerk, { text, name: 'tertutup.txt', security: 'rahasia' });
  expect((await proposedOf(clerk, id)).items.length).toBeGreaterThan(5);
  expect(await viewOf(id, await house.as('sekretaris.ntt'))).toMatchObject({ security: 'rahasia' });
  const staff = await house.as('staf.ntt');
  expect((await staff('GET', `/api/letters/${id}`)).status).toBe(404);
  expect(await must(staff, 'GET', `/api/documents/letter/${id}`)).toEqual([]);
});

test('a scan of several letters says so, and each is registered from its pages', async () => {
  const texts = ['501/PR.05-SD/14/2025', '87/KU.01-SD/14/2025', '12/HK.06-SD/14/2025'].map(shortLetter);
  const { paperId } = await putIn(clerk, pagedLetters(texts), { name: 'tiga.pdf' });
  await work();
  const whole = { unitId: '53', paperId, pages: { first: 1, last: 3 } };
  const all = await must<{ id: string }>(clerk, 'POST', '/api/letters', whole);
  await work();
  expect((await summaryOf(all.id)).inconsistencies).toMatchObject([{ code: 'letters/several-letters' }]);
  const { version } = await viewOf(all.id);
  await must(clerk, 'POST', `/api/letters/${all.id}/cancel`, { version, reason: 'Memuat tiga surat.' });
  const pages = { first: 2, last: 2 };
  const { id } = await must<{ id: string }>(clerk, 'POST', '/api/letters', { unitId: '53', paperId, pages });
  await work();
  const { items } = await proposedOf(clerk, id);
  expect(items.find(({ proposal }) => proposal.path === 'number')?.proposal).toMatchObject({
    value: '87/KU.01-SD/14/2025',
    page: 2,
  });
  const overlapping = { unitId: '53', paperId };
  expect(await refusal(clerk, 'POST', '/api/letters', overlapping)).toBe('409 letters/registered-already');
  const far = { unitId: '53', paperId, pages: { first: 3, last: 9 } };
  expect(await refusal(clerk, 'POST', '/api/letters', far)).toBe('422 letters/no-such-pages');
});

test('lists show the newest number first, by queue and by words', async () => {
  const { items, total } = await must<{ items: LetterView[]; total: number }>(
    clerk,
    'GET',
    '/api/letters?unitId=53&queue=periksa&size=100',
  );
  expect(items.every(({ state, checked }) => state === 'dicatat' && !checked)).toBe(true);
  expect(items.map(({ agenda }) => agenda)).toEqual(items.map(({ agenda }) => agenda).toSorted((a, b) => b - a));
  const found = await must<{ total: number }>(clerk, 'GET', '/api/letters?unitId=53&q=penyusunan%20arsip%20413');
  expect([found.total, total > found.total]).toEqual([1, true]);
});
