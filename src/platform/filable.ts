/**
 * What can be kept in a file of one matter (berkas), and destroyed with it one day. A room declares its own things;
 * the room of records knows none of them by name.
 */
import type { UnitId } from './actor.ts';
import type { AuditEvent } from './audit/index.ts';
import type { Tx } from './database/index.ts';
import type { OperationContext } from './operations.ts';
import type { Words } from './result/index.ts';
import type { SecurityClass } from './schema.ts';
import type { Subject, SubjectType } from './subjects.ts';

/** A thing as a list of what is kept names it. */
export type FilableThing = {
  readonly unitId: UnitId;
  readonly title: string;
  /** Its own number: of a letter, a decree. */
  readonly number: string | null;
  /** YYYY-MM-DD. */
  readonly date: string | null;
  /** Classification code that a person or its number gives it. */
  readonly classification: string | null;
  readonly security: SecurityClass;
};

/** What is taken away with things that are destroyed. */
export type Destroyed = {
  /** SHA-256 of stored files: the originals of each thing by its id, and what was made of them. */
  readonly originals: ReadonlyMap<string, readonly string[]>;
  readonly derived: readonly string[];
  readonly events: readonly AuditEvent[];
};

export type Filable = {
  readonly type: SubjectType;
  /** "surat masuk". */
  readonly says: Words;
  /** Of these ids those that the reader sees. */
  readonly things: (tx: Tx, ids: readonly string[]) => Promise<ReadonlyMap<string, FilableThing>>;
  /** Words that speak for a classification code, of one thing: its subject, its text. */
  readonly words: (tx: Tx, id: string) => Promise<string>;
  /**
   * Of these ids those that cannot be destroyed as they stand, and why. What is `leaving` (by `subjectKey`) goes with
   * them and holds nothing.
   */
  readonly held: (tx: Tx, ids: readonly string[], leaving: Leaving) => Promise<ReadonlyMap<string, Words>>;
  /**
   * Takes away text and references to bytes, in the caller's transaction; the database asks whether it was approved.
   * The bytes are removed after the commit. Of kinds without it nothing is destroyed.
   */
  readonly destroy?: (context: OperationContext, ids: readonly string[]) => Promise<Destroyed>;
};

/** Things that are destroyed together, by `subjectKey`. */
export type Leaving = ReadonlySet<string>;

/** Why things of other rooms cannot be destroyed, by `subjectKey`: something that is approved rests on them. */
export type FilableHold = (tx: Tx, things: readonly Subject[], leaving: Leaving) => Promise<ReadonlyMap<string, Words>>;

export const subjectKey = ({ type, id }: { readonly type: string; readonly id: string }): string => `${type} ${id}`;
