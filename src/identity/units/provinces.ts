/**
 * What the region package does not know of a province: its office's short name, site, seat and zone.
 * Zones: Keppres 41/1987 and the laws that made the newer provinces. Site names: as seen on kpu.go.id pages
 * where `verified`, else by the pattern of the others ("belum diverifikasi").
 */
import type { TimeZone } from '../../platform/index.ts';

export type ProvinceReference = {
  readonly shortName: string;
  readonly fullName: string;
  readonly site: string;
  readonly seat: string;
  readonly zone: TimeZone;
  readonly verified: boolean;
};

const province = (
  shortName: string,
  fullName: string,
  site: string,
  seat: string,
  zone: TimeZone,
  verified = false,
): ProvinceReference => ({ shortName, fullName, site, seat, zone, verified });

export const provinceReference: Readonly<Record<string, ProvinceReference>> = {
  '11': province('Aceh', 'Aceh', 'kipaceh', 'Banda Aceh', 'WIB', true),
  '12': province('Sumut', 'Sumatera Utara', 'sumut', 'Medan', 'WIB'),
  '13': province('Sumbar', 'Sumatera Barat', 'sumbar', 'Padang', 'WIB', true),
  '14': province('Riau', 'Riau', 'riau', 'Pekanbaru', 'WIB'),
  '15': province('Jambi', 'Jambi', 'jambi', 'Jambi', 'WIB'),
  '16': province('Sumsel', 'Sumatera Selatan', 'sumsel', 'Palembang', 'WIB'),
  '17': province('Bengkulu', 'Bengkulu', 'bengkulu', 'Bengkulu', 'WIB'),
  '18': province('Lampung', 'Lampung', 'lampung', 'Bandar Lampung', 'WIB'),
  '19': province('Bangka Belitung', 'Kepulauan Bangka Belitung', 'babel', 'Pangkalpinang', 'WIB'),
  '21': province('Kepri', 'Kepulauan Riau', 'kepri', 'Tanjungpinang', 'WIB'),
  '31': province('DKI Jakarta', 'DKI Jakarta', 'jakarta', 'Jakarta', 'WIB', true),
  '32': province('Jawa Barat', 'Jawa Barat', 'jabar', 'Bandung', 'WIB'),
  '33': province('Jawa Tengah', 'Jawa Tengah', 'jateng', 'Semarang', 'WIB'),
  '34': province('DIY', 'Daerah Istimewa Yogyakarta', 'diy', 'Yogyakarta', 'WIB'),
  '35': province('Jawa Timur', 'Jawa Timur', 'jatim', 'Surabaya', 'WIB'),
  '36': province('Banten', 'Banten', 'banten', 'Serang', 'WIB'),
  '51': province('Bali', 'Bali', 'bali', 'Denpasar', 'WITA', true),
  '52': province('NTB', 'Nusa Tenggara Barat', 'ntb', 'Mataram', 'WITA'),
  '53': province('NTT', 'Nusa Tenggara Timur', 'ntt', 'Kupang', 'WITA', true),
  '61': province('Kalbar', 'Kalimantan Barat', 'kalbar', 'Pontianak', 'WIB'),
  '62': province('Kalteng', 'Kalimantan Tengah', 'kalteng', 'Palangka Raya', 'WIB'),
  '63': province('Kalsel', 'Kalimantan Selatan', 'kalsel', 'Banjarmasin', 'WITA'),
  '64': province('Kaltim', 'Kalimantan Timur', 'kaltim', 'Samarinda', 'WITA', true),
  '65': province('Kaltara', 'Kalimantan Utara', 'kaltara', 'Tanjung Selor', 'WITA'),
  '71': province('Sulut', 'Sulawesi Utara', 'sulut', 'Manado', 'WITA'),
  '72': province('Sulteng', 'Sulawesi Tengah', 'sulteng', 'Palu', 'WITA'),
  '73': province('Sulsel', 'Sulawesi Selatan', 'sulsel', 'Makassar', 'WITA'),
  '74': province('Sultra', 'Sulawesi Tenggara', 'sultra', 'Kendari', 'WITA'),
  '75': province('Gorontalo', 'Gorontalo', 'gorontalo', 'Gorontalo', 'WITA'),
  '76': province('Sulbar', 'Sulawesi Barat', 'sulbar', 'Mamuju', 'WITA'),
  '81': province('Maluku', 'Maluku', 'maluku', 'Ambon', 'WIT'),
  '82': province('Malut', 'Maluku Utara', 'malut', 'Sofifi', 'WIT'),
  '91': province('Papua', 'Papua', 'papua', 'Jayapura', 'WIT'),
  '92': province('Papua Barat', 'Papua Barat', 'papuabarat', 'Manokwari', 'WIT'),
  '93': province('Papua Selatan', 'Papua Selatan', 'papuaselatan', 'Merauke', 'WIT'),
  '94': province('Papua Tengah', 'Papua Tengah', 'papuatengah', 'Nabire', 'WIT'),
  '95': province('Papua Pegunungan', 'Papua Pegunungan', 'papuapegunungan', 'Wamena', 'WIT'),
  '96': province('Papua Barat Daya', 'Papua Barat Daya', 'papuabaratdaya', 'Sorong', 'WIT'),
};
