/**
 * A room is one value: what a capability of the house brings, said once. src/rooms.ts lists the rooms, downhill;
 * main, the tests, the scripts, the desk, the page of the API and the authorisation matrix read that one list.
 */
import type { Capability } from './capabilities.ts';
import type { DatedValue } from './dated-values.ts';
import type { Database } from './database/index.ts';
import type { Migrations } from './database/migrate.ts';
import type { Filable, FilableHold } from './filable.ts';
import type { Route } from './http/index.ts';
import type { Job } from './jobs/define-job.ts';
import type { Schedule } from './jobs/define-schedule.ts';
import type { Platform } from './platform.ts';
import type { Words } from './result/index.ts';
import { layVouched } from './seals/vouched.ts';
import { layStateMachines, type StateMachine } from './state-machines.ts';
import type { Subjects } from './subjects.ts';
import type { TaskSource } from './tasks.ts';

/**
 * What a room above the platform reads of a room's value; it adds its part by declaration merging, as tables are
 * added.
 */
// oxlint-disable-next-line typescript/no-empty-object-type
export interface RoomParts {}

/** It says itself who may come in: sessions and their cookies count for nothing there. */
export type OwnDoor = {
  /** '/mcp'. */
  readonly path: `/${string}`;
  readonly answer: (platform: Platform, request: Request) => Promise<Response>;
};

export type Room = RoomParts & {
  /** Its folder below src/: 'drafts', 'elections/voters'. */
  readonly name: string;
  /** The rooms whose faces it may use; each stands before it in the list (scripts/check-boundaries.ts). */
  readonly uses: readonly string[];
  readonly migrations?: Migrations;
  readonly routes?: readonly Route[];
  /** Doors of its own on the workspace's port, for callers that are no browsers. */
  readonly doors?: readonly OwnDoor[];
  /** What its routes and operations ask for, with words that end the sentence "boleh …" / "may …". */
  readonly capabilities?: Readonly<Partial<Record<Capability, Words>>>;
  /** The kinds of its things that events, tasks, jobs and links are about. */
  readonly subjects?: Subjects;
  /** What waits for people in it. */
  readonly tasks?: readonly TaskSource[];
  /** The kinds of its things that are filed and kept for years, and destroyed only when that was approved. */
  readonly filable?: readonly Filable[];
  /** Says what in it rests on things that are to be destroyed. */
  readonly filableHolds?: readonly FilableHold[];
  /** The states that its things go through. */
  readonly machines?: readonly StateMachine[];
  /** Dated figures that it uses and people may change. */
  readonly values?: readonly DatedValue[];
  readonly jobs?: readonly Job[];
  /** What is done from time to time, once for all processes. */
  readonly schedules?: readonly Schedule[];
  /**
   * Lays what the rooms say about it into the database: after the migrations, at every start, as the owner. Idempotent;
   * several servers may do it at once.
   */
  readonly lay?: (owner: Database, rooms: readonly Room[]) => Promise<void>;
  /** Runs at every start, before the doors answer and background work begins; `owner` sees every unit. Idempotent. */
  readonly start?: (platform: Platform, owner: Database) => Promise<void>;
  /**
   * Invented things for `npm start -- --demo`; runs after every room's `start`. Idempotent; throws when it cannot be
   * done.
   */
  readonly demo?: (platform: Platform) => Promise<void>;
};

/** Every route of these rooms, with its types. */
export type RouteOf<R extends Room> = R extends { readonly routes: readonly (infer One extends Route)[] } ? One : never;

export const routesOf = <R extends Room>(rooms: readonly R[]): readonly RouteOf<R>[] =>
  rooms.flatMap((room) => (room.routes ?? []) as readonly RouteOf<R>[]);

export const migrationsOf = (rooms: readonly Room[]): readonly Migrations[] =>
  rooms.flatMap((room) => (room.migrations ? [room.migrations] : []));

export const jobsOf = (rooms: readonly Room[]): readonly Job[] => rooms.flatMap((room) => room.jobs ?? []);

export const schedulesOf = (rooms: readonly Room[]): readonly Schedule[] =>
  rooms.flatMap((room) => room.schedules ?? []);

/** The words of a capability; its code where no room declares it. */
export const capabilityWords = (rooms: readonly Room[], code: Capability): Words =>
  rooms.find((room) => room.capabilities?.[code])?.capabilities?.[code] ?? { id: code, en: code };

/**
 * Brings the database up to what the rooms say: their machines, what the trail vouches for, and what each lays
 * itself.
 */
export async function layRooms(owner: Database, rooms: readonly Room[]): Promise<void> {
  await layStateMachines(
    owner,
    rooms.flatMap(({ machines = [] }) => machines),
  );
  await layVouched(owner, rooms);
  for (const room of rooms) await room.lay?.(owner, rooms);
}
