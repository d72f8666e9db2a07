/** The description of the API: every answer has a name of its own, and the document holds together. */
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { routes } from '../rooms.ts';
import { testHouse } from './index.ts';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
type Node = { readonly [key: string]: Json };
type Described = { readonly responses: Record<string, { content?: Record<string, { schema: Node }> }> };
type ApiDocument = {
  readonly paths: Record<string, Record<string, Described>>;
  readonly components: { readonly schemas: Record<string, Node> };
};

let document: ApiDocument;
let nodes: Node[];
beforeAll(async () => {
  const { api } = await testHouse();
  document = (await (await api.request('/api/openapi.json')).json()) as ApiDocument;
  nodes = objectsIn(document as unknown as Json);
});

/** Every object of a JSON value, itself included. */
const objectsIn = (value: Json): Node[] =>
  value === null || typeof value !== 'object'
    ? []
    : [...(Array.isArray(value) ? [] : [value]), ...Object.values(value).flatMap(objectsIn)];

const refOf = (node: Node) => (typeof node['$ref'] === 'string' ? node['$ref'] : null);

describe('the description of the API', () => {
  it('gives every JSON answer a name', () => {
    const answers = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.entries(methods).flatMap(([method, { responses }]) =>
        Object.entries(responses).flatMap(([status, { content }]) => {
          const json = content?.['application/json'];
          return json ? [{ call: `${method} ${path} ${status}`, named: refOf(json.schema) !== null }] : [];
        }),
      ),
    );
    expect(answers.length).toBeGreaterThan(routes.length);
    expect(answers.filter(({ named }) => !named)).toEqual([]);
  });

  it('refers to nothing that it does not hold', () => {
    const known = new Set(Object.keys(document.components.schemas).map((name) => `#/components/schemas/${name}`));
    const refs = nodes.flatMap((node) => refOf(node) ?? []);
    expect(refs.length).toBeGreaterThan(routes.length);
    expect(refs.filter((ref) => !known.has(ref))).toEqual([]);
  });

  it('gives no name to two things', () => {
    const shapes = routes.flatMap(({ body, response }) => [body, response]).filter((part) => part instanceof z.ZodType);
    // zod refuses to describe two shapes of one name together.
    const describeTogether = (all: z.ZodType[]) =>
      z.toJSONSchema(z.object(Object.fromEntries(all.entries())), { unrepresentable: 'any' });
    expect(() => describeTogether(shapes)).not.toThrow();
    expect(() => describeTogether([...shapes, z.object({ twin: z.int() }).meta({ id: 'DraftView' })])).toThrow(
      /DraftView/,
    );
  });

  it('says of null beside a named shape, not in it', () => {
    const named = Object.entries(document.components.schemas);
    expect(named.filter(([, { type }]) => Array.isArray(type) && type.includes('null'))).toEqual([]);
    const mixed = nodes.filter(({ allOf }) => Array.isArray(allOf) && JSON.stringify(allOf).includes('"null"'));
    expect(mixed).toEqual([]);
  });
});
