/**
 * How letters are and were numbered: ours of every time, and those of the offices that write to us. Dated reference
 * data; `verified: false` shows the badge "belum diverifikasi". The stricter ones stand first.
 */
export type NumberPattern = {
  readonly code: string;
  readonly template: string;
  /** First year in which it was seen. */
  readonly since: string;
  readonly source: string;
  readonly verified: boolean;
};

const unverified = { verified: false } as const;

export const numberPatterns: readonly NumberPattern[] = [
  {
    code: 'kini',
    template: '{urut}/{klasifikasi}-{jenis}/{kode}/{tahun}',
    since: '2022-01-01',
    source: 'Nomor KPU sejak 2022, contoh 9/PL.01.1-Pu/05/2022',
    ...unverified,
  },
  {
    code: 'tanpa-jenis',
    template: '{urut}/{klasifikasi}/{kode}/{tahun}',
    since: '2021-07-01',
    source: 'Nomor KPU pada paruh kedua 2021, contoh 1101/HM.02/09/2021',
    ...unverified,
  },
  {
    code: 'lama',
    template: '{urut}/{klasifikasi}-{jenis}/{kode}/{lembaga}/{bulan}/{tahun}',
    since: '2017-01-01',
    source: 'Nomor KPU 2017-2021, contoh 216/PP.07-SD/01/KPU/III/2021',
    ...unverified,
  },
  {
    code: 'lama-tanpa-jenis',
    template: '{urut}/{klasifikasi}/{kode}/{lembaga}/{bulan}/{tahun}',
    since: '2017-01-01',
    source: 'Nomor KPU 2017-2021 tanpa jenis',
    ...unverified,
  },
  {
    code: 'keputusan-lama',
    template: '{urut}/{jenis}/{lembaga}/{tahun}',
    since: '2008-01-01',
    source: 'Keputusan KPU sebelum 2017, contoh 11/Kpts/KPU-Kab/2013',
    ...unverified,
  },
  {
    code: 'lembaga',
    template: '{urut}/{lembaga}/{bulan}/{tahun}',
    since: '2008-01-01',
    source: 'Nomor KPU sebelum 2017, contoh 410/KPU/VI/2013',
    ...unverified,
  },
  {
    code: 'keputusan',
    template: '{urut} Tahun {tahun}',
    since: '2022-01-01',
    source: 'Keputusan KPU kini, contoh Nomor 19 Tahun 2023',
    ...unverified,
  },
  {
    code: 'pengawas',
    template: '{urut}/{klasifikasi}/{lembaga}/{bulan}/{tahun}',
    since: '2018-01-01',
    source: 'Nomor Bawaslu, contoh 045/PM.00.02/K.NT-05/09/2025',
    ...unverified,
  },
  {
    code: 'sifat',
    template: '{sifat}-{urut}/{lain}/{tahun}',
    since: '2008-01-01',
    source: 'Nomor instansi vertikal, contoh B-123/KU.01/IX/2025',
    ...unverified,
  },
  {
    code: 'sifat-garis',
    template: '{sifat}/{urut}/{lain}/{tahun}',
    since: '2008-01-01',
    source: 'Nomor Polri dan TNI, contoh B/123/IX/2025',
    ...unverified,
  },
  {
    code: 'arsip-depan',
    template: '{arsip}/{urut}/{lain}',
    since: '1970-01-01',
    source: 'Nomor pemerintah daerah, contoh 400.14/123/Kesbangpol/2025',
    ...unverified,
  },
  {
    code: 'klasifikasi-depan',
    template: '{klasifikasi}/{urut}/{lain}',
    since: '2008-01-01',
    source: 'Nomor instansi lain dengan kode di depan, contoh UND/45/VII/2025',
    ...unverified,
  },
  {
    code: 'umum',
    template: '{urut}/{lain}/{tahun}',
    since: '1970-01-01',
    source: 'Nomor instansi lain: urut di depan, tahun di belakang',
    ...unverified,
  },
  { code: 'urut', template: '{urut}', since: '1970-01-01', source: 'Nomor agenda', ...unverified },
];
