import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { saveLocalFacts } from '../activities/operations/save-local-facts.ts';
import { people, province } from '../activities/testing/office.ts';
import { clearPersonalData } from '../drafts/operations/clear-personal-data.ts';
import { nttLocal, webinar } from '../activities/testing/samples.ts';
import { positions, sections } from '../identity/positions.ts';
import { verifyChains } from '../platform/index.ts';
import { testPlatform } from '../platform/testing/index.ts';
import { addCorrection } from './operations/add-correction.ts';
import { publishDraft, publishOnce } from './operations/publish-draft.ts';
import { slugOf } from './slug.ts';
import { unpublish } from './operations/unpublish.ts';
import { listPublications, readPublication } from './queries/list-publications.ts';
import { waitingForMe } from './queries/waiting-for-me.ts';
import { newsroom, type Newsroom } from './testing/newsroom.ts';
import type { DraftId } from '../drafts/schema.ts';
import type { PublicationId } from './schema.ts';

let kpu: Newsroom;
beforeAll(async () => void (kpu = newsroom(await testPlatform())));

const { writer, checker, secretary, stranger } = people;
const publication = async (id: PublicationId) =>
  (await kpu.platform.database.read(writer, (tx) => readPublication(tx, writer, 'https://portal.test', id)))!;
const publish = (draftId: DraftId, note?: string) => kpu.done(writer, publishDraft, { draftId, note });
const opener = 'speaker-p1-1';
/** A sentence of a person's own that the facts carry. */
const reworded = () => 'Kegiatan bimtek tersebut dibuka Kepala Pusat Data dan Informasi KPU RI Ratna Kusumadewi.';

describe('publishing', () => {
  test('needs an approved draft, the right position and the own unit', async () => {
    const draftId = await kpu.draft();
    expect(await kpu.refused(writer, publishDraft, { draftId })).toBe('drafts/wrong-state');
    await kpu.approve(draftId);
    expect(await kpu.refused(stranger, publishDraft, { draftId })).toBe('newsroom/not-found');
    expect(
      await kpu.refused(
        { ...writer, positions: [{ unitId: province, position: 'staf', section: 'rendatin' }] },
        publishDraft,
        { draftId },
      ),
    ).toBe('newsroom/not-allowed');
    const { id } = await publish(draftId);
    expect(await publication(id)).toMatchObject({
      draftId,
      unitId: province,
      approvedPosition: 'Sekretaris KPU NTT',
      unpublished: null,
      corrections: [],
      views: 0,
    });
    expect((await kpu.view(draftId)).state).toBe('terbit');
  });

  test('only news goes to the portal', async () => {
    const draftId = await kpu.draft('facebook');
    await kpu.approve(draftId);
    expect(await kpu.refused(writer, publishDraft, { draftId })).toBe('newsroom/not-news');
  });

  test('twice at once is once', async () => {
    const draftId = await kpu.approved();
    const results = await Promise.all([1, 2, 3].map(() => publishOnce(kpu.platform, writer, { draftId })));
    const ids = new Set(results.map((result) => (result.ok ? result.value.id : result.failure.code)));
    expect(ids.size).toBe(1);
    expect(
      await kpu.platform.owner.selectFrom('publications').select('id').where('draft_id', '=', draftId).execute(),
    ).toHaveLength(1);
    expect(
      await kpu.platform.owner
        .selectFrom('audit_events')
        .select('seq')
        .where('subject_id', '=', [...ids][0]!)
        .execute(),
    ).toHaveLength(1);
  });

  test('numbers of a unit have no gaps when many publish at once and some fail', async () => {
    const drafts = await Promise.all(Array.from({ length: 6 }, () => kpu.approved()));
    await Promise.all(
      drafts.map(async (draftId, at) => {
        if (at % 2 === 0) return publish(draftId);
        // A publication that got its number and then failed.
        const { clock, files, config, rooms, sealKey } = kpu.platform;
        await expect(
          kpu.raw(writer, async (tx) => {
            const result = await publishDraft(
              { tx, actor: writer, clock, files, config, rooms, sealKey, ask: async () => '' },
              { draftId },
            );
            throw new Error(result.ok ? 'power cut' : result.failure.code);
          }),
        ).rejects.toThrow('power cut');
      }),
    );
    const numbers = (
      await kpu.platform.owner
        .selectFrom('publications')
        .select('number')
        .where('unit_id', '=', province)
        .orderBy('number')
        .execute()
    ).map(({ number }) => number);
    expect(numbers).toEqual(numbers.map((_, at) => at + 1));
  });

  test('stops at personal data until a second person clears it with a reason', async () => {
    const facts = {
      ...webinar,
      statements: [
        ...webinar.statements,
        {
          id: 's9',
          speakerId: 'p3',
          kind: 'quote' as const,
          text: 'Hubungi saya di 0812-3456-7890 untuk pendampingan.',
        },
      ],
    };
    const draftId = await kpu.draft('news', await kpu.activity(facts, nttLocal));
    await kpu.approve(draftId);
    expect(await kpu.refused(writer, publishDraft, { draftId })).toBe('drafts/personal-data');
    await kpu.done(checker, clearPersonalData, {
      draftId,
      version: 1,
      reason: 'Nomor layanan yang diumumkan penyelenggara.',
    });
    await publish(draftId);
  });

  test('waits in the queue of those who may publish, and of nobody else', async () => {
    const draftId = await kpu.approved();
    const queue = async (actor: typeof writer) =>
      (await kpu.platform.database.read(actor, (tx) => waitingForMe(tx, kpu.platform.rooms, actor))).find(
        (one) => one.draftId === draftId,
      )?.task;
    expect([await queue(writer), await queue(secretary), await queue(stranger)]).toEqual([
      'publish',
      'publish',
      undefined,
    ]);
    await publish(draftId);
    expect(await queue(writer)).toBeUndefined();
    await kpu.edit(draftId, opener, reworded);
    await kpu.approve(draftId);
    expect(await queue(writer)).toBe('correct');
  });
});

describe('a published text', () => {
  test('does not change with the draft, and is corrected with a note', async () => {
    const draftId = await kpu.approved();
    const { id } = await publish(draftId);
    const before = await kpu.platform.owner
      .selectFrom('publications')
      .select(['text_hash', 'content'])
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    await kpu.edit(draftId, opener, reworded);
    expect(
      await kpu.platform.owner
        .selectFrom('publications')
        .select(['text_hash', 'content'])
        .where('id', '=', id)
        .executeTakeFirstOrThrow(),
    ).toEqual(before);
    expect(await kpu.refused(writer, addCorrection, { publicationId: id, note: 'Dirapikan.' })).toBe(
      'drafts/wrong-state',
    );
    await kpu.approve(draftId);
    expect(await kpu.refused(writer, addCorrection, { publicationId: id, note: '  ' })).toBe('newsroom/note-missing');
    expect(await kpu.refused(writer, publishDraft, { draftId })).toBe('newsroom/note-missing');
    await kpu.done(writer, addCorrection, { publicationId: id, note: 'Kalimat pembukaan dirapikan.' });
    expect(await publication(id)).toMatchObject({
      version: 2,
      origin: 'human',
      corrections: [{ n: 1, note: 'Kalimat pembukaan dirapikan.' }],
    });
    expect(await kpu.refused(writer, addCorrection, { publicationId: id, note: 'Lagi.' })).toBe('newsroom/same-text');
  });

  test('is withdrawn with a reason and comes back under its number', async () => {
    const draftId = await kpu.approved();
    const { id } = await publish(draftId);
    const { number } = await publication(id);
    expect(await kpu.refused(writer, unpublish, { publicationId: id, reason: ' ' })).toBe('newsroom/reason-missing');
    expect(await kpu.refused(stranger, unpublish, { publicationId: id, reason: 'x' })).toBe('newsroom/not-found');
    expect(await kpu.refused(writer, unpublish, { publicationId: id, reason: 'Hubungi 0812-3456-7890.' })).toBe(
      'newsroom/personal-data',
    );
    await kpu.done(writer, unpublish, { publicationId: id, reason: 'Foto belum mendapat izin.' });
    expect((await publication(id)).unpublished).toMatchObject({ reason: 'Foto belum mendapat izin.' });
    expect((await kpu.view(draftId)).state).toBe('disetujui');
    expect(await kpu.refused(writer, unpublish, { publicationId: id, reason: 'Lagi.' })).toBe(
      'newsroom/already-withdrawn',
    );
    expect(await publish(draftId)).toEqual({ id });
    expect(await publication(id)).toMatchObject({ number, unpublished: null });
  });

  test('that was withdrawn does not come back once its facts have changed', async () => {
    const activityId = await kpu.activity();
    const draftId = await kpu.draft('news', activityId);
    await kpu.approve(draftId);
    const { id } = await publish(draftId);
    await kpu.done(writer, saveLocalFacts, {
      activityId,
      unitId: province,
      version: 1,
      facts: { ...nttLocal, attendance: 15 },
    });
    expect((await kpu.view(draftId)).state).toBe('terbit');
    await kpu.done(writer, unpublish, { publicationId: id, reason: 'Jumlah peserta keliru.' });
    expect(await kpu.refused(writer, publishDraft, { draftId })).toBe('newsroom/sources-changed');
  });

  test('is listed for its unit, and every step is in an intact chain', async () => {
    const own = await kpu.platform.database.read(writer, (tx) =>
      listPublications(tx, writer, 'https://portal.test', { page: 1, size: 5 }),
    );
    expect(own.items[0]?.url).toMatch(/^https:\/\/portal\.test\/ntt\/\d+-kpu-ntt-/);
    expect(own.total).toBeGreaterThan(5);
    expect(
      (await kpu.platform.database.read(stranger, (tx) => listPublications(tx, stranger, '', { page: 1, size: 5 })))
        .total,
    ).toBe(0);
    expect((await verifyChains(kpu.platform.owner)).every(({ intact }) => intact)).toBe(true);
  });
});

describe('the wall in the database', () => {
  test('takes no publication of another text, another approval, or by another hand', async () => {
    const draftId = await kpu.approved();
    const { id } = await publish(await kpu.approved());
    const attempt = (query: string, actor = writer) => kpu.raw(actor, (tx) => sql.raw(query).execute(tx));
    const columns =
      'version, approval, origin, title, slug, content, text_hash, sources_hash, provenance, photos, ' +
      'approved_position, approved_at, approval_hash, published_at';
    const copy =
      `insert into publications (id, unit_id, draft_id, published_by, ${columns}) select gen_random_uuid(), ` +
      `unit_id, '${draftId}', 'ani', ${columns} from publications where id = '${id}'`;
    await expect(attempt(copy)).rejects.toThrow(/only an approved draft is published/);
    await expect(attempt(`update publications set title = 'Lain' where id = '${id}'`)).rejects.toThrow(
      /not the approved text/,
    );
    await expect(attempt(`update publications set content = '{"blocks": []}' where id = '${id}'`)).rejects.toThrow(
      /not the approved text/,
    );
    await expect(attempt(`update publications set approved_position = 'Ketua' where id = '${id}'`)).rejects.toThrow(
      /approval is not of this text/,
    );
    await expect(attempt(`update publications set number = 99 where id = '${id}'`)).rejects.toThrow(
      /permission denied/,
    );
    await expect(attempt(`delete from publications where id = '${id}'`)).rejects.toThrow(/permission denied/);
    await expect(attempt(`update corrections set note = 'x'`)).rejects.toThrow(/permission denied/);
    await expect(attempt(`insert into publication_views values ('${id}', '2025-10-17', 1000000)`)).rejects.toThrow(
      /permission denied/,
    );
    await expect(attempt('select * from kc_private.portal_seen')).rejects.toThrow(/permission denied/);
    expect(
      (await attempt(`update publications set unpublished_reason = 'x' where id = '${id}'`, stranger)).numAffectedRows,
    ).toBe(0n);
  });
});

test('addresses are made of the words of the title', () => {
  expect(slugOf('KPU NTT Ikuti Bimtek “Kerja Cerdas” & É/AI!')).toBe('kpu-ntt-ikuti-bimtek-kerja-cerdas-e-ai');
  expect(slugOf('…')).toBe('berita');
  expect(slugOf('kata '.repeat(60)).length).toBeLessThanOrEqual(80);
});

describe('the wall around what is published', () => {
  const change = (actor: typeof writer, id: PublicationId, set: ReturnType<typeof sql>) =>
    kpu.raw(actor, (tx) => sql`update publications set ${set} where id = ${id}::uuid`.execute(tx));
  const place = (section: string) =>
    sql`update assignments set section = ${section} where person_id = 'ani'`.execute(kpu.platform.owner);

  test('raw SQL of who may not publish withdraws nothing and changes no address', async () => {
    const { id } = await publish(await kpu.approved());
    const withdrawn = sql`unpublished_at = kc.actor_at(), unpublished_by = kc.actor_person(), unpublished_reason = 'salah'`;
    await place('rendatin');
    for (const set of [withdrawn, sql`slug = 'lain'`, sql`photos = '[]'`])
      expect((await change(writer, id, set)).numAffectedRows).toBe(0n);
    await place('parmas-sdm');
    expect((await change(writer, id, withdrawn)).numAffectedRows).toBe(1n);
  });

  test('nobody withdraws in another’s name or at another time', async () => {
    const { id } = await publish(await kpu.approved());
    for (const [at, by, refusal] of [
      [sql`kc.actor_at()`, 'hadi', 'is not the actor'],
      [sql`kc.actor_at() - interval '1 day'`, 'ani', 'row-level security'],
    ] as const) {
      const set = sql`unpublished_at = ${at}, unpublished_by = ${by}, unpublished_reason = 'salah'`;
      await expect(change(writer, id, set)).rejects.toThrow(refusal);
    }
  });

  test('it knows the positions that publish as the program does', async () => {
    for (const { code, allows, allowsInSection } of positions)
      for (const { code: section } of sections) {
        const may = [...allows, ...(allowsInSection?.[section] ?? [])].includes('publish');
        const { rows } = await sql<{ may: boolean }>`select kc.publishes(${code}, ${section}) as may`.execute(
          kpu.platform.owner,
        );
        expect([code, section, rows[0]?.may]).toEqual([code, section, may]);
      }
  });
});
