import type { ColumnType } from 'kysely';
import type { OptionalText, Timestamp, UnitId } from '../../../platform/index.ts';
import type { UnmaskReason } from './schema.ts';
import type { ListId } from '../list/schema.ts';

declare module '../../../platform/database/index.ts' {
  interface Tables {
    voter_unmaskings: {
      id: string;
      unit_id: UnitId;
      list_id: ListId;
      finding_id: string;
      rows: ColumnType<number[], readonly number[], never>;
      reason: UnmaskReason;
      note_sealed: OptionalText;
      by: string;
      at: Timestamp;
    };
    voter_numbers_taken: {
      export_id: string;
      by: string;
      unit_id: UnitId;
      list_id: ListId;
      voters: number;
      at: Timestamp;
    };
  }
}
