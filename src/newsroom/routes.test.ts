import { beforeAll, expect, test } from 'vitest';
import { people } from '../activities/testing/office.ts';
import { can } from '../identity/index.ts';
import { createApi, type Actor } from '../platform/index.ts';
import { testPlatform } from '../platform/testing/index.ts';
import type { PublicationView } from './schema.ts';
import { newsroomRoutes } from './routes.ts';
import { newsroom, type Newsroom } from './testing/newsroom.ts';

let kpu: Newsroom;
let call: (
  who: keyof typeof people | null,
  method: string,
  path: string,
  body?: unknown,
) => Promise<{ status: number; body: never }>;
beforeAll(async () => {
  const platform = await testPlatform();
  kpu = newsroom(platform);
  const known: Readonly<Record<string, Actor>> = people;
  const api = createApi({
    platform,
    routes: newsroomRoutes,
    doorkeeper: {
      can,
      authenticate: async (_, request) => {
        const actor = known[request.headers.get('x-who') ?? ''];
        return actor ? { actor, csrf: 'token' } : null;
      },
    },
  });
  call = async (who, method, path, body) => {
    const answer = await api.request(path, {
      method,
      headers: { 'x-who': who ?? '', 'x-csrf-token': 'token', 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return { status: answer.status, body: (await answer.json()) as never };
  };
});

test('from an approved draft to a corrected, withdrawn and restored item, over HTTP', async () => {
  const draftId = await kpu.approved();
  expect((await call('writer', 'GET', '/api/publications/waiting')).body).toMatchObject({
    items: [{ draftId, task: 'publish' }],
  });
  const first = await call('writer', 'POST', `/api/drafts/${draftId}/publish`, {});
  const again = await call('chair', 'POST', `/api/drafts/${draftId}/publish`, {});
  expect([first.status, again.status, again.body]).toEqual([200, 200, first.body]);
  const { id } = first.body as { id: string };
  const read = async () => (await call('writer', 'GET', `/api/publications/${id}`)).body as PublicationView;
  expect(await kpu.page(new URL((await read()).url).pathname)).toContain('<article class="item"');

  await kpu.edit(
    draftId,
    'speaker-p1-1',
    () => 'Kegiatan bimtek tersebut dibuka Kepala Pusat Data dan Informasi KPU RI Ratna Kusumadewi.',
  );
  await kpu.approve(draftId);
  expect((await call('writer', 'POST', `/api/publications/${id}/corrections`, { note: '' })).status).toBe(422);
  expect(
    (await call('writer', 'POST', `/api/publications/${id}/corrections`, { note: 'Kalimat pembukaan.' })).status,
  ).toBe(201);
  expect(
    (await call('writer', 'POST', `/api/publications/${id}/unpublish`, { reason: 'Menunggu izin foto.' })).status,
  ).toBe(200);
  expect(await read()).toMatchObject({
    corrections: [{ note: 'Kalimat pembukaan.' }],
    unpublished: { reason: 'Menunggu izin foto.' },
  });
  expect((await call('writer', 'POST', `/api/drafts/${draftId}/publish`, {})).body).toEqual({ id });
  expect((await call('writer', 'GET', '/api/publications?page=1&size=1&q=kpu')).body).toMatchObject({
    total: 1,
    items: [{ id, unpublished: null }],
  });
});

test('strangers and those without the capability are refused', async () => {
  const draftId = await kpu.approved();
  const { body } = await call('writer', 'POST', `/api/drafts/${draftId}/publish`, {});
  const { id } = body as { id: string };
  for (const [path, input] of [
    [`/api/drafts/${draftId}/publish`, {}],
    [`/api/publications/${id}/unpublish`, { reason: 'x' }],
    [`/api/publications/${id}/corrections`, { note: 'x' }],
  ] as const) {
    expect((await call(null, 'POST', path, input)).status, path).toBe(401);
    expect([403, 404], path).toContain((await call('stranger', 'POST', path, input)).status);
    expect(
      (await call('writer', 'POST', path.replace(/[0-9a-f-]{36}/, '00000000-0000-4000-8000-000000000000'), input))
        .status,
      path,
    ).toBe(404);
  }
  expect((await call('stranger', 'GET', `/api/publications/${id}`)).status).toBe(404);
  expect((await call('stranger', 'GET', '/api/publications')).body).toMatchObject({ total: 0 });
});
