/** Keys under which two spellings or forms of a word count as the same. */
import { root } from '../../language/index.ts';

/** "seluas 640 meter" has the root of "luas". */
const measured = /^se(luas|besar|banyak|lama|panjang|tinggi|berat|dalam|lebar|harga|jumlah|nilai|jauh|orang|buah)$/;
/** The root of a word without its endings and with what joins it to a measure. */
export const rootOf = (lower: string): string => root(lower.replace(measured, '$1').replace(/(?<=.{4})nya$/u, ''));

/** Old and foreign spellings in today's: oe, dj, tj, sj, ch, double letters; marks inside a word fall away. */
export const soundOf = (lower: string): string =>
  lower
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/oe/g, 'u')
    .replace(/dj/g, 'j')
    .replace(/tj/g, 'c')
    .replace(/sj/g, 'sy')
    .replace(/ch/g, 'kh')
    .replace(/ph/g, 'f')
    .replace(/(?<=[bdgpt])h/g, '')
    .replace(/y/g, 'i')
    .replace(/(.)\1+/gu, '$1');
