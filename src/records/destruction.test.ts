/** What is due is listed, checked, approved by another person, and only then gone; a kill in between loses nothing. */
import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { registered, withNumbers } from '../letters/testing/letters.ts';
import { putIn } from '../library/testing/put-in.ts';
import { jobs } from '../rooms.ts';
import { testHouse, type Caller, type TestHouse } from '../testing/index.ts';
import { must, refusal } from '../testing/steps.ts';
import type { Destruction, DestructionLine, DestructionView, RecordFileView, RecordItem } from './schema.ts';

let house: TestHouse;
let clerk: Caller;
let chief: Caller;
let chair: Caller;
beforeAll(async () => {
  house = await testHouse();
  await withNumbers(house);
  clerk = await house.as('staf.ntt');
  chief = await house.as('sekretaris.ntt');
  chair = await house.as('ketua.ntt');
});

type Page<T> = { readonly items: readonly T[]; readonly total: number };
type Saved = { readonly id: string; readonly version: number };
const work = () => house.platform.workJobs(jobs);
let written = 0;
const paperOf = async (text?: string): Promise<string> => {
  written += 1;
  const name = `naskah ${written}.txt`;
  return (await putIn(clerk, text ?? `Isi naskah yang akan dimusnahkan ke-${written}.`, { name })).paperId ?? '';
};
const fileWith = async (things: readonly (readonly [string, string])[], code = 'RT.01'): Promise<string> => {
  const body = { unitId: '53', title: `Perkara lama ${written}`, classification: code };
  const { id } = await must<Saved>(clerk, 'POST', '/api/records/files', body);
  for (const [type, subjectId] of things)
    await must(clerk, 'POST', `/api/records/files/${id}/items`, { type, subjectId });
  const date = house.platform.clock.now().toISOString().slice(0, 10);
  await must(chief, 'POST', `/api/records/files/${id}/close`, { version: 1, date });
  return id;
};
/** The years of these files are over, as if they had been closed long ago. */
const age = (...ids: readonly string[]) =>
  house.platform.owner.transaction().execute(async (tx) => {
    await sql`set local session_replication_role = replica`.execute(tx);
    await sql`update record_files set opened_on = '2015-01-05', closed_on = '2015-01-05'
      where id::text = any (${[...ids]}::text[])`.execute(tx);
  });
const proposed = async (): Promise<string> => {
  const { id } = await must<Saved>(chief, 'POST', '/api/records/destructions', { unitId: '53', until: '2025-10-17' });
  await work();
  return id;
};
const at = (id: string) => `/api/records/destructions/${id}`;
const view = (id: string, by = chief) => must<DestructionView>(by, 'GET', at(id));
const lines = async (id: string) => (await must<Page<DestructionLine>>(chief, 'GET', `${at(id)}/lines?size=100`)).items;
const submitted = async (id: string): Promise<DestructionView> => {
  await must(chief, 'POST', `${at(id)}/submit`, { version: (await view(id)).version });
  return view(id);
};
const approved = async (id: string) => {
  const { textHash } = await view(id);
  await must(chair, 'POST', `${at(id)}/approve`, { textHash, secondsOpen: 30 });
};
const fileView = (id: string) => must<RecordFileView>(chief, 'GET', `/api/records/files/${id}`);
const bytesOf = async (paper: string) => {
  const { sha256 } = await house.platform.owner
    .selectFrom('papers')
    .select('sha256')
    .where('id', '=', paper as never)
    .executeTakeFirstOrThrow();
  return sha256;
};
const isThere = (sha256: string) =>
  house.platform.files.read(sha256).then(
    () => true,
    () => false,
  );

describe('a proposal', () => {
  test('goes from its list over another person to what is gone; record, hash and class stay', async () => {
    const [paper, kept] = [await paperOf('Kata langka: kesturiwangi dalam naskah.'), await paperOf()];
    await work();
    const [file, out, permanent, young] = [
      await fileWith([['paper', paper]]),
      await fileWith([['paper', kept]]),
      await fileWith([['paper', await paperOf()]]),
      await fileWith([['paper', await paperOf()]]),
    ];
    await age(file, out, permanent);
    await house.platform.owner.transaction().execute(async (tx) => {
      await sql`set local session_replication_role = replica`.execute(tx);
      await sql`update record_files set fate = 'permanen' where id::text = ${permanent}`.execute(tx);
    });
    const id = await proposed();
    const listed = await lines(id);
    expect(listed.map((line) => line.file.id).toSorted()).toEqual([file, out].toSorted());
    expect(listed.map((line) => line.file.id)).not.toContain(young);
    const n = listed.find((line) => line.file.id === out)?.n;
    await must(chief, 'POST', `${at(id)}/lines`, { n, reason: 'masih dipakai pemeriksa' });
    const { textHash } = await submitted(id);
    expect(await refusal(chief, 'POST', `${at(id)}/approve`, { textHash, secondsOpen: 1 })).toBe(
      '403 records/own-destruction',
    );
    expect(await refusal(chair, 'POST', `${at(id)}/approve`, { textHash: '0'.repeat(64), secondsOpen: 1 })).toBe(
      '409 records/destruction-conflict',
    );
    const sha256 = await bytesOf(paper);
    await work();
    expect(await isThere(sha256)).toBe(true);
    await approved(id);
    await work();
    expect(await view(id)).toMatchObject({
      state: 'selesai',
      approvedByName: 'Simon Teladan',
      counts: { lines: 1, takenOut: 1, destroyed: 1, keptBack: 0 },
    });
    expect(await isThere(sha256)).toBe(false);
    expect(await isThere(await bytesOf(kept))).toBe(true);
    expect(await fileView(file)).toMatchObject({ state: 'dimusnahkan', stage: 'dimusnahkan', fate: 'musnah' });
    expect(await fileView(out)).toMatchObject({ state: 'ditutup' });
    const { items } = await must<Page<RecordItem>>(chief, 'GET', `/api/records/files/${file}/items`);
    expect(items).toMatchObject([{ hashes: [sha256], title: 'naskah 1' }]);
    expect(await refusal(clerk, 'GET', `/api/library/${paper}/file`)).toBe('410 library/destroyed');
    const { rows } = await sql<{
      n: number;
    }>`select count(*) n from documents where text like '%kesturiwangi%'`.execute(house.platform.owner);
    expect(rows[0]?.n).toBe(0);
    const pdf = await chief('POST', `${at(id)}/minutes`);
    expect(pdf.status).toBe(200);
    expect(pdf.headers.get('content-type')).toBe('application/pdf');
  });

  test('bytes that something else keeps stay', async () => {
    const text = 'Naskah yang sama di dua satuan kerja.';
    const paper = await paperOf(text);
    const elsewhere = await putIn(await house.as('staf.kupang'), text, { unitId: '5301', name: 'sama.txt' });
    await work();
    const file = await fileWith([['paper', paper]]);
    await age(file);
    const id = await proposed();
    await submitted(id);
    await approved(id);
    await work();
    expect(await fileView(file)).toMatchObject({ state: 'dimusnahkan' });
    expect(await isThere(await bytesOf(paper))).toBe(true);
    const other = await house.as('staf.kupang');
    expect((await other('GET', `/api/library/${elsewhere.paperId}/file`)).status).toBe(200);
  });

  test('a letter that is still open is kept back, and says why; a finished one goes with its paper', async () => {
    const parmas = await house.as('kasubbag.ntt');
    const open = await registered(house, parmas, { text: 'Surat yang masih terbuka.', name: 'terbuka.txt' });
    const done = await registered(house, parmas, { text: 'Surat yang sudah selesai.', name: 'selesai.txt' });
    await must(chief, 'POST', `/api/letters/${done.id}/finish`);
    const [waiting, over] = [await fileWith([['letter', open.id]]), await fileWith([['letter', done.id]])];
    await age(waiting, over);
    const id = await proposed();
    const held = (await lines(id)).find((line) => line.file.id === waiting)?.held;
    expect(held?.map(({ why }) => why.id)).toEqual(['disposisinya masih terbuka']);
    await submitted(id);
    await approved(id);
    const sha256 = await bytesOf(done.paperId);
    await work();
    expect(await view(id)).toMatchObject({ state: 'selesai', counts: { destroyed: 1, keptBack: 1 } });
    expect(await fileView(waiting)).toMatchObject({ state: 'ditutup' });
    expect(await fileView(over)).toMatchObject({ state: 'dimusnahkan' });
    expect([await isThere(sha256), await isThere(await bytesOf(open.paperId))]).toEqual([false, true]);
  });

  test('killed between two files and between rows and bytes, it goes on where it was', async () => {
    const papers = [await paperOf(), await paperOf(), await paperOf()];
    await work();
    const files = [];
    for (const paper of papers) files.push(await fileWith([['paper', paper]]));
    await age(...files);
    const id = await proposed();
    await submitted(id);
    await approved(id);
    const { files: store } = house.platform;
    const remove = store.remove.bind(store);
    let calls = 0;
    Object.assign(store, {
      remove: async (sha256: string) => {
        calls += 1;
        if (calls === 2) throw new Error('killed');
        await remove(sha256);
      },
    });
    const hashes = await Promise.all(papers.map((paper) => bytesOf(paper)));
    await work();
    Object.assign(store, { remove });
    expect(calls).toBeGreaterThan(3);
    expect(await view(id)).toMatchObject({ state: 'selesai', counts: { destroyed: 3 } });
    expect(await Promise.all(hashes.map((one) => isThere(one)))).toEqual([false, false, false]);
  });

  test('sent back and dropped; what was submitted stays as it is; nothing due is nothing to submit', async () => {
    const file = await fileWith([['paper', await paperOf()]]);
    await age(file);
    const id = await proposed();
    const { version } = await submitted(id);
    expect(
      await refusal(chief, 'POST', `/api/records/files/${file}/reopen`, { version: 2, reason: 'surat susulan' }),
    ).toBe('409 records/in-destruction');
    await must(chair, 'POST', `${at(id)}/return`, { version, reason: 'periksa lagi' });
    expect(await view(id)).toMatchObject({ state: 'diperiksa', returned: 'periksa lagi' });
    const now = await view(id);
    await must(chief, 'POST', `${at(id)}/cancel`, { version: now.version, reason: 'tahun depan saja' });
    await must(chief, 'POST', `/api/records/files/${file}/reopen`, { version: 2, reason: 'surat susulan' });
    const empty = await proposed();
    for (const { n } of await lines(empty)) await must(chief, 'POST', `${at(empty)}/lines`, { n, reason: 'ditunda' });
    expect(await refusal(chief, 'POST', `${at(empty)}/submit`, { version: (await view(empty)).version })).toBe(
      '422 records/nothing-due',
    );
    const page = await must<Page<Destruction>>(chief, 'GET', '/api/records/destructions?unitId=53');
    expect(page.items.map((one) => one.id)).toContain(empty);
  });
});

test('past the program: no paper goes without an approval, and no list changes once it is submitted', async () => {
  const paper = await paperOf();
  await work();
  const file = await fileWith([['paper', paper]]);
  await age(file);
  const id = await proposed();
  await submitted(id);
  const { id: personId } = await house.platform.owner
    .selectFrom('people')
    .select('id')
    .where('username', '=', 'ketua.ntt')
    .executeTakeFirstOrThrow();
  const unitId = '53' as never;
  const raw = (statement: string) =>
    house.platform.database.write(
      { kind: 'person', personId, unitIds: [unitId], positions: [{ unitId, position: 'ketua' }], nationwide: false },
      (tx) => sql.raw(statement).execute(tx),
    );
  await expect(raw(`select kc.destroy_paper('${paper}', now())`)).rejects.toThrow(/approved/);
  await expect(raw(`select kc.forget_document(gen_random_uuid())`)).rejects.toThrow(/permission denied/);
  await expect(raw(`select kc.release_file('53', repeat('0', 64))`)).rejects.toThrow(/permission denied/);
  await expect(
    raw(`update record_destructions set state = 'disetujui', approved_by = '${personId}', approved_at = now(),
      approved_position = 'Ketua', approval = 1 where id = '${id}'`),
  ).rejects.toThrow(/approved/);
  await expect(
    raw(`update record_destruction_lines set active = false, taken_out = 'x', taken_out_by = '${personId}'
      where destruction_id = '${id}'`),
  ).rejects.toThrow(/checked/);
  await expect(
    raw(`update record_destruction_lines set done_at = now() where destruction_id = '${id}'`),
  ).rejects.toThrow(/approved/);
});
