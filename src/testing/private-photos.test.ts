/** The hash of a photo is not secret (it stands in addresses and files that people pass on): knowing it opens nothing. */
import { beforeAll, expect, test } from 'vitest';
import { saveLocalFacts } from '../activities/operations/save-local-facts.ts';
import { addPhoto } from '../activities/operations/add-photo.ts';
import { findPhoto } from '../activities/queries/find-photo.ts';
import { centre, people, province } from '../activities/testing/office.ts';
import { nttLocal, webinar } from '../activities/testing/samples.ts';
import { exportDraft } from '../drafts/queries/export-draft.ts';
import type { ActivityId } from '../activities/views.ts';
import { publishDraft } from '../newsroom/operations/publish-draft.ts';
import { newsroom, type Newsroom } from '../newsroom/testing/newsroom.ts';
import { testPlatform } from '../platform/testing/index.ts';

let kpu: Newsroom;
beforeAll(async () => void (kpu = newsroom(await testPlatform())));

/** A news item of an activity whose local facts name the photo by its hash. */
async function draftWith(sha256: string, activityId: ActivityId) {
  const photo = { id: 'f1', sha256, caption: 'Peserta mengikuti bimtek', alt: 'Orang duduk', credit: 'rio' };
  await kpu.done(people.writer, saveLocalFacts, {
    activityId,
    unitId: province,
    version: 1,
    facts: { ...nttLocal, photos: [photo] },
  });
  return kpu.draft('news', activityId);
}
/** The pictures in its DOCX: the code of its origin, and its photos. */
async function pictures(draftId: Awaited<ReturnType<typeof draftWith>>): Promise<number> {
  const read = <T>(work: Parameters<typeof kpu.platform.database.read<T>>[1]) =>
    kpu.platform.database.read(people.writer, work);
  const file = await exportDraft(kpu.platform, read, draftId, 'docx');
  if (!file.ok) throw new Error(file.failure.code);
  // Names of a zip's members stand in it as they are.
  const names = Buffer.from(file.value.bytes)
    .toString('latin1')
    .match(/word\/media\/\w+\.(?:jpe?g|png)/g);
  return new Set(names).size;
}

test('a photo of another activity, named by its hash, is neither printed nor published', async () => {
  const own = await kpu.activity(webinar, nttLocal);
  const photo = await kpu.photoOf(own);
  const withPhoto = await pictures(await draftWith(photo.sha256, own));
  const foreign = await draftWith(photo.sha256, await kpu.activity(webinar, nttLocal));
  expect(await pictures(foreign)).toBe(withPhoto - 1);
  await kpu.approve(foreign);
  await kpu.done(people.writer, publishDraft, { draftId: foreign });
  expect((await kpu.get(`/foto/${photo.sha256}-480.jpg`)).status).toBe(404);
});

test('a photo that its owner keeps is not opened by a sheet above that names its hash', async () => {
  const { sha256, width, height, sizes } = await kpu.photoOf(await kpu.activity(webinar, nttLocal));
  const photo = { id: 'p1', sha256, caption: 'Peserta', alt: 'Orang duduk', credit: 'rio' };
  const naming = await kpu.activity({ ...webinar, photos: [photo] }, nttLocal);
  const seenBy = (actor: typeof people.writer) =>
    kpu.platform.database.read(actor, async (tx) => (await findPhoto(tx, naming, sha256)) !== null);
  await kpu.photoOf(naming);
  expect([await seenBy(people.writer), await seenBy(people.stranger)]).toEqual([true, false]);
  // Neither does a text of somebody who has positions in both units print it as the photo of the sheet.
  const draft = await kpu.draft('news', naming);
  const without = await pictures(draft);
  await kpu.done(people.centreStaff, addPhoto, {
    activityId: naming,
    unitId: centre,
    photo: { sha256, width, height, sizes, files: [] },
  });
  expect(await seenBy(people.stranger)).toBe(true);
  expect(await pictures(draft)).toBe(without + 1);
});
