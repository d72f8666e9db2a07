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
const named = "wk <> ''";
/** Within a regency; the regency is part of every key. */
export const withinRules: readonly BlockingRule[] = [
  { code: 'nik', finds: 'the same NIK', key: ['nik'], where: whole, finer: [['wk', 'bd']] },
  { code: 'date-name', finds: 'the same day of birth, also with day and month exchanged, and the same first name in any spelling', key: ['dm', 'fk'], where: `${day} and ${named}`, finer: [['wk'], ['village'], ['nkk']] },
  { code: 'date-village', finds: 'the same day of birth in one village, whatever the name', key: ['bd', 'village'], where: `${day} and village <> ''`, finer: [['fk'], ['wk'], ['nkk']] },
  { code: 'name-year', finds: 'the same whole name in any spelling in one village, born in one year', key: ['wk', 'y', 'village'], where: `${day} and ${named} and village <> ''`, finer: [['nkk']] },
  { code: 'name-day', finds: 'the same whole name in any spelling in one district and the same day and month, whatever the year', key: ['wk', 'bd % 10000', 'district'], where: `${day} and ${named} and village <> ''`, finer: [['village'], ['nkk']] },
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

/** Table `linkage_rows`: the rows of a piece with their keys. */
export function prepareSql(piece: Piece): string {
  const where = piece.kind === 'within' ? regencyFilter(piece.regencies)
    : `birth_date is not null and (extract(year from birth_date) * 1024 + ${unorderedDay}) % ${piece.buckets} = ${piece.bucket}`;
  return `create table linkage_rows as select "row", regency, nik, nkk, village, bd, y, dm, birthplace, nik % 10000000000 as tail, nik % 10000 as serial,
     substr(village, 1, 6) as district, wk, fk, lk, substr(fk, 1, 1) as letter from (
    select "row", regency_ as regency, nik_ as nik, nkk_ as nkk, village_ as village, bd, y, dm, birthplace, case when sound = '' then name_ else replace(sound, ' ', '') end as wk,
      case when sound = '' then name_ else kc_word(sound, 1) end as fk, case when sound = '' then name_ else kc_word(sound, -1) end as lk from (
    select "row", coalesce(regency, '') as regency_, coalesce(case when length(nik) = 16 then kc_long(nik) end, 0) as nik_, coalesce(case when length(nkk) = 16 then kc_long(nkk) end, 0) as nkk_, coalesce(name, '') as name_,
      coalesce(village, '') as village_, upper(coalesce(birth_place, '')) as birthplace, coalesce(extract(year from birth_date), 0) as y, coalesce(extract(year from birth_date) * 1024 + ${unorderedDay}, 0) as dm,
      coalesce(extract(year from birth_date) * 10000 + extract(month from birth_date) * 100 + extract(day from birth_date), 0) as bd, coalesce(${soundOf('name')}, '') as sound from voters where ${where}) v) w`;
}

/** Day and month without saying which is which: who exchanged them is found. */
const unorderedDay = 'least(extract(month from birth_date), extract(day from birth_date)) * 32 + greatest(extract(month from birth_date), extract(day from birth_date))';
export const regencyFilter = (regencies: readonly string[]): string => `coalesce(regency, '') in (${regencies.map(quote).join(', ')})`;

/** Blocks of one rule: table `linkage_block_<code>` (k, row). Fills it step by step; returns what stayed too big. */
export async function makeBlocks(engine: Pick<Engine, 'run' | 'rows'>, piece: Piece, rule: BlockingRule): Promise<SkippedBlocks | null> {
  const code = rule.code.replaceAll('-', '_');
  const own = piece.kind === 'within' ? ['regency', ...rule.key] : rule.key;
  const share = (key: readonly string[]) => (piece.kind === 'within' && piece.shares > 1 ? ` and substr(kc_hash(${key.map((part) => `cast(${part} as varchar)`).join(` || '|' || `)}), 1, 2) in (${sharesOf(piece.share, piece.shares)})` : '');
  const keyed = `select ${keyOf(own)} as k, "row" from linkage_rows where ${rule.where}${share(own)}`;
  await engine.run(`create table linkage_count_${code} as select k, count(*) as n from (${keyed}) t group by k having count(*) > 1`);
  await engine.run(`create table linkage_block_${code} as select t.k as k, t."row" as "row" from (${keyed}) t join linkage_count_${code} c on c.k = t.k where c.n <= ${cap}`);
  let tooBig = await bigOf(engine, code);
  let key = own;
  let from = `select t."row" as "row" from (${keyed}) t join linkage_count_${code} c on c.k = t.k where c.n > ${cap}`;
  for (const [step, finer] of rule.finer.entries()) {
    if (tooBig === null) break;
    key = [...key, ...finer];
    const [big, count] = [`linkage_big_${code}_${step}`, `linkage_count_${code}_${step}`];
    await engine.run(`create table ${big} as select ${keyOf(key)} as k, r."row" as "row" from linkage_rows r join (${from}) b on b."row" = r."row"`);
    await engine.run(`create table ${count} as select k, count(*) as n from ${big} group by k having count(*) > 1`);
    await engine.run(`insert into linkage_block_${code} select t.k as k, t."row" as "row" from ${big} t join ${count} c on c.k = t.k where c.n <= ${cap}`);
    tooBig = await bigOf(engine, `${code}_${step}`);
    from = `select t."row" as "row" from ${big} t join ${count} c on c.k = t.k where c.n > ${cap}`;
  }
  return tooBig === null ? null : { rule: rule.code, ...tooBig };
}

async function bigOf(engine: Pick<Engine, 'rows'>, table: string): Promise<Omit<SkippedBlocks, 'rule'> | null> {
  const [big] = await engine.rows<{ blocks: number; rows: number | null; largest: number | null }>(`select count(*) as blocks, cast(sum(n) as bigint) as rows, max(n) as largest from linkage_count_${table} where n > ${cap}`);
  return !big || big.blocks === 0 ? null : { blocks: big.blocks, rows: big.rows ?? 0, largest: big.largest ?? 0 };
}

const keyOf = (key: readonly string[]): string => key.reduce((made, part) => (made === '' ? `kc_key(${part})` : `kc_mix(${made}, ${part})`), '');

/** The first two hex digits of a key's hash that are this share's: 256 of them dealt out in turn. */
const sharesOf = (share: number, shares: number): string =>
  Array.from({ length: 256 }, (_, n) => n).filter((n) => n % shares === share).map((n) => quote(n.toString(16).padStart(2, '0'))).join(', ');

const blockTable = (rule: BlockingRule): string => `linkage_block_${rule.code.replaceAll('-', '_')}`;

/** SQL over the blocks made: every block of a rule as one text of row numbers, every row that is in any block, and how many. */
export const blocksSql = (rule: BlockingRule): string => `select kc_list("row") as t from ${blockTable(rule)} group by k`;
export const blockedRowsSql = (rules: readonly BlockingRule[]): string => rules.map((rule) => `select "row" from ${blockTable(rule)}`).join(' union all ');
export const membersSql = (rule: BlockingRule): string => `select count(*) as n from ${blockTable(rule)}`;
