/** The job behind the health card: one short prompt of the program's own, and how the engine took it. */
import { z } from 'zod';
import {
  about,
  defineJob,
  ok,
  runOperation,
  type Operation,
  type OperationContext,
  type Result,
  type UnitId,
  type Work,
} from '../../platform/index.ts';
import { askEngine, endpointOf } from '../ask.ts';
import { contextOf } from '../engines/endpoint-context.ts';
import { event } from '../events.ts';
import { fail } from '../failures.ts';
import { readEngine } from '../queries/chosen-engine.ts';
import { engineIdSchema, type EngineId } from '../schema.ts';

const input = z.object({ engineId: engineIdSchema });

export const checkEngineJob = defineJob({
  kind: 'models.check',
  input,
  lane: 'outside',
  alone: 'subject',
  attempts: 1,
  stoppable: true,
  about: ({ engineId }) => ({ type: 'model', id: engineId }),
  run: checkEngine,
});

const shape = {
  type: 'object',
  additionalProperties: false,
  required: ['kalimat'],
  properties: { kalimat: { type: 'string', description: 'the sentence' } },
} as const;

async function checkEngine({ platform, actor, unitId, signal }: Work, { engineId }: { engineId: EngineId }) {
  const engine = await platform.database.read(actor, (tx) => readEngine(tx, engineId));
  if (engine === null) return fail('models/not-found');
  const answer = await askEngine(platform, actor, engine, {
    unitId,
    task: 'check',
    system: 'You write Indonesian for an office.',
    prompt: 'Tulis satu kalimat yang menyapa pembaca pengumuman kantor.',
    schema: shape,
    security: 'biasa',
    about: { type: 'model', id: engineId },
    signal,
  });
  const at = endpointOf(platform, engine);
  const context = answer.ok ? (answer.value.said.context ?? (at && (await contextOf(at, signal)))) : null;
  return runOperation(platform, actor, recordCheck, { engineId, unitId, answer, context });
}

type Checked = {
  readonly engineId: EngineId;
  readonly unitId: UnitId;
  readonly answer: Awaited<ReturnType<typeof askEngine>>;
  readonly context: number | null;
};

const recordCheck: Operation<Checked, { reachable: boolean }> = async (
  { tx, clock },
  { engineId, unitId, answer, context },
) => {
  const said = answer.ok ? answer.value.said : null;
  const failure = answer.ok ? null : answer.failure;
  await tx
    .insertInto('model_checks')
    .values({
      engine_id: engineId,
      unit_id: unitId,
      at: clock.now(),
      reachable: said !== null,
      tokens_per_second: said?.tokensPerSecond ?? null,
      context,
      first_word: said?.firstWord ?? null,
      failure: failure === null ? null : JSON.stringify(failure.message),
    })
    .execute();
  return ok({
    value: { reachable: said !== null },
    events: [
      event('model.checked', about('model', { unitId, id: engineId }), {
        reachable: said !== null,
        failure: failure?.code ?? null,
      }),
    ],
  });
};

/** Asks for a check; the card shows what came of it. */
export async function askForCheck(
  { tx, ask }: OperationContext,
  { engineId }: { readonly engineId: EngineId },
): Promise<Result<{ value: { jobId: string }; events: ReturnType<typeof event>[] }>> {
  const engine = await readEngine(tx, engineId);
  if (engine === null) return fail('models/not-found');
  const { unitId } = engine;
  const jobId = await ask(checkEngineJob, { engineId }, { unitId });
  return ok({
    value: { jobId },
    events: [event('model.check-asked', about('model', { unitId, id: engineId }), { jobId })],
  });
}
