/**
 * A kind of file by which personal data leaves the house. The room that has the data says what may leave, for which
 * purposes, who may take it, and how the file is made; this room keeps the record, the file, its end and the trail.
 */
import type { z } from 'zod';
import type { Capability, Result, Room, SubjectType, Tx, UnitId, Work } from '../platform/index.ts';

/** What leaves: a part of one thing of a unit. */
export type Leaving<Scope> = {
  readonly unitId: UnitId;
  readonly subjectId: string;
  /** What the file is made from and ends with; of sourced kinds alone. */
  readonly sourceId: string | null;
  readonly scope: Scope;
};

/** What a file says about itself, besides what is in it. */
export type ExportHead = {
  readonly exportId: string;
  readonly unit: string;
  readonly by: string;
  readonly at: Date;
  /** Days (YYYY-MM-DD) in the unit's zone. */
  readonly day: string;
  readonly lastDay: string;
  /** In Indonesian, with the note where there is one. */
  readonly purpose: string;
};

export type Making<Scope> = Leaving<Scope> & { readonly head: ExportHead; readonly fullNumbers: boolean };

/** Numbers in full on their way to a person: when the file is asked for, and when somebody else takes it. */
export type FullNumbers<Scope> = Leaving<Scope> & { readonly exportId: string; readonly by: string; readonly at: Date };

export type ExportKind<Scope> = {
  /** 'temuan': one word for the whole house. */
  readonly kind: string;
  readonly subject: SubjectType;
  /** By code, as they are printed; 'lainnya' must be explained. */
  readonly purposes: Readonly<Record<string, string>>;
  /** Which part of the subject: codes, kept in the record and the trail; no word of a person. */
  readonly scope: z.ZodType<Scope>;
  readonly sourced: boolean;
  /** Whether numbers of people stand in it in full: only for those whom `may.full` allows. */
  readonly numbers: 'never' | 'asked' | 'always';
  readonly may: { readonly take: Capability; readonly full: Capability };
  /** The dated value that says how many days the file can be downloaded. */
  readonly days: string;
  readonly file: { readonly ending: string; readonly mime: string };
  /** Purposes of the installation's keys that seal the file and the note. */
  readonly keys: { readonly file: string; readonly note: string };
  /** What the file's name tells of the scope. */
  nameOf?(this: void, scope: Scope): string | undefined;
  /** Whether it can leave now, in the transaction that records the request. Holds the source of a sourced kind. */
  check(this: void, tx: Tx, leaving: Leaving<Scope>): Promise<Result<unknown>>;
  /**
   * Counts the people whose numbers such a file holds in full against what this person may have today, and writes it
   * down, once per file and person. How many they are; a failure where it is more than is left. In the transaction
   * that records the request or the download. Of kinds whose numbers may be full.
   */
  reserve?(this: void, tx: Tx, full: FullNumbers<Scope>): Promise<Result<number>>;
  /**
   * Writes the file at `path`, with `markOf(head)` on each page. How many records are in it; null when the work was
   * stopped. The same request makes the same file.
   */
  make(this: void, work: Work, making: Making<Scope>, path: string): Promise<Result<number | null>>;
};
export type AnyExportKind = ExportKind<unknown>;

declare module '../platform/room.ts' {
  interface RoomParts {
    /** Kinds of files by which data of people leaves it. */
    readonly exports?: readonly AnyExportKind[];
  }
}

/** Declares a kind of export, its scope typed by its schema. Throws where full numbers would leave uncounted. */
export function defineExport<Scope>(kind: ExportKind<Scope>): ExportKind<Scope> {
  if (kind.numbers !== 'never' && kind.reserve === undefined) throw new Error(`${kind.kind} counts no full numbers`);
  return kind;
}

export const exportKinds = (rooms: readonly Room[]): readonly AnyExportKind[] =>
  rooms.flatMap(({ exports = [] }) => exports);

/** Throws on a kind that no room of the house declares. */
export function kindOf(rooms: readonly Room[], code: string): AnyExportKind {
  const found = exportKinds(rooms).find(({ kind }) => kind === code);
  if (found === undefined) throw new Error(`no room of this house has exports of the kind ${code}`);
  return found;
}
