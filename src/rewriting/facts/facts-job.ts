/**
 * The job that asks the unit's model for facts of a document. What it says comes in beside what the rules found, in the
 * very same proposals: a person decides on each.
 */
import { z } from 'zod';
import {
  addFurtherProposals,
  findForm,
  securityOf,
  storedReading,
  type AnyFactForm,
  type FactProposal,
} from '../../documents/index.ts';
import { documentIdSchema, aboutSchema } from '../../documents/schema.ts';
import { askModel, modelOf } from '../../models/index.ts';
import { defineJob, ok, runOperation, type Operation, type Result, type Work } from '../../platform/index.ts';
import { event } from '../events.ts';
import { fail } from '../failures.ts';
import { saying } from '../kept.ts';
import { factsIn, factsPrompt, lotsOf } from './found-facts.ts';

const input = z.object({ documentId: documentIdSchema, subject: aboutSchema });
type Input = z.infer<typeof input>;

export const factsJob = defineJob({
  kind: 'rewriting.facts',
  input,
  lane: 'outside',
  alone: 'unit',
  attempts: 1,
  stoppable: true,
  about: ({ documentId }) => ({ type: 'document', id: documentId }),
  run: findFacts,
});

async function findFacts(work: Work, { documentId, subject }: Input): Promise<Result<object>> {
  const { platform, actor, unitId, signal } = work;
  const form = findForm(platform.rooms, subject.type);
  const model = await modelOf(platform, unitId);
  const loaded = await platform.database.read(actor, async (tx) => ({
    reading: await storedReading(tx, documentId),
    security: await securityOf(tx, subject),
  }));
  const { reading, security } = loaded;
  if (form?.asked === undefined || reading === null) return fail('rewriting/no-facts');
  if (model === null) return fail('rewriting/no-model');
  const lots = lotsOf(reading.text);
  for (const [at, pieces] of lots.entries()) {
    if (!(await work.progress(at, lots.length))) return ok({});
    const about = { type: 'document' as const, id: documentId };
    const prompt = factsPrompt(pieces, form.asked);
    const answer = await askModel(platform, actor, { unitId, task: 'facts', ...prompt, security, about, signal });
    if (!answer.ok) return saying(answer, kept);
    const from = { model: model.model, pages: reading.pages };
    const { proposals, dropped } = factsIn(answer.value.json, pieces, form.asked, from);
    const valid = proposals.filter((one) => fits(form, one));
    const found = { documentId, subject, unitId, proposals: valid, model: model.model };
    const done = await runOperation(platform, actor, keepFacts, {
      ...found,
      dropped: dropped + proposals.length - valid.length,
    });
    if (!done.ok) return done;
  }
  return ok({});
}

const kept = { id: 'Usulan yang sudah masuk tetap ada.', en: 'What was proposed before stays.' };

const fits = ({ schema }: AnyFactForm, proposal: FactProposal): boolean => schema.safeParse(proposal).success;

export type KeepFacts = Input & {
  readonly unitId: Work['unitId'];
  readonly proposals: readonly FactProposal[];
  readonly dropped: number;
  readonly model: string;
};

export const keepFacts: Operation<KeepFacts, { proposals: number }> = async (
  { tx },
  { documentId, subject, unitId, proposals, dropped, model },
) => {
  const kept = { id: subject.id, unitId };
  const added = await addFurtherProposals(tx, { documentId, subject, kept }, proposals);
  const about = { unitId, subject: { type: 'document' as const, id: documentId } };
  return ok({
    value: { proposals: added },
    events: [event('document.facts-proposed', about, { proposals: added, dropped, model })],
  });
};
