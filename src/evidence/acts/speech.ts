/** Whose words a sentence tells, and a claim that tells them of another who speaks beside them. */
import { meaning, root, speechWords } from '../../language/index.ts';
import type { Token } from '../reading.ts';
import type { SentenceReading } from '../relations.ts';
import { actsOf } from './compare.ts';

const verbs: ReadonlySet<string> = new Set([
  ...speechWords('verb', 'proposed'),
  ...speechWords('verb', 'person'),
  'meminta',
  'mengusulkan',
  'menyarankan',
  'mengeluhkan',
  'berkata',
  'berpendapat',
  'menilai',
]);
const beside: ReadonlySet<string> = new Set([...speechWords('beside', 'proposed'), 'menurut', 'pesan', 'pinta']);
const said: ReadonlySet<string> = new Set([...verbs, ...beside].map((word) => meaning(root(word))));
const mostOfName = 8;

/** Capitalised words of who speaks, in lower case; empty where nobody is named. */
function speakerOf(sentence: SentenceReading): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { token, places } of actsOf(sentence))
    if (verbs.has(token.lower))
      for (const { start, end } of places.get('agent') ?? [])
        for (const word of sentence.tokens)
          if (start <= word.start && word.end <= end && isName(word)) found.add(word.lower);
  const at = sentence.tokens.findIndex(({ lower }) => beside.has(lower));
  if (at >= 0) for (const word of namedBehind(sentence.tokens, at + 1)) found.add(word.lower);
  return found;
}
const isName = ({ text }: Token): boolean => /^\p{Lu}/u.test(text);
function namedBehind(tokens: readonly Token[], from: number): Token[] {
  const end = tokens.findIndex(
    (token, at) => at >= from && (!isName(token) || (at > from && /[.;:!?]/.test(token.mark))),
  );
  return tokens.slice(from, Math.min(end < 0 ? tokens.length : end, from + mostOfName));
}

const leastTold = 0.6;
const leastWords = 2;

/** The sentence that tells what the claim reports names another speaker, and the claim's speaks in another sentence. */
export function isOfAnotherSpeaker(claim: SentenceReading, sentences: readonly SentenceReading[]): boolean {
  const speaker = speakerOf(claim);
  if (speaker.size === 0 || sentences.length < 2) return false;
  const told = claim.tokens.filter(
    (token) => token.isContent && !speaker.has(token.lower) && !said.has(token.meaning) && !isName(token),
  );
  if (told.length < leastWords) return false;
  const share = ({ allMeanings }: SentenceReading): number =>
    told.filter((token) => allMeanings.has(token.meaning)).length / told.length;
  const most = Math.max(...sentences.map(share));
  const telling = sentences.filter((one) => share(one) === most);
  const names = ({ tokens }: SentenceReading): number => tokens.filter(({ lower }) => speaker.has(lower)).length;
  return (
    most >= leastTold &&
    telling.every((one) => speakerOf(one).size > 0 && names(one) * 2 <= speaker.size) &&
    sentences.some((one) => !telling.includes(one) && names(one) * 2 > speaker.size)
  );
}
