/**
 * Duties and meetings of a letter part by part: a meeting whose day, hours and place were read and whose end was not is
 * wrong as a whole, and one part short here. Each item of the answer stands beside the one that was read most like it.
 */
import type { LetterReading } from '../../src/letters/incoming/reading/index.ts';
import type { Duty, Meeting } from '../../src/letters/schema.ts';
import { printInfo } from './goals.ts';
import { held, type LetterAnswer } from './letters-judge.ts';

export type JudgedPart = { readonly part: string; readonly verdict: 'right' | 'wrong' | 'missed' };

type Wanted = string | null | undefined;
type Part<Real, T> = {
  readonly name: string;
  readonly wanted: (real: Real) => Wanted;
  readonly read: (value: T) => Wanted;
  /** Words may be written otherwise; days and hours may not. */
  readonly least?: number;
};
type Event = LetterAnswer['events'][number];
type Asked = LetterAnswer['duties'][number];

const ofMeeting: readonly Part<Event, Meeting>[] = [
  { name: 'meeting-date', wanted: ({ date }) => date, read: ({ date }) => date },
  { name: 'meeting-until', wanted: ({ until }) => until, read: ({ endDate }) => endDate },
  { name: 'meeting-time', wanted: ({ time }) => time, read: ({ time }) => time },
  { name: 'meeting-until-time', wanted: (one) => one.until_time, read: ({ endTime }) => endTime },
  { name: 'meeting-zone', wanted: ({ zone }) => zone, read: ({ zone }) => zone },
  { name: 'meeting-place', wanted: ({ place }) => place, read: ({ place }) => place, least: 0.5 },
  { name: 'meeting-link', wanted: ({ link }) => link, read: ({ link }) => link, least: 0.5 },
];
const ofDuty: readonly Part<Asked, Duty>[] = [
  { name: 'duty-what', wanted: ({ what }) => what, read: ({ what }) => what, least: 0.25 },
  { name: 'duty-by', wanted: ({ by }) => by, read: ({ by }) => by },
  { name: 'duty-who', wanted: ({ who }) => who, read: ({ who }) => who, least: 0.4 },
];

/** What became of each part of each duty and meeting of a letter. */
export function partsOfItems(answer: LetterAnswer, { duties, meetings }: LetterReading): JudgedPart[] {
  const near = (event: Event, meeting: Meeting): number =>
    (event.date === (meeting.date ?? null) ? 4 : 0) +
    (event.time === (meeting.time ?? null) ? 2 : 0) +
    held(event.place ?? '', meeting.place ?? '');
  const same = (asked: Asked, duty: Duty): number =>
    Math.max(held(asked.what, duty.what), held(duty.what, asked.what)) + (asked.by === (duty.by ?? null) ? 0.5 : 0);
  return [
    ...paired(answer.events, meetings, near, 4).flatMap((pair) => judgedParts(pair, ofMeeting)),
    ...paired(answer.duties, duties, same, 0.35).flatMap((pair) => judgedParts(pair, ofDuty)),
  ];
}

type Pair<Real, T> = readonly [Real, T | null];

/** The most alike first; what is less alike than `least` belongs to nothing. */
function paired<Real, T>(
  real: readonly Real[],
  found: readonly { readonly value: T }[],
  alike: (one: Real, other: T) => number,
  least: number,
): Pair<Real, T>[] {
  const scored = real
    .flatMap((one, at) => found.map(({ value }, index) => ({ at, index, score: alike(one, value) })))
    .filter(({ score }) => score >= least)
    .toSorted((one, other) => other.score - one.score);
  const taken = new Map<number, number>();
  const used = new Set<number>();
  for (const { at, index } of scored)
    if (!taken.has(at) && !used.has(index)) {
      taken.set(at, index);
      used.add(index);
    }
  return real.map((one, at) => [one, found[taken.get(at) ?? -1]?.value ?? null] as const);
}

function judgedParts<Real, T>([real, value]: Pair<Real, T>, parts: readonly Part<Real, T>[]): JudgedPart[] {
  return parts.flatMap(({ name, wanted, read, least }): JudgedPart[] => {
    const right = wanted(real) ?? '';
    const said = value === null ? '' : (read(value) ?? '');
    if (right === '' && said === '') return [];
    if (said === '') return [{ part: name, verdict: 'missed' }];
    const isRight =
      right !== '' && (least === undefined ? right === said : Math.max(held(right, said), held(said, right)) >= least);
    return [{ part: name, verdict: isRight ? 'right' : 'wrong' }];
  });
}

/** So many right, wrong and missed of each part, under names that begin with `of`. */
export function printParts(of: string, judged: readonly JudgedPart[]): void {
  for (const { name } of [...ofDuty, ...ofMeeting]) {
    const count = (verdict: JudgedPart['verdict']): number =>
      judged.filter((one) => one.part === name && one.verdict === verdict).length;
    printInfo(`${of}-${name}`, `${count('right')} right, ${count('wrong')} wrong, ${count('missed')} missed`);
  }
}
