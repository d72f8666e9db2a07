/** The head of an office's letters: its emblem, and what stands above every page but the first. */
import type { PageHead } from '../../../drafts/index.ts';
import type { Tx, UnitId } from '../../../platform/index.ts';
import { printable } from '../../../printing/index.ts';
import { readOutgoing } from '../queries/read-outgoing.ts';
import { outgoingIdSchema } from '../schema.ts';

/** The newest of a unit: its version, and the hash of the picture; null where it was taken away or never given. */
export async function emblemOf(tx: Tx, unitId: UnitId): Promise<{ version: number; sha256: string | null }> {
  const row = await tx
    .selectFrom('letter_emblems')
    .select(['version', 'sha256'])
    .where('unit_id', '=', unitId)
    .orderBy('version', 'desc')
    .executeTakeFirst();
  return row ?? { version: 0, sha256: null };
}

/** "Nomor 7/PR.01-SD/53/2025": on every page but the first. */
export async function pageHead(tx: Tx, subjectId: string, unitId: UnitId): Promise<PageHead> {
  const { sha256 } = await emblemOf(tx, unitId);
  const row = await readOutgoing(tx, outgoingIdSchema.parse(subjectId));
  return { emblem: sha256, next: row === undefined ? '' : nextHead(row) };
}

/** Above every page but the first: its number, or what it is about while it has none. */
export const nextHead = ({ number, subject }: { readonly number: string | null; readonly subject: string }): string =>
  printable(number === null ? subject : `Nomor ${number}`).slice(0, 90);
