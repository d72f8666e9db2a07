import { createCipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, readlink, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { diskFileStore } from '../../../platform/files/index.ts';
import { maskNumber } from './columns.ts';
import { openEngine } from './engine.ts';
import { openText, sealText, vaultOf } from '../../../platform/files/sealed.ts';

let folder: string;
beforeAll(async () => void (folder = await mkdtemp(path.join(os.tmpdir(), 'kerja-cerdas-list-'))));
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('the vault', () => {
  it.each([1, 1 << 20, 2_500_001])(
    'gives %i bytes back, stores other bytes, and seals the same content the same way',
    async (size) => {
      const vault = vaultOf(diskFileStore(path.join(folder, 'store')), Buffer.alloc(32, 7));
      const file = path.join(folder, 'content');
      const content = randomBytes(size);
      await writeFile(file, content);
      const sealed = await vault.put(file);
      expect(await vault.put(file)).toEqual(sealed);
      await vault.open(sealed.sha256, path.join(folder, 'opened'));
      expect(Buffer.compare(await readFile(path.join(folder, 'opened')), content)).toBe(0);
      const stored = await diskFileStore(path.join(folder, 'store')).read(sealed.sha256);
      if (size > 16) expect(Buffer.from(stored).includes(content.subarray(0, 16))).toBe(false);
      await vault.remove(sealed.sha256);
      await expect(vault.open(sealed.sha256, path.join(folder, 'opened'))).rejects.toThrow();
    },
  );

  it.runIf(existsSync('/proc/self/fd'))('leaves nothing open when the store gives up half-way', async () => {
    const file = path.join(folder, 'left');
    await writeFile(file, randomBytes(5 << 20));
    const full = {
      ...diskFileStore(path.join(folder, 'store')),
      put: async (bytes: ReadableStream<Uint8Array> | Uint8Array) => {
        if (!(bytes instanceof Uint8Array)) {
          const reader = bytes.getReader();
          await reader.read();
          await reader.read();
        }
        throw new Error('the disk is full');
      },
    };
    const open = async () => {
      const handles = await readdir('/proc/self/fd');
      const names = await Promise.all(handles.map((fd) => readlink(`/proc/self/fd/${fd}`).catch(() => '')));
      return names.filter((name) => name === file).length;
    };
    await expect(vaultOf(full, Buffer.alloc(32, 7)).put(file)).rejects.toThrow('the disk is full');
    await expect.poll(open).toBe(0);
  });

  it('opens what was sealed when a file did not say its length, and nothing of it that was cut', async () => {
    const files = diskFileStore(path.join(folder, 'store'));
    const content = randomBytes(2_000_000);
    const contentHash = createHash('sha256').update(content).digest();
    const key = Buffer.from(hkdfSync('sha256', Buffer.alloc(32, 7), contentHash, 'voters/vault/file', 32));
    const blocks = [content.subarray(0, 1 << 20), content.subarray(1 << 20)].map((bytes, n) => {
      const nonce = Buffer.alloc(12);
      nonce.writeUInt32BE(n, 8);
      const cipher = createCipheriv('aes-256-gcm', key, nonce);
      const length = Buffer.alloc(4);
      length.writeUInt32BE(bytes.length);
      return Buffer.concat([length, cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
    });
    const [first = Buffer.alloc(0), second = Buffer.alloc(0)] = blocks;
    const opened = async (stored: Buffer) => {
      const put = await files.put(stored, 1 << 30);
      await vaultOf(files, Buffer.alloc(32, 7)).open(put.ok ? put.value.sha256 : '', path.join(folder, 'opened'));
      return readFile(path.join(folder, 'opened'));
    };
    const head = Buffer.concat([Buffer.from('KCV1'), contentHash]);
    expect(Buffer.compare(await opened(Buffer.concat([head, first, second])), content)).toBe(0);
    await expect(opened(Buffer.concat([head, first]))).rejects.toThrow('a sealed file is not whole');
  });

  it('opens nothing with another key, and nothing that was cut or changed', async () => {
    const files = diskFileStore(path.join(folder, 'store'));
    const file = path.join(folder, 'content');
    await writeFile(file, randomBytes(3 << 20));
    const { sha256 } = await vaultOf(files, Buffer.alloc(32, 7)).put(file);
    await expect(vaultOf(files, Buffer.alloc(32, 8)).open(sha256, path.join(folder, 'opened'))).rejects.toThrow();
    const stored = Buffer.from(await files.read(sha256));
    const changed = (at: number) => {
      const bytes = Buffer.from(stored);
      bytes[at] = (bytes[at] ?? 0) ^ 1;
      return bytes;
    };
    const head = 4 + 32 + 8;
    const block = 4 + (1 << 18) + 16;
    const nothing = Buffer.from(stored.subarray(0, head));
    nothing.fill(0, head - 8);
    for (const broken of [
      stored.subarray(0, head),
      nothing,
      stored.subarray(0, head + block),
      stored.subarray(0, -block),
      stored.subarray(0, -5),
      Buffer.concat([stored.subarray(0, head), stored.subarray(head + block), stored.subarray(head, head + block)]),
      changed(100),
      changed(10),
      changed(head - 1),
      changed(head + block - 1),
    ]) {
      const put = await files.put(broken, 1 << 30);
      await expect(
        vaultOf(files, Buffer.alloc(32, 7)).open(put.ok ? put.value.sha256 : '', path.join(folder, 'opened')),
      ).rejects.toThrow();
    }
  });
});

it('seals a short text for the database, so that only its key opens it', () => {
  const key = Buffer.alloc(32, 7);
  const sealed = sealText(key, '{"name":"Contoh"}');
  expect(openText(key, sealed)).toBe('{"name":"Contoh"}');
  expect(sealed).not.toBe(sealText(key, '{"name":"Contoh"}'));
  expect(() => openText(Buffer.alloc(32, 8), sealed)).toThrow();
});

describe('the engine', () => {
  it('gives whole numbers, dates and lists as plain values, in chunks', async () => {
    const engine = await openEngine({ memory: 256, folder: path.join(folder, 'engine') });
    expect(
      await engine.rows(
        "select 9007199254740991::bigint as big, date '1990-02-28' as day, [1, 2]::bigint[] as many, null as " +
          "none, 'a' as word",
      ),
    ).toEqual([{ big: 9_007_199_254_740_991, day: '1990-02-28', many: [1, 2], none: null, word: 'a' }]);
    let seen = 0;
    for await (const rows of engine.stream<{ i: number }>('select i from range(5000) t(i)')) seen += rows.length;
    expect(seen).toBe(5_000);
    await engine.close();
  });

  it('never quotes a row in what it throws', async () => {
    const engine = await openEngine({ memory: 256, folder: path.join(folder, 'engine') });
    const failing = (sql: string) =>
      engine.rows(sql).then(
        () => 'no error',
        (error: unknown) => String(error),
      );
    expect(await failing("select t::integer as n from (values ('5399914107900012'), ('x')) v(t)")).toBe(
      'Error: Conversion Error',
    );
    expect(await failing('select missing from (select 1 as i)')).toContain('missing');
    await engine.close();
  });

  it('reads and writes in its own folder only, and nothing undoes that', async () => {
    const own = path.join(folder, 'engine');
    const engine = await openEngine({ memory: 256, folder: own });
    await engine.run(`copy (select 1 as i) to '${own}/one.parquet' (format parquet)`);
    expect(await engine.rows(`select * from read_parquet('${own}/one.parquet')`)).toEqual([{ i: 1 }]);
    for (const sql of [
      "select * from read_csv('/etc/passwd')",
      `copy (select 1) to '${folder}/outside.csv'`,
      'set enable_external_access = true',
      "set allowed_directories = ['/']",
      'install httpfs',
      `select * from read_csv('${own}/../content')`,
    ]) {
      await expect(engine.run(sql), sql).rejects.toThrow();
    }
    await engine.close();
  });
});

it('masks all but region and last digits of a NIK', () => {
  expect(maskNumber('5399014107900012')).toBe('53•••••••••••012');
  expect(maskNumber('53990')).toBe('•••••');
  expect(maskNumber(null)).toBe(null);
});
