/** Who is one person with whom in a list, as its truth file says, and in which ways their rows differ. */
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';

/** Two rows as 'a b', a < b. */
export type PairName = string;
export const pairName = (a: number, b: number): PairName => (a < b ? `${a} ${b}` : `${b} ${a}`);

export type Truth = {
  /** Every pair of one person, with the changes that were made to its rows. */
  readonly pairs: ReadonlyMap<PairName, readonly string[]>;
  /** What is said of a row, by its number: also of those who only look like somebody else. */
  readonly kinds: ReadonlyMap<number, readonly string[]>;
};

/**
 * Reads `row,person,kinds` (kinds apart by blanks, + or |). Rows with one person are one person. Where neither every
 * row of the list stands there nor the originals, called so, a person is named by its first row.
 */
export async function readTruth(file: string, rows: number): Promise<Truth> {
  const people = new Map<string, number[]>();
  const kinds = new Map<number, readonly string[]>();
  let told = -1;
  let originals = false;
  for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Infinity })) {
    told += 1;
    if (told === 0 || line === '') continue;
    const [row = '', person = '', kind = ''] = line.split(',').map((cell) => cell.replaceAll('"', '').trim());
    people.set(person, [...(people.get(person) ?? []), Number(row)]);
    originals ||= original.test(kind);
    const words = kind.split(/[\s+|;]+/).filter((word) => word !== '' && !original.test(word));
    if (words.length > 0) kinds.set(Number(row), words);
  }
  if (told < rows && !originals)
    for (const [person, members] of people)
      if (Number.isSafeInteger(Number(person)) && !members.includes(Number(person))) members.unshift(Number(person));
  return { pairs: new Map([...people.values()].flatMap((members) => pairsOf(members, kinds))), kinds };
}

/** What a truth file may say of a row that was not changed. */
const original = /^(original|asli)$/i;

function pairsOf(members: readonly number[], kinds: Truth['kinds']): [PairName, readonly string[]][] {
  return members.flatMap((a, n) =>
    members
      .slice(n + 1)
      .map((b): [PairName, readonly string[]] => [
        pairName(a, b),
        [...new Set([...(kinds.get(a) ?? []), ...(kinds.get(b) ?? [])])],
      ]),
  );
}

/** Words about the NIK tell what became of it; they are no change of their own. */
const aboutNik = /^nik-(same|digit|other)$/;
export const changesOf = (kinds: readonly string[]): readonly string[] => kinds.filter((kind) => !aboutNik.test(kind));
/** Several fields of one person differ. */
export const severalChanges = (kinds: readonly string[]): boolean =>
  changesOf(kinds).length > 1 || kinds.some((kind) => /^(two|three|several)-changes$/.test(kind));
/** A letter was read as another that looks like it. */
export const ofReading = (kinds: readonly string[]): boolean => kinds.some((kind) => /(^|-)ocr(-|$)/i.test(kind));
