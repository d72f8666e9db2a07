/** Region codes of a row; where one is unknown, the known part filled with zeros, so that nobody falls out of a sum. */
export function regionSql(alias: string): { village: string; district: string; regency: string; province: string } {
  const at = (name: string) => `${alias}.${name}`;
  const regency = `coalesce(${at('regency')}, rpad(coalesce(${at('province')}, '00'), 4, '0'))`;
  const district = `coalesce(${at('district')}, rpad(${regency}, 6, '0'))`;
  const village = `coalesce(${at('village')}, rpad(${district}, 10, '0'))`;
  return {
    village,
    district: `coalesce(${at('district')}, substr(${village}, 1, 6))`,
    regency: `coalesce(${at('regency')}, substr(${village}, 1, 4))`,
    province: `coalesce(${at('province')}, substr(${village}, 1, 2))`,
  };
}
