/** The posts that a text passes before it is signed: which there are, who put initials, whose turn it is. */
import { sql, type Selectable } from 'kysely';
import { holdersOf, postLabel, samePost } from '../../identity/index.ts';
import type { Tables, Tx, UnitId } from '../../platform/index.ts';
import type { Post } from '../../identity/schema.ts';
import type { DraftId, DraftView } from '../schema.ts';
import type { DraftRow } from './read-draft.ts';

type Initials = Selectable<Tables['draft_initials']>;
/** The round that counts of a text that was sent. */
export type StandingChain = ChainSoFar & { readonly round: number };
/** Posts that a text passes, whether it was sent or not. */
export type ChainSoFar = {
  readonly posts: readonly Post[];
  readonly signer: Post;
  readonly initials: readonly Initials[];
};

/** The round that counts of each of these texts: the last one, where it is of the version as it stands. */
export async function chainsOf(
  tx: Tx,
  drafts: readonly Pick<DraftRow, 'id' | 'version'>[],
): Promise<ReadonlyMap<DraftId, StandingChain>> {
  if (drafts.length === 0) return new Map();
  const ids = drafts.map(({ id }) => id);
  const rounds = await tx
    .selectFrom('draft_chains as c')
    .selectAll()
    .where('draft_id', 'in', ids)
    .where('round', '=', (select) =>
      select
        .selectFrom('draft_chains as last')
        .select(sql<number>`max(last.round)`.as('round'))
        .whereRef('last.draft_id', '=', 'c.draft_id'),
    )
    .execute();
  const versions = new Map(drafts.map(({ id, version }) => [id, version]));
  const standing = rounds.filter(({ draft_id, version }) => versions.get(draft_id) === version);
  const initials = await tx
    .selectFrom('draft_initials')
    .selectAll()
    .where('draft_id', 'in', ids)
    .orderBy('place')
    .execute();
  const put = Map.groupBy(initials, ({ draft_id }) => draft_id);
  return new Map(
    standing.map(({ draft_id, round, posts, signer }) => [
      draft_id,
      { round, posts, signer, initials: (put.get(draft_id) ?? []).filter((one) => one.round === round) },
    ]),
  );
}

/** The post whose turn it is; null when every post has put its initials. */
export const nextPost = ({ posts, initials }: ChainSoFar): Post | null => posts[initials.length] ?? null;

/** As the editor's page shows it; of a text that was not sent yet, the chain that it would pass. */
export async function viewChain(
  tx: Tx,
  unitId: UnitId,
  chain: ChainSoFar,
  at: Date,
): Promise<NonNullable<DraftView['chain']>> {
  const all = [...chain.posts, chain.signer];
  const holders = await holdersOf(
    tx,
    unitId,
    at,
    all.map(({ position }) => position),
  );
  const isHeld = (post: Post) => holders.some(({ code, section }) => samePost({ position: code, section }, post));
  return {
    posts: chain.posts.map((post, place) => {
      const put = chain.initials[place];
      return { ...post, says: postLabel(post, unitId), as: put?.as ?? null, by: put?.person ?? null };
    }),
    signer: { ...chain.signer, says: postLabel(chain.signer, unitId) },
    vacant: all.filter((post) => !isHeld(post)).map((post) => postLabel(post, unitId)),
  };
}
