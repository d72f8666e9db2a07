/** A disk of its own, small enough to be filled. Needs the right to mount one. */
import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { open, rm, statfs } from 'node:fs/promises';
import path from 'node:path';

/** Mounts a disk of this size ('24m') on a new folder; false where that is not allowed. */
export function mountDisk(place: string, size: string): boolean {
  mkdirSync(place);
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size},mode=711`, 'tmpfs', place], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

export const unmountDisk = (place: string): void => void execFileSync('umount', ['-l', place]);

/** Takes all room there is but for `left` bytes, and returns what gives it back. */
export async function fillDisk(place: string, left = 0): Promise<() => Promise<void>> {
  const file = path.join(place, `ballast-${left}`);
  const handle = await open(file, 'a');
  if (left > 0) {
    const { bavail, bsize } = await statfs(place);
    for (let taken = 0; taken < bavail * bsize - left; taken += 1 << 20) await handle.write(Buffer.alloc(1 << 20, 1));
    await handle.close();
    return () => rm(file);
  }
  for (const size of [1 << 20, 1 << 14, 512]) {
    const more = () =>
      handle.write(Buffer.alloc(size, 1)).then(
        () => true,
        () => false,
      );
    while (await more());
  }
  await handle.close();
  return () => rm(file);
}
