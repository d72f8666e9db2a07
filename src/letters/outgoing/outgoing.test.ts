/** Outgoing letters: put into words by their structure, initialled, approved by one post, numbered, bound and sent. */
import { describe, expect, test } from 'vitest';
import { draftText, type DraftId } from '../../drafts/index.ts';
import { editDraft } from '../../drafts/operations/edit-draft.ts';
import { sendForReview } from '../../drafts/operations/send-for-review.ts';
import { exportDraft } from '../../drafts/queries/export-draft.ts';
import { readDocument } from '../../documents/index.ts';
import { numberOf } from '../../registers/index.ts';
import { letterKindsOn } from './kinds/kinds.ts';
import { bindSigned, cancelOutgoing, sendOutgoing, uploadSigned } from './operations/issue-outgoing.ts';
import { saveOutgoing } from './operations/save-outgoing.ts';
import { startOutgoing } from './operations/start-outgoing.ts';
import { verifySignedJob } from './signed/verify-signed.ts';
import { listOutgoing } from './queries/list-outgoing.ts';
import { outgoingFieldsSchema } from './schema.ts';
import { fullFields, letterOffice } from './testing/office.ts';

const { unit, platform, writer, head, secretary, attempt, done, draftOf, begin, letterOf, approve } =
  await letterOffice();
const { considering: _none, basis: _neither, people: _nobody, ...invitation } = fullFields;
const textOf = async (draftId: DraftId) => draftText((await draftOf(draftId)).content);

async function fileOf(draftId: DraftId, format: 'docx' | 'pdf') {
  const read: Parameters<typeof exportDraft>[1] = (work) => platform.database.read(writer, work);
  const file = await exportDraft(platform, read, draftId, format);
  if (!file.ok) throw new Error(file.failure.code);
  return file.value;
}
const pdfOf = async (draftId: DraftId): Promise<Uint8Array> => (await fileOf(draftId, 'pdf')).bytes;
async function onPaper(draftId: DraftId): Promise<string> {
  const { bytes, name } = await fileOf(draftId, 'docx');
  const paper = await readDocument(bytes, { name });
  if (!paper.ok) throw new Error(paper.failure.code);
  return paper.value.text;
}

describe('an invitation', () => {
  test('goes from its fields to a numbered, signed and sent letter', async () => {
    const { id, draftId } = await begin('undangan', invitation);
    const text = await textOf(draftId);
    expect(text).toMatch(/rapat koordinasi persiapan logistik/);
    expect(text).toContain('Selasa, 8 Desember 2026');
    expect(text).toContain('09.00 WITA s.d. selesai');
    const { checks, chain } = await draftOf(draftId);
    expect(new Set(checks.map(({ status }) => status))).toEqual(new Set(['from-facts']));
    expect(chain?.posts.map(({ position }) => position)).toEqual(['kasubbag', 'sekretaris']);

    await approve(draftId);
    const letter = await letterOf(id);
    const year = letter.date?.slice(0, 4) ?? '';
    expect(letter).toMatchObject({ state: 'bernomor', draftState: 'disetujui' });
    expect(letter.number).toMatch(new RegExp(String.raw`^\d+/PR\.01-Und/53/${year}$`));
    const paper = await onPaper(draftId);
    for (const part of [
      letter.number!,
      '2 (dua) berkas',
      'Kepala Dinas Contoh Satu',
      'Tembusan:',
      'Undangan Rapat Koordinasi Persiapan Logistik',
    ])
      expect(paper).toContain(part);

    const day = letter.date!;
    const stored = await platform.files.put(await pdfOf(draftId), 10_000_000);
    if (!stored.ok) throw new Error(stored.failure.code);
    const file = { sha256: stored.value.sha256, name: 'undangan.pdf' };
    const { fileId } = await done(writer, uploadSigned, { id, version: letter.version, day, file });
    await platform.workJobs([verifySignedJob]);
    const reason = 'Ditandatangani basah.';
    const { version } = await done(writer, bindSigned, { id, version: letter.version, fileId, reason });
    await done(writer, sendOutgoing, { id, version, day, by: 'kurir' });
    expect(await letterOf(id)).toMatchObject({
      state: 'terkirim',
      signed: { day, name: 'undangan.pdf' },
      sent: { day },
    });
    const number = await platform.database.read(writer, (tx) => numberOf(tx, { type: 'outgoing', id }));
    expect(number).toMatchObject({ state: 'tetap', text: letter.number });
  });

  test('asks for the time and place that it does not have, and is void when its fields change', async () => {
    const { id, draftId } = await begin('undangan', { ...invitation, meeting: null });
    expect((await draftOf(draftId)).content.blocks.some(({ kind }) => kind === 'gap')).toBe(true);
    const first = await letterOf(id);
    const fields = outgoingFieldsSchema.parse(invitation);
    expect(await done(writer, saveOutgoing, { id, version: first.version, fields })).toMatchObject({ reworded: true });
    expect((await draftOf(draftId)).content.blocks.some(({ kind }) => kind === 'gap')).toBe(false);
    await approve(draftId);
    const { version, number } = await letterOf(id);
    const later = { ...fields, meeting: { ...fields.meeting!, date: '2026-12-09' } };
    await done(writer, saveOutgoing, { id, version, fields: later });
    expect(await draftOf(draftId)).toMatchObject({ state: 'konsep', approval: null });
    await approve(draftId);
    expect(await letterOf(id)).toMatchObject({ number, state: 'bernomor' });
    expect(await textOf(draftId)).toContain('Rabu, 9 Desember 2026');
  });
});

test('a sentence that nobody can show stops a letter', async () => {
  const { draftId } = await begin('surat-dinas', {
    subject: 'Penyampaian data',
    classification: 'PR.01',
    points: [{ id: 'p1', text: 'Data terlampir.' }],
  });
  const { content, version } = await draftOf(draftId);
  const blocks = content.blocks.map(({ id, kind, claims }) => ({
    id,
    kind,
    claims: claims.map(({ id: claimId, text, passages }) => ({
      id: claimId,
      text: text === 'Data terlampir.' ? 'Sebanyak 40.412 pemilih telah dicoret.' : text,
      passages: [...passages],
    })),
  }));
  const edited = await done(writer, editDraft, { draftId, baseVersion: version, content: { blocks } });
  expect(await attempt(writer, sendForReview, { draftId, version: edited.version })).toMatchObject({
    failure: { code: 'drafts/blocked' },
  });
});

test('every kind composes, and has a number form', async () => {
  const kinds = await platform.database.read(writer, (tx) => letterKindsOn(tx, { unitId: unit, day: '2026-12-01' }));
  expect(kinds.map(({ code }) => code)).toContain('keputusan');
  const all = {
    ...invitation,
    considering: [{ id: 'c1', text: 'bahwa perlu ditetapkan petugas gudang' }],
    basis: [{ id: 'b1', text: 'Undang-Undang Nomor 7 Tahun 2017' }],
    people: [{ id: 'o1', name: 'Sari Contoh', position: 'Staf' }],
  };
  for (const { code } of kinds) {
    const { draftId } = await begin(code, all);
    const { checks, content } = await draftOf(draftId);
    expect([code, content.blocks.filter(({ kind }) => kind === 'gap')]).toEqual([code, []]);
    expect([code, checks.filter(({ status }) => status !== 'from-facts')]).toEqual([code, []]);
    await onPaper(draftId);
  }
});

test('a cancelled letter keeps its number as void; one without a seen source is not begun', async () => {
  const { id, draftId } = await begin('nota-dinas', {
    subject: 'Permohonan alat tulis',
    classification: 'RT.01',
    points: [{ id: 'p1', text: 'Mohon disediakan kertas.' }],
  });
  await approve(draftId, [head], secretary);
  const { version } = await letterOf(id);
  await done(writer, cancelOutgoing, { id, version, reason: 'Salah tujuan.' });
  expect(await platform.database.read(writer, (tx) => numberOf(tx, { type: 'outgoing', id }))).toMatchObject({
    state: 'batal',
  });
  const reader = { rooms: platform.rooms, actor: writer, now: platform.clock.now() };
  const { items } = await platform.database.read(writer, (tx) =>
    listOutgoing(tx, reader, { unitId: unit, page: 1, size: 25, state: 'batal' }),
  );
  expect(items).toMatchObject([{ id, state: 'batal' }]);
  const unseen = '0d0d0d0d-0000-4000-8000-00000000000f' as never;
  expect(
    await attempt(writer, startOutgoing, {
      unitId: unit,
      kind: 'nota-dinas',
      fields: outgoingFieldsSchema.parse({ subject: 'Sesuatu' }),
      papers: [unseen],
    }),
  ).toMatchObject({ failure: { code: 'letters/no-such-source' } });
});
