/** Signed files of a merge that come together: bound, listed with their reason, the same after a kill. */
import { beforeAll, expect, test, vi } from 'vitest';
import { certified, type Holder } from '../../../../documents/signatures/testing/authorities.ts';
import { signedBy, updated } from '../../../../documents/signatures/testing/signed-files.ts';
import { exportDraft, type DraftId } from '../../../../drafts/index.ts';
import { zipOf } from '../../../../library/testing/zip.ts';
import { systemActor, verifyChains, type Work } from '../../../../platform/index.ts';
import { referenceRoom } from '../../../../reference/index.ts';
import { outgoingIdSchema, type OutgoingId } from '../../../schema.ts';
import { readOutgoing } from '../../queries/read-outgoing.ts';
import { letterOffice } from '../../testing/office.ts';
import { variantOf } from '../queries/variant.ts';
import { mergeOffice } from '../testing/merges.ts';
import { sendRows } from '../operations/send-rows.ts';
import { listEntries, viewPacks } from './list-packs.ts';
import type { SignedEntryState } from './schema.ts';
import { giveEntry, setAsideEntry } from './settle-entries.ts';
import { takePackJob } from './take-pack.ts';
import { reasonEntries, uploadPack } from './upload-pack.ts';

vi.setConfig({ testTimeout: 120_000 });
const office = await letterOffice();
const { unit, platform, writer, chair, done, attempt, approve, letterOf } = office;
const { toMany, rowsOf } = mergeOffice(office);
const at = '2025-10-17T05:30:00Z';
let fajar: Holder;
beforeAll(async () => {
  await referenceRoom.start(platform, platform.owner);
  await platform.owner.updateTable('people').set({ name: 'Fajar Contoh' }).where('id', '=', chair.personId!).execute();
  fajar = await certified({ name: 'FAJAR CONTOH' });
});

/** An approved letter to so many, with the signed PDF of each row. */
async function signedMerge(count: number, tempat?: string) {
  const { id, draftId } = await toMany(count, tempat === undefined ? {} : { subject: `Pembekalan ${tempat} {tempat}` });
  await approve(draftId);
  const rows = await rowsOf(id);
  const day = (await letterOf(outgoingIdSchema.parse(rows[0]!.id))).date!;
  const plain = (n: number) => pdfOf(draftId, outgoingIdSchema.parse(rows[n - 1]!.id));
  return { id, draftId, rows, day, plain, signed: async (n: number) => signedBy(await plain(n), fajar, at) };
}
async function pdfOf(draftId: DraftId, letterId: OutgoingId): Promise<Uint8Array> {
  const variant = await platform.database.read(writer, async (tx) =>
    variantOf(tx, (await readOutgoing(tx, letterId))!),
  );
  const file = await exportDraft(platform, (read) => platform.database.read(writer, read), draftId, 'pdf', variant);
  if (!file.ok) throw new Error(file.failure.code);
  return file.value.bytes;
}
async function uploaded(id: OutgoingId, day: string, bytes: Uint8Array, name: string) {
  const stored = await platform.files.put(bytes, 100_000_000);
  if (!stored.ok) throw new Error(stored.failure.code);
  return done(writer, uploadPack, { id, day, name, file: stored.value });
}
async function given(id: OutgoingId, day: string, bytes: Uint8Array, name = 'surat.zip'): Promise<void> {
  await uploaded(id, day, bytes, name);
  await platform.workJobs([takePackJob]);
}
const packs = (id: OutgoingId) => platform.database.read(writer, (tx) => viewPacks(tx, id));
const entries = async (id: OutgoingId, state: SignedEntryState) =>
  (await platform.database.read(writer, (tx) => listEntries(tx, id, { state, page: 1, size: 100 }))).items;
const because = async (id: OutgoingId) =>
  (await entries(id, 'tidak-cocok')).map(({ name, why, about }) => [name, why[0], about]);

test('a ZIP with folders and rubbish: what fits is bound, the rest is listed with its reason', async () => {
  const other = await signedMerge(1, 'Lain');
  const { id, rows, day, plain, signed } = await signedMerge(4);
  const first = await signed(1);
  const write = (text: string) => async (n: number) =>
    updated(await plain(n), (file) => file.getPage(0)?.drawText(text, { x: 330, y: 120, size: 9 }));
  const bytes = zipOf([
    { name: 'TTD/', content: '' },
    { name: 'TTD/.DS_Store', content: 'x' },
    { name: '__MACOSX/TTD/._satu.pdf', content: 'x' },
    { name: 'TTD/satu.pdf', content: first },
    { name: 'TTD/lagi/satu salinan.pdf', content: first },
    { name: 'TTD/dua.pdf', content: await signed(2) },
    { name: 'TTD/tiga.pdf', content: await signedBy(await write('Biaya Rp500.000 ditanggung peserta')(3), fajar, at) },
    { name: 'TTD/lain.pdf', content: await other.signed(1) },
    { name: 'TTD/catatan.docx', content: 'PK bukan apa-apa' },
    { name: 'TTD/terkunci.pdf', content: first, encrypted: true },
    { name: 'TTD/bom.pdf', content: Buffer.alloc(30 * 1024 * 1024) },
  ]);
  await given(id, day, bytes);
  expect(await packs(id)).toMatchObject({ bound: 2, missing: 2, waiting: 0, needReason: 0, unmatched: 6, packs: [] });
  const bound = await entries(id, 'terikat');
  expect(bound.map(({ name, foundBy, row }) => [name, foundBy, row?.n])).toEqual([
    ['satu.pdf', 'kode', 1],
    ['dua.pdf', 'kode', 2],
  ]);
  expect(await because(id)).toEqual([
    ['satu salinan.pdf', 'sama', rows[0]!.letter!.number],
    ['tiga.pdf', 'angka-ditambah', rows[2]!.letter!.number],
    ['lain.pdf', 'surat-lain', other.rows[0]!.letter!.number],
    ['catatan.docx', 'bukan-pdf', ''],
    ['terkunci.pdf', 'tidak-terbuka', ''],
    ['bom.pdf', 'tidak-terbuka', ''],
  ]);
  const letter = await platform.owner
    .selectFrom('outgoing_letters')
    .select(['state', 'signed_by', 'signed_day'])
    .where('id', '=', outgoingIdSchema.parse(rows[0]!.id))
    .executeTakeFirstOrThrow();
  expect(letter).toEqual({ state: 'ditandatangani', signed_by: writer.personId, signed_day: day });
  // A file that came again, for a letter that is bound already, changes nothing; a better one is bound.
  await given(id, day, await signed(3), 'tiga baru.pdf');
  await given(id, day, await signedBy(await signed(2), fajar, '2025-10-17T06:00:00Z'), 'dua lagi.pdf');
  expect((await packs(id)).bound).toBe(3);
  // Both came at the same moment of this house's clock.
  expect(Object.fromEntries((await because(id)).map(([name, why]) => [name, why]))).toEqual({
    'dua lagi.pdf': 'sudah-bertanda-tangan',
    'satu salinan.pdf': 'sama',
    'lain.pdf': 'surat-lain',
    'catatan.docx': 'bukan-pdf',
    'terkunci.pdf': 'tidak-terbuka',
    'bom.pdf': 'tidak-terbuka',
  });
  expect(await done(writer, sendRows, { id, rows: 'all', day, by: 'kurir' })).toEqual({ sent: 3 });
  expect((await verifyChains(platform.owner)).every(({ intact }) => intact)).toBe(true);
});

test('what needs a reason waits for one, which binds all of them; nothing else binds a changed file', async () => {
  const { id, day, plain, signed } = await signedMerge(3);
  const changed = await updated(await signed(3), (file) => file.getPage(0)?.drawText('ya', { x: 80, y: 90, size: 9 }));
  await given(
    id,
    day,
    zipOf([
      { name: '1.pdf', content: await plain(1) },
      { name: '2.pdf', content: await plain(2) },
      { name: '3.pdf', content: changed },
    ]),
  );
  expect(await packs(id)).toMatchObject({ bound: 0, missing: 3, needReason: 2, unmatched: 1 });
  expect((await entries(id, 'perlu-alasan')).map(({ why }) => why)).toEqual([
    ['tidak-bertanda-tangan'],
    ['tidak-bertanda-tangan'],
  ]);
  expect((await because(id)).map(([name, why]) => [name, why])).toEqual([['3.pdf', 'berubah']]);
  const reason = 'Ditandatangani basah; aslinya di map surat keluar.';
  expect(await done(writer, reasonEntries, { id, entries: 'all', reason })).toEqual({ entries: 2 });
  await platform.workJobs([takePackJob]);
  expect(await packs(id)).toMatchObject({ bound: 2, needReason: 0, unmatched: 1 });
  expect(await attempt(writer, reasonEntries, { id, entries: 'all', reason })).toMatchObject({
    failure: { code: 'letters/no-reason-needed' },
  });
});

test('a file that matches no letter is given to its row by hand and checked as ever, or set aside for a reason', async () => {
  const { id, day, signed } = await signedMerge(2);
  const { id: elsewhere, signed: signedElsewhere } = await signedMerge(1, 'Lain');
  const foreign = await signedElsewhere(1);
  await given(elsewhere, day, zipOf([{ name: 'catatan.txt', content: Buffer.from('catatan') }]));
  const files = [
    { name: 'lain.pdf', content: foreign },
    { name: 'catatan.txt', content: Buffer.from('bukan surat') },
    { name: '1.pdf', content: await signed(1) },
  ];
  await given(id, day, zipOf(files));
  expect(await packs(id)).toMatchObject({ bound: 1, missing: 1, unmatched: 2, aside: 0 });
  const entryCalled = async (name: string) =>
    (await entries(id, 'tidak-cocok')).find((entry) => entry.name.endsWith(name))!.id;
  const [other, note] = [await entryCalled('lain.pdf'), await entryCalled('catatan.txt')];

  expect(await attempt(writer, giveEntry, { id, entryId: other, row: 9 })).toMatchObject({
    failure: { code: 'letters/no-such-row' },
  });
  expect(await attempt(writer, giveEntry, { id: elsewhere, entryId: other, row: 1 })).toMatchObject({
    failure: { code: 'letters/no-pack-entry' },
  });
  await done(writer, giveEntry, { id, entryId: other, row: 2 });
  await platform.workJobs([takePackJob]);
  // Whoever gives it to a letter does not make it that letter: its text is another one's.
  expect(await packs(id)).toMatchObject({ bound: 1, missing: 1, unmatched: 2 });
  expect((await entries(id, 'tidak-cocok')).find((entry) => entry.id === other)).toMatchObject({
    foundBy: 'tangan',
    why: expect.arrayContaining(['teks-berbeda']),
    row: { n: 2 },
  });
  expect(await attempt(writer, giveEntry, { id, entryId: other, row: 2 })).toMatchObject({
    failure: { code: 'letters/looked-into-already' },
  });

  for (const entryId of [other, note])
    await done(writer, setAsideEntry, { id, entryId, reason: 'Bukan surat dari daftar ini.' });
  expect(await packs(id)).toMatchObject({ unmatched: 0, aside: 2 });
  expect(await entries(id, 'disisihkan')).toMatchObject([
    { reason: 'Bukan surat dari daftar ini.', kept: true },
    { reason: 'Bukan surat dari daftar ini.' },
  ]);
  expect(await attempt(writer, setAsideEntry, { id, entryId: note, reason: 'Lagi.' })).toMatchObject({
    failure: { code: 'letters/no-pack-entry' },
  });
});

test('killed between any two steps it goes on there; each letter is bound once', async () => {
  const { id, day, signed } = await signedMerge(5);
  const files = await Promise.all([1, 2, 3, 4, 5].map(async (n) => ({ name: `${n}.pdf`, content: await signed(n) })));
  const { packId } = await uploaded(id, day, zipOf(files), 'lima.zip');
  const work = (progress: Work['progress'], signal = new AbortController().signal): Work => ({
    id: 'job',
    unitId: unit,
    createdBy: null,
    actor: systemActor(unit),
    platform,
    signal,
    progress,
  });
  const input = { packId, outgoingId: id };
  for (const after of [1, 2]) {
    let looks = 0;
    const killed = work(() => {
      looks += 1;
      return looks > after ? Promise.reject(new Error('killed')) : Promise.resolve(true);
    });
    await expect(takePackJob.run(killed, input)).rejects.toThrow('killed');
  }
  // In the middle of one: it stands at its letter, and was not looked into to its end.
  const middle = new AbortController();
  let calls = 0;
  const stopped = () => {
    calls += 1;
    middle.abort();
    return Promise.resolve(calls === 1);
  };
  await takePackJob.run(work(stopped, middle.signal), input);
  expect((await entries(id, 'menunggu')).map(({ row }) => row?.n)).toEqual([4, undefined]);
  expect(await packs(id)).toMatchObject({ bound: 3, waiting: 2 });
  await takePackJob.run(
    work(() => Promise.resolve(true)),
    input,
  );
  expect(await packs(id)).toMatchObject({ bound: 5, missing: 0, unmatched: 0, packs: [] });
  const { rows } = await platform.owner
    .selectFrom('letter_signed_files as f')
    .innerJoin('outgoing_letters as o', 'o.id', 'f.outgoing_id')
    .select(({ fn }) => fn.countAll<number>().as('rows'))
    .where('f.state', '=', 'dilekatkan')
    .where('o.merged_of', '=', id)
    .executeTakeFirstOrThrow();
  expect(rows).toBe(5);
});

test('an upload that is no PDF and no ZIP says so; one before the approval is refused', async () => {
  const { id, day } = await signedMerge(1);
  await given(id, day, Buffer.from('bukan apa-apa'), 'surat.txt');
  expect((await packs(id)).packs).toMatchObject([
    { state: 'gagal', failure: { id: expect.stringContaining('surat.txt') } },
  ]);
  const file = { sha256: 'a'.repeat(64), size: 9 };
  expect(await attempt(writer, uploadPack, { id, day: '2020-01-01', name: 'a.pdf', file })).toMatchObject({
    failure: { code: 'letters/outgoing-day' },
  });
  const early = await toMany(1);
  expect(await attempt(writer, uploadPack, { id: early.id, day, name: 'a.pdf', file })).toMatchObject({
    failure: { code: 'letters/merge-not-numbered' },
  });
});
