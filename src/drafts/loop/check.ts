/**
 * Checks a draft against its basis with the evidence room's rules. The server's check is the one that counts; the
 * browser runs the same functions on the same sources while somebody types.
 */
import {
  checkDraft,
  findPersonalData,
  prepareSources,
  type ClaimCheck,
  type PreparedSources,
} from '../../evidence/index.ts';
import type { DraftContent, PersonalDataFinding } from '../schema.ts';
import type { AnyTextKind, Basis } from '../text-kind.ts';
import { blockText } from './text.ts';

export type Checkable<Facts> = Pick<Basis<Facts>, 'facts' | 'unit' | 'sources' | 'figures'>;

/**
 * The verdict on every claim, in reading order. `prepared`: the basis's sources, where many texts are checked on them.
 */
export function checkContent(
  content: DraftContent,
  kind: Pick<AnyTextKind, 'rerender'>,
  basis: Checkable<unknown>,
  prepared: PreparedSources = prepareSources(basis.sources),
): readonly ClaimCheck[] {
  return checkDraft(
    content.blocks.flatMap(({ claims }) => claims),
    {
      sources: prepared,
      rerender: (use) => kind.rerender(use, basis),
      recompute: (query) => basis.figures.get(query) ?? null,
    },
  ).checks;
}

/** Where personal data stands in a text; the data itself is not repeated. */
export function personalDataIn(content: DraftContent): PersonalDataFinding[] {
  return content.blocks.flatMap((block) =>
    findPersonalData(blockText(block)).map(({ kind, start, end }) => ({ blockId: block.id, kind, start, end })),
  );
}
