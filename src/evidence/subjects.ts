/**
 * Of whom and of which row a claim tells: a name in the place of the one whom its source tells the rest of, cells of
 * two rows put together as one.
 */
import { words } from '../language/index.ts';
import { isVerb, wordSet, type Token } from './reading.ts';
import type { SentenceReading } from './relations.ts';
import type { PreparedPassage } from './sources.ts';
import { cellsOf } from './tables.ts';

/** A name that begins the claim, with what the claim tells of it. */
type Named = { readonly start: number; readonly end: number; readonly lowers: readonly string[] };

/** So much of what is told must stand in one sentence for that sentence to be the one that tells it. */
const leastTold = 0.7;
const leastWords = 3;

/**
 * The name that begins the claim, where one sentence tells all the rest of it of another name, and the passages have
 * this one elsewhere; undefined where it may be meant.
 */
export function anotherSubject(
  claim: SentenceReading,
  sentences: readonly SentenceReading[],
  around: () => readonly PreparedPassage[],
): Named | undefined {
  const name = subjectOf(claim.tokens);
  if (!name) return undefined;
  const told = [...meaningsBehind(claim.tokens, name.end)];
  if (told.length < leastWords) return undefined;
  const share = (one: SentenceReading): number => told.filter((word) => one.meanings.has(word)).length / told.length;
  const telling = sentences.filter((one) => share(one) >= leastTold);
  if (telling.length === 0 || telling.some((one) => mayMean(one, name))) return undefined;
  const all = around().flatMap((passage) => passage.sentences());
  const isElsewhere = all.some((one) => has(one, name) && share(one) < leastTold);
  return isElsewhere && !all.some((one) => has(one, name) && share(one) >= leastTold / 2) ? name : undefined;
}

/** The sentence names the same, means somebody by a pronoun, or begins with no other name. */
const mayMean = (sentence: SentenceReading, name: Named): boolean => {
  if (name.lowers.some((lower) => sentence.tokens.some((token) => token.lower === lower))) return true;
  if (sentence.tokens.some(({ lower }) => pronouns.test(lower))) return true;
  return subjectOf(sentence.tokens) === undefined;
};
const pronouns = /^(?:ia|dia|beliau|mereka|kami|saya|pihaknya|dirinya|menurutnya|\p{L}{4,}nya)$/u;

const has = ({ tokens }: SentenceReading, { lowers }: Named): boolean =>
  lowers.every((lower) => tokens.some((token) => token.lower === lower));

/** Two capitalised words and more before the first act, without the office before them. */
function subjectOf(tokens: readonly Token[]): Named | undefined {
  const act = tokens.findIndex((token, at) => at > 0 && (isVerb(token) || /^(?:yang|bahwa)$/.test(token.lower)));
  const before = tokens.slice(0, act < 0 ? 8 : act);
  const runs = before.reduce<Token[][]>((found, token) => {
    const last = found.at(-1)?.at(-1);
    if (!isNamed(token) || isItsPlace(before, token)) return found;
    if (last && last === before[before.indexOf(token) - 1] && token.mark === '') found.at(-1)?.push(token);
    else found.push([token]);
    return found;
  }, []);
  const run = runs.findLast((one) => one.length > 1 && one.length < 5 && !one.some(({ lower }) => offices.has(lower)));
  const [first, last] = [run?.[0], run?.at(-1)];
  return first && last && run
    ? { start: first.start, end: last.end, lowers: run.map(({ lower }) => lower) }
    : undefined;
}
/** "KPU Wonosobo": the word behind a body's short name. */
const isItsPlace = (tokens: readonly Token[], token: Token): boolean =>
  token.mark === '' && /^\p{Lu}{2,}$/u.test(tokens[tokens.indexOf(token) - 1]?.text ?? '');
const isNamed = ({ text }: Token): boolean => /^\p{Lu}\p{Ll}+$/u.test(text);
/** Offices, bodies, places and days are no names of people. */
const offices = wordSet(
  'ketua anggota sekretaris kepala divisi bagian subbagian kabupaten kota provinsi kecamatan desa kelurahan dinas ' +
    'badan bawaslu panwaslih partai fraksi komisi universitas kantor radio pulau gedung aula hari tahun rapat surat ' +
    'daftar pasangan ' +
    'januari februari maret april mei juni juli agustus september oktober november desember',
);

const meaningsBehind = (tokens: readonly Token[], end: number): ReadonlySet<string> =>
  new Set(tokens.filter((token) => token.start >= end && token.isContent).map(({ meaning }) => meaning));

/** Cells of two rows of one table that the claim puts together, though no row has two of them. */
export function mixesRows(claim: SentenceReading, passages: readonly PreparedPassage[]): boolean {
  const rows = passages.flatMap(({ text }) => cellsOf(text) ?? []);
  if (rows.length === 0 || claim.tokens.some(({ lower }) => joining.test(lower))) return false;
  const lowers = new Set(claim.tokens.map(({ lower }) => lower));
  const told = passages.flatMap(({ text }) => {
    const columns = (cellsOf(text) ?? []).flatMap((cell, column) => (isTold(cell.text, lowers) ? [column] : []));
    return columns.length > 0 ? [columns] : [];
  });
  const columns = new Set(told.flat());
  return told.length > 1 && columns.size > 1 && told.every((one) => one.length === 1);
}
const joining = /^(?:dan|serta|sedangkan|sementara|maupun|lalu|kemudian)$/;
/** Every word of the cell, which are words and no mere number. */
const isTold = (cell: string, lowers: ReadonlySet<string>): boolean => {
  const own = words(cell);
  return own.some(({ lower }) => /\p{L}{3}/u.test(lower)) && own.every(({ lower }) => lowers.has(lower));
};
