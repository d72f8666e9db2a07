import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, readdir, readlink, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import S3rver from 's3rver';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { diskFileStore, type FileStore } from './index.ts';
import { s3FileStore } from './s3.ts';

let folder: string;
let server: S3rver;
let port: number;
const stores: Record<string, () => FileStore> = {
  'on disk': () => diskFileStore(path.join(folder, 'files')),
  'in an S3-compatible store': () =>
    s3FileStore({
      endpoint: `http://127.0.0.1:${port}`,
      bucket: 'kerja-cerdas',
      region: 'us-east-1',
      accessKey: 'S3RVER',
      secretKey: 'S3RVER',
    }),
};

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'kerja-cerdas-s3-'));
  server = new S3rver({
    port: 0,
    address: '127.0.0.1',
    silent: true,
    directory: path.join(folder, 's3'),
    configureBuckets: [{ name: 'kerja-cerdas', configs: [] }],
  });
  port = (await server.run()).port;
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

describe.each(Object.entries(stores))('files %s', (_, store) => {
  it('come back bit for bit under the hash of their bytes, whole or streamed', async () => {
    const bytes = new Uint8Array(randomBytes(3_000_001));
    const put = await store().put(bytes, 4_000_000);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    expect(put).toEqual({ ok: true, value: { sha256, size: 3_000_001 } });
    expect(Buffer.compare(await store().read(sha256), bytes)).toBe(0);
    expect(Buffer.compare(Buffer.from(await new Response(await store().stream(sha256)).arrayBuffer()), bytes)).toBe(0);
    expect(await store().put(new Blob([bytes]).stream(), 4_000_000)).toEqual(put);
  });

  it('that are empty or too large are refused and not kept', async () => {
    expect(await store().put(new Uint8Array(), 10)).toMatchObject({ ok: false, failure: { code: 'files/empty' } });
    const bytes = new Uint8Array(randomBytes(11));
    expect(await store().put(bytes, 10)).toMatchObject({ ok: false, failure: { code: 'files/too-large' } });
    await expect(store().read(createHash('sha256').update(bytes).digest('hex'))).rejects.toThrow();
  });

  it('never pretend to hold what they do not', async () => {
    await expect(store().read('0'.repeat(64))).rejects.toThrow();
    await expect(store().stream('0'.repeat(64))).rejects.toThrow();
  });
});

it.skipIf(process.platform !== 'linux')(
  'a file on disk is closed when who reads it has enough, and at its end',
  async () => {
    const store = diskFileStore(path.join(folder, 'files'));
    const put = await store.put(new Uint8Array(randomBytes(1_000_000)), 2_000_000);
    if (!put.ok) throw new Error(put.failure.code);
    const { sha256 } = put.value;
    const openNow = async (): Promise<number> => {
      const links = await Promise.all(
        (await readdir('/proc/self/fd')).map((fd) => readlink(`/proc/self/fd/${fd}`).catch(() => '')),
      );
      return links.filter((link) => link.endsWith(sha256)).length;
    };
    const reader = (await store.stream(sha256)).getReader();
    expect(await openNow()).toBe(0);
    await reader.read();
    expect(await openNow()).toBe(1);
    await reader.cancel();
    expect(await openNow()).toBe(0);
    for await (const _ of await store.stream(sha256));
    expect(await openNow()).toBe(0);
  },
);

it('a wrong key stores nothing and says so', async () => {
  const locked = s3FileStore({
    endpoint: `http://127.0.0.1:${port}`,
    bucket: 'kerja-cerdas',
    region: 'us-east-1',
    accessKey: 'nobody',
    secretKey: 'wrong',
  });
  await expect(locked.put(new Uint8Array([1, 2, 3]), 10)).rejects.toThrow(/403/);
});
