import type { Timestamp, UnitId } from '../../../platform/index.ts';
import type { ActivityId } from '../../../activities/schema.ts';

declare module '../../../platform/database/index.ts' {
  interface Tables {
    /** The activity in which a recap is settled, one per recap. */
    voter_plenaries: {
      recap_id: string;
      unit_id: UnitId;
      activity_id: ActivityId;
      begun_by: string;
      begun_at: Timestamp;
    };
  }
}
