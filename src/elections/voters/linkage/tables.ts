import type { ColumnType } from 'kysely';
import type { Json, Timestamp, UnitId } from '../../../platform/index.ts';
import type { SkippedBlocks } from './blocks.ts';
import type { Calibration } from './calibrate.ts';
import type { Model } from './model.ts';
import type { CurvePoint } from './schema.ts';
import type { ListId } from '../list/schema.ts';

/** numeric: comes as text. */
type Bits = ColumnType<string, number, number>;

declare module '../../../platform/database/index.ts' {
  interface Tables {
    voter_linkage_runs: {
      id: string;
      list_id: ListId;
      unit_id: UnitId;
      revision: number;
      comparison_version: number;
      /** With how decisions had put its promise right when its findings were made. */
      model: Json<Model & { readonly calibration?: Calibration }>;
      rows: number;
      candidates: number;
      pairs: number;
      threshold: Bits;
      skipped: Json<SkippedBlocks[]>;
      curve: Json<CurvePoint[]>;
      pieces: string[];
      finished_at: Timestamp;
    };
    voter_linkage_thresholds: { unit_id: UnitId; since: Timestamp; threshold: Bits; chosen_by: string; reason: string };
  }
}
