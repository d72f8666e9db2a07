/**
 * What turns, bounds or frames a statement (negation, hedge, hearsay, condition, exception, bound, office held for
 * another), with the words that it reaches.
 */
import { readNumberWords, turningWords, type TurnClass, type TurningWord } from '../../language/index.ts';
import { isVerb, type Token } from '../reading.ts';
import { clauseWords, reached } from './reach.ts';

export type Turn = TurningWord & {
  readonly start: number;
  readonly end: number;
  readonly lower: string;
  /** What the word itself means. */
  readonly meaning: string;
  /** Meanings of the words that it reaches; for `forward` the nearest first, at most three. */
  readonly heads: readonly string[];
  /** Acts among them, by their meaning, that are told of the clause itself and not of a thing in it ("yang …"). */
  readonly acts: ReadonlySet<string>;
  /** Meanings of what a condition supposes, or an exception takes out. */
  readonly given: readonly string[];
  /** It stands before an amount: "hanya 15 desa". */
  readonly isOfAmount: boolean;
  /** Meanings of all words of its clause. */
  readonly clause: readonly string[];
};

const longestPhrase = 4;
/** A sentence has fewer. */
const mostTurns = 100;
/** First words of the phrases, with how many words the longest of them has. */
const firstWords: ReadonlyMap<string, number> = new Map(
  [...turningWords.keys()]
    .map((phrase) => phrase.split(' '))
    .toSorted((one, other) => one.length - other.length)
    .map((phrase) => [phrase[0] as string, phrase.length]),
);

/** A turning word, or phrase, where it stands among the tokens. */
export type Marked = { readonly from: number; readonly to: number; readonly word: TurningWord };

/** Turns of one sentence in order; a phrase wins over the words in it. */
export function findTurns(tokens: readonly Token[]): Turn[] {
  const marked = withoutDenied(findMarked(tokens));
  // What was put off, finished or lacking is itself told, and may be denied: "belum selesai", "tidak batal".
  const turning = new Set(
    marked
      .filter(({ from, word }) => !isPredicate(word) && !isDenied(marked, from))
      .flatMap(({ from, to }) => Array.from({ length: to - from }, (_, step) => from + step)),
  );
  const told = new Set(tokens.filter((token, at) => isVerb(token) && !isRelative(tokens, at)).map((t) => t.meaning));
  return marked.map((mark) => {
    const first = tokens[mark.from] as Token;
    const { heads, given } = reached(tokens, mark, turning);
    return {
      ...mark.word,
      lower: mark.to > mark.from ? first.lower : '≥',
      meaning: first.meaning,
      start: first.start,
      end: (tokens[Math.max(mark.from, mark.to - 1)] as Token).end,
      heads,
      given,
      isOfAmount: isAmount(tokens[mark.to]),
      acts: new Set(heads.filter((head) => told.has(head))),
      clause: clauseWords(tokens, turning, mark.from),
    };
  });
}

/** "tidak mengakui", "belum meminta": what stands behind a negation is what it denies. */
const isDenied = (marked: readonly Marked[], at: number): boolean =>
  marked.some(({ to, word }) => to === at && (isDenial(word) || word.class === 'lack')) &&
  marked.some(({ from, word }) => from === at && deniable.has(word.class));
const isDenial = ({ class: kind }: TurningWord): boolean => kind === 'not' || kind === 'not-yet' || kind === 'forbid';
const deniable: ReadonlySet<TurnClass> = new Set<TurnClass>(['plan', 'wish', 'proposal', 'avowal', 'false', 'hearsay']);
const isPredicate = ({ class: kind }: TurningWord): boolean =>
  kind === 'done' || kind === 'undone' || kind === 'lack' || kind === 'sure';

/** "keenam saksi", but not "saksi keenam" nor "untuk keenam kalinya". */
function isCollective(tokens: readonly Token[], at: number): boolean {
  const { lower, mark } = tokens[at] as Token;
  if (!/^ke(?:tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh)(?:nya)?$/.test(lower)) return false;
  const [before, next] = [tokens[at - 1], tokens[at + 1]];
  if (next === undefined || next.lower.startsWith('kali')) return false;
  return before === undefined || mark !== '' || (!before.isContent && before.lower !== 'yang');
}

/** "kehadiran ≥ 90 persen". */
const signs: ReadonlyMap<string, TurnClass> = new Map<string, TurnClass>([
  ['≥', 'at-least'],
  ['≤', 'at-most'],
  ['>', 'more'],
  ['<', 'less'],
]);

function findMarked(tokens: readonly Token[]): Marked[] {
  const marked: Marked[] = [];
  for (let at = 0; at < tokens.length && marked.length < mostTurns; at++) {
    const sign = signs.get(/[≥≤<>]/.exec((tokens[at] as Token).mark)?.[0] ?? '');
    if (sign) marked.push({ from: at, to: at, word: { class: sign, reach: 'forward' } });
    if (isCollective(tokens, at)) marked.push({ from: at, to: at + 1, word: { class: 'all', reach: 'forward' } });
    const found = phraseAt(tokens, at);
    // "Sumpah/Janji" is one thing.
    const isJoined = (tokens[at] as Token).mark === '/';
    if (!found || isJoined || isHarmless(tokens, at, found)) continue;
    marked.push({ from: at, to: at + found.length, word: found.word });
    at += found.length - 1;
  }
  return marked;
}

/** "tidak batal", "tidak sulit": what is denied turns nothing. */
const withoutDenied = (marked: readonly Marked[]): Marked[] =>
  marked.filter(({ from, word }, index) => {
    const before = marked[index - 1];
    if (before?.to !== from) return true;
    // "bisa diprediksi": it is possible, not what is doubted.
    const isPossible = before.word.class === 'can' || isDenial(before.word);
    return !(isDenial(before.word) && isPredicate(word)) && !(isPossible && word.class === 'doubt');
  });

/** "yang (tidak, telah, akan …) menjatuhkan": the act tells which thing is meant. */
const isRelative = (tokens: readonly Token[], at: number): boolean =>
  tokens
    .slice(Math.max(0, at - 3), at)
    .some(({ lower }, index, near) => lower === 'yang' && !near.slice(index + 1).some(isVerb));

function phraseAt(tokens: readonly Token[], at: number): { length: number; word: TurningWord } | undefined {
  const longest = firstWords.get((tokens[at] as Token).lower) ?? 0;
  for (let length = Math.min(longest, longestPhrase, tokens.length - at); length > 0; length--) {
    const run = tokens.slice(at, at + length);
    if (run.slice(1).some((token) => token.mark !== '')) continue;
    const word = turningWords.get(run.map(({ lower }) => lower).join(' '));
    if (word) return { length, word };
  }
  return undefined;
}

const isAmount = (token: Token | undefined): boolean =>
  token !== undefined &&
  (/\d/.test(token.lower) ||
    readNumberWords(token.lower) !== '0' ||
    /^(?:rp|sama|separuh|setengah)$/.test(token.lower));

/** A word of a turn with its neighbours. */
type Spot = {
  readonly token: Token;
  readonly before: string;
  readonly next: string;
  readonly following: Token | undefined;
};

const isAdjective = ({ token, before }: Spot): boolean => before !== '' && token.mark === '';
const countsAmount = ({ following }: Spot): boolean => !isAmount(following) || following?.mark !== '';
const isRumour = ({ before, next }: Spot): boolean => next !== 'yang' && before !== 'menurut';
/** "menolak jika disebut lalai" sets no condition. */
const isReported = ({ before, next }: Spot): boolean =>
  /^(?:menolak|keberatan|membantah|bertanya|tahu)$/.test(before) || /^(?:disebut|dikatakan)$/.test(next);
const isFirst = ({ before }: Spot): boolean => before === 'lebih' || before === 'terlebih';
/** "tidak sedikit", "lebih sedikit": no small amount. */
const isCompared = ({ before }: Spot): boolean => /^(?:tidak|tak|bukan|lebih|paling|terlalu|semakin)$/.test(before);
const rumours = /^(?:kabar|isu|pesan|rumor|informasi|video|narasi|berita|surat|foto)$/;
/** "lapor dulu": softens what is asked. */
const isSoftening = ({ token, next, following }: Spot): boolean =>
  token.mark === '' && (next === '' || following?.mark !== '');
const isPhase = ({ before, next }: Spot): boolean => before === '' || next === '';
/** “…,” katanya: who speaks is no hearsay. */
const isSpeaking = ({ token, next }: Spot): boolean => /["”“'’]/.test(token.mark) || (next === '' && token.mark !== '');

/**
 * Words that turn nothing in some places: "selain itu", "tidak hanya …", "jadwal semula", "lebih dulu", "belum
 * maksimal", "kerja sama".
 */
const harmless: Readonly<Record<string, (spot: Spot) => boolean>> = {
  hanya: ({ next }) => next === 'saja',
  selain: ({ token, before }) => before === '' || token.mark.includes('.'),
  tidak: ({ next }) => /^(?:lain|sedikit|jarang)$/.test(next),
  tak: ({ next }) => /^(?:lain|ketinggalan|sedikit|jarang)$/.test(next),
  sedikit: isCompared,
  jarang: isCompared,
  beredar: ({ before, next }) => before !== 'yang' && !rumours.test(before) && !rumours.test(next),
  saja: ({ before }) =>
    /^(?:hanya|apa|siapa|mana|kapan|begitu|hampir|bisa|boleh|sama|tentu|jika|kalau|dan|baru)$/.test(before),
  wakil: ({ next }) =>
    !/^(?:ketua|bupati|gubernur|wali|walikota|presiden|sekretaris|rektor|kepala|direktur)$/.test(next),
  semula: isAdjective,
  awalnya: isAdjective,
  mulanya: isAdjective,
  dulu: (spot) => isFirst(spot) || isSoftening(spot),
  dahulu: isFirst,
  akan: ({ next }) => /^(?:tetapi|dan)$/.test(next),
  maksimal: countsAmount,
  minimal: countsAmount,
  maksimum: countsAmount,
  minimum: countsAmount,
  melebihi: countsAmount,
  melampaui: countsAmount,
  baru: countsAmount,
  bakal: ({ next }) => next === 'calon' || next === 'pasangan',
  jika: isReported,
  bila: isReported,
  kalau: isReported,
  asal: ({ token, following }) => token.mark === '' && /^\p{Lu}/u.test(following?.text ?? ''),
  sepanjang: ({ next }) => /^(?:tahun|hari|malam|bulan|pekan|minggu|siang|jalan|masa|musim|sejarah|\d)/.test(next),
  cukup: ({ next }) => /^(?:baik|besar|tinggi|banyak|lama|penting|ketat)$/.test(next),
  usai: isPhase,
  selesai: isPhase,
  kabar: isRumour,
  isu: isRumour,
  katanya: isSpeaking,
  calon: ({ before, next }) => before === 'pasangan' || /^(?:bupati|wakil|gubernur)$/.test(next),
  penuh: ({ before }) => !before.startsWith('di'),
  pertama: ({ before }) => before === '' || /^(?:tahap|hari|pihak|rancangan|kelompok|angkatan|triwulan)$/.test(before),
  lepas: ({ next }) => next !== 'dari',
  bebas: ({ next }) => next !== 'dari',
  seluruhnya: ({ next, following }) => next === 'ada' || next === 'berjumlah' || isAmount(following),
  total: () => true,
  per: () => true,
};

/** Phrases that turn something only before an amount: "paling sedikit 30 orang", not "paling sedikit pemilihnya". */
const bounding = new RegExp(
  [
    '^paling (?:sedikit|banyak|tinggi|rendah|lama|kurang)$',
    '^(?:lebih|kurang) (?:besar )?dari$',
    '^di (?:atas|bawah)(?: angka)?$',
  ].join('|'),
);
/** "di luar kota", "di luar dugaan": where, and how; nothing is taken out. */
const outside = new RegExp(
  '^(?:kota|kabupaten|provinsi|daerah|wilayah|negeri|desa|kampung|pulau|jawa|gedung|ruang|ruangan|kantor|rumah|kelas|' +
    'aula|halaman|pagar|sekolah|tahapan|masa|musim|periode|tps|gudang|dugaan|kebiasaan|kendali|perkiraan|harapan|jam|tanggungan|batas|sana)$',
);

function isHarmless(tokens: readonly Token[], at: number, found: { readonly length: number }): boolean {
  const token = tokens[at] as Token;
  const following = tokens[at + found.length];
  const spot = { token, following, before: tokens[at - 1]?.lower ?? '', next: following?.lower ?? '' };
  if (token.lower === 'dengan') return /^(?:cocok|sesuai|sejalan|sama|selaras)$/.test(spot.before);
  if (found.length === 1) return harmless[token.lower]?.(spot) ?? false;
  const phrase = tokens
    .slice(at, at + found.length)
    .map(({ lower }) => lower)
    .join(' ');
  if (phrase === 'di luar') return outside.test(spot.next);
  return bounding.test(phrase) && countsAmount(spot);
}
