/** The codes of province, regency, district and village of a row, as SQL. */
import { known, tidy } from './cells.ts';
import { problem, type ColumnOf, type Problem, type Value } from './expression-parts.ts';

/** A code of `length` digits; codes that count below their parent are given it. */
function region(c: string, length: number, parent: string | null): string {
  const digits = `regexp_replace(regexp_replace(${tidy(c)}, '\\.0$', ''), '[. ]', '', 'g')`;
  const own =
    parent === null
      ? ''
      : `when ${parent} is not null and length(${digits}) <= ${length === 10 ? 4 : 2} and regexp_full_match(${digits}, '[0-9]+') then ${parent} || lpad(${digits}, ${length === 10 ? 4 : 2}, '0')`;
  return `case when strlen(${c}) = ${length} and try_cast(${c} as ubigint) is not null
    and not contains(${c}, '.') then ${c} when regexp_full_match(${digits}, '[0-9]{${length}}') then ${digits} ${own}
      end`;
}

const places = ['province', 'regency', 'district', 'village'] as const;
const lengths = { province: 2, regency: 4, district: 6, village: 10 } as const;

type Regions = {
  /** The code of the village, where the row says it whole. */
  readonly whole: Value;
  /** Each may name those before it. */
  readonly steps: readonly Value[];
  readonly problems: readonly Problem[];
};

/**
 * Each level may lean on the one above it; the code of a village says all of them; what names mean was looked up
 * before.
 */
export function regionColumns(of: ColumnOf, regionNames: boolean): Regions {
  const written = places.map((place) => of(place)).filter((c) => c !== null);
  const village = of('village');
  const named = (length: number) =>
    regionNames ? `case when length(r_code) >= ${length} then left(r_code, ${length}) end` : 'null';
  const whole: Value = [
    'whole',
    `coalesce(${
      village === null
        ? 'null'
        : `case when strlen(${village}) = 10
      and try_cast(${village} as ubigint) is not null and not contains(${village}, '.') then ${village}
        when length(${village}) between 11
          and 20 then nullif(replace(regexp_extract(trim(${village}),
            '^([0-9]{2}[.][0-9]{2}[.][0-9]{2}[.][0-9]{4}|[0-9]{10})$'), '.', ''), '') end`
    }, ${named(10)})`,
  ];
  const steps: Value[] = [];
  let parent: string | null = null;
  for (const place of places.slice(0, 3)) {
    const c = of(place);
    const length = lengths[place];
    const above = `coalesce(left(whole, ${length}), ${named(length)})`;
    steps.push([
      `${place}_code`,
      c === null
        ? above
        : `case when strlen(${c}) = ${length} and starts_with(whole, ${c}) then ${c}
          else coalesce(${region(c, length, parent)}, ${above}) end`,
    ]);
    parent = `${place}_code`;
  }
  steps.push(['village_code', village === null ? 'whole' : `coalesce(whole, ${region(village, 10, parent)})`]);
  steps.push([
    'region_text',
    written.length === 0 || village === null
      ? 'null::varchar'
      : `case when village_code is not null then null else nullif(concat_ws(' / ', ${written.map(known).join(', ')}),
        '') end`,
  ]);
  const cutCodes = written.map((c) => `regexp_full_match(${tidy(c)}, '[0-9]{2}\\.[0-9]')`);
  const problems =
    cutCodes.length > 0 ? [problem('code-zero', null, 'whole is not null', `(${cutCodes.join(' or ')})`)] : [];
  return { whole, steps, problems };
}
