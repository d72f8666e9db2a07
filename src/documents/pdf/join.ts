/** Lines made one: what stands between the end of one and the beginning of the next. */

/**
 * Text of two lines of one sentence. A hyphen at the end goes where it only breaks a word ("pemi-" "lih"); it stays
 * where the word has it: in a repeated word, before a capital or a number, after a single letter.
 */
export function joinLines(before: string, after: string): string {
  const { text, gap } = seam(before, after);
  return text + gap + after.trimStart();
}

/** The first line as it stays, and what stands between. */
export function seam(before: string, after: string): { readonly text: string; readonly gap: '' | ' ' } {
  const text = before.trimEnd();
  const next = after.trimStart();
  if (text === '' || next === '') return { text, gap: '' };
  const broken = /(?<=[\p{L}\d])[-\u2010\u2011]$/u.exec(text);
  if (broken !== null) {
    const whole = text.slice(0, broken.index);
    return isOwnHyphen(whole, next) ? { text, gap: '' } : { text: whole, gap: '' };
  }
  return { text, gap: /(?<=[\p{L}\d])[/–]$/u.test(text) && /^[\p{L}\d]/u.test(next) ? '' : ' ' };
}

function isOwnHyphen(before: string, after: string): boolean {
  const first = /[\p{L}\d]+$/u.exec(before)?.[0] ?? '';
  const second = /^[\p{L}\d]+/u.exec(after)?.[0] ?? '';
  if (!/^\p{Ll}/u.test(second) || !/\p{Ll}$/u.test(first) || [...first].length === 1) return true;
  return isRepeated(first.toLowerCase(), second.toLowerCase());
}

/** "undang-undangan", "berlari-lari", "mobil-mobilan", and with other vowels or consonants: "bolak-balik", "sayur-mayur". */
function isRepeated(first: string, second: string): boolean {
  if (first.length < 3 || second.length < 3) return false;
  if (second.startsWith(first) || first.endsWith(second)) return true;
  // Affixes on both halves: "perundang-undangan"; what is shared is most of the second.
  for (let length = second.length; length >= Math.max(4, second.length - 3); length--)
    if (first.endsWith(second.slice(0, length))) return true;
  if (first.length !== second.length || first.length < 4) return false;
  const same = [...first].filter((letter, index) => letter === second[index]).length;
  return same >= first.length * 0.6;
}

/** Ends with the sign of a sentence, before closing quotes, brackets and the marks of notes. */
export const endsSentence = (text: string): boolean => /[.!?:;][”"’')\]]*(?:⁽[^⁾]*⁾)*\s*$/u.test(text);

const marker = /^(?:\(?(?:\d{1,3}|[a-zA-Z]|[ivxIVX]{1,4})[.)]|[-–—•▪■□○●◦➢➤✓❖*·])\s+\S/u;
export const isItem = (text: string): boolean => marker.test(text);

/** "Hari/Tanggal : …": a name of a field begins a line of its own. */
export const isLabelled = (text: string): boolean =>
  /^\p{Lu}[\p{L}/ .()-]{1,40}?\s*:(?:\s|$)/u.test(text) && !/[.?!]\s/.test(text.split(':')[0] ?? '');
