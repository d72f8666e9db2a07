/** What the detectors look at: the dates, times and numbers of a text, each found once, by their sentence. */
import { firstAt, readDates, readNumbers, type DateMention } from '../../../language/index.ts';
import type { Findings } from '../findings.ts';
import { listMark } from '../lines.ts';
import type { Sentence, Span } from '../reading.ts';
import type { Inconsistency } from '../../proposals.ts';
import { readClocks, type Clock } from './clocks.ts';

export type Quantity = Span & {
  readonly value: number;
  readonly kind: 'count' | 'money' | 'percent' | 'ordinal';
  /** As it is written. */
  readonly written: string;
  /** Written in words. */
  readonly spelled: boolean;
  /** "sekitar 35", "lebih dari 35", "target 35": it need not be exact. */
  readonly vague: boolean;
  /** Lower-case words of the sentence before it and behind it, as far as they matter. */
  readonly before: string;
  readonly after: string;
  /** What is counted, one or two words in lower case; '' where nothing follows. */
  readonly noun: string;
  readonly sentence: number;
  /** Its place among the quantities of the text. */
  readonly index: number;
};

export type SeenSentence = Sentence & {
  readonly at: number;
  readonly lower: string;
  readonly quantities: readonly Quantity[];
  readonly dates: readonly DateMention[];
  readonly clocks: readonly Clock[];
};

export type Seen = {
  readonly found: Findings;
  /** The heading, else the first line where it reads like one. */
  readonly title: Span | undefined;
  /** ISO date that supplies a missing year. */
  readonly hint: string;
  readonly text: string;
  /** Dates of days; what only looks like one ("1534–14 April 1578") is left out. */
  readonly dates: readonly DateMention[];
  readonly sentences: readonly SeenSentence[];
  /** The text corrects or moves something: what differs in it was meant to. */
  readonly corrected: boolean;
  /** Counts, amounts and shares in the order of the text. */
  readonly quantities: readonly Quantity[];
};

export type Report = (code: Inconsistency['code'], spans: readonly Span[], id: string, en: string) => Inconsistency;
export type Detector = (seen: Seen, report: Report) => Inconsistency[];

/** Words before or behind a number that name something by it: "TPS 3", "nomor 12", "lantai 2". */
const namedBy = new RegExp(
  [
    String.raw`(?:^|[^\p{L}])(?:nomor(?: urut)?|no\.?|(?<!jumlah |total )tps|rt|rw|pasal|ayat|lantai|sma|sman|` +
      String.raw`smk|smkn|smp|smpn|`,
    String.raw`sd|sdn|ma|man|mts|mtsn|jalan|jl\.?|blok|kelas|seri|edisi|sesi|triwulan|tw|semester|tahap|bab|`,
    String.raw`huruf|angka|halaman|hlm\.?|kode|dapil|paslon|kodim|negeri|ruang|gedung|kavling|gang|versi|pkpu|`,
    String.raw`uu|minggu|pekan|kelompok|dari ke)\s*$`,
  ].join(''),
  'u',
);
const hedgedBefore = new RegExp(
  [
    String.raw`(?:^|[^\p{L}])(?:sekitar|kira-kira|kurang lebih|lebih dari|lebih kurang|kurang dari|hampir|`,
    String.raw`minimal|maksimal|paling (?:sedikit|banyak|kurang)|sedikitnya|setidaknya|sekurang-kurangnya|`,
    String.raw`di atas|di bawah|rata-rata|target(?:nya)?|kuota|kapasitas|hingga|sampai|antara|ratusan|puluhan|`,
    String.raw`estimasi|perkiraan|diperkirakan(?:\s\p{L}+){0,4}|[±~><≥≤])\s*$`,
  ].join(''),
  'u',
);
const hedgedBehind = /^\s*(?:-an\b|lebih\b|an\b|\p{L}+ lebih\b|\+)/u;
/** No noun goes on beyond these. */
const endOfNoun = new RegExp(
  [
    '^(?:yang|yaitu|yakni|adalah|dan|atau|dari|di|ke|pada|dengan|untuk|oleh|serta|dalam|ini|itu|telah|sudah|akan|',
    'tersebut|hadir|hingga|sampai|sebagai|menjadi|lalu|kemudian|karena|per|juga|masih|belum|blm|sdh|tidak|selesai|',
    'lainnya|lain|sisanya|x|×|terdiri|termasuk|sejak|selama|atas|setelah|sebelum|lulus|mendapat|menerima|',
    'di(?!strik|sabilitas|visi|nas|alog|skusi)\\p{Ll}{4,}|meng\\p{Ll}+)$',
  ].join(''),
  'u',
);
/** Words that only count what the next word names: "35 orang peserta". */
export const counters = new Set(['orang', 'buah', 'unit', 'lembar', 'titik', 'paket', 'rangkap', 'eksemplar']);
const vicinity = 70;

const correction = new RegExp(
  String.raw`(?<!\p{L}|tanpa )(?:ralat|dijadwal(?:kan)? ulang|direvisi|perubahan (?:jadwal|tempat|lokasi|` +
    String.raw`waktu)|penundaan|` +
    String.raw`koreksi|dikoreksi|seharusnya|(?:rapat|rakor|pleno|kegiatan|acara|jadwal|tempat|lokasi|pelaksanaan)` +
    String.raw`(?:\s\p{L}+){0,6}\sdipindah(?:kan)?)(?!\p{L})`,
  'iu',
);
const moved = new RegExp(
  String.raw`(?<!\p{L})(?:semula|sedianya|tadinya|diundur(?:kan)?|ditunda|dimajukan|digeser|dialihkan|` +
    String.raw`bukan (?=besok|hari|pukul|jam|tanggal|tgl|senin|selasa|rabu|kamis|jumat|sabtu|minggu|di)|` +
    String.raw`salah (?:ketik|tulis|hitung|setel)|yang benar)(?!\p{L})`,
  'u',
);

/** Words beside one of the places say that something was another before: only there, not in the whole text. */
export function isMoved({ sentences }: Seen, spans: readonly Span[]): boolean {
  return spans.some(({ start, end }) => {
    const sentence = sentences[sentenceIndex(sentences, start)];
    return sentence !== undefined && moved.test(around(sentence, { start, end }, 80));
  });
}

/** Which sentence a place is in, by halves. */
const sentenceIndex = (sentences: readonly SeenSentence[], at: number): number =>
  firstAt(Math.max(0, sentences.length - 1), (one) => (sentences[one] as SeenSentence).end > at);

/** What is compared with the whole text is compared this often at most, so that the time stays in proportion to it. */
export const mostCompared = 40;

/** The words around a place of a sentence, in lower case: enough to judge it by, however long the sentence is. */
export const around = ({ lower, start }: SeenSentence, place: Span, reach = 200): string =>
  lower.slice(Math.max(0, place.start - start - reach), place.end - start + reach);

/** Reads what was found once more, for the detectors. */
export function see(found: Findings, hint: string): Seen {
  const { text, sentences } = found.reading;
  const taken = takenOf(found);
  const numbers = readNumbers(text, (start, end) => taken.subarray(start, end).includes(1)).toSorted(
    (a, b) => a.start - b.start,
  );
  const numbersOf = distributed(numbers, sentences);
  const dates = inOneYear(found.dates.filter(({ start }) => !/\d/.test(text[start - 1] ?? '')));
  const datesOf = distributed(dates, sentences);
  const clocksOf = distributed(readClocks(text), sentences);
  const quantities: Quantity[] = [];
  const seen = sentences.map((sentence, at): SeenSentence => {
    const own = (numbersOf[at] ?? [])
      .flatMap((number) => quantityOf(number, sentence, at))
      .map((quantity, index) => ({ ...quantity, index: quantities.length + index }));
    quantities.push(...own);
    return {
      ...sentence,
      at,
      lower: sentence.text.toLowerCase(),
      dates: datesOf[at] ?? [],
      clocks: clocksOf[at] ?? [],
      quantities: own,
    };
  });
  return {
    found,
    title: titleOf(found),
    hint,
    text,
    dates,
    sentences: seen,
    corrected: correction.test(text),
    quantities,
  };
}

const noTitle =
  /^(?:nomor|no\.|kepada|yth|hal|perihal|lampiran|tanggal|hari|assalam|selamat|izin|ijin)(?!\p{L})|[.:;!?]$|:\s/iu;

function titleOf({ headline, form, reading: { lines } }: Findings): Span | undefined {
  const [first, second] = lines;
  if (headline || !first || !second || form === 'chat' || form === 'letter') return headline?.whole;
  const words = first.text.split(/\s+/).length;
  const isHeading = words > 3 && first.text.length < 140 && !noTitle.test(first.text) && !listMark.test(first.text);
  return isHeading && second.text.length > 60 ? { start: first.start, end: first.end } : undefined;
}

/** A year that was not written is that of the other dates, where all of them have one and the same. */
function inOneYear(dates: readonly DateMention[]): DateMention[] {
  const years = new Set(
    dates.flatMap(({ first, inferredYear }) => (first && !inferredYear ? [first.slice(0, 4)] : [])),
  );
  const [year] = years;
  if (!year || years.size > 1) return [...dates];
  const moved = (day: string): string => `${year}${day.slice(4)}`;
  return dates.map((date) =>
    !date.inferredYear || !date.first || /^(?:01|12)/.test(date.first.slice(5))
      ? date
      : { ...date, first: moved(date.first), ...(date.last ? { last: moved(date.last) } : {}), inferredYear: false },
  );
}

/** Each span in the sentence it begins in; both in the order of the text. */
function distributed<T extends Span>(spans: readonly T[], sentences: readonly Sentence[]): T[][] {
  const groups = sentences.map((): T[] => []);
  let at = 0;
  for (const span of spans) {
    while (at < sentences.length && (sentences[at] as Sentence).end <= span.start) at++;
    if (at < sentences.length && span.start >= (sentences[at] as Sentence).start) groups[at]?.push(span);
  }
  return groups;
}

/** Numbers of documents: "42/HK.03.1/3509/2024". */
export const documentNumber = /(?<![\p{L}\p{N}/.-])\d{1,4}[A-Za-z]?(?:[/-][\p{L}\d.-]{1,24}){1,6}\/\d{4}(?!\d)/gu;

/** What is no number of something: dates, times, rules, numbers of documents, marks of a list. */
function takenOf({ reading, dates, regulations }: Findings): Uint8Array {
  const taken = new Uint8Array(reading.text.length);
  const read = readDates(reading.text).filter(({ value }) => !value.startsWith('wd:'));
  for (const { start, end } of [...dates, ...regulations, ...read]) taken.fill(1, start, end);
  for (const match of reading.text.matchAll(documentNumber)) taken.fill(1, match.index, match.index + match[0].length);
  for (const { start, text } of reading.lines) {
    const mark = listMark.exec(text.slice(0, 12));
    if (mark) taken.fill(1, start, start + mark[0].length);
  }
  return taken;
}

type Written = Span & { readonly kind: 'number' | 'money'; readonly text: string; readonly value: string };

function quantityOf(number: Written, sentence: Sentence, at: number): Omit<Quantity, 'index'>[] {
  const from = number.start - sentence.start;
  const before = sentence.text.slice(Math.max(0, from - vicinity), from).toLowerCase();
  const after = sentence.text.slice(from + number.text.length, from + number.text.length + vicinity).toLowerCase();
  const spelled = !/\d/.test(number.text);
  const kind = kindOf(number, before, after);
  const value = Number(number.value.replace(/^Rp|%$/g, ''));
  if ((kind !== 'ordinal' && namedBy.test(before)) || !Number.isFinite(value)) return [];
  // "Sensus Penduduk 2010": a year without its word.
  if (/^(?:19|20)\d\d$/.test(number.text) && nounOf(after) === '' && !/(?:[:=]|jumlah|total|sebanyak)\s*$/.test(before))
    return [];
  const rest = { written: number.text, spelled, vague: hedgedBefore.test(before) || hedgedBehind.test(after) };
  return [
    { start: number.start, end: number.end, value, kind, ...rest, before, after, noun: nounOf(after), sentence: at },
  ];
}

function kindOf({ kind, text, value }: Written, before: string, after: string): Quantity['kind'] {
  if (kind === 'money' || /^\s*rupiah(?!\p{L})/u.test(after)) return 'money';
  if (value.endsWith('%')) return 'percent';
  if (/^(?:pertama|ke-?\d|[IVX]+$)/iu.test(text)) return 'ordinal';
  // "Kelima saksi hadir" counts them; "saksi kelima" is one of them.
  if (/^ke/i.test(text)) return /(?:^|[,;:(]|oleh|dari|untuk|bagi)\s*$/u.test(before) ? 'count' : 'ordinal';
  return 'count';
}

function nounOf(after: string): string {
  const words: string[] = [];
  // The same number in words may stand between: "6 (enam) hari".
  let rest = after.replace(/^\s*\([\p{L}\s]{2,60}\)/u, '');
  while (words.length < 2) {
    const word = /^\s+([\p{L}][\p{L}/-]*)(?=[\s,.;:()]|$)/u.exec(rest);
    if (!word?.[1] || endOfNoun.test(word[1])) break;
    words.push(word[1]);
    rest = rest.slice(word[0].length);
  }
  return words.length > 1 && counters.has(words[0] as string) ? (words[1] as string) : (words[0] ?? '');
}

/** The words that say what was counted, apart from how. */
export const peopleNouns = new RegExp(
  [
    '^(?:orang|peserta|pemilih|jiwa|siswa|siswi|mahasiswa|pelajar|anggota|undangan|tamu|saksi|petugas|personel|',
    'pegawai|staf|penerima|warga|pendaftar|pelamar|calon|hadirin|pengguna|pantarlih|relawan|kader|guru|',
    'perempuan|laki-laki|pria|wanita|teradu|pelapor)$',
  ].join(''),
);
