/**
 * Raised and lowered text in one line of plain characters. A mark of a note must never join a number: 35 with a raised 2
 * is "35⁽²⁾", never "352".
 */

/** Text of one look beside text of another. */
export type Piece = { readonly text: string; readonly place: 'line' | 'raised' | 'lowered' | 'note' };

const raisedDigits = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const loweredDigits = '₀₁₂₃₄₅₆₇₈₉';
const inDigits = (text: string, digits: string): string => text.replace(/\d/g, (digit) => digits.charAt(Number(digit)));

/** What a reader of the line sees: marks of notes in raised brackets, powers and indices as such. */
export function oneText(pieces: readonly Piece[]): string {
  const joined = joinAlike(pieces);
  const shown: string[] = [];
  for (const [index, { text, place }] of joined.entries()) {
    const core = text.trim();
    if (place === 'line' || core === '') {
      shown.push(text);
      continue;
    }
    const start = text.indexOf(core);
    const [before, after] = [text.slice(0, start), text.slice(start + core.length)];
    const left = before || (shown.at(-1) ?? '').slice(-8);
    shown.push(before, placed(core, place, left, after || (joined[index + 1]?.text ?? '')), after);
  }
  return shown.join('');
}

function joinAlike(pieces: readonly Piece[]): Piece[] {
  const joined: { text: string[]; place: Piece['place'] }[] = [];
  for (const { text, place } of pieces) {
    const last = joined.at(-1);
    // Two marks of notes stay two.
    if (last?.place === place && place !== 'note') last.text.push(text);
    else if (text !== '') joined.push({ text: [text], place });
  }
  return joined.map(({ text, place }) => ({ text: text.join(''), place }));
}

function placed(core: string, place: Exclude<Piece['place'], 'line'>, before: string, after: string): string {
  if (place === 'note') return `⁽${inDigits(core, raisedDigits)}⁾`;
  const digits = /^\d+$/.test(core);
  const touches = (/\d$/.test(before) && /^[\p{L}\d]/u.test(core)) || (/^\d/.test(after) && /[\p{L}\d]$/u.test(core));
  if (place === 'lowered') return touches ? `₍${inDigits(core, loweredDigits)}₎` : inDigits(core, loweredDigits);
  // A half as a raised 1 over a lowered 2, and a power of a length, are numbers; any other raised number is a mark.
  const number = !touches && (/^[/⁄]/.test(after) || /(?<!\p{L})(?:[kcdm]?m|ha)$/u.test(before));
  if (digits) return number ? inDigits(core, raisedDigits) : `⁽${inDigits(core, raisedDigits)}⁾`;
  return touches ? `⁽${core}⁾` : core;
}
