import { createHash } from 'node:crypto';

/**
 * SHA-256 of facts in one canonical form (keys sorted, absent and undefined alike), so that the same facts have the
 * same hash whoever wrote them and however a database stores them. An approval is bound to it.
 */
export function factsHash(facts: object): string {
  return createHash('sha256').update(canonical(facts)).digest('hex');
}

/** SHA-256 of a document's text, as it was read. */
export const textHash = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value)
      .filter(([, item]) => item !== undefined)
      .toSorted(([a], [b]) => (a < b ? -1 : 1));
    return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonical(item)}`).join(',')}}`;
  }
  return JSON.stringify(value) ?? 'null';
}
