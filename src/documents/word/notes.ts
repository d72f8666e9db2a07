/** Notes in the order in which the text refers to them, with the marks that it prints. */
import { formatted } from './numbering.ts';
import { childOf, valueOf, type Element } from '../office/tree.ts';

export type NoteKind = 'footnote' | 'endnote';
export type Note = { readonly id: string; readonly mark: string };

export type Notes = {
  /**
   * Takes a reference; the mark that is printed there. `own`: a mark that the writer chose. A note that is referred to
   * again stays one.
   */
  readonly refer: (kind: NoteKind, id: string, own?: string) => string;
  readonly of: (kind: NoteKind) => readonly Note[];
};

/** `settings`: the document's, which say the marks' form. */
export function countNotes(settings: Element | undefined): Notes {
  const notes: Record<NoteKind, Note[]> = { footnote: [], endnote: [] };
  const marks = new Map<string, string>();
  const counters: Record<NoteKind, number> = { footnote: 0, endnote: 0 };
  return {
    refer(kind, id, own) {
      const known = marks.get(`${kind} ${id}`);
      if (known !== undefined) return known;
      const properties = childOf(settings, `w:${kind}Pr`);
      const start = Number(valueOf(properties, 'w:numStart') ?? 1);
      const format = valueOf(properties, 'w:numFmt') ?? (kind === 'footnote' ? 'decimal' : 'lowerRoman');
      const mark = own ?? formatted(start + counters[kind]++, format);
      notes[kind].push({ id, mark });
      marks.set(`${kind} ${id}`, mark);
      return mark;
    },
    of: (kind) => notes[kind],
  };
}
