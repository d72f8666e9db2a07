import { describe, expect, it } from 'vitest';
import { everyone } from '../src/platform/index.ts';
import { findViolations, routeFaults } from './check-boundaries.ts';

const rooms = [
  { name: 'platform', uses: [] },
  { name: 'identity', uses: ['platform'] },
  { name: 'evidence', uses: ['platform'] },
  { name: 'language', uses: ['platform'] },
  { name: 'documents', uses: ['platform'] },
  { name: 'activities', uses: ['platform', 'identity', 'documents'] },
  { name: 'drafts', uses: ['platform', 'evidence', 'activities'] },
];
const found = (files: Record<string, string>, house: typeof rooms = rooms) =>
  findViolations(new Map(Object.entries(files)), house).map(({ file, says }) => `${file}: ${says}`);

describe('room boundaries', () => {
  it('accepts rooms that use what is below them through its face', () => {
    expect(
      found({
        'src/drafts/operations/approve.ts': `import { ok } from '../../platform/index.ts';\nimport type { Facts } from '../../activities/schema.ts';`,
        'src/activities/schema.ts': `import { z } from 'zod';\nimport type { X } from './server.ts';`,
        'src/activities/server.ts': `import fs from 'node:fs';`,
        'src/evidence/check.ts': `// reads process.env? No.\nimport { a } from './atoms.ts';`,
        'src/drafts/loop.test.ts': `import { approve } from '../activities/operations/approve.ts';`,
        'src/main.ts': `import { openHouse } from './platform/start/index.ts';`,
        'web/api/calls.ts': `import type { routes } from '../../src/rooms.ts';`,
        'web/drafts/editor.tsx': `import { check } from '../../src/evidence/index.ts';`,
      }),
    ).toEqual([]);
  });

  it.each([
    ['uphill', { 'src/identity/a.ts': `import { x } from '../drafts/index.ts';` }, 'identity may not use drafts'],
    [
      'sideways',
      { 'src/documents/a.ts': `import { x } from '../evidence/index.ts';` },
      'documents may not use evidence',
    ],
    [
      'into the inside',
      { 'src/drafts/a.ts': `import {\n  x,\n} from '../activities/queries/list.ts';` },
      'is inside its room',
    ],
    [
      'into the inside, later',
      { 'src/drafts/a.ts': `const { x } = await import('../activities/queries/list.ts');` },
      'is inside its room',
    ],
    [
      'into the inside, re-exported',
      { 'src/drafts/a.ts': `export * from '../activities/queries/list.ts';` },
      'is inside its room',
    ],
    [
      'testing from the program',
      { 'src/drafts/a.ts': `import { x } from '../platform/testing/index.ts';` },
      'is inside its room',
    ],
    [
      'starting from a room',
      { 'src/drafts/a.ts': `import { x } from '../platform/start/index.ts';` },
      'is inside its room',
    ],
    [
      'the server loaded in the browser',
      { 'web/api/calls.ts': `import { routes } from '../../src/rooms.ts';` },
      'web/ may use',
    ],
    [
      'the routes elsewhere',
      { 'web/drafts/a.ts': `import type { routes } from '../../src/rooms.ts';` },
      'web/ may use',
    ],
    [
      'into another part of the room',
      { 'src/elections/voters/versions/a.ts': `import { x } from '../recap/store.ts';` },
      'is inside its part',
    ],
    [
      'parts in a ring, if only by their types',
      {
        'src/elections/voters/versions/a.ts': `import { x } from '../recap/index.ts';`,
        'src/elections/voters/recap/a.ts': `import type { y } from '../list/index.ts';`,
        'src/elections/voters/list/a.ts': `import { z } from '../versions/schema.ts';`,
      },
      'elections/voters/versions and elections/voters/recap use one another',
    ],
    [
      'the generator from the program',
      { 'src/elections/voters/index.ts': `export { write } from './generate/index.ts';` },
      'is for scripts and tests alone',
    ],
    ['an unknown room', { 'src/kitchen/a.ts': '' }, 'room kitchen does not stand in src/rooms.ts'],
    [
      'evidence that reads files',
      { 'src/evidence/a.ts': `import { readFile } from 'node:fs/promises';` },
      'may not use node:fs/promises',
    ],
    [
      'language that keeps to itself what time it is',
      { 'src/language/a.ts': 'const now = Date.now();' },
      'language is pure',
    ],
    ['evidence that knows the time', { 'src/evidence/a.ts': 'const now = new Date();' }, 'evidence is pure'],
    ['web/ into the server', { 'web/a.tsx': `import { x } from '../src/drafts/index.ts';` }, 'web/ may use'],
    [
      'the server into web/',
      { 'src/drafts/a.ts': `import { x } from '../../web/a.ts';` },
      'the server may not use web/',
    ],
    [
      'a schema that loads Node',
      { 'src/drafts/schema.ts': `import { x } from './x.ts';`, 'src/drafts/x.ts': `import os from 'node:os';` },
      'is loaded in the browser through src/drafts/schema.ts',
    ],
    [
      'a route past defineRoute',
      { 'src/drafts/a.ts': `app.get('/api/secret', handler);` },
      'is declared with defineRoute',
    ],
  ])('refuses %s', (_name, files, says) => {
    expect(found(files as Record<string, string>).join('\n')).toContain(says);
  });
});

it('refuses a room that uses what does not stand before it in the list', () => {
  const circle = [
    { name: 'platform', uses: [] },
    { name: 'drafts', uses: ['platform', 'newsroom'] },
    { name: 'newsroom', uses: ['drafts'] },
  ];
  expect(found({}, circle)).toEqual(['src/drafts/room.ts: newsroom does not stand before drafts in src/rooms.ts']);
});

it('refuses a route that does not say who may call it, and two at one address', () => {
  expect(
    routeFaults([
      { method: 'get', path: '/api/a/{id}', access: everyone },
      { method: 'get', path: '/api/a/{name}', access: everyone },
      { method: 'post', path: '/api/b', access: undefined as never },
    ]).map(({ file, says }) => `${file} ${says}`),
  ).toEqual(['GET /api/a/{name} is declared twice', 'POST /api/b does not declare who may call it']);
});
