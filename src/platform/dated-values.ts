/**
 * Dated figures that a room uses and people may change: thresholds, caps, days that things are kept. The room
 * `reference` keeps them.
 */
import type { Words } from './result/index.ts';

export type DatedValue = {
  /** 'tps-cap/pemilu': what uses it, and which. */
  readonly code: string;
  readonly label: Words;
  /** What is plausible, both ends included. */
  readonly least: number;
  readonly most: number;
  /** The value it has until people give it another: its first day, and where it is from. Not verified. */
  readonly first: { readonly since: string; readonly value: number; readonly source: string };
};
