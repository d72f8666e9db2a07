/**
 * What KETERANGAN says of a voter, read by words that are dated data (voter_note_words): "alm.", "pindah", "TMS 2". A
 * hint for the person who decides, never a decision. "Belum meninggal", "istri TNI", "pensiunan Polri" and "mungkin
 * pindah" say something else, and are told so.
 */
import type { Selectable } from 'kysely';
import type { Tables, Tx } from '../../../platform/index.ts';
import type { NoteHint } from './schema.ts';

export type NoteWords = Omit<Selectable<Tables['voter_note_words']>, 'since' | 'until'>;

type Dated = Selectable<Tables['voter_note_words']>;

/** In use on `day` (YYYY-MM-DD): of each kind, meaning and source the newest. */
export async function noteWordsOn(tx: Tx, day: string): Promise<Dated[]> {
  const rows = await tx
    .selectFrom('voter_note_words')
    .selectAll()
    .distinctOn(['kind', 'meaning', 'source'])
    .where('since', '<=', day)
    .orderBy('kind')
    .orderBy('meaning')
    .orderBy('source')
    .orderBy('since', 'desc')
    .execute();
  return rows.filter(({ until }) => until === null || until >= day);
}

/** The words that `tried` would be read beside, from its first day on: all but those whose place it takes. */
export const besideWords = (words: readonly NoteWords[], tried: NoteWords): NoteWords[] => [
  ...words.filter(
    ({ kind, meaning, source }) => kind !== tried.kind || meaning !== tried.meaning || source !== tried.source,
  ),
  tried,
];

/** A phrase found in a note. */
type Found = { readonly entry: NoteWords; readonly at: number; readonly end: number };
type Phrase = { readonly words: readonly string[]; readonly entry: NoteWords };
type Phrases = {
  /** By their first word, and by what is left of a long one cut short; the longest first. */
  readonly starting: ReadonlyMap<string, readonly Phrase[]>;
  readonly sounding: ReadonlyMap<string, readonly Phrase[]>;
  /** Every word of them: what is a word itself is no other word cut short. */
  readonly known: ReadonlySet<string>;
};

/** Reads notes by these words: null where a note says nothing that is known. */
export function noteReader(words: readonly NoteWords[]): (note: string) => NoteHint | null {
  const spelling = new Map(
    words.flatMap((entry) =>
      entry.kind === 'spelling' ? entry.words.map((short) => [short, entry.meaning.toUpperCase()] as const) : [],
    ),
  );
  const codes = words.filter(({ kind }) => kind === 'code');
  const phrases = phrasesOf(words);
  return (note) => {
    const said = wordsIn(note).map((word) => spelling.get(word) ?? word);
    const found = findPhrases(said, phrases);
    return meant(found, note) ?? coded(said, codes);
  };
}

/**
 * What may be shown of a note: its words as far as these know them, one that is cut short as they spell it, "…" for
 * all others. No name and no number that is no code is left.
 */
export function knownOf(words: readonly NoteWords[]): (note: string) => string {
  const known = new Set(words.flatMap((entry) => entry.words.flatMap(wordsIn)));
  const long = Map.groupBy(known, skeleton);
  return (note) =>
    wordsIn(note)
      .map((word) =>
        known.has(word) ? word : (long.get(skeleton(word))?.find((one) => isWord(word, one, known)) ?? '…'),
      )
      .filter((word, at, all) => word !== '…' || all[at - 1] !== '…')
      .join(' ');
}

const wordsIn = (text: string): string[] => text.toUpperCase().match(/\p{L}+|\d+/gu) ?? [];

function phrasesOf(words: readonly NoteWords[]): Phrases {
  const all = words
    .filter(({ kind }) => kind !== 'code' && kind !== 'spelling')
    .flatMap((entry) => entry.words.map((phrase) => ({ words: wordsIn(phrase), entry })))
    .toSorted((one, other) => other.words.length - one.words.length);
  const first = ({ words: [word = ''] }: Phrase): string => word;
  return {
    starting: Map.groupBy(all, first),
    sounding: Map.groupBy(all, (phrase) => skeleton(first(phrase))),
    known: new Set(all.flatMap((phrase) => phrase.words)),
  };
}

/** From left to right, every word in one phrase at most. */
function findPhrases(said: readonly string[], { starting, sounding, known }: Phrases): Found[] {
  const found: Found[] = [];
  for (let at = 0; at < said.length;) {
    const first = said[at] ?? '';
    const possible = known.has(first) ? starting.get(first) : sounding.get(skeleton(first));
    const phrase = possible?.find(({ words }) => words.every((word, n) => isWord(said[at + n] ?? '', word, known)));
    if (phrase) found.push({ entry: phrase.entry, at, end: at + phrase.words.length });
    at += phrase?.words.length ?? 1;
  }
  return found;
}

/** Consonants that tell a word cut short from any other: SOE is no SESUAI. */
const leastSkeleton = 3;

/** The word itself, or what is left of a long one without its vowels and doubled letters: MNGGL, MENINGAL, PNDH. */
const isWord = (said: string, word: string, known: ReadonlySet<string>): boolean =>
  said === word ||
  (word.length >= 5 &&
    said.length < word.length &&
    skeleton(said).length >= leastSkeleton &&
    !known.has(said) &&
    skeleton(said) === skeleton(word));

const skeleton = (word: string): string => word.replace(/[AEIOU]/g, '').replace(/(.)\1+/g, '$1');

/** How near a "belum", "istri", "asrama" stands to what it takes back, in words. */
const reach = { not: 2, other: 3, around: 3 };

/** The phrases of one note, by what they are there for. */
type Note = {
  readonly of: (kind: NoteWords['kind']) => readonly Found[];
  readonly before: (kind: keyof typeof reach, one: Found) => boolean;
  readonly doubtful: boolean;
};

function meant(found: readonly Found[], note: string): NoteHint | null {
  const of: Note['of'] = (kind) => found.filter(({ entry }) => entry.kind === kind);
  const parts: Note = {
    of,
    before: (kind, { at }) => of(kind).some(({ end }) => end <= at && at - end < reach[kind]),
    doubtful: note.includes('?') || of('doubt').length > 0,
  };
  const read = found
    .filter(({ entry: { kind } }) => kind === 'meaning' || kind === 'title')
    .map((one) => ({ entry: one.entry, stance: stanceOf(one, parts) }));
  // Whoever lives and is said to have died: a person has to ask.
  const eligible = read.some(({ entry, stance }) => entry.meaning === 'ms' && stance === 'says');
  const chosen = read.find(({ stance, entry }) => stance === 'says' && entry.meaning !== 'ms') ?? read[0];
  if (chosen === undefined) return null;
  const stance = eligible && chosen.entry.meaning !== 'ms' && chosen.stance === 'says' ? 'doubts' : chosen.stance;
  return hintOf([chosen.entry], stance);
}

function stanceOf(one: Found, note: Note): NoteHint['stance'] {
  if (note.doubtful) return 'doubts';
  if (note.before('not', one) || (one.entry.meaning === 'di-bawah-umur' && isMarried(note))) return 'denies';
  if (note.before('other', one)) return 'other';
  const { meaning, kind } = one.entry;
  if (meaning === 'tni' || meaning === 'polri') {
    if (note.before('around', one)) return 'other';
    if (isFormer(one, note)) return 'former';
    if (note.of('around').some(({ at }) => at >= one.end)) return 'doubts';
  }
  // "Alm. bapaknya" names the father; "meninggal, ibu" can be about either.
  if (!note.of('other').some(({ at }) => at === one.end)) return 'says';
  return kind === 'title' ? 'other' : 'doubts';
}

/** Who is or was married votes at any age. */
const isMarried = ({ of, before }: Note): boolean => of('married').some((one) => !before('not', one));

/** "Dulu TNI", "polisi, sudah pensiun"; not "dulu guru, sekarang TNI". */
function isFormer({ at, end }: Found, { of }: Note): boolean {
  const last = (kind: 'former' | 'now') => of(kind).findLast((one) => one.end <= at)?.at ?? -1;
  return last('former') > last('now') || of('former').some((one) => one.at >= end);
}

/** A code that stands alone, or behind TMS or KODE. Where tables of codes differ, all their meanings are told. */
function coded(said: readonly string[], codes: readonly NoteWords[]): NoteHint | null {
  const [code, ...more] = said.filter((word) => word !== 'TMS' && word !== 'KODE');
  if (code === undefined || more.length > 0) return null;
  const entries = codes.filter(({ words }) => words.includes(code));
  const byMeaning = [...Map.groupBy(entries, ({ meaning }) => meaning).values()].toSorted(
    (one, other) => other.length - one.length,
  );
  const first = byMeaning.flatMap(([entry]) => entry ?? []);
  return first.length === 0 ? null : hintOf(first, first.length > 1 ? 'ambiguous' : 'says');
}

const hintOf = (entries: readonly NoteWords[], stance: NoteHint['stance']): NoteHint => ({
  meanings: entries.map(({ meaning, label_id: id, label_en: en }) => ({ meaning, label: { id, en } })),
  stance,
  source: [...new Set(entries.map(({ source }) => source))].join('; '),
  verified: entries.every(({ verified }) => verified),
});
