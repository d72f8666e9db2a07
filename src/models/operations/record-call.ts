/** Writes down a prompt before it is sent, and what came of it afterwards. */
import { createHash, randomUUID } from 'node:crypto';
import { about, ok, type Failure, type Operation, type Subject, type UnitId } from '../../platform/index.ts';
import { event } from '../events.ts';
import { fail } from '../failures.ts';
import { clean, type ReadyPrompt } from '../prompts/ready.ts';
import type { ChosenEngine } from '../queries/chosen-engine.ts';
import type { ModelTask } from '../schema.ts';
import type { SecurityClass } from '../../platform/index.ts';

export type Call = {
  readonly unitId: UnitId;
  readonly task: ModelTask;
  readonly about: Subject;
  readonly security: SecurityClass;
  readonly engine: ChosenEngine;
  readonly prompt: ReadyPrompt;
};

/** From `terbatas` on nothing is sent outside. */
export const leavesHouse = ({ place }: Pick<ChosenEngine, 'place'>, security: SecurityClass): boolean =>
  security !== 'biasa' && place === 'outside';

export const beginCall: Operation<Call, string> = async ({ tx, actor, clock }, call) => {
  const { unitId, task, engine, prompt, security } = call;
  if (leavesHouse(engine, security)) return fail('models/stays-in-house', { security });
  const id = randomUUID();
  const shape = prompt.schema === null ? null : JSON.stringify(prompt.schema);
  await tx
    .insertInto('model_calls')
    .values({
      id,
      unit_id: unitId,
      task,
      subject_type: call.about.type,
      subject_id: call.about.id,
      engine_id: engine.id,
      engine: engine.name,
      model: engine.model,
      place: engine.place,
      security,
      asked_by: actor.personId ?? actor.job?.askedBy ?? null,
      at: clock.now(),
      hidden: prompt.hidden,
      system: prompt.system,
      prompt: prompt.prompt,
      shape,
    })
    .execute();
  return ok({
    value: id,
    events: [
      event('model.asked', about('model-call', { unitId, id }), {
        task,
        engineId: engine.id,
        place: engine.place,
        security,
        about: call.about,
        characters: prompt.system.length + prompt.prompt.length,
        hidden: prompt.hidden,
        hash: createHash('sha256')
          .update([prompt.system, prompt.prompt, shape ?? ''].join('\n\n'))
          .digest('hex'),
      }),
    ],
  });
};

export type CallEnd = {
  readonly id: string;
  readonly unitId: UnitId;
  readonly answer: string | null;
  readonly failure: Failure | null;
  readonly ms: number;
};

/** Faults after which an engine is left alone for some minutes. */
const silences: ReadonlySet<string> = new Set(['models/unreachable', 'models/too-slow']);

/** An answer is kept as a reader may see it, too: a model may have numbers of people by heart. */
export const endCall: Operation<CallEnd, null> = async ({ tx, clock }, { id, unitId, answer, failure, ms }) => {
  await tx
    .updateTable('model_calls')
    .set({
      answer: answer === null ? null : clean(answer).text,
      failure: failure === null ? null : JSON.stringify(failure.message),
      silent: failure !== null && silences.has(failure.code),
      ms,
      ended_at: clock.now(),
    })
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .execute();
  return ok({
    value: null,
    events: [
      event('model.answered', about('model-call', { unitId, id }), {
        failure: failure?.code ?? null,
        characters: answer?.length ?? 0,
        ms,
      }),
    ],
  });
};
