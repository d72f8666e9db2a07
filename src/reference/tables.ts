import type { ColumnType } from 'kysely';
import type { OptionalText, PersonId, Timestamp } from '../platform/index.ts';
import type { HolidayKind } from './schema.ts';

declare module '../platform/database/index.ts' {
  interface Tables {
    /** Laid at the start from what the rooms declare. */
    reference_kinds: { code: string; label_id: string; label_en: string; least: number; most: number };
    reference_values: {
      code: string;
      version: number;
      since: string;
      value: number;
      source: string;
      verified: boolean;
      saved_by: OptionalText;
      saved_at: Timestamp;
    };
    /** The last version of a day holds; one without a name is a working day again. */
    holidays: {
      day: string;
      version: number;
      name: OptionalText;
      kind: ColumnType<HolidayKind | null, HolidayKind | null | undefined, never>;
      source: string;
      verified: boolean;
      saved_by: PersonId;
      saved_at: Timestamp;
    };
  }
}
