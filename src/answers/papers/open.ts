/** Summaries and comparisons of papers that the reader may open. */
import { paperText, type PaperText } from '../../library/index.ts';
import type { PaperId } from '../../library/schema.ts';
import { ok, type Actor, type Platform, type Result } from '../../platform/index.ts';
import { fail } from '../failures.ts';
import type { ComparedRow, PaperComparison, PaperSummary } from '../schema.ts';
import { readPapers } from './in-process.ts';
import type { PaperText as Task } from './work.ts';

/** Duties on a screen; the file has all. */
const mostDuties = 200;

const open = (platform: Platform, actor: Actor, id: PaperId): Promise<PaperText | null> =>
  platform.database.read(actor, (tx) => paperText(tx, id));
const taskOf = ({ id, title, text, pages }: PaperText): Task => ({ id, title, text, pages });

export async function summaryOf(
  platform: Platform,
  actor: Actor,
  paperId: PaperId,
  most = mostDuties,
): Promise<Result<PaperSummary>> {
  const paper = await open(platform, actor, paperId);
  if (paper === null) return fail('answers/no-paper');
  const read = await readPapers({ as: 'summary', paper: taskOf(paper) });
  if (!read.ok) return read;
  const { sentences, duties } = read.value;
  const { id, title, note } = paper;
  const more = Math.max(0, duties.length - most);
  return ok({ paperId: id, title, note, sentences, duties: duties.slice(0, most), more });
}

export type Compared = Pick<PaperComparison, 'one' | 'other' | 'counts'> & { readonly rows: readonly ComparedRow[] };

/** All rows of a comparison: `one` is the earlier paper. */
export async function comparisonOf(
  platform: Platform,
  actor: Actor,
  ids: { readonly one: PaperId; readonly other: PaperId },
): Promise<Result<Compared>> {
  const [one, other] = [await open(platform, actor, ids.one), await open(platform, actor, ids.other)];
  if (one === null || other === null) return fail('answers/no-paper');
  const read = await readPapers({ as: 'comparison', one: taskOf(one), other: taskOf(other) });
  if (!read.ok) return read;
  const { rows } = read.value;
  const named = ({ id, title, note }: PaperText) => ({ id, title, note });
  const count = (...changes: readonly ComparedRow['change'][]): number =>
    rows.filter(({ change }) => changes.includes(change)).length;
  return ok({
    one: named(one),
    other: named(other),
    counts: {
      same: count('same'),
      changed: count('changed', 'moved-changed'),
      moved: count('moved', 'moved-changed'),
      removed: count('removed'),
      added: count('added'),
    },
    rows,
  });
}
