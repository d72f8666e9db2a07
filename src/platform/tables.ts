import type { ColumnType, Generated, JSONColumnType } from 'kysely';
import type { Failure } from './result/index.ts';
import type { SubjectType } from './subjects.ts';
import type { OptionalJson, OptionalText, OptionalTimestamp, Timestamp } from './database/columns.ts';
import type { UnitId, PersonId } from './actor.ts';

declare module './database/index.ts' {
  interface Tables {
    audit_events: {
      unit_id: UnitId;
      seq: number;
      at: Timestamp;
      actor_kind: string;
      actor_person: PersonId | null;
      action: string;
      subject_type: string;
      subject_id: string;
      payload: string;
      prev_hash: string;
      hash: string;
      /** Hash of the list of its seals (audit_seals); null where it seals nothing. */
      rows: string | null;
      /** Shows that the program wrote it; null in events from before there was a key. */
      mark: string | null;
      /** '<kind> <id>' of the job that made it, and who asked for the job. */
      job: string | null;
      asked_by: string | null;
    };
    /** What the things of vouched tables held when an event made or changed them. */
    audit_seals: {
      tab: string;
      key: string;
      n: number;
      unit_id: UnitId;
      seq: number;
      recipe: number;
      hash: string;
      fields: string;
    };
    jobs: {
      id: string;
      unit_id: UnitId;
      kind: string;
      input: JSONColumnType<object>;
      state: Generated<'queued' | 'running' | 'done' | 'failed' | 'cancelled'>;
      done: Generated<number>;
      total: Generated<number>;
      failure: OptionalJson<Failure>;
      result: OptionalJson<object>;
      created_by: string | null;
      created_at: Timestamp;
      started_at: OptionalTimestamp;
      finished_at: OptionalTimestamp;
      attempts: Generated<number>;
      worker: OptionalText;
      subject_type: ColumnType<SubjectType | null, SubjectType | null | undefined, never>;
      subject_id: OptionalText;
    };
    state_steps: { machine: string; old: string; new: string; by: string };
    files: {
      sha256: string;
      unit_id: UnitId;
      name: string;
      mime: string;
      size: number;
      created_by: string | null;
      created_at: Timestamp;
    };
  }
}
