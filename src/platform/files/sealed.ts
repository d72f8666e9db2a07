/**
 * Files with personal data, sealed (AES-256-GCM) before they reach the store: whoever copies the store's disk reads
 * nothing. NIK and NKK are kept in such files and nowhere else. The seal is deterministic in key and content, so that
 * the same list is the same file and workers that do the same job store the same bytes.
 *
 * Layout: 'KCV2', 32 bytes SHA-256 of the content, 8 bytes its length, then blocks of 4 bytes length, ciphertext, 16
 * bytes tag. A block's nonce is its number; its key is derived from the installation's key and the content's hash, so
 * that no nonce meets a key twice. Every tag vouches for the length of the whole as well: blocks that pass and come to
 * that length are the content, and need not be hashed once more. Files sealed as 'KCV1' have no length; of them the
 * hash is told.
 */
import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto';
import { open, type FileHandle } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { gathered, gatheredSize } from './gathered.ts';
import type { FileStore, StoredFile } from './index.ts';

export type Sealed = StoredFile & {
  /** SHA-256 of the content before sealing. */
  readonly contentHash: string;
};

export type Vault = {
  /** Seals and stores the file at `path`. */
  readonly put: (path: string) => Promise<Sealed>;
  /** Writes the opened content to `path` (0600). Throws when the stored bytes were changed. */
  readonly open: (sha256: string, path: string) => Promise<void>;
  readonly remove: (sha256: string) => Promise<void>;
};

const magic = Buffer.from('KCV2');
const magicBefore = Buffer.from('KCV1');
/**
 * A part of every key; another word would leave all files closed. Each layout has its own: blocks of another size under
 * the same key would meet the same nonces.
 */
const purpose = 'voters/vault/file/2';
const purposeBefore = 'voters/vault/file';
/** A block and what is made of it stay in a processor's cache. */
const blockSize = 1 << 18;
/** Largest file: 1 TiB; the limits of uploads are checked where they arrive. */
const noLimit = 2 ** 40;

export function vaultOf(files: FileStore, key: Buffer): Vault {
  const keyOf: KeyOf = (contentHash, word) => Buffer.from(hkdfSync('sha256', key, contentHash, word, 32));
  return {
    async put(path) {
      const contentHash = await hashFile(path);
      const sealed = Readable.from(seal(path, contentHash, keyOf(contentHash, purpose)));
      try {
        const stored = await files.put(Readable.toWeb(sealed) as ReadableStream<Uint8Array>, noLimit);
        if (!stored.ok) throw new Error(`a sealed file could not be stored: ${stored.failure.code}`);
        return { ...stored.value, contentHash: contentHash.toString('hex') };
      } finally {
        // A store that gives up leaves the stream half read, and the file behind it open.
        sealed.destroy();
      }
    },
    async open(sha256, path) {
      const target = await open(path, 'w', 0o600);
      try {
        const opened = gathered(target, letGo);
        for await (const block of unseal(await files.stream(sha256), keyOf))
          for (const piece of block) await opened.write(piece);
        await opened.end();
      } finally {
        await target.close();
      }
    },
    remove: (sha256) => files.remove(sha256),
  };
}

type KeyOf = (contentHash: Buffer, purpose: string) => Buffer;

async function hashFile(path: string): Promise<Buffer> {
  const hash = createHash('sha256');
  const source = await open(path);
  try {
    for await (const block of blocksOf(source)) hash.update(block);
  } finally {
    await source.close();
  }
  return hash.digest();
}

/** Whole blocks, and what is left at the end. What is yielded holds until the next is asked for. */
async function* blocksOf(source: FileHandle): AsyncGenerator<Buffer> {
  const buffer = Buffer.alloc(gatheredSize);
  let filled = 0;
  for (let more = true; more;) {
    const { bytesRead } = await source.read(buffer, filled, buffer.length - filled);
    more = bytesRead > 0;
    filled += bytesRead;
    if (more && filled < buffer.length) continue;
    for (let from = 0; from < filled; from += blockSize)
      yield buffer.subarray(from, Math.min(from + blockSize, filled));
    filled = 0;
  }
}

async function* seal(path: string, contentHash: Buffer, key: Buffer): AsyncGenerator<Buffer> {
  const source = await open(path);
  try {
    const whole = lengthOf((await source.stat()).size);
    // What stands before the next block: the head, later the tag of the block before.
    let before = Buffer.concat([magic, contentHash, whole]);
    let n = 0;
    for await (const block of blocksOf(source)) {
      const cipher = createCipheriv('aes-256-gcm', key, nonceOf(n));
      cipher.setAAD(whole);
      const length = Buffer.alloc(4);
      length.writeUInt32BE(block.length);
      yield Buffer.concat([before, length]);
      yield cipher.update(block);
      cipher.final();
      before = cipher.getAuthTag();
      n += 1;
    }
    yield before;
  } finally {
    await source.close();
  }
}

/** The opened blocks, each in pieces; what is yielded has passed its tag. */
async function* unseal(stream: ReadableStream<Uint8Array>, keyOf: KeyOf): AsyncGenerator<Buffer[]> {
  const reader = piecesOf(stream);
  const taken = async (bytes: number) => {
    const pieces = await reader(bytes);
    return pieces === null ? null : Buffer.concat(pieces);
  };
  const head = await taken(magic.length + 32);
  const hash = head?.subarray(0, magic.length).equals(magicBefore) === true ? createHash('sha256') : null;
  if (head === null || (hash === null && !head.subarray(0, magic.length).equals(magic)))
    throw new Error('this is not a sealed file');
  const contentHash = head.subarray(magic.length);
  const whole = hash === null ? await taken(8) : null;
  const key = keyOf(contentHash, hash === null ? purpose : purposeBefore);
  let opened = 0;
  for (let n = 0; ; n += 1) {
    const length = await taken(4);
    if (length === null) break;
    const decipher = createDecipheriv('aes-256-gcm', key, nonceOf(n));
    if (whole !== null) decipher.setAAD(whole);
    // Deciphered before more is read: what holds the block is let go then.
    const content = present(await reader(length.readUInt32BE())).map((piece) => decipher.update(piece));
    decipher.setAuthTag(present(await taken(16)));
    // Checks the tag; in this mode nothing is left to come.
    decipher.final();
    for (const piece of content) hash?.update(piece);
    opened += length.readUInt32BE();
    yield content;
  }
  // Blocks that were left out at the end would pass the tags; they do not pass this.
  const isWhole = hash === null ? whole?.equals(lengthOf(opened)) : hash.digest().equals(contentHash);
  if (isWhole !== true || (opened === 0 && !contentHash.equals(hashOfNothing)))
    throw new Error('a sealed file is not whole');
}

function present<T>(bytes: T | null): T {
  if (bytes === null) throw new Error('a sealed file is cut off');
  return bytes;
}

const hashOfNothing = createHash('sha256').digest();

const lengthOf = (bytes: number): Buffer => {
  const length = Buffer.alloc(8);
  length.writeBigUInt64BE(BigInt(bytes));
  return length;
};

const nonceOf = (n: number): Buffer => {
  const nonce = Buffer.alloc(12);
  nonce.writeUInt32BE(n, 8);
  return nonce;
};

/**
 * Frees the memory of a block now. Left to the collector, blocks of a large file make it walk the whole heap every few
 * dozen of them: more work than the ciphering.
 */
function letGo({ buffer, byteLength }: Uint8Array): void {
  if (buffer instanceof ArrayBuffer && buffer.byteLength === byteLength) buffer.transfer(0);
}

/** Takes exactly `n` bytes at a time, in the pieces in which they came, which hold until more is taken; null at the end. */
function piecesOf(stream: ReadableStream<Uint8Array>): (n: number) => Promise<Buffer[] | null> {
  const source = stream.getReader();
  let waiting: Buffer = Buffer.alloc(0);
  const held: Buffer[] = [];
  return async (n) => {
    const pieces: Buffer[] = [];
    // The last chunk may have more to give.
    for (const chunk of held.splice(0, waiting.length === 0 ? held.length : held.length - 1)) letGo(chunk);
    for (let left = n; left > 0;) {
      if (waiting.length === 0) {
        const { done, value } = await source.read();
        if (done && left === n) return null;
        if (done) throw new Error('a sealed file is cut off');
        waiting = Buffer.from(value.buffer, value.byteOffset, value.byteLength);
        held.push(waiting);
      }
      const piece = waiting.subarray(0, left);
      waiting = waiting.subarray(piece.length);
      left -= piece.length;
      pieces.push(piece);
    }
    return pieces;
  };
}

/**
 * Seals a short text that must stand in the database (corrected values may hold a NIK): base64 of nonce, tag,
 * ciphertext.
 */
export function sealText(key: Buffer, text: string): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  const content = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), content]).toString('base64');
}

/** Throws when the sealed text was changed or the key is another. */
export function openText(key: Buffer, sealed: string): string {
  const bytes = Buffer.from(sealed, 'base64');
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12));
  decipher.setAuthTag(bytes.subarray(12, 28));
  return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8');
}
