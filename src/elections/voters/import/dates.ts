/** Dates as they are written in lists, as SQL. */
import { monthSpellings } from '../../../language/index.ts';
import { quote } from '../list/index.ts';
import { upper } from './cells.ts';
import type { Mapping } from './schema.ts';

/** As they are typed into lists: "mrt" is an older short form of March that only stands there. */
const months = Array.from({ length: 12 }, (_, index) =>
  [...monthSpellings(index + 1), ...(index === 2 ? ['mrt'] : [])].map((name) => name.toUpperCase()),
);
const order = {
  dmy: ['%d-%m-%Y', '%Y-%m-%d', '%m-%d-%Y'],
  mdy: ['%m-%d-%Y', '%Y-%m-%d', '%d-%m-%Y'],
  ymd: ['%Y-%m-%d', '%d-%m-%Y', '%m-%d-%Y'],
} as const;
const together = { dmy: ['%d%m%Y', '%m%d%Y'], mdy: ['%m%d%Y', '%d%m%Y'], ymd: ['%d%m%Y', '%m%d%Y'] } as const;
/**
 * Nobody in a list was born before: with it, eight digits that begin with a year cannot be a day and a month as well,
 * because the fifth and sixth would then begin a year above 17. Seven digits have lost the zero before the day.
 */
export const firstYear = 1880;
const eightDigits = (form: Mapping['dates']): string =>
  `(case when length(day_long) = 8 and day_long >= '${firstYear}' and day_long < '21'
      and try_strptime(day_long, '%Y%m%d') is not null then try_strptime(day_long, '%Y%m%d')
    else try_strptime(lpad(day_long, 8, '0'), [${together[form].map(quote).join(', ')}]) end)::date`;

/**
 * One form per file decides the order of day and month; a value that only another order can mean is taken so. A month
 * in words is marked with a small m: it has no order, and none exchanges it. Two digits of a year are before now. In
 * steps, so that the engine walks the long way (names of months, times, two-digit years) once and only where it must:
 * the plain forms; the others with one sign between their parts; with every part of its full length; the day.
 */
export function dateSteps(c: string, form: Mapping['dates'], plain: boolean): readonly [string, string][] {
  const fast = {
    dmy: `try_strptime(${c}, ['%d/%m/%Y', '%d-%m-%Y', '%d|%m|%Y'])::date`,
    mdy: `try_strptime(${c}, ['%m/%d/%Y', '%m-%d-%Y'])::date`,
    ymd: `try_cast(${c} as date)`,
  }[form];
  const named = months.reduce(
    (sql, words, month) => {
      const name = `(?:^|[^A-Z0-9]+)(?:${words.join('|')})[^A-Z0-9]+`;
      return `regexp_replace(${sql}, '${name}', '-m${String(month + 1).padStart(2, '0')}-')`;
    },
    `replace(${upper(c)}, '''', '')`,
  );
  // Without a time, with one sign between the parts.
  const timeless = `regexp_replace(${named}, '[T ]+[0-9]{1,2}[:.][0-9]{2}.*$', '')`;
  const bare = `trim(regexp_replace(${timeless}, '[^0-9m]+', '-', 'g'), '-')`;
  const shortYear = "regexp_full_match(day_bare, 'm?[0-9]{1,2}-m?[0-9]{1,2}-[0-9]{2}')";
  const century = "case when right(day_bare, 2) <= strftime(current_date, '%y') then '20\\1' else '19\\1' end";
  const long = `case when ${shortYear} then regexp_replace(day_bare, '([0-9]{2})$', ${century}) else day_bare end`;
  // The number of a day as Excel counts them, when a date was exported as one.
  const serial = `case when regexp_full_match(day_long, '[1-5][0-9]{4}(?:-0+)?') then date '1899-12-30' +
    try_cast(left(day_long, 5) as integer) end`;
  return [
    ['day_fast', plain ? `case when strlen(${c}) = 10 then ${fast} end` : 'null::date'],
    ['day_bare', `case when day_fast is null and ${c} is not null then ${bare} end`],
    ['day_long', `case when day_bare is not null then ${long} end`],
    [
      'birth_date',
      `case when day_long is null then day_fast
        when regexp_full_match(day_long, '[0-9]{7,8}') then ${eightDigits(form)}
        when contains(day_long, 'm') then try_strptime(day_long, ['%d-m%m-%Y', 'm%m-%d-%Y', '%Y-m%m-%d'])::date
      else coalesce(try_strptime(day_long, [${order[form].map(quote).join(', ')}])::date, ${serial}) end`,
    ],
  ];
}
