/** The models of a unit over HTTP: set by its administrators; what was sent is shown to its people. */
import { z } from 'zod';
import {
  capability,
  defineRoute,
  ok,
  pageOf,
  pageQuery,
  sealText,
  unitInBody,
  unitInQuery,
  type Actor,
  type UnitId,
  type UnitOf,
} from '../platform/index.ts';
import { jobReferenceSchema, unitIdSchema } from '../platform/schema.ts';
import { keyPurpose } from './ask.ts';
import { readAddress } from './engines/address.ts';
import { modelFiles } from './engines/file.ts';
import { fail } from './failures.ts';
import { askForCheck } from './operations/check-engine.ts';
import { addEngine, chooseEngine, lendEngine, removeEngine } from './operations/set-engines.ts';
import { readEngine } from './queries/chosen-engine.ts';
import { listEngines } from './queries/list-engines.ts';
import { listSent } from './queries/list-sent.ts';
import {
  addedEngineSchema,
  chosenEngineSchema,
  engineIdSchema,
  enginesSchema,
  lendEngineSchema,
  newEngineSchema,
  sentSchema,
} from './schema.ts';

const tag = 'Model AI';
const one = z.object({ id: engineIdSchema });
const ofUnit = z.object({ unitId: unitIdSchema });

/** What a unit sends, and to whom, is its own: administering the whole country does not reach into it. */
const isOwn = ({ unitIds }: Actor, unitId: UnitId): boolean => unitIds.includes(unitId);

const unitOfEngine: UnitOf = async (tx, { params }) => {
  const given = one.safeParse(params);
  return given.success ? ((await readEngine(tx, given.data.id))?.unitId ?? null) : null;
};

export const modelsRoutes = [
  defineRoute({
    method: 'get',
    path: '/api/models',
    tag,
    summary: 'The models of a unit, how they are, and which works since when',
    access: capability('models.read', unitInQuery),
    query: ofUnit,
    response: enginesSchema,
    handle: async ({ query, actor, read }) =>
      isOwn(actor, query.unitId)
        ? ok({ ...(await read((tx) => listEngines(tx, query.unitId))), files: await modelFiles() })
        : fail('models/other-unit'),
  }),
  defineRoute({
    method: 'post',
    path: '/api/models',
    tag,
    summary: 'Add a model: an OpenAI-compatible address, or a file of the add-on',
    status: 201,
    access: capability('models.manage', unitInBody),
    body: newEngineSchema,
    response: addedEngineSchema,
    handle: async ({ body, actor, platform, run }) => {
      if (!isOwn(actor, body.unitId)) return fail('models/other-unit');
      const { unitId, name, kind, model, key } = body;
      if (kind === 'file') {
        if (!(await modelFiles()).some((file) => file.name === model))
          return fail('models/no-such-file', { file: model });
        return run(addEngine, { unitId, name, kind, model, address: null, place: 'in-house', keySealed: null });
      }
      const read = readAddress(body.address ?? '');
      if (read === null) return fail('models/address');
      const keySealed = key === undefined ? null : sealText(platform.keyFor(keyPurpose), key);
      return run(addEngine, { unitId, name, kind, model, ...read, keySealed });
    },
  }),
  defineRoute({
    method: 'post',
    path: '/api/models/choose',
    tag,
    summary: 'Choose the model that works for a unit from now on; null leaves the work to the built-in engine',
    access: capability('models.manage', unitInBody),
    body: ofUnit.extend({ engineId: engineIdSchema.nullable() }),
    response: chosenEngineSchema,
    handle: async ({ body, actor, run }) =>
      isOwn(actor, body.unitId) ? run(chooseEngine, body) : fail('models/other-unit'),
  }),
  defineRoute({
    method: 'get',
    path: '/api/models/sent',
    tag,
    summary: 'What was sent to the models of a unit, to the letter, newest first',
    access: capability('models.read', unitInQuery),
    query: pageQuery.omit({ q: true }).extend(ofUnit.shape),
    response: pageOf(sentSchema),
    handle: async ({ query, actor, read }) =>
      isOwn(actor, query.unitId) ? ok(await read((tx) => listSent(tx, actor, query))) : fail('models/other-unit'),
  }),
  defineRoute({
    method: 'post',
    path: '/api/models/{id}/check',
    tag,
    summary: 'Ask a model for one sentence, and show how it took it',
    status: 202,
    access: capability('models.manage', unitOfEngine),
    params: one,
    response: jobReferenceSchema,
    handle: ({ params, run }) => run(askForCheck, { engineId: params.id }),
  }),
  defineRoute({
    method: 'post',
    path: '/api/models/{id}/lend',
    tag,
    summary: 'Lend a model to the units below, which choose it themselves, or take it back',
    access: capability('models.manage', unitOfEngine),
    params: one,
    body: lendEngineSchema,
    response: addedEngineSchema,
    handle: ({ params, body, run }) => run(lendEngine, { engineId: params.id, ...body }),
  }),
  defineRoute({
    method: 'delete',
    path: '/api/models/{id}',
    tag,
    summary: 'Remove a model and forget its key',
    access: capability('models.manage', unitOfEngine),
    params: one,
    response: addedEngineSchema,
    handle: ({ params, run }) => run(removeEngine, { engineId: params.id }),
  }),
] as const;
