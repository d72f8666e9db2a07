/** The noun or unit that a number counts, in the claim and in its passage. */
import { meaning, root, words } from '../../language/index.ts';
import { isContent, neighbours } from '../atoms/index.ts';
import { classifiers, people } from '../atoms/words.ts';
import { wordSet } from '../reading.ts';
import type { Atom } from '../schema.ts';
import type { PreparedPassage } from '../sources.ts';

const units = wordSet(
  'detik menit jam hari pekan minggu bulan tahun triwulan semester kali persen meter kilometer km hektare kg ' +
    'kilogram ton liter rupiah',
);
/** The word directly behind a place, over a number that stands there again in words ("3 (tiga) hari"). */
const wordAfter = (text: string, at: number): string | undefined => {
  const rest = /^[\s-]{1,2}(?:\(\p{L}[\p{L}\s]{0,60}\)\s)?(\p{L}+)/u.exec(text.slice(at, at + 80))?.[1];
  return rest && words(rest)[0]?.lower;
};
const unitAfter = (text: string, at: number): string | undefined => {
  const next = wordAfter(text, at);
  return next !== undefined && units.has(next) ? meaning(next) : undefined;
};

/** "Rp900.000 per jam" is not "Rp900.000 per hari". */
export function isForTheSame(claim: Atom, text: string, source: Atom, passage: PreparedPassage): boolean {
  const [own, other] = [eachAfter(text, claim.end), eachAfter(passage.text, source.end)];
  return own === undefined || other === undefined || own === other;
}
const eachAfter = (text: string, at: number): string | undefined => {
  const each = /^(?:\s\p{L}+)?(?:\s(?:per|setiap|tiap|untuk\s(?:setiap|tiap))\s|\s?\/\s?)(\p{L}+)/u.exec(
    text.slice(at, at + 60),
  )?.[1];
  return each && meaning(root(words(each)[0]?.lower ?? ''));
};

/** "7 hari" is not "7 bulan": a unit of measure stands directly at its number, or in the heading of its line. */
export function measuresTheSame(claim: Atom, text: string, source: Atom, passage: PreparedPassage): boolean {
  const unit = unitAfter(text, claim.end);
  if (unit === undefined) return true;
  // "2 jam 45 menit" is not "45 menit".
  if (isPartOfLonger(passage.text, source.start) !== isPartOfLonger(text, claim.start)) return false;
  const other = unitAfter(passage.text, source.end);
  return other === undefined ? passage.label.includes(unit) || source.of === claim.of : other === unit;
}

const isPartOfLonger = (text: string, start: number): boolean =>
  /(?:jam|hari|bulan|tahun)\s(?:dan\s|lebih\s)?$/.test(text.slice(Math.max(0, start - 12), start));

/** Words that stand behind a number and count nothing. */
const noNouns = wordSet(
  'lain lainnya masih lagi saja kini baru sendiri sekaligus terakhir besar kecil banyak di antara antaranya kali kamar',
);
/** How many words from its number a noun may stand in a passage. */
const nounReach = 6;

/**
 * The noun that the claim counts stands near the number in the passage, or heads its line. A noun that no passage has
 * may be another word for the one that it counts there: a reader must say.
 */
export function countsTheSame(
  claim: Atom,
  text: string,
  source: Atom,
  passage: PreparedPassage,
  group: readonly PreparedPassage[],
): boolean {
  const nouns = nounsAt(claim, text);
  if (nouns.length > 0 && isOfName(source, passage.text)) return isBehindTheSame(claim, text, source, passage);
  if (isSameAhead(claim, text, source, passage)) return true;
  if (nouns.length === 0 || nouns.some((noun) => noun === source.of || noNouns.has(noun))) return true;
  const near = neighbours(passage.words, source.start, source.end, nounReach);
  const beside = [...near.after, ...near.before, ...passage.label.map((word) => meaning(word))];
  if (nouns.some((noun) => beside.includes(noun))) return true;
  const [noun] = nouns as [string];
  if (people.has(noun) && countsPeople(source, passage))
    return noun === 'orang' || !passage.stems.has(noun) || isOnlyPeople(noun, passage);
  if (classifiers.has(noun)) return unitAfter(passage.text, source.end) === undefined;
  const isUnnamed = source.of === undefined || source.of === 'jumlah';
  return isUnnamed && (!passage.stems.has(noun) || group.some((one) => one !== passage && one.stems.has(noun)));
}

/** "Pemilih … tercatat 71 orang": the only people that the passage tells of, and no other number counts them. */
const isOnlyPeople = (noun: string, passage: PreparedPassage): boolean =>
  ![...passage.stems].some((stem) => people.has(stem) && stem !== noun && stem !== 'orang') &&
  !passage.atoms().some(({ of }) => of === noun);

/** "Kodim 1604": a long number without its stops, behind a name, is a part of the name and counts nothing. */
const isOfName = ({ start, of, text: written }: Atom, text: string): boolean =>
  of === undefined &&
  /^\d{4,}$/.test(written) &&
  /(?<=[\p{L},]\s)\p{Lu}\p{Ll}+\s$/u.test(text.slice(Math.max(0, start - 40), start));
const isBehindTheSame = (claim: Atom, text: string, source: Atom, passage: PreparedPassage): boolean =>
  wordBefore(text, claim.start) === wordBefore(passage.text, source.start);
const wordBefore = (text: string, at: number): string | undefined =>
  /(\p{L}+)\s$/u.exec(text.slice(Math.max(0, at - 40), at))?.[1]?.toLowerCase();

/** "kedua tim" here and there, whatever stands before it. */
const isSameAhead = (claim: Atom, text: string, source: Atom, passage: PreparedPassage): boolean => {
  if (!/^ke/i.test(claim.text) || !/^ke/i.test(source.text)) return false;
  const own = wordAfter(text, claim.end);
  return own !== undefined && isContent(own) && own === wordAfter(passage.text, source.end);
};

/** The noun behind a number; behind a word of measure, the one that is measured too. */
function nounsAt({ of, end }: Atom, text: string): string[] {
  if (of === undefined) return [];
  if (!classifiers.has(of)) return [of];
  const measured = /^[\s-]\p{L}+\s(\p{L}+)/u.exec(text.slice(end, end + 60))?.[1]?.toLowerCase();
  return measured && isContent(measured) ? [meaning(root(measured)), of] : [of];
}

const countsPeople = (source: Atom, passage: PreparedPassage): boolean =>
  (source.of !== undefined && people.has(source.of)) ||
  /^\s(?:pe|pem|pen|peng)\p{Ll}{3,}/u.test(passage.text.slice(source.end, source.end + 12));
