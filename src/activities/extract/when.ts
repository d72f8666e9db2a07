/** Which of the dates and times in a text are those of the activity. */
import type { ProposalDraft } from '../proposals.ts';
import { printDate, weekdayName, type DateMention, type TimeMention } from '../../language/index.ts';
import type { Reading, Sentence, Span } from './reading.ts';
import { ofAnother } from './places.ts';

/** Dates that belong to a letter, a rule or a deadline, not to the activity. */
const foreignBefore = new RegExp(
  String.raw`(?:nomor|no\.|surat|keputusan|peraturan|lahir|undangan|edaran|tertanggal|periode|sejak|deadline|` +
    String.raw`paling\s+lambat|paling\s+akhir|batas(?:\s+akhir)?|menjelang|dibacakan|SK|rekap|register|` +
    String.raw`ditutup\s+tanggal|dikirim|berlaku)[^.;,]{0,60}$`,
  'i',
);
const until = /(?:sampai|hingga|s\.?\/?d\.?|pada\s+akhir|per)\s+(?:tanggal\s+|tgl\s+)?$/i;
/** "Semula :" down to "Menjadi :", and "semula dilaksanakan … diundur menjadi": what holds no more. */
const withdrawn =
  /^[ \t]*semula\s*:[\s\S]{0,1000}?^[ \t]*menjadi\s*:|(?:yang\s+)?semula\s[^.]{5,300}?(?:menjadi|ke)\s/gimu;
const labels = new RegExp(
  String.raw`^\s*(?:[-•*–—]|\(?[\da-z]{1,2}[.)]|[A-Z]\.)?\s*(?:hari(?:\s*[/,&]\s*(?:tanggal|tgl))?|tanggal|` +
    String.raw`tgl|waktu(?:\s+(?:dan|&)\s+tempat)?|hari\s+dan\s+tanggal|pelaksanaan|📅|🗓️?|📆)\s*(?::|\s(?=\p{L}|` +
    String.raw`\d))`,
  'iu',
);
const timeLabels = /^\s*(?:[-•*–—]|\(?[\da-z]{1,2}[.)])?\s*(?:pukul|waktu|jam|pkl\.?|⏰|🕘|🕙|🕗|⏱️?)\s*:?/iu;

type Candidate = { readonly date: DateMention; readonly score: number; readonly line: Sentence };

export type Whens = {
  readonly reading: Reading;
  readonly dates: readonly DateMention[];
  readonly times: readonly TimeMention[];
  readonly rules: readonly Span[];
  readonly headingEnd: number;
  readonly tables: readonly Span[];
  readonly isLetter: boolean;
  /** The line that calls the activity by its name, where it is not the heading. */
  readonly titleLine: Span | undefined;
};

export function whenOf(found: Whens): { span: Span; draft: ProposalDraft }[] {
  const { reading } = found;
  const gone = [...reading.text.matchAll(withdrawn)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  const isGone = (span: Span): boolean => gone.some(({ start, end }) => span.start >= start && span.end <= end);
  const candidates = candidatesOf(found, isGone);
  const main = candidates.reduce<Candidate | undefined>(
    (best, next) => (!best || next.score > best.score ? next : best),
    undefined,
  );
  const drafts: { span: Span; draft: ProposalDraft }[] = [];
  if (main?.date.first) drafts.push(...dateDrafts({ ...main, date: withLastRow(main.date, found) }));
  const days = candidates.filter(({ date }) => date.first === main?.date.first);
  drafts.push(...timeDrafts(found, days, gone));
  return drafts;
}

/** A schedule goes on to the day of its last row; a row that is put off has none. */
function withLastRow(date: DateMention, { tables, dates }: Whens): DateMention {
  const table = tables.find(({ start, end }) => start <= date.start && date.end <= end);
  const rows = table ? dates.filter(({ start, end }) => start >= table.start && end <= table.end) : [];
  const last = rows
    .map(({ first, last: until }) => until ?? first ?? '')
    .toSorted()
    .at(-1);
  return last && date.first && last > date.first ? { ...date, last } : date;
}

function dateDrafts({ date, score }: Candidate): { span: Span; draft: ProposalDraft }[] {
  const confidence = date.weekdayDiffers
    ? 'low'
    : date.inferredYear || score < 60 || date.weekday === undefined
      ? 'medium'
      : 'high';
  const more = {
    confidence,
    group: 'when',
    ...(date.inferredYear ? { note: inferred(date.first as string) } : {}),
  } as const;
  const start = { span: date, draft: { path: 'when.start', value: date.first as string, ...more } } as const;
  return date.last && date.last !== date.first
    ? [start, { span: date, draft: { path: 'when.end', value: date.last, ...more } }]
    : [start];
}

/** How much tells that a date is the activity's: its label, its place at the top, the words beside it. */
function candidatesOf(
  { reading, dates, rules, headingEnd, isLetter }: Whens,
  isGone: (span: Span) => boolean,
): Candidate[] {
  let at = 0;
  return dates
    .flatMap((date): Candidate[] => {
      while (at < reading.sentences.length - 1 && (reading.sentences[at] as Sentence).end <= date.start) at++;
      const line = reading.sentences[at];
      if (!line || date.first === undefined || date.start >= line.end || date.start < line.start || isGone(date))
        return [];
      const before = line.text.slice(Math.max(0, date.start - line.start - 80), date.start - line.start);
      const after = reading.text.slice(date.end, date.end + 60);
      if (rules.some((rule) => rule.start <= date.start && rule.end >= date.end) || /^\s*tentang(?!\p{L})/u.test(after))
        return [];
      return [{ date, line, score: score(date, line, before, { headingEnd, isLetter }) }];
    })
    .filter((candidate) => candidate.score > 0);
}

function score(
  date: DateMention,
  line: Sentence,
  before: string,
  { headingEnd, isLetter }: Pick<Whens, 'headingEnd' | 'isLetter'>,
): number {
  const labelled = labels.test(line.text);
  if (!labelled && (foreignBefore.test(before) || until.test(before))) return 0;
  const lead = line.text.slice(0, date.start - line.start);
  const signed = /^[\s(]*\p{Lu}[\p{L} .]{2,30},\s*$/u.test(lead) && date.end >= line.end - 2;
  // "Selong, 22 September 2025": where and when a letter was written.
  if (isLetter && (signed || /(?:\t| {3,})\p{Lu}[\p{L} .]{2,30},\s*$/u.test(lead))) return 1;
  let points = 20;
  if (labelled) points += 100;
  if (signed || date.end <= headingEnd + 120) points += 40;
  if (date.weekday !== undefined) points += 15;
  if (
    /(?:pada|hari|menjadi|ini,|,|\()\s*(?:hari\s+)?(?:\p{L}+['’]?\p{L}*\s*[,(/]*\s*)?(?:tanggal\s+|tgl\s+)?$/iu.test(
      before,
    )
  )
    points += 10;
  if (held.test(line.text)) points += 20;
  if (/menjadi\s+(?:\p{L}+,?\s+)?$/iu.test(before)) points += 60;
  // The day of a dateline is the day of the news.
  if (/^[\s(]*\p{Lu}[\p{L} .]{2,30},\s*$/u.test(lead) && /^\s*[-–—]\s/.test(line.text.slice(date.end - line.start)))
    points -= 25;
  if (
    ofAnother.test(line.text) ||
    /(?<!\p{L})(?:masa\s+tenang|pemungutan\s+suara,|dimulai\s+pada|technical\s+meeting|pendaftaran)(?!\p{L})/iu.test(
      before,
    )
  )
    points -= 40;
  return points;
}

const held = new RegExp(
  String.raw`(?<!\p{L})(?:mengikuti|menggelar|menyelenggarakan|melaksanakan|menghadiri|mengadakan|digelar|` +
    String.raw`dilaksanakan|diselenggarakan|berlangsung|diadakan|gelar|ikuti|dibahas|meninjau|memulai|` +
    String.raw`menuntaskan|memimpin|dilelang|ditetapkan|tetapkan)(?!\p{L})`,
  'iu',
);

type TimeDraft = { readonly span: Span; readonly draft: ProposalDraft };
const draft = (
  path: 'when.startTime' | 'when.endTime' | 'when.zone',
  value: string,
  span: Span,
  sure: boolean,
): TimeDraft => ({ span, draft: { path, value, confidence: sure ? 'high' : 'medium', group: 'when' } });

const starts = /(?<!\p{L})(?:mulai|dimulai|dibuka|buka|pembukaan|berangkat|masuk)(?!\p{L})[^.;]{0,60}$/iu;
const ends = /(?<!\p{L})(?:selesai|berakhir|ditutup|tutup|bubar|usai)(?!\p{L})[^.;]{0,50}$/iu;
const endsBehind = /^\s*(?:WIB|WITA|WIT)?\s*(?:saat\s+\p{L}+\s+berakhir|bubar|selesai(?!\s*[:\d]))/iu;
const startsBehind = /^\s*(?:WIB|WITA|WIT)?\s*(?:mulai|dimulai|pembukaan)(?!\p{L})/iu;
const otherTime = new RegExp(
  String.raw`(?<!\p{L})(?:paling\s+lambat|batas|ditutup\s+tanggal|pendaftaran|konfirmasi|diskors|dikirim|` +
    String.raw`bertolak|seharusnya|harusnya|besok|technical)(?!\p{L})`,
  'iu',
);
const corrected = /(?<!\p{L})(?:ralat|diralat|maju|mundur|diundur|dimajukan|jadi|deal|diganti)(?!\p{L})/iu;

type Told = {
  readonly time: TimeMention;
  readonly line: Sentence;
  readonly before: string;
  readonly after: string;
  readonly gone: boolean;
};

function timesTold({ reading, times }: Whens, gone: readonly Span[]): Told[] {
  let at = 0;
  return times.flatMap((time): Told[] => {
    while (at < reading.sentences.length - 1 && (reading.sentences[at] as Sentence).end <= time.start) at++;
    const line = reading.sentences[at];
    if (!line || time.start < line.start || time.start >= line.end) return [];
    const [from, to] = [time.start - line.start, time.end - line.start];
    const before = line.text.slice(Math.max(0, from - 80), from);
    const isGone = gone.some((span) => span.start <= time.start && time.end <= span.end);
    return [{ time, line, before, after: line.text.slice(to, to + 80), gone: isGone }];
  });
}

/**
 * The hours: on the line of the day or of a label, at words of beginning and ending, or as a later message corrects.
 */
function timeDrafts(found: Whens, days: readonly Candidate[], gone: readonly Span[]): TimeDraft[] {
  const told = timesTold(found, gone);
  const start = startOf(found, told, days);
  const end = endOf(told, start, days);
  const at = start ?? end;
  if (!at) return [];
  const zone = at.time.zone ?? end?.time.zone ?? told.find(({ time }) => time.zone)?.time.zone;
  const until = end?.time.to ?? end?.time.from;
  return [
    ...(start ? [draft('when.startTime', start.time.from, start.time, start.sure)] : []),
    ...(end && until ? [draft('when.endTime', until, end.time, start?.sure === true && end === start)] : []),
    ...(zone ? [draft('when.zone', zone, at.time, at.time.zone !== undefined)] : []),
  ];
}

/** Where the end is told: beside the beginning, of several days on the line of the last one, or at a word of ending. */
function endOf(told: readonly Told[], start: Start | undefined, days: readonly Candidate[]): Told | undefined {
  const range = days.some(({ date }) => date.last !== undefined);
  const last = start && range ? lastHours(told, start) : undefined;
  if (last ?? start?.time.to) return last ?? start;
  return told.find((one) => one.time !== start?.time && isEnd(one, start));
}

type Start = Told & { readonly sure: boolean };

function startOf(
  { reading, titleLine, headingEnd }: Whens,
  told: readonly Told[],
  days: readonly Candidate[],
): Start | undefined {
  const open = told.filter(({ before }) => !otherTime.test(before) && !ends.test(before));
  const dayLines = new Set(days.map(({ line }) => line));
  const onDay = ({ line }: Told): boolean => dayLines.has(line);
  const inTitle = open.find(({ time }) => titleLine && time.start >= titleLine.start && time.end <= titleLine.end);
  const labelled = open.find(
    ({ line, gone }) => !gone && (timeLabels.test(line.text) || labels.test(line.text)) && !otherTime.test(line.text),
  );
  const beside = open.find((one) => !one.gone && onDay(one));
  const fix = reading.messages.length > 0 ? told.filter(({ line }) => corrected.test(line.text)).at(-1) : undefined;
  const sure = fix ? undefined : (labelled ?? beside);
  if (sure && !inTitle) return { ...sure, sure: true };
  const begins = open.find(
    ({ before, after }) => (starts.test(before) || startsBehind.test(after)) && !endsBehind.test(after),
  );
  const top = open.find(({ time, after }) => time.start < headingEnd + 250 && !endsBehind.test(after));
  const guessed = fix ?? inTitle ?? begins ?? told.find((one) => one.gone && onDay(one)) ?? top;
  return guessed && { ...guessed, sure: false };
}

/** Of several days: the hours of the last one, on the line below those of the first. */
const lastHours = (told: readonly Told[], start: Told): Told | undefined =>
  told.find(
    ({ time, line }) =>
      time.to !== undefined && line.start > start.line.end && line.start < start.line.end + 60 && /^\d/.test(line.text),
  );

const isEnd = ({ time, line, before, after }: Told, start: Told | undefined): boolean =>
  !otherTime.test(before) &&
  !ofAnother.test(line.text) &&
  (ends.test(before) || endsBehind.test(after)) &&
  (start === undefined || time.from > start.time.from);

const inferred = (date: string) => ({
  id: `Tahun tidak tertulis; disimpulkan ${weekdayName(date)}, ${printDate(date)}.`,
  en: `The year is not written; taken to be ${weekdayName(date)}, ${printDate(date)}.`,
});
