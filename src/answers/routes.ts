import { z } from 'zod';
import { attachment, capability, defineRoute, ok, pageQuery, unitInBody, unitInQuery } from '../platform/index.ts';
import { unitIdSchema } from '../platform/schema.ts';
import { ask, askAgain, openAnswer } from './ask.ts';
import { answerOnPaper } from './export/answer-on-paper.ts';
import { listAnswers, readAnswer } from './queries/answers.ts';
import { answerIdSchema, answerPageSchema, answerViewSchema, askBodySchema } from './schema.ts';

const tag = 'answers';
const one = z.object({ id: answerIdSchema });
const ofAnswer = capability('answers.ask', async (tx, { params }) => {
  const { data } = one.safeParse(params);
  return data === undefined ? null : ((await readAnswer(tx, data.id))?.unit_id ?? null);
});

export const answersRoutes = [
  defineRoute({
    method: 'post',
    path: '/api/answers',
    tag,
    summary: 'Ask documents',
    access: capability('answers.ask', unitInBody),
    body: askBodySchema,
    status: 201,
    response: answerViewSchema,
    handle: async ({ platform, actor, body }) => ask(platform, actor, { ...body, paperIds: body.paperIds ?? [] }),
  }),
  defineRoute({
    method: 'get',
    path: '/api/answers',
    tag,
    summary: 'Questions of a unit, the newest first',
    access: capability('answers.ask', unitInQuery),
    query: pageQuery.extend({ unitId: unitIdSchema }),
    response: answerPageSchema,
    handle: async ({ query, read }) => ok(await read((tx) => listAnswers(tx, query))),
  }),
  defineRoute({
    method: 'get',
    path: '/api/answers/{id}',
    tag,
    summary: 'A question and its answer; poll it while a model works',
    access: ofAnswer,
    params: one,
    response: answerViewSchema,
    handle: async ({ platform, actor, params }) => openAnswer(platform, actor, params.id),
  }),
  defineRoute({
    method: 'post',
    path: '/api/answers/{id}/again',
    tag,
    summary: 'Ask it again; says what is another now',
    access: ofAnswer,
    params: one,
    status: 201,
    response: answerViewSchema,
    handle: async ({ platform, actor, params }) => askAgain(platform, actor, params.id),
  }),
  defineRoute({
    method: 'get',
    path: '/api/answers/{id}/file',
    tag,
    summary: 'The answer with its passages (DOCX)',
    access: ofAnswer,
    params: one,
    response: 'file',
    handle: async ({ platform, actor, params }) => {
      const file = await answerOnPaper(platform, actor, params.id);
      if (!file.ok) return file;
      const { bytes, name, mime } = file.value;
      return new Response(bytes, { headers: { 'content-type': mime, 'content-disposition': attachment(name) } });
    },
  }),
] as const;
