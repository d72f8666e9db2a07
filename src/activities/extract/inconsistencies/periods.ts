/** Parts of a year against their months, one moment in two zones. */
import { monthNames, readOrdinal, readTypedMonth } from '../../../language/index.ts';
import { ofOneActivity, onOtherDays } from './activity.ts';
import type { Detector } from './seen.ts';

const month = `(?:${monthNames.join('|')})`;
const period = new RegExp(
  String.raw`(?<!\p{L})(?<word>triwulan|tw|semester|kuartal|caturwulan)\s+` +
    String.raw`(?<number>(?:ke-?\s?)?\d(?!\d)|[IV]{1,3}(?!\p{L})|pertama|kedua|ketiga|keempat)` +
    String.raw`(?:\s+tahun(?:\s+anggaran)?\s+\d{4}|\s+\d{4})?` +
    String.raw`(?<gap>[^.;\d\n]{0,60}?)(?<!\p{L})(?<months>${month}(?:\s\d{4})?` +
    String.raw`(?:\s*(?:,\s*dan|-|–|s\.d\.|s\/d|sampai(?: dengan)?|hingga|,|` +
    String.raw`dan)\s*${month}(?:\s\d{4})?){1,5})(?!\p{L})`,
  'giu',
);
const lengths: Readonly<Record<string, number>> = { semester: 6, caturwulan: 4 };
/** Between the period and its months: that they are its own. */
const ofItsOwn =
  /^\s*(?:[,(:–-]|$)|periode|bulan|yakni|yaitu|mencakup|meliputi|keadaan|kondisi|untuk|selama|terdiri|dari/iu;
/** Another time is told between them. */
const otherTime = /triwulan|semester|dijadwalkan|dilaksanakan|digelar|paling lambat|tanggal|hingga|sejak|setelah/iu;

/** "Triwulan III (April–Juni)", "Triwulan III mencakup bulan April, Mei, dan Juni" */
export const wrongPeriods: Detector = ({ text }, report) =>
  [...text.matchAll(period)].flatMap((match) => {
    const { word = '', number = '', gap = '', months = '' } = match.groups ?? {};
    const length = lengths[word.toLowerCase()] ?? 3;
    const end = readOrdinal(number) * length;
    if (end < 1 || end > 12 || !ofItsOwn.test(gap) || otherTime.test(gap)) return [];
    const named = (months.match(new RegExp(month, 'giu')) ?? []).map((name) => readTypedMonth(name) ?? 0);
    const [from = 0, to = 0] = [named[0], named.at(-1)];
    const first = end - length + 1;
    if (named.every((one) => one >= first && one <= end) && (named.length === length || from === first)) return [];
    // One month or two of a period may be told by themselves.
    if (named.length < 2 || (from >= first && to <= end)) return [];
    const start = match.index + match[0].length - months.length;
    const right = `${monthNames[first - 1]}–${monthNames[end - 1]}`;
    return [
      report(
        'period-differs',
        [
          { start: match.index, end: match.index + match[0].length - gap.length - months.length },
          { start, end: match.index + match[0].length },
        ],
        `${word} ${number} adalah ${right}, tertulis ${months}.`,
        `${word} ${number} is ${right}; ${months} is written.`,
      ),
    ];
  });

const titled = new RegExp(
  String.raw`(?<!\p{L})(?<word>triwulan|tw|semester|kuartal|caturwulan)\s+(?<number>(?:ke-?\s?)?\d(?!\d)|` +
    String.raw`[IV]{1,3}(?!\p{L})|` +
    String.raw`pertama|kedua|ketiga|keempat)`,
  'giu',
);
const monthsTold = new RegExp(
  String.raw`(?<!\p{L})(?:bulan|periode|selama|masa|kurun waktu|sepanjang|sejak|dari|antara|` +
    String.raw`berlangsung)\s(?:bulan\s|laporan\s|pelaporan\s)?` +
    String.raw`(?<months>${month}(?:\s\d{4})?(?:\s*(?:,\s*dan|-|–|s\.d\.|s\/d|sampai(?: dengan)?|hingga|,|dan)\s*` +
    String.raw`${month}(?:\s\d{4})?){1,5})(?!\p{L})`,
  'giu',
);

/** How many months a period has, and which is its last. */
function monthsOf(period: RegExpExecArray | undefined): { length: number; end: number } {
  const { word = '', number = '' } = period?.groups ?? {};
  const length = lengths[word.toLowerCase()] ?? 3;
  return { length, end: readOrdinal(number) * length };
}

/** "Laporan Triwulan II" and, elsewhere, "pada bulan Juli, Agustus, dan September": the one period of the text. */
export const periodOfText: Detector = (seen, report) => {
  const periods = [...seen.text.slice(0, 20_000).matchAll(titled)];
  const [told] = periods;
  const lists = [...seen.text.slice(0, 20_000).matchAll(monthsTold)];
  const [list, more] = lists;
  const { length, end } = monthsOf(told);
  if (!told || !list || more || seen.corrected || end < 1 || end > 12) return [];
  if (new Set(periods.map(({ groups }) => readOrdinal(groups?.number ?? ''))).size > 1) return [];
  const named = (list.groups?.months?.match(new RegExp(month, 'giu')) ?? []).map((name) => readTypedMonth(name) ?? 0);
  const [from = 0, to = 0] = [named[0], named.at(-1)];
  if (to - from !== length - 1 || to === end) return [];
  const spans = [told, list].map((one) => ({ start: one.index, end: one.index + one[0].length }));
  const right = `${monthNames[end - length]}–${monthNames[end - 1]}`;
  return [
    report(
      'period-differs',
      spans,
      `${told[0]} adalah ${right}, tertulis ${list.groups?.months}.`,
      `${told[0]} is ${right}; ${list.groups?.months} is written.`,
    ),
  ];
};

const zones: Readonly<Record<string, number>> = { WIB: 0, WITA: 60, WIT: 120 };

export const wrongZones: Detector = (seen, report) => [...zonesBeside(seen, report), ...zonesApart(seen, report)];

/** Several places take part, or a time is told over again in another zone on purpose. */
const severalZones =
  /(?<!\p{L})(?:zona waktu|waktu setempat|waktu (?:indonesia|jakarta)|masing-masing|selisih waktu|serentak)(?!\p{L})/iu;

/** "pukul 08.00 WIT … pukul 08.00 WITA": the same figures in two zones are two moments. */
const zonesApart: Detector = (seen, report) => {
  if (seen.corrected || severalZones.test(seen.text)) return [];
  const zoned = seen.sentences.flatMap((sentence) => {
    const own = sentence.clocks.filter(({ zone }) => zone !== '');
    // A sentence with two zones tells one by the other.
    return new Set(own.map(({ zone }) => zone)).size > 1 ? [] : own.map((clock) => ({ clock, sentence }));
  });
  const first = new Map<string, (typeof zoned)[number]>();
  for (const one of zoned) {
    const { from, to } = one.clock;
    const known = first.get(`${from}–${to}`) ?? first.get(`${from}–undefined`);
    if (!known) first.set(`${from}–${to}`, one);
    if (!known || known.clock.zone === one.clock.zone || known.sentence === one.sentence) continue;
    if (!ofOneActivity(known.sentence, one.sentence) || onOtherDays(seen, known.sentence, one.sentence)) continue;
    return [
      report(
        'two-times',
        [known.clock, one.clock],
        `${known.clock.written} dan ${one.clock.written} bukan waktu yang sama.`,
        `${known.clock.written} and ${one.clock.written} are not the same moment.`,
      ),
    ];
  }
  return [];
};

/** Between a time and the same moment in another zone. */
const saidAgain = new RegExp(
  String.raw`^,?\s*(?:/|\(|atau|=|setara|yaitu|yakni|sama)\s*(?:(?:sama|setara)\s)?(?:dengan\s)?` +
    String.raw`(?:pukul\s|jam\s)?$`,
  'u',
);

/** "10.00 WIB/11.00 WIT" */
const zonesBeside: Detector = (seen, report) =>
  seen.sentences.flatMap(({ clocks }) =>
    clocks.flatMap((other, index) => {
      const one = clocks[index - 1];
      const [zone, otherZone] = [zones[one?.zone ?? ''], zones[other.zone]];
      if (!one || zone === undefined || otherZone === undefined || zone === otherZone) return [];
      if (!saidAgain.test(seen.text.slice(one.end, other.start))) return [];
      if (one.from - zone === other.from - otherZone) return [];
      return [
        report(
          'two-times',
          [one, other],
          `${one.written} dan ${other.written} bukan waktu yang sama.`,
          `${one.written} and ${other.written} are not the same moment.`,
        ),
      ];
    }),
  );
