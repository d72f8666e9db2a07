/**
 * Takes an edited text in. A sentence keeps its template and facts only when its words did not change, and one that
 * leans on the sentence before it only while that still stands there. What a person typed is cut into sentences, each
 * a claim of its own.
 */
import { splitSentences } from '../../language/index.ts';
import { visible, type Claim } from '../../evidence/schema.ts';
import type { Block, DraftContent, EditedContent } from '../schema.ts';
import type { AnyTextKind } from '../text-kind.ts';

/** Kinds of blocks that hold running text; the others hold one claim per line or cell. */
const running: ReadonlySet<Block['kind']> = new Set(['paragraph', 'list-item', 'caption']);

/**
 * The new content. Gaps survive only as they were; blocks left without text disappear. `composed` holds sentences that
 * templates made for earlier versions: one of them typed back word for word is again that template's, which the check
 * then makes from the facts of today or not at all.
 */
export function applyEdit(
  kind: Pick<AnyTextKind, 'follows'>,
  before: DraftContent,
  edited: EditedContent,
  composed: readonly Claim[] = [],
): DraftContent {
  const known = new Map(before.blocks.flatMap(({ claims }) => claims).map((claim) => [claim.id, claim]));
  const remembered = new Map(
    composed.filter(({ template }) => template !== undefined).map((claim) => [claim.text, claim]),
  );
  const gaps = new Map(before.blocks.filter(({ kind }) => kind === 'gap').map((block) => [block.id, block]));
  const blockIds = new Set<string>();
  const claimIds = new Set<string>();
  const blocks = edited.blocks.flatMap((block): Block[] => {
    const id = unused(block.id, blockIds);
    if (block.kind === 'gap') {
      const gap = gaps.get(block.id);
      return gap === undefined ? [] : [{ ...gap, id }];
    }
    const claims = block.claims.flatMap((typed): Claim[] => {
      const claim = { ...typed, text: tidy(typed.text) };
      const old = known.get(claim.id);
      if (old !== undefined && old.text === claim.text && !claimIds.has(claim.id)) {
        claimIds.add(claim.id);
        return [old];
      }
      const again = remembered.get(claim.text);
      if (again !== undefined) return [{ ...again, id: unused(claim.id, claimIds) }];
      return sentencesOf(claim.text, running.has(block.kind)).map((text, at) => ({
        id: unused(at === 0 ? claim.id : `${claim.id}.${at + 1}`, claimIds),
        text,
        facts: [],
        passages: claim.passages,
      }));
    });
    return claims.length === 0 ? [] : [{ id, kind: block.kind, claims: withoutStrays(kind, claims) }];
  });
  return { kind: before.kind, blocks };
}

/**
 * A sentence that leaned on the one before it is a new statement where that one is gone: it is checked by its words.
 */
const withoutStrays = (kind: Pick<AnyTextKind, 'follows'>, claims: readonly Claim[]): Claim[] =>
  claims.map((claim, at) =>
    claim.template === undefined || (kind.follows?.(claim, claims[at - 1]) ?? true)
      ? claim
      : { id: claim.id, text: claim.text, facts: [], passages: claim.passages },
  );

/** One line without characters that nobody sees: a text direction in it would show 12 as 21. */
const tidy = (text: string): string =>
  visible(text)
    .replace(/[\p{Cc}]+/gu, ' ')
    .replace(/ {2,}/g, ' ')
    .trim();

function sentencesOf(text: string, split: boolean): string[] {
  if (text === '') return [];
  return split ? splitSentences(text).map(({ start, end }) => text.slice(start, end)) : [text];
}

function unused(wanted: string, taken: Set<string>): string {
  let id = wanted;
  for (let count = 2; taken.has(id); count++) id = `${wanted}~${count}`;
  taken.add(id);
  return id;
}
