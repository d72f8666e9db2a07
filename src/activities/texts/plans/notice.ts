/** A news item about an activity that has not been held: what is planned, put off or called off, and why. */
import type { DraftContent, Writer } from '../../../drafts/index.ts';
import type { Sheet } from '../sheet.ts';
import { plannedRoles } from '../templates/notice.ts';
import { leftOut } from './left-out.ts';
import { peopleWithRole } from '../templates/speakers.ts';
import { speeches } from './speeches.ts';
import { block, fitWords, gap, keep, orGap, piece, toContent, weigh, type Piece } from './text.ts';

const wordLimit = 250;

export function planNotice(sheet: Sheet, writer: Writer): DraftContent {
  const pieces: Piece[] = [
    ...orGap(block('title', 'title', writer.say('notice/title')), 'title'),
    ...piece('lead', 'paragraph', keep(writer.say('notice/lead'), writer.say('notice/purpose'))),
    ...whatIsMissing(sheet),
    ...piece('people', 'paragraph', [
      ...keep(writer.say('notice/time')),
      ...plannedRoles.flatMap(([role]) =>
        peopleWithRole(sheet, role).length > 0 ? weigh(2, writer.say('notice/people', { role })) : [],
      ),
    ]),
    ...piece('points', 'paragraph', [...keep(writer.say('notice/points')), ...keep(writer.say('notice/invited'))]),
    ...voices(sheet, writer),
    ...block('credit', 'credit', writer.say('news/credit')),
  ];
  const kept = fitWords(pieces, wordLimit);
  return toContent('news', [...kept, ...leftOut(sheet, kept)]);
}

/** What people said of it before it takes place, or of why it does not. */
function voices(sheet: Sheet, writer: Writer): Piece[] {
  const speech = speeches(sheet, writer, { introduced: false });
  return [...sheet.people.values()].flatMap((entry) =>
    piece(`speaker-${entry.ref}`, 'paragraph', speech(entry, { paraphrases: 2, quotes: 1 })),
  );
}

/** The questions of whoever reads that something is planned or does not take place. */
export function whatIsMissing({ facts, stage, statements }: Sheet): Piece[] {
  const { when, organiser, place, platform } = facts;
  const isExplained = statements.size > 0;
  return [
    ...(organiser === undefined ? [gap('organiser')] : []),
    ...(stage === 'planned' && when.start === undefined ? [gap('planned-date')] : []),
    ...(stage === 'planned' && when.startTime === undefined ? [gap('planned-time')] : []),
    ...(stage === 'planned' && place === undefined && platform === undefined ? [gap('mode')] : []),
    ...(stage === 'postponed' ? [...(isExplained ? [] : [gap('postponed-reason')]), gap('postponed-date')] : []),
    ...(stage === 'cancelled' && !isExplained ? [gap('cancelled-reason')] : []),
  ];
}
