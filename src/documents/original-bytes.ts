import { ok, type FileStore, type Result } from '../platform/index.ts';
import { fail } from './failures.ts';

/** The bytes of a stored original; a failure with a sentence where somebody took it out of the store. */
export async function originalBytes(
  files: Pick<FileStore, 'read'>,
  { sha256, name }: { readonly sha256: string; readonly name: string },
): Promise<Result<Uint8Array>> {
  try {
    return ok(await files.read(sha256));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return fail('documents/file-gone', { name });
    throw error;
  }
}
