/** The one before and the one behind in a series: "triwulan II" before the third, 2023 the year before 2024. */
import { meaning, root } from '../../language/index.ts';
import type { Atom } from '../schema.ts';
import type { PreparedPassage } from '../sources.ts';
import type { Reckoned } from './quantities.ts';

const earlier = /(?<!\p{L})(?:sebelumnya|lalu|silam|yang\slewat)(?!\p{L})/iu;
const later = /(?<!\p{L})(?:berikutnya|selanjutnya|depan|mendatang)(?!\p{L})/iu;

/** A place in a series, or a year, that the passages tell by the one behind or before it. */
export function reckonNeighbour(atom: Atom, passages: readonly PreparedPassage[]): Reckoned | undefined {
  const isYear = atom.kind === 'date' && /^\d{4}$/.test(atom.value);
  const wanted = Number(atom.value);
  for (const passage of passages) {
    const word = earlier.exec(passage.text)?.[0];
    const back = word !== undefined ? 1 : 0;
    const next = later.exec(passage.text)?.[0];
    for (const step of [back, next !== undefined ? -1 : 0]) {
      if (step === 0) continue;
      const found = passages.find((other) => tells(other, wanted + step, atom, isYear));
      if (found) return { text: `${wanted + step}, ${step === 1 ? word : next}`, from: [passage, found] };
    }
  }
  return undefined;
}

/** The passage tells that number of the same series, or that year. */
const tells = (passage: PreparedPassage, value: number, { of }: Atom, isYear: boolean): boolean =>
  [...passage.atoms(), ...passage.labelled()].some((other) =>
    isYear
      ? other.kind === 'date' && other.value.startsWith(`${value}`)
      : other.kind === 'number' && other.value === `${value}` && other.of === of && passageHas(passage, of),
  );
const passageHas = ({ stems, label }: PreparedPassage, noun: string | undefined): boolean =>
  noun !== undefined && (stems.has(noun) || label.some((word) => meaning(root(word)) === noun));
