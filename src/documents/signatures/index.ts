/** Electronic signatures of PDFs, read in a process of its own within limits of time and memory; ask from jobs. */
import { helper, type Result } from '../../platform/index.ts';
import { endedEarly } from '../failures.ts';
import type { ShownCertificate, SignedFile } from './schema.ts';
import type { CertificateTask, SignaturesTask } from './worker.ts';

/** MiB: the largest file, twice parsed and once joined for its digest. */
const memory = 900;
const patience = 60;
const worker = helper<SignaturesTask | CertificateTask, Result<unknown>>({
  module: new URL('worker.ts', import.meta.url),
  memory,
  most: 1,
});

async function asked<Answer>(task: SignaturesTask | CertificateTask, name: string): Promise<Result<Answer>> {
  const read = await worker(task, { seconds: patience });
  // Which of its answers comes back is settled by which task was sent.
  return read.done
    ? (read.answer as Result<Answer>)
    : endedEarly(read.ended, { name, seconds: patience, megabytes: memory });
}

/** The signatures of a PDF against the anchors of the house. Throws where the program is at fault. */
export const signaturesInProcess = (task: SignaturesTask): Promise<Result<SignedFile>> =>
  asked<SignedFile>(task, task.name);

/** What a certificate (PEM) says, before somebody trusts it. */
export const certificateInProcess = (pem: string): Promise<Result<ShownCertificate>> =>
  asked<ShownCertificate>({ pem }, 'PEM');
