/** Whether the activity is planned, running, held, postponed or cancelled, as the paper tells it. */
import type { Progress } from '../facts-schema.ts';
import type { PaperForm } from './paper.ts';
import type { Reading, Sentence, Span } from './reading.ts';

export type FoundProgress = Span & { readonly value: Progress };

const cancelled = /(?<!\p{L})(?:dibatalkan|pembatalan|batal\s+(?:dilaksanakan|digelar))(?!\p{L})/iu;
/** Decided on the spot: "diputuskan DITUNDA". */
const calledOff = /(?:diputuskan|terpaksa|akhirnya|dinyatakan|resmi)\s+(?:ditunda|tunda|dibatalkan)(?!\p{L})/iu;
const postponed = /(?<!\p{L})(?:ditunda|penundaan|diundur|dijadwalkan\s+ulang)(?!\p{L})/iu;
/** "TUNDA! …", "semula dijadwalkan Rabu … diubah menjadi Selasa". */
const putOff = new RegExp(
  String.raw`^\P{L}*TUNDA(?!\p{L})|(?<!\p{L})(?:semula|tadinya|harusnya` +
    String.raw`|seharusnya)\s[^.]{3,120}?\s(?:di(?:ubah|geser|undur|pindah(?:kan)?)\s+(?:menjadi|ke)|→|->` +
    String.raw`|jadi)\s`,
  'u',
);
/** "yg sedianya 11 Juni DITUNDA ke 18 Juni". */
const movedTo = /(?<!\p{L})(?:DITUNDA|DIUNDUR)\s+(?:ke|jadi|menjadi|sampai|hingga)(?!\p{L})/u;
const running = new RegExp(
  String.raw`(?<!\p{L})(?:sedang\s+berlangsung|masih\s+berlangsung|update\s*:|` +
    String.raw`memulai[^.]{3,120}\s(?:akan\s+)?berlangsung\s+hingga)`,
  'iu',
);
const held = new RegExp(
  String.raw`(?<!\p{L})(?:telah|sudah|berakhir|ditutup|dilaporkan|melaporkan|berjalan|menghasilkan|` +
    String.raw`dibuka|kemarin|tadi)(?!\p{L})`,
  'iu',
);
/** What is told of those who came, and of what came of it. */
const came = new RegExp(
  String.raw`(?<!\p{L})(?:datang|yang\s+hadir|dihadiri\s+(?:oleh\s+)?\d+|diikuti\s+(?:oleh\s+)?\d+|` +
    String.raw`(?<!wajib\s+|harap\s+|mohon\s+)hadir\s*:|hadir\s+\d+|molor|` +
    String.raw`bubar|disepakati|diputuskan|` +
    String.raw`keputusan\s*:|tuntas|telah\s+dilaksanakan)(?!\p{L})`,
  'iu',
);
const still =
  /(?<!\p{L})(?:masih|msh|sedang|lg|lagi)\s+(?:paparan|berlangsung|sidang|rapat|diskusi|pembahasan|acara)(?!\p{L})/iu;
/** The first sentence of news tells what is to come. */
const announced = new RegExp(
  String.raw`(?<!\p{L})(?:akan|bakal|hendak|rencananya|dijadwalkan|direncanakan)\s+(?:kembali\s+)?(?:di|me|` +
    String.raw`ber)\p{Ll}{4,}`,
  'iu',
);
const done = /(?<!\p{L})(?:telah|sudah|usai|resmi|rampung|sukses|berhasil|yang\s+akan)(?!\p{L})/iu;
const planned = new RegExp(
  String.raw`(?<!\p{L})(?:akan\s+(?:dilaksanakan|digelar|diselenggarakan|menyelenggarakan|menggelar|` +
    String.raw`mengadakan|melaksanakan|datang)|jadwal|pembagian\s+tugas|direncanakan|mengundang|undangan|besok|` +
    String.raw`dipimpin\s+nanti|nanti\s+dipimpin|kuota)(?!\p{L})`,
  'iu',
);

/** What tells of the activity, besides its text: the day, where it is known, and the day of the upload. */
export type Known = {
  readonly form: PaperForm;
  readonly title: Span | undefined;
  readonly start: string | undefined;
  readonly today: string;
};

export function findProgress(reading: Reading, known: Known): FoundProgress | undefined {
  const [first] = reading.sentences;
  if (!first) return undefined;
  const whole = known.title ?? first;
  /** The first of these that holds. */
  const signs = [...stoppedOrRunning(reading, known, whole), ...toCome(reading, known, whole)];
  const [value, span] = signs.find(([, sign]) => sign !== undefined) ?? ['selesai', whole];
  return span && { ...span, value };
}

type Sign = readonly [Progress, Span | undefined];
const isPast = ({ form }: Known): boolean => form === 'news' || form === 'release' || form === 'minutes';
/** A paper that tells what was: "Catatan patroli", "Laporan kegiatan", "Daftar hadir". */
const ofWhatWas = new RegExp(
  String.raw`^\P{L}*(?:catatan|laporan(?!\s+harian)|hasil|resume|dokumentasi|rekap(?:itulasi)?|` +
    String.raw`daftar\s+hadir(?!\s*(?:&|dan)\s))(?!\p{L})`,
  'iu',
);
/** A paper that tells what is wanted. */
const ofWhatIsWanted = new RegExp(
  String.raw`^\P{L}*(?:kerangka\s+acuan|term\s+of\s+reference|TOR|proposal|rencana\s+(?:kerja|kegiatan)|` +
    String.raw`surat\s+(?:perintah\s+)?tugas|surat\s+perintah|agenda\s+kegiatan|susunan\s+acara|rundown|` +
    String.raw`jadwal\s+(?:acara|kegiatan|rapat))(?!\p{L})`,
  'iu',
);
const topOf = ({ text, sentences }: Reading, whole: Span): number =>
  Math.min(text.length, Math.max(whole.end, sentences[0]?.end ?? 0) + 500);

function stoppedOrRunning(reading: Reading, known: Known, whole: Span): readonly Sign[] {
  const { text, messages } = reading;
  const { title } = known;
  const at = finderIn(text);
  const top = topOf(reading, whole);
  const last = messages.at(-1)?.start ?? text.length;
  return [
    ['dibatalkan', at(cancelled, 0, top)],
    ['ditunda', at(postponed, 0, isPast(known) ? top : (reading.lines[1]?.end ?? top))],
    ['ditunda', title && at(postponed, title.start, title.end)],
    ['ditunda', at(calledOff, 0, text.length)],
    ['ditunda', isPast(known) ? undefined : at(putOff, 0, text.length)],
    ['ditunda', at(movedTo, 0, text.length)],
    ['ditunda', messages.length > 0 ? at(/(?<!\p{L})(?:DITUNDA|DIUNDUR)(?!\p{L})/u, 0, text.length) : undefined],
    ['berlangsung', at(running, 0, top) ?? at(still, last, text.length)],
  ];
}

function toCome(reading: Reading, known: Known, whole: Span): readonly Sign[] {
  const { text, messages } = reading;
  const { form, start, title, today } = known;
  const at = finderIn(text);
  const ahead = form === 'letter' || (start !== undefined && start > today);
  const past = isPast(known);
  const told = reading.lines.slice(0, 3).some((line) => ofWhatWas.test(line.text));
  const wanted = reading.lines.slice(0, 6).some((line) => ofWhatIsWanted.test(line.text));
  const open = !past && !told && (at(held, 0, topOf(reading, whole)) ?? at(came, 0, text.length)) === undefined;
  return [
    ['direncanakan', ahead || wanted ? whole : undefined],
    ['direncanakan', form === 'minutes' || form === 'release' ? undefined : comes(reading.lines)],
    ['direncanakan', !told && callsTo(reading.lines) ? whole : undefined],
    ['direncanakan', past && form !== 'minutes' ? announcement(reading, whole) : undefined],
    ['direncanakan', past || told ? undefined : isAnnounced(text, title)],
    ['direncanakan', open ? at(planned, 0, text.length) : undefined],
    ['direncanakan', open && messages.length > 0 ? whole : undefined],
  ];
}

/** "Akan dilaksanakan:", "Besok lusa ada …" at the beginning of one of the first lines. */
const comes = (lines: readonly Sentence[]): Span | undefined =>
  lines
    .slice(0, 6)
    .find(({ text }) =>
      new RegExp(
        String.raw`^\P{L}*(?:akan\s+(?:di|me)\p{Ll}{4,}|besok(?:\s+lusa)?\s+(?:ada|akan|pagi|siang|sore` +
          String.raw`|malam)|info\s+agenda\s+besok|rencana\s*:\s*\p{L}+|[^.]{0,24}[,.]\s+besok)(?!\p{L})`,
        'iu',
      ).test(text),
    );

/** "Klinik konsultasi akan dibuka …": the name, and that it is to come. */
const isAnnounced = (text: string, title: Span | undefined): Span | undefined =>
  title && /^\s+(?:akan|bakal)\s+(?:di|ber)\p{Ll}{3,}/u.test(text.slice(title.end, title.end + 40)) ? title : undefined;

/** A notice that tells its readers what to do. */
const callsTo = (lines: readonly Sentence[]): boolean =>
  /^\P{L}*(?:pengumuman|pengingat|reminder|info(?:\s+kegiatan)?)(?!\p{L})/iu.test(lines[0]?.text ?? '') &&
  lines.some(({ text }) =>
    /^\P{L}*(?:wajib|mohon|harap|diharap\p{L}*|dianjurkan|peserta\s+(?:wajib|diminta))(?!\p{L})/iu.test(text),
  );

const finderIn =
  (text: string) =>
  (pattern: RegExp, from: number, to: number): Span | undefined => {
    const match = pattern.exec(text.slice(from, to));
    return match ? { start: from + match.index, end: from + match.index + match[0].length } : undefined;
  };

/** Where the first sentence of news says that it is to come. */
function announcement({ text, sentences }: Reading, title: Span): Span | undefined {
  const lead = sentences.find((sentence) => sentence.start >= title.end && sentence.text.length > 60);
  return lead && !done.test(lead.text) ? finderIn(text)(announced, lead.start, lead.end) : undefined;
}
