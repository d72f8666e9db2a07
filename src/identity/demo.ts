/**
 * Synthetic people for `npm start -- --demo`: four units with every hand the loop needs, and KPU RI's administrator and
 * the people who add up the nation's voters. No real person is meant.
 */
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { about, ok, runOperation, systemActor, type Platform, type UnitId } from '../platform/index.ts';
import { event } from './events.ts';
import { nationalUnit } from './schema.ts';
import { hashPassword } from './passwords.ts';
import { unitIdSchema, personIdSchema } from '../platform/schema.ts';

export const demoPassword = 'kerja-cerdas-demo';

type DemoPerson = {
  readonly unitId: UnitId;
  readonly username: string;
  readonly name: string;
  readonly position: string;
  readonly section: string | null;
};

const ntt = unitIdSchema.parse('53');
const regencies = [
  ['5301', 'kupang'],
  ['5305', 'alor'],
  ['5308', 'ende'],
] as const;
const invented = [
  ['Melkisedek Contoh', 'Yuliana Peraga', 'Frans Uji', 'Lusia Misal', 'Hendrik Contoh', 'Susana Peraga'],
  ['Agustina Contoh', 'Benediktus Peraga', 'Maria Uji', 'Paulus Misal', 'Kornelis Contoh', 'Elisabet Peraga'],
  ['Dominggus Contoh', 'Theresia Peraga', 'Yosef Uji', 'Veronika Misal', 'Fabianus Contoh', 'Regina Peraga'],
] as const;

/** The first person's unit, NTT, is where the demo's activity is begun. */
export const demoPeople: readonly DemoPerson[] = [
  { unitId: ntt, username: 'staf.ntt', name: 'Marselina Contoh', position: 'staf', section: 'parmas-sdm' },
  { unitId: ntt, username: 'kasubbag.ntt', name: 'Yohanes Peraga', position: 'kasubbag', section: 'parmas-sdm' },
  { unitId: ntt, username: 'sekretaris.ntt', name: 'Ratna Uji', position: 'sekretaris', section: null },
  { unitId: ntt, username: 'staf.rendatin.ntt', name: 'Gregorius Contoh', position: 'staf', section: 'rendatin' },
  { unitId: ntt, username: 'kasubbag.rendatin.ntt', name: 'Emilia Peraga', position: 'kasubbag', section: 'rendatin' },
  { unitId: ntt, username: 'staf.kul.ntt', name: 'Wilhelmus Contoh', position: 'staf', section: 'kul' },
  { unitId: ntt, username: 'kasubbag.kul.ntt', name: 'Rosalia Peraga', position: 'kasubbag', section: 'kul' },
  { unitId: ntt, username: 'anggota.ntt', name: 'Martha Teladan', position: 'anggota', section: null },
  { unitId: ntt, username: 'ketua.ntt', name: 'Simon Teladan', position: 'ketua', section: null },
  { unitId: ntt, username: 'admin.ntt', name: 'Antonius Misal', position: 'admin-satker', section: null },
  ...regencies.flatMap(([unitId, place], index) =>
    (
      [
        ['staf', 'staf', 'parmas-sdm'],
        ['kasubbag', 'kasubbag', 'parmas-sdm'],
        ['sekretaris', 'sekretaris', null],
        ['admin', 'admin-satker', null],
        ['staf.rendatin', 'staf', 'rendatin'],
        ['kasubbag.rendatin', 'kasubbag', 'rendatin'],
      ] as const
    ).map(([prefix, position, section], hand) => ({
      unitId: unitIdSchema.parse(unitId),
      username: `${prefix}.${place}`,
      name: invented[index]?.[hand] ?? '',
      position,
      section,
    })),
  ),
  {
    unitId: nationalUnit,
    username: 'staf.rendatin.ri',
    name: 'Ignasius Contoh',
    position: 'staf',
    section: 'rendatin',
  },
  {
    unitId: nationalUnit,
    username: 'kasubbag.rendatin.ri',
    name: 'Petronela Peraga',
    position: 'kasubbag',
    section: 'rendatin',
  },
  {
    unitId: nationalUnit,
    username: 'admin.nasional',
    name: 'Bernadus Misal',
    position: 'admin-nasional',
    section: null,
  },
  { unitId: nationalUnit, username: 'pusdatin', name: 'Klara Contoh', position: 'pusdatin', section: null },
];

/** Adds the demo people that are not there yet. Idempotent. */
export async function addDemoPeople(platform: Platform): Promise<void> {
  const hashed = await hashPassword(demoPassword);
  if (!hashed.ok) throw new Error(hashed.failure.code);
  for (const person of demoPeople) {
    const {
      rows: [known],
    } = await sql`select * from kc.credentials_of(${person.username})`.execute(platform.database.pool);
    if (known) continue;
    await runOperation(
      platform,
      systemActor(person.unitId),
      async function addDemoPerson({ tx, clock }) {
        const id = personIdSchema.parse(randomUUID());
        const at = clock.now();
        await tx
          .insertInto('people')
          .values({ id, unit_id: person.unitId, username: person.username, name: person.name, created_at: at })
          .execute();
        await tx
          .insertInto('assignments')
          .values({
            id: randomUUID(),
            person_id: id,
            unit_id: person.unitId,
            position: person.position,
            section: person.section,
            since: '2025-01-01',
            until: null,
            acting: null,
            granted_by: null,
            created_at: at,
          })
          .execute();
        await sql`select kc.set_password(${id}, ${hashed.value}, ${at})`.execute(tx);
        return ok({
          value: null,
          events: [event('person.created', about('person', { unitId: person.unitId, id }), { unitId: person.unitId })],
        });
      },
      null,
    );
  }
}
