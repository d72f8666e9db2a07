/** Whom a letter goes to. */
import { isLabelled, labelledOn, type Line, type Read, type Span } from './lines.ts';

const addressed = /^(?:Kepada[ \t]*)?(?:Yth|Yang[ \t]+terhormat)\b\.?[ \t]*:?[ \t]*(?<words>.*)$/diu;
const toAlone = /^Kepada[ \t]*:?$/iu;
/** "di – Kupang", "di tempat": where they are is none of who they are. */
const place = new RegExp(
  String.raw`^(?:[Dd]i|[Dd]i-|[Dd]i[ \t]*[-–—:].*|[Dd]i[ \t]+(?:[Tt]empat|TEMPAT|-).*|` +
    String.raw`[Dd]i[ \t]+\p{Lu}[\p{L} .-]{1,40}|[Tt]empat|TEMPAT|masing-masing)$`,
  'u',
);
const street = /^(?:Jl|Jln|Jalan|Kode\s+Pos|Telp)\b/iu;
/** "Bapak/Ibu :" before a list says nobody yet. */
const nobody = /^(?:(?:Bapak|Bpk|Ibu|Sdr|Saudara|Bapak\/Ibu|Bpk\/Ibu|Saudara\/i)[ \t.,/]*)+:?$/iu;
/** A name and where it is on one line: "Ketua Bawaslu Kabupaten Contoh di Kupang". */
const placeBehind = /[,]?[ \t]+di(?:[ \t]*[-–—][ \t]*|[ \t]+)(?:[Tt]empat|TEMPAT|\p{Lu}[\p{L} .-]{2,30})$/u;
/** The place follows on the next line. */
const endsWithDi = /[,\s]di\s*[-–—]?$/iu;
const most = 12;

type Part = Span & { readonly text: string };

export function readAddressee(head: readonly Line[]): Read<string> | null {
  const [greeted, labelled] = [greetedIn(head), labelledIn(head)];
  return greeted ?? labelled ?? beforePlace(head);
}

/** "Kepada : Sekretaris", which notes and e-mails have. */
function labelledIn(head: readonly Line[]): Read<string> | null {
  for (const [index, line] of head.entries()) {
    const said = labelledOn(line, 'recipient');
    if (said !== null && /\p{L}{3}/u.test(said.words)) return gatheredLabel(head, index, said);
  }
  return null;
}

/** The line above "di – Tempat", where nothing else says whom a letter goes to. */
function beforePlace(head: readonly Line[]): Read<string> | null {
  const at = head.findIndex(({ text }, index) => index > 0 && place.test(text));
  const line = at < 1 ? undefined : head[at - 1];
  if (line === undefined || isLabelled(line.text) || !/\p{L}{3}.*\p{L}{3}/u.test(line.text)) return null;
  const read = joined([line]);
  return read === null ? null : { ...read, sure: false };
}

function greetedIn(head: readonly Line[]): Read<string> | null {
  for (const [index, line] of head.entries()) {
    if (/^Yth/iu.test(line.text) && isLabelled(line.text) && labelledOn(line, 'recipient')?.words) {
      const said = labelledOn(line, 'recipient');
      if (said !== null && /\p{L}{3}/u.test(said.words) && !nobody.test(said.words))
        return gatheredLabel(head, index, said);
    }
    const cell = line.cells.find(({ text }) => addressed.test(text));
    if (cell !== undefined) return gathered(head, index, cell);
    const to = line.cells.findIndex(({ text }) => toAlone.test(text));
    if (to >= 0) {
      const beside = head
        .slice(index + 1, index + 5)
        .findIndex((below) => addressed.test(below.cells.at(-1)?.text ?? ''));
      const behind = to > 0 && beside > 0 ? beside : 0;
      const next = head[index + 1 + behind]?.cells.at(to === 0 ? 0 : -1);
      if (next !== undefined && !isLabelled(next.text)) return gathered(head, index + 1 + behind, next);
    }
  }
  return null;
}

/** The addressee begins in a cell and goes on in the same column below. */
function gathered(head: readonly Line[], index: number, cell: Part): Read<string> | null {
  const match = addressed.exec(cell.text);
  const named = match?.groups?.words ?? cell.text;
  const words = nobody.test(named) ? '' : named;
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
    const cell = isBeside ? besideCell(line) : line.cells[0];
    if (cell === undefined) continue;
    if (endsWithDi.test(parts.at(-1)?.text ?? '') || street.test(cell.text)) break;
    if (isLabelled(cell.text) || place.test(cell.text) || /^(?:SURAT|NOTA|PENGUMUMAN|UNDANGAN)\b/u.test(cell.text)) {
      if (isBeside && isLabelled(cell.text)) continue;
      break;
    }
    if (line.gap && !isBeside && !(isEmpty && parts.length === 0) && !/^(?:\d{1,2}|[a-z])[.)]\s/u.test(cell.text))
      break;
    parts.push(cell);
  }
  return parts;
}

/** The cell of the right column; none where a line is of the left one, as the end of a subject is. */
function besideCell({ cells, text }: Line): Part | undefined {
  const [only] = cells;
  if (cells.length > 1) return cells.at(-1);
  const isOfSubject = only !== undefined && /^\p{Ll}/u.test(only.text) && !place.test(only.text);
  return isLabelled(text) || isOfSubject ? undefined : only;
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
