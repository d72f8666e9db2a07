import type { ColumnType, Generated } from 'kysely';
import type { OptionalJson, OptionalText, OptionalTimestamp, Timestamp, UnitId } from '../platform/index.ts';
import type { EngineId, EngineKind, EnginePlace, ModelTask } from './schema.ts';
import type { SecurityClass } from '../platform/index.ts';

declare module '../platform/database/index.ts' {
  interface Tables {
    model_engines: {
      id: EngineId;
      unit_id: UnitId;
      name: string;
      kind: EngineKind;
      place: EnginePlace;
      address: string | null;
      model: string;
      key_sealed: string | null;
      added_by: string;
      added_at: Timestamp;
      removed_at: OptionalTimestamp;
      /** Units below may choose it, too. */
      below: Generated<boolean>;
    };
    /** Append-only: the newest of a unit holds. */
    model_choices: { unit_id: UnitId; n: number; engine_id: EngineId | null; by: string; since: Timestamp };
    model_checks: {
      engine_id: EngineId;
      unit_id: UnitId;
      at: Timestamp;
      reachable: boolean;
      tokens_per_second: number | null;
      context: number | null;
      first_word: number | null;
      failure: OptionalJson<{ id: string; en: string }>;
    };
    model_calls: {
      id: string;
      unit_id: UnitId;
      task: ModelTask;
      subject_type: string;
      subject_id: string;
      engine_id: EngineId;
      engine: string;
      model: string;
      place: EnginePlace;
      security: SecurityClass;
      asked_by: string | null;
      at: Timestamp;
      hidden: number;
      system: string;
      prompt: string;
      /** Null where no shape was asked for. */
      shape: OptionalJson<Record<string, unknown>>;
      answer: OptionalText;
      failure: OptionalJson<{ id: string; en: string }>;
      /** It could not be reached, or did not answer in time. */
      silent: ColumnType<boolean, never, boolean>;
      ms: ColumnType<number | null, never, number>;
      ended_at: OptionalTimestamp;
      purged_at: OptionalTimestamp;
    };
  }
}
