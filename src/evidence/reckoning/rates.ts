/**
 * Amounts for another length of time, and shares told as "nine of every ten": "Rp4 juta per bulan" of "Rp48 juta
 * setahun".
 */
import type { Atom } from '../schema.ts';
import { kindOf, valueOf, type Quantity, type Reckoned } from './quantities.ts';

/** How many of each go into a year; a month is its twelfth. */
const inYear: Readonly<Record<string, number>> = { tahun: 1, semester: 2, triwulan: 4, bulan: 12 };
const inDay: Readonly<Record<string, number>> = { hari: 1, jam: 24, menit: 1440 };
const inWeek: Readonly<Record<string, number>> = { minggu: 1, pekan: 1, hari: 7 };
const scales = [inYear, inDay, inWeek];
const span = String.raw`(tahun|semester|triwulan|bulan|minggu|pekan|hari|jam|menit)`;
const each = new RegExp(
  String.raw`^(?:\s\p{L}+)?\s?(?:\/|per\s|setiap\s|tiap\s|(?:untuk|selama)\s(?:satu\s)?|se)(?:satu\s)?${span}(?!\p{L})`,
  'iu',
);
const spanAfter = (text: string, end: number): string | undefined => {
  const rest = text.slice(end, end + 40);
  return (
    each.exec(rest) ?? /^\s(?:\p{L}+\s)?se(tahun|bulan|minggu|hari|jam)(?!\p{L})/iu.exec(rest)
  )?.[1]?.toLowerCase();
};

/** How the value follows from one told for another length of time, or from a part of a whole. */
export function reckonRate(
  atom: Atom,
  claim: { readonly text: string; readonly atoms: readonly Atom[] },
  all: readonly Quantity[],
): Reckoned | undefined {
  return forOtherSpan(atom, claim.text, all) ?? ofEvery(atom, claim, all);
}

function forOtherSpan(atom: Atom, text: string, all: readonly Quantity[]): Reckoned | undefined {
  const own = spanAfter(text, atom.end);
  if (own === undefined) return undefined;
  for (const one of all) {
    const other = one.kind === kindOf(atom) ? spanAfter(one.passage.text, one.end) : undefined;
    const scale = other && scales.find((known) => known[own] !== undefined && known[other] !== undefined);
    if (!scale || !other || own === other) continue;
    const factor = (scale[own] as number) / (scale[other] as number);
    if (Math.abs(one.value / factor - valueOf(atom)) > 1e-6 * one.value) continue;
    return { text: factor > 1 ? `${one.text} : ${factor}` : `${one.text} × ${1 / factor}`, from: [one.passage] };
  }
  return undefined;
}

const every = /^(?:\s\p{L}+)?\sdari\s(?:setiap\s|tiap\s|tiap-tiap\s)?$/iu;
const mostEvery = 10;

/** "sembilan dari setiap sepuluh" of 117,4 in 129. */
function ofEvery(
  atom: Atom,
  { text, atoms }: { readonly text: string; readonly atoms: readonly Atom[] },
  all: readonly Quantity[],
): Reckoned | undefined {
  const pair = pairOfEvery(atom, text, atoms);
  if (!pair) return undefined;
  const [share, step] = [valueOf(pair.part) / valueOf(pair.whole), 0.5 / valueOf(pair.whole)];
  for (const whole of all)
    for (const part of all)
      if (part.kind === whole.kind && part.kind !== 'share' && part.value < whole.value)
        if (Math.abs(part.value / whole.value - share) <= step)
          return { text: `${part.text} : ${whole.text}`, from: [...new Set([part.passage, whole.passage])] };
  const told = all.find(({ kind, value }) => kind === 'share' && Math.abs(value / 100 - share) <= step);
  return told && { text: told.text, from: [told.passage] };
}

function pairOfEvery(
  atom: Atom,
  text: string,
  atoms: readonly Atom[],
): { readonly part: Atom; readonly whole: Atom } | undefined {
  const numbers = atoms.filter(({ kind }) => kind === 'number');
  for (const [at, part] of numbers.entries()) {
    const whole = numbers[at + 1];
    if (!whole || (part !== atom && whole !== atom) || valueOf(whole) > mostEvery) continue;
    if (valueOf(part) < valueOf(whole) && every.test(text.slice(part.end, whole.start))) return { part, whole };
  }
  return undefined;
}
