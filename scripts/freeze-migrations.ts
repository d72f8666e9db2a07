/**
 * `node scripts/freeze-migrations.ts`: writes the SHA-256 of new migrations into src/migrations.lock. A line that is
 * there is never changed, unless `--replace NAME` says so of a migration that is not on the branch main yet. With
 * --check writes nothing, and exits 1 when a migration changed, vanished or is not in the list.
 */
import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import type { MigrationFile } from '../src/platform/start/index.ts';

type Hashes = ReadonlyMap<string, string>;
type Files = readonly Pick<MigrationFile, 'name' | 'sha256'>[];

/** Lines of the list: name, space, SHA-256. Throws when one migration stands there with two hashes. */
export function parseLock(text: string): Map<string, string> {
  const hashes = new Map<string, string>();
  for (const line of text.split('\n').filter(Boolean)) {
    const [name = '', sha256 = ''] = line.split(' ');
    if (hashes.has(name) && hashes.get(name) !== sha256) throw new Error(`${name} stands twice in the list`);
    hashes.set(name, sha256);
  }
  return hashes;
}

export const printLock = (hashes: Hashes): string =>
  [...hashes]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, sha256]) => `${name} ${sha256}\n`)
    .join('');

/** What is wrong with the files beside the list, a sentence each. */
export function lockFaults(frozen: Hashes, files: Files): string[] {
  const now = new Map(files.map(({ name, sha256 }) => [name, sha256]));
  return [
    ...[...frozen].flatMap(([name, sha256]) => {
      const found = now.get(name);
      if (found === undefined) return [`${name}.sql is gone; databases have run it`];
      return found === sha256 ? [] : [`${name}.sql has changed; databases have run it as it was: add a new migration`];
    }),
    ...[...now.keys()]
      .filter((name) => !frozen.has(name))
      .map((name) => `${name}.sql is not frozen: node scripts/freeze-migrations.ts`),
  ];
}

/** The list with the new files; `replace` names the one whose old line may change. Throws when it has landed. */
export function freeze(frozen: Hashes, files: Files, landed: Hashes, replace?: string): Map<string, string> {
  if (replace !== undefined && landed.has(replace)) throw new Error(`${replace} has landed: add a new migration`);
  const next = new Map(frozen);
  if (replace !== undefined) next.delete(replace);
  for (const { name, sha256 } of files) if (!next.has(name)) next.set(name, sha256);
  return next;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main(process.argv.slice(2));

async function main(args: readonly string[]): Promise<void> {
  const root = path.resolve(import.meta.dirname, '..');
  const { migrations } = await import('../src/rooms.ts');
  const { readMigrations } = await import('../src/platform/start/index.ts');
  const list = path.join(root, 'src/migrations.lock');
  const files = await readMigrations(migrations);
  let frozen = parseLock(await readFile(list, 'utf8').catch(() => ''));
  if (!args.includes('--check')) {
    const at = args.indexOf('--replace');
    const landed = await promisify(execFile)('git', ['show', 'main:src/migrations.lock'], { cwd: root })
      .then(({ stdout }) => parseLock(stdout))
      .catch(() => new Map<string, string>());
    frozen = freeze(frozen, files, landed, at < 0 ? undefined : args[at + 1]);
    await writeFile(list, printLock(frozen));
  }
  const faults = lockFaults(frozen, files);
  for (const fault of faults) console.error(fault);
  if (faults.length > 0) process.exitCode = 1;
  else console.log(`migrations: ${frozen.size} stand as they were frozen`);
}
