/** One day that a letter says twice. */
import type { Found } from '../catalogue.ts';
import type { Line } from '../lines.ts';
import type { LetterParts } from '../parts.ts';

/** One day in words and in figures; one meeting on one day. */
export const checkDaysAlike = (letter: LetterParts): Found[] => [
  ...besideOneAnother(letter),
  ...ofOneMeeting(letter),
  ...ofSubject(letter),
];

/** An invitation whose subject names another day than its only one. */
function ofSubject({ structure, found, days, text }: LetterParts): Found[] {
  const [subject, label] = [found.get('subject'), found.get('day')];
  if (structure !== 'undangan' || subject === undefined || label === undefined) return [];
  const within = ({ start, end }: { readonly start: number; readonly end: number }) =>
    days.filter((day) => day.start >= start && day.end <= end + 2);
  const [named, [event, other]] = [within(subject)[0], within(label)];
  if (named?.first === undefined || named.last !== undefined || event?.first === undefined || other !== undefined)
    return [];
  const isIn = named.first >= event.first && named.first <= (event.last ?? event.first);
  return isIn ? [] : [daysDiffer(named, text, text.slice(event.start, event.end))];
}

const pointsBack = /^\s*,?\s*(?:tersebut|dimaksud|itu)\b/u;
const meeting =
  /(?<what>rapat|kegiatan|acara|pertemuan|sosialisasi|bimbingan\s+teknis|pelatihan|kunjungan|apel|sidang|audiensi)/iu;
const meetingBefore = new RegExp(
  String.raw`\b${meeting.source}\b(?:\s+(?!pada\b|tanggal\b|hari\b)\p{L}+){0,6}(?:,?\s+(?:yang\s+)?(?:akan\s+)?` +
    String.raw`(?:di\p{L}+|berlangsung)?)?\s*(?:pada\s+)?(?:hari\s+)?(?:\p{L}+,?\s+)?(?:tanggal|tgl\.?)?\s*$`,
  'iu',
);

/** "rapat tanggal 3 Maret … tersebut", where another day was said of that meeting before and this one nowhere. */
function ofOneMeeting({ text, days, body }: LetterParts): Found[] {
  const [from, to] = [body[0]?.start ?? 0, body.at(-1)?.end ?? 0];
  const told = days.flatMap((day) => {
    const lead = meetingBefore.exec(text.slice(Math.max(0, day.start - 120), day.start));
    const what = lead?.groups?.['what'];
    if (lead === null || day.start < from || day.end > to || what === undefined || day.first === undefined) return [];
    const whole =
      lead[0].toLowerCase().split(/\s+(?:pada|tanggal|tgl|hari|yang|akan|di\p{L}{4,}|berlangsung)\b/u)[0] ?? '';
    const back = /\b(?:dimaksud|tersebut)\b/iu.test(lead[0]);
    return [{ ...day, first: day.first, what: what.toLowerCase(), whole: whole.trim(), back }];
  });
  return told.flatMap((day, at): Found[] => {
    const before = told.slice(0, at).filter(({ what }) => what === day.what);
    const isKnown = before.some(({ first, last = first }) => day.first >= first && day.first <= last);
    // By two words and more, in a sentence of its own, or pointing back.
    const alike = before.find(({ whole, end }) => whole === day.whole && /[.\n]/u.test(text.slice(end, day.start)));
    const one = day.back || pointsBack.test(text.slice(day.end, day.end + 14)) ? before[0] : alike;
    if (one === undefined || isKnown || (one === alike && !day.whole.includes(' '))) return [];
    return [daysDiffer(day, text, text.slice(one.start, one.end))];
  });
}

const besideOneAnother = ({ text, days }: LetterParts): Found[] =>
  days.flatMap((one, at): Found[] => {
    const next = days[at + 1];
    if (next?.first === undefined || one.first === undefined || one.last !== undefined || next.first === one.first)
      return [];
    const isBeside =
      /^\s*\(\s*$/u.test(text.slice(one.end, next.start)) && /^\s*\)/u.test(text.slice(next.end, next.end + 3));
    return isBeside ? [daysDiffer(next, text, one.first)] : [];
  });

const daysDiffer = ({ start, end }: Pick<Line, 'start' | 'end'>, text: string, first: string): Found => ({
  rule: 'day-differs',
  start,
  end,
  says: {
    id: `${text.slice(start, end)} berbeda dengan ${first} yang juga tertulis.`,
    en: `${text.slice(start, end)} is not ${first}, which is written too.`,
  },
});
