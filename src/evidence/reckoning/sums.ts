/**
 * Values that two numbers of the passages make in one step: their sum, difference, product, or share; the sum of a
 * list of numbers of one noun.
 */
import { people } from '../atoms/words.ts';
import { wordSet } from '../reading.ts';
import type { Quantity, Reckoned } from './quantities.ts';

/** A value that is asked for, with what it counts and what its sentence says around it. */
export type Wanted = {
  readonly kind: Quantity['kind'];
  readonly value: number;
  /** The digits behind the point that it is told with; what its last digit counts ("19 ribu": 1000). */
  readonly decimals: number;
  readonly lastPlace: number;
  readonly noun: string | undefined;
  /** Meanings and words of its sentence. */
  readonly says: ReadonlySet<string>;
  /** The other numbers of its sentence. */
  readonly beside: ReadonlySet<number>;
  /** How far off the value may be that it is rounded from ("sekitar", "19 ribu"), as a share of it; 0 where exact. */
  readonly rounded: number;
};

/** From here on it is no chance that two numbers of a source make it. */
const leastSure = 100;

/** Words by which a sentence says that it takes one number from another, or tells what is left of it. */
const differs = wordSet(
  'lebih kurang selisih selisihnya beda berbeda perbedaan bedanya terpaut jarak unggul kalah sisa sisanya tersisa ' +
    'menyisakan bersisa ' +
    'naik kenaikan meningkat peningkatan bertambah penambahan tambahan turun penurunan menurun berkurang pengurangan ' +
    'susut menyusut surut merosot melonjak lonjakan surplus defisit kelebihan kekurangan sebelumnya semula awalnya ' +
    'tidak tak belum bukan tanpa lain lainnya selebihnya absen batal gagal urung bersih melampaui melebihi ' +
    'laki-laki perempuan pria wanita putra putri',
);
/** Words by which it says that it adds. */
const adds = wordSet(
  'total totalnya keseluruhan seluruhnya semuanya seluruh semua gabungan digabung jumlah berjumlah jumlahnya ' +
    'dijumlahkan kumulatif akumulasi akhirnya yakni yaitu terdiri meliputi mencakup baik maupun bersama beserta ' +
    'antaranya sisanya',
);
/** "11 kecamatan lain" and this one are twelve. */
const another = /^(?:lain|lainnya)$/;

/** Words by which it deals a whole out. */
const deals = wordSet('rata-rata rerata setiap tiap tiap-tiap masing-masing per');

/** How the value comes about ("47.379 − 45.102"); undefined where no step leads to it. */
export function reckonSum(wanted: Wanted, all: readonly Quantity[]): Reckoned | undefined {
  return (
    ofTwo(wanted, all, differs, '−', (one, other) => one - other) ??
    restOf(wanted, all) ??
    ofTwo(wanted, all, adds, '+', (one, other) => one + other) ??
    ofOthers(wanted, all) ??
    ofAll(wanted, all) ??
    ofUnlike(wanted, all) ??
    shareOf(wanted, all)
  );
}

const step = (sign: string, ...of: readonly Quantity[]): Reckoned => ({
  text: of.map(({ text }) => text).join(` ${sign} `),
  from: [...new Set(of.map(({ passage }) => passage))],
});
const says = (wanted: Wanted, cues: ReadonlySet<string>): boolean => [...wanted.says].some((word) => cues.has(word));
const isAbout = ({ about }: Quantity, { says: own }: Wanted): boolean => [...about].some((word) => own.has(word));
const isNear = (one: number, other: number): boolean => Math.abs(one - other) < 1e-6 * Math.max(1, Math.abs(other));
const makes = (value: number, wanted: Wanted): boolean =>
  isNear(value, wanted.value) || (value > 0 && Math.abs(value - wanted.value) <= wanted.rounded * value);

/**
 * Two numbers of one kind. A small value comes about by chance: it needs a word that says so, and the noun of one of
 * the two.
 */
function ofTwo(
  wanted: Wanted,
  all: readonly Quantity[],
  cues: ReadonlySet<string>,
  sign: string,
  make: (one: number, other: number) => number,
): Reckoned | undefined {
  const isSure = wanted.kind === 'money' || wanted.value >= leastSure;
  const isSaid = isSure || says(wanted, cues);
  // "6,3 poin persen" is the difference of two shares.
  const kind = wanted.kind === 'number' && wanted.says.has('persen') ? 'share' : wanted.kind;
  const same = all.filter((one) => isOfKind(one, kind) && (isSaid || isAbout(one, wanted)));
  for (const [at, one] of same.entries())
    for (const [index, other] of same.entries())
      if (at !== index && makes(make(one.value, other.value), wanted))
        if (isSure || tellsBoth(wanted, one, other) || (isSaid && countsOne(wanted, [one, other])))
          return step(sign, one, other);
  return undefined;
}

/** Notes write amounts without their sign. */
const isOfKind = (one: Quantity, kind: Quantity['kind']): boolean =>
  one.kind === kind ||
  (kind === 'money' && one.kind === 'number' && one.counts === undefined && one.value >= leastAmount);
const leastAmount = 1000;

/** What takes a part out of a whole, in the passage that tells the part. */
const leaves = new RegExp(
  String.raw`(?<!\p{L})(?:kecuali|selain|tidak|tak|belum|gagal|batal|absen|mundur|mengundurkan|gugur|tertunda|` +
    String.raw`ditunda|hilang|rusak|ditolak|sisanya|selebihnya|lainnya)(?!\p{L})`,
  'iu',
);

/** The rest of a whole that the claim tells, or tells of, where its passage takes the part out. */
export function restOf(wanted: Wanted, all: readonly Quantity[]): Reckoned | undefined {
  const same = all.filter((one) => one.kind === wanted.kind && isAbout(one, wanted));
  for (const whole of same)
    for (const part of all) {
      if (part === whole || part.kind !== whole.kind || !isNear(whole.value - part.value, wanted.value)) continue;
      if (!leaves.test(part.passage.text) && !(wanted.beside.has(whole.value) && says(wanted, differs))) continue;
      const isWhole = wanted.beside.has(whole.value) || countsOne(wanted, [whole]);
      if (isWhole && (part.isExcepted || isAbout(part, wanted))) return step('−', whole, part);
    }
  return undefined;
}

/** The sentence tells both numbers beside it ("tiga aparat: dua polisi dan seorang prajurit"). */
const tellsBoth = ({ beside }: Wanted, one: Quantity, other: Quantity): boolean =>
  beside.has(one.value) && beside.has(other.value);
const countsOne = ({ noun }: Wanted, operands: readonly Quantity[]): boolean =>
  noun === undefined || operands.some((one) => countsLike(noun, one));
/** Of the noun, or people told by another word for them. */
export const countsLike = (noun: string, one: Quantity): boolean =>
  one.noun === noun || one.about.has(noun) || (noun === 'orang' && one.counts !== undefined && people.has(one.counts));

/** One more than the others, or one less than all of them. */
function ofOthers(wanted: Wanted, all: readonly Quantity[]): Reckoned | undefined {
  if (wanted.kind !== 'number' || wanted.noun === undefined) return undefined;
  const { noun, value } = wanted;
  const same = all.filter((one) => one.kind === 'number' && one.counts === noun);
  const others = same.find((one) => one.value === value - 1 && one.isOfOthers);
  if (others) return { text: `${others.text} + 1`, from: [others.passage] };
  const isOfOthers = [...wanted.says].some((word) => another.test(word));
  const whole = isOfOthers ? same.find((one) => one.value === value + 1) : undefined;
  return whole && { text: `${whole.text} − 1`, from: [whole.passage] };
}

/** The sum of three numbers and more of one noun, or of one column. */
function ofAll(wanted: Wanted, all: readonly Quantity[]): Reckoned | undefined {
  if (wanted.kind === 'share') return undefined;
  for (const [noun, same] of Map.groupBy(all, (one) => `${one.kind} ${one.column ?? one.noun ?? ''}`)) {
    if (same.length < 3 || !noun.startsWith(wanted.kind) || !same.some((one) => isAbout(one, wanted))) continue;
    const sum = same.reduce((total, one) => total + one.value, 0);
    if (isNear(sum, wanted.value)) return step('+', ...same);
  }
  return ofRow(wanted, all);
}

/** The sum of numbers that follow each other in one passage, whatever each of them counts. */
function ofRow(wanted: Wanted, all: readonly Quantity[]): Reckoned | undefined {
  if (!says(wanted, adds)) return undefined;
  const same = all.filter((one) => one.kind === wanted.kind);
  for (const [from, first] of same.entries()) {
    let sum = first.value;
    for (let to = from + 1; same[to]?.passage === first.passage; to++) {
      sum += (same[to] as Quantity).value;
      if (to - from > 1 && isNear(sum, wanted.value)) return step('+', ...same.slice(from, to + 1));
    }
  }
  return undefined;
}

/** A whole dealt out, or so much for each of so many. */
function ofUnlike(wanted: Wanted, all: readonly Quantity[]): Reckoned | undefined {
  if (wanted.kind === 'share') return undefined;
  const counts = all.filter(({ kind, value }) => kind === 'number' && value > 1);
  const wholes = all.filter((one) => one.kind === wanted.kind && isAbout(one, wanted));
  for (const whole of wholes)
    for (const count of counts) {
      if (whole === count) continue;
      if (says(wanted, deals) && isNear(whole.value / count.value, wanted.value)) return step(':', whole, count);
      if ((wanted.kind === 'money' || says(wanted, adds)) && isNear(whole.value * count.value, wanted.value))
        return step('×', whole, count);
    }
  return partOf(wanted, all);
}

/** "20 persen" of a whole, as an amount. */
function partOf(wanted: Wanted, all: readonly Quantity[]): Reckoned | undefined {
  const shares = all.filter((one) => one.kind === 'share' && isAbout(one, wanted));
  for (const share of shares)
    for (const whole of all)
      if (whole.kind === wanted.kind && makes((share.value * whole.value) / 100, wanted))
        return step('×', share, whole);
  return undefined;
}

/** "60 persen" of 40, or of 30 in 50. */
function shareOf(wanted: Wanted, all: readonly Quantity[]): Reckoned | undefined {
  if (wanted.kind !== 'share') return undefined;
  const rest = all.find(({ kind, value }) => kind === 'share' && isNear(100 - value, wanted.value));
  if (rest) return { text: `100% − ${rest.text}`, from: [rest.passage] };
  const parts = all.filter((one) => one.kind !== 'share' && isAbout(one, wanted));
  for (const whole of parts)
    for (const part of parts)
      if (part.kind === whole.kind && part.value < whole.value)
        if (Math.abs((100 * part.value) / whole.value - wanted.value) <= 0.5 / 10 ** wanted.decimals)
          return step(':', part, whole);
  return undefined;
}
