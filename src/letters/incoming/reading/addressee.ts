/** Whom a letter goes to. */
import { isLabelled, labelledOn, labelName } from './labels.ts';
import { isLed, rightColumn, type Cell, type Line, type Read } from './lines.ts';

const addressed = new RegExp(
  String.raw`^(?::[ \t]*)?(?:Kepada[ \t]*)?(?:Yth|` +
    String.raw`Yang[ \t]+terhormat)\b[.,]?[ \t]*:?[ \t]*(?:Kepada\b[ \t]*:?[ \t]*)?(?<words>.*)$`,
  'diu',
);
const toAlone = /^Kepada[ \t]*:?$/iu;
/** "di – Kupang", "di tempat": where they are is none of who they are. */
const place = new RegExp(
  String.raw`^(?:[Dd]i|[Dd]i-|[Dd]i[ \t]*[-–—:].*|[Dd]i[ \t]+(?:[Tt]empat|TEMPAT|-).*|` +
    String.raw`DI(?:[ \t]*[-–—:].*|[ \t]+TEMPAT)?|` +
    String.raw`[Dd]i[ \t]+(?:seluruh|lingkungan)\b.*|[Dd]i[ \t]+\p{Lu}[\p{L} .-]{1,40}|[Tt]empat|` +
    String.raw`TEMPAT|[Mm]asing[ \t]*-[ \t]*masing.*)$`,
  'u',
);
const street = /^(?:Jl|Jln|Jalan|Kode\s+Pos|Telp)\b/iu;
/** "(daftar terlampir)": their names stand elsewhere. */
const enclosed = /^\(?(?:sebagaimana\s+)?(?:daftar|nama)\b.*terlampir\)?\.?$|^\(?terlampir\)?$/iu;
const kinds = /^(?:SURAT|NOTA|PENGUMUMAN|UNDANGAN|MEMO|LAPORAN)\b/u;
/** "Bapak/Ibu :" before a list says nobody yet. */
const nobody = /^(?:(?:Bapak|Bpk|Ibu|Sdr|Saudara|Bapak\/Ibu|Bpk\/Ibu|Saudara\/i|Kepada|Yth)[ \t.,/]*)+:?$/iu;
/** A name and where it is on one line: "Ketua Bawaslu Kabupaten Contoh di Kupang". */
const placeBehind = new RegExp(
  String.raw`[,]?[ \t]+di(?:[ \t]*[-–—][ \t]*|[ \t]+)(?:[Tt]empat|TEMPAT|` +
    String.raw`\p{Lu}[\p{L} .-]{2,30})$|,?[ \t]+masing[ \t]*-[ \t]*masing.*$`,
  'u',
);
/** The place follows on the next line. */
const endsWithDi = /[,\s]di\s*[-–—]?$/iu;
const numbered = /^(?:\d{1,2}|[a-z])[.)]\s/u;
/** It goes on with for whom it is meant there, or where all of them are. */
const goesOn = /^(?:c\.?\s?q\b|u\.?\s?p\b|se[ -]|\()/iu;
const most = 16;

/** `closing`: some name whom they go to below the signature. */
export function readAddressee(
  head: readonly Line[],
  body: readonly Line[] = [],
  closing: readonly Line[] = [],
): Read<string> | null {
  return (
    greetedIn(head) ??
    labelledIn(head) ??
    beforePlace(head) ??
    assignedTo(head, body) ??
    greetedIn(aboveCopies([...body.slice(-8), ...closing]))
  );
}

const aboveCopies = (closing: readonly Line[]): readonly Line[] => {
  const copies = closing.findIndex(({ text }) => /^(?:Tembusan|Cc)\b/iu.test(text));
  return copies < 0 ? closing : closing.slice(0, copies);
};

/** "Kepada : Sekretaris", which notes and e-mails have. */
function labelledIn(head: readonly Line[]): Read<string> | null {
  for (const [index, line] of head.entries()) {
    const said = labelledOn(line, 'recipient');
    if (said === null || !/\p{L}{3}/u.test(said.words) || /^(?:\d[.)]\s*)?me\p{L}/iu.test(said.words)) continue;
    const cell = line.cells.find(({ start, end }) => start <= said.start && end >= said.start);
    if (cell !== undefined) return gathered(head, index, { ...cell, text: said.words, start: said.start });
  }
  return null;
}

/** The line above "di – Tempat", where nothing else says whom a letter goes to. */
function beforePlace(head: readonly Line[]): Read<string> | null {
  const at = head.findIndex(({ cells }, index) => index > 0 && cells[0] !== undefined && place.test(cells[0].text));
  const line = at < 1 ? undefined : head[at - 1];
  if (
    line === undefined ||
    isLabelled(line.text) ||
    line.cells.some((cell) => enclosed.test(withoutGreeting(cell).text)) ||
    !/\p{L}{3}.*\p{L}{3}/u.test(line.text)
  )
    return null;
  const read = joined(line.cells.slice(0, 1));
  return read === null ? null : { ...read, sure: false };
}

function greetedIn(head: readonly Line[]): Read<string> | null {
  for (const [index, line] of head.entries())
    for (const [at, cell] of line.cells.entries()) {
      // "Yth. : …" is a label of a note.
      if (line.cells[at + 1]?.text.startsWith(':') === true) continue;
      const isAlone = toAlone.test(cell.text);
      const next = isAlone ? nextBelow(head, index, cell) : undefined;
      if (addressed.test(cell.text) || (next !== undefined && !isLabelled(next.text)))
        return gathered(head, index, cell);
    }
  return null;
}

function nextBelow(head: readonly Line[], index: number, cell: Cell): Cell | undefined {
  const [next] = inColumn(head, index, cell);
  return next?.cell;
}

/** The addressee begins in a cell and goes on in the same column below. */
function gathered(head: readonly Line[], index: number, cell: Cell): Read<string> | null {
  const parts: Part[] = [];
  const own = withoutGreeting(cell);
  if (own.text !== '' && !place.test(own.text) && !enclosed.test(own.text)) parts.push(own);
  if (endsWithDi.test(own.text)) return joined(parts);
  const isBeside = cell.column > 0;
  for (const below of inColumn(head, index, cell)) {
    const part = withoutGreeting(below.cell);
    const isOther = isLabelled(below.cell.text) || labelName(below.cell.text) !== null;
    if (part.text === '' && parts.length === 0) continue;
    if (isOther && isBeside && !addressed.test(below.cell.text)) continue;
    if (endsWithDi.test(parts.at(-1)?.text ?? '') || isEnd(below.cell, part)) break;
    if (isOther && !addressed.test(below.cell.text)) break;
    if (isNewParagraph(below, part, isBeside) && parts.length > 0) break;
    parts.push(part);
  }
  return joined(parts);
}

type Part = Pick<Cell, 'text' | 'start' | 'end'>;
/** Where they are, a day, a title: none of whom it goes to. */
const isEnd = (cell: Cell, { text }: Part): boolean =>
  cell.isDay ||
  text === '' ||
  text.startsWith(':') ||
  [place, street, kinds, enclosed].some((pattern) => pattern.test(text));
/** Further apart than lines of an addressee are, and no further one of a list. */
const isNewParagraph = ({ isSame, line }: Below, { text }: Part, isBeside: boolean): boolean =>
  !isSame && line.gap && !isBeside && !numbered.test(text) && !goesOn.test(text);

type Below = { readonly cell: Cell; readonly line: Line; readonly isSame: boolean };

/** What stands behind a cell in its column: on its own line, and on the lines below. */
function inColumn(head: readonly Line[], index: number, { column, start }: Cell): Below[] {
  const own = head[index];
  if (own === undefined) return [];
  const isBeside = column > 0;
  // Where nothing is said behind "Yth." what stands beside it is meant.
  const isBare = own.cells.some((cell) => cell.start === start && withoutGreeting(cell).text === '');
  const behind = own.cells.filter((cell) => cell.start > start && (cell.column === column || (isBare && !cell.isDay)));
  const lines = head.slice(index + 1, index + 1 + most);
  const right = rightColumn(lines);
  return [
    ...behind.map((cell) => ({ cell, line: own, isSame: true })),
    ...lines.flatMap((line) => {
      const cells = isBeside ? besideCells(line, right) : leftCells(line);
      return cells.map((cell, at) => ({ cell, line, isSame: at > 0 }));
    }),
  ];
}

/** The cells of the left column; what stands beside a bare "Yth." too. */
function leftCells({ cells }: Line): readonly Cell[] {
  const isBare = cells[0] !== undefined && /^Yth\b\.?:?$/iu.test(cells[0].text);
  return cells.filter(({ column, isDay }) => column === 0 || (isBare && !isDay));
}

/** The cells of the right column; none where a line is of the left one, as the end of a subject is. */
function besideCells(line: Line, right: number): readonly Cell[] {
  const { cells, text } = line;
  const last = cells.at(-1);
  if (last === undefined) return [];
  if (isLed(line)) return cells.filter(({ column }) => column === right);
  if (last.column > 0) return cells.filter(({ column }) => column === last.column);
  const isOfSubject = /^\p{Ll}/u.test(text) && !place.test(text) && !goesOn.test(text);
  return isLabelled(text) || isOfSubject ? [] : cells;
}

/** The words without "Yth." before them; none where they name nobody. */
function withoutGreeting({ text, start, end }: Part): Part {
  const match = toAlone.test(text) ? null : addressed.exec(text);
  const [from = 0] = match?.indices?.groups?.words ?? [0];
  const words = match?.groups?.words ?? text;
  return { text: nobody.test(words) || toAlone.test(words) ? '' : words, start: start + from, end };
}

/** Those whom a letter sends out: the column of names of its table, or its "Nama : …". */
function assignedTo(head: readonly Line[], body: readonly Line[]): Read<string> | null {
  const isAssignment = [...head, ...body.slice(0, 12)].some(({ text }) =>
    /^(?:SURAT\s+(?:PERINTAH\s+)?TUGAS|SURAT\s+PERINTAH|MEMBERI\s+TUGAS|MENUGASKAN|MEMERINTAHKAN)/u.test(text),
  );
  if (!isAssignment) return null;
  const table = body.findIndex(({ cells }) => cells.length > 1 && cells.some(({ text }) => /^Nama\b/iu.test(text)));
  const column = body[table]?.cells.find(({ text }) => /^Nama\b/iu.test(text))?.column;
  const rows = table < 0 ? [] : body.slice(table + 1);
  const end = rows.findIndex(({ cells }) => cells.length < 2 || isLabelled(cells[0]?.text ?? ''));
  const named = (end < 0 ? rows : rows.slice(0, end)).flatMap(({ cells }) =>
    cells.filter((cell) => cell.column === column && /\p{L}{3}/u.test(cell.text)),
  );
  const said = body.flatMap(({ cells }) =>
    cells.flatMap(
      (cell) =>
        /^(?:Kepada[ \t]*:[ \t]*)?(?:\d{1,2}[.)][ \t]*)?Nama[ \t]*:[ \t]*(?<name>\p{Lu}.*)?$/u.exec(cell.text)?.groups
          ?.name ?? [],
    ),
  );
  const read = joined(named);
  if (read !== null) return { ...read, value: named.map(({ text }) => text).join('; '), sure: false };
  const [line] = body.filter(({ text }) => /^(?:\d{1,2}[.)][ \t]*)?Nama[ \t]*:/u.test(text));
  return said.length === 0 || line === undefined
    ? null
    : { value: said.join('; ').slice(0, 1_000), start: line.start, end: line.end, sure: false };
}

function joined(parts: readonly Part[]): Read<string> | null {
  const [first, last] = [parts[0], parts.at(-1)];
  if (first === undefined || last === undefined) return null;
  const value = parts
    .map(({ text }) =>
      text
        .replaceAll(/\s+/g, ' ')
        .replace(/(?<=\S)[ ]+(?:Jl\.|Jln\.?|Jalan)[ ].*$/u, '')
        .replaceAll(/(?<!\p{L})\p{Lu}(?:[ ]\p{Lu}){2,}(?!\p{L})/gu, (apart) => apart.replaceAll(' ', ''))
        .replace(placeBehind, '')
        .replace(endsWithDi, '')
        .replace(/[;,.]$/, '')
        .trim(),
    )
    .filter(Boolean)
    .join(parts.some(({ text }) => numbered.test(text)) ? '; ' : ' ');
  return value.length < 3
    ? null
    : { value, start: first.start, end: Math.max(first.end, last.end), sure: /^\p{Lu}|^\d/u.test(value) };
}
