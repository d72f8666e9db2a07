import type { Clock } from './clock/index.ts';
import type { Config } from './config/index.ts';
import type { ActorDatabase } from './database/index.ts';
import type { FileStore } from './files/index.ts';
import type { Room } from './room.ts';
import type { HouseKey } from './seals/key.ts';

/** What the program runs on; made once by main.ts (or by a test). */
export type Platform = {
  readonly config: Config;
  readonly clock: Clock;
  readonly database: ActorDatabase;
  readonly files: FileStore;
  /** The rooms of this house: what the desk, the trail and the description of the API are put together from. */
  readonly rooms: readonly Room[];
  /**
   * A 32-byte key of this installation for one purpose ('voters/vault'); every server on the same database derives
   * the same.
   */
  readonly keyFor: (purpose: string) => Buffer;
  /** The key that no database holds: marks events and signs approvals. Of a door for strangers, its public part. */
  readonly sealKey: HouseKey;
  /** Milliseconds that an answer waits for the checkpoint over what it approved; none where nobody makes any. */
  readonly checkpointWait?: number;
};
