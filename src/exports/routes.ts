/** An export and its file. What may leave is asked for where the thing is. */
import { z } from 'zod';
import { can } from '../identity/index.ts';
import { attachment, capability, defineRoute, ok, type UnitOf } from '../platform/index.ts';
import { kindOf } from './export-kind.ts';
import { fail } from './failures.ts';
import { downloadExport } from './operations/download-export.ts';
import { authenticityOf } from './queries/authenticity.ts';
import { readExports } from './queries/list-exports.ts';
import { exportAuthenticitySchema, exportSchema } from './schema.ts';

const tag = 'Ekspor data pribadi';
const one = z.object({ exportId: z.uuid() });

/** The unit whose data leaves; null when there is no such export in the actor's sight. */
const unitOfExport: UnitOf = async (tx, { params }) => {
  const given = one.safeParse(params);
  if (!given.success) return null;
  const found = await tx
    .selectFrom('exports')
    .select('unit_id')
    .where('id', '=', given.data.exportId)
    .executeTakeFirst();
  return found?.unit_id ?? null;
};

export const exportsRoutes = [
  defineRoute({
    method: 'get',
    path: '/api/exports/{exportId}',
    tag,
    summary: 'An export: who, what, for what, until when',
    access: capability('exports.take', unitOfExport),
    params: one,
    response: exportSchema,
    handle: async ({ platform, actor, read, params }) => {
      const [found] = await read((tx) => readExports(platform, tx, [params.exportId]));
      if (!found) return fail('export/not-found');
      const { take } = kindOf(platform.rooms, found.kind).may;
      return can(actor, take, found.unitId) ? ok(found) : fail('export/not-yours');
    },
  }),
  defineRoute({
    method: 'get',
    path: '/api/exports/{exportId}/authenticity',
    tag,
    summary: 'A signed statement of what the file of an export is; kept beside it, it shows an altered one',
    access: capability('exports.take', unitOfExport),
    params: one,
    response: exportAuthenticitySchema,
    handle: async ({ platform, actor, read, params }) => {
      const [found] = await read((tx) => readExports(platform, tx, [params.exportId]));
      if (!found) return fail('export/not-found');
      if (!can(actor, kindOf(platform.rooms, found.kind).may.take, found.unitId)) return fail('export/not-yours');
      return read((tx) => authenticityOf(platform, tx, params.exportId));
    },
  }),
  defineRoute({
    method: 'post',
    path: '/api/exports/{exportId}/download',
    tag,
    summary: 'Download an export until it expires; the download is logged',
    access: capability('exports.take', unitOfExport),
    params: one,
    response: 'file',
    handle: async ({ platform, actor, params }) => {
      const file = await downloadExport(platform, actor, params);
      return file.ok
        ? new Response(new Uint8Array(file.value.content), {
            headers: {
              'Content-Type': file.value.mime,
              'Content-Disposition': attachment(file.value.name),
              'Cache-Control': 'no-store',
              'X-Content-Type-Options': 'nosniff',
            },
          })
        : file;
    },
  }),
] as const;
