/** What stands in a line: runs of text, and the elements around and between them. */
import { choiceOf } from '../office/choice.ts';
import type { Story } from './document.ts';
import { readDrawing } from './drawings.ts';
import { readEquation } from './equations.ts';
import { isRemoved, noteField } from './fields.ts';
import type { NoteKind } from './notes.ts';
import type { Piece } from '../raised.ts';
import type { Look } from './styles.ts';
import { isSymbolFont, privateUse, signOf, signsOf, unknownSign } from './symbols.ts';
import { childOf, elementsOf, textOf, visitElements, type Element } from '../office/tree.ts';

/** A paragraph while it is read. */
export type Line = {
  readonly story: Story;
  readonly style: string | undefined;
  /** A colour stands behind the paragraph. */
  readonly onColour: () => boolean;
  readonly pieces: Piece[];
  readonly readBox: (content: Element) => void;
};

export function readInline(parent: Element, line: Line): void {
  for (const element of elementsOf(parent)) readElement(element, line);
}

function readElement(element: Element, line: Line): void {
  const { missed } = line.story.document;
  const { name } = element;
  if (name === 'w:r') return readRun(element, line);
  if (name === 'w:pPr' || name === 'w:sdtPr' || name === 'w:rt') return;
  if (isRemoved(element)) return void missed.add('tracked-changes');
  if (name === 'mc:AlternateContent') {
    const choice = choiceOf(element);
    if (choice) readInline(choice, line);
    return;
  }
  if (name === 'm:oMath' || name === 'm:oMathPara') return say(readEquation(element, missed), {}, line);
  if (name === 'w:ins' || name === 'w:moveTo') missed.add('tracked-changes');
  if (name === 'w:fldSimple') noteField(element.attributes['w:instr'] ?? '', missed);
  if (name === 'w:subDoc') missed.add('attachments-left-out');
  if (name.startsWith('w:')) readInline(element, line);
  else if (holdsText(element)) missed.add('other-content');
}

function holdsText(element: Element): boolean {
  let found = false;
  visitElements(element, ({ name }) => {
    found ||= name === 'w:t';
    return !found;
  });
  return found;
}

function readRun(run: Element, line: Line): void {
  const { story, style } = line;
  const look = story.document.styles.look(style, childOf(run, 'w:rPr'));
  /** The writer's own mark of a note follows its reference. */
  let ownMark: { readonly kind: NoteKind; readonly id: string } | null = null;
  for (const element of elementsOf(run)) {
    const kind = noteKinds[element.name];
    if (kind && isShown(line, look, true)) {
      const id = element.attributes['w:id'] ?? '';
      if (/^(?:1|true|on)$/.test(element.attributes['w:customMarkFollows'] ?? '')) ownMark = { kind, id };
      else line.pieces.push({ text: story.document.notes.refer(kind, id), place: 'note' });
    } else if (ownMark && element.name === 'w:t') {
      line.pieces.push({
        text: story.document.notes.refer(ownMark.kind, ownMark.id, textOf(element).trim()),
        place: 'note',
      });
      ownMark = null;
    } else readRunContent(element, look, line);
  }
}

const noteKinds: Readonly<Record<string, NoteKind>> = {
  'w:footnoteReference': 'footnote',
  'w:endnoteReference': 'endnote',
};

/** What stands for itself in a run. A soft hyphen is seen only where Word breaks a line at it. */
const signs: Readonly<Record<string, string>> = {
  'w:tab': '\t',
  'w:ptab': '\t',
  'w:cr': '\n',
  'w:noBreakHyphen': '-',
  'w:softHyphen': '',
};
const todaysValue = /^w:(?:day|month|year)(?:Short|Long)$/;

function readRunContent(element: Element, look: Look, line: Line): void {
  const { missed } = line.story.document;
  const { name } = element;
  const sign = signs[name];
  const read = contents[name];
  if (sign !== undefined) say(sign, look, line);
  else if (read) read(element, look, line);
  else if (todaysValue.test(name)) missed.add('changing-values');
}

const drawn = (element: Element, look: Look, line: Line): void => {
  if (isShown(line, look, true)) readDrawing(element, line.story, line.readBox);
};
const contents: Readonly<Record<string, (element: Element, look: Look, line: Line) => void>> = {
  'w:t': (element, look, line) => say(writtenText(element), look, line),
  'w:br': ({ attributes }, look, line) =>
    say(/^(?:page|column)$/.test(attributes['w:type'] ?? '') ? '\n\n' : '\n', look, line),
  'w:sym': ({ attributes }, look, line) => {
    const sign = signOf(attributes['w:font'] ?? '', Number.parseInt(attributes['w:char'] ?? '', 16));
    say(sign, { ...look, font: undefined }, line);
  },
  'w:instrText': (element, _, { story }) => story.fields.instruct(textOf(element)),
  'w:fldChar': (element, look, line) => say(line.story.fields.pass(element), look, line),
  'w:commentReference': (_element, _look, { story }) => void story.document.missed.add('notes-left-out'),
  'w:drawing': drawn,
  'w:pict': drawn,
  'w:object': drawn,
  'w:ruby': (element, _, line) => {
    line.story.document.missed.add('other-content');
    readInline(childOf(element, 'w:rubyBase') ?? element, line);
  },
  'mc:AlternateContent': (element, look, line) => {
    for (const one of elementsOf(choiceOf(element))) readRunContent(one, look, line);
  },
};

/** White space at the ends counts only where it is said to (xml:space). */
function writtenText(element: Element): string {
  const text = textOf(element).replace(/[\t\r\n]/g, ' ');
  return element.attributes['xml:space'] === 'preserve' ? text : text.trim();
}

function say(text: string, look: Look, line: Line): void {
  if (text === '' || !isShown(line, look, text.trim() !== '')) return;
  const { missed } = line.story.document;
  const { font, capitals, place = 'line' } = look;
  let seen = font !== undefined && isSymbolFont(font) ? signsOf(font, text) : text.replace(privateUse, unknownSign);
  if (seen.includes(unknownSign)) missed.add('unknown-signs');
  if (capitals) seen = seen.toUpperCase();
  line.pieces.push({ text: seen, place });
}

/** Two points high: nobody reads that. */
const smallest = 4;

/** Whether a person sees what looks so. `counts`: it is worth naming where they do not. */
function isShown({ story, onColour }: Line, look: Look, counts: boolean): boolean {
  if (!story.fields.shown()) return false;
  const tiny = look.size !== undefined && look.size <= smallest;
  const white = look.white === true && !story.onColour && !story.document.coloured && !onColour();
  const hidden = look.hidden === true || tiny || white;
  if (hidden || look.struck === true) {
    if (counts) story.document.missed.add(hidden ? 'hidden-text' : 'struck-text');
    return false;
  }
  return true;
}
