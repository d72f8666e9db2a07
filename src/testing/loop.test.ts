/** The whole loop through the API, as the people of four offices go through it: one activity, many outputs. */
import { existsSync, readFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { demoMaterial } from '../activities/index.ts';
import { activityTexts as draftKinds } from '../activities/schema.ts';
import { createPortal } from '../portal/index.ts';
import { rooms } from '../rooms.ts';
import { approvalRecordSchema, verifyApprovalChain, type ApprovalRecord } from '../evidence/index.ts';
import { verifyChains } from '../platform/index.ts';
import { testHouse, type TestHouse } from './index.ts';
import {
  approveSheet,
  draftsOf,
  edited,
  handsOf,
  must,
  ntt,
  paste,
  refusal,
  regencies,
  toApproved,
  toReviewed,
  viewOf,
  type Hands,
  type Place,
} from './steps.ts';

const seed = new URL('../../../shared/mission/seed-kpu-ntt-bimtek.txt', import.meta.url);
const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

let house: TestHouse;
let portal: ReturnType<typeof createPortal>;
beforeAll(async () => {
  house = await testHouse();
  portal = createPortal(house.platform, rooms, { freshFor: 0 });
});

async function publicPage(url: string): Promise<{ status: number; text: string }> {
  const { pathname } = new URL(url);
  const response = await portal.request(pathname, { headers: { host: 'localhost' } });
  return { status: response.status, text: await response.text() };
}
const unescaped = (html: string): string =>
  html
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');

type Facts = {
  title: string;
  progress?: string;
  when: { start?: string };
  people: { name: string }[];
  statements: { text: string }[];
};
type Activity = { state: string; version: number; facts: Facts; missing: object; may: Record<string, boolean> };
type Material = { status: string; items: { decision: string; proposal: { id: string } }[] };
type Publication = {
  id: string;
  url: string;
  provenanceUrl: string;
  title: string;
  unpublished: { reason: string } | null;
  corrections: { note: string }[];
};

/** What three regencies add: another room, other people, other numbers. */
const added = (place: Place, at: number) => ({
  place: `Aula Kantor KPU ${place.name}`,
  attendance: 11 + at,
  people: [
    {
      id: 'a1',
      name: ['Adriana Laukamang', 'Simon Maleng', 'Paulina Djawa'][at] ?? '',
      position: 'Ketua',
      role: 'peserta',
    },
  ],
  statements: [
    {
      id: 't1',
      speakerId: 'a1',
      kind: 'quote',
      text: `Kami akan memulainya dari ${['surat masuk', 'notula rapat', 'laporan bulanan'][at]}.`,
    },
  ],
  commitment: 'memanfaatkan teknologi dengan cermat guna mendukung pelayanan kelembagaan',
  credit: { writer: `ctn${at}` },
});

if (!existsSync(seed)) console.log('skipped: the seed item (../shared/mission/seed-kpu-ntt-bimtek.txt is absent)');
describe.each(
  [
    {
      name: 'an own text of the kind',
      text: () => demoMaterial.text,
      present: true,
      names: ['Ratna Wulandari Siregar', 'Surya Adinata'],
    },
    {
      name: "the seed's text",
      text: () => readFileSync(seed, 'utf8'),
      present: existsSync(seed),
      names: ['Betty Epsilon Idroos', 'Arief Pribadi'],
    },
  ].filter(({ present }) => present),
)('from $name to four public items', ({ text, names }) => {
  let activityId: string;
  const news = new Map<string, string>();
  const publications = new Map<string, string>();
  const places = [ntt, ...regencies];
  const hands = new Map<string, Hands>();
  const handsIn = (place: Place): Hands => hands.get(place.name) as Hands;
  const read = (who: Hands['writer'] = handsIn(ntt).writer) =>
    must<Activity>(who, 'GET', `/api/activities/${activityId}`);

  beforeAll(async () => {
    for (const place of places) hands.set(place.name, await handsOf(house, place));
  });

  test('pasted text becomes proposals, accepted proposals a complete sheet', async () => {
    const { writer } = handsIn(ntt);
    activityId = (await must<{ id: string }>(writer, 'POST', '/api/activities', { unitId: ntt.unitId })).id;
    const materialId = await paste(house, writer, activityId, text());
    const material = await must<Material>(writer, 'GET', `/api/documents/activity/${activityId}/${materialId}`);
    expect(material.status).toBe('terbaca');
    const decisions = `/api/documents/activity/${activityId}/${materialId}/decisions`;
    await must(writer, 'POST', decisions, { acceptConfident: true });
    const left = (
      await must<Material>(writer, 'GET', `/api/documents/activity/${activityId}/${materialId}`)
    ).items.filter(({ decision }) => decision === 'menunggu');
    await must(writer, 'POST', decisions, {
      decisions: left.map(({ proposal }) => ({ proposalId: proposal.id, decision: 'accept' })),
    });
    const { facts, missing, version } = await read();
    expect(missing).toEqual({});
    expect(facts.progress).toBe('selesai');
    expect(facts.when.start).toBe('2025-10-17');
    expect(facts.people.map(({ name }) => name)).toEqual(expect.arrayContaining(names));
    expect(facts.statements.length).toBeGreaterThanOrEqual(6);
    // Every accepted statement stands in the text, word for word.
    const flat = text().replace(/\s+/g, ' ');
    for (const statement of facts.statements) expect(flat).toContain(statement.text);
    await must(writer, 'POST', `/api/activities/${activityId}/submit`, { version });
  });

  test('no regency sees the sheet, and its writer cannot approve it, before a second person has', async () => {
    for (const place of regencies)
      expect(await refusal(handsIn(place).writer, 'GET', `/api/activities/${activityId}`)).toBe(
        '404 activities/not-found',
      );
    const { writer, checker } = handsIn(ntt);
    const { factsHash } = await must<{ factsHash: string }>(checker, 'GET', `/api/activities/${activityId}`);
    expect(await refusal(writer, 'POST', `/api/activities/${activityId}/approve`, { factsHash })).toBe(
      '403 http/not-allowed',
    );
    expect(await refusal(checker, 'POST', `/api/activities/${activityId}/approve`, { factsHash: 'f'.repeat(64) })).toBe(
      '409 activities/conflict',
    );
    await must(checker, 'POST', `/api/activities/${activityId}/approve`, { factsHash });
    expect(await refusal(checker, 'POST', `/api/activities/${activityId}/approve`, { factsHash })).toBe(
      '409 activities/wrong-state',
    );
  });

  test('an approver who edited last cannot approve the own edit', async () => {
    const { writer, checker, decider } = handsIn(ntt);
    await must(checker, 'POST', `/api/activities/${activityId}/reopen`, { reason: 'Melengkapi tujuan kegiatan' });
    const { version, facts } = await read();
    const saved = await must<{ version: number }>(checker, 'PUT', `/api/activities/${activityId}/facts`, {
      version,
      facts: { ...facts, purpose: 'meningkatkan keterampilan pegawai' },
    });
    await must(writer, 'POST', `/api/activities/${activityId}/submit`, { version: saved.version });
    const { factsHash } = await must<{ factsHash: string }>(checker, 'GET', `/api/activities/${activityId}`);
    expect(await refusal(checker, 'POST', `/api/activities/${activityId}/approve`, { factsHash })).toBe(
      '403 activities/own-approval',
    );
    await must(decider, 'POST', `/api/activities/${activityId}/approve`, { factsHash });
  });

  test('three regencies add their own facts; the shared ones are not theirs to change', async () => {
    for (const [at, place] of regencies.entries()) {
      const { writer } = handsIn(place);
      const shared = await must<Activity & { relation: string }>(writer, 'GET', `/api/activities/${activityId}`);
      expect(shared).toMatchObject({ relation: 'shared', state: 'disetujui', may: { edit: false } });
      expect(
        await refusal(writer, 'PUT', `/api/activities/${activityId}/facts`, {
          version: shared.version,
          facts: shared.facts,
        }),
      ).toMatch(/^40[34] /);
      await must(writer, 'PUT', `/api/activities/${activityId}/local-facts/${place.unitId}`, {
        version: 0,
        facts: added(place, at),
      });
      const neighbour = regencies[(at + 1) % regencies.length] as Place;
      expect(
        await refusal(writer, 'PUT', `/api/activities/${activityId}/local-facts/${neighbour.unitId}`, {
          version: 0,
          facts: added(place, at),
        }),
      ).toBe('403 http/not-allowed');
      expect(await refusal(writer, 'GET', `/api/activities/${activityId}/local-facts/${neighbour.unitId}`)).toBe(
        '404 activities/not-found',
      );
    }
  });

  test('every unit drafts all kinds, and every sentence rests on the facts', async () => {
    const texts = new Set<string>();
    for (const place of places) {
      const { writer } = handsIn(place);
      const drafts = await draftsOf(writer, place, activityId, draftKinds);
      expect([...drafts.keys()].toSorted()).toEqual([...draftKinds].toSorted());
      news.set(place.name, drafts.get('news') ?? '');
      for (const [kind, id] of drafts) {
        const view = await viewOf(writer, id);
        for (const check of view.checks)
          expect(check, `${place.name} ${kind}`).toMatchObject({
            status: expect.stringMatching(/^(from-facts|verbatim)$/),
            problems: [],
          });
        expect(view.checks.map(({ claimId }) => claimId).toSorted()).toEqual(
          view.content.blocks
            .flatMap(({ claims }) => claims)
            .map(({ id: claimId }) => claimId)
            .toSorted(),
        );
        if (kind === 'news')
          texts.add(JSON.stringify(view.content.blocks.map(({ claims }) => claims.map((claim) => claim.text))));
      }
    }
    expect(texts.size).toBe(4);
  });

  test('a draft is not seen, edited, approved or published by another unit', async () => {
    const [kupang, alor] = regencies as [Place, Place, Place];
    const id = news.get(kupang.name);
    const { writer, decider } = handsIn(alor);
    expect(await refusal(writer, 'GET', `/api/drafts/${id}`)).toBe('404 drafts/not-found');
    expect(await refusal(writer, 'POST', `/api/drafts/${id}/send`, { version: 1 })).toBe('404 http/not-found');
    expect(
      await refusal(decider, 'POST', `/api/drafts/${id}/approve`, { version: 1, secondsOpen: 1, passagesOpened: 0 }),
    ).toBe('404 http/not-found');
    expect(await refusal(writer, 'POST', `/api/drafts/${id}/publish`, {})).toBe('404 http/not-found');
    // The unit above sees no concepts of the units below either.
    expect(await refusal(handsIn(ntt).writer, 'GET', `/api/drafts/${id}`)).toBe('404 drafts/not-found');
    for (const path of ['export.pdf', 'export.docx', 'approvals', 'sources', 'versions/1', 'compare?from=1&to=1'])
      expect(await refusal(writer, 'GET', `/api/drafts/${id}/${path}`), path).toMatch(/^404 /);
  });

  test('nothing is skipped: unsent is not reviewed, unreviewed not approved, unapproved not published', async () => {
    for (const place of places) {
      const id = news.get(place.name) ?? '';
      const { writer, checker, decider } = handsIn(place);
      const approval = { version: 1, secondsOpen: 60, passagesOpened: 3 };
      expect(await refusal(checker, 'POST', `/api/drafts/${id}/review`, { version: 1 })).toBe('409 drafts/not-sent');
      expect(await refusal(decider, 'POST', `/api/drafts/${id}/approve`, approval)).toBe('409 drafts/wrong-state');
      expect(await refusal(writer, 'POST', `/api/drafts/${id}/publish`, {})).toBe('409 drafts/wrong-state');
      await toReviewed(handsIn(place), id);
      expect(await refusal(writer, 'POST', `/api/drafts/${id}/publish`, {})).toBe('409 drafts/wrong-state');
      expect(await refusal(writer, 'POST', `/api/drafts/${id}/approve`, approval)).toBe('403 http/not-allowed');
      await must(decider, 'POST', `/api/drafts/${id}/approve`, approval);
    }
  });

  test('each unit publishes its own; four different items are public, word for word as approved', async () => {
    const bodies = new Set<string>();
    const titles = new Set<string>();
    for (const place of places) {
      const { writer } = handsIn(place);
      const { id } = await must<{ id: string }>(writer, 'POST', `/api/drafts/${news.get(place.name)}/publish`, {});
      publications.set(place.name, id);
      expect(await must(writer, 'POST', `/api/drafts/${news.get(place.name)}/publish`, {})).toEqual({ id });
      const publication = await must<Publication>(writer, 'GET', `/api/publications/${id}`);
      titles.add(publication.title);
      const { status, text: page } = await publicPage(publication.url);
      expect(status).toBe(200);
      const words = unescaped(page);
      const view = await viewOf(writer, news.get(place.name) ?? '');
      for (const { text: sentence } of view.content.blocks
        .filter(({ kind }) => kind !== 'gap')
        .flatMap(({ claims }) => claims))
        expect(words).toContain(sentence);
      // Open questions to the writer are no business of readers.
      for (const { gap } of view.content.blocks) if (gap) expect(words).not.toContain(gap.question.id);
      expect(words).toMatch(/Disusun dengan templat, disetujui oleh Sekretaris/);
      expect(words).toContain('Telah dilihat 0 kali');
      bodies.add(/<div class="text">([\s\S]*?)<\/div>/.exec(page)?.[1] ?? '');
      const origin = await publicPage(publication.provenanceUrl);
      expect(origin.status).toBe(200);
      const { approval } = view;
      expect(origin.text).toContain(approval?.hash ?? 'no approval');
      for (const { text: sentence } of view.content.blocks
        .filter(({ kind }) => kind !== 'gap')
        .flatMap(({ claims }) => claims))
        expect(unescaped(origin.text)).toContain(sentence);
      expect(origin.text).not.toMatch(/Tidak didukung/);
    }
    expect(titles.size).toBe(4);
    expect(bodies.size).toBe(4);
    const { text: feed } = await publicPage('http://x/rss.xml');
    for (const title of titles) expect(feed).toContain(title);
    const waiting = await must<{ items: { draftId: string }[] }>(
      handsIn(ntt).writer,
      'GET',
      '/api/publications/waiting',
    );
    expect(waiting.items.map(({ draftId }) => draftId)).not.toContain(news.get('ntt'));
  });

  test('a withdrawn item needs a reason, leaves the public, and comes back under its own address', async () => {
    const { writer } = handsIn(ntt);
    const id = publications.get('ntt');
    const before = await must<Publication>(writer, 'GET', `/api/publications/${id}`);
    expect(await refusal(writer, 'POST', `/api/publications/${id}/unpublish`, { reason: '  ' })).toBe(
      '422 newsroom/reason-missing',
    );
    expect(
      await refusal(handsIn(regencies[0] as Place).writer, 'POST', `/api/publications/${id}/unpublish`, {
        reason: 'iseng',
      }),
    ).toBe('403 http/not-allowed');
    await must(writer, 'POST', `/api/publications/${id}/unpublish`, { reason: 'Foto belum mendapat izin' });
    expect(await refusal(writer, 'POST', `/api/publications/${id}/unpublish`, { reason: 'sekali lagi' })).toBe(
      '409 newsroom/already-withdrawn',
    );
    expect(await viewOf(writer, news.get('ntt') ?? '')).toMatchObject({ state: 'disetujui' });
    const gone = await publicPage(before.url);
    expect(gone.status).toBe(410);
    expect(gone.text).toContain('Foto belum mendapat izin');
    expect(gone.text).not.toContain('<div class="text">');
    expect((await publicPage('http://x/rss.xml')).text).not.toContain(`${new URL(before.url).pathname}</link>`);
    await must(writer, 'POST', `/api/drafts/${news.get('ntt')}/publish`, {});
    expect(await must<Publication>(writer, 'GET', `/api/publications/${id}`)).toMatchObject({
      url: before.url,
      unpublished: null,
    });
    expect((await publicPage(before.url)).status).toBe(200);
  });

  test('an edit after publication voids the approval; what is public stays until a correction is approved', async () => {
    const place = regencies[1] as Place;
    const { writer, decider } = handsIn(place);
    const draftId = news.get(place.name) ?? '';
    const view = await viewOf(writer, draftId);
    const { version } = await must<{ version: number }>(writer, 'PUT', `/api/drafts/${draftId}/content`, {
      baseVersion: 1,
      content: edited(
        view,
        view.content.blocks.find(({ kind }) => kind === 'paragraph')?.claims[0]?.id ?? '',
        () => 'Kalimat yang tidak didukung menyebut 999 peserta.',
      ),
    });
    expect(await viewOf(writer, draftId)).toMatchObject({ state: 'konsep', version, approval: null, reviewed: null });
    expect(await refusal(writer, 'POST', `/api/drafts/${draftId}/send`, { version })).toBe('422 drafts/blocked');
    expect(
      await refusal(decider, 'POST', `/api/drafts/${draftId}/approve`, { version, secondsOpen: 60, passagesOpened: 3 }),
    ).toBe('409 drafts/wrong-state');
    const stillPublic = await must<Publication>(writer, 'GET', `/api/publications/${publications.get(place.name)}`);
    expect(stillPublic).toMatchObject({ unpublished: null, corrections: [] });
    const kept = await publicPage(stillPublic.url);
    expect([kept.status, kept.text.includes('999 peserta')]).toEqual([200, false]);

    await must(writer, 'POST', `/api/drafts/${draftId}/restore`, { baseVersion: version, restore: 1 });
    await must(writer, 'PUT', `/api/activities/${activityId}/local-facts/${place.unitId}`, {
      version: 1,
      facts: { ...added(place, 1), attendance: 29 },
    });
    await must(writer, 'POST', `/api/drafts/${draftId}/regenerate`, { baseVersion: version + 1 });
    await toApproved(handsIn(place), draftId);
    const correction = `/api/publications/${publications.get(place.name)}/corrections`;
    expect(await refusal(writer, 'POST', correction, { note: ' ' })).toBe('422 newsroom/note-missing');
    expect(await refusal(writer, 'POST', `/api/drafts/${draftId}/publish`, {})).toBe('422 newsroom/note-missing');
    await must(writer, 'POST', correction, { note: 'Jumlah peserta dibetulkan menjadi 29 orang' });
    expect(await refusal(writer, 'POST', correction, { note: 'Sekali lagi' })).toBe('409 newsroom/same-text');
    expect(
      (await must<Publication>(writer, 'GET', `/api/publications/${publications.get(place.name)}`)).corrections,
    ).toMatchObject([{ note: 'Jumlah peserta dibetulkan menjadi 29 orang' }]);
    const corrected = await publicPage(
      (await must<Publication>(writer, 'GET', `/api/publications/${publications.get(place.name)}`)).url,
    );
    expect(corrected.text).toContain('Jumlah peserta dibetulkan menjadi 29 orang');
    expect(unescaped(corrected.text)).toMatch(/\b29\b/);
  });

  test('changed shared facts void what is drafted below, and the new sheet reaches it', async () => {
    const { writer, checker } = handsIn(ntt);
    const place = regencies[2] as Place;
    const draftId = news.get(place.name) ?? '';
    await must(checker, 'POST', `/api/activities/${activityId}/reopen`, { reason: 'Sarana keliru' });
    expect(await viewOf(handsIn(place).writer, draftId)).toMatchObject({
      blockers: expect.arrayContaining([{ code: 'sources-changed' }]),
    });
    const { version, facts } = await read();
    const saved = await must<{ version: number }>(writer, 'PUT', `/api/activities/${activityId}/facts`, {
      version,
      facts: { ...facts, theme: 'Tema yang Dibetulkan' },
    });
    await approveSheet(writer, checker, activityId, saved.version);
    const draft = await viewOf(handsIn(place).writer, draftId);
    await must(handsIn(place).writer, 'POST', `/api/drafts/${draftId}/regenerate`, { baseVersion: draft.version });
    expect(JSON.stringify((await viewOf(handsIn(place).writer, draftId)).content)).toContain('Tema yang Dibetulkan');
  });

  test('the approval chain recomputes from its export, and one altered letter shows', async () => {
    for (const place of places) {
      const { records } = await must<{ records: ApprovalRecord[] }>(
        handsIn(place).writer,
        'GET',
        `/api/drafts/${news.get(place.name)}/approvals`,
      );
      expect(records.length).toBeGreaterThan(0);
      for (const record of records) approvalRecordSchema.parse(record);
      expect(verifyApprovalChain(sha256, records)).toBeUndefined();
      const altered = records.map((record, at) => (at === 0 ? { ...record, approvedBy: 'orang lain' } : record));
      expect(verifyApprovalChain(sha256, altered)).toEqual({ index: 0, fault: 'hash-differs' });
      expect(records.map(({ subject }) => subject)).toContain(`draft:${news.get(place.name)}/1`);
    }
  });

  test('every audit chain is intact', async () => {
    const reports = await verifyChains(house.platform.owner);
    expect(reports.map(({ unitId }) => unitId)).toEqual(expect.arrayContaining(places.map(({ unitId }) => unitId)));
    expect(reports.filter(({ intact }) => !intact)).toEqual([]);
  });
});
