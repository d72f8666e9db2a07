import type { ColumnType } from 'kysely';
import type { Json, OptionalText, Timestamp, UnitId } from '../../../platform/index.ts';
import type { FindingSource } from '../findings/schema.ts';
import type { Grouping, Rule, RuleCount, RuleText } from './schema.ts';
import type { ListId } from '../list/schema.ts';

declare module '../../../platform/database/index.ts' {
  interface Tables {
    voter_rules: {
      code: string;
      version: number;
      scope: Rule['scope'];
      grouping: Grouping;
      since: string;
      until: OptionalText;
      on: boolean;
      content: Json<RuleText>;
      saved_by: OptionalText;
      saved_at: Timestamp;
      reason: string;
    };
    voter_check_runs: {
      id: string;
      list_id: ListId;
      unit_id: UnitId;
      source: FindingSource;
      revision: number;
      counts: ColumnType<RuleCount[], string, never>;
      added: number;
      kept: number;
      closed: number;
      started_at: Timestamp;
      finished_at: Timestamp;
    };
  }
}
