/** Captions: the same facts, shorter, in the form each platform reads. */
import type { ActivityText } from '../../schema.ts';
import { countCharacters as length, type DraftContent, type Sentence, type Writer } from '../../../drafts/index.ts';
import type { PersonEntry, Sheet } from '../sheet.ts';
import { figureSentences } from '../templates/figures.ts';
import { peopleWithRole } from '../templates/speakers.ts';
import { captionLeads, xLimit } from '../templates/social.ts';
import { whatIsMissing } from './notice.ts';
import { hasStatements, speeches } from './speeches.ts';
import { block, gap, keep, piece, toContent, type Piece } from './text.ts';

/** Instagram shows the first lines only; longer leads are shortened. */
const leadLimit = 420;

export function planSocial(
  kind: Exclude<ActivityText, 'news' | 'report' | 'minutes'>,
  sheet: Sheet,
  writer: Writer,
): DraftContent {
  switch (kind) {
    case 'x':
      return toContent('x', xPieces(sheet, writer));
    case 'facebook':
      return toContent('facebook', [
        ...leadPiece(sheet, writer),
        ...figures(sheet, writer),
        ...voices(sheet, writer, 2),
        ...closing(writer),
        ...tags(writer),
      ]);
    case 'instagram':
      return toContent('instagram', [
        ...leadPiece(sheet, writer),
        ...figures(sheet, writer),
        ...voices(sheet, writer, 1),
        ...closing(writer),
        ...tags(writer),
        ...alternativeText(sheet, writer),
      ]);
    case 'whatsapp':
      return toContent('whatsapp', [
        ...whatsappHead(sheet, writer),
        ...leadPiece(sheet, writer),
        ...figures(sheet, writer),
        ...voices(sheet, writer, 1),
        ...closing(writer),
      ]);
  }
}

/** One post: the longest lead that fits, then a quote and the tags where there is room. */
function xPieces(sheet: Sheet, writer: Writer): Piece[] {
  const lead = leadSentence(sheet, writer, xLimit);
  if (lead === null) return [gap('title')];
  const taken: Sentence[] = [lead];
  const room = (next: Sentence): boolean => length([...taken, next].map(({ text }) => text).join(' ')) <= xLimit;
  const quote = [...sheet.statements.values()].find(
    ({ statement, speaker }) => statement.kind === 'quote' && speaker !== undefined,
  );
  const said =
    quote &&
    writer.say('statement/quote', {
      statement: quote.ref,
      person: quote.speaker?.ref ?? '',
      mention: 'full',
      place: 'first',
    });
  for (const next of [writer.say('social/tags'), said]) if (next && room(next)) taken.push(next);
  const [first, tag, ...rest] = taken;
  return piece('post', 'paragraph', keep(first ?? null, ...rest, tag ?? null));
}

function leadSentence(sheet: Sheet, writer: Writer, limit: number): Sentence | null {
  for (const id of captionLeads(sheet)) {
    const sentence = writer.say(id);
    if (sentence !== null && length(sentence.text) <= limit) return sentence;
  }
  return null;
}

function leadPiece(sheet: Sheet, writer: Writer): Piece[] {
  const pieces = block('lead', 'paragraph', leadSentence(sheet, writer, leadLimit));
  const missing: Piece[] = [];
  if (pieces.length === 0) missing.push(gap('title'));
  if (sheet.stage !== 'held') return [...pieces, ...missing, ...whatIsMissing(sheet)];
  if (sheet.facts.when.start === undefined) missing.push(gap('date'));
  if (sheet.relation === 'unknown') missing.push(gap('attendance'));
  return [...pieces, ...missing];
}

/** The speaker a caption quotes: of the unit itself first, else the first presenter, opener, leader with words. */
function mainSpeaker(sheet: Sheet): PersonEntry | undefined {
  const people = [...sheet.people.values()];
  const roles = ['narasumber', 'membuka', 'memimpin', 'penyampai', 'moderator'] as const;
  const ranked = [
    ...people.filter((entry) => entry.ref.startsWith('local:')),
    ...roles.flatMap((role) => peopleWithRole(sheet, role)),
    ...people,
  ];
  return ranked.find((entry) => hasStatements(sheet, entry)) ?? peopleWithRole(sheet, 'narasumber')[0];
}

function voices(sheet: Sheet, writer: Writer, count: number): Piece[] {
  const main = mainSpeaker(sheet);
  if (main === undefined) return [];
  const speech = speeches(sheet, writer, { introduced: sheet.stage === 'held' });
  const others = [...peopleWithRole(sheet, 'membuka'), ...peopleWithRole(sheet, 'narasumber')].filter(
    (entry) => entry !== main,
  );
  return [main, ...others]
    .slice(0, count)
    .flatMap((entry) => piece(`voice-${entry.ref}`, 'paragraph', speech(entry, { paraphrases: 1, quotes: 1 })));
}

/** What a list came to is the news of its meeting. */
const figures = (sheet: Sheet, writer: Writer): Piece[] =>
  piece(
    'figures',
    'paragraph',
    figureSentences(sheet)
      .filter(({ template }) => template !== 'figures/others')
      .flatMap(({ template, figures: told }) =>
        keep(writer.say(template, { figures: told.map(({ id }) => id).join('\n') })),
      ),
  );

const closing = (writer: Writer): Piece[] => block('closing', 'paragraph', writer.say('news/commitment'));
const tags = (writer: Writer): Piece[] => block('tags', 'paragraph', writer.say('social/tags'));

function whatsappHead(sheet: Sheet, writer: Writer): Piece[] {
  const isHeld = sheet.stage === 'held';
  const lines = ['social/date-line', 'social/time-line', 'social/place-line'].flatMap((id) =>
    block(id.replace('social/', ''), 'list-item', writer.say(id)),
  );
  return [
    ...block('title', 'title', writer.say(isHeld ? 'social/title' : 'notice/post-title')),
    ...(isHeld || sheet.stage === 'planned' ? lines : []),
    ...(isHeld && sheet.facts.when.startTime === undefined ? [gap('time')] : []),
  ];
}

function alternativeText({ facts, localFacts }: Sheet, writer: Writer): Piece[] {
  const refs = [...localFacts.photos.map(({ id }) => `local:${id}`), ...facts.photos.map(({ id }) => id)].slice(0, 4);
  if (refs.length === 0) return [gap('photo')];
  return refs.flatMap((photo) => {
    const alt = block(`alt-${photo}`, 'alt', writer.say('news/photo-alt', { photo }));
    return alt.length === 0 ? [gap('alt', `-${photo}`)] : alt;
  });
}
