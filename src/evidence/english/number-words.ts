/** Whole numbers in English words: "one hundred and fifty-two thousand three hundred" = 152300, "twenty-first" = 21. */

const small: ReadonlyMap<string, number> = new Map(
  (
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen ' +
    'eighteen nineteen'
  )
    .split(' ')
    .map((word, value) => [word, value]),
);
const tens: ReadonlyMap<string, number> = new Map(
  'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ').map((word, at) => [word, (at + 2) * 10]),
);
const ordinals: ReadonlyMap<string, string> = new Map([
  ...([
    ['first', 'one'],
    ['second', 'two'],
    ['third', 'three'],
    ['fifth', 'five'],
    ['eighth', 'eight'],
    ['ninth', 'nine'],
    ['twelfth', 'twelve'],
  ] as const),
  ...'four six seven ten eleven thirteen fourteen fifteen sixteen seventeen eighteen nineteen hundred thousand million'
    .split(' ')
    .map((word) => [`${word}th`, word] as const),
  ...[...tens.keys()].map((word) => [`${word.slice(0, -1)}ieth`, word] as const),
]);

/** Words of a thousand and more, and the zeros that they stand for after digits. */
export const scales: ReadonlyMap<string, number> = new Map([
  ['thousand', 3],
  ['million', 6],
  ['billion', 9],
  ['trillion', 12],
]);

export type FoundWords = {
  readonly start: number;
  readonly end: number;
  readonly value: string;
  readonly isOrdinal: boolean;
};

type Token = { readonly word: string; readonly start: number; readonly end: number };

/** Numbers in words, in reading order. A lone "one" is found too: it may be a pronoun. */
export function readNumberWords(text: string): FoundWords[] {
  const tokens: Token[] = [...text.matchAll(/\p{L}+/gu)].map(({ 0: written, index }) => ({
    word: written.toLowerCase(),
    start: index,
    end: index + written.length,
  }));
  const found: FoundWords[] = [];
  for (let at = 0; at < tokens.length;) {
    const run = readRun(text, tokens, at);
    if (run === null) at++;
    else {
      found.push(run.found);
      at = run.next;
    }
  }
  return found;
}

const isScale = (word: string): boolean => word === 'hundred' || scales.has(word);

/** One number that begins at a token; "a" begins one before a hundred, a thousand, a million. */
function readRun(
  text: string,
  tokens: readonly Token[],
  from: number,
): { readonly found: FoundWords; readonly next: number } | null {
  const wordAt = (at: number): string => tokens[at]?.word ?? '';
  const follows = (at: number): boolean =>
    /^[\s-]+$/.test(text.slice(tokens[at - 1]?.end ?? 0, tokens[at]?.start ?? 0));
  const isAnd = (at: number, last: string): boolean =>
    wordAt(at) === 'and' && isScale(last) && isSmall(wordAt(at + 1)) && follows(at + 1);
  const hasArticle = wordAt(from) === 'a' && isScale(wordAt(from + 1)) && follows(from + 1);
  const sum = hasArticle ? { total: 0, group: 1, last: 'one' } : { total: 0, group: 0, last: '' };
  let isOrdinal = false;
  let at = hasArticle ? from + 1 : from;
  let end = -1;
  for (; at < tokens.length && !isOrdinal && (at === from || follows(at)); at++) {
    if (isAnd(at, sum.last)) continue;
    const plain = ordinals.get(wordAt(at)) ?? wordAt(at);
    if (!add(sum, plain)) break;
    isOrdinal = plain !== wordAt(at);
    end = tokens[at]?.end ?? end;
  }
  if (end < 0) return null;
  const found = { start: tokens[from]?.start ?? 0, end, value: String(sum.total + sum.group), isOrdinal };
  return { found, next: at };
}

const isSmall = (word: string): boolean => {
  const plain = ordinals.get(word) ?? word;
  return small.has(plain) || tens.has(plain);
};

/** Takes one more word into a number; false where it cannot go on with it ("two three"). */
function add(sum: { total: number; group: number; last: string }, word: string): boolean {
  const unit = small.get(word);
  const ten = tens.get(word);
  const scale = scales.get(word);
  const isFirst = sum.last === '' || isScale(sum.last);
  if (unit !== undefined && (isFirst || (tens.has(sum.last) && unit > 0 && unit < 10))) sum.group += unit;
  else if (ten !== undefined && isFirst) sum.group += ten;
  else if (word === 'hundred' && sum.group > 0 && sum.group < 100 && !isScale(sum.last)) sum.group *= 100;
  else if (scale !== undefined && sum.group > 0) {
    sum.total += sum.group * 10 ** scale;
    sum.group = 0;
  } else return false;
  sum.last = word;
  return true;
}
