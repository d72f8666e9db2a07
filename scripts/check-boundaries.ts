/**
 * Keeps the rooms as docs/architecture.md draws them. `findViolations` is pure: it is given the sources, so that its
 * test can show it a house with every fault.
 */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Room, Route } from '../src/platform/index.ts';
import { importCircles } from './import-circles.ts';
import { checkTableWalls } from './table-walls.ts';

/**
 * Rooms so large that they have parts: folders that show themselves to one another as rooms do, through their index.ts
 * and schema.ts.
 * A part in `apart` is loaded by scripts and tests alone.
 */
const roomsWithParts: readonly string[] = ['elections/voters', 'letters'];
const apart: readonly string[] = ['elections/voters/generate'];

/** Rooms that only calculate and also run in the browser, and what they may use besides one another. */
const pureRooms: readonly (string | undefined)[] = ['language', 'evidence'];
const purePackages = ['zod', 'diff'];
const impure =
  /\b(fetch\(|process\.|console\.|setTimeout\(|setInterval\(|Date\.now\(|new Date\(\)|Math\.random\(|globalThis\b)/;

export type Sources = ReadonlyMap<string, string>;
export type Violation = { readonly file: string; readonly says: string };

export type Import = { readonly target: string; readonly typeOnly: boolean };

type Uses = readonly Pick<Room, 'name' | 'uses'>[];

/** Paths are relative to the repository, with slashes. `rooms` are those of src/rooms.ts, which say what they use. */
export function findViolations(sources: Sources, rooms: Uses): Violation[] {
  const violations = roomFaults(rooms);
  const uses = new Map(rooms.map((room) => [room.name, room.uses]));
  for (const [file, text] of sources) {
    const say = (says: string) => violations.push({ file, says });
    for (const used of importsOf(text)) checkImport(file, used, uses, say);
    const room = roomOf(file);
    if (room && room !== 'testing' && !uses.has(room)) say(`room ${room} does not stand in src/rooms.ts`);
    if (pureRooms.includes(room) && !isTest(file)) {
      const found = impure.exec(withoutComments(text))?.[0];
      if (found) say(`${room} is pure: ${found.replace('(', '')} is not`);
    }
    if (
      room &&
      room !== 'platform' &&
      /\b(\w+)\.(get|post|put|patch|delete)\(\s*[`'"]\/api\//.test(text) &&
      !isTest(file)
    )
      say('a route of the API is declared with defineRoute, which makes it say who may call it');
    if (isSharedWithWeb(file)) violations.push(...unfitForBrowser(file, sources));
  }
  violations.push(...circlesOfParts(sources), ...importCircles(sources, importsOf));
  return unique(violations);
}

/** Rooms that use what does not stand before them, so that there is a circle or a way uphill. */
function roomFaults(rooms: Uses): Violation[] {
  return rooms.flatMap(({ name, uses }, index) =>
    uses
      .filter((used) => !rooms.slice(0, index).some((below) => below.name === used))
      .map((used) => ({ file: `src/${name}/room.ts`, says: `${used} does not stand before ${name} in src/rooms.ts` })),
  );
}

/** Routes that do not say who may call them, or stand at an address that is taken. */
export function routeFaults(routes: readonly Pick<Route, 'method' | 'path' | 'access'>[]): Violation[] {
  const taken = new Set<string>();
  return routes.flatMap(({ method, path: address, access }) => {
    const name = `${method.toUpperCase()} ${address}`;
    const faults: Violation[] = [];
    if (!['public', 'signed-in', 'capability'].includes((access as { kind?: string } | undefined)?.kind ?? ''))
      faults.push({ file: name, says: 'does not declare who may call it' });
    if (taken.has(name.replace(/\{\w+\}/g, '{}'))) faults.push({ file: name, says: 'is declared twice' });
    taken.add(name.replace(/\{\w+\}/g, '{}'));
    return faults;
  });
}

function checkImport(
  file: string,
  { target, typeOnly }: Import,
  uses: ReadonlyMap<string, readonly string[]>,
  say: (says: string) => void,
): void {
  const room = roomOf(file);
  if (pureRooms.includes(room) && !isTest(file)) {
    const isPackage = !target.startsWith('.');
    if (isPackage && !purePackages.includes(target)) return say(`${room} is pure: it may not use ${target}`);
  }
  if (!target.startsWith('.')) return;
  const used = path.posix.join(path.posix.dirname(file), target);
  if (file.startsWith('web/')) return checkWebImport(file, used, typeOnly, say);
  if (file.startsWith('src/') && used.startsWith('web/')) say(`the server may not use ${used}`);
  const usedRoom = roomOf(used);
  if (!usedRoom) return;
  if (usedRoom !== room) checkRoomImport(file, used, uses, say);
  else if (!isTest(file)) checkPart(file, used, say);
}

function checkWebImport(file: string, used: string, typeOnly: boolean, say: (says: string) => void): void {
  // The calls of the workspace are the server's routes, as types: nothing of them is loaded.
  if (file === 'web/api/calls.ts' && typeOnly) return;
  if (used.startsWith('src/') && !isSharedWithWeb(used) && !isTest(file))
    say(`web/ may use a room's schema.ts and the index.ts of language/ and evidence/ only, not ${used}`);
}

function checkRoomImport(
  file: string,
  used: string,
  uses: ReadonlyMap<string, readonly string[]>,
  say: (says: string) => void,
): void {
  const room = roomOf(file);
  const usedRoom = roomOf(used) ?? '';
  if (room && !isTest(file) && !uses.get(room)?.includes(usedRoom))
    say(`${room} may not use ${usedRoom}: its room.ts does not name it`);
  if (!isFace(file, used)) say(`${used} is inside its room; use its index.ts or schema.ts`);
}

function checkPart(file: string, used: string, say: (says: string) => void): void {
  const part = partOf(used);
  if (!part || part === partOf(file)) return;
  if (!['index.ts', 'schema.ts', 'migrations.ts'].some((face) => used === `src/${part}/${face}`))
    say(`${used} is inside its part; use its index.ts or schema.ts`);
  if (apart.includes(part)) say(`${part} is for scripts and tests alone`);
}

/** Parts of a room that use one another in a ring; types count. */
function circlesOfParts(sources: Sources): Violation[] {
  const uses = new Map<string, Map<string, string>>();
  for (const [file, text] of sources) {
    const part = partOf(file);
    if (!part || isTest(file)) continue;
    for (const { target } of importsOf(text)) {
      const other = target.startsWith('.') && partOf(path.posix.join(path.posix.dirname(file), target));
      if (!other || other === part) continue;
      const used = uses.get(part) ?? new Map<string, string>();
      uses.set(part, used.set(other, file));
    }
  }
  const reaches = (from: string, to: string, seen = new Set<string>()): boolean =>
    [...(uses.get(from)?.keys() ?? [])].some(
      (next) => next === to || (!seen.has(next) && reaches(next, to, seen.add(next))),
    );
  return [...uses].flatMap(([part, used]) =>
    [...used]
      .filter(([other]) => reaches(other, part))
      .map(([other, file]) => ({ file, says: `${part} and ${other} use one another: parts have an order too` })),
  );
}

/**
 * What a room shows to others: its index and schema. Tests and benches may look inside; starting is for main.ts and
 * scripts.
 */
function isFace(from: string, used: string): boolean {
  if (isTest(from) || /^(bench|e2e)\//.test(from)) return true;
  const inside = used.slice(`src/${roomOf(used)}/`.length);
  if (inside === 'index.ts' || inside === 'schema.ts') return true;
  // These two parts of the platform are pure, so that what the browser shares can use them without the rest.
  if (used === 'src/platform/result/index.ts' || used === 'src/platform/clock/index.ts') return true;
  if (apart.some((part) => used === `src/${part}/index.ts`)) return !from.startsWith('src/');
  return inside === 'start/index.ts' && (from === 'src/main.ts' || !from.startsWith('src/'));
}

const isSharedWithWeb = (file: string) =>
  /^src\/(elections\/)?[\w-]+\/schema\.ts$/.test(file) || pureRooms.some((room) => file === `src/${room}/index.ts`);

/** Follows what a shared file really loads (types vanish): nothing of Node, no server package. */
function unfitForBrowser(entry: string, sources: Sources): Violation[] {
  const seen = new Set<string>();
  const violations: Violation[] = [];
  const visit = (file: string) => {
    if (seen.has(file)) return;
    seen.add(file);
    for (const { target, typeOnly } of importsOf(sources.get(file) ?? '')) {
      if (typeOnly) continue;
      if (target.startsWith('.')) visit(path.posix.join(path.posix.dirname(file), target));
      else if (!purePackages.includes(target))
        violations.push({ file, says: `is loaded in the browser through ${entry} and may not use ${target}` });
    }
  };
  visit(entry);
  return violations;
}

function importsOf(text: string): Import[] {
  const code = withoutComments(text);
  const statements = [
    ...code.matchAll(/^\s*(?:import|export)\s+(type\s+)?(?:[\w$*{}\s,]+?\s+from\s+)?['"]([^'"]+)['"]/gm),
  ];
  const dynamic = [...code.matchAll(/\bimport\(\s*['"]([^'"]+)['"]/g)];
  return [
    ...statements.map(([, type, target]) => ({ target: target as string, typeOnly: type !== undefined })),
    ...dynamic.map(([, target]) => ({ target: target as string, typeOnly: false })),
  ];
}

const withoutComments = (text: string) => text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
const isTest = (file: string) => /\.test\.tsx?$/.test(file) || /(^|\/)testing\//.test(file);
/** Rooms are folders of src/; those of src/elections/ are rooms of their own. */
const roomOf = (file: string) => /^src\/((?:elections\/)?[\w-]+)\//.exec(file)?.[1];
/** 'elections/voters/recap' of a file in that part of a room with parts. */
const partOf = (file: string) => {
  const room = roomsWithParts.find((one) => file.startsWith(`src/${one}/`));
  const part = room && /^([\w-]+)\//.exec(file.slice(`src/${room}/`.length))?.[1];
  return part && part !== 'testing' ? `${room}/${part}` : undefined;
};
const unique = (violations: readonly Violation[]) => [
  ...new Map(violations.map((one) => [`${one.file} ${one.says}`, one])).values(),
];

/** Reads all sources of the repository. */
export async function readSources(root: string): Promise<Sources> {
  const sources = new Map<string, string>();
  for (const top of ['src', 'web', 'bench', 'scripts', 'e2e']) {
    const entries = await readdir(path.join(root, top), { recursive: true, withFileTypes: true }).catch(() => []);
    for (const entry of entries) {
      const file = path.join(entry.parentPath, entry.name);
      const name = path.relative(root, file).replaceAll(path.sep, '/');
      if (entry.isFile() && /\.tsx?$/.test(name) && !/^web\/dist\/|node_modules/.test(name))
        sources.set(name, await readFile(file, 'utf8'));
    }
  }
  return sources;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { rooms, routes } = await import('../src/rooms.ts');
  const violations = [
    ...findViolations(await readSources(path.resolve(import.meta.dirname, '..')), rooms),
    ...routeFaults(routes),
  ];
  for (const { file, says } of violations) console.error(`${file}: ${says}`);
  const walls = await checkTableWalls();
  for (const fault of walls) console.error(fault);
  if (violations.length + walls.length > 0) process.exitCode = 1;
  else console.log('rooms: every boundary holds');
}
