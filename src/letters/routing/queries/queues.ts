/** What waits at the posts of a person, in the queues that offices know. */
import { sql, type SelectQueryBuilder } from 'kysely';
import type { z } from 'zod';
import { officePosts, unitDay } from '../../../identity/index.ts';
import type { Post } from '../../../identity/schema.ts';
import type { Actor, Tables, Tx, UnitId } from '../../../platform/index.ts';
import { presentLetters, summaryColumns } from '../../incoming/index.ts';
import {
  dispositionQueues,
  type DispositionQueue,
  type listDispositionsQuery,
  type QueuedDisposition,
} from '../../schema.ts';
import { atPosts, escalatedTo, findPost, postsOf } from '../posts.ts';

type Branches<O> = SelectQueryBuilder<Tables, 'dispositions', O>;
type Page = {
  readonly items: QueuedDisposition[];
  readonly total: number;
  readonly page: number;
  readonly size: number;
};

/** Days ahead that are soon. */
const soon = 3;

export function inQueue<O>(
  query: Branches<O>,
  queue: DispositionQueue,
  { posts, today }: { readonly posts: readonly Post[]; readonly today: string },
): Branches<O> {
  switch (queue) {
    case 'belum-dibaca':
      return query
        .where((build) => atPosts(build, posts, 'to'))
        .where('kind', '=', 'disposisi')
        .where('state', '=', 'terkirim');
    case 'belum-ditindaklanjuti':
      return query
        .where((build) => atPosts(build, posts, 'to'))
        .where('kind', '=', 'disposisi')
        .where('state', '=', 'dibaca');
    case 'segera':
      return query
        .where((build) => atPosts(build, posts, 'to'))
        .where('state', 'in', ['terkirim', 'dibaca'])
        .where('kind', '=', 'disposisi')
        .where(sql<boolean>`due between ${today}::date and ${today}::date + ${soon}::int`);
    case 'tembusan':
      return query
        .where((build) => atPosts(build, posts, 'to'))
        .where('kind', '=', 'tembusan')
        .where('state', '=', 'terkirim');
    case 'laporan':
      return query.where((build) => atPosts(build, posts, 'from')).where('state', '=', 'dilaporkan');
    case 'lewat':
      return query
        .where((build) =>
          build.or([atPosts(build, posts, 'to'), atPosts(build, posts, 'from'), escalatedTo(build, posts)]),
        )
        .where('state', 'in', ['terkirim', 'dibaca'])
        .where('kind', '=', 'disposisi')
        .where('due', '<', today);
  }
}

/** The branches of a queue at the reader's posts, the one that is due first in front. */
export async function listQueue(
  tx: Tx,
  actor: Actor,
  now: Date,
  { unitId, queue, page, size }: z.output<typeof listDispositionsQuery>,
): Promise<Page> {
  const where = { posts: postsOf(actor, unitId), today: await unitDay(tx, unitId, now) };
  const query = inQueue(tx.selectFrom('dispositions').where('unit_id', '=', unitId), queue, where);
  const rows = await query
    .select(['id', 'letter_id', 'kind', 'state', 'from_label', 'to_position', 'to_section', 'due', 'sent_at'])
    .select('closed_at')
    .orderBy(sql`due asc nulls last`)
    .orderBy('sent_at')
    .orderBy('id')
    .limit(size)
    .offset((page - 1) * size)
    .execute();
  const { total } = await query.select(sql<number>`count(*)`.as('total')).executeTakeFirstOrThrow();
  const letters = await lettersOf(tx, where.today, [...new Set(rows.map((row) => row.letter_id))]);
  const posts = await officePosts(tx, unitId, now);
  const items = rows.flatMap((row): QueuedDisposition[] => {
    const letter = letters.get(row.letter_id);
    if (letter === undefined) return [];
    const post = findPost(posts, { position: row.to_position, section: row.to_section });
    return [
      {
        id: row.id,
        letter,
        kind: row.kind,
        state: row.state,
        from: row.from_label,
        to: post?.label.id ?? row.to_position,
        due: row.due,
        late: row.closed_at === null && row.due !== null && row.due < where.today,
        sentAt: row.sent_at.toISOString(),
      },
    ];
  });
  return { items, total, page, size };
}

async function lettersOf(tx: Tx, today: string, ids: readonly QueuedDisposition['letter']['id'][]) {
  if (ids.length === 0) return new Map<string, QueuedDisposition['letter']>();
  const rows = await tx.selectFrom('letters').select(summaryColumns).where('id', 'in', ids).execute();
  const letters = await presentLetters(tx, rows, today);
  return new Map<string, QueuedDisposition['letter']>(letters.map((letter) => [letter.id, letter]));
}

/** How many branches wait in each queue at the reader's posts. */
export async function countQueues(
  tx: Tx,
  actor: Actor,
  now: Date,
  unitId: UnitId,
): Promise<Record<DispositionQueue, number>> {
  const where = { posts: postsOf(actor, unitId), today: await unitDay(tx, unitId, now) };
  const counts: [DispositionQueue, number][] = [];
  for (const queue of dispositionQueues) {
    const { total } = await inQueue(tx.selectFrom('dispositions').where('unit_id', '=', unitId), queue, where)
      .select(sql<number>`count(*)`.as('total'))
      .executeTakeFirstOrThrow();
    counts.push([queue, total]);
  }
  return Object.fromEntries(counts) as Record<DispositionQueue, number>;
}
