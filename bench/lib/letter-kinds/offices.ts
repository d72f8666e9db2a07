/** Invented offices of every kind that writes to an election office: heads as they print them, cities, numbers. */
import { printRoman } from '../../../src/language/index.ts';
import { pick, type Chance } from './parts.ts';

export type KindOffice = {
  readonly head: readonly string[];
  readonly name: string;
  readonly city: string;
  readonly signer: readonly string[];
  readonly number: (chance: Chance, day: string) => string;
};
const roman = (day: string): string => printRoman(Number(day.slice(5, 7)));
const year = (day: string): string => day.slice(0, 4);
const seq = (chance: Chance): number => 3 + Math.floor(chance() * 1_900);

export const kindOffices: readonly KindOffice[] = [
  {
    head: [
      'KEMENTERIAN DALAM NEGERI',
      'REPUBLIK INDONESIA',
      'DIREKTORAT JENDERAL TATA WARGA',
      'Jalan Rekaan Barat Nomor 7, Jakarta 10XXX Telepon (021) 000-0000',
      'www.tatawarga.example Pos-el: surat@tatawarga.example',
    ],
    name: 'Direktorat Jenderal Tata Warga Kementerian Dalam Negeri',
    city: 'Jakarta',
    signer: ['a.n. Direktur Jenderal', 'Sekretaris Direktorat Jenderal,'],
    number: (chance, day) => `900.1.${seq(chance) % 9}/${seq(chance)}/TW${year(day) === '2026' ? '' : '-L'}`,
  },
  {
    head: [
      'TENTARA NASIONAL INDONESIA ANGKATAN DARAT',
      'KOMANDO RESOR MILITER 199/SELA',
      'KOMANDO DISTRIK MILITER 1999',
    ],
    name: 'Komando Distrik Militer 1999',
    city: 'Muara Lentera',
    signer: ['Komandan Kodim 1999,'],
    number: (chance, day) => `B/${seq(chance)}/${roman(day)}/${year(day)}`,
  },
  {
    head: [
      'MAHKAMAH AGUNG REPUBLIK INDONESIA',
      'DIREKTORAT JENDERAL BADAN PERADILAN UMUM',
      'PENGADILAN TINGGI NUSA SELA',
      'PENGADILAN NEGERI MUARA LENTERA',
      'Jl. Keadilan No. 1 Telp/Fax (0399) 00000',
    ],
    name: 'Pengadilan Negeri Muara Lentera',
    city: 'Muara Lentera',
    signer: ['Panitera,'],
    number: (chance, day) => `W99.U7/${seq(chance)}/HK.2/${roman(day)}/${year(day)}`,
  },
  {
    head: ['KEJAKSAAN REPUBLIK INDONESIA', 'KEJAKSAAN TINGGI NUSA SELA', 'KEJAKSAAN NEGERI MUARA LENTERA'],
    name: 'Kejaksaan Negeri Muara Lentera',
    city: 'Muara Lentera',
    signer: ['KEPALA KEJAKSAAN NEGERI MUARA LENTERA'],
    number: (chance, day) => `R-${seq(chance)}/N.99.11/Gs.1/${day.slice(5, 7)}/${year(day)}`,
  },
  {
    head: [
      'KEMENTERIAN KEUANGAN REPUBLIK INDONESIA',
      'DIREKTORAT JENDERAL PERBENDAHARAAN',
      'KANTOR WILAYAH PROVINSI NUSA SELA',
      'KANTOR PELAYANAN PERBENDAHARAAN NEGARA MUARA LENTERA',
      'GEDUNG REKAAN LANTAI 2, JALAN BANDAR 4; TELEPON (0399) 00000; LAMAN kppn.example',
    ],
    name: 'Kantor Pelayanan Perbendaharaan Negara Muara Lentera',
    city: 'Muara Lentera',
    signer: ['Kepala Kantor,'],
    number: (chance, day) => `S-${seq(chance)}/KPN.9902/${year(day)}`,
  },
  {
    head: ['BUPATI HULU JERNIH'],
    name: 'Bupati Hulu Jernih',
    city: 'Batu Lentera',
    signer: ['BUPATI HULU JERNIH,'],
    number: (chance, day) => `100.${seq(chance) % 9}.4.2/${seq(chance)}/Bakesbang/${year(day)}`,
  },
  {
    head: ['PEMERINTAH KABUPATEN HULU JERNIH', 'SEKRETARIAT DAERAH', 'Alamat : Jalan Bukit Hijau Nomor 3 Batu Lentera'],
    name: 'Sekretariat Daerah Kabupaten Hulu Jernih',
    city: 'Batu Lentera',
    signer: ['a.n. BUPATI HULU JERNIH', 'SEKRETARIS DAERAH', 'u.b.', 'ASISTEN PEMERINTAHAN,'],
    number: (chance, day) => `005/${seq(chance)}/Setda/${roman(day)}/${year(day)}`,
  },
  {
    head: [
      'PEMERINTAH KABUPATEN HULU JERNIH',
      'KECAMATAN SUNGAI TERANG',
      'KELURAHAN BATU RAJUT',
      'Jl. Pasar Lama RT. 00',
    ],
    name: 'Kelurahan Batu Rajut',
    city: 'Batu Rajut',
    signer: ['LURAH BATU RAJUT,'],
    number: (chance, day) => `${seq(chance)} / KEL-BR / ${roman(day)} / ${year(day)}`,
  },
  {
    head: ['PEMERINTAH PROVINSI NUSA SELA', 'DINAS PENDIDIKAN', 'SMK NEGERI 7 BATU LENTERA', 'NPSN XXXXXXXX'],
    name: 'SMK Negeri 7 Batu Lentera',
    city: 'Batu Lentera',
    signer: ['Kepala SMK Negeri 7,'],
    number: (chance, day) => `421.5/${seq(chance)}-SMKN7/${year(day)}`,
  },
  {
    head: [
      'Perkumpulan Pemantau Suara Rekaan',
      'Sekretariat: Gang Anggrek, Batu Lentera',
      'surel: halo@pantau.example',
    ],
    name: 'Perkumpulan Pemantau Suara Rekaan',
    city: 'Batu Lentera',
    signer: ['Koordinator,'],
    number: (chance, day) => `${seq(chance)}/PPSR/Eks/${roman(day)}/${year(day).slice(2)}`,
  },
  {
    head: ['CV. Cetak Rupa Rekaan', 'Percetakan - Spanduk - Alat Tulis', 'Ruko Pelangi Blok C, HP/WA 08XX-XXXX-XXXX'],
    name: 'CV. Cetak Rupa Rekaan',
    city: 'Muara Lentera',
    signer: ['Direktur'],
    number: (chance, day) => `CRR-${seq(chance)}/INV/${day.slice(5, 7)}${year(day).slice(2)}`,
  },
  {
    head: ['PIMPINAN DAERAH PERSATUAN UMAT REKAAN', 'KABUPATEN HULU JERNIH', 'Masjid Jalan Teratai, Batu Lentera'],
    name: 'Pimpinan Daerah Persatuan Umat Rekaan Kabupaten Hulu Jernih',
    city: 'Batu Lentera',
    signer: ['Ketua,                    Sekretaris,'],
    number: (chance, day) => `${seq(chance)}/III.0/B/${year(day)}`,
  },
  {
    head: ['PANITIA PELAKSANA', 'DIES NATALIS KE-30', 'UNIVERSITAS SELA REKAAN', 'Kampus Bukit, Telp. 00000'],
    name: 'Panitia Pelaksana Dies Natalis ke-30 Universitas Sela Rekaan',
    city: 'Muara Lentera',
    signer: ['Ketua Panitia,'],
    number: (chance, day) => `0${(seq(chance) % 90) + 10}/PAN-DN30/${roman(day)}/${year(day)}`,
  },
  {
    head: ['DEWAN PERWAKILAN RAKYAT DAERAH', 'KABUPATEN HULU JERNIH', 'Jalan Dewan 1 Batu Lentera'],
    name: 'Dewan Perwakilan Rakyat Daerah Kabupaten Hulu Jernih',
    city: 'Batu Lentera',
    signer: ['KETUA DPRD KABUPATEN HULU JERNIH,'],
    number: (chance, day) => `170/${seq(chance)}/DPRD-HJ/${year(day)}`,
  },
  {
    head: ['BADAN PEMERIKSA KEUANGAN', 'REPUBLIK INDONESIA', 'PERWAKILAN PROVINSI NUSA SELA'],
    name: 'Badan Pemeriksa Keuangan Perwakilan Provinsi Nusa Sela',
    city: 'Muara Lentera',
    signer: ['Kepala Perwakilan,'],
    number: (chance, day) => `${seq(chance)}/S/XIX.NSL/${day.slice(5, 7)}/${year(day)}`,
  },
  {
    head: ['KOMISI PEMILIHAN UMUM', 'PROVINSI NUSA SELA', 'Jl. Demokrasi Nomor 00 Muara Lentera'],
    name: 'KPU Provinsi Nusa Sela',
    city: 'Muara Lentera',
    signer: ['Ketua,'],
    number: (chance, day) => `${seq(chance)}/${pick(chance, ['PP.05.2', 'HM.03.4', 'PR.01.1'])}-SD/97/${year(day)}`,
  },
  {
    head: ['KOMISI PEMILIHAN UMUM', 'REPUBLIK INDONESIA', 'SEKRETARIAT JENDERAL'],
    name: 'Sekretariat Jenderal KPU RI',
    city: 'Jakarta',
    signer: ['Sekretaris Jenderal,'],
    number: (chance, day) => `${seq(chance)}/SDM.03.1-SD/04/${year(day)}`,
  },
  {
    head: ['PANITIA PENGAWAS PEMILIHAN KECAMATAN', 'KECAMATAN SUNGAI TERANG', 'KABUPATEN HULU JERNIH'],
    name: 'Panitia Pengawas Pemilihan Kecamatan Sungai Terang',
    city: 'Sungai Terang',
    signer: ['Ketua Panwascam,'],
    number: (chance, day) => `0${(seq(chance) % 80) + 10}/PM.00.01/K.ST/${roman(day)}/${year(day)}`,
  },
  {
    head: ['PT RAKYAT LISTRIK REKAAN (PERSERO)', 'UNIT LAYANAN PELANGGAN BATU LENTERA'],
    name: 'PT Rakyat Listrik Rekaan Unit Layanan Pelanggan Batu Lentera',
    city: 'Batu Lentera',
    signer: ['Manajer Unit,'],
    number: (chance, day) => `${seq(chance)}/KLH.01.02/F99/${year(day)}`,
  },
];
