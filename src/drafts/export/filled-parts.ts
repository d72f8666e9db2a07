/**
 * What an approved text says, without what was left open in it: questions without an answer, lines to fill in by hand,
 * chapters of which nothing is told, and pages of photos that are not there. The numbers close up behind them.
 */
import { signLine, type Part } from '../../printing/index.ts';

/** `has`: whether there is a picture of that name. */
export function filledParts(parts: readonly Part[], has: (picture: string) => boolean): Part[] {
  const filled: Part[] = [];
  let isShorter = false;
  for (let at = 0; at < parts.length; at++) {
    const part = parts[at] as Part;
    const own = reach(parts, at);
    if (levelOf(part) > 0 && isUntold(part, own, has)) {
      isShorter = true;
      at += own.length;
    } else if (!isOpen(part)) filled.push(part);
  }
  return isShorter ? renumbered(filled) : filled;
}

const levels: readonly RegExp[] = [/^(?:[IVX]+\.\s|Lampiran\b)/, /^[A-Z]\.\s/, /^/];

/** How deep a heading stands: 1 chapters and annexes, 2 lettered sections, 3 sections without a letter; 0 no heading. */
const levelOf = (part: Part): number =>
  part.type === 'chapter' || part.type === 'annex' || part.type === 'section'
    ? 1 + levels.findIndex((level) => level.test(part.text))
    : 0;

/** What stands under the heading at this place. */
function reach(parts: readonly Part[], at: number): readonly Part[] {
  const level = levelOf(parts[at] as Part);
  const end = parts.findIndex((part, later) => later > at && levelOf(part) > 0 && levelOf(part) <= level);
  return parts.slice(at + 1, end < 0 ? parts.length : end);
}

/** A heading without a number, right before the next one, may be the title of both: it stays. */
function isUntold(heading: Part, own: readonly Part[], has: (picture: string) => boolean): boolean {
  const isNumbered = levelOf(heading) < 3;
  const saysNothing = (part: Part): boolean =>
    levelOf(part) > 0 || isOpen(part) || (part.type === 'picture' && !has(part.picture));
  return own.every(saysNothing) && (isNumbered || own.length > 0);
}

/** A question, or a line of dots to write on: "Nomor: ………". Lines to sign on stand in tables. */
const isOpen = (part: Part): boolean =>
  part.type === 'gap' || (part.type === 'paragraph' && part.text.endsWith(signLine.repeat(3)));

const numerals = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'];

function renumbered(parts: readonly Part[]): Part[] {
  let chapter = 0;
  let letter = 0;
  let annex = 0;
  const numberOf = (part: Part, text: string): string => {
    if (part.type === 'chapter') {
      letter = 0;
      return text.replace(/^[IVX]+/, (was) => numerals[chapter++] ?? was);
    }
    if (part.type === 'annex') return text.replace(/^(Lampiran) \d+/, (_, word: string) => `${word} ${++annex}`);
    return text.replace(/^[A-Z](?=\.\s)/, () => String.fromCodePoint(65 + letter++));
  };
  return parts.map((part) =>
    part.type === 'chapter' || part.type === 'annex' || part.type === 'section'
      ? { ...part, text: numberOf(part, part.text) }
      : part,
  );
}
