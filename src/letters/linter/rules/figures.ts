/** Figures against the words that spell them. */
import {
  decimalPattern,
  numberWordPattern,
  printNumberWords,
  readDecimal,
  readNumberWords,
} from '../../../language/index.ts';
import type { Found } from '../catalogue.ts';
import type { LetterParts } from '../parts.ts';

const numberWords = String.raw`(?:${numberWordPattern})(?:\s+(?:${numberWordPattern}))*`;
const spelled = new RegExp(
  [
    String.raw`(?<![\p{L}\d.,/])(?:Rp\.?\s?)?(${decimalPattern})(?:,-)?\s*`,
    String.raw`\(\s?(${numberWords})(\s+rupiah)?\s*\)`,
  ].join(''),
  'giu',
);

/** "tiga puluh (30) orang". */
const behind = new RegExp(
  String.raw`(?<![\p{L}\d])(${numberWords})\s*\(\s?(\d{1,3}(?:\.\d{3})*)\s?\)(?=\s+(?:orang` +
    String.raw`|hari|kali|lembar|berkas|buah|unit|` +
    String.raw`rangkap|peserta|bulan|tahun|jam|set|eksemplar|kotak|dokumen|naskah|rupiah|kelas|titik)\b)`,
  'giu',
);
/** "Rp1.250.000,00", and on its line or the next one "Terbilang: satu juta …". */
const terbilang = new RegExp(
  String.raw`(?:Rp\.?\s?)?(${decimalPattern})[^\d\n]{0,24}\n?[^\d\n]{0,24}\bterbilang\s*[:` +
    String.raw`|]?\s*[("“]?\s*(${numberWords})(\s+rupiah)?`,
  'giu',
);

type Spelled = { readonly figure: string; readonly said: string; readonly money: string; readonly start: number };

/** "3 (tiga)", "tiga (3) orang", "Rp1.250.000,00 (satu juta dua ratus lima puluh ribu rupiah)". */
export function checkWords({ text }: LetterParts): Found[] {
  const all: Spelled[] = [...text.matchAll(spelled), ...text.matchAll(terbilang)].map((match) => {
    const [whole, figure = '', said = '', money = ''] = match;
    return { figure, said, money, start: match.index + whole.lastIndexOf(said) };
  });
  for (const { 1: said = '', 2: figure = '', index } of text.matchAll(behind))
    all.push({ figure, said, money: '', start: index });
  return all.flatMap(({ figure, said, money, start }): Found[] => {
    const value = readDecimal(figure).replace(/\.0+$/, '');
    const right = printNumberWords(value);
    const plain = said
      .toLowerCase()
      .replaceAll(/\s+/g, ' ')
      .replace(/\s+rupiah$/, '');
    if (right === undefined || readNumberWords(plain) === value) return [];
    const place = { start, end: start + said.length };
    return [
      {
        rule: 'words-differ',
        ...place,
        says: {
          id: `${figure} ditulis "${right}${money}", bukan "${said}".`,
          en: `${figure} is spelled "${right}${money}", not "${said}".`,
        },
        mend: { ...place, text: right },
      },
    ];
  });
}
