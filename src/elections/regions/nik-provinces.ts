/**
 * Province codes that a NIK or NKK may begin with. A NIK is never issued anew: codes that were in use when it was
 * issued stay right for good, whatever became of the province, and say nothing of where the person lives now.
 */
export type NikProvince = {
  readonly code: string;
  readonly name: string;
  readonly since: string;
  readonly until: string | null;
  readonly source: string;
  readonly verified: boolean;
};

const inForce = 'Kepmendagri tentang kode dan data wilayah administrasi pemerintahan (Kemendagri, Mei 2026)';

export const nikProvinces: readonly NikProvince[] = [
  ...(
    [
      ['11', 'Aceh'],
      ['12', 'Sumatera Utara'],
      ['13', 'Sumatera Barat'],
      ['14', 'Riau'],
      ['15', 'Jambi'],
      ['16', 'Sumatera Selatan'],
      ['17', 'Bengkulu'],
      ['18', 'Lampung'],
      ['19', 'Kepulauan Bangka Belitung'],
      ['21', 'Kepulauan Riau'],
      ['31', 'DKI Jakarta'],
      ['32', 'Jawa Barat'],
      ['33', 'Jawa Tengah'],
      ['34', 'DI Yogyakarta'],
      ['35', 'Jawa Timur'],
      ['36', 'Banten'],
      ['51', 'Bali'],
      ['52', 'Nusa Tenggara Barat'],
      ['53', 'Nusa Tenggara Timur'],
      ['61', 'Kalimantan Barat'],
      ['62', 'Kalimantan Tengah'],
      ['63', 'Kalimantan Selatan'],
      ['64', 'Kalimantan Timur'],
      ['65', 'Kalimantan Utara'],
      ['71', 'Sulawesi Utara'],
      ['72', 'Sulawesi Tengah'],
      ['73', 'Sulawesi Selatan'],
      ['74', 'Sulawesi Tenggara'],
      ['75', 'Gorontalo'],
      ['76', 'Sulawesi Barat'],
      ['81', 'Maluku'],
      ['82', 'Maluku Utara'],
      ['91', 'Papua'],
      ['92', 'Papua Barat'],
    ] as const
  ).map(([code, name]) => ({ code, name, since: '1976-01-01', until: null, source: inForce, verified: false })),
  ...(
    [
      ['93', 'Papua Selatan'],
      ['94', 'Papua Tengah'],
      ['95', 'Papua Pegunungan'],
      ['96', 'Papua Barat Daya'],
    ] as const
  ).map(([code, name]) => ({
    code,
    name,
    since: '2022-07-25',
    until: null,
    source: `${inForce}; UU 14, 15, 16 dan 29/2022`,
    verified: false,
  })),
  {
    code: '54',
    name: 'Timor Timur',
    since: '1976-07-17',
    until: '1999-10-25',
    source: 'kode Kemendagri sebelum 1999; belum ada dokumen yang diperiksa',
    verified: false,
  },
];
