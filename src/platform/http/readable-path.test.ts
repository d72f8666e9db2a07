import { expect, test } from 'vitest';
import { createWorkspace } from '../start/workspace.ts';
import { testPlatform } from '../testing/index.ts';
import { readablePath } from './readable-path.ts';

test('what cannot be read is null', () => {
  expect(['/%', '/%ff', '/%E0%A4%A', '/%C3%A9', '/a b'].map(readablePath)).toEqual([null, null, null, '/é', '/a b']);
});

test('the staff door answers such an address with 400', async () => {
  const workspace = createWorkspace({
    platform: await testPlatform(),
    routes: [],
    doorkeeper: { authenticate: async () => null, can: () => false },
    site: async (_request, path) => new Response(path),
  });
  for (const path of ['/%', '/%ff', '/kegiatan/%E0%A4%A']) expect((await workspace.request(path)).status).toBe(400);
  expect(await (await workspace.request('/kegiatan/%20')).text()).toBe('kegiatan/ ');
});
