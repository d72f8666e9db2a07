/** Every tile: the number on it is how many rows the list behind it has, for each who looks, and whose they are. */
import { beforeAll, expect, test } from 'vitest';
import { testHouse, type Caller, type TestHouse } from '../testing/index.ts';
import { must } from '../testing/steps.ts';
import { dispositionQueues, letterQueues, outgoingQueues, type LetterTiles, type LetterView } from './schema.ts';
import { registered, withNumbers } from './testing/letters.ts';

let house: TestHouse;
let chief: Caller;
let clerk: Caller;
const people = ['sekretaris.ntt', 'kasubbag.ntt', 'kasubbag.kul.ntt', 'kasubbag.rendatin.ntt', 'ketua.ntt', 'staf.ntt'];

type Rows = { readonly items: readonly { readonly id: string }[]; readonly total: number };
const tilesOf = (by: Caller) => must<LetterTiles>(by, 'GET', '/api/letters/tiles?unitId=53');
const listOf = (by: Caller, of: string, queue: string) =>
  must<Rows>(by, 'GET', `/api/${of}?unitId=53&size=100&queue=${queue}`);
const idsOf = async (by: Caller, queue: string) =>
  (await listOf(by, 'letters/outgoing', queue)).items.map(({ id }) => id);

const write = async (subject: string, security = 'biasa') =>
  must<{ id: string; draftId: string }>(clerk, 'POST', '/api/letters/outgoing', {
    unitId: '53',
    kind: 'surat-dinas',
    fields: {
      subject,
      security,
      classification: 'PR.01',
      recipients: [{ name: 'Kepala Dinas Contoh', place: 'Kupang' }],
      points: [{ id: 'p1', text: 'Mohon bantuan Saudara.' }],
    },
  });
const step = async (username: string, draftId: string, what: string, more: object = {}) => {
  const by = (await house.signIn(username)).call;
  const { version } = await must<{ version: number }>(by, 'GET', `/api/drafts/${draftId}`);
  await must(by, 'POST', `/api/drafts/${draftId}/${what}`, { version, ...more });
};

beforeAll(async () => {
  house = await testHouse();
  await withNumbers(house);
  chief = await house.as('sekretaris.ntt');
  const head = await house.as('kasubbag.ntt');
  const put = (name: string, security = 'biasa') =>
    registered(house, head, { text: `Surat ${name}.`, name: `${name}.txt`, security, read: false });
  const taken = async (name: string, security?: string) => (await put(name, security)).id;
  /** A letter that asks for something by a day. */
  const asking = async (name: string, by: string) => {
    const id = await taken(name);
    const { fields } = await must<LetterView>(head, 'GET', `/api/letters/${id}`);
    const asks = { ...fields, duties: [{ id: 'tugas-1', what: 'menyampaikan daftar', by }] };
    await must(head, 'PUT', `/api/letters/${id}/fields`, { version: 1, fields: asks });
    return id;
  };
  const dispose = (letter: string, body: object) =>
    must<{ ids: string[] }>(chief, 'POST', `/api/letters/${letter}/dispositions`, { note: 'Kerjakan.', ...body });
  await taken('baru');
  await taken('baru tertutup', 'rahasia');
  const rendatin = { position: 'kasubbag', section: 'rendatin' };
  await dispose(await asking('lewat', '2025-10-18'), { to: [rendatin], due: '2025-10-18' });
  await dispose(await asking('segera', '2025-10-22'), {
    to: [rendatin, { position: 'ketua', section: null }],
    copies: [{ position: 'kasubbag', section: 'kul' }],
    due: '2025-10-22',
  });
  await dispose(await taken('tertutup', 'rahasia'), { to: [{ position: 'ketua', section: null }], due: '2025-10-18' });
  const [read = ''] = (await dispose(await taken('dilaporkan'), { to: [rendatin] })).ids;
  const doer = await house.as('kasubbag.rendatin.ntt');
  await must(doer, 'POST', `/api/dispositions/${read}/report`, { result: 'Sudah disiapkan.' });
  const later = await put('kemudian tertutup');
  await dispose(later.id, { to: [rendatin], due: '2025-10-22' });
  const { version } = await must<{ version: number }>(chief, 'GET', `/api/library/${later.paperId}`);
  const settings = { title: 'Tertutup', section: null, security: 'rahasia', classification: null, below: false };
  await must(chief, 'POST', `/api/library/${later.paperId}/settings`, { version, ...settings });
  await must(chief, 'POST', `/api/letters/${await taken('selesai')}/finish`);
  await must(head, 'POST', `/api/letters/${await taken('batal')}/cancel`, { version: 1, reason: 'Salah berkas.' });
  house.platform.clock.set('2025-10-20T01:00:00Z');
  clerk = (await house.signIn('staf.kul.ntt')).call;
});

test('is as many as the rows behind it, in every queue of everybody', async () => {
  const seen = new Set<string>();
  for (const username of people) {
    const by = (await house.signIn(username)).call;
    const tiles = await tilesOf(by);
    const behind = [
      ...letterQueues.map((queue) => ['letters', queue, tiles.letters[queue]] as const),
      ...dispositionQueues.map((queue) => ['dispositions', queue, tiles.dispositions[queue]] as const),
      ...outgoingQueues.map((queue) => ['letters/outgoing', queue, tiles.outgoing[queue]] as const),
    ];
    for (const [of, queue, count] of behind) {
      const { items, total } = await listOf(by, of, queue);
      expect([username, of, queue, items.length, total]).toEqual([username, of, queue, count, count]);
      if (count > 0) seen.add(`${of} ${queue}`);
    }
  }
  // None of them is compared where it is empty for everybody, but for letters that nobody wrote yet.
  for (const queue of letterQueues) expect(seen).toContain(`letters ${queue}`);
  for (const queue of dispositionQueues.filter((one) => one !== 'belum-ditindaklanjuti'))
    expect(seen).toContain(`dispositions ${queue}`);
});

test('initials and approval are asked for of whose turn it is, and of nobody else', async () => {
  const { id, draftId } = await write('Permohonan bantuan petugas');
  await write('Masih ditulis');
  await step('staf.kul.ntt', draftId, 'send');
  const waits = async (username: string) => {
    const by = (await house.signIn(username)).call;
    const { outgoing } = await tilesOf(by);
    const [paraf, setujui] = [await idsOf(by, 'paraf'), await idsOf(by, 'setujui')];
    expect([outgoing.paraf, outgoing.setujui]).toEqual([paraf.length, setujui.length]);
    return [paraf, setujui];
  };
  const nothing = [[], []];
  expect(await waits('kasubbag.kul.ntt')).toEqual([[id], []]);
  for (const other of ['sekretaris.ntt', 'ketua.ntt', 'kasubbag.ntt', 'staf.kul.ntt'])
    expect([other, ...(await waits(other))]).toEqual([other, ...nothing]);
  await step('kasubbag.kul.ntt', draftId, 'review');
  expect(await waits('kasubbag.kul.ntt')).toEqual(nothing);
  expect(await waits('sekretaris.ntt')).toEqual([[id], []]);
  await step('sekretaris.ntt', draftId, 'review');
  expect(await waits('sekretaris.ntt')).toEqual(nothing);
  expect(await waits('ketua.ntt')).toEqual([[], [id]]);
  await step('ketua.ntt', draftId, 'approve', { secondsOpen: 4, passagesOpened: 0 });
  expect(await waits('ketua.ntt')).toEqual(nothing);
  expect(await idsOf(clerk, 'tandatangan')).toEqual([id]);
  expect((await tilesOf(clerk)).outgoing.tandatangan).toBe(1);
});
