/**
 * Direct quotes and who speaks them. The speaker is the person named beside the quote (“…,” ujar X; X mengatakan, “…”; X: “…”),
 * or '' with `pronoun` when only "ujarnya", "ia" or "beliau" stands there: then the text before decides.
 */
import { speechPattern } from '../../language/index.ts';
import type { Atom } from '../schema.ts';

export type FoundQuote = Atom & { readonly kind: 'quote'; readonly pronoun: boolean };

const quoted = /“([^“”]{2,2000})”|«([^«»]{2,2000})»|(?<![\p{L}\p{N}])"([^"\n]{2,2000})"(?!\p{L})/gu;
const say = String.raw`(?:${speechPattern('beside', 'person')}|demikian\s\p{L}+)`;
const sayingAfter = new RegExp(String.raw`^[,.]?\s?(?:[–—-]\s)?${say}(nya(?!\p{L}))?`, 'u');
const sayingBefore = new RegExp(
  String.raw`(?:${speechPattern('verb', 'announces')}|(?:${speechPattern('beside', 'announces')})(?:nya)?)(?:\s\p{L}+)?,?:?\s?$`,
  'u',
);
const named = /(?:bertema|bertajuk|berjudul|tema|judul|tajuk|motto|slogan|istilah|bertuliskan)\s?:?\s?$/iu;
const pronoun = /(?<!\p{L})(?:ia|dia|beliau)(?!\p{L})/iu;

/** Quotes of `text`; `persons` are its person atoms, in order. */
export function findQuotes(text: string, persons: readonly Atom[]): FoundQuote[] {
  if (!/[“"«]/.test(text)) return [];
  const found: FoundQuote[] = [];
  for (const match of text.matchAll(quoted)) {
    const inner = match[1] ?? match[2] ?? match[3] ?? '';
    const start = match.index + 1;
    const end = start + inner.length;
    const before = text.slice(Math.max(0, match.index - 160), match.index);
    const after = text.slice(end + 1, end + 160);
    const base = { kind: 'quote' as const, start, end, text: inner, value: quoteValue(inner) };
    const follows = sayingAfter.exec(after);
    const announced = sayingBefore.test(before) || /:\s?$/.test(before);
    if (follows || (announced && !named.test(before))) {
      const speaker = follows
        ? follows[1]
          ? undefined
          : persons.find((person) => person.start >= end && person.start - end < 160)
        : persons.filter((person) => person.end <= match.index && match.index - person.end < 160).at(-1);
      const lead = follows ? '' : before.slice(before.lastIndexOf('. ') + 1);
      const byPronoun = !speaker && (follows?.[1] !== undefined || pronoun.test(lead) || follows !== null || announced);
      found.push({ ...base, ...(speaker ? { of: speaker.value } : {}), pronoun: byPronoun });
    } else found.push({ ...base, pronoun: false });
  }
  return found;
}

/** A quote without the mark that closes it before its speaker is named (“…,” ujar X). */
const quoteValue = (inner: string): string => inner.trim().replace(/[.,]$/, '').trim();
