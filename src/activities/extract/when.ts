/** Which of the dates and times in a text are those of the activity. */
import type { ProposalDraft } from '../proposals.ts';
import { printDate, weekdayName, type DateMention, type TimeMention } from '../../language/index.ts';
import type { Reading, Span } from './reading.ts';

/** Dates that belong to a letter, a rule or a birth, not to the activity. */
const foreignBefore =
  /(?:nomor|no\.|surat|keputusan|peraturan|lahir|undangan|edaran|tertanggal|periode|sejak|deadline|paling lambat|batas akhir|hingga|sampai)[^.;]{0,60}$/i;

export function whenOf(
  reading: Reading,
  dates: readonly DateMention[],
  times: readonly TimeMention[],
  rules: readonly Span[],
): { span: Span; draft: ProposalDraft }[] {
  const contentEnd = reading.sentences.at(-1)?.end ?? 0;
  const own = dates.filter(
    (date) => date.first !== undefined && date.start < contentEnd && !isForeign(reading, date, rules),
  );
  const main = own.find((date) => date.weekday !== undefined) ?? own[0];
  const drafts: { span: Span; draft: ProposalDraft }[] = [];
  const proposed = new Set<string>();
  const add = (date: DateMention, alternative: boolean): void => {
    if (!date.first || proposed.has(`${date.first}/${date.last ?? ''}`)) return;
    proposed.add(`${date.first}/${date.last ?? ''}`);
    const confidence =
      alternative || date.weekdayDiffers ? 'low' : date.inferredYear ? 'medium' : date.weekday ? 'high' : 'medium';
    const note = date.inferredYear ? { note: inferred(date.first) } : {};
    drafts.push({ span: date, draft: { path: 'when.start', value: date.first, confidence, group: 'when', ...note } });
    if (date.last)
      drafts.push({ span: date, draft: { path: 'when.end', value: date.last, confidence, group: 'when', ...note } });
  };
  if (main) add(main, false);
  for (const date of own) if (date !== main) add(date, true);
  const time = times[0];
  if (time) {
    drafts.push({ span: time, draft: { path: 'when.startTime', value: time.from, confidence: 'high', group: 'when' } });
    if (time.to)
      drafts.push({ span: time, draft: { path: 'when.endTime', value: time.to, confidence: 'high', group: 'when' } });
    if (time.zone)
      drafts.push({ span: time, draft: { path: 'when.zone', value: time.zone, confidence: 'high', group: 'when' } });
  }
  return drafts;
}

function isForeign(reading: Reading, date: DateMention, rules: readonly Span[]): boolean {
  const sentence = reading.sentences.find((candidate) => date.start >= candidate.start && date.start < candidate.end);
  const before = reading.text.slice(Math.max(sentence?.start ?? 0, date.start - 80), date.start);
  return (
    foreignBefore.test(before) ||
    rules.some((rule) => rule.start <= date.start && rule.end >= date.end) ||
    /^\s*tentang(?!\p{L})/u.test(reading.text.slice(date.end))
  );
}

const inferred = (date: string) => ({
  id: `Tahun tidak tertulis; disimpulkan ${weekdayName(date)}, ${printDate(date)}.`,
  en: `The year is not written; taken to be ${weekdayName(date)}, ${printDate(date)}.`,
});
