/**
 * The job that asks the unit's model for other words, block by block. Every sentence is checked against the draft's
 * sources; one that says something else is asked for once more with what was wrong, and stays as it was when that is
 * wrong, too.
 */
import { z } from 'zod';
import {
  judgeSentences,
  proposeSentences,
  readBasis,
  readDraft,
  toldBlocks,
  type JudgedSentence,
} from '../drafts/index.ts';
import { draftIdSchema, instructionSchema, type Instruction } from '../drafts/schema.ts';
import { askModel, modelOf } from '../models/index.ts';
import { defineJob, ok, runOperation, type Result, type SecurityClass, type Work } from '../platform/index.ts';
import { fail } from './failures.ts';
import { saying } from './kept.ts';
import { promptFor, sentencesIn, type Sentence } from './instructions.ts';

const input = z.object({
  draftId: draftIdSchema,
  version: z.int(),
  instruction: instructionSchema,
  claimIds: z.array(z.string()).nullable(),
});
type Input = z.infer<typeof input>;

export const rewriteJob = defineJob({
  kind: 'rewriting.rewrite',
  input,
  lane: 'outside',
  alone: 'unit',
  attempts: 1,
  stoppable: true,
  about: ({ draftId }) => ({ type: 'draft', id: draftId }),
  run: rewrite,
});

type Judge = (sentences: readonly Sentence[]) => JudgedSentence[];
type Asked = { readonly work: Work; readonly input: Input; readonly security: SecurityClass };

async function rewrite(work: Work, asked: Input): Promise<Result<object>> {
  const { platform, actor, unitId } = work;
  const loaded = await platform.database.read(actor, async (tx) => {
    const found = await readDraft(tx, asked.draftId);
    const rests = found && (await readBasis(tx, platform.rooms, found.draft));
    return rests && { version: found.version, ...rests };
  });
  const model = await modelOf(platform, unitId);
  if (loaded === null) return fail('rewriting/nothing');
  if (model === null) return fail('rewriting/no-model');
  const { kind, basis, version } = loaded;
  const judge: Judge = (sentences) => judgeSentences(kind, basis, version.content, sentences);
  const groups = groupsOf(toldBlocks(version.content), asked);
  const found: Sentence[] = [];
  for (const [at, group] of groups.entries()) {
    if (!(await work.progress(at, groups.length))) return ok({});
    const words = await wordsFor({ work, input: asked, security: basis.security }, group, judge);
    if (!words.ok) return words;
    found.push(...words.value);
  }
  if (found.length === 0) return fail('rewriting/nothing-new');
  const { draftId, version: baseVersion, instruction } = asked;
  return runOperation(platform, actor, proposeSentences, {
    draftId,
    baseVersion,
    instruction,
    model: model.model,
    sentences: found,
  });
}

/** Sentences that are asked for together: of one block, a few at a time. */
const together = 6;

export function groupsOf(blocks: ReturnType<typeof toldBlocks>, { instruction, claimIds }: Omit<Input, 'draftId'>) {
  return blocks
    .filter(({ kind }) => instruction.kind !== 'titles' || kind === 'title')
    .map(({ claims }) => claims.filter(({ id }) => claimIds === null || claimIds.includes(id)))
    .flatMap((claims) =>
      Array.from({ length: Math.ceil(claims.length / together) }, (_, at) =>
        claims.slice(at * together, (at + 1) * together).map(({ id, text }): Sentence => ({ claimId: id, text })),
      ),
    );
}

/** Other words for these sentences, those that stand the check first; what was refused twice comes as it was made. */
async function wordsFor(asked: Asked, sentences: readonly Sentence[], judge: Judge): Promise<Result<Sentence[]>> {
  const first = await ask(asked, sentences, new Map());
  if (!first.ok) return first;
  const judged = judge(first.value);
  const wrong = judged.filter(({ status }) => status === 'unsupported');
  const missing = new Set(wrong.map(({ claimId }) => claimId));
  if (missing.size === 0) return ok(judged);
  const refused = new Map(
    wrong.map(({ claimId, text, problems }) => [claimId, { claimId, attempt: text, problems }] as const),
  );
  const again = sentences.filter(({ claimId }) => missing.has(claimId));
  const second = await ask(asked, again, refused);
  const better = second.ok ? judge(second.value).filter(({ status }) => status !== 'unsupported') : [];
  const mended = new Set(better.map(({ claimId }) => claimId));
  return ok([...judged.filter(({ claimId, status }) => status !== 'unsupported' || !mended.has(claimId)), ...better]);
}

async function ask(
  { work, input: { draftId, instruction }, security }: Asked,
  sentences: readonly Sentence[],
  refused: Parameters<typeof promptFor>[2],
): Promise<Result<Sentence[]>> {
  const { platform, actor, unitId, signal } = work;
  const answer = await askModel(platform, actor, {
    unitId,
    task: instruction.kind === 'titles' ? 'titles' : 'rewrite',
    ...promptFor(instruction, sentences, refused),
    security,
    about: { type: 'draft', id: draftId },
    signal,
  });
  if (!answer.ok) return saying(answer, { id: 'Naskah tidak berubah.', en: 'The text is unchanged.' });
  return ok(sentencesIn(answer.value.json, sentences, eachOf(instruction)));
}

const eachOf = ({ kind }: Instruction): number => (kind === 'titles' ? 3 : 1);
