/** Files that import one another in a ring: what each is, is then only said by all of them together. */
import path from 'node:path';
import type { Import, Sources, Violation } from './check-boundaries.ts';

/** Rings of files whose values need one another; and rings of types, too, where they lead through several folders. */
export function importCircles(sources: Sources, importsOf: (text: string) => Import[]): Violation[] {
  const graph = (types: boolean): Graph =>
    new Map(
      [...sources].map(([file, text]) => [
        file,
        importsOf(text)
          .filter(({ target, typeOnly }) => target.startsWith('.') && (types || !typeOnly))
          .map(({ target }) => path.posix.join(path.posix.dirname(file), target))
          .filter((used) => sources.has(used)),
      ]),
    );
  const ofValues = rings(graph(false));
  const ofTypes = rings(graph(true)).filter((ring) => !ring.every(inPlatform) && foldersOf(ring).size > 1);
  return [...ofValues, ...ofTypes].map((ring) => ({
    file: ring[0] as string,
    says: `is in a circle of imports: ${[...ring.slice(1), ring[0]].join(' -> ')}`,
  }));
}

type Graph = ReadonlyMap<string, readonly string[]>;

/** The platform's types are one knot: a platform knows its rooms, a room its routes, a route its platform. */
const inPlatform = (file: string): boolean => file.startsWith('src/platform/');
const foldersOf = (files: readonly string[]): Set<string> => new Set(files.map((file) => path.posix.dirname(file)));

/** One ring of every knot of files that all reach one another, beginning with the file that sorts first. */
function rings(graph: Graph): string[][] {
  const found: string[][] = [];
  const done = new Set<string>();
  for (const start of [...graph.keys()].toSorted()) {
    if (done.has(start)) continue;
    const ring = wayBack(graph, start);
    if (!ring) continue;
    found.push(ring);
    for (const file of ring) done.add(file);
  }
  return found;
}

/** The shortest way from a file through its imports to itself. */
function wayBack(graph: Graph, start: string): string[] | null {
  const from = new Map<string, string>();
  for (const queue = [start]; queue.length > 0;) {
    const file = queue.shift() as string;
    for (const next of graph.get(file) ?? []) {
      if (next === start) {
        const way = [file];
        while (way[0] !== start) way.unshift(from.get(way[0] as string) as string);
        return way;
      }
      if (!from.has(next)) queue.push(next);
      if (!from.has(next)) from.set(next, file);
    }
  }
  return null;
}
