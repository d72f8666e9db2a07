/** The letterhead of a unit over HTTP. */
import { z } from 'zod';
import {
  capability,
  defineRoute,
  ok,
  originalFile,
  signedIn,
  unitInQuery,
  type Result,
} from '../../../platform/index.ts';
import { unitIdSchema } from '../../../platform/schema.ts';
import { asEmblem } from '../../../printing/index.ts';
import { fail } from '../failures.ts';
import { emblemQuery, emblemSchema, savedEmblemSchema } from '../schema.ts';
import { emblemOf } from './letterhead.ts';
import { saveEmblem } from './save-emblem.ts';

const tag = 'Surat keluar';
/** Bytes of a picture that is taken for an emblem. */
const largest = 2 * 1024 * 1024;
const ofUnit = z.object({ unitId: unitIdSchema });

export const letterheadRoutes = [
  defineRoute({
    method: 'get',
    path: '/api/letters/emblem',
    tag,
    summary: 'The emblem at the head of the letters of a unit',
    access: signedIn,
    query: ofUnit,
    response: emblemSchema,
    handle: async ({ read, query }) => ok(await read((tx) => emblemOf(tx, query.unitId))),
  }),
  defineRoute({
    method: 'get',
    path: '/api/letters/emblem/picture',
    tag,
    summary: 'Download the emblem of a unit',
    access: signedIn,
    // The version only tells addresses apart: what a browser keeps is never an older picture.
    query: ofUnit.extend({ version: z.coerce.number().int().optional() }),
    response: 'file',
    handle: async ({ read, query, platform }): Promise<Response | Result<never>> => {
      const { sha256 } = await read((tx) => emblemOf(tx, query.unitId));
      return sha256 === null
        ? fail('letters/no-picture')
        : originalFile(await platform.files.stream(sha256), 'lambang.png');
    },
  }),
  defineRoute({
    method: 'post',
    path: '/api/letters/emblem',
    tag,
    summary: 'Put an emblem at the head of the letters of a unit',
    access: capability('registers.manage', unitInQuery),
    query: emblemQuery,
    upload: true,
    response: savedEmblemSchema,
    handle: async ({ query, request, run, platform: { files } }) => {
      const sent = await files.put(request.body ?? new Uint8Array(), largest);
      if (!sent.ok) return sent;
      const made = await asEmblem(await files.read(sent.value.sha256));
      if (!made.ok) return made;
      if (made.value === null) return fail('letters/no-picture');
      const kept = await files.put(made.value, largest);
      return kept.ok ? run(saveEmblem, { ...query, sha256: kept.value.sha256 }) : kept;
    },
  }),
  defineRoute({
    method: 'delete',
    path: '/api/letters/emblem',
    tag,
    summary: 'Take the emblem away from the letters of a unit',
    access: capability('registers.manage', unitInQuery),
    query: emblemQuery,
    response: savedEmblemSchema,
    handle: ({ query, run }) => run(saveEmblem, { ...query, sha256: null }),
  }),
] as const;
