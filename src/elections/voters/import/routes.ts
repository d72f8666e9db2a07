/** The API of imports. */
import { z } from 'zod';
import {
  capability,
  defineRoute,
  ok,
  pageOf,
  pageQuery,
  type Platform,
  type Result,
  type Tx,
} from '../../../platform/index.ts';
import { unitOfList } from '../list/index.ts';
import { sheetColumns } from './correction-sheet.ts';
import { fail } from './failures.ts';
import { cancelImport } from './operations/end-import.ts';
import { startImport } from './operations/start-import.ts';
import { previewOf, problemsOf } from './propose.ts';
import { importsOf, readImport, type ImportRow } from './queries/imports.ts';
import { correctedOf, rejectPage } from './queries/rejects.ts';
import { readSample } from './read-sample.ts';
import { receiveFile } from './receive-file.ts';
import { regionOfUnit } from './sample-evidence.ts';
import {
  endedImportSchema,
  importsSchema,
  mappingProblemsSchema,
  mappingSchema,
  previewSchema,
  receivedFileSchema,
  rejectSchema,
  type Mapping,
} from './schema.ts';
import type { Sample } from './sniff.ts';
import { jobReferenceSchema } from '../../../platform/schema.ts';
import { listIdSchema, type ListId } from '../list/schema.ts';

const tag = 'Impor daftar pemilih';
const ofList = z.object({ listId: listIdSchema });
const one = z.object({ listId: listIdSchema, importId: z.uuid() });
const reads = capability('voters.read', unitOfList);
const edits = capability('voters.edit', unitOfList);

export const importRoutes = [
  defineRoute({
    method: 'post',
    path: '/api/voters/lists/{listId}/imports',
    tag,
    summary: 'Upload a voter file of any layout; its columns are then named',
    access: edits,
    params: ofList,
    upload: true,
    status: 201,
    query: z.object({ name: z.string().trim().min(1).max(200), corrects: z.uuid().optional() }),
    response: receivedFileSchema,
    handle: ({ platform, actor, request, params, query }) =>
      receiveFile(platform, actor, {
        listId: params.listId,
        name: query.name,
        corrects: query.corrects ?? null,
        content: request.body ?? new Uint8Array(),
      }),
  }),
  defineRoute({
    method: 'get',
    path: '/api/voters/lists/{listId}/imports',
    tag,
    summary: 'Imports of a list, and the sum of their rows',
    access: reads,
    params: ofList,
    response: importsSchema,
    handle: async ({ read, params }) => ok(await read((tx) => importsOf(tx, params.listId))),
  }),
  defineRoute({
    method: 'get',
    path: '/api/voters/lists/{listId}/imports/{importId}/preview',
    tag,
    summary: 'What the columns of a file most likely mean',
    access: edits,
    params: one,
    response: previewSchema,
    handle: async ({ platform, read, params }) => {
      const opened = await openSample(platform, read, params);
      if (!opened.ok) return opened;
      const { row, sample } = opened.value;
      return ok(previewOf(sample, await read((tx) => savedMapping(tx, row)), regionOfUnit(row.unit_id)));
    },
  }),
  defineRoute({
    method: 'post',
    path: '/api/voters/lists/{listId}/imports/{importId}/check',
    tag,
    summary: 'What speaks against a mapping of columns',
    access: edits,
    params: one,
    body: z.object({ mapping: mappingSchema }),
    response: mappingProblemsSchema,
    handle: async ({ platform, read, params, body }) => {
      const opened = await openSample(platform, read, params);
      if (!opened.ok) return opened;
      const { row, sample } = opened.value;
      return ok({ problems: problemsOf(sample, body.mapping, regionOfUnit(row.unit_id)) });
    },
  }),
  defineRoute({
    method: 'post',
    path: '/api/voters/lists/{listId}/imports/{importId}/start',
    tag,
    summary: 'Import a file with this mapping of its columns',
    access: edits,
    params: one,
    status: 202,
    body: z.object({ mapping: mappingSchema }),
    response: jobReferenceSchema,
    handle: async ({ platform, read, run, params, body }) => {
      const opened = await openSample(platform, read, params);
      if (!opened.ok) return opened;
      const { row, sample } = opened.value;
      const problem = problemsOf(sample, body.mapping, regionOfUnit(row.unit_id)).find(({ blocks }) => blocks);
      if (problem) return mappingRefused(problem);
      return run(startImport, { ...params, mapping: body.mapping });
    },
  }),
  defineRoute({
    method: 'post',
    path: '/api/voters/lists/{listId}/imports/{importId}/cancel',
    tag,
    summary: 'Stop an import, or take back a file that waits',
    access: edits,
    params: one,
    response: endedImportSchema,
    handle: ({ run, params }) => run(cancelImport, params),
  }),
  defineRoute({
    method: 'get',
    path: '/api/voters/lists/{listId}/imports/{importId}/rejects',
    tag,
    summary: 'Rejected rows of an import, with places and reasons; numbers are masked',
    access: reads,
    params: one,
    query: pageQuery.omit({ q: true }).extend({
      code: z
        .string()
        .regex(/^[a-z-]+$/)
        .max(30)
        .optional(),
    }),
    response: pageOf(rejectSchema),
    handle: async ({ platform, read, params, query }) => {
      const opened = await openSample(platform, read, params);
      if (!opened.ok) return opened;
      const { row, sample } = opened.value;
      if (row.rejects_sha256 === null || row.mapping === null)
        return ok({ items: [], total: 0, page: query.page, size: query.size });
      const corrected = await read((tx) => correctedOf(tx, row.id));
      return ok(
        await rejectPage(platform, row.rejects_sha256, query, {
          mapping: row.mapping,
          headers: sample.headers,
          corrected,
        }),
      );
    },
  }),
] as const;

const mappingRefused = ({ id, en }: { readonly id: string; readonly en: string }) => {
  const { failure } = fail('voters/import-mapping');
  return {
    ok: false as const,
    failure: {
      ...failure,
      message: { id: failure.message.id.replace('{problem}', id), en: failure.message.en.replace('{problem}', en) },
    },
  };
};

type Read = <T>(query: (tx: Tx) => Promise<T>) => Promise<T>;

async function openSample(
  platform: Platform,
  read: Read,
  { listId, importId }: { readonly listId: ListId; readonly importId: string },
): Promise<Result<{ row: ImportRow; sample: Sample }>> {
  const row = await read((tx) => readImport(tx, listId, importId));
  if (row === null) return fail('voters/import-not-found');
  if (row.state === 'diperiksa') return fail('voters/import-looking');
  if (row.sample_sha256 === null) return fail('voters/import-purged');
  return ok({ row, sample: await readSample(platform, row.sample_sha256) });
}

/**
 * Settled on before for files with the same headers; a correction sheet has the columns of its file, some places
 * further.
 */
async function savedMapping(tx: Tx, row: ImportRow): Promise<Mapping | null> {
  if (row.corrects !== null) {
    const first = await tx
      .selectFrom('voter_imports')
      .select('mapping')
      .where('id', '=', row.corrects)
      .executeTakeFirst();
    if (!first?.mapping) return null;
    const columns = first.mapping.columns
      .filter(({ field }) => field !== 'reject_no')
      .map(({ at, field }) => ({ at: at + sheetColumns.length, field }));
    return { ...first.mapping, columns: [{ at: 0, field: 'reject_no' as const }, ...columns] };
  }
  return (
    (
      await tx
        .selectFrom('voter_mappings')
        .select('mapping')
        .where('unit_id', '=', row.unit_id)
        .where('fingerprint', '=', row.fingerprint ?? '')
        .executeTakeFirst()
    )?.mapping ?? null
  );
}
