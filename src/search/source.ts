/**
 * What a room says of its things so that they are found: `searchable` of its value. The index follows the audit chain;
 * a room calls nothing.
 */
import type { Capability, PersonId, Room, SecurityClass, SubjectType, Tx, UnitId, Words } from '../platform/index.ts';

declare module '../platform/room.ts' {
  interface RoomParts {
    /** Kinds of its things that the search finds; of a room whose things other rooms shape, as a function of all. */
    readonly searchable?: readonly SearchSource[] | ((rooms: readonly Room[]) => readonly SearchSource[]);
  }
}

/** A part of a thing's text; `start` and `end` are UTF-16 code units of the text that the thing's own room keeps. */
export type SearchablePassage = {
  readonly start: number;
  readonly end: number;
  /** Counts from 1. */
  readonly page?: number;
  /** Titles above it, from the outside in: "Bab II > Pasal 12". */
  readonly heading?: string;
  readonly text: string;
};

export type Searchable = {
  readonly id: string;
  readonly unitId: UnitId;
  /** Units below may find it too. */
  readonly below: boolean;
  /** Everybody in the house may find it: it is public already. */
  readonly everybody?: boolean;
  readonly security: SecurityClass;
  /** Whoever put it in finds it whatever its class. */
  readonly owner?: PersonId;
  readonly title: string;
  /** Shown as it is and filtered by: "Peraturan KPU", "news". */
  readonly kind?: string;
  readonly year?: number;
  /** YYYY-MM-DD. */
  readonly date?: string;
  readonly passages: readonly SearchablePassage[];
};

/** What a hit shows of a thing that its reader may open. */
export type ShownThing = {
  readonly title: string;
  readonly unitId: UnitId;
  /** Said beside it: "Dicabut oleh …". */
  readonly note?: Words;
  /** The paper whose text its passages with a page are of. */
  readonly onPaper?: string;
  /** Things that are this one for people, as the paper is that a letter came on: where both are found, this is shown. */
  readonly insteadOf?: readonly { readonly type: SubjectType; readonly id: string }[];
};

export type SearchSource = {
  readonly type: SubjectType;
  readonly label: Words;
  /** Beginnings of actions of the audit trail after which their subject is read anew: ['paper.']. */
  readonly on: readonly string[];
  /** Which of its things an event of `on` changed, where they are not the event's own subject. */
  readonly changed?: (tx: Tx, subjectIds: readonly string[]) => Promise<readonly string[]>;
  /** Its things have a class each; others may rest on anything, so that programs up to `biasa` do not find them. */
  readonly classed?: true;
  /** Holders in the thing's unit find things of class `rahasia`; without it nobody but their owner does. */
  readonly secret?: Capability;
  /** These things with their passages, read by the system of their unit; those that are not to be found are left out. */
  readonly passages: (tx: Tx, ids: readonly string[]) => Promise<readonly Searchable[]>;
  /** Ids of the unit's own things in order, after this one, for a rebuild. */
  readonly all: (tx: Tx, after: string | null, most: number) => Promise<readonly string[]>;
  /** Of these ids those that the reader of `tx` may open: row security decides. */
  readonly shown: (tx: Tx, ids: readonly string[]) => Promise<ReadonlyMap<string, ShownThing>>;
};

/** All kinds of things of the house that are found. */
export const searchSources = ({ rooms }: { readonly rooms: readonly Room[] }): readonly SearchSource[] =>
  rooms.flatMap(({ searchable = [] }) => (typeof searchable === 'function' ? searchable(rooms) : searchable));
