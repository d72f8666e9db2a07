/** The public door under addresses that no link leads to. */
import { beforeAll, expect, test, vi } from 'vitest';
import { createPortal } from '../portal/index.ts';
import { rooms } from '../rooms.ts';
import { testHouse } from './index.ts';

let portal: ReturnType<typeof createPortal>;
beforeAll(async () => {
  portal = createPortal((await testHouse()).platform, rooms, { freshFor: 0 });
});

test.each([
  '/%00/',
  '/ntt%00',
  '/ntt/1-%00',
  '/%FF/',
  '/%ED%A0%80/',
  '/ntt/99999999999-x',
  '/ntt/999999999-x',
  '/asal/%00',
  '/asal/x',
  '/__proto__/',
  '/constructor',
  '/..%2f..%2fetc/passwd',
  `/foto/${'a'.repeat(64)}-480.webp`,
  `/foto/${'a'.repeat(64)}-481.webp`,
  '/foto/..%2f..%2fx',
  '/NTT/',
  '/ntt/rss.xml/x',
  '/sitemap-0.xml',
])('%s is not found', async (path) => {
  const printed = vi.spyOn(console, 'error');
  const response = await portal.request(path, { headers: { host: 'localhost' } });
  expect([response.status, printed.mock.calls]).toEqual([404, []]);
  printed.mockRestore();
});

test.each([
  '/cari?q=%00',
  '/cari?q=a%00b',
  '/cari?q=%FF',
  "/cari?q=');drop%20table",
  '/cari?q=%25',
  '/cari?q=a:*%20%26%20!b',
  '/cari?q=%3Cscript%3Ealert(1)%3C/script%3E',
  '/cari?q=%EE%80%80x%EE%80%81',
  '/?hal=0',
  '/?hal=-1',
  '/?hal=99999',
  '/?hal=500',
  '/?hal=satu',
  '/?lang=%3Cscript%3E',
  '/ntt/?hal=%00',
  '/sitemap-999999.xml',
  '/cari?q=%22%3E%3Cimg%20src=x%20onerror=alert(1)%3E',
])('%s is answered without a word of it becoming markup', async (path) => {
  const response = await portal.request(path, { headers: { host: 'localhost' } });
  expect(response.status).toBe(200);
  const text = await response.text();
  expect(text).not.toMatch(/<script>alert|<img src=x|<script>"/);
  expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
});

test('a very long search or address is answered', async () => {
  expect((await portal.request(`/ntt/cari?q=${'a'.repeat(5_000)}`)).status).toBe(200);
  expect((await portal.request(`/${'x'.repeat(5_000)}/`)).status).toBe(404);
});

test('a host name of an attacker makes no address of the page', async () => {
  const text = await (
    await portal.request('/', { headers: { host: 'evil.example"><script>alert(1)</script>' } })
  ).text();
  expect(text).not.toContain('evil.example');
});

test('nothing is written through the public door', async () => {
  for (const method of ['POST', 'PUT', 'DELETE', 'PATCH'])
    expect((await portal.request('/ntt/', { method })).status, method).toBe(405);
});
