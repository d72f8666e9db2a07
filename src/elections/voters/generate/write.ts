/** Writes generated voters and the truth about them: CSV, Parquet (as a list is kept, list/columns.ts) or XLSX. */
import { closeSync, openSync, writeSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { writeWorkbook } from '../../../printing/index.ts';
import { columns } from '../list/schema.ts';
import { openEngine, quote } from '../list/index.ts';
import { voterChunks, type GenerateOptions, type GeneratedVoter, type StationBefore } from './voters.ts';

export type Format = 'csv' | 'parquet' | 'xlsx';

/** What was planted, in numbers; `truth.csv` says where. */
export type Summary = {
  readonly rows: number;
  readonly people: number;
  readonly kinds: Readonly<Record<string, number>>;
  readonly stationsBefore: readonly StationBefore[];
  readonly files: { readonly voters: string; readonly truth: string };
};

/** Headers of the CSV and XLSX files, in their order, with the field that stands below. */
export const fileColumns: readonly (readonly [
  header: string,
  field: Exclude<keyof GeneratedVoter, 'row' | 'person' | 'kinds'>,
])[] = [
  ['NKK', 'nkk'],
  ['NIK', 'nik'],
  ['NAMA', 'name'],
  ['TEMPAT_LAHIR', 'birth_place'],
  ['TANGGAL_LAHIR', 'birth_date'],
  ['STATUS_KAWIN', 'marital'],
  ['JENIS_KELAMIN', 'sex'],
  ['ALAMAT', 'address'],
  ['RT', 'rt'],
  ['RW', 'rw'],
  ['DISABILITAS', 'disability'],
  ['KTP_EL', 'ektp'],
  ['KODE_PROVINSI', 'province'],
  ['KODE_KABKOTA', 'regency'],
  ['KODE_KECAMATAN', 'district'],
  ['KODE_DESA', 'village'],
  ['TPS', 'tps'],
  ['KETERANGAN', 'note'],
];

/**
 * Writes `voters.<format>`, `truth.csv` and `summary.json` into the folder. In `truth.csv` stand only rows of which
 * there is something to say: `row,person,kinds`. A row that is not there is sound and a person of its own; rows with
 * the same person are true duplicates. `memory`: MiB for making Parquet.
 */
export async function writeVoters(
  options: GenerateOptions,
  { folder, format = 'csv', memory = 1_024 }: { folder: string; format?: Format; memory?: number },
): Promise<Summary> {
  await mkdir(folder, { recursive: true });
  const file = path.join(folder, `voters.${format}`);
  const truth = path.join(folder, 'truth.csv');
  const stationsBefore: StationBefore[] = [];
  const kinds: Record<string, number> = {};
  let rows = 0;
  let copies = 0;
  function* told(): Generator<readonly GeneratedVoter[]> {
    const out = textFile(truth);
    out.write('row,person,kinds\n');
    for (const chunk of voterChunks(options, stationsBefore)) {
      rows += chunk.length;
      let text = '';
      for (const voter of chunk) {
        if (voter.kinds.length === 0) continue;
        for (const kind of voter.kinds) kinds[kind] = (kinds[kind] ?? 0) + 1;
        if (voter.person !== voter.row) copies += 1;
        text += `${voter.row},${voter.person},${voter.kinds.join(' ')}\n`;
      }
      out.write(text);
      yield chunk;
    }
    out.close();
  }
  await { csv: writeCsv, parquet: writeParquet, xlsx: writeXlsx }[format](told(), file, memory);
  const summary: Summary = {
    rows,
    people: rows - copies,
    kinds: Object.fromEntries(Object.entries(kinds).toSorted(([a], [b]) => (a < b ? -1 : 1))),
    stationsBefore,
    files: { voters: file, truth },
  };
  await writeFile(
    path.join(folder, 'summary.json'),
    `${JSON.stringify({ ...summary, files: { voters: path.basename(file), truth: path.basename(truth) } }, null, 2)}\n`,
  );
  return summary;
}

async function writeCsv(chunks: Iterable<readonly GeneratedVoter[]>, file: string): Promise<void> {
  const out = textFile(file);
  out.write(`${fileColumns.map(([header]) => header).join(',')}\n`);
  for (const chunk of chunks) {
    let text = '';
    for (const voter of chunk) text += csvLine(voter);
    out.write(text);
  }
  out.close();
}

const csvLine = (v: GeneratedVoter): string =>
  `${v.nkk ?? ''},${v.nik ?? ''},${cell(v.name)},${cell(v.birth_place)},${v.birth_date ?? ''},${v.marital ?? ''},` +
  `${v.sex ?? ''},${cell(v.address)},${v.rt ?? ''},${v.rw ?? ''},${v.disability ?? ''},${v.ektp ?? ''},` +
  `${v.province},${v.regency},${v.district},${v.village},${v.tps ?? ''},${v.note ?? ''}\n`;
const cell = (text: string | null): string =>
  text === null ? '' : text.includes(',') || text.includes('"') ? `"${text.replaceAll('"', '""')}"` : text;

/** As the import would leave it: the columns of list/columns.ts, made through a CSV that is gone afterwards. */
async function writeParquet(chunks: Iterable<readonly GeneratedVoter[]>, file: string, memory: number): Promise<void> {
  const folder = `${file}.work`;
  const engine = await openEngine({ memory, folder, folders: [path.dirname(file)] });
  try {
    const csv = path.join(folder, 'rows.csv');
    await writeCsv(chunks, csv);
    const fields = fileColumns.map(
      ([header, field]) => [header, columns.find(({ name }) => name === field)?.type ?? 'VARCHAR'] as const,
    );
    const made: Readonly<Record<string, string>> = {
      row: 'row_number() over ()',
      part: '1::SMALLINT',
      source_line: '1 + row_number() over ()',
      region_text: 'null::VARCHAR',
    };
    const select = columns
      .map(({ name }) => `${made[name] ?? fileColumns.find(([, field]) => field === name)?.[0]} as "${name}"`)
      .join(', ');
    await engine.run(
      `copy (select ${select} from read_csv(${quote(csv)}, header = true, auto_detect = false, delim = ',', quote = '"',
        columns = {${fields.map(([header, type]) => `'${header}': '${type}'`).join(', ')}})) to ${quote(file)}
          (format parquet, compression zstd)`,
    );
  } finally {
    await engine.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Verbatim: it stands for what others send. */
async function writeXlsx(chunks: Iterable<readonly GeneratedVoter[]>, file: string): Promise<void> {
  function* rows(): Generator<(string | number | null)[]> {
    yield fileColumns.map(([header]) => header);
    for (const chunk of chunks) for (const voter of chunk) yield fileColumns.map(([, field]) => voter[field]);
  }
  const sheet = { name: 'Daftar Pemilih', columns: [], rows: rows() };
  await writeWorkbook({ styles: {}, sheets: [sheet], verbatim: true }, file);
}

/** Text to a file, without waiting: writers are as fast as the disk and hold one chunk. */
function textFile(file: string): { write: (text: string) => void; close: () => void } {
  const descriptor = openSync(file, 'w', 0o600);
  return {
    write: (text) => {
      if (text !== '') writeSync(descriptor, text);
    },
    close: () => closeSync(descriptor),
  };
}
