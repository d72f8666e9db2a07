/** A voter list of a unit: what it is, how far it is. */
import { z } from 'zod';
import { calendarDate } from '../../../platform/clock/index.ts';
import { idOf, unitIdSchema, type Id } from '../../../platform/schema.ts';

export * from './columns.ts';

/** Of a voter list. */
export type ListId = Id<'voter-list'>;
export const listIdSchema = idOf('voter-list', z.uuid());

export const listKinds = ['pdpb', 'dps', 'dpt', 'other'] as const;
export type ListKind = (typeof listKinds)[number];

/**
 * kosong -> mengimpor -> terimpor -> ditetapkan. An import that fails or is cancelled goes back to where it began
 * (kosong, or terimpor when a correction sheet was being added). A settled list never changes again.
 */
export const listStates = ['kosong', 'mengimpor', 'terimpor', 'ditetapkan'] as const;
export type ListState = (typeof listStates)[number];

export const newListSchema = z
  .object({
    unitId: unitIdSchema,
    name: z.string().trim().min(3).max(120),
    kind: z.enum(listKinds),
    /** '2026-TW4', '2026-S2', or a contest's name. */
    period: z.string().trim().min(2).max(40),
    /** The day on which voters must be 17: voting day, or the day of the period's plenary. */
    votingDay: calendarDate,
    /**
     * Most voters at one polling station, as typed; not given where `tpsCapFrom` names the parameter that says it on the
     * voting day.
     */
    tpsCap: z.int().min(1).max(2_000).optional(),
    tpsCapFrom: z.string().max(60).nullable().default(null),
    previousVersionId: z.uuid().nullable().default(null),
  })
  .meta({ id: 'NewVoterList' });

export const voterListSchema = newListSchema
  .extend({
    tpsCap: z.int(),
    tpsCapFrom: z.string().nullable(),
    previousVersionId: z.uuid().nullable(),
    id: listIdSchema,
    state: z.enum(listStates),
    rows: z.int(),
    /** Raised whenever rows are added; checks and findings name the revision they looked at. */
    revision: z.int(),
    createdAt: z.iso.datetime(),
    createdBy: z.string(),
  })
  .meta({ id: 'VoterList' });
export type VoterList = z.infer<typeof voterListSchema>;

export const begunListSchema = z.object({ id: listIdSchema }).meta({ id: 'BegunVoterList' });
