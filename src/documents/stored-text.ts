/**
 * The form in which text is stored. Offsets of passages refer to it, so it is made once, here, and
 * never changed afterwards. Only what a database or a hash cannot hold alike is changed: line ends become \n, a byte
 * order mark and NUL go, a broken surrogate becomes U+FFFD. Words, spaces and invisible characters stay.
 */
export function storedText(text: string): string {
  return text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .replaceAll('\0', '')
    .replaceAll('\f', '\n')
    .toWellFormed();
}

/** Zero-width and bidirectional control characters: invisible, and able to show 12 as 21. */
export const invisibleCharacters = /[\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g;
