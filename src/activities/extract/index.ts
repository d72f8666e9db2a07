/**
 * The built-in extractor: reads raw material about one activity and proposes facts, each tied to its exact span in the
 * stored text. It needs no model. It proposes; a person accepts, corrects or refuses. What contradicts itself is reported.
 */
import type { Inconsistency, Proposal, ProposalDraft } from '../proposals.ts';
import { defaultActivityKinds, type ActivityKind } from '../kinds.ts';
import {
  findCommitment, findCredit, findDateline, findHeadline, findInvited, findModes, findOrganiser, findPlaces, findPlatforms, findPurpose, findSeries, findTopic,
} from './circumstances.ts';
import { findDates, findTimes } from './dates.ts';
import { findFigures, findRegulations } from './figures.ts';
import { findInconsistencies } from './inconsistencies.ts';
import { findLabelled, rolesFromHeadings } from './labelled.ts';
import { findPeople } from './people.ts';
import { gatherPeople } from './gather-people.ts';
import { oneLine, readText, type Reading, type Span } from './reading.ts';
import { findStatements, findTheme } from './statements.ts';
import { indexUnits, type KnownUnit, type UnitMention } from './units.ts';
import { whenOf } from './when.ts';

export type { KnownUnit } from './units.ts';
export { inconsistenciesOfFacts } from './inconsistencies.ts';

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

export type Extracted = { readonly proposals: Proposal[]; readonly inconsistencies: Inconsistency[] };

/** Proposes facts from a stored text. Pure; spans are UTF-16 code units of `storedText`. */
export function proposeFacts(storedText: string, options: ExtractOptions): Extracted {
  const reading = readText(storedText);
  const units = indexUnits(options.units);
  const mentions = units.find(reading.text.slice(0, reading.sentences.at(-1)?.end ?? 0));
  const listRoles = rolesFromHeadings(reading.sentences);
  const peopleOf = reading.sentences.map((sentence, index) => findPeople(sentence, units).map((mention) => {
    const role = mention.role ?? listRoles[index];
    return role ? { ...mention, role } : mention;
  }));
  const labelled = new Map(findLabelled(reading).map((line) => [line.field, line]));
  const dates = findDates(reading.text, options.dateHint);
  const times = findTimes(reading.text);
  const regulations = findRegulations(reading.text);
  const statements = findStatements(reading, peopleOf);
  const headline = findHeadline(reading);
  const dateline = findDateline(reading);
  const organiser = organiserOf(reading, mentions, headline);
  const local = localUnit(mentions, headline, dateline?.end);
  const remote = local !== undefined && organiser !== undefined && local.unitId !== organiser.mention.unitId;
  const collected = collector(reading, options);
  const { add } = collected;

  const title = labelled.get('title') ?? headline?.event;
  if (title) add(title, { path: 'title', value: title.value, confidence: 'high', group: 'what' });
  const theme = findTheme(reading);
  const themeLine = labelled.get('theme');
  if (theme) add(theme, { path: 'theme', value: theme.text, confidence: 'high', group: 'what' });
  else if (themeLine) add(themeLine, { path: 'theme', value: themeLine.value, confidence: 'high', group: 'what' });
  const series = findSeries(reading);
  const bestSeries = series.find((mention) => mention.sure) ?? series[0];
  if (bestSeries) add(bestSeries, { path: 'series', value: bestSeries.value, confidence: bestSeries.sure ? 'high' : 'low', group: 'what' });
  const kind = kindOf(reading, headline?.whole, options.kinds ?? defaultActivityKinds);
  if (kind) add(kind.span, { path: 'kind', value: kind.code, confidence: kind.inTitle ? 'high' : 'medium', group: 'what' });

  whenOf(reading, dates, times, regulations).forEach(({ span, draft }) => add(span, draft));

  const modes = findModes(reading.text);
  const platforms = findPlatforms(reading);
  const mode = modes[0];
  if (mode) add(mode, { path: 'mode', value: mode.mode, confidence: modes.every((other) => other.mode === mode.mode) ? 'high' : 'low', group: 'where' });
  else if (platforms[0]) add(platforms[0], { path: 'mode', value: 'daring', confidence: 'medium', group: 'where' });
  const platform = platforms.find((candidate) => candidate.sure) ?? platforms[0];
  if (platform) add(platform, { path: 'platform', value: platform.value, confidence: platform.sure ? 'high' : 'medium', group: 'where' });
  const places = reading.sentences.flatMap(findPlaces);
  const placeLine = labelled.get('place');
  const place = placeLine ? { ...placeLine, sure: true } : places.find((candidate) => !candidate.from);
  const from = places.find((candidate) => candidate.from);
  const online = mode?.mode === 'daring' || (!mode && platform !== undefined);
  if (place && !(remote && online)) add(place, { path: 'place', value: place.value, confidence: place.sure ? 'high' : 'medium', group: 'where' });
  const localPlace = from ?? (remote && online ? place : undefined);
  if (localPlace) add(localPlace, { path: 'local.place', value: localPlace.value, confidence: from ? 'high' : 'medium', group: 'local' });

  if (organiser) add(organiser.mention, { path: 'organiser', value: unitValue(organiser.mention), confidence: organiser.mention.unitId ? 'high' : 'medium', group: 'what' });
  if (local) add(local, { path: 'local.unit', value: unitValue(local), confidence: local.unitId ? 'high' : 'medium', group: 'local' });
  const invited = reading.sentences.map(findInvited).find((found) => found !== undefined);
  const invitedLine = labelled.get('invited');
  if (!invited && invitedLine) add(invitedLine, { path: 'invited', value: invitedLine.value, confidence: 'medium', group: 'what' });
  if (invited) add(invited, { path: 'invited', value: invited.value, confidence: 'high', group: 'what' });
  const purpose = reading.sentences.map(findPurpose).find((found) => found !== undefined);
  if (purpose) add(purpose, { path: 'purpose', value: purpose.value, confidence: 'medium', group: 'what' });

  const isLocal = (position: string | undefined): boolean => remote && position !== undefined && units.find(position).some((unit) => unit.unitId !== undefined && unit.unitId === local?.unitId);
  const namesUnit = (position: string | undefined): boolean => position !== undefined && (units.find(position).length > 0 || /\b(?:RI|Universitas|Dinas|Bawaslu|Polres|Kodim)\b/.test(position));
  const people = gatherPeople(reading, peopleOf, statements, { isLocal, namesUnit, topicOf: findTopic, prefix: options.idPrefix ?? '', known: options.knownPeople ?? [] });
  for (const person of people) {
    add(person.span, {
      path: person.local ? 'local.people' : 'people', value: person.value, confidence: person.uncertain ? 'medium' : 'high', group: person.local ? 'local' : 'people',
      ...(person.uncertain ? { note: guessedName } : {}),
    });
  }
  for (const statement of statements) {
    const speaker = people.find((person) => person.names.has(statement.speaker ?? ''));
    if (!speaker) continue;
    add(statement, {
      path: speaker.local ? 'local.statements' : 'statements', value: { id: collected.itemId('s'), speakerId: speaker.value.id, kind: statement.kind, text: statement.text },
      confidence: statement.explicit && statement.sure ? 'high' : statement.sure ? 'high' : 'medium', group: 'said',
      ...(statement.explicit ? {} : { note: meant(speaker.value.name) }),
    });
  }
  const commitment = remote || local ? reading.sentences.map((sentence) => findCommitment(sentence, units)).find((found) => found !== undefined) : undefined;
  if (commitment) add(commitment, { path: 'local.commitment', value: commitment.value, confidence: 'high', group: 'local' });
  for (const { role, found } of findCredit(reading)) add(found, { path: `local.credit.${role}`, value: found.value, confidence: 'low', group: 'local' });

  const taken: Span[] = [...dates, ...times, ...regulations, ...series, ...people.map((person) => person.span)];
  for (const figure of reading.sentences.flatMap((sentence) => findFigures(sentence, taken))) {
    add(figure, {
      path: 'figures', confidence: figure.sure ? 'medium' : 'low', group: 'numbers',
      value: { id: collected.itemId('n'), label: figure.label, value: figure.value, ...(figure.unit ? { unit: figure.unit } : {}) },
    });
  }
  const cited = new Set<string>();
  for (const regulation of regulations) {
    if (cited.has(regulation.citation.toLowerCase())) continue;
    cited.add(regulation.citation.toLowerCase());
    add(regulation, { path: 'regulations', value: { id: collected.itemId('r'), citation: regulation.citation }, confidence: 'high', group: 'rules' });
  }
  for (const decision of decisions(reading)) {
    if (people.some((person) => person.span.start < decision.end && decision.start < person.span.end)) continue;
    add(decision, { path: decision.path, value: { id: collected.itemId(decision.path === 'decisions' ? 'd' : 'k'), text: decision.value }, confidence: 'low', group: 'said' });
  }
  return {
    proposals: collected.proposals,
    inconsistencies: findInconsistencies({ reading, units, mentions, dates, series, modes, headline, statements, peopleNames: new Set(people.flatMap((person) => [...person.names])) }),
  };
}

const guessedName = {
  id: 'Nama ini tanpa jabatan, atau batasnya dengan nama lembaga diperkirakan; periksa.',
  en: 'This name has no position, or where it begins after an institution was guessed; please check.',
};
const meant = (name: string) => ({ id: `Pembicara disimpulkan dari kalimat sebelumnya: ${name}.`, en: `The speaker was taken from the sentence before: ${name}.` });
const unitValue = (mention: UnitMention) => ({ name: mention.name, ...(mention.unitId ? { unitId: mention.unitId } : {}) });

function collector(reading: Reading, options: ExtractOptions) {
  const proposals: Proposal[] = [];
  const counts = new Map<string, number>();
  const prefix = options.idPrefix ?? '';
  const next = (key: string): number => {
    counts.set(key, (counts.get(key) ?? 0) + 1);
    return counts.get(key) as number;
  };
  const add = (span: Span, draft: ProposalDraft): void => {
    const stored = reading.stored(span.start, span.end);
    const page = (options.pages ?? []).findIndex((candidate) => stored.start >= candidate.start && stored.start < candidate.end) + 1;
    proposals.push({ ...draft, id: `${prefix}${draft.path}-${next(draft.path)}`, ...stored, ...(page > 0 ? { page } : {}) } as Proposal);
  };
  return { proposals, add, itemId: (letter: string): string => `${prefix}${letter}${next(`item ${letter}`)}` };
}

function organiserOf(reading: Reading, mentions: readonly UnitMention[], headline: ReturnType<typeof findHeadline>) {
  const found = findOrganiser(reading.text, mentions);
  if (found) return found;
  const inTitle = headline?.holds ? mentions.find((mention) => mention.start === headline.unitText?.start) : undefined;
  return inTitle ? { mention: inTitle, sure: false } : undefined;
}

/** The unit whose news this is: the one in the title, else the first one after the dateline. */
function localUnit(mentions: readonly UnitMention[], headline: ReturnType<typeof findHeadline>, datelineEnd: number | undefined): UnitMention | undefined {
  const inTitle = headline?.unitText ? mentions.find((mention) => mention.start >= (headline.unitText?.start ?? 0) && mention.end <= (headline.unitText?.end ?? 0)) : undefined;
  return inTitle ?? (datelineEnd === undefined ? undefined : mentions.find((mention) => mention.start >= datelineEnd && mention.start < datelineEnd + 80));
}

function kindOf(reading: Reading, title: Span | undefined, kinds: readonly ActivityKind[]): { code: string; span: Span; inTitle: boolean } | undefined {
  const search = (from: number, to: number): { code: string; span: Span } | undefined => {
    const text = reading.text.slice(from, to).toLowerCase();
    for (const kind of kinds) {
      for (const word of kind.words) {
        const match = new RegExp(`(?<!\\p{L})${word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(' ', '\\s+')}(?!\\p{L})`, 'u').exec(text);
        if (match) return { code: kind.code, span: { start: from + match.index, end: from + match.index + match[0].length } };
      }
    }
    return undefined;
  };
  const inTitle = title && search(title.start, title.end);
  if (inTitle) return { ...inTitle, inTitle: true };
  const lead = reading.sentences.find((sentence) => sentence.start >= (title?.end ?? 0));
  const inLead = lead && search(lead.start, lead.end);
  return inLead ? { ...inLead, inTitle: false } : undefined;
}

/** "Rapat memutuskan …" and the lines of a numbered list: candidates only, for a person to sort. */
function decisions(reading: Reading): (Span & { path: 'decisions' | 'keyPoints'; value: string })[] {
  return reading.sentences.flatMap((sentence) => {
    const decided = /(?:disepakati|diputuskan|menyepakati|memutuskan|disimpulkan)\s+(?:bahwa\s+|untuk\s+)?(?<text>[^“”"]{15,600}?)[.;]?$/iu.exec(sentence.text);
    const listed = /^(?:\(?\d{1,2}[.)]|[a-z][.)]|[-•*–])\s+(?<text>\S[\s\S]{10,600}?)[.;]?$/u.exec(sentence.text);
    const text = decided?.groups?.text ?? listed?.groups?.text;
    if (!text) return [];
    const start = sentence.start + sentence.text.lastIndexOf(text);
    return [{ start, end: start + text.length, value: oneLine(text), path: decided ? 'decisions' as const : 'keyPoints' as const }];
  });
}
