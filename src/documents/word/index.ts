/**
 * Reads a DOCX into the text that a person sees, over the document's own tree. What is not carried over is named in the
 * warnings. Source: ECMA-376 parts 1 to 4; [MS-OE376] where Word differs.
 */
import type { ReadFile } from '../read-file.ts';
import { warning } from '../warnings.ts';
import { blocksText, type WordDocument } from './document.ts';
import { openFields } from './fields.ts';
import { countNotes, type NoteKind } from './notes.ts';
import { readNumbering } from './numbering.ts';
import type { Package } from '../office/package.ts';
import { readBlocks } from './paragraphs.ts';
import { oneText } from '../raised.ts';
import { runningParts } from './sections.ts';
import { readStyles } from './styles.ts';
import { childOf, childrenOf, valueOf, type Element } from '../office/tree.ts';

/** Null where the main part is no document of Word. */
export function readWordParts(opened: Package, main: string, root: Element): ReadFile | null {
  const body = root.name === 'w:document' ? childOf(root, 'w:body') : undefined;
  return body === undefined ? null : readParts(opened, main, root, body);
}

function readParts(opened: Package, main: string, root: Element, body: Element): ReadFile {
  const related = opened.relationships(main).filter(({ outside }) => !outside);
  const partOf = (type: string): Element | undefined => {
    const target = related.find((relationship) => relationship.type === type)?.target;
    return target === undefined ? undefined : opened.part(target);
  };
  const stylesPart = partOf('styles');
  const settings = partOf('settings');
  const document: WordDocument = {
    styles: readStyles(stylesPart),
    numbering: readNumbering(partOf('numbering'), (style) => listOfStyle(stylesPart, style)),
    notes: countNotes(settings),
    missed: new Set(),
    boxes: [],
    coloured: childOf(root, 'w:background') !== undefined,
  };
  const sections: Element[] = [];
  const read = (story: Element, into: Element[] = []): string => {
    const fields = openFields(story, document.missed);
    return blocksText(readBlocks(story, { document, fields, onColour: false, sections: into }));
  };
  const text = read(body, sections);
  const notes = (['footnote', 'endnote'] as const).flatMap((kind) =>
    readNotes(kind, document, partOf(`${kind}s`), read),
  );
  const running = runningParts(sections, settings, related).map(({ kind, target }) => {
    const part = opened.part(target);
    return { kind, text: part === undefined ? '' : read(part) };
  });
  const boxes = document.boxes.map((box) => ({ kind: 'box' as const, text: box }));
  return {
    pages: [text],
    apart: [...boxes, ...notes, ...distinct(running)],
    warnings: [...document.missed].toSorted().map((code) => warning(code)),
  };
}

/** Each note under the mark that the text prints. */
function readNotes(
  kind: NoteKind,
  { notes, missed }: WordDocument,
  part: Element | undefined,
  read: (story: Element) => string,
): { readonly kind: NoteKind; readonly text: string }[] {
  const written = new Map(childrenOf(part, `w:${kind}`).map((note) => [note.attributes['w:id'], note]));
  return notes.of(kind).flatMap(({ id, mark }) => {
    const note = written.get(id);
    if (note === undefined) {
      missed.add('other-content');
      return [];
    }
    return [{ kind, text: `${oneText([{ text: mark, place: 'note' }])} ${read(note)}` }];
  });
}

/** A header that several sections or kinds of pages share is read once. */
function distinct<Part extends { readonly kind: string; readonly text: string }>(parts: readonly Part[]): Part[] {
  return [...new Map(parts.map((part) => [`${part.kind} ${part.text}`, part])).values()];
}

function listOfStyle(styles: Element | undefined, id: string): string | undefined {
  const style = childrenOf(styles, 'w:style').find(({ attributes }) => attributes['w:styleId'] === id);
  return valueOf(childOf(childOf(style, 'w:pPr'), 'w:numPr'), 'w:numId');
}
