import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createApi, defineRoute, everyone, ok, type Doorkeeper, type Platform } from '../src/platform/index.ts';
import { openApiTypes, typeOf, type OpenApiDocument } from './openapi-types.ts';

describe('JSON schema as TypeScript', () => {
  it.each([
    [{ type: 'string' }, 'string'],
    [{ type: ['integer', 'null'] }, 'number | null'],
    [{ type: 'string', format: 'binary' }, 'Blob'],
    [{ enum: ['a', 'b', null] }, '"a" | "b" | null'],
    [{ const: 3 }, '3'],
    [{ type: 'array', items: { anyOf: [{ type: 'string' }, { type: 'null' }] } }, '(string | null)[]'],
    [{ type: 'array', prefixItems: [{ type: 'string' }, { type: 'number' }] }, '[string, number]'],
    [{ type: 'object', additionalProperties: { type: 'number' } }, 'Record<string, number>'],
    [
      { type: 'object', propertyNames: { enum: ['a', 'b'] }, additionalProperties: { type: 'number' } },
      'Partial<Record<"a" | "b", number>>',
    ],
    [
      { type: 'object', properties: { 'a-b': { type: 'string' }, c: {} }, required: ['c'] },
      '{\n  "a-b"?: string;\n  c: unknown;\n}',
    ],
    [{ $ref: '#/components/schemas/Unit' }, 'components["schemas"]["Unit"]'],
    [
      {
        allOf: [
          { $ref: '#/components/schemas/A' },
          { type: 'object', properties: { b: { type: 'null' } }, required: ['b'] },
        ],
      },
      'components["schemas"]["A"] & {\n  b: null;\n}',
    ],
  ])('%j', (schema, expected) => expect(typeOf(schema)).toBe(expected));

  it('refuses a reference it cannot follow', () => {
    expect(() => typeOf({ $ref: 'https://example.org/x' })).toThrow(/cannot follow/);
  });
});

it('describes a declared route: path, query with defaults optional, body, answer', async () => {
  const route = defineRoute({
    method: 'post',
    path: '/api/things/{id}',
    tag: 'things',
    summary: 'x',
    access: everyone,
    status: 201,
    params: z.object({ id: z.string() }),
    query: z.object({ page: z.coerce.number().default(1) }),
    body: z.object({ name: z.string(), note: z.string().nullable().optional() }),
    response: z.object({ n: z.int() }),
    handle: async () => ok({ n: 1 }),
  });
  const api = createApi({ routes: [route], platform: {} as Platform, doorkeeper: {} as Doorkeeper });
  const types = openApiTypes((await (await api.request('/api/openapi.json')).json()) as OpenApiDocument);
  expect(types).toContain('"/api/things/{id}": {\n    post: {\n      parameters: { query?: { page?: number');
  expect(types).toContain('path: { id: string }');
  expect(types).toMatch(
    /requestBody: \{ content: \{ "application\/json": \{\s+name: string;\s+note\?: string \| null;/,
  );
  expect(types).toMatch(/201: \{ headers: Record<string, string>; content: \{ "application\/json": \{\s+n: number;/);
});
