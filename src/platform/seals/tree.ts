/**
 * A Merkle tree over lines, hashed as RFC 9162 (section 2.1) hashes its leaves and nodes: one hash stands for all, and
 * a short path shows that a line is among them.
 */
import { createHash } from 'node:crypto';

const sha256 = (...parts: readonly Uint8Array[]): Buffer => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
};
const leafHash = (line: string): Buffer => sha256(Buffer.from([0]), Buffer.from(line, 'utf8'));
const nodeHash = (left: Uint8Array, right: Uint8Array): Buffer => sha256(Buffer.from([1]), left, right);

/** The largest power of two below n. */
const split = (n: number): number => 2 ** Math.floor(Math.log2(n - 1));

function hashOf(leaves: readonly Buffer[]): Buffer {
  if (leaves.length === 0) return sha256();
  if (leaves.length === 1) return leaves[0]!;
  const at = split(leaves.length);
  return nodeHash(hashOf(leaves.slice(0, at)), hashOf(leaves.slice(at)));
}

/** Base64. */
export const rootOf = (lines: readonly string[]): string => hashOf(lines.map(leafHash)).toString('base64');

/** The hashes beside line `index` on its way to the root, lowest first; base64. */
export function pathOf(lines: readonly string[], index: number): string[] {
  const walk = (leaves: readonly Buffer[], at: number): Buffer[] => {
    if (leaves.length <= 1) return [];
    const middle = split(leaves.length);
    return at < middle
      ? [...walk(leaves.slice(0, middle), at), hashOf(leaves.slice(middle))]
      : [...walk(leaves.slice(middle), at - middle), hashOf(leaves.slice(0, middle))];
  };
  return walk(lines.map(leafHash), index).map((hash) => hash.toString('base64'));
}
