/** The emblem of a letterhead: made small, shown on PDF and DOCX; what is no picture is refused. */
import sharp from 'sharp';
import { beforeAll, expect, test } from 'vitest';
import { exportDraft } from '../../../drafts/queries/export-draft.ts';
import { unzip } from '../../../printing/workbook/zip.ts';
import { asEmblem } from '../../../printing/index.ts';
import { fullFields, letterOffice, type LetterOffice } from '../testing/office.ts';
import { emblemOf } from './letterhead.ts';
import { saveEmblem } from './save-emblem.ts';

let office: LetterOffice;
beforeAll(async () => {
  office = await letterOffice();
});

test('an emblem stands at the head of the letters of its unit until it is taken away', async () => {
  const { platform, done, attempt, secretary, writer, unit } = office;
  const big = await sharp({ create: { width: 2_000, height: 1_000, channels: 3, background: '#333' } })
    .jpeg()
    .toBuffer();
  const made = await asEmblem(big);
  if (!made.ok || made.value === null) throw new Error('no emblem');
  expect(await sharp(made.value).metadata()).toMatchObject({ format: 'png', width: 600, height: 300 });
  const kept = await platform.files.put(made.value, 1_000_000);
  if (!kept.ok) throw new Error(kept.failure.code);
  const { draftId } = await office.begin('undangan', fullFields);
  const read: Parameters<typeof exportDraft>[1] = (work) => platform.database.read(writer, work);
  const pictures = async () => {
    const file = await exportDraft(platform, read, draftId, 'docx');
    if (!file.ok) throw new Error(file.failure.code);
    return [...unzip(Buffer.from(file.value.bytes)).keys()].filter((name) => name.startsWith('word/media/')).length;
  };
  const pdf = async () => {
    const file = await exportDraft(platform, read, draftId, 'pdf');
    if (!file.ok) throw new Error(file.failure.code);
    return (
      Buffer.from(file.value.bytes).includes('/Subtype/Image') ||
      Buffer.from(file.value.bytes).includes('/Subtype /Image')
    );
  };
  const before = await pictures();
  expect(await pdf()).toBe(false);
  await done(secretary, saveEmblem, { unitId: unit, basedOn: 0, sha256: kept.value.sha256 });
  expect(await pictures()).toBe(before + 1);
  expect(await pdf()).toBe(true);
  expect(await attempt(secretary, saveEmblem, { unitId: unit, basedOn: 0, sha256: null })).toMatchObject({
    failure: { code: 'letters/emblem-conflict' },
  });
  await done(secretary, saveEmblem, { unitId: unit, basedOn: 1, sha256: null });
  expect(await platform.database.read(writer, (tx) => emblemOf(tx, unit))).toEqual({ version: 2, sha256: null });
  expect(await pictures()).toBe(before);
});

test('what is no picture is no emblem', async () => {
  expect(await asEmblem(Buffer.from('<html>bukan gambar</html>'))).toMatchObject({ ok: true, value: null });
  expect(await asEmblem(Buffer.from('%PDF-1.7 bukan gambar'))).toMatchObject({ ok: true, value: null });
});
