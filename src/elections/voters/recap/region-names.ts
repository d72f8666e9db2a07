/** What a region of a recap is called; one without a name is called by its code. */
import { regionName } from '../../regions/index.ts';
import { levelOf } from './figures.ts';

export function nameOfRegion(code: string): string {
  const level = levelOf(code);
  if (level === 'national') return 'Indonesia';
  if (level === 'tps') return code.endsWith('-000') ? 'Tanpa nomor TPS' : `TPS ${Number(code.slice(11))}`;
  return (
    regionName(code) ??
    (level === 'village' && code.endsWith('0000') ? `Desa belum diketahui (${code.slice(0, 6)})` : code)
  );
}
