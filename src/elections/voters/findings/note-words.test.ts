/** Words of KETERANGAN on their page: every dated row, and what a list's notes would say by others. */
import { beforeAll, expect, it } from 'vitest';
import { testHouse, type Caller, type TestHouse } from '../../../testing/index.ts';
import { must, refusal } from '../../../testing/steps.ts';
import type { ListId } from '../list/schema.ts';
import type { ListedNoteWords, NoteHint, TriedNotes } from './schema.ts';
import { plantList, testVoter } from './testing/list-with-findings.ts';

let house: TestHouse;
let staff: Caller;
let admin: Caller;
let list: ListId;
const path = '/api/voters/note-words';
const sowan = {
  kind: 'meaning',
  meaning: 'meninggal',
  label: { id: 'Meninggal', en: 'Died' },
  words: ['sowan'],
  since: '2025-01-01',
  until: null,
  source: 'Kebiasaan setempat (contoh)',
  verified: false,
};
const tryOn = (tried: object | null, who = staff) =>
  must<TriedNotes>(who, 'POST', `/api/voters/lists/${list}/note-words/try`, { tried });

beforeAll(async () => {
  house = await testHouse();
  house.platform.clock.set('2025-10-20T03:00:00Z');
  staff = await house.as('staf.rendatin.kupang');
  admin = await house.as('admin.nasional');
  const notes = [
    'sowan Yosef Contoh',
    'sowan, Maria Contoh 08123456789',
    'Meninggal 2023',
    'mninggal ibu Ratna',
    'pndah ke Soe',
    'rumah Pak Darius',
    'rumah Bu Petronela',
  ];
  list = await plantList(
    house.platform,
    '5301',
    [...notes, null].map((note, n) => testVoter(n + 1, note === null ? {} : { note })),
  );
});

it('shows what a list’s notes say by words that are tried, before they are saved, and no name', async () => {
  const tried = await tryOn(sowan);
  expect(tried).toMatchObject({ voters: 7, looked: 7, before: 3, after: 5, changed: 2 });
  expect(tried.items[0]).toMatchObject({
    said: 'SOWAN …',
    voters: 2,
    before: null,
    after: { stance: 'says', meanings: [{ meaning: 'meninggal' }], source: sowan.source },
  });
  expect(tried.items.map(({ said, voters }) => [said, voters])).toEqual(
    expect.arrayContaining([
      ['MENINGGAL …', 1],
      ['MENINGGAL IBU …', 1],
      ['PINDAH KE …', 1],
      ['RUMAH …', 2],
    ]),
  );
  expect(JSON.stringify(tried)).not.toMatch(/yosef|maria|ratna|darius|petronela|soe|0812|2023/i);
});

it('reads by today’s words where none are tried, and keeps nothing of a trial', async () => {
  expect(await tryOn(null)).toMatchObject({ before: 3, after: 3, changed: 0 });
  expect((await must<ListedNoteWords[]>(staff, 'GET', path)).some(({ words }) => words.includes('SOWAN'))).toBe(false);
});

it('takes words away that a new row of the same source no longer has', async () => {
  const rows = await must<ListedNoteWords[]>(staff, 'GET', path);
  const moved = rows.find(
    ({ kind, meaning, state }) => kind === 'meaning' && meaning === 'pindah-domisili' && state === 'on',
  );
  const { state: _, ...row } = moved as ListedNoteWords;
  const tried = await tryOn({ ...row, words: ['MUTASI KELUAR'], since: '2025-06-01' });
  expect(tried).toMatchObject({ changed: 1 });
  expect(tried.items[0]).toMatchObject({ before: { meanings: [{ meaning: 'pindah-domisili' }] }, after: null });
});

it('is tried by who reads the list, and by nobody else', async () => {
  for (const name of ['staf.rendatin.alor', 'admin.nasional'])
    expect(
      (await (await house.as(name))('POST', `/api/voters/lists/${list}/note-words/try`, { tried: null })).status,
      name,
    ).toBeOneOf([403, 404]);
});

it('reads examples that are typed, in their order', async () => {
  const read = await must<{ before: NoteHint | null; after: NoteHint | null }[]>(admin, 'POST', `${path}/read`, {
    tried: sowan,
    examples: ['belum sowan', 'istri TNI', 'sowan', 'pasar'],
  });
  expect(read.map(({ before, after }) => [before?.stance ?? null, after?.stance ?? null])).toEqual([
    [null, 'denies'],
    ['other', 'other'],
    [null, 'says'],
    [null, null],
  ]);
});

it('lists every dated row: what is read today, what comes, and what was before', async () => {
  const save = (since: string, more: object = {}) =>
    must(admin, 'PUT', path, { unitId: '00', ...sowan, since, ...more });
  await save('2025-01-01');
  await save('2025-06-01', { words: ['sowan', 'pralaya'], verified: true });
  await save('2026-01-01', { words: ['pralaya'] });
  const own = (await must<ListedNoteWords[]>(staff, 'GET', path)).filter(({ source }) => source === sowan.source);
  expect(own.map(({ since, state, verified, words }) => [since, state, verified, words.length])).toEqual([
    ['2026-01-01', 'later', false, 1],
    ['2025-06-01', 'on', true, 2],
    ['2025-01-01', 'over', false, 1],
  ]);
});

it('refuses words that end before they begin, and words of other signs, and keeps nothing', async () => {
  const refused = async (more: object) =>
    refusal(admin, 'PUT', path, { unitId: '00', ...sowan, source: 'lain', ...more });
  expect(await refused({ since: '2025-02-01', until: '2025-01-31' })).toMatch(/^4/);
  expect(await refused({ words: ['so-wan'] })).toMatch(/^4/);
  expect(await refused({ words: [] })).toMatch(/^4/);
  expect((await must<ListedNoteWords[]>(staff, 'GET', path)).some(({ source }) => source === 'lain')).toBe(false);
});
