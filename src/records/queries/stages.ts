/** Where files stand on a day, as conditions of a query. */
import { sql, type Expression, type SqlBool } from 'kysely';
import type { RecordList, RecordStage } from '../schema.ts';

type Dates = { readonly state: string; readonly active_until: string | null; readonly inactive_until: string | null };

export function stageOf({ state, active_until: active, inactive_until: inactive }: Dates, today: string): RecordStage {
  if (state === 'terbuka' || state === 'dimusnahkan') return state;
  if (active === null || inactive === null) return 'tanpa-retensi';
  return today <= active ? 'aktif' : today <= inactive ? 'inaktif' : 'lewat';
}

/** On record_files. An open file is active. */
export function inList(list: RecordList, today: string): Expression<SqlBool> {
  switch (list) {
    case 'semua':
      return sql<boolean>`state <> 'dimusnahkan'`;
    case 'terbuka':
      return sql<boolean>`state = 'terbuka'`;
    case 'aktif':
      return sql<boolean>`(state = 'terbuka' or state = 'ditutup' and active_until >= ${today}::date)`;
    case 'inaktif':
      return sql<boolean>`state = 'ditutup' and active_until < ${today}::date and inactive_until >= ${today}::date`;
    case 'lewat':
      return sql<boolean>`state = 'ditutup' and inactive_until < ${today}::date`;
    case 'tanpa-retensi':
      return sql<boolean>`state = 'ditutup' and active_until is null`;
    case 'dimusnahkan':
      return sql<boolean>`state = 'dimusnahkan'`;
  }
}
