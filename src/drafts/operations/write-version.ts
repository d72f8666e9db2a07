/** Writes a checked version of a draft. The database counts it, binds its hashes and voids review and approval. */
import type { OperationContext, UnitId } from '../../platform/index.ts';
import { checkContent, personalDataIn } from '../loop/check.ts';
import { recipe, sourcesHash, textHash } from '../loop/hashes.ts';
import type { DraftContent, DraftOrigin, DraftId } from '../schema.ts';
import type { AnyTextKind, Basis } from '../text-kind.ts';

export type NewVersion = {
  readonly draftId: DraftId;
  readonly n: number;
  readonly unitId: UnitId;
  readonly origin: DraftOrigin;
  readonly basedOn: number | null;
  /** Everybody with a hand in the text so far; the actor is added. */
  readonly contributors: readonly string[];
  readonly content: DraftContent;
  readonly kind: AnyTextKind;
  readonly basis: Basis<unknown>;
};

export const authorOf = ({ actor }: OperationContext): string => actor.personId ?? 'system';

export async function writeVersion(context: OperationContext, version: NewVersion): Promise<void> {
  const { kind, basis, content } = version;
  const author = authorOf(context);
  const checks = checkContent(content, kind, basis);
  await context.tx
    .insertInto('draft_versions')
    .values({
      draft_id: version.draftId,
      n: version.n,
      unit_id: version.unitId,
      origin: version.origin,
      author,
      contributors: [...new Set([...version.contributors, author])],
      based_on: version.basedOn,
      content: JSON.stringify(content),
      text_hash: textHash(content),
      basis: JSON.stringify(basis.parts),
      recipe,
      sources_hash: sourcesHash(basis.parts),
      checks: JSON.stringify(checks),
      personal_data: JSON.stringify(personalDataIn(content)),
      created_at: context.clock.now(),
    })
    .execute();
}
