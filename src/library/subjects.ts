/** What papers and intakes are called in the trail, on the desk and in links. */
import type { SubjectKind, Tx } from '../platform/index.ts';
import { intakeIdSchema, paperIdSchema, type PaperId } from './schema.ts';

declare module '../platform/subjects.ts' {
  interface SubjectTypes {
    paper: true;
    intake: true;
    'paper-class': true;
  }
}

export const librarySubjects = {
  paper: { says: { id: 'dokumen', en: 'document' }, names: paperTitles },
  'paper-class': { ids: 'word', says: { id: 'kode klasifikasi', en: 'classification code' }, names: classNames },
  intake: { says: { id: 'pemasukan dokumen', en: 'intake of documents' }, names: intakeNames },
} satisfies Record<string, SubjectKind>;

/** The titles of these papers, as far as the reader sees them. */
export async function paperTitles(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<PaperId, string>> {
  const rows = await tx
    .selectFrom('papers')
    .select(['id', 'title'])
    .where(
      'id',
      'in',
      ids.map((id) => paperIdSchema.parse(id)),
    )
    .execute();
  return new Map(rows.map(({ id, title }) => [id, title]));
}

async function intakeNames(tx: Tx, ids: readonly string[]) {
  const rows = await tx
    .selectFrom('intakes')
    .select(['id', 'name'])
    .where(
      'id',
      'in',
      ids.map((id) => intakeIdSchema.parse(id)),
    )
    .execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}

async function classNames(tx: Tx, codes: readonly string[]) {
  const rows = await tx
    .selectFrom('paper_classes')
    .distinctOn('code')
    .select(['code', 'label_id as id', 'label_en as en'])
    .where('code', 'in', [...codes])
    .orderBy('code')
    .orderBy('since', 'desc')
    .execute();
  return new Map(rows.map(({ code, id, en }) => [code, { id, en }]));
}
