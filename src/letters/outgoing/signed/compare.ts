/**
 * The text of a signed file against the approved letter. Spaces, line ends, hyphens and the shape of quotes do not
 * count, except between digits: 1 2 is not 12, and 7 is not found in 17.
 */
import { splitSentences } from '../../../language/index.ts';
import { invisibleCharacters } from '../../../documents/index.ts';
import type { Comparison } from './schema.ts';

export type ApprovedText = {
  readonly number: string;
  /** As it is printed: "1 Desember 2026". */
  readonly date: string;
  readonly subject: string;
  /** Paragraphs, items and cells of its body. */
  readonly body: readonly string[];
  /** What stands around it: rows of the head, address, copies. */
  readonly around: readonly string[];
  /** Text of our own print of it, letterhead and foot included. */
  readonly print: string;
};

const mostListed = 40;
const longest = 300;

/** `signed`: text of the file; null where it has none that can be read. */
export function compareSigned(approved: ApprovedText, signed: string | null): Comparison {
  if (signed === null || signed.trim() === '') return { read: false, missing: [], added: [] };
  const text = squeezed(signed);
  const has = (piece: string): boolean => contains(text, squeezed(piece));
  const missing: Comparison['missing'] = [];
  const ask = (what: Comparison['missing'][number]['what'], piece: string): void => {
    if (!has(piece)) missing.push({ what, text: piece.slice(0, longest) });
  };
  ask('nomor', approved.number);
  ask('tanggal', approved.date);
  ask('hal', approved.subject);
  for (const paragraph of approved.body)
    // A paragraph that runs over two pages is asked for sentence by sentence.
    if (!has(paragraph))
      for (const { start, end } of splitSentences(paragraph)) ask('kalimat', paragraph.slice(start, end));
  for (const piece of approved.around) ask('kepala', piece);
  return { read: true, missing: missing.slice(0, mostListed), added: addedIn(signed, approved).slice(0, mostListed) };
}

function addedIn(signed: string, { around, body, print }: ApprovedText): Comparison['added'] {
  const known = squeezed([print, ...around, ...body].join('\n'));
  return signed.split('\n').flatMap((line) => {
    const piece = squeezed(line);
    if (piece === '' || contains(known, piece)) return [];
    const left = wordsNotIn(line, known);
    return left === ''
      ? []
      : [{ text: line.trim().slice(0, longest), figures: /\d/.test(left) && !ofSigning.test(line) }];
  });
}

/** Pieces of a line that stand in no line of the letter: a line of a page may join what stands apart. */
const wordsNotIn = (line: string, known: string): string =>
  line
    .split(/\s{2,}|\t|(?<=:)\s/)
    .filter((part) => squeezed(part) !== '' && !contains(known, squeezed(part)))
    .join(' ');

/** Words that a visible signature brings, with its time and serial number. */
const ofSigning =
  /tanda ?tangan|ditandatangani|sertifikat|elektronik|BSrE|BSSN|digitally|signed|UU ITE|\bNIP\b|pindai|kode QR/i;

const digit = /\d/;

/** In small letters, without what layout changes; one space is kept between two digits that stood apart. */
export function squeezed(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(invisibleCharacters, '')
    .replaceAll(/[“”„"‘’'`´]/g, '')
    .replaceAll(/[–—‑−]/g, '-')
    .replaceAll(/(?<=\d)\s*-\s*(?=\d)/g, '~')
    .replaceAll(/(?<=\d)\s+(?=\d)/g, '_')
    .replaceAll(/[\s\-•…]/g, '');
}

/** Of squeezed texts: at a place where no digit goes on before or behind it. */
export function contains(text: string, piece: string): boolean {
  if (piece === '') return true;
  for (let at = text.indexOf(piece); at >= 0; at = text.indexOf(piece, at + 1)) {
    const before = digit.test(piece.charAt(0)) && digit.test(text.charAt(at - 1));
    const behind = digit.test(piece.at(-1) ?? '') && digit.test(text.charAt(at + piece.length));
    if (!before && !behind) return true;
  }
  return false;
}
