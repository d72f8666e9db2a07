/** What the process does that reads whole papers for a summary or a comparison. */
import { structureOf, type PageSpan } from '../../documents/index.ts';
import type { ComparedRow, Duty, PaperSummary } from '../schema.ts';
import { comparePapers } from './compare.ts';
import { dutiesOf } from './duties.ts';
import type { ReadPaper } from './parts.ts';
import { summarise, weighedSentences } from './summary.ts';
import { toldPassages, type ToldPassages } from './told-passages.ts';

export type PaperText = {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly pages: readonly PageSpan[];
};
export type PaperTask =
  | { readonly as: 'summary'; readonly paper: PaperText }
  | { readonly as: 'comparison'; readonly one: PaperText; readonly other: PaperText };
export type PaperWork = {
  readonly sentences: PaperSummary['sentences'];
  readonly duties: readonly Duty[];
  readonly rows: readonly ComparedRow[];
  /** What a model is given of a paper that it is to sum up. */
  readonly told: ToldPassages;
};

const read = (paper: PaperText): ReadPaper => ({ ...paper, sections: structureOf(paper.text) });

export default async function work(task: PaperTask): Promise<PaperWork> {
  const none = { sentences: [], duties: [], rows: [], told: { passages: [], whole: 0 } };
  if (task.as === 'comparison') return { ...none, rows: comparePapers(read(task.one), read(task.other)) };
  const paper = read(task.paper);
  const weighed = weighedSentences(paper);
  return { ...none, sentences: summarise(paper, weighed), duties: dutiesOf(paper), told: toldPassages(paper, weighed) };
}
