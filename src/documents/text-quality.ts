/**
 * Whether the text that stands behind the picture of a scanned page can be believed. Machines that read pictures
 * mistake letters and digits for one another; text that was typed has no such words.
 */

/** A number with letters that look like digits inside ("2OO8", "20ll"); "28C" is an article, "A4" a name. */
const misreadNumber = /^(?=.*\d)(?=.*[A-Za-z|!])[\dOoIilL|!SsBgZzqt]{2,}$/;
const named = /^(?:\d+[A-Z]|[A-Z]\d{1,2})$/;
/** A digit or a sign in the middle of a word ("pen5rusunan", "Tah:un"), or a sign that office texts do not have. */
const misreadWord = /\p{Ll}[\d:;!^"+~*$#|]\p{Ll}|[\^~{}\\]/u;

/** How many words of a text a machine misread, as far as that shows in the words themselves. */
export function misreadWords(text: string): number {
  let count = 0;
  for (const [written] of text.matchAll(/[^\s([{“"‘'][^\s]{0,79}/gu)) {
    const word = written.replace(/[)\]}”"’'.,;:]{1,5}$/, '');
    if ((misreadNumber.test(word) && !named.test(word)) || misreadWord.test(word)) count++;
  }
  return count;
}

/** Of the pages of one document, how many may hold misread words before none is believed. */
const mostPoor = 0.05;

/**
 * Which of the scanned pages of one document have text that can be believed: one machine read them all, so that a few
 * bad ones speak against the others.
 */
export function believedPages(texts: readonly string[]): readonly boolean[] {
  const good = texts.map((text) => text.trim() !== '' && misreadWords(text) === 0);
  const poor = texts.filter((text, index) => text.trim() !== '' && good[index] === false).length;
  return poor > mostPoor * texts.length ? texts.map(() => false) : good;
}
