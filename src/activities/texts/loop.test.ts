import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { approveSheet } from '../operations/approve-sheet.ts';
import { editFacts } from '../operations/edit-facts.ts';
import { reopenSheet } from '../operations/reopen-sheet.ts';
import { saveLocalFacts } from '../operations/save-local-facts.ts';
import { submitSheet } from '../operations/submit-sheet.ts';
import { factsHash } from '../index.ts';
import { verifyApprovalChain } from '../../evidence/index.ts';
import { verifyChains } from '../../platform/index.ts';
import { testPlatform } from '../../platform/testing/index.ts';
import { sha256, textHash } from '../../drafts/loop/hashes.ts';
import { exportDraft } from '../../drafts/queries/export-draft.ts';
import { listDrafts } from '../../drafts/queries/list-drafts.ts';
import { approvalChain } from '../../approvals/index.ts';
import { asEdited, office, people, province, type Office } from '../testing/office.ts';
import { nttLocal, webinar } from '../testing/samples.ts';
import { approveDraft } from '../../drafts/operations/approve-draft.ts';
import { archiveDraft, unarchiveDraft } from '../../drafts/operations/archive-draft.ts';
import { clearPersonalData } from '../../drafts/operations/clear-personal-data.ts';
import { confirmClaim } from '../../drafts/operations/confirm-claim.ts';
import { createDrafts } from '../../drafts/operations/create-drafts.ts';
import { editDraft } from '../../drafts/operations/edit-draft.ts';
import { takeBack, takeForPublication } from '../../drafts/operations/publish-draft.ts';
import { regenerateDraft } from '../../drafts/operations/regenerate-draft.ts';
import { restoreVersion } from '../../drafts/operations/restore-version.ts';
import { returnDraft } from '../../drafts/operations/return-draft.ts';
import { reviewDraft } from '../../drafts/operations/review-draft.ts';
import { sendForReview } from '../../drafts/operations/send-for-review.ts';
import { personCalled } from '../../platform/testing/ids.ts';
import type { DraftId } from '../../drafts/schema.ts';

let kpu: Office;
beforeAll(async () => {
  kpu = office(await testPlatform());
});

const { writer, secondWriter, checker, secretary, chair, stranger, centreStaff, centreHead } = people;
const seen = { secondsOpen: 90, passagesOpened: 2 };
/** What the house asks this person to do with the draft. */
const queue = (actor: typeof writer, draftId: DraftId): Promise<string | undefined> =>
  kpu.platform.database.read(actor, async (tx) => {
    const { rooms, clock } = kpu.platform;
    const found = [];
    for (const source of rooms.flatMap(({ tasks = [] }) => tasks))
      found.push(...(await source.find(tx, actor, rooms, clock.now())));
    return found.find(({ subject }) => subject.type === 'draft' && subject.id === draftId)?.task;
  });

async function toReviewed(draftId: DraftId, version = 1): Promise<void> {
  await kpu.done(writer, sendForReview, { draftId, version });
  await kpu.done(checker, reviewDraft, { draftId, version });
}
async function toApproved(draftId: DraftId, version = 1): Promise<void> {
  await toReviewed(draftId, version);
  await kpu.done(secretary, approveDraft, { draftId, version, ...seen });
}
/** Replaces the text of one sentence. */
async function edit(
  draftId: DraftId,
  actor: typeof writer,
  claimId: string,
  change: (text: string) => string,
): Promise<number> {
  const view = await kpu.view(draftId);
  const content = asEdited(view);
  for (const claim of content.blocks.flatMap(({ claims }) => claims))
    if (claim.id === claimId) claim.text = change(claim.text);
  return (await kpu.done(actor, editDraft, { draftId, baseVersion: view.version, content })).version;
}

test("a sentence saved wrong and typed back stands in nobody's way", async () => {
  const draftId = await kpu.draft();
  const lead = (await kpu.view(draftId)).content.blocks.find(({ id }) => id === 'lead')?.claims[0];
  await edit(draftId, writer, lead?.id ?? '', (text) => text.replace('Jumat', 'Sabtu'));
  expect((await kpu.view(draftId)).blockers).toContainEqual({ code: 'unsupported-claim', claimId: lead?.id });
  await edit(draftId, writer, lead?.id ?? '', () => lead?.text ?? '');
  expect((await kpu.view(draftId)).blockers.map(({ code }) => code)).not.toContain('unsupported-claim');
});

describe('from facts to an approved text', () => {
  test("the whole way, with everybody's queue", async () => {
    const draftId = await kpu.draft();
    const view = await kpu.view(draftId);
    expect(view).toMatchObject({
      state: 'konsep',
      version: 1,
      origin: 'template',
      author: 'ani',
      blockers: [{ code: 'own-text' }],
      approval: null,
    });
    expect(new Set(view.checks.map(({ status }) => status))).toEqual(new Set(['from-facts']));
    expect(await queue(checker, draftId)).toBeUndefined();
    await kpu.done(writer, sendForReview, { draftId, version: 1, note: 'Mohon diperiksa.' });
    expect([await queue(checker, draftId), await queue(writer, draftId), await queue(stranger, draftId)]).toEqual([
      'review',
      undefined,
      undefined,
    ]);
    await kpu.done(checker, reviewDraft, { draftId, version: 1 });
    expect([await queue(secretary, draftId), await queue(checker, draftId)]).toEqual(['approve', 'approve']);
    await kpu.done(secretary, approveDraft, { draftId, version: 1, ...seen });
    expect([await queue(secretary, draftId), await queue(writer, draftId), await queue(stranger, draftId)]).toEqual([
      'publish',
      'publish',
      undefined,
    ]);
    const approved = await kpu.view(draftId);
    expect(approved).toMatchObject({
      state: 'disetujui',
      reviewed: { by: 'citra' },
      approval: { by: 'dewi', position: 'Sekretaris KPU NTT' },
    });
    const records = await kpu.platform.database.read(writer, (tx) => approvalChain(tx, province));
    expect(verifyApprovalChain(sha256, records)).toBeUndefined();
    expect(records.at(-1)).toMatchObject({
      subject: `draft:${draftId}/1`,
      textHash: textHash(approved.content),
      engine: { kind: 'template' },
      approvedBy: 'dewi',
      ...seen,
    });
    expect(
      verifyApprovalChain(
        sha256,
        records.map((record) => ({ ...record, position: 'Ketua' })),
      ),
    ).toMatchObject({ fault: 'hash-differs' });
    for (const chain of await verifyChains(kpu.platform.owner)) expect(chain.intact).toBe(true);
  });

  test('drafts are made once; a sheet that is not approved gives none', async () => {
    const activityId = await kpu.activity();
    const first = await kpu.done(writer, createDrafts, {
      subject: { type: 'activity', id: activityId },
      unitId: province,
      kinds: ['news', 'report', 'x', 'facebook', 'instagram', 'whatsapp'],
    });
    expect(first.drafts).toHaveLength(6);
    expect(
      await kpu.refused(writer, createDrafts, {
        subject: { type: 'activity', id: activityId },
        unitId: province,
        kinds: ['news'],
      }),
    ).toBe('drafts/exist-already');
    await kpu.done(centreStaff, reopenSheet, { activityId, reason: 'Salah tanggal' });
    expect(
      await kpu.refused(writer, createDrafts, {
        subject: { type: 'activity', id: activityId },
        unitId: province,
        kinds: ['news'],
      }),
    ).toBe('drafts/sheet-not-approved');
    expect(
      await kpu.refused(stranger, createDrafts, {
        subject: { type: 'activity', id: activityId },
        unitId: province,
        kinds: ['news'],
      }),
    ).toBe('drafts/not-allowed');
  });

  test('another unit sees nothing', async () => {
    const draftId = await kpu.draft();
    await expect(kpu.view(draftId, stranger)).rejects.toThrow('no such draft');
    expect(await kpu.refused(stranger, sendForReview, { draftId, version: 1 })).toBe('drafts/not-found');
  });

  test('nobody reviews or approves what they had a hand in', async () => {
    const draftId = await kpu.draft();
    const version = await edit(draftId, checker, 'credit-1', () => '(ani/ed. citra.)');
    await kpu.done(writer, sendForReview, { draftId, version }).catch(() => undefined);
    const view = await kpu.view(draftId);
    expect(view.contributors).toEqual(['ani', 'citra']);
    for (const actor of [writer, checker])
      expect(await kpu.refused(actor, reviewDraft, { draftId, version })).toMatch(/own-text|not-sent/);
  });

  test('two approve at once: one wins', async () => {
    const draftId = await kpu.draft();
    await toReviewed(draftId);
    const outcomes = await Promise.all(
      [secretary, chair].map((actor) => kpu.refused(actor, approveDraft, { draftId, version: 1, ...seen })),
    );
    expect(outcomes.toSorted()).toEqual(['done', 'drafts/already-approved']);
    const rows = await kpu.platform.owner
      .selectFrom('approvals')
      .select('seq')
      .where('subject_id', '=', draftId)
      .execute();
    expect(rows).toHaveLength(1);
  });

  test('approvals of two drafts of a unit at once are chained one after the other', async () => {
    const drafts = [await kpu.draft(), await kpu.draft()];
    for (const draftId of drafts) await toReviewed(draftId);
    await Promise.all(
      drafts.map((draftId, at) => kpu.done([secretary, chair][at]!, approveDraft, { draftId, version: 1, ...seen })),
    );
    const records = await kpu.platform.database.read(writer, (tx) => approvalChain(tx, province));
    expect(verifyApprovalChain(sha256, records)).toBeUndefined();
  });
});

describe('an edit', () => {
  test('voids an approval, keeps the template of what did not change, and is compared by version', async () => {
    const draftId = await kpu.draft();
    await toApproved(draftId);
    const version = await edit(draftId, secondWriter, 'lead-1', (text) => text.replace('Jumat', 'Sabtu'));
    const view = await kpu.view(draftId);
    expect(view).toMatchObject({
      state: 'konsep',
      version,
      origin: 'human',
      approval: null,
      reviewed: null,
      contributors: ['ani', 'budi'],
    });
    expect(view.checks.find(({ claimId }) => claimId === 'lead-1')).toMatchObject({ status: 'unsupported' });
    expect(view.checks.filter(({ status }) => status !== 'from-facts')).toHaveLength(1);
    expect(await kpu.refused(writer, sendForReview, { draftId, version })).toBe('drafts/blocked');
    expect(await kpu.refused(secretary, approveDraft, { draftId, version, ...seen })).toBe('drafts/wrong-state');
  });

  test('on an old version is refused and tells which is current', async () => {
    const draftId = await kpu.draft();
    const content = asEdited(await kpu.view(draftId));
    await edit(draftId, writer, 'credit-1', () => '(ani.)');
    expect(await kpu.refused(secondWriter, editDraft, { draftId, baseVersion: 1, content })).toBe(
      'drafts/edited-meanwhile',
    );
    expect(
      await kpu.refused(writer, editDraft, { draftId, baseVersion: 2, content: asEdited(await kpu.view(draftId)) }),
    ).toBe('drafts/unchanged');
  });

  test('can be undone: the restored text is the old one, with its old hands', async () => {
    const draftId = await kpu.draft();
    const before = await kpu.view(draftId);
    const version = await edit(draftId, secondWriter, 'title-1', () => 'Judul lain');
    await kpu.done(secondWriter, restoreVersion, { draftId, baseVersion: version, restore: 1 });
    const after = await kpu.view(draftId);
    expect(after.content).toEqual(before.content);
    expect(after).toMatchObject({ version: 3, origin: 'template', contributors: ['ani', 'budi'] });
    await kpu.done(writer, regenerateDraft, { draftId, baseVersion: 3, reword: true });
    expect((await kpu.view(draftId)).content).not.toEqual(before.content);
  });
});

test('a text for X that somebody made longer than X allows is not sent on', async () => {
  const draftId = await kpu.draft('x');
  const view = await kpu.view(draftId);
  const content = asEdited(view);
  content.blocks[0]!.claims.push({ id: 'more', text: `${nttLocal.statements[0]!.text} `.repeat(6), passages: [] });
  const { version } = await kpu.done(writer, editDraft, { draftId, baseVersion: 1, content });
  expect(await kpu.refused(writer, sendForReview, { draftId, version })).toBe('drafts/too-long');
});

describe('a paraphrase', () => {
  test('waits until somebody else has read its passage', async () => {
    const draftId = await kpu.draft();
    const version = await edit(
      draftId,
      writer,
      'speaker-p1-1',
      () => 'Kegiatan bimtek tersebut dibuka Kepala Pusat Data dan Informasi KPU RI Ratna Kusumadewi.',
    );
    expect((await kpu.view(draftId)).checks.find(({ claimId }) => claimId === 'speaker-p1-1')?.status).toBe(
      'needs-reading',
    );
    await kpu.done(writer, sendForReview, { draftId, version });
    expect(await kpu.refused(checker, reviewDraft, { draftId, version })).toBe('drafts/blocked');
    const confirmation = { draftId, version, claimId: 'speaker-p1-1', passageOpened: true, seconds: 7 };
    expect(await kpu.refused(checker, confirmClaim, { ...confirmation, passageOpened: false })).toBe(
      'drafts/passage-not-opened',
    );
    expect(await kpu.refused(writer, confirmClaim, confirmation)).toBe('drafts/own-text');
    expect(await kpu.refused(checker, confirmClaim, { ...confirmation, claimId: 'lead-1' })).toBe(
      'drafts/no-reading-needed',
    );
    for (const blocker of (await kpu.view(draftId, checker)).blockers)
      await kpu.done(checker, confirmClaim, { ...confirmation, claimId: blocker.claimId! });
    await kpu.done(checker, reviewDraft, { draftId, version });
    await kpu.done(secretary, approveDraft, { draftId, version, ...seen });
    const records = await kpu.platform.database.read(writer, (tx) => approvalChain(tx, province));
    expect(records.at(-1)?.confirmedBy).toContainEqual(
      expect.objectContaining({ claimId: 'speaker-p1-1', personId: personCalled('citra'), passageOpened: true }),
    );
  });
});

describe('changed facts', () => {
  test('a reopened sheet voids what rests on it; composing anew picks the new facts up', async () => {
    const activityId = await kpu.activity();
    const draftId = await kpu.draft('news', activityId);
    await toApproved(draftId);
    await kpu.done(centreStaff, reopenSheet, { activityId, reason: 'Tema keliru' });
    expect(await kpu.view(draftId)).toMatchObject({ state: 'konsep', approval: null });
    expect((await kpu.view(draftId)).blockers).toContainEqual({ code: 'sources-changed' });
    expect(await queue(writer, draftId)).toBe('renew');
    expect(await kpu.refused(writer, regenerateDraft, { draftId, baseVersion: 1 })).toBe('drafts/sheet-not-approved');
    const facts = { ...webinar, theme: 'Arsip Digital yang Aman' };
    await kpu.done(centreStaff, editFacts, { activityId, version: 1, facts });
    await kpu.done(centreStaff, submitSheet, { activityId, version: 2 });
    await kpu.done(centreHead, approveSheet, { activityId, factsHash: factsHash(facts) });
    await kpu.done(writer, regenerateDraft, { draftId, baseVersion: 1 });
    const view = await kpu.view(draftId);
    expect(view).toMatchObject({ version: 2, sourcesChangedAt: null });
    expect(JSON.stringify(view.content)).toContain('Arsip Digital yang Aman');
    await toApproved(draftId, 2);
  });

  test('so do changed local facts', async () => {
    const activityId = await kpu.activity();
    const draftId = await kpu.draft('news', activityId);
    await toReviewed(draftId);
    await kpu.done(writer, saveLocalFacts, {
      activityId,
      unitId: province,
      version: 1,
      facts: { ...nttLocal, place: 'Aula KPU NTT' },
    });
    expect(await kpu.view(draftId)).toMatchObject({ state: 'konsep', reviewed: null });
    expect(await kpu.refused(secretary, approveDraft, { draftId, version: 1, ...seen })).toBe('drafts/wrong-state');
  });
});

describe('other ways', () => {
  test('a returned text goes to its writers with the reason', async () => {
    const draftId = await kpu.draft();
    await toReviewed(draftId);
    expect(await kpu.refused(secretary, returnDraft, { draftId, version: 1, comment: ' ' })).toBe(
      'drafts/comment-missing',
    );
    await kpu.done(secretary, returnDraft, { draftId, version: 1, comment: 'Tambahkan foto.' });
    expect(await queue(writer, draftId)).toBe('revise');
    expect((await kpu.view(draftId)).returned).toMatchObject({ by: 'dewi', note: 'Tambahkan foto.' });
  });

  test('the archive keeps an approval; personal data stops a publication until it is cleared', async () => {
    const draftId = await kpu.draft();
    await toApproved(draftId);
    await kpu.done(secretary, archiveDraft, { draftId, version: 1 });
    expect(await kpu.refused(writer, regenerateDraft, { draftId, baseVersion: 1 })).toBe('drafts/archived');
    await kpu.done(secretary, unarchiveDraft, { draftId, version: 1 });
    expect(await kpu.view(draftId)).toMatchObject({ state: 'disetujui' });

    const facts = { ...nttLocal, commitment: 'melayani pertanyaan melalui nomor 0812-3456-7890' };
    const activityId = await kpu.activity(webinar, facts);
    const phone = await kpu.draft('news', activityId);
    await toApproved(phone);
    expect((await kpu.view(phone)).personalData.findings).toMatchObject([{ kind: 'phone' }]);
    const context = (tx: Parameters<Parameters<Office['raw']>[1]>[0]) => ({
      ...kpu.platform,
      tx,
      actor: secretary,
      ask: async () => '',
    });
    expect(await kpu.raw(secretary, (tx) => takeForPublication(context(tx), phone))).toMatchObject({
      ok: false,
      failure: { code: 'drafts/personal-data' },
    });
    await kpu.done(secretary, clearPersonalData, { draftId: phone, version: 1, reason: 'Nomor layanan resmi.' });
    expect(await kpu.raw(secretary, (tx) => takeForPublication(context(tx), phone))).toMatchObject({ ok: true });
    expect(await kpu.view(phone)).toMatchObject({ state: 'terbit' });
    await kpu.raw(secretary, (tx) => takeBack(context(tx), phone));
    expect(await kpu.view(phone)).toMatchObject({ state: 'disetujui' });
  });

  test('lists page and search; exports carry the state', async () => {
    const draftId = await kpu.draft();
    const found = await kpu.platform.database.read(writer, (tx) =>
      listDrafts(tx, { page: 1, size: 2, q: 'KPU NTT Ikuti', state: 'konsep' }),
    );
    expect(found.items.length).toBeLessThanOrEqual(2);
    expect(found.total).toBeGreaterThan(0);
    for (const item of found.items)
      expect(item, JSON.stringify(item)).toMatchObject({ title: expect.stringMatching(/KPU NTT Ikuti/) });
    expect(
      (await kpu.platform.database.read(writer, (tx) => listDrafts(tx, { page: 1, size: 2, q: '100%_claims' }))).total,
    ).toBe(0);
    const exported = (format: 'pdf' | 'docx') =>
      exportDraft(kpu.platform, (work) => kpu.platform.database.read(writer, work), draftId, format);
    expect(await exported('pdf')).toMatchObject({
      value: { mime: 'application/pdf', name: expect.stringMatching(/^news-ntt-.*-konsep\.pdf$/) },
    });
    await toApproved(draftId);
    expect(await exported('docx')).toMatchObject({ value: { name: expect.stringMatching(/^news-ntt-[\d-]+\.docx$/) } });
  });
});

describe('behind the operations', () => {
  const refusal = (actor: typeof writer, statement: ReturnType<typeof sql>): Promise<unknown> =>
    kpu
      .raw(actor, (tx) => statement.execute(tx))
      .then(
        () => 'done',
        (error: Error) => error.message,
      );

  test('raw SQL of the app cannot approve an own text, alter or remove approvals and versions, or skip a state', async () => {
    const draftId = await kpu.draft();
    await toReviewed(draftId);
    const approve = (by: string, more: object = {}) => {
      const record = JSON.stringify({
        subject: `draft:${draftId}/1`,
        approvedBy: by,
        position: 'Sekretaris',
        at: '2025-10-17T05:00:00.000Z',
        engine: { kind: 'template' },
        confirmedBy: [],
        ...seen,
      });
      return sql`insert into approvals (unit_id, seq, subject_type, subject_id, version, record, hash, at, signature)
        select ${province}, coalesce((select max(seq) from approvals), 0) + 1, 'draft', ${draftId}, 1, r,
          encode(sha256(convert_to(r, 'UTF8')), 'hex'), '2025-10-17T05:00:00.000Z', 'given by nobody'
        from (select (${record}::jsonb || jsonb_build_object('textHash', v.text_hash, 'sourcesHash', v.sources_hash,
            'prevHash', (select hash from approvals order by seq desc limit 1),
            'claims', (select jsonb_agg(jsonb_build_object('id', c->>'claimId', 'status', c->>'status'))
              from jsonb_array_elements(v.checks) c)) || ${JSON.stringify(more)}::jsonb)::text as r
          from draft_versions v where v.draft_id = ${draftId}::uuid and n = 1) as record`;
    };
    expect(await refusal(writer, approve('ani'))).toMatch('nobody approves their own text');
    expect(await refusal(writer, approve('dewi'))).toMatch('approvedBy is not the actor');
    expect(await refusal(secretary, approve('dewi', { textHash: 'a'.repeat(64) }))).toMatch('not of this text');
    expect(await refusal(secretary, approve('dewi', { prevHash: 'a'.repeat(64) }))).toMatch('does not follow');
    expect(await refusal(secretary, approve('dewi', { claims: [] }))).toMatch('does not tell what was checked');
    expect(await refusal(secretary, sql`update drafts set state = 'disetujui' where id = ${draftId}::uuid`)).toMatch(
      'approved_states_have_an_approval',
    );
    expect(await refusal(secretary, sql`update drafts set state = 'terbit' where id = ${draftId}::uuid`)).toMatch(
      'no way from diperiksa to terbit',
    );
    expect(await refusal(secretary, sql`update drafts set version = 9 where id = ${draftId}::uuid`)).toMatch(
      'permission denied',
    );
    // The same statement, with what is true, by a second person: let in (and rolled back here).
    const taken = kpu.raw(secretary, async (tx) => {
      await approve('dewi').execute(tx);
      throw new Error('taken');
    });
    await expect(taken).rejects.toThrow('taken');
    for (const change of [
      sql`update approvals set record = record`,
      sql`delete from approvals`,
      sql`update draft_versions set author = 'x'`,
      sql`delete from draft_versions`,
      sql`delete from drafts`,
      sql`update claim_confirmations set seconds = 1`,
    ]) {
      expect(await refusal(secretary, change)).toMatch('permission denied');
    }
  });

  test('a version cannot claim another author, fewer hands, another hash or missing checks', async () => {
    const draftId = await kpu.draft();
    const insert = (changes: Record<string, unknown>) => {
      const row = {
        author: 'budi',
        contributors: ['ani', 'budi'],
        text_hash: null,
        checks: null,
        origin: 'human',
        based_on: 1,
        ...changes,
      };
      return sql`insert into draft_versions (draft_id, n, unit_id, origin, author, contributors, based_on, content,
        text_hash, basis, recipe, sources_hash, checks, personal_data, created_at)
        select draft_id, 2, unit_id, ${row.origin}, ${row.author}, ${row.contributors},
        ${row.based_on}::int, content, coalesce(${row.text_hash}, text_hash), basis, recipe,
        sources_hash, coalesce(${row.checks}::jsonb, checks), personal_data, now()
        from draft_versions where draft_id = ${draftId}::uuid and n = 1`;
    };
    expect(await refusal(secondWriter, insert({ author: 'ani' }))).toMatch('author is not the actor');
    expect(await refusal(secondWriter, insert({ contributors: ['budi'] }))).toMatch('keeps the contributors');
    expect(await refusal(secondWriter, insert({ text_hash: 'a'.repeat(64) }))).toMatch('text_hash is not of this text');
    expect(await refusal(secondWriter, insert({ checks: '[]' }))).toMatch('exactly one check');
    expect(await refusal(stranger, insert({ author: 'fitri', contributors: ['ani', 'fitri'] }))).toBe('done');
    expect((await kpu.view(draftId)).version).toBe(1);
    expect(await refusal(secondWriter, insert({}))).toBe('done');
    expect((await kpu.view(draftId)).version).toBe(2);
  });

  test('nobody clears or confirms in a text of their own hand', async () => {
    const draftId = await kpu.draft();
    const clear = (person: string) => sql`insert into personal_data_clearances
      select id, version, unit_id, ${person}, 'boleh', now() from drafts where id = ${draftId}::uuid`;
    const confirm = (person: string) => sql`insert into claim_confirmations
      select id, repeat('a', 64), repeat('b', 64), unit_id, ${person}, true, 5, now()
      from drafts where id = ${draftId}::uuid`;
    const own = String(writer.personId);
    expect(await refusal(writer, clear(own))).toMatch('their own text');
    expect(await refusal(writer, confirm(own))).toMatch('their own text');
    expect(await refusal(secondWriter, clear(String(secondWriter.personId)))).toBe('done');
  });

  test('an approval cut off before its commit leaves the draft as it was', async () => {
    const draftId = await kpu.draft();
    await toReviewed(draftId);
    const cut = kpu.raw(secretary, async (tx) => {
      await approveDraft(
        { ...kpu.platform, tx, actor: secretary, ask: async () => '' },
        { draftId, version: 1, ...seen },
      );
      await sql`select pg_terminate_backend(pg_backend_pid())`.execute(tx);
    });
    await expect(cut).rejects.toThrow();
    expect(await kpu.view(draftId)).toMatchObject({ state: 'diperiksa', approval: null });
    await kpu.done(secretary, approveDraft, { draftId, version: 1, ...seen });
    const records = await kpu.platform.database.read(writer, (tx) => approvalChain(tx, province));
    expect(verifyApprovalChain(sha256, records)).toBeUndefined();
  });
});
