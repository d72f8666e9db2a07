/** Which of the times in a text are the hours of the activity. */
import type { TimeMention } from '../../language/index.ts';
import type { ProposalDraft } from '../proposals.ts';
import { ofAnother } from './places.ts';
import type { Sentence, Span } from './reading.ts';
import { dayLabels, type Candidate, type Whens } from './when-known.ts';

const timeLabels = /^\s*(?:[-•*–—]|\(?[\da-z]{1,2}[.)])?\s*(?:pukul|waktu|jam|pkl\.?|[⏰⏱⏲⌚🕐-🕧]\uFE0F?)\s*:?/iu;

type TimeDraft = { readonly span: Span; readonly draft: ProposalDraft };
const draft = (
  path: 'when.startTime' | 'when.endTime' | 'when.zone',
  value: string,
  span: Span,
  sure: boolean,
): TimeDraft => ({ span, draft: { path, value, confidence: sure ? 'high' : 'medium', group: 'when' } });

const starts =
  /(?<!\p{L})(?:mulai|dimulai|dibuka|buka|pembukaan|berangkat|masuk|baru\s+(?:jalan|mulai))(?!\p{L})[^.;]{0,60}$/iu;
const ends = /(?<!\p{L})(?:selesai|berakhir|ditutup|tutup|bubar|usai|rampung|tuntas)(?!\p{L})[^.;]{0,50}$/iu;
const endsBehind = /^\s*(?:WIB|WITA|WIT)?\s*(?:saat\s+\p{L}+\s+berakhir|bubar|selesai(?!\s*[:\d]))/iu;
const startsBehind = /^\s*(?:WIB|WITA|WIT)?\s*(?:mulai|dimulai|pembukaan)(?!\p{L})/iu;
const otherTime = new RegExp(
  String.raw`(?<!\p{L})(?:paling\s+lambat|batas|ditutup\s+tanggal|pendaftaran|konfirmasi|diskors|dikirim|` +
    String.raw`bertolak|siaran|tayang|mengudara|seharusnya|harusnya|besok|technical)(?!\p{L})`,
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

/** The days of the activity, the one it is said to have ended on, and what holds no more. */
type Days = {
  readonly main?: Candidate;
  readonly closed?: Candidate;
  readonly days: readonly Candidate[];
  readonly gone: readonly Span[];
};

/**
 * The hours: on the line of the day or of a label, at words of beginning and ending, or as a later message corrects.
 */
export function timeDrafts(found: Whens, { main, closed, days, gone }: Days): TimeDraft[] {
  const told = timesTold(found, gone);
  const rows = rowsOfDay(told);
  const start = startOf(found, told, days, main) ?? (rows[0] && { ...rows[0], sure: false });
  const end = (closed && told.find((one) => isBehind(one, closed))) ?? endOf(told, start, days, rows);
  const at = start ?? end;
  if (!at) return rowsWithoutEnd(found);
  const zone = [at, end, ...told].find((one) => one?.time.zone)?.time.zone ?? zoneOfHead(found.reading.text);
  const until = afterNoon(end?.time.to ?? end?.time.from, start);
  return [
    ...(start ? [draft('when.startTime', start.time.from, start.time, start.sure)] : []),
    ...(end && until ? [draft('when.endTime', until, end.time, start?.sure === true && end === start)] : []),
    ...(zone ? [draft('when.zone', zone, at.time, at.time.zone !== undefined)] : []),
  ];
}

/** "mulai setengah tiga sore, bubar jam 5": the end of an afternoon is no hour of the night. */
function afterNoon(end: string | undefined, start: Told | undefined): string | undefined {
  if (end === undefined || start === undefined || end >= start.time.from || start.time.from < '12:00') return end;
  const later = `${Number(end.slice(0, 2)) + 12}${end.slice(2)}`;
  return end >= '01:00' && end < '12:00' && later > start.time.from ? later : end;
}

/** "Jam (WITA)" above a column; "Waktu Indonesia Tengah". */
function zoneOfHead(text: string): TimeMention['zone'] {
  const named = /Waktu\s+Indonesia\s+(?:Bagian\s+)?(Barat|Tengah|Timur)/iu.exec(text)?.[1]?.toLowerCase();
  const zone = /\((WIB|WITA|WIT)\)/.exec(text)?.[1] ?? zoneNames[named ?? ''];
  return zone as TimeMention['zone'];
}
const zoneNames: Readonly<Record<string, string>> = { barat: 'WIB', tengah: 'WITA', timur: 'WIT' };

/** "Kamis (02/10/2025), pukul 10.00": nothing but a word of time stands between the day and the hour. */
const isBehind = ({ time, line }: Told, { date }: Candidate): boolean =>
  time.start >= date.end &&
  date.end >= line.start &&
  toHour.test(line.text.slice(date.end - line.start, Math.max(0, time.start - line.start)));
const toHour = new RegExp(
  String.raw`^[\s,()–-]*(?:(?:mulai|sejak|dari|tepat(?:nya)?|sekitar|pada|dimulai|pagi|siang|sore|malam|petang)\s+)*` +
    String.raw`(?:pukul|jam|pkl\.?)?\s*$`,
  'iu',
);

/** The rows of a programme: hours at the beginning of three lines or more. */
function rowsOfDay(told: readonly Told[]): readonly Told[] {
  const rows = told.filter(({ time, line }) => time.to !== undefined && time.start === line.start);
  return rows.length >= 3 ? rows.filter(({ line }) => !/batal|tunda/iu.test(line.text)) : [];
}

/** "07.30        Upacara": the hours of a programme that stand alone in its first column, and the zone above them. */
function rowsWithoutEnd({ reading }: Whens): TimeDraft[] {
  const rows = reading.lines.filter(({ text }) => rowHour.test(text));
  const first = rows.find(({ text }) => !preparing.test(text));
  const zone = zoneOfHead(reading.text);
  const head = reading.lines.find(({ text }) => /(?<!\p{L})(?:jam|pukul|waktu)(?!\p{L})/iu.test(text));
  if (rows.length < 3 || !first) return zone && head ? [draft('when.zone', zone, head, false)] : [];
  const hour = (rowHour.exec(first.text)?.groups?.hour ?? '').replace('.', ':');
  const span = { start: first.start, end: first.start + hour.length };
  return [draft('when.startTime', hour, span, false), ...(zone ? [draft('when.zone', zone, span, false)] : [])];
}
const rowHour = /^(?<hour>(?:[01]\d|2[0-3])[.:][0-5]\d)(?:\t| {2,}|\s*\|)/u;
const preparing = /persiapan|registrasi|pendaftaran|kedatangan|check.?in|masuk\s+(?:ruang|zoom)|geladi|gladi|absen/iu;

/** Where the end is told: beside the beginning, of several days on the line of the last one, or at a word of ending. */
function endOf(
  told: readonly Told[],
  start: Start | undefined,
  days: readonly Candidate[],
  rows: readonly Told[],
): Told | undefined {
  if (start && rows.some(({ time }) => time === start.time)) return rows.at(-1);
  const range = days.some(({ date }) => date.last !== undefined);
  const last = start && range ? lastHours(told, start) : undefined;
  if (last ?? start?.time.to) return last ?? start;
  return told.find((one) => one.time !== start?.time && isEnd(one, start));
}

type Start = Told & { readonly sure: boolean };

function startOf(
  { reading, titleLine, headingEnd, form, dates }: Whens,
  told: readonly Told[],
  days: readonly Candidate[],
  main: Candidate | undefined,
): Start | undefined {
  const dayLines = new Set(days.map(({ line }) => line));
  // The stamp of a print or of a page: an hour beside another day.
  const onOtherDay = ({ line }: Told): boolean =>
    reading.messages.length === 0 &&
    main !== undefined &&
    !dayLines.has(line) &&
    line.text.length < 100 &&
    dates.some(({ start, end }) => line.start <= start && end <= line.end);
  const open = told.filter((one) => !otherTime.test(one.before) && !ends.test(one.before) && !onOtherDay(one));
  const onDay = ({ line }: Told): boolean => dayLines.has(line);
  const inTitle = open.find(({ time }) => titleLine && time.start >= titleLine.start && time.end <= titleLine.end);
  const standing = open.filter(({ line, gone }) => !gone && !otherTime.test(line.text));
  const labelled =
    standing.find(({ line }) => timeLabels.test(line.text) && /^[^\d\n]{0,30}[:⏰⏱⏲⌚🕐-🕧]/u.test(line.text)) ??
    standing.find(({ line }) => dayLabels.test(line.text));
  const behind = main && !main.closes ? told.find((one) => !one.gone && isBehind(one, main)) : undefined;
  const led = standing.find(({ line }) => timeLabels.test(line.text));
  const beside = behind ?? led ?? open.find((one) => !one.gone && onDay(one));
  const fix = reading.messages.length > 0 ? told.filter(({ line }) => corrected.test(line.text)).at(-1) : undefined;
  const sure = fix ? undefined : (labelled ?? beside);
  if (sure && !inTitle) return { ...sure, sure: sure === labelled || (sure !== led && isCertain(sure, open, form)) };
  const begins = open.find(
    ({ before, after }) => (starts.test(before) || startsBehind.test(after)) && !endsBehind.test(after),
  );
  const holds = open.find(({ line, before, gone }) => !gone && !ofAnother.test(line.text) && held.test(before));
  const top = open.find(({ time, after }) => time.start < headingEnd + 250 && !endsBehind.test(after));
  const only = onlyRange(told, open);
  const guessed = fix ?? inTitle ?? begins ?? holds ?? told.find((one) => one.gone && onDay(one)) ?? top ?? only;
  return guessed && { ...guessed, sure: false };
}

/** "Rakor dibuka pukul 09.00" where another hour stands beside the day. */
const beginsElsewhere =
  (one: Told) =>
  ({ time, before }: Told): boolean =>
    time.from !== one.time.from && /(?<!\p{L})(?:dibuka|dimulai|mulai)\s+(?:pada\s+)?(?:pukul|jam)\s*$/iu.test(before);

/** The only hours of a text, where they have an end. */
const onlyRange = (told: readonly Told[], open: readonly Told[]): Told | undefined =>
  told.length === 1 ? open.find(({ time }) => time.to !== undefined) : undefined;

/** Notes and captions tell the hour of this and that beside a day. */
const isCertain = (beside: Told, open: readonly Told[], form: Whens['form']): boolean =>
  form !== 'notes' && !open.some(beginsElsewhere(beside));

const held = new RegExp(
  String.raw`(?<!\p{L})(?:berlangsung|digelar|dilaksanakan|diselenggarakan|diadakan|dihelat|waktunya|sejak)` +
    String.raw`(?!\p{L})[^.;]{0,60}$`,
  'iu',
);

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
  (start === undefined || (afterNoon(time.from, start) ?? '') > start.time.from);
