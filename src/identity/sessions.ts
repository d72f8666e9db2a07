/** Signing in and out, and who stands behind a request. Own code: see docs/decisions/0004. */
import { createHash, createHmac, randomUUID } from 'node:crypto';
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
  type Words,
} from '../platform/index.ts';
import { event } from './events.ts';
import { fail } from './failures.ts';
import { knownDevice } from './devices.ts';
import { matchesPassword } from './passwords.ts';
import { positionByCode } from './positions.ts';
import { csrfOf, newToken, tokenHash } from './tokens.ts';
import { personIdSchema } from '../platform/schema.ts';
import { nationalUnit } from './schema.ts';

/** Who is written down where a name that nobody has was tried. */
const nobody = personIdSchema.parse('unknown');

/**
 * A browser keeps one jar of cookies per host, whatever the port: two houses on one host have cookies of two names. All
 * servers of one house have the same one.
 */
const cookieName = ({ config, keyFor }: Platform): string =>
  `kc_session_${createHmac('sha256', keyFor('identity/cookie')).update(config.workspaceUrl).digest('hex').slice(0, 8)}`;

/**
 * Failed attempts within 15 minutes: at one name the first are free and each further one waits twice as long as the one
 * before, up to a minute; from one address, behind which a whole office may sit, there is an end.
 */
const attempts = { window: 15 * 60, free: 5, longest: 60, address: 60 } as const;

export type SessionPerson = {
  id: PersonId;
  unit_id: UnitId;
  username: string;
  name: string;
  language: 'id' | 'en';
  positions: HeldPosition[];
  /** Nobody has confirmed yet who used a link that somebody else made for this account. */
  waits: boolean;
};
export type Session = {
  readonly actor: Actor;
  readonly csrf: string;
  readonly person: SessionPerson;
  readonly token: string;
};

/**
 * Opens a session. The attempt is counted before the password is looked at (in the database, so that a restart forgets
 * nothing). Takes the same time for unknown users. Returns the token for the cookie.
 */
export async function signIn(
  platform: Platform,
  input: { username: string; password: string; address: string; request: Request },
): Promise<Result<string>> {
  const username = normalUsername(input.username);
  const device = knownDevice(platform, input.request, username);
  const reserved = await reserveAttempt(
    platform,
    device === null ? attemptKey('username', username) : attemptKey('device', device),
    device === null ? attemptKey('address', input.address) : null,
  );
  if (!reserved.ok) return reserved;
  const {
    rows: [known],
  } = await sql<{ person_id: PersonId; unit_id: UnitId; password_hash: string }>`
    select * from kc.credentials_of(${username})`.execute(platform.database.pool);
  const matches = await matchesPassword(known?.password_hash, input.password, device !== null);
  if (!matches.ok || (known && matches.value)) await reserved.value.release();
  if (!matches.ok) return matches;
  if (!known || !matches.value) {
    // An unknown name is written down too: nobody learns from the answer's time which names exist.
    const refused = { personId: known?.person_id ?? nobody, unitId: known?.unit_id ?? nationalUnit };
    await runOperation(platform, systemActor(refused.unitId), refuseSession, refused);
    return fail('identity/wrong-credentials');
  }
  return runOperation(platform, systemActor(known.unit_id), openSession, {
    personId: known.person_id,
    unitId: known.unit_id,
  });
}

/** Whether a signed-in person knows their password; guesses are counted as those of a device. */
export async function confirmPassword(platform: Platform, person: SessionPerson, password: string) {
  const reserved = await reserveAttempt(platform, attemptKey('person', person.id), null);
  if (!reserved.ok) return reserved;
  const {
    rows: [known],
  } = await sql<{ password_hash: string }>`
    select * from kc.credentials_of(${person.username})`.execute(platform.database.pool);
  const matches = await matchesPassword(known?.password_hash, password, true);
  if (!matches.ok || (known && matches.value)) await reserved.value.release();
  return matches;
}

export const normalUsername = (typed: string): string => typed.trim().toLowerCase();

type Reservation = { readonly release: () => Promise<void> };

/** Counts an attempt that is about to be made, or says how long to wait. `address`: null where only `key` counts. */
async function reserveAttempt(platform: Platform, key: string, address: string | null): Promise<Result<Reservation>> {
  const id = randomUUID();
  const {
    rows: [row],
  } = await sql<{ wait: number }>`select ceil(extract(epoch from kc.reserve_attempt(${id}, ${key}, ${address},
    ${platform.clock.now()}, ${attempts.window} * interval '1 second', ${attempts.free},
    ${attempts.longest} * interval '1 second', ${attempts.address})))::int as wait`.execute(platform.database.pool);
  const seconds = row?.wait ?? 0;
  if (seconds > 0) return fail('identity/too-many-attempts', { wait: waitWords(seconds) }, { retryAfter: seconds });
  return ok({
    release: async () => {
      await sql`select kc.release_attempt(${id})`.execute(platform.database.pool);
    },
  });
}

const waitWords = (seconds: number): Words => {
  const minutes = Math.ceil(seconds / 60);
  return seconds <= 60
    ? { id: `${seconds} detik`, en: `${seconds} seconds` }
    : { id: `${minutes} menit`, en: `${minutes} minutes` };
};

/** The session behind a request's cookie, or null. Positions are those held today. */
export async function sessionOf(platform: Platform, request: Request): Promise<Session | null> {
  const token = tokenOf(request.headers.get('cookie') ?? '', cookieName(platform));
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

function tokenOf(cookies: string, name: string): string | undefined {
  const given = cookies.split(/;\s*/).find((cookie) => cookie.startsWith(`${name}=`));
  return /^[A-Za-z0-9_-]{43}$/.exec(given?.slice(name.length + 1) ?? '')?.[0];
}

/** A person as an actor of the positions they hold. */
export function actorOf(person: Pick<SessionPerson, 'id' | 'positions' | 'waits'>): Actor {
  return {
    ...(person.waits && { waits: true }),
    kind: 'person',
    personId: person.id,
    positions: person.positions,
    unitIds: [...new Set(person.positions.map((held) => held.unitId))],
    nationwide:
      !person.waits && person.positions.some((held) => positionByCode.get(held.position)?.nationwide === true),
  };
}

/** A person as they are now, for doors that know them by something else than a session; null where nobody may enter. */
export async function actorNow(platform: Platform, personId: PersonId): Promise<Actor | null> {
  const {
    rows: [person],
  } = await sql<Pick<SessionPerson, 'id' | 'positions' | 'waits'>>`
    select * from kc.person_now(${personId}, ${platform.clock.now()})`.execute(platform.database.pool);
  return person ? actorOf(person) : null;
}

export function cookieOf(platform: Platform, token: string | null): string {
  const secure = platform.config.workspaceUrl.startsWith('https:') ? '; Secure' : '';
  const life = token === null ? 0 : Math.floor(platform.config.sessionMax / 1000);
  return `${cookieName(platform)}=${token ?? ''}; Path=/; HttpOnly; SameSite=Strict; Max-Age=${life}${secure}`;
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
