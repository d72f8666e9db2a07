/** The lists that bench:linkage works, as an import would leave them: made by our generator or by somebody else. */
import path from 'node:path';
import { writeVoters } from '../../src/elections/voters/generate/index.ts';
import { columns } from '../../src/elections/voters/list/schema.ts';
import { openEngine, quote } from '../../src/elections/voters/list/engine.ts';
import { readTruth, type PairName, type Truth } from './linkage-truth.ts';

export type List = {
  /** Holds `voters.parquet`; for whatever is made of it, too. */
  readonly folder: string;
  readonly voters: string;
  readonly rows: number;
  readonly truth: Truth;
};

/** MiB of an engine. */
export const engineMemory = 384;

export async function makeList(rows: number, seed: number, folder: string): Promise<List> {
  const { files } = await writeVoters({ rows, seed }, { folder, format: 'parquet' });
  return { folder, voters: files.voters, rows, truth: await readTruth(files.truth, rows) };
}

/** Which columns a list made elsewhere has to have; others are not looked at. */
const wanted = columns.filter(({ name }) => !['part', 'source_line', 'province', 'region_text'].includes(name));

/**
 * A list made elsewhere: a CSV with the names of list/columns.ts in its header (province is taken from regency). What
 * cannot be read as a number or a date is empty, as after an import; codes may have dots.
 */
export async function takeList(file: string, truth: string, folder: string): Promise<List> {
  const voters = path.join(folder, 'voters.parquet');
  const engine = await openEngine({ memory: 1_024, folder, folders: [path.dirname(path.resolve(file))] });
  try {
    const made: Readonly<Record<string, string>> = {
      part: '1::SMALLINT',
      source_line: '1 + try_cast("row" as bigint)',
      region_text: 'null::VARCHAR',
      province: 'substr("regency", 1, 2)',
    };
    const plain = wanted.map(({ name }) =>
      /^(regency|district|village)$/.test(name)
        ? `replace("${name}", '.', '') as "${name}"`
        : `nullif(trim("${name}"), '') as "${name}"`,
    );
    const selected = columns.map(({ name, type }) => `${made[name] ?? `try_cast("${name}" as ${type})`} as "${name}"`);
    await engine.run(
      `copy (select ${selected.join(', ')} from (select ${plain.join(', ')} from read_csv(${quote(path.resolve(file))},
        header = true, all_varchar = true)) l order by 1) to ${quote(voters)} (format parquet, compression zstd)`,
    );
    const [counted] = await engine.rows<{ n: number }>(
      `select count(*)::double as n from read_parquet(${quote(voters)})`,
    );
    const rows = counted?.n ?? 0;
    return { folder, voters, rows, truth: await readTruth(truth, rows) };
  } finally {
    await engine.close();
  }
}

export type NikOfPair = 'same' | 'digit' | 'other';

/** How the two NIKs of each pair stand to each other: the same, one digit apart, or otherwise. */
export async function niksOfPairs(
  { folder, voters }: List,
  pairs: Iterable<PairName>,
): Promise<ReadonlyMap<PairName, NikOfPair>> {
  const engine = await openEngine({ memory: 2_048, folder: path.join(folder, 'niks'), folders: [folder] });
  try {
    await engine.run(`create table numbers as select "row" as row, nik from read_parquet(${quote(voters)})`);
    await engine.run('create table pairs (a bigint, b bigint)');
    const names = [...pairs];
    for (let start = 0; start < names.length; start += 20_000)
      await engine.run(
        `insert into pairs values ${names
          .slice(start, start + 20_000)
          .map((name) => `(${name.replace(' ', ',')})`)
          .join(',')}`,
      );
    const told = new Map<PairName, NikOfPair>();
    for await (const chunk of engine.stream<{ a: number; b: number; nik: NikOfPair }>(
      `select a, b, case when x.nik = y.nik then 'same' when length(x.nik) = length(y.nik) and levenshtein(x.nik, y.nik) = 1
        then 'digit' else 'other' end as nik
        from pairs join numbers x on x.row = a join numbers y on y.row = b`,
    ))
      for (const { a, b, nik } of chunk) told.set(`${a} ${b}`, nik);
    return told;
  } finally {
    await engine.close();
  }
}
