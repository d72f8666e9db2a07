/** What the process does that reads whole papers for a summary or a comparison. */
import { structureOf, type PageSpan } from '../../documents/index.ts';
import type { ComparedRow, Duty, PaperSummary } from '../schema.ts';
import { comparePapers } from './compare.ts';
import { dutiesOf } from './duties.ts';
import type { ReadPaper } from './parts.ts';
import { summarise } from './summary.ts';

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
};

const read = (paper: PaperText): ReadPaper => ({ ...paper, sections: structureOf(paper.text) });

export default async function work(task: PaperTask): Promise<PaperWork> {
  if (task.as === 'comparison')
    return { sentences: [], duties: [], rows: comparePapers(read(task.one), read(task.other)) };
  const paper = read(task.paper);
  return { sentences: summarise(paper), duties: dutiesOf(paper), rows: [] };
}
