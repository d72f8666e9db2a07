/** The election offices of the country under the names that texts call them by, as the desk knows them. */
import type { KnownUnit } from '../../src/activities/extract/index.ts';
import { cities, provinces, regencies } from '../../src/language/index.ts';
import { unitIdSchema } from '../../src/platform/schema.ts';

const known = (id: string, names: readonly string[]): KnownUnit => ({ id: unitIdSchema.parse(id), names });
const bodies = ['KPU', 'KIP'];
const both = new Set(regencies.filter((name) => cities.includes(name)));
/** "KPU Alor" beside "KPU Kabupaten Alor"; never "KPU Kupang", which is a regency and a city. */
const levelled = (level: string, name: string): string[] =>
  bodies.flatMap((body) => [`${body} ${level} ${name}`, ...(both.has(name) ? [] : [`${body} ${name}`])]);

export const officeUnits: readonly KnownUnit[] = [
  known('u-national', ['KPU RI', 'KPU Republik Indonesia', 'Komisi Pemilihan Umum Republik Indonesia']),
  ...provinces.map(({ name, short }, at) =>
    known(
      `u-province-${at}`,
      [name, ...short].flatMap((form) => levelled('Provinsi', form)),
    ),
  ),
  ...regencies.map((name, at) => known(`u-regency-${at}`, levelled('Kabupaten', name))),
  ...cities.map((name, at) => known(`u-city-${at}`, levelled('Kota', name))),
];
