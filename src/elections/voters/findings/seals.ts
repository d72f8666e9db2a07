/** Words and values about voters that stand in the database: sealed with this room's key. */
import { type Platform, openText, sealText } from '../../../platform/index.ts';
import type { Changes } from './schema.ts';

export type Seals = {
  /** Null for nothing. */
  readonly words: (text: string) => string | null;
  readonly openWords: (sealed: string | null) => string | null;
  readonly changes: (changes: Changes) => string;
  readonly openChanges: (sealed: string) => Changes;
};

export function sealsOf(platform: Pick<Platform, 'keyFor'>): Seals {
  const key = platform.keyFor('voters/decisions');
  return {
    words: (text) => (text === '' ? null : sealText(key, text)),
    openWords: (sealed) => (sealed === null ? null : openText(key, sealed)),
    changes: (changes) => sealText(key, JSON.stringify(changes)),
    openChanges: (sealed) => JSON.parse(openText(key, sealed)) as Changes,
  };
}
