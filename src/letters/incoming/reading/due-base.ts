/** From which day a duty is counted: that of the meeting which it names, of the next one, or of an assignment. */
import { readDateMentions } from '../../../language/index.ts';
import type { Meeting } from '../../schema.ts';
import type { Base, Due } from './due.ts';
import type { Read } from './lines.ts';
import type { Sentence } from './sentences.ts';

export type Counted = {
  /** The day of the letter, which supplies a year. */
  readonly hint: string;
  readonly meetings: readonly Read<Meeting>[];
  /** The text of the letter, in which the meetings stand. */
  readonly text: string;
};

/** The meeting that comes next, or what somebody is sent out for: days are counted from it. */
export function baseOf({ text, start }: Sentence, told: Counted, sentences: readonly Sentence[]): Base | null {
  const { meetings, hint } = told;
  const meant = meantBy(text, meetings, told);
  if (meant === null) return null;
  const next = meant ?? meetings.find((one) => one.start > start && one.start - start < nearMeeting) ?? meetings[0];
  if (next?.value.date !== undefined) return { first: next.value.date, last: next.value.endDate ?? next.value.date };
  const sent = sentences.find(({ text }) => /^Untuk\s*:/iu.test(text) && readDateMentions(text, hint).length > 0);
  const due = sent === undefined ? null : assigned(sent.text, hint);
  return due === null ? null : { first: due.mention.first ?? due.by, last: due.by };
}
/**
 * Which of several meetings the words behind "sebelum" mean; null where each is meant, undefined where none says
 * so.
 */
function meantBy(text: string, meetings: readonly Read<Meeting>[], told: Counted): Read<Meeting> | null | undefined {
  const [, behind] = /(?:sebelum|setelah|sesudah|H\s?[-–]\s?\d+)\s+(?<behind>[^.;]{3,60})/iu.exec(text) ?? [];
  if (behind === undefined || meetings.length === 0) return undefined;
  if (/masing-masing|setiap|tiap-tiap/iu.test(behind)) return null;
  const wanted = behind.toLowerCase().match(/\p{Ll}{4,}/gu) ?? [];
  const among = meetings.filter(({ start, end, value }) => {
    const words = `${value.agenda ?? ''} ${told.text.slice(Math.max(0, start - beside), end)}`.toLowerCase();
    return wanted.some((word) => !common.has(word) && words.includes(word));
  });
  if (among[0] !== undefined) return among[0];
  if (/pertama/iu.test(behind)) return meetings[0];
  return generic.test(behind) || meetings.length > 1 ? undefined : null;
}
/** Signs before a meeting that may hold its label. */
const beside = 24;
const generic = new RegExp(
  String.raw`^(?:hari\s+)?(?:h\b|rapat|acara|kegiatan|sidang|persidangan|pelaksanaan|undangan|` +
    String.raw`pertemuan|acara|jadwal|tanggal|itu|dimulai)`,
  'iu',
);
const common: ReadonlySet<string> = new Set([
  'pertama',
  'kedua',
  'yang',
  'hari',
  'kerja',
  'kegiatan',
  'acara',
  'tanggal',
]);

/** Signs between a sentence and the meeting that it leads to. */
const nearMeeting = 600;

/** Of an assignment the last day on which it is carried out. */
export function assigned(text: string, hint: string): Due | null {
  if (!/^Untuk\s*:/iu.test(text)) return null;
  const [mention] = readDateMentions(text, hint);
  const by = mention?.last ?? mention?.first;
  return mention === undefined || by === undefined ? null : { by, mention, sure: false };
}
