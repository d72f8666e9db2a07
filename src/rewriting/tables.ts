import type { ColumnType } from 'kysely';
import type { DraftId } from '../drafts/schema.ts';
import type { RenderingProblem } from '../evidence/index.ts';
import type { Json, OptionalText, OptionalTimestamp, Timestamp, UnitId } from '../platform/index.ts';
import type { RenderingState } from './schema.ts';

declare module '../platform/database/index.ts' {
  interface Tables {
    draft_renderings: {
      id: string;
      draft_id: DraftId;
      unit_id: UnitId;
      claim_id: string;
      sentence: string;
      english: string;
      problems: Json<RenderingProblem[]>;
      judge: Json<string[]>;
      model: string;
      by: string;
      at: Timestamp;
      state: Exclude<RenderingState, 'none'>;
      edited: ColumnType<boolean, boolean | undefined, boolean>;
      read_by: OptionalText;
      read_at: OptionalTimestamp;
    };
  }
}
