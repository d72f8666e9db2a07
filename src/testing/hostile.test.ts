/**
 * What no screen sends and an attacker does: hostile text in every field of every route, deep and huge JSON, odd
 * pages.
 */
import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import type { z } from 'zod';
import { demoFacts, demoMaterial } from '../activities/index.ts';
import { demoPassword } from '../identity/index.ts';
import { positions } from '../identity/positions.ts';
import { givePosition } from '../identity/testing/people.ts';
import type { Route, PersonId } from '../platform/index.ts';
import { routes } from '../rooms.ts';
import { sql } from 'kysely';
import { testHouse, type Caller, type TestHouse } from './index.ts';
import { pathTo, valuesFor } from './paths.ts';
import { sampleOf } from './sample.ts';
import { approvedActivity, draftsOf, edited, handsOf, must, ntt, paste, toApproved, viewOf } from './steps.ts';
import { makeThings as makeLetterThings } from '../letters/testing/things.ts';
import { makeThings as makeLibraryThings } from '../library/testing/things.ts';
import { makeThings as makeVoterThings } from '../elections/voters/testing/things.ts';
import { makeThings as makeRecordThings } from '../records/testing/things.ts';
import { makeThings as makeRegisterThings } from '../registers/testing/things.ts';
import { personCalled } from '../platform/testing/ids.ts';

let house: TestHouse;
/** Holds every position in NTT, so that no call ends at the door. */
let everybody: Caller;
let things: Readonly<Record<string, string>>;
let rich: Readonly<Record<string, unknown>>;
let correctable: readonly string[];

/** Each test asks hundreds of routes: how long that takes is the machine's affair. */
const timeout = 300_000;
const classTable = '/api/records/class-imports?unitId=53&name=tabel.xlsx&since=2025-01-01&source=Tabel%20contoh';

beforeAll(async () => {
  house = await testHouse();
  const { owner } = house.platform;
  const {
    rows: [known],
  } = await sql<{ password_hash: string }>`select password_hash from kc_private.credentials limit 1`.execute(owner);
  const person = await addPerson('semua.jabatan');
  await sql`insert into kc_private.credentials values (${person}, ${known?.password_hash}, now())`.execute(owner);
  for (const { code, sectioned } of positions)
    for (const section of sectioned ? ['parmas-sdm', 'rendatin'] : [null]) await assign(person, code, section);
  everybody = await house.as('semua.jabatan', demoPassword);

  const { writer } = await handsOf(house, ntt);
  const hands = await handsOf(house, ntt);
  const working = await must<{ id: string }>(writer, 'POST', '/api/activities', { unitId: ntt.unitId, title: 'Rapat' });
  const material = await paste(house, writer, working.id, demoMaterial.text);
  const { items } = await must<{ items: { proposal: { id: string; path: string; value: unknown } }[] }>(
    writer,
    'GET',
    `/api/documents/activity/${working.id}/${material}`,
  );
  const approved = await approvedActivity(house, demoFacts('00'));
  const drafts = await draftsOf(writer, ntt, approved, ['news', 'report', 'facebook']);
  const news = drafts.get('news') ?? '';
  await toApproved(hands, news);
  const { id: publication } = await must<{ id: string }>(writer, 'POST', `/api/drafts/${news}/publish`, {});
  const target = await addPerson('sasaran.uji');
  things = {
    activities: working.id,
    drafts: drafts.get('report') ?? '',
    publications: publication,
    people: target,
    assignments: await assign(target, 'anggota', null),
    units: ntt.unitId,
    type: 'activity',
    subjectId: working.id,
    documentId: material,
    ...(await makeLibraryThings(house, {})),
    ...(await makeLetterThings(house, {})),
    ...(await makeRegisterThings(house, {})),
    ...(await makeRecordThings(house, {})),
    // The table of classes is imported by somebody of the nation; this one is looked at by who stands in its unit.
    classImportId: (await must<{ id: string }>(everybody, 'POST', classTable, new TextEncoder().encode('bukan XLSX')))
      .id,
    ...(await makeVoterThings(house, {})),
  };
  correctable = items.slice(0, 2).map(({ proposal }) => proposal.id);
  const facts = demoFacts('00');
  const content = edited(await viewOf(writer, things['drafts'] ?? ''), '', (text) => text);
  rich = {
    facts: {
      ...facts,
      place: 'Aula',
      purpose: 'belajar',
      keyPoints: [{ id: 'k1', text: 'a' }],
      decisions: [{ id: 'd1', text: 'b', owner: 'c', due: '2025-10-17' }],
      figures: [{ id: 'f1', label: 'peserta', value: '12', unit: 'orang' }],
      regulations: [{ id: 'r1', citation: 'PKPU 1' }],
      photos: [{ id: 'x1', sha256: 'a'.repeat(64), caption: 'c', alt: 'a', credit: 'k' }],
      attendance: 3,
      commitment: 'bekerja',
      credit: { writer: 'a', editor: 'b', photographer: 'c' },
    },
    content: {
      blocks: content.blocks
        .slice(0, 2)
        .map((block) => ({
          ...block,
          claims: block.claims.map((claim) => ({
            ...claim,
            passages: [{ sourceId: 'fact-sheet', start: 0, end: 3, fact: '/title', speaker: 'x' }],
          })),
        })),
    },
    decisions: items
      .slice(0, 6)
      .map(({ proposal }) => ({ proposalId: proposal.id, decision: 'correct', value: proposal.value })),
    unitId: ntt.unitId,
    unit: ntt.unitId,
    personId: target,
    position: 'anggota',
    words: ['kata', 'lain'],
    name: 'nama.txt',
    title: 'judul',
    note: 'catatan',
  };
});

async function addPerson(username: string): Promise<PersonId> {
  const id = personCalled(randomUUID());
  await house.platform.owner
    .insertInto('people')
    .values({ id, unit_id: ntt.unitId, username, name: 'Orang Uji', created_at: new Date() })
    .execute();
  return id;
}
const assign = (personId: PersonId, position: string, section: string | null): Promise<string> =>
  givePosition(house.platform.owner, { personId, unitId: ntt.unitId, position, section });

const hostile: readonly (readonly [string, string])[] = [
  ['NUL', 'a\u0000b'],
  ['half a character', 'a\uD800b'],
  ['control characters', '\u0001\u001B[31m\u007F'],
  ['direction and zero width', '\u202Ekata\u200B\u2066x'],
  ['SQL', "'; drop table drafts; --"],
  ['LIKE', '%_\\%'],
  ['HTML', '<script>alert(1)</script>"><img src=x onerror=alert(1)>'],
  ['200,000 letters', 'x'.repeat(200_000)],
  ['a prototype', '__proto__'],
  ['a template', '{id}${1}{{x}}'],
  ['only spaces', '   '],
  ['a path', '../../etc/passwd'],
  ['a line break', 'a\r\nSet-Cookie: x=1'],
  ['a date that is none', '2025-02-30'],
  ['year 0', '0000-01-01'],
  ['number', '9'.repeat(400)],
  ['emoji', '\u{1F600}'.repeat(50)],
];

/** Sessions would end and people would lose positions under the test's feet. */
const left = (route: Route): boolean => route.path === '/api/session' && route.method === 'delete';

const pathOf = (route: Route): string => pathTo(route, { unitId: ntt.unitId, ...things });

/** Every place of a text (or number) in a value, with the value that has another one there. */
function* withOther(value: unknown, other: string | number, at = ''): Generator<readonly [string, unknown]> {
  if (typeof value === typeof other) yield [at, other];
  else if (Array.isArray(value))
    for (const [index, item] of value.entries())
      for (const [place, changed] of withOther(item, other, `${at}/${index}`))
        yield [place, value.with(index, changed)];
  else if (typeof value === 'object' && value !== null)
    for (const [key, item] of Object.entries(value))
      for (const [place, changed] of withOther(item, other, `${at}/${key}`))
        yield [place, { ...value, [key]: changed }];
}

const keys = (schema: unknown): readonly string[] => Object.keys((schema as z.ZodObject).shape ?? {});
/** The smallest valid body with the rich values where the schema knows them. */
function bodyOf(route: Route): Record<string, unknown> {
  const schema = route.body as z.ZodType;
  const sample = sampleOf(schema, { ...rich, ...valuesFor(route) }) as Record<string, unknown>;
  for (const key of keys(schema))
    if (key in rich && (!(key in sample) || Array.isArray(sample[key]) === Array.isArray(rich[key])))
      sample[key] = rich[key];
  return sample;
}

describe('no text in any field breaks the program', { timeout }, () => {
  test.each(hostile)('%s', async (_name, text) => {
    const printed = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const broken = new Set<string>();
    let calls = 0;
    for (const route of routes.filter((one) => !left(one))) {
      const path = pathOf(route);
      const send = async (where: string, target: string, body?: unknown): Promise<void> => {
        calls += 1;
        const { status, body: answer } = await everybody(route.method.toUpperCase(), target, body);
        if (status >= 500)
          broken.add(
            `${route.method} ${route.path} ${where}: ` + String(printed.mock.lastCall?.[1] ?? JSON.stringify(answer)),
          );
      };
      if (route.query) {
        for (const key of keys(route.query)) {
          const query = new URLSearchParams({
            ...(sampleOf(route.query as z.ZodType, rich) as Record<string, string>),
            [key]: text,
          });
          await send(
            `?${key}`,
            `${path}?${query.toString()}`,
            route.upload ? new TextEncoder().encode('contoh teks') : undefined,
          );
        }
      }
      for (const [, parameter] of route.path.matchAll(/\{(\w+)\}/g))
        await send(
          `{${parameter}}`,
          pathOf({
            ...route,
            path: route.path.replace(`{${parameter}}`, encodeURIComponent(text.toWellFormed())) as Route['path'],
          }),
        );
      if (route.body)
        for (const [where, body] of withOther(bodyOf(route), text)) await send(where.replace(/\d+/g, '*'), path, body);
    }
    printed.mockRestore();
    expect([...broken]).toEqual([]);
    expect(calls).toBeGreaterThan(200);
  });
});

test.each([-1, 0, 1.5, 2_147_483_648, Number.MAX_SAFE_INTEGER, 1e300])(
  'the number %d in any field breaks nothing',
  async (number) => {
    const printed = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const broken = new Set<string>();
    for (const route of routes.filter((one) => !left(one))) {
      const send = async (where: string, target: string, body?: unknown): Promise<void> => {
        const { status } = await everybody(route.method.toUpperCase(), target, body);
        if (status >= 500) broken.add(`${route.method} ${route.path} ${where}: ${String(printed.mock.lastCall?.[1])}`);
      };
      for (const key of route.query ? keys(route.query) : [])
        await send(
          `?${key}`,
          `${pathOf(route)}?` +
            new URLSearchParams({
              ...(sampleOf(route.query as z.ZodType, rich) as Record<string, string>),
              [key]: String(number),
            }).toString(),
          route.upload ? new TextEncoder().encode('contoh teks') : undefined,
        );
      for (const parameter of ['version', 'n'])
        if (route.path.includes(`{${parameter}}`))
          await send(
            `{${parameter}}`,
            pathOf({ ...route, path: route.path.replace(`{${parameter}}`, String(number)) as Route['path'] }),
          );
      if (route.body)
        for (const [where, body] of withOther(bodyOf(route), number))
          await send(where.replace(/\d+/g, '*'), pathOf(route), body);
    }
    printed.mockRestore();
    expect([...broken]).toEqual([]);
  },
);

describe('JSON that is no form', { timeout }, () => {
  const send = async (method: string, path: string, json: string): Promise<string> => {
    const { status, body } = await everybody(method, path, new TextEncoder().encode(json), 'application/json');
    return `${status} ${(body as { error?: { code?: string } } | null)?.error?.code ?? ''}`;
  };
  const targets = (): readonly (readonly [string, string, (value: string) => string])[] => [
    [
      'POST',
      `/api/documents/activity/${things['activities']}/${things['documentId']}/decisions`,
      (value) =>
        `{"decisions":[${correctable.map((id) => `{"proposalId":"${id}","decision":"correct","value":${value}}`).join(',')}]}`,
    ],
    ['POST', `/api/documents/activity/${things['activities']}/${things['documentId']}/decisions`, (value) => value],
    ['PUT', `/api/activities/${things['activities']}/facts`, (value) => `{"version":1,"facts":{"title":${value}}}`],
    ['PUT', `/api/drafts/${things['drafts']}/content`, (value) => `{"baseVersion":1,"content":{"blocks":${value}}}`],
  ];

  test.each([100, 5_000, 200_000])('nested %i deep breaks nothing', async (depth) => {
    for (const [method, path, wrap] of targets()) {
      expect(await send(method, path, wrap('['.repeat(depth) + ']'.repeat(depth))), `${method} ${path}`).toMatch(/^4/);
      // Members that no schema knows are left out, so that this may pass.
      expect(
        await send(method, path, wrap('{"a":'.repeat(depth) + '1' + '}'.repeat(depth))),
        `${method} ${path}`,
      ).toMatch(/^[24]/);
    }
  });

  test('over 2 MB is refused with a sentence', async () => {
    for (const [method, path, wrap] of targets())
      expect(await send(method, path, wrap(`"${'x'.repeat(2 * 1024 * 1024)}"`))).toBe('413 http/too-large');
  });

  test.each([
    '',
    '{',
    'null',
    '[]',
    '42',
    '"teks"',
    '{"version":"satu"}',
    '{"version":1e999}',
    '{"__proto__":{"version":1}}',
    'version=1',
  ])('%j is refused', async (json) => {
    for (const [method, path] of targets().slice(2))
      expect(await send(method, path, json), `${method} ${path}`).toMatch(/^400 http\/(?:invalid-input|unreadable)$/);
  });
});

describe('pages that are none', { timeout }, () => {
  // Pages of a comparison are of two things, which must be there.
  const lists = routes.filter(
    ({ method, query }) => method === 'get' && query && keys(query).includes('page') && !keys(query).includes('other'),
  );
  test.each(['page=0', 'page=-1', 'page=1.5', 'page=satu', 'size=0', 'size=10000', 'page=99999999999999999999'])(
    '%s is refused',
    async (query) => {
      expect(lists.length).toBeGreaterThan(5);
      for (const route of lists)
        expect((await everybody('GET', `${pathOf(route)}?${query}`)).status, route.path).toBe(400);
    },
  );
  test('a page past the end is empty', async () => {
    for (const route of lists) {
      const query = new URLSearchParams({
        ...(sampleOf(route.query as z.ZodType, rich) as Record<string, string>),
        page: '900000',
        size: '100',
      });
      const { status, body } = await everybody('GET', `${pathOf(route)}?${query.toString()}`);
      expect([status, pageIn(body)], route.path).toEqual([200, []]);
    }
  });
});

describe('a write that comes from another site', { timeout }, () => {
  test.each([
    ['origin', 'null'],
    ['origin', 'https://contoh.example'],
    ['origin', 'bukan alamat'],
    ['sec-fetch-site', 'cross-site'],
    ['sec-fetch-site', 'same-site'],
  ])('with %s: %s is refused before the password is looked at', async (header, value) => {
    const response = await house.api.request('/api/session', {
      method: 'POST',
      headers: { 'content-type': 'application/json', [header]: value },
      body: JSON.stringify({ username: 'staf.ntt', password: demoPassword }),
    });
    expect([response.status, response.headers.get('set-cookie')]).toEqual([403, null]);
  });

  test('a session without its token writes nothing', async () => {
    const signedIn = await house.api.request('/api/session', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ username: 'staf.ntt', password: demoPassword }),
    });
    const cookie = signedIn.headers.get('set-cookie')?.split(';')[0] ?? '';
    for (const token of [{}, { 'x-csrf-token': '' }, { 'x-csrf-token': 'a'.repeat(43) }]) {
      const response = await house.api.request('/api/activities', {
        method: 'POST',
        headers: { 'content-type': 'application/json', cookie, ...token },
        body: JSON.stringify({ unitId: ntt.unitId }),
      });
      expect(response.status).toBe(403);
    }
  });
});

/** The items of a paged answer, which may stand beside other things. */
function pageIn(answer: unknown): unknown {
  const parts = [answer, ...Object.values(answer as object)] as readonly ({ items?: unknown; hits?: unknown } | null)[];
  const lists = parts.map((part) => (part !== null && typeof part === 'object' ? (part.items ?? part.hits) : null));
  return lists.find((list) => Array.isArray(list));
}
