/** "450 lembar" of 18 envelopes with 25 each, "240 meter persegi" of 12 by 20 metres, "30" of half of 60. */
import type { Atom } from '../schema.ts';
import type { PreparedPassage } from '../sources.ts';
import { isOrdinal, valueOf, type Reckoned } from './quantities.ts';

const each = /^[^.;:]{0,40}?[,\s](?:masing-masing|setiap|tiap(?:-tiap)?|per)\s[^.;:\d]{0,40}$/iu;
const by = /^\s(?:meter\s|m\s)?(?:kali|x|×)\s?$/iu;
const half = /(?<!\p{L})(?:separuh|setengah|separo)\s(?:dari\s)?(?:\p{L}+\s)?$/iu;
const quarter = /(?<!\p{L})seperempat\s(?:dari\s)?(?:\p{L}+\s)?$/iu;
const third = /(?<!\p{L})sepertiga\s(?:dari\s)?(?:\p{L}+\s)?$/iu;
const shares = [
  { pattern: half, of: 2, sign: '½' },
  { pattern: third, of: 3, sign: '⅓' },
  { pattern: quarter, of: 4, sign: '¼' },
];
const area = /(?<!\p{L})(?:luas\p{L}*|persegi|m2|m²)(?!\p{L})/iu;
const reach = 30;

/** How the number is the product of two numbers of one passage, or a share of one; undefined where it is not. */
export function reckonProduct(atom: Atom, text: string, passages: readonly PreparedPassage[]): Reckoned | undefined {
  const wanted = valueOf(atom);
  for (const passage of passages) {
    const numbers = passage.atoms().filter((one) => one.kind === atom.kind && !isOrdinal(one));
    for (const [at, one] of numbers.entries()) {
      const before = passage.text.slice(Math.max(0, one.start - reach), one.start);
      const share = shares.find(({ pattern, of }) => valueOf(one) === of * wanted && pattern.test(before));
      if (share) return { text: `${share.sign} × ${one.text}`, from: [passage] };
      const other = numbers[at + 1];
      if (!other || valueOf(one) * valueOf(other) !== wanted) continue;
      const between = passage.text.slice(one.end, other.start);
      const isDealt = each.test(between) && (other.of === undefined || other.of === atom.of);
      if (isDealt || (by.test(between) && area.test(text)))
        return { text: `${one.text} × ${other.text}`, from: [passage] };
    }
  }
  return undefined;
}
