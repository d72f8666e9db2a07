/** Who signs is asked on the day: a position that ended yesterday signs nothing, and it is said what to do. */
import { expect, test } from 'vitest';
import { personIdOf } from '../../identity/testing/people.ts';
import { testHouse } from '../../testing/index.ts';
import { must } from '../../testing/steps.ts';
import { withNumbers } from '../testing/letters.ts';

test('a signer whose position ended yesterday is refused with words; a Plh signs', async () => {
  const house = await testHouse();
  await withNumbers(house);
  const { owner } = house.platform;
  const clerk = await house.as('staf.kul.ntt');
  const fields = {
    subject: 'Permohonan bantuan',
    security: 'biasa',
    classification: 'PR.01',
    recipients: [{ name: 'Kepala Dinas Contoh', place: 'Kupang' }],
    points: [{ id: 'p1', text: 'Mohon bantuan Saudara.' }],
  };
  const { draftId } = await must<{ draftId: string }>(clerk, 'POST', '/api/letters/outgoing', {
    unitId: '53',
    kind: 'surat-dinas',
    fields,
  });
  const versionOf = async () => (await must<{ version: number }>(clerk, 'GET', `/api/drafts/${draftId}`)).version;
  const step = async (username: string, what: string, more: object = {}) => {
    const by = (await house.signIn(username)).call;
    return by('POST', `/api/drafts/${draftId}/${what}`, { version: await versionOf(), ...more });
  };
  const approve = (username: string) => step(username, 'approve', { secondsOpen: 4, passagesOpened: 0 });
  for (const [username, what] of [
    ['staf.kul.ntt', 'send'],
    ['kasubbag.kul.ntt', 'review'],
    ['sekretaris.ntt', 'review'],
  ] as const)
    expect([username, (await step(username, what)).status]).toEqual([username, 200]);

  const chair = await personIdOf(house, 'ketua.ntt');
  const { id: _id, ...held } = await owner
    .selectFrom('assignments')
    .selectAll()
    .where('person_id', '=', chair)
    .executeTakeFirstOrThrow();
  await owner.updateTable('assignments').set({ until: '2025-10-16' }).where('person_id', '=', chair).execute();
  // Without any other position the text is out of sight.
  expect((await approve('ketua.ntt')).status).toBe(404);
  // Still a commissioner, and in sight of the text.
  const stays = { ...held, id: crypto.randomUUID(), position: 'anggota' };
  await owner.insertInto('assignments').values(stays).execute();
  const refused = await approve('ketua.ntt');
  expect([refused.status, JSON.stringify(refused.body)]).toEqual([
    403,
    expect.stringMatching(/drafts\/signer-vacant.*Ketua.*tidak ada yang memegang jabatan itu.*Plh/),
  ]);
  // Plh for this one day: the wall of the database goes by the clock of the program, as everything else does.
  const deputy = { ...held, id: crypto.randomUUID(), person_id: await personIdOf(house, 'anggota.ntt') };
  await owner
    .insertInto('assignments')
    .values({ ...deputy, acting: 'plh', until: '2025-10-17' })
    .execute();
  const told = await approve('ketua.ntt');
  expect(JSON.stringify(told.body)).toMatch(/drafts\/not-the-signer.*Ketua.*Plh\. Martha Teladan/);
  expect((await approve('anggota.ntt')).status).toBe(200);
});
