/** What operations on a letter share: holding it, and saying what stands in it. */
import type { Updateable } from 'kysely';
import { ok, type Actor, type Result, type Tables, type Tx, type UnitId } from '../../../platform/index.ts';
import { fail } from '../../failures.ts';
import { mayRegister } from '../../policy.ts';
import { singleFields, type LetterFields, type LetterId, type LetterState } from '../../schema.ts';
import { fieldColumns, fieldsOf, singleColumns } from '../queries/columns.ts';
import { letterStateWords } from '../../state-words.ts';

export type HeldLetter = {
  readonly id: LetterId;
  readonly unitId: UnitId;
  readonly version: number;
  readonly state: LetterState;
  readonly fields: LetterFields;
};

/** The letter, locked until the transaction ends; null where it is not in sight. */
export async function lockLetter(tx: Tx, id: LetterId): Promise<HeldLetter | null> {
  const row = await tx
    .selectFrom('letters')
    .select(['id', 'unit_id', 'version', 'state', ...fieldColumns])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (row === undefined) return null;
  const { unit_id: unitId, version, state } = row;
  return { id: row.id, unitId, version, state, fields: fieldsOf(row) };
}

/** The letter for who registers letters of its unit; refuses others, an older version, and one that was cancelled. */
export async function letterToChange(
  tx: Tx,
  actor: Actor,
  { letterId, version }: { readonly letterId: LetterId; readonly version?: number | undefined },
): Promise<Result<HeldLetter>> {
  const letter = await lockLetter(tx, letterId);
  if (letter === null) return fail('letters/not-found');
  if (!mayRegister(actor, letter.unitId)) return fail('letters/not-yours');
  if (letter.state === 'batal') return fail('letters/closed', { state: letterStateWords[letter.state] });
  return version !== undefined && version !== letter.version ? fail('letters/conflict') : ok(letter);
}

/** Writes the fields as the next version, and the first day by which somebody must have done something. */
export async function writeFields(tx: Tx, { id, version }: HeldLetter, fields: LetterFields): Promise<number> {
  const set: Updateable<Tables['letters']> = Object.fromEntries(
    singleFields.map((field) => [singleColumns[field], fields[field]]),
  );
  const [due = null] = fields.duties.flatMap(({ by }) => by ?? []).toSorted();
  await tx
    .updateTable('letters')
    .set({
      ...set,
      duties: JSON.stringify(fields.duties),
      meetings: JSON.stringify(fields.meetings),
      due,
      version: version + 1,
    })
    .where('id', '=', id)
    .execute();
  return version + 1;
}
