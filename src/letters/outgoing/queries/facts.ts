/** What the words of a letter rest on: its fields with its kind and signer, and the papers behind it. */
import type { Source } from '../../../evidence/schema.ts';
import { heldAs, positionTitle, unitById } from '../../../identity/index.ts';
import { splitSentences } from '../../../language/index.ts';
import { paperText, securityOf } from '../../../library/index.ts';
import type { PaperId } from '../../../library/schema.ts';
import { localTime, type SecurityClass, type Tx, type UnitId } from '../../../platform/index.ts';
import { letterKindOn } from '../kinds/kinds.ts';
import { fieldsOnPaper } from '../merge/queries/merge-of.ts';
import type { LetterId } from '../../schema.ts';
import type { Answered, OutgoingFacts } from '../sheet.ts';
import type { Post } from '../../../identity/schema.ts';
import type { LetterKind, OutgoingId } from '../schema.ts';
import type { OutgoingRow } from './read-outgoing.ts';

/** Undefined where its kind is in the house no more. A letter is of the kind as it was written when it was begun. */
export async function factsOfOutgoing(tx: Tx, row: OutgoingRow): Promise<OutgoingFacts | undefined> {
  const kind = await kindOfRow(tx, row);
  if (kind === undefined) return undefined;
  const signer = await positionTitle(tx, heldAs(kind.signer, row.unit_id));
  const answers = row.answers === null ? null : await answeredBy(tx, row.answers);
  return { kind, fields: await fieldsOnPaper(tx, row), answers, signer };
}

/** The letter that is answered, as an answer names it; null where the reader does not see it. */
export async function answeredBy(tx: Tx, answers: LetterId): Promise<Answered | null> {
  const letter = await tx
    .selectFrom('letters')
    .select(['id', 'number', 'dated', 'sender', 'subject'])
    .where('id', '=', answers)
    .executeTakeFirst();
  if (letter === undefined) return null;
  const { id, number, dated, sender, subject } = letter;
  return { id, number, date: dated, sender, subject };
}

/**
 * The papers that it rests on and the letter that it answers, sentence by sentence, and their classes. Null where the
 * reader does not see one of them; one that is not read yet bears nothing out.
 */
export async function paperSources(
  tx: Tx,
  row: OutgoingRow,
): Promise<{ readonly sources: readonly Source[]; readonly classes: readonly SecurityClass[] } | null> {
  const ids = (await papersOf(tx, [row])).get(row.id) ?? [];
  const classes = await securityOf(tx, ids);
  if (classes.size < ids.length) return null;
  const sources: Source[] = [];
  for (const id of ids) {
    const paper = await paperText(tx, id);
    if (paper === null) continue;
    const sourceId = `paper:${id}`;
    const passages = splitSentences(paper.text).map(({ start, end }) => ({ sourceId, start, end }));
    sources.push({ id: sourceId, kind: 'material', title: paper.title, text: paper.text, passages });
  }
  return { sources, classes: [...classes.values()] };
}

/** Ids of the papers that each of these letters rests on, that of the letter it answers among them. */
export async function papersOf(
  tx: Tx,
  rows: readonly OutgoingRow[],
): Promise<ReadonlyMap<OutgoingId, readonly PaperId[]>> {
  const answers = rows.flatMap(({ answers: id }) => (id === null ? [] : [id]));
  const answered =
    answers.length === 0
      ? []
      : await tx.selectFrom('letters').select(['id', 'paper_id']).where('id', 'in', answers).execute();
  const paperOf = new Map(answered.map(({ id, paper_id }) => [id, paper_id]));
  return new Map(
    rows.map(({ id, papers, answers: letter }) => {
      const paper = letter === null ? undefined : paperOf.get(letter);
      return [id, [...new Set([...papers, ...(paper == null ? [] : [paper])])]];
    }),
  );
}

/** The lines above the position of who signs: a.n. one post, and u.b. where a second one stands between. */
export async function behalfLines(
  tx: Tx,
  unitId: UnitId,
  { behalf: [first, second] }: Pick<LetterKind, 'behalf'>,
): Promise<string[]> {
  if (first === undefined) return [];
  const title = (post: Post) => positionTitle(tx, heldAs(post, unitId));
  const lines = [`a.n. ${await title(first)},`];
  return second === undefined ? lines : [...lines, `${await title(second)},`, 'u.b.'];
}

/** The kind of a letter as it stood when it was begun: what is saved later leaves letters in work alone. */
export const kindOfRow = async (
  tx: Tx,
  { kind, unit_id: unitId, created_at: begun }: Pick<OutgoingRow, 'kind' | 'unit_id' | 'created_at'>,
) => letterKindOn(tx, kind, { unitId, day: await dayIn(tx, unitId, begun), begun });

/** The unit's day; of a unit that is none, the capital's. */
export const dayIn = async (tx: Tx, unitId: UnitId, at: Date): Promise<string> =>
  localTime(at, (await unitById(tx, unitId))?.zone ?? 'WIB').date;
