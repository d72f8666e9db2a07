/**
 * The signature of what readers are shown of a publication beside its approved words: 'given' by the program when a
 * person published, corrected or withdrew it, 'found' where it stood there before such signatures were made.
 */
import { sql, type Selectable } from 'kysely';
import { canonicalJson } from '../evidence/index.ts';
import { type Database, type HouseKey, type PublicKey, type Tables } from '../platform/index.ts';
import type { Tx, UnitId } from '../platform/index.ts';
import type { PublicationId } from './schema.ts';

type Row = Selectable<Tables['publications']>;

export type ShownCorrection = {
  readonly n: number;
  readonly note: string;
  readonly at: Date | string;
  readonly approved_position: string;
  readonly text_hash_before: string;
};
type Live = Pick<
  Row,
  'unit_id' | 'number' | 'draft_id' | 'approval_hash' | 'origin' | 'published_at' | 'provenance' | 'photos'
>;
type Withdrawn = Pick<Row, 'unit_id' | 'number' | 'draft_id' | 'title'> & {
  readonly at: Date;
  readonly reason: string;
};

/** What is signed of a live item. */
export const liveText = (item: Live, corrections: readonly ShownCorrection[]): string =>
  canonicalJson({
    state: 'live',
    unit: item.unit_id,
    number: item.number,
    draft: item.draft_id,
    approval: item.approval_hash,
    origin: item.origin,
    publishedAt: item.published_at.toISOString(),
    provenance: item.provenance,
    photos: item.photos,
    corrections: corrections
      .map((one) => [one.n, one.note, new Date(one.at).toISOString(), one.approved_position, one.text_hash_before])
      .toSorted(([one], [other]) => Number(one) - Number(other)),
  });

/** What is signed of a withdrawn one. */
export const withdrawnText = (item: Withdrawn): string =>
  canonicalJson({
    state: 'withdrawn',
    unit: item.unit_id,
    number: item.number,
    draft: item.draft_id,
    title: item.title,
    at: item.at.toISOString(),
    reason: item.reason,
  });

type SignedAs = 'given' | 'found';
const noteOf = (as: string, text: string): string => `kerja-cerdas/publication\n${as}\n${text}\n`;

/** Whether this key signed exactly this. */
export function isShownAsSigned(key: PublicKey, text: string, signature: string | null): boolean {
  const [, as = '', line] = /^(given|found) (— \S+ \S+)$/.exec(signature ?? '') ?? [];
  return line !== undefined && key.verifies(noteOf(as, text), line);
}

/** Signs a publication as it stands now; after every change of it, in the same transaction. */
export async function signPublication(
  { tx, sealKey }: { readonly tx: Tx; readonly sealKey: HouseKey },
  id: PublicationId,
  as: SignedAs = 'given',
): Promise<void> {
  const row = await tx.selectFrom('publications').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
  const corrections = await tx
    .selectFrom('corrections')
    .select(['n', 'note', 'at', 'approved_position', 'text_hash_before'])
    .where('publication_id', '=', id)
    .execute();
  const { unpublished_at: at, unpublished_reason: reason } = row;
  const text = at === null ? liveText(row, corrections) : withdrawnText({ ...row, at, reason: reason ?? '' });
  const signature = `${as} ${sealKey.sign(noteOf(as, text))}`;
  await tx
    .insertInto('publication_signatures')
    .values({ publication_id: id, unit_id: row.unit_id, signature })
    .onConflict((conflict) => conflict.column('publication_id').doUpdateSet({ signature }))
    .execute();
}

/** Publications that this key has not signed, as SQL over `p`. */
const unsigned = (key: PublicKey) => sql<boolean>`not exists (select from publication_signatures s
  where s.publication_id = p.id and s.signature like ${`% — ${key.name} %`})`;

/** For the first start that knows such signatures: what stands there is signed as it is found. */
export const signaturesOfFound = {
  async units(owner: Database, key: HouseKey): Promise<readonly UnitId[]> {
    const rows = await owner
      .selectFrom('publications as p')
      .select('p.unit_id')
      .distinct()
      .where(unsigned(key))
      .execute();
    return rows.map(({ unit_id: unitId }) => unitId);
  },
  async make(tx: Tx, sealKey: HouseKey, unitId: UnitId): Promise<void> {
    const rows = await tx
      .selectFrom('publications as p')
      .select('p.id')
      .where('p.unit_id', '=', unitId)
      .where(unsigned(sealKey))
      .execute();
    for (const { id } of rows) await signPublication({ tx, sealKey }, id, 'found');
  },
};
