/** What cannot all be true. Shown to a person beside the passage; nothing is mended. */
import type { Inconsistency } from '../proposals.ts';
import { printDate, weekdayName, weekdayNumber, weekdayOf, type DateMention } from '../../language/index.ts';
import { breakdownFaults, numberClaims, sumFaults } from './sums.ts';
import type { Reading, Span } from './reading.ts';
import type { Findings } from './findings.ts';

type Report = (code: Inconsistency['code'], spans: readonly Span[], id: string, en: string) => Inconsistency;

export function findInconsistencies(found: Findings): Inconsistency[] {
  const report: Report = (code, spans, id, en) => ({
    code,
    spans: spans.map((span) => found.reading.stored(span.start, span.end)),
    message: { id, en },
  });
  const checks = [impossibleDates, twoDates, wrongSums, titleAgainstBody, unknownUnits, quotesOfNobody, seriesNumbers];
  return checks.flatMap((check) => check(found, report));
}

/** Dates that are in no calendar, and weekdays that are not theirs. */
function impossibleDates(found: Findings, report: Report): Inconsistency[] {
  const faults: Inconsistency[] = [];
  for (const date of found.dates) {
    const written = found.reading.text.slice(date.start, date.end);
    if (!date.first)
      faults.push(
        report(
          'no-such-date',
          [date],
          `Tanggal ${written} tidak ada di kalender.`,
          `There is no such date as ${written}.`,
        ),
      );
    else if (date.weekdayDiffers) {
      const real = weekdayName(date.first);
      faults.push(
        report(
          'weekday-differs',
          [date],
          `${date.weekday} ≠ ${printDate(date.first)}: tanggal itu hari ${real}.`,
          `${date.weekday} ≠ ${printDate(date.first)}: that day was ${real}.`,
        ),
      );
    }
  }
  return faults;
}

/** The activity is told to be held on two dates. */
function twoDates(found: Findings, report: Report): Inconsistency[] {
  const faults: Inconsistency[] = [];
  const dated = found.dates.filter((date) => date.first && date.weekday && isOfActivity(found.reading, date));
  const other = dated.find((date) => date.first !== dated[0]?.first);
  if (dated[0]?.first && other?.first) {
    faults.push(
      report(
        'two-dates',
        [dated[0], other],
        `Dua tanggal untuk kegiatan yang sama: ${printDate(dated[0].first)} dan ${printDate(other.first)}.`,
        `Two dates for the same activity: ${printDate(dated[0].first)} and ${printDate(other.first)}.`,
      ),
    );
  }
  return faults;
}

/** Sums and breakdowns that do not add up. */
function wrongSums(found: Findings, report: Report): Inconsistency[] {
  const faults: Inconsistency[] = [];
  for (const fault of [...sumFaults(numberClaims(found.reading)), ...breakdownFaults(found.reading)]) {
    faults.push(
      report(
        'sum-differs',
        fault.spans,
        `${fault.written}: seharusnya ${fault.expected}, selisih ${fault.difference}.`,
        `${fault.written}: should be ${fault.expected}, a difference of ${fault.difference}.`,
      ),
    );
  }
  return faults;
}

/** The title names a mode or a unit that the body does not. */
function titleAgainstBody(found: Findings, report: Report): Inconsistency[] {
  const titleEnd = found.headline?.whole.end ?? 0;
  const faults: Inconsistency[] = [];
  const titleMode = found.modes.find((mode) => mode.end <= titleEnd);
  const bodyModes = found.modes.filter((mode) => mode.start >= titleEnd);
  const against = titleMode && !bodyModes.some((mode) => mode.mode === titleMode.mode) ? bodyModes[0] : undefined;
  if (titleMode && against) {
    faults.push(
      report(
        'mode-differs',
        [titleMode, against],
        `Judul menyebut ${titleMode.mode}, isi menyebut ${against.mode}.`,
        `The title says ${titleMode.mode}, the body says ${against.mode}.`,
      ),
    );
  }
  const titleUnit = found.mentions.find((mention) => mention.end <= titleEnd && mention.unitId);
  const bodyUnits = found.mentions.filter((mention) => mention.start >= titleEnd && mention.unitId);
  if (titleUnit && bodyUnits[0] && !bodyUnits.some((mention) => mention.unitId === titleUnit.unitId)) {
    faults.push(
      report(
        'unit-differs',
        [titleUnit, bodyUnits[0]],
        `Judul menyebut ${titleUnit.name}, isi tidak menyebutnya (tertulis ${bodyUnits[0].name}).`,
        `The title names ${titleUnit.name}; the body does not (it names ${bodyUnits[0].name}).`,
      ),
    );
  }
  return faults;
}

/** Units that nobody knows, each name once. */
function unknownUnits(found: Findings, report: Report): Inconsistency[] {
  const faults: Inconsistency[] = [];
  for (const [index, mention] of found.mentions.entries()) {
    if (mention.unknown && found.mentions.findIndex((other) => other.name === mention.name) === index)
      faults.push(
        report(
          'unknown-unit',
          [mention],
          `Satker “${mention.name}” tidak dikenal. Periksa ejaannya.`,
          `No unit is called “${mention.name}”. Check the spelling.`,
        ),
      );
  }
  return faults;
}

/** Direct quotes without a speaker among the people found. */
function quotesOfNobody(found: Findings, report: Report): Inconsistency[] {
  const peopleNames = new Set(found.people.flatMap((person) => [...person.names]));
  const faults: Inconsistency[] = [];
  for (const statement of found.statements) {
    if (statement.kind === 'quote' && !peopleNames.has(statement.speaker ?? '')) {
      faults.push(
        report(
          'no-speaker',
          [statement],
          'Kutipan langsung tanpa pembicara yang jelas.',
          'A direct quote without a clear speaker.',
        ),
      );
    }
  }
  return faults;
}

/** One series under two numbers. */
function seriesNumbers(found: Findings, report: Report): Inconsistency[] {
  const faults: Inconsistency[] = [];
  for (const mention of found.series) {
    const first = found.series.find((candidate) => candidate.word === mention.word);
    if (first && first.number !== mention.number)
      faults.push(
        report(
          'series-differs',
          [first, mention],
          `Nomor seri berbeda: ${first.value} dan ${mention.value}.`,
          `The series number differs: ${first.value} and ${mention.value}.`,
        ),
      );
  }
  return faults;
}

/** The sentence tells of the activity being held, so its date is the activity's. */
function isOfActivity(reading: Reading, date: DateMention): boolean {
  const sentence = reading.sentences.find((candidate) => date.start >= candidate.start && date.start < candidate.end);
  if (!sentence) return false;
  const before = sentence.text.slice(0, date.start - sentence.start);
  return (
    /(?:pada|hari|,)\s*(?:hari\s+)?(?:\p{L}+['’]?\p{L}*\s*[,(]*\s*)?(?:tanggal\s+)?$/iu.test(before) &&
    /mengikuti|menggelar|menyelenggarakan|melaksanakan|menghadiri|digelar|dilaksanakan|diselenggarakan|berlangsung|diadakan|gelar|ikuti/i.test(
      sentence.text,
    ) &&
    !/sebelumnya|akan\s+(?:datang|digelar|dilaksanakan)|berikutnya|selanjutnya|mendatang|lalu/i.test(sentence.text)
  );
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
