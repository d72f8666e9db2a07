/**
 * The weightiest sentences of a paper, each exactly as it stands there: those that hold the words which the whole paper
 * turns on, that share words with its title, and that stand first. Nothing is written anew.
 */
import { splitSentences, words } from '../../language/index.ts';
import { emptyWords } from '../reading/question.ts';
import { rootOf } from '../reading/word-keys.ts';
import type { PaperSummary } from '../schema.ts';
import { apartOf, placesIn, type ReadPaper } from './parts.ts';

const most = { sentences: 7, read: 20_000 } as const;
/** Words of a sentence that can stand alone, and of one that is still read. */
const length = { least: 7, most: 70 } as const;
/** A sentence that shares more of its words with one chosen before says it again. */
const again = 0.5;

/** Half a sentence: the other half stands where it points. */
const pointsElsewhere = /sebagaimana\s+dimaksud|tersebut\s+(?:di\s+atas|pada)/i;

type Scored = { readonly start: number; readonly end: number; readonly roots: ReadonlySet<string>; weight: number };

/** `sentences`: those of the paper that can stand alone, where they are weighed already. */
export function summarise(paper: ReadPaper, sentences = weighedSentences(paper)): PaperSummary['sentences'] {
  const place = placesIn(paper);
  return chosen(sentences)
    .toSorted((one, other) => one.start - other.start)
    .map(({ start, end, weight }) => ({
      text: paper.text.slice(start, end),
      weight: Math.round(weight * 1_000) / 1_000,
      place: place(start, end),
    }));
}

/** The sentences that can stand alone, in the order of the paper, with how much the paper turns on each. */
export function weighedSentences(paper: ReadPaper): Scored[] {
  const { text, title } = paper;
  const all = splitSentences(text).slice(0, most.read);
  const read = all.map((span, at) => ({ ...span, at, roots: rootsOf(text.slice(span.start, span.end)) }));
  const counts = new Map<string, number>();
  for (const { roots } of read) for (const root of roots) counts.set(root, (counts.get(root) ?? 0) + 1);
  const titled = rootsOf(title);
  const firsts = new Set(paper.sections.filter(({ depth }) => depth < 2).map(({ start }) => start));
  const isApart = apartOf(paper);
  return read.flatMap(({ at, roots, ...span }): Scored[] => {
    const said = text.slice(span.start, span.end);
    if (!standsAlone(said, roots) || isApart(span.start)) return [];
    // A word in every second sentence is the paper's language; one in a single sentence is not its subject.
    const central = mean([...roots].map((root) => Math.log(counts.get(root) ?? 1)));
    const ofTitle = titled.size === 0 ? 0 : [...titled].filter((root) => roots.has(root)).length / titled.size;
    const early = 1 / (1 + at / 4) + (firsts.has(span.start) ? 0.3 : 0);
    const pointing = pointsElsewhere.test(said) ? 0.25 : 0;
    const weight = central / Math.log(2 + read.length) + 0.7 * ofTitle + 0.35 * early - pointing;
    return [{ ...span, roots, weight }];
  });
}

const rootsOf = (text: string): ReadonlySet<string> =>
  new Set(
    words(text)
      .filter(({ lower }) => !emptyWords.has(lower) && /\p{L}{3}/u.test(lower))
      .map(({ lower }) => rootOf(lower)),
  );

/** A whole sentence: no heading, no item of a list, nothing that only points at what follows. */
const standsAlone = (said: string, roots: ReadonlySet<string>): boolean =>
  /[.!?”"]$/.test(said.trimEnd()) &&
  /^[\p{Lu}(“"]/u.test(said) &&
  roots.size >= length.least &&
  roots.size <= length.most;

const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;

function chosen(scored: readonly Scored[]): Scored[] {
  const taken: Scored[] = [];
  for (const one of scored.toSorted((a, b) => b.weight - a.weight || a.start - b.start)) {
    if (taken.length === most.sentences) break;
    const isSaid = taken.some(
      ({ roots }) => [...one.roots].filter((root) => roots.has(root)).length / one.roots.size > again,
    );
    if (!isSaid) taken.push(one);
  }
  return taken;
}
