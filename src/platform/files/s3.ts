/**
 * Files in an S3-compatible object store (SigV4, path-style addresses), for when several servers share them.
 * Uploads pass through a local file, because an object's name is the hash of its bytes; the store verifies the
 * same hash on arrival.
 */
import { createReadStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { AwsClient } from 'aws4fetch';
import { ok } from '../result/index.ts';
import { diskFileStore, type FileStore } from './index.ts';

export type ObjectStore = {
  /** https://host[:port] */
  readonly endpoint: string;
  readonly bucket: string;
  readonly region: string;
  readonly accessKey: string;
  readonly secretKey: string;
};

/**
 * Throws, naming the status, when the store does not do what it is asked: nothing is acknowledged that is not stored.
 */
export function s3FileStore(store: ObjectStore): FileStore {
  const client = new AwsClient({
    accessKeyId: store.accessKey,
    secretAccessKey: store.secretKey,
    service: 's3',
    region: store.region,
    retries: 3,
  });
  const address = (sha256: string) =>
    `${store.endpoint.replace(/\/+$/, '')}/${store.bucket}/${sha256.slice(0, 2)}/${sha256}`;
  const get = async (sha256: string) => {
    const response = await client.fetch(address(sha256));
    if (!response.ok || !response.body)
      throw Object.assign(
        new Error(`the object store answered ${response.status} for a stored file`),
        // As a file system says it: who reads tells one that is gone from a store that does not answer.
        response.status === 404 ? { code: 'ENOENT' } : {},
      );
    return response;
  };
  return {
    async put(content, limit) {
      const folder = await mkdtemp(path.join(os.tmpdir(), 'kerja-cerdas-upload-'));
      try {
        const kept = await diskFileStore(folder).put(content, limit);
        if (!kept.ok) return kept;
        const { sha256, size } = kept.value;
        const there = await client.fetch(address(sha256), { method: 'HEAD' });
        if (there.ok) return ok(kept.value);
        const body = Readable.toWeb(
          createReadStream(path.join(folder, sha256.slice(0, 2), sha256.slice(2, 4), sha256)),
        ) as ReadableStream<Uint8Array>;
        const signed = await client.sign(address(sha256), {
          method: 'PUT',
          headers: { 'content-length': String(size), 'x-amz-content-sha256': sha256 },
        });
        // Signed without its body, so that a large file is streamed and never held whole.
        const response = await fetch(signed.url, {
          method: 'PUT',
          headers: signed.headers,
          body,
          duplex: 'half',
        } as RequestInit);
        if (!response.ok) throw new Error(`the object store answered ${response.status} to an upload`);
        return ok({ sha256, size });
      } finally {
        await rm(folder, { recursive: true, force: true });
      }
    },
    read: async (sha256) => new Uint8Array(await (await get(sha256)).arrayBuffer()),
    stream: async (sha256) => (await get(sha256)).body as ReadableStream<Uint8Array>,
    async remove(sha256) {
      const response = await client.fetch(address(sha256), { method: 'DELETE' });
      if (!response.ok && response.status !== 404)
        throw new Error(`the object store answered ${response.status} to a removal`);
    },
  };
}
