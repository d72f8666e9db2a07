/** What was read of a letter against what somebody wrote down of it: words loosely, numbers and days exactly. */
import { singleFields } from '../../src/letters/fields.ts';
import type { LetterReading } from '../../src/letters/incoming/reading/index.ts';
import type { Duty, Meeting } from '../../src/letters/schema.ts';
import { root } from '../../src/language/index.ts';
import { printInfo, type Goal } from './goals.ts';
import { judgeItems, type Judged } from './judge-items.ts';

export type LetterAnswer = {
  readonly number: string | null;
  readonly date: string | null;
  readonly sender: string | null;
  readonly recipients: readonly string[];
  readonly subject: string | null;
  readonly nature: string | null;
  readonly security: string | null;
  readonly attachments: string | null;
  readonly kind?: string;
  readonly duties: readonly {
    readonly who?: string | null;
    readonly what: string;
    readonly by: string | null;
    readonly by_how?: string;
    readonly by_words?: string | null;
  }[];
  readonly events: readonly {
    readonly date: string | null;
    readonly until?: string | null;
    readonly time: string | null;
    readonly until_time?: string | null;
    readonly zone?: string | null;
    readonly place: string | null;
    readonly link?: string | null;
  }[];
};

export const judgedFields = [...singleFields, 'duties', 'meetings'] as const;

/** Precision and recall of each field, under names that begin with `of`. */
export const goalsOfFields = (of: string, judged: readonly Judged[]): Goal[] =>
  judgedFields.flatMap((field) => goalsOf(of, field, judged));

function goalsOf(of: string, field: string, judged: readonly Judged[]): Goal[] {
  const count = (verdict: Judged['verdict']): number =>
    judged.filter((one) => one.field === field && one.verdict === verdict).length;
  const [right, wrong, missed] = [count('right'), count('wrong'), count('missed')];
  const share = (others: number): number => (right + others === 0 ? 1 : right / (right + others));
  const isStrict = field === 'number' || field === 'date';
  const sure = judged.filter((one) => one.field === field && one.sure);
  const sureWrong = sure.filter(({ verdict }) => verdict === 'wrong').length;
  printInfo(
    `${of}-${field}`,
    `${right} right, ${wrong} wrong, ${missed} missed; sure: ${sure.length - sureWrong} right, ${sureWrong} wrong`,
  );
  return [
    { name: `${of}-${field}-precision`, value: share(wrong), target: { atLeast: isStrict ? 0.97 : 0.95 } },
    { name: `${of}-${field}-recall`, value: share(missed), target: { atLeast: isStrict ? 0.97 : 0.9 } },
  ];
}

/** Signs and capitals count for nothing; what is written shortly is the same as what is written out. */
const plain = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/komisi pemilihan umum/g, 'kpu')
    .replaceAll(/badan pengawas pemilihan umum/g, 'bawaslu')
    .replaceAll(/republik indonesia/g, 'ri')
    .replaceAll(/sekretariat daerah/g, 'setda')
    .replaceAll(/badan kesatuan bangsa dan politik/g, 'kesbangpol')
    .replaceAll(/\bbadan (?=kesbangpol)/g, '')
    .replaceAll(/dewan perwakilan rakyat daerah/g, 'dprd')
    .replaceAll(/\bkab\./g, 'kabupaten')
    .replaceAll(/\bprov\./g, 'provinsi')
    .replaceAll(/\bkec\./g, 'kecamatan')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
/** Whom a letter goes to without how it greets them, where they are, and the marks of a list. */
const ungreeted = (text: string): string =>
  text
    .replaceAll(/(?<![\p{L}\d])\d{1,2}[.)]\s/gu, ' ')
    .replaceAll(/\b(?:Yth|Kepada|Sdr|Sdri|Saudara|Bapak|Ibu|Bpk)(?![\p{L}])\.?/giu, ' ')
    .replaceAll(/\bu\.?\s?p\.?(?=\s|$)/giu, ' up ')
    .replaceAll(/\bc\.?\s?q\.?(?=\s|$)/giu, ' cq ')
    .replaceAll(/(?<=\s|^)di\s?[-–]?\s?tempat\b/giu, ' ');
/** "u.p. Kasubbag …", "c.q. Sekretaris": through whose hands it goes may be told and may not. */
const withoutHands = (text: string): string => text.replace(/\s(?:up|cq)\s.*$/iu, '');
/** What stands in brackets explains: it may be told and may not. */
const unbracketed = (text: string): string => text.replaceAll(/\([^)]*\)/g, ' ').trim();
/** By their roots: "membayar" and "pembayaran" say the same here. */
const wordsOf = (text: string): Set<string> => new Set(plain(text).split(' ').filter(Boolean).map(root));
/** The share of the words of the one that stand in the other. */
export const held = (one: string, other: string): number => {
  const [words, among] = [wordsOf(one), wordsOf(other)];
  return words.size === 0 ? 0 : [...words].filter((word) => among.has(word)).length / words.size;
};
const alike = (one: string, other: string, least: number): boolean =>
  Math.min(held(one, other), held(other, one)) >= least;
const compact = (number: string): string => number.toLowerCase().replaceAll(/\s+/g, '');

/** Words of which the answer has the initials (RSUD, KPPN), as it writes them. */
function shortened(value: string, answer: string): string {
  const initials = [...answer.matchAll(/\b\p{Lu}{3,6}\b/gu)].map(([short]) => short);
  return initials.reduce((text, short) => {
    const words = text.split(' ');
    const at = words.findIndex(
      (_, from) =>
        words
          .slice(from, from + short.length)
          .map((word) => word.charAt(0).toUpperCase())
          .join('') === short,
    );
    return at < 0 ? text : [...words.slice(0, at), short, ...words.slice(at + short.length)].join(' ');
  }, value);
}

/** Each field and item of a letter: right, wrong or missed. */
export function judgeLetter(answer: LetterAnswer, { single, duties, meetings }: LetterReading): Judged[] {
  const all = ungreeted(answer.recipients.join(' '));
  const none = (value: string): boolean => /^[-–—\s]*$/.test(value);
  const same: Readonly<Record<keyof LetterReading['single'], (value: string) => boolean>> = {
    number: (value) => answer.number !== null && compact(value) === compact(answer.number),
    date: (value) => value === answer.date,
    sender: (value) =>
      answer.sender !== null &&
      [answer.sender, unbracketed(answer.sender)].some(
        (sender) => alike(shortened(value, sender), sender, 0.6) || held(shortened(value, sender), sender) >= 0.8,
      ),
    recipient: (value) =>
      isRecipient(all, ungreeted(value)) ||
      isRecipient(withoutHands(all), withoutHands(ungreeted(value))) ||
      isRecipient(unbracketed(all), unbracketed(ungreeted(value))),
    // A letter that says no more than what it is has that for its subject, or none.
    subject: (value) =>
      answer.subject === null ? plain(answer.kind ?? '').includes(plain(value)) : alike(value, answer.subject, 0.85),
    // "Segera/Terbatas" says both on one label.
    nature: (value) =>
      answer.nature !== null && (plain(value) === plain(answer.nature) || isPartOf(value, answer.nature)),
    secrecy: (value) =>
      answer.security === null
        ? plain(value) === plain(answer.nature ?? '') || isPartOf(value, answer.nature ?? '')
        : plain(value) === plain(answer.security),
    attachments: (value) =>
      answer.attachments === null
        ? none(value)
        : plain(value) === plain(answer.attachments) || (none(value) && none(answer.attachments)),
  };
  const real: Readonly<Record<keyof LetterReading['single'], string | null>> = {
    number: answer.number,
    date: answer.date,
    sender: answer.sender,
    recipient: all === '' ? null : answer.recipients.join('; '),
    subject: answer.subject,
    // "Sifat : Terbatas" tells how secret a letter is.
    nature:
      answer.nature !== null && plain(answer.nature) === plain(single.secrecy?.value ?? '') ? null : answer.nature,
    secrecy: answer.security,
    attachments: answer.attachments === null || none(answer.attachments) ? null : answer.attachments,
  };
  const heads = (Object.keys(real) as (keyof typeof real)[]).flatMap((field): Judged[] => {
    const [read, wanted] = [single[field], real[field]];
    const said = `${read?.value ?? '-'} / ${wanted ?? '-'}`;
    const missed: Judged[] = wanted === null ? [] : [{ field, verdict: 'missed', sure: false, said }];
    if (read === null || read.value === '') return missed;
    if (same[field](read.value)) return wanted === null ? [] : [{ field, verdict: 'right', sure: read.sure, said }];
    return [{ field, verdict: 'wrong', sure: read.sure, said }, ...missed];
  });
  return [
    ...heads,
    ...judgeItems(
      'duties',
      answer.duties,
      duties.filter(({ value }) => !isAttendance(value, answer)),
      (asked, duty) => sameDuty(asked, duty) || isOfEvent(asked, duty, answer),
    ),
    ...judgeItems('meetings', answer.events, meetings, sameMeeting),
  ];
}

const isRecipient = (all: string, value: string): boolean =>
  all !== '' && held(all, value) >= 0.8 && held(value, all) >= 0.6;
const isPartOf = (value: string, written: string): boolean =>
  written.includes('/') && written.split('/').some((part) => plain(part) === plain(value));

/** The day as the letter says it, or none where it must be counted; what is asked in about the same words. */
function sameDuty({ what, by, by_how: how, by_words: words }: LetterAnswer['duties'][number], duty: Duty): boolean {
  const isBefore = /^sebelum tanggal/i.test(words ?? '') && by !== null && duty.by === dayAfter(by);
  const sameDay = duty.by === undefined ? by === null || how !== 'explicit' : duty.by === by || isBefore;
  const shared = Math.max(held(what, duty.what), held(duty.what, what));
  return sameDay && shared >= (duty.by !== undefined ? 0.25 : 0.35);
}
/** Attendance may be listed as a duty besides, and may not. */
const isAttendance = ({ what, by }: Duty, { events, duties }: LetterAnswer): boolean =>
  /^(?:hadir|menghadiri)|(?:menjadi|sebagai) (?:narasumber|pembicara|moderator|juri)/i.test(what) &&
  events.some(({ date }) => date === by) &&
  !duties.some((duty) => sameDuty(duty, { id: '', what, by }));
/** What is brought to a meeting or done there is due on its day, which the meeting tells. */
const isOfEvent = (asked: LetterAnswer['duties'][number], duty: Duty, { events }: LetterAnswer): boolean =>
  duty.by === undefined &&
  events.some(({ date, until }) => asked.by !== null && (date === asked.by || until === asked.by)) &&
  sameDuty({ ...asked, by: null }, duty);
const dayAfter = (day: string): string => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
/** "kantor Bapak/Ibu" is that of whom the letter goes to. */
const isAtReader = /^kantor (?:bapak|ibu|saudara|kpu)/i;
const sameMeeting = ({ date, until, time, place, link }: LetterAnswer['events'][number], meeting: Meeting): boolean =>
  date === (meeting.date ?? null) &&
  (until ?? null) === (meeting.endDate ?? null) &&
  time === (meeting.time ?? null) &&
  (place === null ||
    [place, unbracketed(place)].some((named) => held(named.replace(/^di\s/i, ''), meeting.place ?? '') >= 0.5) ||
    (isAtReader.test(meeting.place ?? '') && /^kantor kpu/i.test(place)) ||
    (meeting.place === undefined && /zoom|daring|meet/i.test(`${place} ${link ?? ''}`)));
