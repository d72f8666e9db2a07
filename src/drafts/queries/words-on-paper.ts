/** The words of a draft as its room sets them on paper, before anybody has approved them. */
import { ok, type OperationContext, type Result, type Room, type Tx } from '../../platform/index.ts';
import { partsOf } from '../export/printed-draft.ts';
import type { OnPaper } from '../text-kind.ts';
import { readBasis } from './read-basis.ts';
import type { Variant } from './export-draft.ts';
import { readDraft, type LoadedDraft } from './read-draft.ts';
import type { DraftId } from '../schema.ts';

type Loaded = Pick<LoadedDraft, 'draft' | 'standing'>;

/** Null where the reader sees no such draft, or its basis no more. */
export async function wordsOnPaper(
  tx: Tx,
  rooms: readonly Room[],
  draftId: DraftId,
  variant?: Variant,
): Promise<OnPaper | null> {
  const loaded = await readDraft(tx, draftId);
  return loaded === null ? null : ((await wordsOf(tx, rooms, loaded, variant))?.words ?? null);
}

async function wordsOf(tx: Tx, rooms: readonly Room[], { draft, standing }: Loaded, variant?: Variant) {
  const found = await readBasis(tx, rooms, draft);
  if (found === null) return null;
  const { kind, basis } = found;
  const { blocks } = variant?.content(standing.content) ?? standing.content;
  const parts = partsOf(blocks, kind.layout);
  return {
    kind,
    words: { subjectId: variant?.subjectId ?? draft.subject_id, unit: basis.unit, parts, approval: null },
  };
}

/** Asks its room whether these words may go on; of a kind that asks nothing they may. */
export async function askRoom({ tx, rooms, clock }: OperationContext, loaded: Loaded): Promise<Result<null>> {
  const found = await wordsOf(tx, rooms, loaded);
  return (await found?.kind.ready?.(tx, found.words, clock.now())) ?? ok(null);
}
