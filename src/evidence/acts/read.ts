/**
 * The acts of a sentence with the phrases that fill their places: who, whom, to whom, from where, where, since when.
 * One reading for active, passive and relative clauses, for verbs with and without an affix, and for the labels of a
 * sheet ("Pelantik: X"). Rules after Alwi et al., Tata Bahasa Baku Bahasa Indonesia.
 */
import { meaning, root } from '../../language/index.ts';
import { isVerb, wordSet, type Token } from '../reading.ts';
import { clauseWords, complementing, isTold, joining, leads, piecesOf } from './pieces.ts';
import type { Phrase, Piece, Place } from './pieces.ts';

export type { Phrase, Place } from './pieces.ts';

export type Act = {
  readonly meaning: string;
  readonly token: Token;
  readonly isPassive: boolean;
  /** Neither active nor passive by its form: who does it and what undergoes it are one. */
  readonly isPlain: boolean;
  readonly places: ReadonlyMap<Place, readonly Phrase[]>;
  /** Meanings of all content words of its clause. */
  readonly clause: ReadonlySet<string>;
};

/** The acts of a sentence, in its order. */
export function readActs(tokens: readonly Token[]): Act[] {
  const pieces = piecesOf(tokens).slice(0, mostPieces);
  const label = actOfLabel(tokens);
  const acts: Act[] = label ? [label] : [];
  for (const [at, piece] of pieces.entries())
    if (piece.kind === 'act') {
      acts.push(actAt(pieces, at, piece.token, acts.at(-1)));
      shareDoer(acts, pieces, at);
    }
  return acts;
}

function actAt(pieces: readonly Piece[], at: number, token: Token, earlier: Act | undefined): Act {
  const isPassive = token.lower.startsWith('di') && isVerb(token);
  const own = isPassive ? (isGivenTo(token) ? 'to' : 'patient') : 'agent';
  const places = behind(pieces, at, isPassive, token);
  const subject = subjectOf(pieces, at);
  const left = subject.length > 0 || !goesOn(pieces, at) ? subject : doerOf(earlier);
  if (left.length > 0) places.set(own, [...(places.get(own) ?? []), ...left]);
  const undergoes = places.get('agent');
  // "Kepada warga dibagikan poster": what follows a passive without a subject is its subject.
  if (isPassive && left.length === 0 && own === 'patient' && undergoes && isBareBehind(pieces, at)) {
    places.delete('agent');
    places.set('patient', undergoes);
  }
  const isPlain = !isVerb(token) || (!isPassive && !places.has('patient'));
  return { meaning: token.meaning, token, isPassive, isPlain, places, clause: clauseAt(pieces, at) };
}

/** Who does the act before, or undergoes it where it is told in the passive. */
const doerOf = (act: Act | undefined): readonly Phrase[] => act?.places.get(act.isPassive ? 'patient' : 'agent') ?? [];
/** "menyatakan akan mempelajari", "membuka dan menutup": one subject. */
const goesOn = (pieces: readonly Piece[], at: number): boolean => pieces[at - 1]?.kind === 'act' || follows(pieces, at);
const isBareBehind = (pieces: readonly Piece[], at: number): boolean => {
  const [before, next] = [pieces[at - 1], pieces[at + 1]];
  const isLed = before?.kind === 'phrase' && leads.has(before.lead);
  return isLed && next?.kind === 'phrase' && next.lead === '' && !next.isNamed;
};

/** "dibuka dan ditutup oleh Ketua", "disarankan ditambah oleh Ketua": both by the same. */
function shareDoer(acts: Act[], pieces: readonly Piece[], at: number): void {
  const [earlier, act] = acts.slice(-2);
  const by = act?.places.get('agent');
  if (!act?.isPassive || !by || !earlier?.isPassive || earlier.places.has('agent')) return;
  const before = pieces[at - 1]?.kind === 'act' ? pieces[at - 1] : pieces[at - 2];
  const isNext = before?.kind === 'act' && before.token === earlier.token && pieces[at - 1]?.kind !== 'phrase';
  if (isNext) acts.splice(-2, 1, { ...earlier, places: new Map([...earlier.places, ['agent', by]]) });
}
const mostPieces = 120;
const follows = (pieces: readonly Piece[], at: number): boolean => {
  const [before, earlier] = [pieces[at - 1], pieces[at - 2]];
  if (before?.kind === 'link') return joining.has(before.lower) || /^(?:lalu|kemudian)$/.test(before.lower);
  return before?.kind === 'mark' && !before.isEnd && earlier !== undefined;
};

/** The nearest phrases without a preposition before the act, a name between commas with what it explains. */
function subjectOf(pieces: readonly Piece[], act: number): Phrase[] {
  const link = pieces[act - 1];
  const isRelative = link?.kind === 'link' && link.lower === 'yang';
  const found: Phrase[] = [];
  let nearest = act;
  let commas = 0;
  for (let index = isRelative ? act - 2 : act - 1; index >= 0; index--) {
    const piece = pieces[index] as Piece;
    if (piece.kind === 'mark' && ++commas > 2) break;
    const skipped = isRelative ? 0 : passedOver(pieces, index, nearest, found.length === 0);
    if (skipped > 0) {
      index -= skipped - 1;
      if (isPassiveAct(pieces[index])) nearest = index;
      continue;
    }
    if (piece.kind === 'phrase' && piece.lead === '' && !isMeasure(piece.phrase)) {
      if (found.length > 0 && commas === 0 && !isJoinedTo(pieces, index)) break;
      found.push(piece.phrase);
      if (commas === 0 && !hasCommaBefore(pieces, index) && !isJoinedBefore(pieces, index)) break;
    } else if (endsSubject(piece, found.length > 0)) break;
  }
  return found;
}

/** Nothing of the subject stands before it. */
function endsSubject(piece: Piece, hasFound: boolean): boolean {
  if (piece.kind === 'act') return true;
  if (piece.kind === 'mark') return piece.isEnd;
  if (piece.kind === 'link') return !joining.has(piece.lower) || !hasFound;
  return piece.lead !== '' && hasFound;
}

/** How many pieces a clause within the sentence has that ends here: "panggung yang dipinjam alumni diserahkan". */
function passedOver(pieces: readonly Piece[], index: number, act: number, isFirst: boolean): number {
  const [piece, before, earlier] = [pieces[index], pieces[index - 1], pieces[index - 2]];
  const isOf = (one: Piece | undefined): boolean => one?.kind === 'link' && one.lower === 'yang';
  if (piece?.kind === 'act') return isOf(before) ? 2 : 0;
  if (piece?.kind !== 'phrase' || piece.lead !== '' || !isFirst) return 0;
  // "diminta ketua panitia menunggu": who was asked waits.
  if (index === act - 1 && isPassiveAct(before)) return 2;
  return before?.kind === 'act' && isOf(earlier) ? 3 : 0;
}
const isPassiveAct = (piece: Piece | undefined): boolean =>
  piece?.kind === 'act' && isVerb(piece.token) && piece.token.lower.startsWith('di');
const isJoinedTo = (pieces: readonly Piece[], at: number): boolean => {
  const next = pieces[at + 1];
  return next?.kind === 'link' && joining.has(next.lower);
};
const isJoinedBefore = (pieces: readonly Piece[], at: number): boolean => {
  const before = pieces[at - 1];
  return before?.kind === 'link' && joining.has(before.lower);
};
/** "Ketua KPU, Adriana Bani, …": the name stands between two commas. */
const hasCommaBefore = (pieces: readonly Piece[], at: number): boolean => {
  const [before, next, own] = [pieces[at - 1], pieces[at + 1], pieces[at]];
  const isBetween = before?.kind === 'mark' && !before.isEnd && next?.kind === 'mark' && !next.isEnd;
  return isBetween && own?.kind === 'phrase' && own.isNamed;
};

/** What stands behind the act up to the next act or the end of its clause. */
function behind(pieces: readonly Piece[], at: number, isPassive: boolean, token: Token): Map<Place, Phrase[]> {
  const places = new Map<Place, Phrase[]>();
  const bare = isPassive && !isGivenTo(token) ? 'agent' : 'patient';
  let last: Place | undefined;
  for (let index = at + 1; index < pieces.length; index++) {
    const piece = pieces[index] as Piece;
    if (endsBehind(pieces, index, last !== undefined)) break;
    if (piece.kind !== 'phrase' || (piece.lead === '' && isMeasure(piece.phrase))) continue;
    const place = piece.lead === '' ? bareAt(pieces, index, at, bare, token, last) : leads.get(piece.lead);
    if (place) places.set(place, [...(places.get(place) ?? []), piece.phrase]);
    last = place ?? last;
  }
  return places;
}

/** What follows is told of another act: behind a mark with no preposition, or with an act of its own. */
function endsBehind(pieces: readonly Piece[], index: number, hasFound: boolean): boolean {
  const [piece, next, afterNext] = [pieces[index] as Piece, pieces[index + 1], pieces[index + 2]];
  if (piece.kind === 'act') return true;
  if (piece.kind === 'mark') return piece.isEnd || !hasFound || next?.kind !== 'phrase' || next.lead === '';
  if (piece.kind !== 'link') return false;
  if (!joining.has(piece.lower)) return true;
  // "membuka rapat dan Sekretaris menutupnya"
  return next?.kind === 'phrase' && next.lead === '' && afterNext?.kind === 'act';
}

/** "dua hari", "10 menit": how long, not whom. */
const isMeasure = ({ words }: Phrase): boolean => [...words].every((word) => /^\d/.test(word) || measures.has(word));
const measures = wordSet(
  'satu dua tiga empat lima enam tujuh delapan sembilan sepuluh hari jam menit pekan bulan tahun kali persen hari tadi',
);
/** The place of a phrase without a preposition: right behind the act, or joined to the phrase before it. */
function bareAt(
  pieces: readonly Piece[],
  index: number,
  at: number,
  place: Place,
  token: Token,
  last: Place | undefined,
): Place | undefined {
  if (pieces[index - 1]?.kind === 'link') return last;
  if (index !== at + 1) return undefined;
  return place === 'agent' && complementing.has(token.root) ? undefined : place;
}

/** "dikirimi", "dijatuhi", "diberi": the subject is whom it is given to. */
const isGivenTo = ({ lower, root: own }: Token): boolean =>
  own === 'beri' ? lower === 'diberi' : given.has(own) && /^di.*i$/.test(lower) && lower !== `di${own}`;
const given = wordSet('kirim jatuh serah bagi anugerah pinjam hadiah tawar janji bayar');

function clauseAt(pieces: readonly Piece[], at: number): ReadonlySet<string> {
  const ends = (piece: Piece): boolean =>
    (piece.kind === 'mark' && piece.isEnd) || (piece.kind === 'link' && clauseWords.has(piece.lower));
  let from = at;
  while (from > 0 && !ends(pieces[from - 1] as Piece)) from--;
  const rest = pieces.slice(from);
  const end = rest.findIndex((piece, index) => index + from > at && ends(piece));
  const own = end < 0 ? rest : rest.slice(0, end);
  return new Set(
    own.flatMap((piece) =>
      piece.kind === 'phrase' ? [...piece.phrase.words] : piece.kind === 'act' ? [piece.token.meaning] : [],
    ),
  );
}

/** "Pelantik: X", "Penerima hibah: Y": who does the act that the label names. */
function actOfLabel(tokens: readonly Token[]): Act | undefined {
  const colon = tokens.slice(0, longestLabel + 1).findIndex(({ mark }) => mark.includes(':'));
  const [token] = tokens;
  if (colon < 1 || token === undefined || !/^pe(?:ny|ng|m|n|l|r|w)\p{L}{3,}$/u.test(token.lower)) return undefined;
  const own = root(token.lower.replace(/^pe/, 'me'));
  if (token.lower.endsWith('an') || own === token.lower.replace(/^pe/, 'me')) return undefined;
  const phrase = (some: readonly Token[]): Phrase => ({
    words: new Set(some.filter(isTold).map((one) => one.meaning)),
    start: (some[0] as Token).start,
    end: (some.at(-1) as Token).end,
  });
  const places = new Map<Place, readonly Phrase[]>([['agent', [phrase(tokens.slice(colon))]]]);
  if (colon > 1) places.set('patient', [phrase(tokens.slice(1, colon))]);
  const clause = new Set([...places.values()].flatMap((some) => some.flatMap(({ words }) => [...words])));
  return { meaning: meaning(own), token, isPassive: false, isPlain: false, places, clause };
}
const longestLabel = 4;
