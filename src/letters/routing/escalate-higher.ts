/**
 * What stays unanswered after who sent it was told goes one post up, and one more each time that some working days
 * passed, until the top. A post that nobody holds, or that would not see the letter, is passed over.
 */
import { sql } from 'kysely';
import { officePosts, samePost, unitDay, type OfficePost } from '../../identity/index.ts';
import { about, ok, type AuditEvent, type Operation, type Tx, type UnitId } from '../../platform/index.ts';
import { referenceValueOn } from '../../reference/index.ts';
import { event } from '../events.ts';
import { fail } from '../failures.ts';
import { secretAmong } from '../incoming/index.ts';
import type { DispositionId, LetterId, Superior } from '../schema.ts';
import { keepsSecrets } from './posts.ts';
import { holdFound, mostOfRound } from './rounds.ts';
import { lineAbove, superiorsOn } from './superiors.ts';

type Unanswered = {
  readonly id: DispositionId;
  readonly letter_id: LetterId;
  readonly from_position: string;
  readonly from_section: string | null;
  readonly level: number;
  readonly last_position: string | null;
  readonly last_section: string | null;
};

type Asked = { readonly unitId: UnitId; readonly today: string; readonly days: number };

/**
 * What was told of `days` working days ago or longer, with the last step; never on a weekend or a day off: nobody would
 * see it.
 */
async function readUnanswered(tx: Tx, { unitId, today, days }: Asked, letters: readonly LetterId[] | null) {
  const { rows } = await sql<Unanswered>`
    select d.id, d.letter_id, d.from_position, d.from_section, coalesce(e.level, 0) as level,
      e.position as last_position, e.section as last_section
    from dispositions d left join lateral (select level, position, section, day from disposition_escalations
      where disposition_id = d.id order by level desc limit 1) e on true
    where d.unit_id = ${unitId} and d.kind = 'disposisi' and d.state in ('terkirim', 'dibaca')
      and d.escalated_at is not null and coalesce(e.day, d.due) + ${days}::int <= ${today}::date
      and kc.workdays_between(coalesce(e.day, d.due), ${today}::date) >= ${days}::int
      and (e.level is null or e.position is not null) and kc.is_workday(${today})
      and (${letters}::uuid[] is null or d.letter_id = any (${letters}::uuid[]))
    order by d.due, d.id limit ${mostOfRound}`.execute(tx);
  return rows;
}

type Above = {
  readonly superiors: readonly Superior[];
  readonly posts: readonly OfficePost[];
  readonly unitId: UnitId;
};

/** The next post that somebody holds; null at the top. */
function nextAbove(branch: Unanswered, isSecret: boolean, { superiors, posts, unitId }: Above): OfficePost | null {
  const line = lineAbove(superiors, posts, { position: branch.from_position, section: branch.from_section });
  const { last_position: position, last_section: section } = branch;
  const told = position === null ? -1 : line.findIndex((post) => samePost(post, { position, section }));
  const isReached = (post: OfficePost): boolean => post.holders.length > 0 && (!isSecret || keepsSecrets(unitId, post));
  return line.slice(told + 1).find(isReached) ?? null;
}

export const escalateHigher: Operation<{ unitId: UnitId }, { escalated: number }> = async (
  { tx, clock },
  { unitId },
) => {
  const today = await unitDay(tx, unitId, clock.now());
  const days = await referenceValueOn(tx, 'letters/escalate-days', today);
  const branches = await holdFound(tx, (letters) => readUnanswered(tx, { unitId, today, days }, letters));
  if (branches.length === 0) return fail('letters/nothing-late');
  const above: Above = {
    superiors: await superiorsOn(tx, today),
    posts: await officePosts(tx, unitId, clock.now()),
    unitId,
  };
  const secret = await secretAmong(tx, [...new Set(branches.map((one) => one.letter_id))]);
  const events: AuditEvent[] = [];
  for (const branch of branches) {
    const next = nextAbove(branch, secret.has(branch.letter_id), above);
    const level = branch.level + 1;
    const to = next === null ? null : { position: next.position, section: next.section };
    await tx
      .insertInto('disposition_escalations')
      .values({
        disposition_id: branch.id,
        unit_id: unitId,
        level,
        position: to?.position ?? null,
        section: to?.section ?? null,
        day: today,
        at: clock.now(),
      })
      .execute();
    const branchOf = about('disposition', { id: branch.id, unitId });
    const letterId = branch.letter_id;
    events.push(
      to === null
        ? event('disposition.escalated-to-top', branchOf, { letterId, level })
        : event('disposition.escalated-higher', branchOf, { letterId, level, to }),
    );
  }
  return ok({ value: { escalated: branches.length }, events });
};
