/**
 * A series is something that units send upward period by period: each unit's own, and of the units above the sum of
 * what is below. The room that declares it keeps the things themselves, and lays each for sending with
 * kc.offer_submission (SQL).
 */
import type { z } from 'zod';
import type { Capability, Tx } from '../platform/index.ts';

/** Whole numbers by measure. */
export type Figures = Readonly<Record<string, number>>;

export type Series = {
  /** 'recap/pdpb': what it is, and which kind. */
  readonly code: string;
  /** Who sends, receives, sends back, adds up and sets due dates. */
  readonly may: Capability;
  readonly period: z.ZodType<string>;
  /** The figures of things by id, to be shown and added up; things out of the actor's sight are left out. */
  readonly sum: (tx: Tx, thingIds: readonly string[]) => Promise<ReadonlyMap<string, Figures>>;
  /** Whether two things of the series tell the unit above the same figures, whatever else tells them apart. */
  readonly same: (tx: Tx, thingId: string, otherId: string) => Promise<boolean>;
  /** What the things are called, as far as the actor may see them. */
  readonly names: (tx: Tx, thingIds: readonly string[]) => Promise<ReadonlyMap<string, string>>;
};

const declared = new Map<string, Series>();

/** Declares a series, once, at module load. Throws on a code that is declared twice. */
export function defineSeries(series: Series): Series {
  if (declared.has(series.code)) throw new Error(`series declared twice: ${series.code}`);
  declared.set(series.code, series);
  return series;
}

/** Throws on a code that no room declares: a row of the table holds what nobody knows any more. */
export function seriesOf(code: string): Series {
  const series = declared.get(code);
  if (!series) throw new Error(`no room declares the series ${code}`);
  return series;
}

/** Adds figures measure by measure. */
export function addFigures(all: Iterable<Figures>): Record<string, number> {
  const sum: Record<string, number> = {};
  for (const figures of all)
    for (const [measure, value] of Object.entries(figures)) sum[measure] = (sum[measure] ?? 0) + value;
  return sum;
}
