/**
 * NIK and NKK that no one has: their district is 90–99, which no regency has. No two people made in one run share a
 * NIK, whatever the number of rows: serials count per regency, birth date and sex; numbers issued elsewhere keep a
 * range of serials per distance of that regency.
 */
import { childrenOf } from '../../regions/index.ts';
import { nikDay, serial } from './calendar.ts';
import type { Random } from './random.ts';

export type Numbers = { readonly nik: (born: number, sex: 'L' | 'P') => string; readonly nkk: () => string };

const farthest = 8;
const serialsPerDistance = 600;
/** NIK serials from here on belong to planted slips of one digit, so that a slip never is another person's number. */
export const firstWrongSerial = 5_000;

export function numbersOf(regency: string, random: Random): Numbers {
  const issued = { L: new Uint16Array(50_000), P: new Uint16Array(50_000) };
  const issuedElsewhere = { L: new Uint16Array(50_000), P: new Uint16Array(50_000) };
  const all = regencies();
  const here = all.indexOf(regency);
  let families = 0;
  return {
    nik(born, sex) {
      if (random.chance(0.06)) {
        const count = issuedElsewhere[sex];
        const distance = 1 + random.below(farthest);
        const n = (count[born] = (count[born] as number) + 1);
        if (n < serialsPerDistance)
          return (
            `${all[(here + distance) % all.length] as string}9${8 + (n & 1)}${nikDay(born, sex)}` +
            serial((distance - 1) * serialsPerDistance + n)
          );
      }
      const count = issued[sex];
      const n = (count[born] = (count[born] as number) + 1);
      // More than 4,999 of one day and sex go on in the next made-up district.
      const district = Math.floor((n - 1) / (firstWrongSerial - 1));
      return (
        `${regency}9${district === 0 ? born & 3 : 3 + Math.min(4, district)}${nikDay(born, sex)}` +
        serial(1 + ((n - 1) % (firstWrongSerial - 1)))
      );
    },
    nkk() {
      const n = families++;
      // From 2005 on. 7,919 and 6,000 share no divisor: every day of issue is used once before one is used again.
      // Serials that no NIK has: the two never meet.
      // They go on from family to family (4,999 is prime, so a day meets none twice): numbers that all end in zero
      // look like those that Excel cut.
      const issuedOn = 38_352 + ((n * 7_919) % 6_000);
      return (
        `${regency}9${n % 8}${nikDay(issuedOn, 'L')}` + serial(firstWrongSerial + ((n + Math.floor(n / 6_000)) % 4_999))
      );
    },
  };
}

let known: readonly string[] | undefined;
const regencies = (): readonly string[] =>
  (known ??= childrenOf('')
    .flatMap(({ code }) => childrenOf(code))
    .map(({ code }) => code));
