import type { Tx } from '../../../platform/index.ts';
import type { Instruction } from '../../schema.ts';

/** What a disposition may ask for on a day, in its order. */
export async function instructionsOn(tx: Tx, day: string): Promise<Instruction[]> {
  const rows = await tx
    .selectFrom('letter_instructions')
    .distinctOn('code')
    .select(['code', 'since', 'label_id', 'label_en', 'source', 'verified', 'rank'])
    .where('since', '<=', day)
    .orderBy('code')
    .orderBy('since', 'desc')
    .execute();
  return rows
    .toSorted((one, other) => one.rank - other.rank || (one.code < other.code ? -1 : 1))
    .map(({ code, since, label_id: id, label_en: en, source, verified }) => ({
      code,
      since,
      label: { id, en },
      source,
      verified,
    }));
}
