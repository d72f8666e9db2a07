/** What is known of a Word document while its parts are read. */
import type { Missed } from './missed.ts';
import type { Notes } from './notes.ts';
import type { Numbering } from './numbering.ts';
import type { Styles } from './styles.ts';
import type { Element } from '../office/tree.ts';
import type { Fields } from './fields.ts';

export type WordDocument = {
  readonly styles: Styles;
  readonly numbering: Numbering;
  readonly notes: Notes;
  readonly missed: Missed;
  /** Texts of boxes, in the order in which they were met. */
  readonly boxes: string[];
  /** The pages have a colour of their own. */
  readonly coloured: boolean;
};

/** A text that stands for itself: the body, a header, a note, a box. */
export type Story = {
  readonly document: WordDocument;
  readonly fields: Fields;
  /** Where white letters may stand on a colour: in tables and boxes. */
  readonly onColour: boolean;
  /** Properties of its sections, in order. */
  readonly sections: Element[];
};

/** A paragraph, or a row of a table. */
export type Block = { readonly kind: 'paragraph' | 'row'; readonly text: string };

/** Rows stand on lines of their own; everything else is kept apart by an empty line. */
export function blocksText(blocks: readonly Block[]): string {
  const text: string[] = [];
  for (const [index, { kind, text: block }] of blocks.entries()) {
    if (index > 0) text.push(kind === 'row' && blocks[index - 1]?.kind === 'row' ? '\n' : '\n\n');
    text.push(block);
  }
  return text.join('');
}
