/** Who must do what by when. */
import type { Duty, Meeting } from '../../schema.ts';
import {
  askedBefore,
  asks,
  commands,
  inviting,
  leave,
  ordered,
  point,
  polite,
  verb,
  whatOf,
  whoOf,
  withoutMark,
} from './asking.ts';
import {
  assigned,
  byWord,
  counted,
  countedDay,
  daysBefore,
  dueOf,
  hourBehind,
  relative,
  withoutDue,
  type Due,
} from './due.ts';
import type { Read } from './lines.ts';
import type { Sentence } from './sentences.ts';

type Told = {
  /** The day of the letter, which supplies a year. */
  readonly hint: string;
  readonly recipient: string | null;
  readonly meetings: readonly Read<Meeting>[];
};

export function readDuties(all: readonly Sentence[], { hint, recipient, meetings }: Told): Read<Duty>[] {
  const sentences = all.flatMap(assignments);
  const duties: Read<Duty>[] = [];
  let isList = false;
  for (const [at, sentence] of sentences.entries()) {
    const last = duties.at(-1);
    if (last !== undefined && dueAlone.test(sentence.text)) {
      duties[duties.length - 1] = withDue(last, sentence.text, hint);
      continue;
    }
    const isPoint = point.test(sentence.text);
    if (!isPoint) isList = false;
    if (leadsList(sentence, sentences[at + 1])) isList = true;
    else {
      const asked = isList && isPoint && verb.test(withoutMark(sentence.text));
      const meeting = meetings.find(({ start }) => start > sentence.start) ?? meetings.at(-1);
      const duty = dutyIn(sentence, { before: sentences[at - 1], hint, asked, meeting: meeting?.value });
      if (duty !== null) duties.push(duty);
    }
  }
  return duties.map(({ value, ...read }, at) => {
    const who = value.who ?? recipient?.slice(0, 300);
    return { ...read, value: { ...value, id: `tugas-${at + 1}`, ...(who === undefined ? {} : { who }) } };
  });
}

/** "Jatuh tempo: 14 hari sejak tanggal surat ini" is said of what was asked before. */
const dueAlone = /^(?:Jatuh\s+tempo|Batas\s+(?:waktu|akhir)|Tenggat)\b.{0,12}:/iu;

function withDue(duty: Read<Duty>, text: string, hint: string): Read<Duty> {
  const by = dueOf(text, hint)?.by ?? countedDay(text, { hint, meeting: undefined });
  if (by === null || duty.value.by !== undefined) return duty;
  return { ...duty, value: { ...duty.value, by }, sure: false, ...relative(text) };
}

/** "Untuk : mengawasi … dan menyampaikan laporan …" of an assignment asks for two things. */
function assignments({ text, start, end }: Sentence): Sentence[] {
  const cut = /^Untuk\s*:/iu.test(text)
    ? text.search(/\s+dan\s+(?=(?:menyampaikan|melaporkan|membuat\s+laporan)\b)/iu)
    : -1;
  if (cut < 0) return [{ text, start, end }];
  const from = cut + (/^\s+dan\s+/iu.exec(text.slice(cut))?.[0].length ?? 0);
  return [
    { text: text.slice(0, cut), start, end: start + cut },
    { text: `Untuk: ${text.slice(from)}`, start: start + from - 'Untuk: '.length, end },
  ];
}

/** "diminta kepada Saudara:" asks for the points below it. */
const leadsList = ({ text }: Sentence, next: Sentence | undefined): boolean =>
  text.endsWith(':') && asks.test(text) && next !== undefined && point.test(next.text);

type Around = {
  readonly before: Sentence | undefined;
  readonly hint: string;
  /** It is a point below words that ask. */
  readonly asked: boolean;
  /** What the letter calls people together for. */
  readonly meeting: Meeting | undefined;
};

/** How a sentence asks, and by when. */
type Asking = {
  readonly isAsked: boolean;
  /** A day that it names. */
  readonly day: Due | null;
  /** A day, or so many days, by which it is to be done. */
  readonly isTimed: boolean;
  readonly isOrdered: boolean;
};

function askingOf({ text }: Sentence, { hint, asked }: Around): Asking {
  const day = dueOf(text, hint) ?? assigned(text, hint);
  const isAsked = asked || asks.test(text) || commands.test(withoutMark(text));
  const isTimed = byWord.test(text) || counted.test(text) || (isAsked && daysBefore.test(text));
  return { isAsked, day, isTimed, isOrdered: ordered.test(text) };
}

function isDuty({ text }: Sentence, { isAsked, day, isTimed, isOrdered }: Asking, hint: string): boolean {
  if (leave.test(text)) return false;
  // Asked for in an earlier letter, and late.
  if (day !== null) return (isAsked || byWord.test(text)) && !(day.by < hint && askedBefore.test(text));
  if (isTimed || isOrdered) return true;
  const behind = text.slice(Math.max(0, text.search(asks)));
  return isAsked && !inviting.test(behind) && !polite.test(text);
}

/** The day that is reckoned: counted from another, or that of the meeting for which something is done. */
function reckoned({ text }: Sentence, { isTimed, isOrdered }: Asking, { hint, meeting }: Around): string | null {
  if (isTimed) return countedDay(text, { hint, meeting });
  const isForMeeting = isOrdered || /(?:pada|jadwal|berikut)\s*:$/iu.test(text) || brings.test(text);
  return isForMeeting ? (meeting?.date ?? null) : null;
}
const brings = /(?<!\p{L})(?:mem)?bawa(?:lah)?(?!\p{L})/iu;

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
