import type { Timestamp, UnitId } from '../../platform/index.ts';

declare module '../../platform/database/index.ts' {
  interface Tables {
    notes: { id: string; unit_id: UnitId; text: string; written_by: string; written_at: Timestamp };
  }
}
