/**
 * The steps of `bench/voters.ts`, each to be run in a process of its own: what the program does, and beside it the
 * same written by hand against DuckDB, as short and quick as somebody who knows the data would write it.
 */
import { mkdir, open, rm } from 'node:fs/promises';
import path from 'node:path';
import sax from 'sax';
import { nikProvinces, allRegionCodes, isRegion } from '../../src/elections/regions/index.ts';
import { fileColumns } from '../../src/elections/voters/generate/write.ts';
import { scanCsv } from '../../src/elections/voters/import/files/scan.ts';
import { openZip, type Zip } from '../../src/elections/voters/import/files/zip.ts';
import { importPass, passThreads } from '../../src/elections/voters/import/pass.ts';
import { prepare } from '../../src/elections/voters/import/prepare.ts';
import { mappingSchema } from '../../src/elections/voters/import/schema.ts';
import { sniff } from '../../src/elections/voters/import/sniff.ts';
import { exactGroups } from '../../src/elections/voters/linkage/exact.ts';
import { openEngine, quote, type Engine } from '../../src/elections/voters/list/engine.ts';
import { vaultOf } from '../../src/platform/files/sealed.ts';
import { computeRecap } from '../../src/elections/voters/recap/compute.ts';
import { ageBands } from '../../src/elections/voters/recap/measures.ts';
import { defaultParameters, defaultRules } from '../../src/elections/voters/rules/catalogue.ts';
import { compileRules, parametersOn } from '../../src/elections/voters/rules/compile.ts';
import { runRules } from '../../src/elections/voters/rules/run-rules.ts';
import { eventColumns } from '../../src/elections/voters/versions/settle-rows.ts';
import { diskFileStore } from '../../src/platform/files/index.ts';

export type Place = { readonly folder: string; readonly csv: string; readonly memory: number };
/** Returns what was found, to be compared with what the other way found. */
export type Step = (
  engine: Engine,
  place: Place & { readonly work: string },
) => Promise<Readonly<Record<string, number>>>;

const votingDay = '2026-12-31';
const today = '2026-11-24';
const tpsCap = 500;
/** The list as a workbook; made by bench/voters.ts. */
export const workbookOf = (folder: string): string => path.join(folder, 'voters.xlsx');
/** The rows of both imports; later steps read the program's. */
const ours = ({ folder }: Place) => path.join(folder, 'imported', 'rows.parquet');
const provinces = nikProvinces.map(({ code }) => Number(code));

export async function runStep(name: string, place: Place): Promise<Readonly<Record<string, number>>> {
  const step = steps[name];
  if (!step) throw new Error(`no step ${name}`);
  const work = path.join(place.folder, name === 'import' ? 'imported' : name.startsWith('import') ? name : 'work');
  await mkdir(work, { recursive: true });
  // The import's job gives its engine this many threads; the same by hand gets as many.
  const threads = /^(?:import|workbook)/.test(name) ? { threads: passThreads } : {};
  const engine = await openEngine({
    memory: place.memory,
    folder: path.join(place.folder, 'engine'),
    folders: [place.folder, path.dirname(place.csv)],
    ...threads,
  });
  try {
    if (!/^(?:import|workbook)/.test(name))
      await engine.run(`create view voters as select * from read_parquet(${quote(ours(place))})`);
    const began = process.cpuUsage();
    const wall = performance.now();
    const found = await step(engine, { ...place, work });
    const { user, system } = process.cpuUsage(began);
    return {
      cpuSeconds: (user + system) / 1e6,
      ...found,
      seconds: (performance.now() - wall) / 1000,
      peakMb: process.resourceUsage().maxRSS / 1024,
    };
  } finally {
    await engine.close();
  }
}

export const steps: Readonly<Record<string, Step>> = {
  async import(engine, { csv, work }) {
    const dialect = { delimiter: ',', quote: '"' };
    const scan = await scanCsv(csv, dialect, 1);
    if (scan === null || scan.odd) throw new Error('the generated file is not plain');
    const result = await importPass({
      engine,
      folder: work,
      mapping: mappingSchema.parse({ columns: fileColumns.map(([, field], at) => ({ at, field })), dates: 'ymd' }),
      source: {
        kind: 'plain',
        path: csv,
        headers: fileColumns.map(([header]) => header),
        records: scan.records - 1,
        dialect,
        skip: 1,
        account: { lines: scan.lines, above: 1, blank: scan.blank, inside: 0, hidden: 0 },
        widest: scan.widest,
      },
    });
    return { read: result.read, accepted: result.accepted, rejected: result.rejected };
  },

  /**
   * What keeping lists sealed costs an import, and a reader by hand does not do: the original is opened, the rows are
   * sealed.
   */
  async 'import-sealing'(_engine, { folder, csv, work }) {
    const vault = vaultOf(diskFileStore(path.join(work, 'store')), Buffer.alloc(32, 7));
    const { sha256 } = await vault.put(csv);
    const began = process.cpuUsage();
    await vault.open(sha256, path.join(work, 'opened.csv'));
    await vault.put(ours({ folder, csv, memory: 0 }));
    const { user, system } = process.cpuUsage(began);
    await rm(work, { recursive: true });
    return { cpuSeconds: (user + system) / 1e6 };
  },

  'import-by-hand': (engine, { csv, work }) => importByHand(engine, csv, work),

  /** An XLSX as it came, looked into, prepared and imported: all that an import does of one, but opening the seal. */
  async workbook(engine, { folder, work }) {
    const file = workbookOf(folder);
    const sample = await sniff(file, engine);
    const mapping = mappingSchema.parse({ columns: fileColumns.map(([, field], at) => ({ at, field })), dates: 'ymd' });
    const source = await prepare({ engine, file, sample, sheets: [0], folder: work });
    if (source === null) throw new Error('stopped');
    const { read, accepted, rejected } = await importPass({ engine, folder: work, mapping, source });
    return { read, accepted, rejected };
  },

  /**
   * The same workbook by hand: unpacked and walked by a SAX parser, its cells written as a CSV, that read as the CSV
   * by hand is. It looks for no header, no merged or hidden cells, and believes every row.
   */
  async 'workbook-by-hand'(engine, { folder, work }) {
    const csv = path.join(work, 'sheet.csv');
    await sheetByHand(workbookOf(folder), csv);
    return importByHand(engine, csv, work);
  },

  async rules(engine) {
    const values = {
      ...parametersOn(defaultParameters, votingDay),
      votingDay: { day: votingDay },
      today: { day: today },
      unit: '00',
      tpsCap,
      provinces,
    };
    let found = 0;
    for await (const findings of runRules(engine, compileRules(defaultRules, values), {
      subjectKey: 'bench',
      isRegion,
    }))
      found += findings.length;
    return { found };
  },

  async 'rules-by-hand'(engine) {
    await keepCodes(engine);
    const bits = handRules.map((sql, n) => `case when ${sql} then ${2 ** n} else 0 end`).join(' + ');
    let found = 0;
    for await (const rows of engine.stream(
      `select * from (select row, nik, ${bits} as bits from (${handWords})) where bits <> 0`,
    ))
      found += rows.length;
    await engine.run(
      'create table places as select village, tps, rw, rt, count(*) as size, min(row) as first from voters group ' +
        'by all',
    );
    // A found family is told with its rows, as a finding shows them.
    await engine.run(
      'create table families as select nkk, min(row) as first, count(*) as n from voters where length(nkk) = 16 ' +
        'group by nkk having count(*) > 15 or min(village || tps) <> max(village || tps)',
    );
    // Likewise a station.
    await engine.run(
      `create table stations as select * from (select village, tps, sum(size) as n, lag(tps, 1, 0) over (partition by
        village order by tps) as before, min(first) as first from places where tps > 0 group by village, tps)
          where n > ${tpsCap} or tps > before + 1`,
    );
    const groups = [
      'select first, n, members from families join (select nkk, min_by(row, row, 50) as members from voters semi ' +
        'join families using (nkk) group by nkk) using (nkk) order by first',
      'select first, n, members from stations join (select village, tps, min_by(row, row, 50) as members from voters ' +
        'semi join stations using (village, tps) group by village, tps) using (village, tps) order by first',
      `select * from (select village, rw, rt, sum(size) as n, lag(rw * 100000 + rt, 1, 0) over (partition by village
        order by rw, rt) as before from places where rw > 0 and rt > 0 group by village, rw, rt)
          where rw > before // 100000 + 1 or rw = before // 100000 and rt > before % 100000 + 1`,
    ];
    for (const sql of groups) for await (const rows of engine.stream(sql)) found += rows.length;
    return { found };
  },

  async duplicates(engine) {
    let groups = 0;
    for await (const chunk of exactGroups(engine, 'bench')) groups += chunk.length;
    return { groups };
  },

  async 'duplicates-by-hand'(engine) {
    let groups = 0;
    // The same key, and what must differ within it: what a stronger kind says whole is not said again. Numbers as
    // numbers: DuckDB's hash of two NIKs can be the same.
    const [nik, nkk] = ['try_cast(nik as bigint)', 'try_cast(nkk as bigint)'];
    const wholeNik = 'length(nik) = 16 and try_cast(nik as bigint) is not null';
    for (const [key, sound, differs] of [
      [nik, wholeNik, ['name, birth_date']],
      [`hash(${nik}, name, birth_date)`, `${wholeNik} and name is not null and birth_date is not null`, []],
      [
        'hash(name, birth_date, birth_place)',
        'name is not null and birth_date is not null and birth_place is not null',
        ["coalesce(nik, '')"],
      ],
      [
        `hash(${nkk}, name)`,
        'length(nkk) = 16 and try_cast(nkk as bigint) is not null and name is not null',
        ["coalesce(nik, '')", 'birth_date, birth_place'],
      ],
    ] as const) {
      const having = ['count(*) > 1', ...differs.map((each) => `min(hash(${each})) < max(hash(${each}))`)].join(
        ' and ',
      );
      for await (const rows of engine.stream(
        `select list(row) as members from (select ${key} as k, row from voters where ${sound}) semi
          join (select ${key} as k from voters where ${sound} group by k having ${having}) using (k) group by k`,
      ))
        groups += rows.length;
    }
    return { groups };
  },

  async recap(engine, place) {
    const events = path.join(place.work, 'events.parquet');
    await engine.run(
      `copy (select ${eventColumns.map((name) => `null::${['voter', 'row', 'previous_row'].includes(name) ? 'bigint' : 'varchar'} as "${name}"`).join(', ')} where false) to ${quote(events)} (format parquet)`,
    );
    // Nobody was there before, as in the hand-made count beside it.
    await engine.run('create view before as select * from voters where false');
    const rows = await computeRecap({
      engine,
      rowsFile: ours(place),
      eventsFile: events,
      unitId: '00',
      votingDay,
      stations: true,
    });
    return { rows: rows.length, total: rows.find(({ level }) => level === 'national')?.measures['total'] ?? 0 };
  },

  async 'recap-by-hand'(engine) {
    const band = `case ${ageBands.map(({ to }, n) => `when age <= ${to} then ${n}`).join(' ')} end`;
    await engine.run(`create table kinds as select province, regency, district, village, tps, sex, ${band} as band,
      marital, ektp,
      disability, count(*) as n
      from (select *, datesub('year', birth_date, date '${votingDay}') as age from voters) group by all`);
    const counts = [
      ...ageBands.flatMap((_, n) => ['L', 'P'].map((sex) => `sum(n) filter (band = ${n} and sex = '${sex}')`)),
      ...['L', 'P'].map((sex) => `sum(n) filter (sex = '${sex}')`),
      ...['B', 'S', 'P'].map((value) => `sum(n) filter (marital = '${value}')`),
      ...['S', 'B'].map((value) => `sum(n) filter (ektp = '${value}')`),
      ...[1, 2, 3, 4, 5, 6].map((kind) => `sum(n) filter (disability = '${kind}')`),
    ].map((sql, n) => `${sql}::bigint as c${n}`);
    await engine.run(
      `create table stations as select province, regency, district, village, tps, sum(n)::bigint as total,
        ${counts.join(', ')} from kinds group by all`,
    );
    let rows = 0;
    let total = 0;
    for (const at of ["'00'", 'province', 'regency', 'district', 'village', "village || '-' || tps"]) {
      for await (const chunk of engine.stream<{ total: number }>(
        `select ${at} as code, sum(total)::bigint as total,
          ${counts.map((_, n) => `sum(c${n})::bigint as c${n}`).join(', ')} from stations group by 1`,
      )) {
        rows += chunk.length;
        if (at === "'00'") total = chunk[0]?.total ?? 0;
      }
    }
    return { rows, total };
  },
};

/**
 * As somebody would write it who knows that the file is sound: it tests dates, small numbers and codes and leaves out
 * the row that has another, but says nowhere which rows those were or why, counts nothing apart, looks for no spoilt
 * numbers, tidies no cell and judges no column by what the NIKs say. An import that can be trusted does all of that.
 */
async function importByHand(engine: Engine, csv: string, work: string) {
  const text = (name: string) => `nullif(trim(${name}), '')`;
  const small = (name: string) => `try_cast(${name} as smallint)`;
  const bad = (name: string, value: string) => `(${text(name)} is not null and ${value} is null)`;
  const columns = fileColumns.map(([, field]) => `'${field}': 'VARCHAR'`).join(', ');
  const rows = `read_csv(${quote(csv)}, header = true, auto_detect = false, delim = ',', quote = '"',
    columns = {${columns}})`;
  const target = path.join(work, 'rows.parquet');
  const unfit = [
    bad('birth_date', 'try_cast(birth_date as date)'),
    ...['rt', 'rw', 'tps'].map((name) => bad(name, small(name))),
    "sex not in ('L', 'P')",
    "marital not in ('B', 'S', 'P')",
    "ektp not in ('S', 'B')",
  ].join(' or ');
  await engine.run(`copy (select row_number() over () as row, 1::smallint as part,
    row_number() over () + 1 as source_line,
    ${text('nkk')} as nkk, ${text('nik')} as nik, ${text('name')} as name, ${text('birth_place')} as birth_place,
    try_cast(birth_date as date) as birth_date, marital, sex, ${text('address')} as address,
    ${small('rt')} as rt, ${small('rw')} as rw, ${text('disability')} as disability, ektp, province, regency,
      district,
    village, null::varchar as region_text, ${small('tps')} as tps, ${text('note')} as note
    from ${rows} where not coalesce(${unfit}, false)) to ${quote(target)} (format parquet)`);
  const accepted = await count(engine, `select count(*) as n from read_parquet(${quote(target)})`);
  return { read: accepted, accepted, rejected: 0 };
}

/** V01–V10 and V17–V23 by hand: numbers are cast once, the parts of a NIK are arithmetic. */
const handWords = `select *, n // 100000000000000 as nik_province, n // 100000000 % 100 as dd, n // 1000000 % 100 as mm,
  n // 10000 % 100 as yy, datesub('year', birth_date, date '${votingDay}') as age
  from (select *, case when length(nik) = 16 then try_cast(nik as bigint) end as n,
    case when length(nkk) = 16 then try_cast(nkk as bigint) end as k from voters)`;
const handRules = [
  'nik is not null and n is null',
  `nik_province not in (${provinces.join(', ')})`,
  'mm not between 1 and 12 or (dd - case when dd > 40 then 40 else 0 end) not between 1 and case when mm in (4, ' +
    '6, 9, 11) then 30 when mm <> 2 then 31 when yy % 4 = 0 then 29 else 28 end',
  'n % 10000 = 0',
  'dd - case when dd > 40 then 40 else 0 end <> day(birth_date) or mm <> month(birth_date) or yy <> ' +
    'year(birth_date) % 100',
  "(dd > 40) <> (sex = 'P')",
  "age < 17 and marital = 'B'",
  'age >= 100',
  "age < 15 and marital in ('S', 'P')",
  `nkk is not null and k is null or k // 100000000000000 not in (${provinces.join(', ')}) or k // 1000000 % 100 ` +
    'not between 1 and 12 or k // 100000000 % 100 not between 1 and 31 or k % 10000 = 0',
  'nik is null or nkk is null or name is null or birth_place is null or birth_date is null or marital is null or ' +
    'sex is null or address is null or tps is null',
  'village is null or region_text is not null or village not in (select code from codes)',
  `birth_date > date '${today}' or year(birth_date) < 1900`,
  "disability not in ('1', '2', '3', '4', '5', '6')",
  "regexp_matches(name, '[^\\p{L}\\p{M} .,''’`/()-]') or not regexp_matches(name, '\\p{L}.*\\p{L}')",
  'nik = nkk',
];

/** Walks the one sheet of a workbook as Excel writes it, and its texts, by a SAX parser. */
async function sheetByHand(workbook: string, csv: string): Promise<void> {
  const zip = await openZip(workbook);
  const target = await open(csv, 'w', 0o600);
  try {
    const texts: string[] = [];
    await walk(zip, 'xl/sharedStrings.xml', {
      open: (name) => name === 'si' && texts.push(''),
      text: (text) => void (texts[texts.length - 1] += text),
    });
    let waiting = '';
    let [row, at, attributes]: [string[], number, Readonly<Record<string, string>>] = [[], 0, {}];
    await walk(zip, 'xl/worksheets/sheet1.xml', {
      open(name, read) {
        if (name === 'row') row = [];
        if (name !== 'c') return;
        attributes = read;
        at = (read['r'] ?? 'A').charCodeAt(0) - 65;
      },
      text(text) {
        row[at] =
          attributes['t'] === 's'
            ? (texts[Number(text)] ?? '')
            : attributes['s'] === '1'
              ? new Date((Number(text) - 25_569) * 86_400_000).toISOString().slice(0, 10)
              : text;
      },
      close(name) {
        if (name === 'row') waiting += `${Array.from(fileColumns, (_, n) => written(row[n] ?? '')).join(',')}\n`;
      },
      async rest() {
        await target.writeFile(waiting);
        waiting = '';
      },
    });
  } finally {
    await target.close();
    await zip.close();
  }
}

const written = (cell: string): string => (/[",]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

async function walk(
  zip: Zip,
  entry: string,
  on: {
    readonly open: (name: string, attributes: Readonly<Record<string, string>>) => unknown;
    readonly text: (text: string) => void;
    readonly close?: (name: string) => void;
    readonly rest?: () => Promise<void>;
  },
): Promise<void> {
  const parser = sax.parser(true, { position: false });
  const inside: string[] = [];
  parser.onopentag = ({ name, attributes }) => {
    inside.push(name);
    on.open(name, attributes as Record<string, string>);
  };
  parser.onclosetag = () => on.close?.(inside.pop() ?? '');
  parser.ontext = on.text;
  const decoder = new TextDecoder();
  for await (const bytes of zip.read(entry)) {
    parser.write(decoder.decode(bytes, { stream: true }));
    await on.rest?.();
  }
}

async function keepCodes(engine: Engine): Promise<void> {
  await engine.run('create table codes (code varchar)');
  await engine.run(`insert into codes select unnest(string_split(${quote([...allRegionCodes()].join(','))}, ','))`);
}

const count = async (engine: Engine, sql: string): Promise<number> =>
  (await engine.rows<{ n: number }>(sql))[0]?.n ?? 0;
