/** Accounts and positions, kept by administrators. */
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { z } from 'zod';
import { about, localTime, ok, type Operation, type UnitId, type PersonId } from '../../platform/index.ts';
import { event } from '../events.ts';
import { fail } from '../failures.ts';
import { isDeciding, positionByCode, sections } from '../positions.ts';
import type { assignPositionInput, createPersonInput, editUnitInput } from '../schema.ts';
import type { WaitingPosition } from '../queries/people.ts';
import { workLeftBy, type WorkLeft } from '../post-work.ts';
import { addLink } from './one-time-links.ts';
import { personIdSchema } from '../../platform/schema.ts';

/** Makes an account, the link with which its person sets a password, and the first position where one is given. */
export const createPerson: Operation<z.output<typeof createPersonInput>, { id: string; token: string }> = async (
  context,
  input,
) => {
  const id = personIdSchema.parse(randomUUID());
  const added = await context.tx
    .insertInto('people')
    .values({ id, unit_id: input.unitId, username: input.username, name: input.name, created_at: context.clock.now() })
    .onConflict((conflict) => conflict.column('username').doNothing())
    .executeTakeFirst();
  if (added.numInsertedOrUpdatedRows !== 1n) return fail('identity/username-taken', { username: input.username });
  const token = await addLink(context, 'set-password', id);
  const account = about('person', { unitId: input.unitId, id });
  const created = [event('person.created', account, { unitId: input.unitId }), event('person.link-made', account, {})];
  if (input.first === null) return ok({ value: { id, token }, events: created });
  const given = await assignPosition(context, { ...input.first, unitId: input.unitId, personId: id });
  return given.ok ? ok({ value: { id, token }, events: [...created, ...given.value.events] }) : given;
};

/** A new password link for a person of the unit; the old password goes on working until it is used. */
export const makePasswordLink: Operation<{ personId: PersonId }, { token: string }> = async (context, { personId }) => {
  const person = await context.tx.selectFrom('people').select('unit_id').where('id', '=', personId).executeTakeFirst();
  if (!person) return fail('identity/not-found');
  const token = await addLink(context, 'set-password', personId);
  return ok({
    value: { token },
    events: [event('person.link-made', about('person', { unitId: person.unit_id, id: personId }), {})],
  });
};

/**
 * Ends an account: no sign-in, open sessions closed, positions ended today. The person stays in all records. Where that
 * leaves work at a post that nobody holds, it must be said that it may wait there (`leaving`).
 */
export const deactivatePerson: Operation<{ personId: PersonId; leaving: boolean }, null> = async (
  context,
  { personId, leaving },
) => {
  const { tx, actor, clock } = context;
  if (personId === actor.personId) return fail('identity/yourself');
  const today = localTime(clock.now(), 'WIB').date;
  const held = await tx
    .selectFrom('assignments')
    .select(['id', 'unit_id', 'position', 'section'])
    .where('person_id', '=', personId)
    .where('since', '<=', today)
    .where((where) => where.or([where('until', 'is', null), where('until', '>=', today)]))
    .execute();
  const left = await workLeftBy(context, held, today);
  if (left.length > 0 && !leaving) return workLeft(left);
  const person = await tx
    .updateTable('people')
    .set({ active: false })
    .where('id', '=', personId)
    .returning('unit_id')
    .executeTakeFirst();
  if (!person) return fail('identity/not-found');
  await sql`select kc.close_sessions(${personId})`.execute(tx);
  await tx
    .updateTable('assignments')
    .set({ until: today })
    .where('person_id', '=', personId)
    .where('since', '<=', today)
    .where((where) => where.or([where('until', 'is', null), where('until', '>', today)]))
    .execute();
  return ok({
    value: null,
    events: [event('person.deactivated', about('person', { unitId: person.unit_id, id: personId }), {})],
  });
};

/**
 * Gives a person a dated position; `acting` makes it a delegation (Plh/Plt), which must have a last day. One that
 * decides takes effect when a second person has confirmed it.
 */
export const assignPosition: Operation<z.output<typeof assignPositionInput>, { id: string }> = async (
  { tx, actor, clock },
  input,
) => {
  const position = positionByCode.get(input.position);
  const sectionKnown = sections.some((section) => section.code === input.section);
  if (!position || position.sectioned !== (input.section !== null) || (position.sectioned && !sectionKnown))
    return fail('identity/unknown-position', { position: input.position });
  if ((input.until !== null && input.until < input.since) || (input.acting !== null && input.until === null))
    return fail('identity/wrong-dates');
  if (position.nationwide && !actor.nationwide) return fail('identity/nationwide-only');
  if (isDeciding(position) && input.personId === actor.personId) return fail('identity/own-position');
  const person = await tx
    .selectFrom('people')
    .select('id')
    .where('id', '=', input.personId)
    .where('active', '=', true)
    .executeTakeFirst();
  if (!person) return fail('identity/not-found');
  const id = personIdSchema.parse(randomUUID());
  await tx
    .insertInto('assignments')
    .values({
      id,
      person_id: input.personId,
      unit_id: input.unitId,
      position: input.position,
      section: input.section,
      since: input.since,
      until: input.until,
      acting: input.acting,
      granted_by: actor.personId,
      created_at: clock.now(),
    })
    .execute();
  const { personId, section, since, until, acting } = input;
  return ok({
    value: { id },
    events: [
      event('position.assigned', about('assignment', { unitId: input.unitId, id }), {
        personId,
        position: input.position,
        section,
        since,
        until,
        acting,
      }),
    ],
  });
};

/** Confirms a position that another person gave to a third one; from now on it takes effect. */
export const confirmPosition: Operation<WaitingPosition, null> = async ({ tx, clock }, given) => {
  const {
    rows: [done],
  } = await sql<{ done: boolean }>`select kc.confirm_position(${given.id}, ${clock.now()}) as done`.execute(tx);
  if (!done?.done) return fail('identity/not-yours-to-confirm');
  return ok({
    value: null,
    events: [
      event('position.confirmed', about('assignment', { unitId: given.unit_id, id: given.id }), {
        personId: given.person_id,
        position: given.position,
        givenBy: given.granted_by,
      }),
    ],
  });
};

const workLeft = (left: readonly WorkLeft[]) =>
  fail(
    'identity/work-left',
    {
      count: left.reduce((sum, { count }) => sum + count, 0),
      posts: left.map(({ post, count }) => `${post} (${count})`).join(', '),
    },
    { details: { left } },
  );

/**
 * Ends a position after the given day, never later than it would end: a longer one is given anew, and confirmed. Where
 * nobody holds its post then and work is open there, it must be said that it may wait there (`leaving`).
 */
export const endAssignment: Operation<{ assignmentId: string; until: string; leaving: boolean }, null> = async (
  context,
  { assignmentId, until, leaving },
) => {
  const { tx } = context;
  const found = await tx.selectFrom('assignments').selectAll().where('id', '=', assignmentId).executeTakeFirst();
  if (!found) return fail('identity/not-found');
  if (until < found.since) return fail('identity/wrong-dates');
  if (found.until !== null && until > found.until) return fail('identity/not-lengthened', { until: found.until });
  const left = await workLeftBy(context, [found], until);
  if (left.length > 0 && !leaving) return workLeft(left);
  await tx.updateTable('assignments').set({ until }).where('id', '=', assignmentId).execute();
  return ok({
    value: null,
    events: [
      event('position.ended', about('assignment', { unitId: found.unit_id, id: assignmentId }), {
        personId: found.person_id,
        until,
      }),
    ],
  });
};

export const setLanguage: Operation<{ language: 'id' | 'en'; unitId: UnitId }, null> = async (
  { tx, actor },
  { language, unitId },
) => {
  const personId = personIdSchema.parse(actor.personId);
  await tx.updateTable('people').set({ language }).where('id', '=', personId).execute();
  return ok({
    value: null,
    events: [event('person.language-set', about('person', { unitId, id: personId }), { language })],
  });
};

/** A person's own new password; every session of theirs ends. The old one was verified by the route's caller. */
export const changePassword: Operation<{ passwordHash: string; unitId: UnitId }, null> = async (
  { tx, actor, clock },
  { passwordHash, unitId },
) => {
  const personId = personIdSchema.parse(actor.personId);
  await sql`select kc.set_password(${personId}, ${passwordHash}, ${clock.now()})`.execute(tx);
  return ok({ value: null, events: [event('person.password-set', about('person', { unitId, id: personId }), {})] });
};

/** Corrects a unit's reference data; the trail keeps what stood before. */
export const editUnit: Operation<{ unitId: UnitId } & z.output<typeof editUnitInput>, null> = async (
  { tx },
  { unitId, ...input },
) => {
  const columns = {
    dateline_city: input.datelineCity,
    host: input.host,
    address: input.address,
    zone: input.zone,
    source: input.source,
    verified: input.verified,
  };
  const before = await tx
    .selectFrom('units')
    .select(['dateline_city', 'host', 'address', 'zone', 'source', 'verified'])
    .where('id', '=', unitId)
    .executeTakeFirst();
  const namesake = await tx
    .selectFrom('units')
    .select('short_name')
    .where('host', '=', input.host)
    .where('id', '<>', unitId)
    .executeTakeFirst();
  if (namesake) return fail('identity/host-taken', { host: input.host, unit: namesake.short_name });
  const changed = await tx.updateTable('units').set(columns).where('id', '=', unitId).executeTakeFirst();
  if (!before || changed.numUpdatedRows !== 1n) return fail('identity/not-found');
  // Office addresses are public, yet no address enters the trail: the trail says that it changed.
  const open = ({ address, ...rest }: typeof columns) => ({ ...rest, hasAddress: address !== null });
  return ok({
    value: null,
    events: [
      event('unit.edited', about('unit', { unitId, id: unitId }), { before: open(before), after: open(columns) }),
    ],
  });
};
