/** Whom a letter goes to. */
import { assignedTo, enclosedList, summoned } from './addressee-named.ts';
import { endsWithDi, joined, nobody, numbered, type Part } from './addressee-words.ts';
import { isLabelled, labelledOn, labelName } from './labels.ts';
import { isCapitals, isLed, rightColumn, type Cell, type Line, type Read } from './lines.ts';

const addressed = new RegExp(
  String.raw`^(?::[ \t]*)?(?:(?:Kepada|Kpd\.?)[ \t]*)?(?:Yth|` +
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
    summoned([...head.slice(-3), ...body.slice(0, 6)]) ??
    labelledIn(body.slice(0, 5)) ??
    greetedIn(aboveCopies([...body.slice(-8), ...closing])) ??
    enclosedList([...body, ...closing])
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
    if (cell !== undefined)
      return gathered(upToLabel(head, index), index, { ...cell, text: said.words, start: said.start });
  }
  return null;
}

/** In a form the next label ends what the label before says. */
function upToLabel(head: readonly Line[], index: number): readonly Line[] {
  const ends = head.findIndex(
    ({ cells }, at) => at > index && cells.length > 1 && labelName(cells[0]?.text ?? '') !== null,
  );
  return ends < 0 ? head : head.slice(0, ends);
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

const dated = /^\p{Lu}[\p{L} .'-]{2,30},\s*(?:tgl\.?|tanggal)\s*\d/u;
/** With it the letter begins to speak. */
const greets = new RegExp(
  String.raw`^(?:\p{L}+\s+)?(?:yang\s+(?:ter)?hormat|(?:yang\s+)?kami\s+hormati)\s*[,.]?$|^(?:Salam|` +
    String.raw`Assalam|Dengan\s+hormat|Selamat\s)`,
  'iu',
);
/** A sentence: the letter has begun. */
const speaks = new RegExp(
  String.raw`^(?:Sehubungan|Menindaklanjuti|Berdasarkan|Menunjuk|Bersama\s+ini|Dengan\s+ini|Dalam\s+rangka|` +
    String.raw`Memenuhi|Kami\s|Mohon\s|Diminta\s|Dimohon\s|Mengharap|Mengundang|Besok|Hari\s+ini|Sesuai\s)|https?://` +
    String.raw`|\b(?:pukul|jam)\s+\d|\bSaudara\s|\b(?:diadakan|dilaksanakan|diselenggarakan|mengundang|kami)\s`,
  'u',
);
const titleWord =
  /^(?:PEMBERITAHUAN|PENAWARAN|PERMOHONAN|PANGGILAN|PENGANTAR|PERIHAL|TENTANG|EDARAN|IMBAUAN)(?!\p{L})/u;
/** Where they are, a day, a title: none of whom it goes to. */
const isEnd = (cell: Cell, { text }: Part): boolean =>
  cell.isDay ||
  dated.test(text) ||
  speaks.test(text) ||
  greets.test(text) ||
  /^pada\s+(?:acara|hari)(?!\p{L})/iu.test(text) ||
  (isCapitals(text) && titleWord.test(text)) ||
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
