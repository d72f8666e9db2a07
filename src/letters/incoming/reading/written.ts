/**
 * A text as messages and telegrams write it, put as letters write theirs. Every sign keeps its place, so that passages
 * are those of the stored text.
 */

const blank = (words: string): string => words.replaceAll(/[^\n]/gu, (sign) => ' '.repeat(sign.length));

/** Struck out, set bold or slanted, and small pictures, as WhatsApp writes them. */
const struck = /~[^~\n]{1,80}~/gu;
const marks = /(?<![\p{L}\p{N}])[*_](?=[\p{L}\p{N}(])|(?<=[\p{L}\p{N}).,!?])[*_](?![\p{L}\p{N}])/gu;
const pictures = /[\p{Extended_Pictographic}\uFE0F\u200D]/gu;
/** Telegrams spell out their stops: "TTK" is a full stop, "KMA" a comma; "AAA" begins a paragraph. */
const spelled = / (?<stop>TTK|KMA)(?![\p{L}\p{N}])/gu;
const paragraph = /(?<=^|TTK |\n)(?<mark>[A-Z])\k<mark>\k<mark>(?:\.| TTK)(?![\p{L}\p{N}])/gu;

/** Recognition reads "m" as two letters. */
const misread = /(?<=\d\s{1,3})(?<month>Septe|Nove|Nope|Dese)rnber\b/gu;
/** "24 - 08 - 2026": drawn together, in its place. */
const spacedDay = /(?<!\d)\d{1,2} ?- ?\d{1,2} ?- ?20\d{2}(?!\d)/gu;
/** An earlier message that an e-mail repeats below its own. */
const quoted = /^(?:>.*|On .{4,80} wrote:|Pada .{4,80} menulis:)$/gmu;

export function asLetter(text: string): string {
  const plain = text
    .replaceAll(misread, '$<month>mber ')
    .replaceAll(spacedDay, (day) => day.replaceAll(' ', '').padEnd(day.length))
    .replaceAll(quoted, blank)
    .replaceAll(struck, blank)
    .replaceAll(marks, ' ')
    .replaceAll(pictures, blank);
  if (!/ TTK(?![\p{L}\p{N}])/u.test(plain)) return plain;
  return plain.replaceAll(paragraph, blank).replaceAll(spelled, (word) => `${word.endsWith('TTK') ? '.' : ','}   `);
}
