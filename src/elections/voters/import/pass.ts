/**
 * The typed pass: one COPY that reads every column as text, gives each cell its value and writes the rows that fit,
 * in their order. The few that do not are then fetched from their places in the file and told apart by the same
 * expressions. Nothing leaves unaccounted: what was taken and what was not must add up to an independent count of the
 * file's records.
 */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { columns as listColumns } from '../list/schema.ts';
import { type Engine, quote, rowsFormat } from '../list/index.ts';
import { evidenceIn, type Evidence } from './evidence.ts';
import { expressions, type Expressions } from './expressions.ts';
import { extractRecords } from './files/extract.ts';
import { lookUpRegions } from './look-up-regions.ts';
import { losesDigits, lostDigits, type Lost, type NumberField } from './lost-digits.ts';
import type { ReasonCode } from './reasons.ts';
import type { Account, Mapping } from './schema.ts';
import { columnNames, readSource, type Source } from './source.ts';

export type PassOptions = {
  readonly engine: Engine;
  readonly source: Source;
  readonly mapping: Mapping;
  /** The engine may write here; it must exist. */
  readonly folder: string;
  /** The list's next free row number, and the number of this part. */
  readonly firstRow?: number;
  readonly part?: number;
  /** Region code within which names are looked up; '' for the whole country. */
  readonly within?: string;
  /** Reject numbers that this file, a correction sheet, may correct. Their rows get that number as source_line. */
  readonly corrects?: readonly number[];
};

export type PassResult = {
  /** read = accepted + rejected, always. */
  readonly read: number;
  readonly account: Account;
  readonly accepted: number;
  readonly rejected: number;
  /** Parquet of the accepted rows, by list/columns.ts; null when there are none. */
  readonly rows: string | null;
  /**
   * Parquet of the others: n (from 1), sheet, line, byte, cells (text[]), problems ("code:field"[]); null when there
   * are none.
   */
  readonly rejects: string | null;
  /** Null where none was taken. */
  readonly evidence: Evidence | null;
  /** How many rows have each reason; a row may have several. */
  readonly reasons: Readonly<Record<string, number>>;
  /** Rejected rows that are no voters. */
  readonly notVoters: number;
};

/**
 * The engine and the independent count do not agree on this file: only rewriting it (files/rewrite.ts) settles what
 * its records are.
 */
export class DoesNotAddUp extends Error {}

/**
 * Rows are numbered in their order, one after another: a second thread of the engine only waits, and doubles the work
 * by it.
 */
export const passThreads = 1;

/** Above this many rejected rows the engine reads the file again instead of fetching each row from its place. */
const mostFetched = 1_000_000;
/** Problems that say that a row is no voter at all; the other problems of such a row are not told. */
const notVoters = ['total', 'header', 'numbering', 'empty'] as const;

export async function importPass(options: PassOptions): Promise<PassResult> {
  const { engine, source, folder } = options;
  const target = path.join(folder, 'rows.parquet');
  const reading = await beginReading(options);
  await take(options, reading, target);
  if (await learnsLost(options, reading, target)) await take(options, reading, target);
  const accepted = await countRows(engine, target);
  const rejected = source.records - accepted;
  if (rejected < 0) throw new DoesNotAddUp('more rows were taken than the file has');
  const rejects = rejected === 0 ? null : await writeRejects({ engine, source, folder, target, rejected, reading });
  const reasons = rejects === null ? {} : await reasonsIn(engine, rejects);
  return {
    read: source.records,
    account: source.account,
    accepted,
    rejected,
    rows: accepted === 0 ? null : target,
    evidence: accepted === 0 ? null : await evidenceIn(engine, target, accepted, options.within ?? ''),
    rejects,
    reasons,
    notVoters: notVoters.reduce((sum, code) => sum + (reasons[code] ?? 0), 0),
  };
}

const countRows = async (engine: Engine, file: string): Promise<number> =>
  (await engine.rows<{ n: number }>(`select count(*) as n from read_parquet(${quote(file)})`))[0]?.n ?? 0;

/** How many rows have each reason. */
async function reasonsIn(engine: Engine, rejects: string): Promise<Record<string, number>> {
  const told = await engine.rows<{ code: string; n: number }>(
    `select split_part(p, ':', 1) as code, count(*) as n ` +
      `from (select unnest(list_distinct(list_transform(problems, x -> split_part(x, ':', 1)))) as p ` +
      `from read_parquet(${quote(rejects)})) group by 1 order by 1`,
  );
  return Object.fromEntries(told.map(({ code, n }) => [code, n]));
}

/** How the rows of a file are read: what each cell means, and where numbers are spoilt once that is known. */
type Reading = {
  readonly names: readonly string[];
  /** The file's rows, with kc_record. */
  readonly numbered: string;
  /** Rows with their values, whether they fit, and what is wrong with them. */
  readonly typedRows: (rows: string) => string;
  /** Those that fit, with their values alone. */
  readonly fitting: () => string;
  /** Whether a join may have changed the order of rows. */
  readonly joined: boolean;
  readonly knowLost: (lost: readonly Lost[]) => void;
};

async function beginReading({ engine, source, mapping, folder, within = '', corrects }: PassOptions): Promise<Reading> {
  const names = columnNames(source);
  const regions = await lookUpRegions(engine, source, mapping, { within, folder });
  const from = corrects ? await withTurns(engine, source, mapping, corrects) : readSource(source);
  const beyond =
    source.kind === 'placed' || (source.kind === 'plain' && source.widest > names.length) ? 'beyond' : null;
  const sqlFor = (lost: readonly Lost[]) =>
    expressions({
      mapping,
      names,
      headers: source.headers,
      placed: source.kind === 'placed',
      lost,
      corrects: corrects !== undefined,
      regionNames: regions !== null,
      beyond,
    });
  let sql = sqlFor([]);
  // A join does not keep the order of rows: whatever says where a row stands is laid beside it before.
  const joined = (rows: string) =>
    regions === null ? rows : `select s.*, r.code as r_code from (${rows}) s left join kc_regions r on ${regions}`;
  const numbered = `select *, row_number() over () as kc_record from (${from})`;
  const skip = source.kind === 'plain' ? source.skip : 0;
  return {
    names,
    numbered,
    typedRows: (rows) => withProblems(sql, typed(sql, joined(rows))),
    fitting: () => `(${typed(sql, joined(numbered))}) where kc_record > ${skip} and fits`,
    joined: regions !== null,
    knowLost: (lost) => void (sql = sqlFor(lost)),
  };
}

/** Writes the rows that fit. */
const take = (
  { engine, source, firstRow = 1, part = 1, corrects }: PassOptions,
  { fitting, joined }: Reading,
  target: string,
): Promise<void> => {
  const line = corrects ? 'reject_no' : source.kind === 'placed' ? 'p_line' : 'kc_record';
  return engine.run(`copy (
    select ${rowNumber(joined, firstRow)}, ${part}::smallint as part,
      (${line})::bigint as source_line, ${values()} from ${fitting()}) to ${quote(target)} ${rowsFormat}`);
};

/**
 * Whether Excel cut the numbers of some stretch of the file; the reading then knows where. Rows that were taken say
 * cheaply whether numbers are spoilt; where they stand in the file is asked only then.
 */
async function learnsLost({ engine, mapping }: PassOptions, reading: Reading, target: string): Promise<boolean> {
  const fields = mapping.columns
    .map(({ field }) => field)
    .filter((field): field is NumberField => field === 'nik' || field === 'nkk');
  const taken = `select row as record, nik, nkk from read_parquet(${quote(target)})`;
  if (!(await losesDigits(engine, taken, fields))) return false;
  await engine.run(
    `create or replace table kc_numbers as select kc_record as record, nik, nkk from ${reading.fitting()}`,
  );
  reading.knowLost(await lostDigits(engine, 'select * from kc_numbers', fields));
  await engine.run('drop table kc_numbers');
  return true;
}

/** Which values make a row of the list. */
const values = (): string =>
  listColumns
    .filter(({ name }) => !['row', 'part', 'source_line'].includes(name))
    .map(({ name, type }) =>
      ['province', 'regency', 'district', 'village'].includes(name)
        ? `${name}_code::${type} as ${name}`
        : `${name}::${type} as ${name}`,
    )
    .join(', ');

/** The rows of the file with their values and whether they fit; every level of values may use the one before. */
function typed({ levels, problems }: Expressions, rows: string): string {
  const all = levels.reduce(
    (inner, level) => `select *, ${level.map(([alias, sql]) => `${sql} as ${alias}`).join(', ')} from (${inner})`,
    rows,
  );
  const fine = [...new Set(problems.map((problem) => problem.fine))].join(' and ') || 'true';
  return (
    `select *, (case when ${fine} then true ${problems.map(({ when }) => `when ${when} then false`).join(' ')} ` +
    `else true end) as fits from (${all})`
  );
}

/** Apart from the values: the engine would make ready for every row what is asked of the few that do not fit. */
const withProblems = ({ problems }: Expressions, rows: string): string =>
  `select *, ${problemList(problems)} as problems from (${rows})`;

/** The accepted rows' numbers, from `first`; in the order of the file's records where a join may have changed it. */
const rowNumber = (ordered: boolean, first: number): string =>
  `(row_number() over (${ordered ? 'order by kc_record' : ''}) + ${first - 1})::bigint as row`;

/** What is wrong with the cells of such a row follows from that. The first that holds is told. */
const causing: readonly ReasonCode[] = ['one-cell', 'shifted', 'too-many', 'no-person'];

function problemList(problems: Expressions['problems']): string {
  const one = ({ code, field, when }: Expressions['problems'][number]) =>
    `case when ${when} then ${quote(`${code}:${field ?? ''}`)} end`;
  const said = (of: Expressions['problems']) => `list_filter([${of.map(one).join(', ')}], x -> x is not null)`;
  const any = (of: Expressions['problems']) => of.map(({ when }) => `coalesce(${when}, false)`).join(' or ') || 'false';
  const kinds = problems.filter(({ code }) => (notVoters as readonly string[]).includes(code));
  const causes = causing.flatMap((cause) => problems.filter(({ code }) => code === cause));
  return (
    `case when ${any(kinds)} then ${said(kinds)}[1:1] when ${any(causes)} then ${said(causes)}[1:1] ` +
    `else ${said(problems.filter((problem) => !kinds.includes(problem) && !causes.includes(problem)))} end`
  );
}

type Rejects = {
  readonly engine: Engine;
  readonly source: Source;
  readonly folder: string;
  readonly target: string;
  readonly rejected: number;
  readonly reading: Reading;
};

/**
 * Writes the rejected rows with their places and reasons. Throws DoesNotAddUp when they are not as many as are
 * missing.
 */
async function writeRejects({
  engine,
  source,
  folder,
  target,
  rejected,
  reading: { numbered, typedRows, names },
}: Rejects): Promise<string> {
  const file = path.join(folder, 'rejects.parquet');
  const cells =
    `[${names.join(', ')}` +
    `${source.kind === 'placed' || (source.kind === 'plain' && source.widest > names.length) ? ', beyond' : ''}] ` +
    'as cells';
  const write = (rows: string) =>
    engine.run(
      'copy (select (row_number() over ())::bigint as n, sheet, line, byte, cells, problems ' +
        `from (${rows})) to ${quote(file)} (format parquet)`,
    );
  if (source.kind === 'plain' && rejected <= mostFetched) {
    const wanted = await missing(engine, target, source.skip, source.skip + source.records);
    const fetched = path.join(folder, 'rejected.csv');
    const bytes = await extractRecords(source.path, source.dialect, wanted, fetched);
    const places = path.join(folder, 'places.csv');
    await writeFile(places, bytes.map((byte, at) => `${wanted[at]},${byte}\n`).join(''), { mode: 0o600 });
    const placed =
      `select * from (${readSource({ ...source, path: fetched })}) positional join (select * ` +
      `from read_csv(${quote(places)}, header = false, auto_detect = false, delim = ',', columns = {'kc_record': ` +
      `'BIGINT', 'kc_byte': 'BIGINT'}))`;
    await write(
      `select null::varchar as sheet, kc_record as line, kc_byte as byte, ${cells}, problems ` +
        `from (${typedRows(placed)}) where not fits order by kc_record`,
    );
  } else {
    const place =
      source.kind === 'placed'
        ? 'p_sheet as sheet, p_line as line, p_byte as byte'
        : 'null::varchar as sheet, kc_record as line, null::bigint as byte';
    await write(
      `select ${place}, ${cells}, problems from (${typedRows(numbered)}) ` +
        `where kc_record > ${source.kind === 'plain' ? source.skip : 0} and not fits order by kc_record`,
    );
  }
  const [told] = await engine.rows<{ n: number; unsaid: number }>(
    `select count(*) as n, count(*) filter (where len(problems) = 0) as unsaid from read_parquet(${quote(file)})`,
  );
  if (told?.n !== rejected) throw new DoesNotAddUp('the rows that were not taken are not as many as are missing');
  if (told.unsaid > 0) throw new Error(`${told.unsaid} rows were rejected without a reason`);
  return file;
}

/** Numbers of the records that the accepted rows skip. */
async function missing(engine: Engine, target: string, first: number, last: number): Promise<number[]> {
  const wanted: number[] = [];
  let before = first;
  const gaps = `
    select source_line, kc_before from (
      select source_line, lag(source_line, 1, ${first}) over () as kc_before from read_parquet(${quote(target)})
    ) where source_line <> kc_before + 1
    union all select ${last + 1}, coalesce(max(source_line), ${first}) from read_parquet(${quote(target)})`;
  for await (const rows of engine.stream<{ source_line: number; kc_before: number }>(gaps)) {
    for (const { source_line, kc_before } of rows) {
      if (kc_before < before || source_line > last + 1) throw new DoesNotAddUp('records are not in their order');
      for (let record = kc_before + 1; record < source_line; record += 1) wanted.push(record);
      before = kc_before;
    }
  }
  return wanted;
}

/**
 * A correction sheet is small: its rows are laid in a table that says which of the rows with one number comes first.
 */
async function withTurns(
  engine: Engine,
  source: Source,
  mapping: Mapping,
  corrects: readonly number[],
): Promise<string> {
  const at = mapping.columns.find(({ field }) => field === 'reject_no')?.at;
  await engine.run(`create or replace table kc_open as select unnest([${corrects.join(', ')}]::bigint[]) as n`);
  await engine.run(
    'create or replace table kc_sheet as select *, row_number() over (partition by ' +
      `${at === undefined ? 'kc_in_sheet' : `trim(c${at})`} order by kc_in_sheet) as kc_nth ` +
      `from (select *, row_number() over () as kc_in_sheet from (${readSource(source)}))`,
  );
  return 'select * from kc_sheet order by kc_in_sheet';
}
