/** One draft with its current version; the base of every operation and of the editor's page. */
import type { Selectable } from 'kysely';
import type { Tables, Tx } from '../../platform/index.ts';
import type { Standing } from '../loop/blockers.ts';

export type DraftRow = Selectable<Tables['drafts']>;
export type VersionRow = Selectable<Tables['draft_versions']>;
export type LoadedDraft = { readonly draft: DraftRow; readonly version: VersionRow; readonly standing: Standing };

/** The draft, its current version and where it stands. `lock` holds the draft until the transaction ends. Null when it is not of the actor's units. */
export async function readDraft(tx: Tx, draftId: string, options: { readonly lock?: boolean } = {}): Promise<LoadedDraft | null> {
  const query = tx.selectFrom('drafts').selectAll().where('id', '=', draftId);
  const draft = await (options.lock === true ? query.forUpdate() : query).executeTakeFirst();
  if (draft === undefined) return null;
  const version = await readVersion(tx, draftId, draft.version);
  if (version === null) return null;
  const confirmations = await tx.selectFrom('claim_confirmations').select(['claim_hash', 'person']).where('draft_id', '=', draftId).where('sources_hash', '=', version.sources_hash).orderBy('at').orderBy('claim_hash').execute();
  return {
    draft, version,
    standing: {
      content: version.content, checks: version.checks, contributors: version.contributors, sourcesChanged: draft.sources_changed_at !== null,
      confirmations: confirmations.map(({ claim_hash, person }) => ({ claimHash: claim_hash, person })),
    },
  };
}

export async function readVersion(tx: Tx, draftId: string, n: number): Promise<VersionRow | null> {
  return (await tx.selectFrom('draft_versions').selectAll().where('draft_id', '=', draftId).where('n', '=', n).executeTakeFirst()) ?? null;
}

