/** A letter is of its own class, or of that of a paper that it rests on where that is higher. */
import { sql } from 'kysely';
import type { SubjectClasses } from '../../drafts/index.ts';
import { classSet, paperDestroyed, securityOf } from '../../library/index.ts';
import { highestClass, idsAmong } from '../../platform/index.ts';
import { papersOf } from './queries/facts.ts';
import { keptAs, outgoingIdSchema } from './schema.ts';

export const outgoingClasses: SubjectClasses = {
  of: async (tx, ids) => {
    const known = idsAmong(outgoingIdSchema, ids);
    const rows =
      known.length === 0 ? [] : await tx.selectFrom('outgoing_letters').selectAll().where('id', 'in', known).execute();
    const papers = await papersOf(tx, rows);
    const classes = await securityOf(tx, [...new Set([...papers.values()].flat())]);
    return new Map(
      rows.flatMap(({ id, fields }) => {
        const rests = (papers.get(id) ?? []).map((paper) => classes.get(paper));
        const seen = rests.filter((one) => one !== undefined);
        return seen.length < rests.length ? [] : [[id, highestClass([keptAs(fields.security), ...seen])] as const];
      }),
    );
  },
  on: [classSet, paperDestroyed, 'outgoing.saved', 'outgoing.destroyed'],
  changed: async (tx, subjectIds) => {
    const { rows } = await sql<{ id: string }>`select o.id from outgoing_letters o
      left join letters l on l.id = o.answers
      where o.id::text = any (${[...subjectIds]}::text[]) or l.paper_id::text = any (${[...subjectIds]}::text[])
        or o.papers::text[] && ${[...subjectIds]}::text[]`.execute(tx);
    return rows.map(({ id }) => id);
  },
};
