/**
 * The unit tree as it is first planted: 1 national office, 38 provinces, 514 regencies and cities (KIP in Aceh).
 * Regions come from idn-area-data (Kemendagri, 2026); what it lacks from provinces.ts, regency-seats.csv and
 * regency-exceptions.csv (other spellings, sites off the pattern), all of which a person may edit.
 * Once planted, a unit is edited on its screen, and this is not read again.
 */
import { readFileSync } from 'node:fs';
import { getProvinces, getRegencies } from 'idn-area-data';
import type { TimeZone, UnitId } from '../../platform/index.ts';
import { nationalUnit } from '../schema.ts';
import { provinceReference, type ProvinceReference } from './provinces.ts';
import { unitIdSchema } from '../../platform/schema.ts';

export type Unit = {
  /** Code of the region when the unit was planted: '00', '53', '5301'. Never changes. */
  readonly id: UnitId;
  readonly parentId: UnitId | null;
  readonly level: 'national' | 'province' | 'regency';
  readonly kind: 'nasional' | 'provinsi' | 'kabupaten' | 'kota';
  /** "KPU NTT", "KPU Kabupaten Alor", "KIP Kota Banda Aceh". */
  readonly shortName: string;
  /** "KPU Provinsi Nusa Tenggara Timur". */
  readonly fullName: string;
  readonly zone: TimeZone;
  readonly datelineCity: string;
  readonly host: string;
  /** Path of its site on the portal. */
  readonly slug: string;
  readonly since: string;
  readonly until: string | null;
  readonly source: string;
  /** false: shown with the badge "belum diverifikasi". */
  readonly verified: boolean;
};

const since = '2022-11-17';
const source = 'idn-area-data 4.0.1 (Kemendagri, Mei 2026); seat and site by Kerja Cerdas';

const national: Unit = {
  id: nationalUnit,
  parentId: null,
  level: 'national',
  kind: 'nasional',
  shortName: 'KPU RI',
  fullName: 'Komisi Pemilihan Umum Republik Indonesia',
  zone: 'WIB',
  datelineCity: 'Jakarta',
  host: 'kpu.go.id',
  slug: 'kpu-ri',
  since,
  until: null,
  source: 'UU 7/2017',
  verified: true,
};

const seats = new Map(readTable('regency-seats.csv').map(([code = '', _regency, seat = '']) => [code, seat]));
const exceptions = new Map(
  readTable('regency-exceptions.csv').map(([code = '', name, site, why]) => [code, { name, site, why }]),
);

/** All 553 units, parents before children. Throws at load when a region has no reference: that is a bug. */
export const allUnits: readonly Unit[] = [
  national,
  ...(await getProvinces()).map(({ code }) => provinceUnit(code)),
  ...(await getRegencies({ transform: true })).map(({ code, name, provinceCode }) =>
    regencyUnit(code.replace('.', ''), name, provinceCode),
  ),
];

function provinceUnit(code: string): Unit {
  const reference = referenceOf(code);
  const commission = commissionOf(code);
  return {
    id: unitIdSchema.parse(code),
    parentId: nationalUnit,
    level: 'province',
    kind: 'provinsi',
    shortName: `${commission} ${reference.shortName}`,
    fullName: /^(Aceh|Daerah Istimewa)/.test(reference.fullName)
      ? `${commission} ${reference.fullName}`
      : `${commission} Provinsi ${reference.fullName}`,
    zone: reference.zone,
    datelineCity: reference.seat,
    host: `${reference.site}.kpu.go.id`,
    slug: reference.site,
    since,
    until: null,
    source,
    verified: reference.verified,
  };
}

function regencyUnit(id: string, listedName: string, provinceCode: string): Unit {
  const exception = exceptions.get(id);
  const name = exception?.name || listedName;
  const city = name.startsWith('Kota ');
  const bare = name.replace(/^(Kabupaten|Kota) /, '');
  const seat = city ? bare : seats.get(id);
  if (!seat) throw new Error(`regency-seats.csv has no seat for ${id} ${name}`);
  const slug = exception?.site || `${sitePrefix(provinceCode, city)}-${bare.toLowerCase().replace(/[^a-z]/g, '')}`;
  return {
    id: unitIdSchema.parse(id),
    parentId: unitIdSchema.parse(provinceCode),
    level: 'regency',
    kind: city ? 'kota' : 'kabupaten',
    shortName: `${commissionOf(provinceCode)} ${name}`,
    fullName: `${commissionOf(provinceCode)} ${name}`,
    zone: referenceOf(provinceCode).zone,
    datelineCity: seat,
    host: `${slug}.kpu.go.id`,
    slug,
    since,
    until: null,
    source: exception?.why ? `${source}; ${exception.why}` : source,
    verified: false,
  };
}

/** Aceh's offices are Komisi Independen Pemilihan (UU 11/2006 art. 56). */
function commissionOf(provinceCode: string): 'KIP' | 'KPU' {
  return provinceCode === '11' ? 'KIP' : 'KPU';
}

function sitePrefix(provinceCode: string, city: boolean): string {
  if (commissionOf(provinceCode) === 'KIP') return 'kip';
  return city ? 'kota' : 'kab';
}

function referenceOf(code: string): ProvinceReference {
  const reference = provinceReference[code];
  if (!reference) throw new Error(`provinces.ts has no province ${code}`);
  return reference;
}

/** Rows of a comma-separated file beside this one, without its heading; no value of ours holds a comma. */
function readTable(file: string): string[][] {
  return readFileSync(new URL(file, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','));
}
