/** People in tables: lists of attendance, signatures below each other, programmes with a column of speakers. */
import { oneLine } from '../../language/index.ts';
import type { PersonRole } from '../facts-schema.ts';
import { namesIn } from './people-values.ts';
import type { PersonMention } from './people.ts';
import type { Reading, Sentence, Span } from './reading.ts';
import { roleBetween, roleOfLabel, roleOfPart } from './roles.ts';
import type { UnitIndex } from './units.ts';

type PeopleTable = Span & { readonly people: readonly PersonMention[] };

/** Which column of a table holds what; several may hold people with a role. */
type Columns = {
  readonly count: number;
  readonly name: number;
  readonly position: number;
  /** Of a programme: what is done, and who does it. */
  readonly part: number;
  readonly doer: number;
  readonly remark: number;
  /** What each person does. */
  readonly role: number;
  readonly roles: readonly (readonly [column: number, role: PersonRole])[];
  readonly signed: boolean;
  /** Several tabs in a row only align. */
  readonly aligned: boolean;
};

/** The rows below each line of heads that has a column of names or of people with a role. */
export function peopleOfTables({ lines, text }: Reading, units: UnitIndex): PeopleTable[] {
  const tables: PeopleTable[] = [];
  const attendance = /daftar\s+hadir/i.test(text.slice(0, 400));
  let open: { columns: Columns; start: number; end: number; people: PersonMention[] } | undefined;
  for (const line of lines) {
    const cells = cellsOf(line, open?.columns.aligned ?? line.text.includes('\t\t'));
    // A row of a table that is open begins with its number; what it holds may read like a head.
    const isRow = open !== undefined && /^\d{1,3}[.)]?$/.test(cells[0]?.text ?? '');
    const columns = cells.length >= 2 && !isRow ? columnsOf(cells, line.text.includes('\t\t')) : undefined;
    if (columns) {
      if (open) tables.push(open);
      open = { columns, start: line.start, end: line.end, people: [] };
    } else if (open && cells.length >= 2) {
      open.people.push(...peopleOfRow(cells, open.columns, units, attendance));
      open.end = line.end;
    } else if (open && !/^[-=+|\s]*$/.test(line.text)) {
      tables.push(open);
      open = undefined;
    }
  }
  return open ? [...tables, open] : tables;
}

/** Cells between strokes, tabs or wide gaps; empty ones keep their place, except where tabs only align. */
function cellsOf(line: Sentence, aligned: boolean): Sentence[] {
  const parting = line.text.includes('|') ? /\|/g : line.text.includes('\t') ? (aligned ? /\t+/g : /\t/g) : / {2,}/g;
  const cells: Sentence[] = [];
  let from = 0;
  for (const match of [...line.text.matchAll(parting), undefined]) {
    const to = match?.index ?? line.text.length;
    const written = line.text.slice(from, to);
    const start = line.start + from + (written.length - written.trimStart().length);
    cells.push({ start, end: start + written.trim().length, text: written.trim() });
    from = to + (match?.[0].length ?? 0);
  }
  // The strokes of a box stand around the row as well.
  const boxed = line.text.startsWith('|') && line.text.endsWith('|');
  return boxed ? cells.slice(1, -1) : cells;
}

/** Columns of a programme: what is done, and who does it. */
const partHead =
  /^(?:mata\s+)?(?:acara|kegiatan|agenda|materi|uraian|susunan\s+acara|sesi)(?:\s+(?:kegiatan|acara))?$/i;
const doerHead =
  /^(?:petugas|pengisi(?:\s+(?:acara|materi))?|pelaksana|oleh|penyampai|penyaji|pelaku|pembawa|disampaikan\s+oleh)$/i;
const nameHead = /^(?:nama(?:\s+(?:lengkap|peserta|anggota|pejabat))?|(?:(?:yang|pejabat|pihak)\s+)*(?:di)?temui)$/i;
const remarkHead = /^(?:keterangan|ket\.?|status|kehadiran|paraf|tanda\s*tangan|ttd\.?)$/i;

const roleHead = /^(?:peran(?:an)?|sebagai|selaku|tugas|kapasitas|hadir\s+sebagai)$/i;

/** What a column of a programme may hold. */
const inColumns: ReadonlySet<PersonRole> = new Set([
  'narasumber',
  'moderator',
  'pembawa-acara',
  'penanggung-jawab',
  'notulis',
  'panelis',
]);

function columnsOf(heads: readonly Sentence[], aligned: boolean): Columns | undefined {
  const at = (pattern: RegExp): number => heads.findIndex(({ text }) => pattern.test(oneLine(text)));
  const name = at(nameHead);
  const part = at(partHead);
  const doer = part === -1 ? -1 : at(doerHead);
  const roles = heads.flatMap(({ text }, column) => {
    const role = roleOfLabel(text);
    return role && inColumns.has(role) ? [[column, role] as const] : [];
  });
  if (name === -1 && ((roles.length === 0 && doer === -1) || heads.length < 3)) return undefined;
  const remark = at(remarkHead);
  const signed = /tanda|ttd|paraf/i.test(heads[remark]?.text ?? '');
  const position = at(/^jabatan(?:\s.*)?$/i);
  return { count: heads.length, name, part, doer, position, remark, role: at(roleHead), roles, signed, aligned };
}

const absent =
  /(?<!\p{L})(?:tidak\s+hadir|tdk\s+hadir|i[jz]in|sakit|dinas\s+luar|cuti|berhalangan|alpa|absen|diwakili)(?!\p{L})/iu;

function peopleOfRow(
  cells: readonly Sentence[],
  columns: Columns,
  units: UnitIndex,
  attendance: boolean,
): PersonMention[] {
  // A row may lack the cell of its number, or hold it together with the name.
  const shift = cells.length < columns.count && columns.name > 0 ? cells.length - columns.count : 0;
  const cellAt = (column: number): Sentence | undefined => (column < 0 ? undefined : cells[column + shift]);
  const named = cellAt(columns.name);
  if (!named)
    return [
      ...columns.roles.flatMap(([column, role]) => speakersIn(cellAt(column), role, units)),
      ...speakersIn(cellAt(columns.doer), roleOfPart(cellAt(columns.part)?.text ?? ''), units),
    ];
  const position = cellAt(columns.position)?.text;
  const remark = cellAt(columns.remark)?.text ?? cells.at(-1)?.text ?? '';
  const told = cellAt(columns.role)?.text ?? '';
  const role = absent.test(`${remark} ${told}`)
    ? 'tidak-hadir'
    : (roleTold(told) ?? (columns.signed && !attendance ? 'menandatangani' : 'peserta'));
  return namesIn(named, units, {})
    .slice(0, 1)
    .map((mention) => ({ ...mention, uncertain: false, ...(position ? { position } : {}), role, settled: true }));
}

/** "narasumber", "membuka acara": by a word for who does it, or for what is done. */
const roleTold = (told: string): PersonRole | undefined => roleOfLabel(told) ?? roleBetween('', ` ${told}`);

/** "Hendra L. -> diganti Olga P.": the last of two is who came. */
function speakersIn(cell: Sentence | undefined, role: PersonRole, units: UnitIndex): PersonMention[] {
  if (!cell || cell.text === '') return [];
  const people = namesIn(cell, units, {});
  const replaced = /diganti(?:kan)?(?!\p{L})/iu.test(cell.text) && people.length === 2;
  return people.map((mention, at) => ({
    ...mention,
    role: replaced && at === 0 ? 'tidak-hadir' : (ownRole(cell.text) ?? role),
    settled: true,
  }));
}

/** "MC: Chintya": the cell's own label goes before the column's. */
const ownRole = (text: string): PersonRole | undefined => roleOfLabel(/^([^:]{2,30}):/.exec(text)?.[1] ?? '');
