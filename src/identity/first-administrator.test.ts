import { expect, it } from 'vitest';
import { createApi } from '../platform/index.ts';
import { testPlatform } from '../platform/testing/index.ts';
import { doorkeeper, firstAdministratorLink, identityRoom } from './index.ts';

it('an empty office gets a one-time link; it makes one national administrator, once', async () => {
  const platform = await testPlatform();
  const linked = async (options?: { anew: boolean }) => {
    const first = await firstAdministratorLink(platform, options);
    return typeof first === 'string' ? first : first?.link.split('#')[1];
  };
  const stale = await linked();
  // A start finds the link that an earlier one gave, and does not print another into its log.
  expect(await linked()).toBe('shown');
  const token = await linked({ anew: true });
  platform.clock.set(new Date(platform.clock.now().getTime() + 47 * 3_600_000));
  expect(await linked()).toBe('shown');
  const api = createApi({ platform, routes: identityRoom.routes, doorkeeper });
  const send = (body: object) =>
    api.request('/api/first-administrator', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  const person = { username: 'admin.pusat', name: 'Admin Pusat', password: 'kata sandi panjang' };
  expect((await send({ ...person, token: stale })).status).toBe(403);
  const both = await Promise.all([send({ ...person, token }), send({ ...person, username: 'admin.kedua', token })]);
  expect(both.map((response) => response.status).toSorted()).toEqual([200, 403]);
  expect(await platform.owner.selectFrom('assignments').select(['unit_id', 'position']).execute()).toEqual([
    { unit_id: '00', position: 'admin-nasional' },
  ]);
  expect(await firstAdministratorLink(platform)).toBeNull();
});

it('a link that nobody used in time is followed by another', async () => {
  const platform = await testPlatform();
  const first = await firstAdministratorLink(platform);
  platform.clock.set(new Date(platform.clock.now().getTime() + 49 * 3_600_000));
  const second = await firstAdministratorLink(platform);
  expect(second).toEqual({ link: expect.stringContaining('/mulai#') });
  expect(second).not.toEqual(first);
});
