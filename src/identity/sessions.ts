/** Signing in and out, and who stands behind a request. Own code: see docs/decisions/0004. */
import { createHash } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import { sql } from 'kysely';
import {
  about,
  ok,
  runOperation,
  systemActor,
  type Actor,
  type HeldPosition,
  type Operation,
  type Platform,
  type Result,
  type UnitId,
  type PersonId,
} from '../platform/index.ts';
import { event } from './events.ts';
import { fail } from './failures.ts';
import { positionByCode } from './positions.ts';
import { csrfOf, newToken, tokenHash } from './tokens.ts';
import { personIdSchema } from '../platform/schema.ts';
import { nationalUnit } from './schema.ts';

/** Who is written down where a name that nobody has was tried. */
const nobody = personIdSchema.parse('unknown');

export const sessionCookie = 'kc_session';

/** argon2id with the parameters of OWASP's password storage sheet (19 MiB, 2 passes). */
export const hashPassword = (password: string): Promise<string> =>
  hash(password, { memoryCost: 19_456, timeCost: 2, parallelism: 1 });

/** Failed sign-ins within 15 minutes before a wait: per user name; per address, behind which a whole office may sit. */
const attemptLimits = { window: 15 * 60_000, username: 10, address: 60 } as const;

export type SessionPerson = {
  id: PersonId;
  unit_id: UnitId;
  username: string;
  name: string;
  language: 'id' | 'en';
  positions: HeldPosition[];
};
export type Session = {
  readonly actor: Actor;
  readonly csrf: string;
  readonly person: SessionPerson;
  readonly token: string;
};

/**
 * Opens a session. Takes the same time for unknown users, and is limited per user name and per address
 * (kept in the database, so that a restart forgets nothing). Returns the token for the cookie.
 */
export async function signIn(
  platform: Platform,
  input: { username: string; password: string; address: string },
): Promise<Result<string>> {
  const now = platform.clock.now();
  const username = input.username.trim().toLowerCase();
  const keys = { username: attemptKey('username', username), address: attemptKey('address', input.address) };
  const since = new Date(now.getTime() - attemptLimits.window);
  const {
    rows: [failed],
  } = await sql<{ username: number; address: number }>`
    select kc.failed_attempts(${keys.username}, ${since}) as username,
      kc.failed_attempts(${keys.address}, ${since}) as address`.execute(platform.database.pool);
  if (failed && (failed.username >= attemptLimits.username || failed.address >= attemptLimits.address)) {
    return fail('identity/too-many-attempts', { minutes: attemptLimits.window / 60_000 });
  }
  const {
    rows: [known],
  } = await sql<{ person_id: PersonId; unit_id: UnitId; password_hash: string }>`
    select * from kc.credentials_of(${username})`.execute(platform.database.pool);
  const matches = await verify(known?.password_hash ?? (await unknownUserHash), input.password).catch(() => false);
  if (!known || !matches) {
    await sql`select kc.record_attempt(${[keys.username, keys.address]}, ${now})`.execute(platform.database.pool);
    // An unknown name is written down too: nobody learns from the answer's time which names exist.
    const refused = { personId: known?.person_id ?? nobody, unitId: known?.unit_id ?? nationalUnit };
    await runOperation(platform, systemActor(refused.unitId), refuseSession, refused);
    return fail('identity/wrong-credentials');
  }
  await sql`select kc.clear_attempts(${keys.username})`.execute(platform.database.pool);
  return runOperation(platform, systemActor(known.unit_id), openSession, {
    personId: known.person_id,
    unitId: known.unit_id,
  });
}

/** The session behind a request's cookie, or null. Positions are those held today. */
export async function sessionOf(platform: Platform, request: Request): Promise<Session | null> {
  const token = /(?:^|;\s*)kc_session=([A-Za-z0-9_-]{43})(?:;|$)/.exec(request.headers.get('cookie') ?? '')?.[1];
  if (!token) return null;
  const { sessionIdle, sessionMax } = platform.config;
  const {
    rows: [person],
  } = await sql<SessionPerson>`select * from kc.session_person(${tokenHash(token)}, ${platform.clock.now()},
    ${sessionIdle / 1000} * interval '1 second', ${sessionMax / 1000} * interval '1 second')`.execute(
    platform.database.pool,
  );
  return person ? { actor: actorOf(person), csrf: csrfOf(token), person, token } : null;
}

/** A person as an actor of the positions they hold. */
export function actorOf(person: Pick<SessionPerson, 'id' | 'positions'>): Actor {
  return {
    kind: 'person',
    personId: person.id,
    positions: person.positions,
    unitIds: [...new Set(person.positions.map((held) => held.unitId))],
    nationwide: person.positions.some((held) => positionByCode.get(held.position)?.nationwide === true),
  };
}

export function cookieOf(platform: Platform, token: string | null): string {
  const secure = platform.config.workspaceUrl.startsWith('https:') ? '; Secure' : '';
  const life = token === null ? 0 : Math.floor(platform.config.sessionMax / 1000);
  return `${sessionCookie}=${token ?? ''}; Path=/; HttpOnly; SameSite=Strict; Max-Age=${life}${secure}`;
}

export const openSession: Operation<{ personId: PersonId; unitId: UnitId }, string> = async (
  { tx, clock },
  { personId, unitId },
) => {
  const token = newToken();
  await sql`select kc.open_session(${tokenHash(token)}, ${personId}, ${clock.now()})`.execute(tx);
  return ok({ value: token, events: [event('session.opened', about('person', { unitId, id: personId }), {})] });
};

const refuseSession: Operation<{ personId: PersonId; unitId: UnitId }, null> = async (_context, { personId, unitId }) =>
  ok({ value: null, events: [event('session.refused', about('person', { unitId, id: personId }), {})] });

export const closeSession: Operation<{ token: string; personId: PersonId; unitId: UnitId }, null> = async (
  { tx },
  { token, personId, unitId },
) => {
  await sql`select kc.close_session(${tokenHash(token)})`.execute(tx);
  return ok({ value: null, events: [event('session.closed', about('person', { unitId, id: personId }), {})] });
};

const attemptKey = (kind: string, value: string) => createHash('sha256').update(`${kind}:${value}`).digest('hex');
const unknownUserHash = hashPassword(newToken());
