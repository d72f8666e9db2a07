/** How many came, or belong to it, against the names of a list: "Yang hadir: A, B" … "dihadiri tiga orang". */
import type { Inconsistency } from '../../../proposals.ts';
import { listMark } from '../../lines.ts';
import type { Span } from '../../reading.ts';
import { itemsOf } from '../items.ts';
import { isCountOfThings, isPart, otherCount } from '../lists.ts';
import { peopleNouns, type Detector, type Quantity, type Seen, type SeenSentence } from '../seen.ts';

type List = Span & { readonly least: number; readonly most: number; readonly at: number; readonly ofBefore: boolean };

const label = new RegExp(
  String.raw`^(?:daftar (?:hadir|peserta|nama)|(?:yang )?hadir(?: dalam rapat)?|peserta(?: (?:rapat|hadir|` +
    String.raw`yang hadir))?|kehadiran|undangan(?: yang)? hadir|susunan tim|anggota tim|` +
    String.raw`nama(?:-nama)?(?: peserta)?)(?: (?:sebagai berikut|adalah|ialah|antara lain))?\s*:\s*`,
  'iu',
);
const theyAre = new RegExp(
  String.raw`^(?:mereka|nama(?:-nama)? mereka|keempatnya|ketiganya|kelimanya|keduanya|yang hadir)\s+(?:adalah|` +
    String.raw`ialah|yaitu|yakni|terdiri (?:atas|dari))\s+`,
  'iu',
);
/** "Yang datang 4 orang, sudah termasuk tuan rumah: …" */
const behindCount = new RegExp(
  String.raw`^(?:yang |peserta yang )?(?:datang|hadir|` +
    String.raw`ikut)(?: hanya)? [\p{L}\d]+ orang(?:, (?:sudah )?termasuk [^:.]{3,60})?` +
    String.raw`\s*(?::|,? yaitu|,? yakni)\s+(?=\p{L})`,
  'iu',
);
const open = new RegExp(
  String.raw`(?<!\p{L})(?:antara lain|di antaranya|diantaranya|dkk|dll|dan lain|lainnya|dsb|beserta|perwakilan|` +
    String.raw`unsur|tidak hadir)(?!\p{L})`,
  'iu',
);
const longest = 600;

export const wrongAttendance: Detector = (seen, report) =>
  seen.sentences.slice(0, 400).flatMap((sentence): Inconsistency[] => {
    const list = listIn(seen, sentence);
    const count = list && countFor(seen, list);
    if (!list || !count || (list.least <= count.value && count.value <= list.most)) return [];
    return [otherCount(count, list, list.most, report)];
  });

/** Names behind a label or "Mereka adalah", in the line or as marked lines below it. */
function listIn(seen: Seen, sentence: SeenSentence): List | undefined {
  const { text, start, at } = sentence;
  const counted = behindCount.exec(text.slice(0, 160));
  if (counted) {
    const names = itemsOf(text.slice(counted[0].length, longest).split(/\.(?:\s|$)/u)[0] ?? '');
    const from = start + counted[0].length;
    return names && { ...names, start: from, end: from + names.length, at, ofBefore: false };
  }
  const ofBefore = theyAre.exec(text.slice(0, 80));
  const lead = ofBefore ?? label.exec(text.slice(0, 80));
  if (!lead || open.test(text.slice(0, longest))) return undefined;
  const rest = text.slice(lead[0].length, longest);
  if (rest.trim() === '') return ofBefore ? undefined : markedBelow(seen, sentence);
  const items = /^\p{Lu}/u.test(rest) ? itemsOf(rest.replace(/[.;]$/, '')) : undefined;
  return (
    items && {
      ...items,
      start: start + lead[0].length,
      end: start + lead[0].length + items.length,
      at,
      ofBefore: ofBefore !== null,
    }
  );
}

function markedBelow(seen: Seen, { at }: SeenSentence): List | undefined {
  const rows: SeenSentence[] = [];
  for (let next = at + 1; next < seen.sentences.length && rows.length < 60; next++) {
    const row = seen.sentences[next] as SeenSentence;
    const mark = listMark.exec(row.text.slice(0, 12))?.[0];
    const number = /^\(?(\d+)/.exec(mark ?? '')?.[1];
    if (mark === undefined || (number !== undefined && Number(number) !== rows.length + 1) || row.quantities.length > 0)
      break;
    rows.push(row);
  }
  const [first, last] = [rows[0], rows.at(-1)];
  if (!first || !last || rows.length < 2 || !rows.every(({ text }) => isName(text.replace(listMark, ''))))
    return undefined;
  return { start: first.start, end: last.end, least: rows.length, most: rows.length, at, ofBefore: false };
}

/** Capitalised words at the beginning: somebody's name. */
const isName = (row: string): boolean => /^\s*(?:\p{Lu}[\p{L}'’.]*\s?){2,}/u.test(row) && row.length < 90;

const came = new RegExp(
  String.raw`(?<!\p{L})(?:dihadiri|datang|ikut|diikuti|hadir|kehadiran|peserta|beranggotakan|berjumlah|` +
    String.raw`anggota)(?:\s(?:oleh|sebanyak|hanya|berjumlah|adalah|rapat))*\s*:?\s*$`,
  'u',
);

/** The one number of people who came; behind "Mereka adalah" that of the sentence before. */
function countFor(seen: Seen, list: List): Quantity | undefined {
  const counts = seen.quantities.filter(
    (one) => isCountOfThings(one) && !isPart(one) && peopleNouns.test(one.noun.split(' ')[0] ?? ''),
  );
  const told = list.ofBefore
    ? counts.filter(({ sentence }) => sentence === list.at - 1)
    : counts.filter((one) => came.test(one.before) || /^\s\p{L}+\s(?:hadir|menghadiri|mengikuti)/u.test(one.after));
  const [count] = told;
  return count && new Set(told.map(({ value }) => value)).size === 1 && !/tidak/.test(count.before.slice(-20))
    ? count
    : undefined;
}
