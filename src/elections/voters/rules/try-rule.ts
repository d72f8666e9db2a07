/**
 * Tries a rule before it may be saved: read (read-sql.ts), on an empty list for its types, then on a sample, for a
 * limited time.
 */
import { ok, type Actor, type Platform, type Result } from '../../../platform/index.ts';
import { noteReader, noteWordsOn, type NoteWords } from '../findings/index.ts';
import { isRegion } from '../../regions/index.ts';
import { columns, type ListId } from '../list/schema.ts';
import {
  type Engine,
  EngineError,
  listFail,
  type ListRow,
  partsOf,
  readList,
  withEngine,
  withList,
} from '../list/index.ts';
import { compileRules, fillValues, prepared, type RuleValues } from './compile.ts';
import { fail } from './failures.ts';
import { rulesOfList, valuesOn } from './queries/rules-of-list.ts';
import { readSql, type Problem } from './read-sql.ts';
import { runRules } from './run-rules.ts';
import { makeSample } from './sample.ts';
import type { Grouping, Rule, RuleCount, RuleText, Trial } from './schema.ts';
import { wordsOf, type GroupingWords } from './words.ts';

/** Rows looked at, and seconds it may take. */
const sampleRows = 10_000;
const patience = 10;

export type TriedRule = {
  readonly code: string;
  readonly grouping: Grouping;
  readonly since: string;
  readonly text: RuleText;
  /** Null: synthetic rows. */ readonly listId: ListId | null;
};

/** How many rows (or groups) of the sample the rule finds; a failure says what is wrong, in which field and where. */
export async function tryRule(
  platform: Platform,
  actor: Actor,
  { code, grouping, since, text, listId: chosen }: TriedRule,
  seconds = patience,
): Promise<Result<Trial>> {
  const words = wordsOf(grouping);
  if (words === undefined) return fail('voters/rule-fixed', { code });
  // What stood before a list is part of the made-up sample only.
  const listId = words.before === undefined ? chosen : null;
  const found = await platform.database.read(actor, async (tx) => {
    const list: ListRow | null = listId === null ? null : await readList(tx, listId);
    if (listId !== null && list === null) return null;
    return list === null
      ? { parts: null, values: await valuesOn(tx, since), noteWords: await noteWordsOn(tx, since) }
      : { parts: await partsOf(tx, list.id), ...(await rulesOfList(tx, list, since)) };
  });
  if (found === null) return listFail('voters/list-not-found');
  const rule: Rule = { ...text, code, version: 1, grouping, scope: words.scope, since, until: null, on: true };
  const { parts, values, noteWords } = found;
  const work = async (engine: Engine): Promise<Result<Trial>> => {
    const problem = await problemOf(engine, rule, words, values);
    return problem ?? trial(engine, rule, values, parts === null ? 'synthetic' : 'list', noteWords, seconds);
  };
  return parts === null
    ? withEngine(platform, async ({ engine }) => {
        await makeSample(engine, sampleRows);
        return work(engine);
      })
    : withList(platform, parts, async ({ engine }) => {
        await engine.run(`alter view voters rename to whole_list`);
        await engine.run(`create view voters as select * from whole_list limit ${sampleRows}`);
        return work(engine);
      });
}

const sentence = ({ id, en }: Pick<Problem, 'id' | 'en'>, field = 'sql') => {
  const place = field === 'sql' ? '' : `${field}: `;
  return { problem: `${place}${id}`, problemInEnglish: `${place}${en}` };
};

async function problemOf(
  engine: Engine,
  rule: Rule,
  words: GroupingWords,
  values: RuleValues,
): Promise<Result<never> | null> {
  const texts = Object.entries({
    sql: rule.sql,
    ...Object.fromEntries(Object.entries(rule.values).map(([name, sql]) => [`values.${name}`, sql])),
  });
  for (const [field, sql] of texts) {
    const problem =
      (await readSql(engine, sql, words, values, field !== 'sql')) ??
      (await typeProblem(engine, sql, field === 'sql', words, values));
    if (problem)
      return fail('voters/rule-sql', sentence(problem, field), {
        fields: { [field]: { id: problem.id, en: problem.en } },
        details: { field, at: problem.at },
      });
  }
  const said = [rule.title, rule.message, rule.why, rule.proof].flatMap((both) =>
    [...`${both.id} ${both.en}`.matchAll(/\{(\w+)\}/g)].map(([, name]) => name as string),
  );
  const unknown = said.find((name) => !Object.hasOwn(rule.values, name) && !Object.hasOwn(values, name));
  if (unknown === undefined) return null;
  const problem = {
    id: `kalimat menyebut {${unknown}}, tetapi tidak ada nilai dengan nama itu.`,
    en: `a sentence names {${unknown}}, but there is no value of that name.`,
  };
  return fail('voters/rule-sql', sentence(problem), {
    fields: { message: problem },
    details: { field: 'message', at: null },
  });
}

/** Types, as the engine sees them on a list of no rows. */
async function typeProblem(
  engine: Engine,
  sql: string,
  condition: boolean,
  words: GroupingWords,
  values: RuleValues,
): Promise<Problem | null> {
  await emptyLists(engine);
  try {
    const [column] = await engine.rows<{ column_type: string }>(
      `describe select (${fillValues(sql, values)}\n) as found ` +
        `from (${onEmpty(fillValues(words.source, values))}) ${words.alias}`,
    );
    if (condition && column?.column_type !== 'BOOLEAN')
      return {
        id: 'hasilnya harus benar atau salah, misalnya dengan >, =, atau in.',
        en: 'its result must be true or false, for example with >, = or in.',
        at: null,
      };
    return null;
  } catch (error) {
    if (!(error instanceof EngineError)) throw error;
    const cannot =
      /function '?([^'(]+?)'?\(/i.exec(error.message)?.[1] ?? /between types? (.+?)[\n.]/i.exec(error.message)?.[1];
    return cannot === undefined
      ? {
          id: 'jenis data yang dibandingkan atau dihitung tidak cocok (misalnya teks dengan bilangan).',
          en: 'the kinds of data compared or computed do not fit (a text with a number, for example).',
          at: null,
        }
      : {
          id: `jenis data tidak cocok pada “${cannot.trim()}” (misalnya teks dengan bilangan).`,
          en: `the kinds of data do not fit at “${cannot.trim()}” (a text with a number, for example).`,
          at: null,
        };
  }
}

const emptyName = (name: string) => `empty_${name}`;
const listNames = [
  'voters',
  'previous',
  'removed',
  'region_codes',
  'kc_notes',
  ...prepared.map(({ table }) => table),
] as const;
const onEmpty = (source: string): string =>
  listNames.reduce(
    (text, name) => text.replace(new RegExp(`\\b(from|join) ${name}\\b`, 'g'), `$1 ${emptyName(name)}`),
    source,
  );

/** Every list a rule's source reads, of no rows. */
async function emptyLists(engine: Engine): Promise<void> {
  const rows = columns.map(({ name, type }) => `null::${type} as "${name}"`).join(', ');
  await engine.run(`create or replace view ${emptyName('voters')} as select ${rows} where false`);
  await engine.run(`create or replace view ${emptyName('previous')} as select ${rows} where false`);
  await engine.run(
    `create or replace view ${emptyName('removed')} as select ''::varchar as nik, ''::varchar as reason,
      ''::varchar as removed_on where false`,
  );
  await engine.run(`create or replace view ${emptyName('region_codes')} as select ''::varchar as code where false`);
  await engine.run(
    `create or replace view ${emptyName('kc_notes')} as select ''::varchar as note, ''::varchar as stance,
      ''::varchar as meaning, ''::varchar as label_id, ''::varchar as label_en where false`,
  );
  for (const { table, select } of prepared)
    await engine.run(`create or replace view ${emptyName(table)} as ${onEmpty(select)}`);
}

async function trial(
  engine: Engine,
  rule: Rule,
  values: RuleValues,
  sample: Trial['sample'],
  noteWords: readonly NoteWords[],
  seconds: number,
): Promise<Result<Trial>> {
  const [{ looked } = { looked: 0 }] = await engine.rows<{ looked: number }>('select count(*) as looked from voters');
  const counts = new Map<string, RuleCount>();
  let late = false;
  const begun = performance.now();
  // Said again until it is heard: between two statements there is nothing to interrupt.
  const timer = setInterval(
    () => {
      late = performance.now() - begun > seconds * 1_000;
      if (late) engine.interrupt();
    },
    Math.min(100, seconds * 1_000),
  );
  try {
    const before = wordsOf(rule.grouping)?.before;
    for await (const _ of runRules(engine, compileRules([rule], values), {
      subjectKey: 'trial',
      isRegion,
      readNote: noteReader(noteWords),
      counts,
      before: before === undefined ? [] : ['previous', 'removed'],
    }));
  } catch (error) {
    if (late) return fail('voters/rule-slow', { seconds, rows: looked });
    if (!(error instanceof EngineError)) throw error;
    const problem = {
      id: 'gagal dihitung pada salah satu baris contoh (misalnya bilangan terlalu besar).',
      en: 'it cannot be computed on one of the sample rows (a number that is too big, for example).',
    };
    return fail('voters/rule-sql', sentence(problem), {
      fields: { sql: problem },
      details: { field: 'sql', at: null },
    });
  } finally {
    clearInterval(timer);
  }
  if (late) return fail('voters/rule-slow', { seconds, rows: looked });
  return ok({
    looked,
    found: counts.get(rule.code)?.found ?? 0,
    milliseconds: Math.round(performance.now() - begun),
    sample,
  });
}
