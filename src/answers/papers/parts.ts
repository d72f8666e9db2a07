/** The parts of a paper that are compared, and where something stands in it. */
import type { PageSpan, Section } from '../../documents/index.ts';
import { firstAt } from '../../language/index.ts';
import type { PaperPlace } from '../schema.ts';

export type ReadPaper = {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly pages: readonly PageSpan[];
  readonly sections: readonly Section[];
};

/** An article with all that stands in it; in a paper without articles, its smallest parts. */
export type Part = {
  readonly label: string;
  readonly start: number;
  readonly end: number;
  /** An article orders something; a title or a consideration does not. */
  readonly isArticle: boolean;
};

/** Chapters and the like only hold others; what stands in an article goes with it. */
export function partsOf({ sections, text }: ReadPaper): Part[] {
  const hasArticles = sections.some(({ kind }) => kind === 'article');
  const parts: Part[] = [];
  let end = 0;
  for (const [at, section] of sections.entries()) {
    if (section.start < end) continue;
    const next = sections[at + 1];
    const holds = next !== undefined && next.start < section.end;
    const holdsArticle = hasArticles && holds && holdsArticles(sections, at);
    const isPart = section.kind === 'article' || (hasArticles ? !holdsArticle : !holds);
    if (!isPart || text.slice(section.start, section.end).trim() === '') continue;
    const inExplanation = section.path.some((label) => /^penjelasan/i.test(label));
    parts.push({
      label: inExplanation ? `Penjelasan ${section.label}` : section.label,
      start: section.start,
      end: section.end,
      isArticle: section.kind === 'article',
    });
    end = section.end;
  }
  return parts.length > 0 || text.trim() === '' ? parts : [{ label: '', start: 0, end: text.length, isArticle: false }];
}

/** What a rule considers and recalls before it rules, and what explains it behind: no part of what it orders. */
export function apartOf({ sections }: ReadPaper): (start: number) => boolean {
  const apart = sections.filter(
    ({ kind, label }) => kind === 'explanation' || /^(?:menimbang|mengingat|memperhatikan|membaca)/i.test(label),
  );
  return (start) => apart.some((section) => start >= section.start && start < section.end);
}

/** Sections stand in order, so that the first article behind one is in it or none is. */
function holdsArticles(sections: readonly Section[], at: number): boolean {
  const section = sections[at] as Section;
  for (let next = at + 1; next < sections.length; next++) {
    const one = sections[next] as Section;
    if (one.start >= section.end) return false;
    if (one.kind === 'article') return true;
  }
  return false;
}

/** Tells places of a paper: its page, and the label of the smallest part around it. Asked for in any order. */
export function placesIn({ id, pages, sections }: ReadPaper): (start: number, end: number) => PaperPlace {
  const cited = sections.filter(({ kind }) => kind !== 'paragraph' && kind !== 'table');
  return (start, end) => {
    // The last section that begins before it and is not over yet: sections that hold it begin before those in it.
    let at = firstAt(cited.length, (one) => (cited[one] as Section).start > start) - 1;
    while (at >= 0 && (cited[at] as Section).end <= start) at = parentOf(cited, at);
    const page = pages.findIndex((span) => start >= span.start && start < span.end) + 1;
    return { paperId: id, page: pages.length > 1 && page > 0 ? page : null, start, end, label: cited[at]?.label ?? '' };
  };
}

const parentOf = (sections: readonly Section[], at: number): number => {
  const depth = sections[at]?.depth ?? 0;
  let before = at - 1;
  while (before >= 0 && (sections[before] as Section).depth >= depth) before--;
  return before;
};
