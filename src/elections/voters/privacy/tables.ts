import type { ColumnType } from 'kysely';
import type { Json, OptionalText, OptionalTimestamp, Timestamp } from '../../../platform/index.ts';
import type { FindingFilter } from '../findings/schema.ts';
import type { ExportKind, ExportPurpose, UnmaskReason } from './schema.ts';

type Once = ColumnType<string | null, never, string>;

declare module '../../../platform/database/index.ts' {
  interface Tables {
    voter_unmaskings: {
      id: string;
      unit_id: string;
      list_id: string;
      finding_id: string;
      rows: ColumnType<number[], readonly number[], never>;
      reason: UnmaskReason;
      note_sealed: OptionalText;
      by: string;
      at: Timestamp;
    };
    voter_exports: {
      id: string;
      unit_id: string;
      list_id: string;
      kind: ExportKind;
      purpose: ExportPurpose;
      note_sealed: OptionalText;
      filter: Json<FindingFilter>;
      full_numbers: boolean;
      import_id: string | null;
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
      voters: ColumnType<number | null, never, number>;
      purged_at: OptionalTimestamp;
    };
    voter_export_downloads: { export_id: string; unit_id: string; by: string; at: Timestamp };
  }
}
