/** Letters as lists show them. */
import { papersKept } from '../../../library/index.ts';
import type { Tx, UnitId } from '../../../platform/index.ts';
import type { LetterId, LetterState, LetterSummary } from '../../schema.ts';
import type { PaperId } from '../../../library/schema.ts';

export const summaryColumns = [
  'id',
  'unit_id',
  'paper_id',
  'agenda',
  'year',
  'received_on',
  'state',
  'title',
  'number',
  'dated',
  'sender',
  'nature',
  'due',
  'checked_at',
  'secret',
] as const;

export type LetterRow = {
  readonly id: LetterId;
  readonly unit_id: UnitId;
  readonly paper_id: PaperId | null;
  readonly agenda: number;
  readonly year: number;
  readonly received_on: string;
  readonly state: LetterState;
  readonly title: string;
  readonly number: string | null;
  readonly dated: string | null;
  readonly sender: string | null;
  readonly nature: string | null;
  readonly due: string | null;
  readonly checked_at: Date | null;
  readonly secret: boolean;
};

/** In the order of the rows; all are of one unit, whose day it is. */
export async function presentLetters(tx: Tx, rows: readonly LetterRow[], today: string): Promise<LetterSummary[]> {
  if (rows.length === 0) return [];
  const papers = await papersKept(tx, [...new Set(rows.flatMap((row) => row.paper_id ?? []))]);
  return rows.map((row) => ({
    id: row.id,
    unitId: row.unit_id,
    paperId: row.paper_id,
    agenda: row.agenda,
    year: row.year,
    receivedOn: row.received_on,
    state: row.state,
    title: row.title,
    number: row.number,
    date: row.dated,
    sender: row.sender,
    nature: row.nature,
    due: row.due,
    late: isOpen(row.state) && row.due !== null && row.due < today,
    checked: row.checked_at !== null,
    security: row.paper_id === null ? withoutPaper(row) : (papers.get(row.paper_id)?.security ?? 'biasa'),
  }));
}

/** Of these letters those that are secret: their paper is, or the book that they stand in says so. */
export async function secretAmong(tx: Tx, ids: readonly LetterId[]): Promise<ReadonlySet<LetterId>> {
  if (ids.length === 0) return new Set();
  const rows = await tx.selectFrom('letters').select(['id', 'paper_id', 'secret']).where('id', 'in', ids).execute();
  const papers = await papersKept(tx, [...new Set(rows.flatMap((row) => row.paper_id ?? []))]);
  const isSecret = (row: (typeof rows)[number]): boolean =>
    row.paper_id === null ? row.secret : papers.get(row.paper_id)?.security === 'rahasia';
  return new Set(rows.filter(isSecret).map(({ id }) => id));
}

const withoutPaper = ({ secret }: Pick<LetterRow, 'secret'>) => (secret ? 'rahasia' : 'biasa');

export const isOpen = (state: LetterState): boolean => state === 'dicatat' || state === 'didisposisi';
