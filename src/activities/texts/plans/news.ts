/**
 * The news item in the house style: headline, dateline lead, who took part, who spoke, what came out, closing, credit.
 */
import type { DraftContent, Writer } from '../../../drafts/index.ts';
import type { Sheet } from '../sheet.ts';
import { isSentence, shortPoints } from '../templates/substance.ts';
import { peopleWithRole } from '../templates/speakers.ts';
import { countWords } from '../wording/words.ts';
import { hasStatements, speech } from './speeches.ts';
import { block, fitWords, gap, keep, piece, toContent, weigh, type Piece, type Weighted } from './text.ts';

/** House style: 200–350 words where the facts carry them. */
const wordLimit = 350;
const longLead = 48;

export function planNews(sheet: Sheet, writer: Writer): DraftContent {
  const { facts, localFacts } = sheet;
  const title = block('title', 'title', writer.say(`news/title-${sheet.relation}`));
  const pieces: Piece[] = [
    ...(title.length === 0 ? [gap('title')] : title),
    ...leadPieces(sheet, writer),
    ...attendancePieces(sheet, writer),
    ...speakerPieces(sheet, writer),
    ...substancePieces(sheet, writer),
    ...ownVoices(sheet, writer),
    ...closingPieces(writer),
    ...photoPieces(sheet, writer),
    ...block('credit', 'credit', writer.say('news/credit')),
  ];
  const { writer: name, editor, photographer } = localFacts.credit;
  if (!name || !editor || !photographer) pieces.push(gap('credit'));
  if (facts.photos.length + localFacts.photos.length === 0) pieces.push(gap('photo'));
  return toContent('news', fitWords(pieces, wordLimit));
}

function leadPieces(sheet: Sheet, writer: Writer): Piece[] {
  const { facts } = sheet;
  const lead = writer.say(`news/lead-${sheet.relation}`);
  const background = backgroundSentences(writer);
  const early = writer.choose('background first', 2) === 0;
  const crowded = lead !== null && countWords(lead.text) > longLead;
  const pieces: Piece[] = piece('lead', 'paragraph', [...keep(lead), ...(early && !crowded ? background : [])]);
  if (!early || crowded) pieces.push(...piece('background', 'paragraph', background));
  if (facts.title === '' && facts.theme === undefined && lead !== null) pieces.push(gap('title'));
  if (facts.when.start === undefined) pieces.push(gap('date'));
  if (facts.organiser === undefined) pieces.push(gap('organiser'));
  if (facts.mode === undefined && facts.place === undefined && facts.platform === undefined) pieces.push(gap('mode'));
  return pieces;
}

/** Purpose and series, in either order. */
function backgroundSentences(writer: Writer): Weighted[] {
  const order =
    writer.choose('background order', 2) === 0 ? ['news/purpose', 'news/series'] : ['news/series', 'news/purpose'];
  return order.flatMap((id) => weigh(id === 'news/series' ? 3 : 1, writer.say(id)));
}

function attendancePieces(sheet: Sheet, writer: Writer): Piece[] {
  if (sheet.relation === 'unknown') return [gap('attendance')];
  const people = writer.say(`news/attendance-${sheet.relation}`);
  const place = people === null || !people.facts.includes('/local/place') ? writer.say('news/place') : null;
  const count = writer.say('news/head-count');
  const told = [
    ...keep(people),
    ...(people === null ? keep(place) : weigh(2, place)),
    ...keep(count),
    ...weigh(3, writer.say('news/guests')),
  ];
  const pieces = piece('attendance', 'paragraph', told);
  if (people === null && count === null) pieces.push(gap('attendance'));
  return pieces;
}

function speakerPieces(sheet: Sheet, writer: Writer): Piece[] {
  const openers = peopleWithRole(sheet, 'membuka');
  const presenters = peopleWithRole(sheet, 'narasumber');
  const moderators = peopleWithRole(sheet, 'moderator');
  const contributors = peopleWithRole(sheet, 'penyampai').filter(
    (entry) => entry.person.topic || hasStatements(sheet, entry),
  );
  const guests = peopleWithRole(sheet, 'peserta').filter(
    (entry) => !entry.ref.startsWith('local:') && hasStatements(sheet, entry),
  );
  const middle =
    writer.choose('moderator first', 2) === 0 ? [...moderators, ...presenters] : [...presenters, ...moderators];
  const speakers = [...openers, ...contributors, ...middle, ...guests];
  const pieces = speakers.flatMap((entry, at) =>
    piece(
      `speaker-${entry.ref}`,
      'paragraph',
      speech(sheet, writer, entry, at === 0 ? 'first' : 'next', { paraphrases: 3, quotes: 2 }),
    ),
  );
  if (openers.length === 0) pieces.unshift(gap('opener'));
  if (sheet.statements.size === 0) pieces.push(gap('statement'));
  for (const statement of sheet.statements.values())
    if (statement.speaker === undefined) pieces.push(gap('speaker', `-${statement.ref}`));
  return pieces;
}

function substancePieces(sheet: Sheet, writer: Writer): Piece[] {
  const { facts } = sheet;
  const listed = shortPoints(facts.keyPoints).length > 0 ? weigh(1, writer.say('substance/points')) : [];
  const told = facts.keyPoints
    .filter(({ text }) => isSentence(text))
    .slice(0, 3)
    .flatMap(({ id }) => weigh(4, writer.say('substance/point-sentence', { point: id })));
  // Figures that are computed stand in sentences of their own; rows of tables are for the report.
  const countable = facts.figures.filter(({ group }) => group === undefined).slice(0, 6);
  const sentences = [
    countable.filter(({ query }) => query !== undefined),
    countable.filter(({ query }) => query === undefined),
  ]
    .flatMap((alike) => [alike.slice(0, 3), alike.slice(3)])
    .filter((alike) => alike.length > 0);
  const figures = sentences.flatMap((alike, at) =>
    weigh(at === 0 ? 1 : 4, writer.say('substance/figures', { figures: alike.map(({ id }) => id).join('\n') })),
  );
  const decisions = facts.decisions
    .slice(0, 4)
    .flatMap(({ id }, at) => weigh(at === 0 ? 0 : 3, writer.say('substance/decision', { decision: id })));
  const regulations = facts.regulations.length > 0 ? weigh(2, writer.say('news/regulations')) : [];
  return [
    ...piece('points', 'paragraph', [...listed, ...told, ...regulations]),
    ...piece('figures', 'paragraph', figures),
    ...piece('decisions', 'paragraph', decisions),
  ];
}

/** What people of the unit itself said. */
function ownVoices(sheet: Sheet, writer: Writer): Piece[] {
  const own = peopleWithRole(sheet, 'peserta').filter(
    (entry) => entry.ref.startsWith('local:') && hasStatements(sheet, entry),
  );
  const pieces = own.flatMap((entry) =>
    piece(`voice-${entry.ref}`, 'paragraph', speech(sheet, writer, entry, 'next', { paraphrases: 2, quotes: 1 })),
  );
  const listed =
    shortPoints(sheet.localFacts.keyPoints).length > 0 ? weigh(2, writer.say('substance/local-points')) : [];
  const told = sheet.localFacts.keyPoints
    .filter(({ text }) => isSentence(text))
    .slice(0, 2)
    .flatMap(({ id }) => weigh(4, writer.say('substance/point-sentence', { point: `local:${id}` })));
  return [...pieces, ...piece('local-points', 'paragraph', [...listed, ...told])];
}

function closingPieces(writer: Writer): Piece[] {
  const invited = weigh(1, writer.say('news/invited'));
  const commitment = keep(writer.say('news/commitment'));
  const pieces = piece('closing', 'paragraph', [...invited, ...commitment]);
  return commitment.length === 0 ? [...pieces, gap('commitment')] : pieces;
}

function photoPieces({ facts, localFacts }: Sheet, writer: Writer): Piece[] {
  const refs = [...localFacts.photos.map(({ id }) => `local:${id}`), ...facts.photos.map(({ id }) => id)].slice(0, 4);
  return refs.flatMap((ref) => block(`photo-${ref}`, 'caption', writer.say('news/photo-caption', { photo: ref })));
}
