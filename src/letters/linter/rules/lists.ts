/** Marks of lists, and the list of who gets a copy. */
import { readOrdinal } from '../../../language/index.ts';
import type { Found } from '../catalogue.ts';
import type { Line } from '../lines.ts';
import type { LetterParts } from '../parts.ts';

/** The mark of a point, also behind a label: "Menimbang : a. bahwa …". */
const marked = /^(?:\p{L}[\p{L} ]{2,20}[ \t|]*:[ \t|]*)?(?<mark>\(?(?:\d{1,2}|[a-z])[.)])[ \t]/u;
const label = /^\p{L}[\p{L} ]{2,24}[ \t]*[:|]/u;
/** Lines over which a point may go on. */
const most = 6;

/** A letter or number of a list that stands twice, also within a sentence; words of a decision that stand twice. */
export function checkLists({ body, structure }: LetterParts): Found[] {
  return [...twiceBelow(body), ...body.flatMap(twiceIn), ...(structure === 'keputusan' ? dictums(body) : [])];
}

const twice = (start: number, mark: string): Found => ({
  rule: 'list-order',
  start,
  end: start + mark.length,
  says: { id: `"${mark}" ada dua kali berturut-turut.`, en: `"${mark}" stands twice in a row.` },
});

function twiceBelow(body: readonly Line[]): Found[] {
  const faults: Found[] = [];
  let last: { readonly mark: string; readonly at: number } | null = null;
  for (const [at, line] of body.entries()) {
    const mark = marked.exec(line.text)?.groups?.['mark'];
    if (mark === undefined) {
      // A point goes on over lines; anything else ends its list.
      const isMore =
        last !== null && at - last.at <= most && !/[.;:]$|[;,]\s(?:dan|atau)$/u.test(body[at - 1]?.text ?? '');
      if (!isMore || label.test(line.text)) last = null;
      continue;
    }
    if (label.test(line.text) && !/^Menimbang|^Mengingat|^Dasar/u.test(line.text)) last = null;
    if (last?.mark === mark) faults.push(twice(line.start + line.text.indexOf(mark), mark));
    last = { mark, at };
  }
  return faults;
}

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

function doubles(copies: readonly Line[]): Found[] {
  const seen = new Set<string>();
  return copies.flatMap((line): Found[] => {
    const name = numbered.exec(line.text)?.[2] ?? line.text;
    const plain = name
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
    if (!seen.has(plain)) {
      seen.add(plain);
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
