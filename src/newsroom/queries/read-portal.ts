/** What the public reads. Every query runs as the public: the wall shows live publications and nothing else. */
import { sql } from 'kysely';
import { publicUnits } from '../../identity/index.ts';
import type { Tx, UnitId } from '../../platform/index.ts';
import { blockText, type DraftContent } from '../../drafts/index.ts';
import type { DraftId, DraftOrigin } from '../../drafts/schema.ts';
import { snippetOf } from '../portal/found-words.ts';
import type { PublicationId } from '../schema.ts';
import type { ShownCorrection } from '../signature.ts';
import { widen } from './widen.ts';

export const pageSize = 12;

const live = (tx: Tx, unitId?: UnitId) => {
  const query = tx.selectFrom('publications as p').where('p.unpublished_at', 'is', null);
  return unitId === undefined ? query : query.where('p.unit_id', '=', unitId);
};
/** What `isAsApproved` looks at. */
const checkedColumns = [
  'p.id',
  'p.number',
  'p.slug',
  'p.title',
  'p.content',
  'p.published_at',
  'p.unit_id',
  'p.draft_id',
  'p.version',
  'p.approval',
  'p.text_hash',
  'p.sources_hash',
  'p.approved_position',
  'p.approved_at',
  'p.approval_hash',
  'p.origin',
  'p.provenance',
  'p.photos',
] as const;
const proof = sql<Proof | null>`(select to_jsonb(f) from kc.publication_proof(p.id) f)`.as('proof');

/** Rows with what the public knows of their units. */
async function withUnits<R extends { readonly unit_id: UnitId }>(tx: Tx, rows: readonly R[]) {
  const units = await publicUnits(
    tx,
    rows.map((row) => row.unit_id),
  );
  return rows.flatMap((row) => {
    const unit = units.get(row.unit_id);
    if (unit === undefined) return [];
    const { slug, short_name: name, full_name: fullName, zone } = unit;
    return [{ ...row, unit_slug: slug, unit_name: name, unit_full_name: fullName, zone }];
  });
}

export type Card = Awaited<ReturnType<typeof newest>>['items'][number];

/** One page of the newest items; `more` tells whether there are older ones. */
export async function newest(tx: Tx, { unitId, page }: { unitId?: UnitId | undefined; page: number }) {
  const rows = await live(tx, unitId)
    .select([...checkedColumns, proof])
    .orderBy('p.published_at', 'desc')
    .orderBy('p.number', 'desc')
    .orderBy('p.id')
    .limit(pageSize + 1)
    .offset((page - 1) * pageSize)
    .execute();
  return { items: await withUnits(tx, rows.slice(0, pageSize)), more: rows.length > pageSize };
}

/**
 * Items that hold all that `q` asks for, as it was typed or written in another way; those first that hold it as typed,
 * best first, each with the words around what was found.
 */
export async function search(tx: Tx, { q, unitId, page }: { q: string; unitId?: UnitId | undefined; page: number }) {
  const asked = q.replaceAll('\0', ' ').toWellFormed();
  const widened = JSON.stringify(widen(asked));
  // Ranking reads every match: of a word that stands in every item only the newest thousand are weighed.
  const rows = await live(tx, unitId)
    .where(sql<boolean>`p.id in (select kc.search_publications(${asked}, ${widened}, ${unitId ?? null}))`)
    .select([...checkedColumns, proof, sql<string[]>`kc.search_widened_words(${widened})`.as('words')])
    .orderBy(sql`coalesce(p.search @@ kc.search_query(${asked}), false)`, 'desc')
    .orderBy(sql`ts_rank(p.search, kc.search_query(${asked}))`, 'desc')
    .orderBy('p.published_at', 'desc')
    .orderBy('p.number', 'desc')
    .orderBy('p.id')
    .limit(pageSize + 1)
    .offset((page - 1) * pageSize)
    .execute();
  const shown = rows.slice(0, pageSize).map((row) => ({ ...row, snippet: snippetOf(textOf(row.content), row.words) }));
  return { items: await withUnits(tx, shown), more: rows.length > pageSize };
}

/** What of an item is searched, without its title, which stands above the snippet. */
const textOf = ({ blocks }: DraftContent): string =>
  blocks
    .filter(({ kind }) => kind !== 'gap' && kind !== 'title')
    .map(blockText)
    .join(' ');

export type Item = NonNullable<Awaited<ReturnType<typeof itemByNumber>>>;

const wholeItem = (tx: Tx) =>
  live(tx)
    .selectAll('p')
    .select((from) => [
      from
        .selectFrom('publication_views as v')
        .whereRef('v.publication_id', '=', 'p.id')
        .select(sql<number>`coalesce(sum(v.count), 0)::int`.as('n'))
        .as('views'),
    ])
    .select(proof);

export const itemByNumber = async (tx: Tx, unitId: UnitId, number: number) =>
  (
    await withUnits(tx, await wholeItem(tx).where('p.unit_id', '=', unitId).where('p.number', '=', number).execute())
  )[0];
export const itemByDraft = async (tx: Tx, draftId: DraftId) =>
  (await withUnits(tx, await wholeItem(tx).where('p.draft_id', '=', draftId).execute()))[0];

export type Proof = {
  readonly record: string;
  readonly hash: string;
  readonly signature: string | null;
  readonly covered_to: number | null;
  readonly note: string | null;
  readonly line: string | null;
  readonly at: number | null;
  readonly path: string[] | null;
  /** signature.ts, of what is shown beside the words; and the corrections that are. */
  readonly shown: string | null;
  readonly corrections: readonly ShownCorrection[];
};

export type Correction = {
  readonly n: number;
  readonly note: string;
  readonly at: Date;
  readonly approved_position: string;
  readonly text_hash_before: string;
};
export const correctionsOf = (tx: Tx, publicationId: PublicationId): Promise<Correction[]> =>
  tx
    .selectFrom('corrections')
    .select(['n', 'note', 'at', 'approved_position', 'text_hash_before'])
    .where('publication_id', '=', publicationId)
    .orderBy('n', 'desc')
    .execute();

export type Withdrawn = {
  readonly unit_id: UnitId;
  readonly number: number;
  readonly draft_id: DraftId;
  readonly title: string;
  readonly reason: string;
  readonly at: Date;
  readonly shown: string | null;
};
/** What is left to say of a withdrawn item; undefined when there never was one. */
export async function withdrawn(
  tx: Tx,
  { unitId, number, draftId }: { unitId?: UnitId; number?: number; draftId?: DraftId },
): Promise<Withdrawn | undefined> {
  const { rows } = await sql<Withdrawn>`
    select * from kc.withdrawn_publication(${unitId ?? null}, ${number ?? null}, ${draftId ?? null})`.execute(tx);
  return rows[0];
}

export type ApprovalNotice = {
  unit_id: UnitId;
  kind: string;
  state: string;
  origin: DraftOrigin;
  approved_position: string;
  approved_at: Date;
  text_hash: string;
  sources_hash: string;
  approval_hash: string;
  withdrawn_at: Date | null;
};
/** What may be said of a document by its printed code; undefined when no approval is in force. */
export async function approvalNotice(tx: Tx, draftId: DraftId): Promise<ApprovalNotice | undefined> {
  return (await sql<ApprovalNotice>`select * from kc.approval_notice(${draftId})`.execute(tx)).rows[0];
}

/** The approval record behind a notice, with the house's signature. */
export type NoticeProof = {
  readonly seq: number;
  readonly record: string;
  readonly hash: string;
  readonly signature: string;
};
export async function noticeProof(tx: Tx, draftId: DraftId): Promise<NoticeProof | undefined> {
  return (await sql<NoticeProof>`select * from kc.notice_proof(${draftId})`.execute(tx)).rows[0];
}

/** Live items that show this photo; the same photo stands in a few. */
export const itemsWithPhoto = async (tx: Tx, sha256: string) =>
  withUnits(
    tx,
    await live(tx)
      .where(sql<boolean>`p.photos @> ${JSON.stringify([{ sha256 }])}`)
      .select([...checkedColumns, proof])
      .limit(pageSize)
      .execute(),
  );

export async function countItems(tx: Tx): Promise<number> {
  return (
    await live(tx)
      .select(sql<number>`count(*)`.as('n'))
      .executeTakeFirstOrThrow()
  ).n;
}
/** Items with what they are checked by, for search engines: oldest first, so that a full page keeps its members. */
export const addresses = async (tx: Tx, from: number, size: number) =>
  withUnits(
    tx,
    await live(tx)
      .select([...checkedColumns, proof])
      .orderBy('p.published_at')
      .orderBy('p.id')
      .limit(size)
      .offset(from)
      .execute(),
  );
