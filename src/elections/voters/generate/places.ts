/** Where the people live: which regencies and villages, and how many in each. */
import { childrenOf, regionName, villagesOf } from '../../regions/index.ts';

export type Village = {
  readonly code: string;
  /** Capitals, as a birth place is written; the town's where its own has other signs than letters. */
  readonly name: string;
  readonly voters: number;
};
export type Regency = {
  readonly code: string;
  /** Capitals, as a birth place is written. */ readonly town: string;
  readonly villages: readonly Village[];
};
export type Where = { readonly regency?: string; readonly province?: string };

/**
 * Voters of a usual village, by province: orders of magnitude of the DPT 2024 (belum diverifikasi); elsewhere 1,700.
 */
const usualSize: Readonly<Record<string, number>> = {
  11: 560,
  12: 1_770,
  13: 3_300,
  31: 31_000,
  32: 6_000,
  33: 3_300,
  34: 6_600,
  35: 3_700,
  36: 5_700,
  51: 4_600,
  52: 3_300,
  53: 1_160,
  91: 700,
  92: 450,
  93: 500,
  94: 900,
  95: 500,
  96: 450,
};
/** Villages of towns (their codes' last four digits begin with 1) are bigger than those of the country. */
const townFactor = 1.8;

/**
 * Regencies with as many voters as asked for. A regency's or province's villages keep their usual size while they have
 * room, are filled one after another, and grow evenly when more is asked for than live there. Without a place:
 * regencies from all over the country until there are enough, at least four where there are so many voters at all.
 */
export function placesFor(rows: number, where: Where): Regency[] {
  const chosen = choose(rows, where);
  const all = chosen.reduce((sum, { natural }) => sum + natural, 0);
  let left = rows;
  return chosen.flatMap(({ code, natural, villages }, n) => {
    const quota = n === chosen.length - 1 ? left : Math.min(left, Math.round((rows * natural) / all));
    left -= quota;
    return quota > 0 ? [{ code, town: townOf(code), villages: fill(villages, natural, quota) }] : [];
  });
}

export const townOf = (regency: string): string =>
  (regionName(regency) ?? regency).toUpperCase().replace(/^(KABUPATEN|KOTA)( ADMINISTRASI| ADM\.)? /, '');

type Natural = { readonly code: string; readonly natural: number; readonly villages: readonly Village[] };

function choose(rows: number, { regency, province }: Where): Natural[] {
  if (regency !== undefined) return [natural(regency)];
  if (province !== undefined) return childrenOf(province).map(({ code }) => natural(code));
  const codes = childrenOf('')
    .flatMap(({ code }) => childrenOf(code))
    .map(({ code }) => code);
  const chosen: Natural[] = [];
  // A stride without a common divisor visits every regency once and the neighbours late.
  for (let n = 0, sum = 0; n < codes.length && (sum < rows || chosen.length < 4); n += 1) {
    const one = natural(codes[(n * 197 + 386) % codes.length] as string);
    chosen.push(one);
    sum += one.natural;
  }
  return chosen.toSorted((a, b) => (a.code < b.code ? -1 : 1));
}

function natural(code: string): Natural {
  const usual = usualSize[code.slice(0, 2)] ?? 1_700;
  const villages = villagesOf(code).map((village) => {
    // Sizes differ widely, the same in every run: from a third to more than twice the usual.
    const spread = 0.33 + (((Number(village.code) * 7_919) % 1_000) / 1_000) ** 2 * 2;
    const name = village.name.toUpperCase();
    return {
      code: village.code,
      name: /^[A-Z]+( [A-Z]+)*$/.test(name) ? name : townOf(code),
      voters: Math.max(40, Math.round(usual * spread * (village.code[6] === '1' ? townFactor : 1))),
    };
  });
  if (villages.length === 0) throw new Error(`no villages below ${code}`);
  return { code, villages, natural: villages.reduce((sum, { voters }) => sum + voters, 0) };
}

function fill(villages: readonly Village[], size: number, quota: number): Village[] {
  const factor = Math.max(1, quota / size);
  let left = quota;
  return villages.flatMap((village, n) => {
    const here = n === villages.length - 1 ? left : Math.min(left, Math.round(village.voters * factor));
    left -= here;
    return here > 0 ? [{ ...village, voters: here }] : [];
  });
}
