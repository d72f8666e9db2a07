/** Compares two rows field by field: a level of levels.ts for each, together one pattern. Pure, the same on every machine and engine. */
import { dateLevel, homeLevel, nameLevel, nikLevel, placeLevel, patternRadix } from './levels.ts';
import { nikKind, type Rows } from './rows.ts';
import { oneSlip } from './spelling.ts';

const [, dates, sexes, places, niks, homes, maritals] = patternRadix as [number, number, number, number, number, number, number];

/** The pattern of rows `a` and `b` (places in `rows`). Symmetric. */
export function comparePair(rows: Rows, a: number, b: number): number {
  const exchanged = rows.name[a] !== 0 && rows.name[a] === rows.placeAsName[b] && rows.name[b] === rows.placeAsName[a] && rows.name[a] !== rows.name[b];
  const name = exchanged ? nameLevel.exchanged : rows.names.compare(rows.name[a] as number, rows.name[b] as number);
  const date = compareDates(rows.date[a] as number, rows.date[b] as number);
  const sex = equality(rows.sex[a] as number, rows.sex[b] as number);
  const place = exchanged ? placeLevel.unknown : rows.birthPlaces.compare(rows.birthPlace[a] as number, rows.birthPlace[b] as number);
  const nik = compareNiks(rows, a, b);
  const home = compareHomes(rows, a, b);
  const marital = equality(rows.marital[a] as number, rows.marital[b] as number);
  return (((((name * dates + date) * sexes + sex) * places + place) * niks + nik) * homes + home) * maritals + marital;
}

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
  return Math.abs(yearA - yearB) < 10 ? dateLevel.near : dateLevel.far;
}

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
const apart16 = (highA: number, lowA: number, highB: number, lowB: number): number => Math.min(3, digitsApart(highA, highB) + digitsApart(lowA, lowB));

function exchanged(highA: number, lowA: number, highB: number, lowB: number): boolean {
  const text = (high: number, low: number) => String(high).padStart(8, '0') + String(low).padStart(8, '0');
  return oneSlip(text(highA, lowA), text(highB, lowB)) === 'moved';
}

/** Whether the NIKs of two people would be one digit apart if they were born on the same day: how often chance makes neighbours. */
export function wouldBeNeighbours(rows: Rows, a: number, b: number): boolean {
  const region = (at: number) => Math.floor((rows.nikHigh[at] as number) / 100);
  const serial = (at: number) => (rows.nikLow[at] as number) % 10_000;
  return digitsApart(region(a), region(b)) + digitsApart(serial(a), serial(b)) === 1;
}

function compareNiks(rows: Rows, a: number, b: number): number {
  const [kindA, kindB] = [rows.nikKind[a] as number, rows.nikKind[b] as number];
  if (kindA === nikKind.none || kindB === nikKind.none) return nikLevel.unknown;
  if (kindA === nikKind.badLength || kindB === nikKind.badLength) return badLength(rows, a, b);
  const [highA, lowA, highB, lowB] = [rows.nikHigh[a] as number, rows.nikLow[a] as number, rows.nikHigh[b] as number, rows.nikLow[b] as number];
  if (highA === highB && lowA === lowB) return nikLevel.same;
  const bothPlausible = kindA === nikKind.plausible && kindB === nikKind.plausible;
  const samePlace = Math.floor(highA / 100) === Math.floor(highB / 100);
  // Registered in the same district, each with the row's own birth date: neighbours' children have such numbers, twins, and one person with a slip in the serial
  // or who was registered twice. That their dates differ, where they do, has been counted with the dates.
  if (bothPlausible && samePlace) return nikLevel.serial;
  const apart = apart16(highA, lowA, highB, lowB);
  if (apart <= 2) {
    if (apart === 1 || exchanged(highA, lowA, highB, lowB)) {
      // Neighbouring districts and days are one digit apart, too: only where one of the two cannot be right is it a slip.
      const sameSerial = lowA % 10_000 === lowB % 10_000;
      return !bothPlausible && samePlace && sameSerial ? nikLevel.slip : nikLevel.neighbour;
    }
    if (!bothPlausible) return nikLevel.twoDigits;
  }
  return bothPlausible ? nikLevel.different : nikLevel.doubtful;
}

/** A NIK of 15 or 17 digits may be the other with one left out or put in. */
function badLength(rows: Rows, a: number, b: number): number {
  const text = (at: number) => rows.badNiks.get(at) ?? String(rows.nikHigh[at]).padStart(8, '0') + String(rows.nikLow[at]).padStart(8, '0');
  const [one, other] = [text(a), text(b)];
  return one === other || oneSlip(one, other) !== null ? nikLevel.slip : nikLevel.doubtful;
}

/** Family card and dwelling are one comparison: who shares a card shares its address, and counting both would make siblings one person. */
function compareHomes(rows: Rows, a: number, b: number): number {
  const [cardA, cardB] = [rows.nkkHigh[a] as number, rows.nkkHigh[b] as number];
  const cards = cardA !== 0 && cardB !== 0;
  if (cards) {
    const [lowA, lowB] = [rows.nkkLow[a] as number, rows.nkkLow[b] as number];
    if (cardA === cardB && lowA === lowB) return homeLevel.card;
    // Cards issued one after the other differ in one digit, too: then the house tells.
    if (rows.village[a] === rows.village[b] && rows.rt[a] === rows.rt[b] && apart16(cardA, lowA, cardB, lowB) === 1) return homeLevel.cardSlip;
  }
  const [villageA, villageB] = [rows.village[a] as number, rows.village[b] as number];
  if (villageA === 0 || villageB === 0) return rows.regency[a] === rows.regency[b] ? homeLevel.unknown : homeLevel.elsewhere;
  if (villageA === villageB) {
    const sameRt = rows.rt[a] !== 0 && rows.rt[a] === rows.rt[b] && rows.rw[a] === rows.rw[b];
    const address = rows.addresses.compare(rows.address[a] as number, rows.address[b] as number);
    if (address === placeLevel.same) return homeLevel.house;
    return sameRt ? homeLevel.neighbours : homeLevel.village;
  }
  if (Math.floor(villageA / 10_000) === Math.floor(villageB / 10_000)) return homeLevel.district;
  return rows.regency[a] === rows.regency[b] ? homeLevel.regency : homeLevel.elsewhere;
}
