import type { OptionalText, OptionalTimestamp, Timestamp, UnitId } from '../../../../platform/index.ts';
import type { ListId } from '../../list/schema.ts';

declare module '../../../../platform/database/index.ts' {
  interface Tables {
    voter_cross_publications: {
      unit_id: UnitId;
      list_id: ListId;
      revision: number;
      sha256: string;
      rows: number;
      published_at: Timestamp;
    };
    voter_cross_sides: {
      match: string;
      unit_id: UnitId;
      list_id: ListId;
      row: number;
      kinds: string[];
      found_at: Timestamp;
      opened_by: OptionalText;
      opened_at: OptionalTimestamp;
      reason: OptionalText;
    };
    voter_cross_reveals: { match: string; unit_id: UnitId; sealed: string };
  }
}
