/** Letters that wait for the initials, the approval or the signature of a post that nobody holds. */
import { sql } from 'kysely';
import { postsAwaited, signersOf, type DraftId } from '../../drafts/index.ts';
import { officePosts, postLabel, samePost, unitDay, type OfficePost, type PostWork } from '../../identity/index.ts';
import type { Post } from '../../identity/schema.ts';
import type { Tx, UnitId } from '../../platform/index.ts';
import { lineAbove, superiorsOn } from '../routing/index.ts';
import { outgoingKind } from './compose.ts';
import type { OutgoingId, OutgoingQueue, OutgoingState, VacantSigner } from './schema.ts';

type Waiting = {
  readonly id: OutgoingId;
  readonly subject: string;
  readonly act: Exclude<OutgoingQueue, 'kirim'>;
  readonly post: Post;
  readonly since: Date;
};

/** Letters named of one post; the others are counted. */
const named = 20;

/** The one whose letters wait longest in front; as far as the reader sees the letters. */
export async function vacantSigners(tx: Tx, unitId: UnitId, now: Date): Promise<VacantSigner[]> {
  const posts = await officePosts(tx, unitId, now);
  const isHeld = (post: Post) => (posts.find((one) => samePost(one, post))?.holders.length ?? 0) > 0;
  const waiting = (await waitingAtPosts(tx, unitId)).filter(({ post }) => !isHeld(post));
  if (waiting.length === 0) return [];
  const superiors = await superiorsOn(tx, await unitDay(tx, unitId, now));
  const byPost = Map.groupBy(waiting, ({ post }) => JSON.stringify([post.position, post.section]));
  return [...byPost.values()]
    .flatMap((letters) => {
      const sorted = letters.toSorted((one, other) => one.since.getTime() - other.since.getTime());
      const [first] = sorted;
      if (first === undefined) return [];
      const { position, section } = first.post;
      return [
        {
          position,
          section,
          label: postLabel(first.post, unitId),
          count: letters.length,
          since: first.since.toISOString(),
          letters: sorted.slice(0, named).map(({ id, subject, act }) => ({ id, subject, act })),
          above: nameOf(lineAbove(superiors, posts, first.post).find(({ holders }) => holders.length > 0)),
        },
      ];
    })
    .toSorted((one, other) => (one.since < other.since ? -1 : 1));
}

/** How many letters wait for the initials, the approval or the signature of a post, as far as the reader sees them. */
export const awaitedOfPost: PostWork = async (tx, unitId, post) =>
  (await waitingAtPosts(tx, unitId)).filter((one) => samePost(one.post, post)).length;

const waitingAtPosts = async (tx: Tx, unitId: UnitId): Promise<Waiting[]> => [
  ...(await textsAtPosts(tx, unitId)),
  ...(await numberedAtPosts(tx, unitId)),
];

const nameOf = (post: OfficePost | undefined): VacantSigner['above'] =>
  post === undefined ? null : { position: post.position, section: post.section, label: post.label };

/** Letters in work that were sent, each at the post whose turn it is. */
async function textsAtPosts(tx: Tx, unitId: UnitId): Promise<Waiting[]> {
  const sent = await postsAwaited(tx, { unitId, kind: outgoingKind });
  if (sent.length === 0) return [];
  const rows = await tx
    .selectFrom('outgoing_letters')
    .select(['id', 'draft_id', 'subject'])
    .where(sql<boolean>`draft_id = any (${sent.map(({ draftId }) => draftId)}::uuid[])`)
    .where('state', '<>', 'batal')
    .where('merged_of', 'is', null)
    .execute();
  const letters = new Map(rows.map((row) => [row.draft_id, row]));
  return sent.flatMap(({ draftId, act, post, since }): Waiting[] => {
    const letter = letters.get(draftId);
    if (letter === undefined) return [];
    return [{ id: letter.id, subject: letter.subject, act: act === 'review' ? 'paraf' : 'setujui', post, since }];
  });
}

/** Letters that have their number, each at the post that approved it. */
async function numberedAtPosts(tx: Tx, unitId: UnitId): Promise<Waiting[]> {
  const rows = await standingLetters(tx, unitId, ['bernomor']);
  const signers = await signersOf(tx, idsOfDrafts(rows));
  return rows.flatMap(({ id, subject, draft_id, created_at: since }): Waiting[] => {
    const post = draft_id === null ? undefined : signers.get(draft_id);
    return post === undefined ? [] : [{ id, subject, act: 'tandatangan', post, since }];
  });
}

export type StandingLetter = {
  readonly id: OutgoingId;
  readonly subject: string;
  readonly state: OutgoingState;
  readonly number: string | null;
  readonly draft_id: DraftId | null;
  readonly created_at: Date;
};

export const idsOfDrafts = (letters: readonly StandingLetter[]): DraftId[] =>
  letters.flatMap(({ draft_id: id }) => (id === null ? [] : [id]));

/** Letters that stand in one of these states, the oldest first; those of one merge that stand alike are one. */
export async function standingLetters(
  tx: Tx,
  unitId: UnitId,
  states: readonly OutgoingState[],
  most: number | null = null,
): Promise<StandingLetter[]> {
  const { rows } = await sql<StandingLetter>`select coalesce(o.merged_of, o.id) as id, o.state, o.created_at,
      coalesce(m.draft_id, o.draft_id) as draft_id, coalesce(min(m.subject), min(o.subject)) as subject,
      case when count(*) = 1 then min(o.number) end as number
    from outgoing_letters o left join outgoing_letters m on m.id = o.merged_of
    where o.unit_id = ${unitId} and o.state = any (${states}::text[]) and o.merge is distinct from 'sendiri'
    group by 1, 2, 3, 4 order by o.created_at limit ${most}`.execute(tx);
  return rows;
}
