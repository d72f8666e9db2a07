import type { ColumnType, Generated } from 'kysely';
import type { Json, OptionalText, OptionalTimestamp, Timestamp, UnitId } from '../platform/index.ts';
import type { ActivityFacts, LocalFacts } from './schema.ts';
import type { ActivityId } from './views.ts';

export type ActivityState = 'menyusun' | 'diajukan' | 'disetujui';
/** Width in pixels -> SHA-256 of the resized file. */
export type PhotoSizes = Readonly<Record<string, string>>;

declare module '../platform/database/index.ts' {
  interface Tables {
    activity_kinds: {
      code: string;
      label_id: string;
      label_en: string;
      words: string[];
      since: string | null;
      until: string | null;
      source: string;
      verified: boolean;
      rank: number;
    };
    activities: {
      id: ActivityId;
      unit_id: UnitId;
      state: Generated<ActivityState>;
      version: Generated<number>;
      facts: Json<ActivityFacts>;
      facts_hash: string;
      title: ColumnType<string, never, never>;
      starts_on: ColumnType<string | null, never, never>;
      created_by: string;
      created_at: Timestamp;
      edited_by: string;
      edited_at: Timestamp;
      submitted_by: OptionalText;
      submitted_at: OptionalTimestamp;
      approved_by: OptionalText;
      approved_position: OptionalText;
      approved_hash: OptionalText;
      approved_at: OptionalTimestamp;
      returned_by: OptionalText;
      returned_reason: OptionalText;
      returned_at: OptionalTimestamp;
    };
    fact_sheet_versions: {
      activity_id: ActivityId;
      unit_id: UnitId;
      version: number;
      facts: Json<ActivityFacts>;
      facts_hash: string;
      saved_by: string;
      saved_at: Timestamp;
    };
    approved_sheets: {
      activity_id: ActivityId;
      unit_id: UnitId;
      version: number;
      facts: Json<ActivityFacts>;
      facts_hash: string;
      title: string;
      starts_on: string | null;
      approved_by: string;
      approved_position: string;
      approved_at: Timestamp;
      reopened_at: Date | null;
    };
    local_facts: {
      activity_id: ActivityId;
      unit_id: UnitId;
      version: number;
      facts: Json<LocalFacts>;
      facts_hash: string;
      edited_by: string;
      edited_at: Timestamp;
    };
    local_fact_versions: {
      activity_id: ActivityId;
      unit_id: UnitId;
      version: number;
      facts: Json<LocalFacts>;
      facts_hash: string;
      saved_by: string;
      saved_at: Timestamp;
    };
    photos: {
      id: string;
      activity_id: ActivityId;
      unit_id: UnitId;
      sha256: string;
      width: number;
      height: number;
      sizes: Json<PhotoSizes>;
      created_by: string;
      created_at: Timestamp;
    };
  }
}
