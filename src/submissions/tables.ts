import type { ColumnType } from 'kysely';
import type { OptionalText, OptionalTimestamp, Timestamp, UnitId } from '../platform/index.ts';
import type { SubmissionState } from './schema.ts';

declare module '../platform/database/index.ts' {
  interface Tables {
    /** Written by kc.offer_submission alone. */
    submittables: {
      thing_id: string;
      series: string;
      unit_id: UnitId;
      period: string;
      content_hash: string;
      summed: boolean;
      offered_at: Timestamp;
    };
    submissions: {
      id: string;
      series: string;
      unit_id: UnitId;
      to_unit_id: UnitId;
      period: string;
      attempt: number;
      thing_id: string;
      content_hash: string;
      state: ColumnType<SubmissionState, SubmissionState | undefined, SubmissionState>;
      sent_by: string;
      sent_at: Timestamp;
      received_by: OptionalText;
      received_at: OptionalTimestamp;
      returned_by: OptionalText;
      returned_at: OptionalTimestamp;
      return_reason: OptionalText;
      answer: OptionalText;
    };
    submission_sources: { thing_id: string; unit_id: UnitId; submission_id: string };
    submission_due_dates: {
      unit_id: UnitId;
      series: string;
      period: string;
      due: string;
      source: string;
      set_by: string;
      set_at: Timestamp;
    };
  }
}
