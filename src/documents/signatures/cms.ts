/** The signed message (CMS, RFC 5652) of a signature: whose it is, whether it fits, its time stamp (RFC 3161). */
import { constants, createHash, verify, type KeyObject, type X509Certificate } from 'node:crypto';
import { fromBER, GeneralizedTime, Integer, ObjectIdentifier, OctetString, Sequence, UTCTime } from 'asn1js';
import { Certificate, ContentInfo, RSASSAPSSParams, SignedData, TSTInfo } from 'pkijs';
import type { AlgorithmIdentifier, SignerInfo } from 'pkijs';
import { certificateOf, isForTimeStamps } from './certificates.ts';

export type Stamp = {
  readonly at: Date;
  readonly authority: X509Certificate;
  readonly pool: readonly X509Certificate[];
  /** It is signed, by an authority for time stamps, and is of this very signature. */
  readonly holds: boolean;
};
export type ReadMessage = {
  readonly signer: X509Certificate;
  readonly pool: readonly X509Certificate[];
  /** The signature holds and is of these bytes. */
  readonly holds: boolean;
  /** The signed attributes name another certificate than the one that came along. */
  readonly otherCertificate: boolean;
  readonly digest: string;
  readonly weak: boolean;
  readonly claimedAt: Date | null;
  readonly stamp: Stamp | null;
};

const dataType = '1.2.840.113549.1.7.1';
const signedDataType = '1.2.840.113549.1.7.2';
const timeStampType = '1.2.840.113549.1.9.16.1.4';
const attributes = {
  contentType: '1.2.840.113549.1.9.3',
  signingTime: '1.2.840.113549.1.9.5',
  messageDigest: '1.2.840.113549.1.9.4',
  signingCertificate: '1.2.840.113549.1.9.16.2.12',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
  timeStamp: '1.2.840.113549.1.9.16.2.14',
} as const;
const digests: Readonly<Record<string, string>> = {
  '1.2.840.113549.2.5': 'MD5',
  '1.3.14.3.2.26': 'SHA-1',
  '2.16.840.1.101.3.4.2.1': 'SHA-256',
  '2.16.840.1.101.3.4.2.2': 'SHA-384',
  '2.16.840.1.101.3.4.2.3': 'SHA-512',
};
const weakDigests = new Set(['MD5', 'SHA-1']);

/** Undefined where the message cannot be read, or has not exactly one signer with a certificate. */
export function readMessage(der: Uint8Array, signed: Uint8Array): ReadMessage | undefined {
  const data = signedDataOf(der);
  const [info, ...others] = data?.signerInfos ?? [];
  if (data === undefined || info === undefined || others.length > 0) return undefined;
  const pool = poolOf(data);
  const signer = signerAmong(pool, info);
  if (signer === undefined) return undefined;
  const digest = digests[info.digestAlgorithm.algorithmId] ?? info.digestAlgorithm.algorithmId;
  return {
    signer,
    pool,
    holds: verifies(info, signer, signed, dataType),
    otherCertificate: !namesCertificate(info, signer),
    digest,
    weak: weakDigests.has(digest),
    claimedAt: timeOf(info),
    stamp: stampOf(info),
  };
}

/** A time stamp that stands alone: over bytes of a document, or over a signature. */
export function readStamp(der: Uint8Array, stamped: Uint8Array): Stamp | undefined {
  const data = signedDataOf(der);
  const info = data?.signerInfos[0];
  const content = data?.encapContentInfo;
  if (data === undefined || info === undefined || content?.eContentType !== timeStampType) return undefined;
  const value = content.eContent?.getValue();
  const token = value && tokenOf(value);
  const pool = poolOf(data);
  const authority = signerAmong(pool, info);
  if (value === undefined || token === undefined || authority === undefined) return undefined;
  const strong = isOf(token, stamped) && !weakDigests.has(digests[info.digestAlgorithm.algorithmId] ?? '');
  const sound = strong && isForTimeStamps(authority) && namesCertificate(info, authority);
  const holds = sound && verifies(info, authority, new Uint8Array(value), timeStampType);
  return { at: token.genTime, authority, pool, holds };
}

function isOf({ messageImprint: { hashAlgorithm, hashedMessage } }: TSTInfo, stamped: Uint8Array): boolean {
  const digest = digests[hashAlgorithm.algorithmId] ?? 'MD5';
  const hash = weakDigests.has(digest) ? undefined : hashName(digest);
  if (hash === undefined) return false;
  return createHash(hash).update(stamped).digest('hex') === hexOf(hashedMessage.valueBlock.valueHexView);
}

function signedDataOf(der: Uint8Array): SignedData | undefined {
  try {
    const { result, offset } = fromBER(Uint8Array.from(der).buffer);
    if (offset === -1) return undefined;
    const info = new ContentInfo({ schema: result });
    return info.contentType === signedDataType ? new SignedData({ schema: info.content as unknown }) : undefined;
  } catch {
    return undefined;
  }
}

function tokenOf(value: ArrayBuffer): TSTInfo | undefined {
  try {
    return TSTInfo.fromBER(value);
  } catch {
    return undefined;
  }
}

const poolOf = ({ certificates }: SignedData): X509Certificate[] =>
  (certificates ?? []).flatMap((one) => {
    const read = one instanceof Certificate ? certificateOf(new Uint8Array(one.toSchema().toBER())) : undefined;
    return read === undefined ? [] : [read];
  });

/** `content`: what the message is about, to the byte; `type`: of what kind it says that is. */
function verifies(info: SignerInfo, signer: X509Certificate, content: Uint8Array, type: string): boolean {
  try {
    const { signedAttrs, digestAlgorithm, signatureAlgorithm, signature } = info;
    const said = attributeOf(info, attributes.messageDigest);
    const kind = attributeOf(info, attributes.contentType);
    const hash = hashName(digests[digestAlgorithm.algorithmId]);
    // Without signed attributes nothing binds the kind of content; those of PDFs always have them.
    if (signedAttrs === undefined || hash === undefined) return false;
    if (!(said instanceof OctetString) || !(kind instanceof ObjectIdentifier)) return false;
    if (kind.valueBlock.toString() !== type) return false;
    if (createHash(hash).update(content).digest('hex') !== hexOf(said.valueBlock.valueHexView)) return false;
    const key = keyFor(signatureAlgorithm, signer.publicKey, hash);
    if (key === undefined) return false;
    const attributesAsSet = Buffer.from(signedAttrs.encodedValue);
    return verify(hash, attributesAsSet, key, signature.valueBlock.valueHexView);
  } catch {
    return false;
  }
}

const hashName = (digest: string | undefined): string | undefined => digest?.toLowerCase().replace('-', '');

const rsa = '1.2.840.113549.1.1.';
const pss = `${rsa}10`;
/** Algorithms of signatures that say their digest too. */
const digestsOfSignatures: Readonly<Record<string, string>> = {
  [`${rsa}4`]: 'MD5',
  [`${rsa}5`]: 'SHA-1',
  [`${rsa}11`]: 'SHA-256',
  [`${rsa}12`]: 'SHA-384',
  [`${rsa}13`]: 'SHA-512',
  '1.2.840.10045.4.1': 'SHA-1',
  '1.2.840.10045.4.3.2': 'SHA-256',
  '1.2.840.10045.4.3.3': 'SHA-384',
  '1.2.840.10045.4.3.4': 'SHA-512',
};
/** Those of a bare key. */
const bare = new Set([`${rsa}1`, '1.2.840.10045.2.1']);

/** Undefined where the algorithm is not known here, or says another digest or kind of key than there is. */
function keyFor({ algorithmId, algorithmParams }: AlgorithmIdentifier, key: KeyObject, hash: string) {
  if (algorithmId === pss) {
    const { hashAlgorithm, saltLength } = new RSASSAPSSParams({ schema: algorithmParams as unknown });
    if (hashName(digests[hashAlgorithm.algorithmId]) !== hash || key.asymmetricKeyType !== 'rsa') return undefined;
    return { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength };
  }
  const own = digestsOfSignatures[algorithmId];
  if (own === undefined ? !bare.has(algorithmId) : hashName(own) !== hash) return undefined;
  return key.asymmetricKeyType === (algorithmId.startsWith(rsa) ? 'rsa' : 'ec') ? { key } : undefined;
}

/** By issuer and serial number, as the message names its signer. */
function signerAmong(pool: readonly X509Certificate[], { sid }: SignerInfo): X509Certificate | undefined {
  const serial: unknown = (sid as { serialNumber?: unknown }).serialNumber;
  if (!(serial instanceof Integer)) return undefined;
  const wanted = hexOf(serial.valueBlock.valueHexView);
  const issuer = hexOf(new Uint8Array((sid as { issuer: { toSchema: () => Sequence } }).issuer.toSchema().toBER()));
  return pool.find((one) => {
    const { serialNumber, issuer: name } = Certificate.fromBER(Uint8Array.from(one.raw).buffer);
    return (
      hexOf(serialNumber.valueBlock.valueHexView) === wanted &&
      hexOf(new Uint8Array(name.toSchema().toBER())) === issuer
    );
  });
}
const hexOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

const attributeOf = (info: SignerInfo | undefined, type: string): unknown =>
  info?.signedAttrs?.attributes.find((one) => one.type === type)?.values[0] as unknown;

function timeOf(info: SignerInfo): Date | null {
  const value = attributeOf(info, attributes.signingTime);
  return value instanceof UTCTime || value instanceof GeneralizedTime ? value.toDate() : null;
}

/** What the signed attributes say of the certificate (ESS, RFC 5035); true where they say nothing. */
function namesCertificate(info: SignerInfo, certificate: X509Certificate): boolean {
  const v2 = attributeOf(info, attributes.signingCertificateV2);
  const named = v2 ?? attributeOf(info, attributes.signingCertificate);
  if (named === undefined) return true;
  const [first] = partsOf(partsOf(named)[0]);
  const parts = partsOf(first);
  const hash = parts.find((part) => part instanceof OctetString);
  if (hash === undefined) return false;
  const other = parts[0] instanceof Sequence ? oidOf(parts[0]) : undefined;
  const digest = v2 === undefined ? 'SHA-1' : other === undefined ? 'SHA-256' : digests[other];
  if (digest === undefined) return false;
  const own = createHash(digest.toLowerCase().replace('-', '')).update(certificate.raw).digest('hex');
  return own === hexOf(hash.valueBlock.valueHexView);
}
const partsOf = (value: unknown): readonly unknown[] => (value instanceof Sequence ? value.valueBlock.value : []);
const oidOf = (value: Sequence): string | undefined => {
  const [first] = value.valueBlock.value;
  return (first?.valueBlock as { toString?: () => string } | undefined)?.toString?.();
};

function stampOf(info: SignerInfo): Stamp | null {
  const value: unknown = info.unsignedAttrs?.attributes.find((one) => one.type === attributes.timeStamp)?.values[0];
  if (!(value instanceof Sequence)) return null;
  const stamped = info.signature.valueBlock.valueHexView;
  return readStamp(new Uint8Array(value.toBER()), stamped) ?? null;
}
