/** The smallest form that is filled from documents: sentences that are added to a note. */
import { z } from 'zod';
import { defineFactForm, type Change, type Kept } from '../../documents/index.ts';
import { proposalBase } from '../../documents/schema.ts';
import { can } from '../../identity/index.ts';
import { about, ok, type Actor, type OperationContext, type Result, type Tx } from '../../platform/index.ts';
import { event } from './events.ts';
import { fail } from './failures.ts';

const additionSchema = z.object({
  ...proposalBase,
  group: z.literal('added'),
  path: z.literal('text'),
  value: z.string().min(1),
});
export type Addition = z.infer<typeof additionSchema>;
type Held = Kept & { readonly text: string };

export const noteForm = defineFactForm({
  about: 'note',
  schema: additionSchema,
  groups: ['added'],
  may: { edit: 'notes.edit' },
  role: 'source',
  hold: async (tx: Tx, actor: Actor, noteId): Promise<Result<Held>> => {
    const note = await tx.selectFrom('notes').selectAll().where('id', '=', noteId).forUpdate().executeTakeFirst();
    if (note === undefined || !can(actor, 'notes.edit', note.unit_id)) return fail('notes/not-found');
    return ok({ id: note.id, unitId: note.unit_id, text: note.text });
  },
  known: async (tx, noteId): Promise<{ text: string } | null> =>
    (await tx.selectFrom('notes').select('text').where('id', '=', noteId).executeTakeFirst()) ?? null,
  propose: new URL('propose.ts', import.meta.url),
  apply: async ({ tx }: OperationContext, note: Held, changes: readonly Change<Addition>[]) => {
    const text = changes.reduce(
      (before, { act, proposal }) =>
        act === 'put' ? `${before} ${proposal.value}` : before.replace(` ${proposal.value}`, ''),
      note.text,
    );
    await tx.updateTable('notes').set({ text }).where('id', '=', note.id).execute();
    return ok({ characters: text.length });
  },
  events: {
    added: (of, payload) => event('note.document-added', about('note', of), payload),
    read: (of, payload) => event('note.document-read', about('note', of), payload),
    retried: (of, payload) => event('note.document-retried', about('note', of), payload),
    unreadable: (of, payload) => event('note.document-unreadable', about('note', of), payload),
    decided: (of, { documentId, accepted }) =>
      event('note.additions-decided', about('note', of), { documentId, accepted }),
  },
  refusals: {
    notFound: () => fail('notes/not-found'),
    same: () => fail('notes/same-document'),
    noSuchProposal: () => fail('notes/not-found'),
    invalid: () => fail('notes/not-found'),
  },
});
