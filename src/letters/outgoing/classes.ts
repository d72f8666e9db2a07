/** A letter is of its own class, or of that of a paper that it rests on where that is higher. */
import { sql } from 'kysely';
import type { SubjectClasses } from '../../drafts/index.ts';
import { classSet, securityOf } from '../../library/index.ts';
import { idsAmong, securityClasses, type SecurityClass } from '../../platform/index.ts';
import { papersOf } from './queries/facts.ts';
import { outgoingIdSchema } from './schema.ts';

export const highestOf = (classes: readonly SecurityClass[]): SecurityClass =>
  securityClasses.findLast((one) => classes.includes(one)) ?? 'biasa';

export const outgoingClasses: SubjectClasses = {
  of: async (tx, ids) => {
    const known = idsAmong(outgoingIdSchema, ids);
    const rows =
      known.length === 0 ? [] : await tx.selectFrom('outgoing_letters').selectAll().where('id', 'in', known).execute();
    const found = new Map<string, SecurityClass>();
    for (const row of rows) {
      const papers = await papersOf(tx, row);
      const classes = await securityOf(tx, papers);
      if (classes.size === papers.length) found.set(row.id, highestOf([row.fields.security, ...classes.values()]));
    }
    return found;
  },
  on: [classSet, 'outgoing.saved'],
  changed: async (tx, subjectIds) => {
    const { rows } = await sql<{ id: string }>`select o.id from outgoing_letters o
      left join letters l on l.id = o.answers
      where o.id::text = any (${[...subjectIds]}::text[]) or l.paper_id::text = any (${[...subjectIds]}::text[])
        or o.papers::text[] && ${[...subjectIds]}::text[]`.execute(tx);
    return rows.map(({ id }) => id);
  },
};
