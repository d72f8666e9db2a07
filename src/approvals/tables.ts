import type { ColumnType } from 'kysely';
import type { Timestamp, UnitId } from '../platform/index.ts';

declare module '../platform/database/index.ts' {
  interface Tables {
    approvals: {
      unit_id: UnitId;
      seq: number;
      subject_type: string;
      subject_id: string;
      version: number;
      /** The approval as canonical JSON without its hash; the hash is of exactly these bytes. */
      record: string;
      hash: string;
      at: Timestamp;
      text_hash: ColumnType<string, never, never>;
      sources_hash: ColumnType<string, never, never>;
      approved_by: ColumnType<string, never, never>;
      position: ColumnType<string, never, never>;
      /** signature.ts; null only in a house that has not been started since it has a key. */
      signature: string | null;
    };
    approval_checkpoints: {
      unit_id: UnitId;
      seq: number;
      note: string;
      /** Its line in the list that the note is of, and where in the list it stands. */
      line: string;
      at: number;
      path: ColumnType<string[], readonly string[], never>;
    };
  }
}
