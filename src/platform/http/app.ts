/** Turns route declarations into the workspace's API: the pipeline itself. */
import { createRoute, OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { HTTPException } from 'hono/http-exception';
import { z } from 'zod';
import type { Capability } from '../capabilities.ts';
import { publicActor, type Actor, type UnitId } from '../actor.ts';
import { runOperation } from '../operations.ts';
import { troubleOf, type Trouble } from '../database/trouble.ts';
import type { Platform } from '../platform.ts';
import { defineFailures, type Err, type Failure, type Result } from '../result/index.ts';
import { capabilityOf, type Access, type Route, type RouteInput } from './index.ts';
import { storable } from './storable.ts';

export const fail = defineFailures({
  'http/invalid-input': {
    status: 400,
    id: 'Ada isian yang belum benar: {fields}. Yang sudah Anda ketik tetap ada; perbaiki lalu kirim lagi.',
    en: 'Some input is not right: {fields}. What you typed is still there; correct it and send again.',
  },
  'http/not-signed-in': {
    status: 401,
    id: 'Sesi Anda sudah berakhir. Masuk lagi; ketikan Anda disimpan di peramban ini.',
    en: 'Your session has ended. Sign in again; what you typed is kept in this browser.',
  },
  'http/forged': {
    status: 403,
    id: 'Permintaan ini tidak berasal dari halaman Kerja Cerdas. Muat ulang halaman, lalu coba lagi.',
    en: 'This request did not come from a Kerja Cerdas page. Reload the page, then try again.',
  },
  'http/not-allowed': {
    status: 403,
    id:
      'Jabatan Anda tidak berwenang untuk tindakan ini di satuan kerja ini. Hubungi admin satuan kerja bila ' +
      'menurut Anda seharusnya berwenang.',
    en: 'Your position does not allow this in this unit. Ask the unit administrator if you think it should.',
  },
  'http/not-found': {
    status: 404,
    id: 'Tidak ditemukan, atau tidak terbuka untuk satuan kerja Anda.',
    en: 'Not found, or not open to your unit.',
  },
  'http/too-large': {
    status: 413,
    id:
      'Isian terlalu besar (batas 2 MB). Tidak ada yang disimpan. Bagi menjadi beberapa bagian, atau unggah ' +
      'sebagai berkas.',
    en: 'The input is too large (limit 2 MB). Nothing was kept. Split it, or upload it as a file.',
  },
  'http/database-away': {
    status: 503,
    id:
      'Basis data sedang dinyalakan lagi. Yang sudah dinyatakan tersimpan tetap aman; kiriman terakhir mungkin ' +
      'belum. Tunggu sebentar, muat ulang, lihat apakah sudah ada, lalu coba lagi.',
    en:
      'The database is being started again. What was said to be saved is safe; what you sent last may not be. ' +
      'Wait a moment, reload, look whether it is there, then try again.',
  },
  'http/disk-full': {
    status: 507,
    id:
      'Disk server penuh: perubahan ini tidak disimpan. Yang sudah dinyatakan tersimpan tetap aman. Minta pengelola ' +
      'server mengosongkan ruang, lalu coba lagi; program tidak perlu dinyalakan ulang.',
    en:
      'The disk of the server is full: this change was not kept. What was said to be saved is safe. Ask who runs ' +
      'the server to make room, then try again; the program needs no restart.',
  },
  'http/program-error': {
    status: 503,
    id:
      'Terjadi kesalahan program (kode {code}). Yang sudah tersimpan tetap aman. Coba lagi; bila berulang, ' +
      'laporkan kode ini.',
    en: 'A program error happened (code {code}). What was saved is safe. Try again; if it recurs, report this code.',
  },
});

/** What to answer when nobody is at fault. */
export const troubleFailure = (trouble: Trouble): Failure =>
  fail(trouble === 'full' ? 'http/disk-full' : 'http/database-away').failure;

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
      if (!result.success)
        return present(
          c,
          fail('http/invalid-input', { fields: fieldNames(result.error) }, { fields: fieldFailures(result.error) }),
        );
      return undefined;
    },
  });
  app.use('/api/*', async (c, next) => {
    await next();
    c.header('Cache-Control', c.res.headers.get('Cache-Control') ?? 'no-store');
  });
  const limited = bodyLimit({ maxSize: 2 * 1024 * 1024, onError: (c) => present(c, fail('http/too-large')) });
  for (const route of routes) {
    const described = describe(route);
    if (!route.upload)
      app.use(described.getRoutingPath(), async (c, next) =>
        c.req.method === route.method.toUpperCase() ? limited(c, next) : next(),
      );
    app.openapi(described, (c) => handle(c, route, platform, doorkeeper) as never);
  }
  app.doc31('/api/openapi.json', { openapi: '3.1.0', info: { title: 'Kerja Cerdas', version: '1' } });
  app.notFound((c) => present(c, fail('http/not-found')));
  app.onError((error, c) => {
    if (error instanceof HTTPException && error.status === 400)
      return present(c, fail('http/invalid-input', { fields: 'JSON' }));
    const trouble = troubleOf(error);
    if (trouble !== null) return present(c, { ok: false, failure: troubleFailure(trouble) });
    const code = Math.random().toString(36).slice(2, 8);
    console.error(`program error ${code} at ${c.req.method} ${c.req.routePath}:`, error);
    return present(c, fail('http/program-error', { code }));
  });
  return app;
}

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
  if (route.access.kind === 'capability') {
    const { unitOf } = route.access;
    const capability = capabilityOf(route.access, platform.rooms, input.params);
    const unitId = await platform.database.read(actor, (tx) => unitOf(tx, input, actor));
    if (capability === null || unitId === null) return present(c, fail('http/not-found'));
    if (!doorkeeper.can(actor, capability, unitId)) return present(c, fail('http/not-allowed'));
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
  if (answer instanceof Response) return answer;
  return answer.ok ? c.json(answer.value ?? null, route.status ?? 200) : present(c, answer);
}

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
  return problem
    ? fail('http/invalid-input', { fields: fieldNames(problem) }, { fields: fieldFailures(problem) })
    : { ok: true, value: input };
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
  const { status, ...error } = failure satisfies Failure;
  return c.json({ error }, status);
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

const pathOf = (issue: { path: PropertyKey[] }) => issue.path.map(String).join('.') || 'isian';
const fieldNames = (error: { issues: readonly { path: PropertyKey[] }[] }) =>
  [...new Set(error.issues.map(pathOf))].slice(0, 5).join(', ');

function fieldFailures(error: {
  issues: readonly { path: PropertyKey[]; message: string }[];
}): NonNullable<Failure['fields']> {
  return Object.fromEntries(
    error.issues.map((issue) => [
      pathOf(issue),
      { id: 'Isian ini belum benar; periksa bentuk dan panjangnya.', en: issue.message },
    ]),
  );
}
