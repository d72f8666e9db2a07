/**
 * From a recap to approved minutes and a published news item, and what happens when the recap's numbers change behind
 * them.
 */
import { sql } from 'kysely';
import { extractText } from 'unpdf';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Activity } from '../../../activities/schema.ts';
import type { DraftView } from '../../../drafts/schema.ts';
import { createPortal } from '../../../portal/index.ts';
import type { Actor } from '../../../platform/index.ts';
import { jobs, rooms } from '../../../rooms.ts';
import { testHouse, type Caller, type TestHouse } from '../../../testing/index.ts';
import {
  approveSheet,
  edited,
  must,
  refusal,
  toApproved,
  toReviewed,
  viewOf,
  type Hands,
} from '../../../testing/steps.ts';
import { childrenOf } from '../../regions/index.ts';
import { recapFigure, recapFigureQuery } from '../recap/figures.ts';
import { allMeasures } from '../recap/measures.ts';
import { person, seedDecisions, seedList } from '../versions/testing/list.ts';
import { periodName } from '../recap/index.ts';
import { plenaryFacts } from './plenary-facts.ts';
import { unitCalled, personCalled } from '../../../platform/testing/ids.ts';

let house: TestHouse;
let staff: Caller;
let hands: Hands;
let recapId: string;
let activityId: string;
/** What two who prepared the meeting at once were told. */
let answers: number[];

const kupang = unitCalled('5301');
const secretary: Actor = {
  kind: 'person',
  personId: personCalled('dewi'),
  unitIds: [kupang],
  positions: [{ unitId: kupang, position: 'sekretaris' }],
  nationwide: false,
};
const people = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, n) => person(from + n, {}, kupang));

async function settled(from: number, to: number, period: string, previousVersionId: string | null): Promise<string> {
  const listId = await seedList(house.platform, {
    unitId: kupang,
    people: people(from, to),
    previousVersionId,
    period,
  });
  if (previousVersionId)
    await seedDecisions(
      house.platform,
      listId,
      [
        { row: 1, tms: 'meninggal' },
        { row: 2, ubah: { name: 'NAMA BARU' } },
      ],
      kupang,
    );
  const settler = await house.as('kasubbag.rendatin.kupang');
  await must(settler, 'POST', `/api/voters/lists/${listId}/settle`, { name: 'PDPB', reason: '' });
  await house.platform.workJobs(jobs);
  return (await must<{ version: { id: string } }>(settler, 'GET', `/api/voters/lists/${listId}/settlement`)).version.id;
}

beforeAll(async () => {
  house = await testHouse();
  // The meeting of the fourth quarter has been held.
  house.platform.clock.set('2027-01-04T01:00:00Z');
  staff = await house.as('staf.rendatin.kupang');
  hands = {
    writer: staff,
    checker: await house.as('kasubbag.rendatin.kupang'),
    decider: await house.as('sekretaris.kupang'),
  };
  recapId = await settled(31, 1640, '2026-TW4', await settled(1, 1600, '2026-TW3', null));
  const both = await Promise.all(
    [staff, hands.checker].map((who) => who('POST', `/api/voters/recaps/${recapId}/plenary`)),
  );
  answers = both.map(({ status }) => status).toSorted();
  activityId = (await must<{ activityId: string }>(staff, 'GET', `/api/voters/recaps/${recapId}/plenary`)).activityId;
});

const sheet = (id = activityId): Promise<Activity> => must(staff, 'GET', `/api/activities/${id}`);
const addPeople = {
  progress: 'selesai',
  when: { start: '2025-12-08', zone: 'WITA' },
  place: 'Aula KPU Kabupaten Kupang',
  people: [
    { id: 'p1', name: 'Yohana Contoh', position: 'Ketua KPU Kabupaten Kupang', role: 'membuka' },
    { id: 'p2', name: 'Markus Teladan', position: 'Anggota KPU Kabupaten Kupang', role: 'peserta' },
  ],
};
/** As the owner of the database, past every guard but those on the way to an approval. */
async function changeRecap(work: () => Promise<void>, measure = 'total'): Promise<void> {
  const change = (by: number) =>
    sql`update voter_recap_rows set measures = jsonb_set(measures, ${sql.lit(`{${measure}}`)},
      to_jsonb((measures->>${measure})::int + ${by}::int)) where recap_id = ${recapId}::uuid
        and code = ${kupang}`.execute(house.platform.owner);
  await change(1);
  try {
    await work();
  } finally {
    await change(-1);
  }
}

describe('the activity of a plenary meeting', () => {
  it('is one, however many prepare it at once', async () => {
    expect(answers).toEqual([200, expect.toBeOneOf([200, 409])]);
    expect(
      await house.platform.owner.selectFrom('activities').select('id').where('unit_id', '=', kupang).execute(),
    ).toEqual([{ id: activityId }]);
  });

  it('begins with what the recap knows, once', async () => {
    const { facts, unitId, state } = await sheet();
    expect({ unitId, state }).toEqual({ unitId: kupang, state: 'menyusun' });
    expect(facts).toMatchObject({
      title: 'Rapat Pleno Rekapitulasi Pemutakhiran Data Pemilih Berkelanjutan Triwulan IV Tahun 2026',
      kind: 'pleno',
      organiser: { unitId: kupang },
    });
    // The day on which voters must be 17 is no day of the meeting; its invitation tells it.
    expect(facts.when.start).toBeUndefined();
    expect(facts.regulations).toContainEqual({
      id: expect.any(String),
      citation: 'Peraturan KPU Nomor 1 Tahun 2025',
      unverified: true,
    });
    expect(facts.figures.slice(0, 3)).toMatchObject([
      { label: 'jumlah pemilih', value: '1609', unit: 'orang', query: `recap/${recapId}/${kupang}/total` },
      { label: 'pemilih laki-laki' },
      { label: 'pemilih perempuan' },
    ]);
    const rows = facts.figures.filter(({ group, label }) => group !== undefined && label === 'Jumlah');
    expect(rows.at(-1)).toMatchObject({ group: 'Jumlah', value: '1609' });
    expect(rows.slice(0, -1).reduce((sum, { value }) => sum + Number(value), 0)).toBe(1609);
    expect(rows[0]?.group).toBe('Kecamatan Semau');
    expect(await must(staff, 'POST', `/api/voters/recaps/${recapId}/plenary`)).toEqual({ activityId });
    expect(await must(staff, 'GET', `/api/voters/recaps/${recapId}/plenary`)).toEqual({ activityId });
    const row = (level: 'regency' | 'district', code: string) => ({ level, code, measures: { total: 5, l: 2, p: 3 } });
    const named = plenaryFacts(
      { id: recapId, kind: 'pdpb', period: '2026-S2', remarks: [] },
      { id: '5305', fullName: 'KPU Kabupaten Alor', zone: 'WITA' },
      row('regency', '5305'),
      childrenOf('5305').map(({ code }) => row('district', code)),
      '2026-12-08',
      [
        { name: 'Dr. Simon Teladan, M.Si.', position: 'Ketua KPU Kabupaten Alor' },
        { name: 'Martha Teladan', position: 'Anggota KPU Kabupaten Alor' },
      ],
    );
    expect(named.people).toMatchObject([
      { name: 'Simon Teladan', titlesBefore: 'Dr.', position: 'Ketua KPU Kabupaten Alor', role: 'menandatangani' },
      { name: 'Martha Teladan', position: 'Anggota KPU Kabupaten Alor', role: 'menandatangani' },
    ]);
    expect(named.figures.filter(({ label }) => label === 'Jumlah').map(({ group }) => group)).toEqual([
      ...childrenOf('5305').map(({ name }) => `Kecamatan ${name}`),
      'Jumlah',
    ]);
    expect([periodName('2026-S2'), periodName('Pilkada 2024')]).toEqual(['Semester II Tahun 2026', 'Pilkada 2024']);
  });

  it('is nobody else’s to prepare', async () => {
    expect((await (await house.as('staf.rendatin.alor'))('POST', `/api/voters/recaps/${recapId}/plenary`)).status).toBe(
      404,
    );
    expect((await (await house.as('staf.kupang'))('POST', `/api/voters/recaps/${recapId}/plenary`)).status).toBe(403);
  });

  it('the database computes every measure as the room does, and nothing that is none', async () => {
    const queries = [
      ...allMeasures.map((measure) => recapFigureQuery({ recapId, region: kupang, measure })),
      `recap/${recapId}/${kupang}/nothing`,
      `recap/${recapId}/5302/total`,
      'x/y',
    ];
    const now = (actor: Actor) =>
      house.platform.database.read(
        actor,
        async (tx) =>
          (
            await sql<{
              query: string;
              value: string | null;
            }>`select query, value from kc.figures_now(${kupang}, ${queries})`.execute(tx)
          ).rows,
      );
    const asked = await now(secretary);
    expect(asked).toHaveLength(queries.length);
    for (const { query, value } of asked)
      expect([query, value]).toEqual([
        query,
        await house.platform.database.read(secretary, (tx) => recapFigure(tx, query)),
      ]);
    expect(await now({ ...secretary, unitIds: [unitCalled('5305')], positions: [] })).toEqual([]);
  });

  it('its figures are kept or removed, never typed over', async () => {
    const { facts, version } = await sheet();
    const save = (figures: typeof facts.figures) =>
      staff('PUT', `/api/activities/${activityId}/facts`, { version, facts: { ...facts, figures } });
    const [first, ...rest] = facts.figures;
    const total = first!;
    for (const typed of [
      { ...total, value: '1610' },
      { ...total, label: 'pemilih perempuan' },
      { ...total, query: `recap/${recapId}/${kupang}/l` },
      { ...total, query: 'recap/nothing' },
    ]) {
      expect(await save([typed, ...rest])).toMatchObject({
        status: 422,
        body: { error: { code: 'activities/invalid-facts', fields: { 'figures.r-total': expect.anything() } } },
      });
    }
    const raw = (value: string) =>
      house.platform.database.write({ ...secretary, personId: personCalled('ani') }, (tx) =>
        sql`update activities set version = version + 1, edited_by = 'ani', facts_hash = 'x',
          facts = jsonb_set(facts, '{figures,0,value}', to_jsonb(${value}::text))
            where id = ${activityId}::uuid`.execute(tx),
      );
    await expect(raw('1610')).rejects.toThrow('differs from what its stored query gives');
    const saved = await must<{ version: number }>(staff, 'PUT', `/api/activities/${activityId}/facts`, {
      version,
      facts: { ...facts, ...addPeople, figures: facts.figures.filter(({ id }) => id !== 'r-ubah') },
    });
    expect(saved.version).toBe(version + 1);
    // What was removed comes back as it was, in one step or by an earlier version.
    const back = await must<{ version: number }>(staff, 'PUT', `/api/activities/${activityId}/facts`, {
      version: saved.version,
      facts: { ...facts, ...addPeople },
    });
    const without = await must<{ version: number }>(staff, 'PUT', `/api/activities/${activityId}/facts`, {
      version: back.version,
      facts: { ...facts, ...addPeople, figures: facts.figures.filter(({ id }) => id !== 'r-ubah') },
    });
    expect(
      await must(staff, 'POST', `/api/activities/${activityId}/restore`, {
        version: without.version,
        restore: back.version,
      }),
    ).toMatchObject({ version: without.version + 1 });
  });
});

describe('its texts', () => {
  const drafts = new Map<string, string>();
  beforeAll(async () => {
    await approveSheet(staff, hands.decider, activityId, (await sheet()).version);
    const made = await must<{ drafts: { id: string; kind: string }[] }>(staff, 'POST', '/api/drafts', {
      subject: { type: 'activity', id: activityId },
      unitId: kupang,
      kinds: ['minutes', 'news', 'report'],
    });
    for (const { id, kind } of made.drafts) drafts.set(kind, id);
  });
  const draft = (kind: string) => drafts.get(kind) ?? '';
  const statuses = (view: DraftView, kind: 'figures' | 'others') => {
    const counted = new Set(
      view.content.blocks
        .flatMap(({ claims }) => claims)
        .filter(({ figures }) => (figures !== undefined) === (kind === 'figures'))
        .map(({ id }) => id),
    );
    return new Set(view.checks.filter(({ claimId }) => counted.has(claimId)).map(({ status }) => status));
  };

  it('state every number as computed', async () => {
    for (const kind of ['minutes', 'news', 'report']) {
      const view = await viewOf(staff, draft(kind));
      expect([kind, ...statuses(view, 'figures')]).toEqual([kind, 'computed']);
      expect([kind, ...statuses(view, 'others')]).toEqual([kind, 'from-facts']);
    }
    expect((await viewOf(staff, draft('minutes'))).content.blocks.map(({ id }) => id)).toContain(
      'gap-basis-unverified',
    );
    const { figures } = await must<{ figures: Record<string, string> }>(
      staff,
      'GET',
      `/api/drafts/${draft('minutes')}/sources`,
    );
    expect(figures[`recap/${recapId}/${kupang}/total`]).toBe('1609');
  });

  it('do not survive a number typed by hand', async () => {
    const view = await viewOf(staff, draft('report'));
    const { version } = await must<{ version: number }>(staff, 'PUT', `/api/drafts/${draft('report')}/content`, {
      baseVersion: 1,
      content: edited(view, 'figure-r-total-2', (text) => text.replace('1.609', '1.690')),
    });
    expect(
      (await viewOf(staff, draft('report'))).checks.find(({ claimId }) => claimId === 'figure-r-total-2')?.status,
    ).toBe('unsupported');
    expect(await refusal(staff, 'POST', `/api/drafts/${draft('report')}/send`, { version })).toBe('422 drafts/blocked');
  });

  it('are void when the recap changes behind them, and cannot be approved by any way', async () => {
    await toReviewed(hands, draft('minutes'));
    const approve = { version: 1, secondsOpen: 60, passagesOpened: 1 };
    await changeRecap(async () => {
      const view = await viewOf(hands.decider, draft('minutes'));
      expect(view).toMatchObject({ state: 'konsep', sourcesChangedAt: expect.any(String) });
      expect(view.checks.find(({ claimId }) => claimId === 'figure-r-total-1')?.status).toBe('unsupported');
      expect(view.checks.find(({ claimId }) => claimId === 'figure-r-l-1')?.status).toBe('computed');
      expect(await refusal(staff, 'POST', `/api/drafts/${draft('minutes')}/send`, { version: 1 })).toBe(
        '422 drafts/blocked',
      );
      const { version } = await must<{ version: number }>(staff, 'POST', `/api/drafts/${draft('minutes')}/regenerate`, {
        baseVersion: 1,
      });
      expect(await viewOf(staff, draft('minutes'))).toMatchObject({ version, sourcesChangedAt: expect.any(String) });
      expect(statuses(await viewOf(staff, draft('minutes')), 'figures')).toEqual(new Set(['computed', 'unsupported']));
    });
    // The recap is as it was: the text stands again, and begins its way anew.
    expect(await viewOf(staff, draft('minutes'))).toMatchObject({
      state: 'konsep',
      version: 2,
      sourcesChangedAt: null,
    });
    expect(await refusal(staff, 'POST', `/api/drafts/${draft('minutes')}/send`, { version: 2 })).toBe(
      '422 drafts/blocked',
    );
    const { version } = await must<{ version: number }>(staff, 'POST', `/api/drafts/${draft('minutes')}/regenerate`, {
      baseVersion: 2,
    });
    await toReviewed(hands, draft('minutes'));

    // Even when nothing tells the texts of the change.
    await sql`alter table voter_recap_rows disable trigger user`.execute(house.platform.owner);
    try {
      await changeRecap(async () => {
        expect(await viewOf(hands.decider, draft('minutes'))).toMatchObject({
          state: 'diperiksa',
          blockers: expect.arrayContaining([
            { code: 'sources-changed' },
            { code: 'unsupported-claim', claimId: 'figure-r-total-1' },
          ]),
        });
        expect(
          await refusal(hands.decider, 'POST', `/api/drafts/${draft('minutes')}/approve`, { ...approve, version }),
        ).toBe('422 drafts/blocked');
        await expect(approveRaw(draft('minutes'), version)).rejects.toThrow(
          /facts have changed|differs from what its stored query gives/,
        );
      });
      // A measure that only the text states: the sheet's own figures are looked at first, then those of the text.
      await sql`alter table approvals disable trigger guard_approval`.execute(house.platform.owner);
      await changeRecap(async () => {
        await expect(approveRaw(draft('minutes'), version)).rejects.toThrow('differs from what its stored query gives');
        await expect(
          house.platform.database.write(secretary, (tx) =>
            sql`update drafts set state = 'disetujui' where id = ${draft('minutes')}::uuid`.execute(tx),
          ),
        ).rejects.toThrow();
      });
    } finally {
      await sql`alter table approvals enable trigger guard_approval`.execute(house.platform.owner);
      await sql`alter table voter_recap_rows enable trigger user`.execute(house.platform.owner);
    }
    await must(hands.decider, 'POST', `/api/drafts/${draft('minutes')}/approve`, { ...approve, version });
  });

  it('go on paper with their tables, and to the public with what their numbers rest on', async () => {
    const pdf = await house.api.request(`/api/drafts/${draft('minutes')}/export.pdf`, {
      headers: (await house.signIn('staf.rendatin.kupang')).headers,
    });
    expect(pdf.headers.get('content-disposition')).toMatch(/berita-acara-.*\.pdf/);
    const { text } = await extractText(new Uint8Array(await pdf.arrayBuffer()), { mergePages: true });
    expect(text).toMatch(/1\.609 \(seribu enam ratus sembilan\) orang/);
    expect(text).toContain('Laki-laki');
    expect(text).toMatch(/Yohana Contoh.*Tanda|Tanda.*Yohana Contoh/s);
    await toApproved(hands, draft('news'));
    const { id } = await must<{ id: string }>(hands.checker, 'POST', `/api/drafts/${draft('news')}/publish`, {});
    expect(id).not.toBe('');
    const page = await (await createPortal(house.platform, rooms).request(`/asal/${draft('news')}`)).text();
    expect(page).toContain(`recap/${recapId}/${kupang}/total`);
    expect(page).toMatch(/1\.609<\/b> .*dihitung ulang/s);
  });

  const approveRaw = (draftId: string, version: number) =>
    house.platform.database.write(secretary, (tx) =>
      sql`insert into approvals (unit_id, seq, subject_type, subject_id, version, record, hash, at, signature)
    select ${kupang}, coalesce((select max(seq) from approvals), 0) + 1, 'draft', ${draftId}, ${version}::int, r,
      encode(sha256(convert_to(r, 'UTF8')), 'hex'), '2026-12-31T05:00:00.000Z', 'given by nobody'
    from (select jsonb_build_object('subject', 'draft:' || v.draft_id || '/' || v.n, 'approvedBy', 'dewi', 'position',
      'Sekretaris', 'at', '2026-12-31T05:00:00.000Z', 'engine', jsonb_build_object('kind', v.origin), 'confirmedBy',
        '[]'::jsonb, 'secondsOpen', 1, 'passagesOpened', 1,
        'textHash', v.text_hash, 'sourcesHash', v.sources_hash, 'prevHash', (select hash from approvals
          order by seq desc limit 1),
        'claims', (select jsonb_agg(jsonb_build_object('id', c->>'claimId', 'status', c->>'status'))
          from jsonb_array_elements(v.checks) c))::text as r
      from draft_versions v where v.draft_id = ${draftId}::uuid and n = ${version}::int) as record`.execute(tx),
    );
});
