/** Notes are found by what stands in them: each is one passage. */
import type { SearchSource } from '../../search/index.ts';

export const notesSource: SearchSource = {
  type: 'note',
  label: { id: 'Catatan', en: 'Note' },
  on: ['note.'],
  passages: async (tx, ids) => {
    const rows = await tx
      .selectFrom('notes')
      .selectAll()
      .where('id', 'in', [...ids])
      .execute();
    return rows.map(({ id, unit_id: unitId, text, written_at: at }) => ({
      id,
      unitId,
      below: false,
      security: 'biasa' as const,
      title: text.slice(0, 60),
      kind: 'catatan',
      year: at.getUTCFullYear(),
      passages: [{ start: 0, end: text.length, text }],
    }));
  },
  all: async (tx, after, most) => {
    const rows = await tx
      .selectFrom('notes')
      .select('id')
      .where('id', '>', after ?? '00000000-0000-0000-0000-000000000000')
      .orderBy('id')
      .limit(most)
      .execute();
    return rows.map(({ id }) => id);
  },
  shown: async (tx, ids) => {
    const rows = await tx
      .selectFrom('notes')
      .selectAll()
      .where('id', 'in', [...ids])
      .execute();
    return new Map(rows.map(({ id, unit_id: unitId, text }) => [id, { title: text.slice(0, 60), unitId }]));
  },
};
