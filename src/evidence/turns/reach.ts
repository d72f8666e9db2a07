/**
 * How far a turning word reaches: over its predicate, its clause, what it supposes and what follows from that.
 */
import { meaning, root, type TurnClass } from '../../language/index.ts';
import { endsClause, isVerb, wordSet, type Token } from '../reading.ts';
import type { Marked } from './find.ts';

/** Classes that reach an act on either side ("rapat ditunda", "menunda rapat"; "tidak hadir", "bukti minim"). */
const bothSides: ReadonlySet<TurnClass> = new Set(['undone', 'lack']);
/** A clause opens with these. */
const openers = wordSet(
  'yang bahwa karena lantaran sebab sehingga agar supaya jika apabila bila kalau asalkan ketika saat sewaktu setelah ' +
    'sesudah usai seusai sebelum sejak selama sementara sedangkan tetapi namun melainkan padahal meski meskipun ' +
    'walau walaupun lalu kemudian maka hingga sambil seraya',
);

type Reached = { readonly heads: readonly string[]; readonly given: readonly string[] };

export function reached(tokens: readonly Token[], mark: Marked, turning: ReadonlySet<number>): Reached {
  const { from, to, word } = mark;
  const inside = (start: number, end: number): string[] => meanings(tokens, turning, start, end);
  if (word.class === 'condition') return supposed(tokens, mark, turning);
  if (word.class === 'exception') return { heads: back(tokens, mark, turning), given: nearest(tokens, turning, to, 1) };
  const none = { given: [] };
  switch (word.reach) {
    case 'frame':
      // "…, katanya takut": in the middle it is told of what follows.
      if (word.class === 'hearsay' && from > 0 && tokens[from]?.mark === ',')
        return { heads: inside(to, clauseEnd(tokens, to)), ...none };
      return { heads: inside(0, tokens.length), ...none };
    case 'clause': {
      const told = inside(to, clauseEnd(tokens, to));
      return { heads: told.length > 0 ? told : inside(0, tokens.length), ...none };
    }
    case 'around':
      return { heads: around(tokens, mark, turning), ...none };
    case 'back':
      return { heads: back(tokens, mark, turning), ...none };
    case 'forward':
      return { heads: forward(tokens, { from, to, kind: word.class }, turning), ...none };
    default:
      return word.reach satisfies never;
  }
}

/** What is not there at all: the words behind it, whatever clause tells more of them, and those before. */
function around(tokens: readonly Token[], { from, to }: Marked, turning: ReadonlySet<number>): string[] {
  const after = meanings(tokens, turning, to, clauseEnd(tokens, to)).slice(0, 5);
  return [...after, ...nearest(tokens, turning, from - 1, -1)];
}

type Place = { readonly from: number; readonly to: number; readonly kind: TurnClass };

function forward(tokens: readonly Token[], place: Place, turning: ReadonlySet<number>): string[] {
  const { from, to, kind } = place;
  if (kind === 'not' || kind === 'not-yet') return denied(tokens, place, turning);
  const after = nearest(tokens, turning, to, 1);
  const isAhead = after.length === 0 || isTurnedAhead(tokens, from, to);
  if (bothSides.has(kind)) return onBothSides(tokens, place, turning, isAhead);
  if (!isAhead) return kind === 'forbid' ? withSubject(tokens, from, turning, after) : after;
  const before = isAttribute(tokens, from, to)
    ? nearest(tokens, turning, from - 1, -1)
    : subject(tokens, turning, from);
  return [...before, ...after].slice(0, 5);
}

function denied(tokens: readonly Token[], { from, to }: Place, turning: ReadonlySet<number>): string[] {
  // "37 tidak, dan 24 …": what is denied was said before, of others.
  if (tokens[to]?.mark.includes(',')) return [];
  return withSubject(tokens, from, turning, nearest(tokens, turning, to, 1));
}

/** "mobil tidak disediakan": where the act says little, what it is done to. */
const withSubject = (
  tokens: readonly Token[],
  from: number,
  turning: ReadonlySet<number>,
  after: readonly string[],
): string[] =>
  after.length === 1 && light.has(after[0] as string) ? [...after, ...subject(tokens, turning, from)] : [...after];

function onBothSides(
  tokens: readonly Token[],
  { from, to, kind }: Place,
  turning: ReadonlySet<number>,
  isAhead: boolean,
): string[] {
  const most = kind === 'lack' ? 2 : 3;
  const near = nearest(tokens, turning, from - 1, -1);
  const before = near.length > 0 ? near : nearest(tokens, turning, from - 1, -1, true);
  const sides = [before.slice(0, most), nearest(tokens, turning, to, 1).slice(0, most)];
  return (isAhead ? sides : sides.toReversed()).flat().slice(0, 5);
}

/** "obat terlarang para pasien": told of the noun before it. */
const isAttribute = (tokens: readonly Token[], from: number, to: number): boolean =>
  (tokens[from] as Token).lower.startsWith('ter') && tokens[to]?.mark === '' && !prepositions.has(tokens[to].lower);
const prepositions = wordSet('bagi untuk oleh pada karena hingga sampai di dalam selama kecuali jika bila');

/** Acts that say little without what they are done to: "tidak memiliki mobil", "mobil tidak disediakan". */
export const light: ReadonlySet<string> = new Set(
  (
    'melakukan melaksanakan menjadi memiliki mempunyai mengalami mendapat memperoleh memberi memberikan mengajukan ' +
    'menghasilkan menggunakan memakai menuju ditujukan berdampak menyebut menyatakan dikenakan bersifat berbentuk ' +
    'menyediakan'
  )
    .split(' ')
    .map((word) => meaning(root(word))),
);

/** What the clause before it is about: its first word, then the words next to it. */
function subject(tokens: readonly Token[], turning: ReadonlySet<number>, at: number): string[] {
  let from = at;
  while (from > 0 && !opens(tokens, from)) from--;
  const told = meanings(tokens, turning, from, at, passedOver);
  return [...new Set([...told.slice(0, 1), ...told.slice(1).toReversed()])].slice(0, 3);
}

/** "klarifikasi dijadwalkan 12 September", "rapat ditunda": a passive turns its subject, unless an act follows it. */
function isTurnedAhead(tokens: readonly Token[], from: number, to: number): boolean {
  const next = tokens[to];
  return /^(?:di\p{L}{3}|ter|saja$)/u.test((tokens[from] as Token).lower) && next !== undefined && !isVerb(next);
}

function back(tokens: readonly Token[], { from, to }: Marked, turning: ReadonlySet<number>): string[] {
  const before = from === 0 ? [] : meanings(tokens, turning, 0, from);
  if (before.length > 0) return before;
  const comma = tokens.findIndex((token, index) => index >= to && token.mark.includes(','));
  return comma < 0 ? [] : meanings(tokens, turning, comma, tokens.length);
}

/** What a condition supposes, and what holds then. */
function supposed(tokens: readonly Token[], { from, to }: Marked, turning: ReadonlySet<number>): Reached {
  const [start, end] = coordinate(tokens, from);
  const stop = tokens.findIndex(
    ({ mark, lower }, index) => index > to && index < end && (mark.includes(',') || lower === 'maka'),
  );
  const close = stop < 0 ? end : stop;
  const given = meanings(tokens, turning, to, close);
  const heads = [...meanings(tokens, turning, start, from), ...meanings(tokens, turning, close, end)];
  return { heads: heads.length > 0 ? heads : given, given: heads.length > 0 ? given : [] };
}

/** From "tetapi" to "sedangkan": what a condition reaches. */
function coordinate(tokens: readonly Token[], at: number): [number, number] {
  const breaks = (token: Token): boolean =>
    /^(?:tetapi|namun|sedangkan|sementara|padahal|melainkan)$/.test(token.lower) || /[.;"“”]/.test(token.mark);
  const from = breaks(tokens[at] as Token) ? at : tokens.slice(0, at).findLastIndex(breaks);
  const to = tokens.findIndex((token, index) => index > at && breaks(token));
  return [Math.max(0, from), to < 0 ? tokens.length : to];
}

function clauseEnd(tokens: readonly Token[], from: number): number {
  const end = tokens.findIndex((token, index) => index > from && /[,.;:!?]/.test(token.mark));
  return end < 0 ? tokens.length : end;
}

/** A new clause begins here: behind a mark, with a conjunction, or with an act that "dan" joins. */
function opens(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at] as Token;
  if (/[,.;!?()–—]/.test(token.mark)) return true;
  const next = tokens[at + 1];
  if (openers.has(token.lower)) return next === undefined || !/^(?:ini|itu|tersebut)$/.test(next.lower);
  return /^(?:dan|serta|atau|sekaligus)$/.test(token.lower) && next !== undefined && isVerb(next);
}

/** Meanings of the clause around a word, with the noun that a relative clause tells more of. */
export function clauseWords(tokens: readonly Token[], turning: ReadonlySet<number>, at: number): string[] {
  let from = at;
  while (from > 0 && !opens(tokens, from)) from--;
  let to = at + 1;
  while (to < tokens.length && !opens(tokens, to)) to++;
  const described =
    (tokens[from] as Token).lower === 'yang' && (tokens[from] as Token).mark === '' ? Math.max(0, from - 3) : from;
  return meanings(tokens, turning, described, to, passedOver);
}

const meanings = (
  tokens: readonly Token[],
  turning: ReadonlySet<number>,
  from: number,
  to: number,
  without: ReadonlySet<string> = new Set(),
): string[] =>
  tokens
    .slice(from, to)
    .flatMap((token, index) =>
      token.isContent && !turning.has(from + index) && !without.has(token.lower) ? [token.meaning] : [],
    );

/** Words of degree and of phase: what they stand before is what is turned. */
const passedOver = wordSet(
  'lain lainnya satu seorang sebuah suatu saja pun lagi juga sekali sangat amat begitu terlalu terus pernah sedang ' +
    'tengah masih sempat',
);

/** Up to three words that carry content, within the clause; over one comma where asked. */
function nearest(
  tokens: readonly Token[],
  turning: ReadonlySet<number>,
  from: number,
  step: 1 | -1,
  overComma = false,
): string[] {
  const found: string[] = [];
  for (let at = from; at >= 0 && at < tokens.length && found.length < 3; at += step) {
    const token = tokens[at] as Token;
    if (step === 1 ? stopsAhead(tokens, at, from, found.length > 0) : stopsBehind(tokens, at, overComma)) break;
    if (token.isContent && !turning.has(at) && !passedOver.has(token.lower)) found.push(token.meaning);
  }
  return found;
}

function stopsAhead(tokens: readonly Token[], at: number, from: number, hasFound: boolean): boolean {
  const { lower, mark } = tokens[at] as Token;
  if ((hasFound || at > from) && lower !== 'yang' && opens(tokens, at)) return true;
  const isAbbreviated = at === from && mark === '.' && (tokens[at - 1] as Token).text.length < 4;
  return endsClause(mark) && !isAbbreviated;
}

function stopsBehind(tokens: readonly Token[], at: number, overComma: boolean): boolean {
  const mark = tokens[at + 1]?.mark ?? '';
  return endsClause(mark) || (!overComma && mark.includes(','));
}
