/** Reads the lines of a text from the first to the last, and opens a section wherever one begins. */
import type { Section } from '../places.ts';
import type { Article } from './articles.ts';
import { beginsDicta, dictumAt, headAt, headingAt, ranks, type Head } from './heads.ts';
import { explainedAt, markAt, placeOf } from './items.ts';
import { asLabel, isInCapitals, type Line } from './lines.ts';
import { openTree, type Tree } from './tree.ts';

type Reading = {
  readonly text: string;
  readonly lines: readonly Line[];
  readonly tree: Tree;
  /** Articles that were not reached yet, the next one last. */
  readonly ahead: Article[];
  /** First articles of explanations, which may have no heading. */
  readonly explanations: ReadonlySet<number>;
  explains: boolean;
  decides: boolean;
  /** The article of a law that changes another is open. */
  changes: boolean;
  paragraphs: number;
  /** Lines up to this one were read with an earlier one. */
  readTo: number;
};

export function readLines(text: string, lines: readonly Line[], articles: readonly Article[]): Section[] {
  const reading: Reading = {
    text,
    lines,
    tree: openTree(text),
    ahead: articles.toReversed(),
    explanations: explanationsOf(text, articles),
    explains: false,
    decides: false,
    changes: false,
    paragraphs: 0,
    readTo: -1,
  };
  for (const index of lines.keys()) if (index > reading.readTo) readLine(reading, index);
  return reading.tree.sections();
}

/** Articles that are counted anew and of which many say "cukup jelas" explain the earlier ones. */
function explanationsOf(text: string, articles: readonly Article[]): ReadonlySet<number> {
  const starts = new Set<number>();
  const firsts = articles.flatMap(({ number }, index) => (number === '1' ? [index] : []));
  for (const [index, from] of firsts.entries()) {
    const to = firsts[index + 1] ?? articles.length;
    const clear = articles
      .slice(from, to)
      .filter(({ after }, at) =>
        /cukup\s+jelas/i.test(text.slice(after, Math.min(after + 400, articles[from + at + 1]?.start ?? text.length))),
      );
    if (clear.length > (to - from) / 4) starts.add(articles[from]?.start ?? -1);
  }
  return starts;
}

function readLine(reading: Reading, index: number): void {
  const line = reading.lines[index];
  if (line === undefined) return;
  if (isTable(reading, index)) return readTable(reading, index);
  let at = 0;
  for (let next = openAt(reading, index, at); next > at; next = openAt(reading, index, at)) {
    at = next;
    if (at >= line.text.length) return;
  }
  if (at === 0) readPlain(reading, line);
  openWithin(reading, line, at);
}

/** Opens what begins at a place of a line; how far it was read. */
function openAt(reading: Reading, index: number, at: number): number {
  const line = reading.lines[index];
  if (line === undefined) return at;
  if (reading.ahead.at(-1)?.start === line.start + at) return openArticle(reading, line);
  const head = headAt(line, at) ?? (at === 0 ? decided(reading, line) : null);
  if (head !== null) return openHead(reading, index, at, head);
  if (at === 0 && mayHead(reading)) {
    const heading = headingAt(line, reading.lines[index + 1]);
    if (heading !== null) return openHeading(reading, index, heading);
  }
  if (reading.explains) {
    const explained = explainedAt(line.text.slice(at, at + 40));
    if (explained !== null) {
      reading.tree.add({ ...explained, start: line.start + at });
      return at + explained.length;
    }
  }
  return openItem(reading, line, at, false);
}

/** Minutes decide too: "Kesatu : …" begins it where no article is open. */
function decided({ decides, tree }: Reading, line: Line): Head | null {
  const dictum = dictumAt(line);
  if (dictum === null || decides) return dictum;
  const first = /KESATU|PERTAMA/.test(dictum.name) && beginsDicta(line.text);
  return first && mayHead({ tree }) ? { ...dictum, begins: 'decision' } : null;
}

function openArticle(reading: Reading, line: Line): number {
  const article = reading.ahead.pop();
  if (article === undefined) return 0;
  const { tree } = reading;
  if (reading.explanations.has(article.start) && !reading.explains) {
    reading.explains = true;
    tree.add({ kind: 'explanation', rank: ranks.annex, name: 'Penjelasan', start: article.start });
  }
  if (article.roman) reading.changes = true;
  // The articles of the law that is changed stand inside the item that changes them.
  const inner = reading.changes && !article.roman;
  const innermost = tree.open.findLast(({ rank }) => rank < ranks.item + 1);
  const rank = inner ? Math.max(ranks.article, innermost?.rank ?? 0) + 0.5 : ranks.article;
  const name = reading.explains ? `Penjelasan Pasal ${article.number}` : `Pasal ${article.number}`;
  tree.add({ kind: 'article', rank, name, start: article.start });
  return skipBlanks(line.text, article.after - line.start);
}

function openHead(reading: Reading, index: number, at: number, head: Head): number {
  const line = reading.lines[index];
  if (line === undefined) return at;
  const { kind, rank, lists = false, plain = false } = head;
  const title = head.titled === true ? titled(reading, index, head.name) : head.name;
  const name = kind === 'explanation' ? head.name : title;
  reading.paragraphs = 0;
  reading.changes = false;
  // An explanation considers nothing: another regulation begins.
  if (lists && reading.explains) endExplanation(reading, line.start + at);
  if (head.begins === 'decision') reading.decides = true;
  if (rank <= ranks.chapter) {
    reading.decides = head.begins === 'decision';
    if (rank === ranks.annex) reading.explains = head.begins === 'explanation';
  }
  reading.tree.add({ kind, rank, name, start: line.start + at, lists, plain });
  return skipBlanks(line.text, at + head.length);
}

function endExplanation(reading: Reading, at: number): void {
  reading.explains = false;
  reading.tree.close(ranks.annex, at);
}

/** A title that stands on the lines below: in capitals, or one short line. */
function titled(reading: Reading, index: number, name: string): string {
  let title = name;
  for (let at = index + 1; at <= index + 4; at++) {
    const line = reading.lines[at];
    if (line === undefined || isOpening(reading, line) || line.row || /^[IVX]+\./.test(line.text)) break;
    const short =
      at === index + 1 && line.text.length < 120 && /^\p{Lu}/u.test(line.text) && !/[.;:,]$/.test(line.text);
    if (!isInCapitals(line.text) && !(short && !name.startsWith('BAB'))) break;
    title += ` ${line.text}`;
    reading.readTo = at;
    if (!isInCapitals(line.text)) break;
  }
  return asLabel(title);
}

const isOpening = ({ ahead }: Reading, line: Line): boolean =>
  ahead.at(-1)?.start === line.start || headAt(line, 0) !== null || markAt(line.text.slice(0, 12)) !== null;

/** `exact`: within a line, where only the very next item can begin. */
function openItem({ tree }: Reading, line: Line, at: number, exact: boolean): number {
  const mark = markAt(line.text.slice(at, at + 12));
  if (mark === null) return at;
  const changing = /\b(?:di(?:ubah|hapus|sisipkan|tambah(?:kan)?|cabut))\b/.test(line.text.slice(at, at + 400));
  const place = placeOf(mark, tree.open, { exact, outermost: changing });
  if (place === undefined) return at;
  tree.add({ ...place, start: line.start + at });
  return skipBlanks(line.text, at + mark.length);
}

/** Marks that stand within a line: of text whose line ends were lost. */
const within = new RegExp(
  String.raw`(?:[.;:,)”"]|\b(?:dan|atau|dan/atau))\s{1,3}` +
    String.raw`(?=\(\s?[\dlI]{1,3}|[a-z]{1,2}[.)]\s|\d{1,2}[.)]\s|Ayat\s*\(|Huruf\s[a-z]|Angka\s\d)`,
  'g',
);

/** A place within a line where something may begin, and what stands right before it. */
type Place = { readonly at: number; readonly before: string };

function placesWithin({ ahead }: Reading, line: Line): Place[] {
  const places = [...line.text.matchAll(within)].map((match) => ({
    at: match.index + match[0].length,
    before: match[0],
  }));
  const articles: Place[] = [];
  for (let next = ahead.length - 1; next >= 0; next--) {
    const start = ahead[next]?.start ?? Infinity;
    if (start >= line.end) break;
    articles.push({ at: start - line.start, before: '' });
  }
  return articles.length === 0 ? places : places.concat(articles).sort((a, b) => a.at - b.at);
}

function openWithin(reading: Reading, line: Line, from: number): void {
  let read = from;
  for (const { at, before } of placesWithin(reading, line)) {
    if (reading.ahead.at(-1)?.start === line.start + at) {
      read = openArticle(reading, line);
      read = openItem(reading, line, read, true);
    } else if (at >= read) read = openMark(reading, line, at, before);
  }
}

function openMark(reading: Reading, line: Line, at: number, before: string): number {
  const explained = reading.explains ? explainedAt(line.text.slice(at, at + 40)) : null;
  if (explained === null) return openWithinAfter(reading, line, at, before);
  if (!/[.:)”"]/.test(before)) return at;
  reading.tree.add({ ...explained, start: line.start + at });
  return at + explained.length;
}

/** A list begins within a line only behind a colon. */
function openWithinAfter(reading: Reading, line: Line, place: number, before: string): number {
  const mark = markAt(line.text.slice(place, place + 12));
  if (mark === null) return place;
  const goes = placeOf(mark, reading.tree.open, { exact: true, outermost: false });
  if (goes === undefined || (goes.value === 1 && goes.kind !== 'clause' && !before.startsWith(':'))) return place;
  if (goes.kind === 'clause' && goes.value === 1 && !/[.:]/.test(before)) return place;
  reading.tree.add({ ...goes, start: line.start + place });
  return place + mark.length;
}

/** Whether what is open may hold headings: no article, no consideration. */
const mayHead = ({ tree }: Pick<Reading, 'tree'>): boolean =>
  !tree.open.some(({ kind, lists, plain }) => kind === 'article' || lists === true || plain === true);

/** Running text that opens nothing. */
function readPlain(reading: Reading, line: Line): void {
  const { tree } = reading;
  if (tree.open.some(({ kind, lists }) => kind === 'article' || lists === true)) return;
  const innermost = tree.open.at(-1);
  if (innermost !== undefined && innermost.rank >= ranks.item && !line.apart) return;
  tree.close(ranks.item, line.start);
  tree.add({ kind: 'paragraph', rank: ranks.leaf, name: `Alinea ${++reading.paragraphs}`, start: line.start });
}

/** Lines in capitals that follow one another are one heading. */
function openHeading(reading: Reading, index: number, heading: Head): number {
  const { lines, tree } = reading;
  const line = lines[index];
  if (line === undefined) return 0;
  let name = heading.name;
  if (heading.rank === ranks.heading)
    for (let at = index + 1; at < index + 12; at++) {
      const next = lines[at];
      if (next === undefined || isOpening(reading, next) || headingAt(next, lines[at + 1])?.rank !== ranks.heading)
        break;
      name += ` ${next.text}`;
      reading.readTo = at;
    }
  tree.add({ kind: 'heading', rank: heading.rank, name: asLabel(name), start: line.start });
  reading.paragraphs = 0;
  return line.text.length;
}

/** Two rows make a table; rows of what a decree considers and decides are laid out, not tables. */
function isTable({ lines, tree, decides }: Reading, index: number): boolean {
  const [line, next] = [lines[index], lines[index + 1]];
  if (line?.row !== true || next?.row !== true || next.apart) return false;
  if (headAt(line, 0) !== null || (decides && dictumAt(line) !== null)) return false;
  return !tree.open.some(({ lists, name }) => lists === true || name.startsWith('Diktum'));
}

function readTable(reading: Reading, index: number): void {
  const { lines, tree } = reading;
  const [before, line] = [lines[index - 1], lines[index]];
  if (line === undefined) return;
  const captioned = before !== undefined && /^Tabel\s+[\dIVX]/i.test(before.text) && before.text.length < 160;
  tree.add({ kind: 'table', rank: ranks.leaf, name: captioned ? asLabel(before.text) : 'Tabel', start: line.start });
  let at = index;
  while (lines[at + 1]?.row === true && lines[at + 1]?.apart === false) at++;
  reading.readTo = at;
  tree.close(ranks.leaf, lines[at]?.end ?? line.end);
}

function skipBlanks(text: string, from: number): number {
  let at = from;
  while (at < text.length && /[\s|]/.test(text.charAt(at))) at++;
  return at;
}
