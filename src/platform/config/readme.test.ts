import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { settings } from './index.ts';

it('README.md lists every setting with its default and meaning, and no other', async () => {
  const readme = await readFile(new URL('../../../README.md', import.meta.url), 'utf8');
  const rows = [...readme.matchAll(/^\| `([A-Z][A-Z0-9_]+)` \| (.*?) \| (.*) \|$/gm)].map(
    ([, name, byDefault, meaning]) => ({ name, byDefault, meaning }),
  );
  expect(rows).toEqual(
    Object.entries(settings).map(([name, { schema, help }]) => {
      const value = schema.safeParse(undefined).data;
      const printed = typeof value === 'boolean' ? (value ? 'yes' : 'no') : value;
      return { name, byDefault: printed === undefined ? '' : `\`${printed}\``, meaning: help };
    }),
  );
});
