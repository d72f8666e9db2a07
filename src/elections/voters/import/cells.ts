/**
 * Forms of a cell as SQL: a text, a number, a small number, a word of a code, nothing. `c` is always the name of a
 * column of text.
 */
import { quote } from '../list/index.ts';

/*
 * Two habits of the engine shape this text. It turns IN with many words into a join that every row pays for: words are
 * looked for with a pattern or a CASE instead. And only CASE is sure to leave alone what it does not need: everything
 * dear stands behind one.
 */

const listed = (words: readonly string[]) => `(${words.map(quote).join(', ')})`;

/** What means that nothing is known: signs, the error values of spreadsheets, words of programs and of offices. */
const nothing = String.raw`-+|\.+|\?+|_+|-1|#n/?a!?|#ref!|#value!|#name\?|#div/0!|#null!|#num!|n/a|\(?null\)?|nil|nan|none|undefined|\\n|data belum tersedia|belum tersedia|belum ada data|data tidak ada|tidak ada data|tidak tersedia|tidak diketahui|\(kosong\)|\(blank\)`;
const around = String.raw`[\s\x{a0}\x{200b}\x{feff}'"` + '`' + String.raw`’]*`;
export const saysNothing = (c: string, more = ''): string =>
  `regexp_full_match(${c}, ${quote(`(?i)${around}(?:${nothing}${more})?${around}`)})`;
/** Whether none of these columns says anything. */
export const sayNothing = (columns: readonly string[]): string => {
  const cell = `${around}(?:${nothing})?${around}`;
  return `regexp_full_match(concat_ws('\u001f', ${columns.join(', ')}), ${quote(`(?i)${cell}(?:\u001f${cell})*`)})`;
};
/** Without spaces, apostrophes and ="…" around it, one space where there were several. Null stays null. */
export const tidy = (c: string): string =>
  `trim(regexp_replace(regexp_replace(${c}, '^\\s*=(".*")\\s*$', '\\1'),
    '[\\s\\x{a0}\\x{200b}\\x{feff}]+', ' ', 'g'), ' ''"\`’')`;
export const known = (c: string): string => `case when ${saysNothing(c)} then null else ${tidy(c)} end`;
export const isNothing = (c: string): string => `(${c} is null or ${saysNothing(c)})`;

/**
 * What a text may show that needs a second look: nothing, no capital where it begins, spaces that it need not have, the
 * beginning of what means that nothing is known. One pattern, because every condition costs every row something.
 */
const suspect =
  String.raw`^$|^[^A-` +
  '`' +
  String.raw`]|  |\n|[ ']$|^N.{0,3}$|^(?:Data|DATA|Belum|BELUM|Tidak|TIDAK) |^(?:Undefined|UNDEFINED)`;
/** A text: most begin with a capital and need nothing. */
export const text = (c: string): string =>
  `case when regexp_matches(${c}, ${quote(suspect)}) then ${known(c)} else ${c} end`;

export const sixteen = (c: string): string =>
  `(strlen(${c}) = 16 and try_cast(${c} as ubigint) is not null and not contains(${c}, '.'))`;
/**
 * Digits that were separated or given a decimal part stand together again; anything else stays as it is written. In
 * two steps: what is known of a cell that is not sixteen digits, the number.
 */
export const knownNumber = (c: string, fine: string): string => `case when not ${fine} then ${known(c)} end`;
export const number = (c: string, fine: string, read: string): string => {
  const bare = `regexp_replace(regexp_replace(${read}, '[.,]0+$', ''), '[ .,''-]', '', 'g')`;
  return `case when ${fine} then ${c} when regexp_full_match(${bare}, '[0-9]+') then ${bare} else ${read} end`;
};

export const upper = (c: string): string => `upper(${tidy(c)})`;
export const code = (c: string, plain: readonly string[], words: Readonly<Record<string, string>>): string =>
  `case when ${c} in ${listed(plain)} then ${c} else case ${upper(c)} ${Object.entries(words)
    .map(([word, value]) => `when ${quote(word)} then ${quote(value)}`)
    .join(' ')} end end`;

const smallNumber = '^(?:[A-Z./ ]*[. ])?(?:RT|RW|TPS|NO)?[. :]*0*([0-9]{1,5})(?:[.,]0{1,2})?$';
/** 0 and -1 stand for nothing; "TPS 003", "RT.04", "3,0" are whole numbers; 1.500 is not. */
export const smallest = (c: string): string =>
  `try_cast(nullif(regexp_extract(${upper(c)}, '${smallNumber}', 1), '') as smallint)`;
/** Digits alone can be nothing else. */
export const small = (c: string): string =>
  `nullif(case when regexp_full_match(${c}, '[0-9]{1,4}') then try_cast(${c} as smallint) else ${smallest(c)} end, 0)`;
export const unreadable = (c: string): string =>
  `${c} is not null and not regexp_full_match(${tidy(c)}, '0+') and not ${isNothing(c)}`;
