/**
 * What a rule says of other rules: that it repeals or amends them. Read where rules say so: in the title ("Perubahan
 * Kedua atas …"), in the closing articles ("… dicabut dan dinyatakan tidak berlaku") and in decrees ("Mencabut …").
 */
import { readCitations, type Citation } from './citations.ts';

export type Relation = {
  readonly relation: 'mencabut' | 'mengubah';
  readonly of: Citation;
  /** The words that say so, the rule among them. */
  readonly start: number;
  readonly end: number;
  readonly sure: boolean;
};

/** A clause ends with its sentence; a point behind a number or a short form ends none, and lists go on over lines. */
const clauseEnd = new RegExp(
  String.raw`(?<!(?:^|\s)[\p{L}\d]{1,2})[.](?=\s{1,20}(?:\p{Lu}|\(\d|\d+\.)|\s{0,20}$)|` +
    String.raw`\n[ \t]*\n(?=\s{0,20}(?:Pasal|BAB|Diktum|KE\p{Lu}+)\b)|$`,
  'gu',
);
const repealed =
  /\b(?:dicabut(?:\s+dan\s+dinyatakan\s+tidak\s+berlaku)?|(?:dinyatakan\s+)?tidak\s+berlaku(?:\s+lagi)?)\b/iu;
const repeals = /\b(?:mencabut|mencabut\s+dan\s+menyatakan\s+tidak\s+berlaku|menyatakan\s+tidak\s+berlaku)\b/iu;
/** What takes a rule's place may say so without repealing it. */
const replaced = /\b(?:ditarik\s+kembali|diganti(?:kan)?\s+(?:dengan|oleh)\s+\p{Lu}\p{L}+\s+ini)\b/u;
const replaces = /\bmenggantikan\b/iu;
const amends = /\bdiubah\s+(?:sebagai\s+berikut|sehingga)\b|\bmengubah\s+(?:beberapa\s+)?ketentuan\b/iu;
/** "masih tetap berlaku sepanjang tidak bertentangan" keeps the rule in force. */
const kept = /\b(?:masih|tetap)\s+(?:tetap\s+)?berlaku\b/iu;
/** A part of a rule that falls leaves the rule standing, amended. */
const partOf = /\b(?:Pasal|ayat|huruf|BAB|Lampiran|Diktum)\s+[\p{L}\p{N}()]+[^;:.]{0,40}$/iu;
/** Headings that stand above a clause are no part of what it says. */
const headingLine = /^[ \t]*(?:Pasal|BAB|Bagian)\s+[\p{L}\p{N}]+[ \t]*\n/gimu;
/** The rule is named only to say which one was amended by the one that falls, or what amended it. */
const named = new RegExp(
  String.raw`\b(?:perubahan(?:\s+\p{L}+)?\s+atas|pelaksanaan|penetapan|diubah(?:\s+\p{L}+){0,6}?\s+dengan|` +
    String.raw`berdasarkan|dimaksud\s+dalam)\s*$`,
  'iu',
);

/** `body`: where the considerations end and what is decided begins. */
export function readRelations(
  text: string,
  title: { readonly start: number; readonly end: number } | null,
): Relation[] {
  const found: Relation[] = [];
  const citations = readCitations(text).slice(0, most);
  if (title !== null) found.push(...inTitle(text, title, citations));
  const body = /MEMUTUSKAN|M\s+E\s+M\s+U\s+T\s+U\s+S\s+K\s+A\s+N/u.exec(text)?.index ?? 0;
  const last = /^[ \t]*PENJELASAN[ \t]*$/mu.exec(text.slice(body))?.index ?? text.length - body;
  let next = 0;
  for (const clause of clausesOf(text, body, body + last)) {
    while ((citations[next]?.start ?? Infinity) < clause.start) next += 1;
    const cited: Citation[] = [];
    for (let at = next; (citations[at]?.end ?? Infinity) <= clause.end; at += 1) cited.push(citations[at] as Citation);
    if (clause.end - clause.start <= longest) found.push(...inClause(text, clause, cited));
  }
  const seen = new Set<string>();
  return found.filter(({ of }) => !seen.has(nameOf(of)) && seen.add(nameOf(of)));
}

/** Rules that one text names, and characters of one clause: beyond them it is no rule. */
const most = 3_000;
const longest = 60_000;

const nameOf = ({ kind, number, year, issuer }: Citation): string => [kind, number, year, issuer].join('|');

/** Characters before a rule in which it is said what becomes of it. */
const nearby = 400;

type Span = { readonly start: number; readonly end: number };
function inTitle(text: string, title: Span, citations: readonly Citation[]): Relation[] {
  const words = text.slice(title.start, title.end);
  const lead = /^\s*(?:(perubahan)(?:\s+\p{L}+)?\s+atas|(pencabutan)(?:\s+atas)?)\s+/iu.exec(words);
  if (lead === null) return [];
  // "Perubahan Kedua atas X tentang Y": the first rule that is named is the one that is amended.
  const of = citations.find(({ start, end }) => start >= title.start && end <= title.end);
  const relation = lead[1] === undefined ? 'mencabut' : 'mengubah';
  return of === undefined ? [] : [{ relation, of, start: title.start, end: of.end, sure: true }];
}

function* clausesOf(text: string, from: number, to: number): Generator<Span> {
  const body = text.slice(from, to);
  let start = 0;
  for (const match of body.matchAll(clauseEnd)) {
    const end = match.index + match[0].length;
    if (end > start) yield { start: from + start, end: from + end };
    start = end;
  }
}

/** What stands before words that deny them, or only wish for them or suppose them. */
const denied = /\b(?:tidak|belum|bukan|tanpa|tak)\s+(?:(?:akan|pernah|dapat|perlu|boleh)\s+)?$/iu;
const onlyWished = /\b(?:agar|supaya|seandainya|andaikan|jika|apabila)\b[^;:]*$/iu;

/** Where the clause says it, and does not deny or only wish it. */
function saidIn(pattern: RegExp, words: string): RegExpExecArray | null {
  for (const found of words.matchAll(new RegExp(pattern.source, `${pattern.flags}g`))) {
    const before = words.slice(0, found.index);
    if (!denied.test(before) && !onlyWished.test(before)) return found;
  }
  return null;
}

function inClause(text: string, clause: Span, cited: readonly Citation[]): Relation[] {
  if (cited.length === 0) return [];
  const words = text.slice(clause.start, clause.end);
  const [falling, felling] = [saidIn(repealed, words), saidIn(repeals, words)];
  const falls = falling ?? saidIn(replaced, words);
  const fells = felling ?? saidIn(replaces, words);
  const isSaid = falling !== null || felling !== null;
  const at = falls ?? fells;
  const changes = at === null ? saidIn(amends, words) : null;
  if (at === null && changes === null) return [];
  if (at !== null && kept.test(words) && !/dicabut|mencabut/i.test(words)) return [];
  return cited.flatMap((of): Relation[] => {
    const before = text.slice(Math.max(clause.start, of.start - nearby), of.start).replaceAll(headingLine, '');
    if (named.test(before)) return [];
    const part = partOf.test(before.slice(-160));
    const relation = at === null || part ? 'mengubah' : 'mencabut';
    // What is repealed stands before "dicabut", what a decree repeals behind "mencabut".
    const inside = of.start - clause.start;
    const fits = falls === null || inside < falls.index || (fells !== null && fells.index < inside);
    return fits ? [{ relation, of, start: of.start, end: clause.end, sure: !part && (at === null || isSaid) }] : [];
  });
}
