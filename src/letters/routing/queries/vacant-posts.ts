/** Posts that nobody holds today and at which work is open. */
import { sql } from 'kysely';
import { officePosts, postLabel, type PostWork } from '../../../identity/index.ts';
import type { Tx, UnitId } from '../../../platform/index.ts';
import type { VacantPost } from '../../schema.ts';
import { findPost } from '../posts.ts';

type Open = {
  readonly position: string;
  readonly section: string | null;
  readonly open: number;
  readonly decide: number;
  readonly due: string | null;
  readonly since: Date;
};

/** The one whose work waits longest in front; as far as the reader sees the letters. */
export async function vacantPosts(tx: Tx, unitId: UnitId, now: Date): Promise<VacantPost[]> {
  const { rows } = await sql<Open>`
    select position, section, count(*) filter (where side = 'to') as open,
      count(*) filter (where side = 'from') as decide, min(due) as due, min(sent_at) as since
    from (select to_position as position, to_section as section, 'to' as side, due, sent_at from dispositions
        where unit_id = ${unitId} and closed_at is null and kind = 'disposisi' and state in ('terkirim', 'dibaca')
      union all select from_position, from_section, 'from', due, sent_at from dispositions
        where unit_id = ${unitId} and closed_at is null and kind = 'disposisi') work
    group by position, section order by min(sent_at), position, section`.execute(tx);
  const posts = await officePosts(tx, unitId, now);
  return rows
    .filter((row) => (findPost(posts, row)?.holders.length ?? 0) === 0)
    .map(({ position, section, open, decide, due, since }) => ({
      position,
      section,
      label: postLabel({ position, section }, unitId),
      open,
      decide,
      due,
      since: since.toISOString(),
    }));
}

/** How many branches are open at a post or wait for its word, whether the reader sees them or not. */
export const openAtPost: PostWork = async (tx, unitId, { position, section }) => {
  const { rows } = await sql<{ open: number }>`
    select kc.dispositions_open_at(${unitId}, ${position}, ${section}) as open`.execute(tx);
  return rows[0]?.open ?? 0;
};
