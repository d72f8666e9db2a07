/** Everything the finders see in one text, read once; the proposals and the inconsistencies are made from it. */
import { readDateMentions, readTimes } from '../../language/index.ts';
import { defaultActivityKinds, type ActivityKind } from '../kinds.ts';
import {
  findDateline,
  findHeadline,
  findModes,
  findOrganiser,
  findPlatforms,
  findSeries,
  findTopic,
  type Headline,
} from './circumstances.ts';
import { findRegulations } from './figures.ts';
import { gatherPeople } from './gather-people.ts';
import { findLabelled, rolesFromHeadings } from './labelled.ts';
import { findPeople, type PersonMention } from './people.ts';
import { readText, type Reading, type Span } from './reading.ts';
import { findStatements } from './statements.ts';
import { indexUnits, type KnownUnit, type UnitIndex, type UnitMention } from './units.ts';

export type ExtractOptions = {
  readonly units: readonly KnownUnit[];
  /** ISO date that supplies a missing year: the day of upload, or better a date the person gave. */
  readonly dateHint: string;
  readonly kinds?: readonly ActivityKind[];
  /** Page spans of the stored text. */
  readonly pages?: readonly Span[];
  /** Begins every id, so that two materials of one activity do not collide. */
  readonly idPrefix?: string;
  /** People that the fact sheet already has: their ids are used again. */
  readonly knownPeople?: readonly { readonly id: string; readonly name: string }[];
};

export type Findings = ReturnType<typeof findEverything>;

export function findEverything(storedText: string, options: ExtractOptions) {
  const reading = readText(storedText);
  const units = indexUnits(options.units);
  const mentions = units.find(reading.text.slice(0, reading.sentences.at(-1)?.end ?? 0));
  const headline = findHeadline(reading);
  const organiser = organiserOf(reading, mentions, headline);
  const localUnit = unitOfNews(mentions, headline, findDateline(reading)?.end);
  /** The news of a unit about an activity that another one held: some facts are then the unit's own. */
  const remote = localUnit !== undefined && organiser !== undefined && localUnit.unitId !== organiser.mention.unitId;
  const peopleOf = peopleOfSentences(reading, units);
  const statements = findStatements(reading, peopleOf);
  const people = gatherPeople(reading, peopleOf, statements, {
    isLocal: (position) =>
      remote &&
      position !== undefined &&
      units.find(position).some((unit) => unit.unitId !== undefined && unit.unitId === localUnit.unitId),
    namesUnit: (position) =>
      position !== undefined &&
      (units.find(position).length > 0 || /\b(?:RI|Universitas|Dinas|Bawaslu|Polres|Kodim)\b/.test(position)),
    topicOf: findTopic,
    prefix: options.idPrefix ?? '',
    known: options.knownPeople ?? [],
  });
  return {
    reading,
    units,
    mentions,
    headline,
    organiser,
    localUnit,
    remote,
    statements,
    people,
    kinds: options.kinds ?? defaultActivityKinds,
    labelled: new Map(findLabelled(reading).map((line) => [line.field, line])),
    dates: readDateMentions(reading.text, options.dateHint),
    times: readTimes(reading.text),
    regulations: findRegulations(reading.text),
    series: findSeries(reading),
    modes: findModes(reading.text),
    platforms: findPlatforms(reading),
  };
}

/** People sentence by sentence; those in a list take the role of the heading above it. */
function peopleOfSentences(reading: Reading, units: UnitIndex): PersonMention[][] {
  const listRoles = rolesFromHeadings(reading.sentences);
  return reading.sentences.map((sentence, index) =>
    findPeople(sentence, units).map((mention) => {
      const role = mention.role ?? listRoles[index];
      return role ? { ...mention, role } : mention;
    }),
  );
}

function organiserOf(
  reading: Reading,
  mentions: readonly UnitMention[],
  headline: Headline | undefined,
): { mention: UnitMention } | undefined {
  const found = findOrganiser(reading.text, mentions);
  if (found) return found;
  const inTitle = headline?.holds ? mentions.find((mention) => mention.start === headline.unitText?.start) : undefined;
  return inTitle ? { mention: inTitle } : undefined;
}

/** The unit whose news this is: the one in the title, else the first one after the dateline. */
function unitOfNews(
  mentions: readonly UnitMention[],
  headline: Headline | undefined,
  datelineEnd: number | undefined,
): UnitMention | undefined {
  const title = headline?.unitText;
  const inTitle = title
    ? mentions.find((mention) => mention.start >= title.start && mention.end <= title.end)
    : undefined;
  return (
    inTitle ??
    (datelineEnd === undefined
      ? undefined
      : mentions.find((mention) => mention.start >= datelineEnd && mention.start < datelineEnd + 80))
  );
}
