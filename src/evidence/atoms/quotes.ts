/**
 * Direct quotes and who speaks them. The speaker is the person named beside the quote (“…,” ujar X; X mengatakan,
 * “…”; X: “…”), or '' with `pronoun` when only "ujarnya", "ia" or "beliau" stands there: then the text before decides.
 */
import { speechPattern } from '../../language/index.ts';
import type { Atom } from '../schema.ts';

export type FoundQuote = Atom & {
  readonly kind: 'quote';
  readonly pronoun: boolean;
  /** Who speaks as it is written behind the quote, in lower case: "kapolres"; '' where nothing stands there. */
  readonly attribution: string;
  /** What announces it, as it is written before it: "Ibu Camat titip pesan: "; '' where nothing does. */
  readonly announced: string;
};

const quoted = /“([^“”]{2,2000})”|«([^«»]{2,2000})»|(?<![\p{L}\p{N}])"([^"\n]{2,2000})"(?!\p{L})/gu;
const besides = [speechPattern('beside', 'person'), speechPattern('beside', 'proposed')].join('|');
const say = String.raw`(?:${besides}|demikian\s\p{L}+)`;
const sayingAfter = new RegExp(String.raw`^[,.]?\s?(?:[–—-]\s)?${say}(nya(?!\p{L}))?`, 'u');
const sayingBefore = new RegExp(
  String.raw`(?:${speechPattern('verb', 'announces')}|(?:${speechPattern('beside', 'announces')})(?:nya)?)(?:\s\p{L}+)?,?:?\s?$`,
  'u',
);
/**
 * What follows a quotation up to the next one or the end of the sentence; stops of titles and initials do not end it.
 */
const clauseAfter = /^[,.]?(?:[^“"«.!?]|(?<=(?:^|[\s.])\p{L}{1,5})\.)*/u;
const named = /(?:bertema|bertajuk|berjudul|tema|judul|tajuk|motto|slogan|istilah|bertuliskan)\s?:?\s?$/iu;

/** Quotes of `text`; `persons` are its person atoms, in order. */
export function findQuotes(text: string, persons: readonly Atom[]): FoundQuote[] {
  if (!/[“"«]/.test(text)) return [];
  return [...text.matchAll(quoted)].map((match) => {
    const inner = match[1] ?? match[2] ?? match[3] ?? '';
    const start = match.index + 1;
    const end = start + inner.length;
    const base = { kind: 'quote' as const, start, end, text: inner, value: quoteValue(inner) };
    return { ...base, ...speakerOf(text, match.index, end, persons) };
  });
}

type Spoken = Pick<FoundQuote, 'of' | 'pronoun' | 'attribution' | 'announced'>;

/** Who speaks what stands between its opening mark at `start` and its end. */
function speakerOf(text: string, start: number, end: number, persons: readonly Atom[]): Spoken {
  const before = text.slice(Math.max(0, start - reach), start);
  const after = text.slice(end + 1, end + reach);
  const follows = sayingAfter.exec(after);
  if (follows) {
    const clause = clauseAfter.exec(after)?.[0] ?? '';
    if (follows[1]) return { pronoun: true, attribution: '', announced: '' };
    const speaker = persons.find((person) => person.start >= end && person.start - end < clause.length + 2);
    const attribution = clause.slice(follows[0].length).trim().toLowerCase();
    return { ...(speaker ? { of: speaker.value } : {}), pronoun: !speaker, attribution, announced: '' };
  }
  const isAnnounced = (sayingBefore.test(before) || /:\s?$/.test(before)) && !named.test(before);
  if (!isAnnounced) return { pronoun: false, attribution: '', announced: '' };
  const announced = /[^.!?:\n]*:?\s?$/.exec(before)?.[0] ?? '';
  const speaker = persons.findLast((person) => person.end <= start && start - person.end < reach);
  return { ...(speaker ? { of: speaker.value } : {}), pronoun: !speaker, attribution: '', announced };
}

/** How far from a quote its speaker is looked for. */
const reach = 160;

/** A quote without the mark that closes it before its speaker is named (“…,” ujar X). */
const quoteValue = (inner: string): string => inner.trim().replace(/[.,]$/, '').trim();
