/** Rows by a key, in numbers only: a map of objects would cost more than all that is done with the groups. */

export type Grouped = {
  /** The rows that have a row's key, in their order. */
  readonly of: (at: number) => Int32Array;
  /** Which group a row is in, from 0; -1 where its key is none's. */
  readonly numberOf: (at: number) => number;
  /** How many pairs there are within the groups, and within those of `wanted` keys. */
  readonly pairs: (wanted?: (key: number) => boolean) => number;
};

/** Groups places in `rows`; keys are whole numbers. */
export function groupBy(rows: Int32Array, keyOf: (at: number) => number): Grouped {
  const mask = 2 ** Math.ceil(Math.log2(rows.length * 2 + 2)) - 1;
  const slots = new Int32Array(mask + 1).fill(-1);
  const keys = new Float64Array(rows.length);
  const groupOf = new Int32Array(rows.length);
  const ends = new Int32Array(rows.length + 1);
  let groups = 0;
  /** The slot where a key is, or would be. */
  const slotOf = (key: number): number => {
    let slot = Math.imul((key % 4_294_967_296) ^ Math.imul(Math.floor(key / 4_294_967_296), 0x9e37_79b1), 0x85eb_ca6b);
    slot = (slot ^ (slot >>> 15)) & mask;
    while ((slots[slot] as number) >= 0 && keys[slots[slot] as number] !== key) slot = (slot + 1) & mask;
    return slot;
  };
  for (let n = 0; n < rows.length; n += 1) {
    const key = keyOf(rows[n] as number);
    const slot = slotOf(key);
    if ((slots[slot] as number) < 0) {
      slots[slot] = groups;
      keys[groups] = key;
      groups += 1;
    }
    const group = slots[slot] as number;
    groupOf[n] = group;
    ends[group + 1] = (ends[group + 1] as number) + 1;
  }
  for (let group = 0; group < groups; group += 1) ends[group + 1] = (ends[group + 1] as number) + (ends[group] as number);
  const members = new Int32Array(rows.length);
  const filled = ends.slice(0, groups);
  for (let n = 0; n < rows.length; n += 1) {
    const group = groupOf[n] as number;
    members[filled[group] as number] = rows[n] as number;
    filled[group] = (filled[group] as number) + 1;
  }
  const numberOf = (at: number): number => slots[slotOf(keyOf(at))] as number;
  return {
    numberOf,
    of(at) {
      const group = numberOf(at);
      return group < 0 ? members.subarray(0, 0) : members.subarray(ends[group], ends[group + 1]);
    },
    pairs(wanted = () => true) {
      let pairs = 0;
      for (let group = 0; group < groups; group += 1) {
        const n = (ends[group + 1] as number) - (ends[group] as number);
        if (n > 1 && wanted(keys[group] as number)) pairs += (n * (n - 1)) / 2;
      }
      return pairs;
    },
  };
}
