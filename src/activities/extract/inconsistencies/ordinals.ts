/** "yang ketiga tahun ini" against those before it: "Sebelumnya digelar Januari, Maret, dan Juni". */
import { calendarWords, readOrdinal } from '../../../language/index.ts';
import type { Inconsistency } from '../../proposals.ts';
import type { Detector, Quantity, Report, SeenSentence } from './seen.ts';

const month = `(?:${calendarWords.join('|')})`;
const monthList = new RegExp(String.raw`(?<!\p{L})${month}(?:\s?(?:,\s*dan|,|dan|serta)\s?${month})+(?!\p{L})`, 'u');
const count = /(?<!\p{L})(?:yang|kali|untuk)\s(?:yang\s)?$/u;

export const wrongOrdinals: Detector = (seen, report) => {
  const before = seen.sentences.find(({ lower }) => /(?<!\p{L})sebelumnya(?!\p{L})/u.test(lower));
  if (!before) return [];
  return seen.quantities
    .filter(
      (one) => one.kind === 'ordinal' && one.value > 1 && isOfOccasions(one) && Math.abs(one.sentence - before.at) <= 2,
    )
    .slice(0, 1)
    .flatMap((one) => fault(one, before, report));
};

/** "yang ketiga tahun ini", "untuk kedua kalinya" */
const isOfOccasions = ({ before, after }: Quantity): boolean =>
  count.test(before) && /^\s(?:kali|tahun ini|kalinya|pada|sepanjang|di|bulan ini|dalam|selama)/u.test(after);

function fault(ordinal: Quantity, before: SeenSentence, report: Report): Inconsistency[] {
  const listed = monthList.exec(before.lower);
  const times = before.quantities.find(({ after }) => /^\skali(?!\p{L})/u.test(after));
  const held = listed
    ? listed[0].split(/,|(?<!\p{L})(?:dan|serta)(?!\p{L})/u).filter((part) => part.trim() !== '').length
    : times?.value;
  if (held === undefined || readOrdinal(ordinal.written) === held + 1 || times?.vague) return [];
  const start = listed ? before.start + listed.index : (times?.start ?? before.start);
  const end = listed ? start + listed[0].length : (times?.end ?? before.end);
  return [
    report(
      'ordinal-differs',
      [ordinal, { start, end }],
      `Tertulis yang ${ordinal.written}, padahal sebelumnya sudah ${held} kali.`,
      `It is called number ${readOrdinal(ordinal.written)}, but there were ${held} before it.`,
    ),
  ];
}
