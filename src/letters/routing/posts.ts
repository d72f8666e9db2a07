/** Posts of a unit: what a disposition goes to, whoever holds it then. */
import type { ExpressionBuilder } from 'kysely';
import { can, heldAs, holdingOf, officePosts, postOf, samePost, type OfficePost } from '../../identity/index.ts';
import type { Post } from '../../identity/schema.ts';
import type { Actor, Tables, Tx, UnitId } from '../../platform/index.ts';
import type { HeldPost } from '../schema.ts';

/** Every post of a unit, those of the actor marked. */
export async function heldPosts(tx: Tx, actor: Actor, unitId: UnitId, now: Date): Promise<HeldPost[]> {
  const posts = await officePosts(tx, unitId, now);
  return posts.map((post) => ({
    ...post,
    holders: [...post.holders],
    mine: holdingOf(actor, unitId, post) !== undefined,
  }));
}

export const findPost = (posts: readonly OfficePost[], post: Post): OfficePost | undefined =>
  posts.find((one) => samePost(one, post));

/** Whether who holds a post sees secret papers of its unit. */
export const keepsSecrets = (unitId: UnitId, post: Post): boolean =>
  can(
    { kind: 'person', personId: null, unitIds: [unitId], positions: [heldAs(post, unitId)], nationwide: false },
    'library.secret',
    unitId,
  );

/** Posts that the actor holds in a unit today. */
export const postsOf = (actor: Actor, unitId: UnitId): Post[] =>
  actor.kind === 'person' && !actor.waits ? actor.positions.filter((held) => held.unitId === unitId).map(postOf) : [];

/** Of branches: that they go to one of these posts, or come from one. */
export const atPosts = (build: ExpressionBuilder<Tables, 'dispositions'>, posts: readonly Post[], end: 'to' | 'from') =>
  build.or(
    posts.map(({ position, section }) =>
      build.and([
        build(`${end}_position`, '=', position),
        section === null ? build(`${end}_section`, 'is', null) : build(`${end}_section`, '=', section),
      ]),
    ),
  );

/** Of branches: that they were escalated to one of these posts. */
export const escalatedTo = (build: ExpressionBuilder<Tables, 'dispositions'>, posts: readonly Post[]) =>
  build.exists(
    build
      .selectFrom('disposition_escalations as e')
      .select('e.level')
      .whereRef('e.disposition_id', '=', 'dispositions.id')
      .where((of) =>
        of.or(
          posts.map(({ position, section }) =>
            of.and([
              of('e.position', '=', position),
              section === null ? of('e.section', 'is', null) : of('e.section', '=', section),
            ]),
          ),
        ),
      ),
  );
