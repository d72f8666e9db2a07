/** One person with two degrees that exclude each other: "Sani Lobo, S.H." and "Sani Lobo, S.E.". */
import { degreePattern } from '../../../../language/index.ts';
import type { Inconsistency } from '../../../proposals.ts';
import type { Span } from '../../reading.ts';
import { namesIn } from '../names.ts';
import type { Detector } from '../seen.ts';

const behind = new RegExp(String.raw`^,\s*(?<degrees>(?:${degreePattern()})(?:,\s*(?:${degreePattern()}))*)`, 'u');

export const twoDegrees: Detector = (seen, report) => {
  const first = new Map<string, Span & { readonly degrees: readonly string[]; readonly written: string }>();
  return seen.sentences.slice(0, 1000).flatMap((sentence) =>
    namesIn(seen, sentence).flatMap(({ name, start, end }): Inconsistency[] => {
      const written = behind.exec(seen.text.slice(end, end + 60))?.groups?.degrees;
      if (written === undefined) return [];
      const degrees = written.split(',').map((one) => one.replace(/[\s.]/g, '').toLowerCase());
      const told = { start, end: end + 2 + written.length, degrees, written };
      const known = first.get(name);
      if (!known) first.set(name, told);
      // Who has one degree more has the others as well.
      if (
        !known ||
        degrees.every((one) => known.degrees.includes(one)) ||
        known.degrees.every((one) => degrees.includes(one))
      )
        return [];
      return [
        report(
          'name-differs',
          [known, told],
          `Gelar ${name} tertulis berbeda: ${known.written} dan ${written}.`,
          `${name} has two degrees: ${known.written} and ${written}.`,
        ),
      ];
    }),
  );
};
