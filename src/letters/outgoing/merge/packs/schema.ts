/** Signed files of a letter to many that come together, as screens read them. */
import { z } from 'zod';
import { calendarDate } from '../../../../platform/clock/index.ts';
import { idOf, orNull, pageOf, pageQuery, reasonOf, type Id } from '../../../../platform/schema.ts';
import { signedReasons } from '../../signed/schema.ts';

export type SignedPackId = Id<'signed-pack'>;
export const signedPackIdSchema = idOf('signed-pack', z.uuid());
export type SignedEntryId = Id<'signed-entry'>;
export const signedEntryIdSchema = idOf('signed-entry', z.uuid());

export const signedPackStates = ['dibuka', 'dicocokkan', 'selesai', 'gagal'] as const;
export type SignedPackState = (typeof signedPackStates)[number];
export const signedEntryStates = ['menunggu', 'terikat', 'perlu-alasan', 'tidak-cocok', 'disisihkan'] as const;
export type SignedEntryState = (typeof signedEntryStates)[number];

/** Why a file of a pack is bound to no letter, before anything was looked into. */
export const unmatchedReasons = [
  'bukan-pdf',
  'tidak-terbuka',
  'tanpa-nomor',
  'surat-lain',
  'surat-batal',
  'sudah-bertanda-tangan',
  'sama',
  'hari',
  'belum-disetujui',
  'gagal-diperiksa',
] as const;
export type UnmatchedReason = (typeof unmatchedReasons)[number];
export const entryReasons = [...signedReasons, ...unmatchedReasons] as const;
export type EntryReason = (typeof entryReasons)[number];

/** What a file was known by. */
export const foundBy = ['sidik-jari', 'kode', 'nomor', 'nama-berkas', 'tangan'] as const;
export type FoundBy = (typeof foundBy)[number];

export const uploadPackQuery = z.object({ name: z.string().trim().min(1).max(200), day: calendarDate });
export const uploadedPackSchema = z.object({ packId: signedPackIdSchema }).meta({ id: 'UploadedSignedPack' });

export const signedEntrySchema = z
  .object({
    id: signedEntryIdSchema,
    name: z.string(),
    /** Name of the ZIP that it was in, or its own. */
    pack: z.string(),
    state: z.enum(signedEntryStates),
    why: z.array(z.enum(entryReasons)),
    /** What the reason names: a number, a day. */
    about: z.string(),
    failure: orNull(z.object({ id: z.string(), en: z.string() })),
    foundBy: orNull(z.enum(foundBy)),
    /** Why it is bound nevertheless, or set aside. */
    reason: orNull(z.string()),
    /** Its bytes are kept and can be downloaded. */
    kept: z.boolean(),
    /** The row that it is of. */
    row: orNull(z.object({ n: z.int(), to: z.string(), number: z.string(), letterId: z.string() })),
  })
  .meta({ id: 'SignedEntry' });
export type SignedEntry = z.infer<typeof signedEntrySchema>;
export const signedEntryPageSchema = pageOf(signedEntrySchema);
export const listEntriesQuery = pageQuery.omit({ q: true }).extend({ state: z.enum(signedEntryStates) });

export const signedPacksSchema = z
  .object({
    /** Letters by what came for them. */
    bound: z.int(),
    missing: z.int(),
    /** Files. */
    waiting: z.int(),
    needReason: z.int(),
    unmatched: z.int(),
    aside: z.int(),
    /** Uploads that are worked on, or could not be opened. */
    packs: z.array(
      z.object({
        id: signedPackIdSchema,
        name: z.string(),
        state: z.enum(signedPackStates),
        failure: orNull(z.object({ id: z.string(), en: z.string() })),
        entries: z.int(),
        done: z.int(),
      }),
    ),
    /** The first day that may be said of a signature. */
    from: orNull(calendarDate),
  })
  .meta({ id: 'SignedPacks' });
export type SignedPacks = z.infer<typeof signedPacksSchema>;

/** Files that need a reason are bound for this one: all of them, or these. */
export const reasonEntriesBody = z.object({
  entries: z.union([z.literal('all'), z.array(signedEntryIdSchema).min(1).max(1_000)]),
  reason: reasonOf(500),
});
/** A file that matches no letter is set aside for this reason. */
export const setAsideEntryBody = z.object({ reason: reasonOf(500) });
/** It is of the letter of this row. */
export const giveEntryBody = z.object({ row: z.int().min(1).max(5_000) });
export const reasonedEntriesSchema = z.object({ entries: z.int() }).meta({ id: 'ReasonedEntries' });
