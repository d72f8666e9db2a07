/**
 * The background job that looks into an uploaded file: in a process of its own, bounded in time and memory. What is no
 * list goes again, and its import says why.
 */
import path from 'node:path';
import { z } from 'zod';
import { defineJob, helper, ok, runOperation, withFolder, type Result, type Work } from '../../../platform/index.ts';
import { listVault } from '../list/index.ts';
import { fail } from './failures.ts';
import { fileIsUsed } from './file-used.ts';
import type { Looked, LookTask } from './look.ts';
import { failLook, takeLook } from './operations/end-look.ts';

/** MiB: a workbook's words and the engine beside them. */
const memory = 1_024;
const engineMemory = 256;
/** What the largest file takes on an office PC, with room to spare. */
const patience = 300;
const looker = helper<LookTask, Result<Looked>>({ module: new URL('look.ts', import.meta.url), memory, most: 1 });

export const lookJob = defineJob({
  kind: 'voters.look-into',
  input: z.object({ importId: z.string() }),
  about: ({ importId }) => ({ type: 'voter-import', id: importId }),
  lane: 'light',
  alone: 'subject',
  run: lookInto,
  gaveUp: (work, { importId }) =>
    runOperation(work.platform, work.actor, failLook, {
      importId,
      failure: fail('voters/file-look-broke', { job: work.id }).failure,
    }),
});

async function lookInto(work: Work, { importId }: { readonly importId: string }): Promise<Result<object>> {
  const { platform, actor } = work;
  const found = await platform.database.read(actor, (tx) =>
    tx
      .selectFrom('voter_imports')
      .select(['sha256', 'corrects'])
      .where('id', '=', importId)
      .where('state', '=', 'diperiksa')
      .executeTakeFirst(),
  );
  const sha256 = found?.sha256;
  if (!found || !sha256) return ok({});
  const looked = await withFolder(platform, async (folder) => {
    const vault = listVault(platform);
    const file = path.join(folder, 'original');
    await vault.open(sha256, file);
    const answer = await lookOnce({ file, folder, memory: engineMemory, isCorrection: found.corrects !== null });
    if (!answer.ok) return answer;
    const { format, fingerprint, sample, file: list } = answer.value;
    return ok({
      format,
      fingerprint,
      sampleSha256: (await vault.put(sample)).sha256,
      sha256: list === file ? sha256 : (await vault.put(list)).sha256,
    });
  });
  const done = looked.ok
    ? await runOperation(platform, actor, takeLook, { importId, ...looked.value })
    : await runOperation(platform, actor, failLook, { importId, failure: looked.failure });
  // What was packed, or is no list, is kept no longer than somebody needs it.
  if (done.ok && (!looked.ok || looked.value.sha256 !== sha256) && !(await fileIsUsed(platform, actor, sha256)))
    await listVault(platform).remove(sha256);
  return looked.ok ? ok({}) : looked;
}

async function lookOnce(task: LookTask): Promise<Result<Looked>> {
  const looked = await looker(task, { seconds: patience });
  if (looked.done) return looked.answer;
  return looked.ended === 'time'
    ? fail('voters/file-too-slow', { seconds: patience })
    : fail('voters/file-too-much', { megabytes: memory });
}
