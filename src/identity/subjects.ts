/** What identity's things are called in the trail, on the desk and in links. */
import type { SubjectKind, Tx } from '../platform/index.ts';
import { positionLabel } from './position-label.ts';
import { personNames } from './queries/people.ts';
import { unitIdSchema } from '../platform/schema.ts';

declare module '../platform/subjects.ts' {
  interface SubjectTypes {
    person: true;
    assignment: true;
    unit: true;
  }
}

export const identitySubjects = {
  person: { ids: 'word', says: { id: 'orang', en: 'person' }, names: personNames },
  assignment: { says: { id: 'jabatan', en: 'position' }, names: assignmentNames },
  unit: { ids: 'word', says: { id: 'satuan kerja', en: 'unit' }, names: unitNames },
} satisfies Record<string, SubjectKind>;

/** "Marselina Contoh, Plh. Sekretaris": whose position, and which. */
async function assignmentNames(tx: Tx, ids: readonly string[]) {
  const rows = await tx
    .selectFrom('assignments as a')
    .innerJoin('people as p', 'p.id', 'a.person_id')
    .select(['a.id', 'p.name', 'a.unit_id as unitId', 'a.position', 'a.section', 'a.acting'])
    .where('a.id', 'in', [...ids])
    .execute();
  return new Map(
    rows.map(({ id, name, unitId, position, section, acting }) => {
      const held = { unitId, position, ...(section ? { section } : {}), ...(acting ? { acting } : {}) };
      return [id, { id: `${name}, ${positionLabel(held, 'id')}`, en: `${name}, ${positionLabel(held, 'en')}` }];
    }),
  );
}

async function unitNames(tx: Tx, ids: readonly string[]) {
  const rows = await tx
    .selectFrom('units')
    .select(['id', 'short_name'])
    .where(
      'id',
      'in',
      ids.map((id) => unitIdSchema.parse(id)),
    )
    .execute();
  return new Map(rows.map((row) => [row.id, row.short_name]));
}
