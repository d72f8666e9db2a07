import { sql, type RawBuilder, type SelectQueryBuilder } from 'kysely';
import type { z } from 'zod';
import { unitDay } from '../../../identity/index.ts';
import { containing, type Tables, type Tx, type UnitId } from '../../../platform/index.ts';
import {
  letterQueues,
  type LetterQueue,
  type LetterState,
  type LetterSummary,
  type listLettersQuery,
} from '../../schema.ts';
import { presentLetters, summaryColumns, type LetterRow } from './summaries.ts';

type Ask = z.output<typeof listLettersQuery>;
type Page = { readonly items: LetterSummary[]; readonly total: number; readonly page: number; readonly size: number };
/** Days ahead that are soon. */
const soon = 3;

type Letters<O> = SelectQueryBuilder<Tables, 'letters', O>;

/** Letters of a unit that the reader sees, the newest number of the agenda first. */
export async function listLetters(tx: Tx, now: Date, { unitId, queue, year, q, page, size }: Ask): Promise<Page> {
  const today = await unitDay(tx, unitId, now);
  const patterns = patternsOf(q);
  const all =
    patterns.length > 0 ? worded(tx, unitId, patterns) : tx.selectFrom('letters').where('unit_id', '=', unitId);
  const query = inQueue(year === undefined ? all : all.where('year', '=', year), queue, today);
  const { rows, total } =
    patterns.length > 0
      ? await countedRows(tx, query, { page, size })
      : await pageOfRows(tx, query, { unitId, queue, year, page, size });
  return { items: await presentLetters(tx, rows, today), total, page, size };
}

type Slice = Pick<Ask, 'page' | 'size'>;
type Rows = { readonly rows: readonly LetterRow[]; readonly total: number };

const newest = <O>(query: Letters<O>): Letters<O> => query.orderBy('year', 'desc').orderBy('agenda', 'desc');

/** Rows and their number are asked for together. */
async function pageOfRows(tx: Tx, query: Letters<object>, { page, size, ...counted }: Slice & Counted) {
  const [rows, total] = await Promise.all([
    newest(query)
      .select(summaryColumns)
      .limit(size)
      .offset((page - 1) * size)
      .execute(),
    totalOf(tx, query, counted),
  ]);
  return { rows, total };
}

/** Where words were looked for, they are looked for once: for the page and for how many there are. */
async function countedRows(tx: Tx, query: Letters<object>, { page, size }: Slice): Promise<Rows> {
  const found = await newest(query)
    .select(['id', sql<number>`count(*) over ()`.as('total')])
    .limit(size)
    .offset((page - 1) * size)
    .execute();
  const [first] = found;
  if (first === undefined) return { rows: [], total: await countOf(query) };
  const ids = found.map(({ id }) => id);
  const rows = await newest(tx.selectFrom('letters').where('id', 'in', ids))
    .select(summaryColumns)
    .execute();
  return { rows, total: first.total };
}

/** What is looked for among the words of letters, the longest first. */
const patternsOf = (q: string | undefined): string[] =>
  (q ?? '')
    .toLowerCase()
    .split(/\s+/)
    .filter(Boolean)
    .toSorted((one, other) => other.length - one.length)
    .map(containing);

/** Letters with all of these patterns among their words, as far as the reader sees them: row by row they are slow. */
const worded = (tx: Tx, unitId: UnitId, patterns: readonly string[]): Letters<object> =>
  tx.selectFrom(
    sql<Tables['letters']>`kc.letters_worded(${unitId}, ${patterns}::text[])`.as('letters'),
  ) as unknown as Letters<object>;

const countOf = async <O>(query: Letters<O>): Promise<number> =>
  (
    await query
      .clearSelect()
      .select(sql<number>`count(*)`.as('total'))
      .executeTakeFirstOrThrow()
  ).total;

const inQueue = <O>(query: Letters<O>, queue: LetterQueue, today: string): Letters<O> =>
  queue === 'semua' ? query : query.where(conditionOf(queue, today));

function conditionOf(queue: LetterQueue, today: string): RawBuilder<boolean> {
  switch (queue) {
    case 'semua':
      return sql`true`;
    case 'periksa':
      return sql`state = 'dicatat' and checked_at is null`;
    case 'arahkan':
      return sql`state = 'dicatat'`;
    case 'berjalan':
      return sql`state = 'didisposisi'`;
    case 'segera':
      return sql`state in ('dicatat', 'didisposisi') and due between ${today}::date and ${today}::date + ${soon}::int`;
    case 'lewat':
      return sql`state in ('dicatat', 'didisposisi') and due < ${today}::date`;
    case 'selesai':
    case 'batal':
      return sql`state = ${queue}`;
  }
}

/** The state that all letters of a queue have, where that says everything of it: their number is kept. */
const keptAs: Readonly<Partial<Record<LetterQueue, LetterState | null>>> = {
  semua: null,
  arahkan: 'dicatat',
  berjalan: 'didisposisi',
  selesai: 'selesai',
  batal: 'batal',
};

type Counted = { readonly unitId: UnitId; readonly queue: LetterQueue; readonly year?: number | undefined };

async function totalOf<O>(tx: Tx, query: Letters<O>, { unitId, queue, year }: Counted) {
  const state = keptAs[queue];
  if (state === undefined) return countOf(query);
  const { rows } = await sql<{ total: number }>`
    select kc.letters_counted(${unitId}, ${state}::text, ${year ?? null}::int) as total`.execute(tx);
  return rows[0]?.total ?? 0;
}

/** How many letters of a unit stand in each queue. */
export async function countLetters(tx: Tx, now: Date, unitId: UnitId): Promise<Record<LetterQueue, number>> {
  const today = await unitDay(tx, unitId, now);
  const counts = await Promise.all(
    letterQueues.map(async (queue): Promise<[LetterQueue, number]> => {
      const query = inQueue(tx.selectFrom('letters').where('unit_id', '=', unitId), queue, today);
      return [queue, await totalOf(tx, query, { unitId, queue })];
    }),
  );
  return Object.fromEntries(counts) as Record<LetterQueue, number>;
}
