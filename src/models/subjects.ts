/** What models and calls to them are called in the trail. */
import type { SubjectKind, Tx } from '../platform/index.ts';
import { engineIdSchema } from './schema.ts';

declare module '../platform/subjects.ts' {
  interface SubjectTypes {
    model: true;
    'model-call': true;
  }
}

export const modelsSubjects = {
  model: { says: { id: 'model AI', en: 'AI model' }, names: engineNames },
  'model-call': { says: { id: 'permintaan ke model AI', en: 'prompt to an AI model' } },
} satisfies Record<string, SubjectKind>;

async function engineNames(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await tx
    .selectFrom('model_engines')
    .select(['id', 'name'])
    .where(
      'id',
      'in',
      ids.map((id) => engineIdSchema.parse(id)),
    )
    .execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}
