/** Rows of equal keys, found in time and room in proportion to the rows. */
import type { Keys } from './keys.ts';
import { release } from './release.ts';

/**
 * Groups of two and more rows (places), one after the other in order of their first rows; where each begins and the
 * last ends. Both hold until the next are asked for.
 */
export type Groups = { readonly members: Int32Array; readonly starts: Int32Array };
export type Grouper = {
  readonly group: (keys: Pick<Keys, 'one' | 'other'>, wanted: Int32Array) => Groups;
  readonly release: () => void;
};

/**
 * A grouper of up to so many rows. Its room is used again by every call: fresh memory costs more than what is done in
 * it.
 */
export function grouper(most: number): Grouper {
  const bits = bitsFor(most * 4);
  const [seen, again] = [new Int32Array(2 ** (bits - 5)), new Int32Array(2 ** (bits - 5))];
  const slots = new Int32Array(2 ** bitsFor(most * 2));
  const numbers = () => new Int32Array(most + 1);
  const [together, groupOf, firsts, sizes, members, starts] = [
    numbers(),
    numbers(),
    numbers(),
    numbers(),
    numbers(),
    numbers(),
  ];

  /**
   * Most rows share nothing with anybody. A table of bits says where keys fall, another where they fell again: small
   * enough to stay near the processor.
   */
  const findSharing = (key: Uint32Array, wanted: Int32Array): number => {
    const shift = 32 - bitsFor(wanted.length * 4);
    seen.fill(0, 0, 2 ** (27 - shift));
    again.fill(0, 0, 2 ** (27 - shift));
    for (let n = 0; n < wanted.length; n += 1) {
      const place = (key[wanted[n] as number] as number) >>> shift;
      const word = place >>> 5;
      const bit = 1 << (place & 31);
      if (((seen[word] as number) & bit) !== 0) again[word] = (again[word] as number) | bit;
      else seen[word] = (seen[word] as number) | bit;
    }
    let found = 0;
    for (let n = 0; n < wanted.length; n += 1) {
      const at = wanted[n] as number;
      const place = (key[at] as number) >>> shift;
      if ((((again[place >>> 5] as number) >>> (place & 31)) & 1) !== 0) together[found++] = at;
    }
    return found;
  };

  /** Numbers groups by their first rows; tells how many there are, of one row and more. */
  const number = ({ one, other }: Pick<Keys, 'one' | 'other'>, count: number): number => {
    const mask = 2 ** bitsFor(count * 2) - 1;
    // A slot has the number of a group, which is known by its first row.
    slots.fill(-1, 0, mask + 1);
    let groups = 0;
    for (let n = 0; n < count; n += 1) {
      const at = together[n] as number;
      let slot = (other[at] as number) & mask;
      let group = slots[slot] as number;
      while (group >= 0 && (one[firsts[group] as number] !== one[at] || other[firsts[group] as number] !== other[at])) {
        slot = (slot + 1) & mask;
        group = slots[slot] as number;
      }
      if (group < 0) {
        group = slots[slot] = groups;
        firsts[group] = at;
        sizes[group] = 0;
        groups += 1;
      }
      groupOf[n] = group;
      sizes[group] = (sizes[group] as number) + 1;
    }
    return groups;
  };

  const group: Grouper['group'] = (keys, wanted) => {
    const count = findSharing(keys.one, wanted);
    const groups = number(keys, count);
    // From here on `firsts` says where the next member of a group goes; -1 for rows that are alone after all.
    let filled = 0;
    let kept = 0;
    for (let group = 0; group < groups; group += 1) {
      const size = sizes[group] as number;
      firsts[group] = size < 2 ? -1 : filled;
      if (size < 2) continue;
      starts[kept++] = filled;
      filled += size;
    }
    starts[kept] = filled;
    for (let n = 0; n < count; n += 1) {
      const group = groupOf[n] as number;
      const place = firsts[group] as number;
      if (place < 0) continue;
      members[place] = together[n] as number;
      firsts[group] = place + 1;
    }
    return { members: members.subarray(0, filled), starts: starts.subarray(0, kept + 1) };
  };
  return { group, release: () => release(seen, again, slots, together, groupOf, firsts, sizes, members, starts) };
}

/** Bits of the smallest table with so many places; hashes have 32. */
const bitsFor = (places: number): number => Math.min(28, Math.max(5, Math.ceil(Math.log2(places + 1))));
