/**
 * The job that searches a list for duplicates. It learns a model, cuts the list into pieces that all workers share,
 * and makes findings of their results. Run again after a kill it goes on with the pieces that are there and ends in
 * the same findings.
 */
import path from 'node:path';
import { z } from 'zod';
import {
  about,
  defineJob,
  ok,
  runOperation,
  type Operation,
  type Result,
  type Tx,
  type Work,
  help,
  spread,
  type UnitId,
} from '../../../../platform/index.ts';
import type { NewFinding } from '../../findings/schema.ts';
import { decidedPairs, replaceFindings } from '../../findings/index.ts';
import { listFail, listVault, type OpenedList, partsOf, readList, subjectKey, withList } from '../../list/index.ts';
import { recordRun } from '../../rules/index.ts';
import { crossFindings } from '../across/read-matches.ts';
import { calibrate, type Calibration, type DecidedPair } from '../calibrate.ts';
import type { Piece } from '../candidates.ts';
import { dealerOf } from '../deal.ts';
import { event } from '../events.ts';
import { exactKinds } from '../exact.ts';
import { mergePieces, type Merged } from '../merge.ts';
import { comparisonVersion, modelSchema, startingModel, type Model } from '../model.ts';
import { writePiece } from '../piece-file.ts';
import {
  linkMemory,
  linkPiece,
  linkThreads,
  loadPiece,
  planPieces,
  releasePiece,
  trainingPiece,
  trainOn,
  type LoadedPiece,
} from '../pieces.ts';
import { lastRun, thresholdOf } from '../queries/read-linkage.ts';
import { type ListId, listIdSchema } from '../../list/schema.ts';

const linkInput = z.object({
  listId: listIdSchema,
  /** From the scores of the last search, where the list and the comparisons have not changed. */
  again: z.boolean().optional(),
});

export const linkJob = defineJob({
  kind: 'voters.link',
  input: linkInput,
  about: ({ listId }) => ({ type: 'voter-list', id: listId }),
  lane: 'heavy',
  alone: 'subject',
  stoppable: true,
  run: linkList,
});

const linkHelpInput = z.object({ listId: listIdSchema, run: z.string(), model: modelSchema, pieceRows: z.int() });

/** A helper's job: opens the same list and works pieces of `run` until none is left. */
export const linkHelpJob = defineJob({
  kind: 'voters.link-help',
  input: linkHelpInput,
  about: ({ listId }) => ({ type: 'voter-list', id: listId }),
  lane: 'heavy',
  run: helpLink,
});

async function linkList(work: Work, { listId, again }: z.output<typeof linkInput>): Promise<Result<object>> {
  const { platform, actor, unitId } = work;
  const startedAt = platform.clock.now();
  const found = await read(work, listId);
  if (found === null) return listFail('voters/list-not-found');
  const { list, parts, threshold, run, calibration } = found;
  const kept =
    again === true &&
    run !== undefined &&
    run.revision === list.revision &&
    run.comparison_version === comparisonVersion
      ? run
      : null;
  return withList(
    platform,
    parts,
    async (opened) => {
      const searched = kept === null ? await search(work, listId, opened) : { model: kept.model, pieces: kept.pieces };
      if (searched === null) return ok({});
      const { model, pieces } = searched;
      const files = await openPieces(work, opened.folder, pieces);
      const merged = await mergePieces(opened.engine, files, {
        model,
        threshold,
        key: subjectKey(platform),
        calibration,
      });
      const counts = new Map([...exactKinds.map(({ code }) => code), 'D10', 'D20'].map((code) => [code, 0]));
      const findings = await replaceFindings(
        platform,
        { listId, unitId, revision: list.revision, source: 'linkage' },
        counting(both(merged.findings, crossFindings(platform, actor, listId, subjectKey(platform))), counts),
      );
      const finished: FinishedSearch = {
        listId,
        unitId,
        id: work.id,
        revision: list.revision,
        model,
        rows: list.rows,
        merged,
        threshold,
        calibration,
        pieces,
      };
      const searchRecorded = await runOperation(platform, actor, recordSearch, finished);
      if (!searchRecorded.ok) return searchRecorded;
      const recorded = await runOperation(platform, actor, recordRun, {
        listId,
        unitId,
        source: 'linkage' as const,
        revision: list.revision,
        counts: [...counts].map(([code, n]) => ({ code, version: 1, found: n, hidden: 0 })),
        findings,
        startedAt,
      });
      return recorded.ok ? ok(findings) : recorded;
    },
    { scaleOut: true, threads: linkThreads, memoryShare: linkMemory },
  );
}

async function helpLink(
  work: Work,
  { listId, run, model, pieceRows }: z.output<typeof linkHelpInput>,
): Promise<Result<object>> {
  const found = await read(work, listId);
  if (found === null) return ok({});
  return withList(
    work.platform,
    found.parts,
    async (opened) => help(work, run, pieceMaker(work, opened, await planPieces(opened.engine, pieceRows), model)),
    { scaleOut: true, threads: linkThreads, memoryShare: linkMemory },
  );
}

const read = ({ platform, actor, unitId }: Work, listId: ListId) =>
  platform.database.read(actor, async (tx) => {
    const list = await readList(tx, listId);
    return list === null
      ? null
      : {
          list,
          parts: await partsOf(tx, listId),
          threshold: (await thresholdOf(tx, unitId)).threshold,
          run: await lastRun(tx, listId),
          calibration: calibrate(await decisionsOf(tx, unitId)),
        };
  });

/** What the unit's people decided about pairs of this comparison, by their weight before decisions changed it. */
async function decisionsOf(tx: Tx, unitId: UnitId): Promise<DecidedPair[]> {
  const decided = await decidedPairs(tx, unitId, `fs${comparisonVersion}`);
  return decided.map(({ weight, steps, same }) => ({
    weight: weight - (steps.find(({ level }) => level === 'decisions')?.weight ?? 0),
    same,
  }));
}

/** Null when the job was cancelled. */
async function search(
  work: Work,
  listId: ListId,
  opened: OpenedList,
): Promise<{ model: Model; pieces: string[] } | null> {
  const pieceRows = work.platform.config.listPieceRows;
  const plan = await planPieces(opened.engine, pieceRows);
  if (!(await work.progress(0, plan.length + 1))) return null;
  const training = trainingPiece(plan);
  if (training === null) return { model: startingModel, pieces: [] };
  const loaded = await loadPiece(opened.engine, training);
  const model = trainOn(loaded);
  const pieces = await spread(work, {
    pieces: plan.length,
    make: pieceMaker(work, opened, plan, model, loaded),
    helper: linkHelpJob,
    helping: (run) => ({ listId, run, model, pieceRows }),
  });
  return pieces === null ? null : { model, pieces };
}

/** `loaded` is the piece that was learned from: it need not be brought from the engine again. */
function pieceMaker(
  { platform }: Work,
  { engine, folder }: OpenedList,
  plan: readonly Piece[],
  model: Model,
  loaded?: LoadedPiece,
): (n: number) => Promise<string> {
  let held = loaded;
  const dealer = dealerOf(engine, folder);
  return async (n) => {
    const piece = plan[n] as Piece;
    const ready = held?.piece === piece ? held : await loadPiece(engine, piece, await dealer(piece));
    // Once: what is held while other pieces are worked would double the memory.
    held = undefined;
    const file = path.join(folder, `piece-${n}.txt`);
    await writePiece(file, await linkPiece(engine, ready, model, subjectKey(platform)));
    releasePiece(ready);
    return (await listVault(platform).put(file)).sha256;
  };
}

async function openPieces({ platform }: Work, folder: string, pieces: readonly string[]): Promise<string[]> {
  const vault = listVault(platform);
  const files: string[] = [];
  for (const [n, sha256] of pieces.entries()) {
    const file = path.join(folder, `result-${n}.txt`);
    await vault.open(sha256, file);
    files.push(file);
  }
  return files;
}

async function* both(one: Merged['findings'], other: Merged['findings']): AsyncGenerator<readonly NewFinding[]> {
  yield* one;
  yield* other;
}

async function* counting(
  findings: AsyncIterable<readonly NewFinding[]>,
  counts: Map<string, number>,
): AsyncGenerator<readonly NewFinding[]> {
  for await (const some of findings) {
    for (const { code } of some) counts.set(code, (counts.get(code) ?? 0) + 1);
    yield some;
  }
}

type FinishedSearch = {
  readonly id: string;
  readonly listId: ListId;
  readonly unitId: UnitId;
  readonly revision: number;
  readonly model: Model;
  readonly rows: number;
  readonly merged: Merged;
  readonly threshold: number;
  readonly calibration: Calibration;
  readonly pieces: readonly string[];
};

const recordSearch: Operation<FinishedSearch, null> = async (
  { tx, clock },
  { id, listId, unitId, revision, model, rows, merged, threshold, calibration, pieces },
) => {
  await tx
    .insertInto('voter_linkage_runs')
    .values({
      id,
      list_id: listId,
      unit_id: unitId,
      revision,
      comparison_version: comparisonVersion,
      model: JSON.stringify({ ...model, calibration }),
      rows,
      candidates: merged.candidates,
      pairs: merged.pairs,
      threshold,
      skipped: JSON.stringify(merged.skipped),
      curve: JSON.stringify(merged.curve),
      pieces: [...pieces],
      finished_at: clock.now(),
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
  return ok({
    value: null,
    events: [
      event('voters.duplicates-searched', about('voter-list', { unitId, id: listId }), {
        revision,
        model: model.version,
        threshold,
        candidates: merged.candidates,
        pairs: merged.pairs,
      }),
    ],
  });
};
