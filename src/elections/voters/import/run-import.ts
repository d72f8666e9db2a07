/**
 * The background job of an import: opens the sealed file, reads it in one pass, seals what came out, and makes it part
 * of the list in one transaction. Killed anywhere before that, it begins again from the sealed file; nothing of a half
 * import is ever seen.
 */
import path from 'node:path';
import { z } from 'zod';
import { defineJob, ok, runOperation, type Result, type Work } from '../../../platform/index.ts';
import { type Engine, listVault, partsOf, quote, readList, withEngine } from '../list/index.ts';
import { fail } from './failures.ts';
import { failureOf, FileProblem } from './files/problem.ts';
import { failImport, finishImport } from './operations/end-import.ts';
import { DoesNotAddUp, importPass, passThreads, type PassOptions, type PassResult } from './pass.ts';
import { prepare, type PrepareOptions } from './prepare.ts';
import { openRejects } from './queries/rejects.ts';
import { readSample } from './read-sample.ts';

/** Progress in thousandths: the file is opened and counted up to here, read up to there, then sealed. */
const whole = 1_000;
const counted = 350;
const passed = 900;
/** Milliseconds between two looks at how far the engine is. */
const pulse = 500;

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
      const failed = failureOf(error);
      await runOperation(work.platform, work.actor, failImport, { importId, failure: failed.failure });
      return failed;
    }
    throw error;
  }
}

class Cancelled extends Error {}

async function importFile(work: Work, importId: string): Promise<Result<object>> {
  const { platform, actor } = work;
  const found = await platform.database.read(actor, async (tx) => {
    const row = await tx.selectFrom('voter_imports').selectAll().where('id', '=', importId).executeTakeFirst();
    const list = row ? await readList(tx, row.list_id) : null;
    return row && list
      ? {
          row,
          list,
          parts: await partsOf(tx, list.id),
          open: row.corrects === null ? undefined : await openRejects(tx, row.corrects),
        }
      : null;
  });
  // Finished before the last kill, or cancelled: there is nothing to do.
  if (
    !found ||
    found.row.state !== 'berjalan' ||
    found.row.mapping === null ||
    found.row.sha256 === null ||
    found.row.sample_sha256 === null
  )
    return ok({});
  const { row, list, parts, open } = found;
  const mapping = row.mapping as NonNullable<typeof row.mapping>;
  const sample = await readSample(platform, row.sample_sha256 as string);
  const say = async (done: number): Promise<true> => {
    if (!(await work.progress(Math.round(done), whole))) throw new Cancelled();
    return true;
  };
  await say(1);
  return withEngine(
    platform,
    async ({ engine, folder }) => {
      const vault = listVault(platform);
      const file = path.join(folder, `original.${row.format}`);
      await vault.open(row.sha256 as string, file);
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
          sheets: mapping.sheets,
          folder,
          onProgress: (done) => say(50 + (counted - 50) * Math.min(1, done / expected)),
          rewrite: open !== undefined,
        },
        options: {
          engine,
          mapping,
          folder,
          firstRow: list.rows + 1,
          part: n,
          within: list.unit_id === 'pusat' || !/^\d+$/.test(list.unit_id) ? '' : list.unit_id,
          ...(open ? { corrects: open } : {}),
        },
      });
      await say(passed);
      const rows = result.rows === null ? null : await vault.put(result.rows);
      const rejects = result.rejects === null ? null : await vault.put(result.rejects);
      const corrected =
        open && result.rows !== null
          ? (
              await engine.rows<{ n: number }>(
                `select source_line as n from read_parquet(${quote(result.rows)}) order by 1`,
              )
            ).map((each) => each.n)
          : [];
      await say(whole - 1);
      const finished = await runOperation(platform, actor, finishImport, {
        importId,
        read: result.read,
        accepted: result.accepted,
        rejected: result.rejected,
        notVoters: result.notVoters,
        reasons: result.reasons,
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
