/**
 * The job that asks the unit's model for the English of a draft's sentences, a few at a time; each lot is kept as soon
 * as it is checked, so that reading can begin. A rendering that the check refuses is asked for once more.
 */
import { z } from 'zod';
import { readBasis, readDraft } from '../../drafts/index.ts';
import { draftIdSchema } from '../../drafts/schema.ts';
import { checkRendering } from '../../evidence/index.ts';
import { askModel, modelOf } from '../../models/index.ts';
import { defineJob, ok, runOperation, type Result, type SecurityClass, type Work } from '../../platform/index.ts';
import { fail } from '../failures.ts';
import { sentencesIn, type Sentence } from '../instructions.ts';
import { englishPrompt, type RefusedRendering } from './instructions.ts';
import { saying } from '../kept.ts';
import { keepRenderings } from './keep-renderings.ts';
import { renderingsOf, sentencesOf } from './renderings.ts';

const input = z.object({ draftId: draftIdSchema, version: z.int(), claimIds: z.array(z.string()).nullable() });
type Input = z.infer<typeof input>;

export const renderJob = defineJob({
  kind: 'rewriting.english',
  input,
  lane: 'outside',
  alone: 'unit',
  attempts: 1,
  stoppable: true,
  about: ({ draftId }) => ({ type: 'draft', id: draftId }),
  run: render,
});

const kept = {
  id: 'Naskah tidak berubah, dan terjemahan yang sudah masuk tetap ada.',
  en: 'The text is unchanged, and the English that had come stays.',
};

/** Sentences that are asked for together. */
const together = 4;

async function render(work: Work, asked: Input): Promise<Result<object>> {
  const { platform, actor, unitId } = work;
  const loaded = await platform.database.read(actor, async (tx) => {
    const found = await readDraft(tx, asked.draftId);
    const rests = found && (await readBasis(tx, platform.rooms, found.draft));
    if (found === null || rests === null) return null;
    const sentences = sentencesOf(found.version.content);
    const known = await renderingsOf(tx, asked.draftId, sentences);
    const wanted = sentences.filter(({ claimId }) =>
      asked.claimIds === null ? known.get(claimId)?.state !== 'accepted' : asked.claimIds.includes(claimId),
    );
    return { wanted, security: rests.basis.security };
  });
  if (loaded === null) return fail('rewriting/nothing');
  const model = await modelOf(platform, unitId);
  if (model === null) return fail('rewriting/no-model');
  for (let at = 0; at < loaded.wanted.length; at += together) {
    if (!(await work.progress(at, loaded.wanted.length))) return ok({});
    const lot = loaded.wanted.slice(at, at + together);
    const renderings = await renderingsFor(work, asked, loaded.security, lot);
    if (!renderings.ok) return renderings;
    const found = { draftId: asked.draftId, version: asked.version, model: model.model, renderings: renderings.value };
    const done = await runOperation(platform, actor, keepRenderings, found);
    if (!done.ok) return done;
  }
  return ok({});
}

/** The English of these sentences; what is refused twice comes as it was made. */
async function renderingsFor(
  work: Work,
  { draftId }: Input,
  security: SecurityClass,
  sentences: readonly Sentence[],
): Promise<Result<Sentence[]>> {
  const day = work.platform.clock.now().toISOString().slice(0, 10);
  const ask = async (lot: readonly Sentence[], refused?: ReadonlyMap<string, RefusedRendering>) => {
    const { platform, actor, unitId, signal } = work;
    const prompt = englishPrompt(lot, day, refused);
    const about = { type: 'draft' as const, id: draftId };
    const answer = await askModel(platform, actor, { unitId, task: 'english', ...prompt, security, about, signal });
    return answer.ok ? ok(sentencesIn(answer.value.json, lot, 1)) : saying(answer, kept);
  };
  const problemsOf = ({ claimId, text }: Sentence) =>
    checkRendering(sentences.find((one) => one.claimId === claimId)?.text ?? '', text, { on: day }).problems;
  const first = await ask(sentences);
  if (!first.ok) return first;
  const refused = new Map(
    first.value
      .map((one) => [one.claimId, { attempt: one.text, problems: problemsOf(one) }] as const)
      .filter(([, { problems }]) => problems.length > 0),
  );
  if (refused.size === 0) return first;
  const second = await ask(
    sentences.filter(({ claimId }) => refused.has(claimId)),
    refused,
  );
  const better = new Map(
    (second.ok ? second.value : []).filter((one) => problemsOf(one).length === 0).map((one) => [one.claimId, one]),
  );
  return ok(first.value.map((one) => better.get(one.claimId) ?? one));
}
