/**
 * Runs compiled rules on an engine that has the view `voters`: every pass reads the list once and streams what it
 * found, so that a list of any size is worked in bounded memory. The job, the bench and the tests all run rules here.
 */
import { hash } from 'node:crypto';
import type { ColumnName } from '../list/schema.ts';
import { type Chunk, type Engine, quote } from '../list/index.ts';
import type { NewFinding, NoteHint } from '../findings/schema.ts';
import type { CompiledRule, CompiledRules, Pass } from './compile.ts';
import type { RuleCount } from './schema.ts';
import { smallestRegion } from './words.ts';

/** First and last row. */
export type RowRange = { readonly from: number; readonly to: number };

export type RunOptions = {
  /** list/subject.ts */
  readonly subjectKey: string;
  /** Whether a region's code is known on the list's date: 2, 4, 6 or 10 digits. */
  readonly isRegion: (code: string) => boolean;
  /** What a note says (findings/note-hints.ts); without it notes are not read. */
  readonly readNote?: (note: string) => NoteHint | null;
  /** Which views of what stood before the engine has: `previous` (columns.ts), `removed` (nik, reason, removed_on). */
  readonly before?: readonly ('previous' | 'removed')[];
  /** Only these rows, for passes over single rows: the engine reads no more of the list. */
  readonly rows?: RowRange;
  /** Called when a pass is done: passes done, passes in all. False stops the run. */
  readonly progress?: (done: number, total: number) => Promise<boolean>;
  /** Filled while the run goes on: one entry per rule that was looked at, also where it found nothing. */
  readonly counts?: Map<string, RuleCount>;
};

/**
 * Findings in chunks: rows in their order, then groups, then what the version before says. Throws when a rule's SQL
 * fails.
 */
export async function* runRules(
  engine: Engine,
  { passes, prepare }: CompiledRules,
  options: RunOptions,
): AsyncGenerator<readonly NewFinding[]> {
  const before = options.before ?? [];
  const possible = passes.filter((pass) => pass.before === null || before.includes(pass.before));
  const own: string[] = [];
  const keep = async (table: string, select: string) => {
    await engine.run(`create table ${table} ${engine.kind === 'clickhouse' ? 'engine = Memory ' : ''}as ${select}`);
    own.push(table);
  };
  try {
    if (possible.some(({ sql }) => sql.includes('region_codes'))) {
      own.push('region_codes');
      await keepRegionCodes(engine, options);
    }
    let notes = 0;
    if (possible.some(readsNotes)) {
      own.push('kc_notes');
      notes = await keepNotes(engine, options);
    }
    for (const [n, pass] of possible.entries()) {
      if ((await options.progress?.(n, possible.length)) === false) return;
      for (const { table, select } of prepare)
        if (pass.needs.includes(table) && !own.includes(table)) await keep(table, select);
      if (notes === 0 && readsNotes(pass)) talliesOf(pass, options);
      else yield* runPass(engine, pass, options, keep);
    }
    await options.progress?.(possible.length, possible.length);
  } finally {
    for (const table of own) await engine.run(`drop table if exists ${table}`);
  }
}

/** Where no note says anything, what is joined to notes finds nothing. */
const readsNotes = ({ sql }: Pass): boolean => sql.includes('kc_notes');

/** What a pass's rules found so far, each at its place among them. */
function talliesOf({ rules }: Pass, { counts }: RunOptions) {
  const tallies = rules.map(({ code, version }) => ({ code, version, found: 0, hidden: 0 }));
  for (const tally of tallies) counts?.set(tally.code, tally);
  return tallies;
}

async function* runPass(
  engine: Engine,
  pass: Pass,
  options: RunOptions,
  keep: (table: string, select: string) => Promise<void>,
): AsyncGenerator<readonly NewFinding[]> {
  const { subjectKey, rows: range } = options;
  const tallies = talliesOf(pass, options);
  const words = Array.from({ length: pass.words }, (_, word) => `bits${word}`);
  const table = `kc_found_${pass.grouping}`;
  let sql = `${pass.sql} order by ${pass.order}`;
  if (pass.scope === 'row') {
    const [found, order] =
      range === undefined
        ? [pass.sql, pass.order]
        : [`select * from (${pass.sql}) p where p.id between ${range.from} and ${range.to}`, 'p.id'];
    sql = `${found} order by ${order}`;
    if (engine.kind === 'duckdb') {
      // Found rows come in the list's order, a handful in each chunk, and a handful costs as much as a full one: they
      // are gathered first.
      await keep(table, found);
      sql = `select * from ${table}`;
    }
  }
  if (pass.members !== null) {
    // Only groups that were found are joined to their rows: a second, narrow read of the list, and none where nothing
    // was found.
    await keep(table, pass.sql);
    const [some] = await engine.rows(`select 1 as one from ${table} limit 1`);
    if (some === undefined) return;
    // Not the group's key: an NKK of Papua, as a number, is beyond what JavaScript counts exactly.
    const told = [
      'id',
      'identity',
      'size',
      ...words,
      ...new Set(pass.rules.flatMap(({ values }) => Object.values(values))),
    ];
    sql = `select ${told.map((name) => `f.${name} as ${name}`).join(', ')}, m.members as members from ${table} f
      join (select f.id as id, kc_first_rows(v.row) as members from voters v join ${table} f on ${pass.members}
        group by f.id) m on m.id = f.id order by f.id`;
  }
  const tellers = pass.rules.map((rule, n) => ({
    rule,
    tally: tallies[n] as (typeof tallies)[number],
    tell: tellerOf(rule, subjectKey, pass.members !== null),
  }));
  for await (const chunk of engine.chunks(sql)) {
    const findings: NewFinding[] = [];
    for (let row = 0; row < chunk.length; row += 1) {
      const bits = words.map((name) => chunk.value(name, row) as number);
      for (const { rule, tally, tell } of tellers) {
        if (((bits[rule.word] as number) & rule.bit) === 0) continue;
        if (rule.hiddenBy.some((hiding, word) => ((bits[word] as number) & hiding) !== 0)) tally.hidden += 1;
        else {
          tally.found += 1;
          findings.push(tell(chunk, row));
        }
      }
    }
    if (findings.length > 0) yield findings;
  }
}

/** How what a rule found is told: of a row only the values that the rule names are read. */
function tellerOf(rule: CompiledRule, key: string, withMembers: boolean): (found: Chunk, at: number) => NewFinding {
  const { code, version: ruleVersion, severity, scope, risk, fixed } = rule;
  const values = Object.entries(rule.values);
  return (found, at) => {
    const parameters: Record<string, string | number> = { ...fixed };
    for (const [name, column] of values) {
      const value = found.value(column, at);
      if (value !== null) parameters[name] = value as string | number;
    }
    const id = found.value('id', at) as number;
    let { fields } = rule;
    if (typeof parameters.fields === 'string') {
      parameters.fields = parameters.fields.replace(/^,/, '');
      fields = parameters.fields.split(',') as ColumnName[];
    }
    return {
      code,
      ruleVersion,
      severity,
      scope,
      risk,
      score: null,
      rows: (withMembers ? (found.value('members', at) as readonly number[] | null) : null) ?? (id === 0 ? [] : [id]),
      size: found.value('size', at) as number,
      fields,
      parameters,
      subject: hash('sha256', `${key}|${code}|${found.value('identity', at) as string}`, 'hex'),
    };
  };
}

/**
 * Table region_codes: what is known of the codes in these rows. All codes of the country would cost more than the
 * rules.
 */
async function keepRegionCodes(engine: Engine, { isRegion, rows }: RunOptions): Promise<void> {
  await engine.run(
    engine.kind === 'clickhouse'
      ? 'create table region_codes (code String) engine = Memory'
      : 'create table region_codes (code varchar)',
  );
  const codes: string[] = [];
  const found = `select distinct ${smallestRegion} as code from voters v
    where ${smallestRegion} is not null${within(rows)}`;
  for await (const some of engine.stream<{ code: string }>(found))
    codes.push(...some.map(({ code }) => code).filter(isRegion));
  // One text per statement, split by the engine: a list of values costs more.
  for (let from = 0; from < codes.length; from += 15_000) {
    const text = quote(codes.slice(from, from + 15_000).join(','));
    await engine.run(
      `insert into region_codes select
        ${engine.kind === 'clickhouse' ? `arrayJoin(splitByChar(',', ${text}))` : `unnest(string_split(${text}, ','))`}`,
    );
  }
}

const within = (rows: RowRange | undefined): string =>
  rows === undefined ? '' : ` and v.row between ${rows.from} and ${rows.to}`;

/**
 * Table kc_notes: what the notes of these rows say, each note read once. Only notes that say something are kept: a few
 * words said of many voters. Returns how many those are.
 */
async function keepNotes(engine: Engine, { readNote, rows }: RunOptions): Promise<number> {
  const text = engine.kind === 'clickhouse' ? 'String' : 'varchar';
  const columns = ['note', 'stance', 'meaning', 'label_id', 'label_en'].map((name) => `${name} ${text}`).join(', ');
  await engine.run(`create table kc_notes (${columns})${engine.kind === 'clickhouse' ? ' engine = Memory' : ''}`);
  if (readNote === undefined) return 0;
  const said: string[] = [];
  const notes = `select distinct v.note as note from voters v where v.note is not null${within(rows)}`;
  for await (const some of engine.stream<{ note: string }>(notes))
    for (const { note } of some) {
      const hint = readNote(note);
      if (hint !== null) said.push(noteRow(engine, note, hint));
    }
  for (let from = 0; from < said.length; from += 1_000)
    await engine.run(`insert into kc_notes values ${said.slice(from, from + 1_000).join(', ')}`);
  return said.length;
}

function noteRow({ kind }: Engine, note: string, { stance, meanings }: NoteHint): string {
  const words = (language: 'id' | 'en') => meanings.map(({ label }) => label[language]).join(' / ');
  const values = [note, stance, meanings[0]?.meaning ?? '', words('id'), words('en')].map(quote);
  const row = `(${values.join(', ')})`;
  return kind === 'clickhouse' ? row.replaceAll('\\', '\\\\') : row;
}
