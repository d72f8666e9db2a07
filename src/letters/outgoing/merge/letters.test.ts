/** The letters of an approved merge: numbers beside fifty clerks, files through a kill, each letter its own way. */
import { beforeAll, expect, test } from 'vitest';
import { approveDraft } from '../../../drafts/operations/approve-draft.ts';
import { reviewDraft } from '../../../drafts/operations/review-draft.ts';
import { sendForReview } from '../../../drafts/operations/send-for-review.ts';
import { exportDraft } from '../../../drafts/index.ts';
import { readDocument } from '../../../documents/index.ts';
import { askForExport, makeExportJob } from '../../../exports/index.ts';
import { downloadExport } from '../../../exports/operations/download-export.ts';
import { personHolding, seatPeople } from '../../../identity/testing/people.ts';
import { runOperation, systemActor, verifyChains, type Work } from '../../../platform/index.ts';
import { nobody } from '../../../platform/testing/index.ts';
import { unzip } from '../../../printing/workbook/zip.ts';
import { referenceRoom } from '../../../reference/index.ts';
import { numberOf, reserveNumber, reserveNumbers } from '../../../registers/index.ts';
import { fail } from '../failures.ts';
import { bindSigned, cancelOutgoing, uploadSigned } from '../operations/issue-outgoing.ts';
import { saveOutgoing } from '../operations/save-outgoing.ts';
import { outgoingIdSchema, type OutgoingId } from '../schema.ts';
import { listSigned } from '../signed/list-signed.ts';
import { letterByCode } from '../signed/public-page.ts';
import { verifySignedJob } from '../signed/verify-signed.ts';
import { letterOffice } from '../testing/office.ts';
import { mergeExportKind } from './export-kinds.ts';
import { sendRows } from './operations/send-rows.ts';
import { mergeOffice } from './testing/merges.ts';
import { previewRow } from './queries/preview-row.ts';
import { variantOf } from './queries/variant.ts';
import { readOutgoing } from '../queries/read-outgoing.ts';

const office = await letterOffice();
const { platform, unit, writer, head, secretary, chair, attempt, done, draftOf, letterOf, approve } = office;
const colleague = personHolding(unit, 'eka', 'staf', 'kul');
beforeAll(async () => {
  await referenceRoom.start(platform, platform.owner);
  await seatPeople(platform, [colleague]);
});

const { toMany, view, rowsOf } = mergeOffice(office);
const seqs = async () =>
  (
    await platform.owner
      .selectFrom('numbers')
      .select(['seq', 'subject_id'])
      .where('unit_id', '=', unit)
      .where('series', '=', 'sd')
      .orderBy('seq')
      .execute()
  ).map(({ seq }) => seq);
const today = () => platform.clock.now().toISOString().slice(0, 10);
const passed = async (draftId: Parameters<typeof draftOf>[0]) => {
  const { version } = await draftOf(draftId);
  await done(writer, sendForReview, { draftId, version });
  for (const one of [head, secretary]) await done(one, reviewDraft, { draftId, version });
  return { draftId, version, secondsOpen: 4, passagesOpened: 0 };
};

test('n papers get n numbers side by side, whatever n is; none where one of them cannot have one', async () => {
  const ask = { unitId: unit, kind: 'ND', date: today(), classification: 'PR.01' };
  const taken: number[] = [];
  for (const n of [1, 2, 0, 17, 3, 250]) {
    const bearers = Array.from({ length: n }, (_, at) => ({
      subject: { type: 'outgoing', id: `${n}-${at}` } as const,
    }));
    const before = taken.length;
    const numbers = await runOperation(
      platform,
      systemActor(unit),
      async (context) => {
        const reserved = await reserveNumbers(context, ask, bearers);
        return reserved.ok && n === 0 ? fail('letters/merge-no-rows') : reserved;
      },
      null,
    );
    if (!numbers.ok) continue;
    taken.push(...numbers.value.map(({ seq }) => seq));
    expect(taken.slice(before)).toHaveLength(n);
  }
  expect(taken).toEqual(Array.from({ length: taken.length }, (_, at) => at + 1));
  const twice = await runOperation(
    platform,
    systemActor(unit),
    (context) => reserveNumbers(context, ask, [{ subject: { type: 'outgoing', id: '17-0' } }]),
    null,
  );
  expect(twice).toMatchObject({ failure: { code: 'registers/has-number' } });
});

test('44 letters take their numbers in one piece beside fifty clerks; a failing approval takes none', async () => {
  const { id, draftId } = await toMany(44);
  const input = await passed(draftId);
  const broken = await runOperation(
    platform,
    chair,
    async (context) => {
      const approved = await approveDraft(context, input);
      return approved.ok ? fail('letters/merge-no-rows') : approved;
    },
    null,
  );
  expect(broken).toMatchObject({ failure: { code: 'letters/merge-no-rows' } });
  expect([await seqs(), (await view(id)).letters.count]).toEqual([[], 0]);
  const clerk = () =>
    runOperation(platform, systemActor(unit), reserveNumber, {
      unitId: unit,
      kind: 'SD',
      date: today(),
      classification: 'PR.01',
      subject: null,
    });
  const others = Array.from({ length: 50 }, clerk);
  const [approved, ...taken] = await Promise.all([attempt(chair, approveDraft, input), ...others]);
  expect(approved).toMatchObject({ ok: true });
  expect(taken.every(({ ok }) => ok)).toBe(true);
  expect(await seqs()).toEqual(Array.from({ length: 94 }, (_, at) => at + 1));
  const own = (await rowsOf(id)).map(({ letter }) => Number(letter!.number.split('/')[0]));
  expect(own).toEqual(Array.from({ length: 44 }, (_, at) => own[0]! + at));
  expect(await view(id)).toMatchObject({ letters: { count: 44, bernomor: 44 }, differs: [{}, {}, {}] });
  expect((await verifyChains(platform.owner)).every(({ intact }) => intact)).toBe(true);
});

const filesOf = (subjectId: string, ...kind: Parameters<typeof mergeExportKind>) => ({
  kind: mergeExportKind(...kind),
  unitId: unit,
  subjectId,
  sourceId: null,
  scope: {},
  purpose: 'kirim',
  note: '',
  fullNumbers: false,
});

test('files of the rows: killed half way they go on behind what is there; the list names each hash', async () => {
  const { id, draftId } = await toMany(45);
  await approve(draftId);
  const asked = await askForExport(platform, writer, filesOf(id, 'docx', false));
  if (!asked.ok) throw new Error(asked.failure.code);
  let stored = 0;
  const counting = {
    ...platform,
    files: {
      ...platform.files,
      put: (...given: Parameters<typeof platform.files.put>) => {
        stored += 1;
        return platform.files.put(...given);
      },
    },
  };
  let looks = 0;
  const work = (progress: Work['progress']): Work => ({
    id: 'job',
    unitId: unit,
    createdBy: null,
    actor: systemActor(unit),
    platform: counting,
    signal: new AbortController().signal,
    progress,
  });
  const killed = work(() => {
    looks += 1;
    return looks > 1 ? Promise.reject(new Error('killed')) : Promise.resolve(true);
  });
  const exportId = asked.value.id;
  await expect(makeExportJob.run(killed, { exportId })).rejects.toThrow('killed');
  const { rows: already } = await platform.owner
    .selectFrom('letter_merge_files')
    .select((of) => of.fn.countAll<number>().as('rows'))
    .where('merge_id', '=', id)
    .executeTakeFirstOrThrow();
  // What was set before the kill is kept.
  expect([already > 0, already < 45]).toEqual([true, true]);
  stored = 0;
  expect(
    await makeExportJob.run(
      work(() => Promise.resolve(true)),
      { exportId },
    ),
  ).toMatchObject({ ok: true });
  // Those that were left, and the ZIP itself is sealed elsewhere.
  expect(stored).toBeLessThanOrEqual(45 - already + 1);
  const made = await downloadExport(platform, writer, { exportId });
  if (!made.ok) throw new Error(made.failure.code);
  const entries = unzip(made.value.content);
  const names = [...entries.keys()];
  expect(names).toHaveLength(46);
  expect(names[0]).toBe('surat/0001-ketua-ppk-contoh-1.docx');
  const lines = entries.get('manifes.csv')!.trim().split('\r\n');
  expect(lines).toHaveLength(47);
  const rows = await rowsOf(id);
  const third = lines[3]!.split(';').map((cell) => cell.slice(1, -1));
  expect(third.slice(0, 4)).toEqual([
    '3',
    rows[2]!.letter!.number,
    'Ketua PPK Contoh 3',
    '0003-ketua-ppk-contoh-3.docx',
  ]);
  const paper = await readDocument(await platform.files.read(third[4]!), { name: 'surat.docx' });
  if (!paper.ok) throw new Error(paper.failure.code);
  for (const part of [rows[2]!.letter!.number, 'Yth. Ketua PPK Contoh 3', 'Di Contoh 3 tercatat 1.002 TPS.'])
    expect(paper.value.text).toContain(part);
  expect(paper.value.text).not.toContain('{');
});

test('one letter of a merge is signed, sent, cancelled by itself, and found by the code on its paper', async () => {
  const { id, draftId } = await toMany(3);
  await approve(draftId);
  const [first, second] = (await rowsOf(id)).map(({ id: rowId }) => outgoingIdSchema.parse(rowId));
  const letter = await letterOf(first!);
  const file = await platform.database.read(writer, async (tx) => {
    const row = (await readOutgoing(tx, first!))!;
    return exportDraft(
      platform,
      (work) => platform.database.read(writer, work),
      draftId,
      'pdf',
      await variantOf(tx, row),
    );
  });
  if (!file.ok) throw new Error(file.failure.code);
  const stored = await platform.files.put(file.value.bytes, 10_000_000);
  if (!stored.ok) throw new Error(stored.failure.code);
  const signed = { sha256: stored.value.sha256, name: 'surat.pdf' };
  const day = letter.date!;
  const { fileId } = await done(writer, uploadSigned, { id: first!, version: letter.version, day, file: signed });
  await platform.workJobs([verifySignedJob]);
  const checks = (await platform.database.read(writer, (tx) => listSigned(tx, first!)))!;
  expect(checks.items[0]).toMatchObject({ state: 'diperiksa', comparison: { missing: [], added: [] } });
  const reason = 'Ditandatangani basah.';
  await done(writer, bindSigned, { id: first!, version: letter.version, fileId, reason });
  expect(await done(writer, sendRows, { id, rows: 'all', day, by: 'kurir' })).toEqual({ sent: 1 });
  await done(writer, cancelOutgoing, { id: second!, version: 1, reason: 'Salah penerima.' });
  expect((await view(id)).letters).toMatchObject({ bernomor: 1, terkirim: 1, batal: 1 });
  const state = async (of: OutgoingId) =>
    (await platform.database.read(writer, (tx) => numberOf(tx, { type: 'outgoing', id: of })))?.state;
  expect([await state(first!), await state(second!)]).toEqual(['tetap', 'batal']);
  const codes = [checks.code!, (await platform.database.read(writer, (tx) => listSigned(tx, second!)))!.code!];
  const known = await Promise.all(codes.map((code) => platform.database.read(nobody, (tx) => letterByCode(tx, code))));
  expect(known).toMatchObject([
    { number: letter.number, state: 'berlaku', subject: 'Pembekalan PPK Contoh 1' },
    { state: 'dibatalkan' },
  ]);
  // What one was signed of does not change any more, and a row is changed in its list alone.
  const whole = await letterOf(id);
  const fields = { ...whole.fields, subject: 'Lain' };
  expect(await attempt(writer, saveOutgoing, { id, version: whole.version, fields })).toMatchObject({ ok: false });
  expect(await attempt(writer, saveOutgoing, { id: first!, version: 3, fields })).toMatchObject({
    failure: { code: 'letters/merge-part' },
  });
  expect(await attempt(writer, cancelOutgoing, { id, version: whole.version, reason: 'Semua batal.' })).toMatchObject({
    failure: { code: 'letters/merge-numbered-each' },
  });
});

test('the list of a secret letter is seen by who wrote it and by who keeps secrets', async () => {
  const { id, draftId } = await toMany(2, { security: 'rahasia' });
  for (const actor of [writer, secretary]) expect(await rowsOf(id, actor)).toHaveLength(2);
  for (const actor of [colleague, head]) {
    expect(await rowsOf(id, actor)).toEqual([]);
    expect(await platform.database.read(actor, (tx) => previewRow(tx, id, 1))).toBeNull();
  }
  await approve(draftId, [secretary]);
  const [row] = await rowsOf(id);
  const own = outgoingIdSchema.parse(row!.id);
  expect(await letterOf(own)).toMatchObject({ state: 'bernomor' });
  expect(await platform.database.read(head, (tx) => readOutgoing(tx, own))).toBeUndefined();
  const number = await platform.database.read(head, (tx) => numberOf(tx, { type: 'outgoing', id: own }));
  expect(JSON.stringify(number)).not.toContain('Contoh 1');
  expect(await askForExport(platform, writer, filesOf(id, 'pdf', false))).toMatchObject({ ok: false });
  expect(await askForExport(platform, secretary, filesOf(id, 'pdf', true))).toMatchObject({ ok: true });
});
