/** Passages that are found and quoted as one: articles and what they are made of, never cut within a sentence. */
import { firstAt, splitSentences } from '../../language/index.ts';
import type { Passage, Section } from '../places.ts';
import type { PageSpan } from '../schema.ts';

/** Characters. */
const sizes = { least: 200, usual: 1_000, most: 1_500 };

type Node = { readonly start: number; readonly end: number; readonly section: Section | null; readonly inner: Node[] };
type Piece = {
  readonly start: number;
  readonly end: number;
  readonly heading: string;
  /** The heading without clause and items. */
  readonly root: string;
  /** Stands for itself; is a heading and goes with what follows. */
  readonly role?: 'whole' | 'title';
};

/**
 * Passages of 200 to 1,500 characters in order; short articles and tables stay alone, and so does each definition of a
 * regulation. They hold every word of the text but titles of chapters, which stand in `heading`. `pages`: of the
 * document; one page is none.
 */
export function passagesOf(text: string, sections: readonly Section[], pages: readonly PageSpan[]): readonly Passage[] {
  const root: Node = { start: 0, end: text.length, section: null, inner: nested(sections) };
  return joined(piecesOf(text, root, [])).map(({ start, end, heading }) => ({
    start,
    end,
    ...(pages.length > 1 && { page: pageAt(pages, start) }),
    heading,
  }));
}

function nested(sections: readonly Section[]): Node[] {
  const roots: Node[] = [];
  const open: Node[] = [];
  for (const section of sections) {
    const node: Node = { start: section.start, end: section.end, section, inner: [] };
    while ((open.at(-1)?.section?.depth ?? -1) >= section.depth) open.pop();
    (open.at(-1)?.inner ?? roots).push(node);
    open.push(node);
  }
  return roots;
}

/** Sections that are quoted whole where they are short enough. */
const isUnit = (section: Section | null): boolean => section !== null && !holdsOthers.has(section.kind);
const holdsOthers: ReadonlySet<Section['kind']> = new Set(['heading', 'chapter', 'part', 'explanation']);
const isItem = ({ kind }: Section): boolean => kind === 'clause' || kind === 'letter' || kind === 'number';

/** `trail`: labels of the sections around, without items. */
function piecesOf(text: string, node: Node, trail: readonly string[]): Piece[] {
  const { section, start, end, inner } = node;
  const { labels, heading } = headed(section, trail);
  const root = labels.join(' · ');
  const own = (from: number, to: number): Piece[] => trimmed(text, { start: from, end: to, heading, root });
  if (isUnit(section) && end - start <= sizes.most) {
    return own(start, end).map((piece) => (section?.kind === 'article' ? { ...piece, role: 'whole' } : piece));
  }
  const pieces: Piece[] = [];
  let at = start;
  const defines = section?.kind === 'article' && /dimaksud\s+dengan\s*:/i.test(text.slice(start, inner[0]?.start));
  for (const one of inner) {
    pieces.push(...before(text, node, own(at, one.start)));
    const within = piecesOf(text, one, labels);
    pieces.push(...(defines ? within.map((piece): Piece => ({ ...piece, role: 'whole' })) : within));
    at = one.end;
  }
  return pieces.concat(before(text, node, own(at, end)));
}

/** What a section says before, between and behind those in it. */
function before(text: string, { section, start }: Node, own: readonly Piece[]): Piece[] {
  return own.flatMap((piece) => {
    if (section === null || piece.start > start || !isTitle(text, section, piece)) return cut(text, piece, section);
    return section.kind === 'heading' || isUnit(section) ? [{ ...piece, role: 'title' as const }] : [];
  });
}

/** Nothing but what the label says too. */
const isTitle = (text: string, { label }: Section, { start, end }: Piece): boolean =>
  end - start < 1_000 && text.slice(start, end).replace(/\s+/g, ' ').length <= label.length + 12;

/** "Pasal 3 ayat (2)" says what "Pasal 3" does; the count of a paragraph says nothing. */
function headed(section: Section | null, trail: readonly string[]): { labels: readonly string[]; heading: string } {
  if (section === null || section.kind === 'paragraph') return { labels: trail, heading: trail.join(' · ') };
  const labels = isItem(section) ? trail : [...trail, section.label];
  const last = trail.at(-1);
  const joins = isItem(section) && last !== undefined && section.label.startsWith(`${last} `);
  return { labels, heading: (joins ? [...trail.slice(0, -1), section.label] : labels).join(' · ') };
}

function trimmed(text: string, piece: Piece): Piece[] {
  const part = text.slice(piece.start, piece.end);
  const start = piece.start + part.length - part.trimStart().length;
  const end = piece.start + part.trimEnd().length;
  return end > start ? [{ ...piece, start, end }] : [];
}

/** Into sentences or rows, put together again as far as they fit; what has no end is cut between words. */
function cut(text: string, piece: Piece, section: Section | null): Piece[] {
  if (piece.end - piece.start <= sizes.most) return [piece];
  const part = text.slice(piece.start, piece.end);
  const rows = section?.kind === 'table';
  const spans = rows ? linesIn(part) : splitSentences(part);
  const header = rows ? part.slice(0, 160).split('\n')[0] : undefined;
  const pieces: Piece[] = [];
  for (const span of spans.flatMap((one) => bySize(part, one))) {
    const [start, end] = [piece.start + span.start, piece.start + span.end];
    const last = pieces.at(-1);
    if (last !== undefined && end - last.start <= sizes.usual) pieces.splice(-1, 1, { ...last, end });
    else pieces.push({ ...piece, start, end });
  }
  // Rows far below say nothing without what heads their columns.
  return header === undefined ? pieces : pieces.map((one) => ({ ...one, heading: `${one.heading}: ${header}` }));
}

function linesIn(part: string): { start: number; end: number }[] {
  return [...part.matchAll(/[^\n]+/g)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
}

function bySize(part: string, { start, end }: { readonly start: number; readonly end: number }) {
  const spans: { start: number; end: number }[] = [];
  let from = start;
  while (end - from > sizes.most) {
    const blank = part.lastIndexOf(' ', from + sizes.most);
    const to = blank > from + sizes.least ? blank : from + sizes.most;
    spans.push({ start: from, end: to });
    from = to === blank ? to + 1 : to;
  }
  spans.push({ start: from, end });
  return spans;
}

/** Short pieces of one article, or of what stands under one heading, are one passage. */
function joined(pieces: readonly Piece[]): Piece[] {
  const passages: Piece[] = [];
  for (const piece of pieces) {
    const last = passages.at(-1);
    if (last === undefined || !belongs(last, piece)) passages.push(piece);
    else if (last.role === 'title') passages.splice(-1, 1, { ...piece, start: last.start });
    else passages.splice(-1, 1, { ...last, end: piece.end, heading: common(last, piece) });
  }
  return passages;
}

function belongs(last: Piece, piece: Piece): boolean {
  const size = piece.end - last.start;
  if (last.role === 'whole' || piece.role === 'whole') return false;
  if (last.role === 'title') return size <= sizes.most;
  if (piece.role === 'title') return false;
  const short = last.end - last.start < sizes.least || piece.end - piece.start < sizes.least;
  return size <= (short ? sizes.most : sizes.usual) && last.root === piece.root;
}

const common = (one: Piece, other: Piece): string => (one.heading === other.heading ? one.heading : one.root);

/** The page on which a place lies, from 1; pages are in order. */
const pageAt = (pages: readonly PageSpan[], at: number): number =>
  Math.max(
    1,
    firstAt(pages.length, (page) => (pages[page]?.start ?? 0) > at),
  );
