/** Pages of merges leave the store some days after they were used, and are set again when they are asked for. */
import { beforeAll, expect, test, vi } from 'vitest';
import { askForExport, makeExportJob } from '../../../exports/index.ts';
import { downloadExport } from '../../../exports/operations/download-export.ts';
import { systemActor, type Work } from '../../../platform/index.ts';
import { referenceRoom } from '../../../reference/index.ts';
import type { OutgoingId } from '../schema.ts';
import { letterOffice } from '../testing/office.ts';
import { cleanPagesJob, cleanPagesSchedule } from './clean-pages.ts';
import { mergeExportKind } from './export-kinds.ts';
import { mergeOffice } from './testing/merges.ts';

vi.setConfig({ testTimeout: 120_000 });
const office = await letterOffice();
const { unit, platform, writer, approve } = office;
const { toMany } = mergeOffice(office);
beforeAll(() => referenceRoom.start(platform, platform.owner));

async function zipped(id: OutgoingId): Promise<Buffer> {
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
  return made.value.content;
}
const pages = (id: OutgoingId) =>
  platform.owner
    .selectFrom('letter_merge_files')
    .select(['sha256', 'state'])
    .where('merge_id', '=', id)
    .orderBy('sha256')
    .execute();
const there = (sha256: string) =>
  platform.files.read(sha256).then(
    () => true,
    () => false,
  );
const clean = async () => {
  await platform.runSchedule(cleanPagesSchedule);
  await platform.workJobs([cleanPagesJob]);
};
const aged = (id: OutgoingId, days: number) =>
  platform.owner
    .updateTable('letter_merge_files')
    .set({ kept_at: new Date(platform.clock.now().getTime() - days * 86_400_000) })
    .where('merge_id', '=', id)
    .execute();

test('young pages stay; old ones go, their fingerprints stay; the same ZIP is made again of new ones', async () => {
  const { id, draftId } = await toMany(3);
  await approve(draftId);
  await zipped(id);
  await aged(id, 6);
  await clean();
  const young = await pages(id);
  expect(young.map(({ state }) => state)).toEqual(['ada', 'ada', 'ada']);
  await aged(id, 8);
  await clean();
  expect(await pages(id)).toEqual(young.map((page) => ({ ...page, state: 'lepas' })));
  expect(await Promise.all(young.map(({ sha256 }) => there(sha256)))).toEqual([false, false, false]);
  await zipped(id);
  expect(await pages(id)).toEqual(young);
  expect(await Promise.all(young.map(({ sha256 }) => there(sha256)))).toEqual([true, true, true]);
});

test('killed while bytes are going, the next round removes them; what is asked for meanwhile stays', async () => {
  const { id, draftId } = await toMany(2);
  await approve(draftId);
  await zipped(id);
  await aged(id, 8);
  const files = { ...platform.files, remove: () => Promise.reject(new Error('killed')) };
  const work: Work = {
    id: 'job',
    unitId: unit,
    createdBy: null,
    actor: systemActor(unit),
    platform: { ...platform, files },
    signal: new AbortController().signal,
    progress: () => Promise.resolve(true),
  };
  await expect(cleanPagesJob.run(work, { unitId: unit })).rejects.toThrow('killed');
  const going = await pages(id);
  expect(going.map(({ state }) => state)).toEqual(['melepas', 'melepas']);
  await clean();
  expect((await pages(id)).map(({ state }) => state)).toEqual(['lepas', 'lepas']);
  expect(await Promise.all(going.map(({ sha256 }) => there(sha256)))).toEqual([false, false]);
});
