/**
 * The news item in the house style: headline, dateline lead, who took part, who spoke, what came out, closing, credit.
 */
import type { DraftContent, Writer } from '../../../drafts/index.ts';
import type { Sheet } from '../sheet.ts';
import { figureSentences, peopleFigure, sumIsOff } from '../templates/figures.ts';
import { guests } from '../templates/news.ts';
import { isSentence, shortPoints } from '../templates/substance.ts';
import { peopleWithRole } from '../templates/speakers.ts';
import { clean, countWords } from '../wording/words.ts';
import { ceremonies, opening, speakersOf } from './course.ts';
import { leftOut } from './left-out.ts';
import { planNotice } from './notice.ts';
import { hasStatements, speeches, type Speeches, type SpeechLimits } from './speeches.ts';
import { block, fitWords, gap, joinLonely, keep, piece, toContent, weigh, type Piece, type Weighted } from './text.ts';

/** House style: 200–350 words where the facts carry them. */
const wordLimit = 350;
const longLead = 48;

/** More people than this who spoke share their paragraphs. */
const ownParagraphs = 5;
/** What one speaker is given room for, alone and in a shared paragraph. */
const alone: SpeechLimits = { paraphrases: 3, quotes: 2 };
const shared: SpeechLimits = { paraphrases: 1, quotes: 1 };

export function planNews(sheet: Sheet, writer: Writer): DraftContent {
  const { facts, localFacts } = sheet;
  if (sheet.stage !== 'held') return planNotice(sheet, writer);
  const speech = speeches(sheet, writer);
  const title = block('title', 'title', writer.say(`news/title-${sheet.relation}`));
  const limits = speakersOf(sheet).length > ownParagraphs ? shared : alone;
  const pieces: Piece[] = [
    ...(title.length === 0 ? [gap('title')] : title),
    ...leadPieces(sheet, writer),
    ...attendancePieces(sheet, writer, speech),
    ...(isOpened(sheet) ? [] : [gap('opener')]),
    ...opening(sheet, speech, limits),
    ...piece('guests', 'paragraph', weigh(2, writer.say('news/guests'))),
    ...figurePieces(sheet, writer, speech, limits),
    ...ceremonies(sheet, writer, speech, limits),
    ...speakerPieces(sheet, speech, limits),
    ...substancePieces(sheet, writer),
    ...ownVoices(sheet, writer, speech),
    ...closingPieces(sheet, writer, speech),
    ...photoPieces(sheet, writer),
    ...block('credit', 'credit', writer.say('news/credit')),
  ];
  const { writer: name, editor, photographer } = localFacts.credit;
  if (!name || !editor || !photographer) pieces.push(gap('credit'));
  if (facts.photos.length + localFacts.photos.length === 0) pieces.push(gap('photo'));
  const kept = joinLonely(fitWords(pieces, wordLimit));
  return toContent('news', [...kept, ...leftOut(sheet, kept)]);
}

/** Whether anybody is known to have opened it or done what it was held for. */
const isOpened = (sheet: Sheet): boolean =>
  (['membuka', 'memimpin', 'tuan-rumah', 'melantik', 'menandatangani'] as const).some(
    (role) => peopleWithRole(sheet, role).length > 0,
  );

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

function attendancePieces(sheet: Sheet, writer: Writer, speech: Speeches): Piece[] {
  const came = presence(sheet, writer);
  if (sheet.relation === 'unknown') return [...piece('attendance', 'paragraph', came), gap('attendance')];
  const side = sheet.relation === 'participant' ? 'participant' : 'organiser';
  const people = writer.say(`news/attendance-${side}`);
  const place = people === null || !people.facts.includes('/local/place') ? writer.say('news/place') : null;
  const count = writer.say('news/head-count');
  const told = [
    ...keep(people),
    ...(people === null ? keep(place) : weigh(2, place)),
    ...keep(count),
    ...came,
    ...weigh(3, writer.say('news/time')),
    ...keep(writer.say('news/under-way')),
  ];
  speech.named(guests(sheet));
  const pieces = piece('attendance', 'paragraph', told);
  const nobody = people === null && count === null && came.length === 0 && sheet.people.size === 0;
  if (nobody || (sheet.relation === 'participant' && people === null && count === null)) pieces.push(gap('attendance'));
  return pieces;
}

/** Who came, as the shared facts say it: the offices, the number of people, and those who are named. */
function presence(sheet: Sheet, writer: Writer): Weighted[] {
  const attended = writer.say('news/attended');
  const figure = peopleFigure(sheet);
  return [
    ...keep(attended),
    ...(attended === null && figure ? keep(writer.say('figures/people', { figure: figure.id })) : []),
  ];
}

/** The figures after whoever read them out. */
function figurePieces(sheet: Sheet, writer: Writer, speech: Speeches, limits: SpeechLimits): Piece[] {
  const readers = peopleWithRole(sheet, 'membacakan');
  const [reader, ...others] = readers;
  const sentences = figureSentences(sheet).flatMap(({ template, figures }, at, all) => {
    const ids = { figures: figures.map(({ id }) => id).join('\n') };
    const isFirst = !all.slice(0, at).some((one) => one.template === template) && at === 0;
    return template === 'figures/others'
      ? weigh(2, writer.say(template, { ...ids, place: isFirst ? 'first' : 'next' }))
      : keep(writer.say(template, ids));
  });
  const read = reader === undefined ? [] : speech(reader, limits);
  const [introduction, ...said] = read;
  const isIntroduced = introduction?.sentence.template?.id === 'speaker/reader';
  return [
    ...piece('figures', 'paragraph', [...(isIntroduced && introduction ? [introduction] : []), ...sentences]),
    ...piece(`speaker-${reader?.ref ?? ''}`, 'paragraph', isIntroduced ? said : read),
    ...others.flatMap((entry) => piece(`speaker-${entry.ref}`, 'paragraph', speech(entry, limits))),
    ...(reader !== undefined && !isIntroduced ? [gap('read')] : []),
    ...(sumIsOff(sheet) ? [gap('sum')] : []),
  ];
}

function speakerPieces(sheet: Sheet, speech: Speeches, limits: SpeechLimits): Piece[] {
  const speakers = speakersOf(sheet);
  const paragraphs = speakers.map((entry) => ({ entry, sentences: speech(entry, limits) }));
  const pieces =
    speakers.length <= ownParagraphs
      ? paragraphs.flatMap(({ entry, sentences }) => piece(`speaker-${entry.ref}`, 'paragraph', sentences))
      : inThirds(paragraphs).flatMap((third, at) =>
          piece(
            `speakers-${at + 1}`,
            'paragraph',
            third.flatMap(({ sentences }) => sentences),
          ),
        );
  if (sheet.statements.size === 0) pieces.push(gap('statement'));
  for (const statement of sheet.statements.values())
    if (statement.speaker === undefined) pieces.push(gap('speaker', `-${statement.ref}`));
  return pieces;
}

/** Three parts of about the same length, in order. */
function inThirds<T>(items: readonly T[]): T[][] {
  const size = Math.ceil(items.length / 3);
  return [items.slice(0, size), items.slice(size, 2 * size), items.slice(2 * size)];
}

function substancePieces(sheet: Sheet, writer: Writer): Piece[] {
  const { facts } = sheet;
  const listed = shortPoints(facts.keyPoints).length > 0 ? weigh(1, writer.say('substance/points')) : [];
  const whole = facts.keyPoints
    .filter(({ text }) => isSentence(text))
    .slice(0, 3)
    .flatMap(({ id }) => weigh(4, writer.say('substance/point-sentence', { point: id })));
  const decisions = facts.decisions
    .slice(0, 4)
    .flatMap(({ id }, at) =>
      weigh(at === 0 ? 0 : 3, writer.say('substance/decision', { decision: id, place: at === 0 ? 'first' : 'next' })),
    );
  const signed = peopleWithRole(sheet, 'menandatangani').length > 0 && (facts.papers ?? []).length === 1;
  const papers = signed
    ? []
    : (facts.papers ?? []).flatMap(({ id }, at) =>
        weigh(at === 0 ? 0 : 3, writer.say('substance/paper', { paper: id })),
      );
  const regulations = facts.regulations.length > 0 ? weigh(2, writer.say('news/regulations')) : [];
  return [
    ...piece('points', 'paragraph', [...listed, ...whole, ...regulations]),
    ...piece('decisions', 'paragraph', [...decisions, ...papers]),
  ];
}

/** What people of the unit itself said. */
function ownVoices(sheet: Sheet, writer: Writer, speech: Speeches): Piece[] {
  const own = peopleWithRole(sheet, 'peserta').filter(
    (entry) => entry.ref.startsWith('local:') && hasStatements(sheet, entry),
  );
  const pieces = own.flatMap((entry) =>
    piece(`voice-${entry.ref}`, 'paragraph', speech(entry, { paraphrases: 2, quotes: 1 })),
  );
  const listed =
    shortPoints(sheet.localFacts.keyPoints).length > 0 ? weigh(2, writer.say('substance/local-points')) : [];
  const whole = sheet.localFacts.keyPoints
    .filter(({ text }) => isSentence(text))
    .slice(0, 2)
    .flatMap(({ id }) => weigh(4, writer.say('substance/point-sentence', { point: `local:${id}` })));
  return [...pieces, ...piece('local-points', 'paragraph', [...listed, ...whole])];
}

function closingPieces(sheet: Sheet, writer: Writer, speech: Speeches): Piece[] {
  const closers = peopleWithRole(sheet, 'menutup').flatMap((entry) => speech(entry, alone));
  const invited = weigh(1, writer.say('news/invited'));
  const commitment = keep(writer.say('news/commitment'));
  const pieces = [
    ...piece('closing', 'paragraph', [...closers, ...invited]),
    ...piece('commitment', 'paragraph', commitment),
  ];
  if (commitment.length > 0) return pieces;
  return [...pieces, gap(clean(sheet.localFacts.commitment) === '' ? 'commitment' : 'commitment-form')];
}

function photoPieces({ facts, localFacts }: Sheet, writer: Writer): Piece[] {
  const refs = [...localFacts.photos.map(({ id }) => `local:${id}`), ...facts.photos.map(({ id }) => id)].slice(0, 4);
  return refs.flatMap((ref) => block(`photo-${ref}`, 'caption', writer.say('news/photo-caption', { photo: ref })));
}
