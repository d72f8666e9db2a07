/** Dispositions over HTTP. */
import { capability, defineRoute, localTime, ok, signedIn, unitInBody } from '../../platform/index.ts';
import { instructionsSchema, newInstructionBody, savedInstructionSchema } from '../schema.ts';
import { saveInstruction } from './operations/save-instruction.ts';
import { instructionsOn } from './queries/instructions.ts';

const tag = 'Surat';

export const routingRoutes = [
  defineRoute({
    method: 'get',
    path: '/api/letters/instructions',
    tag,
    summary: 'What a disposition may ask for, in its order',
    access: signedIn,
    response: instructionsSchema,
    handle: async ({ read, platform }) =>
      ok(await read((tx) => instructionsOn(tx, localTime(platform.clock.now(), 'WIB').date))),
  }),
  defineRoute({
    method: 'post',
    path: '/api/letters/instructions',
    tag,
    summary: 'Add an instruction of dispositions, or its label from a day on',
    access: capability('reference.edit', unitInBody),
    status: 201,
    body: newInstructionBody,
    response: savedInstructionSchema,
    handle: ({ run, body }) => run(saveInstruction, body),
  }),
] as const;
