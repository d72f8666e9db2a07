/** The chain of approvals of every unit, for checkpoints and for those who verify it. */
import { createHash } from 'node:crypto';
import { sql, type Selectable } from 'kysely';
import type { ChainKind, Covered, Database, Fault, Head, HouseKey, Tables, UnitId } from '../platform/index.ts';
import { signApproval, signedAs } from './signature.ts';

type Row = Selectable<Tables['approvals']>;

const heads = async (owner: Database): Promise<readonly Head[]> =>
  (
    await sql<Head>`select distinct on (unit_id) unit_id as "unitId", seq, hash, at
      from approvals order by unit_id, seq desc`.execute(owner)
  ).rows;

async function hashesAt(owner: Database, unitId: UnitId, seqs: readonly number[]): Promise<Map<number, string>> {
  const { rows } = await sql<{ seq: number; hash: string }>`
    select seq, hash from approvals where unit_id = ${unitId} and seq = any (${[...seqs]}::bigint[])`.execute(owner);
  return new Map(rows.map(({ seq, hash }) => [seq, hash]));
}

async function walk(owner: Database, key: HouseKey | null): Promise<{ entries: number; faults: readonly Fault[] }> {
  const faults: Fault[] = [];
  let entries = 0;
  let before: Row | undefined;
  for (;;) {
    const page = await owner
      .selectFrom('approvals')
      .selectAll()
      .where(sql<boolean>`(unit_id, seq) > (${before?.unit_id ?? ''}, ${before?.seq ?? 0})`)
      .orderBy('unit_id')
      .orderBy('seq')
      .limit(1_000)
      .execute();
    if (page.length === 0) return { entries, faults };
    for (const row of page) {
      const says = wordsFor(row, before?.unit_id === row.unit_id ? before : undefined, key);
      if (says !== null) faults.push({ where: 'approvals', thing: `${row.unit_id} no. ${row.seq}`, says });
      before = row;
    }
    entries += page.length;
  }
}

/** What is wrong with an approval, after the one before it in its unit. */
function wordsFor(row: Row, before: Row | undefined, key: HouseKey | null): Fault['says'] | null {
  const record = JSON.parse(row.record) as { subject?: string; at?: string; prevHash?: string | null };
  if (row.seq !== (before?.seq ?? 0) + 1)
    return { id: 'persetujuan sebelumnya hilang', en: 'the one before it is missing' };
  if (createHash('sha256').update(row.record, 'utf8').digest('hex') !== row.hash)
    return { id: 'diubah sesudah ditulis', en: 'was altered after it was written' };
  if ((record.prevHash ?? null) !== (before?.hash ?? null))
    return { id: 'tidak menyambung yang sebelumnya', en: 'does not follow the one before it' };
  if (
    record.subject !== `${row.subject_type}:${row.subject_id}/${row.version}` ||
    Date.parse(record.at ?? '') !== row.at.getTime()
  )
    return { id: 'hal atau waktunya bukan yang disetujui', en: 'its subject or time is not what was approved' };
  if (key !== null && signedAs(key, { unitId: row.unit_id, seq: row.seq, hash: row.hash }, row.signature) === null)
    return {
      id: 'tanda tangan rumah tidak ada atau bukan dari persetujuan ini',
      en: "the house's signature is missing or not of this approval",
    };
  return null;
}

/** Approvals from before the house had a key are signed as they were found. */
async function found(owner: Database, key: HouseKey): Promise<void> {
  const rows = await owner.selectFrom('approvals').select(['unit_id', 'seq', 'hash']).execute();
  for (const { unit_id: unitId, seq, hash } of rows)
    await owner
      .updateTable('approvals')
      .set({ signature: signApproval(key, 'found', { unitId, seq, hash }) })
      .where('unit_id', '=', unitId)
      .where('seq', '=', seq)
      .execute();
}

async function covered(owner: Database, all: readonly Covered[]): Promise<void> {
  await owner
    .insertInto('approval_checkpoints')
    .values(
      all.map(({ head, note, line, index, path }) => ({
        unit_id: head.unitId,
        seq: head.seq,
        note,
        line,
        at: index,
        path,
      })),
    )
    .onConflict((conflict) => conflict.columns(['unit_id', 'seq']).doNothing())
    .execute();
}

const kept = async (owner: Database): Promise<string | null> =>
  (
    await owner
      .selectFrom('approval_checkpoints')
      .select('note')
      .orderBy(sql`substring(note from 'number (\\d+)')::bigint`, 'desc')
      .limit(1)
      .executeTakeFirst()
  )?.note ?? null;

export const approvalChains: ChainKind = {
  name: 'approvals',
  says: { id: 'rantai persetujuan', en: 'chain of approvals' },
  heads,
  hashesAt,
  walk,
  found,
  covered,
  kept,
};
