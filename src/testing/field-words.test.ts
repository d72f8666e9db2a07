/** Every field that a route takes has a name in the words of the people who fill it in. */
import { expect, test } from 'vitest';
import { z } from 'zod';
import { routesOf } from '../platform/index.ts';
import { fieldName } from '../platform/input/wrong-input.ts';
import { rooms } from '../rooms.ts';

test('fields have words', () => {
  const nameless = new Set<string>();
  for (const { params, query, body } of routesOf(rooms))
    for (const schema of [params, query, body])
      if (schema instanceof z.ZodType)
        for (const name of namesIn(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })))
          if (fieldName([name]).id === `“${name}”`) nameless.add(name);
  expect([...nameless]).toEqual([]);
});

/** The names of all members of objects in a JSON schema. */
function namesIn(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const own = 'properties' in schema ? Object.keys(schema.properties as object) : [];
  return [...own, ...Object.values(schema).flatMap(namesIn)];
}
