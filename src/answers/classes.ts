/** An answer is of the class of the papers that it rests on, when it was asked and now. */
import { sql } from 'kysely';
import type { SubjectClasses } from '../drafts/index.ts';
import { classSet, paperDestroyed } from '../library/index.ts';
import { highestClass, idsAmong } from '../platform/index.ts';
import { classAmong, paperClasses, thingOf } from './find.ts';
import { answerIdSchema } from './schema.ts';

export const answerClasses: SubjectClasses = {
  of: async (tx, ids) => {
    const known = idsAmong(answerIdSchema, ids);
    if (known.length === 0) return new Map();
    const rows = await tx
      .selectFrom('answers')
      .select(['id', 'security', 'passages'])
      .where('id', 'in', known)
      .execute();
    const classes = await paperClasses(
      tx,
      rows.flatMap(({ passages }) => passages.map(thingOf)),
    );
    return new Map(
      rows.map(({ id, security, passages }) => {
        const now = classAmong(classes, passages.map(thingOf));
        return [id, highestClass([security, now])];
      }),
    );
  },
  on: [classSet, paperDestroyed],
  changed: async (tx, subjectIds) => {
    const { rows } = await sql<{ id: string }>`select id from answers where exists (select
      from jsonb_array_elements(passages) p where p->>'paperId' = any (${[...subjectIds]}::text[]))`.execute(tx);
    return rows.map(({ id }) => id);
  },
};
