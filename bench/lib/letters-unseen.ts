/**
 * Fields of letters that somebody else wrote: a folder of files (DOCX, PDF, scans, e-mail, text) with an answer beside
 * each (NAME.json). What is proposed is compared with the answers loosely where words may be written otherwise
 * (offices, addressees, what is asked), exactly where they may not (numbers, days).
 */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { picturePage, readDocument } from '../../src/documents/index.ts';
import { recognisePage } from '../../src/documents/ocr/index.ts';
import { isDoubtful } from '../../src/documents/scans/uncertain.ts';
import { readMail } from '../../src/library/containers/mail.ts';
import { readLetter, type LetterReading } from '../../src/letters/incoming/reading/index.ts';
import { mayBeCertain, type LetterField } from '../../src/letters/incoming/certain.ts';
import { singleFields, type Duty, type Meeting } from '../../src/letters/schema.ts';
import { root } from '../../src/language/index.ts';
import { judgeItems, type Judged } from './judge-items.ts';
import { printGoals, printInfo, type Goal } from './goals.ts';

type Answer = {
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
    readonly what: string;
    readonly by: string | null;
    readonly by_how?: string;
    readonly by_words?: string | null;
  }[];
  readonly events: readonly {
    readonly date: string | null;
    readonly until?: string | null;
    readonly time: string | null;
    readonly place: string | null;
    readonly link?: string | null;
  }[];
};

type Span = { readonly start: number; readonly end: number };
type Text = {
  readonly text: string;
  readonly pages: readonly Span[];
  /** Words that recognition believes little of: what rests on them is never shown as certain. */
  readonly doubtful: readonly Span[];
};

const fields = [
  'number',
  'date',
  'sender',
  'recipient',
  'subject',
  'nature',
  'secrecy',
  'attachments',
  'duties',
  'meetings',
] as const;
/** A day on which any of them may have come in. */
const receivedOn = '2026-12-15';

type Asked = { readonly folder: string; readonly faults: boolean; readonly kept?: string | undefined };

/** `kept`: a folder in which texts are kept between runs, as recognition takes long. */
export async function measureUnseenLetters({ folder, faults, kept }: Asked): Promise<void> {
  const names = (await readdir(folder)).filter((name) => /\.(?:docx|pdf|eml|txt)$/.test(name)).toSorted();
  const judged: Judged[] = [];
  for (const name of names) {
    const answer = JSON.parse(await readFile(path.join(folder, name.replace(/\.\w+$/, '.json')), 'utf8')) as Answer;
    const { text, pages, doubtful } = await textOf(folder, name, kept);
    const found = judge(answer, doubted(readLetter(text, { pages: [...pages], receivedOn }), doubtful));
    judged.push(...found);
    for (const { field, verdict, sure, said } of faults ? found : [])
      if (verdict !== 'right') printInfo(`fault ${name}`, `${field} ${verdict}${sure ? ' sure' : ''} ${said}`);
  }
  printInfo('unseen-letters', names.length);
  printGoals([
    ...fields.flatMap((field) => goalsOf(field, judged)),
    {
      name: 'unseen-wrong-and-sure',
      value: judged.filter(({ verdict, sure }) => verdict === 'wrong' && sure).length,
      target: { equal: 0 },
    },
  ]);
}

function goalsOf(field: string, judged: readonly Judged[]): Goal[] {
  const count = (verdict: Judged['verdict']): number =>
    judged.filter((one) => one.field === field && one.verdict === verdict).length;
  const [right, wrong, missed] = [count('right'), count('wrong'), count('missed')];
  const share = (others: number): number => (right + others === 0 ? 1 : right / (right + others));
  const isStrict = field === 'number' || field === 'date';
  const sure = judged.filter((one) => one.field === field && one.sure);
  const sureWrong = sure.filter(({ verdict }) => verdict === 'wrong').length;
  printInfo(
    `unseen-${field}`,
    `${right} right, ${wrong} wrong, ${missed} missed; sure: ${sure.length - sureWrong} right, ${sureWrong} wrong`,
  );
  return [
    { name: `unseen-${field}-precision`, value: share(wrong), target: { atLeast: isStrict ? 0.97 : 0.95 } },
    { name: `unseen-${field}-recall`, value: share(missed), target: { atLeast: isStrict ? 0.97 : 0.9 } },
  ];
}

async function textOf(folder: string, name: string, kept: string | undefined): Promise<Text> {
  const place = kept === undefined ? null : path.join(kept, `${name}.text.json`);
  const known = place === null ? null : await readFile(place, 'utf8').catch(() => null);
  if (known !== null) return JSON.parse(known) as Text;
  const read = await readText(name, await readFile(path.join(folder, name)));
  if (place !== null) {
    await mkdir(path.dirname(place), { recursive: true });
    await writeFile(place, JSON.stringify(read));
  }
  return read;
}

async function readText(name: string, bytes: Uint8Array): Promise<Text> {
  if (name.endsWith('.eml')) {
    const mail = await readMail(bytes);
    if (mail === null) throw new Error(`${name} is no e-mail`);
    const { text } = mail;
    return { text, pages: [{ start: 0, end: text.length }], doubtful: [] };
  }
  const read = await readDocument(bytes, { name, mime: '' });
  if (read.ok && read.value.text.trim().length > 40)
    return { text: read.value.text, pages: read.value.pages, doubtful: [] };
  return recognised(name, bytes, read.ok ? Math.max(1, read.value.pages.length) : 1);
}

async function recognised(name: string, bytes: Uint8Array, most: number): Promise<Text> {
  let text = '';
  const pages: Span[] = [];
  const doubtful: Span[] = [];
  for (let page = 1; page <= most; page += 1) {
    const picture = await picturePage(bytes, { page, width: 1_654, name });
    if (!picture.ok) break;
    const read = await recognisePage(picture.value, { name });
    if (!read.ok) throw new Error(read.failure.message.en);
    const start = text.length;
    text += read.value.text;
    pages.push({ start, end: text.length });
    const { words } = read.value.layout;
    doubtful.push(...words.filter(isDoubtful).map((word) => ({ start: start + word.start, end: start + word.end })));
    text += '\n\n';
  }
  return { text, pages, doubtful };
}

/** As the house does before proposals are shown. */
function doubted({ single, duties, meetings, ...reading }: LetterReading, doubtful: readonly Span[]): LetterReading {
  const sureOf = <R extends Span & { readonly sure: boolean }>(field: LetterField, read: R): R => ({
    ...read,
    sure: read.sure && mayBeCertain(field) && !doubtful.some(({ start, end }) => start < read.end && end > read.start),
  });
  const heads = singleFields.map((field) => [field, single[field] && sureOf(field, single[field])]);
  return {
    ...reading,
    single: Object.fromEntries(heads) as LetterReading['single'],
    duties: duties.map((duty) => sureOf('duties', duty)),
    meetings: meetings.map((meeting) => sureOf('meetings', meeting)),
  };
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
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
/** By their roots: "membayar" and "pembayaran" say the same here. */
const wordsOf = (text: string): Set<string> => new Set(plain(text).split(' ').filter(Boolean).map(root));
/** The share of the words of the one that stand in the other. */
const held = (one: string, other: string): number => {
  const [words, among] = [wordsOf(one), wordsOf(other)];
  return words.size === 0 ? 0 : [...words].filter((word) => among.has(word)).length / words.size;
};
const alike = (one: string, other: string, least: number): boolean =>
  Math.min(held(one, other), held(other, one)) >= least;
const compact = (number: string): string => number.toLowerCase().replaceAll(/\s+/g, '');

function judge(answer: Answer, { single, duties, meetings }: LetterReading): Judged[] {
  const all = answer.recipients.join(' ');
  const none = (value: string): boolean => /^[-–—\s]*$/.test(value);
  const same: Readonly<Record<keyof LetterReading['single'], (value: string) => boolean>> = {
    number: (value) => answer.number !== null && compact(value) === compact(answer.number),
    date: (value) => value === answer.date,
    sender: (value) =>
      answer.sender !== null && (alike(value, answer.sender, 0.6) || held(value, answer.sender) >= 0.8),
    recipient: (value) => all !== '' && held(all, value) >= 0.8 && held(value, all) >= 0.6,
    // A letter that says no more than what it is has that for its subject, or none.
    subject: (value) =>
      answer.subject === null ? plain(answer.kind ?? '').includes(plain(value)) : alike(value, answer.subject, 0.85),
    nature: (value) => answer.nature !== null && plain(value) === plain(answer.nature),
    secrecy: (value) => answer.security !== null && plain(value) === plain(answer.security),
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
    nature: answer.nature,
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
      sameDuty,
    ),
    ...judgeItems('meetings', answer.events, meetings, sameMeeting),
  ];
}

/** The day as the letter says it, or none where it must be counted; what is asked in about the same words. */
function sameDuty({ what, by, by_how: how, by_words: words }: Answer['duties'][number], duty: Duty): boolean {
  const isBefore = /^sebelum tanggal/i.test(words ?? '') && by !== null && duty.by === dayAfter(by);
  const sameDay = duty.by === undefined ? by === null || how !== 'explicit' : duty.by === by || isBefore;
  const shared = Math.max(held(what, duty.what), held(duty.what, what));
  return sameDay && shared >= (duty.by !== undefined ? 0.25 : 0.35);
}
/** Attendance may be listed as a duty besides, and may not. */
const isAttendance = ({ what, by }: Duty, { events, duties }: Answer): boolean =>
  /^(?:hadir|menghadiri)/i.test(what) &&
  events.some(({ date }) => date === by) &&
  !duties.some((duty) => sameDuty(duty, { id: '', what, by }));
const dayAfter = (day: string): string => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
const sameMeeting = ({ date, until, time, place, link }: Answer['events'][number], meeting: Meeting): boolean =>
  date === (meeting.date ?? null) &&
  (until ?? null) === (meeting.endDate ?? null) &&
  time === (meeting.time ?? null) &&
  (place === null ||
    held(place, meeting.place ?? '') >= 0.5 ||
    (meeting.place === undefined && /zoom|daring|meet/i.test(`${place} ${link ?? ''}`)));
