/**
 * Three ways in which a sentence keeps every word and number of its passage and says something else: the whole stands
 * for its part ("tiga dari lima" as "lima"), a change goes the other way ("turun 412" as "naik 412"), what is planned
 * is told as an act ("dijadwalkan menandatangani" as "menandatangani").
 */
import { isVerb, wordSet } from './reading.ts';
import type { SentenceReading } from './relations.ts';
import type { Atom } from './schema.ts';
import type { PreparedPassage } from './sources.ts';

type Claim = { readonly text: string; readonly atoms: readonly Atom[] };

const counts = ({ kind }: Atom): boolean => kind === 'number' || kind === 'money';
const sameValue = (claim: Atom, passages: readonly PreparedPassage[]): { passage: PreparedPassage; atom: Atom }[] =>
  passages.flatMap((passage) =>
    passage
      .atoms()
      .filter((atom) => atom.kind === claim.kind && atom.value === claim.value)
      .map((atom) => ({ passage, atom })),
  );

/** Numbers of the claim that its passages tell only as the whole of which a part is told. */
export function wholesForParts(claim: Claim, passages: readonly PreparedPassage[]): Atom[] {
  return claim.atoms.filter((atom) => {
    if (!counts(atom) || isWhole(claim.text, claim.atoms, atom) !== undefined) return false;
    const told = sameValue(atom, passages);
    const parts = told.map((one) => isWhole(one.passage.text, one.passage.atoms(), one.atom));
    const isTold = (part: string | undefined): boolean => claim.atoms.some(({ value }) => value === part);
    return told.length > 0 && parts.every((part) => part !== undefined && !isTold(part));
  });
}

/** The part that is told of a whole: "3 dari 5 anggota", "Dari 5 anggota, 3", "Di antara 6 pulau …, 2". */
function isWhole(text: string, atoms: readonly Atom[], whole: Atom): string | undefined {
  const before = text.slice(Math.max(0, whole.start - 40), whole.start);
  if (!/(?<!\p{L})(?:dari|(?:di\s)?antara)(?:\s(?:total|seluruh|semua|ke|sejumlah))?\s*$/iu.test(before))
    return undefined;
  const ahead = atoms.findLast((atom) => counts(atom) && atom.end < whole.start);
  const between = ahead ? text.slice(ahead.end, whole.start) : '';
  if (ahead && /^\s(?:\p{L}+\s){0,2}(?:dari|(?:di\s)?antara)\s/iu.test(between) && !/[.;]/.test(between))
    return ahead.value;
  const opens = /(?:^|[.;,]\s*)(?:dari|di\santara)\s[^.;,]{0,20}$/iu.test(before);
  const behind = atoms.find((atom) => counts(atom) && atom.start > whole.end);
  return opens && behind && !/[.;]/.test(text.slice(whole.end, behind.start)) ? behind.value : undefined;
}

const up = String.raw`naik|bertambah|meningkat|tambah|lebih\s(?:banyak|tinggi|besar)|melonjak|kenaikan|peningkatan`;
const down = String.raw`turun|berkurang|menurun|merosot|menyusut|susut|lebih\s(?:sedikit|rendah|kecil)|penurunan|anjlok`;
const near = (words: string): RegExp => new RegExp(String.raw`(?<!\p{L})(?:${words})(?!\p{L})`, 'iu');
const ways = [near(up), near(down)] as const;

/** Numbers by which something rose in the claim and fell in every passage that tells them, or the other way. */
export function turnedChanges(claim: Claim, passages: readonly PreparedPassage[]): Atom[] {
  return claim.atoms.filter((atom) => {
    const own = counts(atom) ? wayOf(claim.text, claim.atoms, atom) : undefined;
    if (own === undefined) return false;
    const told = sameValue(atom, passages).map((one) => wayOf(one.passage.text, one.passage.atoms(), one.atom));
    return told.length > 0 && told.every((way) => way !== undefined && way !== own);
  });
}

/** Which way a change by this number goes, by the words up to the numbers and marks around it. */
function wayOf(text: string, atoms: readonly Atom[], atom: Atom): number | undefined {
  const last = atoms.findLast((other) => counts(other) && other.end < atom.start)?.end ?? 0;
  const next = atoms.find((other) => counts(other) && other.start > atom.end)?.start ?? text.length;
  const ahead = /[^,.;]*$/.exec(text.slice(Math.max(last, atom.start - 30), atom.start))?.[0] ?? '';
  const behind = /^[^,.;]*/.exec(text.slice(atom.end, Math.min(next, atom.end + 30)))?.[0] ?? '';
  const ways = [ahead, behind].flatMap(waysIn);
  return new Set(ways).size === 1 ? ways[0] : undefined;
}
const waysIn = (words: string): number[] => ways.flatMap((way, at) => (way.test(words) ? [at] : []));

const plans = wordSet(
  'dijadwalkan direncanakan berencana hendak akan bakal rencananya diagendakan ditargetkan dijanjikan',
);

/** Words beside which an act is none yet: a plan, a guess, a day that comes. */
const notYet = /^(?:jadwal|rencana|agenda|belum|mungkin|kemungkinan|barangkali|depan|mendatang|besok|lusa)$/;

/** An act that every passage only plans, and the claim tells with no word of a plan: in the very same word. */
export function plansAsActs(
  claim: SentenceReading,
  sentences: readonly SentenceReading[],
): { readonly start: number; readonly end: number }[] {
  if (claim.tokens.some(({ lower }) => plans.has(lower) || notYet.test(lower))) return [];
  return claim.tokens.filter((token, at) => {
    // The act of the sentence: none of a clause below it ("untuk menandatangani").
    if (!isVerb(token) || claim.tokens.slice(0, at).some((other) => isVerb(other) || isBelow.test(other.lower)))
      return false;
    const told = sentences.flatMap(({ tokens }) =>
      tokens.flatMap((other, index) => (other.lower === token.lower ? [tokens[index - 1]?.lower ?? ''] : [])),
    );
    return told.length > 0 && told.every((before) => plans.has(before));
  });
}
const isBelow = /^(?:yang|untuk|agar|supaya|bahwa|guna|jika|bila|apabila|sebelum|setelah)$/;
