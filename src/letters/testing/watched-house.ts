/** A house into which letters of KPU NTT come out of its watched folder. */
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { testHouse, type Caller, type TestHouse } from '../../testing/index.ts';
import { withNumbers } from './letters.ts';

export type WatchedHouse = {
  readonly house: TestHouse;
  /** Who registers letters. */
  readonly clerk: Caller;
  readonly folder: string;
};

export async function watchedHouse(): Promise<WatchedHouse> {
  const house = await testHouse();
  await withNumbers(house);
  const folder = path.join(house.platform.config.dataFolder, 'inbox', '53');
  await mkdir(folder, { recursive: true });
  return { house, clerk: await house.as('kasubbag.ntt'), folder };
}
