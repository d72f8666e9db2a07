import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { staticSite, type StaticSite } from './static-files.ts';

const script = 'console.log("kerja cerdas");\n'.repeat(200);
let folder: string;
let site: StaticSite;
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'kerja-cerdas-site-'));
  await mkdir(path.join(folder, 'assets'));
  await writeFile(path.join(folder, 'index.html'), '<!doctype html>page');
  await writeFile(path.join(folder, 'assets/app-1a2b3c4d.js'), script);
  await writeFile(path.join(folder, 'assets/text.woff2'), 'font');
  site = await staticSite(folder);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const get = (place: string, accepted = '', method = 'GET') =>
  site(new Request('http://x/', { method, headers: { 'accept-encoding': accepted } }), place);

describe('the built workspace', () => {
  it('answers every address of the application with its page, always fresh', async () => {
    for (const place of ['', 'kegiatan/1', 'index.html']) {
      const answer = await get(place);
      expect([answer.status, answer.headers.get('cache-control'), await answer.text()], place).toEqual([
        200,
        'no-cache',
        '<!doctype html>page',
      ]);
    }
  });

  it('keeps files with a hash in their name for ever, and never answers a missing one with the page', async () => {
    expect((await get('assets/app-1a2b3c4d.js')).headers.get('cache-control')).toContain('immutable');
    expect((await get('assets/app-00000000.js')).status).toBe(404);
    expect((await get('../index.html')).status).toBe(404);
  });

  it.each([
    ['br', 'gzip, deflate, br', brotliDecompressSync],
    ['gzip', 'gzip, br;q=0', gunzipSync],
  ])('compresses as %s when asked with "%s"', async (encoding, accepted, open) => {
    const answer = await get('assets/app-1a2b3c4d.js', accepted);
    const bytes = Buffer.from(await answer.arrayBuffer());
    expect(answer.headers.get('content-encoding')).toBe(encoding);
    expect(answer.headers.get('content-length')).toBe(String(bytes.length));
    expect(open(bytes).toString()).toBe(script);
  });

  it('sends plain what is compressed already or asked for plainly, and no body to HEAD', async () => {
    expect((await get('assets/text.woff2', 'br')).headers.get('content-encoding')).toBeNull();
    expect(await (await get('assets/app-1a2b3c4d.js')).text()).toBe(script);
    expect(await (await get('assets/app-1a2b3c4d.js', 'br', 'HEAD')).text()).toBe('');
  });
});
