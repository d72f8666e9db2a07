/** What was done at the activity, person by person: for the report and the minutes, and in parts for the news item. */
import type { Writer } from '../../../drafts/index.ts';
import type { PersonRole } from '../../schema.ts';
import type { PersonEntry, Sheet } from '../sheet.ts';
import { peopleWithRole, supportingRoles, swornIn } from '../templates/speakers.ts';
import { hasStatements, speeches, type Speeches, type SpeechLimits } from './speeches.ts';
import { block, gap, piece, type Piece } from './text.ts';

/** Everybody of one role, each in a paragraph. */
export const told = (sheet: Sheet, role: PersonRole, speech: Speeches, limits: SpeechLimits): Piece[] =>
  paragraphs(peopleWithRole(sheet, role), speech, limits);

const paragraphs = (people: readonly PersonEntry[], speech: Speeches, limits: SpeechLimits): Piece[] =>
  people.flatMap((entry) => piece(`speaker-${entry.ref}`, 'paragraph', speech(entry, limits)));

/** Who opened, led and hosted it. */
export const opening = (sheet: Sheet, speech: Speeches, limits: SpeechLimits): Piece[] =>
  (['membuka', 'memimpin', 'tuan-rumah', 'pembawa-acara'] as const).flatMap((role) =>
    told(sheet, role, speech, limits),
  );

/** Who was sworn in and by whom, who signed what, and who stood by. */
export function ceremonies(sheet: Sheet, writer: Writer, speech: Speeches, limits: SpeechLimits): Piece[] {
  const of = (role: PersonRole): Piece[] => told(sheet, role, speech, limits);
  return [
    ...swearingIn(sheet, writer, speech),
    ...of('melantik'),
    ...of('dilantik'),
    ...signing(sheet, writer, speech),
    ...of('menandatangani'),
    ...supportingRoles.flatMap((role) => {
      const sentence = writer.say('speaker/supporting', { role });
      speech.named(peopleWithRole(sheet, role));
      return [...block(`supporting-${role}`, 'paragraph', sentence), ...of(role)];
    }),
  ];
}

function swearingIn(sheet: Sheet, writer: Writer, speech: Speeches): Piece[] {
  const officers = peopleWithRole(sheet, 'melantik');
  const [officer] = officers;
  const sentence =
    officers.length === 1 && officer
      ? writer.say('speaker/sworn-in', { person: officer.ref, mention: speech.mentionOf(officer) })
      : writer.say('speaker/sworn-in-by-nobody');
  if (sentence !== null) speech.named([...officers.slice(0, 1), ...swornIn(sheet)]);
  return block('sworn-in', 'paragraph', sentence);
}

function signing(sheet: Sheet, writer: Writer, speech: Speeches): Piece[] {
  const signers = peopleWithRole(sheet, 'menandatangani');
  if (signers.length === 0) return [];
  const sentence = writer.say('speaker/signed');
  speech.named(signers);
  const isNamed = (sheet.facts.papers ?? []).length > 0;
  return [...block('signed', 'paragraph', sentence), ...(isNamed ? [] : [gap('paper')])];
}

/** Those who spoke beside who opened and led. */
export function speakersOf(sheet: Sheet): PersonEntry[] {
  const of = (role: PersonRole): PersonEntry[] => peopleWithRole(sheet, role);
  return [
    ...of('narasumber'),
    ...of('moderator'),
    ...of('penyampai').filter((entry) => entry.person.topic || hasStatements(sheet, entry)),
    ...(['peserta', 'notulis', 'penanggung-jawab', 'narahubung', 'tidak-hadir'] as const).flatMap((role) =>
      of(role).filter((entry) => !entry.ref.startsWith('local:') && hasStatements(sheet, entry)),
    ),
  ];
}

/** The whole course in order, as a report and minutes tell it. */
export function course(sheet: Sheet, writer: Writer): Piece[] {
  const speech = speeches(sheet, writer);
  const limits = { paraphrases: 20, quotes: 20 };
  const own = peopleWithRole(sheet, 'peserta').filter(
    (entry) => entry.ref.startsWith('local:') && hasStatements(sheet, entry),
  );
  return [
    ...opening(sheet, speech, limits),
    ...ceremonies(sheet, writer, speech, limits),
    ...told(sheet, 'membacakan', speech, limits),
    ...paragraphs([...speakersOf(sheet), ...own], speech, limits),
    ...told(sheet, 'menutup', speech, limits),
  ];
}
