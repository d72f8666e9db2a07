/** Words of a text, and the light stemming under which two words count as one ("kegiatannya", "kegiatan"). */
import type { Span } from './spans.ts';
import { writtenOut } from './tables/shorthand.ts';

/** `lower` is in lower case and written out where the text has a shorthand ("blm" -> "belum"). */
export type Word = Span & { readonly text: string; readonly lower: string };

const wordPattern = /[\p{L}\p{M}]+(?:[-'’][\p{L}\p{M}]+)*|\p{N}[\p{N}.,:/]*\p{N}|\p{N}/gu;

/** Words and numbers of a text in order. */
export function words(text: string): Word[] {
  const found: Word[] = [];
  wordPattern.lastIndex = 0;
  for (let match = wordPattern.exec(text); match; match = wordPattern.exec(text)) {
    const [written] = match;
    const lower = writtenOut(written, found.at(-1)?.text);
    found.push({ start: match.index, end: match.index + written.length, text: written, lower });
  }
  return found;
}

/**
 * A rough root for comparing words of two phrasings: endings and the common active/passive prefixes fall away
 * ("membuka", "dibuka" -> "buka"). It never decides that something is verified; it only finds what to compare.
 */
export function stem(lower: string): string {
  let root = lower;
  if (root.length > 6) root = root.replace(/(?:nya|lah|kah|pun)$/, '');
  if (root.length > 5) {
    const bare = root
      .replace(/^(?:di|ter|se|ke|ber|per|diper|memper)(?=\p{L}{4})/u, '')
      .replace(/^(?:mem|pem)(?=[bfv])/, '')
      .replace(/^(?:mem|pem)(?=[aiueo])/, 'p')
      .replace(/^(?:meny|peny)(?=[aiueo])/, 's')
      .replace(/^(?:meng|peng)(?=[aiueokgh])/, '')
      .replace(/^(?:men|pen)(?=[cdjtz])/, '')
      .replace(/^(?:men|pen)(?=[aiueo])/, 't')
      .replace(/^(?:me|pe)(?=[lrwymn])/, '');
    if (bare.length >= 3) root = bare;
  }
  if (root.length > 5) root = root.replace(/(?:kan|an)$/, '');
  if (root.length > 4) root = root.replace(/i$/, '');
  return root;
}

/** White space as one blank: the form of a value, as opposed to its span. */
export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
