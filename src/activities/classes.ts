/** An activity is of the class of its documents: those of its own unit, and those that the reader's unit added. */
import { classesOf, takersOf } from '../documents/index.ts';
import type { SubjectClasses } from '../drafts/index.ts';
import { classSet } from '../library/index.ts';

const type = 'activity';

export const activityClasses: SubjectClasses = {
  of: async (tx, ids) => {
    const known = await classesOf(tx, type, ids);
    return new Map(ids.map((id) => [id, known.get(id) ?? 'biasa']));
  },
  // Documents come and go by events of the activity itself.
  on: ['activity.', classSet],
  changed: async (tx, subjectIds) => [...subjectIds, ...(await takersOf(tx, type, subjectIds))],
};
