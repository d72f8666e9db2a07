import type { ColumnType, Generated } from 'kysely';
import type { Json, OptionalJson, OptionalText, OptionalTimestamp, Timestamp, UnitId } from '../platform/index.ts';
import type { ImportedLine, ImportId, NumberId, NumberOrigin, NumberState, RegisterImport } from './schema.ts';

/** Given by the database alone. */
type Given<T> = ColumnType<T, T | undefined, never>;

declare module '../platform/database/index.ts' {
  interface Tables {
    numbers: {
      id: NumberId;
      unit_id: UnitId;
      year: number;
      series: string;
      /** Counted by the trigger; named only where an earlier book is taken in, or the number to stand behind. */
      seq: Given<number>;
      suffix: ColumnType<string, never, never>;
      inserted: Generated<boolean>;
      kind: string;
      /** The number with `{urut}` open. */
      form: string;
      text: ColumnType<string, never, string>;
      date: string | null;
      reserved_on: string;
      reserved_by: OptionalText;
      reserved_at: Timestamp;
      subject_type: OptionalText;
      subject_id: OptionalText;
      title: Generated<string>;
      party: Generated<string>;
      origin: NumberOrigin;
      state: NumberState;
      settled_on: ColumnType<string | null, string | null | undefined, string | null>;
      voided_by: OptionalText;
      voided_at: OptionalTimestamp;
      reason: OptionalText;
    };
    /** `unit_id` null: of every unit that has none of its own. */
    number_formats: {
      id: string;
      unit_id: UnitId | null;
      kind: string;
      version: number;
      label_id: string;
      label_en: string;
      series: string;
      template: string;
      since: string;
      source: string;
      verified: boolean;
      saved_by: OptionalText;
      saved_at: Timestamp;
    };
    register_imports: {
      id: ImportId;
      unit_id: UnitId;
      kind: string;
      series: string;
      year: number;
      name: string;
      sha256: string;
      state: Generated<RegisterImport['state']>;
      counts: OptionalJson<NonNullable<RegisterImport['counts']>>;
      missing: ColumnType<string[], never, readonly string[]>;
      failure: OptionalJson<NonNullable<RegisterImport['failure']>>;
      asked_by: OptionalText;
      asked_at: Timestamp;
      decided_by: OptionalText;
      decided_at: OptionalTimestamp;
    };
    register_import_lines: {
      import_id: ImportId;
      unit_id: UnitId;
      n: number;
      verdict: ImportedLine['verdict'];
      line: Json<ImportedLine>;
    };
    number_codes: {
      unit_id: UnitId;
      version: number;
      code: string;
      since: string;
      source: string;
      verified: boolean;
      saved_by: OptionalText;
      saved_at: Timestamp;
    };
  }
}
