/** Letters to many are destroyed with their matter: all of them, or one by itself; no word is left anywhere. */
import { sql } from 'kysely';
import { beforeAll, expect, test, vi } from 'vitest';
import { askForExport } from '../exports/index.ts';
import { makeExportJob } from '../exports/index.ts';
import { downloadExport } from '../exports/operations/download-export.ts';
import { letterOffice } from '../letters/outgoing/testing/office.ts';
import { mergeExportKind } from '../letters/outgoing/merge/export-kinds.ts';
import { listEntries } from '../letters/outgoing/merge/packs/list-packs.ts';
import { reasonEntries, uploadPack } from '../letters/outgoing/merge/packs/upload-pack.ts';
import { sendRows } from '../letters/outgoing/merge/operations/send-rows.ts';
import { previewRow } from '../letters/outgoing/merge/queries/preview-row.ts';
import { mergeOffice } from '../letters/outgoing/merge/testing/merges.ts';
import { cancelOutgoing } from '../letters/outgoing/operations/issue-outgoing.ts';
import { letterByCode } from '../letters/outgoing/signed/public-page.ts';
import { outgoingIdSchema, type OutgoingId } from '../letters/schema.ts';
import { jobsOf, takeOver, verifyChains } from '../platform/index.ts';
import { checkpointsIn } from '../platform/seals/index.ts';
import { readEntries } from '../platform/seals/checkpoints.ts';
import { verifyIn } from '../platform/seals/verify.ts';
import { nobody } from '../platform/testing/index.ts';
import { referenceRoom } from '../reference/index.ts';
import { rooms } from '../rooms.ts';
import { recordsOffice } from './testing/old-files.ts';

vi.setConfig({ testTimeout: 180_000 });
const office = await letterOffice();
const { unit, platform, writer, done, attempt, approve, letterOf } = office;
const { toMany, view, rowsOf } = mergeOffice(office);
const { oldFile, proposed, approved, reasons, stateOf, tablesWith, isThere } = recordsOffice(office);
const work = () => platform.workJobs(jobsOf(rooms));
const { read } = platform.database;

beforeAll(async () => {
  await referenceRoom.start(platform, platform.owner);
  await takeOver(platform, platform.owner, platform.checkpoints);
});

/** A merge whose letters were printed into one ZIP, signed by hand, and came back as that ZIP. */
async function sentMerge(count: number, word: string, whole = true) {
  const { id, draftId } = await toMany(count, {
    subject: `Pembekalan PPK`,
    points: [{ id: 'p1', text: `Kapal ${word} di {tempat} membawa {tps} kotak.` }],
    recipients: [],
  });
  await approve(draftId);
  const asked = await askForExport(platform, writer, {
    kind: mergeExportKind('pdf', false),
    unitId: unit,
    subjectId: id,
    sourceId: null,
    scope: {},
    purpose: 'kirim',
    note: '',
    fullNumbers: false,
  });
  if (!asked.ok) throw new Error(asked.failure.code);
  await platform.workJobs([makeExportJob]);
  const made = await downloadExport(platform, writer, { exportId: asked.value.id });
  if (!made.ok) throw new Error(made.failure.code);
  const rows = (await rowsOf(id)).map(({ id: rowId }) => outgoingIdSchema.parse(rowId));
  if (!whole) await done(writer, cancelOutgoing, { id: rows.at(-1)!, version: 1, reason: 'Salah penerima.' });
  const stored = await platform.files.put(made.value.content, 100_000_000);
  if (!stored.ok) throw new Error(stored.failure.code);
  const day = (await letterOf(rows[0]!)).date!;
  await done(writer, uploadPack, { id, day, name: `${word}.zip`, file: stored.value });
  await work();
  await done(writer, reasonEntries, { id, entries: 'all', reason: 'Ditandatangani basah.' });
  await work();
  await done(writer, sendRows, { id, rows: 'all', day, by: 'kurir' });
  await work();
  return { id, draftId, rows, exportId: asked.value.id, zip: stored.value.sha256, day };
}
const known = async (id: OutgoingId) => {
  const { code } = await platform.owner
    .selectFrom('letter_codes')
    .select('code')
    .where('outgoing_id', '=', id)
    .executeTakeFirstOrThrow();
  return read(nobody, (tx) => letterByCode(tx, code));
};
const hashOf = async (id: OutgoingId): Promise<string> =>
  (await platform.owner.selectFrom('outgoing_letters').select('hash').where('id', '=', id).executeTakeFirstOrThrow())
    .hash;
const filesOf = async (id: OutgoingId): Promise<string[]> => {
  const { rows } = await sql<{ sha256: string }>`select sha256 from letter_merge_files where merge_id = ${id}
    union select sha256 from letter_signed_entries where merge_id = ${id} and sha256 is not null
    union select signed_sha256 from outgoing_letters where merged_of = ${id} and signed_sha256 is not null
    union select sha256 from exports where subject_id = ${id} and sha256 is not null`.execute(platform.owner);
  return rows.map(({ sha256 }) => sha256);
};

test('a merge goes whole: letters, list, pages, signed files and ZIP; numbers, hashes and its codes stay', async () => {
  const { id, rows, exportId, day } = await sentMerge(4, 'mercusuarhijau', false);
  const files = await filesOf(id);
  // Pages are the signed files here; the list of the ZIP was kept with them.
  expect(files.length).toBeGreaterThanOrEqual(6);
  const before = await platform.owner
    .selectFrom('outgoing_letters')
    .select(['id', 'hash', 'number', 'state'])
    .where((of) => of.or([of('id', '=', id), of('merged_of', '=', id)]))
    .orderBy('id')
    .execute();
  const file = await oldFile([['outgoing', id]]);
  const destruction = await proposed();
  expect((await reasons(destruction)).get(file)).toEqual([]);
  await approved(destruction);
  await work();
  expect(await stateOf(file)).toBe('dimusnahkan');
  for (const word of ['mercusuarhijau', 'Ketua PPK Contoh', 'ketua-ppk-contoh'])
    expect([word, (await tablesWith(word)).filter((table) => table !== 'numbers')]).toEqual([word, []]);
  for (const sha256 of files) expect([sha256, await isThere(sha256)]).toEqual([sha256, false]);
  expect(
    await platform.owner
      .selectFrom('outgoing_letters')
      .select(['id', 'hash', 'number', 'state'])
      .where((of) => of.or([of('id', '=', id), of('merged_of', '=', id)]))
      .orderBy('id')
      .execute(),
  ).toEqual(before);
  expect(await known(rows[0]!)).toMatchObject({
    state: 'dimusnahkan',
    destroyed_day: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
    number: before.find((row) => row.id === rows[0])!.number,
  });
  expect(await downloadExport(platform, writer, { exportId })).toMatchObject({ failure: { code: 'export/expired' } });
  expect(await read(writer, (tx) => previewRow(tx, id, 1))).toBeNull();
  expect(await attempt(writer, sendRows, { id, rows: 'all', day, by: 'kurir' })).toMatchObject({
    failure: { code: 'letters/outgoing-destroyed' },
  });
  await platform.checkpoints.make();
  const by = { key: platform.sealKey, entries: await readEntries(checkpointsIn(platform.config.dataFolder)) };
  const { faults } = await platform.owner.transaction().execute((tx) => verifyIn(tx, rooms, by));
  expect(faults).toEqual([]);
  expect((await verifyChains(platform.owner)).every(({ intact }) => intact)).toBe(true);
});

test('one letter of a merge goes by itself, its words stay; the merge waits for one that is filed apart', async () => {
  const { id, rows } = await sentMerge(3, 'mercusuarbiru');
  const [first] = rows;
  const hash = await hashOf(id);
  expect(hash).toHaveLength(64);
  const whole = await oldFile([['outgoing', id]]);
  const apart = await oldFile([['outgoing', first!]]);
  const destruction = await proposed();
  const why = await reasons(destruction);
  const { number } = await letterOf(first!);
  expect(why.get(whole)).toEqual([`${number}: diberkaskan tersendiri`]);
  expect(why.get(apart)).toEqual([]);
  await approved(destruction);
  await work();
  expect([await stateOf(whole), await stateOf(apart)]).toEqual(['ditutup', 'dimusnahkan']);
  const left = await rowsOf(id);
  expect(left.map(({ to }) => to)).toEqual(['', 'Ketua PPK Contoh 2', 'Ketua PPK Contoh 3']);
  expect(await hashOf(id)).toBe(hash);
  expect(await known(first!)).toMatchObject({ state: 'dimusnahkan' });
  expect(await known(rows[1]!)).toMatchObject({ state: 'berlaku' });
  expect(await read(writer, (tx) => previewRow(tx, id, 1))).toBeNull();
  expect((await read(writer, (tx) => previewRow(tx, id, 2)))?.text).toContain('mercusuarbiru');
  expect((await read(writer, (tx) => listEntries(tx, id, { state: 'terikat', page: 1, size: 9 }))).items).toHaveLength(
    3,
  );
  // Now nothing holds the rest.
  const rest = await proposed();
  expect((await reasons(rest)).get(whole)).toEqual([]);
  await approved(rest);
  await work();
  expect(await stateOf(whole)).toBe('dimusnahkan');
  expect(await tablesWith('mercusuarbiru')).toEqual([]);
});

test('a merge with a letter that is neither signed nor cancelled stays, and so does each of its letters', async () => {
  const { id, draftId } = await toMany(2);
  await approve(draftId);
  const [first, second] = (await rowsOf(id)).map(({ id: rowId }) => outgoingIdSchema.parse(rowId));
  await done(writer, cancelOutgoing, { id: first!, version: 1, reason: 'Salah penerima.' });
  const whole = await oldFile([['outgoing', id]]);
  const apart = await oldFile([['outgoing', first!]]);
  const why = await reasons(await proposed());
  const { number } = await letterOf(second!);
  expect(why.get(whole)?.[0]).toMatch(/^\d+\//);
  expect(why.get(whole)?.[0]).toContain('ada surat dari surat gabungannya yang belum');
  expect(why.get(apart)).toEqual(['ada surat dari surat gabungannya yang belum ditandatangani atau dibatalkan']);
  expect(number).not.toBeNull();
  expect((await view(id)).rows).toBe(2);
  const raw = (statement: string) => platform.database.write(writer, (tx) => sql.raw(statement).execute(tx));
  await expect(raw(`select kc.destroy_outgoings('{${id}}', now())`)).rejects.toThrow(/approved/);
  await expect(raw(`select kc.end_exports_about('outgoing', '{${id}}', now())`)).rejects.toThrow(/permission denied/);
  await expect(raw(`select kc.begin_forgetting()`)).rejects.toThrow(/permission denied/);
});
