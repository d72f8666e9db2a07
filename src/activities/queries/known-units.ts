import { unitsInOrder, type PublicUnit } from '../../identity/index.ts';
import type { Tx } from '../../platform/index.ts';
import type { KnownUnit } from '../extract/index.ts';

type UnitRow = Pick<PublicUnit, 'id' | 'level' | 'short_name' | 'full_name'>;

/** Every unit with the names texts call it by. */
export const knownUnits = async (tx: Tx): Promise<KnownUnit[]> => namesOfUnits(await unitsInOrder(tx));

/**
 * Adds to a unit's two names the ones in use: without "Kabupaten", "Kota" or "Provinsi" where that names no other unit
 * ("KPU Alor"; never "KPU Kupang", which is a regency and a city), and the national office's long forms.
 */
function namesOfUnits(units: readonly UnitRow[]): KnownUnit[] {
  const bare = (name: string): string => name.replace(/\s(?:Kabupaten|Kota|Provinsi)\s/, ' ');
  const users = new Map<string, Set<string>>();
  for (const unit of units) {
    for (const name of [unit.short_name, unit.full_name]) {
      const key = bare(name).toLowerCase();
      users.set(key, (users.get(key) ?? new Set()).add(unit.id));
    }
  }
  return units.map((unit) => {
    const names = [unit.short_name, unit.full_name];
    const free = names.map(bare).filter((name) => users.get(name.toLowerCase())?.size === 1);
    // A province's short name is also written out with its level: "KPU Provinsi NTT".
    const levelled =
      unit.level === 'province'
        ? names.filter((name) => !/Provinsi/.test(name)).map((name) => name.replace(/^(KPU|KIP)\s/, '$1 Provinsi '))
        : [];
    const national =
      unit.level === 'national' ? ['KPU RI', 'KPU Republik Indonesia', 'Komisi Pemilihan Umum Republik Indonesia'] : [];
    return { id: unit.id, names: [...new Set([...names, ...free, ...levelled, ...national])] };
  });
}
