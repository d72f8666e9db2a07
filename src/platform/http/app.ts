/** Turns route declarations into the workspace's API: the pipeline itself. */
import { isDeepStrictEqual } from 'node:util';
import { createRoute, OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { z } from 'zod';
import type { Capability } from '../capabilities.ts';
import { publicActor, type Actor, type UnitId } from '../actor.ts';
import { maskedIn, holdsMask } from '../masks.ts';
import { runOperation } from '../operations.ts';
import type { Platform } from '../platform.ts';
import { fieldName, wrongField } from '../input/wrong-input.ts';
import type { Err, Failure, Result } from '../result/index.ts';
import { bodyOfAtMost, hearOut } from './body.ts';
import { etagOf, isKnown } from './etag.ts';
import { fail } from './failures.ts';
import { capabilityOf, unitsOfRequest, type Access, type Route, type RouteInput, type UnitOf } from './index.ts';
import { storable } from './storable.ts';
import { failureOf } from './unexpected.ts';
import { whileStanding } from './while-standing.ts';

/** How identity tells the pipeline who calls and what they may do. */
export type Doorkeeper = {
  /** The caller of a session cookie, or null. `csrf` is the token that writes must carry in `x-csrf-token`. */
  readonly authenticate: (
    platform: Platform,
    request: Request,
  ) => Promise<{ readonly actor: Actor; readonly csrf: string } | null>;
  readonly can: (actor: Actor, capability: Capability, unitId: UnitId) => boolean;
};

export type ApiOptions = {
  readonly platform: Platform;
  readonly routes: readonly Route[];
  readonly doorkeeper: Doorkeeper;
};

/** The API as a Hono app: /api/… and its description at /api/openapi.json. */
export function createApi({ platform, routes, doorkeeper }: ApiOptions): OpenAPIHono {
  const app = new OpenAPIHono({
    defaultHook: (result, c) => {
      return result.success ? undefined : present(c, invalidInput(result.error));
    },
  });
  app.use('/api/*', async (c, next) => {
    await next();
    c.header('Cache-Control', c.res.headers.get('Cache-Control') ?? 'no-store');
  });
  const limited = bodyOfAtMost(2 * 1024 * 1024, (c) => present(c, fail('http/too-large')));
  for (const route of routes) {
    const described = describe(route);
    if (!route.upload)
      app.use(described.getRoutingPath(), async (c, next) =>
        c.req.method === route.method.toUpperCase() ? limited(c, next) : next(),
      );
    app.openapi(described, (async (c: Context) => {
      const answer = await handle(c, route, platform, doorkeeper);
      if (answer.status >= 400) await hearOut(c.req.raw);
      return answer;
    }) as never);
  }
  app.get('/api/openapi.json', description(app));
  app.notFound((c) => present(c, fail('http/not-found')));
  app.onError(async (error, c) =>
    present(c, await failureOf(error, `${c.req.method} ${c.req.routePath}`, platform.config.dataFolder)),
  );
  return app;
}

/** The description of the API, made when it is first asked for: it says the same until the program ends. */
function description(app: OpenAPIHono): (c: Context) => Response {
  const make = () => {
    const document = app.getOpenAPI31Document({ openapi: '3.1.0', info: { title: 'Kerja Cerdas', version: '1' } });
    const body = JSON.stringify(document);
    return { body, headers: { 'Content-Type': 'application/json', 'Cache-Control': 'no-cache', ETag: etagOf(body) } };
  };
  let made: ReturnType<typeof make> | null = null;
  return (c) => {
    const { body, headers } = (made ??= make());
    const known = isKnown(headers.ETag, c.req.header('if-none-match'));
    return known ? c.body(null, 304, headers) : c.body(body, 200, headers);
  };
}

/** For what asks the database nothing. */
const noTransaction = undefined as never;

const unitAskedFor = (
  { database }: Platform,
  actor: Actor,
  unitOf: UnitOf,
  input: Parameters<UnitOf>[1],
): Promise<UnitId | null> =>
  unitsOfRequest.has(unitOf)
    ? unitOf(noTransaction, input, actor)
    : database.read(actor, (tx) => unitOf(tx, input, actor));

async function handle(c: Context, route: Route, platform: Platform, doorkeeper: Doorkeeper): Promise<Response> {
  const session = await doorkeeper.authenticate(platform, c.req.raw);
  if (route.access.kind !== 'public') {
    if (!session) return present(c, fail('http/not-signed-in'));
    if (route.method !== 'get' && c.req.header('x-csrf-token') !== session.csrf) return present(c, fail('http/forged'));
  } else if (route.method !== 'get' && !sameOrigin(c.req.raw)) {
    return present(c, fail('http/forged'));
  }
  const actor = session?.actor ?? publicActor;
  const storable = storableInput(c, route);
  if (!storable.ok) return present(c, storable);
  const input = storable.value;
  if (typesMask(input.body)) return present(c, fail('http/masked-number'));
  if (route.access.kind === 'capability') {
    const { unitOf } = route.access;
    const capability = capabilityOf(route.access, platform.rooms, input.params);
    const unitId = await unitAskedFor(platform, actor, unitOf, input);
    if (capability === null || unitId === null) return present(c, fail('http/not-found'));
    if (!doorkeeper.can(actor, capability, unitId))
      return present(c, fail(actor.waits ? 'http/waits' : 'http/not-allowed'));
  }
  const routeInput: RouteInput<never, never, never> = {
    ...(input as { params: never; query: never; body: never }),
    platform,
    actor,
    request: c.req.raw,
    address: callerAddress(c, platform.config.trustProxy),
    run: (operation, value) => runOperation(platform, actor, operation, value),
    read: (query) => platform.database.read(actor, query),
  };
  const answer = await (route.handle as (value: typeof routeInput) => Promise<Response | Result<unknown>>)(routeInput);
  if (answer instanceof Response) return guarded(answer, route, standing(platform, doorkeeper, c.req.raw, actor));
  if (!answer.ok) return present(c, answer);
  return c.json(shown(answer.value ?? null, route), route.status ?? 200);
}

/** The answer as its reader may see it: numbers of people masked, but for what the route says. */
function shown(value: unknown, { fullNumbers, written = [] }: Route): unknown {
  if (fullNumbers) return value;
  const members = Object.entries(value ?? {});
  if (!members.some(([name]) => written.includes(name))) return maskedIn(value);
  return Object.fromEntries(
    members.map(([name, member]) => [name, written.includes(name) ? member : maskedIn<unknown>(member)]),
  );
}

/** Whether a text anywhere in a body has a number as it was masked: kept, it would take the place of the number. */
function typesMask(body: unknown): boolean {
  const open = [body];
  while (open.length > 0) {
    const next = open.pop();
    if (typeof next === 'string' && holdsMask(next)) return true;
    if (typeof next === 'object' && next !== null) open.push(...Object.values(next));
  }
  return false;
}

/** Files and streams of those who were let in; what is public, and what answers at once, goes as it is. */
function guarded(answer: Response, { access, response }: Route, stands: () => Promise<boolean>): Response {
  if (access.kind === 'public' || (response !== 'file' && response !== 'events')) return answer;
  return whileStanding(answer, stands, response === 'events' ? 'closed' : 'broken');
}

/** Whether the caller of a request is still let in as who they were. */
const standing =
  (platform: Platform, doorkeeper: Doorkeeper, request: Request, actor: Actor) => async (): Promise<boolean> => {
    const session = await doorkeeper.authenticate(platform, request);
    return isDeepStrictEqual(session?.actor ?? publicActor, actor);
  };

type Input = {
  readonly params: Record<string, string>;
  readonly query: Record<string, unknown>;
  readonly body: unknown;
};

/**
 * The validated input without the characters that a database cannot hold; what had any is validated once more as it
 * is then.
 */
function storableInput(c: Context, route: Route): Result<Input> {
  const valid = (target: 'param' | 'query' | 'json'): unknown => (c.req.valid as (target: string) => unknown)(target);
  const problems: z.ZodError[] = [];
  const clean = (target: 'param' | 'query' | 'json', schema: unknown): unknown => {
    const given = valid(target);
    const kept = storable(given);
    if (kept === given || !(schema instanceof z.ZodType)) return kept;
    const parsed = schema.safeParse(kept);
    if (!parsed.success) problems.push(parsed.error);
    return parsed.data;
  };
  const input = {
    params: clean('param', route.params) as Input['params'],
    query: clean('query', route.query) as Input['query'],
    body: clean('json', route.body),
  };
  const [problem] = problems;
  return problem ? invalidInput(problem) : { ok: true, value: input };
}

const failureSchema = z
  .object({
    error: z.object({
      code: z.string(),
      message: z.object({ id: z.string(), en: z.string() }),
      fields: z.record(z.string(), z.object({ id: z.string(), en: z.string() })).optional(),
      details: z.unknown().optional(),
    }),
  })
  .meta({ id: 'Failure' });

function accessWords(access: Access): string {
  if (access.kind !== 'capability') return access.kind;
  return typeof access.capability === 'string'
    ? `capability ${access.capability}`
    : "the capability that the subject's room asks for";
}

function describe(route: Route) {
  const content =
    route.response === 'file'
      ? { 'application/octet-stream': { schema: z.string().meta({ format: 'binary' }) } }
      : route.response === 'events'
        ? { 'text/event-stream': { schema: z.string() } }
        : { 'application/json': { schema: route.response as z.ZodType } };
  return createRoute({
    method: route.method,
    path: route.path,
    tags: [route.tag],
    summary: route.summary,
    description: `Access: ${accessWords(route.access)}.`,
    request: {
      ...(route.params ? { params: route.params as never } : {}),
      ...(route.query ? { query: route.query as never } : {}),
      ...(route.body
        ? { body: { required: true, content: { 'application/json': { schema: route.body as z.ZodType } } } }
        : {}),
      ...(route.upload
        ? {
            body: {
              required: true,
              content: { 'application/octet-stream': { schema: z.string().meta({ format: 'binary' }) } },
            },
          }
        : {}),
    },
    responses: {
      [route.status ?? 200]: { description: 'Done', content },
      default: { description: 'Failure', content: { 'application/json': { schema: failureSchema } } },
    },
  });
}

function present(c: Context, { failure }: Err): Response {
  const { status, retryAfter, ...error } = failure satisfies Failure;
  return c.json(
    { error: maskedIn(error) },
    status,
    retryAfter === undefined ? {} : { 'Retry-After': String(retryAfter) },
  );
}

/** Browsers say where a write comes from; programs that say nothing carry no ambient cookies that matter. */
function sameOrigin(request: Request): boolean {
  const site = request.headers.get('sec-fetch-site');
  if (site) return site === 'same-origin' || site === 'none';
  const origin = request.headers.get('origin');
  if (origin === null) return true;
  // "null" and other origins that are no address come from nowhere that this program serves.
  return URL.canParse(origin) && new URL(origin).host === (request.headers.get('host') ?? new URL(request.url).host);
}

function callerAddress(c: Context, trustProxy: boolean): string {
  const forwarded = trustProxy ? c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined;
  const socket = (c.env as { incoming?: { socket?: { remoteAddress?: string } } } | undefined)?.incoming?.socket;
  return forwarded ?? socket?.remoteAddress ?? 'unknown';
}

/** Names at most five of the fields, and says of each what is wrong with it. */
function invalidInput({ issues }: z.core.$ZodError): Err {
  const byPath = new Map(issues.map((issue) => [issue.path.map(String).join('.') || 'isian', issue]));
  const names = [...byPath.values()].slice(0, 5).map(({ path }) => fieldName(path));
  const listed = { id: names.map(({ id }) => id).join(', '), en: names.map(({ en }) => en).join(', ') };
  const fields = Object.fromEntries([...byPath].map(([path, issue]) => [path, wrongField(issue)]));
  return fail('http/invalid-input', { fields: listed }, { fields });
}
