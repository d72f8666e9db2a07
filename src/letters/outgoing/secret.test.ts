/** Secret outgoing letters: seen by who wrote one and by who keeps secrets; gone with a paper that becomes secret. */
import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { readDraft, type DraftId } from '../../drafts/index.ts';
import { personHolding, seatPeople } from '../../identity/testing/people.ts';
import type { Actor } from '../../platform/index.ts';
import { nobody } from '../../platform/testing/index.ts';
import { run } from '../../platform/testing/operations.ts';
import { paperIdSchema, type PaperId } from '../../library/schema.ts';
import { numberOf } from '../../registers/index.ts';
import { startOutgoing } from './operations/start-outgoing.ts';
import { listOutgoing } from './queries/list-outgoing.ts';
import { outgoingFieldsSchema, type OutgoingId } from './schema.ts';
import { listSigned } from './signed/list-signed.ts';
import { letterByCode } from './signed/public-page.ts';
import { letterOffice } from './testing/office.ts';

const { unit, platform, writer, head, secretary, chair, approve } = await letterOffice();
const colleague = personHolding(unit, 'eka', 'staf', 'kul');
beforeAll(() => seatPeople(platform, [colleague]));

const begin = (security: string, papers: PaperId[] = []) =>
  run(platform, writer, startOutgoing, {
    unitId: unit,
    kind: 'surat-dinas',
    fields: outgoingFieldsSchema.parse({
      subject: 'Jadwal pengawalan',
      security,
      classification: 'PR.01',
      recipients: [{ name: 'Kepala Dinas Contoh', place: 'Kupang' }],
      points: [{ id: 'p1', text: 'Mohon dijaga kerahasiaannya.' }],
    }),
    papers,
  });
const sees = async (actor: Actor, id: OutgoingId, draftId: DraftId) =>
  platform.database.read(actor, async (tx) => {
    const reader = { rooms: platform.rooms, actor, now: platform.clock.now() };
    const { items } = await listOutgoing(tx, reader, { unitId: unit, page: 1, size: 25 });
    const words = await tx.selectFrom('draft_versions').select('n').where('draft_id', '=', draftId).execute();
    const found = [items.some((one) => one.id === id), (await readDraft(tx, draftId)) !== null, words.length > 0];
    expect(new Set(found).size).toBe(1);
    return found[0];
  });

test.each(['rahasia', 'sangat rahasia'])(
  'a letter of class %s is seen by its writer and by who keeps secrets',
  async (security) => {
    const { id, draftId } = await begin(security);
    for (const actor of [writer, secretary, chair]) expect(await sees(actor, id, draftId)).toBe(true);
    for (const actor of [colleague, head]) expect(await sees(actor, id, draftId)).toBe(false);
    await approve(draftId, [secretary]);
    const number = await platform.database.read(head, (tx) => numberOf(tx, { type: 'outgoing', id }));
    expect(JSON.stringify(number)).not.toContain('pengawalan');
    const code = (await platform.database.read(writer, (tx) => listSigned(tx, id)))!.code!;
    expect(await platform.database.read(nobody, (tx) => letterByCode(tx, code))).toEqual({
      secret: true,
      label_id: null,
      label_en: null,
      number: null,
      dated: null,
      unit_id: null,
      state: null,
      signed_day: null,
      sha256: null,
      subject: null,
      replaced_number: null,
      destroyed_day: null,
    });
  },
);

test('a letter is hidden as soon as the paper that it rests on becomes secret', async () => {
  const { owner, clock } = platform;
  const paperId = paperIdSchema.parse(randomUUID());
  const kept = {
    unit_id: unit,
    security: 'biasa',
    created_by: 'gita',
    created_at: clock.now(),
    name: 'sumber.txt',
  } as const;
  const intakeId = randomUUID();
  await owner
    .insertInto('intakes')
    .values({ id: intakeId, origin: 'unggahan', ...kept } as never)
    .execute();
  const file = { sha256: 'b'.repeat(64), mime: 'text/plain', size: 9, title: 'Sumber' };
  await owner
    .insertInto('papers')
    .values({ id: paperId, intake_id: intakeId, ...file, ...kept } as never)
    .execute();
  const { id, draftId } = await begin('biasa', [paperId]);
  for (const actor of [writer, head, secretary]) expect(await sees(actor, id, draftId)).toBe(true);
  await owner.updateTable('papers').set({ security: 'rahasia' }).where('id', '=', paperId).execute();
  for (const actor of [writer, head]) expect(await sees(actor, id, draftId)).toBe(false);
  expect(await sees(secretary, id, draftId)).toBe(true);
});
