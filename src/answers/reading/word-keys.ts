/** Keys under which two spellings or forms of a word count as the same. */
import { numberWordPattern, readNumberWords, readRoman, root } from '../../language/index.ts';

/** "seluas 640 meter" has the root of "luas". */
const measured = /^se(luas|besar|banyak|lama|panjang|tinggi|berat|dalam|lebar|harga|jumlah|nilai|jauh|orang|buah)$/;
/** The root of a word without its endings and with what joins it to a measure. */
export const rootOf = (lower: string): string =>
  root(
    asWritten(lower)
      .replace(measured, '$1')
      .replace(/(?<=.{4})nya$/u, ''),
  );

/** Verbs as they are spoken: "dikumpulin" for "dikumpulkan", "ngirim" for "mengirim", "ngecek" for "mengecek". */
const asWritten = (lower: string): string =>
  lower.replace(/(?<=^(?:di|ng|ny)\p{L}{4,})in$/u, 'kan').replace(/^(?=n[gy][aiueo]\p{L}{2})/u, 'me');

const number = new RegExp(String.raw`^(?:\p{N}.*|${numberWordPattern})$`, 'u');
/** Whether a word in small letters is a number, in digits or in words. */
export const isNumber = (lower: string): boolean => number.test(lower);

/** A whole number under a hundred, however it is written: "2", "dua", "II". Null for other words. */
export function numberKey(text: string): string | null {
  const lower = text.toLowerCase();
  const value = /^\p{N}{1,2}$/u.test(lower)
    ? Number(lower)
    : /^[IVX]{2,5}$/.test(text)
      ? readRoman(text)
      : Number(readNumberWords(lower) ?? Number.NaN);
  return value > 0 && value < 100 ? String(value) : null;
}

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
