/**
 * A checkpoint: what every chain of the house ends with at one moment, as a signed note in the manner of C2SP
 * tlog-checkpoint (https://c2sp.org/tlog-checkpoint): origin, number of lines, their root, and then our own lines. The
 * lines are the sorted ends of all chains and what else is held fast; the tree is made anew each time.
 */
import { createHash } from 'node:crypto';
import type { HouseKey, PublicKey } from './key.ts';
import { rootOf } from './tree.ts';

/** 'audit 53' -> '17 <hash> <time>': by its name, what is held fast of it. */
export type Held = ReadonlyMap<string, string>;

export type Checkpoint = {
  readonly number: number;
  readonly at: string;
  readonly size: number;
  readonly root: string;
  /** SHA-256 of the note before it; null for the first. */
  readonly previous: string | null;
};

export const linesOf = (held: Held): string[] =>
  [...held].map(([name, value]) => `${name}\t${value}`).toSorted((one, other) => (one < other ? -1 : 1));

export const hashOfNote = (note: string): string => createHash('sha256').update(note, 'utf8').digest('hex');

/** The whole note: text, empty line, signature. */
export function writeNote(
  key: HouseKey,
  held: Held,
  { number, at, previous }: Pick<Checkpoint, 'number' | 'at' | 'previous'>,
): string {
  const lines = linesOf(held);
  const text = [
    key.name,
    lines.length,
    rootOf(lines),
    `number ${number}`,
    `time ${at}`,
    `previous ${previous ?? 'none'}`,
    '',
  ].join('\n');
  return `${text}\n${key.sign(text)}\n`;
}

const shape = new RegExp(
  [
    String.raw`^(?<origin>\S+)`,
    String.raw`(?<size>\d+)`,
    String.raw`(?<root>[A-Za-z0-9+/=]{44})`,
    String.raw`number (?<number>\d+)`,
    String.raw`time (?<at>\S+)`,
    String.raw`previous (?<previous>none|[0-9a-f]{64})`,
    '',
    String.raw`(?<line>— \S+ \S+)`,
    '$',
  ].join('\n'),
);

/** What a note says; null when it is no note of ours or its signature is not of this key. */
export function readNote(key: PublicKey, note: string): Checkpoint | null {
  const said = shape.exec(note)?.groups as Readonly<Record<string, string>> | undefined;
  if (said === undefined || said['origin'] !== key.name) return null;
  const text = note.slice(0, note.indexOf('\n\n') + 1);
  if (!key.verifies(text, said['line'] ?? '')) return null;
  const { number, at = '', size, root = '', previous = '' } = said;
  return { number: Number(number), at, size: Number(size), root, previous: previous === 'none' ? null : previous };
}
