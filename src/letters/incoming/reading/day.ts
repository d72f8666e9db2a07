/** The day that a letter bears: in its head beside the place, at a label, or where it was signed. */
import { readDateMentions, type DateMention } from '../../../language/index.ts';
import type { Parts } from './head.ts';
import { isLabelled, labelledOn } from './labels.ts';
import type { Line, Read } from './lines.ts';

export type DayRead = {
  readonly day: Read<string> | null;
  /** A day stands there that no calendar has, or that is of another weekday. */
  readonly wrong: readonly (DateMention & { readonly why: 'no-such-day' | 'weekday' })[];
};

/** A stamp says when the letter came in. */
const stamped = /agenda|diterima|terima|disposisi/iu;
/** "Pada hari ini Senin tanggal Dua Puluh Tiga bulan November tahun …", with which minutes begin. */
const onThisDay = /^Pada\s+hari\s+ini\b(?<day>.{8,140})/diu;
/** Behind these words a letter is laid down. */
const laid =
  /^(?:(?:Ditetapkan|Dikeluarkan|Dibuat|Ditandatangani)\s+di\b.*?)?(?:pada\s+)?tanggal\s*:?\s*(?<day>\S.*)$/diu;
/** A day of the other calendar, and what joins the two. */
const hijri = /\d{1,2}\s+\p{L}[\p{L}'’\s-]{3,20}\s+1[34]\d\d(?:\s*H\b\.?)?/gu;
const joins = /\bbertepatan\s+dengan\b|\b(?:tanggal|tgl)\b\.?|\b[MH]\b\.?|[/()=.,]|\bhari\b/giu;
const place = /^\p{Lu}[\p{L}.'’-]*(?:\s+\p{Lu}[\p{L}.'’-]*){0,4}$/u;
const labelOfMeeting = /^(?:Hari|Pukul|Jam|Waktu|Tempat|Acara)\b/iu;

/** `weight`: how plainly it is said to be the day of the letter. */
type At = { readonly words: string; readonly start: number; readonly sure: boolean; readonly weight: number };

/** `hint` supplies a year that is not written: the day on which the letter came in. */
export function readDay({ head, body, closing }: Parts, hint: string): DayRead {
  const wrong: (DateMention & { why: 'no-such-day' | 'weekday' })[] = [];
  const end = [...closing, ...body.slice(-8)];
  const signed = end.flatMap((line, at) => (isOfMeeting(end, at) ? [] : signedOn(line, hint)));
  const all = [...placesIn(head, signed.length > 0, hint), ...signed, ...saidIn(body)];
  for (const at of all.toSorted((one, other) => other.weight - one.weight)) {
    const [mention] = readDateMentions(at.words, hint);
    if (mention === undefined) continue;
    const placed = { ...mention, start: at.start + mention.start, end: at.start + mention.end };
    if (mention.first === undefined) {
      wrong.push({ ...placed, why: 'no-such-day' });
      continue;
    }
    if (mention.weekdayDiffers) wrong.push({ ...placed, why: 'weekday' });
    // As plainly as another one is no plain word.
    const isOnly = all.every(
      ({ weight, words }) => weight < at.weight || readDateMentions(words, hint)[0]?.first === mention.first,
    );
    const sure = at.sure && isOnly && !mention.inferredYear && !mention.weekdayDiffers && wrong.length === 0;
    return { day: { value: mention.first, start: placed.start, end: placed.end, sure }, wrong };
  }
  return { day: null, wrong };
}

type Piece = { readonly text: string; readonly start: number };

/**
 * A cell that says a place and a day, or a day alone, and nothing else; it weighs more with its place. Null for any
 * other.
 */
function dayCell({ text, start }: Piece, hint: string): At | null {
  if (text.length > 90 || !/\d/.test(text)) return null;
  const plain = text.replaceAll(hijri, (other) => ' '.repeat(other.length));
  const [mention, second] = readDateMentions(plain, hint);
  if (mention === undefined || second !== undefined || mention.last !== undefined) return null;
  const [before, behind] = [plain.slice(0, mention.start), plain.slice(mention.end)].map((part) =>
    part
      .replaceAll(joins, ' ')
      .replace(mention.weekday ?? '', ' ')
      .trim(),
  );
  if (behind !== '' || (before !== '' && !place.test(before ?? ''))) return null;
  const hasPlace = before !== '';
  // "KEMBALI JUMAT 5 FEB 2027" of a telegram: no place stands before a weekday without a comma.
  if (hasPlace && mention.weekday !== undefined && !plain.slice(0, mention.start).includes(',')) return null;
  if (!hasPlace && (mention.weekday !== undefined || mention.inferredYear)) return null;
  return { words: plain, start, sure: true, weight: hasPlace ? 6 : 3 };
}

/** Cells of the head that tell a place and a day, then those behind "Tanggal :" where no meeting is told. */
function placesIn(head: readonly Line[], isSigned: boolean, hint: string): At[] {
  return head.flatMap((line, index) => {
    const [isOther, isStamped] = [isOfMeeting(head, index), isStamp(head, index)];
    const cells = line.cells.flatMap((cell) => dayCell(cell, hint) ?? []);
    // In the row of a table a day is of what the row tells.
    const isRow = line.cells.length > 2 && !isLabelled(line.text);
    const dated = cells.filter(({ weight }) => weight > 3 || (!isOther && !isStamped && !isRow));
    const said = isOther ? null : labelledOn(line, 'date');
    if (said === null || (isSigned && isStamped)) return dated;
    return [...dated, { words: said.words, start: said.start, sure: !isStamped, weight: isStamped ? 1 : 4 }];
  });
}

const isStamp = (lines: readonly Line[], at: number): boolean =>
  lines.slice(Math.max(0, at - 2), at + 3).some(({ text }) => stamped.test(text));

const saidIn = (body: readonly Line[]): At[] =>
  body.slice(0, 4).flatMap((line, at) => {
    // "20 (dua puluh) bulan Oktober": the words beside the figure say the same.
    const words = [line.text, body[at + 1]?.text ?? '']
      .join(' ')
      .replaceAll(/\([^()\n]{3,40}\)/gu, (told) => ' '.repeat(told.length));
    const [from = 0] = onThisDay.exec(words)?.indices?.groups?.day ?? [];
    return onThisDay.test(line.text)
      ? [{ words: words.slice(from), start: line.start + from, sure: false, weight: 2 }]
      : [];
  });

const isOfMeeting = (lines: readonly Line[], at: number): boolean =>
  lines.slice(Math.max(0, at - 1), at + 3).some(({ text }) => labelOfMeeting.test(text));

/** Where a letter is signed its day may stand alone on its line: "pada tanggal 3 November 2025". */
function signedOn({ cells }: Line, hint: string): At[] {
  return cells.flatMap((cell) => {
    const match = laid.exec(cell.text);
    const [from = 0] = match?.indices?.groups?.day ?? [];
    if (match !== null) return [{ words: match.groups?.day ?? '', start: cell.start + from, sure: true, weight: 5 }];
    const found = dayCell(cell, hint);
    // A day alone may be the end of a sentence.
    return found === null ? [] : [{ ...found, sure: found.sure && found.weight > 3, weight: found.weight - 1.5 }];
  });
}
