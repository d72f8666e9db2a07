/** Letters that stand in the agenda already: of the same file, or of the same number, day and sender. */
import type { PaperId } from '../../../library/schema.ts';
import type { Tx, UnitId } from '../../../platform/index.ts';
import type { LetterFields, LetterId, SameLetter } from '../../schema.ts';

export type KnownOfLetter = Pick<LetterFields, 'number' | 'date' | 'sender'>;

type Asked = KnownOfLetter & {
  readonly unitId: UnitId;
  readonly paperId: PaperId | null;
  /** The letter itself. */
  readonly but?: LetterId;
};

export async function sameLetters(
  tx: Tx,
  { unitId, paperId, but, number, date, sender }: Asked,
): Promise<SameLetter[]> {
  const all = tx
    .selectFrom('letters')
    .select(['id', 'agenda', 'year', 'sender'])
    .where('unit_id', '=', unitId)
    .where('state', '<>', 'batal')
    .orderBy('registered_at');
  const others = but === undefined ? all : all.where('id', '<>', but);
  const found = new Map<LetterId, SameLetter>();
  const ofFile = paperId === null ? [] : await others.where('paper_id', '=', paperId).execute();
  for (const { sender: _sender, ...one } of ofFile) found.set(one.id, { ...one, why: 'berkas' });
  if (number === null || date === null || sender === null) return [...found.values()];
  const numbered = await others.where('number', '=', number).where('dated', '=', date).execute();
  for (const { sender: other, ...one } of numbered)
    if (other !== null && plain(other) === plain(sender) && !found.has(one.id))
      found.set(one.id, { ...one, why: 'nomor' });
  return [...found.values()];
}

const plain = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
