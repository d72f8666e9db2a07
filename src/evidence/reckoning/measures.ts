/** Measures in another unit: "dua minggu" of 14 days, "1.500 meter" of 1,5 kilometres, "36 pulpen" of three dozen. */
import type { Atom } from '../schema.ts';
import type { PreparedPassage } from '../sources.ts';
import { isOrdinal, valueOf, type Reckoned } from './quantities.ts';

/** Units that follow from each other, each as a multiple of the first; a month has no fixed number of days. */
const dimensions: readonly Readonly<Record<string, number>>[] = [
  { detik: 1, menit: 60, jam: 3600, hari: 86_400, minggu: 604_800, pekan: 604_800 },
  { bulan: 1, triwulan: 3, kuartal: 3, caturwulan: 4, semester: 6, tahun: 12, dasawarsa: 120, dekade: 120, abad: 1200 },
  { milimeter: 1, mm: 1, sentimeter: 10, cm: 10, meter: 1000, m: 1000, kilometer: 1_000_000, km: 1_000_000 },
  { miligram: 0.001, gram: 1, g: 1, ons: 100, kilogram: 1000, kg: 1000, kilo: 1000, kuintal: 100_000, ton: 1_000_000 },
  { 'meter persegi': 1, m2: 1, 'm²': 1, hektare: 10_000, hektar: 10_000, ha: 10_000, 'kilometer persegi': 1_000_000 },
  { mililiter: 0.001, ml: 0.001, liter: 1, l: 1, 'meter kubik': 1000, m3: 1000, 'm³': 1000 },
];
/** What counts by the dozen, the score, the gross, the ream. */
const packs: Readonly<Record<string, number>> = { lusin: 12, kodi: 20, gros: 144, rim: 500 };

const units = [...dimensions.flatMap((one) => Object.keys(one)), ...Object.keys(packs)].toSorted(
  (one, other) => other.length - one.length,
);
const behind = new RegExp(String.raw`^\s?(?<half>setengah\s)?(?<unit>${units.join('|')})(?![\p{L}\p{N}²³])`, 'iu');
const single = new RegExp(
  String.raw`(?<!\p{L})(?:se(?<one>${units.filter((unit) => unit.length > 2).join('|')})|setengah\s(?<half>` +
    String.raw`${units.join('|')}))(?![\p{L}\p{N}])`,
  'giu',
);

type Measure = { readonly value: number; readonly unit: string; readonly end: number };

/** The measure that a number begins. */
function measureAt(atom: Atom, text: string): Measure | undefined {
  const match = behind.exec(text.slice(atom.end, atom.end + longest));
  if (!match || isOrdinal(atom)) return undefined;
  const { half, unit = '' } = match.groups ?? {};
  return { value: valueOf(atom) + (half ? 0.5 : 0), unit: unit.toLowerCase(), end: atom.end + match[0].length };
}
const longest = 40;

/** A measure of the passages that is as much, in another unit. */
export function reckonMeasure(atom: Atom, text: string, passages: readonly PreparedPassage[]): Reckoned | undefined {
  if (atom.kind !== 'number') return undefined;
  const wanted = measureAt(atom, text);
  for (const passage of passages)
    for (const told of measuresIn(passage))
      if (wanted ? isAsMuch(told, wanted) : isPacked(told, valueOf(atom))) return { text: told.text, from: [passage] };
  return undefined;
}

const isAsMuch = (told: Measure, wanted: Measure): boolean =>
  told.unit !== wanted.unit &&
  [...dimensions, packs].some((units) => {
    const [one, other] = [units[told.unit], units[wanted.unit]];
    return one !== undefined && other !== undefined && isNear(told.value * one, wanted.value * other);
  });
const isPacked = (told: Measure, wanted: number): boolean =>
  packs[told.unit] !== undefined && isNear(told.value * (packs[told.unit] as number), wanted);
const isNear = (one: number, other: number): boolean => Math.abs(one - other) < 1e-9 * Math.max(1, other);

type Told = Measure & { readonly text: string };
/** Read once: a passage is reckoned with for many sentences. */
const known = new WeakMap<PreparedPassage, readonly Told[]>();
function measuresIn(passage: PreparedPassage): readonly Told[] {
  const read = known.get(passage);
  if (read) return read;
  const { text } = passage;
  const counted = passage.atoms().flatMap((atom): Told[] => {
    const measure = atom.kind === 'number' ? measureAt(atom, text) : undefined;
    return measure ? [{ ...measure, text: text.slice(atom.start, measure.end) }] : [];
  });
  const alone = [...text.matchAll(single)].map((match): Told => {
    const { one, half } = match.groups ?? {};
    const end = match.index + match[0].length;
    return { value: one ? 1 : 0.5, unit: (one ?? half ?? '').toLowerCase(), end, text: match[0] };
  });
  const made = [...counted, ...alone];
  known.set(passage, made);
  return made;
}
