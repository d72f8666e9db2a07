/** Every signature of a PDF, with each fact that can be known without asking anybody outside. */
import type { X509Certificate } from 'node:crypto';
import { PDF } from '@libpdf/core';
import type { Result } from '../../platform/result/index.ts';
import { ok } from '../../platform/result/index.ts';
import { contentKind } from '../content-kind.ts';
import { fail } from '../failures.ts';
import { additionsTo, type Additions } from './after.ts';
import {
  anchorOf,
  certificateOf,
  factsOfCertificate,
  holdsAt,
  isForSigning,
  isSelfSigned,
  keyOf,
} from './certificates.ts';
import { readMessage, readStamp, type ReadMessage, type Stamp } from './cms.ts';
import { signaturesOf, type FoundSignature } from './fields.ts';
import {
  fileVerdicts,
  signatureLimits,
  type FileVerdict,
  type SignatureFacts,
  type SignatureFlaw,
  type SignatureVerdict,
  type SignedFile,
} from './schema.ts';

export type Anchors = {
  /** Certificates (PEM) of the authorities that the house trusts. */
  readonly anchors: readonly string[];
  /** ISO. Against which a certificate without a proved time must hold too. */
  readonly now: string;
};

/** `name` is for sentences. Never throws on bad input. */
export async function readSignatures(
  bytes: Uint8Array,
  name: string,
  { anchors, now }: Anchors,
): Promise<Result<SignedFile>> {
  if (bytes.length === 0) return fail('documents/empty', { name });
  if (bytes.length > signatureLimits.bytes)
    return fail('documents/too-large', {
      name,
      size: Math.ceil(bytes.length / 1_048_576),
      limit: signatureLimits.bytes / 1_048_576,
    });
  const kind = contentKind(bytes);
  if (kind !== 'pdf') return fail('documents/unsupported', { name, kind });
  const document = await opened(bytes);
  if (document === undefined) return fail('documents/damaged', { name });
  if (document.isEncrypted) return fail('documents/encrypted', { name });
  const trusted = anchors.flatMap((pem) => certificateOf(pem) ?? []);
  const house = { document, bytes, trusted, now: new Date(now) };
  const all = foundIn(document, bytes);
  if (all === undefined) return fail('documents/damaged', { name });
  const signatures: SignatureFacts[] = [];
  for (const found of all) signatures.push(await factsOf(found, house));
  return ok({ verdict: verdictOfFile(signatures), signatures, revocation: 'not-checked' });
}

async function opened(bytes: Uint8Array): Promise<PDF | undefined> {
  try {
    // Strictly: what a parser has to guess is read otherwise by another one, and its guesses may never end.
    return await PDF.load(bytes, { lenient: false });
  } catch {
    return undefined;
  }
}

function foundIn(document: PDF, bytes: Uint8Array): FoundSignature[] | undefined {
  try {
    return signaturesOf(document, bytes);
  } catch {
    return undefined;
  }
}

/** A time stamp over the document signs for nobody; one that is broken says that the file was changed. */
function verdictOfFile(all: readonly SignatureFacts[]): FileVerdict {
  const signed = all.filter(({ kind }) => kind === 'tanda-tangan');
  if (signed.length === 0) return 'tidak-bertanda-tangan';
  const broken = all.filter(({ verdict }) => verdict === 'rusak' || verdict === 'berubah');
  const verdicts = new Set([...signed, ...broken].map(({ verdict }) => verdict));
  return fileVerdicts.find((one) => one !== 'tidak-bertanda-tangan' && verdicts.has(one)) ?? 'rusak';
}

type House = {
  readonly document: PDF;
  readonly bytes: Uint8Array;
  readonly trusted: readonly X509Certificate[];
  readonly now: Date;
};

const subFilters = new Set(['adbe.pkcs7.detached', 'ETSI.CAdES.detached', 'ETSI.RFC3161']);

async function factsOf(found: FoundSignature, house: House): Promise<SignatureFacts> {
  const { kind, field, range, message, subFilter } = found;
  const nothing = {
    kind,
    field,
    signer: null,
    algorithm: '',
    claimedAt: found.claimedAt?.toISOString() ?? null,
    stamp: null,
    after: 'nothing',
    additions: [] as string[],
    anchor: null,
  } as const;
  const broken = (flaw: SignatureFlaw): SignatureFacts => ({ ...nothing, verdict: 'rusak', flaws: [flaw] });
  if (range === null) return broken('byte-range');
  if (message === null) return broken('contents');
  if (!subFilters.has(subFilter)) return broken('unsupported');
  const signed = Buffer.concat([house.bytes.subarray(0, range.gap), house.bytes.subarray(range.from, range.end)]);
  const after = await additionsAfter(found, house);
  if (kind === 'stempel-waktu') {
    const stamp = readStamp(message, signed);
    if (stamp === undefined) return broken('unsupported');
    const flaws: SignatureFlaw[] = [...(stamp.holds ? [] : ['digest' as const]), ...flawsOfAdditions(after)];
    const told = toldStamp(stamp, house);
    const verdict = worst(flaws) ?? (told.known ? 'utuh-dikenal' : 'utuh');
    return { ...nothing, ...toldAdditions(after), verdict, flaws, stamp: told };
  }
  const read = readMessage(message, signed);
  return read === undefined ? broken('unsupported') : { ...nothing, ...judged(read, after, found, house) };
}

function judged(read: ReadMessage, after: Additions | null, found: FoundSignature, house: House) {
  const { signer, pool, digest, stamp } = read;
  const claimedAt = read.claimedAt ?? found.claimedAt;
  const told = stamp && toldStamp(stamp, house);
  // Only a stamp of a known authority proves a time; a mere claim proves nothing of a certificate that has run out.
  const proved = told?.holds === true && told.known ? new Date(told.at) : null;
  const at = proved ?? claimedAt ?? house.now;
  const anchor = anchorOf(signer, pool, house.trusted, at);
  const flaws: SignatureFlaw[] = [
    ...flawsOfMessage(read),
    ...flawsOfAdditions(after),
    ...flawsOfCertificate(signer, { at, proved: proved !== null, now: house.now }),
    ...(anchor === null ? ['no-anchor' as const] : []),
  ];
  return {
    ...toldAdditions(after),
    verdict: worst(flaws) ?? 'utuh-dikenal',
    flaws: [...new Set(flaws)],
    signer: factsOfCertificate(signer),
    algorithm: `${digest}, ${keyOf(signer).says}`,
    claimedAt: claimedAt?.toISOString() ?? null,
    stamp: told,
    anchor,
  };
}

const flawsOfMessage = ({ holds, stamp, otherCertificate, weak }: ReadMessage): SignatureFlaw[] => [
  ...(holds && stamp?.holds !== false ? [] : ['digest' as const]),
  ...(otherCertificate ? ['other-certificate' as const] : []),
  ...(weak ? ['weak-digest' as const] : []),
];

type Time = { readonly at: Date; readonly proved: boolean; readonly now: Date };
function flawsOfCertificate(signer: X509Certificate, { at, proved, now }: Time): SignatureFlaw[] {
  const runOut = holdsAt(signer, at) && !proved && !holdsAt(signer, now);
  return [
    ...(keyOf(signer).weak ? ['weak-key' as const] : []),
    ...(at < new Date(signer.validFrom) ? ['before-validity' as const] : []),
    ...(at > new Date(signer.validTo) ? ['after-validity' as const] : []),
    ...(runOut ? ['time-unproved' as const] : []),
    ...(isSelfSigned(signer) ? ['self-signed' as const] : []),
    ...(isForSigning(signer) ? [] : ['not-for-signing' as const]),
  ];
}

const verdictOfFlaw: Readonly<Partial<Record<SignatureFlaw, SignatureVerdict>>> = {
  digest: 'rusak',
  'other-certificate': 'rusak',
  structure: 'berubah',
  'changed-after': 'berubah',
  'weak-digest': 'lemah',
  'weak-key': 'lemah',
  'before-validity': 'kedaluwarsa',
  'after-validity': 'kedaluwarsa',
  'time-unproved': 'kedaluwarsa',
  'not-for-signing': 'utuh',
  'no-anchor': 'utuh',
};

/** What the worst flaw makes of a signature; undefined where none counts. */
function worst(flaws: readonly SignatureFlaw[]): SignatureVerdict | undefined {
  const verdicts = new Set(flaws.map((flaw) => verdictOfFlaw[flaw]));
  return fileVerdicts.find((one): one is SignatureVerdict => one !== 'tidak-bertanda-tangan' && verdicts.has(one));
}

const toldStamp = ({ at, authority, pool, holds }: Stamp, { trusted }: House) => ({
  at: at.toISOString(),
  authority: factsOfCertificate(authority).name,
  holds,
  known: holds && anchorOf(authority, pool, trusted, at) !== null,
});

/** Null where nothing came after it. */
async function additionsAfter(
  { range, closed }: FoundSignature,
  { document, bytes }: House,
): Promise<Additions | null> {
  const end = range?.end ?? bytes.length;
  if (end >= bytes.length) return null;
  const later = Buffer.from(bytes.buffer, bytes.byteOffset + end, bytes.length - end);
  // A second document behind the first: which of them is shown depends on the viewer.
  if (later.includes('%PDF-')) return { changed: true, what: ['structure'] };
  const revision = await opened(bytes.subarray(0, end));
  if (revision === undefined) return { changed: true, what: ['structure'] };
  try {
    const found = additionsTo(revision, document);
    const forbidden = closed && found.what.some((one) => one !== 'dss');
    return forbidden ? { ...found, changed: true } : found;
  } catch {
    return { changed: true, what: ['structure'] };
  }
}

const flawsOfAdditions = (after: Additions | null): SignatureFlaw[] =>
  after?.changed !== true ? [] : [after.what.includes('structure') ? 'structure' : 'changed-after'];
const toldAdditions = (after: Additions | null): Pick<SignatureFacts, 'after' | 'additions'> => ({
  after: after === null ? 'nothing' : after.changed ? 'changed' : 'allowed',
  additions: [...(after?.what ?? [])],
});
