/** Papers that came of an activity or called for it, by their number: minutes, letters. */
import { oneLine } from '../../language/index.ts';
import type { Span } from './reading.ts';

export type FoundPaper = Span & { readonly citation: string };

const paper = new RegExp(
  String.raw`(?:(?<!\p{L})(?:Berita\s+Acara|BA|Surat(?:\s+\p{Lu}\p{L}*){0,5}|Undangan|Nota\s+Dinas|Laporan|` +
    String.raw`Pengumuman)\s+)?` +
    String.raw`(?<!\p{L})(?:(?:ber)?nomor|No\.?|register)[ \t]*:?[ \t]*[\p{L}\d.-]*\d[\p{L}\d.-]*(?:/[\p{L}\d.-]+){2,}`,
  'giu',
);

/**
 * "Berita Acara Nomor 87/PL.01-BA/5301/2025": a number of at least three parts, with the kind of the paper before it.
 */
export const findPapers = (text: string): FoundPaper[] =>
  [...text.matchAll(paper)].map((match) => {
    const written = match[0].replace(/[.-]+$/, '');
    return { start: match.index, end: match.index + written.length, citation: oneLine(written) };
  });
