/** Whom a letter goes to where nothing greets them: who is summoned, sent out, or listed in an annex. */
import { nobody, joined } from './addressee-words.ts';
import { isLabelled } from './labels.ts';
import type { Line, Read } from './lines.ts';

/** "memanggil Tergugat, Ketua KPU Kabupaten Contoh, beralamat di …": who is summoned, or invited, in a sentence. */
const called = new RegExp(
  String.raw`(?<!\p{L})(?:memanggil|mengundang)\s+(?:(?:Tergugat|Termohon|Penggugat|Pemohon|Terlapor|` +
    String.raw`Saksi|Ahli|Pihak)` +
    String.raw`(?:\s+(?:\p{Lu}\p{Ll}+\s*){0,3}|[IVX\s]*)[,:]?\s+)?` +
    String.raw`(?<who>(?:Sdr\.?\s+|Bapak\s+|Ibu\s+)?\p{Lu}[^:;]{3,160}?)(?=,?\s+(?:beralamat|supaya|` +
    String.raw`untuk|utk|agar|hadir|guna)(?!\p{L})|,\s+di\s)`,
  'du',
);
/** Who is summoned, or invited, in a sentence; null where nobody is. */
export function summoned(lines: readonly Line[]): Read<string> | null {
  for (const [index, { text, start }] of lines.entries()) {
    const below = lines[index + 1];
    if (/(?<!\p{L})memanggil(?:\s[^:]{0,60})?:$/u.test(text) && below !== undefined && !isLabelled(below.text))
      return { value: below.text.slice(0, 1_000), start: below.start, end: below.end, sure: false };
    const match = called.exec(text);
    const [from = 0, to = 0] = match?.indices?.groups?.who ?? [];
    const value = match?.groups?.who?.replaceAll(/\s+/g, ' ').trim() ?? '';
    if (match !== null && !nobody.test(value) && !/^(?:Bapak|Ibu|Saudara|satu|seorang|\d)/iu.test(value))
      return { value: value.slice(0, 1_000), start: start + from, end: start + to, sure: false };
  }
  return null;
}

/** "DAFTAR UNDANGAN" in an annex: those whom "(daftar terlampir)" means. */
const listHead = new RegExp(
  String.raw`^(?:DAFTAR\s+(?:UNDANGAN|PENERIMA|ALAMAT|DISTRIBUSI|YANG\s+DIUNDANG|PESERTA)|(?:Daftar|` +
    String.raw`Nama)\s+(?:Undangan|Penerima|Alamat|Peserta))\b.{0,40}$`,
  'u',
);
const mark = /^(?:\d{1,3}|[a-z])[.)]\s*(?=\S)/u;
export function enclosedList(lines: readonly Line[]): Read<string> | null {
  const at = lines.findIndex(({ text }) => listHead.test(text));
  const below = at < 0 ? [] : lines.slice(at + 1, at + 1 + longestList);
  const from = below.findIndex(({ text }) => mark.test(text));
  const rest = from < 0 || from > 3 ? [] : below.slice(from);
  const end = rest.findIndex(({ text }) => !mark.test(text));
  const named = end < 0 ? rest : rest.slice(0, end);
  const [first, last] = [named[0], named.at(-1)];
  if (first === undefined || last === undefined) return null;
  const value = named
    .map(({ text }) =>
      text
        .replace(mark, '')
        .replace(/[;,.]$/u, '')
        .trim(),
    )
    .join('; ');
  return { value: value.slice(0, 1_000), start: first.start, end: last.end, sure: false };
}
const longestList = 60;

/** Those whom a letter sends out: the column of names of its table, or its "Nama : …". */
export function assignedTo(head: readonly Line[], body: readonly Line[]): Read<string> | null {
  const isAssignment = [...head, ...body.slice(0, 12)].some(({ text }) =>
    new RegExp(
      String.raw`^(?:SURAT\s+(?:PERINTAH\s+)?TUGAS|SURAT\s+PERINTAH|MEMBERI\s+TUGAS|Memberi\s+Tugas|` +
        String.raw`MENUGASKAN|MEMERINTAHKAN|SURAT\s+PANGGILAN|MEMANGGIL)`,
      'u',
    ).test(text),
  );
  if (!isAssignment) return null;
  const table = body.findIndex(({ cells }) => cells.length > 1 && cells.some(({ text }) => /^Nama\b/iu.test(text)));
  const column = body[table]?.cells.find(({ text }) => /^Nama\b/iu.test(text))?.column;
  const rows = table < 0 ? [] : body.slice(table + 1);
  const end = rows.findIndex(
    ({ text, cells }) =>
      cells.length < 2 ||
      isLabelled(cells[0]?.text ?? '') ||
      cells.some((cell) => cell.text.startsWith(':')) ||
      isLabelled(text),
  );
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
