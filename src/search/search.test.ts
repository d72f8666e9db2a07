/** The search in a house of its own: what is written is found by who may, and by nobody else. */
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { grant } from '../identity/testing/grants.ts';
import type { Room } from '../platform/index.ts';
import { rooms as shipped } from '../rooms.ts';
import { testHouse, type Caller, type TestHouse } from '../testing/index.ts';
import { notesRoom } from '../testing/notes/room.ts';
import { notesSource } from '../testing/notes/searchable.ts';
import { must, refusal } from '../testing/steps.ts';
import { checkIndex, followJob, followSchedule, tidySchedule } from './follow.ts';
import type { SearchSource } from './source.ts';
import type { Hit, IndexState, SearchResults, SearchSynonym, TriedSynonyms } from './schema.ts';

/** One note cannot be read, however often it is tried. */
const source: SearchSource = {
  ...notesSource,
  passages: async (tx, ids) => {
    const found = await notesSource.passages(tx, ids);
    if (found.some(({ title }) => title.startsWith('Racun'))) throw new Error('a note that cannot be read');
    return found;
  },
};
const rooms: readonly Room[] = [...shipped, { ...notesRoom, searchable: [source] }];
grant('notes.edit', ['staf', 'kasubbag']);

type Synonyms = { readonly items: readonly SearchSynonym[]; readonly total: number };

let house: TestHouse;
let writer: Caller;
let elsewhere: Caller;

const index = async (): Promise<void> => {
  await house.platform.runSchedule(followSchedule);
  await house.platform.workJobs([followJob]);
};
const write = async (text: string, caller = writer, unitId = '53'): Promise<string> =>
  (await must<{ id: string }>(caller, 'POST', '/api/notes', { unitId, text })).id;
const search = (q: string, caller = writer, more = ''): Promise<SearchResults> =>
  must(caller, 'GET', `/api/search?q=${encodeURIComponent(q)}${more}`);
const titles = async (q: string, caller = writer, more = ''): Promise<string[]> =>
  (await search(q, caller, more)).hits.map(({ title }) => title);
const marked = ({ passages: [first] }: Hit): string[] =>
  first === undefined ? [] : first.marks.map(([start, end]) => first.text.slice(start, end));

const lists = 'Pemutakhiran daftar pemilih berkelanjutan mencatat 198.204 pemilih di 22 kecamatan.';
const letter = 'Surat Nomor 9/PL.01.1-Pu/05/2022 meminta kotak suara dikembalikan ke gudang.';
const rule = 'Tata cara kampanye diatur dalam Undang-Undang Nomor 7 Tahun 2017 dan perubahannya.';
const group =
  'Kelompok Penyelenggara Pemungutan Suara adalah kelompok yang dibentuk oleh PPS di tempat pemungutan suara.';
const duties = 'Tugas kelompok penyelenggara pemungutan suara ialah mengumumkan daftar pemilih dan menjaga ketertiban.';
const foreign = 'Gudang logistik Kupang kehabisan kotak suara dan bilik.';

beforeAll(async () => {
  house = await testHouse(rooms);
  writer = await house.as('staf.ntt');
  elsewhere = await house.as('staf.kupang');
  for (const text of [lists, letter, rule, group, duties]) await write(text);
  await write(foreign, elsewhere, '5301');
  await index();
});

describe('what is typed', () => {
  test('finds other forms of its words, with the places where they stand', async () => {
    const { hits, total, missing } = await search('mutakhir daftarnya pemilih');
    expect(hits[0]).toMatchObject({ type: 'note', title: lists.slice(0, 60), unitId: '53', cover: 1 });
    expect(hits[0] && marked(hits[0])).toEqual(['Pemutakhiran daftar pemilih', 'pemilih']);
    expect({ total, missing }).toEqual({ total: hits.length, missing: [] });
  });

  test.each([
    ['9/PL.01.1-Pu/05/2022', letter],
    ['pl.01.1-pu', letter],
    ['198204', lists],
    ['198.204', lists],
    ['UU 7/2017', rule],
    ['nomor 7 tahun 2017', rule],
  ])('%s is found as it stands or as it is written elsewhere', async (q, text) => {
    expect((await titles(q))[0]).toBe(text.slice(0, 60));
  });

  test('may be misspelled, cut short or written together; what it was read as is said', async () => {
    const misspelled = await search('kampanie');
    expect(misspelled.hits.map(({ title }) => title)).toEqual([rule.slice(0, 60)]);
    expect(misspelled.readAs).toEqual([{ typed: 'kampanie', read: ['kampanye'] }]);
    expect(await titles('kecamat')).toContain(lists.slice(0, 60));
    expect((await titles('kotaksuara'))[0]).toBe(letter.slice(0, 60));
  });

  test('asks for a meaning: the passage that defines it comes first', async () => {
    expect((await titles('Apa yang dimaksud dengan kelompok penyelenggara pemungutan suara?'))[0]).toBe(
      group.slice(0, 60),
    );
    expect((await titles('tugas kelompok penyelenggara pemungutan suara'))[0]).toBe(duties.slice(0, 60));
  });

  test('keeps together what stands in quotation marks, and what a sentence explains', async () => {
    const apart =
      'Kotak yang segelnya rusak diganti; tinta dan segel cadangan ada di kotak gudang, bukan di kotak lain.';
    const together = 'Ketua memeriksa segel kotak sebelum rapat dibuka, lalu mencatat hasilnya dalam berita acara.';
    for (const text of [apart, together]) await write(text);
    await index();
    expect((await titles('cadangan segel kotak'))[0]).toBe(apart.slice(0, 60));
    expect((await titles('cadangan “segel kotak”'))[0]).toBe(together.slice(0, 60));
    expect((await titles('yang dimaksud dengan segel kotak adalah cadangan'))[0]).toBe(together.slice(0, 60));
  });

  test('finds abbreviations by their words, and words that a unit lets stand for each other', async () => {
    expect(await titles('tugas KPPS')).toContain(duties.slice(0, 60));
    expect(await titles('urna')).toEqual([]);
    const admin = await house.as('admin.ntt');
    const { id } = await must<{ id: string }>(admin, 'POST', '/api/search/synonyms', {
      unitId: '53',
      words: ['urna', 'kotak suara'],
      since: '2025-01-01',
      source: 'Istilah setempat',
    });
    expect((await titles('urna'))[0]).toBe(letter.slice(0, 60));
    await must(admin, 'DELETE', `/api/search/synonyms/${id}`);
    expect(await titles('urna')).toEqual([]);
    const ended = await must<Synonyms>(writer, 'GET', '/api/search/synonyms?state=diakhiri');
    expect(ended.items).toMatchObject([{ id, until: '2025-10-17', editable: false }]);
    expect(await refusal(admin, 'DELETE', `/api/search/synonyms/${id}`)).toBe('409 search/synonyms-ended');
  });

  test('that stands nowhere finds nothing, and says which words are missing', async () => {
    expect(await search('zirkonium')).toMatchObject({ hits: [], total: 0, missing: ['zirkonium'], building: null });
  });
});

describe('words that are looked for together', () => {
  const said = { since: '2025-01-01', source: 'Istilah setempat', verified: false };

  test('are tried before they are kept: what each finds by itself, and what by the others', async () => {
    const tried = await must<TriedSynonyms>(writer, 'GET', '/api/search/synonyms/try?words=peti,kotak%20suara');
    expect(tried).toEqual([
      { word: 'peti', now: 0, together: expect.any(Number) as number, also: expect.any(Array) as string[] },
      { word: 'kotak suara', now: expect.any(Number) as number, together: expect.any(Number) as number, also: [] },
    ]);
    expect(tried[0]?.together).toBe(tried[1]?.now);
    expect(tried[0]?.also).toContain(letter.slice(0, 60));
    expect(await titles('peti')).toEqual([]);
    // Only what the reader may open is told.
    const foreigner = await must<TriedSynonyms>(elsewhere, 'GET', '/api/search/synonyms/try?words=peti,kotak%20suara');
    expect(foreigner[0]?.also).toEqual([foreign.slice(0, 60)]);
  });

  test('are changed from a day on: what held before stays in the list with its days', async () => {
    const admin = await house.as('admin.ntt');
    const body = { unitId: '53', words: ['peti', 'kotak suara'], ...said };
    const { id } = await must<{ id: string }>(admin, 'POST', '/api/search/synonyms', body);
    const change = { words: ['peti', 'kotak'], ...said, since: '2025-10-17', verified: true };
    expect(await refusal(writer, 'POST', `/api/search/synonyms/${id}/change`, change)).toMatch(/^403/);
    const foreigner = await house.as('admin.kupang');
    expect(await refusal(foreigner, 'POST', `/api/search/synonyms/${id}/change`, change)).toMatch(/^40[34]/);
    const twice = { ...change, words: ['peti', 'Peti'] };
    expect(await refusal(admin, 'POST', `/api/search/synonyms/${id}/change`, twice)).toBe('422 search/same-word-twice');
    const next = await must<{ id: string }>(admin, 'POST', `/api/search/synonyms/${id}/change`, change);
    const { items } = await must<Synonyms>(writer, 'GET', '/api/search/synonyms?q=peti');
    expect(items).toMatchObject([
      { id: next.id, words: ['peti', 'kotak'], until: null, verified: true, unitId: '53' },
      { id, words: ['peti', 'kotak suara'], until: '2025-10-17', verified: false },
    ]);
    expect(await refusal(admin, 'POST', `/api/search/synonyms/${id}/change`, change)).toBe('409 search/synonyms-ended');
  });

  test('are listed page by page, by their words and their source', async () => {
    const admin = await house.as('admin.ntt');
    for (const words of [
      ['wali', 'pamong'],
      ['bale', 'balai desa'],
      ['arsip', 'simpanan'],
    ])
      await must(admin, 'POST', '/api/search/synonyms', { unitId: '53', words, ...said });
    const list = (more: string) => must<Synonyms>(writer, 'GET', `/api/search/synonyms?state=berlaku${more}`);
    const [first, second] = [await list('&size=2'), await list('&size=2&page=2')];
    expect([first.items.length, second.items.length]).toEqual([2, 2]);
    expect(second.items.map(({ id }) => id)).not.toContain(first.items[0]?.id);
    expect((await list('&q=balai')).items).toMatchObject([{ words: ['bale', 'balai desa'], editable: false }]);
    expect((await list('&q=istilah%20pamong')).total).toBe(1);
    expect(await refusal(await house.as('nobody'), 'GET', '/api/search/synonyms')).toMatch(/^401/);
  });
});

describe('who looks', () => {
  test('finds what is theirs alone, and learns nothing of what stands elsewhere', async () => {
    const own = await titles('kotak suara gudang');
    expect(own[0]).toBe(letter.slice(0, 60));
    expect(own).not.toContain(foreign.slice(0, 60));
    expect(await titles('kotak suara gudang', elsewhere)).toEqual([foreign.slice(0, 60)]);
    // "bilik" stands in Kupang's note only.
    expect(await search('bilok')).toMatchObject({ hits: [], readAs: [] });
    expect((await search('bilok', elsewhere)).readAs).toEqual([{ typed: 'bilok', read: ['bilik'] }]);
    expect(await refusal(await house.as('nobody'), 'GET', '/api/search?q=suara')).toMatch(/^401/);
  });

  test('narrows by kind, year, unit and type, and sees how many there are of each', async () => {
    const { facets, total } = await search('pemungutan suara');
    expect(facets.types).toEqual([{ value: 'note', count: total }]);
    expect(facets.units).toEqual([{ value: '53', name: expect.stringMatching(/^KPU /) as string, count: total }]);
    expect(facets.years).toEqual([{ value: '2025', count: total }]);
    expect((await titles('pemungutan suara', writer, '&year=2024&years=2024')).length).toBe(0);
    expect((await titles('pemungutan suara', writer, '&kinds=catatan&unitId=53')).length).toBe(total);
    expect((await titles('pemungutan suara', writer, '&types=draft')).length).toBe(0);
    expect(await refusal(writer, 'GET', "/api/search?q=suara&types=note'%20OR%201=1")).toMatch(/^4/);
    expect(await titles('pemungutan suara', writer, `&kinds=${encodeURIComponent("x') OR true --")}`)).toEqual([]);
  });

  test('reads page by page without a gap', async () => {
    const first = await search('suara', writer, '&size=1&page=1');
    const second = await search('suara', writer, '&size=1&page=2');
    expect([first.hits.length, second.hits.length]).toEqual([1, 1]);
    expect(first.hits[0]?.id).not.toBe(second.hits[0]?.id);
    expect(first.total).toBe(second.total);
  });
});

test('a saved search is its person’s own', async () => {
  const { id } = await must<{ id: string }>(writer, 'POST', '/api/search/saved', { name: 'Kotak', q: 'kotak suara' });
  expect(await must(writer, 'GET', '/api/search/saved')).toMatchObject([{ id, name: 'Kotak', q: 'kotak suara' }]);
  const colleague = await house.as('kasubbag.ntt');
  expect(await must(colleague, 'GET', '/api/search/saved')).toEqual([]);
  expect(await refusal(colleague, 'DELETE', `/api/search/saved/${id}`)).toBe('404 search/no-such-saved');
  await must(writer, 'DELETE', `/api/search/saved/${id}`);
  expect(await must(writer, 'GET', '/api/search/saved')).toEqual([]);
});

test('things like one are told in its rare words', async () => {
  const [hit] = (await search('kelompok yang dibentuk oleh PPS')).hits;
  const like = await must<SearchResults>(writer, 'GET', `/api/search/like/note/${hit?.id}`);
  expect(like.hits.map(({ id }) => id)).not.toContain(hit?.id);
  expect(like.hits[0]?.title).toBe(duties.slice(0, 60));
  expect(await refusal(elsewhere, 'GET', `/api/search/like/note/${hit?.id}`)).toBe('404 search/not-found');
});

describe('the index', () => {
  test('follows what is changed, and forgets what stood there', async () => {
    const id = await write('Rapat pleno membahas anggaran perlengkapan.');
    await index();
    expect(await titles('anggaran perlengkapan')).toHaveLength(1);
    await must(writer, 'PUT', `/api/notes/${id}`, { text: 'Rapat pleno membahas jadwal bimbingan teknis.' });
    await index();
    expect(await titles('anggaran perlengkapan')).toEqual([]);
    expect((await titles('bimbingan teknis'))[0]).toMatch(/^Rapat pleno/);
  });

  test('is read again to the same end after a death in the middle', async () => {
    const ids = [await write('Bintang kejora pertama.'), await write('Bintang kejora kedua.')];
    const { owner } = house.platform;
    const before = await owner
      .selectFrom('search_cursors')
      .selectAll()
      .where('unit_id', '=', '53' as never)
      .execute();
    await index();
    // The rows were written, and the program died before it wrote down how far it was.
    await owner
      .updateTable('search_cursors')
      .set({ seq: before[0]?.seq ?? 0 })
      .where('unit_id', '=', '53' as never)
      .execute();
    await index();
    const { hits } = await search('bintang kejora');
    expect(hits.map(({ id }) => id).toSorted()).toEqual(ids.toSorted());
  });

  test('is not held up by a thing that its room cannot give', async () => {
    const complained = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    await write('Racun yang menggagalkan pembacaan.');
    await write('Mawar ditulis sesudah racun.');
    await index();
    expect((await titles('mawar'))[0]).toBe('Mawar ditulis sesudah racun.');
    expect(await titles('menggagalkan pembacaan')).toEqual([]);
    expect(JSON.stringify(complained.mock.calls)).not.toContain('menggagalkan');
    complained.mockRestore();
  });

  test('that is deleted is made again by itself; what was found before is found again', async () => {
    const before = await titles('suara');
    const state = await must<IndexState>(writer, 'GET', '/api/search/state');
    await rm(path.join(house.platform.config.dataFolder, 'search'), { recursive: true });
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    expect(await titles('suara')).toEqual([]);
    await house.platform.runSchedule(tidySchedule);
    await house.platform.workJobs([followJob]);
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    expect(await titles('suara')).toEqual(before);
    expect(await must(writer, 'GET', '/api/search/state')).toEqual(state);
    await checkIndex(house.platform, house.platform.owner);
    const queued = await house.platform.owner
      .selectFrom('jobs')
      .select('id')
      .where('state', '=', 'queued')
      .where('kind', '=', followJob.kind)
      .execute();
    expect(queued).toEqual([]);
  });

  test('of a unit is read anew for its administrator; what is gone from the room goes from it', async () => {
    const id = await write('Catatan yang hilang tanpa jejak: zaitun.');
    await index();
    expect(await titles('zaitun')).toHaveLength(1);
    const { owner } = house.platform;
    await owner.deleteFrom('notes').where('id', '=', id).execute();
    // Row security shows no more of it, though it stands in the index still.
    expect(await titles('zaitun')).toEqual([]);
    expect(await refusal(writer, 'POST', '/api/search/rebuild', { unitId: '53' })).toMatch(/^403/);
    await must(await house.as('admin.ntt'), 'POST', '/api/search/rebuild', { unitId: '53' });
    await index();
    const left = await owner.selectFrom('search_things').select('id').where('id', '=', id).execute();
    expect(left).toEqual([]);
    expect((await titles('suara')).length).toBeGreaterThan(0);
  });
});
