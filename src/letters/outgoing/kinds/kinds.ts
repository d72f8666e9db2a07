/** Kinds of letters, each as it is written in a unit on a day. */
import { sql, type Selectable } from 'kysely';
import type { Tables, Tx, UnitId } from '../../../platform/index.ts';
import type { LetterKind } from '../schema.ts';

type Asked = {
  readonly unitId: UnitId;
  /** YYYY-MM-DD. */
  readonly day: string;
  /** Only what stood at this time: a letter in work stays as it was begun. */
  readonly begun?: Date | undefined;
};

/** The kinds that hold in a unit on a day, by name: its own before the country's. */
export async function letterKindsOn(tx: Tx, { unitId, day, begun }: Asked): Promise<LetterKind[]> {
  let standing = tx
    .selectFrom('letter_kinds')
    .selectAll()
    .distinctOn('code')
    .where((of) => of.or([of('unit_id', '=', unitId), of('unit_id', 'is', null)]))
    .where('since', '<=', day);
  // What the house was built with has no hour of its own.
  if (begun !== undefined)
    standing = standing.where((of) => of.or([of('saved_by', 'is', null), of('saved_at', '<=', begun)]));
  const rows = await standing
    .orderBy('code')
    .orderBy(sql`unit_id nulls last`)
    .orderBy('since', 'desc')
    .orderBy('saved_at', 'desc')
    .execute();
  return rows.map(kindOf).toSorted((one, other) => one.label.id.localeCompare(other.label.id, 'id'));
}

const kindOf = (row: Selectable<Tables['letter_kinds']>): LetterKind => ({
  code: row.code,
  own: row.unit_id !== null,
  label: { id: row.label_id, en: row.label_en },
  structure: row.structure,
  numbered: row.numbered,
  initials: [...row.initials],
  signer: row.signer,
  behalf: [...row.behalf],
  words: { opening: row.words.opening ?? null, answer: row.words.answer ?? null, closing: row.words.closing ?? null },
  required: [...row.required],
  since: row.since,
  source: row.source,
  verified: row.verified,
});

/** The kind of this code; undefined where there is none then. */
export const letterKindOn = async (tx: Tx, code: string, asked: Asked): Promise<LetterKind | undefined> =>
  (await letterKindsOn(tx, asked)).find((kind) => kind.code === code);

/** Every row that holds or held or will hold in a unit, of each code the newest first. */
export async function letterKindRows(tx: Tx, unitId: UnitId): Promise<LetterKind[]> {
  const rows = await tx
    .selectFrom('letter_kinds')
    .selectAll()
    .where((of) => of.or([of('unit_id', '=', unitId), of('unit_id', 'is', null)]))
    .orderBy('code')
    .orderBy(sql`unit_id nulls last`)
    .orderBy('since', 'desc')
    .orderBy('saved_at', 'desc')
    .execute();
  return rows.map(kindOf);
}
