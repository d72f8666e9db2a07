/**
 * The first content of the rules; from then on they are the table voter_rules. Regulations are named as they were
 * paraphrased or are known from practice; `verified` stays false until somebody has read the text. A region code in a
 * NIK or NKK that differs from the domicile is not an error: it says where the number was issued.
 */
import type { ColumnName } from '../list/schema.ts';
import type { ReferenceValue } from '../../../reference/index.ts';
import type { Grouping, Rule } from './schema.ts';
import { wordsOf } from './words.ts';

type Both = { readonly id: string; readonly en: string };
type Short = Partial<Pick<Rule, 'values' | 'hiddenBy' | 'risk'>> & {
  readonly severity: Rule['severity'];
  readonly sql: string;
  readonly fields: readonly ColumnName[];
  readonly title: Both;
  readonly message: Both;
  readonly why: Both;
  readonly law: string;
  readonly proof: Both;
};

const both = (id: string, en: string): Both => ({ id, en });
const practice =
  'Praktik pemutakhiran data pemilih; susunan NIK dan NKK menurut uraian umum (naskah peraturan belum dibaca)';
const usualRisk = { error: 700, warning: 400, info: 100 } as const;

const rule = (code: string, grouping: Grouping, { law, fields, ...short }: Short): Rule => ({
  values: {},
  hiddenBy: [],
  risk: usualRisk[short.severity],
  ...short,
  fields: [...fields],
  code,
  version: 1,
  grouping,
  scope: wordsOf(grouping)?.scope ?? 'pair',
  legalBasis: law,
  source: practice,
  verified: false,
  since: '2020-01-01',
  until: null,
  on: true,
});

const nikLaw = 'UU 23/2006 jo. UU 24/2013 ps. 13 (NIK); PP 37/2007 ps. 37 (susunan NIK)';
const nkkLaw = 'UU 23/2006 jo. UU 24/2013 ps. 61 (kartu keluarga)';
const listLaw = 'PKPU 1/2025 (Model A-Daftar Pemilih-PDPB)';
const ageLaw = 'UU 7/2017 ps. 198 ayat (1)';
const tpsLaw = 'UU 7/2017 ps. 350 ayat (1); batas per kontes menurut PKPU-nya';

const idCard = both(
  'KTP-el atau kartu keluarga pemilih, atau hasil pemadanan Dukcapil.',
  "The voter's identity or family card, or the match by the civil registry.",
);
const birthProof = both(
  'Akta kelahiran, KTP-el, atau kartu keluarga.',
  'Birth certificate, identity card or family card.',
);
const mapProof = both(
  'Peta TPS atau berita acara penyusunan TPS, atau keterangan RT/desa.',
  'The map or minutes of polling stations, or a statement of the RT or village.',
);
const noteProof = both(
  'Dokumen alasan yang disebut (akta kematian, surat pindah, KTA), atau hasil coktas.',
  'The document of the reason named (death certificate, letter of moving, membership card), or the visit (coktas).',
);
const reasonsOfRemoval = [
  'meninggal',
  'ganda',
  'di-bawah-umur',
  'pindah-domisili',
  'tni',
  'polri',
  'wna',
  'hak-politik-dicabut',
  'tidak-dikenal',
  'bukan-penduduk',
]
  .map((meaning) => `'${meaning}'`)
  .join(', ');
const nikBroken = ['V01', 'V03'];

export const defaultRules: readonly Rule[] = [
  rule('V01', 'voter', {
    severity: 'error',
    sql: 'v.nik is not null and v.nik_number is null',
    values: { digits: 'length(v.nik)' },
    fields: ['nik'],
    title: both('NIK bukan 16 angka', 'NIK is not 16 digits'),
    message: both(
      'NIK terdiri atas {digits} tanda, atau memuat tanda selain angka.',
      'The NIK has {digits} characters, or some that are not digits.',
    ),
    why: both(
      'NIK selalu 16 angka. Nol di depan yang hilang atau angka yang terpotong biasanya berasal dari lembar kerja.',
      'A NIK is always 16 digits. Lost zeros or cut digits mostly come from a spreadsheet.',
    ),
    law: nikLaw,
    proof: idCard,
  }),
  rule('V02', 'voter', {
    severity: 'error',
    sql: 'v.nik_province not in {provinces}',
    values: { province: 'v.nik_province' },
    fields: ['nik'],
    title: both('Kode provinsi NIK tidak pernah ada', 'Province code of the NIK never existed'),
    message: both(
      'NIK diawali {province}, yang tidak pernah menjadi kode provinsi.',
      'The NIK begins with {province}, which was never the code of a province.',
    ),
    why: both(
      'Dua angka pertama NIK adalah provinsi tempat NIK diterbitkan. Kode yang kini sudah tidak berlaku tetap ' +
        'sah, dan boleh berbeda dari domisili.',
      'The first two digits name the province that issued the NIK. Codes no longer in use stay right, ' +
        'and may differ from the domicile.',
    ),
    law: nikLaw,
    proof: idCard,
  }),
  rule('V03', 'voter', {
    severity: 'error',
    sql:
      'v.nik_month not between 1 and 12 or v.nik_day not between 1 and 31 or v.nik_day > case ' +
      'when v.nik_month in (4, 6, 9, 11) then 30 when v.nik_month <> 2 then 31 when v.nik_year % 4 = 0 then 29 ' +
      'else 28 end',
    fields: ['nik'],
    title: both('Tanggal dalam NIK mustahil', 'The date in the NIK is impossible'),
    message: both('NIK memuat tanggal yang tidak ada di kalender.', 'The NIK holds a date that no calendar has.'),
    why: both(
      'Angka ke-7 sampai ke-12 adalah tanggal lahir; untuk perempuan tanggalnya ditambah 40.',
      'Digits 7 to 12 are the birth date; for women 40 is added to the day.',
    ),
    law: nikLaw,
    proof: idCard,
  }),
  rule('V04', 'voter', {
    severity: 'error',
    sql: 'v.nik_serial = 0',
    fields: ['nik'],
    title: both('Nomor urut NIK 0000', 'Serial number of the NIK is 0000'),
    message: both('Empat angka terakhir NIK adalah 0000.', 'The last four digits of the NIK are 0000.'),
    why: both(
      'Nomor urut dimulai dari 0001. Angka 0000 sering timbul dari lembar kerja yang membulatkan bilangan panjang.',
      'Serial numbers begin with 0001. 0000 often comes from a spreadsheet that rounds long numbers.',
    ),
    law: nikLaw,
    proof: idCard,
  }),
  rule('V05', 'voter', {
    severity: 'error',
    hiddenBy: [...nikBroken, 'V19'],
    sql:
      'v.nik_day <> extract(day from v.birth_date) or v.nik_month <> extract(month from v.birth_date) ' +
      'or v.nik_year <> extract(year from v.birth_date) % 100',
    fields: ['nik', 'birth_date'],
    title: both('Tanggal lahir berbeda dari NIK', 'Birth date differs from the NIK'),
    message: both(
      'Tanggal lahir tidak sama dengan tanggal di dalam NIK.',
      'The birth date is not the date in the NIK.',
    ),
    why: both(
      'Salah satunya keliru: NIK memuat tanggal lahir saat diterbitkan.',
      'One of the two is wrong: a NIK holds the birth date known when it was issued.',
    ),
    law: nikLaw,
    proof: birthProof,
    risk: 600,
  }),
  rule('V06', 'voter', {
    severity: 'error',
    hiddenBy: nikBroken,
    sql: 'v.nik_sex <> v.sex',
    values: { sex: 'v.sex', nikSex: 'v.nik_sex' },
    fields: ['nik', 'sex'],
    title: both('Jenis kelamin berbeda dari NIK', 'Sex differs from the NIK'),
    message: both(
      'Tercatat {sex}, sedangkan NIK menunjukkan {nikSex}.',
      'Recorded as {sex}, while the NIK shows {nikSex}.',
    ),
    why: both(
      'Tanggal di dalam NIK perempuan ditambah 40, laki-laki tidak.',
      "The day in a woman's NIK is raised by 40, a man's is not.",
    ),
    law: nikLaw,
    proof: idCard,
    risk: 600,
  }),
  rule('V07', 'voter', {
    severity: 'error',
    hiddenBy: ['V19'],
    sql: "v.age < {votingAge} and coalesce(v.marital, 'B') not in ('S', 'P')",
    values: { age: 'v.age' },
    fields: ['birth_date', 'marital'],
    title: both('Belum cukup umur dan belum pernah kawin', 'Too young and never married'),
    message: both(
      'Berumur {age} tahun pada hari pemungutan suara ({votingDay}) dan belum pernah kawin.',
      'Aged {age} on voting day ({votingDay}) and never married.',
    ),
    why: both(
      'Pemilih berumur paling sedikit {votingAge} tahun pada hari pemungutan suara, atau sudah/pernah kawin.',
      'Voters are at least {votingAge} on voting day, or are or were married.',
    ),
    law: ageLaw,
    proof: both(
      'Akta kelahiran atau KTP-el; bila sudah kawin: buku nikah atau akta perkawinan.',
      'Birth certificate or identity card; if married: the marriage book or certificate.',
    ),
    risk: 800,
  }),
  rule('V08', 'voter', {
    severity: 'warning',
    hiddenBy: ['V19'],
    sql: 'v.age >= {oldAge}',
    values: { age: 'v.age' },
    fields: ['birth_date'],
    title: both('Umur sangat lanjut', 'Very old'),
    message: both(
      'Berumur {age} tahun (batas {oldAge}). Pastikan pemilih masih hidup dan tanggal lahirnya benar.',
      'Aged {age} (limit {oldAge}). Make sure that the voter is alive and the birth date right.',
    ),
    why: both(
      'Di atas umur itu lebih sering data yang keliru atau pemilih yang sudah meninggal.',
      'Above that age the record is more often wrong, or the voter has died.',
    ),
    law: 'PKPU 1/2025 (pencermatan, coktas)',
    proof: both(
      'Hasil coktas; bila meninggal: akta kematian atau surat keterangan desa.',
      'The visit (coktas); if dead: death certificate or statement of the village.',
    ),
    risk: 500,
  }),
  rule('V09', 'voter', {
    severity: 'warning',
    hiddenBy: ['V19'],
    sql: "v.marital in ('S', 'P') and v.age < {marriedAge}",
    values: { age: 'v.age', marital: 'v.marital' },
    fields: ['marital', 'birth_date'],
    title: both('Status kawin tidak sesuai umur', 'Marital status does not fit the age'),
    message: both('Berstatus {marital} pada umur {age} tahun.', 'Marital status {marital} at the age of {age}.'),
    why: both(
      'Perkawinan di bawah {marriedAge} tahun sangat jarang; tanggal lahir atau status kawin mungkin keliru.',
      'Marriage under {marriedAge} is very rare; the birth date or the status may be wrong.',
    ),
    law: 'UU 16/2019 ps. 7 (umur kawin 19 tahun, dispensasi pengadilan)',
    proof: both(
      'Buku nikah atau akta perkawinan, dan penetapan dispensasi bila ada.',
      "Marriage book or certificate, and the court's dispensation if any.",
    ),
  }),
  rule('V10', 'voter', {
    severity: 'error',
    sql:
      'v.nkk is not null and v.nkk_number is null or v.nkk_province not in {provinces} ' +
      'or v.nkk_month not between 1 and 12 or v.nkk_day not between 1 and 31 or v.nkk_serial = 0',
    values: { digits: 'length(v.nkk)' },
    fields: ['nkk'],
    title: both('Susunan NKK keliru', 'The NKK is malformed'),
    message: both(
      'NKK ({digits} tanda) tidak tersusun atas kode wilayah, tanggal terbit, dan nomor urut.',
      'The NKK ({digits} characters) is not made of region code, day of issue and serial number.',
    ),
    why: both(
      'NKK 16 angka: 6 kode wilayah, 6 tanggal terbit, 4 nomor urut. Kode wilayahnya boleh berbeda dari domisili.',
      'An NKK is 16 digits: 6 region, 6 day of issue, 4 serial. Its region may differ from the domicile.',
    ),
    law: nkkLaw,
    proof: both('Kartu keluarga.', 'The family card.'),
    risk: 500,
  }),
  rule('V11', 'family', {
    severity: 'warning',
    sql: 'g.members > {familySize}',
    values: { members: 'g.members' },
    fields: ['nkk'],
    title: both('Anggota satu NKK terlalu banyak', 'Too many people with one NKK'),
    message: both(
      '{members} pemilih memakai NKK yang sama (wajar sampai {familySize}).',
      '{members} voters have the same NKK (up to {familySize} is plausible).',
    ),
    why: both(
      'NKK pengganti atau salah tempel sering dipakai untuk banyak orang.',
      'A placeholder or wrongly pasted NKK is often used for many people.',
    ),
    law: nkkLaw,
    proof: both('Kartu keluarga masing-masing.', 'The family card of each.'),
    risk: 500,
  }),
  rule('V12', 'family', {
    severity: 'warning',
    hiddenBy: ['V11'],
    sql: 'g.least_station <> g.most_station',
    values: {
      members: 'g.members',
      tps: 'g.least_station % 100000',
      village: 'kc_div(g.least_station, 100000)',
      otherTps: 'g.most_station % 100000',
      otherVillage: 'kc_div(g.most_station, 100000)',
    },
    fields: ['nkk', 'tps'],
    title: both('Satu NKK di beberapa TPS', 'One NKK at several polling stations'),
    message: both(
      '{members} pemilih satu NKK terdaftar di TPS {tps} (desa {village}) dan TPS {otherTps} (desa {otherVillage}).',
      '{members} voters of one NKK are listed at TPS {tps} (village {village}) ' +
        'and TPS {otherTps} (village {otherVillage}).',
    ),
    why: both(
      'Pemilih satu keluarga tidak dipisahkan ke TPS yang berbeda.',
      'Voters of one family are not parted between polling stations.',
    ),
    law: 'PKPU 7/2022 (penyusunan daftar pemilih per TPS: tidak memisahkan satu keluarga)',
    proof: mapProof,
  }),
  rule('V13', 'street', {
    severity: 'info',
    sql:
      'g.rw > g.rw_before + 1 or g.rw = g.rw_before and g.rt > g.rt_before + 1 or g.rw = g.rw_before + 1 ' +
      'and g.rt not in (1, g.rt_before + 1)',
    values: { rt: 'g.rt', rw: 'g.rw', rtBefore: 'g.rt_before', rwBefore: 'g.rw_before', village: 'g.village' },
    fields: ['rt', 'rw'],
    title: both('Nomor RT/RW meloncat', 'RT/RW numbers have a gap'),
    message: both(
      'Di desa {village}, sesudah RT {rtBefore}/RW {rwBefore} langsung RT {rt}/RW {rw}.',
      'In village {village}, RT {rt}/RW {rw} follows directly on RT {rtBefore}/RW {rwBefore}.',
    ),
    why: both(
      'RT yang hilang dapat berarti pemilihnya belum terdaftar atau nomornya salah tulis.',
      'A missing RT can mean that its voters are not listed or that numbers are wrong.',
    ),
    law: listLaw,
    proof: mapProof,
  }),
  rule('V14', 'station', {
    severity: 'error',
    sql: 'g.size > {tpsCap}',
    values: { size: 'g.size', tps: 'g.tps', village: 'g.village' },
    fields: ['tps'],
    title: both('TPS melebihi batas pemilih', 'Polling station over its cap'),
    message: both(
      'TPS {tps} desa {village} berisi {size} pemilih; batasnya {tpsCap}.',
      'TPS {tps} of village {village} has {size} voters; the cap is {tpsCap}.',
    ),
    why: both(
      'Banyak pemilih di satu TPS dibatasi peraturan kontesnya.',
      "The contest's regulation limits the voters of one polling station.",
    ),
    law: tpsLaw,
    proof: both('Penataan ulang TPS (berita acara).', 'Rearrangement of polling stations (minutes).'),
  }),
  rule('V15', 'station-before', {
    severity: 'warning',
    sql: 'g.voters_now = 0',
    values: { tps: 'g.tps', village: 'g.village', before: 'g.voters_before' },
    fields: ['tps'],
    title: both('TPS kini tanpa pemilih', 'Polling station now without voters'),
    message: both(
      'TPS {tps} desa {village} sebelumnya berisi {before} pemilih, kini tidak ada.',
      'TPS {tps} of village {village} had {before} voters before and has none now.',
    ),
    why: both(
      'Satu TPS yang hilang seluruhnya dapat berarti bagian daftar tidak ikut diimpor.',
      'A polling station that vanished whole can mean that a part of the list was not imported.',
    ),
    law: listLaw,
    proof: mapProof,
    risk: 800,
  }),
  rule('V16', 'station', {
    severity: 'warning',
    sql: 'g.tps > g.tps_before + 1',
    values: { tps: 'g.tps', before: 'g.tps_before', village: 'g.village' },
    fields: ['tps'],
    title: both('Nomor TPS meloncat', 'Polling station numbers have a gap'),
    message: both(
      'Di desa {village}, sesudah TPS {before} langsung TPS {tps}.',
      'In village {village}, TPS {tps} follows directly on TPS {before}.',
    ),
    why: both(
      'TPS diberi nomor urut per desa; nomor yang hilang dapat berarti pemilihnya tidak ikut.',
      'Polling stations are numbered per village; a missing number can mean missing voters.',
    ),
    law: tpsLaw,
    proof: mapProof,
  }),
  rule('V17', 'voter', {
    severity: 'error',
    sql:
      'v.nik is null or v.nkk is null or v.name is null or v.birth_place is null or v.birth_date is null ' +
      'or v.marital is null or v.sex is null or v.address is null or v.tps is null',
    values: {
      fields: ['nik', 'nkk', 'name', 'birth_place', 'birth_date', 'marital', 'sex', 'address', 'tps']
        .map((name) => `case when v.${name} is null then ',${name}' else '' end`)
        .join(' || '),
    },
    fields: ['nik', 'nkk', 'name', 'birth_place', 'birth_date', 'marital', 'sex', 'address', 'tps'],
    title: both('Isian wajib kosong', 'A required field is empty'),
    message: both('Belum diisi: {fields}.', 'Not filled in: {fields}.'),
    why: both(
      'Isian itu ada pada formulir daftar pemilih dan menentukan siapa pemilihnya dan di mana ia memilih.',
      'The form of the voter list has the field; it says who the voter is and where they vote.',
    ),
    law: listLaw,
    proof: idCard,
  }),
  rule('V18', 'voter', {
    severity: 'error',
    sql: 'v.region is null or v.region_text is not null or v.region_known = 0',
    values: { region: "coalesce(v.region, '-')" },
    fields: ['village'],
    title: both('Kode wilayah tidak dikenal', 'Unknown region code'),
    message: both(
      'Kode wilayah {region} tidak ada dalam daftar wilayah, atau nama wilayahnya tidak terbaca.',
      'Region code {region} is not in the list of regions, or the name of the region could not be read.',
    ),
    why: both(
      'Tanpa kode desa/kelurahan yang benar pemilih tidak masuk rekap mana pun.',
      'Without the right village code a voter is in no recap.',
    ),
    law: 'Kepmendagri tentang kode dan data wilayah administrasi pemerintahan',
    proof: mapProof,
  }),
  rule('V19', 'voter', {
    severity: 'error',
    sql:
      'v.birth_date > {today} or extract(year from v.birth_date) < {firstBirthYear} ' +
      "or v.birth_date = kc_day('1900-01-01')",
    fields: ['birth_date'],
    title: both('Tanggal lahir mustahil', 'Impossible birth date'),
    message: both(
      'Tanggal lahir di masa depan, sebelum tahun {firstBirthYear}, atau 1 Januari 1900 (hari nol lembar kerja).',
      'The birth date is in the future, before {firstBirthYear}, or 1 January 1900 (day zero of spreadsheets).',
    ),
    why: both(
      'Tanggal seperti itu timbul dari salah ketik atau tanggal bawaan lembar kerja.',
      "Such dates come from typing errors or a spreadsheet's default date.",
    ),
    law: listLaw,
    proof: birthProof,
    risk: 750,
  }),
  rule('V20', 'voter', {
    severity: 'error',
    sql: "v.disability not in ('1', '2', '3', '4', '5', '6')",
    fields: ['disability'],
    title: both('Kode disabilitas tidak dikenal', 'Unknown disability code'),
    message: both(
      'Ragam disabilitas tidak termasuk enam ragam (1–6).',
      'The kind of disability is not one of the six (1–6).',
    ),
    why: both(
      'Daftar lama memakai lima ragam yang lain; kodenya perlu dipetakan.',
      'Older lists used five other kinds; their codes must be mapped.',
    ),
    law: 'UU 8/2016 ps. 4; PKPU 1/2025',
    proof: both('Keterangan pemilih, keluarga, atau pendamping.', 'Statement of the voter, the family or a companion.'),
    risk: 300,
  }),
  rule('V21', 'voter', {
    severity: 'warning',
    // Most names are two capitals and more: asked first, because the two patterns behind it cost much more.
    sql:
      "not kc_matches(v.name, '^[A-Z]{2}[A-Z ]*$') and " +
      "(kc_matches(v.name, '[^\\p{L}\\p{M} .,''’`/()-]') or not kc_matches(v.name, '\\p{L}.*\\p{L}'))",
    fields: ['name'],
    title: both('Nama tidak wajar', 'Malformed name'),
    message: both(
      'Nama memuat angka atau lambang, atau hanya satu huruf.',
      'The name has digits or symbols, or is one letter.',
    ),
    why: both(
      'Nama satu kata itu sah; angka, lambang, dan satu huruf biasanya sisa dari berkas lain.',
      'A single name is right; digits, symbols and one letter are mostly left over from another file.',
    ),
    law: listLaw,
    proof: idCard,
    risk: 350,
  }),
  rule('V22', 'voter', {
    severity: 'error',
    hiddenBy: ['V18'],
    sql: "{unit} <> '00' and substr(v.region, 1, length({unit})) <> {unit}",
    values: { region: 'v.region' },
    fields: ['village'],
    title: both('Wilayah di luar satker', 'Region outside the unit'),
    message: both('Kode wilayah {region} bukan bagian dari {unit}.', 'Region code {region} is not part of {unit}.'),
    why: both(
      'Daftar satu satker hanya memuat pemilih di wilayahnya; ini menilai kode desa, bukan kode di dalam NIK.',
      'The list of a unit holds voters of its region only; this looks at the village code, not at the code in the NIK.',
    ),
    law: listLaw,
    proof: idCard,
  }),
  rule('V23', 'voter', {
    severity: 'error',
    sql: 'v.nik = v.nkk',
    fields: ['nik', 'nkk'],
    title: both('NIK sama dengan NKK', 'NIK equals NKK'),
    message: both('NIK dan NKK berisi nomor yang sama.', 'NIK and NKK hold the same number.'),
    why: both(
      'Kedua nomor tidak pernah sama; satu kolom tersalin ke kolom lain.',
      'The two numbers are never equal; one column was copied over the other.',
    ),
    law: nkkLaw,
    proof: idCard,
  }),
  rule('V24', 'note', {
    severity: 'warning',
    sql: `v.note_stance = 'says' and v.note_meaning in (${reasonsOfRemoval})`,
    values: { says: 'v.note_label', saysEn: 'v.note_label_en' },
    fields: ['note'],
    title: both('Keterangan menyatakan alasan TMS', 'The note states a reason of removal'),
    message: both(
      'Keterangan menyatakan: {says}. Ini petunjuk dari berkas, belum diverifikasi, dan bukan keputusan.',
      'The note says: {saysEn}. This is a hint of the file, not verified, and no decision.',
    ),
    why: both(
      'Petugas sering menulis di kolom keterangan bahwa pemilih sudah meninggal, pindah, atau menjadi TNI/Polri. ' +
        'Tanpa keputusan, pemilih itu tetap terhitung.',
      'Officers often write in the note that a voter has died, moved or joined the forces. Without a decision the ' +
        'voter stays counted.',
    ),
    law: 'UU 7/2017 ps. 198 ayat (3); PKPU 1/2025 (alasan TMS)',
    proof: noteProof,
    risk: 820,
  }),
  rule('V25', 'note', {
    severity: 'info',
    sql: `v.note_stance = 'ambiguous' or v.note_stance = 'doubts' and v.note_meaning in (${reasonsOfRemoval})`,
    values: { says: 'v.note_label', saysEn: 'v.note_label_en' },
    fields: ['note'],
    title: both('Keterangan perlu dipastikan', 'The note must be made sure'),
    message: both(
      'Keterangan belum pasti, atau kodenya dapat berarti: {says}. Ini petunjuk, belum diverifikasi, dan bukan ' +
        'keputusan.',
      'The note is not certain, or its code can mean: {saysEn}. This is a hint, not verified, and no decision.',
    ),
    why: both(
      'Kode alasan berbeda antara formulir yang satu dan yang lain, dan “mungkin” atau tanda tanya belum ' +
        'menyatakan apa-apa.',
      'Codes of reasons differ from form to form, and “perhaps” or a question mark does not say anything yet.',
    ),
    law: 'UU 7/2017 ps. 198 ayat (3); PKPU 1/2025 (alasan TMS)',
    proof: noteProof,
    risk: 200,
  }),
  rule('X01', 'person-before', {
    severity: 'warning',
    sql: 'p.same_person = 0',
    values: { rowBefore: 'p.row', village: "coalesce(p.village, '-')" },
    fields: ['nik'],
    title: both('Ada pada versi sebelumnya, kini tidak ada', 'In the version before, absent here'),
    message: both(
      'Pemilih baris {rowBefore} pada versi sebelumnya (desa {village}) tidak ada di daftar ini, tanpa alasan TMS.',
      'The voter of row {rowBefore} of the version before (village {village}) is not in this list, without a ' +
        'reason of removal.',
    ),
    why: both(
      'Pemilih hanya keluar dari daftar dengan alasan TMS yang terbukti.',
      'A voter leaves the list only for a proven reason.',
    ),
    law: listLaw,
    proof: both(
      'Dokumen alasan TMS, atau pemilih dimasukkan kembali.',
      'The document of the reason, or the voter is put back.',
    ),
    risk: 850,
  }),
  rule('X02', 'person-removed', {
    severity: 'warning',
    sql: 'v.reason is not null',
    values: { reason: 'v.reason', removedOn: 'cast(v.removed_on as varchar)' },
    fields: ['nik'],
    title: both('Pernah dinyatakan TMS, kini ada lagi', 'Removed before, back here'),
    message: both(
      'Dinyatakan TMS ({reason}) pada {removedOn}, tetapi ada lagi di daftar ini.',
      'Removed ({reason}) on {removedOn}, but back in this list.',
    ),
    why: both(
      'Sumber data yang belum diperbarui sering mengembalikan orang yang sudah dikeluarkan.',
      'Sources that were not updated often bring back people who were removed.',
    ),
    law: listLaw,
    proof: both(
      'Bukti bahwa alasan TMS dahulu keliru atau sudah berakhir.',
      'Proof that the reason was wrong or has ended.',
    ),
    risk: 850,
  }),
  ...(
    [
      [
        'D01',
        'NIK sama',
        'Same NIK',
        'NIK yang sama tercatat lebih dari sekali.',
        'The same NIK is listed more than once.',
        950,
      ],
      [
        'D02',
        'NIK, nama, dan tanggal lahir sama',
        'Same NIK, name and birth date',
        'NIK, nama, dan tanggal lahir sama persis.',
        'NIK, name and birth date are exactly the same.',
        990,
      ],
      [
        'D03',
        'Nama, tanggal, dan tempat lahir sama',
        'Same name, birth date and birth place',
        'Nama, tanggal lahir, dan tempat lahir sama, NIK berbeda.',
        'Name, birth date and birth place are the same, the NIK differs.',
        850,
      ],
      [
        'D04',
        'NKK dan nama sama',
        'Same NKK and name',
        'Nama yang sama dua kali dalam satu NKK.',
        'The same name twice in one NKK.',
        800,
      ],
      [
        'D10',
        'Mungkin orang yang sama',
        'Probably the same person',
        'Isian kedua pemilih cukup mirip untuk diperiksa.',
        'The fields of the two voters are alike enough to be looked at.',
        700,
      ],
      [
        'D20',
        'Ganda antarsatker',
        'Duplicate across units',
        'Pemilih yang sama mungkin tercatat di satker lain.',
        'The same voter may be listed by another unit.',
        800,
      ],
    ] as const
  ).map(([code, id, en, messageId, messageEn, risk]) =>
    rule(code, 'pair', {
      severity: code === 'D10' || code === 'D20' ? 'warning' : 'error',
      sql: '',
      fields: code === 'D04' ? ['nkk', 'name'] : code === 'D01' ? ['nik'] : ['nik', 'name', 'birth_date'],
      title: both(id, en),
      message: both(messageId, messageEn),
      why: both(
        'Satu orang memilih satu kali dan terdaftar satu kali. Kembar dan orang senama ada; karena itu orang yang ' +
          'memutuskan.',
        'A person votes once and is listed once. Twins and people of the same name exist; that is why a person ' +
          'decides.',
      ),
      law: 'UU 7/2017 ps. 198 jo. ps. 348; PKPU 1/2025 (TMS: ganda)',
      proof: both(
        'KTP-el atau kartu keluarga keduanya, atau hasil coktas.',
        'Identity or family cards of both, or the visit (coktas).',
      ),
      risk,
    }),
  ),
];

/**
 * Limits the rules name (`{votingAge}` is the parameter rules/voting-age); the cap of a polling station comes from the
 * list, which knows its contest.
 */
export const defaultParameters: readonly ReferenceValue[] = [
  ['rules/voting-age', 17, 'Umur paling rendah untuk memilih', 'Lowest age to vote', 'UU 7/2017 ps. 198 ayat (1)'],
  [
    'rules/old-age',
    100,
    'Umur yang perlu dipastikan',
    'Age that must be made sure',
    'Praktik pencermatan data pemilih 2025',
  ],
  [
    'rules/married-age',
    15,
    'Umur kawin paling rendah yang masih wajar',
    'Lowest plausible age of marriage',
    'Perkiraan; UU 16/2019 ps. 7 menetapkan 19 tahun dengan dispensasi',
  ],
  [
    'rules/family-size',
    15,
    'Pemilih paling banyak dalam satu NKK yang masih wajar',
    'Most plausible voters of one NKK',
    'Praktik pencermatan data pemilih 2025',
  ],
  [
    'rules/first-birth-year',
    1900,
    'Tahun lahir paling awal',
    'Earliest birth year',
    'Perkiraan: tidak ada pemilih hidup yang lahir sebelumnya',
  ],
].map(
  ([code, value, id, en, source]) =>
    ({ code, value, since: '2020-01-01', label: { id, en }, source, verified: false }) as ReferenceValue,
);
