/** Papers of an office over HTTP. Addresses of intakes stand before those of a paper, which would take them for ids. */
import { sql } from 'kysely';
import { z } from 'zod';
import { findForm } from '../documents/index.ts';
import { addedDocumentSchema, documentIdSchema } from '../documents/schema.ts';
import {
  capability,
  capabilityBy,
  defineRoute,
  ok,
  openJob,
  originalFile,
  pageQuery,
  signedIn,
  unitInBody,
  unitInQuery,
  type Actor,
  type Platform,
  type Result,
  type Tx,
  type UnitOf,
} from '../platform/index.ts';
import { jobReferenceSchema, unitIdSchema } from '../platform/schema.ts';
import { fail } from './failures.ts';
import { pictureOf, picturePagesJob, whyNoPicture } from './pages/picture-pages.ts';
import { openInbox, readInbox, setInboxClass } from './inbox/inbox-state.ts';
import { addClass, addClasses } from './operations/add-class.ts';
import { retrySteps } from './operations/retry-steps.ts';
import { setPaper } from './operations/set-paper.ts';
import { takeFile } from './operations/take-file.ts';
import { usePaper } from './operations/use-paper.ts';
import { listClasses } from './queries/classes.ts';
import { listIntakes, readIntake } from './queries/intakes.ts';
import { listPapers } from './queries/list-papers.ts';
import { paperChoices } from './queries/paper-choices.ts';
import { readPage } from './queries/read-page.ts';
import { originalOf, readPaper } from './queries/read-paper.ts';
import {
  inboxClassBody,
  inboxSchema,
  intakeIdSchema,
  intakePageSchema,
  intakeViewSchema,
  listPapersQuery,
  newClassBody,
  newClassesBody,
  openedInboxSchema,
  openInboxBody,
  paperChoicesQuery,
  paperChoicesSchema,
  paperClassPageSchema,
  paperIdSchema,
  paperPageSchema,
  paperPageTextSchema,
  paperViewSchema,
  type PaperId,
  retryBody,
  savedClassSchema,
  savedClassesSchema,
  savedInboxClassSchema,
  savedPaperSchema,
  settingsBody,
  takenInSchema,
  uploadQuery,
} from './schema.ts';

const tag = 'Pustaka';
const itemsQuery = pageQuery
  .pick({ page: true })
  .extend({ size: z.coerce.number().int().min(1).max(100).default(100) });
const one = z.object({ paperId: paperIdSchema });

const inbox = [
  defineRoute({
    method: 'get',
    path: '/api/library/inbox',
    tag,
    summary: 'The watched folder of a unit: when somebody looked last, what waits, what was refused and why',
    access: capability('library.edit', unitInQuery),
    query: openInboxBody,
    response: inboxSchema,
    handle: async ({ read, query, platform }) => ok(await read((tx) => readInbox(tx, platform.config, query.unitId))),
  }),
  defineRoute({
    method: 'post',
    path: '/api/library/inbox',
    tag,
    summary: 'Have the folder of a unit watched: what is laid in it comes into the library',
    access: capability('library.edit', unitInBody),
    status: 201,
    body: openInboxBody,
    response: openedInboxSchema,
    handle: ({ run, body, platform }) => run(openInbox, { ...body, config: platform.config }),
  }),
  defineRoute({
    method: 'post',
    path: '/api/library/inbox/class',
    tag,
    summary: 'Say under which class what the folder brings is kept until somebody has looked at it',
    access: capability('library.secret', unitInBody),
    body: inboxClassBody,
    response: savedInboxClassSchema,
    handle: ({ run, body }) => run(setInboxClass, body),
  }),
] as const;

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
    summary: 'The files of an intake, page by page, each with the steps of its paper',
    access: signedIn,
    params: z.object({ intakeId: intakeIdSchema }),
    query: itemsQuery,
    response: intakeViewSchema,
    handle: async ({ read, params, query }) => {
      const found = await read((tx) => readIntake(tx, params.intakeId, query));
      return found === null ? fail('library/no-intake') : ok(found);
    },
  }),
] as const;

const classes = [
  defineRoute({
    method: 'get',
    path: '/api/library/classes',
    tag,
    summary: 'Classification codes with how long their papers are kept, and every value they had',
    access: signedIn,
    query: pageQuery,
    response: paperClassPageSchema,
    handle: async ({ read, query }) => ok(await read((tx) => listClasses(tx, query))),
  }),
  defineRoute({
    method: 'post',
    path: '/api/library/classes',
    tag,
    summary: 'Give a classification code, or what holds for one from a day on; earlier values stay',
    access: capability('reference.edit', unitInBody),
    status: 201,
    body: newClassBody,
    response: savedClassSchema,
    handle: ({ run, body }) => run(addClass, body),
  }),
  defineRoute({
    method: 'post',
    path: '/api/library/classes/list',
    tag,
    summary: 'Give many classification codes of one source from a day on',
    access: capability('reference.edit', unitInBody),
    status: 201,
    body: newClassesBody,
    response: savedClassesSchema,
    handle: ({ run, body }) => run(addClasses, body),
  }),
] as const;

const papers = [
  defineRoute({
    method: 'get',
    path: '/api/library/choices',
    tag,
    summary: 'Units, kinds and years of the papers that the caller may see, to narrow their list by',
    access: signedIn,
    query: paperChoicesQuery,
    response: paperChoicesSchema,
    handle: async ({ read, query }) => ok(await read((tx) => paperChoices(tx, query.unitId))),
  }),
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
      if (original.destroyed_at !== null) return fail('library/destroyed');
      return originalFile(await platform.files.stream(original.sha256), original.name);
    },
  }),
] as const;

const onePage = one.extend({ n: z.coerce.number().int().min(1).max(100_000) });

const pages = [
  defineRoute({
    method: 'get',
    path: '/api/library/{paperId}/pages/{n}',
    tag,
    summary: 'A page of a paper: its text, the places of its words, the sections that touch it',
    access: signedIn,
    params: onePage,
    response: paperPageTextSchema,
    handle: async ({ read, platform, params }) => {
      const page = await read((tx) => readPage(tx, platform.files, params.paperId, params.n));
      return page === null ? fail('library/no-page') : ok(page);
    },
  }),
  defineRoute({
    method: 'get',
    path: '/api/library/{paperId}/pages/{n}/picture',
    tag,
    summary:
      'The picture of a page (WebP); 202 and the job that makes it where it is not made yet; 404 where none can be',
    access: signedIn,
    params: onePage,
    response: 'file',
    handle: ({ platform, actor, params }): Promise<Response | Result<never>> =>
      pictureAnswer(platform, actor, params.paperId, params.n),
  }),
] as const;

/** Answers with the picture, or asks for it; a paper that the actor does not see has none. */
async function pictureAnswer(
  { database, files, clock }: Platform,
  actor: Actor,
  paperId: PaperId,
  page: number,
): Promise<Response | Result<never>> {
  const sha256 = await database.read(actor, (tx) => pictureOf(tx, paperId, page));
  if (sha256 !== undefined)
    return new Response(await files.stream(sha256), {
      headers: { 'content-type': 'image/webp', 'cache-control': 'private, max-age=3600' },
    });
  const none = await database.read(actor, (tx) => whyNoPicture(tx, paperId, page));
  if (none !== null) return none;
  const jobId = await database.write(actor, async (tx) => {
    const open = await openJob(tx, picturePagesJob, paperId);
    return open ?? (await askForPicture(tx, paperId, page, clock.now()));
  });
  return jobId === null ? fail('library/not-found') : Response.json({ jobId }, { status: 202 });
}

async function askForPicture(tx: Tx, paperId: PaperId, page: number, at: Date): Promise<string | null> {
  const { rows } = await sql<{
    id: string | null;
  }>`select kc.ask_page_picture(${paperId}, ${page}, ${at}) as id`.execute(tx);
  return rows[0]?.id ?? null;
}

const unitOfPaper: UnitOf = async (tx, { params }) => {
  const given = one.safeParse(params).data;
  if (given === undefined) return null;
  const paper = await tx.selectFrom('papers').select('unit_id').where('id', '=', given.paperId).executeTakeFirst();
  return paper?.unit_id ?? null;
};
/** The unit that keeps the thing in the path; null for everybody else. */
const unitOfThing: UnitOf = async (tx, { params }) => {
  const { type = '', subjectId = '' } = params;
  const { rows } = await sql<{ unit: string | null }>`select kc.document_unit(${type}, ${subjectId}) as unit`.execute(
    tx,
  );
  return unitIdSchema.safeParse(rows[0]?.unit).data ?? null;
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
  defineRoute({
    method: 'post',
    path: '/api/library/{paperId}/use/{type}/{subjectId}',
    tag,
    summary: 'Make a paper a document of a thing: material of an activity; the file is not stored again',
    access: capabilityBy((rooms, { type = '' }) => findForm(rooms, type)?.may.edit ?? null, unitOfThing),
    params: one.extend({ type: z.string().max(40), subjectId: z.string().max(100) }),
    status: 202,
    response: addedDocumentSchema,
    handle: async ({ run, params }) => {
      const used = await run(usePaper, params);
      return used.ok ? ok({ ...used.value, id: documentIdSchema.parse(used.value.id) }) : used;
    },
  }),
] as const;

export const libraryRoutes = [...inbox, ...intakes, ...classes, ...papers, ...pages, ...changes] as const;
