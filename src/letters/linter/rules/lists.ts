/** Marks of lists, and the list of who gets a copy. */
import { readOrdinal, readRoman } from '../../../language/index.ts';
import type { Found } from '../catalogue.ts';
import type { Line } from '../lines.ts';
import type { LetterParts } from '../parts.ts';

/** The mark of a point, also behind a label: "Menimbang : a. bahwa …". */
const marked = new RegExp(
  String.raw`^(?:(?<label>\p{L}[\p{L} ]{2,20})[ \t|]*:[ \t|]*)?` +
    String.raw`(?<mark>\(?(?<sign>\d{1,2}|[a-z]|[A-Z]|[IVX]{2,5})[.)])[ \t]`,
  'u',
);
/** More than these are another list. */
const mostLeftOut = 4;
const goesOn = /^(?:Menimbang|Mengingat|Dasar)$/u;
/** Behind these a list is another: the head of a table, a part of its own. */
const begins = /^(?:No\.?|Nomor)\s*\||^(?:Kepada|Untuk)\s*:|^\p{Lu}[\p{Lu} ]{5,40}:?$/u;

/** A mark of a list that stands twice or is left out, also within a sentence; words of a decision likewise. */
export function checkLists({ body, structure, annex }: LetterParts): Found[] {
  return [
    ...marksBelow(body),
    ...marksBelow(annex),
    ...body.flatMap(twiceIn),
    ...(structure === 'keputusan' ? dictums(body) : []),
  ];
}

const twice = (start: number, mark: string): Found => ({
  rule: 'list-order',
  start,
  end: start + mark.length,
  says: { id: `"${mark}" ada dua kali berturut-turut.`, en: `"${mark}" stands twice in a row.` },
});
const leftOut = (start: number, mark: string): Found => ({
  rule: 'list-order',
  start,
  end: start + mark.length,
  says: { id: `"${mark}" melompati satu angka atau huruf.`, en: `"${mark}" leaves one number or letter out.` },
});

/** A list that is open: how its marks look, and the last of them. */
type Open = { readonly style: string; readonly value: number; readonly line: number };

/** Lists stand in one another: a mark of an outer one ends the inner ones. */
function marksBelow(body: readonly Line[]): Found[] {
  const faults: Found[] = [];
  let open: readonly Open[] = [];
  for (const [at, line] of body.entries()) {
    const { mark = '', sign = '', label } = marked.exec(line.text)?.groups ?? {};
    if ((label !== undefined && !goesOn.test(label)) || begins.test(line.text)) open = [];
    if (mark === '') continue;
    const styles = stylesOf(mark, sign);
    const known = open.findLast(({ style, value }) => styles.some((one) => one.style === style && one.value >= value));
    const own = styles.find(({ style }) => style === known?.style) ?? styles.find(({ value }) => value === 1);
    if (own === undefined) continue;
    const before = open.find(({ style }) => style === own.style);
    const outer = open.slice(0, before === undefined ? open.length : open.indexOf(before));
    open = [...outer, { ...own, line: at }];
    if (before === undefined || (own.value === 1 && !isDirectly(body, before.line, at))) continue;
    const start = line.start + line.text.indexOf(mark);
    if (own.value === before.value) faults.push(twice(start, mark));
    if (own.value > before.value + 1 && own.value <= before.value + mostLeftOut) faults.push(leftOut(start, mark));
  }
  return faults;
}

/** "I." is a number where such numbers are counted, and a letter elsewhere. */
function stylesOf(mark: string, sign: string): { readonly style: string; readonly value: number }[] {
  const form = mark.replace(sign, '');
  const found = [];
  if (/^\d/.test(sign)) found.push({ style: `1${form}`, value: Number(sign) });
  if (/^[IVX]+$/.test(sign)) found.push({ style: `I${form}`, value: readRoman(sign) });
  if (/^[a-z]$/.test(sign)) found.push({ style: `a${form}`, value: sign.charCodeAt(0) - 96 });
  if (/^[A-Z]$/.test(sign)) found.push({ style: `A${form}`, value: sign.charCodeAt(0) - 64 });
  return found;
}

/** Nothing but the rest of the point stands between two lines. */
const isDirectly = (body: readonly Line[], from: number, to: number): boolean =>
  to - from <= 1 || (to - from <= 6 && !/[.;:]$|[;,]\s(?:dan|atau)$/u.test(body[to - 1]?.text ?? ''));

const inside = /(?<=^|[\s:;,])\((?<mark>[a-z]|\d{1,2})\)(?=\s)/gu;

/** "(a) …; (a) …; (b) …" */
function twiceIn({ text, start }: Line): Found[] {
  const marks = [...text.matchAll(inside)];
  const [first] = marks;
  if (marks.length < 3 || !['a', '1'].includes(first?.groups?.['mark'] ?? '')) return [];
  return marks.flatMap((match, at) =>
    at > 0 && marks[at - 1]?.[0] === match[0] ? [twice(start + match.index, match[0])] : [],
  );
}

/** KESATU, KEDUA, KETIGA: each once, none left out. */
function dictums(body: readonly Line[]): Found[] {
  const found = body.flatMap((line) => {
    const word = /^(?<word>KE\p{Lu}+(?:\s(?:BELAS|PULUH)(?:\s\p{Lu}+)?)?)\s*[:|\t]/u.exec(line.text)?.groups?.['word'];
    const value = word === undefined ? 0 : readOrdinal(word);
    return word === undefined || !(value > 0) ? [] : [{ word, value, start: line.start }];
  });
  return found.flatMap(({ word, value, start }, at): Found[] => {
    const before = at === 0 ? 0 : (found[at - 1]?.value ?? 0);
    if (value === before + 1) return [];
    return [
      value === before
        ? twice(start, word)
        : {
            rule: 'list-order',
            start,
            end: start + word.length,
            says: {
              id: `Diktum ${word} tidak mengikuti diktum sebelumnya.`,
              en: `${word} does not follow the one before it.`,
            },
          },
    ];
  });
}

const numbered = /^(\d{1,2})[.)]\s*(.*)$/;

export function checkCopies({ found, copies, text }: LetterParts): Found[] {
  const head = found.get('copies');
  if (head === undefined) return [];
  if (copies.length === 0)
    return [
      {
        rule: 'copies-empty',
        start: head.start,
        end: head.end,
        says: { id: 'Tembusan tidak menyebut siapa pun.', en: 'Tembusan names nobody.' },
        mend: { start: head.start, end: head.end, text: '' },
      },
    ];
  return [...numbersOf(copies, text), ...doubles(copies)];
}

/** The first number that is none of the row; its mend counts all of them anew. */
function numbersOf(copies: readonly Line[], text: string): Found[] {
  const counted = copies.flatMap((line) => {
    const count = numbered.exec(line.text)?.[1];
    return count === undefined ? [] : [{ count, start: line.start, end: line.start + count.length }];
  });
  const at = counted.findIndex(({ count }, index) => Number(count) !== index + 1);
  const [wrong, last] = [counted[at], counted.at(-1)];
  if (wrong === undefined || last === undefined) return [];
  const rest = counted.slice(at);
  const anew = rest
    .map(({ end }, index) => `${at + index + 1}${text.slice(end, rest[index + 1]?.start ?? end)}`)
    .join('');
  return [
    {
      rule: 'copies-order',
      start: wrong.start,
      end: wrong.end,
      says: { id: `Tembusan ke-${at + 1} bernomor ${wrong.count}.`, en: `Copy ${at + 1} is numbered ${wrong.count}.` },
      mend: { start: wrong.start, end: last.end, text: anew },
    },
  ];
}

const plain = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .replaceAll(/\b(?:kab|prov|kec|sekda|subbag|kasubbag)\b/gu, (short) => inFull[short] ?? short)
    .trim();

const inFull: Readonly<Record<string, string>> = {
  kab: 'kabupaten',
  prov: 'provinsi',
  kec: 'kecamatan',
  sekda: 'sekretaris daerah',
  subbag: 'subbagian',
  kasubbag: 'kepala subbagian',
};

function doubles(copies: readonly Line[]): Found[] {
  const seen = new Set<string>();
  return copies.flatMap((line): Found[] => {
    const name = numbered.exec(line.text)?.[2] ?? line.text;
    const one = plain(name);
    if (!seen.has(one)) {
      seen.add(one);
      return [];
    }
    return [
      {
        rule: 'copies-twice',
        start: line.start,
        end: line.end,
        says: { id: `"${name}" ada dua kali di Tembusan.`, en: `"${name}" stands twice in Tembusan.` },
      },
    ];
  });
}
