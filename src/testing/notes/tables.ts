import type { Timestamp } from '../../platform/index.ts';

declare module '../../platform/database/index.ts' {
  interface Tables {
    notes: { id: string; unit_id: string; text: string; written_by: string; written_at: Timestamp };
  }
}
