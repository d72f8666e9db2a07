/** Errors that are nobody's mistake: the database cannot be asked just now, or a disk has no room left. */

import { statfs } from 'node:fs/promises';

export type Trouble = 'away' | 'full';

/** Sources: errno(3); PostgreSQL, appendix A: 53100 disk_full. */
const full: readonly unknown[] = ['53100', 'ENOSPC', 'EDQUOT'];
/** Class 08 is connections; 57P01 to 57P03 servers that end or begin; 53300 too many connections. */
const away = /^(08...|57P0[123]|53300|ECONNREFUSED|ECONNRESET|EPIPE)$/;
/** The driver of PostgreSQL gives these no code. */
const lost = /^(Connection terminated|timeout exceeded when trying to connect|Client .* is not queryable)/;

/** What is in the way, or null when the error says something else. */
export function troubleOf(error: unknown): Trouble | null {
  if (!(error instanceof Error)) return null;
  const code = (error as { code?: unknown }).code ?? '';
  if (full.includes(code) || saysFull(error.message) || troubleOf(error.cause) === 'full') return 'full';
  return away.test(String(code)) || lost.test(error.message) ? 'away' : null;
}

/** Bytes of a segment of PostgreSQL's log, without which it does not go on. */
const segment = 16 << 20;

/** A database that is away while the disk of `folder` has no room went away for want of it. */
export async function troubleHere(trouble: Trouble | null, folder: string): Promise<Trouble | null> {
  if (trouble !== 'away') return trouble;
  const disk = await statfs(folder).catch(() => null);
  return disk !== null && disk.bavail * disk.bsize < segment ? 'full' : 'away';
}

/** Whether what PostgreSQL printed says so; its messages here are English. */
export const saysFull = (text: string): boolean => /No space left on device|Disk quota exceeded/.test(text);
