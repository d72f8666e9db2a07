import type { ColumnType } from 'kysely';
import type { Json, OptionalText, OptionalTimestamp, Timestamp, UnitId } from '../../../platform/index.ts';
import type { ListKind } from '../list/schema.ts';
import type { Measures, RecapLevel } from './measures.ts';
import type { KeptCaveat, OpeningOutcome } from './schema.ts';

declare module '../../../platform/database/index.ts' {
  interface Tables {
    voter_recaps: {
      id: string;
      unit_id: UnitId;
      kind: ListKind;
      period: string;
      source: 'version' | 'sum';
      name: string;
      voting_day: string | null;
      version_id: OptionalText;
      /** Row numbers behind broken sums (looseRows of compute.ts). */
      loose: Json<Readonly<Record<string, readonly number[]>>>;
      caveats: Json<readonly KeptCaveat[]>;
      content_hash: string;
      created_by: string | null;
      created_at: Timestamp;
    };
    voter_recap_rows: {
      recap_id: string;
      unit_id: UnitId;
      level: RecapLevel;
      code: string;
      parent: string | null;
      measures: Json<Measures>;
    };
    /** Written before aggregates are opened: by whoever asks, and by whoever answers. */
    voter_release_requests: {
      id: string;
      recap_id: string;
      /** Counts the requests of a recap from 1. */
      n: number;
      unit_id: UnitId;
      preview_hash: string;
      asked_by: string;
      asked_at: Timestamp;
      outcome: ColumnType<OpeningOutcome | null, null | undefined, OpeningOutcome>;
      answered_by: OptionalText;
      answered_at: OptionalTimestamp;
      reason: OptionalText;
    };
    voter_releases: {
      recap_id: string;
      unit_id: UnitId;
      name: string;
      kind: ListKind;
      period: string;
      threshold: number;
      suppressed: number;
      asked_by: string | null;
      released_by: string;
      released_at: Timestamp;
      withdrawn_by: OptionalText;
      withdrawn_at: OptionalTimestamp;
      withdrawn_reason: OptionalText;
    };
    /** Cells hold a number, or null where it is suppressed. */
    voter_release_rows: {
      recap_id: string;
      unit_id: UnitId;
      level: Exclude<RecapLevel, 'tps'>;
      code: string;
      name: string;
      cells: Json<Readonly<Record<string, number | null>>>;
    };
  }
}
