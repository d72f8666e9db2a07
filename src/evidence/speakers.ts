/** Whose words a claim tells: the speaker of a quotation, of a message, and who "ia" or "ujarnya" means. */
import { officeWordsMarked, positionsMarked, speechPattern, words, type Word } from '../language/index.ts';
import { personSupports } from './atoms/people.ts';
import type { Reading } from './claims.ts';
import type { CheckContext } from './context.ts';
import { kept } from './kept.ts';
import { lastAnswer } from './last-answer.ts';
import { normalise } from './normalise.ts';
import { claimStems } from './paraphrase.ts';
import type { Judgement, Passage, Problem } from './schema.ts';
import { passageQuotes, type PreparedPassage, type PreparedSources } from './sources.ts';
import { holdsClause } from './verbatim.ts';
import { bare, messageIn, type WholeSentence } from './whole.ts';

const pronoun = new RegExp(
  String.raw`(?<!\p{L})(?:ia|dia|beliau)(?!\p{L})` +
    String.raw`|(?<!\p{L})(?:${speechPattern('beside', 'person')}|sambutan|arahan|paparan)nya(?!\p{L})`,
  'iu',
);

/** It means a person by a pronoun. */
export const hasPronoun = (text: string): boolean => pronoun.test(text);

/** Every direct quote must be a copy, and its speaker in the source the speaker in the draft. */
export function speakerProblems(
  reading: Reading,
  cited: readonly PreparedPassage[],
  context: CheckContext,
): { problems: Problem[]; passages: Passage[]; used: PreparedPassage[] } {
  const problems: Problem[] = [];
  const used: PreparedPassage[] = [];
  const expected = cited.map((passage) => passage.passage.speaker).filter((speaker) => speaker !== undefined);
  if (
    expected.length > 0 &&
    context.antecedent &&
    usesPronoun(reading) &&
    !expected.some((speaker) => samePerson(speaker.toLowerCase(), context.antecedent as string))
  ) {
    problems.push({ code: 'wrong-speaker', ...pronounSpan(reading.text) });
  }
  for (const quote of reading.quotes) {
    const wanted = normalise(quote.value).text;
    const hits = quoteHits(
      wanted,
      cited.length > 0 ? [...cited, ...context.sources.passages] : context.sources.passages,
    );
    if (hits.length === 0) {
      problems.push({ code: 'quote-not-verbatim', start: quote.start, end: quote.end, text: quote.text });
      continue;
    }
    const speaker = quote.of ?? (quote.pronoun ? context.antecedent : undefined);
    const right = speaker ? hits.find((hit) => hit.speaker && samePerson(hit.speaker, speaker)) : undefined;
    const unnamed = hits.find((hit) => !hit.speaker && isAttributed(quote.attribution, hit.attribution));
    const byRole = speaker ? undefined : hits.find((hit) => isAttributed(quote.attribution, hit.attribution));
    const chosen = right ?? unnamed ?? byRole;
    used.push((chosen ?? (hits[0] as Hit)).passage);
    const isAnother = !right && hits.every((hit) => namesAnother(quote.announced, hit.announced));
    if (!chosen || isAnother)
      problems.push({ code: 'wrong-speaker', start: quote.start, end: quote.end, text: quote.text });
  }
  return { problems, passages: used.map(({ passage }) => passage), used };
}

/** "kata Kapolres" is not "kata Ketua KPU": who is named first behind the quote stands behind it in the source too. */
function isAttributed(own: string, source: string): boolean {
  const [head] = words(own);
  return head === undefined || source === '' || words(source).some(({ lower }) => lower === head.lower);
}

/** "Om Yance titip pesan:" where the source has "Ibu Camat (Bu Ode) titip pesan:": other names announce it. */
function namesAnother(own: string, source: string): boolean {
  const [mine, theirs] = [namesIn(own), namesIn(source)];
  return mine.length > 0 && theirs.length > 0 && !mine.some((name) => theirs.includes(name));
}
const namesIn = (text: string): string[] =>
  words(text)
    .filter(({ text: word }) => /^\p{Lu}\p{Ll}{2}/u.test(word) && !offices.has(word))
    .map(({ lower }) => lower);
const offices: ReadonlySet<string> = new Set([...positionsMarked('checked'), ...officeWordsMarked('checked')]);

/** A message with another's name before it than in the source. */
export function senderProblem({ text }: Reading, { whole }: PreparedSources): Problem | undefined {
  const message = text.includes(': ') ? messageIn(bare(text)) : undefined;
  const places = message ? (whole.places.get(message.words) ?? []) : [];
  if (!message || places.length === 0) return undefined;
  const names = words(message.sender).map(({ lower }) => lower);
  const isSender = ({ source, at }: WholeSentence): boolean => {
    const sent = messageIn(whole.sentences[source]?.get(at) ?? '');
    return sent === undefined || words(sent.sender).some(({ lower }) => names.includes(lower));
  };
  if (places.some(isSender)) return undefined;
  const end = text.indexOf(':');
  return { code: 'wrong-speaker', start: 0, end, text: text.slice(0, end) };
}

type Hit = {
  readonly passage: PreparedPassage;
  readonly speaker: string | undefined;
  readonly attribution: string;
  readonly announced: string;
};
function quoteHits(wanted: string, passages: readonly PreparedPassage[]): Hit[] {
  const hits: Hit[] = [];
  for (const passage of passages) {
    if (!passage.normal.includes(wanted)) continue;
    const quotes = passageQuotes(passage);
    if (!quotes.some(({ value }) => value === wanted) && !holdsClause(passage.normal, wanted)) continue;
    const inner = quotes.find(({ value }) => value.includes(wanted));
    const speaker = inner?.speaker ?? (passage.passage.speaker ? passage.speaker : undefined);
    hits.push({ passage, speaker, attribution: inner?.attribution ?? '', announced: inner?.announced ?? '' });
  }
  return hits;
}

/** What is wrong with who speaks beside some passages, and what a reader must judge of it. */
export type Attribution = { readonly problems: readonly Problem[]; readonly judge: readonly Judgement[] };

/** A passage that reports one person's words may not be told as another's, nor a quotation as nobody's. */
export function attributionProblems(
  reading: Reading,
  passages: readonly PreparedPassage[],
  context: CheckContext,
): Attribution {
  const persons = reading.atoms.filter((atom) => atom.kind === 'person').map((atom) => atom.value);
  const told = persons.length > 0 ? persons : usesPronoun(reading) && context.antecedent ? [context.antecedent] : [];
  const whole = { start: 0, end: reading.text.length };
  const isReport = persons.length > 0 || reading.quotes.length > 0 || tellsWhoSays(reading.text);
  const problems: Problem[] = [];
  const open: Judgement[] = [];
  const stems = new Set(reading.stems);
  for (const passage of passages) {
    const speaker = passage.speaker && (passage.passage.speaker || leans(passage)) ? passage.speaker : undefined;
    const shared = passage.stems.intersection(stems).size / passage.stems.size;
    if (speaker && passage.stems.size > 2 && shared >= 0.4 && told.length > 0)
      if (!told.some((person) => samePerson(speaker, person)))
        problems.push({ code: 'wrong-speaker', ...whole, text: reading.text });
    if (isReport) continue;
    const taken = takenOver(reading, passage);
    if (taken) problems.push({ code: 'left-out', ...whole, text: taken });
    else if (passage.passage.speaker && shared >= 0.4)
      open.push({ ...whole, text: passage.passage.speaker, why: 'speaker-left-out' });
  }
  return { problems, judge: open };
}

const reporting = new RegExp(
  String.raw`(?<!\p{L})(?:menurut|berkata|dikatakan|disebut|disampaikan|ujaran|${speechPattern('verb', 'proposed')}` +
    String.raw`|(?:${speechPattern('beside', 'proposed')})(?:nya)?)(?!\p{L})`,
  'iu',
);

const tellsWhoSays = lastAnswer((text) => reporting.test(text));

/** Who says it, when the claim tells as a fact what the passage has in quotation marks. */
function takenOver(reading: Reading, passage: PreparedPassage): string | undefined {
  if (reading.stems.length === 0) return undefined;
  for (const { around, only } of quotedIn(passage)) {
    const inQuote = reading.stems.filter((stem) => only.has(stem)).length;
    if (inQuote >= 2 && inQuote >= reading.stems.length / 2) return around.replace(/\s+/g, ' ').trim().slice(0, 80);
  }
  return undefined;
}

/** What only a quotation of the passage tells, with the passage around it. Read once a passage. */
type Quoted = { readonly around: string; readonly only: ReadonlySet<string> };
const quotedIn = kept((passage: PreparedPassage): readonly Quoted[] =>
  passage.quotes().map((quote): Quoted => {
    const around = passage.text.slice(0, quote.start - 1) + passage.text.slice(quote.end + 1);
    const outside = new Set(claimStems(words(around)));
    return { around, only: new Set(claimStems(words(quote.value))).difference(outside) };
  }),
);

/** Only a pronoun tells who speaks. */
export const usesPronoun = (reading: Reading): boolean =>
  reading.quotes.some((quote) => quote.pronoun && !quote.of) ||
  (!reading.atoms.some((atom) => atom.kind === 'person') && leans(reading));

/** A word of it is a pronoun; looked for once, it is asked for every passage. */
export function leans(text: { readonly words: readonly Word[] }): boolean {
  const known = leaning.get(text.words);
  if (known !== undefined) return known;
  const found = text.words.some((word) => pronoun.test(word.text));
  leaning.set(text.words, found);
  return found;
}
const leaning = new WeakMap<readonly Word[], boolean>();
/** Where that pronoun stands. */
export const pronounSpan = (text: string): { start: number; end: number; text: string } => {
  const match = pronoun.exec(text);
  return match
    ? { start: match.index, end: match.index + match[0].length, text: match[0] }
    : { start: 0, end: text.length, text };
};
/** One of the two names may be short for the other. */
export const samePerson = (one: string, other: string): boolean =>
  personSupports(one, other) || personSupports(other, one);
