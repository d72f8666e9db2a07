/**
 * A room in a day: what a capability of the house looks like at its smallest. It is in no list that is shipped;
 * notes.test.ts puts it into the house by one line in each list of rooms and its grants.
 */
import './tables.ts';
import { can } from '../../identity/index.ts';
import type { Room, SubjectKind, TaskSource, Tx } from '../../platform/index.ts';
import { notesCapabilities } from './capabilities.ts';
import { noteForm } from './fact-form.ts';
import { noteMemo } from './memo.ts';
import { notesRoutes } from './routes.ts';
import { notesSource } from './searchable.ts';

declare module '../../platform/subjects.ts' {
  interface SubjectTypes {
    note: true;
  }
}

const noteTitles: SubjectKind['names'] = async (tx: Tx, ids) => {
  const rows = await tx
    .selectFrom('notes')
    .select(['id', 'text'])
    .where('id', 'in', [...ids])
    .execute();
  return new Map(rows.map(({ id, text }) => [id, text.slice(0, 60)]));
};

/** A note waits for those who may write notes and did not write this one. */
const unread: TaskSource = {
  codes: ['read-note'],
  find: async (tx, actor) => {
    const units = actor.unitIds.filter((unitId) => can(actor, 'notes.edit', unitId));
    if (units.length === 0) return [];
    const rows = await tx
      .selectFrom('notes')
      .selectAll()
      .where('unit_id', 'in', units)
      .where('written_by', '<>', actor.personId ?? '')
      .limit(50)
      .execute();
    return rows.map(({ id, unit_id, text, written_at }) => ({
      task: 'read-note',
      subject: { type: 'note' as const, id },
      unitId: unit_id,
      title: text.slice(0, 60),
      since: written_at.toISOString(),
    }));
  },
};

export const notesRoom = {
  name: 'testing/notes',
  uses: ['platform', 'language', 'identity', 'evidence', 'search', 'documents', 'drafts'],
  migrations: new URL('migrations/', import.meta.url),
  routes: notesRoutes,
  capabilities: notesCapabilities,
  subjects: { note: { says: { id: 'catatan', en: 'note' }, names: noteTitles } },
  tasks: [unread],
  texts: [noteMemo],
  facts: [noteForm],
  searchable: [notesSource],
} satisfies Room;
