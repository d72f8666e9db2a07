/**
 * What templates see: the shared facts, the unit's own facts and the unit, with people and statements by address
 * and the one decision that every text turns on, how the unit relates to the activity.
 *
 * Addresses of facts: shared facts as in the fact sheet (`/people/p1/name`), the unit's own under `/local`
 * (`/local/people/p1/name`). In bindings a person of the unit's own facts is `local:p1`.
 */
import type { ActivityFacts, FactPath, LocalFacts, Person, Progress, Statement } from '../schema.ts';
import type { DraftingUnit } from '../../drafts/schema.ts';
import { isVisit } from './wording/events.ts';
import { ofOwnUnit, positionTold, shortNameOf } from './wording/names.ts';
import { clean } from './wording/words.ts';

export type ComposeInput = {
  readonly facts: ActivityFacts;
  readonly localFacts: LocalFacts;
  readonly unit: DraftingUnit;
  /** What the stored queries of the facts' figures give now; a query that is absent gives nothing. */
  readonly figures?: ReadonlyMap<string, string> | undefined;
};

export type PersonEntry = {
  readonly ref: string;
  readonly path: FactPath;
  readonly person: Person;
  readonly name: string;
  readonly shortName: string;
  /** The position beside the name in a running text; tables print the whole one of `person`. */
  readonly position: string;
};
export type StatementEntry = {
  readonly ref: string;
  readonly path: FactPath;
  readonly statement: Statement;
  readonly speaker: PersonEntry | undefined;
};

/**
 * `organiser`: the unit holds the activity; `host`: others hold it at the unit; `participant`: its own facts say that
 * it took part; `unknown`: nothing says so, and no text may.
 */
type Relation = 'organiser' | 'host' | 'participant' | 'unknown';

/** How the activity stands, as far as texts differ by it: what nobody said counts as held. */
export type Stage = 'held' | 'planned' | 'postponed' | 'cancelled';
const stages: Readonly<Record<Progress, Stage>> = {
  direncanakan: 'planned',
  berlangsung: 'held',
  selesai: 'held',
  ditunda: 'postponed',
  dibatalkan: 'cancelled',
};

export type Sheet = ComposeInput & {
  readonly people: ReadonlyMap<string, PersonEntry>;
  readonly statements: ReadonlyMap<string, StatementEntry>;
  readonly relation: Relation;
  readonly stage: Stage;
  /** Whether it is over: what closes or settles it is told only then. */
  readonly ended: boolean;
};

/** Builds the sheet; the last one is remembered, as a whole draft asks for the same again and again. */
export function readSheet(input: ComposeInput): Sheet {
  if (
    last !== undefined &&
    last.facts === input.facts &&
    last.localFacts === input.localFacts &&
    last.unit === input.unit
  )
    return last;
  const { facts, localFacts, unit } = input;
  const people = new Map<string, PersonEntry>();
  const everyone = [...facts.people, ...localFacts.people];
  const relation = relationOf(input);
  let namedUnit = false;
  const own = [unit.shortName, unit.fullName].map(clean);
  const addPerson = (ref: string, path: FactPath, person: Person): void => {
    if (people.has(ref)) return;
    // The unit is told with the first of its people.
    const isOwn = relation === 'organiser';
    const told = positionTold(person, isOwn && namedUnit ? own : []);
    const position = isOwn ? ofOwnUnit(told, person.role, unit.shortName) : told;
    namedUnit ||= own.some((name) => position.endsWith(` ${name}`));
    people.set(ref, {
      ref,
      path,
      person,
      name: clean(person.name),
      shortName: shortNameOf(person, everyone),
      position,
    });
  };
  for (const person of facts.people) addPerson(person.id, `/people/${person.id}`, person);
  for (const person of localFacts.people) addPerson(`local:${person.id}`, `/local/people/${person.id}`, person);

  const statements = new Map<string, StatementEntry>();
  for (const statement of facts.statements) {
    if (!statements.has(statement.id))
      statements.set(statement.id, {
        ref: statement.id,
        path: `/statements/${statement.id}`,
        statement,
        speaker: people.get(statement.speakerId),
      });
  }
  for (const statement of localFacts.statements) {
    const ref = `local:${statement.id}`;
    const speaker = people.get(`local:${statement.speakerId}`) ?? people.get(statement.speakerId);
    if (!statements.has(ref))
      statements.set(ref, { ref, path: `/local/statements/${statement.id}`, statement, speaker });
  }
  const stage = stages[facts.progress ?? 'selesai'];
  const ended = stage === 'held' && facts.progress !== 'berlangsung';
  last = { facts, localFacts, unit, people, statements, relation, stage, ended };
  return last;
}

let last: Sheet | undefined;

function relationOf({ facts, localFacts, unit }: ComposeInput): Relation {
  // "Ketua KPU Ende" is of KPU Kabupaten Ende in its own sheet.
  const names = [
    unit.shortName,
    unit.fullName,
    unit.shortName.replace(/^(KPU|KIP) (?:Kabupaten|Kota|Provinsi) /, '$1 '),
  ];
  const isHost = facts.people.some(
    ({ role, position }) => role === 'tuan-rumah' && names.some((name) => clean(position).endsWith(clean(name))),
  );
  // Who is visited receives the visit, whoever arranged it.
  const isHere = facts.organiser === undefined && /\bK[PI][PU]\b/.test(clean(facts.place));
  if ((isHost || isHere) && isVisit(facts)) return 'host';
  const organiser = facts.organiser;
  if (organiser?.unitId !== undefined && organiser.unitId !== '') {
    if (organiser.unitId === unit.id) return 'organiser';
  } else if (organiser !== undefined && [unit.shortName, unit.fullName].some((name) => sameName(name, organiser.name)))
    return 'organiser';
  if (isHost) return 'host';
  const tookPart = clean(localFacts.place) !== '' || (localFacts.attendance ?? 0) > 0 || localFacts.people.length > 0;
  return tookPart ? 'participant' : 'unknown';
}

const sameName = (one: string, other: string): boolean => spelledOut(one) === spelledOut(other);
const spelledOut = (name: string): string =>
  clean(name)
    .toLowerCase()
    .replace(/\bkab\.?(?=\s)/, 'kabupaten')
    .replace(/\bprov\.?(?=\s)/, 'provinsi')
    .replace(/\s+/g, ' ');
