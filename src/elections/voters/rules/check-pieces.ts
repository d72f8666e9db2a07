/**
 * A check in pieces that know nothing of each other: ranges of rows, and groupings over all rows. How a list is cut
 * depends on the list and its rules alone, and findings come out in the order of a check in one go, so that any number
 * of workers gives the same.
 */
import { type Vault } from '../../../platform/index.ts';
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { NewFinding } from '../findings/schema.ts';
import type { CompiledRules, Pass } from './compile.ts';
import type { RowRange } from './run-rules.ts';
import type { RuleCount } from './schema.ts';

export type CheckPiece = { readonly rules: CompiledRules; /** Null: all rows. */ readonly rows: RowRange | null };

/** Rows are checked so many times faster than duplicates are searched, for which config.listPieceRows is made. */
const rowsPerPieceRow = 4;
/** Rows that a list's files keep together: a range that begins and ends with them reads nothing twice. */
const keptTogether = 122_880;

/**
 * One piece for a list of up to `pieceRows`; else ranges of rows, then the groupings: those that read the same tables
 * in one piece.
 */
export function planCheck(rules: CompiledRules, rows: number, pieceRows: number): CheckPiece[] {
  if (rows <= pieceRows) return [{ rules, rows: null }];
  const wanted = pieceRows * rowsPerPieceRow;
  const size = wanted < keptTogether ? wanted : wanted - (wanted % keptTogether);
  const pieces: CheckPiece[] = [];
  const together = new Map<string, Pass[]>();
  for (const pass of rules.passes) {
    const key = pass.before === null ? `${pass.scope} ${pass.needs.join(' ')}` : 'before';
    if (pass.scope !== 'row') together.set(key, [...(together.get(key) ?? []), pass]);
  }
  const ofRows = { ...rules, passes: rules.passes.filter(({ scope }) => scope === 'row') };
  for (let from = 1; from <= rows && ofRows.passes.length > 0; from += size)
    pieces.push({ rules: ofRows, rows: { from, to: Math.min(rows, from + size - 1) } });
  return [...pieces, ...[...together.values()].map((passes) => ({ rules: { ...rules, passes }, rows: null }))];
}

/** Says what a run checks: a piece of another revision, or by other rules or words of notes, is none of it. */
export const markOf = (run: string, revision: number, by: readonly [CompiledRules, ...unknown[]]): string =>
  createHash('sha256')
    .update(JSON.stringify([run, revision, by]))
    .digest('hex');

/** Writes a piece's findings, one a line, between its mark and its counts; seals it and returns its address. */
export async function sealPiece(
  vault: Vault,
  file: string,
  {
    mark,
    findings,
    counts,
  }: {
    readonly mark: string;
    readonly findings: AsyncIterable<readonly NewFinding[]>;
    readonly counts: ReadonlyMap<string, RuleCount>;
  },
): Promise<string> {
  const handle = await open(file, 'w', 0o600);
  try {
    await handle.write(`${mark}\n`);
    for await (const some of findings)
      await handle.write(some.map((finding) => `${JSON.stringify(finding)}\n`).join(''));
    await handle.write(`${JSON.stringify({ counts: [...counts.values()] })}\n`);
  } finally {
    await handle.close();
  }
  return (await vault.put(file)).sha256;
}

/**
 * Findings of sealed pieces in their order, and their counts added up. A piece that is gone, or none of this run, is
 * made anew.
 */
export async function* readPieces(
  vault: Vault,
  folder: string,
  pieces: readonly string[],
  {
    mark,
    make,
    counts,
  }: { readonly mark: string; readonly make: (n: number) => Promise<string>; readonly counts: Map<string, RuleCount> },
): AsyncGenerator<readonly NewFinding[]> {
  for (const [n, address] of pieces.entries()) {
    const file = path.join(folder, `checked-${n}.txt`);
    const sound = await vault.open(address, file).then(
      () => isMarked(file, mark),
      () => false,
    );
    if (!sound) await vault.open(await make(n), file);
    yield* readPiece(file, counts);
  }
}

async function isMarked(file: string, mark: string): Promise<boolean> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(mark.length), 0, mark.length, 0);
    return buffer.toString('latin1', 0, bytesRead) === mark;
  } finally {
    await handle.close();
  }
}

/** Findings handed on at a time. */
const batch = 2_000;

async function* readPiece(file: string, counts: Map<string, RuleCount>): AsyncGenerator<readonly NewFinding[]> {
  let waiting: NewFinding[] = [];
  let first = true;
  for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Infinity })) {
    const read = first ? null : (JSON.parse(line) as NewFinding | { readonly counts: readonly RuleCount[] });
    first = false;
    if (read === null) continue;
    if ('counts' in read) addCounts(counts, read.counts);
    else waiting.push(read);
    if (waiting.length < batch) continue;
    yield waiting;
    waiting = [];
  }
  if (waiting.length > 0) yield waiting;
}

function addCounts(counts: Map<string, RuleCount>, more: readonly RuleCount[]): void {
  for (const { code, version, found, hidden } of more) {
    const before = counts.get(code);
    counts.set(code, { code, version, found: found + (before?.found ?? 0), hidden: hidden + (before?.hidden ?? 0) });
  }
}
