/** The paragraph of one person: what they did there, then what they said. */
import type { Writer } from '../../../drafts/index.ts';
import type { PersonRole } from '../../schema.ts';
import type { PersonEntry, Sheet, StatementEntry } from '../sheet.ts';
import { paraphraseParts } from '../templates/speakers.ts';
import { keep, weigh, type Weighted } from './text.ts';

/** The sentence that tells what somebody did; who only came has none, and groups are told together. */
const introductions = {
  membuka: 'speaker/opener',
  memimpin: 'speaker/leader',
  menutup: 'speaker/closer',
  'tuan-rumah': 'speaker/host',
  membacakan: 'speaker/reader',
  melantik: null,
  dilantik: null,
  menandatangani: null,
  'pembawa-acara': 'speaker/master-of-ceremonies',
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
} as const satisfies Record<PersonRole, string | null>;

/** How many parts of a paraphrase and how many quotes a text takes from one speaker. */
export type SpeechLimits = { readonly paraphrases: number; readonly quotes: number };
/** Tells the people of one text, each in turn. */
export type Speeches = {
  (entry: PersonEntry, limits: SpeechLimits): Weighted[];
  /** These were named in a sentence of their own. */
  readonly named: (entries: readonly PersonEntry[]) => void;
  readonly mentionOf: (entry: PersonEntry) => 'full' | 'short';
};

/**
 * What each person did and said. Whoever has two roles or was named before is called by the short name from then on.
 * `introduced: false` leaves out what they did.
 */
export function speeches(sheet: Sheet, writer: Writer, { introduced = true } = {}): Speeches {
  const known = new Set<string>();
  let spoken = 0;
  const keyOf = ({ name, position }: PersonEntry): string => `${name}\n${position}`;
  const mentionOf = (entry: PersonEntry) => (known.has(keyOf(entry)) ? 'short' : 'full');
  const named = (entries: readonly PersonEntry[]): void => entries.forEach((entry) => known.add(keyOf(entry)));
  const speech = (entry: PersonEntry, limits: SpeechLimits): Weighted[] => {
    const place = spoken === 0 ? 'first' : 'next';
    const mention = mentionOf(entry);
    const introduction = introduced ? introductions[entry.person.role] : null;
    const sentences: Weighted[] =
      introduction === null ? [] : keep(writer.say(introduction, { person: entry.ref, place, mention }));
    sentences.push(...statementsOf(sheet, writer, entry, { place, limits, mention, after: sentences.length > 0 }));
    if (sentences.length > 0) {
      spoken++;
      named([entry]);
    }
    return sentences;
  };
  return Object.assign(speech, { named, mentionOf });
}

type Told = {
  readonly place: 'first' | 'next';
  readonly limits: SpeechLimits;
  readonly mention: 'full' | 'short';
  /** Whether a sentence about the same person stands right before. */
  readonly after: boolean;
};

function statementsOf(sheet: Sheet, writer: Writer, entry: PersonEntry, { place, limits, mention, after }: Told) {
  const sentences: Weighted[] = [];
  const statements = [...sheet.statements.values()].filter((statement) => statement.speaker === entry);
  const parts = statements
    .filter(isParaphrase)
    .flatMap((statement) => paraphraseParts(statement.statement.text).map((_, part) => ({ statement, part })));
  for (const { statement, part } of parts.slice(0, limits.paraphrases)) {
    const isFirst = !after && sentences.length === 0;
    const said = writer.say('statement/paraphrase', {
      statement: statement.ref,
      person: entry.ref,
      part: String(part),
      mention: isFirst ? mention : mentionAfter(sentences, writer, `${statement.ref} ${part}`),
      place,
    });
    const order = sentences.length + (after ? 1 : 0);
    sentences.push(...weigh(order < 2 ? 0 : 2 + order, said));
  }
  const quotes = statements.filter((statement) => !isParaphrase(statement)).slice(0, limits.quotes);
  quotes.forEach((statement, at) => {
    const isFirst = !after && sentences.length === 0;
    const again = writer.choose(`quote ${statement.ref}`, 2) === 0 ? 'it' : 'short';
    const said = writer.say('statement/quote', {
      statement: statement.ref,
      person: entry.ref,
      mention: isFirst ? mention : again,
      place,
    });
    sentences.push(...weigh(at === 0 ? 1 : 4 + sentences.length, said));
  });
  return sentences;
}

export const hasStatements = (sheet: Sheet, entry: PersonEntry): boolean =>
  [...sheet.statements.values()].some((statement) => statement.speaker === entry);

const isParaphrase = ({ statement }: StatementEntry): boolean => statement.kind === 'paraphrase';

/** "Ia"; from the second statement on "ia juga …", sometimes the short name. */
function mentionAfter(before: readonly Weighted[], writer: Writer, key: string): 'it' | 'again' | 'short' {
  const stated = before.some(({ sentence }) => sentence.template?.id === 'statement/paraphrase');
  if (writer.choose(`mention ${key}`, 4) === 0) return 'short';
  return stated ? 'again' : 'it';
}
