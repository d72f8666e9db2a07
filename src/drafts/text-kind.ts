/**
 * What a room says of a kind of text so that the loop can carry it: what it rests on, how it is written and printed,
 * who may do what with it, and where it leads. The loop knows no room: it gets these from the rooms' values
 * (`texts`).
 */
import type { Post } from '../identity/schema.ts';
import type { Claim, Passage, Source, TemplateUse } from '../evidence/schema.ts';
import type {
  AuditEvent,
  Capability,
  OperationContext,
  Result,
  Room,
  SecurityClass,
  Subject,
  SubjectType,
  Tx,
  UnitId,
  Words,
} from '../platform/index.ts';
import type { Part } from '../printing/index.ts';
import type { Rendered } from './compose/pattern.ts';
import type { PrintedApproval } from './export/signature.ts';
import type { DraftContent, DraftId, DraftingUnit, leads, TextLayout } from './schema.ts';

export type { Subject };

/** The unit a text speaks for, with its postal address where it is known. */
export type PrintedUnit = DraftingUnit & { readonly address: string | null };

/** A picture that a text may show: the block of its caption is `photo-<id>`. */
export type Picture = {
  readonly id: string;
  readonly sha256: string;
  readonly caption: string;
  readonly alt: string;
  readonly credit?: string | undefined;
  /** In pixels; null where the subject has no such picture that the reader may see: it is not shown. */
  readonly size: { readonly width: number; readonly height: number } | null;
};

/** What a text rests on, read in one transaction. */
export type Basis<Facts> = {
  readonly facts: Facts;
  readonly unit: PrintedUnit;
  /** Everything a sentence may cite. */
  readonly sources: readonly Source[];
  /**
   * What must not change under an approved text, as hashes: 'sheet', 'local' (every text about the subject rests on
   * it), 'document:<id>' (one of several). The same that the room's triggers say through kc.set_basis().
   */
  readonly parts: Readonly<Record<string, string>>;
  /** What the stored queries of the facts' figures give now; a query that is absent gives nothing. */
  readonly figures: ReadonlyMap<string, string>;
  readonly pictures: readonly Picture[];
  /** False while the subject is being changed: texts wait. */
  readonly writable: boolean;
  /** The highest class of what it rests on: from `terbatas` on no word of it goes to a model outside the house. */
  readonly security: SecurityClass;
};

/** Where a text goes once it is approved. Rooms above take what leads to them. */
export type Lead = (typeof leads)[number];

/** Whose initials a text needs before it is approved, in their order, and which post signs it. */
export type Chain = { readonly initials: readonly Post[]; readonly signer: Post };

/** A text that is being approved, in the transaction of its approval. */
export type Approved = { readonly subjectId: string; readonly unitId: UnitId; readonly draftId: DraftId };

/** Of which class the things are that texts of a room are about. Kinds of one room share one. */
export type SubjectClasses = {
  /** The highest class of what each of these things rests on now; one of which the reader may not know is absent. */
  readonly of: (tx: Tx, ids: readonly string[]) => Promise<ReadonlyMap<string, SecurityClass>>;
  /** Beginnings of actions of the trail after which things may be of another class, and those that may be. */
  readonly on: readonly string[];
  readonly changed: (tx: Tx, subjectIds: readonly string[]) => Promise<readonly string[]>;
};

/** Of things that rest on nothing with a class of its own: whoever sees such a thing may see every text about it. */
export const unclassed: SubjectClasses = {
  of: async (_tx, ids) => new Map(ids.map((id) => [id, 'biasa'])),
  on: [],
  changed: async () => [],
};

/** The words of a text as parts of a page, and who approved exactly these; null: nobody yet. */
export type OnPaper = {
  readonly subjectId: string;
  readonly unit: PrintedUnit;
  readonly parts: readonly Part[];
  readonly approval: PrintedApproval | null;
};

/** `emblem`: the hash of a stored picture; null where the office has none. `next`: '' for none. */
export type PageHead = { readonly emblem: string | null; readonly next: string };
/** A page for whoever scans the code on a paper; words in Indonesian, as they are printed. */
export type CodePage = { readonly path: string; readonly note: string; readonly alt: string };

// Methods, not properties: a kind of certain facts is one of any kind to the loop, which only hands facts back.
export type TextKind<Facts> = {
  readonly code: string;
  readonly about: SubjectType;
  readonly label: Words;
  /** Several of this kind about one subject, of one unit: letters. */
  readonly many: boolean;
  readonly leads: Lead;
  /** Texts are hidden with the things that they are about (`kc.wall_texts`): they may rest on what is secret. */
  readonly walled?: boolean;
  /** Who may do what with texts of this kind in their unit. */
  readonly may: Readonly<Record<'edit' | 'review' | 'approve', Capability>>;
  /** Null where there is nothing yet that this unit may write about. */
  basis(this: void, tx: Tx, subjectId: string, unitId: UnitId): Promise<Basis<Facts> | null>;
  /** Says the same as `security` of the basis, of many things at once. */
  readonly classes: SubjectClasses;
  /** The first words, from the facts alone. `variant` picks the wording; the same gives the same. */
  compose(this: void, basis: Pick<Basis<Facts>, 'facts' | 'unit'>, variant: string): DraftContent;
  /** The sentence that a template makes of these facts; null where it makes none. */
  rerender(this: void, use: TemplateUse, basis: Pick<Basis<Facts>, 'facts' | 'unit'>): Rendered | null;
  /** False for a templated sentence that leans on the one before it ("Ia …") where that one is another now. */
  follows?(this: void, claim: Claim, before: Claim | undefined): boolean;
  /** The posts it passes in place of anybody who may review; the signer alone approves. */
  chain?(this: void, basis: Pick<Basis<Facts>, 'facts' | 'unit'>): Chain;
  /** What its room does of an approval, in the same transaction: a letter takes its number. */
  approved?(this: void, context: OperationContext, approved: Approved): Promise<Result<readonly AuditEvent[]>>;
  /** What stands around its words on paper: the head of a letter, its address, who signs. */
  onPaper?(this: void, tx: Tx, words: OnPaper): Promise<readonly Part[]>;
  /** What stands at the head of its pages: the office's emblem, and a line on every page but the first. */
  pageHead?(this: void, tx: Tx, subjectId: string, unitId: UnitId): Promise<PageHead>;
  /** The page of the portal that the code on its paper leads to; null: where its sentences come from. */
  codePage?(this: void, tx: Tx, subjectId: string): Promise<CodePage | null>;
  /** What its room asks of its words before they are sent, initialled and approved; a failure stops that step. */
  ready?(this: void, tx: Tx, words: OnPaper, now: Date): Promise<Result<null>>;
  readonly layout: TextLayout;
  readonly limits?: { readonly characters?: number };
  /** Where a fact that a template used stands: the source that states it. */
  factLink(this: void, fact: string): Pick<Passage, 'sourceId'>;
};
export type AnyTextKind = TextKind<unknown>;

declare module '../platform/room.ts' {
  interface RoomParts {
    /** Kinds of texts about its things, which the loop carries from first words to approval. */
    readonly texts?: readonly AnyTextKind[];
  }
}

/** All kinds of texts of the house. */
export const textKinds = (rooms: readonly Room[]): readonly AnyTextKind[] => rooms.flatMap(({ texts = [] }) => texts);

/** The kind by its code; undefined where no room has it. */
export const findKind = (rooms: readonly Room[], code: string): AnyTextKind | undefined =>
  textKinds(rooms).find((kind) => kind.code === code);

/** The kind of a draft that exists. Throws where its room is not in the house any more. */
export function kindOf(rooms: readonly Room[], code: string): AnyTextKind {
  const kind = findKind(rooms, code);
  if (kind === undefined) throw new Error(`no room of this house has texts of the kind ${code}`);
  return kind;
}
