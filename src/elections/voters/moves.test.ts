/** What moves in the units of voter lists: lists, decisions, versions, sendings, returns, openings, by list and person. */
import { beforeAll, expect, it } from 'vitest';
import { jobs } from '../../rooms.ts';
import { testHouse, type Caller, type TestHouse } from '../../testing/index.ts';
import { must } from '../../testing/steps.ts';
import { csv, headers, imported, newList, voter } from './import/testing/steps.ts';

type Move = {
  readonly says: { readonly id: string };
  readonly actor: string | null;
  readonly subject: { readonly name: { readonly id: string } | null };
};

const staffName = 'Hendrik Contoh';
const headName = 'Susana Peraga';
const secretaryName = 'Frans Uji';

let house: TestHouse;
let list: string;
let kupang: string[];
let ntt: string[];

const told = async (caller: Caller) =>
  (await must<{ items: Move[]; total: number }>(caller, 'GET', '/api/desk/moves?size=100')).items.map(
    ({ says, actor, subject }) => `${says.id} · ${subject.name?.id ?? '-'} · ${actor ?? 'program'}`,
  );

beforeAll(async () => {
  house = await testHouse();
  const [staff, head, secretary, above] = await Promise.all(
    ['staf.rendatin.kupang', 'kasubbag.rendatin.kupang', 'sekretaris.kupang', 'kasubbag.rendatin.ntt'].map((name) =>
      house.as(name),
    ),
  );
  if (!staff || !head || !secretary || !above) throw new Error('somebody is missing');
  const listId = await newList(staff);
  ({ name: list } = await must<{ name: string }>(staff, 'GET', `/api/voters/lists/${listId}`));
  // Too young, all of them: a finding each.
  const rows = Array.from({ length: 6 }, (_, n) =>
    voter(n)
      .with(4, `0${n + 1}/01/2015`)
      .with(6, 'B'),
  );
  await imported(house, staff, listId, csv([headers, ...rows, ...[7, 8].map(voter)]));
  await must(staff, 'POST', `/api/voters/lists/${listId}/check`);
  await house.platform.workJobs(jobs);
  const { items } = await must<{ items: { id: string; version: number }[] }>(
    staff,
    'GET',
    `/api/voters/lists/${listId}/findings?code=V05`,
  );
  const decision = { action: 'tetap', reason: 'sudah dicocokkan dengan KTP-el' };
  for (const { id, version } of items.slice(0, 3))
    await must(staff, 'POST', `/api/voters/lists/${listId}/findings/${id}/decision`, { version, decision });
  await must(staff, 'POST', `/api/voters/lists/${listId}/finding-batches`, {
    selection: { ids: items.slice(3, 5).map(({ id }) => id) },
    expected: 2,
    decision,
  });
  await must(head, 'POST', `/api/voters/lists/${listId}/settle`, { name: 'PDPB akhir', reason: 'Pleno dimajukan' });
  await house.platform.workJobs(jobs);
  const { version } = await must<{ version: { id: string } }>(head, 'GET', `/api/voters/lists/${listId}/settlement`);
  const recap = `/api/voters/recaps/${version.id}`;
  const send = (answer: string) =>
    must<{ submissionId: string }>(head, 'POST', `${recap}/send`, { despite: true, answer });
  const { submissionId } = await send('');
  await house.platform.workJobs(jobs);
  await must(above, 'POST', `/api/voters/submissions/${submissionId}/send-back`, { reason: 'TPS 3' });
  const again = await send('TPS 3 benar');
  await must(above, 'POST', `/api/voters/submissions/${again.submissionId}/receive`);
  const { hash } = await must<{ hash: string }>(head, 'GET', `${recap}/release/preview`);
  await must(head, 'POST', `${recap}/release`, { preview: hash });
  await must(secretary, 'POST', `${recap}/release/confirm`, { preview: hash });
  await house.platform.workJobs(jobs);
  [kupang, ntt] = [await told(staff), await told(above)];
});

it('names list and person for what was imported, decided, settled, sent, returned and opened', () => {
  const sent = 'PDPB akhir · 2026-TW4 · KPU Kabupaten Kupang';
  for (const line of [
    `Daftar pemilih dibuat · ${list} · ${staffName}`,
    `8 pemilih diimpor · ${list} · ${staffName}`,
    `5 temuan diputuskan · ${list} · ${staffName}`,
    `Versi daftar pemilih ditetapkan · ${list} · ${headName}`,
    `Dikirim ke tingkat di atas · ${sent} · ${headName}`,
    `Kiriman dikembalikan tingkat di atas · ${sent} · Emilia Peraga`,
    `Kiriman diterima tingkat di atas · ${sent} · Emilia Peraga`,
    `Pembukaan agregat rekap untuk umum diminta · PDPB akhir · ${headName}`,
    `Agregat rekap dibuka untuk umum · PDPB akhir · ${secretaryName}`,
  ])
    expect(kupang).toContain(line);
});

it('tells decisions in one line a day, and no step of the program', () => {
  expect(kupang.filter((line) => line.includes('diputuskan'))).toHaveLength(1);
  expect(kupang.filter((line) => line.includes('program'))).toEqual([]);
});

it('tells the unit above what came in, and its own answers', () => {
  const sent = 'PDPB akhir · 2026-TW4 · KPU Kabupaten Kupang';
  expect(ntt.filter((line) => line === `Kiriman dari tingkat bawah masuk · ${sent} · ${headName}`)).toHaveLength(2);
  expect(ntt).toContain(`Kiriman dikembalikan · ${sent} · Emilia Peraga`);
  expect(ntt.join()).not.toContain('diputuskan');
});

it('has both trails tell it, and only to their own units', async () => {
  const events = await house.platform.owner
    .selectFrom('audit_events')
    .select(['unit_id', 'action'])
    .where('action', 'like', 'submission.%')
    .orderBy('at')
    .orderBy('seq')
    .execute();
  const of = (unit: string) => events.filter(({ unit_id: id }) => id === unit).map(({ action }) => action);
  expect(of('5301').toSorted()).toEqual(
    ['submission.sent', 'submission.sent', 'submission.came-back', 'submission.received-above'].toSorted(),
  );
  expect(of('53').toSorted()).toEqual(
    ['submission.arrived', 'submission.arrived', 'submission.received', 'submission.sent-back'].toSorted(),
  );
  expect((await told(await house.as('kasubbag.rendatin.alor'))).join()).not.toContain('PDPB akhir');
});

it('pages', async () => {
  const staff = await house.as('staf.rendatin.kupang');
  const whole = await must<{ items: Move[]; total: number }>(staff, 'GET', '/api/desk/moves?size=100');
  const second = await must<{ items: Move[]; total: number }>(staff, 'GET', '/api/desk/moves?size=5&page=2');
  expect(second.items).toEqual(whole.items.slice(5, 10));
  expect([second.total, whole.items.length]).toEqual([whole.total, whole.total]);
});
