/** Words that are looked for together. */
import { sql } from 'kysely';
import { z } from 'zod';
import { can, unitNames } from '../../identity/index.ts';
import { containing, localTime, type Actor, type Tx, type UnitId } from '../../platform/index.ts';
import type { Synonyms } from '../read-query.ts';
import type { listSynonymsQuery, SearchSynonym } from '../schema.ts';
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

type Ask = z.output<typeof listSynonymsQuery>;

/** A page of the groups that the caller may see, the newest first. */
export async function listSynonyms(tx: Tx, actor: Actor, { page, size, q, state }: Ask, now: Date) {
  const today = day(now);
  let query = tx.selectFrom('search_synonyms');
  for (const word of (q ?? '').toLowerCase().split(/\s+/).filter(Boolean))
    query = query.where(sql`lower(array_to_string(words, ' ') || ' ' || source)`, 'like', containing(word));
  if (state === 'berlaku')
    query = query.where((where) => where.or([where('until', 'is', null), where('until', '>', today)]));
  if (state === 'diakhiri') query = query.where('until', '<=', today);
  const rows = await query
    .selectAll()
    .orderBy('saved_at', 'desc')
    .orderBy('since', 'desc')
    .orderBy('id')
    .limit(size)
    .offset((page - 1) * size)
    .execute();
  const { total } = await query.select(sql<number>`count(*)`.as('total')).executeTakeFirstOrThrow();
  const names = await unitNames(
    tx,
    rows.map((row) => row.unit_id),
  );
  const items = rows.map(({ id, unit_id: unitId, words, since, until, source, verified }): SearchSynonym => ({
    id,
    unitId,
    unitName: names.get(unitId) ?? unitId,
    words,
    since,
    until,
    source,
    verified,
    editable: until === null && can(actor, 'search.manage', unitId),
  }));
  return { items, total, page, size };
}

/** Whose they are; null where the reader sees no such synonyms. */
export async function unitOfSynonyms(tx: Tx, id: string): Promise<UnitId | null> {
  if (!z.uuid().safeParse(id).success) return null;
  const found = await tx.selectFrom('search_synonyms').select('unit_id').where('id', '=', id).executeTakeFirst();
  return found?.unit_id ?? null;
}
