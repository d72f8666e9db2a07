/** Signed files of outgoing letters and the authorities that the house trusts, as screens read them. */
import { z } from 'zod';
import { shownCertificateSchema, signedFileSchema } from '../../../documents/schema.ts';
import { calendarDate } from '../../../platform/clock/index.ts';
import { idOf, orNull, reasonOf, unitIdSchema, type Id } from '../../../platform/schema.ts';

export type SignedFileId = Id<'signed-file'>;
export const signedFileIdSchema = idOf('signed-file', z.uuid());

export const signedFileStates = ['menunggu', 'diperiksa', 'gagal', 'dilekatkan'] as const;
/** May be bound; may be, where somebody says why; may not. */
export const signedOutcomes = ['boleh', 'perlu-alasan', 'ditolak'] as const;
export type SignedOutcome = (typeof signedOutcomes)[number];

/** Why a file may not be bound, or only with a reason. */
export const signedReasons = [
  'rusak',
  'berubah',
  'lemah',
  'kedaluwarsa',
  'tidak-bertanda-tangan',
  'nama-lain',
  'waktu-janggal',
  'teks-berbeda',
  'angka-ditambah',
  'ada-tambahan',
  'kepala-berbeda',
  'tidak-terbaca',
] as const;
export type SignedReason = (typeof signedReasons)[number];

/** What of the approved letter the file does not say, and what it says besides. */
export const comparisonSchema = z
  .object({
    /** The file has text that can be compared. */
    read: z.boolean(),
    missing: z.array(z.object({ what: z.enum(['nomor', 'tanggal', 'hal', 'kalimat', 'kepala']), text: z.string() })),
    /** Lines that the approved letter has not; `figures`: with figures that are no part of a signature's own words. */
    added: z.array(z.object({ text: z.string(), figures: z.boolean() })),
  })
  .meta({ id: 'SignedComparison' });
export type Comparison = z.infer<typeof comparisonSchema>;

export const signedCheckSchema = z
  .object({
    id: signedFileIdSchema,
    name: z.string(),
    sha256: z.string(),
    day: calendarDate,
    state: z.enum(signedFileStates),
    outcome: orNull(z.enum(signedOutcomes)),
    why: z.array(z.enum(signedReasons)),
    file: orNull(signedFileSchema),
    comparison: orNull(comparisonSchema),
    /** Why it could not be looked into. */
    failure: orNull(z.object({ id: z.string(), en: z.string() })),
    uploadedByName: z.string(),
    uploadedAt: z.iso.datetime(),
    checkedAt: orNull(z.iso.datetime()),
    reason: orNull(z.string()),
    /** The text was approved anew since: the file is to be uploaded again. */
    stale: z.boolean(),
  })
  .meta({ id: 'SignedCheck' });
export type SignedCheck = z.infer<typeof signedCheckSchema>;
export const signedChecksSchema = z
  .object({
    items: z.array(signedCheckSchema),
    /** Files that were uploaded in all; the newest are listed. */
    total: z.int(),
    /** Address of the page for strangers; null before the letter has a number. */
    verification: orNull(z.string()),
  })
  .meta({ id: 'SignedChecks' });

const version = z.int().min(1).max(2_147_483_647);
export const bindSignedBody = z.object({ version, reason: reasonOf(500).optional() });
export const uploadedSignedSchema = z.object({ fileId: signedFileIdSchema }).meta({ id: 'UploadedSigned' });
export const replaceOutgoingBody = z.object({ version, replacement: z.uuid(), reason: reasonOf(500) });
export const replacedOutgoingSchema = z.object({ id: z.string() }).meta({ id: 'ReplacedOutgoing' });

const pem = z.string().trim().min(60).max(20_000);
export const readAnchorBody = z.object({ unitId: unitIdSchema, pem });
export { shownCertificateSchema };
export const newAnchorBody = z.object({
  unitId: unitIdSchema,
  pem,
  /** As it was shown: what is saved is what somebody compared. */
  fingerprint: z.string().regex(/^[0-9a-f]{64}$/),
  since: calendarDate,
  source: z.string().trim().min(3).max(500),
  verified: z.boolean(),
});
export const withdrawAnchorBody = z.object({ unitId: unitIdSchema, reason: reasonOf(500) });
export const anchorSchema = z
  .object({
    fingerprint: z.string(),
    name: z.string(),
    issuer: z.string(),
    from: z.iso.datetime(),
    until: z.iso.datetime(),
    since: calendarDate,
    source: z.string(),
    verified: z.boolean(),
    withdrawn: orNull(z.string()),
  })
  .meta({ id: 'SignatureAnchor' });
export type SignatureAnchor = z.infer<typeof anchorSchema>;
export const anchorsSchema = z.object({ items: z.array(anchorSchema) }).meta({ id: 'SignatureAnchors' });
export const savedAnchorSchema = z.object({ fingerprint: z.string() }).meta({ id: 'SavedSignatureAnchor' });
