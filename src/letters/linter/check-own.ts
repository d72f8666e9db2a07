/** Checks a letter that the office itself writes, before it leaves: its words as they stand on paper. */
import { sql } from 'kysely';
import type { Tx, UnitId } from '../../platform/index.ts';
import { numbersWritten, plainNumber, writingOn } from '../../registers/index.ts';
import { citedIn, peopleOn } from './check-paper.ts';
import type { LetterStructure } from './kinds.ts';
import { lintLetter } from './lint.ts';
import { readLetter } from './parts.ts';
import type { CheckedLetter } from './schema.ts';

export type OwnLetter = {
  readonly unitId: UnitId;
  readonly structure: LetterStructure;
  /** The kind that its number counts in. */
  readonly numbered: string;
  /** The day that it bears, YYYY-MM-DD. */
  readonly date: string;
  /** Null while it has none. */
  readonly number: string | null;
  /** How many files go with it. */
  readonly attached: number;
};

/** What is the same of all letters of a kind that a unit writes on a day. */
export type OwnGround = {
  readonly writing: Awaited<ReturnType<typeof writingOn>>;
  readonly people: Awaited<ReturnType<typeof peopleOn>>;
};

export const ownGround = async (
  tx: Tx,
  { unitId, numbered, date }: Pick<OwnLetter, 'unitId' | 'numbered' | 'date'>,
): Promise<OwnGround> => ({
  writing: await writingOn(tx, { unitId, kind: numbered, date }),
  people: await peopleOn(tx, unitId, date),
});

/** `ground`: of its kind, unit and day, where many are checked; else it is read. */
export async function checkOwn(tx: Tx, text: string, own: OwnLetter, ground?: OwnGround): Promise<CheckedLetter> {
  const { unitId, structure, numbered, number, attached } = own;
  const letter = readLetter(text, structure);
  const cited = citedIn(letter);
  const { writing, people } = ground ?? (await ownGround(tx, own));
  const asked = number === null ? cited : [plainNumber(number), ...cited];
  const known = asked.length === 0 ? new Map<string, never>() : await numbersWritten(tx, unitId, asked);
  const registered = number === null ? undefined : known.get(plainNumber(number));
  const letters = new Map([...known].map(([one, { date: day }]) => [one, day]));
  for (const [one, day] of await received(tx, unitId, cited)) if (!letters.has(one)) letters.set(one, day);
  const findings = lintLetter(letter, {
    isOwnDraft: true,
    kinds: [numbered],
    attached,
    letters,
    people,
    ...(writing === null ? {} : { templates: [writing.template], code: writing.code }),
    ...(number === null
      ? {}
      : {
          registered: registered === undefined ? null : { date: registered.date, void: registered.state === 'batal' },
        }),
  });
  return {
    structure: letter.structure,
    text,
    parts: [...letter.found].map(([name, { start, end }]) => ({ name, start, end })),
    own: true,
    findings,
  };
}

/** Days of letters that came in under these numbers. One number of several senders has no day of its own. */
async function received(
  tx: Tx,
  unitId: UnitId,
  numbers: readonly string[],
): Promise<ReadonlyMap<string, string | null>> {
  if (numbers.length === 0) return new Map();
  const rows = await tx
    .selectFrom('letters')
    .select(sql<string>`replace(number, ' ', '')`.as('number'))
    .select(
      sql<string | null>`case when count(dated) = count(*) and min(dated) = max(dated) then min(dated) end`.as('dated'),
    )
    .where('unit_id', '=', unitId)
    .where('state', '<>', 'batal')
    .where(sql<string>`replace(number, ' ', '')`, 'in', [...new Set(numbers)])
    .groupBy(sql`1`)
    .execute();
  const found = new Map<string, string | null>();
  for (const { number, dated } of rows) {
    const plain = plainNumber(number ?? '');
    found.set(plain, found.has(plain) && found.get(plain) !== dated ? null : dated);
  }
  return found;
}
