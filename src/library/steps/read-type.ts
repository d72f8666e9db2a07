/** The first step: what a file is. A ZIP or an e-mail is opened, and each file that it holds comes in. */
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { openDocument, originalBytes, setClass } from '../../documents/index.ts';
import { ok, runOperation, withFolder, type OperationContext, type Result, type Work } from '../../platform/index.ts';
import { openInProcess } from '../containers/open-in-process.ts';
import { containerLimits, type Held, type Opened } from '../containers/opener.ts';
import { fail } from '../failures.ts';
import { takeHeld } from '../operations/take-held.ts';
import { placeOfMail } from '../queries/place-of-mail.ts';
import { defineStep, type PaperAtWork, type StepResult } from './step-job.ts';

export const readTypeJob = defineStep('type', 'light', async (work, paper) => {
  const bytes = await originalBytes(work.platform.files, paper);
  if (!bytes.ok) return bytes;
  const { depth, beside } = await work.platform.database.read(work.actor, (tx) => placeOfMail(tx, paper));
  return withFolder(work.platform, async (folder) => {
    await writeFile(path.join(folder, original), bytes.value);
    const { name, mime } = paper;
    const opened = await openInProcess({ folder, file: original, name, mime, depth });
    if (!opened.ok) return opened;
    // What came in together counts together, however it is packed.
    const [count, limit] = [beside + opened.value.held.length, containerLimits.entries];
    if (beside > 0 && count > limit) return fail('library/container-too-many', { name, count, limit });
    if (!(await takeAll(work, paper, folder, opened.value.held))) return 'stopped';
    return ok(resultFor(paper, opened.value));
  });
});

const original = 'asli';

/** False when the job was stopped; what came in by then stays, and is not taken twice. */
async function takeAll(work: Work, paper: PaperAtWork, folder: string, all: readonly Held[]): Promise<boolean> {
  for (const [index, held] of all.entries()) {
    if (!(await work.progress(index, all.length))) return false;
    const taken = await takeOne(work, paper, folder, held);
    // What is there already came in with an earlier attempt.
    if (!taken.ok && taken.failure.code !== 'library/step-done') throw new Error(taken.failure.code);
  }
  return true;
}

async function takeOne(
  { platform, actor }: Work,
  paper: PaperAtWork,
  folder: string,
  held: Held,
): Promise<Result<unknown>> {
  if ('failure' in held) return runOperation(platform, actor, takeHeld, { paper, held, file: null });
  const content = await readFile(path.join(folder, held.file));
  const file = await platform.files.put(content, platform.config.uploadLimit);
  return file.ok
    ? runOperation(platform, actor, takeHeld, { paper, held, file: file.value })
    : runOperation(platform, actor, takeHeld, { paper, held: { ...held, failure: file.failure }, file: null });
}

/** A ZIP has no text of its own. What a picture says is read by recognition alone. */
function resultFor(paper: PaperAtWork, { format }: Opened): StepResult {
  const write = async (context: OperationContext): Promise<void> => {
    const { tx } = context;
    await tx.updateTable('papers').set({ format }).where('id', '=', paper.id).execute();
    if (format === 'zip') return void (await markOpened(context, paper));
    const { id, unitId, name, mime, sha256, size } = paper;
    const subject = { type: 'paper', id };
    const opened = await openDocument(context, { id, unitId }, { subject, name, mime, file: { sha256, size } });
    if (!opened.ok) throw new Error(opened.failure.code);
    const { security } = await tx
      .updateTable('papers')
      .set({ document_id: opened.value })
      .where('id', '=', id)
      .returning('security')
      .executeTakeFirstOrThrow();
    await setClass(tx, opened.value, security);
  };
  return { write, needless: format === 'zip' ? ['text', 'ocr', 'fields', 'index'] : [] };
}

/** A ZIP counts by its files once it is open. */
const markOpened = ({ tx }: OperationContext, { id, intakeId }: PaperAtWork) =>
  tx
    .updateTable('intake_items')
    .set({ state: 'dibuka' })
    .where('paper_id', '=', id)
    .where('intake_id', '=', intakeId)
    .where('state', '=', 'diterima')
    .execute();
