/**
 * The end of a printed recap: where and when, and who signs by hand, with name and position; commissioners are no civil
 * servants and sign without a NIP, as in their letters (letters/linter/rules/people.ts). Names come from who is in
 * office; a seat of which the house knows nobody gets an empty line.
 */
import { sql } from 'kysely';
import { dayOfActivity } from '../../../activities/index.ts';
import { holdersOf } from '../../../identity/index.ts';
import { printDate } from '../../../language/index.ts';
import type { Tx, UnitId } from '../../../platform/index.ts';
import type { ActivityId } from '../../../activities/schema.ts';
import { readRecap } from './store.ts';

export type Signature = {
  /** "Kupang, 8 Desember 2026", or a line instead of the day. */
  readonly placeAndDay: string;
  /** Chair first; the name is empty where nobody is known. */
  readonly signers: readonly { readonly position: string; readonly name: string }[];
};

type Unit = {
  readonly id: UnitId;
  readonly level: 'national' | 'province' | 'regency';
  readonly zone: 'WIB' | 'WITA' | 'WIT';
  readonly datelineCity: string;
};

/**
 * Members with their chair. Source: UU 7/2017 art. 10, by which a province has 5 or 7 and a regency 3 or 5; belum
 * diverifikasi for each unit, so that a line too many is left empty.
 */
const seats = { national: 7, province: 5, regency: 5 } as const;

/** What is written on a line that nobody is named on. */
const emptyLine = '……………………………';

export const signatureHeads = ['No.', 'Nama', 'Jabatan', 'Tanda tangan'] as const;

/** The cells below those heads, a row for each who signs. */
export const signatureCells = ({ signers }: Signature): string[][] =>
  signers.map(({ position, name }, n) => [
    String(n + 1),
    name === '' ? emptyLine : name,
    position,
    `${n + 1}. ${emptyLine}`,
  ]);

const isChair = ({ code }: { readonly code: string }): boolean => code === 'ketua';

/** Who is in office as chair or member, the chair first. */
export const commissionersOf = async (tx: Tx, unitId: UnitId, at: Date) =>
  (await holdersOf(tx, unitId, at, ['ketua', 'anggota'])).toSorted(
    (one, other) => Number(isChair(other)) - Number(isChair(one)),
  );

/**
 * The day is that of the recap's plenary meeting where its sheet says it, else a line to write it on: a form that is
 * printed again bears no other day than the one that was signed. Null of a sum that lacks units below: nobody signs it
 * as if it were whole. `at` decides who is in office.
 */
export async function signatureOf(tx: Tx, recapId: string, unit: Unit, at: Date): Promise<Signature | null> {
  const recap = await readRecap(tx, recapId);
  if (recap === null || recap.caveats.some(({ unitId, missing = 0 }) => unitId === unit.id && missing > 0)) return null;
  const day = await plenaryDay(tx, recapId);
  const known = await commissionersOf(tx, unit.id, at);
  const chairs = known.filter(isChair);
  const members = known.filter((one) => !isChair(one));
  const empty = (position: string, count: number) =>
    Array.from({ length: Math.max(0, count) }, () => ({ position, name: '' }));
  return {
    placeAndDay: `${unit.datelineCity}, ${day === null ? emptyLine : (printDate(day) ?? day)}`,
    signers: [
      ...chairs.map(({ position, name }) => ({ position, name })),
      ...empty('Ketua', 1 - chairs.length),
      ...members.map(({ position, name }) => ({ position, name })),
      ...empty('Anggota', seats[unit.level] - 1 - members.length),
    ],
  };
}

async function plenaryDay(tx: Tx, recapId: string): Promise<string | null> {
  const { rows } = await sql<{ id: ActivityId }>`
    select activity_id as id from voter_plenaries where recap_id = ${recapId}`.execute(tx);
  return rows[0] === undefined ? null : dayOfActivity(tx, rows[0].id);
}
