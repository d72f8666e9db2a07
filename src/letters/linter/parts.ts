/**
 * The parts of a letter, read from its text: our own as it is printed, or what a document says. Reading guesses
 * nothing: a part that is not written in a form that offices use is not there.
 */
import { monthPattern, readDateMentions, type DateMention } from '../../language/index.ts';
import { copiesIn, annexApart } from './copies.ts';
import { hasOtherTitle, headingIn, isForeign } from './kind-of.ts';
import { letterNatures, type LetterStructure } from './kinds.ts';
import { addParts } from './labels.ts';
import { dayOf, placeAndDay } from './letter-day.ts';
import { besideText, linesOf, type Line } from './lines.ts';
import type { PartName } from './part-names.ts';
import { mendHead } from './read-again.ts';
import { signingIn, type Signature } from './signing.ts';

/** `value`: what stands behind its label; `start` and `end` are those of the value. */
export type Part = { readonly value: string; readonly start: number; readonly end: number };

export type LetterParts = {
  readonly text: string;
  readonly structure: LetterStructure;
  /** The first of each; others of the same name are in `twice`. */
  readonly found: ReadonlyMap<PartName, Part>;
  /** The day that the letter bears, as it is written. */
  readonly day: DateMention | null;
  /** Every day of the text. */
  readonly days: readonly DateMention[];
  readonly signature: Signature | null;
  /** Items below "Tembusan". */
  readonly copies: readonly Line[];
  /** Lines between head and signature. */
  readonly body: readonly Line[];
  /** Lines of the letter itself, without its annexes. */
  readonly lines: readonly Line[];
  readonly annex: readonly Line[];
  /** What stands in heads, feet and boxes. */
  readonly beside: string;
  /** Its kind is known by a heading or by its labels. */
  readonly isKindSure: boolean;
  /** It is of an office that is no election commission. */
  readonly isForeign: boolean;
  /** Something stands where it would be signed. */
  readonly isSigned: boolean;
};

const dayBefore = new RegExp(String.raw`^[^/\d]{2,40},\s*\d{1,2}\s+(?:${monthPattern})\s+\d{4}\s*[/|]\s*(?=\d)`, 'iu');

/** `known`: the kind that the letter is meant to be; else it is told by its heading or subject. */
export function readLetter(text: string, known?: LetterStructure): LetterParts {
  const [lines, annex] = annexApart(linesOf(text));
  const copies = copiesIn(lines);
  const first = signingIn(copies.above);
  // Copies may stand above whoever signs.
  const { signature, isLikely } = first.signature === null && copies.head !== null ? signingIn(lines) : first;
  const signed = signature?.start;
  const above = signed === undefined ? copies.above : lines.filter(({ end }) => end <= signed);
  const found = new Map<PartName, Part>();
  const heading = headingIn(lines);
  const add = (name: PartName, line: Line, value = line.text, start = line.start) => {
    // Place and day of a second column, read before the number.
    const lead = name === 'number' ? (dayBefore.exec(value)?.[0].length ?? 0) : 0;
    if (!found.has(name)) found.set(name, { value: value.slice(lead), start: start + lead, end: start + value.length });
  };
  if (heading !== null) add('heading', heading.line);
  for (const line of above) addParts(line, add);
  if (signature !== null) add('signature', { ...signature, text: signature.value });
  const structure = known ?? heading?.structure ?? (isInvitation(found) ? 'undangan' : 'surat');
  if (structure === 'keputusan') leaveTitleAlone(found);
  const body = bodyOf(above, found, structure);
  const [opening] = body;
  if (opening !== undefined && body.some(({ text: said }) => said.length > 40)) add('body', opening);
  if (copies.head !== null) add('copies', copies.head);
  const days = readDateMentions(text, '1900-01-01');
  return {
    text,
    structure,
    ...mendHead({ text, found, day: dayOf(copies.above, days, signed) }),
    days,
    signature,
    copies: copies.items,
    body,
    lines,
    annex,
    beside: besideText(text),
    isKindSure: known !== undefined || heading !== null || isLabelledLetter(lines, found),
    isForeign: isForeign(lines, besideText(text)),
    isSigned: isLikely,
  };
}

/** Where the reasons of a decision begin. */
export const reasonsOf = (found: LetterParts['found']): number =>
  Math.min(
    ...(['considering', 'recalling'] as const).map((name) => found.get(name)?.start ?? Number.POSITIVE_INFINITY),
  );

/** What a decision is about stands in its title; further down it says so again. */
function leaveTitleAlone(found: Map<PartName, Part>): void {
  if ((found.get('about')?.start ?? 0) > reasonsOf(found)) found.delete('about');
}

/** By its subject, or by the code in its number. */
const isInvitation = (found: ReadonlyMap<PartName, Part>): boolean =>
  /^(?:surat\s+)?undangan/i.test(found.get('subject')?.value ?? '') ||
  /-Und\//iu.test(found.get('number')?.value ?? '');

/** It has labels of a letter's head, and no title of a kind that has no rules. */
const isLabelledLetter = (lines: readonly Line[], found: ReadonlyMap<PartName, Part>): boolean =>
  !hasOtherTitle(lines) &&
  (['number', 'nature', 'attachments', 'subject'] as const).filter((name) => found.has(name)).length >= 2;

/** Below the address, or the last part of the head where there is none. */
function bodyOf(
  above: readonly Line[],
  found: ReadonlyMap<PartName, Part>,
  structure: LetterStructure,
): readonly Line[] {
  const heads: PartName[] = ['about', 'number', 'subject', 'from', 'nature', 'attachments', 'heading'];
  // An order names its people behind "Kepada".
  if (structure !== 'tugas' && structure !== 'perintah') heads.push('address');
  const from = Math.max(0, ...heads.map((name) => found.get(name)?.end ?? 0));
  return above.filter(({ start, text }) => start >= from && !placeAndDay.test(text));
}

/** "segera" -> "Segera"; undefined for what is no nature of a letter. */
export function natureOf(written: string): string | undefined {
  const plain = written.toLowerCase().replace(/\s+/g, ' ').trim();
  return letterNatures.find((nature) => nature.toLowerCase() === plain);
}
