/** Passwords are hashed with argon2id, which is expensive on purpose: a few at once, the others in a line. */
import { availableParallelism } from 'node:os';
import { hash, verify } from '@node-rs/argon2';
import { ok, type Result } from '../platform/index.ts';
import { fail } from './failures.ts';
import { isGuessable } from './guessable.ts';
import { newToken } from './tokens.ts';
import { waitingLine } from './waiting-line.ts';

/** Half of the processors go on serving; one hash takes about a twentieth of a second. */
const line = waitingLine({ atOnce: Math.max(1, Math.floor(availableParallelism() / 2)), most: 24 });

/** The parameters of OWASP's password storage sheet for argon2id (19 MiB, 2 passes). */
const hashed = (password: string): Promise<string> =>
  hash(password, { memoryCost: 19_456, timeCost: 2, parallelism: 1 });

const inLine = async <T>(work: () => Promise<T>, first?: boolean): Promise<Result<T>> => {
  const done = await line.queue(async () => ({ value: await work() }), first);
  return done === null ? fail('identity/busy', {}, { retryAfter: 5 }) : ok(done.value);
};

/** The hash to keep; fails with identity/busy where too many wait. */
export const hashPassword = (password: string): Promise<Result<string>> => inLine(() => hashed(password));

/** The hash of a password that a person chooses; fails with identity/guessable-password, too. */
export const hashChosen = async (
  password: string,
  person: { readonly username: string; readonly name: string },
): Promise<Result<string>> =>
  (await isGuessable(password, person)) ? fail('identity/guessable-password') : hashPassword(password);

/**
 * Whether this is the password. Takes the same time for an unknown person (no hash). Those who are `known` to the
 * program come before strangers. Fails with identity/busy where too many wait.
 */
export const matchesPassword = (
  passwordHash: string | undefined,
  password: string,
  known = false,
): Promise<Result<boolean>> =>
  inLine(async () => verify(passwordHash ?? (await unknownUserHash), password).catch(() => false), known);

const unknownUserHash = hashed(newToken());
