/** Kinds of letters that people edit: dated, a unit's own before the country's, and no letter in work changes. */
import { beforeAll, expect, test } from 'vitest';
import { draftText } from '../../../drafts/index.ts';
import { sendForReview } from '../../../drafts/operations/send-for-review.ts';
import { exportDraft } from '../../../drafts/queries/export-draft.ts';
import { readDocument } from '../../../documents/index.ts';
import type { Actor } from '../../../platform/index.ts';
import { unitCalled } from '../../../platform/testing/ids.ts';
import { checkOutgoing } from '../queries/check-outgoing.ts';
import type { NewLetterKind, OutgoingId } from '../schema.ts';
import { fullFields, letterOffice, type LetterOffice } from '../testing/office.ts';
import { letterKindsOn } from './kinds.ts';
import { previewKind } from './preview-kind.ts';
import { saveKind } from './save-kind.ts';

let office: LetterOffice;
let own: NewLetterKind;
beforeAll(async () => {
  office = await letterOffice();
  own = {
    unitId: office.unit,
    nationwide: false,
    code: 'surat-dinas',
    label: { id: 'Surat dinas', en: 'Official letter' },
    structure: 'surat',
    numbered: 'SD',
    initials: [{ position: 'kasubbag', section: 'kul' }],
    signer: { position: 'sekretaris', section: null },
    behalf: [{ position: 'ketua', section: null }],
    words: {
      opening: 'Sehubungan dengan {hal}, kami sampaikan:',
      answer: null,
      closing: 'Sekian dari {penanda_tangan}.',
    },
    required: ['copies'],
    since: '2025-10-17',
    source: 'Rapat satuan kerja',
    verified: false,
  };
});

const textOf = async (draftId: Parameters<LetterOffice['draftOf']>[0]) =>
  draftText((await office.draftOf(draftId)).content);
const checkOf = (id: OutgoingId) => {
  const { platform, writer } = office;
  return platform.database.read(writer, (tx) => checkOutgoing(tx, platform.rooms, id, platform.clock.now()));
};

test('a unit writes as its own kind says; letters in work, and other units, stay as they were', async () => {
  const { done, secretary, writer, platform, begin } = office;
  const before = await begin('surat-dinas', fullFields);
  const words = await textOf(before.draftId);
  platform.clock.set('2025-10-17T05:01:00Z');
  await done(secretary, saveKind, own);
  const after = await begin('surat-dinas', fullFields);
  expect(await textOf(after.draftId)).toContain(
    'Sehubungan dengan Undangan Rapat Koordinasi Persiapan Logistik, kami sampaikan:',
  );
  const { checks, chain } = await office.draftOf(after.draftId);
  expect(checks.filter(({ status }) => status !== 'from-facts')).toEqual([]);
  expect(chain?.signer).toMatchObject({ position: 'sekretaris' });
  expect(await textOf(before.draftId)).toBe(words);
  expect((await office.draftOf(before.draftId)).chain?.signer).toMatchObject({ position: 'ketua' });
  const elsewhere = await platform.database.read(writer, (tx) =>
    letterKindsOn(tx, { unitId: unitCalled('5301'), day: '2025-12-01' }),
  );
  expect(elsewhere.find(({ code }) => code === 'surat-dinas')).toMatchObject({ own: false, behalf: [] });
  const read: Parameters<typeof exportDraft>[1] = (work) => platform.database.read(writer, work);
  const file = await exportDraft(platform, read, after.draftId, 'docx');
  if (!file.ok) throw new Error(file.failure.code);
  const paper = await readDocument(file.value.bytes, { name: file.value.name });
  if (!paper.ok) throw new Error(paper.failure.code);
  expect(paper.value.text).toMatch(/a\.n\. Ketua KPU NTT,\s+Sekretaris KPU NTT,/);
});

test('a required part that is missing, and a fact that is gone, say which and stop the letter', async () => {
  const { done, attempt, secretary, writer } = office;
  const { meeting: _meeting, copies: _copies, ...fields } = fullFields;
  await done(secretary, saveKind, {
    ...own,
    code: 'undangan',
    structure: 'undangan',
    numbered: 'Und',
    label: { id: 'Surat undangan', en: 'Invitation' },
    words: { opening: 'Kami mengundang Saudara ke {acara} di {tempat}:', answer: null, closing: null },
  });
  const { id, draftId } = await office.begin('undangan', fields);
  const found = (await checkOf(id))!;
  expect(found.findings.filter(({ rule }) => rule === 'slot-gone').map(({ says }) => says.id)).toEqual([
    'Kalimat jenis surat ini memerlukan fakta {acara}, yang tidak ada.',
    'Kalimat jenis surat ini memerlukan fakta {tempat}, yang tidak ada.',
  ]);
  expect(found.stops).toEqual(expect.arrayContaining(['part-required', 'slot-gone']));
  const gaps = (await office.draftOf(draftId)).content.blocks.flatMap(({ gap }) => gap?.question.id ?? []);
  expect(gaps.join(' ')).toContain('{tempat}');
  const { version } = await office.draftOf(draftId);
  expect(await attempt(writer, sendForReview, { draftId, version })).toMatchObject({
    failure: { code: 'letters/would-leave-wrong' },
  });
});

test.each([
  ['letters/template-slot', { words: { opening: 'Kepada {nama_lain}.', answer: null, closing: null } }],
  ['letters/template-brace', { words: { opening: 'Kepada {acara.', answer: null, closing: null } }],
  ['letters/kind-too-early', { since: '2025-10-16' }],
  ['letters/no-number-form', { numbered: 'XX' }],
  ['letters/kind-post', { initials: [{ position: 'raja', section: null }] }],
  ['letters/signer-decides-nothing', { signer: { position: 'staf', section: 'kul' } }],
  ['letters/signer-initials', { initials: [{ position: 'sekretaris', section: null }] }],
  ['letters/kind-not-national', { nationwide: true }],
] as const)('refused with %s, and nothing is kept', async (code, change) => {
  const { attempt, secretary, platform } = office;
  const count = () =>
    platform.owner
      .selectFrom('letter_kinds')
      .select(({ fn }) => fn.countAll<number>().as('rows'))
      .executeTakeFirstOrThrow();
  const before = await count();
  const input = { ...own, ...change } as NewLetterKind;
  expect(await attempt(secretary, saveKind, input)).toMatchObject({ failure: { code } });
  expect(await count()).toEqual(before);
});

test('the country sets its kinds nationwide; the database refuses a unit that tries', async () => {
  const { done, attempt, chair, secretary, platform, unit } = office;
  const national: Actor = { ...chair, nationwide: true };
  const pengumuman: NewLetterKind = {
    ...own,
    nationwide: true,
    code: 'pengumuman',
    structure: 'pengumuman',
    numbered: 'Pu',
    label: { id: 'Pengumuman', en: 'Announcement' },
    signer: { position: 'ketua', section: null },
    behalf: [],
  };
  await done(national, saveKind, pengumuman);
  const kinds = await platform.database.read(secretary, (tx) => letterKindsOn(tx, { unitId: unit, day: '2025-10-17' }));
  expect(kinds.find(({ code }) => code === 'pengumuman')).toMatchObject({ own: false, required: ['copies'] });
  await expect(attempt(secretary, saveKind, { ...own, unitId: unitCalled('5301') })).rejects.toThrow(/row-level/);
});

test('a preview shows invented facts in the kind as it is typed, and keeps nothing', async () => {
  const { platform, secretary } = office;
  const shown = await platform.database.read(secretary, (tx) => previewKind(tx, own, platform.clock.now()));
  expect(shown).toMatchObject({ ok: true, value: { stops: [] } });
  if (shown.ok) expect(shown.value.text).toContain('a.n. Ketua KPU NTT,\nSekretaris KPU NTT,');
  const wrong = { ...own, words: { ...own.words, opening: '{gaib}' } };
  expect(await platform.database.read(secretary, (tx) => previewKind(tx, wrong, platform.clock.now()))).toMatchObject({
    failure: { code: 'letters/template-slot' },
  });
});
