/** The end of a paper: place and day of signing, whose hand, copies, whom to ask. */
import { monthPattern, weekdayPattern } from '../../language/index.ts';
import type { Reading, Sentence } from './reading.ts';

/** Place and day of signing. */
export const signedOn = new RegExp(
  String.raw`^(?:ditetapkan\s+di|dibuat\s+di|dikeluarkan\s+di)(?!\p{L})|` +
    String.raw`(?:^|\t| {3})\p{Lu}[\p{L} .'’-]{2,30},\s*(?:(?:${weekdayPattern}),?\s*)?(?:tanggal\s+)?\d{1,2}[\s/.-]` +
    String.raw`{1,3}(?:${monthPattern}|\d{1,2})[\s/.-]{1,3}\d{2,4}\.?$`,
  'iu',
);
const hand = new RegExp(
  String.raw`^[\s(]*(?:ttd|t\.t\.d|dto|tertanda|mengetahui|menyetujui|hormat\s+kami|a\.?n\.?\s|` +
    String.raw`(?:yang\s+)?(?:mencatat|membuat|melaporkan)|tembusan|cc\s*:|narahubung|kontak|contact\s+person|` +
    String.raw`info(?:rmasi)?\s+lebih\s+lanjut|` +
    String.raw`(?:pl[th]\.?\s+)?(?:ketua|sekretaris|kepala|pemimpin|pimpinan|notulis)(?:\s[\p{L} .]{0,60})?,)` +
    String.raw`|\((?:stempel|tanda\s+tangan|ttd)`,
  'iu',
);
const prose = ({ text }: Sentence): boolean => text.length > 100 && /[.”"]$/.test(text);

/** The lines of the end, from the day of signing or the first hand behind the last prose. */
export function readClosing({ lines }: Reading): readonly Sentence[] {
  // The end of a paper is in its second half; a day and a place at its top are those of a letter.
  const last = Math.max(lines.findLastIndex(prose), Math.ceil(lines.length / 2) - 1);
  const end = lines.slice(last + 1);
  const at = end.findIndex(({ text }) => signedOn.test(text) || hand.test(text));
  return at === -1 || last + at < 1 ? [] : end.slice(at);
}
