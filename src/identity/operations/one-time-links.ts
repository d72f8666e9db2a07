/**
 * One-time links: the first administrator, and setting a password. The link's secret is shown once and stored as a
 * hash.
 */
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { z } from 'zod';
import {
  about,
  localTime,
  ok,
  runOperation,
  systemActor,
  type Operation,
  type OperationContext,
  type Platform,
  type Result,
  type UnitId,
  type PersonId,
} from '../../platform/index.ts';
import { event } from '../events.ts';
import { fail } from '../failures.ts';
import { nationalUnit, type acceptLinkInput, type firstAdministratorInput } from '../schema.ts';
import { hashChosen } from '../passwords.ts';
import { openSession } from '../sessions.ts';
import { newToken, tokenHash } from '../tokens.ts';
import { personIdSchema } from '../../platform/schema.ts';

const days = 24 * 3_600_000;
const life = { 'first-administrator': 2 * days, 'set-password': 7 * days } as const;

/** Stores a new link and returns its secret; earlier unused ones for the same person end. */
export async function addLink(
  { tx, clock }: Pick<OperationContext, 'tx' | 'clock'>,
  purpose: keyof typeof life,
  personId: PersonId | null,
): Promise<string> {
  const token = newToken();
  const now = clock.now();
  await sql`select kc.add_link(${tokenHash(token)}, ${purpose}, ${personId}, ${now},
    ${new Date(now.getTime() + life[purpose])})`.execute(tx);
  return token;
}

const makeFirstLink: Operation<null, string> = async (context) =>
  ok({
    value: await addLink(context, 'first-administrator', null),
    events: [event('person.link-made', about('person', { unitId: nationalUnit, id: 'first-administrator' }), {})],
  });

/**
 * The address that makes the first administrator, once: 'shown' while the one that was given before can still be used,
 * so that it does not fill the logs of every start; `anew` makes another in its place. Null when the office has people.
 */
export async function firstAdministratorLink(
  platform: Platform,
  { anew = false }: { readonly anew?: boolean } = {},
): Promise<{ readonly link: string } | 'shown' | null> {
  const {
    rows: [row],
  } = await sql<{ any: boolean }>`select kc.any_people() as any`.execute(platform.database.pool);
  if (row?.any !== false) return null;
  const {
    rows: [waiting],
  } = await sql<{ waits: boolean }>`
    select kc.first_link_waits(${platform.clock.now()}) as waits`.execute(platform.database.pool);
  if (waiting?.waits === true && !anew) return 'shown';
  const made = await runOperation(platform, systemActor(nationalUnit), makeFirstLink, null);
  return made.ok ? { link: `${platform.config.workspaceUrl}/mulai#${made.value}` } : null;
}

/** `made_by`: who made it, where that is not its owner. */
type UsedLink = { readonly used: boolean; readonly made_by: PersonId | null };
type Accepted = { readonly session: string };

/** Makes the first administrator from the one-time link and signs them in. */
export async function createFirstAdministrator(
  platform: Platform,
  input: z.output<typeof firstAdministratorInput>,
): Promise<Result<Accepted>> {
  const known = await sql`
    select from kc.link_of(${tokenHash(input.token)}, 'first-administrator', ${platform.clock.now()})`.execute(
    platform.database.pool,
  );
  if (known.rows.length === 0) return fail('identity/link-unusable');
  const hashed = await hashChosen(input.password, input);
  if (!hashed.ok) return hashed;
  const made = await runOperation(
    platform,
    systemActor(nationalUnit),
    async function createFirst({ tx, clock }) {
      const now = clock.now();
      const {
        rows: [link],
      } = await sql`select * from kc.link_of(${tokenHash(input.token)}, 'first-administrator', ${now})`.execute(tx);
      const {
        rows: [used],
      } = await sql<UsedLink>`select * from kc.use_link(${tokenHash(input.token)}, ${now})`.execute(tx);
      if (!link || !used?.used) return fail('identity/link-unusable');
      const id = personIdSchema.parse(randomUUID());
      await tx
        .insertInto('people')
        .values({ id, unit_id: nationalUnit, username: input.username, name: input.name, created_at: now })
        .execute();
      await tx
        .insertInto('assignments')
        .values({
          id: randomUUID(),
          person_id: id,
          unit_id: nationalUnit,
          position: 'admin-nasional',
          section: null,
          since: localTime(now, 'WIB').date,
          until: null,
          acting: null,
          granted_by: null,
          created_at: now,
        })
        .execute();
      await sql`select kc.set_password(${id}, ${hashed.value}, ${now})`.execute(tx);
      return ok({
        value: id,
        events: [event('person.created', about('person', { unitId: nationalUnit, id }), { unitId: nationalUnit })],
      });
    },
    null,
  );
  return made.ok ? sessionFor(platform, made.value, nationalUnit) : made;
}

/** Sets the password of the person the link was made for and signs them in. */
export async function acceptLink(
  platform: Platform,
  input: z.output<typeof acceptLinkInput>,
): Promise<Result<Accepted>> {
  const {
    rows: [link],
  } = await sql<{ person_id: PersonId | null; unit_id: UnitId; username: string; name: string }>`
    select * from kc.link_of(${tokenHash(input.token)}, 'set-password', ${platform.clock.now()})`.execute(
    platform.database.pool,
  );
  if (!link?.person_id) return fail('identity/link-unusable');
  const personId = link.person_id;
  const hashed = await hashChosen(input.password, link);
  if (!hashed.ok) return hashed;
  const set = await runOperation(
    platform,
    systemActor(link.unit_id),
    async function setPassword({ tx, clock }) {
      const {
        rows: [used],
      } = await sql<UsedLink>`select * from kc.use_link(${tokenHash(input.token)}, ${clock.now()})`.execute(tx);
      if (!used?.used) return fail('identity/link-unusable');
      await sql`select kc.set_password(${personId}, ${hashed.value}, ${clock.now()})`.execute(tx);
      const owner = about('person', { unitId: link.unit_id, id: personId });
      const madeBy = used.made_by;
      return ok({
        value: null,
        events: [madeBy ? event('person.link-used', owner, { madeBy }) : event('person.password-set', owner, {})],
      });
    },
    null,
  );
  return set.ok ? sessionFor(platform, personId, link.unit_id) : set;
}

/** Whose link this is, for the greeting; null when it cannot be used. */
export async function linkPerson(
  platform: Platform,
  token: string,
): Promise<{ name: string; username: string } | null> {
  const {
    rows: [link],
  } = await sql<{ name: string | null; username: string | null }>`
    select name, username from kc.link_of(${tokenHash(token)}, 'set-password', ${platform.clock.now()})`.execute(
    platform.database.pool,
  );
  return link?.name && link.username ? { name: link.name, username: link.username } : null;
}

async function sessionFor(platform: Platform, personId: PersonId, unitId: UnitId): Promise<Result<Accepted>> {
  const opened = await runOperation(platform, systemActor(unitId), openSession, { personId, unitId });
  return opened.ok ? ok({ session: opened.value }) : opened;
}
