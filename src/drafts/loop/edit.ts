/**
 * Takes an edited text in. A sentence keeps its template and facts only when its words did not change, and a
 * sentence with "ia" only while it still stands after a sentence about the same person. What a person typed is
 * cut into sentences, each a claim of its own.
 */
import { visible } from '../../activities/schema.ts';
import { splitSentences } from '../../evidence/index.ts';
import type { Claim } from '../../evidence/schema.ts';
import { pronounMentions } from '../../activities/index.ts';
import type { Block, DraftContent, EditedContent } from '../schema.ts';

/** Kinds of blocks that hold running text; the others hold one claim per line or cell. */
const running: ReadonlySet<Block['kind']> = new Set(['paragraph', 'list-item', 'caption']);

/**
 * The new content. Gaps survive only as they were; blocks left without text disappear. `composed` holds sentences that
 * templates made for earlier versions: one of them typed back word for word is again that template's, which the check
 * then makes from the facts of today or not at all.
 */
export function applyEdit(before: DraftContent, edited: EditedContent, composed: readonly Claim[] = []): DraftContent {
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
    return claims.length === 0 ? [] : [{ id, kind: block.kind, claims: withoutStrayPronouns(claims) }];
  });
  return { kind: before.kind, blocks };
}

/** "Ia …" whose person is no longer the one named before it is a new statement: it loses its template and is checked by its words. */
function withoutStrayPronouns(claims: readonly Claim[]): Claim[] {
  return claims.map((claim, at) => {
    if (!isPronoun(claim) || personOf(claims[at - 1]) === personOf(claim)) return claim;
    return { id: claim.id, text: claim.text, facts: [], passages: claim.passages };
  });
}

const isPronoun = ({ template }: Claim): boolean => pronounMentions.has(template?.bindings.mention ?? '');
const personOf = (claim: Claim | undefined): string | undefined => claim?.template?.bindings.person;

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
