/** The matrix: every route x every position x own, lower and foreign unit. What a route declares is what happens. */
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { createDemoActivity, demoFacts } from '../activities/index.ts';
import { can, demoPassword } from '../identity/index.ts';
import { positions } from '../identity/positions.ts';
import type { Actor, Route } from '../platform/index.ts';
import { jobs, routes } from '../rooms.ts';
import { testHouse, type Caller, type TestHouse } from './index.ts';
import { pathTo, valuesFor } from './paths.ts';
import { sampleOf } from './sample.ts';
import { approvedActivity, draftsOf, handsOf, must, ntt, toApproved } from './steps.ts';
import { voterThings } from './voter-things.ts';

const home = '53';
const foreign = '1101';

type Hand = { readonly username: string; readonly unitId: string; readonly actor: Actor };

let house: TestHouse;
let hands: readonly Hand[];
/** Ids of things of the home unit: of `{id}` by the first step of the path, of other parameters by their name. */
let things: Readonly<Record<string, string>>;
const callers = new Map<string, Caller>();

beforeAll(async () => {
  house = await testHouse();
  const { owner } = house.platform;
  const {
    rows: [known],
  } = await sql<{ password_hash: string }>`select password_hash from kc_private.credentials limit 1`.execute(owner);
  const made: Hand[] = [];
  for (const unitId of [home, foreign]) {
    for (const position of positions) {
      const id = randomUUID();
      const username = `${position.code}.${unitId}`;
      const section = position.sectioned ? 'rendatin' : null;
      await owner
        .insertInto('people')
        .values({ id, unit_id: unitId, username, name: 'Orang Uji', created_at: new Date() })
        .execute();
      await owner
        .insertInto('assignments')
        .values({
          id: randomUUID(),
          person_id: id,
          unit_id: unitId,
          position: position.code,
          section,
          since: '2020-01-01',
          until: null,
          acting: null,
          granted_by: null,
          created_at: new Date(),
        })
        .execute();
      await sql`insert into kc_private.credentials values (${id}, ${known?.password_hash}, now())`.execute(owner);
      const held = { unitId, position: position.code, ...(section ? { section } : {}) };
      made.push({
        username,
        unitId,
        actor: {
          kind: 'person',
          personId: id,
          unitIds: [unitId],
          positions: [held],
          nationwide: position.nationwide === true,
        },
      });
      callers.set(username, await house.as(username, demoPassword));
    }
  }
  hands = made;
  await createDemoActivity(house.platform, home);
  await house.platform.workJobs(jobs);
  const activity = await owner
    .selectFrom('activities')
    .select('id')
    .where('unit_id', '=', home)
    .executeTakeFirstOrThrow();
  const writer = await house.as('staf.ntt');
  const approved = await approvedActivity(house, demoFacts('00'));
  const drafts = await draftsOf(writer, ntt, approved, ['news', 'report']);
  const news = drafts.get('news') ?? '';
  await toApproved(await handsOf(house, ntt), news);
  const publication = await must<{ id: string }>(writer, 'POST', `/api/drafts/${news}/publish`, {});
  const material = await owner.selectFrom('materials').select('id').executeTakeFirst();
  const job = await owner.selectFrom('jobs').select('id').where('unit_id', '=', home).executeTakeFirstOrThrow();
  const target = randomUUID();
  await owner
    .insertInto('people')
    .values({ id: target, unit_id: home, username: 'sasaran.uji', name: 'Sasaran Uji', created_at: new Date() })
    .execute();
  const assignment = randomUUID();
  await owner
    .insertInto('assignments')
    .values({
      id: assignment,
      person_id: target,
      unit_id: home,
      position: 'anggota',
      section: null,
      since: '2020-01-01',
      until: null,
      acting: null,
      granted_by: null,
      created_at: new Date(),
    })
    .execute();
  things = {
    activities: activity.id,
    drafts: drafts.get('report') ?? '',
    publications: publication.id,
    jobs: job.id,
    people: target,
    assignments: assignment,
    units: home,
    materialId: material?.id ?? '',
    ...(await voterThings(house)),
  };
});

const nobody = () => house.as('nobody');

describe('what a route declares is what happens', () => {
  it('there is a thing for every kind of path, so that no route is left out', () => {
    for (const route of routes) expect(known(route), name(route)).toBe(true);
  });

  it('every route declares who may call it', () => {
    for (const route of routes) expect(route.access.kind, route.path).toMatch(/^(public|signed-in|capability)$/);
  });

  it('turns people without a session away from all but the public routes', async () => {
    for (const route of routes) {
      const { status } = await call(await nobody(), route);
      if (route.access.kind === 'public') expect(status, name(route)).not.toBe(500);
      else expect(status, name(route)).toBe(401);
    }
  });

  it('refuses every position that lacks the capability, in its own and in a foreign unit', async () => {
    let refusals = 0;
    for (const route of routes) {
      if (route.access.kind !== 'capability' || !known(route)) continue;
      for (const hand of hands) {
        if (can(hand.actor, route.access.capability, home)) continue;
        const { status, body } = await call(callerOf(hand), route);
        const code = (body as { error?: { code?: string } }).error?.code;
        expect([403, 404], `${name(route)} as ${hand.username}: ${status} ${code}`).toContain(status);
        refusals += 1;
      }
    }
    expect(refusals).toBeGreaterThan(150);
  });

  it('shows nothing of a unit to a foreign unit on routes that are open to all who are signed in', async () => {
    for (const route of routes) {
      if (
        route.access.kind !== 'signed-in' ||
        !known(route) ||
        !route.path.includes('{') ||
        sameForAll.includes(route.path)
      )
        continue;
      const { status, body } = await call(
        callerOf(hands.find((hand) => hand.username === `kasubbag.${foreign}`) as Hand),
        route,
      );
      const empty = status === 200 && (JSON.stringify(body) === '[]' || JSON.stringify(body) === '{"items":[]}');
      expect(
        empty || [403, 404].includes(status),
        `${name(route)}: ${status} ${JSON.stringify(body).slice(0, 200)}`,
      ).toBe(true);
    }
  });

  it('lets every position that has the capability through to the operation', async () => {
    for (const route of routes) {
      if (route.access.kind !== 'capability' || !known(route)) continue;
      for (const hand of hands) {
        if (hand.unitId !== home || !can(hand.actor, route.access.capability, home)) continue;
        const { status, body } = await call(callerOf(hand), route);
        const code = (body as { error?: { code?: string } }).error?.code;
        expect(code, `${name(route)} as ${hand.username}`).not.toBe('http/not-allowed');
        expect(status, `${name(route)} as ${hand.username}: ${code}`).not.toBe(401);
        expect(code, `${name(route)} as ${hand.username}`).not.toBe('http/program-error');
      }
    }
  });
});

/** Reference data that belongs to no unit. */
const sameForAll: readonly string[] = ['/api/voters/rules/{code}/versions'];
const name = (route: Route) => `${route.method.toUpperCase()} ${route.path}`;
const callerOf = (hand: Hand): Caller => callers.get(hand.username) as Caller;

/** Routes about things that this test makes. A batch is made by deciding, and a match by two units: the routes to undo and open one find nothing. */
const made = (route: Route, parameter: string) =>
  (parameter === 'id' ? (route.path.split('/')[2] ?? '') : parameter) in things ||
  ['batchId', 'match', 'unitId', 'version', 'n', 'sha256', 'code'].includes(parameter);
const known = (route: Route) =>
  [...route.path.matchAll(/\{(\w+)\}/g)].every(
    ([, parameter]) => made(route, parameter ?? '') || (!route.path.startsWith('/api/voters') && parameter !== 'id'),
  );

function call(caller: Caller, route: Route) {
  const path = pathTo(route, { unitId: home, ...things });
  const values = { unitId: home, unit: home, personId: things['people'], position: 'anggota', ...valuesFor(route) };
  const query = route.query
    ? new URLSearchParams(sampleOf(route.query as z.ZodType, values) as Record<string, string>)
    : '';
  const body = route.upload
    ? new TextEncoder().encode('contoh')
    : route.body
      ? sampleOf(route.body as z.ZodType, values)
      : undefined;
  return caller(route.method.toUpperCase(), `${path}${query ? `?${query.toString()}` : ''}`, body);
}
