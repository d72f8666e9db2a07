/** Certificates (X.509): what they say, whom they lead to. The mathematics is node's own. */
import { createHash, X509Certificate } from 'node:crypto';
import { BasicConstraints, Certificate } from 'pkijs';
import type { ShownCertificate } from './schema.ts';

export const fingerprintOf = (certificate: X509Certificate): string =>
  createHash('sha256').update(certificate.raw).digest('hex');

/** Undefined where the bytes or the PEM text are no certificate. */
export function certificateOf(source: Uint8Array | string): X509Certificate | undefined {
  try {
    return new X509Certificate(typeof source === 'string' ? source : Buffer.from(source));
  } catch {
    return undefined;
  }
}

/** One attribute of a distinguished name as node prints it, one a line or joined by "+"; the last is the narrowest. */
const attribute = (name: string, key: string): string =>
  name
    .split(/\n| \+ /)
    .findLast((line) => line.startsWith(`${key}=`))
    ?.slice(key.length + 1) ?? '';
const called = (name: string): string => attribute(name, 'CN') || attribute(name, 'O') || name.replaceAll('\n', ', ');

export function factsOfCertificate(
  certificate: X509Certificate,
): NonNullable<Omit<ShownCertificate, 'authority' | 'selfSigned' | 'subject'>> {
  const { subject, issuer, serialNumber } = certificate;
  return {
    name: called(subject ?? ''),
    organisation: attribute(subject ?? '', 'O'),
    issuer: called(issuer ?? ''),
    serial: serialNumber.match(/.{1,2}/g)?.join(':') ?? '',
    from: new Date(certificate.validFrom).toISOString(),
    until: new Date(certificate.validTo).toISOString(),
    fingerprint: fingerprintOf(certificate),
  };
}

export const shownCertificate = (certificate: X509Certificate): ShownCertificate => ({
  ...factsOfCertificate(certificate),
  authority: certificate.ca,
  selfSigned: isSelfSigned(certificate),
  subject: (certificate.subject ?? '').replaceAll('\n', ', '),
});

/** Signed with its own key, whether or not it may issue certificates. */
export function isSelfSigned(certificate: X509Certificate): boolean {
  try {
    return certificate.subject === certificate.issuer && certificate.verify(certificate.publicKey);
  } catch {
    return false;
  }
}

export const holdsAt = (certificate: X509Certificate, at: Date): boolean =>
  new Date(certificate.validFrom) <= at && at <= new Date(certificate.validTo);

function isIssuedBy(certificate: X509Certificate, issuer: X509Certificate): boolean {
  try {
    return certificate.checkIssued(issuer) && certificate.verify(issuer.publicKey);
  } catch {
    return false;
  }
}

/** More than any authority uses; a circle of cross-signed ones ends. */
const longestPath = 8;

/**
 * Fingerprint of the anchor that a certificate leads to at a time, through certificates that came along with it; null
 * where there is none. Every link is signed with more than SHA-1, issued by an authority that may issue so deep, and
 * valid then; a certificate with a critical extension that is not understood here leads nowhere.
 */
export function anchorOf(
  leaf: X509Certificate,
  pool: readonly X509Certificate[],
  anchors: readonly X509Certificate[],
  at: Date,
): string | null {
  const trusted = new Set(anchors.map(fingerprintOf));
  const climb = (certificate: X509Certificate, below: number, seen: ReadonlySet<string>): string | null => {
    const own = fingerprintOf(certificate);
    if (below > longestPath || seen.has(own) || !holdsAt(certificate, at) || !isUnderstood(certificate)) return null;
    if (below > 0 && !mayIssue(certificate, below - 1)) return null;
    if (trusted.has(own)) return own;
    if (isWeaklySigned(certificate)) return null;
    for (const issuer of [...anchors, ...pool]) {
      if (!issuer.ca || !isIssuedBy(certificate, issuer)) continue;
      const found = climb(issuer, below + 1, new Set([...seen, own]));
      if (found !== null) return found;
    }
    return null;
  };
  return climb(leaf, 0, new Set());
}

const parsed = (certificate: X509Certificate): Certificate =>
  Certificate.fromBER(Uint8Array.from(certificate.raw).buffer);

const basicConstraints = '2.5.29.19';
/** Basic constraints, key usage, extended key usage, policies, alternative names. */
const understood = new Set([basicConstraints, '2.5.29.15', '2.5.29.37', '2.5.29.32', '2.5.29.17', '2.5.29.18']);

function isUnderstood(certificate: X509Certificate): boolean {
  return (parsed(certificate).extensions ?? []).every(({ critical, extnID }) => !critical || understood.has(extnID));
}

/** `between`: authorities that stand between it and who was signed for. */
function mayIssue(certificate: X509Certificate, between: number): boolean {
  if (!certificate.ca) return false;
  const value: unknown = parsed(certificate).extensions?.find(({ extnID }) => extnID === basicConstraints)?.parsedValue;
  const limit: unknown = value instanceof BasicConstraints ? value.pathLenConstraint : undefined;
  return typeof limit === 'number' ? between <= limit : limit === undefined;
}

/** Signed with MD5 or SHA-1, or by what is not known here. */
const weakSignatures = new Set(['1.2.840.113549.1.1.4', '1.2.840.113549.1.1.5', '1.2.840.10045.4.1', '1.3.14.3.2.29']);
const isWeaklySigned = (certificate: X509Certificate): boolean =>
  weakSignatures.has(parsed(certificate).signatureAlgorithm.algorithmId);

const usage = '2.5.29.15';
const extendedUsage = '2.5.29.37';
const timeStamping = '1.3.6.1.5.5.7.3.8';

/** Whether it is meant for signatures: digitalSignature or nonRepudiation, where it says what it is for. */
export function isForSigning(certificate: X509Certificate): boolean {
  const value: unknown = parsed(certificate).extensions?.find(({ extnID }) => extnID === usage)?.parsedValue;
  const bits = (value as { valueBlock?: { valueHexView?: Uint8Array } } | undefined)?.valueBlock?.valueHexView;
  return bits === undefined || ((bits[0] ?? 0) & 0b1100_0000) !== 0;
}

export function isForTimeStamps(certificate: X509Certificate): boolean {
  const value: unknown = parsed(certificate).extensions?.find(({ extnID }) => extnID === extendedUsage)?.parsedValue;
  return (value as { keyPurposes?: readonly string[] } | undefined)?.keyPurposes?.includes(timeStamping) === true;
}

/** "RSA 2048", "EC prime256v1", and whether it is too short to prove anything. */
export function keyOf(certificate: X509Certificate): { readonly says: string; readonly weak: boolean } {
  const { asymmetricKeyType: type, asymmetricKeyDetails: details } = certificate.publicKey;
  const bits = details?.modulusLength;
  if (bits !== undefined) return { says: `RSA ${bits}`, weak: bits < 2_048 };
  if (type === 'ec') return { says: `EC ${details?.namedCurve ?? ''}`.trim(), weak: false };
  return { says: type ?? '', weak: false };
}
