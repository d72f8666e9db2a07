/** Paragraphs of a story, with their numbers; tables between them. */
import { blocksText, type Block, type Story } from './document.ts';
import { choiceOf } from '../office/choice.ts';
import { isRemoved, openFields } from './fields.ts';
import { oneText, type Piece } from '../raised.ts';
import { readInline } from './runs.ts';
import { isShaded } from './styles.ts';
import { readTable } from './tables.ts';
import { childOf, elementsOf, switchOf, valueOf, type Element } from '../office/tree.ts';

/** A paragraph that goes on in the next one, because the mark between them was deleted or is hidden. */
type Begun = { label: string; readonly pieces: Piece[] };

/** The blocks of a story, a cell or a box, in order. */
export function readBlocks(parent: Element, story: Story): Block[] {
  const blocks: Block[] = [];
  let begun: Begun | null = null;
  const finish = () => {
    if (begun === null) return;
    const text = tidy([begun.label, oneText(begun.pieces)]);
    if (text !== '') blocks.push({ kind: 'paragraph', text });
    begun = null;
  };
  const read = (element: Element): void => {
    switch (element.name) {
      case 'w:p':
        begun = readParagraph(element, story, begun);
        if (!goesOn(element)) finish();
        return;
      case 'w:tbl':
        finish();
        blocks.push(...readTable(element, story, readBlocks));
        return;
      case 'w:sectPr':
        story.sections.push(element);
        return;
      case 'w:altChunk':
        story.document.missed.add('attachments-left-out');
        return;
      case 'mc:AlternateContent':
        elementsOf(choiceOf(element)).forEach(read);
        return;
      default:
        if (isRemoved(element)) story.document.missed.add('tracked-changes');
        else if (!element.name.endsWith('Pr'))
          readOther(element, story, read, () => (begun ??= { label: '', pieces: [] }));
    }
  };
  elementsOf(parent).forEach(read);
  finish();
  return blocks;
}

/** What wraps blocks (a content control, a change), or stands between them as if in a line. */
function readOther(element: Element, story: Story, read: (element: Element) => void, begin: () => Begun): void {
  if (/^w:(?:sdt|sdtContent|customXml|ins|moveTo|smartTag)$/.test(element.name)) {
    if (element.name === 'w:ins' || element.name === 'w:moveTo') story.document.missed.add('tracked-changes');
    elementsOf(element).forEach(read);
  } else if (/^(?:w:r|m:oMath|m:oMathPara|w:hyperlink)$/.test(element.name)) {
    const { pieces } = begin();
    readInline({ name: 'w:p', attributes: {}, children: [element] }, lineOf(story, undefined, pieces));
  }
}

function readParagraph(paragraph: Element, story: Story, begun: Begun | null): Begun {
  const { document, sections } = story;
  const properties = childOf(paragraph, 'w:pPr');
  const section = childOf(properties, 'w:sectPr');
  if (section) sections.push(section);
  const style = valueOf(properties, 'w:pStyle');
  const pieces = begun?.pieces ?? [];
  const before = pieces.length;
  readInline(paragraph, lineOf(story, properties, pieces));
  const mark = childOf(properties, 'w:rPr');
  if (childOf(mark, 'w:ins') ?? childOf(mark, 'w:del') ?? childOf(mark, 'w:moveFrom'))
    document.missed.add('tracked-changes');
  // What shows nothing and goes on counts for no number; of paragraphs that became one the last says it.
  const label = pieces.length === before && goesOn(paragraph) ? '' : labelOf(properties, style, story);
  return { label: label || (begun?.label ?? ''), pieces };
}

function lineOf(story: Story, properties: Element | undefined, pieces: Piece[]) {
  const style = valueOf(properties, 'w:pStyle');
  return {
    story,
    style,
    onColour: () => isShaded(properties) || story.document.styles.paragraphs(style).some(isShaded),
    pieces,
    readBox: (content: Element) => readBox(content, story),
  };
}

/** A box is a story of its own; its text stands apart. */
function readBox(content: Element, { document, sections }: Story): void {
  const fields = openFields(content, document.missed);
  const text = blocksText(readBlocks(content, { document, fields, onColour: true, sections }));
  if (text !== '') document.boxes.push(text);
}

/** Whether the next paragraph goes on in the same line: this one's mark is gone, or it is a letter set large. */
function goesOn(paragraph: Element): boolean {
  const properties = childOf(paragraph, 'w:pPr');
  const mark = childOf(properties, 'w:rPr');
  const frame = childOf(properties, 'w:framePr')?.attributes['w:dropCap'];
  return (
    childOf(mark, 'w:del') !== undefined ||
    childOf(mark, 'w:moveFrom') !== undefined ||
    switchOf(mark, 'w:vanish') === true ||
    switchOf(mark, 'w:specVanish') === true ||
    (frame !== undefined && frame !== 'none')
  );
}

/** The number that Word prints before a paragraph: its own list's, or that of its style. */
function labelOf(properties: Element | undefined, style: string | undefined, { document }: Story): string {
  const { styles, numbering } = document;
  const own = childOf(properties, 'w:numPr');
  const ownList = valueOf(own, 'w:numId');
  const styled = ownList === undefined ? styles.paragraphs(style).map((one) => childOf(one, 'w:numPr')) : [];
  const list = ownList ?? styled.map((one) => valueOf(one, 'w:numId')).find((id) => id !== undefined);
  if (list === undefined || list === '0') return '';
  const level = valueOf(own, 'w:ilvl') ?? styled.map((one) => valueOf(one, 'w:ilvl')).find((id) => id !== undefined);
  const label = numbering.next(list, level === undefined ? numbering.levelOfStyle(list, style ?? '') : Number(level));
  if (numbering.guessed()) document.missed.add('numbering');
  return label;
}

/** Without blanks at the ends of lines. */
const tidy = (texts: readonly string[]): string =>
  texts
    .filter((text) => text.trim() !== '')
    .join(' ')
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .trim();
