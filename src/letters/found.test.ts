/** Letters are found by words of their text, by who may open them. */
import { beforeAll, describe, expect, test } from 'vitest';
import { putIn } from '../library/testing/put-in.ts';
import { jobsOf } from '../platform/index.ts';
import type { SearchResults } from '../search/schema.ts';
import { testHouse, type Caller, type TestHouse } from '../testing/index.ts';
import { must } from '../testing/steps.ts';
import type { LetterSummary, LetterView } from './schema.ts';
import { invitation, registered, withNumbers } from './testing/letters.ts';

let house: TestHouse;
let clerk: Caller;
beforeAll(async () => {
  house = await testHouse();
  await withNumbers(house);
  clerk = await house.as('kasubbag.ntt');
});

async function index(): Promise<void> {
  const schedules = house.platform.rooms.flatMap((room) => room.schedules ?? []);
  const follow = schedules.find(({ name }) => name === 'search.follow');
  if (follow !== undefined) await house.platform.runSchedule(follow);
  await house.platform.workJobs(jobsOf(house.platform.rooms));
}
const found = async (words: string, by: Caller, type = 'letter'): Promise<string[]> => {
  await index();
  const { hits } = await must<SearchResults>(by, 'GET', `/api/search?q=${encodeURIComponent(words)}`);
  return hits.filter((hit) => hit.type === type).map(({ id }) => id);
};
const listed = async (words: string, by: Caller): Promise<string[]> => {
  const at = `/api/letters?unitId=53&q=${encodeURIComponent(words)}`;
  return (await must<{ items: LetterSummary[] }>(by, 'GET', at)).items.map(({ id }) => id);
};

describe('an incoming letter', () => {
  test('is found by a word that stands in its text alone, until its registration is cancelled', async () => {
    const { id } = await registered(house, clerk, { text: `${invitation}\nBawalah kalkulator.`, name: 'satu.txt' });
    expect(await found('kalkulator', clerk)).toEqual([id]);
    expect(await found('kalkulator', await house.as('kasubbag.kupang'))).toEqual([]);
    const { version } = await must<LetterView>(clerk, 'GET', `/api/letters/${id}`);
    await must(clerk, 'POST', `/api/letters/${id}/cancel`, { version, reason: 'Salah berkas.' });
    expect(await found('kalkulator', clerk)).toEqual([]);
  });

  test('of class rahasia is found by who keeps secrets; one that becomes rahasia by nobody else from then on', async () => {
    const text = `${invitation.replace('412/', '415/')}\nPerihal mercusuar.`;
    const { id, paperId } = await registered(house, clerk, { text, name: 'mercusuar.txt' });
    const [staff, chief] = [await house.as('staf.ntt'), await house.as('sekretaris.ntt')];
    expect(await found('mercusuar', staff)).toEqual([id]);
    expect(await listed('mercusuar', staff)).toEqual([id]);
    const { version } = await must<{ version: number }>(clerk, 'GET', `/api/library/${paperId}`);
    const settings = { title: 'Mercusuar', section: null, security: 'rahasia', classification: null, below: false };
    await must(chief, 'POST', `/api/library/${paperId}/settings`, { version, ...settings });
    expect(await found('mercusuar', staff)).toEqual([]);
    expect(await listed('mercusuar', staff)).toEqual([]);
    expect(await found('mercusuar', chief)).toEqual([id]);
    expect(await listed('mercusuar', chief)).toEqual([id]);
  });
});

test('how many letters there are is kept by year and state, without those that the reader does not see', async () => {
  const totals = async (by: Caller): Promise<number[]> => {
    const found: number[] = [];
    for (const queue of ['semua', 'arahkan', 'selesai', 'batal']) {
      const at = `/api/letters?unitId=53&size=100&year=2025&queue=${queue}`;
      const { items, total } = await must<{ items: LetterSummary[]; total: number }>(by, 'GET', at);
      expect(total).toBe(items.length);
      found.push(total);
    }
    return found;
  };
  const [staff, chief] = [await house.as('staf.ntt'), await house.as('sekretaris.ntt')];
  const before = [await totals(staff), await totals(chief)];
  const made = async (name: string, security = 'biasa') =>
    (await registered(house, clerk, { text: `Surat ${name}.`, name, security, read: false })).id;
  const [open, secret] = [await made('terbuka.txt'), await made('tertutup.txt', 'rahasia')];
  await must(chief, 'POST', `/api/letters/${open}/finish`);
  await must(clerk, 'POST', `/api/letters/${secret}/cancel`, { version: 1, reason: 'Salah berkas.' });
  const [ofStaff = [], ofChief = []] = before;
  const more = (counts: readonly number[], added: readonly number[]) =>
    counts.map((count, at) => count + (added[at] ?? 0));
  expect(await totals(staff)).toEqual(more(ofStaff, [1, 0, 1, 0]));
  expect(await totals(chief)).toEqual(more(ofChief, [2, 0, 1, 1]));
});

test('an outgoing letter is found by what it says', async () => {
  const fields = { subject: 'Pinjam pakai gedung', points: [{ id: 'p1', text: 'Kami memohon peminjaman pendopo.' }] };
  const body = { unitId: '53', kind: 'surat-dinas', fields };
  const { id } = await must<{ id: string }>(clerk, 'POST', '/api/letters/outgoing', body);
  expect(await found('pendopo', clerk, 'outgoing')).toEqual([id]);
  expect(await found('pendopo', await house.as('kasubbag.kupang'), 'outgoing')).toEqual([]);
});

test('a letter and the paper that it came on are one hit, with the page; so are a letter and its words', async () => {
  const text = `${invitation.replace('412/', '417/')}\nPerihal bianglala.`;
  const { id, paperId } = await registered(house, clerk, { text, name: 'bianglala.txt' });
  await index();
  const hitsOf = async (words: string, more = '') =>
    (await must<SearchResults>(clerk, 'GET', `/api/search?q=${words}${more}`)).hits;
  const [only, ...others] = await hitsOf('bianglala');
  expect([only?.type, only?.id, only?.paperId, others.length]).toEqual(['letter', id, paperId, 0]);
  // Its page can be shown beside, though it has but one.
  expect(only?.passages.map(({ page }) => page)).toContain(1);
  expect((await hitsOf('bianglala', '&types=paper')).map((hit) => hit.id)).toEqual([paperId]);
  const other = await putIn(clerk, 'Catatan tentang bianglala kedua.', { name: 'catatan.txt' });
  await house.platform.workJobs(jobsOf(house.platform.rooms));
  await index();
  expect(new Set((await hitsOf('bianglala')).map((hit) => hit.id))).toEqual(new Set([id, other.paperId]));
  const written = await must<{ id: string; draftId: string }>(
    await house.as('staf.ntt'),
    'POST',
    '/api/letters/outgoing',
    {
      unitId: '53',
      kind: 'nota-dinas',
      fields: {
        subject: 'Permohonan komidi putar',
        classification: 'RT.01',
        points: [{ id: 'p1', text: 'Mohon disediakan komidi putar.' }],
      },
    },
  );
  await index();
  expect((await hitsOf('komidi')).map((hit) => hit.id)).toEqual([written.id]);
  expect((await hitsOf('komidi', '&types=draft')).map((hit) => hit.id)).toEqual([written.draftId]);
  // Approved, its words are a paper too: of the letter, not a third thing.
  for (const [username, step, more] of [
    ['staf.ntt', 'send', {}],
    ['kasubbag.kul.ntt', 'review', {}],
    ['sekretaris.ntt', 'approve', { secondsOpen: 4, passagesOpened: 0 }],
  ] as const) {
    const by = await house.as(username);
    const draft = await must<{ version: number }>(by, 'GET', `/api/drafts/${written.draftId}`);
    await must(by, 'POST', `/api/drafts/${written.draftId}/${step}`, { version: draft.version, ...more });
  }
  await house.platform.workJobs(jobsOf(house.platform.rooms));
  await index();
  expect((await hitsOf('komidi')).map((hit) => hit.id)).toEqual([written.id]);
  expect(await hitsOf('komidi', '&types=paper')).toHaveLength(1);
});
