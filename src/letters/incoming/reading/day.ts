/** The day that a letter bears: in its head beside the place, at a label, or where it was signed. */
import { readDateMentions, type DateMention } from '../../../language/index.ts';
import { labelledOn, type Line, type Read } from './lines.ts';
import type { Parts } from './head.ts';

export type DayRead = {
  readonly day: Read<string> | null;
  /** A day stands there that no calendar has, or that is of another weekday. */
  readonly wrong: readonly (DateMention & { readonly why: 'no-such-day' | 'weekday' })[];
};

/** "Kupang, 3 November 2025": nothing stands behind the day. */
const dateline = new RegExp(
  String.raw`^(?!(?:Senin|Selasa|Rabu|Kamis|Jum['’]?at|Sabtu|Minggu|Hari)\b)` +
    String.raw`(?<place>\p{Lu}[\p{L} .'’-]{2,40}),[ \t]*` +
    String.raw`(?:tanggal[ \t]*)?(?<day>\S.{3,40})$`,
  'du',
);
/** A day that stands alone in its cell; "M" behind it tells it from one of the Hijri calendar. */
const alone = /^\d{1,2}[ \t]+\p{L}{3,9}[ \t]+\d{4}(?:[ \t]*M\.?)?$/u;
/** A stamp says when the letter came in. */
const stamped = /agenda|diterima|terima|disposisi/iu;
/** "Pada hari ini Senin tanggal Dua Puluh Tiga bulan November tahun …", with which minutes begin. */
const onThisDay = /^Pada\s+hari\s+ini\b(?<day>.{8,140})/diu;
const laid =
  /^(?:(?:Ditetapkan|Dikeluarkan|Dibuat|Ditandatangani)\s+di\b.*?)?(?:pada\s+)?tanggal\s*:?\s*(?<day>\S.*)$/diu;

type At = { readonly words: string; readonly start: number; readonly sure: boolean };

/** `hint` supplies a year that is not written: the day on which the letter came in. */
export function readDay({ head, body, closing }: Parts, hint: string): DayRead {
  const wrong: (DateMention & { why: 'no-such-day' | 'weekday' })[] = [];
  const signed = [...signedIn(closing), ...signedIn(body.slice(-8))];
  for (const at of [...placesIn(head, signed.length > 0), ...signed, ...saidIn(body)]) {
    const [mention] = readDateMentions(at.words, hint);
    if (mention === undefined) continue;
    const placed = { ...mention, start: at.start + mention.start, end: at.start + mention.end };
    if (mention.first === undefined) {
      wrong.push({ ...placed, why: 'no-such-day' });
      continue;
    }
    if (mention.weekdayDiffers) wrong.push({ ...placed, why: 'weekday' });
    const sure = at.sure && !mention.inferredYear && !mention.weekdayDiffers && wrong.length === 0;
    return { day: { value: mention.first, start: placed.start, end: placed.end, sure }, wrong };
  }
  return { day: null, wrong };
}

/** Cells of the head that tell a place and a day, then those behind "Tanggal :" where no meeting is told. */
function placesIn(head: readonly Line[], isSigned: boolean): At[] {
  const beside = head.flatMap(({ cells }) => cells.flatMap((cell) => datelineIn(cell)));
  const labels = head.flatMap((line, index) => {
    const said = labelledOn(line, 'date');
    if (said === null || isOfMeeting(head, index) || (isSigned && isStamp(head, index))) return [];
    return [{ words: said.words, start: said.start, sure: !isStamp(head, index) }];
  });
  const bare = head.flatMap(({ cells }, index) =>
    isOfMeeting(head, index) || isStamp(head, index)
      ? []
      : cells.flatMap(({ text, start }) => (alone.test(text) ? [{ words: text, start, sure: true }] : [])),
  );
  return [...beside, ...labels, ...bare];
}

const isStamp = (lines: readonly Line[], at: number): boolean =>
  lines.slice(Math.max(0, at - 2), at + 3).some(({ text }) => stamped.test(text));

const saidIn = (body: readonly Line[]): At[] =>
  body.slice(0, 4).flatMap((line, at) => {
    const words = [line.text, body[at + 1]?.text ?? ''].join(' ');
    const [from = 0] = onThisDay.exec(words)?.indices?.groups?.day ?? [];
    return onThisDay.test(line.text) ? [{ words: words.slice(from), start: line.start + from, sure: false }] : [];
  });

const isOfMeeting = (lines: readonly Line[], at: number): boolean =>
  lines.slice(Math.max(0, at - 1), at + 3).some(({ text }) => /^(?:Hari|Pukul|Jam|Waktu|Tempat|Acara)\b/iu.test(text));

function datelineIn({ text, start }: { readonly text: string; readonly start: number }): At[] {
  const match = dateline.exec(text);
  const [from = 0] = match?.indices?.groups?.day ?? [];
  return match === null ? [] : [{ words: match.groups?.day ?? '', start: start + from, sure: true }];
}

/** Where a letter is signed its day may stand alone on its line: "pada tanggal 3 November 2025". */
function signedIn(lines: readonly Line[]): At[] {
  return lines.flatMap(({ cells }) =>
    cells.flatMap((cell) => {
      const match = laid.exec(cell.text);
      const [from = 0] = match?.indices?.groups?.day ?? [];
      if (match !== null) return [{ words: match.groups?.day ?? '', start: cell.start + from, sure: true }];
      return datelineIn(cell);
    }),
  );
}
