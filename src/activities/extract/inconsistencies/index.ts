/** What cannot all be true. Shown to a person beside the passage; nothing is mended. */
import type { Inconsistency } from '../../proposals.ts';
import { printDate, weekdayName, weekdayNumber, weekdayOf } from '../../../language/index.ts';
import type { Findings } from '../findings.ts';
import { twoDates, twoTimes } from './activity.ts';
import { wrongAgenda } from './agendas.ts';
import { wrongComparisons } from './comparisons.ts';
import { wrongMajorities } from './majorities.ts';
import { wrongAges } from './ages.ts';
import { wrongBalances } from './balances.ts';
import { wrongChanges } from './changes.ts';
import { twoOffices } from './two-offices.ts';
import { twoPlaces } from './two-places.ts';
import { papersInTime } from './papers.ts';
import { wrongQuorum } from './quorum.ts';
import { wrongPeriods, wrongZones } from './periods.ts';
import { documentNumbers, regulations } from './documents.ts';
import { wrongDurations } from './durations.ts';
import { endsBeforeStart } from './ends.ts';
import { wrongCounts } from './lists.ts';
import { twoSpellings } from './names.ts';
import { wrongOrder } from './order.ts';
import { wrongOrdinals } from './ordinals.ts';
import { wrongSums } from './parts.ts';
import { wrongProducts } from './products.ts';
import { see, type Detector, type Report } from './seen.ts';
import { wrongShares } from './shares.ts';
import { wrongDatesInBrackets, wrongWords } from './spelled.ts';
import { sumFaults } from './sums.ts';
import { titleAgents } from './title-agents.ts';
import { titleAgainstBody } from './titles.ts';
import { twoFigures } from './twice.ts';
import { quotesOfNobody, seriesNumbers, unknownUnits } from './unknown.ts';
import { wrongWeekdays } from './weekdays.ts';

const detectors: readonly Detector[] = [
  wrongWeekdays,
  endsBeforeStart,
  wrongDurations,
  wrongOrder,
  papersInTime,
  wrongAgenda,
  twoDates,
  twoTimes,
  wrongAges,
  wrongSums,
  wrongBalances,
  wrongProducts,
  wrongShares,
  wrongMajorities,
  wrongWords,
  wrongDatesInBrackets,
  wrongCounts,
  wrongQuorum,
  twoFigures,
  wrongChanges,
  wrongComparisons,
  wrongPeriods,
  wrongZones,
  wrongOrdinals,
  twoOffices,
  twoPlaces,
  documentNumbers,
  regulations,
  twoSpellings,
  titleAgainstBody,
  titleAgents,
  seriesNumbers,
  unknownUnits,
  quotesOfNobody,
];

/** Every contradiction of a text with the places that clash; `hint` (ISO date) supplies a missing year. Pure. */
export function findInconsistencies(found: Findings, hint: string): Inconsistency[] {
  const report: Report = (code, spans, id, en) => ({
    code,
    spans: spans.map((span) => found.reading.stored(span.start, span.end)),
    message: { id, en },
  });
  const seen = see(found, hint);
  return once(detectors.flatMap((detect) => detect(seen, report)));
}

/** Each only once, though two detectors may see it. */
function once(faults: readonly Inconsistency[]): Inconsistency[] {
  const key = ({ code, spans }: Inconsistency): string =>
    `${code} ${spans
      .map(({ start }) => start)
      .toSorted((a, b) => a - b)
      .join()}`;
  return [...new Map(faults.toReversed().map((fault) => [key(fault), fault])).values()].toReversed();
}

/** Facts of a published activity as a record, without its text. */
export type PublishedFacts = {
  readonly date: string | null;
  readonly weekday?: string | null;
  readonly numbers?: Readonly<Record<string, number>>;
};

/**
 * Faults of recorded facts: weekday against date, and the sums that voter recaps must keep
 * (akhir = awal + baru − TMS; L + P = total).
 */
export function inconsistenciesOfFacts(facts: PublishedFacts): Inconsistency[] {
  const faults: Inconsistency[] = [];
  const report = (code: Inconsistency['code'], id: string, en: string): void =>
    void faults.push({ code, spans: [], message: { id, en } });
  if (facts.date && facts.weekday && weekdayOf(facts.date) !== weekdayNumber(facts.weekday)) {
    const real = weekdayName(facts.date);
    report(
      'weekday-differs',
      `${facts.weekday} ≠ ${printDate(facts.date)}: tanggal itu hari ${real}.`,
      `${facts.weekday} ≠ ${printDate(facts.date)}: that day was ${real}.`,
    );
  }
  const claims = Object.entries(facts.numbers ?? {}).map(([label, value]) => ({
    label: label.replaceAll('_', ' '),
    value,
    start: 0,
    end: 0,
  }));
  for (const fault of sumFaults(claims)) {
    report(
      'sum-differs',
      `${fault.written}: seharusnya ${fault.expected}, selisih ${fault.difference}.`,
      `${fault.written}: should be ${fault.expected}, a difference of ${fault.difference}.`,
    );
  }
  return faults;
}
