/**
 * The job in which the unit's model sums up a paper, a few passages at a time. Its sentences are checked as those of
 * answers are; what is left of them is kept beside the paper's own sentences, which stand whatever a model does.
 */
import { createHash, randomUUID } from 'node:crypto';
import { z } from 'zod';
import { paperText, type PaperText } from '../../library/index.ts';
import { paperIdSchema, type PaperId } from '../../library/schema.ts';
import {
  defineJob,
  holdJob,
  ok,
  runOperation,
  type Operation,
  type Result,
  type SecurityClass,
  type UnitId,
  type Work,
} from '../../platform/index.ts';
import { event } from '../events.ts';
import { fail } from '../failures.ts';
import { claimsOfModel, type Said } from '../operations/claims-of-model.ts';
import { sayWords } from '../operations/say-words.ts';
import { readPapers } from '../papers/in-process.ts';
import type { ToldPassage } from '../papers/told-passages.ts';
import type { SummarySentence } from '../schema.ts';
import type { KeptPassage } from '../tables.ts';

const input = z.object({ paperId: paperIdSchema });

export const summaryJob = defineJob({
  kind: 'answers.summarise',
  input,
  lane: 'outside',
  alone: 'unit',
  attempts: 2,
  stoppable: true,
  about: ({ paperId }) => ({ type: 'paper', id: paperId }),
  run: summarisePaper,
});

async function summarisePaper(work: Work, { paperId }: z.infer<typeof input>): Promise<Result<object>> {
  const { platform, actor, unitId } = work;
  const paper = await platform.database.read(actor, (tx) => paperText(tx, paperId));
  if (paper === null) return fail('answers/no-paper');
  const { id, title, text, pages, security } = paper;
  const read = await readPapers({ as: 'summary', paper: { id, title, text, pages } });
  if (!read.ok) return read;
  const { passages, whole } = read.value.told;
  const kept = passages.map((one, at) => keptPassage(paper, one, at + 1));
  const said = await saidOf(work, { paperId, security }, lotsOf(kept));
  if (said === null) return ok({});
  return runOperation(platform, actor, keepSummary, {
    jobId: work.id,
    unitId,
    paperId,
    security,
    textHash: hashOf(text),
    askedBy: work.createdBy ?? 'system',
    parts: passages.length,
    whole,
    ...joined(said, passages),
  });
}

/** Of the stored text: another reading of the paper is another text. */
export const hashOf = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

const keptPassage = ({ id, title, unitId, text: all, note }: PaperText, told: ToldPassage, n: number): KeptPassage => {
  const { start, end, page } = told.place;
  const text = all.slice(start, end);
  const words = { heading: told.heading, text, sha256: hashOf(text), marks: [], answers: [] };
  return { n, type: 'paper', paperId: id, title, unitId, page, start, end, note, ...words };
};

/** Characters of one prompt: a small model loses the beginning of more. */
const together = 6_000;
/** Sentences asked of one prompt: of a paper that fits into it, and of a part of one. */
const most = { whole: 5, part: 3 } as const;

function lotsOf(passages: readonly KeptPassage[]): KeptPassage[][] {
  const lots: KeptPassage[][] = [];
  let room = 0;
  for (const passage of passages) {
    const size = passage.text.length;
    if (size > room) {
      lots.push([]);
      room = together;
    }
    lots.at(-1)?.push(passage);
    room -= size;
  }
  return lots;
}

type About = { readonly paperId: PaperId; readonly security: SecurityClass };

/** What the model says of each lot; null where it was stopped. A model that fails is asked no further. */
async function saidOf(work: Work, about: About, lots: readonly KeptPassage[][]): Promise<Said[] | null> {
  // What another one left when it was stopped is no word of this one.
  await keepWords(work, about, '');
  const said: Said[] = [];
  const mostClaims = lots.length === 1 ? most.whole : most.part;
  for (const [at, passages] of lots.entries()) {
    if (!(await work.progress(at, lots.length))) return null;
    const material = {
      unitId: work.unitId,
      task: 'summary' as const,
      system:
        `You sum up a document of an Indonesian election office in at most ${mostClaims} short sentences in ` +
        'Indonesian: what it decides, who must do what, and by when. Each sentence stands for itself. Say only what ' +
        'the passages say, in their words, with their numbers, dates and names unchanged.',
      question: '',
      passages,
      mostClaims,
      security: about.security,
      about: { type: 'paper' as const, id: about.paperId },
    };
    const one = await claimsOfModel(work, material, () => sayWords((words) => keepWords(work, about, words)));
    if (work.signal.aborted) return null;
    said.push(one);
    if (one.warning?.code === 'model-failed') break;
  }
  return said;
}

/** What is written so far; it is no change of anybody's data and has no audit event. */
async function keepWords({ platform, actor, unitId, createdBy }: Work, about: About, words: string): Promise<void> {
  const said = { by: createdBy ?? 'system', security: about.security, words };
  await platform.database.write(actor, (tx) =>
    tx
      .insertInto('paper_summary_words')
      .values({ unit_id: unitId, paper_id: about.paperId, ...said })
      .onConflict((conflict) => conflict.columns(['unit_id', 'paper_id']).doUpdateSet(said))
      .execute(),
  );
}

type Summed = Pick<Said, 'refused' | 'model' | 'warning'> & { readonly sentences: readonly SummarySentence[] };

/** A warning stands where the model failed, or where nothing of it is left. */
function joined(said: readonly Said[], passages: readonly ToldPassage[]): Summed {
  const sentences = said
    .flatMap(({ claims }) => claims)
    .map(({ text, status, passages: cited }) => ({
      text,
      status,
      places: cited.flatMap((n) => passages[n - 1]?.place ?? []),
    }));
  const warnings = said.flatMap(({ warning }) => warning ?? []);
  const warning = warnings.find(({ code }) => code === 'model-failed') ?? (sentences.length === 0 ? warnings[0] : null);
  return {
    sentences,
    refused: said.reduce((sum, { refused }) => sum + refused, 0),
    model: said.find(({ model }) => model !== null)?.model ?? null,
    ...(warning ? { warning } : {}),
  };
}

type KeptSummary = Summed &
  About & {
    readonly jobId: string;
    readonly unitId: UnitId;
    readonly textHash: string;
    readonly askedBy: string;
    readonly parts: number;
    readonly whole: number;
  };

const keepSummary: Operation<KeptSummary, { id: string }> = async ({ tx, clock }, summary) => {
  const { unitId, paperId, sentences, refused, model, warning } = summary;
  if (!(await holdJob(tx, summary.jobId))) return fail('answers/stopped');
  const id = randomUUID();
  await tx
    .insertInto('paper_summaries')
    .values({
      id,
      unit_id: unitId,
      paper_id: paperId,
      text_sha256: summary.textHash,
      security: summary.security,
      sentences: JSON.stringify(sentences),
      parts: summary.parts,
      whole: summary.whole,
      refused,
      warning: warning ? JSON.stringify(warning.message) : null,
      model,
      asked_by: summary.askedBy,
      made_at: clock.now(),
    })
    .execute();
  await tx.deleteFrom('paper_summary_words').where('unit_id', '=', unitId).where('paper_id', '=', paperId).execute();
  const about = { unitId, subject: { type: 'paper' as const, id: paperId } };
  return ok({
    value: { id },
    events: [event('paper.summarised', about, { sentences: sentences.length, refused, model })],
  });
};
