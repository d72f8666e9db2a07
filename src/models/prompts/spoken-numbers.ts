/** Numbers of people told digit by digit: "nol delapan satu …", "zero eight one …". Counts are told otherwise. */

const digitWords =
  'nol|kosong|satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|' +
  'zero|oh|one|two|three|four|five|six|seven|eight|nine';
const gap = String.raw`(?:\s*[,.\-/]?\s*)`;
const again = String.raw`(?:(?:dobel|double|tripel|triple)\s+)?`;
const told = new RegExp(
  String.raw`(?<!\p{L})${again}(?:${digitWords})(?:${gap}${again}(?:${digitWords}|\d)(?![\p{L}\d])){6,31}(?!\p{L})`,
  'giu',
);

/** Nine digits or more, one after another; fifteen are a NIK. */
export function spokenNumbers(text: string): { kind: 'nik' | 'phone'; start: number; end: number }[] {
  return [...text.matchAll(told)].flatMap((match) => {
    const count = digitsTold(match[0].toLowerCase());
    if (count < 9) return [];
    return [{ kind: count >= 15 ? 'nik' : 'phone', start: match.index, end: match.index + match[0].length }];
  });
}

const repeats: Readonly<Record<string, number>> = { dobel: 1, double: 1, tripel: 2, triple: 2 };
const digitsTold = (words: string): number =>
  (words.match(/\p{L}+|\d/gu) ?? []).reduce((count, word) => count + (repeats[word] ?? 1), 0);
