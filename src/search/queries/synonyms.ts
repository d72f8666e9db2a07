/** Words that are looked for together. */
import { z } from 'zod';
import { can } from '../../identity/index.ts';
import { localTime, type Actor, type Tx, type UnitId } from '../../platform/index.ts';
import type { Synonyms } from '../read-query.ts';
import type { SearchSynonym } from '../schema.ts';
import { tokensOf, type Token } from '../tokens.ts';

const day = (now: Date): string => localTime(now, 'WIB').date;

/** The groups that hold for this reader today. */
export function synonymsOn(tx: Tx, now: Date) {
  const today = day(now);
  return tx
    .selectFrom('search_synonyms')
    .select('words')
    .where('since', '<=', today)
    .where((where) => where.or([where('until', 'is', null), where('until', '>', today)]));
}

export const readSynonyms = (groups: readonly (readonly string[])[]): Synonyms =>
  groups.map((words) => words.map(readOnce).filter((tokens) => tokens.length > 0));

/** Words of synonyms once read: every query asks for the same. Emptied when there are more than offices write. */
const known = new Map<string, readonly Token[]>();
const mostKnown = 10_000;

function readOnce(word: string): readonly Token[] {
  const before = known.get(word);
  if (before !== undefined) return before;
  if (known.size >= mostKnown) known.clear();
  const tokens = tokensOf(word);
  known.set(word, tokens);
  return tokens;
}

/** Every group that the caller may see, the newest first. */
export async function listSynonyms(tx: Tx, actor: Actor): Promise<SearchSynonym[]> {
  const rows = await tx.selectFrom('search_synonyms').selectAll().orderBy('saved_at', 'desc').orderBy('id').execute();
  return rows.map(({ id, unit_id: unitId, words, since, until, source, verified }) => ({
    id,
    unitId,
    words,
    since,
    until,
    source,
    verified,
    editable: until === null && can(actor, 'search.manage', unitId),
  }));
}

/** Whose they are; null where the reader sees no such synonyms. */
export async function unitOfSynonyms(tx: Tx, id: string): Promise<UnitId | null> {
  if (!z.uuid().safeParse(id).success) return null;
  const found = await tx.selectFrom('search_synonyms').select('unit_id').where('id', '=', id).executeTakeFirst();
  return found?.unit_id ?? null;
}
