/** A paper's own date against what it is about: an invitation after the event, minutes or a decree before it. */
import { monthPattern, printDate, type DateMention } from '../../../language/index.ts';
import type { Inconsistency } from '../../proposals.ts';
import { activityPattern } from './activity.ts';
import type { Detector, Report, Seen, SeenSentence } from './seen.ts';

type Dated = DateMention & { readonly first: string; readonly sentence: SeenSentence };

export const papersInTime: Detector = (seen, report) => {
  if (seen.corrected) return [];
  const events = eventsOf(seen);
  return [
    ...late(seen, events, report),
    ...early(seen, events, report),
    ...deadlines(seen, events, report),
    ...preparations(seen, events, report),
  ];
};

/** "Kalabahi, 24 Februari 2025", "Ditetapkan di Kalabahi pada tanggal 24 Februari 2025" */
const placeAndDay = new RegExp(
  String.raw`^(?:(?:ditetapkan|dibuat|dikeluarkan|ditandatangani)(?: di)? )?(?!(?:senin|selasa|rabu|kamis|` +
    String.raw`jum.?at|sabtu|minggu|` +
    String.raw`pukul|aula|ruang|kantor|gedung|hotel|tempat|lokasi|` +
    String.raw`hari)(?!\p{L}))\p{L}[\p{L} .'’-]{1,40}(?:,\s+(?:tanggal )?|\s+pada tanggal )` +
    String.raw`\d{1,2} (?:${monthPattern}) \d{4}\.?$`,
  'iu',
);
const signed = /^(?:pada )?tanggal\s*:?\s*\d|^tertanggal\s/u;
const decided = /^(?:ditetapkan|dibuat|dikeluarkan|ditandatangani)(?: di)?\s/u;

const headLabel = /^(?:kepada|dari|hal|perihal|nomor|sifat|lampiran|yth)\.?\s*:/u;

/** "Tanggal : …" between "Dari : …" and "Hal : …": the head of a memo. */
const isHead = (seen: Seen, { at, lower }: SeenSentence): boolean =>
  at < 10 &&
  /^tanggal\s*:/u.test(lower) &&
  [at - 1, at + 1].some((next) => headLabel.test(seen.sentences[next]?.lower ?? ''));

/** The days on which the paper says it was written. */
function ownDays(seen: Seen): Dated[] {
  return seen.sentences.flatMap((sentence) => {
    const before = seen.sentences[sentence.at - 1]?.lower ?? '';
    const isOwn =
      placeAndDay.test(sentence.text) ||
      isHead(seen, sentence) ||
      (signed.test(sentence.lower) && decided.test(before));
    return isOwn ? withDays(sentence) : [];
  });
}

const withDays = (sentence: SeenSentence): Dated[] =>
  sentence.dates.flatMap((date) => (date.first ? [{ ...date, first: date.first, sentence }] : []));

const labelled =
  /^(?:hari|tanggal|waktu|pelaksanaan|jadwal)(?:\s*[/,&]\s*(?:tanggal|tgl|hari|waktu|pukul|jam))*(?:\s\p{L}+)?\s*:/u;
const held = new RegExp(
  String.raw`(?:hadir|kehadiran|mengundang|undangan|(?:akan|telah|yang|dapat) (?:di|ber)\p{L}+|digelar|dihelat|` +
    String.raw`bertempat|` +
    String.raw`me(?:nggelar|ngadakan|laksanakan|nyelenggarakan|nghelat|ngikuti|nghadiri) |puncak|` +
    String.raw`dilaksanakan|diselenggarakan|` +
    String.raw`diadakan|berlangsung|(?:rapat|pleno|rakor|kegiatan|acara)(?: \p{L}+){0,4} (?:pada|hari|tanggal)|` +
    String.raw`(?:${activityPattern})(?:nya)?(?: (?:sendiri|kita))?,? (?:hari |tgl |tanggal |pada )*(?:senin|` +
    String.raw`selasa|rabu|kamis|jum.?at|sabtu|minggu|ahad),?)[^.;]*$`,
  'u',
);
const other = new RegExp(
  String.raw`(?<!\p{L})(?:paling lambat|selambat\S*|ditunggu|konfirmasi|sampai|hingga|sebelum|surat|nomor|` +
    String.raw`menindaklanjuti|merujuk|pendaftaran|batas|tertanggal|disampaikan|berikutnya|selanjutnya|lalu|` +
    String.raw`sebelumnya|(?<!triwulan |tahap |semester )(?:pertama|kedua))(?!\p{L})`,
  'u',
);

/** When the activity is, or was: a labelled line, or the sentence that tells of it. */
function eventsOf(seen: Seen): Dated[] {
  return seen.sentences.flatMap((sentence) => {
    if (placeAndDay.test(sentence.text) || isHead(seen, sentence) || sentence.dates.length !== 1) return [];
    const [date] = withDays(sentence);
    const before = date
      ? sentence.lower.slice(Math.max(0, date.start - sentence.start - 200), date.start - sentence.start)
      : '';
    if (!date || other.test(before)) return [];
    return labelled.test(sentence.lower) || held.test(before) ? [date] : [];
  });
}

const invites = new RegExp(
  String.raw`(?<!\p{L})(?:undangan|mengundang|mohon(?:\s\p{L}+){0,3} (?:kehadiran|hadir|kesediaan)|` +
    String.raw`(?:di)?harap(?:kan)?(?:\s\p{L}+){0,2} (?:kehadiran|hadir|dapat hadir)|` +
    String.raw`mengharap(?:kan)?(?:\s\p{L}+){0,2} kehadiran|kehadiran (?:bapak|ibu|saudara))(?!\p{L})`,
  'u',
);
/** Names what was before: it is no invitation of its own. */
const records = /^(?:notula|notulen|notulensi|risalah|berita acara|laporan|catatan rapat|hasil rapat|resume)(?!\p{L})/u;

/** An invitation that was written after what it invites to. */
function late(seen: Seen, events: readonly Dated[], report: Report): Inconsistency[] {
  const [own, more] = ownDays(seen);
  const [event] = events;
  const text = seen.text.slice(0, 6000).toLowerCase();
  if (!own || more || !event || records.test(text.trimStart()) || !invites.test(text)) return [];
  if (events.some(({ first, last }) => (last ?? first) >= own.first)) return [];
  return [
    report(
      'order-differs',
      [own, event],
      `Undangan bertanggal ${printDate(own.first)}, padahal kegiatannya ${printDate(event.first)}.`,
      `The invitation is dated ${printDate(own.first)}, but the activity is on ${printDate(event.first)}.`,
    ),
  ];
}

const afterwards = new RegExp(
  String.raw`(?<!\p{L})(?:berdasarkan|hasil|memperhatikan|menindaklanjuti|keputusan|sesuai)\s*:?(?: \p{L}+){0,3} ` +
    String.raw`(?:${activityPattern})(?: \p{L}+){0,8}? (?:pada )?(?:hari )?(?:\p{L}+,? )?(?:tanggal )?\(?$`,
  'u',
);

/** Minutes or a report signed before the meeting, a decree before the meeting that it rests on. */
function early(seen: Seen, events: readonly Dated[], report: Report): Inconsistency[] {
  const own = ownDays(seen).at(-1);
  if (!own) return [];
  const isRecord = seen.sentences.slice(0, 4).some(({ lower }) => records.test(lower));
  const told = seen.sentences.flatMap((sentence) =>
    withDays(sentence).filter(({ start }) =>
      afterwards.test(sentence.lower.slice(Math.max(0, start - sentence.start - 160), start - sentence.start)),
    ),
  );
  const record = isRecord && own.sentence.at > seen.sentences.length / 2 ? recordedDays(seen, events, own) : [];
  const basis = told.filter(({ start }) => start !== own.start);
  const [event] = [...record, ...basis];
  if (!event || [...record, ...basis].some(({ first }) => first <= own.first)) return [];
  return [
    report(
      'order-differs',
      [own, event],
      `Dokumen bertanggal ${printDate(own.first)}, padahal kegiatannya baru ${printDate(event.first)}.`,
      `The paper is dated ${printDate(own.first)}, but the activity was only on ${printDate(event.first)}.`,
    ),
  ];
}

/** The days of minutes: in their head, in a labelled line, or "Pada hari ini, …". */
const recordedDays = (seen: Seen, events: readonly Dated[], own: Dated): Dated[] =>
  [
    ...seen.sentences.slice(0, 4).flatMap(withDays),
    ...seen.sentences.filter(({ lower }) => /^pada hari ini(?!\p{L})/u.test(lower)).flatMap(withDays),
    ...events.filter(({ sentence }) => labelled.test(sentence.lower)),
  ].filter(({ start }) => start !== own.start);

/** What must be there before an activity can begin. */
const neededFor = new RegExp(
  String.raw`(?<!\p{L})(?:konfirmasi|kepastian|kehadiran|kesediaan|pendaftaran|registrasi|rsvp|` +
    String.raw`(?:men)?daftar(?:kan)?|jawaban|` +
    String.raw`balasan|usulan|utusan|perwakilan|peserta|nama(?:-nama)?|bahan|materi|paparan|berkas|formulir|undangan|` +
    String.raw`perlengkapan|persyaratan|biodata|tautan pendaftaran)(?:nya)?(?!\p{L})`,
  'u',
);
const byThen = new RegExp(
  String.raw`(?<!\p{L})(?:paling (?:lambat|akhir|telat|lama)|selambat\S*|sampai|hingga|ditunggu|batas|tenggat|` +
    String.raw`ditutup|berakhir|terakhir)(?!\p{L})`,
  'u',
);
/** What comes after an activity: its report, its papers, what the next one needs. */
const neededAfter = new RegExp(
  String.raw`(?<!\p{L})(?:laporan|hasil|pertanggungjawaban|spj|evaluasi|dokumentasi|notula|tindak lanjut|` +
    String.raw`setelah|sesudah|usai|` +
    String.raw`perbaikan|keberatan|sanggah\p{L}*|sertifikat|bukti|kuitansi|pelunasan|pengembalian|tanggapan|` +
    String.raw`masukan|kembali|` +
    String.raw`berikutnya|selanjutnya|susulan|perpanjang\p{L}*|diperpanjang|berlaku|pengumuman|tugas)(?!\p{L})`,
  'u',
);

/** Whoever comes says so before; what else is needed is asked for by who invites. */
const ofGuests = new RegExp(
  String.raw`(?<!\p{L})(?:konfirmasi|kehadiran|kesediaan|pendaftaran|registrasi|rsvp|mendaftar(?:kan)?|` +
    String.raw`peserta)(?:nya)?(?!\p{L})`,
  'u',
);

const asksBefore = (before: string, forward: boolean): boolean =>
  (forward ? neededFor : ofGuests).test(before) && byThen.test(before.slice(-90)) && !neededAfter.test(before);

const decisions = new RegExp(
  String.raw`^(?:hasil(?: rapat)?|keputusan(?: rapat)?|kesimpulan|tindak lanjut|rencana tindak lanjut|simpulan|` +
    String.raw`disepakati)(?!\p{L})`,
  'u',
);
const ahead = new RegExp(
  String.raw`(?<!\p{L})(?:akan|mohon|dimohon|diharap\p{L}*|harap|diminta|wajib|silakan|diundang|mengundang|` +
    String.raw`undangan|ketentuan|syarat|pendaftaran)(?!\p{L})`,
  'u',
);

/** It invites or announces: no minutes, no report of what was. */
const isAhead = ({ sentences }: Seen): boolean =>
  !sentences.slice(0, 4).some(({ lower }) => records.test(lower)) &&
  !sentences.some(({ lower }) => decisions.test(lower)) &&
  sentences.slice(0, 60).some(({ lower }) => ahead.test(lower));

/** Who comes must answer before it begins. */
function deadlines(seen: Seen, events: readonly Dated[], report: Report): Inconsistency[] {
  const ends = events.map(({ first, last }) => last ?? first).toSorted();
  const end = ends.at(-1);
  const [event] = events;
  if (!end || !event) return [];
  const forward = isAhead(seen);
  return seen.sentences
    .flatMap((sentence) =>
      withDays(sentence).filter(({ start }) =>
        asksBefore(sentence.lower.slice(Math.max(0, start - sentence.start - 200), start - sentence.start), forward),
      ),
    )
    .filter((deadline) => deadline.first > end && deadline.sentence !== event.sentence)
    .slice(0, 1)
    .map((deadline) =>
      report(
        'order-differs',
        [event, deadline],
        `Batas ${printDate(deadline.first)} jatuh sesudah kegiatannya, ${printDate(event.first)}.`,
        `The deadline ${printDate(deadline.first)} falls after the activity on ${printDate(event.first)}.`,
      ),
    );
}

const prepares = new RegExp(
  String.raw`(?<!\p{L})(?:persiapan|mempersiapkan|gladi|geladi|pra-\p{L}+|technical meeting|pemantapan|penyiapan|` +
    String.raw`menyiapkan|pengecekan akhir|rapat teknis|pembentukan panitia)(?!\p{L})`,
  'u',
);
const anActivity = new RegExp(String.raw`(?<!\p{L})(?:${activityPattern})`, 'u');
const afterIt =
  /(?<!\p{L})(?:evaluasi|laporan|berikutnya|selanjutnya|lanjutan|mendatang|setelah|sesudah|usai)(?!\p{L})/u;

/** What prepares it is held before it, or on its day. */
function preparations(seen: Seen, events: readonly Dated[], report: Report): Inconsistency[] {
  const clauseOf = ({ sentence, start }: Dated): string =>
    sentence.lower
      .slice(Math.max(0, start - sentence.start - 160), start - sentence.start)
      .split(/[.;]|\d\)/u)
      .at(-1) ?? '';
  const held = events.filter((event) => anActivity.test(clauseOf(event)) && !prepares.test(clauseOf(event)));
  const end = held
    .map(({ first, last }) => last ?? first)
    .toSorted()
    .at(-1);
  const [event] = held;
  if (!event || !end) return [];
  const late = seen.sentences
    .flatMap(withDays)
    .find((date) => date.first > end && prepares.test(clauseOf(date)) && !afterIt.test(clauseOf(date)));
  if (!late || new Set(held.map(({ first }) => first)).size > 1) return [];
  return [
    report(
      'order-differs',
      [late, event],
      `Persiapan (${printDate(late.first)}) tertulis sesudah kegiatannya (${printDate(event.first)}).`,
      `The preparation (${printDate(late.first)}) is dated after the activity (${printDate(event.first)}).`,
    ),
  ];
}
