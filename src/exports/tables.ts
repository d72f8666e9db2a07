import type { ColumnType } from 'kysely';
import type { Json, OptionalText, OptionalTimestamp, Timestamp, UnitId } from '../platform/index.ts';

type Once = ColumnType<string | null, never, string>;

declare module '../platform/database/index.ts' {
  interface Tables {
    export_kinds: { code: string; subject_type: string; sourced: boolean; numbers: string };
    exports: {
      id: string;
      unit_id: UnitId;
      kind: string;
      subject_type: string;
      subject_id: string;
      scope: Json<Record<string, unknown>>;
      source_id: string | null;
      purpose: string;
      note_sealed: OptionalText;
      full_numbers: boolean;
      by: string;
      at: Timestamp;
      expires_at: Timestamp;
      job_id: string;
      /** The sealed file, once it is made. */
      sha256: Once;
      content_hash: Once;
      name: Once;
      mime: Once;
      bytes: ColumnType<number | null, never, number>;
      records: ColumnType<number | null, never, number>;
      /** Written by kc.end_exports alone. */
      ended_at: ColumnType<Date | null, never, never>;
      purged_at: OptionalTimestamp;
    };
    export_downloads: { export_id: string; unit_id: UnitId; by: string; at: Timestamp };
  }
}
