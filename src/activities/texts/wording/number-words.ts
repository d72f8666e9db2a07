/**
 * Whole numbers in Indonesian words, as minutes print them beside the digits: "seratus lima puluh dua ribu tiga ratus
 * empat puluh".
 */

const small = [
  'nol',
  'satu',
  'dua',
  'tiga',
  'empat',
  'lima',
  'enam',
  'tujuh',
  'delapan',
  'sembilan',
  'sepuluh',
  'sebelas',
] as const;
const scales = [
  [1_000_000_000_000, 'triliun'],
  [1_000_000_000, 'miliar'],
  [1_000_000, 'juta'],
  [1_000, 'ribu'],
] as const;

/** Undefined for anything but a whole number below a thousand trillion. */
export function numberWords(value: string): string | undefined {
  return /^\d{1,15}$/.test(value) ? spell(Number(value)) : undefined;
}

function spell(value: number): string {
  for (const [size, name] of scales) {
    if (value < size) continue;
    const count = Math.floor(value / size);
    return join(count === 1 && size === 1_000 ? 'seribu' : `${spell(count)} ${name}`, value % size);
  }
  if (value >= 100) return join(value < 200 ? 'seratus' : `${small[Math.floor(value / 100)]} ratus`, value % 100);
  if (value >= 20) return join(`${small[Math.floor(value / 10)]} puluh`, value % 10);
  return value >= 12 ? `${small[value - 10]} belas` : (small[value] as string);
}

const join = (head: string, rest: number): string => (rest === 0 ? head : `${head} ${spell(rest)}`);
