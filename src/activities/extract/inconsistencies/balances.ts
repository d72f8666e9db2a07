/** Labelled numbers that must balance: L + P, receipts and expenses, voters and ballots. The rules are in sums.ts. */
import type { Inconsistency } from '../../proposals.ts';
import { labelledClaims } from './labels.ts';
import { grouped } from './spelled.ts';
import { boundFaults, sumFaults, type SumFault } from './sums.ts';
import type { Detector, Report } from './seen.ts';

/** Terms of one rule stand near one another. */
const window = 4;

export const wrongBalances: Detector = (seen, report) => {
  const claims = labelledClaims(seen);
  const written = new Set(claims.map(({ value }) => grouped(value)));
  const near = ({ terms }: { readonly terms: readonly { readonly start: number }[] }): boolean => {
    const at = terms.map(({ start }) => claims.find((claim) => claim.start === start)?.quantity.sentence ?? 0);
    return Math.max(...at) - Math.min(...at) <= window;
  };
  return [
    ...sumFaults(claims)
      // Where the right sum stands somewhere, the other number is of something else.
      .filter((fault) => near(fault) && fault.isNear && !written.has(fault.expected))
      .map((fault) => ofSum(fault, report)),
    ...boundFaults(claims)
      .filter(near)
      .map(({ terms, id, en }) => report('sum-differs', terms, id, en)),
  ];
};

export const ofSum = (fault: SumFault, report: Report): Inconsistency =>
  report(
    'sum-differs',
    fault.terms,
    `${fault.written}: seharusnya ${fault.expected}, selisih ${fault.difference}.`,
    `${fault.written}: should be ${fault.expected}, a difference of ${fault.difference}.`,
  );
