/** Everything the finders see in one text, read once; the proposals and the inconsistencies are made from it. */
import { readDateMentions, readTimes, unitKey } from '../../language/index.ts';
import { defaultActivityKinds, type ActivityKind } from '../kinds.ts';
import {
  findCredit,
  findDateline,
  findHeadline,
  findModes,
  findPlatforms,
  findSeries,
  findTopic,
} from './circumstances.ts';
import { readClosing } from './closing.ts';
import { findRegulations } from './cited-rules.ts';
import { gatherPeople } from './gather-people.ts';
import { findLabelled } from './labelled.ts';
import { findOffices, findOwnUnit } from './offices.ts';
import { findOrganiser } from './organiser.ts';
import { paperForm, type PaperForm } from './paper.ts';
import { findPapers } from './papers.ts';
import { mergeMentions, peopleOfLines } from './people-lines.ts';
import { findPeople, type PersonMention } from './people.ts';
import { namedSpeakers, rolesOfPositions } from './roles.ts';
import { settlePeople } from './settle-people.ts';
import { readText, type Reading, type Sentence, type Span } from './reading.ts';
import { findStatements } from './statements.ts';
import { findTables, type Table } from './tables.ts';
import { datelineEnd, readTop, type TopLine } from './top.ts';
import { indexUnits, type KnownUnit, type UnitIndex, type UnitMention } from './units.ts';
import { findTitle, headingLine } from './heading.ts';

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
  const lastEnd = Math.max(reading.sentences.at(-1)?.end ?? 0, reading.pageHead.at(-1)?.end ?? 0);
  const content = reading.text.slice(0, lastEnd);
  const mentions = units.find(content);
  const offices = findOffices(content, units);
  const names = offices.map(({ name }) => name);
  const top = readTop(reading, names);
  const form = paperForm(reading, top);
  const labelled = new Map(findLabelled(reading).map((line) => [line.field, line] as const));
  const heading = headingLine({ reading, form, top });
  const headline = heading && findHeadline(heading);
  const news = unitOfNews(offices, headline?.unitText, endOfDateline(reading, form, top));
  const closing = readClosing(reading);
  const paper = { reading, form, top, closing, offices, units, labelled, news };
  const own = findOwnUnit(paper);
  const localUnit = own?.mention;
  const organiser = findOrganiser(paper, own, headline);
  /** The news of a unit about an activity that another one held: some facts are then the unit's own. */
  const remote =
    localUnit !== undefined &&
    organiser !== undefined &&
    localUnit.unitId !== organiser.mention.unitId &&
    !offices.some((office) => office.unitId === localUnit.unitId && within(office, organiser.mention));
  const tables = findTables(reading);
  const credits = findCredit(reading);
  const isCredited = (person: Span): boolean => credits.some(({ found }) => within(found, person));
  const peopleOf = settlePeople(
    reading.text,
    peopleOfSentences(reading, tables, heading, units).map((people) => people.filter((one) => !isCredited(one))),
  );
  const body = bodyOf(localUnit);
  const statements = findStatements(reading, peopleOf, body);
  const people = gatherPeople(reading, peopleOf, statements, {
    remote,
    isLocal: (position) =>
      remote &&
      position !== undefined &&
      units.find(position).some((unit) => unit.unitId !== undefined && unit.unitId === localUnit.unitId),
    namesUnit: (position) =>
      position !== undefined &&
      (units.find(position).length > 0 || /\b(?:RI|Universitas|Dinas|Bawaslu|Polres|Kodim)\b/.test(position)),
    topicOf: findTopic,
    rolesOf: rolesOfPositions(reading.text, form === 'minutes', body),
    speaks: namedSpeakers(reading.text),
    prefix: options.idPrefix ?? '',
    known: options.knownPeople ?? [],
  });
  return {
    reading,
    tables,
    units,
    mentions,
    form,
    top,
    closing,
    heading,
    headline,
    title: findTitle({ reading, form, top }, heading, headline?.event, labelled),
    organiser,
    own,
    localUnit,
    remote,
    credits,
    peopleOf,
    statements,
    people,
    kinds: options.kinds ?? defaultActivityKinds,
    labelled,
    dateHint: options.dateHint,
    dates: readDateMentions(reading.text, options.dateHint),
    papers: findPapers(reading.text),
    times: readTimes(reading.text),
    regulations: findRegulations(reading.text),
    series: findSeries(reading),
    modes: findModes(reading.text),
    platforms: findPlatforms(reading),
  };
}

/** "KPU" of "KPU Kabupaten X" and "KOMISI PEMILIHAN UMUM KOTA Y"; nothing where no office writes. */
const bodyOf = (unit: UnitMention | undefined): string =>
  unit === undefined ? '' : (unitKey(unit.name).split(' ')[0] ?? '');

/** People sentence by sentence, with those that lists, labels, signatures and columns tell. */
function peopleOfSentences(
  reading: Reading,
  tables: readonly Table[],
  heading: Span | undefined,
  units: UnitIndex,
): (readonly PersonMention[])[] {
  const ofLines = peopleOfLines(reading, tables, units).toSorted((a, b) => a.start - b.start);
  const outlined = ['A', 'B'].every((letter) => reading.lines.some(({ text }) => text.startsWith(`${letter}. `)));
  let at = 0;
  return reading.sentences.map((sentence) => {
    const own: PersonMention[] = [];
    while (at < ofLines.length && (ofLines[at] as PersonMention).start < sentence.end)
      own.push(ofLines[at++] as PersonMention);
    const inTable = tables.some((table) => table.start <= sentence.start && sentence.end <= table.end);
    const named = inTable ? [] : findPeople(withoutLetter(sentence, outlined), units);
    // A heading writes every word like a name.
    const inHeading = heading !== undefined && sentence.start >= heading.start && sentence.end <= heading.end;
    return mergeMentions(inHeading ? named.filter(isTitled) : named, own);
  });
}

/** "B. Salbiyah Umar" in an outline of A, B, C is no initial. */
const withoutLetter = (sentence: Sentence, outlined: boolean): Sentence =>
  outlined && /^[A-J]\. /.test(sentence.text)
    ? { ...sentence, start: sentence.start + 3, text: sentence.text.slice(3) }
    : sentence;

const within = (span: Span, whole: Span): boolean => whole.start <= span.start && span.end <= whole.end;

const isTitled = ({ titlesBefore, titlesAfter }: PersonMention): boolean =>
  titlesBefore !== undefined || titlesAfter !== undefined;

function endOfDateline(reading: Reading, form: PaperForm, top: readonly TopLine[]): number | undefined {
  const told = form === 'news' || form === 'release';
  const body = told ? top.find(({ kind }) => kind === 'body') : undefined;
  const length = body ? datelineEnd(body.text) : 0;
  return findDateline(reading)?.end ?? (body && length > 0 ? body.start + length : undefined);
}

/** The unit whose news this is: the one in the title, else the first one after the dateline. */
function unitOfNews(
  offices: readonly UnitMention[],
  title: Span | undefined,
  datelineEnd: number | undefined,
): UnitMention | undefined {
  const inTitle = title ? offices.find((office) => office.start >= title.start && office.end <= title.end) : undefined;
  return (
    inTitle ??
    (datelineEnd === undefined
      ? undefined
      : offices.find(
          ({ start, name }) =>
            start >= datelineEnd && start < datelineEnd + (/(?:RI|Republik\s+Indonesia)$/u.test(name) ? 12 : 80),
        ))
  );
}
