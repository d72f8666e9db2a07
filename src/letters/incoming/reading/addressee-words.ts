/** Words of an addressee: what names nobody yet, where somebody is, and the lines of a name as one. */
import type { Cell, Read } from './lines.ts';

/** "Bapak/Ibu :" before a list says nobody yet. */
export const nobody = /^(?:(?:Bapak|Bpk|Ibu|Sdr|Saudara|Bapak\/Ibu|Bpk\/Ibu|Saudara\/i|Kepada|Yth)[ \t.,/]*)+:?$/iu;
/** A name and where it is on one line: "Ketua Bawaslu Kabupaten Contoh di Kupang". */
const placeBehind = new RegExp(
  String.raw`[,]?[ \t]+di(?:[ \t]*[-–—][ \t]*|[ \t]+)(?:[Tt]empat|TEMPAT|` +
    String.raw`\p{Lu}[\p{L} .-]{2,30})$|,?[ \t]+masing[ \t]*-[ \t]*masing.*$`,
  'u',
);
/** The place follows on the next line. */
export const endsWithDi = /[,\s]di\s*[-–—]?$/iu;
export const numbered = /^(?:\d{1,2}|[a-z])[.)]\s/u;
export type Part = Pick<Cell, 'text' | 'start' | 'end'>;
/** The lines of an addressee as one value; null where they say too little. */
export function joined(parts: readonly Part[]): Read<string> | null {
  const [first, last] = [parts[0], parts.at(-1)];
  if (first === undefined || last === undefined) return null;
  const value = parts
    .map(({ text }) =>
      text
        .replaceAll(/\s+/g, ' ')
        .replace(/(?<=\S)[ ]+(?:Jl\.|Jln\.?|Jalan)[ ].*$/u, '')
        .replaceAll(/(?<!\p{L})\p{Lu}(?:[ ]\p{Lu}){2,}(?!\p{L})/gu, (apart) => apart.replaceAll(' ', ''))
        .replace(placeBehind, '')
        .replace(endsWithDi, '')
        .replace(/[;,.]$/, '')
        .trim(),
    )
    .filter(Boolean)
    .join(parts.some(({ text }) => numbered.test(text)) ? '; ' : ' ');
  return value.length < 3
    ? null
    : { value, start: first.start, end: Math.max(first.end, last.end), sure: /^\p{Lu}|^\d/u.test(value) };
}
