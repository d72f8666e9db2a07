/**
 * Which pairs are compared at all. A blocking rule is a key: rows that share it form a block, and the pairs of a block are candidates.
 * One grouped pass per rule and no self-join: a block comes back as its rows, and pairs are formed while they are scored.
 *
 * Blocks are capped. A block of more than `cap` rows (1 January of a year, a common name) is split by further keys, one after the other; what is
 * still too big is counted and reported, never compared and never hidden. So time and memory stay in proportion to the rows,
 * whatever the values are: ten million equal birth dates give one count.
 *
 * Plain SQL and kc_* functions only: runs unchanged on every engine.
 */
import { quote, type Engine } from '../list/engine.ts';

export type BlockingRule = {
  readonly code: string;
  /** What pairs it is there to find. */
  readonly finds: string;
  readonly key: readonly string[];
  readonly where: string;
  /** Further keys that split a block that is too big, in this order. */
  readonly finer: readonly (readonly string[])[];
};

/** Most rows of one block: 40 rows are 780 pairs. */
export const cap = 40;

/** A block too big even after splitting: how many rows nobody compared under this rule. */
export type SkippedBlocks = { readonly rule: string; readonly blocks: number; readonly rows: number; readonly largest: number };

const whole = 'nik > 0';
const day = 'bd > 0';
const named = 'wk > 0';
/** Within a regency; the regency is part of every key. */
export const withinRules: readonly BlockingRule[] = [
  { code: 'nik', finds: 'the same NIK', key: ['nik'], where: whole, finer: [['wk', 'bd']] },
  { code: 'date-name', finds: 'the same day of birth, also with day and month exchanged, and the same first name in any spelling', key: ['dm', 'fk'], where: `${day} and ${named}`, finer: [['wk'], ['village'], ['nkk']] },
  { code: 'date-village', finds: 'the same day of birth in one village, whatever the name', key: ['bd', 'village'], where: `${day} and village > 0`, finer: [['fk'], ['wk'], ['nkk']] },
  { code: 'name-year', finds: 'the same whole name in any spelling in one village, born in one year', key: ['wk', 'y', 'village'], where: `${day} and ${named} and village > 0`, finer: [['nkk']] },
  { code: 'name-day', finds: 'the same whole name in any spelling in one district and the same day and month, whatever the year', key: ['wk', 'bd % 10000', 'district'], where: `${day} and ${named} and village > 0`, finer: [['village'], ['nkk']] },
  { code: 'nik-tail', finds: 'a NIK with an error in its region, names that begin alike', key: ['tail', 'letter'], where: `${whole} and ${named}`, finer: [['fk'], ['wk']] },
  { code: 'date-last-name', finds: 'the same day of birth and last name: first names left out or changed', key: ['bd', 'lk'], where: `${day} and ${named}`, finer: [['village'], ['nkk']] },
  { code: 'card-name', finds: 'one family card and the same first name', key: ['nkk', 'fk'], where: `nkk > 0 and ${named}`, finer: [['wk'], ['y']] },
  { code: 'card-year', finds: 'one family card and birth year, whatever the name', key: ['nkk', 'y'], where: `nkk > 0 and ${day}`, finer: [['fk']] },
];

/** Across regencies every rule holds the day of birth, by which the work is cut. Who moved keeps a NIK, or a name and a family card. */
export const acrossRules: readonly BlockingRule[] = [
  { code: 'nik', finds: 'the same NIK', key: ['nik'], where: whole, finer: [['wk']] },
  { code: 'date-whole-name', finds: 'the same day of birth and whole name in any spelling', key: ['dm', 'wk'], where: named, finer: [['birthplace'], ['serial'], ['nkk']] },
  { code: 'date-nik-tail', finds: 'a NIK with an error in its region', key: ['tail', 'bd', 'letter'], where: `${whole} and ${named}`, finer: [['fk'], ['wk']] },
  { code: 'date-serial-name', finds: 'a NIK with an error, the same first name', key: ['dm', 'serial', 'fk'], where: `${whole} and ${named}`, finer: [['wk']] },
  { code: 'date-card', finds: 'one family card', key: ['dm', 'nkk'], where: 'nkk > 0', finer: [['fk'], ['wk']] },
];

/** What one piece of work compares. */
export type Piece =
  | { readonly kind: 'within'; readonly regencies: readonly string[]; /** A regency of more rows than one piece takes is cut by the blocks' own keys. */ readonly share: number; readonly shares: number; readonly rows: number }
  | { readonly kind: 'across'; readonly bucket: number; readonly buckets: number; readonly rows: number };

export const rulesOf = (piece: Piece): readonly BlockingRule[] => (piece.kind === 'within' ? withinRules : acrossRules);

/** Titles and the many ways to shorten Muhammad: left out of a name's key unless nothing else is there. */
const leftOut = '(^| )((M|MUH|MOH|MOCH|MUCH|MUHD|MOHD|MHD|MD|MUHAMAD|MUHAMMAD|MOHAMAD|MOHAMMAD|MOCHAMAD|MOCHAMMAD|MUCHAMAD|MUCHAMMAD|MUHAMMED|MOHAMMED|MOHAMED|H|HJ|HAJI|DR|DRS|DRA|IR|SITI|ST|SITTI)( |$))+';

/** The consonants of a name as it sounds. What spelling varies (spelling.ts) is made the same or dropped. */
function soundOf(name: string): string {
  const plain = `trim(kc_replace(replace(replace(upper(${name}), '''', ''), 'OE', 'U'), '[^A-Z]+', ' '))`;
  const exchanged = [['CH', ''], ['KH', ''], ['TJ', 'C'], ['DJ', ''], ['TS', 'S'], ['DZ', 'S'], ['X', 'KS']].reduce((text, [from, to]) => `replace(${text}, '${from}', '${to}')`, `kc_replace(${plain}, '${leftOut}', ' ')`);
  const bare = `kc_replace(translate(${exchanged}, 'FVQZD', 'PPKST'), '[AEIOUHYJW]+', '')`;
  return `trim(${['LL', 'MM', 'NN', 'SS', 'TT'].reduce((text, pair) => `replace(${text}, '${pair}', '${pair[0]}')`, bare)})`;
}

/** A table for the time of a piece. ClickHouse wants to be told that it is kept in memory. */
export const createsTable = ({ kind }: Pick<Engine, 'kind'>, sql: string): string => (kind === 'clickhouse' ? sql.replace(/^create table (\w+) as/, 'create table $1 engine = Memory as') : sql);

/**
 * Tables of a piece, in the order they are made. `linkage_rows` has its rows with their keys, all of them numbers: every distinct name, place and address
 * is looked at once, in a table of its own, and has a number there (0 for none).
 */
export function prepareSql(piece: Piece): readonly string[] {
  const where = piece.kind === 'within' ? regencyFilter(piece.regencies)
    : `${knownBirthDate} and (extract(year from birth_date) * 1024 + ${unorderedDay}) % ${piece.buckets} = ${piece.bucket}`;
  const distinct = (table: string, column: string) => `create table ${table} as select t, row_number() over () as id from (select distinct ${column} as t from voters where ${where} and ${column} <> '') v`;
  const numbered = (column: string) => `case when ${column} = '' then 0 else dense_rank() over (order by ${column}) end`;
  return [
    `create table linkage_regencies as select t, row_number() over (order by t) as id from (select distinct coalesce(regency, '') as t from voters where ${where}) v`,
    // In a table of its own: an engine may work out again and again what is only named.
    `create table linkage_sounds as select t, ${soundOf('t')} as sound from (select distinct name as t from voters where ${where} and name <> '') v`,
    `create table linkage_names as select t, row_number() over () as id, ${numbered('whole')} as wk, ${numbered('one')} as fk, ${numbered('final')} as lk, ${numbered('initial')} as letter from (
      select t, case when sound = '' then t else replace(sound, ' ', '') end as whole, case when sound = '' then t else kc_word(sound, 1) end as one, case when sound = '' then t else kc_word(sound, -1) end as final, substr(case when sound = '' then t else sound end, 1, 1) as initial from linkage_sounds) n`,
    `create table linkage_places as select t, id, dense_rank() over (order by upper(t)) as birthplace from (select t, row_number() over () as id from (select distinct birth_place as t from voters where ${where} and birth_place <> '') v) p`,
    distinct('linkage_addresses', 'address'),
    `create table linkage_rows as select "row", regency, nik, nkk, village, bd, y, dm, birthplace, nik % 10000000000 as tail, nik % 10000 as serial, kc_div(village, 10000) as district, wk, fk, lk, letter,
      name, place, address, sex, marital, rt, rw, odd_nik from (
      select v."row" as "row", r.id as regency, ${digits16('v.nik')} as nik, ${digits16('v.nkk')} as nkk, coalesce(kc_long(v.village), 0) as village, v.bd as bd, v.y as y, v.dm as dm, coalesce(p.birthplace, 0) as birthplace,
        coalesce(n.wk, 0) as wk, coalesce(n.fk, 0) as fk, coalesce(n.lk, 0) as lk, coalesce(n.letter, 0) as letter, coalesce(n.id, 0) as name, coalesce(p.id, 0) as place, coalesce(a.id, 0) as address, v.sex_ as sex, v.marital_ as marital,
        coalesce(v.rt, 0) as rt, coalesce(v.rw, 0) as rw, case when length(v.nik) in (15, 17) then v.nik else '' end as odd_nik from (
      select "row", coalesce(regency, '') as regency_, nik, nkk, name, village, birth_place, address, rt, rw, case sex when 'L' then 1 when 'P' then 2 else 0 end as sex_, case marital when 'B' then 1 when 'S' then 2 when 'P' then 3 else 0 end as marital_,
        case when ${knownBirthDate} then extract(year from birth_date) else 0 end as y, case when ${knownBirthDate} then extract(year from birth_date) * 1024 + ${unorderedDay} else 0 end as dm,
        case when ${knownBirthDate} then extract(year from birth_date) * 10000 + extract(month from birth_date) * 100 + extract(day from birth_date) else 0 end as bd from voters where ${where}) v
      join linkage_regencies r on r.t = v.regency_ left join linkage_names n on n.t = v.name left join linkage_places p on p.t = v.birth_place left join linkage_addresses a on a.t = v.address) w`,
  ];
}

/** Sixteen digits as a number, 0 for anything else. Only what begins with a zero or has other signs than digits needs a second look. */
const digits16 = (column: string): string => `case when length(${column}) = 16 then case when kc_long(${column}) >= 1000000000000000 then kc_long(${column}) when kc_digits(${column}) then coalesce(kc_long(${column}), 0) else 0 end else 0 end`;

/**
 * Whether a day of birth may say who somebody is: not day zero of spreadsheets, nor what a typing error put into another age. ClickHouse
 * knows no day outside 1900 to 2299 and takes the nearest instead: of those, no engine may make anything.
 */
export const knownBirthDate = "(birth_date > kc_day('1900-01-01') and birth_date < kc_day('2299-12-31'))";

/** Day and month without saying which is which: who exchanged them is found. */
const unorderedDay = 'least(extract(month from birth_date), extract(day from birth_date)) * 32 + greatest(extract(month from birth_date), extract(day from birth_date))';
export const regencyFilter = (regencies: readonly string[]): string => `coalesce(regency, '') in (${regencies.map(quote).join(', ')})`;

export type BlocksMade = { /** How many blocks there can be. */ readonly blocks: number; readonly members: number; readonly skipped: SkippedBlocks | null };

/** Blocks of one rule: table `linkage_block_<code>` (block, row), blocks numbered from 1. Fills it step by step; tells what stayed too big. */
export async function makeBlocks(engine: Pick<Engine, 'run' | 'rows'>, piece: Piece, rule: BlockingRule): Promise<BlocksMade> {
  const code = rule.code.replaceAll('-', '_');
  const own = piece.kind === 'within' ? ['regency', ...rule.key] : rule.key;
  const share = (key: readonly string[]) => (piece.kind === 'within' && piece.shares > 1 ? ` and substr(kc_hash(${key.map((part) => `cast(${part} as varchar)`).join(` || '|' || `)}), 1, 2) in (${sharesOf(piece.share, piece.shares)})` : '');
  let key = own;
  // Across regencies a block of one regency proposes nothing.
  const shared = piece.kind === 'within' ? 'count(*) > 1' : 'count(*) > 1 and min(regency) < max(regency)';
  let keyed = `select ${keyOf(own)} as k, "row", regency from linkage_rows where ${rule.where}${share(own)}`;
  let made = { blocks: 0, members: 0 };
  for (let step = 0; ; step += 1) {
    const count = `linkage_count_${code}_${step}`;
    await engine.run(`create table ${count} as select k, n, row_number() over () + ${made.blocks} as block from (select k, count(*) as n from (${keyed}) t group by k having ${shared}) c`);
    const members = `select c.block as block, t."row" as "row" from (${keyed}) t join ${count} c on c.k = t.k where c.n <= ${cap}`;
    await engine.run(step === 0 ? `create table ${blockTable(rule)} as ${members}` : `insert into ${blockTable(rule)} ${members}`);
    const { blocks, members: fit, big, rows, largest } = await countBlocks(engine, count);
    made = { blocks: made.blocks + blocks, members: made.members + fit };
    const finer = rule.finer[step];
    if (big === 0 || finer === undefined) return { ...made, skipped: big === 0 ? null : { rule: rule.code, blocks: big, rows, largest } };
    key = [...key, ...finer];
    await engine.run(`create table linkage_big_${code}_${step} as select ${keyOf(key)} as k, r."row" as "row", r.regency as regency from linkage_rows r join (select t."row" as "row" from (${keyed}) t join ${count} c on c.k = t.k where c.n > ${cap}) b on b."row" = r."row"`);
    keyed = `select k, "row", regency from linkage_big_${code}_${step}`;
  }
}

type BlockCounts = { readonly blocks: number; readonly members: number; readonly big: number; readonly rows: number; readonly largest: number };
async function countBlocks(engine: Pick<Engine, 'rows'>, table: string): Promise<BlockCounts> {
  const sum = (value: string) => `coalesce(cast(sum(${value}) as bigint), 0)`;
  const [counts] = await engine.rows<BlockCounts>(`select count(*) as blocks, ${sum(`case when n <= ${cap} then n else 0 end`)} as members, ${sum(`case when n > ${cap} then 1 else 0 end`)} as big, ${sum(`case when n > ${cap} then n else 0 end`)} as rows, coalesce(max(n), 0) as largest from ${table}`);
  return counts as BlockCounts;
}

const keyOf = (key: readonly string[]): string => key.reduce((made, part) => (made === '' ? `kc_key(${part})` : `kc_mix(${made}, ${part})`), '');

/** The first two hex digits of a key's hash that are this share's: 256 of them dealt out in turn. */
const sharesOf = (share: number, shares: number): string =>
  Array.from({ length: 256 }, (_, n) => n).filter((n) => n % shares === share).map((n) => quote(n.toString(16).padStart(2, '0'))).join(', ');

const blockTable = (rule: BlockingRule): string => `linkage_block_${rule.code.replaceAll('-', '_')}`;

/** SQL over the blocks made: members with their block, and every row that is in any block. */
export const blocksSql = (rule: BlockingRule): string => `select cast(block as double), cast("row" as double) from ${blockTable(rule)}`;
export const blockedRowsSql = (rules: readonly BlockingRule[]): string => rules.map((rule) => `select "row" from ${blockTable(rule)}`).join(' union all ');
