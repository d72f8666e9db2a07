/**
 * How numbers are counted and written in the whole country, where a unit has no form of its own: first values, laid at
 * the start; people add later ones. Each kind counts in a series of its own: which kinds share one is local practice.
 */
export type FirstFormat = {
  readonly kind: string;
  readonly label: { readonly id: string; readonly en: string };
  readonly series: string;
  /** Of each time, the oldest first. */
  readonly written: readonly { readonly since: string; readonly template: string; readonly source: string }[];
};

const lately = {
  since: '2022-01-01',
  template: '{urut}/{klasifikasi}-{jenis}/{kode}/{tahun}',
  source: 'Nomor KPU sejak 2022, contoh 9/PL.01.1-Pu/05/2022; Keputusan KPU 1257/2024 belum dibaca',
};
const letters = [
  {
    since: '2017-01-01',
    template: '{urut}/{klasifikasi}-{jenis}/{kode}/KPU/{bulan}/{tahun}',
    source: 'Nomor KPU 2017-2021, contoh 216/PP.07-SD/01/KPU/III/2021',
  },
  {
    since: '2021-07-01',
    template: '{urut}/{klasifikasi}/{kode}/{tahun}',
    source: 'Nomor KPU pada paruh kedua 2021, contoh 1101/HM.02/09/2021',
  },
  lately,
];
const decisions = [
  {
    since: '2017-01-01',
    template: '{urut}/{klasifikasi}-{jenis}/{kode}/KPU/{bulan}/{tahun}',
    source: 'Keputusan KPU 2017-2021, contoh 929/HK.03.1-Kpt/04/KPU/V/2019',
  },
  { since: '2022-01-01', template: '{urut} Tahun {tahun}', source: 'Keputusan KPU kini, contoh Nomor 19 Tahun 2023' },
];
const counted = [{ since: '2017-01-01', template: '{urut}', source: 'Kebiasaan buku agenda surat masuk' }];

const files = [{ since: '2017-01-01', template: '{klasifikasi}/{urut}/{tahun}', source: 'Kebiasaan penomoran berkas' }];

const format = (kind: string, series: string, id: string, en: string, written = letters): FirstFormat => ({
  kind,
  series,
  label: { id, en },
  written,
});

export const firstFormats: readonly FirstFormat[] = [
  format('SD', 'sd', 'Surat dinas', 'Official letter'),
  format('Und', 'und', 'Surat undangan', 'Invitation'),
  format('ND', 'nd', 'Nota dinas', 'Internal note'),
  format('ST', 'st', 'Surat tugas', 'Letter of assignment'),
  format('SPt', 'spt', 'Surat perintah', 'Order'),
  format('SE', 'se', 'Surat edaran', 'Circular'),
  format('Pu', 'pu', 'Pengumuman', 'Announcement'),
  format('Kpt', 'kpt', 'Keputusan', 'Decision', decisions),
  format('BA', 'ba', 'Berita acara', 'Minutes'),
  format('Ket', 'ket', 'Surat keterangan', 'Certificate of fact'),
  format('SP', 'sp', 'Surat pengantar', 'Covering letter'),
  format('SKu', 'sku', 'Surat kuasa', 'Power of attorney'),
  format('Lap', 'lap', 'Laporan', 'Report'),
  format('agenda-masuk', 'agenda-masuk', 'Agenda surat masuk', 'Agenda of incoming letters', counted),
  format('berkas', 'berkas', 'Berkas arsip', 'File of one matter', files),
];
