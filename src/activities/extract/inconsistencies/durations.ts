/** Durations against the dates or times they are of: "3–5 Juli 2025 selama empat hari". */
import type { Inconsistency } from '../../proposals.ts';
import { clockStretches, dateStretches, type Stretch } from './stretches.ts';
import { around, type Detector, type Quantity, type Report, type Seen, type SeenSentence } from './seen.ts';

/** A duration is told by one of these before it, or stands alone in brackets or behind "atau". */
const told = new RegExp(
  [
    String.raw`(?<!\p{L})(?:selama|digelar|dilaksanakan|durasi|lama(?:nya)?(?: \p{L}+){0,2}|total(?: \p{L}+){0,2}|`,
    String.raw`waktu|berlangsung|berjalan|memakan waktu|berdurasi|berselang|selang|selisih|jeda|atau|yakni|yaitu|`,
    String.raw`jangka waktu|dalam|masa(?: \p{L}+){1,3})\s*(?:tepat\s*)?:?\s*\(?$|\(\s*$`,
  ].join(''),
  'u',
);
/** "dua hari sebelum …", "tiga hari kerja": not how long something took by the calendar. */
const another = new RegExp(
  [
    String.raw`^\s*(?:\([^)]{0,20}\)\s*)?(?:hari|jam|menit|malam)\s+(?:sebelum|setelah|sesudah|kerja|lalu|`,
    String.raw`kemudian|lagi|pelajaran|sejak|per|terakhir|pertama|libur|efektif|ke)`,
  ].join(''),
  'u',
);
const dayLength = 86_400_000;

/** "Rapat Tiga Jam", "rakor dua hari itu": the length stands behind what took it. */
const ofActivity = new RegExp(
  String.raw`(?<!\p{L})(?:rapat|pleno|rakor|raker|bimtek|sosialisasi|pelatihan|pertemuan|dialog|diskusi|debat|sidang|` +
    String.raw`kunjungan|simulasi|workshop|lokakarya|kegiatan|acara|pembekalan|kirab|konsolidasi|kemah|` +
    String.raw`orientasi|seminar|webinar|bimbingan teknis|` +
    String.raw`rapat koordinasi|rapat kerja|penyuluhan|posko|verifikasi|coklit|seleksi|wawancara|diklat|perjalanan)` +
    String.raw`(?: itu)?(?: selama)? $`,
  'u',
);

export const wrongDurations: Detector = (seen, report) => {
  const durations = seen.quantities.filter(
    ({ kind, noun, before, after, vague }) =>
      kind === 'count' &&
      !vague &&
      /^(?:hari|jam|menit|pekan|minggu)/.test(noun) &&
      (told.test(before) ||
        ofActivity.test(before) ||
        (/(?<!\p{L})setelah\s$/u.test(before) && /^\s\p{L}+ (?:penuh|lebih|ber\p{L}+)/u.test(after))) &&
      !another.test(after),
  );
  durations.push(...lengthsInOneWord(seen));
  if (durations.length === 0) return [];
  return [
    ...ofDays(
      seen,
      durations.filter(({ noun }) => /^(?:hari|pekan|minggu)/.test(noun)),
      report,
    ),
    ...ofHours(
      seen,
      durations.filter(({ noun }) => /^(?:jam|menit)/.test(noun)),
      report,
    ),
  ];
};

/** "selama sepekan penuh", "sebulan": the one in the word. */
const oneWord = /(?<=(?<!\p{L})selama\s)(?<word>sehari|sepekan|seminggu)(?!\p{L})/gu;

function lengthsInOneWord({ sentences }: Seen): Quantity[] {
  return sentences.flatMap(({ lower, start, at }) =>
    [...lower.slice(0, 1000).matchAll(oneWord)].map((match): Quantity => {
      const written = match[0];
      return {
        start: start + match.index,
        end: start + match.index + written.length,
        value: 1,
        kind: 'count',
        written,
        spelled: true,
        vague: false,
        before: lower.slice(Math.max(0, match.index - 70), match.index),
        after: lower.slice(match.index + written.length, match.index + written.length + 70),
        noun: written === 'sehari' ? 'hari' : 'pekan',
        sentence: at,
        index: -1,
      };
    }),
  );
}

function ofDays(seen: Seen, durations: readonly Quantity[], report: Report): Inconsistency[] {
  const stretches = dateStretches(seen);
  const distances = seen.sentences.flatMap(distanceIn);
  const stretchOf = finder(seen, [...stretches, ...distances]);
  return durations.flatMap((duration) => {
    const stretch = stretchOf(duration);
    if (!stretch) return [];
    const days = Math.round((Date.parse(stretch.last) - Date.parse(stretch.first)) / dayLength);
    if (days < 0 || daysMeant(stretch, duration, days).includes(duration.value)) return [];
    return [fault(stretch, duration, `${days + 1} hari`, `${days + 1} days`, report)];
  });
}

/** Both ends count, unless it is the time between them; who leaves and comes back counts either way. */
function daysMeant({ from, to }: Stretch<string>, { before, noun, value }: Quantity, days: number): number[] {
  // Weeks are told roughly.
  if (!noun.startsWith('hari')) return Math.abs(7 * value - days) <= 2 ? [value] : [];
  if (/(?:berselang|selang|selisih|jeda)\s*:?\s*$/u.test(before)) return [days, days - 1];
  return from === to ? [days + 1] : [days + 1, days];
}

/** "3 Maret dan 10 Maret, berselang tujuh hari" */
function distanceIn(sentence: SeenSentence): Stretch<string>[] {
  const [from, to = from, third] = sentence.dates;
  const [first, last] = [from?.first, to === from ? from?.last : to?.first];
  if (!from || !to || !first || !last || third || !/berselang|selang|selisih|jeda/.test(sentence.lower)) return [];
  return [{ from, to, first, last, sentence }];
}

function ofHours(seen: Seen, durations: readonly Quantity[], report: Report): Inconsistency[] {
  const stretchOf = finder(seen, clockStretches(seen));
  return durations.flatMap((duration) => {
    const stretch = stretchOf(duration);
    if (!stretch) return [];
    const minutes = (stretch.last - stretch.first + 1440) % 1440;
    const rest = restOf(seen, duration);
    const said = duration.noun.startsWith('jam') ? duration.value * 60 + rest : duration.value;
    // Whole hours are said loosely; a break may have been left out.
    const loose = duration.noun.startsWith('jam') && rest === 0 && Number.isInteger(duration.value) ? 29 : 0;
    if (
      Math.abs(said - minutes) <= loose ||
      (said < minutes && /(?<!tanpa )(?:istirahat|jeda|isoma|skors|rehat)/.test(seen.text))
    )
      return [];
    const [hours, more] = [Math.floor(minutes / 60), minutes % 60];
    return [
      fault(
        stretch,
        duration,
        `${hours} jam${more ? ` ${more} menit` : ''}`,
        `${hours} hours${more ? ` ${more} minutes` : ''}`,
        report,
      ),
    ];
  });
}

/** "35 menit" behind "11 jam". */
function restOf({ text, quantities }: Seen, hours: Quantity): number {
  const next = quantities[hours.index + 1];
  return next && next.noun.startsWith('menit') && /^\s+jam\s+$/i.test(text.slice(hours.end, next.start))
    ? next.value
    : 0;
}

const wholeOfIt = new RegExp(
  String.raw`^(?:lama|durasi|total)|(?:pameran|lomba|pelayanan|posko|debat|dialog|diskusi|pelatihan|` +
    String.raw`sosialisasi)(?: \p{L}+){0,2} (?:itu|tersebut|ini|berlangsung|digelar)|ber(?:debat|diskusi|dialog|` +
    String.raw`sidang)|(?:kegiatan|acara|bimtek|rakor|rapat|pleno|perjalanan|pelatihan|seluruh)(?!\p{L})`,
  'u',
);

/** Finds the stretch that a duration is of: the only one of its sentence, else the only one of the text. */
function finder<T>(seen: Seen, stretches: readonly Stretch<T>[]): (duration: Quantity) => Stretch<T> | undefined {
  const bySentence = Map.groupBy(stretches, ({ sentence }) => sentence.at);
  const [sole, another] = stretches;
  return (duration) => {
    const sentence = seen.sentences[duration.sentence] as SeenSentence;
    const beside = bySentence.get(sentence.at);
    if (beside) return beside.length === 1 ? beside[0] : undefined;
    const inTitle = duration.end <= (seen.title?.end ?? 0);
    const follows = sole !== undefined && (inTitle || [0, 1].includes(sentence.at - sole.sentence.at));
    return another || !(follows || wholeOfIt.test(around(sentence, duration))) ? undefined : sole;
  };
}

const fault = <T>(stretch: Stretch<T>, duration: Quantity, id: string, en: string, report: Report): Inconsistency =>
  report(
    'duration-differs',
    [stretch.from, ...(stretch.to === stretch.from ? [] : [stretch.to]), duration],
    `Lama “${duration.written} ${duration.noun}” tidak sama dengan awal dan akhirnya (${id}).`,
    `The duration “${duration.written} ${duration.noun}” is not that of its beginning and end (${en}).`,
  );
