/**
 * The text as the extractor reads it: invisible characters and HTML tags are left out, every kind of space is a
 * space, and every character knows where it came from, so that a proposal's span is exact in the stored text.
 */
import { invisibleCharacters } from '../../documents/index.ts';
import { splitSentences, type Span } from '../../language/index.ts';

export type { Span };
export type Sentence = Span & { readonly text: string };

export type Reading = {
  readonly text: string;
  readonly sentences: readonly Sentence[];
  /** The span in the stored text that a span of the reading came from. */
  readonly stored: (start: number, end: number) => Span;
};

const tag = /<\/?[a-z][^<>]{0,500}>|<!--[\s\S]{0,2000}?-->/gi;
const scriptBlock = /<(script|style)\b[\s\S]{0,100000}?<\/\1\s*>/gi;
const entity = /&(?:nbsp|amp|quot|#160);/gi;

export function readText(stored: string): Reading {
  // Masking keeps the length, so only the invisible characters need a map.
  const blank = (match: string): string => match.replace(/[^\n]/g, ' ');
  const masked = stored
    .replace(scriptBlock, blank)
    .replace(tag, blank)
    .replace(entity, blank)
    .replace(/[\u00A0\u2000-\u200A\u202F\u205F\u3000\t\v]/g, ' ');
  const hidden = new RegExp(invisibleCharacters.source);
  const origins: number[] = [];
  let text = '';
  for (let at = 0; at < masked.length; at++) {
    const character = masked[at] as string;
    if (hidden.test(character)) continue;
    text += character;
    origins.push(at);
  }
  const content = contentSpan(text);
  const sentences = splitSentences(text.slice(0, content.end))
    .filter((sentence) => sentence.end > content.start)
    .map(({ start, end }) => ({ start, end, text: text.slice(start, end) }));
  return {
    text,
    sentences,
    stored: (start, end) => ({
      start: origins[start] ?? stored.length,
      end: (origins[end - 1] ?? stored.length - 1) + 1,
    }),
  };
}

/** Without the furniture of a web page: its section label before the item, share buttons and view count after it. */
function contentSpan(text: string): Span {
  const head = /^\s*(?:Berita(?: Terkini| Utama)?|Artikel|Beranda|Home|Siaran Pers)\s*\n/i.exec(text);
  const tail = /\n\s*(?:Bagikan\s*:?|Telah dilihat\s+[\d.]+\s+kali|Share\s*:|Berita Terkait|Baca juga\s*:).*/is.exec(
    text,
  );
  return { start: head ? head[0].length : 0, end: tail && tail.index > text.length / 4 ? tail.index : text.length };
}
