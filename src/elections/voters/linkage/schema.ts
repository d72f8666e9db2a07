/** What screens know of the search for duplicates: the curve, the threshold, a run. Nothing of a voter. */
import { z } from 'zod';
import { orNull } from '../../../platform/schema.ts';

export * from './across/schema.ts';
export { adjustments, comparedFields } from './levels.ts';

export const curvePointSchema = z.object({
  /** Bits: pairs of this weight and more are findings. */
  threshold: z.number(),
  found: z.int(),
  /** By the model's own probabilities, 0..1. */
  precision: z.number(),
  recall: z.number(),
});
export type CurvePoint = z.infer<typeof curvePointSchema>;

export const skippedBlocksSchema = z.object({ rule: z.string(), blocks: z.int(), rows: z.int(), largest: z.int() });

export const thresholdSchema = z.object({
  /** Bits. */
  threshold: z.number(),
  /** Null until the unit has chosen. */ since: z.iso.datetime().nullable(),
  chosenByName: z.string().nullable(),
  reason: z.string().nullable(),
});

export const chooseThresholdSchema = z
  .object({ threshold: z.number().min(-5).max(20), reason: z.string().trim().min(10).max(500) })
  .meta({ id: 'ThresholdChoice' });

/** The search that began again with the threshold; null where the list had none. */
export const chosenThresholdSchema = z.object({ jobId: z.string().nullable() }).meta({ id: 'ChosenThreshold' });

/** A finished search of a list. */
export const linkageRunSchema = z
  .object({
    id: z.string(),
    revision: z.int(),
    model: z.string(),
    rows: z.int(),
    candidates: z.int(),
    pairs: z.int(),
    finishedAt: z.iso.datetime(),
    /** Decisions of people by which the promise of scores and curve was put right; 0: by the model alone. */
    decisions: z.int(),
    /** Blocks that stayed too big to compare, by blocking rule: rows in them were compared under the other rules only. */
    skipped: z.array(skippedBlocksSchema),
    curve: z.array(curvePointSchema),
  })
  .meta({ id: 'LinkageRun' });
export type LinkageRun = z.infer<typeof linkageRunSchema>;

export const linkageStateSchema = z
  .object({ run: orNull(linkageRunSchema), threshold: thresholdSchema, jobId: z.string().nullable() })
  .meta({ id: 'LinkageState' });
export type LinkageState = z.infer<typeof linkageStateSchema>;

/** Pairs of an even chance and more, until a unit chooses otherwise. */
export const defaultThreshold = 0;
