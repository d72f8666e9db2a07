/** Papers of an office over HTTP. Addresses of intakes stand before those of a paper, which would take them for ids. */
import { z } from 'zod';
import {
  attachment,
  capability,
  defineRoute,
  ok,
  pageQuery,
  signedIn,
  unitInQuery,
  type Result,
  type UnitOf,
} from '../platform/index.ts';
import { jobReferenceSchema, unitIdSchema } from '../platform/schema.ts';
import { fail } from './failures.ts';
import { retrySteps } from './operations/retry-steps.ts';
import { setPaper } from './operations/set-paper.ts';
import { takeFile } from './operations/take-file.ts';
import { listIntakes, readIntake } from './queries/intakes.ts';
import { listPapers } from './queries/list-papers.ts';
import { originalOf, readPaper } from './queries/read-paper.ts';
import {
  intakeIdSchema,
  intakePageSchema,
  intakeViewSchema,
  listPapersQuery,
  paperIdSchema,
  paperPageSchema,
  paperViewSchema,
  retryBody,
  savedPaperSchema,
  settingsBody,
  takenInSchema,
  uploadQuery,
} from './schema.ts';

const tag = 'Pustaka';
const one = z.object({ paperId: paperIdSchema });

const intakes = [
  defineRoute({
    method: 'post',
    path: '/api/library/upload',
    tag,
    summary: 'Put a file in; a ZIP or an e-mail is opened by a job, and each of its files comes in',
    access: capability('library.edit', unitInQuery),
    query: uploadQuery,
    upload: true,
    status: 202,
    response: takenInSchema,
    handle: async ({ run, platform, request, query }) => {
      const file = await platform.files.put(request.body ?? new Uint8Array(), platform.config.uploadLimit);
      return file.ok ? run(takeFile, { ...query, below: query.below === 'yes', file: file.value }) : file;
    },
  }),
  defineRoute({
    method: 'get',
    path: '/api/library/intakes',
    tag,
    summary: 'What came into a unit together, newest first, with how far its files are',
    access: signedIn,
    query: pageQuery.omit({ q: true }).extend({ unitId: unitIdSchema }),
    response: intakePageSchema,
    handle: async ({ read, query }) => ok(await read((tx) => listIntakes(tx, query))),
  }),
  defineRoute({
    method: 'get',
    path: '/api/library/intakes/{intakeId}',
    tag,
    summary: 'The files of an intake, 100 on a page, each with the steps of its paper',
    access: signedIn,
    params: z.object({ intakeId: intakeIdSchema }),
    query: pageQuery.pick({ page: true }),
    response: intakeViewSchema,
    handle: async ({ read, params, query }) => {
      const found = await read((tx) => readIntake(tx, params.intakeId, query.page));
      return found === null ? fail('library/no-intake') : ok(found);
    },
  }),
] as const;

const papers = [
  defineRoute({
    method: 'get',
    path: '/api/library',
    tag,
    summary: 'List the papers that the caller may see, newest first',
    access: signedIn,
    query: listPapersQuery,
    response: paperPageSchema,
    handle: async ({ read, query }) => ok(await read((tx) => listPapers(tx, query))),
  }),
  defineRoute({
    method: 'get',
    path: '/api/library/{paperId}',
    tag,
    summary: 'Read what is known of a paper: fields, steps, class, and what rules say of one another',
    access: signedIn,
    params: one,
    response: paperViewSchema,
    handle: async ({ read, actor, params }) => {
      const paper = await read((tx) => readPaper(tx, actor, params.paperId));
      return paper === null ? fail('library/not-found') : ok(paper);
    },
  }),
  defineRoute({
    method: 'get',
    path: '/api/library/{paperId}/file',
    tag,
    summary: 'Download the original of a paper',
    access: signedIn,
    params: one,
    response: 'file',
    handle: async ({ read, platform, params }): Promise<Response | Result<never>> => {
      const original = await read((tx) => originalOf(tx, params.paperId));
      if (!original) return fail('library/not-found');
      // Always a download, never shown in place: the bytes are whatever somebody put in.
      return new Response(await platform.files.stream(original.sha256), {
        headers: {
          'content-type': 'application/octet-stream',
          'x-content-type-options': 'nosniff',
          'content-disposition': attachment(original.name),
        },
      });
    },
  }),
] as const;

const unitOfPaper: UnitOf = async (tx, { params }) => {
  const given = one.safeParse(params).data;
  if (given === undefined) return null;
  const paper = await tx.selectFrom('papers').select('unit_id').where('id', '=', given.paperId).executeTakeFirst();
  return paper?.unit_id ?? null;
};
const edits = capability('library.edit', unitOfPaper);

const changes = [
  defineRoute({
    method: 'post',
    path: '/api/library/{paperId}/retry',
    tag,
    summary: 'Do a step once more that failed; the steps after it follow',
    access: edits,
    params: one,
    status: 202,
    body: retryBody,
    response: jobReferenceSchema,
    handle: ({ run, params, body }) => run(retrySteps, { ...params, ...body }),
  }),
  defineRoute({
    method: 'post',
    path: '/api/library/{paperId}/settings',
    tag,
    summary: 'Set title, section, security class, classification and sharing of a paper',
    access: edits,
    params: one,
    body: settingsBody,
    response: savedPaperSchema,
    handle: ({ run, params, body }) => run(setPaper, { ...params, ...body }),
  }),
] as const;

export const libraryRoutes = [...intakes, ...papers, ...changes] as const;
