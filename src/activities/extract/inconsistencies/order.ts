/** What cannot have come before what: an incident after its report, a session before its preparation. */
import { calendarWords, printDate, type DateMention } from '../../../language/index.ts';
import type { Inconsistency } from '../../proposals.ts';
import type { Detector, Report, SeenSentence } from './seen.ts';

type Stage = { readonly name: string; readonly en: string; readonly pattern: RegExp };
const stage = (name: string, en: string, pattern: string): Stage => ({
  name,
  en,
  pattern: new RegExp(String.raw`(?<!\p{L})(?:${pattern})(?!\p{L})`, 'u'),
});

const incident = stage(
  'kejadian',
  'the incident',
  String.raw`kejadian|peristiwa|waktu kejadian|dugaan pelanggaran terjadi|terjadi`,
);
const reported = stage(
  'laporan',
  'the report',
  String.raw`(?:temuan|laporan|aduan|pengaduan)(?:\s\p{L}+){0,2} (?:diterima|masuk|disampaikan|` +
    String.raw`diregister)|dilaporkan|melapor(?:kan)?|diregistrasi`,
);
const invitation = stage(
  'undangan',
  'the invitation',
  String.raw`undangan(?:\s\p{L}+){0,3} (?:tertanggal|tanggal|disampaikan|dikirim|disebar|dibagikan|bertanggal)|` +
    String.raw`surat undangan|undangan (?:ter)?tanggal`,
);
const meeting = stage(
  'rapat',
  'the meeting',
  String.raw`(?:rapat|pleno|rakor|kegiatan|acara|bimtek|sosialisasi|` +
    String.raw`pelantikan)(?:\s\p{L}+){0,5} (?:digelar|dilaksanakan|diselenggarakan|berlangsung|diadakan|` +
    String.raw`dimulai)|hari\/tanggal|hari, tanggal|menggelar (?:rapat|rakor|pleno|bimtek|sosialisasi)`,
);
const done = stage(
  'kegiatan',
  'the activity',
  String.raw`terlaksana|telah (?:dilaksanakan|digelar|berlangsung|diselenggarakan)`,
);
const written = stage('laporan', 'its report', String.raw`(?:dibuat|disusun|ditandatangani) di`);
const preparation = stage(
  'persiapan',
  'the preparation',
  String.raw`(?:rapat |rakor |gladi |pertemuan )?(?:persiapan|gladi(?: bersih| resik| kotor)?|pra-?\p{L}+)`,
);
const plenary = stage(
  'pleno',
  'the plenary',
  String.raw`(?:rapat )?pleno(?:\s\p{L}+){0,4} (?:berlangsung|digelar|dilaksanakan|diselenggarakan|` +
    String.raw`diadakan)|rekapitulasi(?:\s\p{L}+){0,4} (?:berlangsung|digelar|dilaksanakan)`,
);
const handedOver = stage(
  'penyerahan hasil',
  'handing over the results',
  String.raw`menyerahkan (?:hasil|berita acara|dokumen hasil)|(?:hasil|` +
    String.raw`berita acara)(?:\s\p{L}+){0,4} diserahkan|penyerahan (?:hasil|berita acara)|` +
    String.raw`mengirim(?:kan)? hasil`,
);
const resigned = stage('pengunduran diri', 'the resignation', String.raw`mengundurkan diri|mundur|pengunduran diri`);
const died = stage('meninggal', 'the death', String.raw`meninggal(?: dunia)?|wafat|tutup usia`);
const registration = stage(
  'pendaftaran',
  'registration',
  String.raw`pendaftaran(?:\s\p{L}+){0,3}(?: dibuka| berlangsung| dimulai)?|masa pendaftaran|pendaftaran calon`,
);
const verification = stage(
  'verifikasi',
  'verification',
  String.raw`verifikasi|penelitian (?:berkas|administrasi)|seleksi administrasi|tes tertulis|wawancara`,
);
const announced = stage(
  'pengumuman hasil',
  'the announcement',
  String.raw`pengumuman (?:hasil|kelulusan|akhir)|hasil(?:\s\p{L}+){0,3} diumumkan`,
);
const swornIn = stage('pelantikan', 'the swearing-in', String.raw`pelantikan|dilantik|melantik`);
const appointed = stage(
  'penetapan',
  'the appointment',
  String.raw`ditetapkan sebagai|penetapan (?:calon )?(?:terpilih|anggota)|lulus seleksi`,
);
const voting = stage('pemungutan suara', 'voting', String.raw`pemungutan suara|pencoblosan|hari pemungutan`);
const counting = stage(
  'rekapitulasi',
  'adding up the results',
  String.raw`penghitungan suara|rekapitulasi (?:hasil|suara|penghitungan)`,
);

const minutesSigned = stage(
  'notula',
  'the minutes',
  String.raw`(?:notula|notulen|risalah)(?:\s\p{L}+){0,4} (?:ditandatangani|diteken|disusun|dibuat|disahkan)`,
);
const deciding = stage(
  'rapat pleno penetapan',
  'the deciding session',
  String.raw`(?:rapat )?pleno penetapan(?:\s\p{L}+){0,4} (?:digelar|dilaksanakan|berlangsung|diadakan)`,
);
const decisionSigned = stage(
  'keputusan',
  'the decision',
  String.raw`(?:surat )?keputusan(?:\s\p{L}+){0,3} (?:ditandatangani|diteken|ditetapkan|diterbitkan)`,
);

/** The first comes before the second, or on its day; of one person where that must be said. */
const rules: readonly (readonly [earlier: Stage, later: Stage, of?: 'person'])[] = [
  [incident, reported],
  [done, written],
  [invitation, meeting],
  [preparation, meeting],
  [preparation, voting],
  [preparation, swornIn],
  [plenary, handedOver],
  [resigned, died, 'person'],
  [registration, verification],
  [registration, announced],
  [verification, announced],
  [verification, swornIn],
  [announced, swornIn],
  [appointed, swornIn],
  [voting, counting],
  [meeting, minutesSigned],
  [deciding, decisionSigned],
];

/** The sentence tells of another occasion, or takes it back. */
const another = new RegExp(
  [
    String.raw`(?<!\p{L})(?:berikutnya|selanjutnya|sebelumnya|tahun lalu|ulang|ulangan|susulan|lanjutan|kedua|`,
    String.raw`ketiga|revisi|perbaikan|semula|menjadi|akan datang|mendatang|terdahulu|`,
    String.raw`tingkat kecamatan)(?!\p{L})`,
  ].join(''),
  'u',
);

type Dated = {
  readonly date: DateMention;
  readonly first: string;
  readonly last: string;
  readonly clause: string;
  readonly sentence: SeenSentence;
};

export const wrongOrder: Detector = (seen, report) => {
  if (seen.corrected) return [];
  const dated = seen.sentences.flatMap(datesWithClause);
  return rules.flatMap((rule) => fault(dated, rule, report));
};

/** Dates with the words around them that say of what they are: the clause up to the date, else behind it. */
function datesWithClause(sentence: SeenSentence): Dated[] {
  if (another.test(sentence.lower)) return [];
  return sentence.dates.flatMap((date, index) => {
    const from = sentence.dates[index - 1]?.end ?? sentence.start;
    const to = sentence.dates[index + 1]?.start ?? sentence.end;
    const before = sentence.lower.slice(
      Math.max(0, from - sentence.start, date.start - sentence.start - 120),
      date.start - sentence.start,
    );
    const behind =
      sentence.dates.length === 1
        ? sentence.lower.slice(date.end - sentence.start, Math.min(to - sentence.start, date.end - sentence.start + 80))
        : '';
    return date.first
      ? [{ date, first: date.first, last: date.last ?? date.first, clause: `${before} … ${behind}`, sentence }]
      : [];
  });
}

function fault(dated: readonly Dated[], [earlier, later, of]: (typeof rules)[number], report: Report): Inconsistency[] {
  const ones = dated.filter(
    ({ clause }) => earlier.pattern.test(clause) && (earlier === preparation || !later.pattern.test(clause)),
  );
  const others = dated.filter(({ clause }) => later.pattern.test(clause) && !earlier.pattern.test(clause));
  const [one, other] = [ones[0], others[0]];
  // Each is told once, so they belong together.
  if (!one || !other || ones.length > 1 || others.length > 1 || one.first <= other.last) return [];
  if (of === 'person' && !shareName(one.sentence, other.sentence)) return [];
  return [
    report(
      'order-differs',
      [one.date, other.date],
      `${capital(earlier.name)} (${printDate(one.first)}) tertulis sesudah ${later.name} (${printDate(other.first)}).`,
      `${capital(earlier.en)} (${printDate(one.first)}) is dated after ${later.en} (${printDate(other.first)}).`,
    ),
  ];
}

const names = /(?<!\p{L})\p{Lu}\p{Ll}{3,}/gu;
function shareName(one: SeenSentence, other: SeenSentence): boolean {
  const own = new Set(one.text.match(names) ?? []);
  return (other.text.match(names) ?? []).some((name) => own.has(name) && !calendarWords.includes(name.toLowerCase()));
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
