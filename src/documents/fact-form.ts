/**
 * A form that is filled from texts: what a room says of its things so that a document becomes fields of them, each tied
 * to its passage, accepted, corrected or refused by a person. Documents know no room: they get forms from the rooms'
 * values (`facts`).
 */
import type { z } from 'zod';
import type {
  Actor,
  AuditEvent,
  Capability,
  Err,
  OperationContext,
  Result,
  Room,
  SubjectType,
  Tx,
  UnitId,
} from '../platform/index.ts';
import type { DocumentText, FactProposal, Inconsistency } from './schema.ts';

/** A thing that documents are about, and the unit that keeps it. */
export type Kept = { readonly id: string; readonly unitId: UnitId };

/** What is to be read: the text, and what is known of the document besides. */
export type Reading = Pick<DocumentText, 'text' | 'pages' | 'parts'> & {
  /** ISO date that supplies years the text leaves out. */
  readonly dateHint: string;
  /** The thing's documents count from 1: begins ids, so that those of two documents do not collide. */
  readonly ordinal: number;
};

export type Found<P> = { readonly proposals: readonly P[]; readonly inconsistencies: readonly Inconsistency[] };

/**
 * What a form finds in a text, and the default export of the module that it names. Pure; spans are UTF-16 code units
 * of the stored text. It runs in the process that reads documents: `known` is a value that `structuredClone` takes.
 */
export type Propose<P extends FactProposal, Known> = (reading: Reading, known: Known) => Found<P>;

/** Puts a proposal into the form, or takes it out again. */
export type Change<P> = { readonly act: 'put' | 'withdraw'; readonly proposal: P };

/** Counts of one round of decisions. */
export type Decided = {
  readonly accepted: number;
  readonly corrected: number;
  readonly refused: number;
  readonly undone: number;
};

/** The versions that were written, by what they are versions of: {version: 3, localVersion: 1}. */
export type Saved = Readonly<Record<string, number>>;

/**
 * A field that other finders than the form's own may fill with words of a text. `value`: what the words become there;
 * `id` names the item where it is one of several.
 */
export type AskedField = {
  readonly path: string;
  readonly group: string;
  /** What it is, in English, for whoever is asked to find it. */
  readonly means: string;
  readonly value: (words: string, id: string) => unknown;
};

// Methods, not properties: a form of certain proposals is one of any to documents, which only hand them back.
export type FactForm<P extends FactProposal, Known, Held extends Kept, S extends Saved> = {
  readonly about: SubjectType;
  readonly schema: z.ZodType<P>;
  /** The headings under which proposals stand, in their order. */
  readonly groups: readonly P['group'][];
  readonly may: { readonly edit: Capability };
  /** What a document of the thing is to it, in the links: 'material'. */
  readonly role: string;
  /** The room itself adds the document of each thing and reads it step by step (`operations/in-steps.ts`). */
  readonly inSteps?: true;
  /** The thing, locked until the transaction ends; refuses whoever may not change it. */
  hold(this: void, tx: Tx, actor: Actor, subjectId: string): Promise<Result<Held>>;
  /** What reading needs to know besides the text; null where the thing is not in sight. */
  known(this: void, tx: Tx, subjectId: string): Promise<Known | null>;
  /** The module whose default export is a `Propose<P, Known>`: `new URL('propose.ts', import.meta.url)`. */
  readonly propose: URL;
  /** Fields that a model may be asked for; left out, it is asked for none. */
  readonly asked?: readonly AskedField[];
  /** Ids of the proposals without which this one would be no fact: accepting it accepts them too. */
  leansOn?(this: void, proposal: P, among: readonly P[]): readonly string[];
  /** Writes the changes into the held thing, in the transaction of the decisions. */
  apply(this: void, context: OperationContext, held: Held, changes: readonly Change<P>[]): Promise<Result<S>>;
  /** The room's audit events of what happens to its documents. */
  readonly events: {
    added(this: void, of: Kept, payload: { documentId: string; sha256: string }): AuditEvent;
    read(this: void, of: Kept, payload: { documentId: string; proposals: number; inconsistencies: number }): AuditEvent;
    retried(this: void, of: Kept, payload: { documentId: string }): AuditEvent;
    unreadable(this: void, of: Kept, payload: { documentId: string; code: string }): AuditEvent;
    decided(this: void, of: Kept, payload: { documentId: string } & Decided, saved: S): AuditEvent;
  };
  /** Refusals in the room's words, which know what its documents are called. */
  readonly refusals: Readonly<Record<'notFound' | 'same' | 'noSuchProposal' | 'invalid', () => Err>>;
};
export type AnyFactForm = FactForm<FactProposal, unknown, Kept, Saved>;

/** Declares a form; what reading knows and what is held keep their types inside it. */
export const defineFactForm = <P extends FactProposal, Known, Held extends Kept, S extends Saved>(
  form: FactForm<P, Known, Held, S>,
): AnyFactForm => form as unknown as AnyFactForm;

declare module '../platform/room.ts' {
  interface RoomParts {
    /** Forms of its things that are filled from documents. */
    readonly facts?: readonly AnyFactForm[];
  }
}

/** The form of a type of things; null where no room has one. */
export const findForm = (rooms: readonly Room[], about: string): AnyFactForm | null =>
  rooms.flatMap(({ facts = [] }) => facts).find((form) => form.about === about) ?? null;
