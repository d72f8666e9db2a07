/** Kinds of columns, for the rooms' tables.ts: what a read gives, what an insert and an update take. */
import type { ColumnType, JSONColumnType } from 'kysely';

export type Timestamp = ColumnType<Date, Date, Date>;
export type OptionalTimestamp = ColumnType<Date | null, Date | null | undefined, Date | null>;
export type OptionalText = ColumnType<string | null, string | null | undefined, string | null>;
/** jsonb: written as text, read as a value. */
export type Json<T extends object> = JSONColumnType<T, string, string>;
export type OptionalJson<T extends object> = ColumnType<T | null, string | null | undefined, string | null>;
