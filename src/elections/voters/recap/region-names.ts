/** Names of the regions of a recap: of provinces and regencies from the unit tree; a region without a name is called by its code. */
import type { Tx } from '../../../platform/index.ts';
import { levelOf } from './figures.ts';

export async function regionNames(tx: Tx, codes: readonly string[]): Promise<(code: string) => string> {
  const units = codes.length === 0 ? [] : await tx.selectFrom('units').select(['id', 'short_name']).where('id', 'in', [...new Set(codes.map((code) => code.slice(0, 4)).concat(codes.map((code) => code.slice(0, 2))))]).execute();
  const names = new Map(units.map(({ id, short_name: name }) => [id, name.replace(/^(KPU|KIP) /, '')]));
  return (code) => {
    const level = levelOf(code);
    if (level === 'national') return 'Indonesia';
    if (level === 'tps') return code.endsWith('-000') ? 'Tanpa TPS' : `TPS ${Number(code.slice(11))}`;
    return names.get(code) ?? (level === 'village' && code.endsWith('0000') ? `Desa belum diketahui (${code.slice(0, 6)})` : code);
  };
}
