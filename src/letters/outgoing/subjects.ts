/** What outgoing letters are called in the trail, on the desk and in links: their subject. */
import { idsAmong, type SubjectKind, type Tx } from '../../platform/index.ts';
import { outgoingIdSchema } from './schema.ts';

declare module '../../platform/subjects.ts' {
  interface SubjectTypes {
    outgoing: true;
  }
}

export const outgoingSubjects = {
  outgoing: { says: { id: 'surat keluar', en: 'outgoing letter' }, names: outgoingNames },
} satisfies Record<string, SubjectKind>;

async function outgoingNames(tx: Tx, ids: readonly string[]) {
  const rows = await tx
    .selectFrom('outgoing_letters')
    .select(['id', 'subject'])
    .where('id', 'in', idsAmong(outgoingIdSchema, ids))
    .execute();
  return new Map(rows.map(({ id, subject }) => [id, subject]));
}
