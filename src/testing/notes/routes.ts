import { z } from 'zod';
import { capability, defineFailures, defineRoute, ok, type Tx } from '../../platform/index.ts';
import { writeNote } from './operations/write-note.ts';

const fail = defineFailures({
  'notes/not-found': { status: 404, id: 'Catatan tidak ditemukan.', en: 'There is no such note.' },
});
const note = (tx: Tx, id: string) => tx.selectFrom('notes').selectAll().where('id', '=', id).executeTakeFirst();
const one = z.object({ id: z.uuid() });

export const notesRoutes = [
  defineRoute({
    method: 'post',
    path: '/api/notes',
    tag: 'notes',
    summary: 'Write a note',
    access: capability('notes.edit', async (_tx, { body }) => (body as { unitId: string }).unitId),
    body: z.object({ unitId: z.string().max(10), text: z.string().trim().min(1).max(2_000) }),
    status: 201,
    response: one,
    handle: async ({ body, run }) => run(writeNote, body),
  }),
  defineRoute({
    method: 'get',
    path: '/api/notes/{id}',
    tag: 'notes',
    summary: 'A note',
    access: capability('notes.edit', async (tx, { params }) => (await note(tx, params['id'] ?? ''))?.unit_id ?? null),
    params: one,
    response: z.object({ text: z.string() }),
    handle: async ({ params, read }) => {
      const found = await read((tx) => note(tx, params.id));
      return found ? ok({ text: found.text }) : fail('notes/not-found');
    },
  }),
] as const;
