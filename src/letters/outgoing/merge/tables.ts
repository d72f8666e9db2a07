import type { ColumnType, Generated } from 'kysely';
import type {
  Json,
  OptionalJson,
  OptionalText,
  OptionalTimestamp,
  Timestamp,
  UnitId,
} from '../../../platform/index.ts';
import type { OutgoingId } from '../schema.ts';
import type { ProposedColumns } from './columns.ts';
import type { SignedFileId } from '../signed/schema.ts';
import type {
  EntryReason,
  FoundBy,
  SignedEntryId,
  SignedEntryState,
  SignedPackId,
  SignedPackState,
} from './packs/schema.ts';
import type { SheetLine } from './reading.ts';
import type {
  MergeCells,
  MergeColumn,
  MergeFinding,
  MergeFormat,
  MergeRowId,
  MergeSheetId,
  MergeSheetState,
  RefusedLine,
  SheetMapping,
} from './schema.ts';

declare module '../../../platform/database/index.ts' {
  interface Tables {
    letter_merges: {
      outgoing_id: OutgoingId;
      unit_id: UnitId;
      version: Generated<number>;
      columns: Json<readonly MergeColumn[]>;
      to_slot: OptionalText;
      place_slot: OptionalText;
      /** Of which words and rows the check is. */
      check_key: OptionalText;
      check_done: Generated<number>;
      check_job: OptionalText;
      checked_at: OptionalTimestamp;
      begun_by: string;
      begun_at: Timestamp;
    };
    letter_merge_rows: {
      id: MergeRowId;
      merge_id: OutgoingId;
      unit_id: UnitId;
      n: number;
      cells: Json<MergeCells>;
      source: Generated<string>;
      meant: Generated<boolean>;
    };
    letter_merge_checks: {
      row_id: MergeRowId;
      merge_id: OutgoingId;
      unit_id: UnitId;
      findings: Json<readonly MergeFinding[]>;
      stops: number;
    };
    letter_merge_sheets: {
      id: MergeSheetId;
      merge_id: OutgoingId;
      unit_id: UnitId;
      name: string;
      sha256: string;
      state: Generated<MergeSheetState>;
      heads: OptionalJson<readonly string[]>;
      proposed: OptionalJson<ProposedColumns>;
      rows: OptionalJson<readonly SheetLine[]>;
      mapping: OptionalJson<SheetMapping>;
      refused: OptionalJson<readonly RefusedLine[]>;
      taken: ColumnType<number | null, never, number>;
      failure: OptionalJson<{ readonly id: string; readonly en: string }>;
      asked_by: string;
      asked_at: Timestamp;
      mapped_by: OptionalText;
    };
    letter_signed_packs: {
      id: SignedPackId;
      merge_id: OutgoingId;
      unit_id: UnitId;
      name: string;
      sha256: string;
      day: string;
      state: Generated<SignedPackState>;
      failure: OptionalJson<{ readonly id: string; readonly en: string }>;
      uploaded_by: string;
      uploaded_at: Timestamp;
    };
    letter_signed_entries: {
      id: SignedEntryId;
      pack_id: SignedPackId;
      merge_id: OutgoingId;
      unit_id: UnitId;
      n: number;
      name: string;
      sha256: string | null;
      size: number;
      state: Generated<SignedEntryState>;
      why: ColumnType<EntryReason[], EntryReason[] | undefined, EntryReason[]>;
      about: Generated<string>;
      failure: OptionalJson<{ readonly id: string; readonly en: string }>;
      found_by: ColumnType<FoundBy | null, never, FoundBy | null>;
      letter_id: ColumnType<OutgoingId | null, never, OutgoingId>;
      file_id: ColumnType<SignedFileId | null, never, SignedFileId>;
      reason: OptionalText;
      reasoned_by: OptionalText;
    };
    letter_merge_files: {
      row_id: MergeRowId;
      merge_id: OutgoingId;
      unit_id: UnitId;
      format: MergeFormat;
      key: string;
      sha256: string;
      size: number;
      kept_at: Generated<Date>;
      /** Whether its bytes are there, are going, or are gone. */
      state: Generated<'ada' | 'melepas' | 'lepas'>;
    };
  }
}
