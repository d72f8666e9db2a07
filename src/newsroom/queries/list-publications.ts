/** Publications as the staff who publish see them. */
import { sql } from 'kysely';
import { personNames, publicUnits } from '../../identity/index.ts';
import { containing, type Actor, type Tx, type UnitId, among } from '../../platform/index.ts';
import { itemPath, provenancePath } from '../paths.ts';
import type { PublicationView, PublicationId } from '../schema.ts';
import type { DraftId } from '../../drafts/schema.ts';

export type PublicationFilter = {
  readonly page: number;
  readonly size: number;
  readonly q?: string | undefined;
  readonly unitId?: UnitId | undefined;
  readonly draftId?: DraftId | undefined;
};

const own = (tx: Tx, actor: Actor) => tx.selectFrom('publications as p').where('p.unit_id', 'in', among(actor.unitIds));

/** Pages of the publications of the actor's units, newest first, withdrawn ones too. */
export async function listPublications(tx: Tx, actor: Actor, portalUrl: string, filter: PublicationFilter) {
  let query = own(tx, actor);
  if (filter.unitId) query = query.where('p.unit_id', '=', filter.unitId);
  if (filter.draftId) query = query.where('p.draft_id', '=', filter.draftId);
  if (filter.q) query = query.where('p.title', 'ilike', containing(filter.q));
  const rows = await select(query)
    .orderBy('p.published_at', 'desc')
    .orderBy('p.number', 'desc')
    .orderBy('p.id')
    .limit(filter.size)
    .offset((filter.page - 1) * filter.size)
    .execute();
  const { total } = await query.select(sql<number>`count(*)`.as('total')).executeTakeFirstOrThrow();
  return { items: await present(tx, portalUrl, rows), total, page: filter.page, size: filter.size };
}

/** Null when it is not a publication of the actor's units. */
export async function readPublication(
  tx: Tx,
  actor: Actor,
  portalUrl: string,
  id: PublicationId,
): Promise<PublicationView | null> {
  return (await present(tx, portalUrl, await select(own(tx, actor)).where('p.id', '=', id).execute()))[0] ?? null;
}

const select = (query: ReturnType<typeof own>) =>
  query.select((from) => [
    'p.id',
    'p.unit_id',
    'p.number',
    'p.draft_id',
    'p.version',
    'p.origin',
    'p.title',
    'p.slug',
    'p.published_at',
    'p.published_by',
    'p.approved_position',
    'p.approved_at',
    'p.unpublished_at',
    'p.unpublished_by',
    'p.unpublished_reason',
    from
      .selectFrom('publication_views as v')
      .whereRef('v.publication_id', '=', 'p.id')
      .select(sql<number>`coalesce(sum(v.count), 0)::int`.as('n'))
      .as('views'),
  ]);
type Row = Awaited<ReturnType<ReturnType<typeof select>['execute']>>[number];

async function present(tx: Tx, portalUrl: string, rows: readonly Row[]): Promise<PublicationView[]> {
  const corrections =
    rows.length === 0
      ? []
      : await tx
          .selectFrom('corrections')
          .selectAll()
          .where(
            'publication_id',
            'in',
            rows.map(({ id }) => id),
          )
          .orderBy('n')
          .execute();
  const units = await publicUnits(
    tx,
    rows.map((row) => row.unit_id),
  );
  const names = await personNames(tx, [
    ...rows.flatMap((row) => [row.published_by, row.unpublished_by ?? row.published_by]),
    ...corrections.map((one) => one.corrected_by),
  ]);
  const name = (id: string) => names.get(id) ?? id;
  return rows.map((row) => ({
    id: row.id,
    unitId: row.unit_id,
    number: row.number,
    draftId: row.draft_id,
    version: row.version,
    origin: row.origin,
    title: row.title,
    url: portalUrl + itemPath(units.get(row.unit_id)?.slug ?? '', row),
    provenanceUrl: portalUrl + provenancePath(row.draft_id),
    publishedAt: row.published_at.toISOString(),
    publishedBy: name(row.published_by),
    approvedPosition: row.approved_position,
    approvedAt: row.approved_at.toISOString(),
    views: row.views ?? 0,
    unpublished:
      row.unpublished_at === null
        ? null
        : {
            at: row.unpublished_at.toISOString(),
            by: name(row.unpublished_by ?? ''),
            reason: row.unpublished_reason ?? '',
          },
    corrections: corrections
      .filter((one) => one.publication_id === row.id)
      .map((one) => ({
        n: one.n,
        note: one.note,
        at: one.at.toISOString(),
        by: name(one.corrected_by),
        approvedPosition: one.approved_position,
      })),
  }));
}
