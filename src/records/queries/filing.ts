/** Where a thing is filed, and which class is proposed for it. */
import { sql } from 'kysely';
import { unitDay } from '../../identity/index.ts';
import { classesToday, type Lesson } from '../../library/index.ts';
import { subjectKey, type Actor, type Room, type Tx, type UnitId } from '../../platform/index.ts';
import { describe, filablesOf, type Named } from '../filables.ts';
import { mayFile } from '../policy.ts';
import { lessonOf, proposeClass } from '../propose-class.ts';
import type { Filing } from '../schema.ts';
import { presentFiles } from './files.ts';

/** Null where no room has such a thing in the reader's sight. */
export async function filingOf(
  tx: Tx,
  { rooms, actor, now }: { readonly rooms: readonly Room[]; readonly actor: Actor; readonly now: Date },
  named: Named,
): Promise<Filing | null> {
  const thing = (await describe(tx, rooms, [named])).get(subjectKey(named));
  const kind = filablesOf(rooms).get(named.type);
  if (thing === undefined || kind === undefined) return null;
  const { unitId, title } = thing;
  const row = await tx
    .selectFrom('record_files as f')
    .innerJoin('record_items as i', 'i.file_id', 'f.id')
    .selectAll('f')
    .where('i.subject_type', '=', named.type)
    .where('i.subject_id', '=', named.id)
    .executeTakeFirst();
  const today = await unitDay(tx, unitId, now);
  const [filed = null] = row === undefined ? [] : await presentFiles(tx, [row], today);
  const hidden = filed === null && (await isFiled(tx, named));
  const proposal = proposeClass(
    { ...thing, type: named.type, text: await kind.words(tx, named.id) },
    await classesToday(tx),
    filed === null ? await lessonsOf(tx, rooms, unitId) : [],
  );
  return { title, unitId, filed, filedHidden: hidden, proposal, may: { file: mayFile(actor, unitId) } };
}

async function isFiled(tx: Tx, { type, id }: Named): Promise<boolean> {
  const { rows } = await sql<{ filed: boolean }>`select kc.thing_is_filed(${type}, ${id}) as filed`.execute(tx);
  return rows[0]?.filed === true;
}

/** Newest filings of a unit that the proposal learns from. */
const mostLessons = 300;

async function lessonsOf(tx: Tx, rooms: readonly Room[], unitId: UnitId): Promise<Lesson[]> {
  const filed = await tx
    .selectFrom('record_items as i')
    .innerJoin('record_files as f', 'f.id', 'i.file_id')
    .select(['i.subject_type as type', 'i.subject_id as id', 'f.classification', 'f.title'])
    .where('i.unit_id', '=', unitId)
    .orderBy('i.filed_at', 'desc')
    .limit(mostLessons)
    .execute();
  const named = await describe(tx, rooms, filed);
  return filed.map((one) => lessonOf(one.classification, `${one.title} ${named.get(subjectKey(one))?.title ?? ''}`));
}
