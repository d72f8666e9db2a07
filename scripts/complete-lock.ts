/**
 * Completes package-lock.json after `npm install`, so that `npm ci` accepts it (see docs/decisions/0001).
 * npm leaves an optional package for another platform out of the lock when the registry at hand lacks it, and then
 * refuses its own lock. Each such package gets a stub: version, optional, and the platforms its name tells.
 * Addresses of registries are taken out: a lock must not depend on where it was made.
 */
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

type Entry = {
  version?: string;
  resolved?: string;
  optional?: boolean;
  os?: string[];
  cpu?: string[];
  link?: boolean;
  optionalDependencies?: Record<string, string>;
};
export type Lock = { packages: Record<string, Entry> };

/** Completes the lock in place; returns the names added. Throws on a range whose version cannot be told. */
export function completeLock(lock: Lock): string[] {
  const added: string[] = [];
  for (const [location, entry] of Object.entries(lock.packages)) {
    if (!entry.link) delete entry.resolved;
    for (const [name, range] of Object.entries(entry.optionalDependencies ?? {})) {
      if (isLocked(lock, location, name)) continue;
      lock.packages[`node_modules/${name}`] = {
        version: lowestVersion(name, range),
        optional: true,
        ...platformOf(name),
      };
      added.push(name);
    }
  }
  lock.packages = Object.fromEntries(Object.entries(lock.packages).toSorted(([a], [b]) => a.localeCompare(b, 'en')));
  return added;
}

/** Looks where Node would: beneath the package, then beneath every package and folder above it. */
function isLocked(lock: Lock, location: string, name: string): boolean {
  const steps = location.split('/node_modules/');
  for (let depth = steps.length; depth > 0; depth -= 1) {
    const folder = steps.slice(0, depth).join('/node_modules/');
    if (`${folder === '' ? '' : `${folder}/`}node_modules/${name}` in lock.packages) return true;
  }
  return `node_modules/${name}` in lock.packages;
}

function lowestVersion(name: string, range: string): string {
  const version = /^[\^~>=v\s]*(\d+\.\d+\.\d+(?:-[\w.]+)?)$/.exec(range)?.[1];
  if (!version) throw new Error(`${name}: no version can be told from "${range}"`);
  return version;
}

const systems = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32'];
const processors = ['arm', 'arm64', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'x64', 'wasm32'];
const otherNames: Readonly<Record<string, string>> = {
  windows: 'win32',
  win: 'win32',
  macos: 'darwin',
  linuxmusl: 'linux',
};

function platformOf(name: string): { os?: string[]; cpu?: string[] } {
  const words = name.split(/[^a-z0-9]+/i).map((word) => otherNames[word] ?? word);
  const os = systems.filter((system) => words.includes(system));
  const cpu = processors.filter((processor) => words.includes(processor));
  return { ...(os.length > 0 ? { os } : {}), ...(cpu.length > 0 ? { cpu } : {}) };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const file = path.join(import.meta.dirname, '../package-lock.json');
  const before = await readFile(file, 'utf8');
  const lock = JSON.parse(before) as Lock;
  const added = completeLock(lock);
  const text = `${JSON.stringify(lock, null, 2)}\n`;
  if (process.argv.includes('--check')) {
    if (text !== before) {
      console.error('package-lock.json is not complete; run: npm run complete-lock');
      process.exitCode = 1;
    }
  } else await writeFile(file, text);
  console.log(
    added.length === 0
      ? 'package-lock.json is complete'
      : `package-lock.json: ${added.length} added\n  ${added.join('\n  ')}`,
  );
}
