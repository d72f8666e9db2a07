/**
 * NIK and NKK that no one has: their district is 90–99, which no regency has. No two people made in one run share a
 * NIK, whatever the number of rows: serials count per district, birth date and sex, as at a registry, so that most end
 * in 0001 to 0003. The district of a NIK is that of the home, mostly; it tells nothing of the birth date. Family cards
 * are numbered alike, by the day of issue: later than any voter's birth, so that no card has a NIK's number.
 */
import { childrenOf } from '../../regions/index.ts';
import { dayOf, nikDay, serial } from './calendar.ts';
import type { Random } from './random.ts';

export type Numbers = {
  /** `village`: where the person is registered. */
  readonly nik: (born: number, sex: 'L' | 'P', village: string) => string;
  readonly nkk: (village: string) => string;
};

/** Districts 90 to 95 are the regency's own; 96 to 99 those of numbers that a regency 1 to 4 further on issued. */
const ownDistricts = 6;
const farthest = 4;
const mostSerials = 999;
/** Serials from here on belong to planted slips, so that a slip never is another person's number. */
export const firstWrongSerial = 5_000;
/** Cards were issued on so many days, from 1 January 2010 on. */
const firstIssue = dayOf('2010-01-01');
const issueDays = 6_000;

export function numbersOf(regency: string, random: Random): Numbers {
  const days = 50_000;
  const districts = ownDistricts + farthest;
  const issued = { L: new Uint16Array(districts * days), P: new Uint16Array(districts * days) };
  const cards = new Uint16Array(ownDistricts * issueDays);
  const all = regencies();
  const here = all.indexOf(regency);
  let families = 0;
  /** The next serial in that district; of one that has no more, the next one's. */
  const next = (born: number, sex: 'L' | 'P', wanted: number): { district: number; n: number } => {
    const counts = issued[sex];
    let district = wanted;
    for (let tries = 1; tries < ownDistricts && (counts[district * days + born] as number) >= mostSerials; tries += 1)
      district = (district + 1) % ownDistricts;
    const at = district * days + born;
    const n = (counts[at] as number) + 1;
    counts[at] = n;
    return { district, n };
  };
  return {
    nik(born, sex, village) {
      const u = random.next();
      const { district, n } = next(born, sex, districtOf(u, village, random));
      const issuer = district < ownDistricts ? regency : all[(here + district - ownDistricts + 1) % all.length];
      return `${issuer as string}9${district}${nikDay(born, sex)}${serial(n)}`;
    },
    nkk(village) {
      const district = Number(village.slice(4, 6)) % ownDistricts;
      // Scattered (Knuth's multiplier), not one day after another: neighbours would share a serial, and in time a zero.
      const day = (Math.imul(families++, 2_654_435_761) >>> 8) % issueDays;
      const at = district * issueDays + day;
      const n = (cards[at] as number) + 1;
      cards[at] = n;
      return `${regency}9${district}${nikDay(firstIssue + day, 'L')}${serial(n)}`;
    },
  };
}

/** Most were registered where they live, some in another district of the regency, some in another regency. */
function districtOf(u: number, village: string, random: Random): number {
  if (u < 0.84) return Number(village.slice(4, 6)) % ownDistricts;
  return u < 0.92 ? random.below(ownDistricts) : ownDistricts + random.below(farthest);
}

let known: readonly string[] | undefined;
const regencies = (): readonly string[] =>
  (known ??= childrenOf('')
    .flatMap(({ code }) => childrenOf(code))
    .map(({ code }) => code));
