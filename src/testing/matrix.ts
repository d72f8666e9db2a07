/**
 * The matrix: every route x every position x own, lower and foreign unit. What a route declares is what happens.
 * `describeMatrix` is called by authorisation.test.ts for the whole house, and by the tests of a room that is not
 * shipped for that room.
 */
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { can, demoPassword } from '../identity/index.ts';
import { positions } from '../identity/positions.ts';
import { givePosition } from '../identity/testing/people.ts';
import {
  capabilityOf,
  routesOf,
  type Actor,
  type Capability,
  type Database,
  type Room,
  type Route,
  type UnitId,
  type PersonId,
} from '../platform/index.ts';
import { testHouse, type Caller, type TestHouse } from './index.ts';
import { pathTo, valuesFor } from './paths.ts';
import { sampleOf } from './sample.ts';
import { thingsOf, type Things } from './things.ts';
import { unitCalled, personCalled } from '../platform/testing/ids.ts';

/** Each test calls hundreds of routes in every position: how long that takes is the machine's affair. */
const timeout = 300_000;

const home = unitCalled('53');
const foreign = unitCalled('1101');

type Hand = { readonly username: string; readonly unitId: UnitId; readonly actor: Actor };

/** Tests of the routes of `of`, rooms of the house that `rooms` make; at least `refusals` calls must be refused. */
export function describeMatrix({
  rooms,
  of = rooms,
  refusals: expected,
}: {
  readonly rooms: readonly Room[];
  readonly of?: readonly Room[];
  readonly refusals: number;
}): void {
  const routes: readonly Route[] = routesOf(of);
  let house: TestHouse;
  let hands: readonly Hand[];
  let things: Things;
  const callers = new Map<string, Caller>();

  beforeAll(async () => {
    house = await testHouse(rooms);
    hands = await everyHand(house.platform.owner);
    for (const { username } of hands) callers.set(username, await house.as(username, demoPassword));
    things = await thingsOf(house, of);
  });

  const nobody = () => house.as('nobody');
  const callerOf = (hand: Hand): Caller => callers.get(hand.username) as Caller;
  const call = (caller: Caller, route: Route) => callRoute(caller, route, things);
  const known = (route: Route) => isKnown(route, things);
  /** A route about things of any room asks for what the room of the thing says. */
  const asked = (access: Extract<Route['access'], { kind: 'capability' }>): Capability => {
    const capability = capabilityOf(access, rooms, things);
    if (capability === null) throw new Error('no room has the type of thing that the path is about');
    return capability;
  };

  describe('what a route declares is what happens', { timeout }, () => {
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
          if (can(hand.actor, asked(route.access), home)) continue;
          const { status, body } = await call(callerOf(hand), route);
          const code = (body as { error?: { code?: string } }).error?.code;
          expect([403, 404], `${name(route)} as ${hand.username}: ${status} ${code}`).toContain(status);
          refusals += 1;
        }
      }
      expect(refusals).toBeGreaterThan(expected);
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
          if (hand.unitId !== home || !can(hand.actor, asked(route.access), home)) continue;
          const { status, body } = await call(callerOf(hand), route);
          const code = (body as { error?: { code?: string } }).error?.code;
          expect(code, `${name(route)} as ${hand.username}`).not.toBe('http/not-allowed');
          expect(status, `${name(route)} as ${hand.username}: ${code}`).not.toBe(401);
          expect(code, `${name(route)} as ${hand.username}`).not.toBe('http/program-error');
        }
      }
    });
  });
}

/** Somebody in every position, at home and in a foreign unit. */
async function everyHand(owner: Database): Promise<readonly Hand[]> {
  const {
    rows: [known],
  } = await sql<{ password_hash: string }>`select password_hash from kc_private.credentials limit 1`.execute(owner);
  const made: Hand[] = [];
  for (const unitId of [home, foreign]) {
    for (const position of positions) {
      const id = personCalled(randomUUID());
      const username = `${position.code}.${unitId}`;
      const section = position.sectioned ? 'rendatin' : null;
      await owner
        .insertInto('people')
        .values({ id, unit_id: unitId, username, name: 'Orang Uji', created_at: new Date() })
        .execute();
      await givePosition(owner, { personId: id, unitId, position: position.code, section });
      await sql`insert into kc_private.credentials values (${id}, ${known?.password_hash}, now())`.execute(owner);
      made.push({ username, unitId, actor: holding(id, unitId, position, section) });
    }
  }
  return made;
}

const holding = (
  personId: PersonId,
  unitId: UnitId,
  { code, nationwide }: (typeof positions)[number],
  section: string | null,
): Actor => ({
  kind: 'person',
  personId,
  unitIds: [unitId],
  positions: [{ unitId, position: code, ...(section ? { section } : {}) }],
  nationwide: nationwide === true,
});

/** Reference data that belongs to no unit. */
const sameForAll: readonly string[] = ['/api/voters/rules/{code}/versions'];
const name = (route: Route) => `${route.method.toUpperCase()} ${route.path}`;

/**
 * Routes about things that this test makes. A batch is made by deciding, and a match by two units: the routes to undo
 * and open one find nothing.
 */
const made = (route: Route, parameter: string, things: Things) =>
  (parameter === 'id' ? (route.path.split('/')[2] ?? '') : parameter) in things ||
  ['batchId', 'match', 'unitId', 'version', 'n', 'sha256', 'code'].includes(parameter);
const isKnown = (route: Route, things: Things) =>
  [...route.path.matchAll(/\{(\w+)\}/g)].every(
    ([, parameter]) =>
      made(route, parameter ?? '', things) || (!route.path.startsWith('/api/voters') && parameter !== 'id'),
  );

function callRoute(caller: Caller, route: Route, things: Things) {
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
