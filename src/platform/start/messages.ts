/**
 * What the program and the processes of its parts say to one another. It goes over the channel between them, secrets
 * too: a command line and an environment are seen by others.
 */
import type { Config } from '../config/index.ts';
import type { Trouble } from '../database/trouble.ts';
import type { GivenKey } from '../seals/key.ts';

/** What a process of its own serves. */
export type Part = 'workspace' | 'portal' | 'workers';

export type Access = {
  readonly config: Config;
  /** Connects as kc_app. */
  readonly appUrl: string;
  /** Hexadecimal. */
  readonly actorKey: string;
  /** The key of the house, or what of it may be known. */
  readonly seal: GivenKey;
  /** Connections that the process may hold at once. */
  readonly connections: number;
};

export type Opening = {
  readonly do: 'open';
  readonly access: Access;
  /** Connects as the owner, who sees every row: for work in the background alone. */
  readonly ownerUrl: string | null;
  /** What keeps the database from answering now. */
  readonly trouble: Trouble | null;
};

/** What a process is told to do. With 'take' comes a connection of its door. */
export type Order =
  | { readonly do: 'prepare'; readonly config: Config; readonly ownerUrl: string; readonly appPassword: string }
  | Opening
  | { readonly do: 'know'; readonly trouble: Trouble | null }
  | { readonly do: 'take'; /** Whether more connections wait at the gate. */ readonly more: boolean }
  | { readonly do: 'welcome' }
  | { readonly do: 'answer' }
  | { readonly do: 'end' };

/** What a process tells; `refuses` carries a sentence that a person can act on. */
export type Report =
  | { readonly is: 'prepared'; readonly actorKey: string; readonly seal: GivenKey }
  | { readonly is: 'open' | 'took' | 'answering' | 'ended' }
  | { readonly is: 'refuses'; readonly id: string; readonly en: string };
