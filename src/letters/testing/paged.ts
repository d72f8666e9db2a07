import { handmadePdf, words } from '../../documents/testing/handmade-pdf.ts';

/** Width of a sign in a plain text that is laid as a page. */
const sign = 5.2;

/** A PDF with one page for each text: what stands apart on a line stands apart on the page. */
export const pagedLetters = (texts: readonly string[]): Uint8Array => handmadePdf(texts.map(pageOf));

const pageOf = (text: string): string =>
  text
    .split('\n')
    .map((line, at) =>
      [...line.matchAll(/\S+(?: {1,2}\S+)*/g)]
        .map((cell) => words(56 + cell.index * sign, 800 - at * 15, cell[0].replaceAll('–', '-'), 10))
        .join(''),
    )
    .join('');
