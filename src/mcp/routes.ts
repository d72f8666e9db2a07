/** A person's tokens over HTTP. What programs do with them goes through the door /mcp. */
import { z } from 'zod';
import { defineRoute, ok, pageOf, pageQuery, signedIn } from '../platform/index.ts';
import { makeToken, revokeToken } from './operations/tokens.ts';
import { listTokens } from './list-tokens.ts';
import { madeTokenSchema, newTokenSchema, revokedTokenSchema, tokenSchema } from './schema.ts';

const tag = 'Token program';

export const mcpRoutes = [
  defineRoute({
    method: 'get',
    path: '/api/tokens',
    tag,
    summary: 'My tokens, newest first; never the tokens themselves',
    access: signedIn,
    query: pageQuery.omit({ q: true }),
    response: pageOf(tokenSchema),
    handle: async ({ query, read, actor }) => ok(await read((tx) => listTokens(tx, actor, query))),
  }),
  defineRoute({
    method: 'post',
    path: '/api/tokens',
    tag,
    summary: 'Make a token for a program; it is shown once',
    status: 201,
    access: signedIn,
    body: newTokenSchema,
    response: madeTokenSchema,
    handle: ({ body, run }) => run(makeToken, body),
  }),
  defineRoute({
    method: 'delete',
    path: '/api/tokens/{id}',
    tag,
    summary: 'Revoke one of my tokens, at once',
    access: signedIn,
    params: z.object({ id: z.uuid() }),
    response: revokedTokenSchema,
    handle: ({ params, run }) => run(revokeToken, { id: params.id }),
  }),
] as const;
