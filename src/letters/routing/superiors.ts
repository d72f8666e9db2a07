/** Which post stands above which: dated data of the whole country, and the line from a post to the top. */
import { positionWords, type OfficePost } from '../../identity/index.ts';
import type { Post } from '../../identity/schema.ts';
import type { Tx } from '../../platform/index.ts';
import type { Superior } from '../schema.ts';
import { findPost } from './posts.ts';

/** What stands above each position on a day; one that is not named has nothing above it. */
export async function superiorsOn(tx: Tx, day: string): Promise<Superior[]> {
  const rows = await tx
    .selectFrom('letter_superiors')
    .distinctOn('position')
    .select(['position', 'above', 'since', 'source', 'verified'])
    .where('since', '<=', day)
    .orderBy('position')
    .orderBy('since', 'desc')
    .execute();
  return rows.map(({ position, above, since, source, verified }) => ({
    position,
    label: positionWords(position),
    above,
    aboveLabel: above === null ? null : positionWords(above),
    since,
    source,
    verified,
  }));
}

/**
 * The posts above a post, the nearest first: the one of the same section where there is one, else the one of the whole
 * unit. Ends where nothing stands above, and never goes round.
 */
export function lineAbove(superiors: readonly Superior[], posts: readonly OfficePost[], from: Post): OfficePost[] {
  const line: OfficePost[] = [];
  const seen = new Set([from.position]);
  for (let at: Post = from; ;) {
    const above = superiors.find(({ position }) => position === at.position)?.above ?? null;
    if (above === null || seen.has(above)) return line;
    seen.add(above);
    const post =
      findPost(posts, { position: above, section: at.section }) ?? findPost(posts, { position: above, section: null });
    if (post === undefined) return line;
    line.push(post);
    at = post;
  }
}

/** Whether a position would stand above itself. */
export function goesRound(superiors: readonly Superior[], position: string, above: string | null): boolean {
  const seen = new Set([position]);
  for (let at = above; at !== null; at = superiors.find((one) => one.position === at)?.above ?? null) {
    if (seen.has(at)) return true;
    seen.add(at);
  }
  return false;
}
