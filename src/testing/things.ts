/** One of each kind of thing of a house, as people make them: what the routes of a test are about. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Room } from '../platform/index.ts';
import type { TestHouse } from './index.ts';

/** Ids: of `{id}` in a path by the first step of the path ('drafts'), of other parameters by their name ('listId'). */
export type Things = Readonly<Record<string, string>>;

/**
 * Makes a room's things in NTT, '53'; `made` are those of the rooms below. Stands in the room's testing/things.ts as
 * `makeThings`.
 */
export type MakeThings = (house: TestHouse, made: Things) => Promise<Things>;

/** The things of these rooms, which are in the house; rooms without testing/things.ts have none. */
export async function thingsOf(house: TestHouse, rooms: readonly Room[]): Promise<Things> {
  let things: Things = {};
  for (const { name } of rooms) {
    const file = path.join(import.meta.dirname, '..', name, 'testing/things.ts');
    if (!existsSync(file)) continue;
    const { makeThings } = (await import(/* @vite-ignore */ file)) as { makeThings: MakeThings };
    things = { ...things, ...(await makeThings(house, things)) };
  }
  return things;
}
