/** Checks the letter in a paper of the library: what its text says, beside what its unit knows. */
import { holdersOf } from '../../identity/index.ts';
import { paperText } from '../../library/index.ts';
import type { PaperId } from '../../library/schema.ts';
import type { Tx, UnitId } from '../../platform/index.ts';
import { numbersWritten, plainNumber, readNumber, writingOn } from '../../registers/index.ts';
import type { KnownPerson, LetterContext } from './context.ts';
import { structureRule, type LetterStructure } from './kinds.ts';
import { lintLetter } from './lint.ts';
import { readLetter, type LetterParts } from './parts.ts';
import { numberInText, withoutStop } from './rules/references.ts';
import type { CheckedLetter } from './schema.ts';

/** Positions whose holders sign. */
const signing = ['ketua', 'anggota', 'sekretaris', 'kasubbag'];
/** Characters of a letter; what stands behind them are its attachments. */
const longest = 60_000;
const numbers = new RegExp(numberInText, 'gu');

export type CheckAsk = {
  readonly paperId: PaperId;
  /** Whose register and posts it is checked against, where it is a letter of that unit. */
  readonly unitId: UnitId;
  /** What it is meant to be; told by its heading or subject where it is left out. */
  readonly structure?: LetterStructure | undefined;
};

/** Null where the reader sees no such paper, or it is not read yet. */
export async function checkPaper(tx: Tx, { paperId, unitId, structure }: CheckAsk): Promise<CheckedLetter | null> {
  const paper = await paperText(tx, paperId);
  if (paper === null) return null;
  const text = paper.text.slice(0, longest);
  const letter = readLetter(text, structure);
  const context = await contextOf(tx, unitId, letter);
  return {
    structure: letter.structure,
    text,
    parts: [...letter.found].map(([name, { start, end }]) => ({ name, start, end })),
    own: context !== null,
    findings: lintLetter(letter, { ...context, hasPictures: paper.hasPictures }),
  };
}

/** What the unit knows beside a letter of its own; null for a letter of others. */
async function contextOf(tx: Tx, unitId: UnitId, letter: LetterParts): Promise<LetterContext | null> {
  const date = letter.day?.first;
  const written = letter.found.get('number')?.value ?? '';
  const read = readNumber(written);
  if (date === undefined || read === null) return null;
  const kind = structureRule(letter.structure).codes[0] ?? '';
  const writing = await writingOn(tx, { unitId, kind, date });
  if (writing === null || (read.code !== undefined && read.code !== writing.code)) return null;
  const cited = citedIn(letter);
  const known = await numbersWritten(tx, unitId, [plainNumber(written), ...cited]);
  const own = known.get(plainNumber(written));
  // A number without the unit's code is the unit's own only where its register has it.
  if (read.code === undefined && own === undefined) return null;
  return {
    templates: [writing.template],
    code: writing.code,
    registered: own === undefined ? null : { date: own.date, void: own.state === 'batal' },
    people: await peopleOn(tx, unitId, date),
    letters: new Map([...known].map(([number, { date: day }]) => [number, day])),
  };
}

/** Numbers of letters that it names. */
export const citedIn = ({ text }: LetterParts): string[] =>
  [...text.matchAll(numbers)].map(([number]) => plainNumber(withoutStop(number)));

/** Who held which post at noon of a day. */
export async function peopleOn(tx: Tx, unitId: UnitId, date: string): Promise<KnownPerson[]> {
  const holders = await holdersOf(tx, unitId, new Date(`${date}T04:00:00Z`), signing);
  return holders.map(({ name, position }) => {
    const acting = /^Pl([ht])\.\s/.exec(position)?.[1];
    const post = position.replace(/^Pl[ht]\.\s/, '');
    return { name, position: post, ...(acting === undefined ? {} : { acting: acting === 'h' ? 'plh' : 'plt' }) };
  });
}
