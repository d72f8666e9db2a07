/** Which of the dates and times in a text are those of the activity. */
import { signedOn } from './closing.ts';
import type { ProposalDraft } from '../proposals.ts';
import { printDate, weekdayName, weekdayPattern, type DateMention } from '../../language/index.ts';
import { timeDrafts } from './hours.ts';
import { ofAnother } from './places.ts';
import type { Sentence, Span } from './reading.ts';
import { datelineEnd, type TopLine } from './top.ts';
import { dayLabels, type Candidate, type Whens } from './when-known.ts';

/** Dates that belong to a letter, a rule or a deadline, not to the activity. */
const foreignBefore = new RegExp(
  String.raw`(?:nomor|no\.|surat|keputusan|peraturan|lahir|undangan|edaran|tertanggal|periode|sejak|deadline|` +
    String.raw`paling\s+lambat|paling\s+akhir|batas(?:\s+akhir)?|menjelang|dibacakan|SK|` +
    String.raw`(?<!pleno\s)(?<!rapat\s)rekap|register|` +
    String.raw`ditutup\s+tanggal|dikirim|berlaku)[^.;,]{0,60}$`,
  'i',
);
const until = /(?:sampai(?:\s+dengan)?|hingga|s\.?\/?d\.?|pada\s+akhir|per)\s+(?:tanggal\s+|tgl\s+)?$/i;
/** "Semula :" down to "Menjadi :", and "semula dilaksanakan … diundur menjadi": what holds no more. */
const withdrawn = new RegExp(
  String.raw`^[ \t]*semula\s*:[\s\S]{0,1000}?^[ \t]*menjadi\s*:|` +
    String.raw`(?:y(?:an)?g\s+)?(?:semula|sedianya|tadinya|(?:se)?harusnya` +
    String.raw`|mestinya)\s[^.]{5,300}?(?:(?<!\p{L})(?:menjadi|ke|jadi(?:nya)?)|→\s*jd|→|->)\s`,
  'gimu',
);
/** "semula dijadwalkan Minggu (14/6/2026)": and no word of another day. */
const meantFor = new RegExp(
  String.raw`(?<!\p{L})(?:semula|sedianya|tadinya)\s+(?:(?:dijadwalkan|direncanakan|digelar` +
    String.raw`|dilaksanakan|diadakan|akan)\s+)*` +
    String.raw`(?:pada\s+)?(?:(?:hari|tanggal|tgl)\s+)?(?:${weekdayPattern})?[\s,(-]{0,3}`,
  'giu',
);
/** Where an activity was moved, no day of the text is sure. */
const wasMoved = new RegExp(
  String.raw`(?<!\p{L})(?:(?:di|me|pe)?(?:tunda|nunda|undur|ngundur|mundur|majukan|geser|nggeser)(?:kan|an|nya)?|` +
    String.raw`semula|sedianya|mestinya|rencana\s+awal|jadwal\s+(?:baru|ulang|pengganti)|reschedule\p{L}*|ralat|` +
    String.raw`(?:di|meng)?ganti(?:kan)?\s+(?:ke\s+)?(?:hari|tanggal|tgl|jadi))(?!\p{L})`,
  'iu',
);
export function whenOf(found: Whens): { span: Span; draft: ProposalDraft }[] {
  const { reading } = found;
  // What was called off has no other day.
  const calledOff =
    /(?<!\p{L})(?:dibatalkan|membatalkan|pembatalan|BATAL)(?!\p{L})/iu.test(reading.text) &&
    !/(?<!\p{L})(?:ditunda|menunda|penundaan|diundur)(?!\p{L})/iu.test(reading.text);
  const gone = calledOff
    ? []
    : [...reading.text.matchAll(withdrawn)].map((match) => ({
        start: match.index,
        end: match.index + match[0].length,
      }));
  const meant = calledOff
    ? []
    : [...reading.text.matchAll(meantFor)].flatMap(({ index, 0: { length } }) =>
        found.dates.filter(({ start }) => start >= index && start <= index + length + 2),
      );
  const isGone = (span: Span): boolean =>
    [...gone, ...meant].some(({ start, end }) => span.start >= start && span.end <= end);
  const candidates = candidatesOf(found, isGone);
  const main = candidates
    .filter(({ score: points }) => points >= 1)
    .reduce<Candidate | undefined>((best, next) => (!best || next.score > best.score ? next : best), undefined);
  // What was meant for a day and has no other one yet: only a label tells a day then.
  const isOpen = meant.some((day) => !gone.some(({ start, end }) => day.start >= start && day.end <= end));
  if (!main || (isOpen && main.score < labelledScore)) return timeDrafts(found, { days: [], gone });
  const opened = openedOn(main, candidates);
  const closed = opened === main ? closedOn(opened, candidates) : main;
  const date = withLastRow(opened.date, found);
  const last = closed?.date.first ?? date.last ?? rangeFrom(main, candidates) ?? untilDay(main, found);
  const isDoubtful =
    (last !== undefined && closed === undefined && date.last === undefined) ||
    wasMoved.test(reading.text) ||
    candidates.some((other) => isRival(other, main, last));
  const days = candidates.filter(({ date: { first } }) => first === main.date.first || first === opened.date.first);
  return [
    ...dateDrafts(
      { ...opened, date: last === undefined ? date : { ...date, last } },
      closed?.date,
      main.closes && date.last === undefined,
    ).map(({ span, draft }) => ({ span, draft: isDoubtful ? unsure(draft) : draft })),
    ...timeDrafts(found, { main: opened, days, gone, ...(closed ? { closed } : {}) }),
  ];
}

const week = 7 * 86_400_000;
/** "Sabtu (4/7). Selama dua hari, 4–5 Juli": a range that begins on the day. */
const rangeFrom = ({ date: { first } }: Candidate, all: readonly Candidate[]): string | undefined =>
  all.find(({ date }) => date.first === first && Date.parse(date.last ?? '') - Date.parse(first ?? '') < week)?.date
    .last;

/** "mulai 1 Juli 2026, jam 10 … s.d. 29 Juli": from the day on that it began. */
function untilDay({ date, opens: begins }: Candidate, { reading: { text }, dates }: Whens): string | undefined {
  const next = begins ? dates.find(({ start }) => start > date.end && start < date.end + 120) : undefined;
  const between = next ? text.slice(date.end, next.start) : '';
  return next?.first &&
    /(?:s\.?\/?d\.?|sampai(?:\s+dengan)?|hingga)\s+(?:tanggal\s+)?$/iu.test(between) &&
    next.first > (date.first ?? '')
    ? next.first
    : undefined;
}

/** Another day of which nearly as much tells that it is the activity's: beside a label, only another label's. */
function isRival({ date: { first }, score: points }: Candidate, main: Candidate, last: string | undefined): boolean {
  if (first === undefined || first === main.date.first || first === last) return false;
  return main.score >= labelledScore ? points >= labelledScore : points >= main.score / 2;
}

/** Nothing of it is sure. */
const unsure = (draft: ProposalDraft): ProposalDraft =>
  draft.confidence === 'high' ? { ...draft, confidence: 'medium' } : draft;

const longest = 31 * 86_400_000;
const apart = (one: Candidate, other: Candidate): number =>
  Date.parse(other.date.first ?? '') - Date.parse(one.date.first ?? '');

/** "rampung pada Rabu, 4 Desember. Rapat dibuka Selasa, 3 Desember": of the day it ended, the day it began. */
const openedOn = (main: Candidate, all: readonly Candidate[]): Candidate =>
  (main.closes && all.find((one) => one.opens && apart(one, main) > 0 && apart(one, main) < longest)) || main;

/** What a label alone counts: where one tells the day, "selesai 31 Oktober" further down is of something else. */
const labelledScore = 100;
const closedOn = (main: Candidate, all: readonly Candidate[]): Candidate | undefined =>
  main.date.last === undefined && main.score < labelledScore
    ? all.find((one) => one.closes && apart(main, one) > 0 && apart(main, one) < longest)
    : undefined;

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

/** `closed`: it is only told when it ended. */
function dateDrafts(
  { date, score }: Candidate,
  until: Span | undefined,
  closed: boolean,
): { span: Span; draft: ProposalDraft }[] {
  const confidence = date.weekdayDiffers
    ? 'low'
    : closed || date.inferredYear || score < 60 || date.weekday === undefined
      ? 'medium'
      : 'high';
  const more = {
    confidence,
    group: 'when',
    ...(date.inferredYear ? { note: inferred(date.first as string) } : {}),
  } as const;
  const start = { span: date, draft: { path: 'when.start', value: date.first as string, ...more } } as const;
  if (!date.last || date.last === date.first) return [start];
  const sure = until ? 'medium' : more.confidence;
  return [start, { span: until ?? date, draft: { path: 'when.end', value: date.last, ...more, confidence: sure } }];
}

/** How much tells that a date is the activity's: its label, its place at the top, the words beside it. */
function candidatesOf(found: Whens, isGone: (span: Span) => boolean): Candidate[] {
  const { reading, dates, rules } = found;
  const paper = paperDates(found);
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
      const told = score(date, line, before, found);
      const points = paper.points(date) ?? (told > 0 && paper.bearsOut(date) ? told + 10 : told);
      return [{ date, line, score: points, opens: opens.test(before), closes: closes.test(before) }];
    })
    .filter((candidate) => candidate.score > 0);
}

const toDay =
  String.raw`(?:\s+(?:pada|sejak))?(?:\s+hari)?(?:\s+(?!sebelum|sesudah|setelah|menjelang|` +
  String.raw`paling)\p{L}+['’]?\p{L}*\s*,?)?` +
  String.raw`(?:\s+(?:tanggal|tgl))?[\s(]*$`;
const opens = new RegExp(String.raw`(?<!\p{L})(?:dibuka|dimulai|mulai|bermula|diawali|berawal|sejak)${toDay}`, 'iu');
const closes = new RegExp(String.raw`(?<!\p{L})(?:ditutup|berakhir|rampung|tuntas|usai|selesai),?${toDay}`, 'iu');
/** "sejak 20 Februari": the day it began, where another one tells when it ended. */
const since = /(?<!\p{L})sejak(?:\s+hari)?(?:\s+\p{L}+,)?(?:\s+(?:tanggal|tgl))?\s+$/iu;

/** What a day of the paper counts; whether the dateline bears out a day of the text. */
type PaperDates = {
  readonly points: (date: Span) => number | undefined;
  readonly bearsOut: (date: DateMention) => boolean;
};

const ofPaper: ReadonlySet<TopLine['kind']> = new Set(['date', 'paper', 'number']);

/** "Tanggal : 25 September 2025" between the number and the subject, where no label tells the day of the week. */
const letterDate = (top: readonly TopLine[]): readonly TopLine[] =>
  top.some(({ text }) => /^\P{L}*hari(?!\p{L})/iu.test(text))
    ? []
    : top.filter(({ kind, text }) => kind === 'label' && /^\P{L}*(?:tanggal|tgl)(?!\p{L})/iu.test(text));

/**
 * Days of the paper, which is not always that of the activity: beside its number, in the dateline, at the signature.
 */
function paperDates({ reading, dates, form, top, closing }: Whens): PaperDates {
  const told = form === 'news' || form === 'release';
  const head = form === 'letter' ? letterDate(top) : told ? top.filter(({ kind }) => ofPaper.has(kind)) : [];
  const body = top.find(({ kind }) => kind === 'body');
  const line = told && body ? datelineEnd(body.text) : 0;
  const signed = closing.find(({ text }) => signedOn.test(text)) ?? closing[0];
  const signing = signed && reading.lines.find(({ start }) => start === signed.start);
  const holds = (span: Span | undefined, date: Span): boolean =>
    span !== undefined && span.start <= date.start && date.end <= span.end;
  const place = body && { start: body.start, end: body.start + line };
  const days = new Set(dates.filter((date) => holds(place, date)).map(({ first }) => first));
  return {
    points: (date) => {
      if (holds(signing, date)) return 1;
      if (head.some((one) => holds(one, date))) return 25;
      return holds(place, date) ? 35 : undefined;
    },
    bearsOut: ({ first }) => days.has(first),
  };
}

function score(date: DateMention, line: Sentence, before: string, { headingEnd, form }: Whens): number {
  const labelled = dayLabels.test(line.text);
  if (!labelled && since.test(before)) return 0.5;
  if (!labelled && (foreignBefore.test(before) || until.test(before) || agreedOn.test(before))) return 0;
  const lead = line.text.slice(0, date.start - line.start);
  const signed =
    /^[\s(]*\p{Lu}[\p{L} .]{2,30},\s*$/u.test(lead) &&
    (date.end >= line.end - 2 || /^\s*[–—|-]\s*(?:No\.?|Nomor)/u.test(line.text.slice(date.end - line.start)));
  // "Selong, 22 September 2025": where and when a letter was written.
  if (form === 'letter' && (signed || /(?:\t| {3})\p{Lu}[\p{L} .]{2,30},\s*$/u.test(lead))) return 1;
  const signs: readonly (readonly [points: number, holds: boolean])[] = [
    [100, labelled],
    [40, signed || date.end <= headingEnd + 120],
    [15, date.weekday !== undefined],
    [10, leadsToDay.test(before)],
    [20, held.test(line.text)],
    [60, meantHere.test(before)],
    [60, /menjadi\s+(?:\p{L}+,?\s+)?$/iu.test(before)],
    [-40, ofAnother.test(line.text) || otherBefore.test(before)],
    [-40, saidOn.test(before)],
    [-10, closes.test(before)],
  ];
  return signs.reduce((points, [more, holds]) => (holds ? points + more : points), 20);
}

/** A day that it was meant for; where it counts, the activity was called off. */
const meantHere = /(?<!\p{L})(?:sedianya|semula|tadinya|mestinya)(?!\p{L})[^.]{0,70}$/iu;
/** "Rapat menyepakati jadwal coktas 9–26 September": days of what was agreed on. */
const agreedOn =
  /(?<!\p{L})(?:menyepakati|menetapkan|memutuskan|disepakati|diputuskan)\s+(?:jadwal|tahapan|waktu)\s[^.\d]{0,60}$/iu;
/** "…,” kata Budi, Rabu (22/10)": the day on which somebody spoke. */
const saidOn = /["”]\s*,?\s*(?:kata|ujar|ucap|tutur|jelas|tegas|ungkap|terang|papar)(?!\p{L})[^.]{0,70}$/iu;
const leadsToDay =
  /(?:pada|hari|menjadi|ini,|,|\()\s*(?:hari\s+)?(?:\p{L}+['’]?\p{L}*\s*[,(/]*\s*)?(?:tanggal\s+|tgl\s+)?$/iu;
const otherBefore =
  /(?<!\p{L})(?:masa\s+tenang|pemungutan\s+suara,|dimulai\s+pada|technical\s+meeting|pendaftaran)(?!\p{L})/iu;

const held = new RegExp(
  String.raw`(?<!\p{L})(?:mengikuti|menggelar|menyelenggarakan|melaksanakan|menghadiri|mengadakan|digelar|` +
    String.raw`dilaksanakan|diselenggarakan|berlangsung|diadakan|gelar|ikuti|dibahas|meninjau|memulai|` +
    String.raw`menuntaskan|memimpin|dilelang|ditetapkan|tetapkan)(?!\p{L})`,
  'iu',
);

const inferred = (date: string) => ({
  id: `Tahun tidak tertulis; disimpulkan ${weekdayName(date)}, ${printDate(date)}.`,
  en: `The year is not written; taken to be ${weekdayName(date)}, ${printDate(date)}.`,
});
