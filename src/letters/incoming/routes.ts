/** Incoming letters over HTTP. */
import { z } from 'zod';
import {
  capability,
  defineRoute,
  maskedIn,
  ok,
  unitInBody,
  unitInQuery,
  type Result,
  type UnitOf,
} from '../../platform/index.ts';
import { fail } from '../failures.ts';
import { paperIdSchema } from '../../library/schema.ts';
import {
  arrivalPageSchema,
  beginActivityBody,
  begunByLetterSchema,
  cancelLetterBody,
  dismissArrivalBody,
  letterFieldsBody,
  listArrivalsQuery,
  settledArrivalSchema,
  letterIdSchema,
  letterPageSchema,
  letterViewSchema,
  type LetterView,
  listLettersQuery,
  registeredLetterSchema,
  registerLetterBody,
  savedLetterSchema,
  versionBody,
} from '../schema.ts';
import { listArrivals } from './arrivals/list-arrivals.ts';
import { dismissArrival, returnArrival } from './arrivals/settle-arrival.ts';
import { beginActivity } from './operations/begin-activity.ts';
import { cancelLetter } from './operations/cancel-letter.ts';
import { checkLetter } from './operations/check-letter.ts';
import { editFields } from './operations/edit-fields.ts';
import { registerLetter } from './operations/register-letter.ts';
import { listLetters } from './queries/list-letters.ts';
import { readLetter } from './queries/read-letter.ts';

const tag = 'Surat';
const one = z.object({ letterId: letterIdSchema });

/** The unit of the letter in the path; null where it is not in sight. */
export const unitOfLetter: UnitOf = async (tx, { params }) => {
  const given = one.safeParse(params).data;
  if (given === undefined) return null;
  const letter = await tx.selectFrom('letters').select('unit_id').where('id', '=', given.letterId).executeTakeFirst();
  return letter?.unit_id ?? null;
};
const found = <T>(value: T | null): Result<T> => (value === null ? fail('letters/not-found') : ok(value));
/** Numbers of people stay readable for those alone who say what stands in the letter. */
const forReader = (letter: LetterView | null): LetterView | null =>
  letter === null || letter.may.register ? letter : maskedIn(letter);
const registers = capability('letters.register', unitOfLetter);

const ofPaper = z.object({ paperId: paperIdSchema });
/** The unit of what came in; null where its paper is not in sight. */
const unitOfArrival: UnitOf = async (tx, { params }) => {
  const given = ofPaper.safeParse(params).data;
  if (given === undefined) return null;
  const arrival = await tx
    .selectFrom('letter_arrivals')
    .select('unit_id')
    .where('paper_id', '=', given.paperId)
    .executeTakeFirst();
  return arrival?.unit_id ?? null;
};

const arrivals = [
  defineRoute({
    method: 'get',
    path: '/api/letters/arrivals',
    tag,
    summary: 'What came in by itself (watched folder, e-mail) and nobody has registered, the longest waiting first',
    access: capability('letters.read', unitInQuery),
    query: listArrivalsQuery,
    response: arrivalPageSchema,
    handle: async ({ read, query }) => ok(await read((tx) => listArrivals(tx, query))),
  }),
  defineRoute({
    method: 'post',
    path: '/api/letters/arrivals/{paperId}/dismiss',
    tag,
    summary: 'Say that what came in is no letter, or stands in the agenda already',
    access: capability('letters.register', unitOfArrival),
    params: ofPaper,
    body: dismissArrivalBody,
    response: settledArrivalSchema,
    handle: ({ run, params, body }) => run(dismissArrival, { ...params, ...body }),
  }),
  defineRoute({
    method: 'post',
    path: '/api/letters/arrivals/{paperId}/return',
    tag,
    summary: 'Take a dismissal back: it waits to be registered again',
    access: capability('letters.register', unitOfArrival),
    params: ofPaper,
    response: settledArrivalSchema,
    handle: ({ run, params }) => run(returnArrival, params),
  }),
] as const;

export const incomingRoutes = [
  ...arrivals,
  defineRoute({
    method: 'get',
    path: '/api/letters',
    tag,
    summary: 'List the incoming letters of a unit, the newest number of the agenda first',
    access: capability('letters.read', unitInQuery),
    query: listLettersQuery,
    response: letterPageSchema,
    handle: async ({ read, query, platform }) => ok(await read((tx) => listLetters(tx, platform.clock.now(), query))),
  }),
  defineRoute({
    method: 'post',
    path: '/api/letters',
    tag,
    summary: 'Register a paper of the library, or some of its pages, as an incoming letter',
    access: capability('letters.register', unitInBody),
    status: 201,
    body: registerLetterBody,
    response: registeredLetterSchema,
    handle: ({ run, body }) => run(registerLetter, body),
  }),
  defineRoute({
    method: 'get',
    path: '/api/letters/{letterId}',
    tag,
    summary: 'Read an incoming letter: its fields, who registered it, letters that may be the same',
    access: capability('letters.read', unitOfLetter),
    params: one,
    response: letterViewSchema,
    written: ['fields'],
    handle: async ({ read, actor, params, platform }) =>
      found(forReader(await read((tx) => readLetter(tx, actor, platform.clock.now(), params.letterId)))),
  }),
  defineRoute({
    method: 'put',
    path: '/api/letters/{letterId}/fields',
    tag,
    summary: 'Save the fields of a letter as a person typed them',
    access: registers,
    params: one,
    body: letterFieldsBody,
    response: savedLetterSchema,
    handle: ({ run, params, body }) => run(editFields, { ...params, ...body }),
  }),
  defineRoute({
    method: 'post',
    path: '/api/letters/{letterId}/check',
    tag,
    summary: 'Say that the fields of a letter are as they should be',
    access: registers,
    params: one,
    body: versionBody,
    response: savedLetterSchema,
    handle: ({ run, params, body }) => run(checkLetter, { ...params, ...body }),
  }),
  defineRoute({
    method: 'post',
    path: '/api/letters/{letterId}/cancel',
    tag,
    summary: 'Cancel a registration with a reason; its number stays with it',
    access: registers,
    params: one,
    body: cancelLetterBody,
    response: savedLetterSchema,
    handle: ({ run, params, body }) => run(cancelLetter, { ...params, ...body }),
  }),
  defineRoute({
    method: 'post',
    path: '/api/letters/{letterId}/activity',
    tag,
    summary: 'Begin the activity that a letter announces, with what the letter says of it',
    access: capability('activity.edit', unitOfLetter),
    params: one,
    status: 201,
    body: beginActivityBody,
    response: begunByLetterSchema,
    handle: ({ run, params, body }) => run(beginActivity, { ...params, ...body }),
  }),
] as const;
