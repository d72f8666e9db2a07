/** Rows by a key, in numbers only: a map of objects would cost more than all that is done with the groups. */
import { firstAt } from '../../../language/index.ts';
import { release } from './release.ts';

export type Grouped = {
  /** The rows that have a row's key, in their order. */
  readonly of: (at: number) => Int32Array;
  /** Which group a row is in, from 0; -1 where its key is none's. */
  readonly numberOf: (at: number) => number;
  /** How many pairs there are within the groups whose first key is not 0. */
  readonly pairs: () => number;
  /** Draws such pairs, each as likely as any other; null where there are none. `draw`: numbers from 0 to 1. */
  readonly drawer: (draw: () => number) => (() => readonly [number, number]) | null;
  /** Gives the groups' memory back; nothing may be asked of them afterwards. */
  readonly release: () => void;
};

/** Groups places in `rows` by two keys together, whole numbers of 31 bits. */
export function groupBy(rows: Int32Array, one: (at: number) => number, other: (at: number) => number): Grouped {
  const mask = 2 ** Math.ceil(Math.log2(rows.length * 2 + 2)) - 1;
  const slots = new Int32Array(mask + 1).fill(-1);
  const [ones, others] = [new Int32Array(rows.length), new Int32Array(rows.length)];
  const groupOf = new Int32Array(rows.length);
  const ends = new Int32Array(rows.length + 1);
  let groups = 0;
  /** The slot where two keys are, or would be. */
  const slotOf = (key: number, beside: number): number => {
    const mixed = Math.imul(key ^ Math.imul(beside, 0x9e37_79b1), 0x85eb_ca6b);
    let slot = (mixed ^ (mixed >>> 15)) & mask;
    for (let group = slots[slot] as number; group >= 0; group = slots[slot] as number) {
      if (ones[group] === key && others[group] === beside) break;
      slot = (slot + 1) & mask;
    }
    return slot;
  };
  for (let n = 0; n < rows.length; n += 1) {
    const [key, beside] = [one(rows[n] as number), other(rows[n] as number)];
    const slot = slotOf(key, beside);
    if ((slots[slot] as number) < 0) {
      slots[slot] = groups;
      ones[groups] = key;
      others[groups] = beside;
      groups += 1;
    }
    const group = slots[slot] as number;
    groupOf[n] = group;
    ends[group + 1] = (ends[group + 1] as number) + 1;
  }
  for (let group = 0; group < groups; group += 1)
    ends[group + 1] = (ends[group + 1] as number) + (ends[group] as number);
  const members = new Int32Array(rows.length);
  const filled = ends.slice(0, groups);
  for (let n = 0; n < rows.length; n += 1) {
    const group = groupOf[n] as number;
    members[filled[group] as number] = rows[n] as number;
    filled[group] = (filled[group] as number) + 1;
  }
  release(groupOf, filled);
  const pairsUpTo = (): Float64Array => {
    const upTo = new Float64Array(groups);
    for (let group = 0, pairs = 0; group < groups; group += 1) {
      const n = (ends[group + 1] as number) - (ends[group] as number);
      if (ones[group] !== 0) pairs += (n * (n - 1)) / 2;
      upTo[group] = pairs;
    }
    return upTo;
  };
  const numberOf = (at: number): number => slots[slotOf(one(at), other(at))] as number;
  return {
    numberOf,
    of(at) {
      const group = numberOf(at);
      return group < 0 ? members.subarray(0, 0) : members.subarray(ends[group], ends[group + 1]);
    },
    pairs: () => pairsUpTo().at(-1) ?? 0,
    drawer(draw) {
      const upTo = pairsUpTo();
      const all = upTo.at(-1) ?? 0;
      if (all === 0) return null;
      return () => {
        const drawn = draw() * all;
        const group = firstAt(upTo.length - 1, (at) => (upTo[at] as number) > drawn);
        const from = ends[group] as number;
        const size = (ends[group + 1] as number) - from;
        const one = Math.floor(draw() * size);
        // Any other than the first.
        const other = (one + 1 + Math.floor(draw() * (size - 1))) % size;
        return [members[from + one] as number, members[from + other] as number];
      };
    },
    release: () => release(slots, ones, others, ends, members),
  };
}
