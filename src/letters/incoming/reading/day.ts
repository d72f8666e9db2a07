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
const dateline = /^(?<place>\p{Lu}[\p{L} .'’-]{2,40}),[ \t]*(?:tanggal[ \t]*)?(?<day>\S.{3,40})$/du;
const laid =
  /^(?:(?:Ditetapkan|Dikeluarkan|Dibuat|Ditandatangani)\s+di\b.*?)?(?:pada\s+)?tanggal\s*:?\s*(?<day>\S.*)$/diu;

type At = { readonly words: string; readonly start: number; readonly sure: boolean };

/** `hint` supplies a year that is not written: the day on which the letter came in. */
export function readDay({ head, body, closing }: Parts, hint: string): DayRead {
  const wrong: (DateMention & { why: 'no-such-day' | 'weekday' })[] = [];
  for (const at of [...placesIn(head), ...signedIn(closing), ...signedIn(body.slice(-8))]) {
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
function placesIn(head: readonly Line[]): At[] {
  const beside = head.flatMap(({ cells }) => cells.flatMap((cell) => datelineIn(cell)));
  const labels = head.flatMap((line, index) => {
    const said = labelledOn(line, 'date');
    return said === null || isOfMeeting(head, index) ? [] : [{ words: said.words, start: said.start, sure: true }];
  });
  return [...beside, ...labels];
}

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
