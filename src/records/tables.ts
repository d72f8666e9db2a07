import type { ColumnType, Generated } from 'kysely';
import type {
  Json,
  OptionalJson,
  OptionalText,
  OptionalTimestamp,
  SecurityClass,
  Timestamp,
  UnitId,
} from '../platform/index.ts';
import type {
  ClassImportId,
  ClassImportState,
  ClassLine,
  DestructionId,
  DestructionState,
  RecordFileId,
  RecordFileState,
} from './schema.ts';

type Optional<T> = ColumnType<T | null, T | null | undefined, T | null>;

declare module '../platform/database/index.ts' {
  interface Tables {
    record_developments: {
      code: string;
      since: string;
      label_id: string;
      label_en: string;
      rank: number;
      source: string;
      verified: boolean;
      saved_by: OptionalText;
      saved_at: Timestamp;
    };
    /** The last version of a file holds. */
    record_holdings: {
      file_id: RecordFileId;
      unit_id: UnitId;
      version: number;
      development: string | null;
      location: string | null;
      said_by: string;
      said_at: Timestamp;
    };
    record_files: {
      id: RecordFileId;
      unit_id: UnitId;
      number: string;
      title: string;
      classification: string;
      class_security: SecurityClass;
      state: Generated<RecordFileState>;
      version: Generated<number>;
      opened_on: string;
      opened_by: string;
      opened_at: Timestamp;
      closed_on: OptionalText;
      closed_by: OptionalText;
      closed_at: OptionalTimestamp;
      active_years: Optional<number>;
      inactive_years: Optional<number>;
      fate: OptionalText;
      rule_since: OptionalText;
      rule_source: OptionalText;
      rule_verified: Optional<boolean>;
      appraisal: OptionalText;
      destroyed_at: OptionalTimestamp;
      active_until: ColumnType<string | null, never, never>;
      inactive_until: ColumnType<string | null, never, never>;
      /** In small letters: what is searched in. */
      words: ColumnType<string, never, never>;
    };
    record_destructions: {
      id: DestructionId;
      unit_id: UnitId;
      /** Files whose inactive years end before this day. */
      until: string;
      state: Generated<DestructionState>;
      version: Generated<number>;
      created_by: string;
      created_at: Timestamp;
      submitted_by: OptionalText;
      submitted_at: OptionalTimestamp;
      text_hash: OptionalText;
      returned: OptionalText;
      approved_by: OptionalText;
      approved_position: OptionalText;
      approved_at: OptionalTimestamp;
      approval: Optional<number>;
      done_at: OptionalTimestamp;
    };
    record_destruction_lines: {
      destruction_id: DestructionId;
      unit_id: UnitId;
      n: number;
      file_id: RecordFileId;
      active: Generated<boolean>;
      taken_out: OptionalText;
      taken_out_by: OptionalText;
      held: OptionalJson<{ readonly n: number; readonly why: { readonly id: string; readonly en: string } }[]>;
      done_at: OptionalTimestamp;
    };
    record_class_imports: {
      id: ClassImportId;
      unit_id: UnitId;
      name: string;
      sha256: string;
      since: string;
      source: string;
      verified: boolean;
      state: Generated<ClassImportState>;
      counts: OptionalJson<{ readonly take: number; readonly reject: number }>;
      failure: OptionalJson<{ readonly id: string; readonly en: string }>;
      asked_by: string;
      asked_at: Timestamp;
      decided_by: OptionalText;
      decided_at: OptionalTimestamp;
    };
    record_class_lines: {
      import_id: ClassImportId;
      unit_id: UnitId;
      n: number;
      verdict: ClassLine['verdict'];
      line: Json<ClassLine>;
    };
    record_items: {
      file_id: RecordFileId;
      unit_id: UnitId;
      n: number;
      subject_type: string;
      subject_id: string;
      filed_by: string;
      filed_at: Timestamp;
      destroyed_at: OptionalTimestamp;
      /** SHA-256 of its originals, once they are destroyed. */
      originals: ColumnType<string[], readonly string[] | undefined, readonly string[]>;
      /** Of stored files that are still to be removed. */
      leaving: ColumnType<string[], readonly string[] | undefined, readonly string[]>;
    };
  }
}
