/** One draft with its current version; the base of every operation and of the editor's page. */
import { sql, type Selectable } from 'kysely';
import type { ClaimCheck } from '../../evidence/schema.ts';
import type { Tables, Tx, UnitId } from '../../platform/index.ts';
import type { Standing } from '../loop/blockers.ts';
import type { DraftId } from '../schema.ts';

export type DraftRow = Selectable<Tables['drafts']>;
export type VersionRow = Selectable<Tables['draft_versions']>;
/** A figure that the draft's basis states: the value that stands there, and what its query gives now; null: nothing. */
type StatedFigure = { readonly query: string; readonly stated: string; readonly value: string | null };
export type LoadedDraft = { readonly draft: DraftRow; readonly version: VersionRow; readonly standing: Standing };

/**
 * The draft, its current version and where it stands. `lock` holds the draft until the transaction ends. Null when it
 * is not of the actor's units.
 */
export async function readDraft(
  tx: Tx,
  draftId: DraftId,
  options: { readonly lock?: boolean } = {},
): Promise<LoadedDraft | null> {
  const query = tx.selectFrom('drafts').selectAll().where('id', '=', draftId);
  const draft = await (options.lock === true ? query.forUpdate() : query).executeTakeFirst();
  if (draft === undefined) return null;
  const version = await readVersion(tx, draftId, draft.version);
  if (version === null) return null;
  const confirmations = await tx
    .selectFrom('claim_confirmations')
    .select(['claim_hash', 'person'])
    .where('draft_id', '=', draftId)
    .where('sources_hash', '=', version.sources_hash)
    .orderBy('at')
    .orderBy('claim_hash')
    .execute();
  const { rows: figures } = await sql<StatedFigure>`
    select query, stated, value from kc.draft_figures(${draftId}::uuid)`.execute(tx);
  const stale = figures.some(({ stated, value }) => stated !== value);
  return {
    draft,
    version,
    standing: {
      content: version.content,
      checks: recomputed(version, figures),
      contributors: version.contributors,
      sourcesChanged: draft.sources_changed_at !== null || stale,
      confirmations: confirmations.map(({ claim_hash, person }) => ({ claimHash: claim_hash, person })),
    },
  };
}

/** Who cleared the personal data in the draft's current version, if somebody did. */
export const clearanceOf = (tx: Tx, { id, version }: Pick<DraftRow, 'id' | 'version'>) =>
  tx
    .selectFrom('personal_data_clearances')
    .select(['person', 'reason', 'at'])
    .where('draft_id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();

/** The checks of a version, with those of claims whose figures no longer hold as they are now. */
function recomputed({ content, checks }: VersionRow, figures: readonly StatedFigure[]): ClaimCheck[] {
  const now = new Map(figures.map(({ query, value }) => [query, value]));
  const claims = new Map(content.blocks.flatMap(({ claims: own }) => own).map((claim) => [claim.id, claim]));
  return checks.map((check) => {
    const claim = claims.get(check.claimId);
    const stale = (claim?.figures ?? []).filter(({ query, value }) => now.get(query) !== value);
    if (claim === undefined || stale.length === 0) return check;
    return {
      ...check,
      status: 'unsupported',
      problems: stale.map(({ start, end }) => ({
        code: 'contradicted-atom',
        start,
        end,
        text: claim.text.slice(start, end),
      })),
    };
  });
}

/** The unit of a draft in the actor's sight; null where there is none. */
export const unitOfDraft = async (tx: Tx, draftId: DraftId): Promise<UnitId | null> =>
  (await tx.selectFrom('drafts').select('unit_id').where('id', '=', draftId).executeTakeFirst())?.unit_id ?? null;

export async function readVersion(tx: Tx, draftId: DraftId, n: number): Promise<VersionRow | null> {
  return (
    (await tx
      .selectFrom('draft_versions')
      .selectAll()
      .where('draft_id', '=', draftId)
      .where('n', '=', n)
      .executeTakeFirst()) ?? null
  );
}
