import { sql, type SelectQueryBuilder } from 'kysely';
import type { z } from 'zod';
import { unitDay } from '../../../identity/index.ts';
import { containing, type Tables, type Tx, type UnitId } from '../../../platform/index.ts';
import { letterQueues, type LetterQueue, type LetterSummary, type listLettersQuery } from '../../schema.ts';
import { presentLetters, summaryColumns } from './summaries.ts';

type Ask = z.output<typeof listLettersQuery>;
type Page = { readonly items: LetterSummary[]; readonly total: number; readonly page: number; readonly size: number };
type Letters<O> = SelectQueryBuilder<Tables, 'letters', O>;

/** Letters of a unit that the reader sees, the newest number of the agenda first. */
export async function listLetters(tx: Tx, now: Date, { unitId, queue, year, q, page, size }: Ask): Promise<Page> {
  const today = await unitDay(tx, unitId, now);
  let query = inQueue(tx.selectFrom('letters').where('unit_id', '=', unitId), queue, today);
  if (year !== undefined) query = query.where('year', '=', year);
  for (const word of (q ?? '').toLowerCase().split(/\s+/).filter(Boolean))
    query = query.where('words', 'like', containing(word));
  const rows = await query
    .select(summaryColumns)
    .orderBy('year', 'desc')
    .orderBy('agenda', 'desc')
    .limit(size)
    .offset((page - 1) * size)
    .execute();
  const { total } = await query.select(sql<number>`count(*)`.as('total')).executeTakeFirstOrThrow();
  return { items: await presentLetters(tx, rows, now), total, page, size };
}

function inQueue<O>(query: Letters<O>, queue: LetterQueue, today: string): Letters<O> {
  switch (queue) {
    case 'semua':
      return query;
    case 'periksa':
      return query.where('state', '=', 'dicatat').where('checked_at', 'is', null);
    case 'arahkan':
      return query.where('state', '=', 'dicatat');
    case 'berjalan':
      return query.where('state', '=', 'didisposisi');
    case 'lewat':
      return query.where('state', 'in', ['dicatat', 'didisposisi']).where('due', '<', today);
    case 'selesai':
    case 'batal':
      return query.where('state', '=', queue);
  }
}

/** How many letters of a unit stand in each queue. */
export async function countLetters(tx: Tx, now: Date, unitId: UnitId): Promise<Record<LetterQueue, number>> {
  const today = await unitDay(tx, unitId, now);
  const counts: [LetterQueue, number][] = [];
  for (const queue of letterQueues) {
    const { total } = await inQueue(tx.selectFrom('letters').where('unit_id', '=', unitId), queue, today)
      .select(sql<number>`count(*)`.as('total'))
      .executeTakeFirstOrThrow();
    counts.push([queue, total]);
  }
  return Object.fromEntries(counts) as Record<LetterQueue, number>;
}
