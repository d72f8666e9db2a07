/**
 * The roll-up through the API: send, receive, send back, add up, send on; who sees what; forms; what becomes public.
 */
import { read, utils, type CellObject, type WorkSheet } from '@e965/xlsx';
import { sql } from 'kysely';
import { extractText } from 'unpdf';
import { beforeAll, describe, expect, it } from 'vitest';
import { createPortal } from '../../../portal/index.ts';
import { jobs, rooms } from '../../../rooms.ts';
import type { Actor } from '../../../platform/index.ts';
import { testHouse, type Caller, type TestHouse } from '../../../testing/index.ts';
import { person, seedDecisions, seedList } from '../versions/testing/list.ts';
import type { Rate, RecapRowView, RecapView, SentRow } from './schema.ts';
import { unitCalled } from '../../../platform/testing/ids.ts';

let house: TestHouse;
let kupang: Caller;
let alor: Caller;
let ntt: Caller;
const recaps = new Map<string, string>();

const code = (body: unknown) => (body as { error?: { code: string } }).error?.code;
const people = (regency: string, from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, n) => person(from + n, {}, regency));

async function settled(
  caller: Caller,
  unitId: string,
  from: number,
  to: number,
  previousVersionId: string | null = null,
  period = '2025-TW4',
  uncheckedBecause = '',
): Promise<string> {
  const listId = await seedList(house.platform, {
    unitId: unitCalled(unitId),
    people: people(unitId, from, to),
    previousVersionId,
    period,
    checked: uncheckedBecause === '',
  });
  if (previousVersionId)
    await seedDecisions(
      house.platform,
      listId,
      [
        { row: 1, tms: 'meninggal' },
        { row: 2, ubah: { name: 'NAMA BARU' } },
      ],
      unitCalled(unitId),
    );
  const asked = await caller('POST', `/api/voters/lists/${listId}/settle`, { name: 'PDPB', reason: uncheckedBecause });
  expect(asked.status, JSON.stringify(asked.body)).toBe(202);
  await house.platform.workJobs(jobs);
  return ((await caller('GET', `/api/voters/lists/${listId}/settlement`)).body as { version: { id: string } }).version
    .id;
}

beforeAll(async () => {
  house = await testHouse();
  kupang = await house.as('kasubbag.rendatin.kupang');
  alor = await house.as('kasubbag.rendatin.alor');
  ntt = await house.as('kasubbag.rendatin.ntt');
  const first = await settled(kupang, '5301', 1, 600, null, '2025-TW3');
  recaps.set('5301', await settled(kupang, '5301', 31, 640, first));
  recaps.set('5305', await settled(alor, '5305', 1, 300, null, '2025-TW4', 'Pleno dimajukan satu hari'));
});

const recap = (unit: string) => recaps.get(unit) ?? '';
const view = async (caller: Caller, id: string): Promise<RecapView> =>
  (await caller('GET', `/api/voters/recaps/${id}`)).body;
const matrix = async (state = '') =>
  (await ntt('GET', `/api/voters/submissions?unitId=53&kind=pdpb&period=2025-TW4&size=100${state}`)).body as {
    items: SentRow[];
    total: number;
    counts: Record<string, number>;
    received: Record<string, number>;
    own: { recapId: string; top: Record<string, number> } | null;
  };
const submissionOf = async (unit: string) =>
  (await matrix()).items.find(({ unitId }) => unitId === unit)?.submission?.id ?? '';

describe('a recap', () => {
  it('is shown with identities that hold, and opens level by level to the polling station', async () => {
    const shown = await view(kupang, recap('5301'));
    expect(shown).toMatchObject({
      own: true,
      unitId: '5301',
      toUnitName: 'KPU NTT',
      levels: ['regency', 'district', 'village', 'tps'],
      top: { code: '5301', children: 'district', measures: { awal: 600, baru: 40, tms: 31, total: 609, ubah: 1 } },
    });
    expect(shown.identities.filter(({ holds }) => !holds)).toEqual([]);
    let parent = '5301';
    for (const level of ['district', 'village', 'tps']) {
      const { items } = (
        await kupang('GET', `/api/voters/recaps/${recap('5301')}/rows?level=${level}&parent=${parent}`)
      ).body as { items: RecapRowView[] };
      expect(items.length).toBeGreaterThan(0);
      parent = items[0]?.code ?? '';
    }
    const { items: rates } = (await kupang('GET', `/api/voters/recaps/${recap('5301')}/rates?parent=5301`)).body as {
      items: Rate[];
    };
    expect(rates.map(({ opening }) => opening).reduce((a, b) => a + b)).toBe(600);
  });

  it('is nobody else’s before it is sent', async () => {
    expect((await ntt('GET', `/api/voters/recaps/${recap('5301')}`)).status).toBe(404);
    expect((await alor('GET', `/api/voters/recaps/${recap('5301')}`)).status).toBe(404);
    expect((await ntt('GET', `/api/voters/recaps/${recap('5301')}/rows?level=district&parent=5301`)).status).toBe(404);
  });
});

describe('the roll-up', () => {
  it('goes up, comes back with a reason, goes up again, and every attempt is kept', async () => {
    const due = (day: string) =>
      ntt('PUT', '/api/voters/due-dates', {
        unitId: '53',
        kind: 'pdpb',
        period: '2025-TW4',
        due: day,
        source: 'Surat KPU',
      });
    expect((await due('2025-10-16')).status).toBe(200);
    expect((await matrix()).counts).toMatchObject({ all: 22, belum: 22, late: 22 });
    expect((await due('2025-10-20')).status).toBe(200);
    expect((await matrix()).counts).toMatchObject({ late: 0 });
    expect(
      (await (await house.as('staf.rendatin.kupang'))('POST', `/api/voters/recaps/${recap('5301')}/send`, {})).status,
    ).toBe(403);
    expect((await kupang('POST', `/api/voters/recaps/${recap('5301')}/send`, {})).status).toBe(201);
    expect(code((await kupang('POST', `/api/voters/recaps/${recap('5301')}/send`, {})).body)).toBe(
      'submission/already-sent',
    );
    expect((await kupang('POST', `/api/voters/submissions/${await submissionOf('5301')}/receive`)).status).toBe(403);
    expect(
      (
        await ntt('POST', `/api/voters/submissions/${await submissionOf('5301')}/send-back`, {
          reason: 'Jumlah TPS Kecamatan 530102 belum sesuai',
        })
      ).status,
    ).toBe(200);
    expect((await matrix('&state=dikembalikan')).items).toMatchObject([
      { unitId: '5301', state: 'dikembalikan', attempts: 1 },
    ]);
    expect((await view(kupang, recap('5301'))).submissions).toMatchObject([
      { attempt: 1, state: 'dikembalikan', returnReason: 'Jumlah TPS Kecamatan 530102 belum sesuai' },
    ]);
    expect(
      (await kupang('POST', `/api/voters/recaps/${recap('5301')}/send`, { answer: 'TPS 530102 memang 16' })).status,
    ).toBe(201);
    expect((await alor('POST', `/api/voters/recaps/${recap('5305')}/send`, {})).status).toBe(201);
    for (const unit of ['5301', '5305'])
      expect((await ntt('POST', `/api/voters/submissions/${await submissionOf(unit)}/receive`)).status).toBe(200);
    expect(code((await ntt('POST', `/api/voters/submissions/${await submissionOf('5305')}/receive`)).body)).toBe(
      'submission/not-sent',
    );
    const { counts, received } = await matrix();
    expect(counts).toMatchObject({ diterima: 2, belum: 20 });
    expect(received).toMatchObject({ total: 909, awal: 900, baru: 40, tms: 31 });
    expect(
      ((await ntt('GET', `/api/voters/submissions/${await submissionOf('5301')}/history`)).body as { items: object[] })
        .items,
    ).toHaveLength(2);
  });

  it('shows the level above what was sent, from the village up, and no voter', async () => {
    expect(await view(ntt, recap('5301'))).toMatchObject({ own: false, levels: ['regency', 'district', 'village'] });
    expect(
      (
        (await ntt('GET', `/api/voters/recaps/${recap('5301')}/rows?level=tps&parent=5301012001`)).body as {
          total: number;
        }
      ).total,
    ).toBe(0);
    expect((await ntt('GET', `/api/voters/versions/${recap('5301')}/differences`)).status).toBe(404);
    expect((await ntt('POST', `/api/voters/recaps/${recap('5301')}/release`, { preview: 'a'.repeat(64) })).status).toBe(
      403,
    );
    expect((await alor('GET', `/api/voters/recaps/${recap('5301')}`)).status).toBe(404);
  });

  it('adds up, proves the sum, and holds what it stands on', async () => {
    const body = { unitId: '53', kind: 'pdpb', period: '2025-TW4' };
    expect(code((await ntt('POST', '/api/voters/recaps/sum', body)).body)).toBe('submission/units-missing');
    const { recapId } = (await ntt('POST', '/api/voters/recaps/sum', { ...body, partial: true })).body as {
      recapId: string;
    };
    recaps.set('53', recapId);
    const sum = await view(ntt, recapId);
    expect(sum).toMatchObject({
      source: 'sum',
      levels: ['province', 'regency', 'district'],
      top: { code: '53', measures: { total: 909, regencies: 2 } },
    });
    expect(sum.identities.filter(({ holds }) => !holds)).toEqual([]);
    expect(sum.caveats).toMatchObject([
      { unitId: '53', missing: 20, below: 22 },
      { unitId: '5305', reason: 'Pleno dimajukan satu hari' },
    ]);
    expect((await matrix()).items.map(({ unitId, caveats }) => (caveats > 0 ? unitId : ''))).toContain('5305');
    expect((await matrix()).own).toMatchObject({ recapId, top: { total: 909 } });
    expect((await ntt('POST', `/api/voters/recaps/${recapId}/send`, {})).status).toBe(201);
    expect(
      code(
        (await ntt('POST', `/api/voters/submissions/${await submissionOf('5301')}/send-back`, { reason: 'terlambat' }))
          .body,
      ),
    ).toBe('submission/sum-sent');
  });

  it('goes on to the nation: the same sum there, sent back and sent again', async () => {
    const ri = await house.as('kasubbag.rendatin.ri');
    const fromNtt = async () =>
      (
        (await ri('GET', '/api/voters/submissions?unitId=00&kind=pdpb&period=2025-TW4&size=100')).body as {
          items: SentRow[];
        }
      ).items.find(({ unitId }) => unitId === '53');
    const answer = async (what: string, body?: object) =>
      (await ri('POST', `/api/voters/submissions/${(await fromNtt())?.submission?.id ?? ''}/${what}`, body)).status;
    const sent = await fromNtt();
    expect(sent).toMatchObject({ state: 'dikirim', top: { total: 909 }, caveats: 1 });
    // What was settled unchecked in a regency is read with its reason in the nation, too.
    const { caveats, remarks } = await view(ri, sent?.submission?.recapId ?? '');
    expect(remarks[0]?.text.id).toBe('Jumlah sebagian: 20 dari 22 satuan kerja belum diterima.');
    expect(caveats).toMatchObject([
      { unitId: '53', missing: 20, below: 22 },
      {
        unitId: '5305',
        unitName: expect.stringMatching(/Alor/) as string,
        openErrors: 0,
        unchecked: ['rules', 'linkage'],
        reason: 'Pleno dimajukan satu hari',
      },
    ]);
    expect(
      (
        await (
          await house.as('staf.rendatin.ri')
        )('POST', `/api/voters/submissions/${(await fromNtt())?.submission?.id ?? ''}/receive`)
      ).status,
    ).toBe(403);
    expect(await answer('send-back', { reason: 'Kabupaten Alor belum lengkap' })).toBe(200);
    expect((await view(ntt, recap('53'))).submissions).toMatchObject([
      { state: 'dikembalikan', returnReason: 'Kabupaten Alor belum lengkap' },
    ]);
    expect(
      (await ntt('POST', `/api/voters/recaps/${recap('53')}/send`, { answer: 'Alor tidak mengubah apa pun' })).status,
    ).toBe(201);
    expect(await answer('receive')).toBe(200);
    const summed = await ri('POST', '/api/voters/recaps/sum', {
      unitId: '00',
      kind: 'pdpb',
      period: '2025-TW4',
      partial: true,
    });
    expect(summed.status, JSON.stringify(summed.body)).toBe(201);
    const nation = await view(ri, (summed.body as { recapId: string }).recapId);
    expect(nation).toMatchObject({
      own: true,
      levels: ['national', 'province', 'regency'],
      top: { code: '00', measures: { total: 909, awal: 900, baru: 40, tms: 31, regencies: 2 } },
    });
    expect(nation.identities.filter(({ holds }) => !holds)).toEqual([]);
    expect((await ri('POST', `/api/voters/recaps/${nation.id}/send`, {})).status).not.toBe(201);
  });

  it('names the units by which a sum is no longer what was received', async () => {
    const period = '2026-TW3';
    const late = new Map<string, string>();
    for (const [caller, unit, from] of [
      [alor, '5305', 1_000],
      [kupang, '5301', 2_000],
    ] as const)
      late.set(unit, await settled(caller, unit, from, from + 20, null, period));
    const sendFrom = async (caller: Caller, unit: string, said = '') =>
      (
        (await caller('POST', `/api/voters/recaps/${late.get(unit) ?? ''}/send`, { answer: said })).body as {
          submissionId: string;
        }
      ).submissionId;
    const answer = async (id: string, what: string, body?: object) =>
      expect((await ntt('POST', `/api/voters/submissions/${id}/${what}`, body)).status).toBe(200);
    const broken = async () =>
      (
        (await ntt('GET', `/api/voters/submissions?unitId=53&kind=pdpb&period=${period}`)).body as {
          own: { broken: { unitId: string; unitName: string; why: string }[] } | null;
        }
      ).own?.broken;
    const first = await sendFrom(alor, '5305');
    await answer(first, 'receive');
    await ntt('POST', '/api/voters/recaps/sum', { unitId: '53', kind: 'pdpb', period, partial: true });
    expect(await broken()).toEqual([]);
    await answer(await sendFrom(kupang, '5301'), 'receive');
    await answer(first, 'send-back', { reason: 'Salah daftar' });
    expect(await broken()).toEqual([
      { unitId: '5301', unitName: 'KPU Kabupaten Kupang', why: 'baru' },
      { unitId: '5305', unitName: 'KPU Kabupaten Alor', why: 'dikembalikan' },
    ]);
    await answer(await sendFrom(alor, '5305', 'Daftarnya benar'), 'receive');
    expect(await broken()).toMatchObject([{ unitId: '5301' }, { unitId: '5305', why: 'diganti' }]);
    const now = house.platform.clock.now();
    house.platform.clock.set(new Date(now.getTime() + 1_000));
    await ntt('POST', '/api/voters/recaps/sum', { unitId: '53', kind: 'pdpb', period, partial: true });
    house.platform.clock.set(now);
    expect(await broken()).toEqual([]);
  });

  it('stands in the database, too', async () => {
    const { owner, database } = house.platform;
    const personId = (
      await owner
        .selectFrom('people')
        .select('id')
        .where('username', '=', 'kasubbag.rendatin.kupang')
        .executeTakeFirstOrThrow()
    ).id;
    const actor: Actor = { kind: 'person', personId, unitIds: [unitCalled('5301')], positions: [], nationwide: false };
    const row = {
      unit_id: unitCalled('5301'),
      to_unit_id: unitCalled('53'),
      series: 'recap/pdpb',
      period: '2025-TW4',
      attempt: 3,
      thing_id: recap('5301'),
      content_hash: 'x',
      sent_by: personId,
      sent_at: new Date(),
    } as const;
    const write = (values: object) =>
      database.write(actor, (tx) =>
        tx
          .insertInto('submissions')
          .values({ id: crypto.randomUUID(), ...row, ...values })
          .execute(),
      );
    const { content_hash: hash } = await owner
      .selectFrom('voter_recaps')
      .select('content_hash')
      .where('id', '=', recap('5301'))
      .executeTakeFirstOrThrow();
    await expect(write({ to_unit_id: unitCalled('00') })).rejects.toThrow(/unit above/);
    await expect(write({})).rejects.toThrow(/no such recap/);
    await expect(write({ content_hash: hash })).rejects.toThrow(/not sent back/);
    await expect(write({ content_hash: hash, state: 'diterima' })).rejects.toThrow(/begins as sent/);
    await expect(write({ content_hash: hash, sent_by: 'lain' })).rejects.toThrow(/not the actor/);
    await expect(database.write(actor, (tx) => tx.deleteFrom('submissions').execute())).rejects.toThrow(
      /permission denied/,
    );
    const { numUpdatedRows } = await database.write(actor, (tx) =>
      tx.updateTable('submissions').set({ state: 'dikembalikan' }).executeTakeFirstOrThrow(),
    );
    expect(numUpdatedRows).toBe(0n);
  });
});

describe('forms', () => {
  it('come as XLSX whose sums recompute', async () => {
    const response = await house.api.request(`/api/voters/recaps/${recap('5301')}/forms/a-rekap-perubahan-kabko/xlsx`, {
      method: 'POST',
      headers: (await house.signIn('kasubbag.rendatin.kupang')).headers,
    });
    const book = read(await response.arrayBuffer());
    const sheet = book.Sheets[book.SheetNames[0]!] as WorkSheet;
    const { e: end } = utils.decode_range(sheet['!ref'] ?? '');
    // The sum; who signs stands below it.
    const last =
      1 + Array.from({ length: end.r }, (_, row) => row).findIndex((row) => sheet[`B${row + 1}`]?.v === 'Jumlah');
    expect(sheet.A1?.v).toBe('Model A-Rekap Perubahan Kabko-PDPB');
    const values = (row: number) =>
      Array.from({ length: end.c - 1 }, (_, at) => {
        const { f, v } = sheet[utils.encode_cell({ r: row - 1, c: at + 2 })] as CellObject;
        return f === undefined ? v : { formula: f, result: v };
      });
    // awal, baru L P J, TMS L P J, ubah L P J, masuk, keluar, akhir
    expect(values(last).map((value) => (value as { result?: number }).result ?? 0)).toEqual([
      600, 20, 20, 40, 16, 15, 31, 0, 1, 1, 0, 0, 609,
    ]);
    expect(values(8)[12]).toMatchObject({ formula: 'C8+F8-I8+M8-N8' });
    expect(values(last)[0]).toMatchObject({ formula: `SUM(C8:C${last - 1})` });
    for (let row = 8; row < last; row += 1) {
      const [awal, , , baru, , , tms, , , , masuk, keluar, akhir] = values(row).map((value) =>
        typeof value === 'number' ? value : ((value as { result?: number }).result ?? 0),
      ) as number[];
      expect((awal ?? 0) + (baru ?? 0) - (tms ?? 0) + (masuk ?? 0) - (keluar ?? 0)).toBe(akhir);
    }
  });

  it.each(['a-rekap-kabko', 'a-rekap-perubahan-kabko'])(
    '%s comes as PDF with the same words each time',
    async (form) => {
      const read = async () => {
        const response = await house.api.request(`/api/voters/recaps/${recap('5301')}/forms/${form}/pdf`, {
          method: 'POST',
          headers: (await house.signIn('kasubbag.rendatin.kupang')).headers,
        });
        expect(response.status).toBe(200);
        const { text } = await extractText(new Uint8Array(await response.arrayBuffer()), { mergePages: true });
        return text.replaceAll(/Sidik data [0-9a-f]{16}/g, 'Sidik data …');
      };
      const text = await read();
      expect(await read()).toBe(text);
      await expect(text).toMatchFileSnapshot(`golden/${form}.txt`);
    },
  );

  it('are only those of the unit’s level', async () => {
    expect(code((await kupang('POST', `/api/voters/recaps/${recap('5301')}/forms/a-rekap-provinsi/pdf`)).body)).toBe(
      'recap/no-form',
    );
    expect((await ntt('POST', `/api/voters/recaps/${recap('53')}/forms/a-rekap-provinsi/pdf`)).status).toBe(200);
  });

  it('are printed in a name, of the unit that prints, and the trail of that unit says so', async () => {
    const response = await house.api.request(`/api/voters/recaps/${recap('5301')}/forms/a-rekap-kabko/pdf`, {
      method: 'POST',
      headers: (await house.signIn('kasubbag.rendatin.ntt')).headers,
    });
    const { text } = await extractText(new Uint8Array(await response.arrayBuffer()), { mergePages: true });
    const { name } = (await ntt('GET', '/api/me')).body as { name: string };
    expect(text).toMatch(new RegExp(`Dicetak ${name}, KPU NTT, \\d\\d-\\d\\d-\\d{4} \\d\\d\\.\\d\\d WITA`));
    const { content_hash: contentHash } = await house.platform.owner
      .selectFrom('voter_recaps')
      .select('content_hash')
      .where('id', '=', recap('5301'))
      .executeTakeFirstOrThrow();
    const events = await house.platform.owner
      .selectFrom('audit_events')
      .select('payload')
      .where('action', '=', 'recap.form-printed')
      .where('unit_id', '=', unitCalled('53'))
      .where('subject_id', '=', recap('5301'))
      .execute();
    expect(events.map(({ payload }) => JSON.parse(payload) as object)).toContainEqual({
      recapId: recap('5301'),
      form: 'a-rekap-kabko',
      as: 'pdf',
      contentHash,
    });
  });

  it('are signed by who is in office in the unit of the recap, at its place, on the day of its plenary meeting', async () => {
    const textOf = async (id: string, form: string, username: string) => {
      const response = await house.api.request(`/api/voters/recaps/${id}/forms/${form}/pdf`, {
        method: 'POST',
        headers: (await house.signIn(username)).headers,
      });
      return (await extractText(new Uint8Array(await response.arrayBuffer()), { mergePages: true })).text;
    };
    // NTT has its chair and one member in office, Kupang nobody.
    const ofProvince = () => textOf(recap('53'), 'a-rekap-provinsi', 'kasubbag.rendatin.ntt');
    expect(await ofProvince(), 'nobody signs a sum of two of 22 units').not.toMatch(/Tanda tangan|Simon Teladan/);
    const received = (missing: number) =>
      sql`update voter_recaps set caveats = jsonb_set(caveats, '{0,missing}', ${sql.lit(String(missing))}::jsonb)
        where id = ${recap('53')}::uuid`.execute(house.platform.owner);
    await received(0);
    const province = await ofProvince();
    await received(20);
    expect(province).toMatch(/Kupang, ……/);
    expect(province).toMatch(/1 Simon Teladan Ketua 1\. …+\s+2 Martha Teladan Anggota 2\. …+\s+3 …+ Anggota 3\. …/);
    const regency = () => textOf(recap('5301'), 'a-rekap-kabko', 'kasubbag.rendatin.kupang');
    expect(await regency()).toMatch(/Oelamasi, ……+\s+No\.[^]*1 …+ Ketua 1\. …+\s+2 …+ Anggota/);
    const { activityId } = (await kupang('POST', `/api/voters/recaps/${recap('5301')}/plenary`)).body as {
      activityId: string;
    };
    const { facts, version } = (await kupang('GET', `/api/activities/${activityId}`)).body as {
      facts: { when: object };
      version: number;
    };
    const saved = await kupang('PUT', `/api/activities/${activityId}/facts`, {
      version,
      facts: { ...facts, when: { ...facts.when, start: '2025-12-08' } },
    });
    expect(saved.status, JSON.stringify(saved.body)).toBe(200);
    expect(await regency()).toContain(', 8 Desember 2025');
  });

  it('are drawn, too', async () => {
    for (const chart of ['umur', 'perubahan']) {
      const { status, body } = await kupang('GET', `/api/voters/recaps/${recap('5301')}/charts/${chart}`);
      expect([status, String(body).slice(0, 4)]).toEqual([200, '<svg']);
    }
  });
});

/** Opened as it is: by somebody who asks, and a second person of the unit who confirms the same preview. */
async function opened(id: string, place: string): Promise<number> {
  const [first, second] = [await house.as(`kasubbag.rendatin.${place}`), await house.as(`sekretaris.${place}`)];
  const { hash } = (await first('GET', `/api/voters/recaps/${id}/release/preview`)).body as { hash: string };
  expect((await first('POST', `/api/voters/recaps/${id}/release`, { preview: hash })).status).toBe(201);
  return (await second('POST', `/api/voters/recaps/${id}/release/confirm`, { preview: hash })).status;
}

describe('open data', () => {
  it('is public once it was sent and released, without small numbers, until it is withdrawn', async () => {
    const nobody = await house.as('nobody');
    const path = `/api/open-data/voter-recaps/${recap('5301')}`;
    expect((await nobody('GET', `${path}/json`)).status).toBe(404);
    const unsent = await settled(kupang, '5301', 700, 720, null, '2026-TW1');
    const preview = 'a'.repeat(64);
    expect(code((await kupang('POST', `/api/voters/recaps/${unsent}/release`, { preview })).body)).toBe(
      'recap/not-released-yet',
    );
    expect(await opened(recap('5301'), 'kupang')).toBe(201);
    const { rows, threshold } = (await nobody('GET', `${path}/json`)).body as {
      rows: { level: string; code: string; cells: Record<string, number | null> }[];
      threshold: number;
    };
    expect(rows.find(({ level }) => level === 'regency')?.cells).toMatchObject({ total: 609 });
    const numbers = rows.flatMap(({ cells }) =>
      Object.entries(cells)
        .filter(([name]) => !['tps', 'villages'].includes(name))
        .map(([, value]) => value),
    );
    expect(numbers.filter((value) => value !== null && value > 0 && value < threshold)).toEqual([]);
    expect(numbers).toContain(null);
    const csv = String((await nobody('GET', `${path}/csv`)).body);
    expect(csv.split('\r\n')[0]).toMatch(/^\uFEFF?level,code,name,total,disabled,l,p/);
    expect((await nobody('GET', '/api/open-data/voter-recaps')).body).toMatchObject({
      total: 1,
      items: [{ recapId: recap('5301') }],
    });
    expect((await nobody('GET', `/api/voters/recaps/${recap('5301')}`)).status).toBe(401);
    expect(
      (await kupang('POST', `/api/voters/recaps/${recap('5301')}/release/withdraw`, { reason: 'Salah periode' }))
        .status,
    ).toBe(200);
    expect((await nobody('GET', `${path}/csv`)).status).toBe(410);
    expect((await nobody('GET', '/api/open-data/voter-recaps')).body).toMatchObject({ total: 0 });
  });

  it('is not public while the recap is sent back, nor before it is received again', async () => {
    const nobody = await house.as('nobody');
    const id = await settled(alor, '5305', 800, 900, null, '2026-TW2');
    const { submissionId } = (await alor('POST', `/api/voters/recaps/${id}/send`, {})).body as { submissionId: string };
    expect(await opened(id, 'alor')).toBe(201);
    expect((await nobody('GET', `/api/open-data/voter-recaps/${id}/csv`)).status).toBe(200);
    house.platform.clock.set(new Date(house.platform.clock.now().getTime() + 60_000));
    await ntt('POST', `/api/voters/submissions/${submissionId}/send-back`, { reason: 'Jumlah TPS keliru' });
    expect((await nobody('GET', `/api/open-data/voter-recaps/${id}/csv`)).status).toBe(503);
    const again = (await alor('POST', `/api/voters/recaps/${id}/send`, { answer: 'TPS sudah dicocokkan' })).body as {
      submissionId: string;
    };
    expect((await nobody('GET', `/api/open-data/voter-recaps/${id}/csv`)).status).toBe(503);
    await ntt('POST', `/api/voters/submissions/${again.submissionId}/receive`);
    expect((await nobody('GET', `/api/open-data/voter-recaps/${id}/csv`)).status).toBe(200);
  });
});

describe('the portal', () => {
  it('lists what is open, shows it without a hidden number, and gives the files; and has no such page when nothing is open', async () => {
    const portal = createPortal(house.platform, rooms, { freshFor: 0 });
    const get = async (path: string) => {
      const response = await portal.request(path, { headers: { host: 'localhost' } });
      return { status: response.status, type: response.headers.get('content-type') ?? '', text: await response.text() };
    };
    const {
      items: [open],
    } = (await (await house.as('nobody'))('GET', '/api/open-data/voter-recaps')).body as {
      items: { recapId: string; name: string; unitId: string }[];
    };
    const address = `/data/${open?.recapId ?? ''}`;
    expect((await get('/')).text).toContain('href="/data"');
    expect((await get('/data')).text).toContain(`href="${address}"`);
    const page = await get(address);
    expect(page).toMatchObject({ status: 200, type: 'text/html; charset=utf-8' });
    for (const part of [
      open?.name ?? '-',
      'disembunyikan',
      'angka di bawah 10',
      `${address}.csv`,
      `${address}.json`,
      '>101</td>',
    ])
      expect(page.text).toContain(part);
    expect(
      [...page.text.matchAll(/<td>(\d+)<\/td><td>(\d+)<\/td><td>(\d+)<\/td>/g)]
        .flatMap(([, ...numbers]) => numbers.map(Number))
        .filter((value) => value > 0 && value < 10),
    ).toEqual([]);
    expect((await get(`${address}?lang=en`)).text).toContain('one below 10');
    const csv = await get(`${address}.csv`);
    expect([csv.status, csv.type, csv.text.includes('level,code,name,total')]).toEqual([
      200,
      'text/csv; charset=utf-8',
      true,
    ]);
    expect(JSON.parse((await get(`${address}.json`)).text)).toMatchObject({ recapId: open?.recapId, threshold: 10 });
    for (const missing of ['/data/x', `/data/${recap('5305')}`, `${address}.exe`, `${address}x`])
      expect((await get(missing)).status, missing).toBe(404);
    await alor('POST', `/api/voters/recaps/${open?.recapId ?? ''}/release/withdraw`, { reason: 'Salah periode' });
    const withdrawn = await get(address);
    expect(withdrawn.status).toBe(410);
    for (const part of [open?.name ?? '-', 'Ditarik', 'Alasan: Salah periode']) expect(withdrawn.text).toContain(part);
    expect(withdrawn.text).not.toContain('<td>');
    expect((await get(`${address}?lang=en`)).text).toContain('Reason: Salah periode');
    expect((await get('/data')).text).toContain(`href="${address}"`);
    expect((await get(`${address}.csv`)).status).toBe(410);
    expect((await get('/')).text).not.toContain('href="/data"');
    expect((await get('/data')).text).toContain('Belum ada data');
  });
});
