/** A letter at a post that nobody holds is nobody's task: it stands on a screen, and with who can have it filled. */
import { expect, test } from 'vitest';
import type { Waiting } from '../../desk/schema.ts';
import { personIdOf } from '../../identity/testing/people.ts';
import { testHouse } from '../../testing/index.ts';
import { must } from '../../testing/steps.ts';
import type { VacantSigner } from '../schema.ts';
import { withNumbers } from '../testing/letters.ts';

test('initials, approval, signature of a vacant post stand with its superior until somebody acts for it', async () => {
  const house = await testHouse();
  await withNumbers(house);
  const { owner } = house.platform;
  const clerk = await house.as('staf.kul.ntt');
  const begin = (subject: string) =>
    must<{ id: string; draftId: string }>(clerk, 'POST', '/api/letters/outgoing', {
      unitId: '53',
      kind: 'surat-dinas',
      fields: {
        subject,
        security: 'biasa',
        classification: 'PR.01',
        recipients: [{ name: 'Kepala Dinas Contoh', place: 'Kupang' }],
        points: [{ id: 'p1', text: 'Mohon bantuan Saudara.' }],
      },
    });
  const step = async (username: string, draftId: string, what: string, more: object = {}) => {
    const { version } = await must<{ version: number }>(clerk, 'GET', `/api/drafts/${draftId}`);
    return must(await house.as(username), 'POST', `/api/drafts/${draftId}/${what}`, { version, ...more });
  };
  const untilOf = async (name: string, until: string | null) => {
    const person_id = await personIdOf(house, name);
    await owner.updateTable('assignments').set({ until }).where('person_id', '=', person_id).execute();
  };
  const vacant = () => must<VacantSigner[]>(clerk, 'GET', '/api/letters/vacant-signers?unitId=53');
  const tasksOf = async (username: string) =>
    (await must<{ items: Waiting[] }>(await house.as(username), 'GET', '/api/desk/waiting?size=100')).items.filter(
      ({ task }) => task === 'vacant-signer',
    );

  const first = await begin('Permohonan pertama');
  const second = await begin('Permohonan kedua');
  await step('staf.kul.ntt', first.draftId, 'send');
  await step('staf.kul.ntt', second.draftId, 'send');
  for (const username of ['kasubbag.kul.ntt', 'sekretaris.ntt']) await step(username, second.draftId, 'review');
  expect(await vacant()).toEqual([]);

  // Ending the post is refused with how many letters wait for it; said so, they may wait.
  const admin = await house.as('admin.ntt');
  const { id: assignment } = await owner
    .selectFrom('assignments')
    .select('id')
    .where('person_id', '=', await personIdOf(house, 'kasubbag.kul.ntt'))
    .executeTakeFirstOrThrow();
  const ended = await admin('POST', `/api/assignments/${assignment}/end`, { until: '2025-10-17' });
  expect([ended.status, JSON.stringify(ended.body)]).toEqual([
    409,
    expect.stringMatching(/identity\/work-left.*\b1\b/),
  ]);

  // The post of the first initials: its superior is held, and hears of it.
  await untilOf('kasubbag.kul.ntt', '2025-10-16');
  expect(await vacant()).toMatchObject([
    {
      position: 'kasubbag',
      section: 'kul',
      count: 1,
      above: { position: 'sekretaris', section: null },
      letters: [{ id: first.id, subject: 'Permohonan pertama', act: 'paraf' }],
    },
  ]);
  expect(await tasksOf('sekretaris.ntt')).toMatchObject([
    { values: { position: 'kasubbag', section: 'kul', count: 1 } },
  ]);
  expect(await tasksOf('staf.kul.ntt')).toEqual([]);
  await untilOf('kasubbag.kul.ntt', null);

  // The post that signs: nobody stands above it; who disposes letters is told.
  await untilOf('ketua.ntt', '2025-10-16');
  expect(await vacant()).toMatchObject([
    { position: 'ketua', above: null, letters: [{ id: second.id, act: 'setujui' }] },
  ]);
  expect(await tasksOf('sekretaris.ntt')).toMatchObject([{ values: { position: 'ketua', count: 1 } }]);
  await untilOf('ketua.ntt', null);
  await step('ketua.ntt', second.draftId, 'approve', { secondsOpen: 4, passagesOpened: 0 });
  expect(await vacant()).toEqual([]);

  // Numbered, and its signer gone before they signed.
  await untilOf('ketua.ntt', '2025-10-16');
  expect(await vacant()).toMatchObject([
    { position: 'ketua', letters: [{ id: second.id, subject: 'Permohonan kedua', act: 'tandatangan' }] },
  ]);
  const deputy = await owner
    .selectFrom('assignments')
    .selectAll()
    .where('person_id', '=', await personIdOf(house, 'ketua.ntt'))
    .executeTakeFirstOrThrow();
  await owner
    .insertInto('assignments')
    .values({
      ...deputy,
      id: crypto.randomUUID(),
      person_id: await personIdOf(house, 'anggota.ntt'),
      acting: 'plh',
      until: '2025-10-20',
    })
    .execute();
  expect(await vacant()).toEqual([]);
  expect(await tasksOf('sekretaris.ntt')).toEqual([]);
});
