import { z } from 'zod';
import { capability, defineRoute, ok, unitInBody, type Tx } from '../../platform/index.ts';
import { fail } from './failures.ts';
import { reviseNote } from './operations/revise-note.ts';
import { writeNote } from './operations/write-note.ts';
import { unitIdSchema } from '../../platform/schema.ts';

const note = (tx: Tx, id: string) => tx.selectFrom('notes').selectAll().where('id', '=', id).executeTakeFirst();
const one = z.object({ id: z.uuid() });
const noteReference = one.meta({ id: 'NoteReference' });
const noteSchema = z.object({ text: z.string() }).meta({ id: 'Note' });
const text = z.string().trim().min(1).max(2_000);
const mayWriteThis = capability(
  'notes.edit',
  async (tx, { params }) => (await note(tx, params['id'] ?? ''))?.unit_id ?? null,
);

export const notesRoutes = [
  defineRoute({
    method: 'post',
    path: '/api/notes',
    tag: 'notes',
    summary: 'Write a note',
    access: capability('notes.edit', unitInBody),
    body: z.object({ unitId: unitIdSchema, text }),
    status: 201,
    response: noteReference,
    handle: async ({ body, run }) => run(writeNote, body),
  }),
  defineRoute({
    method: 'get',
    path: '/api/notes/{id}',
    tag: 'notes',
    summary: 'A note',
    access: mayWriteThis,
    params: one,
    response: noteSchema,
    handle: async ({ params, read }) => {
      const found = await read((tx) => note(tx, params.id));
      return found ? ok({ text: found.text }) : fail('notes/not-found');
    },
  }),
  defineRoute({
    method: 'put',
    path: '/api/notes/{id}',
    tag: 'notes',
    summary: 'Write a note anew',
    access: mayWriteThis,
    params: one,
    body: z.object({ text }),
    response: noteReference,
    handle: async ({ params, body, run }) => run(reviseNote, { id: params.id, ...body }),
  }),
] as const;
