/** What the looking process does: it takes an uploaded file apart and tells what it is. Nothing else looks into it. */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Result } from '../../../platform/result/index.ts';
import { ok } from '../../../platform/result/index.ts';
import { openEngine } from '../list/index.ts';
import { fail } from './failures.ts';
import { failureOf, FileProblem } from './files/problem.ts';
import { unpack } from './files/unpack.ts';
import { isCorrectionSheet } from './prepare.ts';
import { fingerprintOf } from './propose.ts';
import type { FileFormat } from './schema.ts';
import { sniff } from './sniff.ts';

export type LookTask = {
  readonly file: string;
  /** Private to this look; the sample is written here. */
  readonly folder: string;
  /** MiB of the engine. */
  readonly memory: number;
  readonly isCorrection: boolean;
};
export type Looked = {
  readonly format: FileFormat;
  readonly fingerprint: string;
  readonly sample: string;
  /** What is to be imported: the file, or the one that was packed in it. */
  readonly file: string;
};

export default async function look({ file, folder, memory, isCorrection }: LookTask): Promise<Result<Looked>> {
  const engine = await openEngine({ memory, folder });
  try {
    const list = await unpack(file, folder);
    const found = await sniff(list, engine);
    if (isCorrection && !isCorrectionSheet(found.headers)) return fail('voters/import-not-that-sheet');
    const sample = path.join(folder, 'sample.json');
    await writeFile(sample, JSON.stringify(found), { mode: 0o600 });
    return ok({ format: found.format, fingerprint: fingerprintOf(found), sample, file: list });
  } catch (error) {
    if (error instanceof FileProblem) return failureOf(error);
    throw error;
  } finally {
    await engine.close();
  }
}
