import { z } from 'zod';
import { paperIdSchema } from '../library/schema.ts';
import {
  attachment,
  capability,
  defineRoute,
  ok,
  pageQuery,
  signedIn,
  unitInBody,
  unitInQuery,
  type Err,
  type Result,
} from '../platform/index.ts';
import { jobReferenceSchema, unitIdSchema } from '../platform/schema.ts';
import { ask, askAgain, openAnswer } from './ask.ts';
import { askForSummary } from './model-summary/ask-for-summary.ts';
import { modelSummaryOf } from './model-summary/read-summary.ts';
import { stopModel } from './operations/stop-model.ts';
import { answerOnPaper, type PaperFile } from './export/answer-on-paper.ts';
import { comparisonFile, summaryFile } from './export/papers-on-paper.ts';
import { comparisonOf, summaryOf } from './papers/open.ts';
import { listAnswers, readAnswer } from './queries/answers.ts';
import {
  answerIdSchema,
  answerPageSchema,
  answerViewSchema,
  askBodySchema,
  askSummaryBodySchema,
  comparisonSchema,
  modelSummarySchema,
  paperSummarySchema,
} from './schema.ts';

const tag = 'answers';
const one = z.object({ id: answerIdSchema });
const ofAnswer = capability('answers.ask', async (tx, { params }) => {
  const { data } = one.safeParse(params);
  return data === undefined ? null : ((await readAnswer(tx, data.id))?.unit_id ?? null);
});

const paper = z.object({ paperId: paperIdSchema });
const two = z.object({ one: paperIdSchema, other: paperIdSchema });
const asFile = z.object({ as: z.enum(['xlsx', 'docx']).default('xlsx') });

const sent = (file: Result<PaperFile>): Response | Err => {
  if (!file.ok) return file;
  const { bytes, name, mime } = file.value;
  return new Response(bytes, { headers: { 'content-type': mime, 'content-disposition': attachment(name) } });
};

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
    handle: async ({ query, read, platform }) => ok(await read((tx) => listAnswers(tx, platform, query))),
  }),
  // Papers that units above share are read below too: what may be opened is for the wall in the database to say.
  defineRoute({
    method: 'get',
    path: '/api/answers/compare',
    tag,
    summary: 'Two papers article by article; `one` is the earlier',
    access: signedIn,
    query: two.extend({ ...pageQuery.omit({ q: true }).shape, changes: z.enum(['all', 'only']).default('all') }),
    response: comparisonSchema,
    handle: async ({ platform, actor, query }) => {
      const found = await comparisonOf(platform, actor, query);
      if (!found.ok) return found;
      const { page, size, changes } = query;
      const rows = found.value.rows.filter(({ change }) => changes === 'all' || change !== 'same');
      const shown = rows.slice((page - 1) * size, page * size);
      return ok({ ...found.value, rows: shown, page, size, total: rows.length });
    },
  }),
  defineRoute({
    method: 'get',
    path: '/api/answers/compare/file',
    tag,
    summary: 'The comparison as workbook or on paper',
    access: signedIn,
    query: two.extend(asFile.shape),
    response: 'file',
    handle: async ({ platform, actor, query }) => {
      const found = await comparisonOf(platform, actor, query);
      return found.ok ? sent(await comparisonFile(platform, found.value, query.as)) : found;
    },
  }),
  defineRoute({
    method: 'get',
    path: '/api/answers/summary/{paperId}',
    tag,
    summary: 'The weightiest sentences of a paper, and who must do what by when',
    access: signedIn,
    params: paper,
    response: paperSummarySchema,
    handle: async ({ platform, actor, params }) => summaryOf(platform, actor, params.paperId),
  }),
  defineRoute({
    method: 'get',
    path: '/api/answers/summary/{paperId}/file',
    tag,
    summary: 'The summary on paper, or its duties as workbook',
    access: signedIn,
    params: paper,
    query: asFile,
    response: 'file',
    handle: async ({ platform, actor, params, query }) => {
      const found = await summaryOf(platform, actor, params.paperId, Number.POSITIVE_INFINITY);
      return found.ok ? sent(await summaryFile(platform, found.value, query.as)) : found;
    },
  }),
  defineRoute({
    method: 'get',
    path: '/api/answers/summary/{paperId}/model',
    tag,
    summary: "What the unit's model says of a paper, and whether it may be asked; poll it while it works",
    access: capability('answers.ask', unitInQuery),
    params: paper,
    query: z.object({ unitId: unitIdSchema }),
    response: modelSummarySchema,
    handle: async ({ platform, actor, params, query }) => modelSummaryOf(platform, actor, { ...params, ...query }),
  }),
  defineRoute({
    method: 'post',
    path: '/api/answers/summary/{paperId}/model',
    tag,
    summary: "Ask the unit's model to sum up a paper; stop it as a job",
    access: capability('answers.ask', unitInBody),
    params: paper,
    body: askSummaryBodySchema,
    status: 202,
    response: jobReferenceSchema,
    handle: async ({ platform, actor, params, body }) => askForSummary(platform, actor, { ...params, ...body }),
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
    path: '/api/answers/{id}/stop',
    tag,
    summary: 'Stop the model that works on it; the quotation is the answer',
    access: ofAnswer,
    params: one,
    response: answerViewSchema,
    handle: async ({ platform, actor, params, run }) => {
      const stopped = await run(stopModel, params);
      return stopped.ok ? openAnswer(platform, actor, params.id) : stopped;
    },
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
    handle: async ({ platform, actor, params }) => sent(await answerOnPaper(platform, actor, params.id)),
  }),
] as const;
