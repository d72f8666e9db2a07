/** Numbers of people told digit by digit: "nol delapan satu dua tiga …". Counts are told otherwise. */

const digitWords = 'nol|kosong|satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan';
const gap = String.raw`(?:\s*[,.\-/]?\s*)`;
const told = new RegExp(
  String.raw`(?<!\p{L})(?:${digitWords})(?:${gap}(?:${digitWords}|\d)(?![\p{L}\d])){8,31}(?!\p{L})`,
  'giu',
);

/** Nine digits or more, one after another; sixteen are a NIK. */
export function spokenNumbers(text: string): { kind: 'nik' | 'phone'; start: number; end: number }[] {
  return [...text.matchAll(told)].map((match) => {
    const count = match[0].match(/\p{L}+|\d/gu)?.length ?? 0;
    return { kind: count >= 15 ? 'nik' : 'phone', start: match.index, end: match.index + match[0].length };
  });
}
