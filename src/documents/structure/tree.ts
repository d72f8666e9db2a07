/** Sections as they open and close one inside the other. */
import type { Section } from '../places.ts';

type Draft = { -readonly [Key in keyof Section]: Section[Key] };

/** What opens a section. */
export type Opening = {
  readonly kind: Section['kind'];
  readonly start: number;
  /** Lower ranks stand around higher ones; one of the same rank or a higher one closes. */
  readonly rank: number;
  /** Its own part of a label: "ayat (3)". */
  readonly name: string;
  /** Whether its label begins with that of the section around it. */
  readonly joined?: boolean;
  /** Whether labels of items in it begin with its own. */
  readonly lists?: boolean;
  /** Holds no headings. */
  readonly plain?: boolean;
  /** Of an item: the kind of its list, and its place in it. */
  readonly list?: string;
  readonly value?: number;
};
export type Open = Omit<Opening, 'start'> & { readonly section: Readonly<Draft> };

export type Tree = {
  /** The open sections, the innermost last. */
  readonly open: readonly Open[];
  /** Closes what stands inside the lower ranks, and opens. */
  readonly add: (opening: Opening) => void;
  /** Closes all of that rank and higher ones. */
  readonly close: (rank: number, at: number) => void;
  readonly sections: () => Section[];
};

export function openTree(text: string): Tree {
  const sections: Draft[] = [];
  const open: (Open & { section: Draft })[] = [];
  const close = (rank: number, at: number): void => {
    while ((open.at(-1)?.rank ?? -1) >= rank) {
      const closed = open.pop();
      if (closed !== undefined) closed.section.end = solidBefore(text, at, closed.section.start);
    }
  };
  return {
    open,
    close,
    add(opening) {
      close(opening.rank, opening.start);
      const around = open.at(-1);
      const before = opening.joined === true ? around?.section.label : undefined;
      const section: Draft = {
        kind: opening.kind,
        label: before === undefined ? opening.name : `${before} ${opening.name}`,
        start: opening.start,
        end: opening.start,
        depth: open.length,
        path: open.map(({ section: { label } }) => label),
      };
      sections.push(section);
      open.push({ ...opening, section });
    },
    sections: () => {
      close(0, text.length);
      return sections;
    },
  };
}

/** Behind the last character that is no white space. */
function solidBefore(text: string, at: number, least: number): number {
  let end = at;
  while (end > least && /\s/.test(text.charAt(end - 1))) end--;
  return end;
}
