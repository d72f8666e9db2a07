/**
 * The small language phrasings are written in, so that wording is data:
 *
 *     {slot}      the value of a slot; the pattern cannot be rendered when it is missing
 *     [ … ]       left out, with everything in it, when a slot inside is missing
 *     <a|b|c>     one of several wordings, picked by the variant number
 *
 * Example: `{unit} <mengikuti|turut mengikuti> {event}[ bertema “{theme}”].`
 * Marks inside slot values mean nothing: values are inserted after parsing.
 */
import type { FigureSlot } from '../../evidence/schema.ts';
import type { FactPath } from '../schema.ts';

/**
 * A value for a slot and the facts it was made from; `figures` are the numbers in it that stored queries give, by place
 * in the text.
 */
export type Slot = {
  readonly text: string;
  readonly facts: readonly FactPath[];
  readonly figures?: readonly FigureSlot[];
};
export type Slots = Readonly<Record<string, Slot | undefined>>;
export type Rendered = {
  readonly text: string;
  readonly facts: readonly FactPath[];
  readonly figures: readonly FigureSlot[];
};

type Node =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'slot'; readonly name: string }
  | { readonly type: 'optional'; readonly nodes: readonly Node[] }
  | { readonly type: 'choice'; readonly branches: readonly (readonly Node[])[]; readonly weights: readonly number[] };

export type Pattern = { readonly nodes: readonly Node[]; readonly variants: number };

/** Parses a phrasing. Throws on unbalanced marks: a phrasing is part of the program. */
export function parsePattern(source: string): Pattern {
  const { nodes, end } = parseNodes(source, 0, '');
  if (end !== source.length) throw new Error(`unbalanced phrasing: ${source}`);
  return { nodes, variants: countVariants(nodes) };
}

/**
 * Renders a pattern with the choices that `variant` (0 ≤ variant < pattern.variants) stands for.
 * Null when a slot outside brackets is missing.
 */
export function renderPattern(pattern: Pattern, slots: Slots, variant: number): Rendered | null {
  const facts = new Set<FactPath>();
  const figures: FigureSlot[] = [];
  const text = renderNodes(pattern.nodes, slots, variant, facts, figures);
  return text === null ? null : { text, facts: [...facts], figures };
}

function parseNodes(source: string, from: number, until: string): { nodes: Node[]; end: number } {
  const nodes: Node[] = [];
  let at = from;
  while (at < source.length && !until.includes(source[at] as string)) {
    const mark = source[at] as string;
    if (mark === '{') {
      const close = source.indexOf('}', at);
      nodes.push({ type: 'slot', name: source.slice(at + 1, close) });
      at = close + 1;
    } else if (mark === '[') {
      const inner = parseNodes(source, at + 1, ']');
      nodes.push({ type: 'optional', nodes: inner.nodes });
      at = closeAt(source, inner.end);
    } else if (mark === '<') {
      const branches: Node[][] = [];
      do {
        const branch = parseNodes(source, at + 1, '|>');
        branches.push(branch.nodes);
        at = branch.end;
      } while (source[at] === '|');
      nodes.push({ type: 'choice', branches, weights: branches.map(countVariants) });
      at = closeAt(source, at);
    } else {
      const next = source.slice(at + 1).search(/[{[<|>\]]/);
      const end = next < 0 ? source.length : at + 1 + next;
      nodes.push({ type: 'text', text: source.slice(at, end) });
      at = end;
    }
  }
  return { nodes, end: at };
}

function closeAt(source: string, at: number): number {
  if (at >= source.length) throw new Error(`unbalanced phrasing: ${source}`);
  return at + 1;
}

function countVariants(nodes: readonly Node[]): number {
  let product = 1;
  for (const node of nodes) {
    if (node.type === 'optional') product *= countVariants(node.nodes);
    if (node.type === 'choice') product *= node.weights.reduce((sum, weight) => sum + weight, 0);
  }
  return product;
}

/** The figures of a text that stands `by` characters further on. */
export const moveFigures = (figures: readonly FigureSlot[] | undefined, by: number): FigureSlot[] =>
  (figures ?? []).map((figure) => ({ ...figure, start: figure.start + by, end: figure.end + by }));

/** Mixed radix: each choice consumes its share of the variant number. */
function renderNodes(
  nodes: readonly Node[],
  slots: Slots,
  variant: number,
  facts: Set<FactPath>,
  figures: FigureSlot[],
): string | null {
  let text = '';
  let rest = variant;
  for (const node of nodes) {
    if (node.type === 'text') text += node.text;
    else if (node.type === 'slot') {
      const slot = slots[node.name];
      if (slot === undefined) return null;
      figures.push(...moveFigures(slot.figures, text.length));
      text += slot.text;
      for (const fact of slot.facts) facts.add(fact);
    } else if (node.type === 'optional') {
      const count = countVariants(node.nodes);
      const inside = new Set<FactPath>();
      const counted: FigureSlot[] = [];
      const part = renderNodes(node.nodes, slots, rest % count, inside, counted);
      rest = Math.floor(rest / count);
      if (part !== null) {
        figures.push(...moveFigures(counted, text.length));
        text += part;
        for (const fact of inside) facts.add(fact);
      }
    } else {
      const total = node.weights.reduce((sum, weight) => sum + weight, 0);
      let pick = rest % total;
      rest = Math.floor(rest / total);
      let branch = 0;
      while (pick >= (node.weights[branch] as number)) pick -= node.weights[branch++] as number;
      const counted: FigureSlot[] = [];
      const part = renderNodes(node.branches[branch] as readonly Node[], slots, pick, facts, counted);
      if (part === null) return null;
      figures.push(...moveFigures(counted, text.length));
      text += part;
    }
  }
  return text;
}
