/** What filed letters of both ways share. */
import type { Leaving } from '../../platform/index.ts';
import { readNumber } from '../../registers/index.ts';

/** The classification code that stands in a letter's number: 'PR.05' of '412/PR.05-Und/14/2025'. */
export const codeIn = (number: string | null): string | null =>
  number === null ? null : (readNumber(number)?.classification ?? null);

/** Ids of the things of a kind that are destroyed together. */
export const leavingOf = (leaving: Leaving, type: 'letter' | 'outgoing' | 'paper'): string[] =>
  [...leaving].flatMap((key) => (key.startsWith(`${type} `) ? [key.slice(type.length + 1)] : []));
