/** The passages of a paper that a model is given to sum up: all of a short paper, the weightiest of a long one. Pure. */
import { passagesOf } from '../../documents/index.ts';
import type { PaperPlace } from '../schema.ts';
import { apartOf, placesIn, type ReadPaper } from './parts.ts';
import { weighedSentences } from './summary.ts';

/** Characters of a paper that are told in all. */
const mostCharacters = 20_000;

export type ToldPassage = { readonly place: PaperPlace; readonly heading: string };
/** In the order of the paper; `whole`: how many passages it has. */
export type ToldPassages = { readonly passages: readonly ToldPassage[]; readonly whole: number };

/** `sentences` as of `summarise`. */
export function toldPassages(paper: ReadPaper, sentences = weighedSentences(paper)): ToldPassages {
  const isApart = apartOf(paper);
  const all = passagesOf(paper.text, paper.sections, paper.pages).filter(({ start }) => !isApart(start));
  // A passage weighs what its weightiest sentence does; one without a whole sentence comes last.
  const weightOf = (one: { readonly start: number; readonly end: number }): number =>
    Math.max(-1, ...sentences.filter(({ start }) => start >= one.start && start < one.end).map(({ weight }) => weight));
  const ranked = all.map((one) => ({ ...one, weight: weightOf(one) })).toSorted((a, b) => b.weight - a.weight);
  let room = mostCharacters;
  const chosen = ranked.filter(({ start, end }) => {
    const fits = end - start <= room;
    if (fits) room -= end - start;
    return fits;
  });
  const place = placesIn(paper);
  return {
    passages: chosen
      .toSorted((a, b) => a.start - b.start)
      .map(({ start, end, heading }) => ({ place: place(start, end), heading })),
    whole: all.length,
  };
}
