/** Tables of classes taken in from workbooks, over HTTP. */
import { z } from 'zod';
import { capability, defineRoute, ok, pageQuery, unitInQuery, type UnitOf } from '../platform/index.ts';
import { unitIdSchema } from '../platform/schema.ts';
import { fail } from './failures.ts';
import { askClassImport, classImportById, refuseClasses, takeClasses } from './operations/import-classes.ts';
import { listClassImports, listClassLines, viewClassImport } from './queries/class-imports.ts';
import {
  classImportIdSchema,
  classImportPageSchema,
  classImportSchema,
  classLinePageSchema,
  classLinesQuery,
  uploadClassesQuery,
} from './schema.ts';

const tag = 'Arsip';
const one = z.object({ classImportId: classImportIdSchema });
const unitOfImport: UnitOf = async (tx, { params }) => {
  const given = one.safeParse(params);
  return given.success ? ((await classImportById(tx, given.data.classImportId))?.unit_id ?? null) : null;
};
const keeps = capability('reference.edit', unitOfImport);
const reference = z.object({ id: classImportIdSchema }).meta({ id: 'ClassImportReference' });

export const classRoutes = [
  defineRoute({
    method: 'post',
    path: '/api/records/class-imports',
    tag,
    summary: 'Upload a table of classes (XLSX) that begins on a day; a job reads it',
    access: capability('reference.edit', unitInQuery),
    query: uploadClassesQuery,
    upload: true,
    status: 202,
    response: reference,
    handle: async ({ run, platform, request, query }) => {
      const file = await platform.files.put(request.body ?? new Uint8Array(), platform.config.uploadLimit);
      return file.ok ? run(askClassImport, { ...query, file: file.value }) : file;
    },
  }),
  defineRoute({
    method: 'get',
    path: '/api/records/class-imports',
    tag,
    summary: 'Tables of classes that came in, the newest first',
    access: capability('reference.edit', unitInQuery),
    query: pageQuery.omit({ q: true }).extend({ unitId: unitIdSchema }),
    response: classImportPageSchema,
    handle: async ({ read, query }) => ok(await read((tx) => listClassImports(tx, query.unitId, query))),
  }),
  defineRoute({
    method: 'get',
    path: '/api/records/class-imports/{classImportId}',
    tag,
    summary: 'A table of classes that came in: how many lines are taken and refused',
    access: keeps,
    params: one,
    response: classImportSchema,
    handle: async ({ read, params }) => {
      const found = await read((tx) => viewClassImport(tx, params.classImportId));
      return found === null ? fail('records/no-import') : ok(found);
    },
  }),
  defineRoute({
    method: 'get',
    path: '/api/records/class-imports/{classImportId}/lines',
    tag,
    summary: 'The lines of a table that came in, each with what becomes of it and why',
    access: keeps,
    params: one,
    query: classLinesQuery,
    response: classLinePageSchema,
    handle: async ({ read, params, query }) => ok(await read((tx) => listClassLines(tx, params.classImportId, query))),
  }),
  defineRoute({
    method: 'post',
    path: '/api/records/class-imports/{classImportId}/take',
    tag,
    summary: 'Take the lines that can be taken into the table of classes',
    access: keeps,
    params: one,
    response: z.object({ added: z.int(), same: z.int() }).meta({ id: 'ClassesTaken' }),
    handle: ({ run, params }) => run(takeClasses, params),
  }),
  defineRoute({
    method: 'post',
    path: '/api/records/class-imports/{classImportId}/refuse',
    tag,
    summary: 'Drop a table that was read; nothing of it is taken',
    access: keeps,
    params: one,
    response: reference,
    handle: ({ run, params }) => run(refuseClasses, params),
  }),
] as const;
