/** Names of regions as they are compared. */
import type { RegionLevel } from './levels.ts';

/**
 * What offices write before a name, by level. "Kabupaten" is dropped, "Kota" stays: Kabupaten Kupang is not Kota
 * Kupang.
 */
const prefixes: Readonly<Record<RegionLevel, RegExp>> = {
  province: /^(PROVINSI|PROPINSI|PROV|PROP)\b\.?\s*/,
  regency: /^(KABUPATEN|KAB)\b\.?\s*/,
  district: /^(KECAMATAN|KEC|DISTRIK|DIST)\b\.?\s*/,
  village: /^(DESA|KELURAHAN|KEL|KAMPUNG|KAMP|GAMPONG|NAGARI|PEKON|TIYUH)\b\.?\s*/,
};

/** "Kec. Pantar  Barat" -> "PANTARBARAT"; "KAB. ALOR" -> "ALOR"; "Kota Kupang" -> "KOTAKUPANG". */
export function plainName(words: string, level: RegionLevel): string {
  const upper = words.normalize('NFKD').replace(/\p{M}/gu, '').toUpperCase().trim();
  const bare = upper.replace(prefixes[level], '');
  // A village may really be called "Kampung": a prefix that leaves nothing is the name.
  return (bare === '' ? upper : bare).replace(/[^A-Z0-9]/g, '');
}
