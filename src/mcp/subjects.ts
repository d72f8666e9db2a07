/** What tokens are called in the trail. */
import type { SubjectKind, Tx } from '../platform/index.ts';

declare module '../platform/subjects.ts' {
  interface SubjectTypes {
    token: true;
  }
}

export const mcpSubjects = {
  token: { says: { id: 'token program', en: 'token of a program' }, names: tokenNames },
} satisfies Record<string, SubjectKind>;

async function tokenNames(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await tx
    .selectFrom('tokens')
    .select(['id', 'name'])
    .where('id', 'in', [...ids])
    .execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}
