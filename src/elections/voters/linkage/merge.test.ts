/**
 * However a list is cut, the same findings; and what is too much for the memory is told. On generated voters of one
 * regency.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { NewFinding } from '../findings/contract.ts';
import { writeVoters } from '../generate/index.ts';
import { openEngine, quote, type Engine } from '../list/engine.ts';
import { dealerOf } from './deal.ts';
import { mergePieces, type Merged } from './merge.ts';
import type { Model } from './model.ts';
import { writePiece } from './piece-file.ts';
import { linkPiece, loadPiece, planPieces, trainOn } from './pieces.ts';

const threshold = 0;
let folder: string;
let engine: Engine;
let model: Model;
let whole: string[];
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'kerja-cerdas-merge-'));
  const { files } = await writeVoters({ rows: 12_000, regency: '5301', seed: 3 }, { folder, format: 'parquet' });
  engine = await openEngine({ memory: 400, folder: path.join(folder, 'engine'), folders: [folder] });
  await engine.run(`create view voters as select * from read_parquet(${quote(files.voters)}) where regency = '5301'`);
  const [piece] = await planPieces(engine, 400_000);
  if (piece === undefined) throw new Error('a list of one regency is one piece');
  model = trainOn(await loadPiece(engine, piece));
  whole = await work(400_000);
});
afterAll(async () => {
  await engine.close();
  await rm(folder, { recursive: true, force: true });
});

/** Works all pieces of a plan; their files. */
async function work(pieceRows: number): Promise<string[]> {
  const files: string[] = [];
  for (const [n, piece] of (await planPieces(engine, pieceRows)).entries()) {
    const file = path.join(folder, `${pieceRows}-${n}.txt`);
    await writePiece(file, await linkPiece(engine, await loadPiece(engine, piece), model, 'key'));
    files.push(file);
  }
  return files;
}

async function findingsOf({ findings }: Merged): Promise<NewFinding[]> {
  const all: NewFinding[] = [];
  for await (const some of findings) all.push(...some);
  return all;
}

it('a regency of too many rows is cut by the keys of its blocks, and gives what it gives in one piece', async () => {
  const shares = await work(1_500);
  expect([whole.length, shares.length]).toEqual([1, 8]);
  const [one, cut] = [
    await mergePieces(engine, whole, { model, threshold, key: 'key' }),
    await mergePieces(engine, shares, { model, threshold, key: 'key' }),
  ];
  const found = await findingsOf(one);
  expect(found.filter(({ code }) => code === 'D10').length).toBeGreaterThan(50);
  expect(await findingsOf(cut)).toEqual(found);
  expect(cut).toMatchObject({ pairs: one.pairs, skipped: one.skipped });
});

it('of more pairs than the memory holds the strongest above the threshold are kept, and the others counted', async () => {
  const all = (await findingsOf(await mergePieces(engine, whole, { model, threshold, key: 'key' }))).filter(
    ({ code }) => code === 'D10',
  );
  const merged = await mergePieces(engine, whole, { model, threshold, key: 'key', most: 100 });
  const kept = (await findingsOf(merged)).filter(({ code }) => code === 'D10');
  const lost = merged.skipped.find(({ rule }) => rule === 'pairs');
  expect(lost?.rows).toBeGreaterThan(0);
  expect(kept.length).toBeLessThan(all.length);
  const weakest = Math.min(...kept.map(({ score }) => score?.weight ?? 0));
  const missing = all.filter(({ rows }) => !kept.some((each) => String(each.rows) === String(rows)));
  expect(missing.every(({ score }) => (score?.weight ?? 0) < weakest)).toBe(true);
  // Pairs below the threshold are no findings: where only these are too many, nothing is lost.
  const enough = await mergePieces(engine, whole, { model, threshold: 12, key: 'key', most: merged.pairs - 1 });
  expect(enough.skipped).toEqual([]);
  expect(enough.curve).toEqual(merged.curve);
});

it('pieces across regencies find in dealt rows what they find in the whole list', async () => {
  const { files } = await writeVoters(
    { rows: 9_000, seed: 5 },
    { folder: path.join(folder, 'far'), format: 'parquet' },
  );
  const opened = await openEngine({ memory: 400, folder: path.join(folder, 'far'), folders: [folder] });
  try {
    await opened.run(`create view voters as select * from read_parquet(${quote(files.voters)})`);
    const across = (await planPieces(opened, 1_000)).filter(({ kind }) => kind === 'across');
    expect(across.length).toBeGreaterThan(2);
    const dealer = dealerOf(opened, path.join(folder, 'far'));
    let pairs = 0;
    for (const piece of across) {
      const from = await dealer(piece);
      expect(from).toContain('read_parquet');
      const results = await Promise.all(
        [await loadPiece(opened, piece), await loadPiece(opened, piece, from)].map((loaded) =>
          linkPiece(opened, loaded, model, 'key'),
        ),
      );
      const [plain, dealt] = results.map(({ size, line, summary }) => ({
        summary,
        lines: Array.from({ length: size }, (_, n) => line(n)),
      }));
      expect(dealt).toEqual(plain);
      pairs += dealt?.lines.length ?? 0;
    }
    expect(pairs).toBeGreaterThan(3);
  } finally {
    await opened.close();
  }
});
