/** Who must do what by when. */
import type { Duty } from '../../schema.ts';
import {
  askedBefore,
  asks,
  commands,
  isIdle,
  isInviting,
  laidDown,
  leave,
  obliges,
  ordered,
  point,
  polite,
  whatOf,
  whoOf,
  withoutMark,
} from './asking.ts';
import {
  byWord,
  counted,
  countedDay,
  dayAsked,
  daysBefore,
  dueOf,
  hourBehind,
  recurring,
  relative,
  withoutDue,
  type Counting,
  type Due,
} from './due.ts';
import { assigned, baseOf, type Counted } from './due-base.ts';
import { daysIn, soonDays } from './day-words.ts';
import { askedOneByOne } from './duty-parts.ts';
import { wordedDay } from './due-words.ts';
import { isOnlyListed, listAt, thingsBelow, withThings, type List } from './duty-lists.ts';
import { impliesAsking, isHeadOnly, tellsWhenNot } from './duty-signs.ts';
import type { Line, Read } from './lines.ts';
import { roleOfLabel } from './roles.ts';
import type { Sentence } from './sentences.ts';

type Told = Counted & {
  /** The letter bears that day; else it is when it came in. */
  readonly isDated: boolean;
  readonly recipient: string | null;
  /** Rows of tables, which may name the things that a sentence asks for. */
  readonly rows: readonly Line[];
  /** Ends of sentences that only lead to a table. */
  readonly leads: readonly number[];
};

/** Signs between a sentence and what it leads to. */
const close = 40;

type Found = Read<Duty> & {
  /** Points below one sentence share what is said of them all. */
  readonly list: number | null;
};

export function readDuties(all: readonly Sentence[], told: Told): Read<Duty>[] {
  const sentences = askedOneByOne(all, told.hint);
  const duties: Found[] = [];
  let list: List | null = null;
  for (const [at, sentence] of sentences.entries()) {
    if (told.leads.includes(sentence.end) || isOfMeeting(sentence)) continue;
    list = listAt(sentences, at, list, told.hint);
    if (isOnlyListed(sentence, at, list, told.hint)) continue;
    const counting = { hint: told.hint, isDated: told.isDated, base: baseOf(sentence, told, sentences) };
    const isLead = told.meetings.some(({ start }) => start >= sentence.end && start - sentence.end < close);
    if (goesWith(duties, sentence, counting)) continue;
    const isPoint = point.test(sentence.text);
    const asked = isPoint && list?.isAsked === true && !/tidak\s+(?:dipungut|perlu|dikenakan)/iu.test(sentence.text);
    const read = dutyIn(sentence, { before: sentences[at - 1], asked, isLead, ...counting });
    const things = list?.at === at ? list.things : [];
    const listed = things.length > 0 ? things.map((thing) => thing.text) : thingsBelow(sentence, told.rows);
    if (read !== null) duties.push({ ...withThings(read, listed), list: isPoint ? (list?.at ?? null) : null });
  }
  return duties.map(({ list: _, value, ...read }, at) => {
    const who = value.who ?? told.recipient?.slice(0, 300);
    return { ...read, value: { ...value, id: `tugas-${at + 1}`, ...(who === undefined ? {} : { who }) } };
  });
}

/** "Hari/Tanggal : …" tells of a meeting. */
const isOfMeeting = ({ text }: Sentence): boolean =>
  roleOfLabel(/^(?<label>[^:|\t]{2,40})[ \t|]*[:|\t]/u.exec(withoutMark(text))?.groups?.label ?? '') !== null;

/** "Jatuh tempo: 14 hari sejak tanggal surat ini" is said of what was asked before. */
const dueAlone = /^(?:Jatuh\s+tempo|Batas\s+(?:waktu|akhir)|Tenggat|Deadline)\b.{0,24}:/iu;
/** "Data dimaksud … paling lambat …". */
const ofBefore = new RegExp(
  String.raw`(?<!\p{L})(?:dimaksud(?:kan)?|tersebut|(?:informasi|data|hal|dokumen|berkas)\s+(?:itu|` +
    String.raw`ini)|di\s*atas|hal\s+itu|seluruhnya|semuanya)(?!\p{L})`,
  'iu',
);

/** "Mohon Saudara melengkapi data tersebut" asks for something of its own. */
const asksItself = new RegExp(
  String.raw`(?<!\p{L})(?:mohon|dimohon|diminta|agar|harap)\s+(?:[\p{L}/]+\s+){0,3}(?!menyampaikan|` +
    String.raw`mengirim)me\p{L}{5,}\s[^.;]*(?:tersebut|dimaksud)`,
  'iu',
);

/** What happens otherwise, and an invitation, are no part of what was asked. */
const isOfBefore = (text: string, lead: string): boolean =>
  ofBefore.test(lead) &&
  !asksItself.test(lead) &&
  !isInviting(text) &&
  !/^(?:Apabila|Jika|Bila|Bilamana|Kalau)(?!\p{L})/iu.test(text);

/** A sentence that only sets the day of what was asked before gives it to all of its list that have none. */
function goesWith(duties: Found[], { text }: Sentence, counting: Counting): boolean {
  const last = duties.at(-1);
  if (last === undefined || last.value.by !== undefined) return false;
  const due = dueOf(text, counting.hint);
  const isTimed = due !== null || counted.test(text) || daysBefore.test(text);
  const lead = text.slice(0, due?.mention.start ?? text.length);
  if (!dueAlone.test(text) && !(isTimed && isOfBefore(text, lead))) return false;
  const by = due?.by ?? countedDay(text, counting);
  for (const [at, duty] of duties.entries()) {
    const isSame = duty === last || (last.list !== null && duty.list === last.list);
    if (!isSame || duty.value.by !== undefined) continue;
    const value = by === null ? duty.value : { ...duty.value, by };
    duties[at] = { ...duty, value, sure: false, ...(due === null ? relative(text) : {}) };
  }
  return true;
}

type Around = Counting & {
  readonly before: Sentence | undefined;
  /** It is a point below words that ask. */
  readonly asked: boolean;
  /** A meeting follows right behind it. */
  readonly isLead: boolean;
};

/** How a sentence asks, and by when. */
type Asking = {
  readonly isAsked: boolean;
  /** No word of it asks, and yet it does. */
  readonly isImplied: boolean;
  /** A day that it names. */
  readonly day: Due | null;
  /** A day, or so many days, by which it is to be done. */
  readonly isTimed: boolean;
  readonly isOrdered: boolean;
};

function askingOf({ text }: Sentence, { hint, asked }: Around): Asking {
  const set = dueOf(text, hint) ?? assigned(text, hint);
  const isLaidDown = laidDown.test(text) && obliges.test(text);
  const isImplied = impliesAsking(
    text,
    set !== null || byWord.test(text) || counted.test(text) || isDayNamed(text, hint),
  );
  const isAsked = asked || asks.test(text) || commands.test(withoutMark(text)) || isLaidDown || isImplied;
  // Whoever asks for leave names the day on which he does it himself.
  if (/(?:mohon|minta)\s+i[zj]in(?!\p{L})/iu.test(text))
    return { isAsked: true, isImplied, day: null, isTimed: false, isOrdered: false };
  const day = set ?? (isAsked && !isInviting(text) ? dayAsked(text, hint) : null);
  const isDone = recurring.test(text) && done.test(text);
  const isTimed = byWord.test(text) || counted.test(text) || isDone || (isAsked && daysBefore.test(text));
  return { isAsked, isImplied, day, isTimed, isOrdered: ordered.test(text) };
}
/** A day to come, of the calendar or counted from that of the letter. */
const isDayNamed = (text: string, hint: string): boolean =>
  [...daysIn(text, hint), ...soonDays(text, hint)].some(({ first }) => first !== undefined && first >= hint);

/** Something is done, which is more than that something is open. */
const done = new RegExp(
  String.raw`(?<!\p{L})(?!(?:dilayani|dibuka|diselenggarakan|dilaksanakan|digelar|diadakan|` +
    String.raw`dimulai|diatur|dimaksud)\b)(?:di\p{L}{4,}|melaporkan|menyampaikan|mengirim\p{L}*|` +
    String.raw`memutakhirkan)(?!\p{L})`,
  'iu',
);

function isDuty({ text }: Sentence, { isAsked, isImplied, day, isTimed, isOrdered }: Asking, hint: string): boolean {
  if (isHeadOnly(text)) return false;
  if (tellsWhenNot.test(text)) return true;
  if (
    leave.test(withoutMark(text)) ||
    (day === null && askedBefore.test(text) && !isTimed) ||
    isIdle(text, day !== null || isTimed)
  )
    return false;
  // Asked for in an earlier letter, and late.
  if (day !== null) {
    const isPast = day.by < hint && askedBefore.test(text);
    return (isAsked || byWord.test(text) || day.mention.last !== undefined) && !isPast;
  }
  if (isTimed || isOrdered || isImplied) return true;
  return isAsked && !isInviting(text) && !polite.test(text);
}

/** The day that is reckoned: counted from another, or that of the meeting for which something is done. */
function reckoned({ text }: Sentence, { isTimed, isOrdered }: Asking, counting: Around): string | null {
  const { base, hint, isDated } = counting;
  if (isTimed) return countedDay(text, counting);
  if (counting.isLead && /(?:pada|jadwal|berikut|ketentuan)\s*:?$/iu.test(text))
    return (/jadwal\s*:?$/iu.test(text) ? base?.first : base?.last) ?? null;
  return isOrdered || brings.test(text)
    ? (base?.first ?? null)
    : isDated
      ? (countedDay(text, counting) ?? wordedDay(text, hint))
      : null;
}
const brings = /(?:saat|pada\s+hari)\s+(?:rapat|acara|sidang|pelaksanaan)/iu;

/** A sentence that asks for something by a day, or only asks; null where it does neither. */
function dutyIn(sentence: Sentence, around: Around): Read<Duty> | null {
  const { text, start, end } = sentence;
  const asking = askingOf(sentence, around);
  if (!isDuty(sentence, asking, around.hint)) return null;
  const { day, isAsked } = asking;
  const plain = day === null ? text.replace(counted, '').replace(daysBefore, '') : withoutDue(text, day.mention);
  const what = whatOf(plain) ?? whatOf(around.before?.text ?? '');
  if (what === null) return null;
  const who = whoOf(text)?.slice(0, 300);
  const by = day?.by ?? reckoned(sentence, asking, around) ?? undefined;
  const time = day === null ? undefined : hourBehind(text, day.mention);
  return {
    value: {
      id: '',
      what,
      ...(who === undefined ? {} : { who }),
      ...(by === undefined ? {} : { by }),
      ...(time === undefined ? {} : { time }),
    },
    start,
    end,
    sure: day?.sure === true && isAsked,
    ...(day === null ? relative(text) : {}),
  };
}
