/** A real client of the Model Context Protocol at the workspace's door: what a token opens, and what it never does. */
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { demoFacts } from '../activities/demo.ts';
import { doorkeeper } from '../identity/index.ts';
import { createWorkspace } from '../platform/start/workspace.ts';
import { openDoor, type OpenDoor } from '../platform/testing/open-door.ts';
import { jobs, rooms, routes } from '../rooms.ts';
import { followSchedule } from '../search/follow.ts';
import { testHouse, type Caller, type TestHouse } from '../testing/index.ts';
import { putIn } from '../library/testing/put-in.ts';
import { approvedActivity } from '../testing/steps.ts';
import { tools } from './tools.ts';

let house: TestHouse;
let door: OpenDoor;
let staff: Caller;
const clients: Client[] = [];

beforeAll(async () => {
  house = await testHouse();
  const site = async () => new Response('page');
  const workspace = createWorkspace({ platform: house.platform, routes, doorkeeper, site });
  door = await openDoor(workspace.fetch);
  staff = await house.as('staf.ntt');
});
afterAll(async () => {
  for (const client of clients) await client.close();
  await door.close();
});

const address = () => new URL(`http://127.0.0.1:${door.port}/mcp`);
const work = (): Promise<void> => house.platform.workJobs(jobs);
type Made = { id: string; token: string };
async function made(more: object = {}, caller = staff, unitId = '53'): Promise<Made> {
  const body = { unitId, name: 'Asisten meja', scopes: ['read', 'ask', 'draft'], days: 30, ...more };
  const answer = await caller('POST', '/api/tokens', body);
  if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
  return answer.body;
}
async function clientOf(token: string): Promise<Client> {
  const client = new Client({ name: 'uji', version: '1' });
  const requestInit = { headers: { Authorization: `Bearer ${token}` } };
  // The package's own types of its transport do not fit together under exactOptionalPropertyTypes.
  await client.connect(new StreamableHTTPClientTransport(address(), { requestInit }) as never);
  clients.push(client);
  return client;
}
async function use(client: Client, name: string, input: object): Promise<{ isError: boolean; value: never }> {
  const told: unknown = await client.callTool({ name, arguments: input as Record<string, unknown> });
  const { content, isError } = told as { content: [{ text: string }]; isError?: boolean };
  const { text } = content[0];
  return { isError: isError === true, value: (text.startsWith('{') ? JSON.parse(text) : text) as never };
}
const bare = (headers: Record<string, string>, body: string = '{}', method = 'POST') =>
  fetch(address(), {
    method,
    headers: { 'content-type': 'application/json', accept: 'application/json, text/event-stream', ...headers },
    ...(method === 'POST' ? { body } : {}),
  });

test('a program finds the tools of its scopes, and none that decides', async () => {
  const all = await (await clientOf((await made()).token)).listTools();
  const names = all.tools.map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(['search', 'list_activities', 'list_drafts', 'create_drafts']));
  const reading = await (await clientOf((await made({ scopes: ['read'] })).token)).listTools();
  expect(reading.tools.map(({ name }) => name)).not.toContain('create_drafts');
  expect(reading.tools.every(({ annotations }) => annotations?.readOnlyHint)).toBe(true);
  for (const { route, method } of tools) {
    expect(route).not.toMatch(/approve|send|review|publish|confirm|archive|clear|settle|content|restore/);
    expect(['get', 'post']).toContain(method);
  }
  expect(tools.filter(({ method }) => method === 'post').map(({ name }) => name)).toEqual([
    'ask_documents',
    'create_drafts',
  ]);
});

test('a program lists activities and makes drafts in its person’s name, which others approve', async () => {
  const activityId = await approvedActivity(house, demoFacts('00'));
  const token = await made();
  const client = await clientOf(token.token);
  const listed = await use(client, 'list_activities', {});
  expect((listed.value as { items: { id: string }[] }).items.map(({ id }) => id)).toContain(activityId);
  const drafted = await use(client, 'create_drafts', { activityId, kinds: ['news'] });
  expect(drafted.isError).toBe(false);
  const [draft] = (drafted.value as { drafts: { id: string }[] }).drafts;
  const read = await use(client, 'read_draft', { id: draft?.id });
  expect(read.value).toMatchObject({ state: 'konsep', version: 1, origin: 'template' });
  const drafts = await use(client, 'list_drafts', {});
  expect((drafts.value as { items: { id: string }[] }).items.map(({ id }) => id)).toContain(draft?.id);
  const { rows } = await sql<{ action: string }>`select action from audit_events
    where subject_id = ${token.id} order by seq`.execute(house.platform.owner);
  expect(rows.map(({ action }) => action)).toEqual(['token.made', 'token.wrote']);
});

test('a program searches as its person may', async () => {
  const client = await clientOf((await made()).token);
  const found = await use(client, 'search', { query: 'kecerdasan buatan' });
  expect(found.isError, JSON.stringify(found.value)).toBe(false);
  expect(found.value).toHaveProperty('hits');
});

test('papers of the class biasa alone, terbatas by its own scope, rahasia never', async () => {
  const decider = await house.as('sekretaris.ntt');
  const papers = new Map<string, string>();
  for (const security of ['biasa', 'terbatas', 'rahasia']) {
    const text = `Gudang Sumbawarna dijaga oleh ${papers.size + 3} petugas menurut berkas ${security}.`;
    const { paperId } = await putIn(decider, text, { name: `${security}.txt`, security });
    papers.set(security, paperId ?? '');
  }
  await work();
  await house.platform.runSchedule(followSchedule);
  await work();
  const open = async (client: Client, security: string) =>
    !(await use(client, 'open_page', { paperId: papers.get(security), page: 1 })).isError;
  const seen = async (scopes: readonly string[]) => {
    const client = await clientOf((await made({ scopes }, decider)).token);
    const { value } = await use(client, 'search', { query: 'gudang Sumbawarna' });
    const asked = await use(client, 'ask_documents', { question: 'Berapa petugas yang menjaga gudang Sumbawarna?' });
    const named = await use(client, 'ask_documents', {
      question: 'Berapa petugas yang menjaga gudang Sumbawarna?',
      paperIds: [papers.get('rahasia')],
    });
    expect(named).toMatchObject({ isError: true, value: { error: { code: 'answers/no-paper' } } });
    expect(asked.isError).toBe(false);
    const told = JSON.stringify([value, asked.value]);
    return {
      opened: await keep([...papers.keys()], (security) => open(client, security)),
      told: [...papers.keys()].filter((security) => told.includes(`berkas ${security}`)),
    };
  };
  expect(await seen(['read', 'ask'])).toEqual({ opened: ['biasa'], told: ['biasa'] });
  const both = ['biasa', 'terbatas'];
  expect(await seen(['read', 'ask', 'terbatas'])).toEqual({ opened: both, told: both });
  const nothing = { unitId: '53', name: 'x', scopes: ['terbatas'], days: 1 };
  expect((await decider('POST', '/api/tokens', nothing)).status).toBe(422);
});

async function keep<T>(all: readonly T[], holds: (one: T) => Promise<boolean>): Promise<T[]> {
  const kept: T[] = [];
  for (const one of all) if (await holds(one)) kept.push(one);
  return kept;
}

test('a text made of restricted material is read by no program without the scope for it', async () => {
  const activityId = await approvedActivity(house, demoFacts('00'));
  const { paperId } = await putIn(staff, 'Catatan rapat persiapan.', { name: 'catatan.txt', security: 'terbatas' });
  await work();
  const reader = await house.as('ketua.ntt');
  const usual = await clientOf((await made({ scopes: ['read'] }, reader)).token);
  const subject = { type: 'activity', id: activityId };
  const drafted = await staff('POST', '/api/drafts', { subject, unitId: '53', kinds: ['news'] });
  const [draft] = (drafted.body as { drafts: { id: string }[] }).drafts;
  expect((await use(usual, 'read_draft', { id: draft?.id })).isError).toBe(false);
  expect((await staff('POST', `/api/library/${paperId}/use/activity/${activityId}`)).status).toBeLessThan(300);
  expect((await use(usual, 'read_draft', { id: draft?.id })).isError).toBe(true);
  const more = await clientOf((await made({ scopes: ['read', 'terbatas'] }, reader)).token);
  expect((await use(more, 'read_draft', { id: draft?.id })).isError).toBe(false);
});

test('what its person may not, a program may not: another unit, another capability', async () => {
  const activityId = await approvedActivity(house, demoFacts('00'));
  const decider = await house.as('sekretaris.ntt');
  const client = await clientOf((await made({}, decider)).token);
  const refused = await use(client, 'create_drafts', { activityId, kinds: ['news'] });
  expect(refused).toMatchObject({ isError: true, value: { error: { code: 'http/not-allowed' } } });
  const foreign = await clientOf((await made({}, await house.as('staf.alor'), '5305')).token);
  const { body } = await staff('POST', '/api/drafts', {
    subject: { type: 'activity', id: activityId },
    unitId: '53',
    kinds: ['report'],
  });
  const [own] = (body as { drafts: { id: string }[] }).drafts;
  const unseen = await use(foreign, 'read_draft', { id: own?.id });
  expect(unseen).toMatchObject({ isError: true, value: { error: { code: 'drafts/not-found' } } });
  expect((await staff('POST', '/api/tokens', { unitId: '5301', name: 'x', scopes: ['read'], days: 1 })).status).toBe(
    403,
  );
});

test('numbers of people are masked in what a program reads', async () => {
  const client = await clientOf((await made()).token);
  const { value } = await use(client, 'list_drafts', { query: '5371011203900001' });
  expect(JSON.stringify(value)).not.toContain('5371011203900001');
});

test('input that is none is told what is wrong, and a tool that is not there is said to be none', async () => {
  const client = await clientOf((await made()).token);
  expect((await use(client, 'read_draft', { id: 'bukan-id' })).isError).toBe(true);
  expect((await use(client, 'approve_draft', {})).isError).toBe(true);
});

test('a token that is wrong, revoked, over, or of somebody who has gone opens nothing, at once', async () => {
  expect((await bare({})).status).toBe(401);
  expect((await bare({ Authorization: `Bearer kc_${'a'.repeat(43)}` })).status).toBe(401);
  const { id, token } = await made();
  const headers = { Authorization: `Bearer ${token}` };
  const call = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/list', params: {} });
  expect((await bare(headers, call)).status).toBe(200);
  expect((await (await house.as('kasubbag.ntt'))('DELETE', `/api/tokens/${id}`)).status).toBe(404);
  expect((await staff('DELETE', `/api/tokens/${id}`)).status).toBe(200);
  expect((await bare(headers, call)).status).toBe(401);
  const short = await made({ days: 1 });
  const now = house.platform.clock.now();
  house.platform.clock.set(new Date(now.getTime() + 25 * 3_600_000));
  expect((await bare({ Authorization: `Bearer ${short.token}` }, call)).status).toBe(401);
  house.platform.clock.set(now);
  const gone = await made({}, await house.as('staf.ende'), '5308');
  await sql`update people set active = false where username = 'staf.ende'`.execute(house.platform.owner);
  expect((await bare({ Authorization: `Bearer ${gone.token}` }, call)).status).toBe(401);
});

test('a browser’s page, another method, an endless body are refused; a session counts for nothing', async () => {
  const { token } = await made();
  const headers = { Authorization: `Bearer ${token}` };
  expect((await bare({ ...headers, Origin: 'http://jahat.contoh' })).status).toBe(403);
  expect((await bare(headers, '', 'GET')).status).toBe(405);
  expect((await bare(headers, 'x'.repeat(300_000))).status).toBe(413);
  expect((await bare(headers, '{{{')).status).toBe(400);
  const { headers: session } = await house.signIn('staf.ntt');
  expect((await bare({ ...session })).status).toBe(401);
});

test('the token is shown once and kept as a hash; its owner sees when it was used', async () => {
  const { id, token } = await made({ name: 'Dipakai' });
  await (await clientOf(token)).listTools();
  const { body } = await staff('GET', '/api/tokens?size=100');
  expect(JSON.stringify(body)).not.toContain(token);
  const { items } = body as { items: { id: string; lastUsedAt: string | null }[] };
  expect(items.find((one) => one.id === id)?.lastUsedAt).not.toBeNull();
  const { rows } = await sql<{ all: string }>`select (select string_agg(t::text, ' ') from tokens t)
    || (select string_agg(e::text, ' ') from audit_events e) as all`.execute(house.platform.owner);
  expect(rows[0]?.all).toContain('Dipakai');
  expect(rows[0]?.all).not.toContain(token);
  const other = await (await house.as('kasubbag.ntt'))('GET', '/api/tokens');
  expect(other.body).toMatchObject({ total: 0 });
});

test('every tool is a route of the API that asks who calls', () => {
  const known = tools.filter((tool) =>
    routes.some(({ method, path }) => method === tool.method && path === tool.route),
  );
  expect(known.length).toBeGreaterThanOrEqual(6);
  for (const tool of known)
    expect(routes.find(({ method, path }) => method === tool.method && path === tool.route)?.access.kind).not.toBe(
      'public',
    );
  expect(rooms.some(({ name }) => name === 'mcp')).toBe(true);
});
