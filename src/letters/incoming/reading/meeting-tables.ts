/** Tables of an invitation: a meeting in each row that has a day, or in each session of a day told before. */
import { readDateMentions, type DateMention, type TimeMention } from '../../../language/index.ts';
import { timeZones, type TimeZone } from '../../../platform/clock/index.ts';
import type { Meeting } from '../../schema.ts';
import type { Cell, Line, Read } from './lines.ts';
import { placeNoun } from './meeting-places.ts';
import { atDistance, hourIn, isCertain, linkIn, meetingFrom } from './meeting-values.ts';
import { roleOfLabel, type Role } from './roles.ts';

/** Cells at least of what is a row of a table. */
const fewest = 3;
/** Words of what is rather a sentence: telegrams set their stops apart. */
const sentence = 8;
export const isRow = ({ cells }: Line): boolean =>
  new Set(cells.filter(({ text }) => text !== ':').map(({ column }) => column)).size >= fewest &&
  !cells.some(({ text }) => /[.;,]$/u.test(text) && text.split(/\s+/u).length >= sentence);

type Beside = {
  readonly hint: string;
  /** As who reads the letter is called. */
  readonly names: readonly string[];
  /** The day that the text before a line tells, for sessions without one. */
  readonly dayBefore: (line: Line) => DateMention | undefined;
  /** Where all rows between two places of the text take place, as the sentences around them say. */
  readonly placeBeside: (first: number, last: number) => string | undefined;
};

type Head = {
  readonly roles: readonly (Role | null)[];
  /** Rows are of days and hours, whatever their heads are called. */
  readonly isNamed: boolean;
  readonly zone: TimeZone | undefined;
  /** Whom a row is for. */
  readonly whom: number;
};

export function tabledMeetings(lines: readonly Line[], beside: Beside): Read<Meeting>[] {
  const found: Read<Meeting>[] = [];
  let at = 0;
  while (at < lines.length) {
    const line = lines[at];
    const head = line === undefined ? null : headOf(line, [topOf(lines, at), lines[at + 1]], beside.hint);
    if (line === undefined || head === null) {
      at += 1;
      continue;
    }
    const first = head.isNamed ? at + 1 : at;
    const rows = rowsBelow(lines.slice(first), head);
    const day = head.roles.includes('session') && !head.roles.includes('day') ? beside.dayBefore(line) : undefined;
    const shared = beside.placeBeside(line.start, rows.at(-1)?.end ?? line.end);
    found.push(...rowsOf(ours(rows, head, beside.names), head, { hint: beside.hint, day, shared }));
    at = first + Math.max(1, rows.length);
  }
  return found;
}

/**
 * A head names a day and an hour or place, or sessions and their hours; without one, rows that hold a day and an
 * hour.
 */
function headOf(line: Line, [top, next]: readonly [Line | undefined, Line | undefined], hint: string): Head | null {
  const roles = line.cells.map(({ text }) => roleOfLabel(text.replaceAll(/\([^)]*\)/g, '')));
  const zone = timeZones.find((one) => new RegExp(String.raw`\b${one}\b`, 'i').test(line.text));
  const whom = line.cells.findIndex(({ text }) =>
    /satuan\s+kerja|satker|peserta|instansi|penerima|undangan/iu.test(text),
  );
  const has = (role: Role): boolean => roles.includes(role);
  const isHead = (has('day') && (has('time') || has('place'))) || (has('time') && (has('place') || has('session')));
  const isPlain = line.cells.every(({ text }) => !/\d{2}/.test(text));
  const isWide = line.cells.length >= fewest || isRow(line);
  if (isHead && isWide && isPlain) return { roles, isNamed: true, zone, whom };
  // Below heads of another table its rows are no meetings.
  const isOther = top !== undefined && top.cells.every(({ text }) => !/\d{2}/.test(text));
  if (isOther || line.cells.length < fewest || !isDayAndHour(line, hint)) return null;
  // One line with a day and an hour is no table.
  return next !== undefined && next.cells.length >= fewest && isDayAndHour(next, hint)
    ? { roles: line.cells.map(() => null), isNamed: false, zone: undefined, whom: -1 }
    : null;
}

/** The first row of the table in which a row stands; none where it is the first. */
function topOf(lines: readonly Line[], at: number): Line | undefined {
  const above = lines.slice(0, at);
  const end = above.findLastIndex(({ cells }) => cells.length < 2);
  return above[end + 1];
}

/** Cells of their own hold a day and an hour. */
const isDayAndHour = ({ cells }: Line, hint: string): boolean =>
  cells.some(({ text }) => text.length < 40 && readDateMentions(text, hint)[0]?.first !== undefined) &&
  cells.some(({ text }) => text.length < 40 && isHour(text));

/** A row whose cells hold several lines each is stored line by line: they are put beside one another again. */
function rowsBelow(lines: readonly Line[], { roles, isNamed }: Head): Line[] {
  const ends = lines.findIndex((row) => row.cells.length < 2);
  const rows = ends < 0 ? [...lines] : lines.slice(0, ends);
  if (rows.length > 0 || !isNamed) return rows;
  const parted: Line[] = [];
  for (let from = 0; from + roles.length <= lines.length;) {
    const own = lines.slice(from, from + roles.length + 1);
    const day = own.findIndex(({ text }) => isDayLine(text));
    const hour = own.findIndex(({ text }, index) => index > day && isHour(text) && text.length < 40);
    const size = hour === day + 1 ? roles.length + 1 : roles.length;
    const [first, last] = [own[0], own[size - 1]];
    if (day < 0 || first === undefined || last === undefined || own.slice(0, size).some(({ text }) => text.length > 90))
      break;
    const cells = own.slice(0, size).map((line, column): Cell => {
      const { text, start, end } = line;
      return { text, start, end, column: size > roles.length && column > day ? column - 1 : column, isDay: false };
    });
    parted.push({ ...first, end: last.end, cells: joinedCells(cells) });
    from += size;
  }
  return parted;
}

/** A day and its hour in one cell. */
function joinedCells(cells: readonly Cell[]): Cell[] {
  const joined: Cell[] = [];
  for (const cell of cells) {
    const before = joined.at(-1);
    if (before !== undefined && before.column === cell.column)
      joined[joined.length - 1] = { ...before, text: `${before.text} ${cell.text}`, end: cell.end };
    else joined.push(cell);
  }
  return joined;
}
const isDayLine = (text: string): boolean => text.length < 50 && /\d{1,2}[\s/.-]+\p{L}*[\s/.-]*\d{4}/u.test(text);

/** Where a column says whom each row is for, those of who reads the letter; all where none is. */
function ours(rows: readonly Line[], { whom }: Head, names: readonly string[]): readonly Line[] {
  if (whom < 0) return rows;
  const isOf = (row: Line, name: string): boolean =>
    name !== '' && (row.cells[whom]?.text ?? '').toLowerCase().includes(name.toLowerCase());
  const own = rows.filter((row) => names.some((name) => isOf(row, name)));
  const alike = own.length > 0 ? own : rows.filter((row) => isOf(row, 'KPU') || isOf(row, 'Komisi Pemilihan Umum'));
  return alike.length > 0 ? alike : rows;
}

type Around = { readonly hint: string; readonly day: DateMention | undefined; readonly shared: string | undefined };

/** Cells that say a day or an hour are known by that; the others stand below their heads. */
function rowsOf(rows: readonly Line[], head: Head, { hint, day, shared = '' }: Around): Read<Meeting>[] {
  let last = day;
  let place = '';
  return rows.flatMap((row) => {
    const { cells, start, end } = row;
    const dated = cells.findIndex(({ text }) => readDateMentions(text, hint)[0]?.first !== undefined);
    const mention = dated < 0 ? last : readDateMentions(cells[dated]?.text ?? '', hint)[0];
    const timed = cells.findIndex(({ text }, at) => at !== dated && hourIn(text, true) !== undefined && isHour(text));
    if (mention?.first === undefined || (timed < 0 && dated < 0)) return [];
    last = mention;
    const of = (role: Role): string => cellOf(row, head, role, [dated, timed]);
    const time = hourIn(cells[timed]?.text ?? cells[dated]?.text.slice(mention.end) ?? '', true);
    place = of('place') || wayOf(cells, dated, timed, head.roles) || place;
    const value = meetingFrom({
      mention,
      time: zoned(time, head.zone),
      place: place === '' ? ofSession(shared, of('agenda') || wordsIn(cells, dated, timed)) : place,
      link: linkIn(cells.map(({ text }) => text).join(' ')),
      agenda: of('agenda') || wordsIn(cells, dated, timed),
    });
    const isWhole = time !== undefined && cells.length === head.roles.length && place !== '';
    return [{ value, start, end, sure: isCertain(mention) && isWhole }];
  });
}

/** The cell below a head; without its first cells a row goes on below the one before. */
function cellOf({ cells }: Line, { roles }: Head, role: Role, others: readonly number[]): string {
  const at = roles.indexOf(role);
  const shifted = at - (roles.length - cells.length);
  return at < 0 || others.includes(shifted) ? '' : (cells[shifted]?.text ?? '');
}
/** "Musala (Pertemuan I) dan Ruang Kelas (Pertemuan II)": the place of one of them. */
function ofSession(shared: string, session: string): string {
  const parts = shared.split(/\)\s*(?:,|;|dan|serta)\s+/u);
  const own = parts.length < 2 ? undefined : parts.find((part) => part.replace(/\)\s*$/u, '').endsWith(`(${session}`));
  return own === undefined ? shared : own.replace(/\s*\([^()]*\)?$/u, '');
}
const zoned = (time: TimeMention | undefined, zone: TimeZone | undefined): TimeMention | undefined =>
  time === undefined || time.zone !== undefined || zone === undefined ? time : { ...time, zone };
const wordsIn = (cells: Line['cells'], dated: number, timed: number): string =>
  cells.find(({ text }, at) => at !== dated && at !== timed && /\p{L}{4}/u.test(text))?.text ?? '';

const isHour = (text: string): boolean => /^\D{0,12}\d{1,2}[.:]\d{2}/u.test(text);
/** The last cell tells where, where no head says so: "Luring, Aula Sensus"; else one that begins as places do. */
function wayOf(cells: Line['cells'], dated: number, timed: number, roles: readonly (Role | null)[]): string {
  if (roles.includes('place')) return '';
  const others = cells.filter((_, at) => at !== dated && at !== timed);
  const last = cells.length - 1;
  const isFree = last !== dated && last !== timed && (roles.at(-1) ?? null) === null;
  const end = isFree ? (cells[last]?.text ?? '') : '';
  if (/(?:luring|daring|aula|ruang|gedung|zoom)/iu.test(end) || atDistance.test(end)) return end;
  return others.find(({ text }) => placeNoun.test(text) && text.length < 60)?.text ?? '';
}
