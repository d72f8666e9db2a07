/**
 * Reads a PPTX: slides in the order in which they are shown, each a page; what the speaker notes stands apart. Source:
 * ECMA-376 part 1, 19 and 21.
 */
import { choiceOf } from '../office/choice.ts';
import type { Package } from '../office/package.ts';
import { tableText } from '../office/tables.ts';
import { childOf, childrenOf, elementsOf, textOf, visitElements, type Element } from '../office/tree.ts';
import type { ReadFile } from '../read-file.ts';
import { warning } from '../warnings.ts';
import type { Missed } from '../word/missed.ts';

export function readSlides(opened: Package, main: string, root: Element): ReadFile {
  const missed: Missed = new Set();
  const targets = new Map(opened.relationships(main).map(({ id, target }) => [id, target]));
  const pages: string[] = [];
  const notes: ReadFile['apart'][number][] = [];
  for (const { attributes } of childrenOf(childOf(root, 'p:sldIdLst'), 'p:sldId')) {
    const target = targets.get(attributes['r:id'] ?? '');
    const slide = target === undefined ? undefined : opened.part(target);
    if (target === undefined || slide === undefined) {
      missed.add('other-content');
      continue;
    }
    if (isOff(slide.attributes['show'])) {
      missed.add('hidden-parts');
      continue;
    }
    const { text, footers } = readShapes(slide, missed);
    pages.push(text);
    const page = pages.length;
    const note = noteOf(opened, target, missed);
    if (note !== '') notes.push({ kind: 'note', text: note, page });
    notes.push(...footers.map((footer) => ({ kind: 'footer' as const, text: footer, page })));
  }
  return { pages, apart: distinct(notes), warnings: [...missed].toSorted().map((code) => warning(code)) };
}

const isOff = (written: string | undefined): boolean => written === '0' || written === 'false';

/** A footer that every slide has is said once; each slide has notes of its own. */
const distinct = (parts: readonly ReadFile['apart'][number][]): ReadFile['apart'] => [
  ...new Map(parts.map((part) => [part.kind === 'note' ? part : part.text, part])).values(),
];

function noteOf(opened: Package, slide: string, missed: Missed): string {
  const related = opened.relationships(slide);
  if (related.some(({ type }) => /^(?:comments|modernComment)$/i.test(type))) missed.add('notes-left-out');
  if (related.some(({ type }) => /^(?:oleObject|package|video|audio|media)$/.test(type)))
    missed.add('attachments-left-out');
  const target = related.find(({ type }) => type === 'notesSlide')?.target;
  const notes = target === undefined ? undefined : opened.part(target);
  const bodies = notes === undefined ? [] : shapesIn(notes, missed).filter((shape) => kindOf(shape) === 'body');
  return bodies.flatMap((shape) => paragraphsOf(shape)).join('\n');
}

type Read = { readonly text: string; readonly footers: readonly string[] };

/** The title first, then the shapes in the order in which they were laid. */
function readShapes(slide: Element, missed: Missed): Read {
  const titles: string[] = [];
  const texts: string[] = [];
  const footers: string[] = [];
  for (const shape of shapesIn(slide, missed)) {
    const kind = kindOf(shape);
    if (shape.name === 'p:graphicFrame') texts.push(...graphicText(shape, missed));
    else if (kind === 'dt' || kind === 'sldNum' || kind === 'hdr') continue;
    else {
      const text = paragraphsOf(shape).join('\n');
      (kind === 'title' || kind === 'ctrTitle' ? titles : kind === 'ftr' ? footers : texts).push(text);
    }
  }
  const said = (all: readonly string[]): string[] => all.filter((text) => text.trim() !== '');
  return { text: said([...titles, ...texts]).join('\n\n'), footers: said(footers) };
}

/** Shapes with text and graphic frames, through groups. */
function shapesIn(slide: Element, missed: Missed): Element[] {
  const shapes: Element[] = [];
  const look = (parent: Element | undefined): void => {
    for (const element of elementsOf(parent)) {
      if (isHidden(element)) missed.add('hidden-text');
      else if (element.name === 'p:grpSp') look(element);
      else if (element.name === 'mc:AlternateContent') look(choiceOf(element));
      else if (element.name === 'p:pic') missed.add('pictures-left-out');
      else if (element.name === 'p:sp' || element.name === 'p:graphicFrame' || element.name === 'p:cxnSp')
        shapes.push(element);
    }
  };
  look(childOf(childOf(slide, 'p:cSld'), 'p:spTree'));
  return shapes;
}

/** What all shapes keep beside their drawing: names, and whether they are hidden. */
const ownOf = (shape: Element): Element | undefined => elementsOf(shape).find(({ name }) => /^p:nv\w+Pr$/.test(name));
const isHidden = (shape: Element): boolean =>
  /^(?:1|true)$/.test(childOf(ownOf(shape), 'p:cNvPr')?.attributes['hidden'] ?? '');

/** The kind of its placeholder; '' for a shape that is none, 'body' where the file says no kind. */
function kindOf(shape: Element): string {
  const placeholder = childOf(childOf(ownOf(shape), 'p:nvPr'), 'p:ph');
  return placeholder === undefined ? '' : (placeholder.attributes['type'] ?? 'body');
}

const paragraphsOf = (shape: Element): string[] => linesIn(childOf(shape, 'p:txBody'));
const linesIn = (body: Element | undefined): string[] =>
  childrenOf(body, 'a:p')
    .map(paragraphText)
    .filter((line) => line !== '');

function paragraphText(paragraph: Element): string {
  return elementsOf(paragraph)
    .map((piece) => {
      if (piece.name === 'a:br') return '\n';
      const text = childOf(piece, 'a:t');
      return /^a:(?:r|fld)$/.test(piece.name) && text !== undefined ? textOf(text) : '';
    })
    .join('')
    .trim();
}

function graphicText(frame: Element, missed: Missed): string[] {
  const tables: Element[] = [];
  visitElements(frame, (element) => {
    if (element.name === 'a:tbl') tables.push(element);
    if (element.name === 'c:chart' || element.name === 'ms:chart') missed.add('charts');
    if (element.name === 'dgm:relIds') missed.add('diagrams');
    if (element.name === 'p:oleObj') missed.add('attachments-left-out');
    return element.name !== 'a:tbl';
  });
  return tables.map((table) =>
    tableText(
      childrenOf(table, 'a:tr').map((row) => {
        const cells = childrenOf(row, 'a:tc').map((cell) => linesIn(childOf(cell, 'a:txBody')).join('\n'));
        return new Map(cells.flatMap((cell, column) => (cell === '' ? [] : [[column, cell] as const])));
      }),
    ),
  );
}
