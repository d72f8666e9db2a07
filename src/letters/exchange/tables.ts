import type { ColumnType, Generated } from 'kysely';
import type { Json, OptionalJson, OptionalText, OptionalTimestamp, Timestamp, UnitId } from '../../platform/index.ts';
import type { LetterId } from '../schema.ts';
import type {
  ColumnMap,
  DifferenceId,
  DifferenceKind,
  DifferenceSide,
  ExchangeCounts,
  ExchangeFileId,
  ExchangeLine,
  ExchangePurpose,
  ExchangeState,
  ExchangeVerdict,
  FileLayout,
  LetterDifference,
  ListColumn,
  SrikandiDirection,
} from './schema.ts';

/** A row as it came, with what cells below the first of a merged one stand for, by column. */
export type KeptRow = {
  readonly n: number;
  readonly layout: number | null;
  readonly sheet: string;
  readonly line: number;
  readonly hidden: boolean;
  readonly cells: readonly string[];
  readonly merged: Readonly<Record<string, { readonly text: string; readonly from: number }>>;
};
declare module '../../platform/database/index.ts' {
  interface Tables {
    exchange_files: {
      id: ExchangeFileId;
      unit_id: UnitId;
      purpose: ExchangePurpose;
      period: string;
      name: string;
      sha256: string;
      state: Generated<ExchangeState>;
      layouts: OptionalJson<readonly FileLayout[]>;
      mapping: OptionalJson<readonly (ColumnMap | null)[]>;
      counts: OptionalJson<ExchangeCounts>;
      missing: ColumnType<string[], never, readonly string[]>;
      failure: OptionalJson<{ readonly id: string; readonly en: string }>;
      open_since: OptionalText;
      asked_by: OptionalText;
      asked_at: Timestamp;
      mapped_by: OptionalText;
      mapped_at: OptionalTimestamp;
      decided_by: OptionalText;
      decided_at: OptionalTimestamp;
    };
    exchange_rows: {
      file_id: ExchangeFileId;
      unit_id: UnitId;
      n: number;
      layout: number | null;
      sheet: string;
      line: number;
      hidden: boolean;
      cells: Json<readonly string[]>;
      merged: Json<KeptRow['merged']>;
    };
    exchange_lines: {
      file_id: ExchangeFileId;
      unit_id: UnitId;
      n: number;
      verdict: ExchangeVerdict;
      secret: boolean;
      agenda: number | null;
      letter_id: ColumnType<LetterId | null, LetterId | null | undefined, LetterId | null>;
      line: Json<ExchangeLine>;
    };
    exchange_differences: {
      id: DifferenceId;
      file_id: ExchangeFileId;
      unit_id: UnitId;
      n: number;
      kind: DifferenceKind;
      secret: boolean;
      ours: OptionalJson<DifferenceSide>;
      theirs: OptionalJson<DifferenceSide>;
      fingerprint: string;
      reason: ColumnType<
        LetterDifference['reason'],
        LetterDifference['reason'] | undefined,
        LetterDifference['reason']
      >;
      note: OptionalText;
      decided_by: OptionalText;
      decided_at: OptionalTimestamp;
    };
    srikandi_columns: {
      id: Generated<string>;
      unit_id: UnitId | null;
      direction: SrikandiDirection;
      version: number;
      columns: Json<readonly ListColumn[]>;
      since: string;
      source: string;
      verified: boolean;
      saved_by: OptionalText;
      saved_at: Timestamp;
    };
  }
}
