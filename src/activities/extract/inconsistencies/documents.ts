/** One document under two numbers: its year, its first number or a part in between differs. */
import type { Inconsistency } from '../../proposals.ts';
import type { Span } from '../reading.ts';
import { documentNumber, type Detector, type Seen } from './seen.ts';

type Numbered = Span & {
  readonly written: string;
  readonly parts: readonly string[];
  /** The words before it: "Surat Tugas Nomor". */
  readonly before: string;
  readonly after: string;
};

/** Another document is meant: the one that is changed, cancelled or answered. */
const another = new RegExp(
  [
    String.raw`mencabut|mengubah|perubahan|menggantikan|pengganti|menindaklanjuti|sebelumnya|tahun lalu|`,
    String.raw`menjawab|balasan|merujuk|lampiran|semula|menjadi|ralat|(?<!\p{L})(?:dan|serta|`,
    String.raw`maupun)\s+(?:nomor|no\.?)?\s*:?\s*$`,
  ].join(''),
  'iu',
);
const thisOne = /^\s*(?:ini|tersebut|dimaksud|di atas)(?!\p{L})/iu;
const mostCompared = 40;

export const documentNumbers: Detector = (seen, report) => {
  const numbers = numbersOf(seen).slice(0, mostCompared);
  const faults: Inconsistency[] = [];
  numbers.forEach((later, index) => {
    if (another.test(later.before)) return;
    const first = numbers.slice(0, index).find((earlier) => areOne(earlier, later));
    if (
      first &&
      first.written !== later.written &&
      !numbers.slice(0, index).some((one) => one.written === later.written)
    )
      faults.push(
        report(
          'document-differs',
          [first, later],
          `Nomor dokumen berbeda: ${first.written} dan ${later.written}.`,
          `The number of the document differs: ${first.written} and ${later.written}.`,
        ),
      );
  });
  return faults;
};

const numbersOf = ({ text }: Seen): Numbered[] =>
  [...text.matchAll(documentNumber)].map((match) => {
    const end = match.index + match[0].length;
    return {
      start: match.index,
      end,
      written: match[0],
      parts: match[0].toLowerCase().split('/'),
      before: text.slice(Math.max(0, match.index - 60), match.index),
      after: text.slice(end, end + 20),
    };
  });

/** Both are meant for one document: exactly one part differs, and in a way that two documents do not differ. */
function areOne(one: Numbered, other: Numbered): boolean {
  if (one.parts.length !== other.parts.length) return false;
  const differing = one.parts.flatMap((part, at) => (part === other.parts[at] ? [] : [at]));
  if (differing.length !== 1) return false;
  const [at = 0] = differing;
  const [left = '', right = ''] = [one.parts[at], other.parts[at]];
  if (at > 0) return /^\d+$/.test(left) && /^\d+$/.test(right);
  // The running number: two letters of one day differ in it as well.
  return thisOne.test(other.after) || areSwapped(left, right);
}

/** "118" and "181": the same digits in another order. */
const areSwapped = (one: string, other: string): boolean =>
  one.length > 1 && one !== other && [...one].toSorted().join('') === [...other].toSorted().join('');
