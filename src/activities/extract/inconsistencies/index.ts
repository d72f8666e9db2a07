/** What cannot all be true. Shown to a person beside the passage; nothing is mended. */
import type { Inconsistency } from '../../proposals.ts';
import { printDate, weekdayName, weekdayNumber, weekdayOf } from '../../../language/index.ts';
import type { Findings } from '../findings.ts';
import { twoDates, twoTimes } from './activity.ts';
import { wrongAttendance } from './aligned/attendance.ts';
import { wrongBounds } from './aligned/bounds.ts';
import { wrongClosings } from './aligned/closings.ts';
import { wrongEnumerations } from './aligned/enumerations.ts';
import { wrongGrowth, wrongTrends } from './aligned/growth.ts';
import { twoDegrees } from './aligned/degrees.ts';
import { wrongFigures } from './aligned/figures.ts';
import { wrongHeading } from './aligned/headings.ts';
import { wrongMagnitudes } from './aligned/magnitudes.ts';
import { numberedTwice } from './aligned/numbering.ts';
import { twoOrganisers } from './aligned/organisers.ts';
import { twoStarts } from './aligned/starts.ts';
import { wrongTableSums } from './aligned/table-sums.ts';
import { titleDoers } from './aligned/title-doers.ts';
import { saidOfAll } from './aligned/universals.ts';
import { wrongWinner } from './aligned/votes.ts';
import { wrongWholes } from './aligned/wholes.ts';
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
import { periodOfText, wrongPeriods, wrongZones } from './periods.ts';
import { documentNumbers, regulations, spokenNumbers } from './documents.ts';
import { wrongDurations } from './durations.ts';
import { endsBeforeStart } from './ends.ts';
import { wrongCounts } from './lists.ts';
import { twoSpellings } from './names.ts';
import { wrongOrder } from './order.ts';
import { wrongOrdinals } from './ordinals.ts';
import { wrongSums } from './parts.ts';
import { wrongProducts } from './products.ts';
import { isMoved, mostCompared, see, type Detector, type Report } from './seen.ts';
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
  periodOfText,
  wrongZones,
  wrongOrdinals,
  twoOffices,
  twoPlaces,
  documentNumbers,
  regulations,
  spokenNumbers,
  twoSpellings,
  titleAgainstBody,
  titleAgents,
  seriesNumbers,
  unknownUnits,
  quotesOfNobody,
  wrongEnumerations,
  wrongAttendance,
  wrongBounds,
  wrongClosings,
  titleDoers,
  wrongHeading,
  wrongFigures,
  twoDegrees,
  wrongGrowth,
  wrongTrends,
  wrongMagnitudes,
  numberedTwice,
  twoOrganisers,
  twoStarts,
  wrongTableSums,
  saidOfAll,
  wrongWinner,
  wrongWholes,
];

/** What may have been another before, and was moved or corrected on purpose. */
const movable: ReadonlySet<Inconsistency['code']> = new Set([
  'two-dates',
  'two-times',
  'two-places',
  'order-differs',
  'figure-differs',
  'title-differs',
  'unit-differs',
  'document-differs',
  'ordinal-differs',
]);

/** Every contradiction of a text with the places that clash; `hint` (ISO date) supplies a missing year. Pure. */
export function findInconsistencies(found: Findings, hint: string): Inconsistency[] {
  const seen = see(found, hint);
  const meant = new Set<Inconsistency>();
  const report: Report = (code, spans, id, en) => {
    const fault = { code, spans: spans.map((span) => found.reading.stored(span.start, span.end)), message: { id, en } };
    if (movable.has(code) && isMoved(seen, spans)) meant.add(fault);
    return fault;
  };
  return once(detectors.flatMap((detect) => detect(seen, report)).filter((fault) => !meant.has(fault)));
}

/** Places so near to one another are compared. */
const block = 256;

/** Each only once, though two detectors may see it: the one that was told first stays. */
function once(faults: readonly Inconsistency[]): Inconsistency[] {
  const kept: Inconsistency[] = [];
  const byBlock = new Map<number, Inconsistency[]>();
  for (const fault of faults) {
    const blocks = fault.spans.flatMap(({ start }) => {
      const at = Math.floor(start / block);
      return [at - 1, at, at + 1];
    });
    const near = blocks.flatMap((at) => (byBlock.get(at) ?? []).slice(-mostCompared));
    if (near.some((known) => tellsSame(known, fault))) continue;
    kept.push(fault);
    for (const { start } of fault.spans) {
      const at = Math.floor(start / block);
      byBlock.set(at, [...(byBlock.get(at) ?? []).slice(-mostCompared), fault]);
    }
  }
  return kept;
}

/** All places of the one are among those of the other. */
function tellsSame(one: Inconsistency, other: Inconsistency): boolean {
  const within = (inner: Inconsistency, outer: Inconsistency): boolean =>
    inner.spans.length > 1 &&
    inner.spans.every((span) => outer.spans.some(({ start, end }) => start < span.end && span.start < end));
  const shared = one.spans.filter((span) => other.spans.some(({ start, end }) => start < span.end && span.start < end));
  if (one.code === other.code && shared.length > 1) return true;
  return within(one, other) || within(other, one) || (one.code === other.code && startsOf(one) === startsOf(other));
}

const startsOf = ({ spans }: Inconsistency): string =>
  spans
    .map(({ start }) => start)
    .toSorted((a, b) => a - b)
    .join();

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
