/** The chains of the house: one of each kind per unit. Rooms declare theirs (`chains` of their values). */
import type { UnitId } from '../actor.ts';
import type { Database } from '../database/index.ts';
import type { Words } from '../result/index.ts';
import type { HouseKey, PublicKey } from './key.ts';

/** The newest entry of a unit's chain. */
export type Head = { readonly unitId: UnitId; readonly seq: number; readonly hash: string; readonly at: Date };

/** What does not fit: `where` is a table or a chain, `thing` what of it, `event` the one that vouched for it. */
export type Fault = {
  readonly where: string;
  readonly thing: string;
  readonly field?: string | undefined;
  readonly event?: string | undefined;
  readonly says: Words;
};

/** A checkpoint and the lines that show a chain's end in it. */
export type Covered = { readonly head: Head; readonly note: string; readonly line: string; readonly index: number } & {
  readonly path: readonly string[];
};

export type ChainKind = {
  /** 'audit', 'approvals'. */
  readonly name: string;
  readonly says: Words;
  /** As the owner of the database, who sees all. */
  readonly heads: (owner: Database) => Promise<readonly Head[]>;
  /** The hashes of these entries of a unit's chain, by number. */
  readonly hashesAt: (owner: Database, unitId: UnitId, seqs: readonly number[]) => Promise<ReadonlyMap<number, string>>;
  /** Walks all chains. Entries of a unit up to `old` may be without what the key makes. */
  readonly walk: (
    owner: Database,
    key: HouseKey | null,
    old: (unitId: UnitId) => number,
  ) => Promise<{ readonly entries: number; readonly faults: readonly Fault[] }>;
  /** Is told which ends a new checkpoint covers. */
  readonly covered?: (owner: Database, covered: readonly Covered[]) => Promise<void>;
  /** The newest note that was kept beside this chain's entries. */
  readonly kept?: (owner: Database) => Promise<string | null>;
  /** Before the first checkpoint: makes what the key makes for entries from before it, as they were found. */
  readonly found?: (owner: Database, key: HouseKey) => Promise<void>;
};

declare module '../room.ts' {
  interface RoomParts {
    /** Hash chains that the room keeps; checkpoints hold their ends fast. */
    readonly chains?: readonly ChainKind[];
  }
}
export type { PublicKey };
