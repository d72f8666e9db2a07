/** A settled version of a list, and how two versions differ. */
import { z } from 'zod';
import { findingSources } from '../findings/schema.ts';
import { listKinds, listIdSchema } from '../list/schema.ts';
import { orNull, reasonOrNoneOf, unitIdSchema } from '../../../platform/schema.ts';

export type VersionContent = 'rows' | 'events';

/**
 * What happened to a voter between two versions. `keluar`: no longer in the list, and nobody decided why; counted as
 * TMS "tanpa keterangan". A voter whose village changed is `pindah`, whatever else changed with it.
 */
export const voterEvents = ['baru', 'tms', 'ubah', 'pindah', 'keluar'] as const;
export type VoterEvent = (typeof voterEvents)[number];

export const versionSchema = z
  .object({
    id: z.string(),
    unitId: unitIdSchema,
    listId: listIdSchema,
    number: z.int(),
    name: z.string(),
    kind: z.enum(listKinds),
    period: z.string(),
    votingDay: z.string(),
    previousId: z.string().nullable(),
    opening: z.int(),
    added: z.int(),
    removed: z.int(),
    unexplained: z.int(),
    changed: z.int(),
    moved: z.int(),
    rows: z.int(),
    struck: z.int(),
    openErrors: z.int(),
    /** Checks that had not been run on the list as it was settled. */
    unchecked: z.array(z.enum(findingSources)),
    reason: z.string().nullable(),
    contentHash: z.string(),
    settledBy: z.string().nullable(),
    settledAt: z.iso.datetime(),
  })
  .meta({ id: 'VoterListVersion' });
export type Version = z.infer<typeof versionSchema>;

export const settleSchema = z
  .object({ name: z.string().trim().min(3).max(120), reason: reasonOrNoneOf(1_000).default('') })
  .meta({ id: 'Settling' });

/** What stands between a list and its version. */
export const settlementSchema = z
  .object({
    listId: listIdSchema,
    unitId: unitIdSchema,
    state: z.string(),
    rows: z.int(),
    previous: orNull(versionSchema),
    version: orNull(versionSchema),
    openErrors: z.int(),
    openWarnings: z.int(),
    /** Rows that hold a voter, were rejected at import, and were not corrected. */
    rejected: z.int(),
    /** Checks that have not been run to their end on the list as it is. */
    unchecked: z.array(z.enum(findingSources)),
    decisions: z.int(),
    /** Decisions on one row that cannot all be right; at most 20 of `conflictCount`. */
    conflicts: z.array(
      z.object({
        row: z.int(),
        kind: z.enum(['removed-and-changed', 'removed-and-kept', 'two-reasons', 'two-values']),
      }),
    ),
    conflictCount: z.int(),
    /** Settling that is under way. */
    jobId: z.string().nullable(),
    /** Where the unit has versions but the list names none to compare with. */
    latestId: z.string().nullable(),
    latestName: z.string().nullable(),
    suggestedName: z.string(),
  })
  .meta({ id: 'Settlement' });
export type Settlement = z.infer<typeof settlementSchema>;

/** The list whose previous version was said. */
export const comparedListSchema = z.object({ listId: listIdSchema }).meta({ id: 'ComparedList' });

export const differenceCountSchema = z.object({
  event: z.enum(voterEvents),
  reason: z.string(),
  fields: z.string(),
  count: z.int(),
});
export const differenceVillageSchema = z.object({
  village: z.string(),
  name: z.string().nullable(),
  added: z.int(),
  removed: z.int(),
  unexplained: z.int(),
  changed: z.int(),
  movedIn: z.int(),
  movedOut: z.int(),
});
export const differencesSchema = z
  .object({
    fromId: z.string().nullable(),
    toId: z.string(),
    counts: z.array(differenceCountSchema),
    villages: z.object({ items: z.array(differenceVillageSchema), total: z.int(), page: z.int(), size: z.int() }),
  })
  .meta({ id: 'Differences' });
export type Differences = z.infer<typeof differencesSchema>;

export const differenceRowSchema = z
  .object({
    voter: z.int(),
    event: z.enum(voterEvents),
    reason: z.string().nullable(),
    fields: z.array(z.string()),
    decision: z.string().nullable(),
    row: z.int().nullable(),
    previousRow: z.int().nullable(),
    name: z.string().nullable(),
    nik: z.string().nullable(),
    sex: z.string().nullable(),
    village: z.string().nullable(),
    villageName: z.string().nullable(),
    fromVillage: z.string().nullable(),
    fromVillageName: z.string().nullable(),
    tps: z.int().nullable(),
  })
  .meta({ id: 'DifferenceRow' });
export type DifferenceRow = z.infer<typeof differenceRowSchema>;

export const historySchema = z
  .object({
    voter: z.int(),
    events: z.array(
      z.object({
        versionId: z.string(),
        versionName: z.string(),
        settledAt: z.string(),
        event: z.enum(voterEvents),
        reason: z.string().nullable(),
        fields: z.array(z.string()),
        decision: z.string().nullable(),
        village: z.string().nullable(),
        villageName: z.string().nullable(),
        fromVillage: z.string().nullable(),
        fromVillageName: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'VoterHistory' });
