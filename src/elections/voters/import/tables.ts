import type { Generated, JSONColumnType } from 'kysely';
import type { Failure, OptionalText, OptionalTimestamp, Timestamp, UnitId } from '../../../platform/index.ts';
import type { Account, FileFormat, ImportState, Mapping, RegionShare } from './schema.ts';
import type { ListId } from '../list/schema.ts';

declare module '../../../platform/database/index.ts' {
  interface Tables {
    voter_imports: {
      id: string;
      list_id: ListId;
      unit_id: UnitId;
      name: string;
      format: FileFormat | null;
      bytes: number;
      content_hash: string;
      sha256: OptionalText;
      sample_sha256: OptionalText;
      fingerprint: OptionalText;
      state: Generated<ImportState>;
      mapping: JSONColumnType<Mapping> | null;
      job_id: OptionalText;
      read: number | null;
      accepted: number | null;
      rejected: number | null;
      not_voters: Generated<number>;
      reasons: JSONColumnType<Record<string, number>>;
      /** Null of imports from before lines were told. */
      account: JSONColumnType<Account> | null;
      regions: JSONColumnType<RegionShare> | null;
      rejects_sha256: OptionalText;
      corrects: OptionalText;
      failure: JSONColumnType<Failure> | null;
      created_by: string;
      created_at: Timestamp;
      finished_at: OptionalTimestamp;
      kept_until: OptionalText;
      purged_at: OptionalTimestamp;
    };
    voter_corrected_rejects: { import_id: string; n: number; unit_id: UnitId; by_import: string };
    voter_mappings: {
      unit_id: UnitId;
      fingerprint: string;
      mapping: JSONColumnType<Mapping>;
      saved_by: string;
      saved_at: Timestamp;
    };
  }
}
