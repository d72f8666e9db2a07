/** By how much something grew or shrank: "20 persen" from 1.000.000 to 1.200.000, "dua kali lipat", "tiga perempat". */
import type { Atom } from '../schema.ts';
import { valueOf, type Quantity, type Reckoned } from './quantities.ts';

const rising = /(?<!\p{L})(?:naik|meningkat|kenaikan|peningkatan|bertambah|tambah|tumbuh|lebih)(?!\p{L})/iu;
const falling = /(?<!\p{L})(?:turun|menurun|penurunan|berkurang|susut|menyusut|anjlok|merosot)(?!\p{L})/iu;
/** Between the two values of a change: "dari 70 menjadi 76". */
const becoming = /^[^.;]{0,60}?(?<!\p{L})(?:menjadi|ke|jadi)\s(?:\p{L}+\s){0,2}$/iu;

/** How the value follows from the change between two values of one sentence. */
export function reckonChange(
  atom: Atom,
  { text }: { readonly text: string },
  all: readonly Quantity[],
): Reckoned | undefined {
  if (atom.kind !== 'number') return undefined;
  const how = changeAt(atom, text);
  if (how === undefined) return undefined;
  for (const [at, from] of all.entries()) {
    const to = all[at + 1];
    if (!to || to.passage !== from.passage || to.kind !== from.kind || !isChange(from, to)) continue;
    if (rising.test(text) ? to.value < from.value : falling.test(text) && to.value > from.value) continue;
    if (how(from, to)) return { text: `${from.text} → ${to.text}`, from: [from.passage] };
  }
  return undefined;
}

const isChange = (from: Quantity, to: Quantity): boolean =>
  becoming.test(from.passage.text.slice(from.end, to.end - to.text.length));

type Holds = (from: Quantity, to: Quantity) => boolean;
function changeAt(atom: Atom, text: string): Holds | undefined {
  const wanted = valueOf(atom);
  const rest = text.slice(atom.end, atom.end + 20);
  if (/^\skali(?:\slipat)?(?!\p{L})/iu.test(rest)) return (from, to) => isNear(to.value, wanted * from.value, 0);
  if (!rising.test(text) && !falling.test(text)) return undefined;
  const step = 0.5 * 10 ** -(/\.(\d+)/.exec(atom.value)?.[1]?.length ?? 0);
  const isPoints = /^\s(?:poin|angka)(?!\p{L})/iu.test(rest);
  if (isPoints) return (from, to) => from.kind === 'share' && isNear(Math.abs(to.value - from.value), wanted, 0);
  if (!atom.value.endsWith('%')) return undefined;
  return (from, to) =>
    from.kind !== 'share' && isNear((Math.abs(to.value - from.value) / from.value) * 100, wanted, step);
}
const isNear = (one: number, other: number, step: number): boolean => Math.abs(one - other) <= step + 1e-9 * other;

const fraction = /^\s?per(dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh)(?!\p{L})/iu;
const parts = ['dua', 'tiga', 'empat', 'lima', 'enam', 'tujuh', 'delapan', 'sembilan', 'sepuluh'];

/** "tiga perempat" of 45 in 60. */
export function reckonFraction(atom: Atom, text: string, all: readonly Quantity[]): Reckoned | undefined {
  const of = fraction.exec(text.slice(atom.end, atom.end + 14))?.[1]?.toLowerCase();
  if (of === undefined) return undefined;
  const wanted = valueOf(atom) / (parts.indexOf(of) + 2);
  for (const whole of all)
    for (const part of all)
      if (part.kind === whole.kind && part.kind !== 'share' && isNear(part.value / whole.value, wanted, 0))
        return { text: `${part.text} : ${whole.text}`, from: [...new Set([part.passage, whole.passage])] };
  const told = all.find(({ kind, value }) => kind === 'share' && isNear(value / 100, wanted, 0));
  return told && { text: told.text, from: [told.passage] };
}
