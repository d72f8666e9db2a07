/**
 * Which pairs are compared at all. A blocking rule is a key: rows that share it form a block (blocks.ts), and the
 * pairs of a block are candidates. The engine makes what keys are made of, numbers all of them, in one pass over a
 * piece's rows; there is no self-join.
 *
 * Plain SQL and kc_* functions only: runs unchanged on every engine.
 */
import { type Engine, quote } from '../list/index.ts';

/**
 * What a key can be made of (blocks.ts says how): values of a row, and of its name as it sounds: first and last word,
 * both in any order (which is as good as the whole, and knows no middle names), first letter.
 */
export type KeyPart =
  | 'regency'
  | 'nik'
  | 'nik-serial'
  | 'nkk'
  | 'date'
  | 'unordered-date'
  | 'day'
  | 'year'
  | 'village'
  | 'district'
  | 'birth-place'
  | 'whole-name'
  | 'first-name'
  | 'last-name'
  | 'first-letter';

export type BlockingRule = {
  readonly code: string;
  /** What pairs it is there to find. */
  readonly finds: string;
  /** Rows that do not know all of it are in no block. */
  readonly key: readonly KeyPart[];
  /** Further keys that split a block that is too big, in this order. */
  readonly finer: readonly (readonly KeyPart[])[];
  /** Rows from which a block is too big, where not of the cap of all (blocks.ts). */
  readonly most?: number;
};

/**
 * Of keys that hold no village and not the whole of a name and day: where many share them, a default day and a common
 * name are all they share.
 */
const few = 12;

/** Within a regency; the regency is part of every key. */
export const withinRules: readonly BlockingRule[] = [
  { code: 'nik', finds: 'the same NIK', key: ['nik'], finer: [['whole-name', 'date']] },
  {
    code: 'date-name',
    finds: 'the same day of birth, also with day and month exchanged, and the same first name in any spelling',
    key: ['unordered-date', 'first-name'],
    finer: [['whole-name'], ['village'], ['nkk']],
    most: few,
  },
  {
    code: 'date-whole-name',
    finds: 'the same day of birth and whole name in any spelling and order',
    key: ['unordered-date', 'whole-name'],
    finer: [['birth-place'], ['village'], ['nkk']],
  },
  {
    code: 'date-village',
    finds: 'the same day of birth in one village, whatever the name',
    key: ['date', 'village'],
    finer: [['first-name'], ['whole-name'], ['nkk']],
  },
  {
    code: 'name-year',
    finds: 'the same whole name in any spelling in one village, born in one year',
    key: ['whole-name', 'year', 'village'],
    finer: [['nkk']],
  },
  {
    code: 'name-place',
    finds: 'the same whole name in any spelling and birth place in one district, born in one year',
    key: ['whole-name', 'birth-place', 'year', 'district'],
    finer: [['village'], ['nkk']],
    most: few,
  },
  {
    code: 'name-day',
    finds: 'the same whole name in any spelling in one district and the same day and month, whatever the year',
    key: ['whole-name', 'day', 'district'],
    finer: [['village'], ['nkk']],
  },
  {
    code: 'date-last-name',
    finds: 'the same day of birth and last name: first names left out or changed',
    key: ['date', 'last-name'],
    finer: [['village'], ['nkk']],
    most: few,
  },
  {
    code: 'card-name',
    finds: 'one family card and the same first name',
    key: ['nkk', 'first-name'],
    finer: [['whole-name'], ['year']],
  },
  {
    code: 'card-year',
    finds: 'one family card and birth year, whatever the name',
    key: ['nkk', 'year'],
    finer: [['first-name']],
  },
];

/**
 * Across regencies every rule but that of the NIK holds the day of birth, by which the work is cut. Who moved keeps a
 * NIK, or a name and a family card.
 */
export const acrossRules: readonly BlockingRule[] = [
  { code: 'nik', finds: 'the same NIK', key: ['nik'], finer: [['whole-name']] },
  {
    code: 'date-whole-name',
    finds: 'the same day of birth and whole name in any spelling',
    key: ['unordered-date', 'whole-name'],
    finer: [['birth-place'], ['nik-serial'], ['nkk']],
  },
  {
    code: 'date-serial-name',
    finds: 'a NIK with an error, the same first name',
    key: ['unordered-date', 'nik-serial', 'first-name'],
    finer: [['whole-name']],
  },
  {
    code: 'date-card',
    finds: 'one family card',
    key: ['unordered-date', 'nkk'],
    finer: [['first-name'], ['whole-name']],
  },
];

/** Rows that are too many for the memory are cut: a share of the blocks' keys each. */
type Share = { readonly share: number; readonly shares: number };

/** What one piece of work compares; `rows` before they are cut into shares. */
export type Piece =
  /** All rows of a list, within and across regencies. */
  | { readonly kind: 'whole'; readonly rows: number }
  | ({ readonly kind: 'within'; readonly regencies: readonly string[]; readonly rows: number } & Share)
  | ({
      readonly kind: 'across';
      readonly bucket: number;
      readonly buckets: number;
      readonly rows: number;
      readonly listRows: number;
    } & Share);

export const rowsOfList = (piece: Piece): number => (piece.kind === 'across' ? piece.listRows : piece.rows);

/**
 * About so many rows are a sample, whose names and dates are counted, to tell rare from common: every so-manieth row,
 * the same for all shares.
 */
const sampleRows = 400_000;
export const sampleStride = ({ rows }: Piece): number => Math.max(1, Math.floor(rows / sampleRows));

/** The rules of a piece, and whether only pairs of two regencies are wanted. */
export type Pass = { readonly rules: readonly BlockingRule[]; readonly apart: boolean };
const within: Pass = { rules: withinRules.map((rule) => ({ ...rule, key: ['regency', ...rule.key] })), apart: false };
const across: Pass = { rules: acrossRules, apart: true };
export const passesOf = ({ kind }: Piece): readonly Pass[] =>
  kind === 'whole' ? [within, across] : kind === 'within' ? [within] : [across];

/** Titles and the many ways to shorten Muhammad: left out of a name's key unless nothing else is there. */
const leftOut =
  '(^| )((M|MUH|MOH|MOCH|MUCH|MUHD|MOHD|MHD|MD|' +
  'MUHAMAD|MUHAMMAD|MOHAMAD|MOHAMMAD|MOCHAMAD|MOCHAMMAD|MUCHAMAD|MUCHAMMAD|MUHAMMED|MOHAMMED|MOHAMED|' +
  'H|HJ|HAJI|DR|DRS|DRA|IR|SITI|ST|SITTI)( |$))+';

/**
 * The consonants of a name as it sounds and looks. What spelling varies (spelling.ts) or a machine misreads is made the
 * same or dropped: L as well, which is read as I.
 */
function soundOf(name: string): string {
  // A machine that reads takes letters for digits, W for VV and M for RN.
  const letters = `translate(replace(upper(${name}), '''', ''), '0123456789', 'OIZEASGTBG')`;
  const read = `replace(replace(${letters}, 'VV', 'W'), 'RN', 'M')`;
  const plain = `trim(kc_replace(replace(${read}, 'OE', 'U'), '[^A-Z]+', ' '))`;
  const exchanged = [
    ['CH', ''],
    ['KH', ''],
    ['TJ', 'C'],
    ['DJ', ''],
    ['TS', 'S'],
    ['DZ', 'S'],
    ['X', 'KS'],
  ].reduce((text, [from, to]) => `replace(${text}, '${from}', '${to}')`, `kc_replace(${plain}, '${leftOut}', ' ')`);
  const bare = `replace(translate(${exchanged}, 'FVQZDEIOUHYJWL', 'PPKSTAAAAAAAAA'), 'A', '')`;
  const single = ['MM', 'NN', 'SS', 'TT'].reduce((text, pair) => `replace(${text}, '${pair}', '${pair[0]}')`, bare);
  return `trim(${single})`;
}

/**
 * What a piece reads of a voter, over the list: texts, and whole numbers that are 0 where nothing is known. `odd_nik`:
 * how many digits a NIK has that are not 16 but 15 or 17. Named unlike the list's columns: an engine may take a name in
 * a condition for either.
 */
const readSql = (): Readonly<Record<string, string>> => ({
  row_: '"row"',
  regency_: "coalesce(regency, '')",
  nik_: digitsOf('nik', 16, digitsOf('nik', 15, digitsOf('nik', 17))),
  odd_nik: 'case when length(nik) in (15, 17) and kc_digits(nik) then length(nik) else 0 end',
  nkk_: digitsOf('nkk', 16),
  name_: 'name',
  place_: 'birth_place',
  date_: bornSql,
  sex_: "case sex when 'L' then 1 when 'P' then 2 else 0 end",
  marital_: "case marital when 'B' then 1 when 'S' then 2 when 'P' then 3 else 0 end",
});
const homeSql = {
  village_: 'coalesce(kc_long(village), 0)',
  address_: 'address',
  rt_: 'coalesce(rt, 0)',
  rw_: 'coalesce(rw, 0)',
};
/** Where two of different regencies live says nothing more. */
const noHome: Readonly<Record<keyof typeof homeSql, string>> = { village_: '0', address_: "''", rt_: '0', rw_: '0' };
const namedSql = (sql: Readonly<Record<string, string>>): string =>
  Object.entries(sql)
    .map(([name, value]) => `${value} as ${name}`)
    .join(', ');

/** All rows for pieces across regencies, in what they read of them and their bucket; `acrossFrom` reads them there. */
export const acrossSql = (buckets: number): string =>
  `select ${namedSql(readSql())}, ${bucketOf(buckets)} as bucket from voters where ${knownBirthDate}`;
export const acrossFrom = (dealt: string): string => `(select *, ${namedSql(noHome)} from ${dealt})`;

/** The rows of a piece out of the list, as SQL to select from. */
export const rowsFrom = (piece: Piece): string => {
  const home = piece.kind === 'across' ? noHome : homeSql;
  return `(select ${namedSql({ ...readSql(), ...home })} from voters where ${rowsOf(piece)})`;
};

/** A table for the time of a piece. ClickHouse wants to be told that it is kept in memory. */
export const createsTable = ({ kind }: Pick<Engine, 'kind'>, sql: string): string =>
  kind === 'clickhouse' ? sql.replace(/^create table (\w+) as/, 'create table $1 engine = Memory as') : sql;

/**
 * Tables of a piece, in the order they are made: every distinct regency, name, place and address is looked at once and
 * has a number there. `rows`: what `rowsFrom` or `acrossFrom` says.
 */
export function prepareSql(rows: string): readonly string[] {
  const distinct = (column: string) => `select distinct ${column} as t from ${rows} v where ${column} <> ''`;
  const numbered = (column: string) =>
    `case when ${column} = '' then 0 else dense_rank() over (order by ${column}) end`;
  return [
    `create table linkage_regencies as select t, row_number() over (order by t) as id
      from (select distinct regency_ as t from ${rows} v) v`,
    // In a table of its own: an engine may work out again and again what is only named.
    `create table linkage_sounds as select t, ${soundOf('t')} as sound from (${distinct('name_')}) v`,
    `create table linkage_names as select t, row_number() over () as id, ${numbered('whole')} as wk,
      ${numbered('one')} as fk, ${numbered('final')} as lk, ${numbered('initial')} as letter from (
      select t, case when one < final then one || ' ' || final else final || ' ' || one end as whole, one, final,
        substr(one, 1, 1) as initial from (select t, case when sound = '' then t else kc_word(sound, 1) end as one,
          case when sound = '' then t else kc_word(sound, -1) end as final from linkage_sounds) s) n`,
    `create table linkage_places as select t, row_number() over () as id, dense_rank() over (order by upper(t))
      as birthplace from (${distinct('place_')}) p`,
    `create table linkage_addresses as select t, row_number() over () as id from (${distinct('address_')}) a`,
  ];
}

/** Columns of `rowsSql`, whole numbers (0 for none): NIK and NKK in two halves, texts by their numbers. */
export const rowColumns = [
  'number',
  'turns',
  'oddNik',
  'regency',
  'name',
  'birthPlace',
  'address',
  'date',
  'sex',
  'marital',
  'nikHigh',
  'nikLow',
  'nkkHigh',
  'nkkLow',
  'district',
  'village',
  'rt',
  'rw',
] as const;
const columnSql: Readonly<Record<(typeof rowColumns)[number], string>> = {
  number: 'number',
  turns: 'turns',
  oddNik: 'odd_nik',
  regency: 'regency',
  name: 'name',
  birthPlace: 'place',
  address: 'address',
  date: 'date',
  sex: 'sex',
  marital: 'marital',
  rt: 'rt',
  rw: 'rw',
  nikHigh: 'kc_div(nik, 100000000)',
  nikLow: 'nik % 100000000',
  nkkHigh: 'kc_div(nkk, 100000000)',
  nkkLow: 'nkk % 100000000',
  district: 'kc_div(village, 10000)',
  village: 'village % 10000',
};

/**
 * The rows of a piece, over its tables. `turns`: in which rules' blocks a row may be, a bit for each; of a piece that
 * is cut only rows that are in any, or in the sample.
 */
export function rowsSql(piece: Piece, rows: string): string {
  const shares = piece.kind === 'whole' || piece.shares === 1 ? null : piece;
  const turns =
    shares === null
      ? String(2 ** 16 - 1)
      : passesOf(piece)
          .flatMap(({ rules }) => rules)
          .map(
            ({ key }, n) => `case when ${shareOf(key)} % ${shares.shares} = ${shares.share} then ${2 ** n} else 0 end`,
          )
          .join(' + ');
  const kept = shares === null ? '' : ` where turns > 0 or number % ${sampleStride(piece)} = 0`;
  return `select ${rowColumns.map((column) => `cast(${columnSql[column]} as ${column === 'number' ? 'double' : 'integer'})`).join(', ')} from (select *, ${turns} as turns from (
    select v.row_ as number, r.id as regency, coalesce(n.id, 0) as name, coalesce(p.id, 0) as place,
      coalesce(a.id, 0) as address, v.date_ as date, v.sex_ as sex, v.marital_ as marital, v.nik_ as nik,
      v.nkk_ as nkk, v.odd_nik as odd_nik, v.village_ as village, v.rt_ as rt, v.rw_ as rw, coalesce(n.wk, 0) as wk,
      coalesce(n.fk, 0) as fk, coalesce(n.lk, 0) as lk, coalesce(n.letter, 0) as letter
    from ${rows} v join linkage_regencies r on r.t = v.regency_ left join linkage_names n on n.t = v.name_
      left join linkage_places p on p.t = v.place_ left join linkage_addresses a on a.t = v.address_) w) w${kept}`;
}

const rowsOf = (piece: Piece): string =>
  piece.kind === 'whole'
    ? '1 = 1'
    : piece.kind === 'within'
      ? regencyFilter(piece.regencies)
      : `${knownBirthDate} and ${bucketOf(piece.buckets)} = ${piece.bucket}`;
/** By the bare column, of which an engine knows least and most of every group of rows: it reads no other's. */
const regencyFilter = (regencies: readonly string[]): string =>
  `(regency in (${regencies.map(quote).join(', ')})${regencies.includes('') ? ' or regency is null' : ''})`;

/** Day and month without saying which is which: who exchanged them is found. */
const unorderedDay = (day: string, month: string): string =>
  `least(${month}, ${day}) * 32 + greatest(${month}, ${day})`;
/** The bucket of a day of birth. */
export const bucketOf = (buckets: number): string =>
  '(extract(year from birth_date) * 1024 + ' +
  `${unorderedDay('extract(day from birth_date)', 'extract(month from birth_date)')}) % ${buckets}`;

/** Parts of keys as SQL over what `rowsSql` selects from: only for dealing keys out to shares. */
const partSql: Readonly<Record<KeyPart, string>> = {
  regency: 'regency',
  nik: 'nik',
  'nik-serial': '(nik % 10000)',
  nkk: 'nkk',
  date: 'date',
  day: '(date % 10000)',
  year: 'kc_div(date, 10000)',
  village: 'village',
  district: 'kc_div(village, 10000)',
  'birth-place': 'place',
  'unordered-date': `(kc_div(date, 10000) * 1024 + ${unorderedDay('(date % 100)', '(kc_div(date, 100) % 100)')})`,
  'whole-name': 'wk',
  'first-name': 'fk',
  'last-name': 'lk',
  'first-letter': 'letter',
};
/** A whole number made of a key, the same in every engine and well mixed: shares are its remainders. */
const shareOf = (key: readonly KeyPart[]): string =>
  `(${key.map((part, n) => `(${partSql[part]} % 99991) * ${[1, 7_919, 104_729, 15_485_863, 32_452_843][n]}`).join(' + ')})`;

/**
 * So many digits as a number, `otherwise` for anything else. Only what begins with a zero or has other signs than
 * digits needs a second look.
 */
const digitsOf = (column: string, length: number, otherwise = '0'): string =>
  `case when length(${column}) = ${length} then case when kc_long(${column}) >= ${10 ** (length - 1)} then
    kc_long(${column}) when kc_digits(${column}) then coalesce(kc_long(${column}), 0) else 0 end else ${otherwise} end`;

/**
 * Whether a day of birth may say who somebody is: not day zero of spreadsheets, nor what a typing error put into
 * another age. ClickHouse knows no day outside 1900 to 2299 and takes the nearest instead: of those, no engine may
 * make anything.
 */
export const knownBirthDate = "(birth_date > kc_day('1900-01-01') and birth_date < kc_day('2299-12-31'))";
/** A known day of birth as YYYYMMDD, 0 for none. */
export const bornSql = `case when ${knownBirthDate} then extract(year
  from birth_date) * 10000 + extract(month from birth_date) * 100 + extract(day from birth_date) else 0 end`;
