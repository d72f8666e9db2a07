/** What outgoing letters are called in the trail, on the desk and in links: their subject. */
import { idsAmong, type SubjectKind, type Tx } from '../../platform/index.ts';
import { outgoingIdSchema } from './schema.ts';

declare module '../../platform/subjects.ts' {
  interface SubjectTypes {
    outgoing: true;
    'letter-kind': true;
    'signature-anchor': true;
  }
}

export const outgoingSubjects = {
  outgoing: { says: { id: 'surat keluar', en: 'outgoing letter' }, names: outgoingNames },
  'letter-kind': { ids: 'word', says: { id: 'jenis surat', en: 'kind of letter' }, names: kindNames },
  'signature-anchor': {
    ids: 'word',
    says: { id: 'sertifikat penerbit tanda tangan', en: 'certificate of a signature authority' },
    names: anchorNames,
  },
} satisfies Record<string, SubjectKind>;

async function kindNames(tx: Tx, codes: readonly string[]) {
  const rows = await tx
    .selectFrom('letter_kinds')
    .distinctOn('code')
    .select(['code', 'label_id as id', 'label_en as en'])
    .where('code', 'in', [...codes])
    .orderBy('code')
    .orderBy('since', 'desc')
    .execute();
  return new Map(rows.map(({ code, id, en }) => [code, { id, en }]));
}

async function outgoingNames(tx: Tx, ids: readonly string[]) {
  const rows = await tx
    .selectFrom('outgoing_letters')
    .select(['id', 'subject'])
    .where('id', 'in', idsAmong(outgoingIdSchema, ids))
    .execute();
  return new Map(rows.map(({ id, subject }) => [id, subject]));
}

async function anchorNames(tx: Tx, fingerprints: readonly string[]) {
  const rows = await tx
    .selectFrom('letter_anchors')
    .select(['fingerprint', 'name'])
    .where('fingerprint', 'in', [...fingerprints])
    .execute();
  return new Map(rows.map(({ fingerprint, name }) => [fingerprint, name]));
}
