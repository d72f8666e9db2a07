/**
 * A sentence as the comparisons read it: its words with what they mean, and where a clause may end. Read once a
 * sentence.
 */
import { meaning, root, words, type Span, type Word } from '../language/index.ts';
import { isContent } from './atoms/index.ts';

export type Token = Word & {
  readonly root: string;
  /** One name for all words that tell the same thing. */
  readonly meaning: string;
  readonly isContent: boolean;
  /** Marks between the word before and this one, without blanks. */
  readonly mark: string;
};

/** The words of a text as tokens; words in `left` (quotations) are passed over. */
export function readTokens(text: string, left: readonly Span[] = []): Token[] {
  const tokens: Token[] = [];
  let end = 0;
  for (const word of words(text)) {
    if (left.some((span) => span.start <= word.start && word.end <= span.end)) continue;
    const between = text.slice(end, word.start);
    // "Hj. Ummu", "Plt. Ketua", "S.Sos": the stop of an abbreviation ends nothing.
    const isShort = (tokens.at(-1)?.text.length ?? 0) < 5;
    tokens.push(tokenOf(word, between === '.' || (isShort && /^\.\s$/.test(between)) ? ' ' : between));
    end = word.end;
  }
  return tokens;
}

function tokenOf(word: Word, between: string): Token {
  const found = root(word.lower);
  return {
    ...word,
    root: found,
    meaning: meaning(found),
    isContent: isContent(word.lower),
    mark: between.replace(/\s+/g, ''),
  };
}

/** The words of a list, for looking one up. */
export const wordSet = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Marks that end a clause for what stands before them. */
export const endsClause = (mark: string): boolean => /[.;:!?]/.test(mark);

const noVerbs = wordSet(
  'disabilitas digitalisasi dinamika diskualifikasi dialog disposisi distribusi dimensi direksi diklat diploma ' +
    'mekanisme memori menara mental merek mesin meter medis meja meriah merdeka ' +
    'menteri materi media dinas direktur divisi berita berbagai bersama menurut melalui mengenai digital beliau ' +
    'berdasarkan diri dirinya disiplin diskusi distrik mereka menit mei medan metode menjelang menjadi merupakan ' +
    'terkait tersebut terhadap terdiri terdapat termasuk tertentu terpilih berikut berita bersih besar besok ' +
    'beberapa terbuka tertinggi terendah tercatat berjumlah mencapai terutama terakhir ternyata bernomor bertema ' +
    'bertajuk berada menuju hingga',
);

/** An act in its active or passive form. */
export const isVerb = ({ lower, root, text, start }: Token): boolean =>
  lower.length > 4 && root !== lower && /^(?:me|di)/.test(lower) && !noVerbs.has(lower) && !isName(text, start);
/** "Merawang", "Medan" within a sentence. */
const isName = (text: string, start: number): boolean => start > 0 && /^\p{Lu}\p{Ll}/u.test(text);
