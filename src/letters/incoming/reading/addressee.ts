/** Whom a letter goes to. */
import { isLabelled, labelledOn, type Line, type Read, type Span } from './lines.ts';

const addressed = /^(?:Kepada[ \t]*)?(?:Yth|Yang[ \t]+terhormat)\b\.?[ \t]*:?[ \t]*(?<words>.*)$/diu;
const toAlone = /^Kepada[ \t]*:?$/iu;
/** "di – Kupang", "di tempat": where they are is none of who they are. */
const place =
  /^(?:di|di-|di[ \t]*[-–—:].*|di[ \t]+(?:tempat|-).*|di[ \t]+\p{Lu}[\p{L} .-]{1,40}|tempat|masing-masing)$/iu;
/** A name and where it is on one line: "Ketua Bawaslu Kabupaten Contoh di Kupang". */
const placeBehind = /[,]?[ \t]+di(?:[ \t]*[-–—][ \t]*|[ \t]+)(?:tempat|\p{Lu}[\p{L} .-]{2,30})$/iu;
/** The place follows on the next line. */
const endsWithDi = /[,\s]di\s*[-–—]?$/iu;
const most = 12;

type Part = Span & { readonly text: string };

export function readAddressee(head: readonly Line[]): Read<string> | null {
  for (const [index, line] of head.entries()) {
    const said = labelledOn(line, 'recipient');
    if (said !== null && /\p{L}{3}/u.test(said.words)) return gatheredLabel(head, index, said);
    const cell = line.cells.find(({ text }) => addressed.test(text));
    if (cell !== undefined) return gathered(head, index, cell);
    const to = line.cells.findIndex(({ text }) => toAlone.test(text));
    if (to >= 0) {
      const next = head[index + 1]?.cells.at(to === 0 ? 0 : -1);
      if (next !== undefined && !isLabelled(next.text)) return gathered(head, index + 1, next);
    }
  }
  return null;
}

/** The addressee begins in a cell and goes on in the same column below. */
function gathered(head: readonly Line[], index: number, cell: Part): Read<string> | null {
  const match = addressed.exec(cell.text);
  const words = match?.groups?.words ?? cell.text;
  const [from = 0] = match?.indices?.groups?.words ?? [0];
  const parts: Part[] = words === '' ? [] : [{ text: words, start: cell.start + from, end: cell.end }];
  const isBeside = head[index] !== undefined && head[index].cells[0]?.start !== cell.start;
  if (endsWithDi.test(words)) return joined(parts);
  return joined([...parts, ...below(head, index, isBeside, parts.length === 0)]);
}

function gatheredLabel(
  head: readonly Line[],
  index: number,
  { words, start, end }: { words: string } & Span,
): Read<string> | null {
  const bare = /^(?:Yth\.?[ \t]*)?(?<words>.*)$/diu.exec(words);
  const [from = 0] = bare?.indices?.groups?.words ?? [];
  const more = below(head, index, false, false).filter(({ text }) => /^(?:\d{1,2}|[a-z])[.)]\s/u.test(text));
  return joined([{ text: bare?.groups?.words ?? words, start: start + from, end }, ...more]);
}

function below(head: readonly Line[], index: number, isBeside: boolean, isEmpty: boolean): Part[] {
  const parts: Part[] = [];
  for (const line of head.slice(index + 1, index + 1 + most)) {
    // Beside the labels only what stands in the other column is meant.
    const cell = isBeside
      ? line.cells.length > 1 || !isLabelled(line.text)
        ? line.cells.at(-1)
        : undefined
      : line.cells[0];
    if (cell === undefined) continue;
    if (endsWithDi.test(parts.at(-1)?.text ?? '')) break;
    if (isLabelled(cell.text) || place.test(cell.text) || /^(?:SURAT|NOTA|PENGUMUMAN|UNDANGAN)\b/u.test(cell.text)) {
      if (isBeside && isLabelled(cell.text)) continue;
      break;
    }
    if (line.apart && !isBeside && !(isEmpty && parts.length === 0) && !/^(?:\d{1,2}|[a-z])[.)]\s/u.test(cell.text))
      break;
    parts.push(cell);
  }
  return parts;
}

function joined(parts: readonly Part[]): Read<string> | null {
  const [first, last] = [parts[0], parts.at(-1)];
  if (first === undefined || last === undefined) return null;
  const value = parts
    .map(({ text }) =>
      text
        .replaceAll(/\s+/g, ' ')
        .replace(placeBehind, '')
        .replace(endsWithDi, '')
        .replace(/[;,.]$/, '')
        .trim(),
    )
    .filter(Boolean)
    .join(parts.some(({ text }) => /^\d{1,2}[.)]\s/u.test(text)) ? '; ' : ' ');
  return value.length < 3 ? null : { value, start: first.start, end: last.end, sure: /^\p{Lu}|^\d/u.test(value) };
}
