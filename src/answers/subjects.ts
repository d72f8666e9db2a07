/** What an answer is called in the trail, on the desk and in links: by its question. */
import type { SubjectKind, Tx } from '../platform/index.ts';
import { answerIdSchema } from './schema.ts';

declare module '../platform/subjects.ts' {
  interface SubjectTypes {
    answer: true;
  }
}

export const answersSubjects = {
  answer: { says: { id: 'jawaban', en: 'answer' }, names: questionsOf },
} satisfies Record<string, SubjectKind>;

async function questionsOf(tx: Tx, ids: readonly string[]) {
  const rows = await tx
    .selectFrom('answers')
    .select(['id', 'question'])
    .where(
      'id',
      'in',
      ids.map((id) => answerIdSchema.parse(id)),
    )
    .execute();
  return new Map(rows.map(({ id, question }) => [id, question]));
}
