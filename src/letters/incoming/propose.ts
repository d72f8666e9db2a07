/** What the form of letters finds in a text; it runs in the process that reads documents. */
import type { Propose } from '../../documents/index.ts';
import type { TimeZone } from '../../platform/clock/index.ts';
import type { DaysOff } from '../../reference/index.ts';
import { singleFields, type LetterProposal } from '../schema.ts';
import { mayBeCertain, type LetterField } from './certain.ts';
import { overDaysOff } from './days-off.ts';
import { readLetter } from './reading/index.ts';
import type { Read, Span } from './reading/lines.ts';

export type KnownOfLetter = {
  readonly unit: { readonly shortName: string; readonly fullName: string; readonly zone: TimeZone };
  /** The day on which it came in. */
  readonly receivedOn: string;
  /** The pages that are this letter, where its paper holds several. */
  readonly pages: { readonly first: number; readonly last: number } | null;
  /** Days off of the country around the day on which it came in. */
  readonly off: DaysOff;
};

const propose: Propose<LetterProposal, KnownOfLetter> = ({ text, pages }, known) => {
  const { receivedOn, pages: own, unit, off } = known;
  const from = own === null ? 0 : (pages[own.first - 1]?.start ?? 0);
  const to = own === null ? text.length : (pages[own.last - 1]?.end ?? text.length);
  const inside = pages
    .filter(({ start, end }) => start >= from && end <= to)
    .map(({ start, end }) => ({ start: start - from, end: end - from }));
  const read = readLetter(text.slice(from, to), { pages: inside, receivedOn, names: [unit.shortName, unit.fullName] });
  const placed = (field: LetterField, { start, end, sure, note }: Read<unknown>) => ({
    start: from + start,
    end: from + end,
    ...pageOf(pages, from + start),
    confidence: sure && mayBeCertain(field) ? ('high' as const) : ('medium' as const),
    ...(note === undefined ? {} : { note }),
  });
  const head = singleFields.flatMap((path): LetterProposal[] => {
    const field = read.single[path];
    if (field === null || field.value === '') return [];
    return [{ id: path, ...placed(path, field), group: 'head', path, value: field.value } as LetterProposal];
  });
  return {
    proposals: [
      ...head,
      ...read.duties
        .map((one) => overDaysOff(one, off))
        .map((duty): LetterProposal => ({
          id: duty.value.id,
          ...placed('duties', duty),
          group: 'duties',
          path: 'duties',
          value: duty.value,
        })),
      ...read.meetings.map((meeting): LetterProposal => ({
        id: meeting.value.id,
        ...placed('meetings', meeting),
        group: 'meetings',
        path: 'meetings',
        value: meeting.value,
      })),
    ],
    inconsistencies: read.inconsistencies.map((one) => ({
      ...one,
      spans: one.spans.map(({ start, end }) => ({ start: from + start, end: from + end })),
    })),
  };
};

/** The page on which a place of the text stands; a text of one page names none. */
function pageOf(pages: readonly Span[], at: number): { readonly page?: number } {
  if (pages.length < 2) return {};
  const index = pages.findIndex(({ start, end }) => at >= start && at <= end);
  return index < 0 ? {} : { page: index + 1 };
}

export default propose;
