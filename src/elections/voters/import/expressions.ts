/**
 * The pass as expressions of SQL: for every column of a list, the value a cell holds and the reason it cannot. The
 * form that nearly every cell has is tested first and cheaply; only what has another form is tidied. `c` is always the
 * name of a column of text.
 */
import { quote } from '../list/index.ts';
import type { FieldName } from './fields.ts';
import type { Lost } from './lost-digits.ts';
import type { Mapping } from './schema.ts';
import type { ReasonCode } from './reasons.ts';

/*
 * Two habits of the engine shape this text. It turns IN with many words into a join that every row pays for: words are
 * looked for with a pattern or a CASE instead. And only CASE is sure to leave alone what it does not need: everything
 * dear stands behind one.
 */

const listed = (words: readonly string[]) => `(${words.map(quote).join(', ')})`;

/** What means that nothing is known: signs, the error values of spreadsheets, words of programs and of offices. */
const nothing = String.raw`-+|\.+|\?+|_+|-1|#n/?a!?|#ref!|#value!|#name\?|#div/0!|#null!|#num!|n/a|\(?null\)?|nil|nan|none|undefined|\\n|data belum tersedia|belum tersedia|belum ada data|data tidak ada|tidak ada data|tidak tersedia|tidak diketahui|\(kosong\)|\(blank\)`;
const around = String.raw`[\s\x{a0}\x{200b}\x{feff}'"` + '`' + String.raw`’]*`;
const saysNothing = (c: string, more = ''): string =>
  `regexp_full_match(${c}, ${quote(`(?i)${around}(?:${nothing}${more})?${around}`)})`;
/** Without spaces and apostrophes around it, one space where there were several. Null stays null. */
const tidy = (c: string): string =>
  `trim(regexp_replace(${c}, '[\\s\\x{a0}\\x{200b}\\x{feff}]+', ' ', 'g'), ' ''"\`’')`;
const known = (c: string): string => `case when ${saysNothing(c)} then null else ${tidy(c)} end`;
export const isNothing = (c: string): string => `(${c} is null or ${saysNothing(c)})`;

/** How texts begin that may mean nothing, where they begin with a capital. */
const suspects = ['Data ', 'DATA ', 'Belum ', 'BELUM ', 'Tidak ', 'TIDAK ', 'Undefined', 'UNDEFINED'];
const within = (c: string, start: string): string => `(${c} >= ${quote(start)} and ${c} < ${quote(`${start}~`)})`;
/** A text: most begin with a capital and need nothing. */
const text = (c: string): string =>
  `case when ${c} < 'A' or ${c} >= 'a' or contains(${c}, '  ') or contains(${c}, chr(10)) or suffix(${c}, ' ')
    or suffix(${c}, '''') or (${within(c, 'N')} and length(${c}) < 5)
      or ${suspects.map((word) => within(c, word)).join(' or ')} then ${known(c)} else ${c} end`;

const sixteen = (c: string): string =>
  `(length(${c}) = 16 and try_cast(${c} as ubigint) is not null and not contains(${c}, '.'))`;
/** Digits that were separated or given a decimal part stand together again; anything else stays as it is written. */
const number = (c: string, fine: string): string => {
  const bare = `regexp_replace(regexp_replace(${known(c)}, '[.,]0+$', ''), '[ .,''-]', '', 'g')`;
  return `case when ${fine} then ${c} when regexp_full_match(${bare}, '[0-9]+') then ${bare} else ${known(c)} end`;
};

const upper = (c: string): string => `upper(${tidy(c)})`;
const code = (c: string, plain: readonly string[], words: Readonly<Record<string, string>>): string =>
  `case when ${c} in ${listed(plain)} then ${c} else case ${upper(c)} ${Object.entries(words)
    .map(([word, value]) => `when ${quote(word)} then ${quote(value)}`)
    .join(' ')} end end`;

const same = (value: string, words: string): Record<string, string> =>
  Object.fromEntries(words.split(',').map((word) => [word.trim(), value]));
const sexWords = {
  LP: {
    ...same('L', 'L,LAKI-LAKI,LAKI - LAKI,LAKI LAKI,LAKI,LK,LK.,PRIA,M,MALE,1,COWOK'),
    ...same('P', 'P,PEREMPUAN,PR,PR.,WANITA,W,F,FEMALE,2'),
  },
  PW: { ...same('L', 'P,PRIA,L,LAKI-LAKI,LK'), ...same('P', 'W,WANITA,PEREMPUAN,PR') },
};
const maritalWords = {
  ...same('B', 'B,BELUM,BELUM KAWIN,BELUM MENIKAH,BK,1'),
  ...same('S', 'S,SUDAH,KAWIN,SUDAH KAWIN,SUDAH MENIKAH,MENIKAH,K,KAWIN TERCATAT,KAWIN BELUM TERCATAT,2'),
  ...same('P', 'P,PERNAH,PERNAH KAWIN,PERNAH MENIKAH,CERAI,CERAI HIDUP,CERAI MATI,CH,CM,JANDA,DUDA,3'),
};
const ektpWords = {
  ...same('S', 'S,SUDAH,SUDAH REKAM,SUDAH PEREKAMAN,YA,Y,1,ADA,K'),
  ...same('B', 'B,BELUM,BELUM REKAM,BELUM PEREKAMAN,TIDAK,T,0'),
};
const disabilityWords = {
  ...same('1', 'FISIK,DAKSA,TUNA DAKSA,DISABILITAS FISIK'),
  ...same('2', 'INTELEKTUAL,GRAHITA,TUNA GRAHITA,DISABILITAS INTELEKTUAL'),
  ...same('3', 'MENTAL,DISABILITAS MENTAL'),
  ...same('4', 'WICARA,SENSORIK WICARA,TUNA WICARA'),
  ...same('5', 'RUNGU,SENSORIK RUNGU,TUNA RUNGU'),
  ...same('6', 'NETRA,SENSORIK NETRA,TUNA NETRA'),
};
const noDisability = '|0|tidak|tidak ada|non|non disabilitas|bukan|normal|t';

/** 0 and -1 stand for nothing; "TPS 003", "RT.04", "3,0" are whole numbers; 1.500 is not. */
const smallest = (c: string): string =>
  `try_cast(nullif(regexp_extract(${upper(c)}, '^(?:[A-Z./ ]*[. ])?(?:RT|RW|TPS|NO)?[. :]*0*([0-9]{1,5})(?:[.,]0)?$', 1), '') as smallint)`;
/** One digit, or one after two zeros, can be nothing else; three signs could also be 1.5 or 1e2. */
const small = (c: string): string =>
  `nullif(case when length(${c}) = 1 or length(${c}) = 3 and ${c} >= '00'
    and ${c} < '01' then try_cast(${c} as smallint) when length(${c}) <= 3 and ${c} > '/' and not contains(${c}, '.')
      and not contains(${c}, ',') and not contains(${c}, 'e')
        and not contains(${c}, 'E') then try_cast(${c} as smallint) else ${smallest(c)} end, 0)`;
const unreadable = (c: string): string =>
  `${c} is not null and not regexp_full_match(${tidy(c)}, '0+') and not ${isNothing(c)}`;

const months = [
  ['JANUARI', 'JANUARY', 'JAN'],
  ['FEBRUARI', 'FEBRUARY', 'PEBRUARI', 'FEB', 'PEB'],
  ['MARET', 'MARCH', 'MAR', 'MRT'],
  ['APRIL', 'APR'],
  ['MEI', 'MAY'],
  ['JUNI', 'JUNE', 'JUN'],
  ['JULI', 'JULY', 'JUL'],
  ['AGUSTUS', 'AUGUST', 'AGT', 'AGU', 'AGS', 'AUG'],
  ['SEPTEMBER', 'SEPT', 'SEP'],
  ['OKTOBER', 'OCTOBER', 'OKT', 'OCT'],
  ['NOVEMBER', 'NOPEMBER', 'NOV', 'NOP'],
  ['DESEMBER', 'DECEMBER', 'DES', 'DEC'],
] as const;
const order = {
  dmy: ['%d-%m-%Y', '%Y-%m-%d', '%m-%d-%Y'],
  mdy: ['%m-%d-%Y', '%Y-%m-%d', '%d-%m-%Y'],
  ymd: ['%Y-%m-%d', '%d-%m-%Y', '%m-%d-%Y'],
} as const;
const together = { dmy: '%d%m%Y', mdy: '%m%d%Y', ymd: '%Y%m%d' } as const;

/**
 * One form per file decides the order of day and month; a value that only another order can mean is taken so. Two
 * digits of a year are before now. In steps, so that the engine walks the long way (names of months, times, two-digit
 * years) once and only where it must: the plain forms; the others with one sign between their parts; with every part
 * of its full length; the day.
 */
function dateSteps(c: string, form: Mapping['dates'], plain: boolean): readonly [string, string][] {
  const fast = {
    dmy: `try_strptime(${c}, ['%d/%m/%Y', '%d-%m-%Y', '%d|%m|%Y'])::date`,
    mdy: `try_strptime(${c}, ['%m/%d/%Y', '%m-%d-%Y'])::date`,
    ymd: `try_cast(${c} as date)`,
  }[form];
  const named = months.reduce(
    (sql, words, month) =>
      `regexp_replace(${sql}, '[^A-Z0-9]+(?:${words.join('|')})[^A-Z0-9]+', '-${String(month + 1).padStart(2, '0')}-')`,
    `replace(${upper(c)}, '''', '')`,
  );
  // Without a time, with one sign between the parts.
  const bare = `trim(regexp_replace(regexp_replace(${named}, '[T ]+[0-9]{1,2}[:.][0-9]{2}.*$', ''), '[^0-9]+', '-', 'g'), '-')`;
  const long = `case when regexp_full_match(day_bare, '[0-9]{1,2}-[0-9]{1,2}-[0-9]{2}') then regexp_replace(day_bare,
    '([0-9]{2})$', case when right(day_bare, 2) <= strftime(current_date, '%y') then '20\\1' else '19\\1' end)
      else day_bare end`;
  // The number of a day as Excel counts them, when a date was exported as one.
  const serial = `case when regexp_full_match(day_long, '[1-5][0-9]{4}(?:-0+)?') then date '1899-12-30' +
    try_cast(left(day_long, 5) as integer) end`;
  return [
    ['day_fast', plain ? `case when length(${c}) = 10 then ${fast} end` : 'null::date'],
    ['day_bare', `case when day_fast is null and ${c} is not null then ${bare} end`],
    ['day_long', `case when day_bare is not null then ${long} end`],
    [
      'birth_date',
      `case when day_long is null then day_fast
        when regexp_full_match(day_long, '[0-9]{8}') then coalesce(try_strptime(day_long, '${together[form]}')::date,
          try_strptime(day_long, ['%d%m%Y', '%Y%m%d'])::date)
      else coalesce(try_strptime(day_long, [${order[form].map(quote).join(', ')}])::date, ${serial}) end`,
    ],
  ];
}

/** A code of `length` digits; codes that count below their parent are given it. */
function region(c: string, length: number, parent: string | null): string {
  const digits = `regexp_replace(regexp_replace(${tidy(c)}, '\\.0$', ''), '[. ]', '', 'g')`;
  const own =
    parent === null
      ? ''
      : `when ${parent} is not null and length(${digits}) <= ${length === 10 ? 4 : 2} and regexp_full_match(${digits}, '[0-9]+') then ${parent} || lpad(${digits}, ${length === 10 ? 4 : 2}, '0')`;
  return `case when length(${c}) = ${length} and try_cast(${c} as ubigint) is not null
    and not contains(${c}, '.') then ${c} when regexp_full_match(${digits}, '[0-9]{${length}}') then ${digits} ${own}
      end`;
}

export type Expressions = {
  /**
   * Alias and SQL of every value, over the columns of the file; a later one may name an earlier one, level by level.
   */
  readonly levels: readonly (readonly (readonly [alias: string, sql: string])[])[];
  /** Reasons, over the values and the columns of the file: each true where its row cannot be taken. */
  readonly problems: readonly Problem[];
};

export type Problem = {
  readonly code: ReasonCode;
  /** What is wrong. */
  readonly field: FieldName | null;
  /** A cheap sign that it is not so, true on nearly every row. */
  readonly fine: string;
  readonly when: string;
};

/** What is looked at only where `fine` does not hold. */
const problem = (code: ReasonCode, field: FieldName | null, fine: string, otherwise: string): Problem => ({
  code,
  field,
  fine,
  when: `not (${fine}) and ${otherwise}`,
});

export type Cells = {
  readonly mapping: Mapping;
  /** Names of the file's columns, by their places. */
  readonly names: readonly string[];
  readonly headers: readonly string[];
  /** Column that holds what is beyond the header's columns, when there is one. */
  readonly beyond: string | null;
  /** Where Excel made the last digit of numbers zero (lost-digits.ts); a column kc_record says where a row stands. */
  readonly lost: readonly Lost[];
  /** The file is a correction sheet: a table kc_open(n) holds the numbers that may be corrected. */
  readonly corrects: boolean;
  /** A column r_code says what the names of the region mean. */
  readonly regionNames: boolean;
};

export function expressions({ mapping, names, headers, beyond, lost, corrects, regionNames }: Cells): Expressions {
  const columnOf = new Map(mapping.columns.map(({ at, field }) => [field, names[at] as string]));
  const of = (field: FieldName): string | null => columnOf.get(field) ?? null;
  const first: [string, string][] = [];
  const second: [string, string][] = [];
  const third: [string, string][] = [];
  const problems: Problem[] = [];
  const value = (alias: string, field: FieldName, sql: (c: string) => string, type = 'varchar') => {
    const c = of(field);
    first.push([alias, c === null ? `null::${type}` : sql(c)]);
    return c;
  };
  const nik = value('nik', 'nik', (c) => number(c, 'nik_fine'));
  const nkk = value('nkk', 'nkk', (c) => number(c, 'nkk_fine'));
  const name = value('name', 'name', text);
  const fine = (
    [
      ['nik_fine', nik],
      ['nkk_fine', nkk],
    ] as const
  ).map(([alias, c]): [string, string] => [alias, c === null ? 'false' : `coalesce(${sixteen(c)}, false)`]);

  const both = of('birth_both');
  first.push([
    'birth_place',
    of('birth_place') !== null
      ? text(of('birth_place') as string)
      : both === null
        ? 'null::varchar'
        : `nullif(trim(regexp_extract(${tidy(both)}, '^([^0-9]*?)[ ,/.-]*[0-9].*$', 1), ' ,./-'), '')`,
  ]);
  const day = of('birth_date');
  if (both !== null && day === null) fine.push(['day_text', `regexp_extract(${tidy(both)}, '[0-9].*$')`]);
  const days =
    day !== null
      ? dateSteps(day, mapping.dates, true)
      : both !== null
        ? dateSteps('day_text', mapping.dates, false)
        : [['birth_date', 'null::date'] as [string, string]];
  const dated = day ?? both;
  if (dated !== null)
    problems.push(
      problem(
        'date',
        day !== null ? 'birth_date' : 'birth_both',
        'birth_date is not null',
        `not ${day !== null ? isNothing(day) : `(${isNothing(dated)} or not regexp_matches(${dated}, '[0-9]'))`}`,
      ),
    );

  const coded = (alias: 'sex' | 'marital' | 'ektp', sql: (c: string) => string) => {
    const c = value(alias, alias, sql);
    if (c !== null) problems.push(problem(alias, alias, `${alias} is not null`, `not ${isNothing(c)}`));
  };
  coded('marital', (c) => code(c, ['B', 'S', 'P'], maritalWords));
  coded('sex', (c) => code(c, mapping.sex === 'LP' ? ['L', 'P'] : ['L'], sexWords[mapping.sex]));
  coded('ektp', (c) => code(c, ['S', 'B'], ektpWords));
  value('address', 'address', text);
  value('note', 'note', (c) => `case when ${c} = '' then null else ${text(c)} end`);
  value(
    'disability',
    'disability',
    (c) =>
      `case when ${c} is null or ${c} = '' then null when ${c} between '1' and '6' and length(${c}) = 1 then ${c}
        when ${saysNothing(c, noDisability)} then null else coalesce(case ${upper(c)} ${Object.entries(disabilityWords)
          .map(([word, value]) => `when ${quote(word)} then ${quote(value)}`)
          .join(' ')} end, left(${upper(c)}, 20)) end`,
  );
  const pair = of('rt_rw');
  for (const [alias, side] of [
    ['rt', 1],
    ['rw', 2],
  ] as const) {
    const c = of(alias);
    const half =
      pair === null
        ? null
        : `(case when ${isNothing(pair)} then null else split_part(replace(replace(${pair}, '\\', '/'), '-', '/'), '/',
          ${side}) end)`;
    first.push([alias, c !== null ? small(c) : half === null ? 'null::smallint' : `nullif(${smallest(half)}, 0)`]);
    if (c !== null) problems.push(problem('number', alias, `${alias} is not null`, unreadable(c)));
    else if (pair !== null && half !== null)
      problems.push(problem('number', 'rt_rw', `${alias} is not null`, unreadable(half)));
  }
  const tps = value('tps', 'tps', small, 'smallint');
  if (tps !== null) problems.push(problem('number', 'tps', 'tps is not null', unreadable(tps)));

  const places = ['province', 'regency', 'district', 'village'] as const;
  const lengths = { province: 2, regency: 4, district: 6, village: 10 } as const;
  const cutCodes = places
    .map((place) => of(place))
    .filter((c) => c !== null)
    .map((c) => `regexp_full_match(${tidy(c)}, '[0-9]{2}\\.[0-9]')`);
  // Each level may lean on the one above it; the code of a village says all of them; what names mean was looked up
  // before.
  const village = of('village');
  const named = (length: number) =>
    regionNames ? `case when length(r_code) >= ${length} then left(r_code, ${length}) end` : 'null';
  second.push([
    'whole',
    `coalesce(${
      village === null
        ? 'null'
        : `case when length(${village}) = 10
      and try_cast(${village} as ubigint) is not null and not contains(${village}, '.') then ${village}
        when length(${village}) between 11
          and 20 then nullif(replace(regexp_extract(trim(${village}),
            '^([0-9]{2}[.][0-9]{2}[.][0-9]{2}[.][0-9]{4}|[0-9]{10})$'), '.', ''), '') end`
    }, ${named(10)})`,
  ]);
  let parent: string | null = null;
  for (const place of places.slice(0, 3)) {
    const c = of(place);
    const length = lengths[place];
    const above = `coalesce(left(whole, ${length}), ${named(length)})`;
    third.push([
      `${place}_code`,
      c === null
        ? above
        : `case when length(${c}) = ${length} and starts_with(whole, ${c}) then ${c}
          else coalesce(${region(c, length, parent)}, ${above}) end`,
    ]);
    parent = `${place}_code`;
  }
  third.push(['village_code', village === null ? 'whole' : `coalesce(whole, ${region(village, 10, parent)})`]);
  const written = places.map((place) => of(place)).filter((c) => c !== null);
  third.push([
    'region_text',
    written.length === 0 || village === null
      ? 'null::varchar'
      : `case when village_code is not null then null else nullif(concat_ws(' / ', ${written.map(known).join(', ')}),
        '') end`,
  ]);
  if (cutCodes.length > 0) problems.push(problem('code-zero', null, 'whole is not null', `(${cutCodes.join(' or ')})`));

  rowKinds({ problems, nik, nkk, name, names, headers, mapping, lost });
  if (beyond !== null) problems.push(problem('too-many', null, `coalesce(${beyond}, '') = ''`, 'true'));
  if (corrects) {
    const no = of('reject_no');
    first.push(['reject_no', no === null ? 'null::bigint' : `try_cast(${tidy(no)} as bigint)`]);
    problems.push(
      problem('not-open', 'reject_no', 'reject_no is not null and reject_no in (select n from kc_open)', 'true'),
    );
    problems.push(problem('twice', 'reject_no', 'kc_nth = 1', 'true'));
  }
  return { levels: [fine, first, ...days.map((each) => [each]), second, ...third.map((each) => [each])], problems };
}

type Rows = {
  readonly problems: Problem[];
  readonly nik: string | null;
  readonly nkk: string | null;
  readonly name: string | null;
  readonly names: readonly string[];
  readonly headers: readonly string[];
  readonly mapping: Mapping;
  readonly lost: readonly Lost[];
};

/** What a row is when its NIK is not sixteen digits: these cost nothing on the others. */
function rowKinds({ problems, nik, nkk, name, names, headers, mapping, lost }: Rows): void {
  const used = mapping.columns.map(({ at }) => names[at] as string);
  const all = `concat_ws(' ', ${names.join(', ')})`;
  const kind = (code: ReasonCode, field: FieldName | null, when: string) =>
    problems.push(problem(code, field, 'nik_fine', when));
  kind('empty', null, `(${used.map((c) => isNothing(c)).join(' and ')})`);
  kind(
    'total',
    null,
    `regexp_matches(upper(${all}), '^[^A-Z0-9]*(?:[0-9]{1,3}[^A-Z0-9]+)?(?:SUB ?|GRAND ?)?(?:TOTAL|JUMLAH|REKAP)')`,
  );
  const titles = mapping.columns
    .filter(({ field }) => field === 'nik' || field === 'name' || field === 'nkk')
    .map(
      ({ at }) =>
        `upper(${tidy(names[at] as string)}) = ${quote((headers[at] ?? '').trim().replace(/\s+/g, ' ').toUpperCase())}`,
    );
  if (titles.length > 0) kind('header', null, `(${titles.join(' and ')})`);
  const numbered = [nik, name]
    .filter((c) => c !== null)
    .map((c) => `regexp_full_match(${tidy(c)}, '\\(?[0-9]{1,3}\\)?')`);
  if (numbered.length === 2) kind('numbering', null, `(${numbered.join(' and ')})`);
  for (const [field, c] of [
    ['nik', nik],
    ['nkk', nkk],
  ] as const) {
    if (c === null) continue;
    const rough = (code: ReasonCode, when: string) => problems.push(problem(code, field, `${field}_fine`, when));
    rough('scientific', `regexp_full_match(${tidy(c)}, '[0-9](?:[.,][0-9]+)?[eE]\\+?[0-9]+')`);
    rough('concatenated', `regexp_full_match(regexp_replace(${c}, '[^0-9A-Za-z]', '', 'g'), '[0-9]{24,}')`);
    const where = lost
      .filter((stretch) => stretch.field === field)
      .map(({ from, to }) => `kc_record between ${from} and ${to}`);
    if (where.length > 0)
      problems.push(
        problem(
          'digits-lost',
          field,
          `not coalesce(suffix(${c}, '0'), false)`,
          `length(${c}) >= 16 and (${where.join(' or ')})`,
        ),
      );
  }
  if (nik !== null && name !== null) {
    const at = mapping.columns.find(({ field }) => field === 'nik')?.at ?? 0;
    const beside = [names[at - 1], names[at + 1]]
      .filter((c) => c !== undefined && c !== nkk)
      .map((c) => `regexp_full_match(${tidy(c as string)}, '[0-9]{16}')`);
    const number = `regexp_full_match(${tidy(name)}, '[0-9]{10,}')`;
    const words = `regexp_matches(${nik}, '[A-Za-z]{3}')`;
    // A name where the number should be, and something else where the date should be.
    const undated = problems.find(({ code }) => code === 'date')?.when ?? 'false';
    const wordy = nkk === null ? 'false' : `regexp_matches(${nkk}, '[A-Za-z]{3} ?[A-Za-z]')`;
    kind('shifted', 'nik', `(${number} or (${words} and (${[...beside, wordy, `(${undated})`].join(' or ')})))`);
    problems.push(problem('shifted', 'name', `coalesce(${name} >= 'A', true)`, `nik_fine and ${number}`));
  }
}
