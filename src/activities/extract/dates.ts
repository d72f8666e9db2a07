/** Dates and times as Indonesian offices write them. */
import type { TimeZone } from '../../platform/clock/index.ts';

export type DateMention = {
  /** Span in the text searched, weekday and brackets left out. */
  readonly start: number;
  readonly end: number;
  /** ISO dates; `undefined` when the day does not exist in that month (31/02). */
  readonly first: string | undefined;
  readonly last?: string;
  readonly weekday?: string;
  /** The year was not written and had to be inferred. */
  readonly inferredYear: boolean;
  /** The written weekday is not the weekday of that date. */
  readonly weekdayDiffers: boolean;
};
export type TimeMention = {
  readonly start: number;
  readonly end: number;
  readonly from: string;
  readonly to?: string;
  readonly zone?: TimeZone;
};

export const weekdayNames = ['Minggu', 'Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu'] as const;
const monthNames = [
  'Januari',
  'Februari',
  'Maret',
  'April',
  'Mei',
  'Juni',
  'Juli',
  'Agustus',
  'September',
  'Oktober',
  'November',
  'Desember',
] as const;
const monthSpellings: Readonly<Record<string, number>> = {
  ...Object.fromEntries(monthNames.map((name, index) => [name.toLowerCase(), index + 1])),
  jan: 1,
  peb: 2,
  pebruari: 2,
  feb: 2,
  mar: 3,
  apr: 4,
  jun: 6,
  jul: 7,
  agt: 8,
  agu: 8,
  ags: 8,
  sep: 9,
  sept: 9,
  okt: 10,
  nop: 11,
  nopember: 11,
  nov: 11,
  des: 12,
};

const dayName = String.raw`(?:Senin|Selasa|Rabu|Kamis|Jum['’‘\x60]?at|Sabtu|Minggu|Ahad)`;
const weekday = String.raw`(?<weekday>${dayName})(?:\s*(?:-|–|dan|hingga|sampai|s\.d\.)\s*${dayName})?`;
const month = Object.keys(monthSpellings)
  .toSorted((a, b) => b.length - a.length)
  .join('|');
const numberWord =
  '(?:se|satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|sebelas|belas|puluh|ratus|seratus|ribu|seribu)';
const until = String.raw`\s*(?:-|–|—|s\.?\s?/?d\.?|sampai\s+dengan|sampai|hingga)\s*`;
const lead = String.raw`(?:(?:hari\s+)?${weekday}(?:\s+(?:pagi|siang|sore|malam))?\s*[,(]*\s*)?(?:tanggal\s+)?`;
const worded = new RegExp(
  `${lead}(?<day>\\d{1,2})(?:\\s+(?<month>${month})\\.?(?:\\s+(?<year>\\d{4}))?)?(?:${until}(?:${dayName}[,\\s]+)?(?<day2>\\d{1,2}))?\\s+(?:bulan\\s+)?(?<month2>${month})(?![\\p{L}])\\.?(?:,?\\s+(?:tahun\\s+)?(?<year2>\\d{4})(?!\\d|\\.\\d))?`,
  'giu',
);
const wordedOne = new RegExp(
  `${lead}(?<day>\\d{1,2})\\s+(?:bulan\\s+)?(?<month>${month})(?![\\p{L}])\\.?(?:,?\\s+(?:tahun\\s+)?(?<year>\\d{4})(?!\\d|\\.\\d))?`,
  'giu',
);
const numeric = new RegExp(
  `${lead}(?<!\\d|[./-])(?<day>\\d{1,2})(?:\\s*[-–]\\s*(?<day2>\\d{1,2}))?(?<sep>[/.-])(?<month>\\d{1,2})\\k<sep>(?<year>\\d{4}|\\d{2})(?![\\d/.-]*\\d)`,
  'giu',
);
const numericNoYear = new RegExp(
  `(?:hari\\s+)?${weekday}\\s*,?\\s*\\(?\\s*(?:tanggal\\s+)?(?<day>\\d{1,2})(?:\\s*[-–]\\s*(?<day2>\\d{1,2}))?/(?<month>\\d{1,2})(?![\\d/])|\\((?<day3>\\d{1,2})/(?<month3>\\d{1,2})\\)`,
  'giu',
);
const iso = /(?<![\d-])(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})(?![\d-])/gu;
const spelled = new RegExp(
  `${lead}(?<dayWords>${numberWord}(?:\\s+${numberWord}){0,2})\\s+(?:bulan\\s+)?(?<month>${month})\\s+(?:tahun\\s+)?(?<yearWords>dua\\s+ribu(?:\\s+${numberWord}){1,4})`,
  'giu',
);

/**
 * Dates in reading order, longest form first. `hint` (ISO, e.g. the day of upload) supplies a missing year: the nearest
 * year up to two back or one ahead in which the weekday fits, else the year in which the date is nearest to the hint
 * (texts tell of what was; a date more than a month ahead is taken for last year's).
 */
export function findDates(text: string, hint: string): DateMention[] {
  const found: DateMention[] = [];
  for (const pattern of [spelled, worded, wordedOne, numeric, iso, numericNoYear]) {
    for (const match of text.matchAll(pattern)) {
      const mention = fromMatch(match, hint);
      if (mention && !found.some((other) => mention.start < other.end && other.start < mention.end))
        found.push(mention);
    }
  }
  return found.toSorted((a, b) => a.start - b.start);
}

/** "pukul 09.00 WIB", "09:00–11:30 WITA", "jam 9.30 s.d. selesai". A bare 15.30 without "pukul" or a zone is not taken for a time. */
export function findTimes(text: string): TimeMention[] {
  const clock = String.raw`(?:[01]?\d|2[0-4])[.:][0-5]\d`;
  const pattern = new RegExp(
    `(?<cue>(?:pukul|jam|pkl\\.?)\\s+)?(?<![\\d.,:/])(?<from>${clock})(?![\\d:]|\\.\\d)(?:\\s*(?<zone1>WIB|WITA|WIT))?(?:${until}(?:(?:pukul|jam)\\s+)?(?<to>${clock}|selesai)(?![\\d:]|\\.\\d))?(?:\\s*(?<zone2>WIB|WITA|WIT))?(?![\\p{L}])`,
    'giu',
  );
  const times: TimeMention[] = [];
  for (const match of text.matchAll(pattern)) {
    const { cue, from, to, zone1, zone2 } = match.groups ?? {};
    const zone = (zone2 ?? zone1)?.toUpperCase() as TimeZone | undefined;
    if (!from || (!cue && !zone)) continue;
    times.push({
      start: match.index + (cue?.length ?? 0),
      end: match.index + match[0].trimEnd().length,
      from: clockTime(from),
      ...(to && /\d/.test(to) ? { to: clockTime(to) } : {}),
      ...(zone ? { zone } : {}),
    });
  }
  return times;
}

/** Day of the week of an ISO date, 0 = Sunday. */
export const weekdayOf = (isoDate: string): number => new Date(`${isoDate}T00:00:00Z`).getUTCDay();

/** The index of a written weekday; Friday may carry an apostrophe, Sunday may be "Ahad". */
export function weekdayIndex(name: string): number {
  const plain = name.toLowerCase().replace(/[^a-z]/g, '');
  return plain === 'ahad' ? 0 : weekdayNames.findIndex((known) => known.toLowerCase() === plain);
}

/** "17 Oktober 2025". */
export function indonesianDate(isoDate: string): string {
  const [year, monthNumber, day] = isoDate.split('-').map(Number) as [number, number, number];
  return `${day} ${monthNames[monthNumber - 1]} ${year}`;
}

function fromMatch(match: RegExpMatchArray, hint: string): DateMention | undefined {
  const groups = match.groups ?? {};
  const day = groups.dayWords ? wordNumber(groups.dayWords) : Number(groups.day ?? groups.day3);
  const monthText = groups.month ?? groups.month2 ?? groups.month3 ?? '';
  const lastMonthText = groups.month2 ?? monthText;
  const firstMonth = monthNumber(monthText);
  const lastMonth = monthNumber(lastMonthText);
  const writtenYear = groups.yearWords ? wordNumber(groups.yearWords) : yearNumber(groups.year2 ?? groups.year);
  if (!firstMonth || !lastMonth || firstMonth > 12 || day < 1 || day > 39) return undefined;
  const weekday = groups.weekday;
  const lastDay = groups.day2 ? Number(groups.day2) : undefined;
  const year = writtenYear ?? inferYear(day, firstMonth, weekday, hint);
  const first = isoOf(yearNumber(groups.year) ?? year, firstMonth, day);
  const last = lastDay === undefined ? undefined : isoOf(year, lastMonth, lastDay);
  const dateText = /\d|\b(?:se|satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan)/i.exec(
    match[0].slice(weekday?.length ? match[0].indexOf(weekday) + weekday.length : 0),
  );
  const skip = (weekday ? match[0].indexOf(weekday) + weekday.length : 0) + (dateText?.index ?? 0);
  const closing = match[0].endsWith(')') ? 1 : 0;
  return {
    start: (match.index ?? 0) + skip,
    end: (match.index ?? 0) + match[0].trimEnd().length - closing,
    first,
    ...(last ? { last } : {}),
    ...(weekday ? { weekday } : {}),
    inferredYear: writtenYear === undefined,
    weekdayDiffers: first !== undefined && weekday !== undefined && weekdayOf(first) !== weekdayIndex(weekday),
  };
}

function inferYear(day: number, monthNumberValue: number, weekday: string | undefined, hint: string): number {
  const hintYear = Number(hint.slice(0, 4));
  const aMonth = 31 * 86_400_000;
  const distance = (year: number): number => {
    const ahead = Date.UTC(year, monthNumberValue - 1, day) - Date.parse(hint);
    return ahead > aMonth ? ahead * 100 : Math.abs(ahead);
  };
  const years = [hintYear - 2, hintYear - 1, hintYear, hintYear + 1].toSorted((a, b) => distance(a) - distance(b));
  const fitting =
    weekday === undefined
      ? undefined
      : years.find((year) => {
          const date = isoOf(year, monthNumberValue, day);
          return date !== undefined && weekdayOf(date) === weekdayIndex(weekday);
        });
  return fitting ?? years[0] ?? hintYear;
}

function monthNumber(written: string): number {
  return /^\d+$/.test(written) ? Number(written) : (monthSpellings[written.toLowerCase()] ?? 0);
}

function yearNumber(written: string | undefined): number | undefined {
  if (written === undefined) return undefined;
  return written.length === 2 ? 2000 + Number(written) : Number(written);
}

function isoOf(year: number, monthNumberValue: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, monthNumberValue - 1, day));
  const exists =
    date.getUTCFullYear() === year && date.getUTCMonth() === monthNumberValue - 1 && date.getUTCDate() === day;
  return exists ? date.toISOString().slice(0, 10) : undefined;
}

const clockTime = (written: string): string => {
  const [hours = '0', minutes = '00'] = written.split(/[.:]/);
  return `${(hours === '24' ? '00' : hours).padStart(2, '0')}:${minutes}`;
};

const units: Readonly<Record<string, number>> = {
  satu: 1,
  dua: 2,
  tiga: 3,
  empat: 4,
  lima: 5,
  enam: 6,
  tujuh: 7,
  delapan: 8,
  sembilan: 9,
  sepuluh: 10,
  sebelas: 11,
  seratus: 100,
  seribu: 1_000,
};

/** "tujuh belas" = 17, "dua ribu dua puluh lima" = 2025. */
function wordNumber(words: string): number {
  let total = 0;
  let current = 0;
  for (const word of words.toLowerCase().split(/\s+/)) {
    if (word === 'belas') current += 10;
    else if (word === 'puluh') current = Math.floor(current / 10) * 10 + (current % 10) * 10;
    else if (word === 'ratus') current *= 100;
    else if (word === 'ribu') {
      total += current * 1_000;
      current = 0;
    } else current += units[word] ?? 0;
  }
  return total + current;
}
