import { sql } from 'kysely';
import type { Capability, HeldPosition, Tx, UnitId, PersonId } from '../../platform/index.ts';
import { can } from '../policy.ts';
import { positionLabel } from '../position-label.ts';
import { postLabel } from '../posts.ts';
import { positions, sections } from '../positions.ts';
import { knownUnit, unitDay } from './units.ts';

export type Colleague = { readonly id: PersonId; readonly name: string };

/** Active people with a position in a unit that holds on the unit's day of `at`, by name, once for each position. */
async function inOffice(tx: Tx, unitId: UnitId, at: Date) {
  const day = await unitDay(tx, unitId, at);
  return tx
    .selectFrom('assignments as a')
    .innerJoin('people as p', 'p.id', 'a.person_id')
    .select(['p.id', 'p.name', 'a.position', 'a.section', 'a.acting'])
    .where('a.unit_id', '=', unitId)
    .where('p.active', '=', true)
    .where(sql<boolean>`not kc.person_waits(p.id)`)
    .where(sql<boolean>`kc.takes_effect(a.position, a.confirmed_at)`)
    .where('a.since', '<=', day)
    .where((a) => a.or([a('a.until', 'is', null), a('a.until', '>=', day)]))
    .orderBy('p.name')
    .execute();
}
type InOffice = Awaited<ReturnType<typeof inOffice>>[number];
const heldBy = ({ position, section, acting }: InOffice, unitId: UnitId): HeldPosition => ({
  unitId,
  position,
  ...(section === null ? {} : { section }),
  ...(acting === null ? {} : { acting }),
});

/** Active people whose position in a unit allows `capability` on the unit's day of `at`, by name. */
export async function peopleWhoMay(tx: Tx, capability: Capability, unitId: UnitId, at: Date): Promise<Colleague[]> {
  const holds = (await inOffice(tx, unitId, at)).filter((row) =>
    can(
      { kind: 'person', personId: row.id, unitIds: [unitId], positions: [heldBy(row, unitId)], nationwide: false },
      capability,
      unitId,
    ),
  );
  return [...new Map(holds.map(({ id, name }) => [id, { id, name }])).values()];
}

/** People in office in a unit with their positions as they are printed: "Sekretaris KPU NTT". Administering is none. */
export async function officeHolders(
  tx: Tx,
  unitId: UnitId,
  at: Date,
): Promise<{ readonly name: string; readonly position: string }[]> {
  const { shortName } = await knownUnit(tx, unitId);
  return (await inOffice(tx, unitId, at))
    .filter(({ position }) => !position.startsWith('admin-'))
    .map((row) => ({ name: row.name, position: `${positionLabel(heldBy(row, unitId))} ${shortName}` }));
}

/** Who holds one of these positions in a unit at that time, by name; positions as they are printed: "Plh. Ketua". */
export async function holdersOf(
  tx: Tx,
  unitId: UnitId,
  at: Date,
  codes: readonly string[],
): Promise<
  { readonly code: string; readonly section: string | null; readonly name: string; readonly position: string }[]
> {
  return (await inOffice(tx, unitId, at))
    .filter(({ position }) => codes.includes(position))
    .map((row) => ({
      code: row.position,
      section: row.section,
      name: row.name,
      position: positionLabel(heldBy(row, unitId)),
    }));
}

export type InPost = {
  readonly id: PersonId;
  readonly name: string;
  readonly position: string;
  readonly section: string | null;
};

/** Who is in which post of a unit at that time; who holds several stands there as often. Administering is none. */
export async function peopleInPosts(tx: Tx, unitId: UnitId, at: Date): Promise<InPost[]> {
  return (await inOffice(tx, unitId, at))
    .filter(({ position }) => !position.startsWith('admin-'))
    .map(({ id, name, position, section }) => ({ id, name, position, section }));
}

/** A position of a unit, with its section where it has one, and who is in it. */
export type OfficePost = {
  readonly position: string;
  readonly section: string | null;
  readonly label: { readonly id: string; readonly en: string };
  /** Names of who holds it at that time, "Plh." and "Plt." in front; empty where nobody does. */
  readonly holders: readonly string[];
};

/** Every post of a unit, whether somebody holds it or not, from the head down. Administering is none. */
export async function officePosts(tx: Tx, unitId: UnitId, at: Date): Promise<OfficePost[]> {
  const held = await inOffice(tx, unitId, at);
  return [...positions]
    .reverse()
    .filter(({ code }) => !code.startsWith('admin-'))
    .flatMap(({ code, sectioned }) =>
      (sectioned ? sections.map((section) => section.code) : [null]).map((section) => ({
        position: code,
        section,
        label: postLabel({ position: code, section }, unitId),
        holders: held
          .filter((one) => one.position === code && one.section === section)
          .map(({ name, acting }) => `${acting === null ? '' : acting === 'plh' ? 'Plh. ' : 'Plt. '}${name}`),
      })),
    );
}
