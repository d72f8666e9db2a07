/**
 * What the values of the taken rows say about the way they were read. A NIK holds its owner's day of birth (a woman's
 * plus forty), month and year: over a whole file it tells exchanged days and months, sexes read the wrong way round,
 * and NIK and NKK in each other's column. And where the rows live.
 */
import { regionName } from '../../regions/index.ts';
import { type Engine, quote } from '../list/index.ts';
import type { RegionShare } from './schema.ts';

export type Evidence = {
  /** Of the days that could be read both ways: as the NIK says, and the other way round. */
  readonly dates: { readonly right: number; readonly wrong: number };
  readonly sexes: { readonly right: number; readonly wrong: number };
  /** Rows with both numbers and a day: where the NIK's own digits say it, and where the NKK's do. */
  readonly numbers: { readonly nik: number; readonly nkk: number; readonly of: number };
  readonly regions: RegionShare;
  /** Rows whose region is written and was not known. */
  readonly places: { readonly unknown: number };
};

/** At most so many rows, spread evenly over the file, say as much of its days, sexes and numbers as all of them. */
const judged = 60_000;
/** Fewer rows than this say nothing. */
const fewest = 20;

/** `rows`: the Parquet of the taken rows, `count` of them. `within`: code of the unit's region, '' for the country. */
export async function evidenceIn(engine: Engine, rows: string, count: number, within: string): Promise<Evidence> {
  const region = within.length === 2 ? 'province' : 'regency';
  // The six digits of birth within a number: day, month, year.
  const birthOf = (name: string) =>
    `case when strlen(${name}) = 16 then (try_cast(${name} as ubigint) // 10000 % 1000000)::integer end`;
  const isBirth = (digits: string) => `(${digits} = born or ${digits} = born + 400000)`;
  const [told] = await engine.rows<Record<string, number>>(`
    select count(*) filter (open_day and n // 100 % 4000 = day * 100 + month) as day_right,
      count(*) filter (open_day and n // 100 % 4000 = month * 100 + day) as day_wrong,
      count(*) filter (sexed and (n >= 410000) = (sex = 'P')) as sex_right,
      count(*) filter (sexed and (n >= 410000) <> (sex = 'P')) as sex_wrong,
      count(*) filter (k is not null and n is not null and born is not null) as numbered,
      count(*) filter (k is not null and ${isBirth('n')}) as in_nik,
      count(*) filter (n is not null and ${isBirth('k')}) as in_nkk
    from (select *, day * 10000 + month * 100 + year as born, n is not null and day <= 12 and day <> month as open_day,
        n between 10000 and 719999 and n // 100 % 100 between 1 and 12 and sex is not null as sexed
      from (select ${birthOf('nik')} as n, ${birthOf('nkk')} as k, sex, day(birth_date)::integer as day,
          month(birth_date)::integer as month, (year(birth_date) % 100)::integer as year
        from (select nik, nkk, birth_date, sex from read_parquet(${quote(rows)})
          where row % ${Math.ceil(count / judged)} = 0)))`);
  const [lived] = await engine.rows<{ placed: number; within: number; unknown: number }>(
    `select count(${region}) as placed, count(*) filter (${region} = ${quote(within)}) as within,
        count(region_text) as unknown
      from read_parquet(${quote(rows)})`,
  );
  const placed = lived?.placed ?? 0;
  const of = (name: string) => told?.[name] ?? 0;
  return {
    dates: { right: of('day_right'), wrong: of('day_wrong') },
    sexes: { right: of('sex_right'), wrong: of('sex_wrong') },
    numbers: { nik: of('in_nik'), nkk: of('in_nkk'), of: of('numbered') },
    places: { unknown: lived?.unknown ?? 0 },
    regions: {
      rows: count,
      placed,
      within: within === '' ? placed : (lived?.within ?? 0),
      others: within === '' || lived?.within === placed ? [] : await othersIn(engine, rows, region, within),
    },
  };
}

/** Where the rows live that are of other regions: the largest three. */
async function othersIn(engine: Engine, rows: string, region: string, within: string): Promise<RegionShare['others']> {
  const found = await engine.rows<{ code: string; n: number }>(
    `select ${region} as code, count(*) as n from read_parquet(${quote(rows)})
      where ${region} <> ${quote(within)} group by 1 order by 2 desc, 1 limit 3`,
  );
  return found.map(({ code, n }) => ({ code, name: regionName(code) ?? code, rows: n }));
}

export type Contradiction = 'dates' | 'sexes' | 'numbers' | 'regions' | 'places';

/** What the values contradict of the way the file was read; null where nothing, or too little, speaks against it. */
export function contradictionOf({ dates, sexes, numbers, regions, places }: Evidence): Contradiction | null {
  if (numbers.of >= fewest && numbers.nkk > numbers.of / 2 && numbers.nik < numbers.nkk / 4) return 'numbers';
  if (dates.right + dates.wrong >= fewest && dates.wrong > dates.right) return 'dates';
  if (sexes.right + sexes.wrong >= fewest && sexes.wrong > sexes.right * 1.5) return 'sexes';
  // No single row's region is known although nearly all say one: other columns were chosen, or another country's names.
  if (places.unknown >= fewest && regions.placed === 0 && places.unknown > regions.rows / 2) return 'places';
  return isAnothers(regions) ? 'regions' : null;
}

/** Whether most of the rows whose region is known live in another's. */
export const isAnothers = ({ rows, placed, within }: RegionShare): boolean =>
  placed >= Math.max(5, rows / 2) && within < placed / 2;
