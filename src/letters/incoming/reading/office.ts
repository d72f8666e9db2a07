/** Names of offices out of the lines of a letterhead: which of them writes, and how one writes its name. */
import { isCapitals } from './lines.ts';

const small: ReadonlySet<string> = new Set([
  'dan',
  'di',
  'ke',
  'dari',
  'atau',
  'untuk',
  'pada',
  'dengan',
  'serta',
  'bagi',
]);
/** Written in capitals in every text. */
const short: ReadonlySet<string> = new Set(
  (
    'KPU KIP PPK PPS DPRD DPR DPD TNI POLRI NTT NTB RI DPC DPW DPP LSM BPS BPJS PMI KNPI UPTD ' +
    'SMA SMK SMP SD RSUD II III IV PT CV RRI DKI PLN DIY BRI BNI BPK TVRI PDAM UPT GMNI PMII ' +
    'HMI OSIS PDI'
  ).split(' '),
);

export const titled = (words: string): string =>
  words
    .split(' ')
    .map((word, index) => {
      const bare = word.replaceAll(/[^\p{L}]/gu, '');
      if (short.has(bare)) return word;
      if (!isCapitals(word) && bare.length > 2) return word;
      const lower = word.toLowerCase();
      if (index > 0 && small.has(lower)) return lower;
      return lower.replaceAll(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase());
    })
    .join(' ');

/** Words with which the name of an office begins. */
const first =
  String.raw`KEMENTERIAN|MAHKAMAH|KEPOLISIAN|TENTARA|PEMERINTAH|KEJAKSAAN|DIREKTORAT|KANTOR|` +
  String.raw`DINAS|BADAN|KOMISI|PANITIA|` +
  String.raw`PENGADILAN|KOMANDO|SEKRETARIAT|FAKULTAS|UNIVERSITAS|INSTITUT|POLITEKNIK|AKADEMI|` +
  String.raw`SEKOLAH|SMA|SMK|SMP|SD|SLB|` +
  String.raw`MAN|MTS|MI|TK|MADRASAH|KELURAHAN|KECAMATAN|DESA|NAGARI|KAMPUNG|PUSKESMAS|RSUD|RUMAH\s+SAKIT|BUPATI|` +
  String.raw`WALI\s?KOTA|GUBERNUR|CAMAT|LURAH|MENTERI|DEWAN|PARTAI|YAYASAN|LEMBAGA|PERKUMPULAN|` +
  String.raw`FORUM|PT\.?|CV\.?|UD\.?|BANK|` +
  String.raw`KOPERASI|PIMPINAN|PENGURUS|MAJELIS|IKATAN|HIMPUNAN|UNIT|CABANG|BALAI|LOKA|STASIUN|RADIO|HARIAN|MEDIA|` +
  String.raw`UPTD?|INSPEKTORAT|PERWAKILAN|KOALISI|ALIANSI|GERAKAN|KELOMPOK|PERSATUAN|KARANG\s+TARUNA|PERUSAHAAN|` +
  String.raw`PERUMDA|PERUM|PUSAT|BIRO|BAGIAN|BIDANG|SATUAN|OMBUDSMAN|ARSIP|PERPUSTAKAAN|GEREJA|KEUSKUPAN|PAROKI|` +
  String.raw`ASOSIASI|GABUNGAN|SERIKAT|ORGANISASI|PALANG\s+MERAH|KWARTIR|LEGIUN|PASUKAN|MARKAS|DETASEMEN|RESIMEN|` +
  String.raw`PANGKALAN|LAPAS|RUTAN|IMIGRASI|DEPARTEMEN|PROGRAM\s+STUDI|PERGURUAN|PONDOK|` +
  String.raw`PESANTREN|TIM|KOMITE|WAHANA|CENTRE`;
export const officeWord = new RegExp(String.raw`^(?:${first})(?![\p{L}])`, 'iu');
/** Whose these are stands above them, and belongs to their name: written before it, or behind. */
const ofAbove = /^(?:SEKRETARIAT|DIREKTORAT|INSPEKTORAT|BIRO|BAGIAN|BIDANG|PUSAT|CABANG|DEPARTEMEN|PROGRAM)(?!\p{L})/iu;
const behindAbove = /^(?:FAKULTAS|PERWAKILAN|UNIT|KANTOR\s+CABANG)(?!\p{L})/iu;
/** They take in what stands below them. */
const takesIn = /^(?:DEWAN\s+(?:PIMPINAN|PENGURUS)|PIMPINAN|PENGURUS|PANITIA|MAJELIS|TIM|SATUAN|FORUM)(?!\p{L})/iu;
const government = /^PEMERINTAH\s+(?:DAERAH\s+)?(?<region>(?:PROVINSI|KABUPATEN|KOTA)\s.+)$/iu;
const region = /^(?:PROVINSI|KABUPATEN|KOTA|REPUBLIK|WILAYAH|DAERAH|CABANG)(?!\p{L})/iu;
/** Parts of the administration below a government; of others they are only where these are. */
const ofGovernment = /^(?:KECAMATAN|KELURAHAN|DESA|NAGARI|KAMPUNG)(?!\p{L})/iu;
/** Schools and the like are named by themselves, below the office that they belong to. */
const ofItself = new RegExp(
  String.raw`^(?:SMA|SMK|SMP|SD|SLB|MAN|MTs|TK|SEKOLAH|MADRASAH|PUSKESMAS|UPTD?|RSUD|` +
    String.raw`RUMAH\s+SAKIT|KELURAHAN|DESA|KECAMATAN)(?!\p{L})`,
  'iu',
);
/** "KEPOLISIAN NEGARA REPUBLIK INDONESIA DAERAH … RESOR …": the last of them writes. */
const police =
  /^KEPOLISIAN\s+NEGARA\s+REPUBLIK\s+INDONESIA\s+.*?(?<last>(?:SEKTOR|RESOR|DAERAH)\s+(?:(?!RESOR|SEKTOR).)+)$/iu;

/** Where several lines of a letterhead were read as one, each office begins another. */
const joined = new RegExp(
  String.raw`(?<=\S)(?<!(?:KANTOR|PIMPINAN|KEPALA|KETUA|BALAI|DAN|UNTUK|PEMERINTAH|UNIT|` +
    String.raw`PANITIA)\s*)\s+(?=(?:KEJAKSAAN|PENGADILAN|` +
    String.raw`DIREKTORAT|KANTOR|DINAS|BADAN(?!\s+PERADILAN)|SEKRETARIAT|FAKULTAS|UNIVERSITAS|` +
    String.raw`KELURAHAN|SMA|SMK|SMP|KOMANDO|` +
    String.raw`PERWAKILAN|UNIT)(?!\p{L}))`,
  'u',
);

/** Offices of a letterhead from the top, each with the lines that belong to its name. */
function officesOf(lines: readonly string[]): string[][] {
  const offices: string[][] = [];
  for (const line of lines.flatMap((one) => one.replaceAll(/\s+/g, ' ').trim().split(joined))) {
    const last = offices.at(-1);
    const above = last?.[0] ?? '';
    const isPart = ofGovernment.test(line) && !government.test(above) && !ofGovernment.test(above);
    const begins = officeWord.test(line) && !region.test(line) && !isPart && !takesIn.test(above);
    if (last === undefined || begins) offices.push([line]);
    else last.push(line);
  }
  return offices;
}

/** "KOMISI PEMILIHAN UMUM⏎KABUPATEN CONTOH" as one writes it: KPU Kabupaten Contoh. */
export function officeName(lines: readonly string[]): string {
  const all = lines.join(' ').replaceAll(/\s+/g, ' ').trim();
  const { last } = police.exec(all)?.groups ?? {};
  const words = last === undefined ? writer(officesOf(lines)) : `KEPOLISIAN ${last}`;
  return titled(words.replace(/^((?:BUPATI|WALI\s?KOTA)\s.+?)\s+PROVINSI\s.*$/u, '$1'))
    .replace(/Komisi Pemilihan Umum(?= \S)/, 'KPU')
    .replace(/^Badan Pengawas Pemilihan Umum(?= \S)/, 'Bawaslu')
    .replace(/(?<=KPU) Republik Indonesia$/, ' RI');
}

/** The last office of a letterhead writes, with as much of those above it as its name needs. */
function writer(offices: readonly (readonly string[])[]): string {
  const [own = [], above = []] = offices.toReversed();
  const name = own.join(' ');
  const upper = above.join(' ');
  const place = offices.map((lines) => government.exec(lines.join(' '))?.groups?.region).find(Boolean);
  if (upper === '' || ofItself.test(name)) return name;
  if (place !== undefined) return name.includes(place) ? name : `${name} ${place}`;
  if (behindAbove.test(name)) return `${upper} ${name}`;
  if (ofAbove.test(name)) return `${name} ${upper}`;
  return name;
}
