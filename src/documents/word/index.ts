/**
 * Reads a DOCX into the text that a person sees, over the document's own tree. What is not carried over is named in the
 * warnings. Source: ECMA-376 parts 1 to 4; [MS-OE376] where Word differs.
 */
import type { Result } from '../../platform/result/index.ts';
import { ok } from '../../platform/result/index.ts';
import { fail } from '../failures.ts';
import type { ReadFile } from '../read-file.ts';
import { documentLimits } from '../schema.ts';
import { warning } from '../warnings.ts';
import { blocksText, type WordDocument } from './document.ts';
import { openFields } from './fields.ts';
import { countNotes, type NoteKind } from './notes.ts';
import { readNumbering } from './numbering.ts';
import { openPackage, type Package } from './package.ts';
import { readBlocks } from './paragraphs.ts';
import { oneText } from '../raised.ts';
import { runningParts } from './sections.ts';
import { readStyles } from './styles.ts';
import { childOf, childrenOf, TooMuch, valueOf, type Element } from './tree.ts';

export function readWord(bytes: Uint8Array, name: string): Result<ReadFile> {
  try {
    const opened = openPackage(bytes, documentLimits.unpackedBytes);
    if (opened === null) return fail('documents/damaged', { name });
    const main = mainPart(opened);
    const root = main === undefined ? undefined : opened.part(main);
    const body = root?.name === 'w:document' ? childOf(root, 'w:body') : undefined;
    if (main === undefined || root === undefined || body === undefined)
      return fail('documents/unsupported', { name, kind: kindOf(opened.names) });
    return ok(readParts(opened, main, root, body));
  } catch (cause) {
    // Whatever else goes wrong with parts is the file's fault: they are not what their names say.
    return cause instanceof TooMuch
      ? fail('documents/too-much-text', { name, what: 'DOCX' })
      : fail('documents/damaged', { name });
  }
}

/** The part that the package names as its document, whatever it is called. */
const mainPart = ({ relationships }: Package): string | undefined =>
  relationships('').find(({ type, outside }) => type === 'officeDocument' && !outside)?.target;

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

function kindOf(names: readonly string[]): string {
  const has = (prefix: string): boolean => names.some((name) => name.startsWith(prefix));
  if (has('xl/')) return 'Excel (XLSX)';
  if (has('ppt/')) return 'PowerPoint (PPTX)';
  if (has('content.xml')) return 'OpenDocument';
  return 'ZIP';
}
