/** The paragraph of one speaker: who they are, then what they said. */
import type { Writer } from '../../../drafts/index.ts';
import type { PersonEntry, Sheet, StatementEntry } from '../sheet.ts';
import { paraphraseParts } from '../templates/speakers.ts';
import { keep, weigh, type Weighted } from './text.ts';

const introductions = {
  membuka: 'speaker/opener',
  memimpin: null,
  menutup: null,
  'tuan-rumah': null,
  membacakan: null,
  melantik: null,
  dilantik: null,
  menandatangani: null,
  'pembawa-acara': null,
  panelis: null,
  juri: null,
  saksi: null,
  rohaniwan: null,
  notulis: null,
  'penanggung-jawab': null,
  narahubung: null,
  'tidak-hadir': null,
  narasumber: 'speaker/presenter',
  moderator: 'speaker/moderator',
  penyampai: 'speaker/contributor',
  peserta: null,
} as const;

/** How many parts of a paraphrase and how many quotes a text takes from one speaker. */
export type SpeechLimits = { readonly paraphrases: number; readonly quotes: number };

/**
 * Introduction and statements of one speaker. `place` is where the paragraph stands among the speakers. The first
 * statement of a speaker who has no introduction of their own names them in full.
 */
export function speech(
  sheet: Sheet,
  writer: Writer,
  entry: PersonEntry,
  place: 'first' | 'next',
  limits: SpeechLimits,
): Weighted[] {
  const introduction = introductions[entry.person.role];
  const sentences: Weighted[] =
    introduction === null ? [] : keep(writer.say(introduction, { person: entry.ref, place }));
  const statements = [...sheet.statements.values()].filter((statement) => statement.speaker === entry);
  const parts = statements
    .filter(isParaphrase)
    .flatMap((statement) => paraphraseParts(statement.statement.text).map((_, part) => ({ statement, part })));
  for (const { statement, part } of parts.slice(0, limits.paraphrases)) {
    const mention = mentionAfter(sentences, writer, `${statement.ref} ${part}`);
    const said = writer.say('statement/paraphrase', {
      statement: statement.ref,
      person: entry.ref,
      part: String(part),
      mention,
      place,
    });
    sentences.push(...weigh(sentences.length < 2 ? 0 : 2 + sentences.length, said));
  }
  const quotes = statements.filter((statement) => !isParaphrase(statement)).slice(0, limits.quotes);
  quotes.forEach((statement, at) => {
    const mention = sentences.length === 0 ? 'full' : writer.choose(`quote ${statement.ref}`, 2) === 0 ? 'it' : 'short';
    const said = writer.say('statement/quote', { statement: statement.ref, person: entry.ref, mention, place });
    sentences.push(...weigh(at === 0 ? 1 : 4 + sentences.length, said));
  });
  return sentences;
}

export const hasStatements = (sheet: Sheet, entry: PersonEntry): boolean =>
  [...sheet.statements.values()].some((statement) => statement.speaker === entry);

const isParaphrase = ({ statement }: StatementEntry): boolean => statement.kind === 'paraphrase';

/** Full at first, then "ia"; from the second statement on "ia juga …", sometimes the short name. */
function mentionAfter(before: readonly Weighted[], writer: Writer, key: string): 'full' | 'it' | 'again' | 'short' {
  if (before.length === 0) return 'full';
  const stated = before.some(({ sentence }) => sentence.template?.id === 'statement/paraphrase');
  if (writer.choose(`mention ${key}`, 4) === 0) return 'short';
  return stated ? 'again' : 'it';
}
