/** Recaps as screens read them: rows by region, identities, what was sent and received. */
import { z } from 'zod';
import {
  brokenSourceSchema,
  dueDateSchema,
  standingCountsSchema,
  submissionSchema as anySubmissionSchema,
  submissionStates,
} from '../../../submissions/schema.ts';
import { findingSources } from '../findings/schema.ts';
import { listIdSchema, listKinds, listStates } from '../list/schema.ts';
import { recapLevels } from './measures.ts';
import { remarkCodes } from './remarks.ts';
import { orNull, pageOf, unitIdSchema } from '../../../platform/schema.ts';

export { ageBands, disabilities, removalReasons } from './measures.ts';
export { caveatCodes } from './remarks.ts';
export { hiddenMark, openLevelName, whyHidden } from './open-columns.ts';

export { submissionStates };
export type { SubmissionState } from '../../../submissions/schema.ts';

/** '2026-TW4', '2026-S2', or a contest's name. */
export const periodSchema = z.string().trim().min(2).max(40);

const words = z.object({ id: z.string(), en: z.string() });
export const recapRowSchema = z
  .object({
    level: z.enum(recapLevels),
    code: z.string(),
    name: z.string(),
    measures: z.record(z.string(), z.int()),
    /** What it is instead of a region: voters whose region is not known, or outside of the unit's. */
    stray: z.enum(['unknown', 'outside']).nullable(),
    children: z.enum(recapLevels).nullable(),
  })
  .meta({ id: 'RecapRow' });
export type RecapRowView = z.infer<typeof recapRowSchema>;

export const identitySchema = z.object({
  code: z.string(),
  level: z.enum(recapLevels),
  label: words,
  holds: z.boolean(),
  checked: z.int(),
  broken: z.int(),
  left: z.int(),
  right: z.int(),
  breaks: z.array(
    z.object({
      level: z.enum(recapLevels),
      code: z.string(),
      name: z.string(),
      measure: z.string(),
      left: z.int(),
      right: z.int(),
    }),
  ),
  rows: z.array(z.int()),
});
export type IdentityView = z.infer<typeof identitySchema>;

export const submissionSchema = anySubmissionSchema
  .omit({ series: true, thingId: true })
  .extend({ kind: z.enum(listKinds), recapId: z.string() })
  .meta({ id: 'RecapSubmission' });
export type Submission = z.infer<typeof submissionSchema>;

/** The recap of a list's kind and period that came back last and has not gone up again, and why; null where none is. */
export const returnedRecapSchema = z.object({ returned: orNull(submissionSchema) }).meta({ id: 'ReturnedRecap' });

/** A figure that is another one now. */
const changedFigureSchema = z.object({ measure: z.string(), before: z.int(), after: z.int() });
export type ChangedFigure = z.infer<typeof changedFigureSchema>;
const changedRegionSchema = z
  .object({ level: z.enum(recapLevels), code: z.string(), name: z.string(), figures: z.array(changedFigureSchema) })
  .meta({ id: 'ChangedRegion' });
export type ChangedRegion = z.infer<typeof changedRegionSchema>;

/** A page of the regions of the lowest level that is sent whose figures changed since an earlier attempt. */
export const recapChangesSchema = pageOf(changedRegionSchema)
  .extend({
    /** The attempt that it is compared with; null where there is none before it, and nothing is compared. */
    since: orNull(submissionSchema),
    /** Of the unit itself. */
    top: z.array(changedFigureSchema),
  })
  .meta({ id: 'RecapChanges' });
export type RecapChanges = z.infer<typeof recapChangesSchema>;

/** What can be done about a recap that came back: the list to begin anew from, and what corrects it already. */
const mendingSchema = z.object({
  /** The list whose version came back; null for a sum. */
  list: z
    .object({
      listId: listIdSchema,
      name: z.string(),
      votingDay: z.string(),
      previousVersionId: z.uuid().nullable(),
      tpsCap: z.int(),
      tpsCapFrom: z.string().nullable(),
    })
    .nullable(),
  /** Lists of the same kind and period that were begun after it, or later sums; the newest first. */
  corrections: z.array(
    z.object({
      listId: listIdSchema.nullable(),
      recapId: z.string().nullable(),
      name: z.string(),
      state: z.enum(listStates),
      at: z.iso.datetime(),
    }),
  ),
});

export const releaseSchema = z.object({
  recapId: z.string(),
  name: z.string(),
  threshold: z.int(),
  suppressed: z.int(),
  releasedAt: z.iso.datetime(),
  withdrawnAt: z.iso.datetime().nullable(),
  withdrawnReason: z.string().nullable(),
  /** Whether the public reads its numbers now: not while what came back has not been received again. */
  shown: z.boolean(),
});

export const openingOutcomes = ['dibuka', 'ditolak', 'dibatalkan'] as const;
export type OpeningOutcome = (typeof openingOutcomes)[number];

/** A request that aggregates be opened to the public; it waits for a second person while `outcome` is null. */
const openingSchema = z.object({
  askedBy: z.string(),
  /** Whether the reader asked: then somebody else answers. */
  mine: z.boolean(),
  askedAt: z.iso.datetime(),
  outcome: z.enum(openingOutcomes).nullable(),
  answeredBy: z.string().nullable(),
  answeredAt: z.iso.datetime().nullable(),
  reason: z.string().nullable(),
});

/** What the public page would show, with a page of its rows. */
export const openingPreviewSchema = pageOf(
  z
    .object({
      level: z.enum(recapLevels),
      code: z.string(),
      name: z.string(),
      cells: z.record(z.string(), z.int().nullable()),
      /** No region: what is not known, or lies outside; its code says nothing to a reader. */
      stray: z.boolean(),
    })
    .meta({ id: 'OpenedRegion' }),
)
  .extend({
    name: z.string(),
    title: words,
    period: z.string(),
    threshold: z.int(),
    suppressed: z.int(),
    /** The columns of the page, and what stands below it. */
    columns: z.array(z.object({ cell: z.string(), label: words })),
    remarks: z.array(words),
    /** Names this preview, row for row: it is said again by whoever asks and by whoever confirms. */
    hash: z.string(),
  })
  .meta({ id: 'OpeningPreview' });

/**
 * What is left with a recap or a part of it: in a version that was settled all the same how much, which checks never
 * ran, and why; in a sum how many of the units below were not received.
 */
const caveatSchema = z.object({
  unitId: unitIdSchema,
  openErrors: z.int(),
  /** Rows that hold a voter, were rejected at import, and were not corrected. */
  rejected: z.int(),
  unchecked: z.array(z.enum(findingSources)),
  reason: z.string(),
  /** Units below that are not in a sum, of so many. */
  missing: z.int(),
  below: z.int(),
});
export type Caveat = z.infer<typeof caveatSchema>;
/** As recaps keep it: those from before it was counted know nothing of rejected rows and units that are missing. */
type Later = 'rejected' | 'missing' | 'below';
export type KeptCaveat = Omit<Caveat, Later> & Partial<Pick<Caveat, Later>>;

/** What is to be said beside the numbers (remarks.ts): how many, and the sentence. */
const remarkSchema = z.object({ code: z.enum(remarkCodes), count: z.int(), text: words }).meta({ id: 'RecapRemark' });
export type RemarkView = z.infer<typeof remarkSchema>;

export const recapSchema = z
  .object({
    id: z.string(),
    unitId: unitIdSchema,
    unitName: z.string(),
    own: z.boolean(),
    kind: z.enum(listKinds),
    period: z.string(),
    source: z.enum(['version', 'sum']),
    name: z.string(),
    contentHash: z.string(),
    createdAt: z.iso.datetime(),
    /** The row of the unit itself. */
    top: recapRowSchema,
    levels: z.array(z.enum(recapLevels)),
    identities: z.array(identitySchema),
    forms: z.array(z.object({ code: z.string(), title: z.string(), source: z.string(), verified: z.boolean() })),
    submissions: z.array(submissionSchema),
    /** Where the unit's last attempt came back and the reader sends it; null otherwise. */
    mending: mendingSchema.nullable(),
    due: z.string().nullable(),
    toUnitName: z.string().nullable(),
    release: releaseSchema.nullable(),
    /** The last request to open it; null where there was none, and for the unit above. */
    opening: openingSchema.nullable(),
    caveats: z.array(caveatSchema.extend({ unitName: z.string() })),
    remarks: z.array(remarkSchema),
  })
  .meta({ id: 'Recap' });
export type RecapView = z.infer<typeof recapSchema>;

export const rateSchema = z
  .object({
    level: z.enum(recapLevels),
    code: z.string(),
    name: z.string(),
    opening: z.int(),
    changes: z.int(),
    /** Changes per thousand voters of the opening; null where there was nobody. */
    rate: z.number().nullable(),
    median: z.number().nullable(),
    score: z.number().nullable(),
    review: z.boolean(),
  })
  .meta({ id: 'ChangeRate' });
export type Rate = z.infer<typeof rateSchema>;

/** One unit below, in the matrix of who has sent. */
export const sentRowSchema = z
  .object({
    unitId: unitIdSchema,
    unitName: z.string(),
    state: z.enum(['belum', ...submissionStates]),
    late: z.boolean(),
    submission: orNull(submissionSchema),
    attempts: z.int(),
    top: z.record(z.string(), z.int()).nullable(),
    /** Versions in it that were settled with a reason. */
    caveats: z.int(),
    /** Whatever is to be said beside its numbers; empty before anything was sent. */
    remarks: z.array(remarkSchema),
  })
  .meta({ id: 'SentRecap' });
export type SentRow = z.infer<typeof sentRowSchema>;

/** The unit's own recap beside what was sent to it. */
export const ownRecapSchema = z.object({
  recapId: z.string(),
  source: z.enum(['version', 'sum']),
  top: z.record(z.string(), z.int()),
  /** Units whose part of the sum is no longer what was received; empty while the sum stands. */
  broken: z.array(brokenSourceSchema),
});
export type OwnRecap = z.infer<typeof ownRecapSchema>;

/** A page of who below has sent, with what was received so far and the unit's own recap. */
export const sentRecapsSchema = pageOf(sentRowSchema)
  .extend({
    counts: standingCountsSchema,
    due: dueDateSchema.nullable(),
    received: z.record(z.string(), z.int()),
    own: ownRecapSchema.nullable(),
  })
  .meta({ id: 'SentRecaps' });

export const changeRatesSchema = z.object({ items: z.array(rateSchema) }).meta({ id: 'ChangeRates' });
export const submissionHistorySchema = z
  .object({ items: z.array(submissionSchema) })
  .meta({ id: 'RecapSubmissionHistory' });
export const recapPeriodsSchema = z
  .object({ items: z.array(z.object({ kind: z.enum(listKinds), period: z.string() })) })
  .meta({ id: 'RecapPeriods' });

export const recapReferenceSchema = z.object({ recapId: z.uuid() }).meta({ id: 'RecapReference' });
export const submissionReferenceSchema = z.object({ submissionId: z.uuid() }).meta({ id: 'RecapSubmissionReference' });
export const recapDueSchema = z.object({ due: z.string() }).meta({ id: 'RecapDueDate' });
export const releasedRecapSchema = z.object({ recapId: z.string(), suppressed: z.int() }).meta({ id: 'ReleasedRecap' });

/** A recap whose aggregates are open to the public. */
export const openRecapSchema = z
  .object({
    recapId: z.string(),
    unitId: unitIdSchema,
    name: z.string(),
    kind: z.string(),
    period: z.string(),
    threshold: z.int(),
    suppressed: z.int(),
    releasedAt: z.string(),
  })
  .meta({ id: 'OpenRecap' });
