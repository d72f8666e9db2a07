/** Tables of an invitation: a meeting in each row that has a day, or in each session of a day told before. */
import { readDateMentions, type DateMention } from '../../../language/index.ts';
import type { Meeting } from '../../schema.ts';
import type { Line, Read } from './lines.ts';
import { hourIn, isCertain, linkIn, meetingFrom } from './meeting-values.ts';
import { roleOfLabel, type Role } from './roles.ts';

/** Cells at least of what is a row of a table. */
const fewest = 3;
/** Words of what is rather a sentence: telegrams set their stops apart. */
const sentence = 8;
export const isRow = ({ cells }: Line): boolean =>
  new Set(cells.filter(({ text }) => text !== ':').map(({ column }) => column)).size >= fewest &&
  !cells.some(({ text }) => /[.;,]$/u.test(text) && text.split(/\s+/u).length >= sentence);

/** `dayBefore`: the day that the text before a line tells, for sessions without one. */
export function tabledMeetings(
  lines: readonly Line[],
  hint: string,
  dayBefore: (line: Line) => DateMention | undefined,
): Read<Meeting>[] {
  const found: Read<Meeting>[] = [];
  for (const [at, line] of lines.entries()) {
    const roles = rolesOf(line);
    if (roles === null) continue;
    const rows = lines.slice(at + 1);
    const ends = rows.findIndex((row) => row.cells.length < 2 || rolesOf(row) !== null);
    // Hours without a day of their own are of the day that was told before, where they are sessions.
    const day = roles.includes('session') && !roles.includes('day') ? dayBefore(line) : undefined;
    found.push(...rowsOf(ends < 0 ? rows : rows.slice(0, ends), roles, hint, day));
  }
  return found;
}

/** A head names a day and an hour or place, or sessions and their hours. */
function rolesOf(line: Line): (Role | null)[] | null {
  if (line.cells.length < fewest && !isRow(line)) return null;
  const roles = line.cells.map(({ text }) => roleOfLabel(text));
  const has = (role: Role): boolean => roles.includes(role);
  const isHead = (has('day') && (has('time') || has('place'))) || (has('time') && (has('place') || has('session')));
  return isHead && line.cells.every(({ text }) => !/\d{2}/.test(text)) ? roles : null;
}

/** Cells that say a day or an hour are known by that; the others stand below their heads. */
function rowsOf(
  rows: readonly Line[],
  roles: readonly (Role | null)[],
  hint: string,
  day: DateMention | undefined,
): Read<Meeting>[] {
  let last = day;
  let place = '';
  return rows.flatMap(({ cells, start, end }) => {
    const dated = cells.findIndex(({ text }) => readDateMentions(text, hint)[0]?.first !== undefined);
    const mention = dated < 0 ? last : readDateMentions(cells[dated]?.text ?? '', hint)[0];
    const timed = cells.findIndex(({ text }, at) => at !== dated && hourIn(text, true) !== undefined && isHour(text));
    if (mention?.first === undefined || (timed < 0 && dated < 0)) return [];
    last = mention;
    const hasAll = cells.length === roles.length;
    const of = (role: Role): string => {
      const at = roles.indexOf(role);
      // Without its first cells a row goes on below the one before.
      const shifted = hasAll ? at : at - (roles.length - cells.length);
      return at < 0 || shifted === dated || shifted === timed ? '' : (cells[shifted]?.text ?? '');
    };
    const time = hourIn(cells[timed]?.text ?? cells[dated]?.text.slice(mention.end) ?? '', true);
    place = of('place') || wayOf(cells, dated, timed, roles) || place;
    const link = linkIn(cells.map(({ text }) => text).join(' '));
    const agenda =
      of('agenda') ||
      (cells.find(({ text }, at) => at !== dated && at !== timed && /\p{L}{4}/u.test(text))?.text ?? '');
    const value = meetingFrom({ mention, time, place, link, agenda });
    return [{ value, start, end, sure: isCertain(mention) && time !== undefined && hasAll && place !== '' }];
  });
}

const isHour = (text: string): boolean => /^\D{0,12}\d{1,2}[.:]\d{2}/u.test(text);
/** The last cell tells where, where no head says so: "Luring, Aula Sensus". */
function wayOf(cells: Line['cells'], dated: number, timed: number, roles: readonly (Role | null)[]): string {
  const at = cells.length - 1;
  const isFree = at !== dated && at !== timed && (roles.at(-1) === null || roles.at(-1) === 'place');
  return isFree && !roles.includes('place') && /(?:luring|daring|aula|ruang|gedung|zoom)/iu.test(cells[at]?.text ?? '')
    ? (cells[at]?.text ?? '')
    : '';
}
