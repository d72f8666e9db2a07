/** One page: what is drawn on it, as rows of text that a person sees, and what was left out. */
import { laidOver, type Annotation } from './annotations.ts';
import type { Drawn, Glyph, Rule } from './drawn.ts';
import { unknownSign } from '../word/symbols.ts';
import { isRubbish } from './fonts.ts';
import { areaOf, type Box, type Matrix } from './geometry.ts';
import { cutsOf, gridsOf } from './grids.ts';
import { baselines, type Letter } from './letters.ts';
import { dotFont } from './paths.ts';
import { seenOf } from './visible.ts';
import type { PlacedText } from '../drawn-words.ts';
import { type Row, rowOf } from './words.ts';

/** What a page holds that its text does not. */
export type Loss =
  | 'hidden'
  | 'scan-layer'
  | 'scan-layer-read'
  | 'struck'
  | 'turned'
  | 'overlapping'
  | 'unknown-signs'
  | 'unreadable-fonts'
  | 'notes'
  | 'pictures';

export type ReadPage = {
  /** As the page is shown, in points; `turn`: the direction of most of its letters, in degrees. */
  readonly shown: { readonly width: number; readonly height: number; readonly turn: number };
  readonly height: number;
  readonly width: number;
  readonly rows: readonly Row[];
  readonly rules: readonly Rule[];
  /** Text beside the running text: boxes laid over the page, turned text. */
  readonly boxes: readonly PlacedText[];
  readonly losses: ReadonlySet<Loss>;
  /** It shows something that its text does not say: a picture, or letters of a font without a map to text. */
  readonly pictured: boolean;
};

/** Letters on a page, fewer of which are a stamp or a number on a scan. */
const fewest = 40;

const lettersOf = ({ rows }: Pick<ReadPage, 'rows'>): number =>
  rows.reduce((sum, { pieces }) => sum + pieces.reduce((letters, { text }) => letters + text.length, 0), 0);

/** Whether only recognition can say what a page shows. */
export const isScan = (page: ReadPage): boolean => page.pictured && lettersOf(page) < fewest;

/** The page as it would be if the text behind its picture stood on it. */
export function withLayer(drawn: Drawn, annotations: readonly Annotation[], view: Matrix): ReadPage {
  const painted = drawn.glyphs.map((glyph) => (glyph.hidden === 'unpainted' ? { ...glyph, hidden: null } : glyph));
  return readPage({ ...drawn, glyphs: painted, pictures: [], fills: [] }, annotations, view);
}

export function readPage(drawn: Drawn, annotations: readonly Annotation[], view: Matrix): ReadPage {
  const losses = new Set<Loss>();
  const laid = laidOver(annotations, view, heightsOf(drawn));
  if (laid.notes) losses.add('notes');
  const { glyphs: all, hidden, struck } = seenOf(drawn, laid.strikes);
  if (struck.some(({ font }) => font !== dotFont)) losses.add('struck');
  if (drawn.pictures.some(({ box }) => areaOf(box) > 0.04 * areaOf(drawn.page))) losses.add('pictures');
  // Text drawn without paint over or under a picture of it: a scanned page, read by a machine.
  const unpainted = hidden.filter(({ glyph }) => /\S/.test(glyph.text) && glyph.font !== dotFont);
  if (unpainted.length > 0) losses.add(losses.has('pictures') && unpainted.every(isLayer) ? 'scan-layer' : 'hidden');
  const glyphs = readable(all.concat(laid.values), losses);
  const main = turnOf(glyphs);
  const onPage = (glyph: Glyph) => glyph.annotation === null || laid.fields.has(glyph.annotation);
  const gone = struck.map((glyph) => ({ ...glyph, text: '' }));
  const upright = [...glyphs, ...gone]
    .filter((glyph) => glyph.turn === main && onPage(glyph))
    .map((glyph) => turned(glyph, main));
  const rules = main === 0 ? drawn.rules : [];
  const rows = rowsOf(upright, rules, losses, main);
  const boxes: PlacedText[] = laid.boxes.map((text) => ({ text, words: [] }));
  for (const group of asideOf(glyphs, main, onPage)) {
    const [first] = group;
    if (first === undefined) continue;
    if (onPage(first)) losses.add('turned');
    boxes.push(
      linesOf(
        rowsOf(
          group.map((glyph) => turned(glyph, first.turn)),
          [],
          losses,
          first.turn,
        ),
      ),
    );
  }
  const shown = { ...sizeOf(drawn.page, 0), turn: main };
  const pictured = losses.has('unreadable-fonts') || losses.has('pictures');
  return { shown, ...sizeOf(drawn.page, main), rows, rules, boxes, losses, pictured };
}

const heightsOf = ({ glyphs }: Drawn): number[] => [...new Set(glyphs.map(({ y }) => y))].slice(0, 2_000);

const isLayer = ({ why }: { readonly why: string }): boolean => why === 'unpainted' || why === 'covered';

/** Without the fonts that have no map to text; a few unknown signs stay, as such. */
function readable(glyphs: readonly Glyph[], losses: Set<Loss>): Glyph[] {
  const fonts = new Map<string, string[]>();
  for (const { font, text } of glyphs) {
    const signs = fonts.get(font);
    if (signs === undefined) fonts.set(font, [text]);
    else signs.push(text);
  }
  const rubbish = new Set([...fonts].filter(([, signs]) => isRubbish(signs)).map(([font]) => font));
  const kept = glyphs.filter(({ font }) => !rubbish.has(font));
  if (rubbish.size > 0) losses.add('unreadable-fonts');
  if (kept.some(({ text }) => text === unknownSign)) losses.add('unknown-signs');
  return kept;
}

/** The direction of most letters: pages are often turned as a whole. */
function turnOf(glyphs: readonly Glyph[]): number {
  const counts = new Map<number, number>();
  for (const { turn } of glyphs) counts.set(turn, (counts.get(turn) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

function turned(glyph: Glyph, turn: number): Glyph {
  if (turn === 0) return glyph;
  const angle = (turn * Math.PI) / 180;
  const [across, down] = [Math.cos(angle), Math.sin(angle)];
  return { ...glyph, turn: 0, x: glyph.x * across + glyph.y * down, y: glyph.y * across - glyph.x * down };
}

/** Groups of glyphs beside the running text: each annotation, each other direction. */
function asideOf(glyphs: readonly Glyph[], main: number, onPage: (glyph: Glyph) => boolean): Glyph[][] {
  const groups = new Map<string, Glyph[]>();
  for (const glyph of glyphs) {
    if (glyph.turn === main && onPage(glyph)) continue;
    const key = `${glyph.turn} ${onPage(glyph) ? '' : glyph.annotation}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [glyph]);
    else group.push(glyph);
  }
  return [...groups.values()].filter((group) => group.some(({ text }) => text !== ' '));
}

function rowsOf(glyphs: readonly Glyph[], rules: readonly Rule[], losses: Set<Loss>, turn: number): Row[] {
  const cuts = cutsOf(gridsOf(rules));
  return baselines(glyphs).flatMap(
    (letters) => rowOf(withoutDots(letters), cuts, () => losses.add('overlapping'), turn) ?? [],
  );
}

/** A drawn dot is the mark of an item only where it stands alone before text. */
function withoutDots(letters: readonly Letter[]): readonly Letter[] {
  if (!letters.some(({ font }) => font === dotFont)) return letters;
  return letters.filter((letter, index) => {
    if (letter.font !== dotFont) return true;
    const before = letters[index - 1];
    const next = letters[index + 1];
    const gap = next === undefined || next.font === dotFont ? Infinity : next.x - letter.x - letter.width;
    const alone = before === undefined || letter.x - before.x - before.width > 3 * letter.size;
    return alone && gap > 0.1 * letter.size && gap < 4 * letter.size;
  });
}

const linesOf = (rows: readonly Row[]): PlacedText => ({
  text: rows.map(({ pieces }) => pieces.map(({ text }) => text).join(' ')).join('\n'),
  words: rows.flatMap(({ pieces }) => pieces.flatMap(({ words }) => words)),
});

function sizeOf(page: Box, turn: number): { width: number; height: number } {
  const [width, height] = [page.right - page.left, page.bottom - page.top];
  return turn % 180 === 90 ? { width: height, height: width } : { width, height };
}
