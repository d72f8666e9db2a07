/** What came in by itself and nobody has registered, the longest waiting first. */
import { sql } from 'kysely';
import { unitDay } from '../../../identity/index.ts';
import { papersKept } from '../../../library/index.ts';
import { securityClasses, type SecurityClass, type Tx, type UnitId } from '../../../platform/index.ts';
import type { Arrival } from '../../schema.ts';
import { sameLetters } from '../queries/same-letters.ts';

type Asked = { readonly unitId: UnitId; readonly page: number; readonly size: number };

/** "Sangat Rahasia", "Terbatas", "Biasa/Terbuka": the class of the house that a letter's own word stands for. */
export function classSaid(word: string | null): SecurityClass | null {
  if (word === null) return null;
  if (/rahasia/iu.test(word)) return 'rahasia';
  if (/terbatas/iu.test(word)) return 'terbatas';
  return /biasa|terbuka/iu.test(word) ? 'biasa' : null;
}

const waiting = (tx: Tx, unitId: UnitId) =>
  tx.selectFrom('letter_arrivals').where('unit_id', '=', unitId).where('state', '=', 'menunggu');

export async function listArrivals(tx: Tx, { unitId, page, size }: Asked) {
  const rows = await waiting(tx, unitId)
    .select(['paper_id', 'via', 'cover_id', 'arrived_at', 'times', 'read'])
    .orderBy('arrived_at')
    .orderBy('paper_id')
    .limit(size)
    .offset((page - 1) * size)
    .execute();
  const papers = await papersKept(
    tx,
    rows.flatMap((row) => [row.paper_id, ...(row.cover_id === null ? [] : [row.cover_id])]),
  );
  const items: Arrival[] = [];
  for (const { paper_id: paperId, via, cover_id: coverId, arrived_at: at, times, read } of rows) {
    const paper = papers.get(paperId);
    if (paper === undefined) continue;
    const cover = coverId === null ? undefined : papers.get(coverId);
    const known = {
      number: read?.number?.value ?? null,
      date: read?.date?.value ?? null,
      sender: read?.sender?.value ?? null,
    };
    items.push({
      paperId,
      name: paper.name,
      security: paper.security,
      says: classSaid(read?.secrecy?.value ?? null),
      classes: securityClasses.filter(
        (one) => paper.unjudged || securityClasses.indexOf(one) >= securityClasses.indexOf(paper.security),
      ),
      readable: paper.state === 'siap',
      via,
      cover: coverId === null || cover === undefined ? null : { paperId: coverId, name: cover.name },
      arrivedAt: at.toISOString(),
      arrivedOn: await unitDay(tx, unitId, at),
      times,
      read,
      same: await sameLetters(tx, { ...known, unitId, paperId }),
    });
  }
  return { items, total: await countArrivals(tx, unitId), page, size };
}

export async function countArrivals(tx: Tx, unitId: UnitId): Promise<number> {
  const { total } = await waiting(tx, unitId)
    .select(sql<number>`count(*)`.as('total'))
    .executeTakeFirstOrThrow();
  return total;
}
