/**
 * The route pipeline: authenticate -> validate -> authorise -> operation or query -> present.
 * A route is data (`defineRoute`) and cannot be made without saying who may call it; the OpenAPI page, the
 * typed client and the authorisation matrix test are all made from these same declarations.
 */
import { z } from 'zod';
import type { Actor, UnitId } from '../actor.ts';
import type { Capability } from '../capabilities.ts';
import type { Tx } from '../database/index.ts';
import type { Operation } from '../operations.ts';
import type { Platform } from '../platform.ts';
import type { Result } from '../result/index.ts';
import type { Room } from '../room.ts';
import { unitIdSchema } from '../schema.ts';

type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';

/**
 * Who may call a route:
 * - `public`: anyone, no session;
 * - `signed-in`: any person with a session; what they see is cut by the wall in the database;
 * - a capability: the actor needs it in the unit that `unitOf` names (the unit of the thing in the path, body
 *   or query). null means that there is no such thing in the actor's sight: 404. Where a path is about things of any
 *   room (`{type}`), the room of the thing says which capability: a function of the rooms and the path.
 */
export type Access =
  | { readonly kind: 'public' }
  | { readonly kind: 'signed-in' }
  | { readonly kind: 'capability'; readonly capability: Capability | CapabilityBy; readonly unitOf: UnitOf };

/** null: no room of the house has such things. */
export type CapabilityBy = (rooms: readonly Room[], params: Readonly<Record<string, string>>) => Capability | null;

export type UnitOf = (
  tx: Tx,
  input: { params: Record<string, string>; body: unknown; query: Record<string, unknown> },
  actor: Actor,
) => Promise<UnitId | null>;

const namesUnit = z.object({ unitId: unitIdSchema });
/** The unit that the body or the query names as `unitId`. */
export const unitInBody: UnitOf = async (_tx, { body }) => namesUnit.safeParse(body).data?.unitId ?? null;
export const unitInQuery: UnitOf = async (_tx, { query }) => namesUnit.safeParse(query).data?.unitId ?? null;
/** These read the request alone: no transaction is begun for them. */
export const unitsOfRequest: ReadonlySet<UnitOf> = new Set([unitInBody, unitInQuery]);

export const everyone: Access = { kind: 'public' };
export const signedIn: Access = { kind: 'signed-in' };
export const capability = (name: Capability, unitOf: UnitOf): Access => ({
  kind: 'capability',
  capability: name,
  unitOf,
});
export const capabilityBy = (by: CapabilityBy, unitOf: UnitOf): Access => ({
  kind: 'capability',
  capability: by,
  unitOf,
});

/** What a route with these parameters asks for; null where there are no such things. */
export const capabilityOf = (
  access: Extract<Access, { kind: 'capability' }>,
  rooms: readonly Room[],
  params: Readonly<Record<string, string>>,
): Capability | null => (typeof access.capability === 'string' ? access.capability : access.capability(rooms, params));

type Output<T> = T extends z.ZodType ? z.output<T> : undefined;

export type RouteInput<P, Q, B> = {
  readonly platform: Platform;
  readonly actor: Actor;
  readonly request: Request;
  readonly params: Output<P>;
  readonly query: Output<Q>;
  readonly body: Output<B>;
  /** Address of the caller, for rate limits; never logged. */
  readonly address: string;
  /** Runs an operation as the caller. */
  readonly run: <I, V>(operation: Operation<I, V>, input: I) => Promise<Result<V>>;
  /** Reads as the caller, one snapshot. */
  readonly read: <T>(query: (tx: Tx) => Promise<T>) => Promise<T>;
};

/**
 * One route, with the types that its schemas give: `P` of the path's parameters, `Q` of the query, `B` of the body,
 * `R` of the answer. They stay with it up to the screens: web/api takes its calls from the lists of the rooms'
 * routes.
 */
export type Route<
  M extends Method = Method,
  A extends `/api/${string}` = `/api/${string}`,
  P = unknown,
  Q = unknown,
  B = unknown,
  R = unknown,
> = {
  readonly method: M;
  /** Hono path with OpenAPI braces: /api/drafts/{id}/approve. */
  readonly path: A;
  readonly tag: string;
  readonly summary: string;
  readonly access: Access;
  readonly params?: P;
  readonly query?: Q;
  /** JSON body; at most 2 MiB. Leave out and read `request.body` for streamed uploads (then set `upload`). */
  readonly body?: B;
  /** The request body is a file, streamed by the handler. */
  readonly upload?: boolean;
  /** Shape of the JSON answer; 'file' for bytes; 'events' for a stream of server-sent events. */
  readonly response: R;
  readonly status?: 200 | 201 | 202;
  /**
   * Numbers of people (NIK, NKK, telephones) are masked in every JSON answer but that of such a route: they are what
   * is asked for, with a reason, counted and limited.
   */
  readonly fullNumbers?: true;
  /**
   * Members of the answer that hold a text in the hands of its writers, who could not save it back masked. What leaves
   * of it is masked, or cleared by a second person.
   */
  readonly written?: readonly string[];
  readonly handle: (input: never) => Promise<unknown>;
};

/** A raw answer (files, streams, cookies) in place of a JSON value. */
type Answer<R> = Response | Result<R extends z.ZodType ? z.input<R> : never>;

/** Declares one route. Types of the handler's input come from the schemas. */
export function defineRoute<
  const M extends Method,
  const A extends `/api/${string}`,
  P extends z.ZodType | undefined = undefined,
  Q extends z.ZodType | undefined = undefined,
  B extends z.ZodType | undefined = undefined,
  R extends z.ZodType | 'file' | 'events' = z.ZodType,
>(
  route: Omit<Route<M, A, P, Q, B, R>, 'handle'> & {
    readonly handle: (input: RouteInput<P, Q, B>) => Promise<Answer<R>>;
  },
): Route<M, A, P, Q, B, R> {
  return route;
}
