/** What the process for signatures does: a PDF, or a certificate that somebody wants to trust. Loaded there only. */
import type { Result } from '../../platform/result/index.ts';
import { ok } from '../../platform/result/index.ts';
import { fail } from '../failures.ts';
import { certificateOf, shownCertificate } from './certificates.ts';
import { readSignatures, type Anchors } from './read-signatures.ts';
import type { ShownCertificate, SignedFile } from './schema.ts';

export type SignaturesTask = Anchors & { readonly bytes: Uint8Array; readonly name: string };
/** PEM text. */
export type CertificateTask = { readonly pem: string };

export default async function work(
  task: SignaturesTask | CertificateTask,
): Promise<Result<SignedFile | ShownCertificate>> {
  if (!('pem' in task)) return readSignatures(task.bytes, task.name, task);
  const certificate = certificateOf(task.pem);
  return certificate === undefined ? fail('documents/no-certificate') : ok(shownCertificate(certificate));
}
