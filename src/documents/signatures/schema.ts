/** What is told of the electronic signatures of a PDF. Shared with the screens. */
import { z } from 'zod';

/**
 * From what is worst to what is best. `rusak`: the signature does not fit the bytes, or cannot be read; `berubah`: what
 * was signed was altered by a later update; `lemah`: SHA-1, MD5 or a short key, which prove nothing; `kedaluwarsa`: the
 * certificate was not valid at that time; `utuh`: unchanged, its issuer unknown here; `utuh-dikenal`: and its
 * certificate leads to an anchor of the house.
 */
export const signatureVerdicts = ['rusak', 'berubah', 'lemah', 'kedaluwarsa', 'utuh', 'utuh-dikenal'] as const;
export type SignatureVerdict = (typeof signatureVerdicts)[number];
/** Of a file: the worst of its signatures; a picture of a stamp is none. */
export const fileVerdicts = ['tidak-bertanda-tangan', ...signatureVerdicts] as const;
export type FileVerdict = (typeof fileVerdicts)[number];

/** Why a signature is no better than its verdict. */
export const signatureFlaws = [
  'byte-range',
  'contents',
  'unsupported',
  'digest',
  'other-certificate',
  'structure',
  'changed-after',
  'weak-digest',
  'weak-key',
  'before-validity',
  'after-validity',
  'time-unproved',
  'no-anchor',
  'self-signed',
  'not-for-signing',
] as const;
export type SignatureFlaw = (typeof signatureFlaws)[number];

const certificateSchema = z.object({
  /** CN of its subject; the whole subject where it has none. */
  name: z.string(),
  organisation: z.string(),
  issuer: z.string(),
  /** Hexadecimal, in pairs: "0A:1B". */
  serial: z.string(),
  from: z.iso.datetime(),
  until: z.iso.datetime(),
  /** SHA-256 of the certificate, hexadecimal. */
  fingerprint: z.string(),
});

export const signatureFactsSchema = z
  .object({
    /** `stempel-waktu`: a time stamp over the document, signed by nobody. */
    kind: z.enum(['tanda-tangan', 'stempel-waktu']),
    field: z.string(),
    verdict: z.enum(signatureVerdicts),
    flaws: z.array(z.enum(signatureFlaws)),
    signer: certificateSchema.nullable(),
    /** "SHA-256, RSA 2048". */
    algorithm: z.string(),
    /** As the signer's computer said it. */
    claimedAt: z.iso.datetime().nullable(),
    /** The time that an authority of time stamps vouches for; `known`: that authority leads to an anchor. */
    stamp: z.object({ at: z.iso.datetime(), authority: z.string(), holds: z.boolean(), known: z.boolean() }).nullable(),
    /** It covers the file to its last byte, or what came after it. */
    after: z.enum(['nothing', 'allowed', 'changed']),
    /** What came after, as codes: "signature", "dss", "page 2", "annotation 1" … */
    additions: z.array(z.string()),
    /** Fingerprint of the anchor that its certificate leads to. */
    anchor: z.string().nullable(),
  })
  .meta({ id: 'SignatureFacts' });
export type SignatureFacts = z.infer<typeof signatureFactsSchema>;

export const signedFileSchema = z
  .object({
    verdict: z.enum(fileVerdicts),
    signatures: z.array(signatureFactsSchema),
    /** Revocation was asked of nobody: no address is called from here. */
    revocation: z.literal('not-checked'),
  })
  .meta({ id: 'SignedFile' });
export type SignedFile = z.infer<typeof signedFileSchema>;

/** A certificate as a screen shows it before somebody trusts it. */
export const shownCertificateSchema = certificateSchema
  .extend({ authority: z.boolean(), selfSigned: z.boolean(), subject: z.string() })
  .meta({ id: 'ShownCertificate' });
export type ShownCertificate = z.infer<typeof shownCertificateSchema>;

export const signatureLimits = {
  /** A file that is larger is not looked into. */
  bytes: 64 * 1024 * 1024,
  signatures: 30,
  /** Objects of a file that are compared with those of its signed revision. */
  objects: 400_000,
} as const;
