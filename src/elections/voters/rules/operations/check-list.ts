/** The job that checks a list by the rules. Run again after a kill it begins anew and ends in the same findings. */
import { localTime, ok, runOperation, type JobHandler, type Result } from '../../../../platform/index.ts';
import { allRegionCodes } from '../../../regions/index.ts';
import type { NewFinding } from '../../findings/contract.ts';
import { replaceFindings } from '../../findings/replace-findings.ts';
import type { Engine } from '../../list/engine.ts';
import { fail as listFail } from '../../list/failures.ts';
import { withList, type OpenedList } from '../../list/open-list.ts';
import { partsOf, readList } from '../../list/read-list.ts';
import { subjectKey } from '../../list/subject.ts';
import { compileRules } from '../compile.ts';
import { fail } from '../failures.ts';
import { openPrevious } from '../open-previous.ts';
import { beforeOf } from '../queries/before.ts';
import { rulesOfList, type RulesOfList } from '../queries/rules-of-list.ts';
import { runRules, type RunOptions } from '../run-rules.ts';
import type { Rule, RuleCount } from '../schema.ts';
import { recordRun } from './record-run.ts';

export const checkJob = 'voters.check';

/** Milliseconds between two looks whether the job was cancelled. */
const watchEvery = 1_000;
/** Steps of progress per pass over the list. */
const stepsPerPass = 100;

export const checkList: JobHandler = async ({ platform, actor, unitId, progress }, { listId }: { listId: string }): Promise<Result<object>> => {
  const startedAt = platform.clock.now();
  const found = await platform.database.read(actor, async (tx) => {
    const list = await readList(tx, listId);
    return list === null ? null : { list, parts: await partsOf(tx, listId), before: await beforeOf(tx, list), rules: await rulesOfList(tx, list, localTime(startedAt, 'WIB').date) };
  });
  if (found === null) return listFail('voters/list-not-found');
  const { list, parts, before, rules } = found;
  const counts = new Map<string, RuleCount>();
  const options = { subjectKey: subjectKey(platform), regionCodes: [...allRegionCodes()], counts };
  const watch = watchOver(progress, rules.compiled.passes.length, list.rows);

  // Rules of the list alone may run on a cluster; what stood before is opened in this program's engine only.
  const check = (alone: OpenedList, beside: OpenedList | null): Promise<Result<object>> => {
    async function* findings(): AsyncGenerator<readonly NewFinding[]> {
      const passes = (across: boolean) => ({ ...rules.compiled, passes: rules.compiled.passes.filter((pass) => (pass.before !== null) === across) });
      yield* watch.over(alone.engine, runRules(alone.engine, passes(false), { ...options, progress: watch.pass }));
      if (before === null || beside === null) return;
      const views = await openPrevious(platform, beside, before);
      yield* watch.over(beside.engine, runRules(beside.engine, passes(true), { ...options, before: views, progress: watch.pass }));
    }
    return replaceAndRecord(findings);
  };
  const replaceAndRecord = async (findings: () => AsyncGenerator<readonly NewFinding[]>): Promise<Result<object>> => {
    const replaced = await replaceFindings(platform, { listId, unitId, revision: list.revision, source: 'rules' }, findings());
    const recorded = await runOperation(platform, actor, recordRun, { listId, unitId, source: 'rules', revision: list.revision, counts: [...counts.values()], findings: replaced, startedAt });
    return recorded.ok ? ok(replaced) : recorded;
  };
  try {
    return await withList(platform, parts, (alone) =>
      before === null || alone.engine.kind === 'duckdb' ? check(alone, alone) : withList(platform, parts, (beside) => check(alone, beside)), { scaleOut: true });
  } catch (error) {
    if (watch.cancelled()) return ok({});
    const broken = watch.brokeInEngine() ? await withList(platform, parts, ({ engine }) => findBroken(engine, rules, options)) : null;
    if (broken === null) throw error;
    return fail('voters/rule-breaks', { code: broken.code, version: broken.version });
  } finally {
    watch.end();
  }
};

/** Keeps the screen told, and stops the engine's query when the job was cancelled. */
function watchOver(progress: (done: number, total: number) => Promise<boolean>, passes: number, rows: number) {
  let begun = -1;
  let within = 0;
  let stopped = false;
  let broke = false;
  let engine: Engine | undefined;
  const tell = async () => {
    stopped ||= !(await progress(Math.max(0, begun) * stepsPerPass + within, passes * stepsPerPass));
    if (stopped) engine?.interrupt();
    return !stopped;
  };
  const timer = setInterval(() => void tell().catch(() => undefined), watchEvery);
  return {
    cancelled: () => stopped,
    brokeInEngine: () => broke,
    end: () => clearInterval(timer),
    pass: async (done: number, of: number) => {
      if (done < of) begun += 1;
      within = 0;
      return tell();
    },
    async* over(on: Engine, findings: AsyncIterable<readonly NewFinding[]>): AsyncGenerator<readonly NewFinding[]> {
      engine = on;
      const each = findings[Symbol.asyncIterator]();
      for (;;) {
        const next = await each.next().catch((error: unknown) => {
          broke = true;
          throw error;
        });
        if (stopped) throw new Error('the check was cancelled');
        if (next.done === true) return;
        within = Math.max(within, Math.min(stepsPerPass - 1, Math.floor(((next.value.at(-1)?.rows[0] ?? 0) / Math.max(1, rows)) * stepsPerPass)));
        yield next.value;
      }
    },
  };
}

/** Which rule of the list alone cannot be run; null when each can. Looked for only after a check broke. */
async function findBroken(engine: Engine, { rules, values }: RulesOfList, options: RunOptions): Promise<Rule | null> {
  for (const rule of rules) {
    try {
      for await (const _ of runRules(engine, compileRules([rule], values), { ...options, counts: new Map() }));
    } catch {
      return rule;
    }
  }
  return null;
}
