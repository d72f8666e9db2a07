/** Registers: their lines, a number taken, voided or inserted by hand, settings, printing, registers taken in. */
import { z } from 'zod';
import {
  attachment,
  capability,
  defineRoute,
  ok,
  pageQuery,
  runOperation,
  unitInBody,
  unitInQuery,
  type UnitOf,
} from '../platform/index.ts';
import { fail } from './failures.ts';
import { askImport, workbookMime } from './import/ask-import.ts';
import { acceptImport, refuseImport } from './import/decide-import.ts';
import { importById } from './import/read-import.ts';
import { addCode, addFormat } from './operations/add-setting.ts';
import { beginSeries } from './operations/begin-series.ts';
import { insertNumber } from './operations/insert-number.ts';
import { printRegister } from './operations/print-register.ts';
import { takeNumber } from './operations/reserve-number.ts';
import { settleNumber, voidNumber } from './operations/step-number.ts';
import { registerPdf, registerXlsx } from './print/index.ts';
import { listImportedLines, listImports, viewsOf } from './queries/imports.ts';
import { numberById } from './queries/numbers.ts';
import { registerPage } from './queries/register-lines.ts';
import { numberSettings } from './queries/settings.ts';
import {
  beginSeriesSchema,
  importedLinePageSchema,
  importIdSchema,
  insertedNumberSchema,
  issuedNumberSchema,
  lineVerdicts,
  newNumberCodeSchema,
  newNumberFormatSchema,
  numberIdSchema,
  numberSettingsSchema,
  registerImportPageSchema,
  registerImportSchema,
  registerPageSchema,
  registerQuery,
  settleNumberSchema,
  takeNumberSchema,
  uploadRegisterQuery,
  voidNumberSchema,
} from './schema.ts';
import { unitIdSchema } from '../platform/schema.ts';

const tag = 'Buku nomor';
const one = z.object({ numberId: numberIdSchema });
const oneImport = z.object({ registerImportId: importIdSchema });

const unitOfNumber: UnitOf = async (tx, { params }) => {
  const given = one.safeParse(params);
  return given.success ? ((await numberById(tx, given.data.numberId))?.unit_id ?? null) : null;
};
const unitOfImport: UnitOf = async (tx, { params }) => {
  const given = oneImport.safeParse(params);
  return given.success ? ((await importById(tx, given.data.registerImportId))?.unit_id ?? null) : null;
};

const mimes = { pdf: 'application/pdf', xlsx: workbookMime } as const;

const numbers = [
  defineRoute({
    method: 'get',
    path: '/api/registers/numbers',
    tag,
    summary: 'Numbers of a unit in a year, the newest first',
    access: capability('registers.read', unitInQuery),
    query: registerQuery,
    response: registerPageSchema,
    handle: async ({ platform, read, query }) => ok(await read((tx) => registerPage(tx, platform.rooms, query))),
  }),
  defineRoute({
    method: 'post',
    path: '/api/registers/numbers',
    tag,
    summary: 'Take a number for a paper that is written elsewhere',
    access: capability('registers.manage', unitInBody),
    body: takeNumberSchema,
    status: 201,
    response: issuedNumberSchema,
    handle: ({ run, body }) => run(takeNumber, body),
  }),
  defineRoute({
    method: 'post',
    path: '/api/registers/numbers/{numberId}/insert',
    tag,
    summary: 'Put a back-dated number behind this one, with a reason',
    access: capability('registers.manage', unitOfNumber),
    params: one,
    body: insertedNumberSchema,
    status: 201,
    response: issuedNumberSchema,
    handle: ({ run, params, body }) => run(insertNumber, { ...body, after: params.numberId, subject: null }),
  }),
  defineRoute({
    method: 'post',
    path: '/api/registers/numbers/{numberId}/settle',
    tag,
    summary: 'Its paper was signed: the number is final',
    access: capability('registers.manage', unitOfNumber),
    params: one,
    body: settleNumberSchema,
    response: issuedNumberSchema,
    handle: ({ run, params, body }) => run((context) => settleNumber(context, params.numberId, body.date), null),
  }),
  defineRoute({
    method: 'post',
    path: '/api/registers/numbers/{numberId}/void',
    tag,
    summary: 'Void a number for a reason; it keeps its place',
    access: capability('registers.manage', unitOfNumber),
    params: one,
    body: voidNumberSchema,
    response: issuedNumberSchema,
    handle: ({ run, params, body }) => run((context) => voidNumber(context, params.numberId, body.reason), null),
  }),
  defineRoute({
    method: 'post',
    path: '/api/registers/begin',
    tag,
    summary: 'Go on counting where an earlier book stopped',
    access: capability('registers.manage', unitInBody),
    body: beginSeriesSchema,
    status: 201,
    response: z.object({ next: z.int() }).meta({ id: 'NextNumber' }),
    handle: ({ run, body }) => run(beginSeries, body),
  }),
  ...(['pdf', 'xlsx'] as const).map((as) =>
    defineRoute({
      method: 'post',
      path: `/api/registers/${as}`,
      tag,
      summary: `The register as ${as.toUpperCase()}; who printed it stands on it and in the trail`,
      access: capability('registers.read', unitInQuery),
      query: registerQuery.omit({ page: true, size: true }),
      response: 'file',
      handle: async ({ platform, actor, query }) => {
        const register = await runOperation(platform, actor, printRegister, { ...query, as });
        if (!register.ok) return register;
        const file = await (as === 'pdf' ? registerPdf(register.value) : registerXlsx(register.value));
        if (!file.ok) return file;
        const name = ['buku-nomor', query.unitId, query.series ?? query.kind, query.year].filter(Boolean).join('-');
        return new Response(new Uint8Array(file.value), {
          headers: {
            'Content-Type': mimes[as],
            'Content-Disposition': attachment(`${name}.${as}`),
            'X-Content-Type-Options': 'nosniff',
          },
        });
      },
    }),
  ),
] as const;

const settings = [
  defineRoute({
    method: 'get',
    path: '/api/registers/settings',
    tag,
    summary: 'How numbers of a unit are counted and written, now and before, with sources',
    access: capability('registers.read', unitInQuery),
    query: z.object({ unitId: unitIdSchema }),
    response: numberSettingsSchema,
    handle: async ({ read, query }) => ok(await read((tx) => numberSettings(tx, query.unitId))),
  }),
  defineRoute({
    method: 'post',
    path: '/api/registers/formats',
    tag,
    summary: 'Count and write numbers of a kind so from a day on',
    access: capability('registers.manage', unitInBody),
    body: newNumberFormatSchema,
    status: 201,
    response: z.object({ version: z.int() }).meta({ id: 'SavedNumberFormat' }),
    handle: ({ run, body }) => run(addFormat, body),
  }),
  defineRoute({
    method: 'post',
    path: '/api/registers/codes',
    tag,
    summary: 'The code of a unit in its numbers from a day on',
    access: capability('registers.manage', unitInBody),
    body: newNumberCodeSchema,
    status: 201,
    response: z.object({ version: z.int() }).meta({ id: 'SavedNumberCode' }),
    handle: ({ run, body }) => run(addCode, body),
  }),
] as const;

const importReference = z.object({ importId: importIdSchema }).meta({ id: 'RegisterImportReference' });
const imports = [
  defineRoute({
    method: 'post',
    path: '/api/registers/imports',
    tag,
    summary: 'Upload a register kept by hand (XLSX); a job reads it',
    access: capability('registers.manage', unitInQuery),
    query: uploadRegisterQuery,
    upload: true,
    status: 202,
    response: importReference,
    handle: async ({ run, platform, request, query }) => {
      const file = await platform.files.put(request.body ?? new Uint8Array(), platform.config.uploadLimit);
      return file.ok ? run(askImport, { ...query, file: file.value }) : file;
    },
  }),
  defineRoute({
    method: 'get',
    path: '/api/registers/imports',
    tag,
    summary: 'Registers that a unit took in or may take in, the newest first',
    access: capability('registers.read', unitInQuery),
    query: pageQuery.omit({ q: true }).extend({ unitId: unitIdSchema }),
    response: registerImportPageSchema,
    handle: async ({ read, query }) => ok(await read((tx) => listImports(tx, query.unitId, query))),
  }),
  defineRoute({
    method: 'get',
    path: '/api/registers/imports/{registerImportId}',
    tag,
    summary: 'A register taken in: how many lines are taken and refused, which numbers nobody has',
    access: capability('registers.read', unitOfImport),
    params: oneImport,
    response: registerImportSchema,
    handle: async ({ read, params }) => {
      const found = await read(async (tx) => {
        const held = await importById(tx, params.registerImportId);
        return held === undefined ? undefined : (await viewsOf(tx, [held]))[0];
      });
      return found === undefined ? fail('registers/no-import') : ok(found);
    },
  }),
  defineRoute({
    method: 'get',
    path: '/api/registers/imports/{registerImportId}/lines',
    tag,
    summary: 'The lines of a register taken in, each with what became of it and why',
    access: capability('registers.read', unitOfImport),
    params: oneImport,
    query: pageQuery.omit({ q: true }).extend({ verdict: z.enum(lineVerdicts).optional() }),
    response: importedLinePageSchema,
    handle: async ({ read, params, query }) =>
      ok(await read((tx) => listImportedLines(tx, params.registerImportId, query))),
  }),
  defineRoute({
    method: 'post',
    path: '/api/registers/imports/{registerImportId}/take',
    tag,
    summary: 'Write the lines that can be taken into the register',
    access: capability('registers.manage', unitOfImport),
    params: oneImport,
    status: 202,
    response: importReference,
    handle: ({ run, params }) => run(acceptImport, { importId: params.registerImportId }),
  }),
  defineRoute({
    method: 'post',
    path: '/api/registers/imports/{registerImportId}/refuse',
    tag,
    summary: 'Drop a register that was read; nothing of it is written',
    access: capability('registers.manage', unitOfImport),
    params: oneImport,
    response: importReference,
    handle: ({ run, params }) => run(refuseImport, { importId: params.registerImportId }),
  }),
] as const;

export const registersRoutes = [...numbers, ...settings, ...imports] as const;
