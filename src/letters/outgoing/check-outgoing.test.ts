/** A letter of the office is checked while it is written; what a rule stops does not go on. */
import { beforeAll, expect, test } from 'vitest';
import { approveDraft } from '../../drafts/operations/approve-draft.ts';
import { reviewDraft } from '../../drafts/operations/review-draft.ts';
import { sendForReview } from '../../drafts/operations/send-for-review.ts';
import type { Actor } from '../../platform/index.ts';
import { saveRule } from '../linter/save-rule.ts';
import { letterKindsOn } from './kinds/kinds.ts';
import { saveOutgoing } from './operations/save-outgoing.ts';
import { checkOutgoing, checkTyped } from './queries/check-outgoing.ts';
import { mendFields } from './mend-fields.ts';
import { outgoingFieldsSchema, type OutgoingId } from './schema.ts';
import { fullFields, letterOffice, type LetterOffice } from './testing/office.ts';

let office: LetterOffice;
beforeAll(async () => {
  office = await letterOffice();
});

const checkOf = (id: OutgoingId) =>
  office.platform.database.read(office.writer, (tx) =>
    checkOutgoing(tx, office.platform.rooms, id, office.platform.clock.now()),
  );
const saying = (...texts: string[]) => ({
  ...fullFields,
  points: texts.map((text, at) => ({ id: `p${at + 1}`, text })),
});

test('letters that the program composes have no finding, in every kind', async () => {
  const { platform, writer, unit } = office;
  await platform.database.read(writer, async (tx) => {
    const found: unknown[] = [];
    const kinds = await letterKindsOn(tx, { unitId: unit, day: '2026-12-01' });
    expect(kinds).toHaveLength(13);
    for (const { code } of kinds) {
      const fields = outgoingFieldsSchema.parse(fullFields);
      const checked = await checkTyped(tx, { unitId: unit, kind: code, fields }, platform.clock.now());
      found.push(...checked!.findings.map(({ rule, says }) => `${code} ${rule} ${says.id}`));
    }
    expect(found).toEqual([]);
  });
});

test.each([
  ['weekday', 'Berkas diterima paling lambat Rabu, 9 Oktober 2026.'],
  ['date-impossible', 'Berkas diterima paling lambat 31 November 2026.'],
  ['words-differ', 'Setiap kecamatan mengirim 3 (empat) orang.'],
  ['slot-open', 'Jumlah TPS di wilayah Saudara {jumlah_tps} buah.'],
  ['attachments-count', 'Kami sampaikan 3 (tiga) berkas terlampir untuk ditelaah.'],
])('%s stops a letter before it is sent; its text is kept', async (rule, text) => {
  const { attempt, writer, draftOf } = office;
  const { id, draftId } = await office.begin('surat-dinas', saying(text));
  expect((await checkOf(id))?.stops).toEqual([rule]);
  const { version } = await draftOf(draftId);
  expect(await attempt(writer, sendForReview, { draftId, version })).toMatchObject({
    failure: { code: 'letters/would-leave-wrong', details: { rules: [rule] } },
  });
  expect(await draftOf(draftId)).toMatchObject({ state: 'konsep', version });
});

test('a safe mend goes into the field that said it, and the letter goes on', async () => {
  const { done, writer, head } = office;
  const { id, draftId } = await office.begin('undangan', saying('Daftar peserta dikirim Rabu, 9 Oktober 2026.'));
  const checked = (await checkOf(id))!;
  const [finding] = checked.findings;
  const { version, fields } = await office.letterOf(id);
  const mended = mendFields(checked.text, finding!.mend!, fields);
  expect(mended?.points[0]?.text).toBe('Daftar peserta dikirim Jumat, 9 Oktober 2026.');
  await done(writer, saveOutgoing, { id, version, fields: mended! });
  expect(await checkOf(id)).toMatchObject({ findings: [], stops: [] });
  const draft = await office.draftOf(draftId);
  await done(writer, sendForReview, { draftId, version: draft.version });
  await done(head, reviewDraft, { draftId, version: draft.version });
});

test('what is attached by its words alone only warns, until a dated rule stops it', async () => {
  const { attempt, done, writer, head, secretary, chair, unit } = office;
  const national: Actor = { ...chair, nationwide: true };
  const fields = { ...saying('Rincian sebagaimana terlampir.'), attachments: [] };
  const { id, draftId } = await office.begin('surat-dinas', fields);
  expect(await checkOf(id)).toMatchObject({ findings: [{ rule: 'attachments-none' }], stops: [] });
  const { version } = await office.draftOf(draftId);
  await done(writer, sendForReview, { draftId, version });
  await done(head, reviewDraft, { draftId, version });
  const rule = {
    unitId: unit,
    code: 'attachments-none',
    stops: true,
    since: '2025-10-01',
    source: 'Rapat',
    verified: false,
  };
  expect(await attempt(writer, saveRule, { ...rule, code: 'no-such' })).toMatchObject({
    failure: { code: 'letters/no-such-rule' },
  });
  await done(national, saveRule, rule);
  expect(await attempt(national, saveRule, rule)).toMatchObject({ failure: { code: 'letters/rule-there' } });
  const stopped = { failure: { code: 'letters/would-leave-wrong' } };
  expect(await attempt(secretary, reviewDraft, { draftId, version })).toMatchObject(stopped);
  await done(national, saveRule, { ...rule, since: '2025-10-02', stops: false });
  await done(secretary, reviewDraft, { draftId, version });
  await done(national, saveRule, { ...rule, since: '2025-10-03' });
  const approval = { draftId, version, secondsOpen: 4, passagesOpened: 0 };
  expect(await attempt(chair, approveDraft, approval)).toMatchObject(stopped);
  expect((await office.letterOf(id)).number).toBeNull();
});

test('a mend whose place is of no field, or of several, is left to a person', () => {
  const fields = outgoingFieldsSchema.parse({ subject: 'Rabu', points: [{ id: 'p1', text: 'Rabu' }] });
  expect(mendFields('Hal: Rabu', { start: 5, end: 9, text: 'Kamis' }, fields)).toBeNull();
  expect(mendFields('Dengan hormat', { start: 7, end: 13, text: 'salam' }, { ...fields, points: [] })).toBeNull();
  const one = { ...fields, points: [] };
  expect(mendFields('Hal: Rabu', { start: 5, end: 9, text: 'Kamis' }, one)?.subject).toBe('Kamis');
});
