/** Kinds of letters, each as it is written on a day. */
import type { Tx } from '../../platform/index.ts';
import type { LetterKind } from './schema.ts';

/** The kinds that hold on a day (YYYY-MM-DD), by name. */
export async function letterKindsOn(tx: Tx, day: string): Promise<LetterKind[]> {
  const rows = await tx
    .selectFrom('letter_kinds')
    .selectAll()
    .distinctOn('code')
    .where('since', '<=', day)
    .orderBy('code')
    .orderBy('since', 'desc')
    .execute();
  return rows
    .map(
      ({ code, label_id, label_en, structure, numbered, initials, signer, since, source, verified }): LetterKind => ({
        code,
        label: { id: label_id, en: label_en },
        structure,
        numbered,
        initials: [...initials],
        signer,
        since,
        source,
        verified,
      }),
    )
    .toSorted((one, other) => one.label.id.localeCompare(other.label.id, 'id'));
}

/** The kind of this code on a day; undefined where there is none then. */
export const letterKindOn = async (tx: Tx, code: string, day: string): Promise<LetterKind | undefined> =>
  (await letterKindsOn(tx, day)).find((kind) => kind.code === code);
