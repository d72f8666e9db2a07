/**
 * The text as the extractor reads it: invisible characters, HTML tags, marks of emphasis and the stamps of a chat are
 * left out, every kind of space is a space, short spellings are written out, and every character knows where it came
 * from, so that a proposal's span is exact in the stored text.
 */
import { invisibleCharacters } from '../../documents/index.ts';
import { firstAt, splitSentences, type Span } from '../../language/index.ts';
import { linesOf } from './lines.ts';
import { findShortSpellings } from './written-out.ts';

export type { Span };
export type Sentence = Span & { readonly text: string };
/** Who wrote a message of a chat, and where its words begin. */
export type Message = { readonly sender: string; readonly start: number; readonly date: string | undefined };

export type Reading = {
  readonly text: string;
  readonly sentences: readonly Sentence[];
  /** Lines as they are meant, each with one sentence or more. */
  readonly lines: readonly Sentence[];
  /** What stands at the head of every page; neither it nor the foot of a page is a line of the text. */
  readonly pageHead: readonly Span[];
  /** Of a chat that was exported; else none. */
  readonly messages: readonly Message[];
  /** Words between marks of emphasis. */
  readonly emphasised: readonly Span[];
  /** The span in the stored text that a span of the reading came from. */
  readonly stored: (start: number, end: number) => Span;
};

const tag = /<\/?[a-z][^<>]{0,500}>|<!--[\s\S]{0,2000}?-->/gi;
const scriptBlock = /<(script|style)\b[\s\S]{0,100000}?<\/\1\s*>/gi;
/** A raised mark of a note, as the readers of files write it. */
const noteMark = /⁽[^⁽⁾\n]{1,20}⁾/g;
const entity = /&(?:nbsp|amp|quot|#160);/gi;
/** *Bold*, **bold**, _italic_, ~struck~: WhatsApp's marks, around words only. */
const emphasis = new RegExp(
  String.raw`(?<![\p{L}\p{N}*])(\*{1,2})(?=[^\s*])[^*\n]{1,300}(?<=[^\s*])\1(?![\p{L}\p{N}*])|` +
    String.raw`(?<![\p{L}\p{N}_])(_)(?=[^\s_])[^_\n]{1,300}(?<=[^\s_])\2(?![\p{L}\p{N}_])`,
  'gu',
);
/** "1️⃣": a digit in a key is the mark of a list. */
const keycap = /\d\uFE0F?\u20E3/g;
/** "543.⏎977", "543. 977": one number that was broken behind its stop. */
const brokenNumber = /(?<![\d.,])(?:\d{1,3}\.)+([ \t]{0,40}\r?\n?[ \t]{0,40})(?=\d{3}(?!\d))/g;
const stamp = new RegExp(
  String.raw`^[^\p{L}\p{N}[\n]{0,3}(?:\[(?<date1>\d{1,2}[./-]\d{1,2}(?:[./-]\d{2,4})?),? +\d{1,2}[.:]\d{2}` +
    String.raw`(?:[.:]\d{2})?(?: ?[AP]M)?\]|` +
    String.raw`\[(?:\p{L}{3,8},? +)?\d{1,2}[.:]\d{2}\](?= +\p{Lu})|` +
    String.raw`(?<date2>\d{1,2}\/\d{1,2}\/\d{2,4}),? +\d{1,2}[.:]\d{2}(?: ?[AP]M)? +-|` +
    String.raw`\d{1,2}[.:]\d{2} +[–—-](?= +\p{Lu}\p{Ll})) *(?<sender>[^:\n.,]{1,60}): *`,
  'gmu',
);

export function readText(stored: string): Reading {
  // Masking keeps the length, so only what is left out needs a map.
  const blank = (match: string): string => match.replace(/[^\n]/g, ' ');
  const masked = stored
    .replace(scriptBlock, blank)
    .replace(tag, blank)
    .replace(entity, blank)
    .replace(/[\u00A0\u2000-\u200A\u202F\u205F\u3000\v]/g, ' ')
    .replace(/[\u2010-\u2012\u2212]/g, '-')
    .replace(keycap, (key) => key.replace(/\d/, '•'));
  const { hidden, stamps, emphasised } = leftOut(masked);
  const invisible = new RegExp(`${invisibleCharacters.source}|[\\uFE0F\\u20E3]`);
  const origins: number[] = [];
  const messages: Message[] = [];
  const short = new Map(findShortSpellings(masked).map((one) => [one.start, one] as const));
  let text = '';
  for (let at = 0; at < masked.length; at++) {
    const spelled = short.get(at);
    if (spelled) {
      text += spelled.words;
      for (let sign = 1; sign <= spelled.words.length; sign++)
        origins.push(sign === spelled.words.length ? spelled.end - 1 : Math.min(at + sign - 1, spelled.end - 1));
      at = spelled.end - 1;
      continue;
    }
    const said = stamps.get(at);
    if (said) {
      text += '\n';
      origins.push(at);
      messages.push({ ...said, start: text.length });
    }
    const character = masked[at] as string;
    if (hidden[at] || invisible.test(character)) continue;
    text += character;
    origins.push(at);
  }
  const content = contentSpan(text);
  const apart = partsApart(text);
  const spans = outside(apart, linesOf(text.slice(0, content.end))).filter((line) => line.start >= content.start);
  text = withoutMargins(text, spans);
  const cut = ({ start, end }: Span): Sentence => ({ start, end, text: text.slice(start, end) });
  const lines = spans.map(cut);
  return {
    text,
    lines,
    pageHead: apart.filter(({ isHead }) => isHead).slice(0, 3),
    sentences: lines.flatMap((line) =>
      splitSentences(line.text).map(({ start, end }) => cut({ start: line.start + start, end: line.start + end })),
    ),
    messages,
    emphasised: emphasised.map(({ start, end }) => ({ start: placeOf(start, origins), end: placeOf(end, origins) })),
    stored: (start, end) => ({
      start: origins[start] ?? stored.length,
      end: (origins[end - 1] ?? stored.length - 1) + 1,
    }),
  };
}

/** Where in the reading a place of the stored text is: the first character from there on. */
const placeOf = (stored: number, origins: readonly number[]): number =>
  firstAt(origins.length, (at) => (origins[at] as number) >= stored);

type Stamp = Omit<Message, 'start'>;

/** Marks of emphasis and the stamps of messages; each stamp by where it begins. */
function leftOut(text: string): {
  hidden: Uint8Array;
  stamps: ReadonlyMap<number, Stamp>;
  emphasised: readonly Span[];
} {
  const hidden = new Uint8Array(text.length);
  const stamps = new Map<number, Stamp>();
  const emphasised: Span[] = [];
  for (const match of text.matchAll(stamp)) {
    hidden.fill(1, match.index, match.index + match[0].length);
    const { sender = '', date1, date2 } = match.groups ?? {};
    stamps.set(match.index, { sender: sender.trim(), date: date1 ?? date2 });
  }
  for (const match of text.matchAll(noteMark)) hidden.fill(1, match.index, match.index + match[0].length);
  for (const match of text.matchAll(brokenNumber))
    hidden.fill(1, match.index + match[0].length - (match[1] ?? '').length, match.index + match[0].length);
  for (const match of text.matchAll(emphasis)) {
    const width = (match[1] ?? match[2] ?? '').length;
    const end = match.index + match[0].length;
    hidden.fill(1, match.index, match.index + width);
    hidden.fill(1, end - width, end);
    emphasised.push({ start: match.index + width, end: end - width });
  }
  return { hidden, stamps, emphasised };
}

/** The line breaks inside a line are blanks. */
function withoutMargins(text: string, lines: readonly Span[]): string {
  const parts: string[] = [];
  let done = 0;
  for (const { start, end } of lines) {
    parts.push(text.slice(done, start), text.slice(start, end).replace(/[\r\n]/g, ' '));
    done = end;
  }
  return parts.join('') + text.slice(done);
}

/** What readers of files put below a mark: the heads and feet of pages, each up to the next mark. */
const partsApart = (text: string): (Span & { readonly isHead: boolean })[] =>
  [...text.matchAll(/^\[(?:(?<head>Kepala)|Kaki) halaman\]$/gm)].map(({ index, groups }) => {
    const next = text.indexOf('\n[', index + 1);
    return { start: index, end: next === -1 ? text.length : next, isHead: groups?.head !== undefined };
  });

/** The lines that begin in none of the parts; both are in order. */
function outside(parts: readonly Span[], lines: readonly Span[]): Span[] {
  let at = 0;
  return lines.filter((line) => {
    while (at < parts.length && (parts[at] as Span).end <= line.start) at++;
    return at >= parts.length || line.start < (parts[at] as Span).start;
  });
}

/** Without the furniture of a web page: its section label before the item, share buttons and view count after it. */
function contentSpan(text: string): Span {
  const head = /^\s*(?:Berita(?: Terkini| Utama)?|Artikel|Beranda|Home)\s*\n/i.exec(text);
  const tail = [...text.matchAll(furniture)].find(({ index }) => index > text.length / 4);
  return { start: head ? head[0].length : 0, end: tail?.index ?? text.length };
}
const furniture = /^[^\S\n]*(?:Bagikan\s*:?|Telah dilihat\s+[\d.]+\s+kali|Share\s*:|Berita Terkait|Baca juga\s*:)/gim;
