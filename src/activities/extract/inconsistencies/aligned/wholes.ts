/**
 * Parts that make a whole by their meaning, wherever the whole is told: present and absent, used and unused, men and
 * women, sound and broken, with or without a rest, against the one larger number of the same things shortly before.
 */
import { oppositesOf } from '../../../../language/index.ts';
import type { Inconsistency } from '../../../proposals.ts';
import { labelOf } from '../labels.ts';
import { grouped } from '../spelled.ts';
import {
  mostCompared,
  peopleNouns,
  type Detector,
  type Quantity,
  type Report,
  type Seen,
  type SeenSentence,
} from '../seen.ts';
import { otherTime, rootsOf, sharedBy } from './clause.ts';

type Parts = { readonly parts: readonly Quantity[]; readonly sentence: SeenSentence };

export const wrongWholes: Detector = (seen, report) => {
  if (seen.corrected) return [];
  return seen.sentences.flatMap((sentence): Inconsistency[] => {
    const listed = listedParts(seen, sentence);
    if (listed && isClose(listed.total, listed.parts) && !fitsAnother(seen, listed.parts))
      return [fault(listed.total, listed.parts, report)];
    const group = partsOf(seen, sentence);
    if (!group || otherTime.test(sentence.lower.slice(0, 400))) return [];
    const total = wholeOf(seen, group);
    return total && isWrong(total, group.parts) && !fitsAnother(seen, group.parts)
      ? [fault(total, group.parts, report)]
      : [];
  });
};

const isCounted = ({ kind, vague }: Quantity): boolean => (kind === 'count' || kind === 'money') && !vague;
const negation = /(?<!\p{L})(?:tidak|tak|belum|bukan)\s+(?:di|me\p{L}?|ber)?(?<what>\p{L}{3,})/u;
const rest = /(?<!\p{L})(?:sisanya|selebihnya|sisa|selainnya|lainnya|yang lain)(?!\p{L})/u;
const sexes = [
  /(?<!\p{L})(?:laki-laki|pria|putra|siswa)(?!\p{L})/u,
  /(?<!\p{L})(?:perempuan|wanita|putri|siswi)(?!\p{L})/u,
] as const;

/** Two or three neighbouring numbers of a sentence of which one is the opposite or the rest of another. */
function partsOf(seen: Seen, sentence: SeenSentence): Parts | undefined {
  const counted = sentence.quantities.filter(isCounted);
  if (counted.length < 2 || counted.length > 6) return undefined;
  for (let at = 0; at + 1 < counted.length; at++) {
    const [one, other] = [counted[at] as Quantity, counted[at + 1] as Quantity];
    const third = counted[at + 2];
    if (third && third.kind === one.kind && isListed(seen, other, third)) continue;
    if (one.kind === other.kind && areOpposite(seen, one, other)) return { parts: [one, other], sentence };
  }
  return undefined;
}

/** A third part follows: the two are not all of them. */
const isListed = ({ text }: Seen, one: Quantity, next: Quantity): boolean =>
  /^[^.;]{0,60}(?:,|(?<!\p{L})(?:dan|serta)(?!\p{L}))[^.;]{0,30}$/u.test(text.slice(one.end, next.start));

function areOpposite(seen: Seen, one: Quantity, other: Quantity): boolean {
  const [left, right] = [labelOf(seen, one), labelOf(seen, other)];
  if (left === '' || right === '') return false;
  const [men, women] = sexes;
  if ((men.test(left) && women.test(right)) || (women.test(left) && men.test(right)))
    return !(men.test(left) && women.test(left));
  const [denied, plain] = negation.test(left) ? [left, right] : [right, left];
  const what = negation.exec(denied)?.groups?.what;
  if (what && !negation.test(plain)) return sharedBy(rootsOf(what), rootsOf(plain)) > 0;
  const roots = rootsOf(right);
  return [...rootsOf(left)].some((word) => [...oppositesOf(word)].some((opposite) => roots.has(opposite)));
}

const head = ({ noun }: Quantity): string => noun.split(' ')[0] ?? '';
const wholeCue = new RegExp(
  String.raw`(?<!\p{L})(?:dari|jumlah|total|seluruh\p{L}*|sebanyak|diterima|menerima|terdaftar|diundang|undangan|` +
    String.raw`diikuti|dihadiri|tercatat|memiliki|ada|terdapat|mencapai)(?!\p{L})`,
  'u',
);

/** The last larger number of the same things before the parts, in their sentence or the two before it. */
function wholeOf(seen: Seen, { parts, sentence }: Parts): Quantity | undefined {
  const [first] = parts;
  if (!first) return undefined;
  const largest = Math.max(...parts.map(({ value }) => value));
  const before = seen.quantities
    .slice(Math.max(0, first.index - mostCompared), first.index)
    .filter((one) => sentence.at - one.sentence <= 2 && isCounted(one) && one.kind === first.kind);
  const nouns = parts.map(head).filter((noun) => noun !== '');
  const same = before.filter((one) => {
    const noun = head(one);
    const alike =
      nouns.length === 0 ||
      (noun === '' && one.kind === 'money') ||
      nouns.includes(noun) ||
      (peopleNouns.test(noun) && nouns.every((part) => peopleNouns.test(part)));
    return alike && one.value > largest && wholeCue.test(one.before);
  });
  return same.at(-1);
}

const totalCue = new RegExp(
  String.raw`(?<!\p{L})(?:total(?:nya)?|jumlah(?:nya)?|seluruh(?:nya)?|menerima|diterima|tersedia|memiliki|` +
    String.raw`dibawa|disiapkan|menyiapkan|dicetak|dibagikan|terkumpul|sebanyak)(?:\s\p{L}+){0,2}\s*:?\s*$`,
  'u',
);
const fromWhole = /(?:^|[.;]\s*)dari\s(?:total |seluruh |jumlah |sebanyak )?$/u;
const noPart = new RegExp(
  String.raw`(?<!\p{L})(?:di antaranya|diantaranya|termasuk|setiap|masing-masing|per|kali|rata-rata|minimal|` +
    String.raw`maksimal|baru|tambahan|target)(?!\p{L})`,
  'u',
);

/**
 * A total and all that the sentence goes on to name of it: "Dari 500 stiker, 430 ditempel, 50 dikembalikan"; or the
 * total alone in its sentence, and in the next one three numbers of it or more.
 */
function listedParts(seen: Seen, sentence: SeenSentence): { total: Quantity; parts: readonly Quantity[] } | undefined {
  const counted = sentence.quantities.filter(({ kind, value, spelled }, at, all) => {
    // "12 (dua belas)": the same number once more.
    const again = spelled && all[at - 1]?.value === value;
    return kind !== 'ordinal' && !again;
  });
  if (counted.length < 2 || counted.length > 12 || noPart.test(sentence.lower.slice(0, 800))) return undefined;
  const [first] = counted as [Quantity];
  if (counted.length > 2 && fromWhole.test(first.before)) return together(seen, first, counted.slice(1));
  const before = (seen.sentences[sentence.at - 1]?.quantities ?? []).filter(({ kind }) => kind !== 'ordinal');
  const [total, more] = before;
  return total && !more && counted.length > 2 && totalCue.test(total.before)
    ? together(seen, total, counted)
    : undefined;
}

/** All of one sort, none beyond the total. */
function together(
  seen: Seen,
  total: Quantity,
  parts: readonly Quantity[],
): { total: Quantity; parts: readonly Quantity[] } | undefined {
  const nouns = new Set(parts.map(head).filter((noun) => noun !== ''));
  const alike =
    nouns.size === 0 || (nouns.size === 1 && (nouns.has(head(total)) || peopleNouns.test([...nouns][0] ?? '')));
  const fits = parts.every((part) => isCounted(part) && part.kind === total.kind && part.value < total.value);
  const joined = parts.slice(1).every((part, at) => isListed(seen, parts[at] as Quantity, part));
  return alike && fits && joined && isCounted(total) ? { total, parts } : undefined;
}

/** A slip, not a few of many. */
const isClose = (total: Quantity, parts: readonly Quantity[]): boolean =>
  sumOf(parts) !== total.value && Math.abs(sumOf(parts) - total.value) <= 0.15 * total.value;

const sumOf = (parts: readonly Quantity[]): number => parts.reduce((sum, { value }) => sum + value, 0);

function isWrong(total: Quantity, parts: readonly Quantity[]): boolean {
  const sum = sumOf(parts);
  return sum !== total.value && Math.abs(sum - total.value) <= total.value / 3;
}

/** Some other number of the text is their sum, or what is missing. */
const fitsAnother = ({ quantities, sentences }: Seen, parts: readonly Quantity[]): boolean => {
  const at = parts[0]?.sentence ?? 0;
  const near = quantities.slice(
    Math.max(0, (parts[0]?.index ?? 0) - mostCompared),
    (parts[0]?.index ?? 0) + mostCompared,
  );
  return near.some(({ value }) => value === sumOf(parts)) || rest.test(sentences[at]?.lower.slice(0, 600) ?? '');
};

function fault(total: Quantity, parts: readonly Quantity[], report: Report): Inconsistency {
  const written = `${parts.map(({ value }) => grouped(value)).join(' + ')} = ${grouped(sumOf(parts))}`;
  return report(
    'sum-differs',
    [total, ...parts],
    `${written}, tertulis ${grouped(total.value)}.`,
    `${written}, but ${grouped(total.value)} is written.`,
  );
}
