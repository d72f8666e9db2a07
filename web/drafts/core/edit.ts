/**
 * A block as text that a person can type in, and typed text as claims again. Sentences whose words did not change keep
 * their claim (template, facts, passages); the others become a person's own sentences, which keep citing what the
 * sentence in their place cited. Cuts sentences where the server does (src/drafts/loop/edit.ts).
 */
import type { Block, DraftContent, EditedContent } from '../../../src/drafts/schema.ts';
import type { Claim, Passage } from '../../../src/evidence/index.ts';
import { splitSentences } from '../../../src/language/index.ts';

/** Kinds of blocks that hold running text; the others hold one claim a line. */
const running: ReadonlySet<Block['kind']> = new Set(['paragraph', 'list-item', 'caption']);
/** Kinds that a line break cuts into several blocks. */
const divisible: ReadonlySet<Block['kind']> = new Set(['paragraph', 'list-item']);

/** What the text area of a block shows: sentences one after another, cells of a table row one a line. */
export const editableText = (block: Block): string =>
  block.claims.map(({ text }) => text).join(block.kind === 'table-row' ? '\n' : ' ');

export type Typing = {
  /** Passages that a claim cites, or on which the check found it to rest: what a changed sentence goes on citing. */
  readonly restsOn: (claim: Claim) => readonly Passage[];
  /** Ids that other blocks of the draft use. */
  readonly taken: ReadonlySet<string>;
};

/** The blocks that `typed` makes of `block`: none when it is empty, several when a paragraph was broken. */
export function withTypedText(block: Block, typed: string, { restsOn, taken }: Typing): Block[] {
  const lines =
    block.kind === 'table-row'
      ? [typed]
      : divisible.has(block.kind)
        ? typed.split(/\n+/)
        : [typed.replaceAll('\n', ' ')];
  const sentences = lines.map((line) => sentencesOf(line, block.kind)).filter((line) => line.length > 0);
  const used = new Set(taken);
  const unused = (wanted: string): string => {
    let id = wanted;
    for (let count = 2; used.has(id); count++) id = `${wanted}~${count}`;
    used.add(id);
    return id;
  };
  const claims = claimsOf(block.claims, sentences.flat(), restsOn, unused, block.id);
  let at = 0;
  return sentences.map((line, index) => {
    const own = claims.slice(at, (at += line.length));
    return { ...block, id: index === 0 ? block.id : unused(`${block.id}-${index + 1}`), claims: own };
  });
}

/** Replaces one block by what was typed into it. */
export function typeInto(content: DraftContent, block: Block, typed: string, restsOn: Typing['restsOn']): DraftContent {
  const taken = new Set(
    content.blocks
      .filter(({ id }) => id !== block.id)
      .flatMap(({ id, claims }) => [id, ...claims.map((claim) => claim.id)]),
  );
  return {
    ...content,
    blocks: content.blocks.flatMap((each) =>
      each.id === block.id ? withTypedText(block, typed, { restsOn, taken }) : [each],
    ),
  };
}

/** An empty paragraph (or other block) after the block `after`; at the end when there is none. */
export function addBlock(
  content: DraftContent,
  after: string | undefined,
  kind: Block['kind'] = 'paragraph',
): { content: DraftContent; block: Block } {
  const ids = new Set(content.blocks.map(({ id }) => id));
  let number = 1;
  while (ids.has(`own-${number}`)) number++;
  const block: Block = { id: `own-${number}`, kind, claims: [] };
  const at = content.blocks.findIndex(({ id }) => id === after);
  const place = at < 0 ? content.blocks.length : at + 1;
  return { content: { ...content, blocks: content.blocks.toSpliced(place, 0, block) }, block };
}

/**
 * What is sent to the server: ids, words and citations; never templates or facts. Blocks without words are left out.
 */
export const toEdited = (content: DraftContent): EditedContent => ({
  blocks: content.blocks
    .filter(({ kind, claims }) => kind === 'gap' || claims.length > 0)
    .map(({ id, kind, claims }) => ({
      id,
      kind,
      claims: claims.map((claim) => ({ id: claim.id, text: claim.text, passages: [...claim.passages] })),
    })),
});

/** Whether two texts read the same, block by block. */
export const sameText = (one: DraftContent, other: DraftContent): boolean => shape(one) === shape(other);
const shape = (content: DraftContent): string =>
  JSON.stringify(
    content.blocks
      .filter(({ kind, claims }) => kind === 'gap' || claims.length > 0)
      .map(({ kind, id, claims }) => [kind, kind === 'gap' ? id : '', ...claims.map(({ text }) => text)]),
  );

function claimsOf(
  old: readonly Claim[],
  texts: readonly string[],
  restsOn: Typing['restsOn'],
  unused: (wanted: string) => string,
  blockId: string,
): Claim[] {
  const pairs = unchanged(
    old.map(({ text }) => text),
    texts,
  );
  const keeps = new Map(pairs.map(([before, now]) => [now, old[before] as Claim]));
  for (const claim of keeps.values()) unused(claim.id);
  const gone = old.filter((_, at) => !pairs.some(([before]) => before === at));
  return texts.map((text, at): Claim => {
    const kept = keeps.get(at);
    if (kept) return kept;
    // The first lost sentence that stood between the same neighbours is the one this sentence replaces.
    const left = pairs.findLast(([, now]) => now < at)?.[0] ?? -1;
    const right = pairs.find(([, now]) => now > at)?.[0] ?? old.length;
    const replaced = gone.find((claim) => {
      const place = old.indexOf(claim);
      return place > left && place < right;
    });
    if (!replaced) return { id: unused(`${blockId}-own`), text, facts: [], passages: [] };
    gone.splice(gone.indexOf(replaced), 1);
    return {
      id: unused(replaced.id),
      text,
      facts: [],
      passages: restsOn(replaced)
        .slice(0, 50)
        .map((passage) => ({ ...passage })),
    };
  });
}

/** Longest common run of equal sentences, as pairs of places (before, now), in order. */
function unchanged(before: readonly string[], now: readonly string[]): [number, number][] {
  const lengths = Array.from({ length: before.length + 1 }, () => new Array<number>(now.length + 1).fill(0));
  const at = (row: number, column: number): number => lengths[row]?.[column] ?? 0;
  for (let row = before.length - 1; row >= 0; row--) {
    for (let column = now.length - 1; column >= 0; column--) {
      (lengths[row] as number[])[column] =
        before[row] === now[column] ? at(row + 1, column + 1) + 1 : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  const pairs: [number, number][] = [];
  for (let row = 0, column = 0; row < before.length && column < now.length;) {
    if (before[row] === now[column]) pairs.push([row++, column++]);
    else if (at(row + 1, column) >= at(row, column + 1)) row++;
    else column++;
  }
  return pairs;
}

function sentencesOf(line: string, kind: Block['kind']): string[] {
  if (kind === 'table-row')
    return line
      .split('\n')
      .map(clean)
      .filter((cell) => cell !== '');
  const text = clean(line);
  if (text === '') return [];
  return running.has(kind) ? splitSentences(text).map(({ start, end }) => text.slice(start, end)) : [text];
}

const clean = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[\p{Cc}]+/gu, ' ')
    .replace(/ {2,}/g, ' ')
    .trim();
