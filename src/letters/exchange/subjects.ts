/** What lists from elsewhere and their differences are called in the trail and in links. */
import { idsAmong, type SubjectKind, type Tx } from '../../platform/index.ts';
import { differenceIdSchema, exchangeFileIdSchema } from './schema.ts';

declare module '../../platform/subjects.ts' {
  interface SubjectTypes {
    'exchange-file': true;
    'letter-difference': true;
    'exchange-columns': true;
    /** What leaves as a register of letters: by the unit. */
    'letter-register': true;
  }
}

export const exchangeSubjects = {
  'exchange-file': { says: { id: 'daftar surat dari luar', en: 'list of letters from elsewhere' }, names: fileNames },
  'letter-difference': {
    says: { id: 'perbedaan dengan SRIKANDI', en: 'difference from SRIKANDI' },
    names: differenceNames,
  },
  'exchange-columns': { says: { id: 'susunan kolom SRIKANDI', en: 'columns of SRIKANDI lists' } },
  'letter-register': { says: { id: 'buku surat', en: 'register of letters' } },
} satisfies Record<string, SubjectKind>;

async function fileNames(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await tx
    .selectFrom('exchange_files')
    .select(['id', 'name'])
    .where('id', 'in', idsAmong(exchangeFileIdSchema, ids))
    .execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** By the number that it is about. */
async function differenceNames(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await tx
    .selectFrom('exchange_differences')
    .select(['id', 'ours', 'theirs'])
    .where('id', 'in', idsAmong(differenceIdSchema, ids))
    .execute();
  return new Map(rows.map(({ id, ours, theirs }) => [id, (ours ?? theirs)?.number ?? '']));
}
