/** Opens one side of a match. The other unit's voter is shown once both sides are open. */
import { sql } from 'kysely';
import {
  about,
  ok,
  runOperation,
  type Actor,
  type Operation,
  type Platform,
  type Result,
  sealText,
} from '../../../../platform/index.ts';
import { readRows } from '../../findings/index.ts';
import { maskNumber, type ListId } from '../../list/schema.ts';
import { partsOf } from '../../list/index.ts';
import { event } from './events.ts';
import { fail } from './failures.ts';
import type { CrossReason, CrossVoter } from './schema.ts';

export const revealKey = (platform: Pick<Platform, 'keyFor'>): Buffer => platform.keyFor('voters/cross-reveal');

type Asked = { readonly listId: ListId; readonly match: string; readonly reason: CrossReason };

/** What this unit shows of its row is read and sealed first; then the side is opened and both trails are told. */
export async function openMatch(platform: Platform, actor: Actor, asked: Asked): Promise<Result<{ match: string }>> {
  const found = await platform.database.read(actor, async (tx) => {
    const side = await tx
      .selectFrom('voter_cross_sides')
      .select(['row', 'unit_id'])
      .where('match', '=', asked.match)
      .where('list_id', '=', asked.listId)
      .executeTakeFirst();
    return side === undefined ? null : { side, parts: await partsOf(tx, asked.listId) };
  });
  if (found === null) return fail('voters/cross-match-not-found');
  const [voter] = await readRows(platform, { listId: asked.listId, parts: found.parts }, [found.side.row]);
  if (voter === undefined) return fail('voters/cross-match-not-found');
  const shown: CrossVoter = {
    unitId: found.side.unit_id,
    name: voter.name,
    birthPlace: voter.birth_place,
    birthDate: voter.birth_date,
    sex: voter.sex,
    village: voter.village,
    tps: voter.tps,
    nik: maskNumber(voter.nik),
    nkk: maskNumber(voter.nkk),
  };
  const opened = await runOperation(platform, actor, openSide, {
    ...asked,
    sealed: sealText(revealKey(platform), JSON.stringify(shown)),
  });
  if (!opened.ok) return opened;
  return ok({ match: asked.match });
}

const openSide: Operation<Asked & { readonly sealed: string }, null> = async (
  { tx, actor, clock },
  { listId, match, reason, sealed },
) => {
  const side = await tx
    .selectFrom('voter_cross_sides')
    .selectAll()
    .where('match', '=', match)
    .where('list_id', '=', listId)
    .forUpdate()
    .executeTakeFirst();
  if (side === undefined) return fail('voters/cross-match-not-found');
  if (side.opened_at !== null) return fail('voters/cross-already-open');
  const at = clock.now();
  await tx
    .updateTable('voter_cross_sides')
    .set({ opened_by: actor.personId, opened_at: at, reason })
    .where('match', '=', match)
    .where('unit_id', '=', side.unit_id)
    .execute();
  await tx.insertInto('voter_cross_reveals').values({ match, unit_id: side.unit_id, sealed }).execute();
  await sql`select kc.tell_cross_opened(${match}::uuid, ${at})`.execute(tx);
  return ok({
    value: null,
    events: [
      event('voters.cross-opened', about('voter-list', { unitId: side.unit_id, id: listId }), {
        match,
        row: side.row,
        reason,
      }),
    ],
  });
};
