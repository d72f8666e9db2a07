/**
 * The key of the house: Ed25519, made at the first start, kept in the data folder beside secrets.json and in no
 * database. Notes are signed as C2SP signed-note says: https://c2sp.org/signed-note (key hash, signature line, the
 * verifier key's text form). Events are marked with a secret derived from it, which is quicker to check.
 */
import {
  createHash,
  createHmac,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  hkdfSync,
  randomBytes,
  sign,
  timingSafeEqual,
  verify,
  type KeyObject,
} from 'node:crypto';
import { z } from 'zod';

/** What anybody may hold: enough to check a note, not to sign one. */
export type PublicKey = {
  readonly name: string;
  /** Eight hexadecimal digits that tell keys apart. */
  readonly id: string;
  /** name+id+base64: the text form of C2SP signed-note. */
  readonly text: string;
  /** SHA-256 of the 32 bytes of the key, hexadecimal: what people compare. */
  readonly fingerprint: string;
  /** Whether this signature line belongs to these words. */
  readonly verifies: (text: string, signatureLine: string) => boolean;
};

export type HouseKey = PublicKey & {
  /** The signature line of a note whose text is this; the text ends with a newline. */
  readonly sign: (text: string) => string;
  /** Shows that whoever made an event with this hash holds the key. */
  readonly mark: (hash: string) => string;
  readonly marked: (hash: string, mark: string) => boolean;
};

/** What a process is given: the key, or of a door for strangers what it checks signatures with. */
export type GivenKey = KeyFile | { readonly verifier: string };

export const publicPart = (given: GivenKey): GivenKey => ({ verifier: keyOf(given).text });

export function keyOf(given: GivenKey): HouseKey {
  if ('privateKey' in given) return houseKey(given);
  const without = (): never => {
    throw new Error('this process does not hold the key of the house');
  };
  return { ...readPublicKey(given.verifier), sign: without, mark: without, marked: without };
}

/** As it is kept in the file. */
export const keyFileSchema = z.object({
  name: z.string().regex(/^[^\s+]+$/),
  /** PKCS #8, DER, base64. */
  privateKey: z.base64(),
});
export type KeyFile = z.output<typeof keyFileSchema>;

export const makeKeyFile = (): KeyFile => ({
  name: `kerja-cerdas/${randomBytes(4).toString('hex')}`,
  privateKey: generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'der' }).toString('base64'),
});

/** Throws when the key is none of Ed25519. */
export function houseKey({ name, privateKey }: KeyFile): HouseKey {
  const key = createPrivateKey({ key: Buffer.from(privateKey, 'base64'), format: 'der', type: 'pkcs8' });
  if (key.asymmetricKeyType !== 'ed25519') throw new Error(`the key of the house is ${key.asymmetricKeyType}`);
  const known = publicKeyOf(name, createPublicKey(key));
  const seed = key.export({ type: 'pkcs8', format: 'der' });
  const markKey = Buffer.from(hkdfSync('sha256', seed, Buffer.alloc(0), 'kerja-cerdas/audit-mark', 32));
  const mark = (hash: string) => `${known.id}:${createHmac('sha256', markKey).update(hash).digest('base64url')}`;
  return {
    ...known,
    sign: (text) => {
      const bytes = Buffer.concat([Buffer.from(known.id, 'hex'), sign(null, Buffer.from(text, 'utf8'), key)]);
      return `— ${name} ${bytes.toString('base64')}`;
    },
    mark,
    marked: (hash, given) => {
      const [one, other] = [Buffer.from(mark(hash)), Buffer.from(given)];
      return one.length === other.length && timingSafeEqual(one, other);
    },
  };
}

const algorithm = Buffer.from([1]);

/** From its text form. Throws on any other text. */
function readPublicKey(text: string): PublicKey {
  const [, name, encoded] = /^([^\s+]+)\+[0-9a-f]{8}\+(\S+)$/.exec(text) ?? [];
  const bytes = Buffer.from(encoded ?? '', 'base64');
  if (name === undefined || bytes.length !== 33 || bytes[0] !== algorithm[0]) throw new Error(`no public key: ${text}`);
  const x = bytes.subarray(1).toString('base64url');
  return publicKeyOf(name, createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' }));
}

function publicKeyOf(name: string, key: KeyObject): PublicKey {
  const bytes = Buffer.from(key.export({ format: 'jwk' }).x ?? '', 'base64url');
  const id = createHash('sha256').update(`${name}\n`).update(algorithm).update(bytes).digest('hex').slice(0, 8);
  return {
    name,
    id,
    text: `${name}+${id}+${Buffer.concat([algorithm, bytes]).toString('base64')}`,
    fingerprint: createHash('sha256').update(bytes).digest('hex'),
    verifies: (text, signatureLine) => {
      const [, signer, encoded] = /^— (\S+) (\S+)$/.exec(signatureLine) ?? [];
      const signature = Buffer.from(encoded ?? '', 'base64');
      return (
        signer === name &&
        signature.subarray(0, 4).toString('hex') === id &&
        verify(null, Buffer.from(text, 'utf8'), key, signature.subarray(4))
      );
    },
  };
}
