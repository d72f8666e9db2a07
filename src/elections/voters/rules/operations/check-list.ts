/**
 * The job that checks a list by the rules. A large list is cut into pieces that all workers share. Run again after a
 * kill it goes on with the pieces that are there and ends in the same findings.
 */
import path from 'node:path';
import { z } from 'zod';
import {
  defineJob,
  localTime,
  ok,
  runOperation,
  type Result,
  type Work,
  help,
  type MakePiece,
  spread,
} from '../../../../platform/index.ts';
import { isRegion } from '../../../regions/index.ts';
import type { NewFinding } from '../../findings/schema.ts';
import { noteReader, replaceFindings } from '../../findings/index.ts';
import {
  type Engine,
  listFail,
  listVault,
  type OpenedList,
  partsOf,
  readList,
  subjectKey,
  withList,
} from '../../list/index.ts';
import { markOf, planCheck, readPieces, sealPiece, type CheckPiece } from '../check-pieces.ts';
import { compileRules, type CompiledRules } from '../compile.ts';
import { fail } from '../failures.ts';
import { openPrevious } from '../open-previous.ts';
import { beforeOf } from '../queries/before.ts';
import { rulesOfList, type RulesOfList } from '../queries/rules-of-list.ts';
import { runRules, type RunOptions } from '../run-rules.ts';
import type { Rule, RuleCount } from '../schema.ts';
import { watchOver, type Watch } from '../watch.ts';
import { recordRun } from './record-run.ts';
import { type ListId, listIdSchema } from '../../list/schema.ts';

export const checkJob = defineJob({
  kind: 'voters.check',
  input: z.object({ listId: listIdSchema }),
  about: ({ listId }) => ({ type: 'voter-list', id: listId }),
  lane: 'heavy',
  alone: 'subject',
  stoppable: true,
  run: checkList,
});

const checkHelpInput = z.object({
  listId: listIdSchema,
  run: z.string(),
  day: z.string(),
  mark: z.string(),
  pieceRows: z.int(),
});

/**
 * A helper's job: opens the same list and works pieces of `run` until none is left. Where list or rules have changed
 * since, it leaves them to the check itself.
 */
export const checkHelpJob = defineJob({
  kind: 'voters.check-help',
  input: checkHelpInput,
  about: ({ listId }) => ({ type: 'voter-list', id: listId }),
  lane: 'heavy',
  run: helpCheck,
});

/** Steps of progress per pass over the list. */
const stepsPerPass = 100;

async function checkList(work: Work, { listId }: { readonly listId: ListId }): Promise<Result<object>> {
  const { platform, actor, unitId } = work;
  const startedAt = platform.clock.now();
  const day = localTime(startedAt, 'WIB').date;
  const check = await readCheck(work, listId, day);
  if (check === null) return listFail('voters/list-not-found');
  const { list, rules } = check;
  const counts = new Map<string, RuleCount>();
  const finish = async (findings: AsyncIterable<readonly NewFinding[]>): Promise<Result<object>> => {
    const replaced = await replaceFindings(
      platform,
      { listId, unitId, revision: list.revision, source: 'rules' },
      findings,
    );
    const recorded = await runOperation(platform, actor, recordRun, {
      listId,
      unitId,
      source: 'rules',
      revision: list.revision,
      counts: [...counts.values()],
      findings: replaced,
      startedAt,
    });
    return recorded.ok ? ok(replaced) : recorded;
  };
  const pieceRows = platform.config.listPieceRows;
  const plan = planCheck(rules.compiled, list.rows, pieceRows);
  const [whole] = plan.length === 1 ? plan : [];
  // While pieces are spread, how far it is means how many of them are done; the watch only asks again.
  let far = { done: 0, total: plan.length };
  const sharing: Work = {
    ...work,
    progress: (done, total) => {
      far = { done, total };
      return work.progress(done, total);
    },
  };
  const watch = watchOver(
    (done, share) =>
      whole === undefined
        ? work.progress(far.done, far.total)
        : work.progress(Math.floor((done + share) * stepsPerPass), rules.compiled.passes.length * stepsPerPass),
    list.rows,
  );
  try {
    return await openCheck(work, check, async (opened) => {
      if (whole !== undefined) return finish(findingsOf(opened, whole, watch, { counts, progress: watch.pass }));
      const mark = markOf(work.id, list.revision, [rules.compiled, rules.noteWords]);
      const make = pieceMaker(work, opened, plan, watch, mark);
      const pieces = await spread(sharing, {
        pieces: plan.length,
        make,
        helper: checkHelpJob,
        helping: (run) => ({ listId, run, day, mark, pieceRows }),
      });
      if (pieces === null) return ok({});
      const finished = await finish(
        readPieces(listVault(platform), opened.alone.folder, pieces, { mark, make, counts }),
      );
      for (const address of pieces) await listVault(platform).remove(address);
      return finished;
    });
  } catch (error) {
    if (watch.cancelled()) return ok({});
    const broken = watch.brokeInEngine()
      ? await withList(platform, check.parts, ({ engine }) => findBroken(engine, rules, optionsOf(work, rules)))
      : null;
    if (broken === null) throw error;
    return fail('voters/rule-breaks', { code: broken.code, version: broken.version });
  } finally {
    watch.end();
  }
}

async function helpCheck(
  work: Work,
  { listId, run, day, mark, pieceRows }: z.output<typeof checkHelpInput>,
): Promise<Result<object>> {
  const check = await readCheck(work, listId, day);
  if (check === null || markOf(run, check.list.revision, [check.rules.compiled, check.rules.noteWords]) !== mark)
    return ok({});
  const watch = watchOver(async () => true, check.list.rows);
  try {
    return await openCheck(work, check, (opened) =>
      help(
        work,
        run,
        pieceMaker(work, opened, planCheck(check.rules.compiled, check.list.rows, pieceRows), watch, mark),
      ),
    );
  } catch (error) {
    // The check itself comes to the same piece, and says which rule it is.
    if (watch.brokeInEngine()) return ok({});
    throw error;
  } finally {
    watch.end();
  }
}

type Check = NonNullable<Awaited<ReturnType<typeof readCheck>>>;

const readCheck = ({ platform, actor }: Work, listId: ListId, day: string) =>
  platform.database.read(actor, async (tx) => {
    const list = await readList(tx, listId);
    return list === null
      ? null
      : {
          list,
          parts: await partsOf(tx, listId),
          before: await beforeOf(tx, list),
          rules: await rulesOfList(tx, list, day),
        };
  });

type OpenedCheck = {
  /** Perhaps on a cluster. */ readonly alone: OpenedList;
  /** Beside what stood before: in this program's engine only. */ readonly beside: OpenedList;
  readonly views: () => ReturnType<typeof openPrevious>;
  readonly options: RunOptions;
};

function openCheck(
  work: Work,
  { parts, before, rules }: Check,
  run: (opened: OpenedCheck) => Promise<Result<object>>,
): Promise<Result<object>> {
  const { platform } = work;
  const opened = (alone: OpenedList, beside: OpenedList): OpenedCheck => {
    let views: ReturnType<typeof openPrevious> | undefined;
    return {
      alone,
      beside,
      views: () => (views ??= before === null ? Promise.resolve([]) : openPrevious(platform, beside, before)),
      options: optionsOf(work, rules),
    };
  };
  return withList(
    platform,
    parts,
    (alone) =>
      before === null || alone.engine.kind === 'duckdb'
        ? run(opened(alone, alone))
        : withList(platform, parts, (beside) => run(opened(alone, beside))),
    { scaleOut: true },
  );
}

const optionsOf = ({ platform }: Work, { noteWords }: RulesOfList): RunOptions => ({
  subjectKey: subjectKey(platform),
  isRegion,
  readNote: noteReader(noteWords),
});

/** What a piece finds: by the rules of the list alone, then by those that look at what stood before. */
async function* findingsOf(
  { alone, beside, views, options }: OpenedCheck,
  { rules, rows }: CheckPiece,
  watch: Watch,
  more: Pick<RunOptions, 'counts' | 'progress'>,
): AsyncGenerator<readonly NewFinding[]> {
  const of = (across: boolean): CompiledRules => ({
    ...rules,
    passes: rules.passes.filter(({ before }) => (before !== null) === across),
  });
  const [own, across] = [of(false), of(true)];
  if (own.passes.length > 0)
    yield* watch.over(
      alone.engine,
      runRules(alone.engine, own, { ...options, ...more, ...(rows === null ? {} : { rows }) }),
    );
  if (across.passes.length > 0)
    yield* watch.over(beside.engine, runRules(beside.engine, across, { ...options, ...more, before: await views() }));
}

function pieceMaker(
  { platform }: Work,
  opened: OpenedCheck,
  plan: readonly CheckPiece[],
  watch: Watch,
  mark: string,
): MakePiece {
  return async (n) => {
    const counts = new Map<string, RuleCount>();
    const findings = findingsOf(opened, plan[n] as CheckPiece, watch, { counts });
    return sealPiece(listVault(platform), path.join(opened.alone.folder, `piece-${n}.txt`), { mark, findings, counts });
  };
}

/** Which rule of the list alone cannot be run; null when each can. Looked for only after a check broke. */
async function findBroken(engine: Engine, { rules, values }: RulesOfList, options: RunOptions): Promise<Rule | null> {
  for (const rule of rules) {
    try {
      for await (const _ of runRules(engine, compileRules([rule], values), options));
    } catch {
      return rule;
    }
  }
  return null;
}
