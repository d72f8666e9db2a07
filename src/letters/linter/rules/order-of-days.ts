/** Days that a letter tells of, against its own: meetings, what is due, and letters that it names. */
import { printFullDate, readTimes, type DateMention } from '../../../language/index.ts';
import type { Found, RuleCode } from '../catalogue.ts';
import type { LetterParts } from '../parts.ts';

/** Characters before a day that tell what it is of. */
const reach = 240;

/** The words of its sentence or point before a day. */
function leadOf(text: string, start: number): string {
  const before = text.slice(Math.max(0, start - reach), start);
  const breaks = [
    ...before.matchAll(
      /(?<=\p{L}{3}|\d{4}|\))[.;]\s+|\n[ \t]*\n|\n(?=[ \t|]*(?:\(?[a-z\d]{1,2}[.)]\s|[\p{L}/, ]{3,24}\s*[:|]))/gu,
    ),
  ];
  const last = breaks.at(-1);
  return last === undefined ? before : before.slice(last.index + last[0].length);
}

const gone = new RegExp(
  String.raw`\b(?:telah|sudah|lalu|menindaklanjuti|menanggapi|menyusuli?|menyambung` +
    String.raw`|berdasarkan|menunjuk|memperhatikan|merujuk|sesuai|mendasari|nomor|no` +
    String.raw`|tertanggal|bertanggal|semula|hasil|terima|diterima|sejak|terhitung|lahir` +
    String.raw`|membalas|menjawab|pernah|kelanjutan|lanjutan|putusan|dipa|dari|per|setelah` +
    String.raw`|pasca|perubahan|pengganti|tanggapan|balasan)\b`,
  'iu',
);
const comes = new RegExp(
  String.raw`\b(?:akan|mengundang|kehadiran|kehadirannya|hadir|menghadiri|mengikuti` +
    String.raw`|diundang|melaksanakan|dilaksanakan|diselenggarakan|dibuka|diadakan|digelar` +
    String.raw`|berlangsung|menghadap|mewakili|wawancara|bertugas|menugaskan|ditugaskan` +
    String.raw`|diharapkan)\b`,
  'iu',
);
const label = /^[ \t|:]*(?:hari|tanggal|tgl|waktu|jadwal|pelaksanaan)\b[ \t./,\p{L}]{0,24}[:|\t][^\n]*$/iu;

/** Kinds that tell what was. */
const toldOf = new Set(['laporan', 'berita-acara', 'keterangan', 'keputusan']);
/** Kinds that are about something to come. */
const comingUp = new Set(['undangan', 'tugas', 'perintah', 'kuasa', 'pengumuman']);

/** What a letter calls to, or sends somebody to, is not before it. */
export function checkMeeting(letter: LetterParts): Found[] {
  const { structure, days, day, text } = letter;
  const written = day?.first;
  if (written === undefined || toldOf.has(structure)) return [];
  return days.flatMap((mention): Found[] => {
    const on = mention.last ?? mention.first;
    if (on === undefined || on >= written || mention.inferredYear || !isOfEvent(letter, mention)) return [];
    if (until.test(text.slice(Math.max(0, mention.start - 90), mention.start))) return [];
    return said(
      'meeting-before',
      mention,
      on,
      'Acara',
      'mendahului tanggal suratnya',
      'The meeting',
      'is before the day of the letter',
    );
  });
}

/** What a letter calls to does not end before it begins; past midnight it may. */
export function checkTimes({ structure, text }: LetterParts): Found[] {
  if (!comingUp.has(structure)) return [];
  return readTimes(text).flatMap(({ start, end, from, to }): Found[] => {
    if (to === undefined || to > from || (from >= '12:00' && to <= '06:00')) return [];
    const says = {
      id: `Acara selesai pukul ${to.replace(':', '.')}, sebelum mulai pukul ${from.replace(':', '.')}.`,
      en: `The meeting ends at ${to}, before it begins at ${from}.`,
    };
    return [{ rule: 'meeting-before', start, end, says }];
  });
}

function isOfEvent({ structure, text, found, signature }: LetterParts, { start, end }: DateMention): boolean {
  const from = Math.max(
    ...(['number', 'subject', 'address', 'about', 'people'] as const).map((name) => found.get(name)?.start ?? 0),
  );
  if (start < from || end > (signature?.start ?? text.length)) return false;
  const line = text.slice(text.lastIndexOf('\n', start) + 1, start);
  if (label.test(line) && comingUp.has(structure)) return true;
  const lead = leadOf(text, start);
  if (gone.test(lead)) return false;
  const task = found.get('task');
  if (task !== undefined && start > task.start && (structure === 'tugas' || structure === 'perintah')) return true;
  // What is greeted has its day before it: only sentences that call to something tell of it.
  return comingUp.has(structure)
    ? comes.test(lead) || /\b(?:sidang|pada\s+hari)\b/iu.test(lead)
    : /\bakan\b|\b(?:mengharapkan|mohon|memohon|mengharap)\s+kehadiran|\bkami\s+mengundang\b/iu.test(lead);
}

/** Words before a day by which something must be done. */
const day = String.raw`(?:pada\s*)?(?:hari\s*)?(?:\p{L}+['’]?\p{L}*\s*[,/(]?\s*)?(?:tanggal\s*|tgl\.?\s*)?$`;
const until = new RegExp(
  String.raw`(?:(?:paling|se)[\s-]*(?:lambat|akhir|telat|lama)(?:nya|-lambatnya)?|selambat-lambatnya|selambatnya|` +
    String.raw`(?:batas\s+(?:akhir|waktu)|tenggat(?:\s+waktu)?` +
    String.raw`|jatuh\s+tempo)(?:nya)?(?:\s+\p{L}+){0,5}?(?:\s+(?:ialah|adalah|yaitu|pada))?)` +
    String.raw`\s*[:|]?\s*${day}`,
  'iu',
);
/** "sebelum tanggal …", where something is asked. */
const before = new RegExp(String.raw`\bsebelum\s*${day}`, 'iu');
const asks = new RegExp(
  String.raw`\b(?:mohon|dimohon|diminta|agar|wajib|harap|diharap\p{L}*|kirim\p{L}*` +
    String.raw`|dikirim\p{L}*|disampaikan|menyampaikan|diserahkan|menyerahkan|dilaporkan` +
    String.raw`|melaporkan|dikembalikan|diterima)\b`,
  'iu',
);

const confirms = /\b(?:konfirmasi|mengonfirmasi\p{L}*|kehadiran|mendaftar\p{L}*|pendaftaran)\b/iu;

/** Who comes says so before the meeting. */
function afterMeeting(letter: LetterParts): Found[] {
  const { text, days, structure, found } = letter;
  const label = found.get('day');
  if (structure !== 'undangan' || label === undefined) return [];
  const event = days.filter(({ start, end }) => start >= label.start && end <= label.end + 2)[0];
  const last = event?.last ?? event?.first;
  if (last === undefined) return [];
  return days.flatMap((mention): Found[] => {
    const due = mention.last ?? mention.first;
    const lead = text.slice(Math.max(0, mention.start - 110), mention.start);
    if (due === undefined || due <= last || mention.inferredYear || !until.test(lead)) return [];
    return confirms.test(leadOf(text, mention.start))
      ? said(
          'deadline-before',
          mention,
          due,
          'Batas konfirmasi',
          'sesudah acaranya',
          'Confirmation is due',
          'after the meeting',
        )
      : [];
  });
}

/** What a letter asks is not due before it is written, nor a confirmation after its meeting. */
export const checkDue = (letter: LetterParts): Found[] => [...dueBefore(letter), ...afterMeeting(letter)];

function dueBefore({ text, days, day: own, structure }: LetterParts): Found[] {
  const written = own?.first;
  if (written === undefined) return [];
  return days.flatMap((mention): Found[] => {
    const due = mention.last ?? mention.first;
    if (due === undefined || due >= written || mention.inferredYear) return [];
    const lead = text.slice(Math.max(0, mention.start - 110), mention.start);
    const sentence = leadOf(text, mention.start);
    if (!until.test(lead) && !(before.test(lead) && asks.test(sentence))) return [];
    if (/\b(?:telah|sudah|semula|seharusnya)\b/iu.test(sentence) && toldOf.has(structure)) return [];
    return said(
      'deadline-before',
      mention,
      due,
      'Batas waktu',
      'mendahului tanggal suratnya',
      'The due date',
      'is before the day of the letter',
    );
  });
}

const ofLetter = new RegExp(
  String.raw`(?:\b(?:surat|nota\s+dinas|keputusan|undangan|edaran|berita\s+acara|instruksi` +
    String.raw`|memorandum|disposisi|putusan|radiogram|penetapan|dipa)\b|\bnomor\b|\bno\.)`,
  'giu',
);
const dated = /\b(?:(?:ter|ber)?tanggal|tgl\.?|tertgl\.?)\s*$/iu;

/** A letter that is named is not of a later day: "surat Nomor … tanggal …". */
export function checkNamed({ text, days, day: own, found }: LetterParts): Found[] {
  const written = own?.first;
  if (written === undefined) return [];
  const numbered = Math.max(found.get('number')?.end ?? 0, found.get('subject')?.end ?? 0);
  return days.flatMap((mention): Found[] => {
    const { first, start, inferredYear } = mention;
    if (first === undefined || first <= written || inferredYear || start < numbered) return [];
    const lead = leadOf(text, start);
    const of = [...lead.matchAll(ofLetter)].at(-1);
    const isNear = days.every(({ end }) => end > start || end < start - lead.length + (of?.index ?? 0));
    if (of === undefined || !isNear || !dated.test(lead) || goesOn.test(lead.slice(of.index))) return [];
    return said(
      'reference-later',
      mention,
      first,
      'Surat yang dirujuk bertanggal',
      'sesudah tanggal surat ini',
      'The letter it names is of',
      'after the day of this one',
    );
  });
}
/** What stands between a letter and a day that is not its own. */
const goesOn = new RegExp(
  String.raw`\b(?:pada|akan|mulai|sampai|hingga|s\.d\.|lambat\p{L}*|selambat\p{L}*|sebelum` +
    String.raw`|berlaku|dilaksanakan|hari|untuk|diterima|disampaikan|dikirim\p{L}*|batas` +
    String.raw`|sejak)\b`,
  'iu',
);

function said(
  rule: RuleCode,
  { start, end }: DateMention,
  on: string,
  ...[idLead, idTail, enLead, enTail]: readonly string[]
): Found[] {
  return [
    {
      rule,
      start,
      end,
      says: { id: `${idLead} ${printFullDate(on) ?? on}, ${idTail}.`, en: `${enLead} ${on}, ${enTail}.` },
    },
  ];
}
