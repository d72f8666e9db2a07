/**
 * The background job of an import: opens the sealed file, reads it in one pass, seals what came out, and makes it part
 * of the list in one transaction. Killed anywhere before that, it begins again from the sealed file; nothing of a half
 * import is ever seen.
 */
import path from 'node:path';
import { z } from 'zod';
import { defineJob, ok, runOperation, type Result, type Work } from '../../../platform/index.ts';
import { type Engine, listVault, partsOf, quote, readList, rowsFormat, withEngine } from '../list/index.ts';
import { contradictionOf, type Contradiction, type Evidence } from './evidence.ts';
import { fail } from './failures.ts';
import { failureOf, FileProblem } from './files/problem.ts';
import { failImport, finishImport } from './operations/end-import.ts';
import { DoesNotAddUp, importPass, passThreads, type PassOptions, type PassResult } from './pass.ts';
import { prepare, type PrepareOptions } from './prepare.ts';
import { openRejects, rejectsOf } from './queries/rejects.ts';
import { readSample } from './read-sample.ts';
import { regionOfUnit } from './sample-evidence.ts';

/** Progress in thousandths: the file is opened and counted up to here, read up to there, then sealed. */
const whole = 1_000;
const counted = 350;
const passed = 900;
/** Milliseconds between two looks at how far the engine is. */
const pulse = 500;
/** Seconds that a workbook may take until its rows can be read: the largest sheet takes a minute on an office PC. */
const patience = 1_800;

export const importJob = defineJob({
  kind: 'voters.import',
  input: z.object({ importId: z.string() }),
  about: ({ importId }) => ({ type: 'voter-import', id: importId }),
  lane: 'heavy',
  alone: 'subject',
  run: runImport,
  gaveUp: (work, { importId }) =>
    runOperation(work.platform, work.actor, failImport, {
      importId,
      failure: fail('voters/import-broke', { job: work.id }).failure,
    }),
});

async function runImport(work: Work, { importId }: { readonly importId: string }): Promise<Result<object>> {
  try {
    return await importFile(work, importId);
  } catch (error) {
    if (error instanceof Cancelled) return ok({});
    if (error instanceof FileProblem) {
      const failed =
        error.kind === 'too-slow' ? fail('voters/import-too-slow', { seconds: patience }) : failureOf(error);
      await runOperation(work.platform, work.actor, failImport, { importId, failure: failed.failure });
      return failed;
    }
    throw error;
  }
}

class Cancelled extends Error {}

async function importFile(work: Work, importId: string): Promise<Result<object>> {
  const { platform, actor } = work;
  const found = await readStarted(work, importId);
  if (found === null) return ok({});
  const { row, list, parts, open } = found;
  const sample = await readSample(platform, found.sampleSha256);
  const say = async (done: number): Promise<true> => {
    if (!(await work.progress(Math.round(done), whole))) throw new Cancelled();
    return true;
  };
  await say(1);
  return withEngine(
    platform,
    async ({ engine, folder }) => {
      const vault = listVault(platform);
      const file = path.join(folder, 'original');
      await vault.open(found.sha256, file);
      await say(50);
      const n = Math.max(0, ...parts.map((part) => part.n)) + 1;
      const expected = row.format === 'csv' ? row.bytes : Math.max(1, row.bytes / 60);
      const result = await pass({
        engine,
        say,
        prepare: {
          engine,
          file,
          sample,
          sheets: found.mapping.sheets,
          folder,
          seconds: patience,
          onProgress: (done) => say(50 + (counted - 50) * Math.min(1, done / expected)),
          rewrite: open !== undefined,
        },
        options: {
          engine,
          mapping: found.mapping,
          folder,
          firstRow: list.rows + 1,
          part: n,
          within: regionOfUnit(list.unit_id),
          ...(open ? { corrects: open } : {}),
        },
      });
      await say(passed);
      const against = open || result.evidence === null ? null : contradictionOf(result.evidence);
      if (against !== null && result.evidence) return await stopReading(work, importId, against, result.evidence);
      const corrected = open ? await correctedBy(engine, result) : [];
      const taken = await withLines(platform, { engine, folder, rows: result.rows, corrects: found.correctsSha256 });
      const rows = taken === null ? null : await vault.put(taken);
      const rejects = result.rejects === null ? null : await vault.put(result.rejects);
      await say(whole - 1);
      const finished = await runOperation(platform, actor, finishImport, {
        importId,
        ...countsOf(result),
        regions: result.evidence?.regions ?? null,
        rejectsSha256: rejects?.sha256 ?? null,
        corrected,
        part:
          rows === null
            ? null
            : { n, sha256: rows.sha256, contentHash: rows.contentHash, bytes: rows.size, firstRow: list.rows + 1 },
      });
      return finished.ok ? ok({ accepted: result.accepted }) : ok({});
    },
    { threads: passThreads },
  );
}

/** The values contradict the way they were read: nothing is taken, and a person names the columns once more. */
async function stopReading(
  { platform, actor }: Work,
  importId: string,
  against: Contradiction,
  evidence: Evidence,
): Promise<Result<object>> {
  const { rows, placed, within, others } = evidence.regions;
  const { unknown } = evidence.places;
  const told = {
    dates: evidence.dates,
    sexes: evidence.sexes,
    numbers: { wrong: evidence.numbers.nkk, right: evidence.numbers.of - evidence.numbers.nkk },
    regions: { wrong: placed - within, right: within },
    places: { wrong: unknown, right: rows - unknown },
  }[against];
  const failed = fail(`voters/import-contradicts-${against}`, {
    count: told.wrong,
    of: told.wrong + told.right,
    rows,
    other: others[0]?.name ?? '',
  });
  await runOperation(platform, actor, failImport, { importId, failure: failed.failure, again: true });
  return failed;
}

/** An import that waits to be read. Null when there is nothing to do: finished before the last kill, or cancelled. */
const readStarted = ({ platform, actor }: Work, importId: string) =>
  platform.database.read(actor, async (tx) => {
    const row = await tx.selectFrom('voter_imports').selectAll().where('id', '=', importId).executeTakeFirst();
    if (row?.state !== 'berjalan') return null;
    const { mapping, sha256, sample_sha256: sampleSha256 } = row;
    const list = await readList(tx, row.list_id);
    if (list === null || mapping === null || sha256 === null || sampleSha256 === null) return null;
    const parts = await partsOf(tx, list.id);
    const open = row.corrects === null ? undefined : await openRejects(tx, row.corrects);
    const correctsSha256 = row.corrects === null ? null : await rejectsOf(tx, row.corrects);
    return { row, mapping, sha256, sampleSha256, list, parts, open, correctsSha256 };
  });

const countsOf = ({ read, account, accepted, rejected, notVoters, reasons }: PassResult) => ({
  read,
  account,
  accepted,
  rejected,
  notVoters,
  reasons,
});

/** Numbers of the rejected rows that a correction sheet brought in. */
async function correctedBy(engine: Engine, { rows }: PassResult): Promise<number[]> {
  if (rows === null) return [];
  const corrected = await engine.rows<{ n: number }>(
    `select source_line as n from read_parquet(${quote(rows)}) order by 1`,
  );
  return corrected.map(({ n }) => n);
}

/**
 * The accepted rows, each named by its line in the file that people know: rows of a correction sheet by the line that
 * they had where they were rejected (`corrects`: those rejected rows, sealed), not by their number among the rejected.
 */
async function withLines(
  platform: Work['platform'],
  {
    engine,
    folder,
    rows,
    corrects,
  }: {
    readonly engine: Engine;
    readonly folder: string;
    readonly rows: string | null;
    readonly corrects: string | null;
  },
): Promise<string | null> {
  if (rows === null || corrects === null) return rows;
  const rejects = path.join(folder, 'corrected.parquet');
  await listVault(platform).open(corrects, rejects);
  const target = path.join(folder, 'lined.parquet');
  await engine.run(
    `copy (select r.* replace (o.line::bigint as source_line) from read_parquet(${quote(rows)}) r ` +
      `join read_parquet(${quote(rejects)}) o on o.n = r.source_line order by r.row) to ${quote(target)} ${rowsFormat}`,
  );
  return target;
}

/**
 * Once as the file is; and where the engine and the count do not agree about its records, once more with the file
 * written anew.
 */
async function pass({
  engine,
  say,
  prepare: how,
  options,
}: {
  readonly engine: Engine;
  readonly say: (done: number) => Promise<true>;
  readonly prepare: PrepareOptions;
  readonly options: Omit<PassOptions, 'source'>;
}): Promise<PassResult> {
  for (const rewrite of how.rewrite ? [true] : [false, true]) {
    const source = await prepare({ ...how, rewrite });
    if (source === null) throw new Cancelled();
    try {
      return await watched(engine, say, () => importPass({ ...options, source }));
    } catch (error) {
      if (error instanceof Cancelled || rewrite || source.kind !== 'plain') throw error;
      if (!(error instanceof DoesNotAddUp) && !/Invalid Input|Parameter Not Allowed/.test(String(error))) throw error;
    }
  }
  throw new Error('unreachable');
}

/** Tells the screen while the engine works, and stops the engine when the import is cancelled. */
async function watched<T>(engine: Engine, say: (done: number) => Promise<true>, task: () => Promise<T>): Promise<T> {
  let cancelled = false;
  let telling: Promise<void> = Promise.resolve();
  const timer = setInterval(() => {
    telling = telling
      .then(async () => {
        await say(counted + (passed - counted) * (engine.progress?.() ?? 0));
      })
      .catch((error: unknown) => {
        if (!(error instanceof Cancelled)) return;
        cancelled = true;
        engine.interrupt();
      });
  }, pulse);
  try {
    return await task();
  } catch (error) {
    throw cancelled ? new Cancelled() : error;
  } finally {
    clearInterval(timer);
    await telling;
  }
}
