/** Which peoples live where. */
import type { People } from './names.ts';
import type { Random } from './random.ts';

/**
 * Who lives where, roughly: shares per province, the rest are Javanese. Orders of magnitude of the 2010 census (belum
 * diverifikasi).
 */
const shares: Readonly<Record<string, readonly (readonly [People, number])[]>> = {
  11: [
    ['aceh', 0.85],
    ['batak', 0.05],
  ],
  12: [
    ['batak', 0.5],
    ['melayu', 0.1],
    ['tionghoa', 0.04],
  ],
  13: [['minang', 0.9]],
  14: [
    ['melayu', 0.45],
    ['minang', 0.13],
    ['batak', 0.13],
  ],
  15: [['melayu', 0.6]],
  16: [['melayu', 0.7]],
  17: [['melayu', 0.7]],
  18: [['melayu', 0.25]],
  19: [
    ['melayu', 0.7],
    ['tionghoa', 0.12],
  ],
  21: [
    ['melayu', 0.35],
    ['batak', 0.13],
    ['tionghoa', 0.08],
  ],
  31: [
    ['betawi', 0.28],
    ['arab', 0.02],
    ['sunda', 0.15],
    ['tionghoa', 0.07],
    ['batak', 0.05],
  ],
  32: [
    ['sunda', 0.75],
    ['betawi', 0.06],
  ],
  33: [['jawa', 0.98]],
  34: [['jawa', 0.98]],
  35: [
    ['jawa', 0.79],
    ['arab', 0.01],
    ['madura', 0.18],
  ],
  36: [
    ['sunda', 0.6],
    ['betawi', 0.12],
  ],
  51: [
    ['bali', 0.86],
    ['tionghoa', 0.01],
  ],
  52: [
    ['sasak', 0.85],
    ['bali', 0.08],
    ['arab', 0.01],
  ],
  53: [
    ['ntt', 0.9],
    ['melayu', 0.06],
  ],
  61: [
    ['dayak', 0.35],
    ['melayu', 0.35],
    ['tionghoa', 0.09],
  ],
  62: [
    ['dayak', 0.45],
    ['banjar', 0.22],
  ],
  63: [['banjar', 0.76]],
  64: [
    ['bugis', 0.2],
    ['banjar', 0.14],
    ['dayak', 0.15],
  ],
  65: [
    ['dayak', 0.3],
    ['bugis', 0.3],
  ],
  71: [['minahasa', 0.8]],
  72: [
    ['bugis', 0.6],
    ['minahasa', 0.1],
  ],
  73: [
    ['bugis', 0.6],
    ['makassar', 0.32],
  ],
  74: [['bugis', 0.85]],
  75: [
    ['bugis', 0.87],
    ['arab', 0.03],
  ],
  76: [['bugis', 0.9]],
  81: [['maluku', 0.85]],
  82: [['maluku', 0.85]],
};
const papua: readonly (readonly [People, number])[] = [
  ['papua', 0.72],
  ['bugis', 0.1],
  ['maluku', 0.04],
];

export function peopleAt(random: Random, province: string): People {
  let u = random.next();
  for (const [people, share] of province.startsWith('9') ? papua : (shares[province] ?? [])) {
    if (u < share) return people;
    u -= share;
  }
  return 'jawa';
}
