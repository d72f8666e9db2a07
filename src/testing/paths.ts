/** Addresses of routes about things that a test has made. */
import { randomUUID } from 'node:crypto';
import type { Route } from '../platform/index.ts';

const usual = (path: string): Readonly<Record<string, string>> => ({
  version: '1',
  n: '1',
  day: '2026-01-01',
  sha256: 'a'.repeat(64),
  code: path.startsWith('/api/voters/rules') ? 'V05' : 'contoh',
});

/**
 * `things`: the value of `{id}` by the first step of the path ('drafts'), of other parameters by their name
 * ('listId'). What is not there gets an id that nothing has.
 */
export function pathTo(route: Pick<Route, 'path'>, things: Readonly<Record<string, string>>): string {
  const kind = route.path.split('/')[2] ?? '';
  return route.path.replace(
    /\{(\w+)\}/g,
    (_, name: string) => things[name === 'id' ? kind : name] ?? usual(route.path)[name] ?? randomUUID(),
  );
}

/**
 * What a sample of the route's body must hold for rules between fields, which no JSON schema tells, or where a usual
 * name means something else.
 */
export function valuesFor({ path }: Pick<Route, 'path'>): Readonly<Record<string, unknown>> {
  // A decision other than TMS has no code; the title of a rule is in two languages.
  if (path === '/api/voters/decision-kinds') return { needsProof: false, code: '' };
  return path.startsWith('/api/voters/rules') ? { title: undefined } : {};
}
