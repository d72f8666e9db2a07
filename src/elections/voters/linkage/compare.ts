/**
 * Compares two rows field by field: a level of levels.ts for each, together one pattern. Pure, the same on every
 * machine and engine.
 */
import { dateLevel, homeLevel, nameLevel, nikLevel, placeLevel, patternRadix } from './levels.ts';
import { cell, digits16, nikAt, nikKind, width, type Rows } from './rows.ts';
import { oneSlip } from './spelling.ts';

const [, dates, sexes, places, niks, homes, maritals] = patternRadix as [
  number,
  number,
  number,
  number,
  number,
  number,
  number,
];

/** The pattern of rows `a` and `b` (places in `rows`). Symmetric. */
export function comparePair(rows: Rows, a: number, b: number): number {
  const { cells, words, names, birthPlaces } = rows;
  const [x, y] = [a * width, b * width];
  const [nameX, nameY] = [
    words.name[cells[x + cell.name] as number] as number,
    words.name[cells[y + cell.name] as number] as number,
  ];
  const [placeX, placeY] = [cells[x + cell.birthPlace] as number, cells[y + cell.birthPlace] as number];
  const exchanged = exchangedColumns(
    rows,
    [nameX, words.placeAsName[placeX] as number],
    [nameY, words.placeAsName[placeY] as number],
  );
  const name = exchanged ? nameLevel.exchanged : names.compare(nameX, nameY);
  const date = compareDates(cells[x + cell.date] as number, cells[y + cell.date] as number);
  const sex = equality(cells[x + cell.sex] as number, cells[y + cell.sex] as number);
  const place = exchanged
    ? placeLevel.unknown
    : birthPlaces.compare(words.place[placeX] as number, words.place[placeY] as number);
  const nik = compareNiks(rows, a, b);
  const home = compareHomes(rows, x, y);
  const marital = equality(cells[x + cell.marital] as number, cells[y + cell.marital] as number);
  return (((((name * dates + date) * sexes + sex) * places + place) * niks + nik) * homes + home) * maritals + marital;
}

/** Whether name and birth place of one are place and name of the other: one as it stands there, the other nearly. */
function exchangedColumns(
  { names }: Rows,
  [nameA, placeA]: readonly [number, number],
  [nameB, placeB]: readonly [number, number],
): boolean {
  if (nameA === nameB || nameA === 0 || nameB === 0) return false;
  return (
    (nameA === placeB && nearlySame(names.compare(nameB, placeA))) ||
    (nameB === placeA && nearlySame(names.compare(nameA, placeB)))
  );
}

const nearlySame = (level: number): boolean => level >= nameLevel.same && level <= nameLevel.alike;

const equality = (a: number, b: number): number => (a === 0 || b === 0 ? 0 : a === b ? 1 : 2);

/** Dates as YYYYMMDD, 0 for none. */
export function compareDates(a: number, b: number): number {
  if (a === 0 || b === 0) return dateLevel.unknown;
  if (a === b) return dateLevel.same;
  const [yearA, yearB] = [Math.floor(a / 10_000), Math.floor(b / 10_000)];
  const [dayA, dayB] = [a % 10_000, b % 10_000];
  if (yearA === yearB && (dayA % 100) * 100 + Math.floor(dayA / 100) === dayB) return dateLevel.swapped;
  if (dayA === dayB && Math.abs(yearA - yearB) === 1) return dateLevel.slip;
  if (digitsApart(a, b) === 1) return dateLevel.slip;
  if (yearA === yearB && isDefault(dayA) !== isDefault(dayB)) return dateLevel.defaulted;
  // A default day that two share says nothing: of them only the years are compared.
  if (partsApart(a, b) === 1 && !(dayA === dayB && isDefault(dayA))) return dateLevel.part;
  return Math.abs(yearA - yearB) < 10 ? dateLevel.near : dateLevel.far;
}

/** How many of day, month and year differ. */
const partsApart = (a: number, b: number): number =>
  Number(a % 100 !== b % 100) +
  Number(Math.floor(a / 100) % 100 !== Math.floor(b / 100) % 100) +
  Number(Math.floor(a / 10_000) !== Math.floor(b / 10_000));

/** Days that stand for "not known" on civil documents: 1 January, 31 December, 1 July. */
const isDefault = (monthAndDay: number): boolean => monthAndDay === 101 || monthAndDay === 1231 || monthAndDay === 701;

/** How many digits of two numbers differ; 3 stands for more. */
function digitsApart(a: number, b: number): number {
  let [left, right] = [a, b];
  let apart = 0;
  while (left !== right && apart < 3) {
    const [leftRest, rightRest] = [Math.floor(left / 10), Math.floor(right / 10)];
    if (left - leftRest * 10 !== right - rightRest * 10) apart += 1;
    left = leftRest;
    right = rightRest;
  }
  return apart;
}

/** The same among 16 digits in two halves. */
const apart16 = (highA: number, lowA: number, highB: number, lowB: number): number =>
  Math.min(3, digitsApart(highA, highB) + digitsApart(lowA, lowB));

function exchanged(highA: number, lowA: number, highB: number, lowB: number): boolean {
  return oneSlip(digits16(highA, lowA), digits16(highB, lowB)) === 'moved';
}

/**
 * How two NIKs stand to each other that each fit their own row's day of birth and sex: by district of issue and serial
 * alone, as the days are compared with the rows. Children of one district born on one day have serials one after the
 * other, twins always; a digit that is wrong falls on any place.
 */
function compareIssues(highA: number, lowA: number, highB: number, lowB: number): number {
  const [districtA, districtB] = [Math.floor(highA / 100), Math.floor(highB / 100)];
  const [serialA, serialB] = [lowA % 10_000, lowB % 10_000];
  const apart = digitsApart(serialA, serialB);
  if (districtA === districtB) {
    if (apart !== 1) return nikLevel.serial;
    return Math.abs(serialA - serialB) < 10 ? nikLevel.next : nikLevel.serialDigit;
  }
  if (apart !== 0) return nikLevel.different;
  const wrong = digitsApart(districtA, districtB);
  if (wrong === 1 || oneSlip(String(districtA).padStart(6, '0'), String(districtB).padStart(6, '0')) === 'moved')
    return nikLevel.neighbour;
  return wrong === 2 ? nikLevel.twoDigits : nikLevel.different;
}

function compareNiks(rows: Rows, a: number, b: number): number {
  const { cells } = rows;
  const [x, y] = [a * width, b * width];
  const [kindA, kindB] = [cells[x + cell.nikKind] as number, cells[y + cell.nikKind] as number];
  if (kindA === nikKind.none || kindB === nikKind.none) return nikLevel.unknown;
  if (kindA === nikKind.badLength || kindB === nikKind.badLength) return badLength(rows, a, b);
  const [highA, lowA, highB, lowB] = [
    cells[x + cell.nikHigh] as number,
    cells[x + cell.nikLow] as number,
    cells[y + cell.nikHigh] as number,
    cells[y + cell.nikLow] as number,
  ];
  if (highA === highB && lowA === lowB) return nikLevel.same;
  if (kindA === nikKind.plausible && kindB === nikKind.plausible) return compareIssues(highA, lowA, highB, lowB);
  const apart = apart16(highA, lowA, highB, lowB);
  if (apart === 1 || (apart === 2 && exchanged(highA, lowA, highB, lowB))) {
    // Where one of the two cannot be right and only its date is another, it is a slip.
    const sameIssue = Math.floor(highA / 100) === Math.floor(highB / 100) && lowA % 10_000 === lowB % 10_000;
    if (sameIssue) return nikLevel.slip;
    return Math.floor(highA / 100) === Math.floor(highB / 100) ? nikLevel.serialDigit : nikLevel.neighbour;
  }
  return apart === 2 ? nikLevel.twoDigits : nikLevel.doubtful;
}

/** A NIK of 15 or 17 digits may be the other with one left out or put in. */
function badLength(rows: Rows, a: number, b: number): number {
  const text = (at: number) => rows.badNiks.get(rows.row[at] as number) ?? nikAt(rows, at) ?? '';
  const [one, other] = [text(a), text(b)];
  return one === other || oneSlip(one, other) !== null ? nikLevel.slip : nikLevel.doubtful;
}

/**
 * Family card and dwelling are one comparison: who shares a card shares its address, and counting both would make
 * siblings one person. `x` and `y`: where the rows' cells begin.
 */
function compareHomes({ cells, words }: Rows, x: number, y: number): number {
  const same = (place: number): boolean => cells[x + place] === cells[y + place];
  const known = (place: number): boolean => cells[x + place] !== 0 && cells[y + place] !== 0;
  if (known(cell.nkkHigh)) {
    if (same(cell.nkkHigh) && same(cell.nkkLow)) return homeLevel.card;
    // Cards issued one after the other differ in one digit, too: then the house tells.
    const oneDigit = () =>
      apart16(
        cells[x + cell.nkkHigh] as number,
        cells[x + cell.nkkLow] as number,
        cells[y + cell.nkkHigh] as number,
        cells[y + cell.nkkLow] as number,
      ) === 1;
    if (same(cell.district) && same(cell.village) && same(cell.rt) && oneDigit()) return homeLevel.cardSlip;
  }
  if (!known(cell.district)) return same(cell.regency) ? homeLevel.unknown : homeLevel.elsewhere;
  if (same(cell.district) && same(cell.village)) {
    const address = words.address[cells[x + cell.address] as number] as number;
    if (address !== 0 && address === words.address[cells[y + cell.address] as number]) return homeLevel.house;
    return known(cell.rt) && same(cell.rt) && same(cell.rw) ? homeLevel.neighbours : homeLevel.village;
  }
  if (same(cell.district)) return homeLevel.district;
  return same(cell.regency) ? homeLevel.regency : homeLevel.elsewhere;
}
