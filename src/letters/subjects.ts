/** What letters and dispositions are called in the trail, on the desk and in links. */
import { isPosition, positionWords } from '../identity/index.ts';
import { idsAmong, type SubjectKind, type Tx } from '../platform/index.ts';
import { dispositionIdSchema, letterIdSchema } from './schema.ts';

declare module '../platform/subjects.ts' {
  interface SubjectTypes {
    letter: true;
    disposition: true;
    'letter-instruction': true;
    'letter-superior': true;
  }
}

export const lettersSubjects = {
  letter: { says: { id: 'surat masuk', en: 'incoming letter' }, names: letterNames },
  disposition: { says: { id: 'disposisi', en: 'disposition' }, names: dispositionNames },
  'letter-instruction': {
    ids: 'word',
    says: { id: 'isi disposisi', en: 'instruction of dispositions' },
    names: instructionNames,
  },
  'letter-superior': {
    ids: 'word',
    says: { id: 'atasan jabatan', en: 'position above another' },
    names: positionNames,
  },
} satisfies Record<string, SubjectKind>;

async function letterNames(tx: Tx, ids: readonly string[]) {
  const rows = await tx
    .selectFrom('letters')
    .select(['id', 'title'])
    .where('id', 'in', idsAmong(letterIdSchema, ids))
    .execute();
  return new Map(rows.map(({ id, title }) => [id, title]));
}

/** A branch is called as its letter is. */
async function dispositionNames(tx: Tx, ids: readonly string[]) {
  const rows = await tx
    .selectFrom('dispositions as d')
    .innerJoin('letters as l', 'l.id', 'd.letter_id')
    .select(['d.id', 'l.title'])
    .where('d.id', 'in', idsAmong(dispositionIdSchema, ids))
    .execute();
  return new Map(rows.map(({ id, title }) => [id, title]));
}

async function positionNames(_tx: Tx, codes: readonly string[]) {
  return new Map(codes.flatMap((code) => (isPosition(code) ? [[code, positionWords(code)] as const] : [])));
}

async function instructionNames(tx: Tx, codes: readonly string[]) {
  const rows = await tx
    .selectFrom('letter_instructions')
    .distinctOn('code')
    .select(['code', 'label_id as id', 'label_en as en'])
    .where('code', 'in', [...codes])
    .orderBy('code')
    .orderBy('since', 'desc')
    .execute();
  return new Map(rows.map(({ code, id, en }) => [code, { id, en }]));
}
