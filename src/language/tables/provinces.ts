/**
 * The 38 provinces and the short forms that office prose uses for them.
 * Source: Kepmendagri 300.2.2-2138/2025 (names); short forms are common usage of kpu.go.id host names and news.
 */

export type Province = { readonly name: string; readonly short: readonly string[] };

export const provinces: readonly Province[] = [
  { name: 'Aceh', short: ['NAD'] },
  { name: 'Sumatera Utara', short: ['Sumut', 'Sumatra Utara'] },
  { name: 'Sumatera Barat', short: ['Sumbar', 'Sumatra Barat'] },
  { name: 'Riau', short: [] },
  { name: 'Jambi', short: [] },
  { name: 'Sumatera Selatan', short: ['Sumsel', 'Sumatra Selatan'] },
  { name: 'Bengkulu', short: [] },
  { name: 'Lampung', short: [] },
  { name: 'Kepulauan Bangka Belitung', short: ['Babel', 'Bangka Belitung'] },
  { name: 'Kepulauan Riau', short: ['Kepri'] },
  { name: 'DKI Jakarta', short: ['Daerah Khusus Ibukota Jakarta', 'Daerah Khusus Jakarta', 'DKJ'] },
  { name: 'Jawa Barat', short: ['Jabar'] },
  { name: 'Jawa Tengah', short: ['Jateng'] },
  { name: 'Daerah Istimewa Yogyakarta', short: ['DIY', 'DI Yogyakarta', 'D.I. Yogyakarta'] },
  { name: 'Jawa Timur', short: ['Jatim'] },
  { name: 'Banten', short: [] },
  { name: 'Bali', short: [] },
  { name: 'Nusa Tenggara Barat', short: ['NTB'] },
  { name: 'Nusa Tenggara Timur', short: ['NTT'] },
  { name: 'Kalimantan Barat', short: ['Kalbar'] },
  { name: 'Kalimantan Tengah', short: ['Kalteng'] },
  { name: 'Kalimantan Selatan', short: ['Kalsel'] },
  { name: 'Kalimantan Timur', short: ['Kaltim'] },
  { name: 'Kalimantan Utara', short: ['Kaltara'] },
  { name: 'Sulawesi Utara', short: ['Sulut'] },
  { name: 'Sulawesi Tengah', short: ['Sulteng'] },
  { name: 'Sulawesi Selatan', short: ['Sulsel'] },
  { name: 'Sulawesi Tenggara', short: ['Sultra'] },
  { name: 'Gorontalo', short: [] },
  { name: 'Sulawesi Barat', short: ['Sulbar'] },
  { name: 'Maluku', short: [] },
  { name: 'Maluku Utara', short: ['Malut'] },
  { name: 'Papua Barat', short: ['Pabar'] },
  { name: 'Papua', short: [] },
  { name: 'Papua Selatan', short: [] },
  { name: 'Papua Tengah', short: [] },
  { name: 'Papua Pegunungan', short: [] },
  { name: 'Papua Barat Daya', short: ['PBD'] },
];
