/**
 * The door of programs: the Model Context Protocol over HTTP at /mcp, without sessions. A token is asked for with every
 * request; a tool is a route of the API, asked in the same way as the workspace asks it, as the token's person.
 */
import { randomUUID } from 'node:crypto';
import { can } from '../identity/index.ts';
import { createApi, routesOf, runOperation, type Platform, type Result } from '../platform/index.ts';
import { bearerOf, type Bearer } from './bearer.ts';
import { fail } from './failures.ts';
import { noteWriting } from './operations/tokens.ts';
import { isOf, tools, toolsOf, type Tool } from './tools.ts';

/** Bytes of a request. */
const mostBytes = 256 * 1024;
/** Characters of an answer that a program gets at once. */
const mostCharacters = 200_000;

export async function answerPrograms(platform: Platform, request: Request): Promise<Response> {
  if (request.method !== 'POST') return new Response(null, { status: 405, headers: { Allow: 'POST' } });
  // A page of another site that found its way here shows where it is from.
  if (request.headers.has('origin') || request.headers.has('sec-fetch-site')) return refused(fail('tokens/elsewhere'));
  const bearer = await bearerOf(platform, request);
  if (bearer === null) return refused(fail('tokens/wrong'));
  const text = await bodyOf(request);
  if (text === null) return refused(fail('tokens/too-large'));
  const { McpServer } = await import('@modelcontextprotocol/sdk/server/mcp.js');
  const { WebStandardStreamableHTTPServerTransport: Transport } =
    await import('@modelcontextprotocol/sdk/server/webStandardStreamableHttp.js');
  const server = new McpServer({ name: 'kerja-cerdas', version: '1' });
  const ask = asking(platform, bearer);
  for (const tool of toolsOf(routesOf(platform.rooms))) {
    if (!bearer.scopes.includes(tool.scope)) continue;
    const described = {
      description: tool.describes,
      inputSchema: tool.input.shape,
      annotations: { readOnlyHint: tool.method === 'get', destructiveHint: false },
    };
    server.registerTool(tool.name, described, (input) => ask(tool, input));
  }
  const transport = new Transport({ enableJsonResponse: true });
  await server.connect(transport);
  const answer = await transport.handleRequest(
    new Request(request.url, { method: 'POST', headers: request.headers, body: text }),
  );
  // With JSON answers the whole of it is there before anything is sent.
  const whole = await answer.text();
  await server.close();
  const headers = new Headers(answer.headers);
  headers.set('Cache-Control', 'no-store');
  return new Response(whole === '' ? null : whole, { status: answer.status, headers });
}

function refused({ failure }: Extract<Result<never>, { ok: false }>): Response {
  const { status, code, message } = failure;
  const headers = status === 401 ? { 'WWW-Authenticate': 'Bearer realm="Kerja Cerdas"' } : {};
  return Response.json({ error: { code, message } }, { status, headers });
}

/** Null where it is too large. */
async function bodyOf(request: Request): Promise<string | null> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of request.body ?? []) {
    size += part.byteLength;
    if (size > mostBytes) return null;
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}

type Told = { content: { type: 'text'; text: string }[]; isError?: boolean };

/** Asks a tool's route through the pipeline of the API: validated, authorised and masked as for a screen. */
function asking(platform: Platform, { actor, unitId, tokenId }: Bearer): (tool: Tool, input: unknown) => Promise<Told> {
  const api = apiOf(platform);
  return async (tool, input) => {
    const { path = {}, query = {}, body } = tool.call(input as never, unitId);
    const target = tool.route.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(path[name] ?? ''));
    const given = new URLSearchParams();
    for (const [name, value] of Object.entries(query)) if (value !== undefined) given.set(name, String(value));
    const call = randomUUID();
    actors.set(call, actor);
    const answer = await Promise.resolve(
      api.request(`${target}?${given.toString()}`, {
        method: tool.method.toUpperCase(),
        headers: { 'x-csrf-token': forPrograms, [callHeader]: call, 'content-type': 'application/json' },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      }),
    ).finally(() => actors.delete(call));
    const text = await answer.text();
    if (answer.ok && tool.method !== 'get')
      await runOperation(platform, actor, noteWriting, { id: tokenId, unitId, tool: tool.name });
    const told = text.length > mostCharacters ? `${text.slice(0, mostCharacters)}…` : text;
    return { content: [{ type: 'text', text: told }], ...(answer.ok ? {} : { isError: true }) };
  };
}

const forPrograms = 'mcp';
/** Names a call that is under way; this API stands behind no door, so that nobody else can say it. */
const callHeader = 'x-call';
const actors = new Map<string, Bearer['actor']>();
const apis = new WeakMap<Platform, ReturnType<typeof createApi>>();

/** An API that holds the routes of the tools and no others. */
function apiOf(platform: Platform): ReturnType<typeof createApi> {
  const known = apis.get(platform);
  if (known) return known;
  const routes = routesOf(platform.rooms).filter((route) => tools.some((tool) => isOf(tool, route)));
  const made = createApi({
    platform,
    routes,
    doorkeeper: {
      authenticate: async (_platform, request) => {
        const actor = actors.get(request.headers.get(callHeader) ?? '');
        return actor ? { actor, csrf: forPrograms } : null;
      },
      can,
    },
  });
  apis.set(platform, made);
  return made;
}
