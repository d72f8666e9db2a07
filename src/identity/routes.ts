/** Identity over HTTP: sessions, people, positions, units, the trail. */
import { sql } from 'kysely';
import { z } from 'zod';
import {
  calendarDate,
  capabilityWords,
  capability,
  defineRoute,
  everyone,
  ok,
  pageOf,
  pageQuery,
  runOperation,
  signedIn,
  systemActor,
  unitInBody,
  type Actor,
  type Platform,
  type Result,
  type UnitOf,
  type UnitId,
} from '../platform/index.ts';
import { fail } from './failures.ts';
import { answerLink, confirmLink } from './operations/vouch-for-link.ts';
import { acceptLink, createFirstAdministrator, linkPerson } from './operations/one-time-links.ts';
import {
  assignPosition,
  changePassword,
  confirmPosition,
  createPerson,
  deactivatePerson,
  editUnit,
  endAssignment,
  makePasswordLink,
  setLanguage,
} from './operations/manage-people.ts';
import { grantsOf } from './policy.ts';
import { positionLabel } from './position-label.ts';
import { isForWaiting, positions, sections } from './positions.ts';
import { listPeople, positionsToConfirm, waitingPositions } from './queries/people.ts';
import { linksOfActor, linksToConfirm, ownLinks, waitingLinks } from './queries/links.ts';
import { listAudit } from './queries/trail.ts';
import { listUnits, unitById } from './queries/units.ts';
import {
  acceptLinkInput,
  assignPositionInput,
  auditEventSchema,
  createPersonInput,
  createdAssignmentSchema,
  createdPersonSchema,
  doneSchema,
  editUnitInput,
  firstAdministratorInput,
  language,
  linkOwnerSchema,
  ownLinksSchema,
  meSchema,
  nationalUnit,
  passwordLinkSchema,
  passwordSchema,
  personSchema,
  positionsSchema,
  signInInput,
  unitSchema,
  waitingLinksSchema,
  waitingPositionsSchema,
  type Me,
} from './schema.ts';
import { deviceCookie } from './devices.ts';
import { hashChosen } from './passwords.ts';
import { closeSession, confirmPassword, cookieOf, normalUsername, sessionOf, signIn } from './sessions.ts';
import { tokenHash } from './tokens.ts';
import { unitIdSchema, personIdSchema } from '../platform/schema.ts';

const byId = z.object({ id: z.string().max(100) });
const byUse = z.object({ id: z.uuid() });
const byUnit = z.object({ id: unitIdSchema });
const byPerson = z.object({ id: personIdSchema });
/** `yes`: what is open at the post may wait there until somebody moves it. */
const leavingQuery = z.object({ leaving: z.enum(['yes', 'no']).default('no') });
const tag = 'identity';

const unitOfBody: UnitOf = async (tx, input, actor) => {
  const named = await unitInBody(tx, input, actor);
  return named === null ? null : ((await unitById(tx, named))?.id ?? null);
};
const unitOfQuery: UnitOf = async (_tx, { query }) => unitIdSchema.parse(query['unit']);
const unitOfPath: UnitOf = async (tx, { params }) => (await unitById(tx, unitIdSchema.parse(params['id'])))?.id ?? null;
const unitOfPerson: UnitOf = async (tx, { params }) =>
  (
    await tx
      .selectFrom('people')
      .select('unit_id')
      .where('id', '=', personIdSchema.parse(params['id']))
      .executeTakeFirst()
  )?.unit_id ?? null;
const unitOfAssignment: UnitOf = async (tx, { params }) =>
  (
    await tx
      .selectFrom('assignments')
      .select('unit_id')
      .where(sql`id::text`, '=', params['id'] ?? '')
      .executeTakeFirst()
  )?.unit_id ?? null;

export const identityRoutes = [
  defineRoute({
    method: 'post',
    path: '/api/session',
    tag,
    summary: 'Sign in',
    access: everyone,
    body: signInInput,
    response: doneSchema,
    handle: async ({ platform, body, address, request }) => {
      const session = await signIn(platform, { ...body, address, request });
      const answer = withCookie(platform, session);
      if (answer instanceof Response)
        answer.headers.append('Set-Cookie', deviceCookie(platform, request, normalUsername(body.username)));
      return answer;
    },
  }),
  defineRoute({
    method: 'delete',
    path: '/api/session',
    tag,
    summary: 'Sign out',
    access: signedIn,
    response: doneSchema,
    handle: async ({ platform, request }) => {
      const session = await sessionOf(platform, request);
      if (session)
        await runOperation(platform, systemActor(session.person.unit_id), closeSession, {
          token: session.token,
          personId: session.person.id,
          unitId: session.person.unit_id,
        });
      return Response.json({ done: true }, { headers: { 'Set-Cookie': cookieOf(platform, null) } });
    },
  }),
  defineRoute({
    method: 'post',
    path: '/api/first-administrator',
    tag,
    summary: 'Make the first administrator from the one-time link',
    access: everyone,
    body: firstAdministratorInput,
    response: doneSchema,
    handle: async ({ platform, body }) =>
      withCookie(platform, sessionToken(await createFirstAdministrator(platform, body))),
  }),
  defineRoute({
    method: 'post',
    path: '/api/password-links/read',
    tag,
    summary: 'Whose password link this is',
    access: everyone,
    body: z.object({ token: z.string().max(200) }),
    response: linkOwnerSchema,
    handle: async ({ platform, body }) => {
      const person = await linkPerson(platform, body.token);
      return person ? ok(person) : fail('identity/link-unusable');
    },
  }),
  defineRoute({
    method: 'post',
    path: '/api/password-links/accept',
    tag,
    summary: 'Set a password from a one-time link',
    access: everyone,
    body: acceptLinkInput,
    response: doneSchema,
    handle: async ({ platform, body }) => withCookie(platform, sessionToken(await acceptLink(platform, body))),
  }),
  defineRoute({
    method: 'get',
    path: '/api/password-links/mine',
    tag,
    summary: 'Links of others by which my password was set, the newest first; at most ten',
    access: signedIn,
    response: ownLinksSchema,
    handle: async ({ read }) => ok(await read(linksOfActor)),
  }),
  defineRoute({
    method: 'post',
    path: '/api/password-links/{id}/answer',
    tag,
    summary: 'Whether I asked for the link; a no ends my other sessions, and the account waits for a third person',
    access: signedIn,
    params: byUse,
    body: z.object({ mine: z.boolean() }).meta({ id: 'LinkAnswer' }),
    response: doneSchema,
    handle: async ({ platform, request, actor, params, body, read }) => {
      const session = await sessionOf(platform, request);
      const link = (await read(ownLinks)).find(({ id }) => id === params.id);
      if (!session || !link) return fail('identity/link-answered');
      const unitId = session.person.unit_id;
      const answered = { link, mine: body.mine, unitId, session: tokenHash(session.token) };
      return finished(await runOperation(platform, withUnit(actor, unitId), answerLink, answered));
    },
  }),
  defineRoute({
    method: 'get',
    path: '/api/password-links/waiting',
    tag,
    summary:
      "Accounts set up by somebody else's link that wait for my confirmation, the oldest first; at most a hundred",
    access: signedIn,
    response: waitingLinksSchema,
    handle: async ({ read }) => ok(await read(linksToConfirm)),
  }),
  defineRoute({
    method: 'post',
    path: '/api/password-links/{id}/confirm',
    tag,
    summary: 'Confirm that the right person used a password link; their account decides again',
    access: signedIn,
    params: byUse,
    response: doneSchema,
    handle: async ({ platform, actor, params, read }) => {
      const link = (await read(waitingLinks)).find(({ id }) => id === params.id);
      if (!link) return fail('identity/not-yours-to-confirm-link');
      return finished(await runOperation(platform, withUnit(actor, link.unit_id), confirmLink, link));
    },
  }),
  defineRoute({
    method: 'get',
    path: '/api/me',
    tag,
    summary: 'Who I am, what I hold, and the token that writes must carry',
    access: signedIn,
    response: meSchema,
    handle: async ({ platform, request }) => ok(await me(platform, request)),
  }),
  defineRoute({
    method: 'put',
    path: '/api/me/language',
    tag,
    summary: 'Choose my language',
    access: signedIn,
    body: z.object({ language }),
    response: doneSchema,
    handle: async ({ platform, request, actor, body }) => {
      const session = await sessionOf(platform, request);
      return finished(
        await runOperation(platform, withUnit(actor, session?.person.unit_id), setLanguage, {
          ...body,
          unitId: session?.person.unit_id ?? nationalUnit,
        }),
      );
    },
  }),
  defineRoute({
    method: 'put',
    path: '/api/me/password',
    tag,
    summary: 'Change my password; every session ends',
    access: signedIn,
    body: z.object({ current: z.string().max(1_000), password: passwordSchema }),
    response: doneSchema,
    handle: async ({ platform, request, actor, body }) => {
      const session = await sessionOf(platform, request);
      if (!session) return fail('identity/wrong-credentials');
      const matches = await confirmPassword(platform, session.person, body.current);
      if (!matches.ok) return matches;
      if (!matches.value) return fail('identity/wrong-credentials');
      const hashed = await hashChosen(body.password, session.person);
      if (!hashed.ok) return hashed;
      return finished(
        await runOperation(platform, withUnit(actor, session.person.unit_id), changePassword, {
          passwordHash: hashed.value,
          unitId: session.person.unit_id,
        }),
      );
    },
  }),
  defineRoute({
    method: 'get',
    path: '/api/positions',
    tag,
    summary: 'Reference data: positions, sections, capabilities',
    access: signedIn,
    response: positionsSchema,
    handle: async ({ platform }) =>
      ok({
        positions: positions.map(({ code, label, sectioned, allows, since, until, source, verified }) => ({
          code,
          label,
          sectioned,
          allows: allows.map((code) => ({ code, label: capabilityWords(platform.rooms, code) })),
          since,
          until,
          source,
          verified,
        })),
        sections: sections.map(({ code, id, en }) => ({ code, label: { id, en } })),
      }),
  }),
  defineRoute({
    method: 'get',
    path: '/api/units',
    tag,
    summary: 'Units, by code, parent or search',
    access: signedIn,
    query: pageQuery.extend({ parent: unitIdSchema.optional() }),
    response: pageOf(unitSchema),
    handle: async ({ query, read }) => ok(await read((tx) => listUnits(tx, query))),
  }),
  defineRoute({
    method: 'put',
    path: '/api/units/{id}',
    tag,
    summary: "Correct a unit's reference data",
    access: capability('units.manage', unitOfPath),
    params: byUnit,
    body: editUnitInput,
    response: doneSchema,
    handle: async ({ params, body, run }) => finished(await run(editUnit, { unitId: params.id, ...body })),
  }),
  defineRoute({
    method: 'get',
    path: '/api/people',
    tag,
    summary: 'People of a unit',
    access: capability('people.manage', unitOfQuery),
    query: pageQuery.extend({ unit: unitIdSchema }),
    response: pageOf(personSchema),
    handle: async ({ query, read }) => ok(await read((tx) => listPeople(tx, { ...query, unitId: query.unit }))),
  }),
  defineRoute({
    method: 'post',
    path: '/api/people',
    tag,
    summary: 'Make an account; returns the one-time link for its password',
    access: capability('people.manage', unitOfBody),
    body: createPersonInput,
    status: 201,
    response: createdPersonSchema,
    handle: async ({ platform, body, run }) => {
      const made = await run(createPerson, body);
      return made.ok ? ok({ id: made.value.id, link: linkAddress(platform, made.value.token) }) : made;
    },
  }),
  defineRoute({
    method: 'post',
    path: '/api/people/{id}/password-link',
    tag,
    summary: 'A new one-time link for a password',
    access: capability('people.manage', unitOfPerson),
    params: byPerson,
    response: passwordLinkSchema,
    handle: async ({ platform, params, run }) => {
      const made = await run(makePasswordLink, { personId: params.id });
      return made.ok ? ok({ link: linkAddress(platform, made.value.token) }) : made;
    },
  }),
  defineRoute({
    method: 'post',
    path: '/api/people/{id}/deactivate',
    tag,
    summary: 'End an account',
    access: capability('people.manage', unitOfPerson),
    params: byPerson,
    query: leavingQuery,
    response: doneSchema,
    handle: async ({ params, query, run }) =>
      finished(await run(deactivatePerson, { personId: params.id, leaving: query.leaving === 'yes' })),
  }),
  defineRoute({
    method: 'post',
    path: '/api/assignments',
    tag,
    summary: 'Give a dated position, or a delegation (Plh/Plt)',
    access: capability('people.manage', unitOfBody),
    body: assignPositionInput,
    status: 201,
    response: createdAssignmentSchema,
    handle: async ({ body, run }) => run(assignPosition, body),
  }),
  defineRoute({
    method: 'get',
    path: '/api/positions/waiting',
    tag,
    summary: 'Positions given by others that wait for my confirmation, the oldest first; at most a hundred',
    access: signedIn,
    response: waitingPositionsSchema,
    handle: async ({ read }) => ok(await read((tx) => positionsToConfirm(tx))),
  }),
  defineRoute({
    method: 'post',
    path: '/api/assignments/{id}/confirm',
    tag,
    summary: 'Confirm a position that another person gave; it takes effect now',
    access: signedIn,
    params: byId,
    response: doneSchema,
    handle: async ({ platform, actor, params, read }) => {
      const given = (await read(waitingPositions)).find(({ id }) => id === params.id);
      if (!given) return fail('identity/not-yours-to-confirm');
      return finished(await runOperation(platform, withUnit(actor, given.unit_id), confirmPosition, given));
    },
  }),
  defineRoute({
    method: 'post',
    path: '/api/assignments/{id}/end',
    tag,
    summary: 'End a position after a day',
    access: capability('people.manage', unitOfAssignment),
    params: byId,
    query: leavingQuery,
    body: z.object({ until: calendarDate }),
    response: doneSchema,
    handle: async ({ params, query, body, run }) =>
      finished(
        await run(endAssignment, { assignmentId: params.id, until: body.until, leaving: query.leaving === 'yes' }),
      ),
  }),
  defineRoute({
    method: 'get',
    path: '/api/audit',
    tag,
    summary: "A unit's audit trail, newest first",
    access: capability('audit.read', unitOfQuery),
    query: pageQuery.extend({ unit: unitIdSchema }),
    response: pageOf(auditEventSchema),
    handle: async ({ platform, query, read }) =>
      ok(await read((tx) => listAudit(tx, platform.rooms, { ...query, unitId: query.unit }))),
  }),
] as const;

async function me(platform: Platform, request: Request): Promise<Me> {
  const session = await sessionOf(platform, request);
  if (!session) throw new Error('the pipeline let a request without a session through');
  const { actor, person } = session;
  const ids = [...new Set([person.unit_id, ...actor.unitIds])];
  const units = await platform.database.read(actor, (tx) =>
    tx.selectFrom('units').select(['id', 'short_name', 'full_name', 'zone', 'level']).where('id', 'in', ids).execute(),
  );
  const unit = (id: string) => units.find((one) => one.id === id);
  const home = unit(person.unit_id);
  if (!home) throw new Error(`person ${person.id} belongs to no unit`);
  return {
    personId: person.id,
    username: person.username,
    name: person.name,
    language: person.language,
    csrf: session.csrf,
    portalUrl: platform.config.portalUrl,
    waits: person.waits,
    home: { id: home.id, shortName: home.short_name, fullName: home.full_name, zone: home.zone, level: home.level },
    positions: actor.positions.map((held) => ({
      ...held,
      unitName: unit(held.unitId)?.short_name ?? held.unitId,
      label: { id: positionLabel(held, 'id'), en: positionLabel(held, 'en') },
      capabilities: grantsOf(held).filter((capability) => !person.waits || isForWaiting(capability)),
    })),
  };
}

/** With the chain of a unit where the actor may hold no position: their home, one whose positions they confirm. */
const withUnit = (actor: Actor, unitId: UnitId | undefined): Actor => ({
  ...actor,
  unitIds: [...new Set([...actor.unitIds, ...(unitId ? [unitId] : [])])],
});

const linkAddress = (platform: Platform, token: string) => `${platform.config.workspaceUrl}/kata-sandi#${token}`;
const finished = (result: Result<unknown>): Result<{ done: true }> => (result.ok ? ok({ done: true }) : result);
const sessionToken = (result: Result<{ session: string }>): Result<string> =>
  result.ok ? ok(result.value.session) : result;
const withCookie = (platform: Platform, result: Result<string>) =>
  result.ok ? Response.json({ done: true }, { headers: { 'Set-Cookie': cookieOf(platform, result.value) } }) : result;
