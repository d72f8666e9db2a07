/**
 * Villages by what a person types of their name, their district or their regency; or by the beginning of their code.
 */
import { allRegionCodes, regionName } from './regions.ts';

export type FoundVillage = {
  readonly code: string;
  readonly name: string;
  readonly district: string;
  readonly regency: string;
  readonly province: string;
};
type Known = { readonly code: string; readonly name: string; readonly places: string };

/**
 * A page of the villages that all words fit, and how many there are. Those in `near` (a region's code) come first, then
 * those whose own name begins with the words.
 */
export function searchVillages({
  words,
  near,
  page,
  size,
}: {
  readonly words: string;
  readonly near: string;
  readonly page: number;
  readonly size: number;
}): { items: FoundVillage[]; total: number } {
  const asked = plain(words)
    .split(' ')
    .filter((word) => word !== '');
  if (asked.length === 0) return { items: [], total: 0 };
  const code = words.replaceAll(/[ .]/g, '');
  const fits = /^\d+$/.test(code)
    ? (village: Known) => village.code.startsWith(code)
    : ({ places }: Known) => asked.every((word) => places.includes(word));
  const whole = asked.join(' ');
  const rank = ({ code, name }: Known): number =>
    (near !== '' && code.startsWith(near) ? 0 : 4) +
    (name === whole ? 0 : name.startsWith(whole) ? 1 : asked.some((word) => name.includes(word)) ? 2 : 3);
  const found = villages()
    .filter(fits)
    .map((village) => ({ code: village.code, rank: rank(village) }))
    .toSorted((a, b) => a.rank - b.rank || (a.code < b.code ? -1 : 1));
  return { items: found.slice((page - 1) * size, page * size).map(({ code }) => described(code)), total: found.length };
}

const plain = (words: string): string =>
  words
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toUpperCase()
    .replaceAll(/[^A-Z0-9]+/g, ' ')
    .trim();
const nameOf = (code: string): string => regionName(code) ?? code;
const described = (code: string): FoundVillage => ({
  code,
  name: nameOf(code),
  district: nameOf(code.slice(0, 6)),
  regency: nameOf(code.slice(0, 4)),
  province: nameOf(code.slice(0, 2)),
});

let known: readonly Known[] | undefined;
/** Read once, when first asked for. */
const villages = (): readonly Known[] =>
  (known ??= [...allRegionCodes()]
    .filter((code) => code.length === 10)
    .map((code) => {
      const { name, district, regency } = described(code);
      return { code, name: plain(name), places: plain(`${name} ${district} ${regency}`) };
    }));
