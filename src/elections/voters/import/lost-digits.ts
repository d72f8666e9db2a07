/**
 * Where Excel cut sixteen digits to fifteen: there every NIK or NKK ends in zero, which of sound numbers one in ten
 * does. Judged over the whole file, stretch by stretch, because files are put together of sound and spoilt ones, and
 * because a page of serials that happen to end in zero is no damage. A spoilt stretch shorter than about two blocks
 * among sound rows cannot be told from such a page, and is taken.
 */
import type { Engine } from '../list/index.ts';

export type NumberField = 'nik' | 'nkk';
/** From the record `from` to the record `to` of a file, both included. */
export type Lost = { readonly field: NumberField; readonly from: number; readonly to: number };

/** Numbers of sixteen digits among so many records one after another. Records are in their order. */
export type Block = {
  readonly numbers: number;
  readonly zeros: number;
  readonly first: number;
  readonly last: number;
  /** The first and the last record whose number does not end in zero. */
  readonly firstSound: number | null;
  readonly lastSound: number | null;
};

const blockOf = 500;
/** A block with fewer numbers says nothing; nor does a whole file with fewer than `leastInFile`. */
const leastInBlock = 100;
const leastInFile = 10;
/** Some numbers of a spoilt file were typed as text. */
const nearlyAll = 0.9;

/** Whether lostDigits would find anything, told of all fields in one reading. `numbers` as there. */
export async function losesDigits(engine: Engine, numbers: string, fields: readonly NumberField[]): Promise<boolean> {
  if (fields.length === 0) return false;
  const counts = fields.map(
    (field) => `count(*) filter (strlen(${field}) = 16) as ${field}_numbers,
      count(*) filter (strlen(${field}) = 16 and suffix(${field}, '0')) as ${field}_zeros`,
  );
  const spoiltIn = (numbers: string, zeros: string) => `${zeros} >= ${numbers} * ${nearlyAll}`;
  const found = fields.map((field) => {
    const [numbers, zeros] = [`${field}_numbers`, `${field}_zeros`];
    return `coalesce(bool_or(${numbers} >= ${leastInBlock} and ${spoiltIn(numbers, zeros)}), false)
      or coalesce(sum(${numbers}) >= ${leastInFile} and ${spoiltIn(`sum(${numbers})`, `sum(${zeros})`)}, false)`;
  });
  const [told] = await engine.rows<{ any: boolean }>(
    `select (${found.join(' or ')}) as any
      from (select ${counts.join(', ')} from (${numbers}) group by record // ${blockOf})`,
  );
  return told?.any === true;
}

/** `numbers`: SQL that gives `record` and the fields as columns. */
export async function lostDigits(engine: Engine, numbers: string, fields: readonly NumberField[]): Promise<Lost[]> {
  const lost: Lost[] = [];
  for (const field of fields) {
    const blocks =
      await engine.rows<Block>(`select count(*) as numbers, count(*) filter (where zero) as zeros, min(record) as first,
        max(record) as last, min(record) filter (where not zero) as firstSound, max(record) filter (where not zero)
          as lastSound
      from (select record, suffix(${field}, '0') as zero from (${numbers}) where length(${field}) = 16)
        group by record // ${blockOf} order by first`);
    lost.push(...lostStretches(blocks).map((stretch) => ({ field, ...stretch })));
  }
  return lost;
}

/**
 * The spoilt stretches of one field. A stretch goes on into the blocks beside it as far as every number ends in zero.
 */
export function lostStretches(blocks: readonly Block[]): { from: number; to: number }[] {
  const [first, last] = [blocks[0], blocks.at(-1)];
  if (first === undefined || last === undefined) return [];
  const all = {
    numbers: blocks.reduce((sum, block) => sum + block.numbers, 0),
    zeros: blocks.reduce((sum, block) => sum + block.zeros, 0),
  };
  if (all.numbers >= leastInFile && spoilt(all)) return [{ from: first.first, to: last.last }];
  const stretches: { from: number; to: number }[] = [];
  for (const [n, block] of blocks.entries()) {
    if (block.numbers < leastInBlock || !spoilt(block)) continue;
    const [before, after, open] = [blocks[n - 1], blocks[n + 1], stretches.at(-1)];
    const from = before ? (before.lastSound ?? before.first - 1) + 1 : block.first;
    const to = after ? (after.firstSound ?? after.last + 1) - 1 : block.last;
    if (open && from <= open.to + 1) open.to = Math.max(open.to, block.last, to);
    else stretches.push({ from: Math.min(from, block.first), to: Math.max(to, block.last) });
  }
  return stretches;
}

const spoilt = ({ numbers, zeros }: Pick<Block, 'numbers' | 'zeros'>): boolean => zeros >= numbers * nearlyAll;
